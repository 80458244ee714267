//! What hangs on a record, against a real plan file.

use operations::gaps::{CreateGap, gap_create};
use operations::issues::{
    CarryIssues, CreateIssue, CreateIssueList, Grounds, issue_carry, issue_create, issue_list_create,
};
use operations::outline::{AddRow, RowKind, SetDependency, dependency_set, outline_add};
use operations::{Operation, Work};
use plan::states::DependencyKind;
use plan::{IssueId, IssueListId, RecordId};
use store::query::impact::{Impact, Rests, impact};
use testkit::TestPlan;

fn does<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).expect("allowed").value
}

fn list(test: &TestPlan, name: &str) -> IssueListId {
    let request = CreateIssueList { name: name.to_owned(), dated_on: None, stage: None, sources: Vec::new() };
    does(test, issue_list_create(request)).id
}

fn add(test: &TestPlan, kind: RowKind, parent: Option<RecordId>, name: &str) -> RecordId {
    does(test, outline_add(AddRow { kind, parent, after: None, name: name.to_owned() })).id
}

fn of(test: &TestPlan, id: RecordId) -> Impact {
    test.plan.query(|reader| impact(reader, id)).expect("an impact")
}

fn step(found: &Impact, id: RecordId) -> Option<i32> {
    found.nodes.iter().find(|node| node.record.id == id).map(|node| node.step)
}

/// One issue that lives on in a later list, a gap left for it, and two work items of which one waits for the other.
fn thread() -> (TestPlan, IssueId, IssueId, RecordId, [RecordId; 2], RecordId) {
    let test = TestPlan::empty();
    let (draft, _last) = (list(&test, "Draft"), list(&test, "Final"));
    let raise = CreateIssue {
        list: draft,
        name: "Trust".to_owned(),
        number: None,
        description: String::new(),
        sources: Vec::new(),
    };
    let early = does(&test, issue_create(raise)).id;
    let carry = CarryIssues {
        issues: vec![early],
        to_list: None,
        into: None,
        name: None,
        grounds: Grounds::default(),
    };
    let late = does(&test, issue_carry(carry)).issues[0];
    let gap: CreateGap = serde_json::from_value(serde_json::json!({
        "issue": late.to_string(), "text": "Nobody measures it", "judgements": [], "severity": null,
        "dueYear": null, "owner": null, "remedy": "",
    }))
    .expect("a request");
    let gap: RecordId = does(&test, gap_create(gap)).id.into();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Decisions");
    let items = ["Method", "Measure"].map(|name| add(&test, RowKind::WorkItem, Some(initiative), name));
    let (needs, item) = (items[0].into(), items[1].into());
    does(
        &test,
        dependency_set(SetDependency { item, needs, kind: DependencyKind::FinishToStart, lag_days: 0 }),
    );
    let closes = move |work: &mut Work<'_, '_>| {
        work.link(
            "work_item_gap",
            &[("work_item", items[1].into()), ("gap", gap.into()), ("position", 0_i64.into())],
        )
    };
    does(&test, Operation::new("test_link", closes));
    (test, early, late, gap, items, initiative)
}

#[test]
fn what_falls_with_a_work_item_is_followed_to_the_issue_where_it_began() {
    let (test, early, late, gap, [method, measure], initiative) = thread();
    let found = of(&test, method);
    assert_eq!(step(&found, measure), Some(1));
    assert_eq!(step(&found, gap), Some(2));
    assert_eq!(step(&found, late.into()), Some(3));
    assert_eq!(step(&found, early.into()), Some(4));
    assert_eq!(step(&found, initiative), Some(1));
    assert!(found.links.iter().any(|link| link.because == Rests::Waits && link.rests == measure));
    assert!(found.falls.contains(&("issue".to_owned(), 2)));
}

#[test]
fn what_an_issue_rests_on_is_followed_the_other_way() {
    let (test, early, late, gap, [method, measure], _) = thread();
    let found = of(&test, early.into());
    assert_eq!(step(&found, late.into()), Some(-1));
    assert_eq!(step(&found, gap), Some(-2));
    assert_eq!(step(&found, measure), Some(-3));
    assert_eq!(step(&found, method), Some(-4));
    assert!(found.falls.is_empty(), "nothing hangs on it");
}

#[test]
fn what_falls_is_told_in_sentences_with_counts_and_labels() {
    let (test, _, _, _, [method, measure], _) = thread();
    let found = of(&test, method);
    let told = |sentences: &[store::query::common::Sentence]| -> Vec<(String, String)> {
        sentences.iter().map(|said| (said.key.clone(), said.args["count"].clone())).collect()
    };
    let one = |key: &str| (key.to_owned(), "1".to_owned());
    // The gap is closed by the item that waits, so it is closed later; another item still closes it when this one goes.
    let slips = told(&found.slips);
    for key in ["impact-slips-waits", "impact-slips-gaps", "impact-slips-issues"] {
        assert!(slips.contains(&one(key)), "{key}: {slips:?}");
    }
    assert_eq!(told(&found.cut), [one("impact-cut-waits")]);
    let cut = of(&test, measure).cut;
    assert_eq!(told(&cut), [one("impact-cut-gaps")]);
    assert_eq!(cut[0].args["which"], "G-01");
}

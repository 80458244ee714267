use crate::issues::setting::{NAMES, Setting, because, list, names, raise};
use operations::issues::{
    CarryIssues, DeferIssues, Grounds, MergeIssues, RemoveIssue, RemoveStep, RenameIssue, SplitIssue,
    issue_carry, issue_defer, issue_merge, issue_remove, issue_rename, issue_split, lineage_remove,
    unaccounted,
};
use plan::IssueId;
use plan::states::{DropReason, Relation};
use store::query::baselines::news;

#[test]
fn issues_get_the_next_number_of_their_list() {
    let it = Setting::new();
    assert_eq!(names(&it.rows(it.draft)), [(1, "Culture"), (2, "Trust"), (3, "Silos"), (4, "Costs")]);
    assert_eq!(it.rows(it.draft)[0].record.label, "I-01");
}

#[test]
fn a_carried_issue_stands_in_the_next_list_with_its_day_and_its_way_back() {
    let it = Setting::new();
    let made = it.act(it.carry(3, None)).issues;
    let rows = it.rows(it.last);
    assert_eq!(names(&rows), [(1, "Costs")]);
    assert_eq!(rows[0].record.id, made[0].into());
    let step = &rows[0].came_from[0];
    assert_eq!((step.relation, step.acted_on.as_deref()), (Relation::Carried, Some("2020-06-04")));
    assert_eq!(step.issue.as_ref().map(|issue| issue.record.name.as_str()), Some("Costs"));
    assert_eq!(it.rows(it.draft)[3].went_to.len(), 1);
}

#[test]
fn another_name_makes_it_a_renaming() {
    let it = Setting::new();
    it.act(it.carry(3, Some("Cost of the work")));
    let rows = it.rows(it.last);
    assert_eq!(rows[0].record.name, "Cost of the work");
    assert_eq!(rows[0].came_from[0].relation, Relation::Renamed);
}

#[test]
fn several_issues_are_carried_as_one_change() {
    let it = Setting::new();
    let before = it.test.plan.file().state_hash().expect("a hash");
    it.act(issue_carry(CarryIssues {
        issues: it.issues.clone(),
        to_list: None,
        into: None,
        name: None,
        grounds: because("All of them"),
    }));
    assert_eq!(it.rows(it.last).len(), NAMES.len());
    it.back_and_forth(before);
}

#[test]
fn three_issues_become_one_and_the_reason_is_kept() {
    let it = Setting::new();
    let before = it.test.plan.file().state_hash().expect("a hash");
    it.merge(&[0, 1, 2], "Culture, trust and silos");
    let rows = it.rows(it.last);
    assert_eq!(names(&rows), [(1, "Culture, trust and silos")]);
    assert!(rows[0].is_cluster);
    let from: Vec<_> = rows[0].came_from.iter().map(|step| (step.relation, step.reason.as_deref())).collect();
    assert_eq!(from, [(Relation::Merged, Some("One thing")); 3]);
    it.back_and_forth(before);
}

#[test]
fn an_issue_may_join_one_that_was_carried_before() {
    let it = Setting::new();
    let into = it.act(it.carry(0, None)).issues[0];
    let request = MergeIssues {
        issues: vec![it.issues[1]],
        into: Some(into),
        to_list: None,
        name: String::new(),
        grounds: Grounds::default(),
    };
    it.act(issue_merge(request));
    let relations: Vec<_> = it.rows(it.last)[0].came_from.iter().map(|step| step.relation).collect();
    assert_eq!(relations, [Relation::Merged, Relation::Merged]);
}

#[test]
fn an_issue_is_split_into_parts_of_different_names() {
    let it = Setting::new();
    let before = it.test.plan.file().state_hash().expect("a hash");
    let parts = |names: &[&str]| SplitIssue {
        issue: it.issues[3],
        to_list: None,
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        grounds: Grounds::default(),
    };
    assert_eq!(it.refused(issue_split(parts(&["Travel"]))), "issue-split-needs-two");
    assert_eq!(it.refused(issue_split(parts(&["Travel", " Travel "]))), "issue-parts-alike");
    it.act(issue_split(parts(&["Travel", "Tools"])));
    assert_eq!(names(&it.rows(it.last)), [(1, "Travel"), (2, "Tools")]);
    it.back_and_forth(before);
}

#[test]
fn a_dropped_issue_says_why_and_may_name_its_cause() {
    let it = Setting::new();
    let before = it.test.plan.file().state_hash().expect("a hash");
    it.act(it.drop(3, DropReason::Symptom, Some(it.issues[0])));
    let step = &it.rows(it.draft)[3].went_to[0];
    assert_eq!((step.drop_reason, &step.issue), (Some(DropReason::Symptom), &None));
    assert!(it.keys(it.issues[3]).contains(&"issue-story-symptom-of".to_owned()));
    assert!(it.keys(it.issues[0]).contains(&"issue-story-symptom-cause".to_owned()));
    it.back_and_forth(before);
}

#[test]
fn what_went_on_cannot_be_dropped_and_what_was_dropped_cannot_go_on() {
    let it = Setting::new();
    it.act(it.carry(0, None));
    it.act(it.drop(1, DropReason::OutOfScope, None));
    assert_eq!(it.refused(it.drop(0, DropReason::OutOfScope, None)), "issue-goes-on");
    assert_eq!(it.refused(it.carry(1, None)), "issue-was-dropped");
    assert_eq!(it.refused(it.drop(1, DropReason::Unknown, None)), "issue-was-dropped");
}

#[test]
fn an_issue_is_no_symptom_of_itself_nor_of_its_own_symptom() {
    let it = Setting::new();
    let of = |at: usize| Some(it.issues[at]);
    assert_eq!(it.refused(it.drop(0, DropReason::Symptom, of(0))), "issue-symptom-of-itself");
    it.act(it.drop(0, DropReason::Symptom, of(1)));
    assert_eq!(it.refused(it.drop(1, DropReason::Symptom, of(0))), "issue-symptom-in-a-circle");
    assert_eq!(it.refused(it.drop(2, DropReason::OutOfScope, of(0))), "issue-cause-without-symptom");
}

#[test]
fn a_step_that_was_taken_out_leaves_both_issues_and_may_be_taken_again() {
    let it = Setting::new();
    it.act(it.drop(2, DropReason::CoveredElsewhere, None));
    let before = it.test.plan.file().state_hash().expect("a hash");
    let step = it.rows(it.draft)[2].went_to[0].id;
    it.act(lineage_remove(RemoveStep { step }));
    assert!(it.rows(it.draft)[2].went_to.is_empty());
    it.back_and_forth(before);
    it.act(it.carry(2, None));
    assert_eq!(names(&it.rows(it.last)), [(1, "Silos")]);
}

#[test]
fn lineage_never_runs_backwards_or_within_a_list() {
    let it = Setting::new();
    let last = raise(&it.test, it.last, "Culture");
    let to = |issue: IssueId, into: IssueId| {
        issue_carry(CarryIssues {
            issues: vec![issue],
            to_list: None,
            into: Some(into),
            name: None,
            grounds: Grounds::default(),
        })
    };
    assert_eq!(it.refused(to(last, it.issues[0])), "lineage-list-not-later");
    assert_eq!(it.refused(to(it.issues[0], it.issues[1])), "lineage-list-not-later");
    it.act(to(it.issues[0], last));
    assert_eq!(it.refused(to(it.issues[0], last)), "issue-step-stands");
}

#[test]
fn there_is_no_step_out_of_the_last_list_into_nothing() {
    let it = Setting::new();
    let made = it.merge(&[0, 1], "Both");
    let request = CarryIssues {
        issues: vec![made],
        to_list: None,
        into: None,
        name: None,
        grounds: Grounds::default(),
    };
    assert_eq!(it.refused(issue_carry(request.clone())), "issue-no-later-list");
    list(&it.test, "Work plan", Some("2019-12"));
    it.act(issue_carry(request));
}

#[test]
fn a_day_that_does_not_exist_and_an_empty_choice_are_refused() {
    let it = Setting::new();
    let request = |issues: Vec<IssueId>, acted_on: &str| CarryIssues {
        issues,
        to_list: None,
        into: None,
        name: None,
        grounds: Grounds { acted_on: Some(acted_on.to_owned()), ..Grounds::default() },
    };
    assert_eq!(it.refused(issue_carry(request(vec![it.issues[0]], "2019-02-30"))), "date-unreadable");
    assert_eq!(it.refused(issue_carry(request(Vec::new(), "2019"))), "issue-none-chosen");
    assert_eq!(it.refused(issue_carry(request(vec![it.issues[0]; 2], "2019"))), "issue-chosen-twice");
}

#[test]
fn a_deferred_issue_may_stay_where_it_is_or_go_to_a_later_list() {
    let it = Setting::new();
    let defer =
        |at: usize, to_list| DeferIssues { issues: vec![it.issues[at]], to_list, grounds: because("Later") };
    it.act(issue_defer(defer(0, None)));
    it.act(issue_defer(defer(1, Some(it.last))));
    let row = &it.rows(it.draft)[0];
    assert_eq!((row.status.as_deref(), row.status_note.as_deref()), (Some("deferred"), Some("Later")));
    let later = &it.rows(it.last)[0];
    assert_eq!(
        (later.status.as_deref(), later.came_from[0].relation),
        (Some("deferred"), Relation::Deferred)
    );
}

#[test]
fn a_new_name_in_any_script_is_kept_and_an_empty_one_refused() {
    let it = Setting::new();
    let rename = |name: &str| issue_rename(RenameIssue { issue: it.issues[0], name: name.to_owned() });
    it.act(rename("ثقافة"));
    assert_eq!(it.rows(it.draft)[0].record.name, "ثقافة");
    assert_eq!(it.refused(rename(" \u{200b} ")), "name-needed");
}

#[test]
fn an_issue_with_a_way_cannot_be_removed_and_one_without_can() {
    let it = Setting::new();
    it.act(it.carry(0, None));
    assert_eq!(it.refused(issue_remove(RemoveIssue { issue: it.issues[0] })), "issue-in-use");
    it.act(issue_remove(RemoveIssue { issue: it.issues[1] }));
    assert_eq!(names(&it.rows(it.draft)), [(1, "Culture"), (3, "Silos"), (4, "Costs")]);
}

#[test]
fn every_issue_of_the_list_before_is_accounted_for_by_a_step_or_by_being_left_for_later() {
    let setting = Setting::new();
    let open = || setting.test.plan.query(|reader| unaccounted(reader, setting.last)).expect("names");
    assert_eq!(open(), ["1 Culture", "2 Trust", "3 Silos", "4 Costs"]);
    setting.merge(&[0, 1], "Culture and trust");
    setting.act(setting.drop(2, DropReason::OutOfScope, None));
    assert_eq!(open(), ["4 Costs"]);
    let defer = DeferIssues { issues: vec![setting.issues[3]], to_list: None, grounds: because("Later") };
    setting.act(issue_defer(defer));
    assert!(open().is_empty());
    assert!(
        setting.test.plan.query(|reader| unaccounted(reader, setting.draft)).expect("names").is_empty(),
        "nothing stands before the first list"
    );
}

#[test]
fn a_reader_who_was_away_is_told_where_an_issue_went_and_why() {
    let it = Setting::new();
    let before = it.test.plan.file().seq();
    it.merge(&[0, 1], "Habits");
    it.act(it.drop(3, DropReason::OutOfScope, None));
    let told = it.test.plan.query(|reader| news(reader, before)).expect("news");
    let went = |name: &str| {
        let row = told.rows.iter().find(|row| row.record.name == name).expect(name);
        let new = row.cells.iter().find(|cell| cell.term == "lineage").and_then(|cell| cell.new.clone());
        (new.unwrap_or_default(), row.reasons.join("; "))
    };
    assert_eq!(went("Culture"), ("merged, I-05 Habits".to_owned(), "One thing".to_owned()));
    assert_eq!(went("Costs"), ("dropped, out of scope".to_owned(), String::new()));
    assert!(told.rows.iter().all(|row| row.record.name != "Silos"), "nothing happened to it");
}

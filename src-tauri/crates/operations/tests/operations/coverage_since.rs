//! Coverage between two states of the plan, against a real plan file.

use operations::Operation;
use operations::baselines::{TakeBaseline, baseline_take};
use operations::coverage::{
    AssessCoverage, CreateExistingWork, EditExistingWork, JudgeSufficiency, WorkWords, coverage_assess,
    existing_work_create, existing_work_edit, sufficiency_judge,
};
use plan::coverage::Standing;
use plan::states::{BaselinePurpose, CoverageValue};
use plan::{ExistingWorkId, IssueId, IssueListId, RecordId};
use store::query::baselines::seq_of;
use store::query::coverage::{CoverageChange, coverage_difference};
use testkit::TestPlan;

fn run<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).unwrap_or_else(|error| panic!("{error:?}")).value
}

fn words(title: &str, in_force: bool) -> WorkWords {
    WorkWords {
        title: title.to_owned(),
        kind: "framework".to_owned(),
        status: "in_progress".to_owned(),
        in_force,
        ..WorkWords::default()
    }
}

/// One issue and a draft work that covers it in part.
fn judged() -> (TestPlan, IssueId, ExistingWorkId) {
    let test = TestPlan::empty();
    let issue = run(
        &test,
        Operation::new("seed", |work| {
            let columns = [("name", "Final".into()), ("position", 1_i64.into())];
            let (list, _) = work.create::<IssueListId>("issue_list", &columns)?;
            let columns = [("issue_list", list.into()), ("number", 1_i64.into()), ("name", "Scoping".into())];
            Ok(work.create::<IssueId>("issue", &columns)?.0)
        }),
    );
    let draft = run(&test, existing_work_create(CreateExistingWork { words: words("Framework", false) })).id;
    judge(&test, issue, draft, CoverageValue::PartlyCovers);
    (test, issue, draft)
}

fn judge(test: &TestPlan, issue: IssueId, work: ExistingWorkId, value: CoverageValue) {
    run(test, coverage_assess(AssessCoverage { issue, work: Some(work), value, words: None }));
}

fn take(test: &TestPlan, title: &str) -> RecordId {
    let request = TakeBaseline { title: title.to_owned(), purpose: BaselinePurpose::Working };
    run(test, baseline_take(request))
}

fn since(test: &TestPlan, before: Option<RecordId>, after: Option<RecordId>) -> CoverageChange {
    test.plan
        .query(|reader| coverage_difference(reader, seq_of(reader, before)?, seq_of(reader, after)?))
        .expect("a comparison")
}

#[test]
fn a_judgement_that_changed_is_told_with_both_values_and_what_the_issue_comes_to() {
    let (test, issue, draft) = judged();
    let before = take(&test, "Before");
    assert!(since(&test, Some(before), None).issues.is_empty());
    judge(&test, issue, draft, CoverageValue::Covers);
    let change = since(&test, Some(before), None);
    let [only] = change.issues.as_slice() else { panic!("{change:?}") };
    assert_eq!((only.cells[0].old, only.cells[0].new), (CoverageValue::PartlyCovers, CoverageValue::Covers));
    assert_eq!((only.relaxed.old, only.relaxed.new), (Standing::Partial, Standing::Covered));
    // The work is a draft, so strict counting sees nothing of it.
    assert_eq!((only.strict.old, only.strict.new), (Standing::Uncovered, Standing::Uncovered));
    assert_eq!((change.better, change.worse, change.judgements), (0, 0, 1));
}

#[test]
fn a_new_work_and_its_judgement_stand_beside_nothing() {
    let (test, issue, _) = judged();
    let before = take(&test, "Before");
    let other = run(&test, existing_work_create(CreateExistingWork { words: words("PDP 3.0", true) })).id;
    judge(&test, issue, other, CoverageValue::Covers);
    let change = since(&test, Some(before), None);
    assert_eq!(change.issues[0].cells[0].old, CoverageValue::NotAssessed);
    assert_eq!(change.better, 1);
    let back = since(&test, None, Some(before));
    assert!(back.issues.is_empty(), "the other way round nothing lies between");
}

#[test]
fn that_partial_work_was_judged_to_suffice_shows_though_no_letter_changed() {
    let (test, issue, _) = judged();
    let before = take(&test, "Before");
    let request = JudgeSufficiency { issue, suffices: true, rationale: "Both halves".to_owned() };
    run(&test, sufficiency_judge(request));
    let change = since(&test, Some(before), None);
    assert!(change.issues[0].cells.is_empty());
    assert_eq!(change.issues[0].relaxed.new, Standing::Covered);
    let after = take(&test, "After");
    run(&test, sufficiency_judge(JudgeSufficiency { issue, suffices: false, rationale: String::new() }));
    let taken_back = since(&test, Some(after), None);
    assert_eq!(taken_back.issues[0].relaxed.old, Standing::Covered, "what was taken away is still seen then");
    assert!(since(&test, Some(before), None).issues.is_empty(), "and there and back is no difference");
}

#[test]
fn a_draft_that_comes_into_force_is_no_change_of_a_judgement_made_while_it_was_one() {
    let (test, issue, draft) = judged();
    let before = take(&test, "Before");
    run(&test, existing_work_edit(EditExistingWork { work: draft, words: words("Framework", true) }));
    assert!(since(&test, Some(before), None).issues.is_empty(), "the judgement says what it was made of");
    judge(&test, issue, draft, CoverageValue::PartlyCovers);
    let change = since(&test, Some(before), None);
    assert_eq!(change.issues[0].cells[0].draft, (true, false));
    assert_eq!(change.issues[0].strict.new, Standing::Partial);
}

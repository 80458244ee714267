//! Judging coverage, against a real plan file.

use operations::coverage::{
    AssessCoverage, CreateExistingWork, EditExistingWork, JudgeSufficiency, JudgementWords, WorkWords,
    coverage_assess, coverage_assess_many, existing_work_create, existing_work_edit, sufficiency_judge,
};
use operations::issues::{CarryIssues, Grounds, issue_carry};
use operations::{Operation, OperationError};
use plan::coverage::Standing;
use plan::states::{Basis, Confidence, CoverageValue};
use plan::{ExistingWorkId, IssueId, IssueListId, RecordId};
use store::query::coverage::{
    CoverageCell, CoverageMatrix, IssueGroup, MatrixCell, coverage_cell, coverage_matrix,
    coverage_matrix_since, coverage_row,
};
use store::query::issues::register;
use testkit::TestPlan;

struct Sheet {
    test: TestPlan,
    list: IssueListId,
    issues: Vec<IssueId>,
    in_force: ExistingWorkId,
    draft: ExistingWorkId,
}

fn run<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).unwrap_or_else(|error| panic!("{error:?}")).value
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
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

/// One list of two issues, and two existing works, the second a draft.
fn sheet() -> Sheet {
    let test = TestPlan::empty();
    let (list, issues) = run(
        &test,
        Operation::new("seed", |work| {
            let columns = [("name", "Final".into()), ("position", 1_i64.into())];
            let (list, _) = work.create::<IssueListId>("issue_list", &columns)?;
            let mut issues = Vec::new();
            for (number, name) in [(1_i64, "Prioritization"), (2, "Precision")] {
                let columns = [("issue_list", list.into()), ("number", number.into()), ("name", name.into())];
                issues.push(work.create::<IssueId>("issue", &columns)?.0);
            }
            Ok((list, issues))
        }),
    );
    let add = |title, in_force| {
        run(&test, existing_work_create(CreateExistingWork { words: words(title, in_force) })).id
    };
    let (in_force, draft) = (add("PDP 3.0", true), add("Framework", false));
    Sheet { test, list, issues, in_force, draft }
}

impl Sheet {
    fn key(&self, issue: usize, work: ExistingWorkId, value: CoverageValue) -> AssessCoverage {
        AssessCoverage { issue: self.issues[issue], work: Some(work), value, words: None }
    }

    fn judge(&self, issue: usize, work: ExistingWorkId, value: CoverageValue) {
        run(&self.test, coverage_assess(self.key(issue, work, value)));
    }

    fn matrix(&self) -> CoverageMatrix {
        self.test.plan.query(|reader| coverage_matrix(reader, Some(self.list))).expect("a matrix")
    }

    fn cell(&self, issue: usize, work: ExistingWorkId) -> CoverageCell {
        self.test.plan.query(|reader| coverage_cell(reader, self.issues[issue], Some(work))).expect("a cell")
    }
}

#[test]
fn a_key_sets_the_value_at_once_and_is_counted_until_it_says_why() {
    let sheet = sheet();
    sheet.judge(0, sheet.in_force, CoverageValue::Covers);
    let matrix = sheet.matrix();
    assert_eq!(matrix.rows[0].cells[0].as_ref().expect("a judgement").value, CoverageValue::Covers);
    assert_eq!(matrix.rows[0].strict, Standing::Covered);
    assert_eq!((matrix.counts.covered_strict, matrix.counts.without_rationale), (1, 1));
    assert_eq!(matrix.counts.not_assessed, 3);
    let cell = sheet.cell(0, sheet.in_force).judgement.expect("a judgement");
    assert_eq!((cell.assessor.as_deref(), cell.assessed_on.as_deref()), (Some("Test"), Some("2020-06-04")));

    let said = JudgementWords {
        rationale: " Charters and deadlines ".into(),
        confidence: Some(Confidence::Medium),
        assessed_on: Some("2020-05".into()),
        ..JudgementWords::default()
    };
    let request = AssessCoverage { words: Some(said), ..sheet.key(0, sheet.in_force, CoverageValue::Covers) };
    run(&sheet.test, coverage_assess(request));
    assert_eq!(sheet.matrix().counts.without_rationale, 0);
    let cell = sheet.cell(0, sheet.in_force).judgement.expect("a judgement");
    assert_eq!(cell.rationale.as_deref(), Some("Charters and deadlines"));
    assert_eq!((cell.confidence, cell.assessed_on.as_deref()), (Some(Confidence::Medium), Some("2020-05")));
}

#[test]
fn a_judgement_with_words_must_say_why_the_work_covers() {
    let sheet = sheet();
    for value in [CoverageValue::Covers, CoverageValue::PartlyCovers] {
        let request = AssessCoverage {
            words: Some(JudgementWords { missing: "much".into(), ..JudgementWords::default() }),
            ..sheet.key(0, sheet.in_force, value)
        };
        assert_eq!(refused(&sheet.test, coverage_assess(request)), "coverage-rationale-needed");
    }
    let request = AssessCoverage {
        words: Some(JudgementWords::default()),
        ..sheet.key(0, sheet.in_force, CoverageValue::DoesNotCover)
    };
    run(&sheet.test, coverage_assess(request));
    let wrong_day = AssessCoverage {
        words: Some(JudgementWords { assessed_on: Some("soon".into()), ..JudgementWords::default() }),
        ..sheet.key(0, sheet.in_force, CoverageValue::DoesNotCover)
    };
    assert_eq!(refused(&sheet.test, coverage_assess(wrong_day)), "date-unreadable");
}

#[test]
fn draft_work_counts_only_when_counting_is_relaxed() {
    let sheet = sheet();
    sheet.judge(0, sheet.draft, CoverageValue::Covers);
    let row = &sheet.matrix().rows[0];
    assert!(row.cells[1].as_ref().expect("a judgement").work_is_draft);
    assert_eq!((row.strict, row.relaxed), (Standing::Uncovered, Standing::Covered));
}

#[test]
fn partial_judgements_suffice_only_when_a_person_says_why() {
    let sheet = sheet();
    let yes = |rationale: &str| {
        sufficiency_judge(JudgeSufficiency {
            issue: sheet.issues[0],
            suffices: true,
            rationale: rationale.to_owned(),
        })
    };
    assert_eq!(refused(&sheet.test, yes("Both together")), "sufficiency-nothing-partial");
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    assert_eq!(refused(&sheet.test, yes("  ")), "sufficiency-rationale-needed");
    assert_eq!(sheet.matrix().rows[0].strict, Standing::Partial);
    run(&sheet.test, yes("Both together"));
    assert_eq!(sheet.matrix().rows[0].strict, Standing::Covered);
    let row = sheet.test.plan.query(|reader| coverage_row(reader, sheet.issues[0])).expect("a row");
    assert_eq!(row.sufficiency.map(|s| s.rationale).as_deref(), Some("Both together"));
    let no = JudgeSufficiency { issue: sheet.issues[0], suffices: false, rationale: String::new() };
    run(&sheet.test, sufficiency_judge(no));
    assert_eq!(sheet.matrix().rows[0].strict, Standing::Partial);
}

#[test]
fn nothing_exists_can_be_said_of_a_whole_issue_and_taken_away_again() {
    let sheet = sheet();
    let whole = |value| AssessCoverage { issue: sheet.issues[1], work: None, value, words: None };
    assert_eq!(refused(&sheet.test, coverage_assess(whole(CoverageValue::Covers))), "coverage-work-needed");
    run(&sheet.test, coverage_assess(whole(CoverageValue::NothingExists)));
    let row = &sheet.matrix().rows[1];
    assert!(row.nothing_exists.is_some());
    assert_eq!(row.strict, Standing::NothingExists);
    assert_eq!(sheet.matrix().rows[0].strict, Standing::NotAssessed);
    run(&sheet.test, coverage_assess(whole(CoverageValue::NotAssessed)));
    assert!(sheet.matrix().rows[1].nothing_exists.is_none());
}

#[test]
fn clearing_a_cell_brings_it_back_to_not_assessed_and_undo_brings_all_words_back() {
    let sheet = sheet();
    let said = JudgementWords { rationale: "Because".into(), ..JudgementWords::default() };
    let request =
        AssessCoverage { words: Some(said), ..sheet.key(0, sheet.in_force, CoverageValue::PartlyCovers) };
    run(&sheet.test, coverage_assess(request));
    let before = sheet.test.plan.file().state_hash().expect("a hash");
    sheet.judge(0, sheet.in_force, CoverageValue::NotAssessed);
    let cleared = sheet.cell(0, sheet.in_force);
    let judgement = cleared.judgement.expect("the record stays");
    assert_eq!((judgement.value, judgement.rationale), (CoverageValue::NotAssessed, None));
    assert_eq!(cleared.before[0].value, CoverageValue::PartlyCovers);
    assert_eq!(sheet.matrix().counts.judged, 0);
    let name = sheet.test.plan.undo(false).expect("an undo").value;
    assert_eq!((name.kind.as_str(), name.label.as_str()), ("coverage_assess", "Prioritization × PDP 3.0"));
    assert_eq!(sheet.test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn many_cells_are_judged_in_one_step_or_none_of_them() {
    let sheet = sheet();
    sheet.judge(1, sheet.draft, CoverageValue::Covers);
    let (before, seq) = (sheet.test.plan.file().state_hash().expect("a hash"), sheet.test.plan.file().seq());
    let mut cells = vec![
        sheet.key(0, sheet.in_force, CoverageValue::PartlyCovers),
        sheet.key(0, sheet.draft, CoverageValue::NothingExists),
        sheet.key(1, sheet.draft, CoverageValue::NotAssessed),
    ];
    run(&sheet.test, coverage_assess_many(cells.clone()));
    assert_eq!(sheet.test.plan.file().seq(), seq + 1, "one step");
    let values = || {
        let rows = sheet.matrix().rows;
        let value =
            |cell: &Option<MatrixCell>| cell.as_ref().map_or(CoverageValue::NotAssessed, |cell| cell.value);
        rows.iter().map(|row| row.cells.iter().map(value).collect()).collect::<Vec<Vec<_>>>()
    };
    let none = CoverageValue::NotAssessed;
    let judged = vec![vec![CoverageValue::PartlyCovers, CoverageValue::NothingExists], vec![none, none]];
    assert_eq!(values(), judged);
    cells[2] = AssessCoverage { work: None, ..sheet.key(1, sheet.draft, CoverageValue::Covers) };
    cells[0].value = CoverageValue::Covers;
    assert_eq!(refused(&sheet.test, coverage_assess_many(cells)), "coverage-work-needed");
    assert_eq!(values(), judged, "nothing was written");
    sheet.test.plan.undo(false).expect("an undo");
    assert_eq!(sheet.test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn clearing_a_cell_that_was_never_judged_writes_nothing() {
    let sheet = sheet();
    let before = sheet.test.plan.file().seq();
    sheet.judge(0, sheet.in_force, CoverageValue::NotAssessed);
    assert_eq!(sheet.test.plan.file().seq(), before);
}

#[test]
fn a_judgement_is_stale_when_its_work_changes_and_fresh_again_when_that_is_undone() {
    let sheet = sheet();
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    let stale = || sheet.matrix().rows[0].cells[0].as_ref().expect("a judgement").stale;
    assert!(!stale());
    let edit = || {
        let words = WorkWords { status: "adopted".into(), ..words("PDP 3.0", true) };
        existing_work_edit(EditExistingWork { work: sheet.in_force, words })
    };
    run(&sheet.test, edit());
    assert!(stale());
    assert_eq!(sheet.matrix().counts.stale, 1);
    sheet.test.plan.undo(false).expect("an undo");
    assert!(!stale());
    sheet.test.plan.redo().expect("a redo");
    assert!(stale());
}

#[test]
fn the_register_of_issues_counts_stale_judgements_also_where_an_issue_lives_on() {
    let sheet = sheet();
    let list = run(
        &sheet.test,
        Operation::new("seed", |work| {
            let columns = [("name", "Ranked".into()), ("position", 2_i64.into())];
            Ok(work.create::<IssueListId>("issue_list", &columns)?.0)
        }),
    );
    let carried = CarryIssues {
        issues: vec![sheet.issues[0]],
        to_list: Some(list),
        into: None,
        name: None,
        grounds: Grounds::default(),
    };
    let later = run(&sheet.test, issue_carry(carried)).issues[0];
    for (issue, value) in
        [(later, CoverageValue::PartlyCovers), (sheet.issues[1], CoverageValue::NotAssessed)]
    {
        let request = AssessCoverage { issue, work: Some(sheet.in_force), value, words: None };
        run(&sheet.test, coverage_assess(request));
    }
    let stale = || {
        let read = |list: IssueListId| {
            sheet.test.plan.query(|reader| register(reader, list.into())).expect("a register")
        };
        let counts = |list| read(list).rows.iter().map(|row| row.stale).collect::<Vec<_>>();
        (counts(sheet.list), counts(list))
    };
    assert_eq!(stale(), (vec![0, 0], vec![0]));
    let words = WorkWords { status: "adopted".into(), ..words("PDP 3.0", true) };
    run(&sheet.test, existing_work_edit(EditExistingWork { work: sheet.in_force, words }));
    assert_eq!(stale(), (vec![1, 0], vec![1]));
}

#[test]
fn judging_the_same_again_makes_a_stale_judgement_fresh() {
    let sheet = sheet();
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    let words = WorkWords { status: "adopted".into(), ..words("PDP 3.0", true) };
    run(&sheet.test, existing_work_edit(EditExistingWork { work: sheet.in_force, words }));
    assert!(sheet.matrix().rows[0].cells[0].as_ref().expect("a judgement").stale);
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    assert!(!sheet.matrix().rows[0].cells[0].as_ref().expect("a judgement").stale);
}

#[test]
fn a_matrix_that_is_told_what_was_judged_is_the_matrix_read_whole() {
    let sheet = sheet();
    sheet.judge(1, sheet.in_force, CoverageValue::Covers);
    let told = |known: &CoverageMatrix| {
        let since = known.seq;
        let read = |reader: store::Reader<'_>| coverage_matrix_since(reader, Some(sheet.list), since);
        sheet.test.plan.query(read).expect("what changed")
    };
    // Whether only the row of the first issue is told, and with it the whole.
    let follows = |known: &CoverageMatrix| {
        let news = told(known);
        assert_eq!(news.since, Some(known.seq));
        assert!(news.rows.iter().all(|row| row.issue.id == sheet.issues[0].into()), "{:?}", news.rows);
        let CoverageMatrix { rows, .. } = news.clone();
        let mut joined = CoverageMatrix { rows: known.rows.clone(), since: None, ..news };
        for row in rows {
            let at = joined.rows.iter().position(|known| known.issue.id == row.issue.id).expect("its place");
            joined.rows[at] = row;
        }
        let json = |matrix: &CoverageMatrix| serde_json::to_value(matrix).expect("JSON");
        assert_eq!(json(&joined), json(&sheet.matrix()));
    };
    let before = sheet.matrix();
    assert!(told(&before).rows.is_empty());
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    follows(&before);
    let judged = sheet.matrix();
    sheet.test.plan.undo(false).expect("an undo");
    follows(&judged);
    // What is done to anything else is told whole: it may touch every row.
    let words = WorkWords { status: "adopted".into(), ..words("PDP 3.0", true) };
    run(&sheet.test, existing_work_edit(EditExistingWork { work: sheet.in_force, words }));
    assert_eq!(told(&judged).since, None);
    assert_eq!(told(&judged).rows.len(), sheet.matrix().rows.len());
    let ahead = CoverageMatrix { seq: u32::MAX, ..judged };
    assert_eq!(told(&ahead).since, None, "a state that this plan never had");
}

#[test]
fn what_a_person_judges_anew_is_their_own_and_no_longer_illustrative() {
    let sheet = sheet();
    let (issue, work_id) = (sheet.issues[0], sheet.in_force);
    run(
        &sheet.test,
        Operation::new("seed", move |work| {
            let columns = [
                ("issue", issue.into()),
                ("existing_work", work_id.into()),
                ("value", "partly_covers".into()),
                ("missing", "much".into()),
            ];
            let (id, _) = work.create::<RecordId>("coverage", &columns)?;
            work.recorder.set("record", id, "basis", Basis::Illustrative.word())?;
            Ok(())
        }),
    );
    assert_eq!(sheet.matrix().basis, Basis::Illustrative);
    sheet.judge(0, sheet.in_force, CoverageValue::Covers);
    assert_eq!(sheet.matrix().basis, Basis::Own);
    let judgement = sheet.cell(0, sheet.in_force).judgement.expect("a judgement");
    let basis = |field: &str| judgement.marks.iter().find(|mark| mark.field == field).map(|mark| mark.basis);
    assert_eq!((basis("value"), basis("missing")), (Some(Basis::Own), Some(Basis::Illustrative)));
}

#[test]
fn an_issue_of_an_earlier_list_stands_under_the_topic_it_was_carried_into() {
    let sheet = sheet();
    let from = sheet.issues[1];
    run(
        &sheet.test,
        Operation::new("seed", move |work| {
            let columns = [("name", "Next Steps".into()), ("position", 2_i64.into())];
            let (list, _) = work.create::<IssueListId>("issue_list", &columns)?;
            let columns = [
                ("issue_list", list.into()),
                ("number", 1_i64.into()),
                ("rank", 2_i64.into()),
                ("status", "priority".into()),
                ("name", "Precision in scoping".into()),
            ];
            let (topic, _) = work.create::<IssueId>("issue", &columns)?;
            let step =
                [("from_issue", from.into()), ("to_issue", topic.into()), ("relation", "renamed".into())];
            work.create::<RecordId>("lineage", &step)?;
            Ok(())
        }),
    );
    let matrix = sheet.matrix();
    assert_eq!(matrix.rows[0].issue.name, "Precision");
    assert_eq!(matrix.rows[0].topic.as_ref().map(|topic| topic.rank), Some(2));
    assert_eq!((matrix.rows[0].group, matrix.rows[1].group), (IssueGroup::Priority, IssueGroup::NoTopic));
    let newest = sheet.test.plan.query(|reader| coverage_matrix(reader, None)).expect("a matrix");
    assert_eq!(newest.rows.len(), 1);
}

#[test]
fn two_existing_works_may_not_have_one_title() {
    let sheet = sheet();
    let again = existing_work_create(CreateExistingWork { words: words("PDP 3.0", true) });
    assert_eq!(refused(&sheet.test, again), "existing-work-title-taken");
    let nameless = existing_work_create(CreateExistingWork { words: words(" ", true) });
    assert_eq!(refused(&sheet.test, nameless), "name-needed");
}

#[test]
fn two_people_who_differ_on_a_cell_stand_side_by_side_and_the_newer_one_counts() {
    let sheet = sheet();
    let cell = || {
        let (issue, work) = (sheet.issues[0], Some(sheet.in_force));
        sheet.test.plan.query(|reader| coverage_cell(reader, issue, work)).expect("a cell")
    };
    let (issue, judged) = (sheet.issues[0], sheet.in_force);
    run(
        &sheet.test,
        Operation::new("seed", move |work| {
            let columns = [
                ("issue", issue.into()),
                ("existing_work", judged.into()),
                ("value", "does_not_cover".into()),
                ("rationale", "It stops at scoping".into()),
                ("assessor", "Ada".into()),
            ];
            work.create::<RecordId>("coverage", &columns)
        }),
    );
    assert!(cell().opinions.is_empty(), "one person differs with nobody");
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    let told: Vec<_> =
        cell().opinions.into_iter().map(|said| (said.assessor, said.value, said.counts)).collect();
    let ada = ("Ada".to_owned(), CoverageValue::DoesNotCover, false);
    assert_eq!(told.len(), 2);
    assert_eq!((told[0].1, told[0].2), (CoverageValue::PartlyCovers, true));
    assert_eq!(told[1], ada);
    assert_eq!(cell().opinions[1].rationale.as_deref(), Some("It stops at scoping"));

    sheet.test.plan.undo(false).expect("undone");
    assert!(cell().opinions.is_empty(), "what was taken back was not said");
    sheet.test.plan.redo().expect("redone");
    assert_eq!(cell().opinions.len(), 2);
    sheet.judge(0, sheet.in_force, CoverageValue::DoesNotCover);
    assert!(cell().opinions.is_empty(), "both say the same now");
}

#[test]
fn the_register_of_existing_work_counts_what_was_judged_of_each() {
    let sheet = sheet();
    sheet.judge(0, sheet.in_force, CoverageValue::PartlyCovers);
    sheet.judge(1, sheet.in_force, CoverageValue::DoesNotCover);
    let words = WorkWords { status: "adopted".into(), ..words("PDP 3.0", true) };
    run(&sheet.test, existing_work_edit(EditExistingWork { work: sheet.in_force, words }));
    let works = sheet.test.plan.query(store::query::coverage::work_register).expect("the register");
    let told: Vec<_> = works
        .iter()
        .map(|work| (work.facts.record.name.as_str(), work.covers, work.partly, work.judged, work.stale))
        .collect();
    assert_eq!(told, [("PDP 3.0", 0, 1, 2, 2), ("Framework", 0, 0, 0, 0)]);
}

//! Baselines against a real plan file: what was is shown as it was, whatever happens afterwards.

use operations::baselines::{SayReason, TakeBaseline, baseline_take, difference_reason};
use operations::outline::{
    AddRow, DeleteRow, EditWorkItem, MoveRow, OutlineRename, RowKind, SetAmount, SetDependency,
    SetGoalsServed, SetMilestone, WriteOutcome, amount_set, dependency_set, goals_served_set, milestone_set,
    outcome_write, outline_add, outline_delete, outline_move, outline_rename, work_item_edit,
};
use operations::outline::{NoteAmount, amount_note};
use operations::records::{
    Cite, ConflictValueText, CreateSource, FieldText, RecordEdit, RemoveConflict, SetBasis, WriteConflict,
    basis_set, citation_add, citation_remove, conflict_remove, conflict_write, record_edit, source_create,
};
use operations::{Operation, OperationError};
use plan::states::{BaselinePurpose, Basis, DependencyKind, MoneyCase, MoneyFlow, WorkStatus};
use plan::{RecordId, SourceId};
use store::query::baselines::{DifferenceKind, PlanDifference, baselines, difference, seq_of};
use testkit::TestPlan;

fn add(test: &TestPlan, kind: RowKind, parent: Option<RecordId>, name: &str) -> RecordId {
    let request = AddRow { kind, parent, after: None, name: name.to_owned() };
    test.plan.operate(outline_add(request)).expect("a row").value.id
}

fn take(test: &TestPlan, title: &str) -> RecordId {
    let request = TakeBaseline { title: title.to_owned(), purpose: BaselinePurpose::Adopted };
    test.plan.operate(baseline_take(request)).expect("a baseline").value
}

fn since(test: &TestPlan, before: Option<RecordId>, after: Option<RecordId>) -> PlanDifference {
    test.plan
        .query(|reader| difference(reader, seq_of(reader, before)?, seq_of(reader, after)?))
        .expect("a comparison")
}

fn does<T>(test: &TestPlan, operation: Operation<T>) {
    assert!(test.plan.operate(operation).is_ok(), "the operation is allowed");
}

fn small_plan() -> (TestPlan, [RecordId; 4]) {
    let test = TestPlan::empty();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Decision-making");
    let first = add(&test, RowKind::WorkItem, Some(initiative), "First");
    let second = add(&test, RowKind::WorkItem, Some(initiative), "Second");
    (test, [objective, initiative, first, second])
}

fn rename(test: &TestPlan, id: RecordId, name: &str) {
    does(test, outline_rename(OutlineRename { id, name: name.to_owned() }));
}

#[test]
fn a_plan_that_did_not_change_since_differs_in_nothing() {
    let (test, _) = small_plan();
    let baseline = take(&test, "Adopted");
    assert!(since(&test, Some(baseline), None).rows.is_empty());
    let list = test.plan.query(baselines).expect("a list");
    assert_eq!((list.len(), list[0].changes_since), (1, 0));
}

#[test]
fn what_was_added_removed_moved_and_reworded_is_told_with_both_values() {
    let (test, [objective, initiative, first, second]) = small_plan();
    let baseline = take(&test, "Adopted");
    let other = add(&test, RowKind::Initiative, Some(objective), "Participation");
    rename(&test, first, "First, sharper");
    does(&test, outline_move(MoveRow { id: first, parent: Some(other), after: None }));
    does(&test, outline_delete(DeleteRow { id: second, reason: "Out of money".to_owned() }));
    let found = since(&test, Some(baseline), None);
    let row = |id| found.rows.iter().find(|row| row.record.id == id).expect("it differs");
    assert_eq!(row(other).kinds, [DifferenceKind::Added]);
    let gone = row(second);
    assert_eq!(
        (gone.kinds.as_slice(), gone.record.name.as_str()),
        (&[DifferenceKind::Removed][..], "Second")
    );
    assert_eq!(gone.reasons, ["Out of money"]);
    assert_eq!(gone.under.as_ref().map(|record| record.id), Some(initiative));
    assert_eq!(row(first).kinds, [DifferenceKind::Moved, DifferenceKind::Reworded]);
    let title = row(first).cells.iter().find(|cell| cell.term == "title").expect("its name");
    assert_eq!((title.old.as_deref(), title.new.as_deref()), (Some("First"), Some("First, sharper")));
    assert_eq!(found.without_reason, 2);
}

#[test]
fn money_years_and_status_are_told_with_both_values() {
    let (test, [_, _, first, _]) = small_plan();
    let amount = |value: &str| SetAmount {
        subject: first,
        fiscal_year: None,
        case: MoneyCase::Base,
        amount: value.to_owned(),
    };
    does(&test, amount_set(amount("1000")));
    let baseline = take(&test, "Adopted");
    does(&test, amount_set(amount("2500.50")));
    let edit = EditWorkItem {
        id: Some(first.into()),
        status: Some(WorkStatus::AtRisk),
        delivery_on: Some("2022-06".to_owned()),
        ..EditWorkItem::default()
    };
    does(&test, work_item_edit(edit));
    let found = since(&test, Some(baseline), None);
    let [row] = found.rows.as_slice() else { panic!("one row differs: {found:?}") };
    use DifferenceKind::{Rebudgeted, Rescheduled, Restated};
    assert_eq!(row.kinds, [Rescheduled, Rebudgeted, Restated]);
    let told = |term: &str| row.cells.iter().find(|cell| cell.term == term).expect("it differs").clone();
    assert_eq!(told("amount").new.as_deref(), Some("2,500.50 USD"));
    assert_eq!(told("delivery_on").old, None);
    assert_eq!(told("status").new.as_deref(), Some("at risk"));
}

fn known(test: &TestPlan, record: RecordId, field: Option<&str>, basis: Basis, verified: bool) {
    let (field, reason) = (field.map(str::to_owned), "Asked the author".to_owned());
    does(test, basis_set(SetBasis { record, field, basis, verified, reason }));
}

/// The values of a row that differ, as text.
fn cells(found: &PlanDifference, id: RecordId) -> Vec<String> {
    let row = found.rows.iter().find(|row| row.record.id == id).expect("it differs");
    let nothing = || "nothing".to_owned();
    let said = row.cells.iter().map(|cell| {
        let (old, new) = (cell.old.clone().unwrap_or_else(nothing), cell.new.clone().unwrap_or_else(nothing));
        format!("{} ({}): {old} > {new}", cell.term, cell.part.as_deref().unwrap_or(""))
    });
    said.collect()
}

#[test]
fn how_a_row_is_known_whether_it_was_checked_and_its_note_are_told_with_both_values() {
    let (test, [_, initiative, first, second]) = small_plan();
    let fiscal_year = None;
    let amount = |amount: &str| SetAmount {
        subject: second,
        fiscal_year,
        case: MoneyCase::Low,
        amount: amount.to_owned(),
    };
    does(&test, amount_set(amount("1000")));
    let baseline = take(&test, "Adopted");
    known(&test, first, None, Basis::Memory, true);
    known(&test, initiative, Some("title"), Basis::Inferred, false);
    let fields = vec![FieldText { field: "note".to_owned(), value: "To be looked at".to_owned() }];
    does(&test, record_edit(RecordEdit { id: first, fields }));
    does(
        &test,
        amount_note(NoteAmount {
            subject: Some(second),
            flow: MoneyFlow::Expense,
            category: None,
            fiscal_year,
            case: MoneyCase::Low,
            note: "From the tender".to_owned(),
        }),
    );
    let found = since(&test, Some(baseline), None);
    assert_eq!(found.rows.len(), 3);
    let told = [
        "basis (): own > memory",
        "verified (): unverified > verified",
        "note (): nothing > To be looked at",
    ];
    assert_eq!(cells(&found, first), told);
    assert_eq!(cells(&found, initiative), ["basis (title): own > inferred"]);
    assert_eq!(cells(&found, second), ["note (low: 1,000 USD): nothing > From the tender"]);
    let row = |id| found.rows.iter().find(|row| row.record.id == id).expect("it differs");
    assert_eq!(row(first).kinds, [DifferenceKind::Reworded, DifferenceKind::Regrounded]);
    assert_eq!(row(first).reasons, ["Asked the author"]);
    assert_eq!(row(initiative).kinds, [DifferenceKind::Regrounded]);

    // What is taken back differs no more, and a value that somebody changes is theirs without more words.
    known(&test, first, None, Basis::Own, false);
    let other = take(&test, "Since then");
    rename(&test, initiative, "Deciding");
    does(&test, amount_set(amount("900")));
    let found = since(&test, Some(baseline), None);
    assert_eq!(cells(&found, first), ["note (): nothing > To be looked at"]);
    let found = since(&test, Some(other), None);
    assert_eq!(cells(&found, initiative), ["title (): Decision-making > Deciding"]);
    assert_eq!(cells(&found, second), ["amount (low): 1,000 USD > 900 USD"]);
}

fn source(test: &TestPlan, title: &str) -> SourceId {
    let (title, url) = (title.to_owned(), "https://example.org/".to_owned());
    test.plan.operate(source_create(CreateSource { title, url, cited_by: None })).expect("a source").value
}

#[test]
fn what_a_row_or_an_amount_rests_on_is_told_by_the_sources_that_came_and_went() {
    let (test, [_, initiative, first, second]) = small_plan();
    let (annex, minutes) = (source(&test, "Annex"), source(&test, "Minutes"));
    let (fiscal_year, case, amount) = (None, MoneyCase::Low, "1000".to_owned());
    does(&test, amount_set(SetAmount { subject: second, fiscal_year, case, amount }));
    let amount = test.plan.query(|reader| reader.rows("amount")).expect("the amounts")[0].id;
    let cites = |record, source| does(&test, citation_add(Cite { record, source }));
    let cites_no_longer = |record, source| does(&test, citation_remove(Cite { record, source }));
    cites(first, annex);
    let baseline = take(&test, "Adopted");
    cites_no_longer(first, annex);
    cites(first, minutes);
    cites(amount, annex);
    let third = add(&test, RowKind::WorkItem, Some(initiative), "Third");
    cites(third, annex);
    let found = since(&test, Some(baseline), None);
    let told = ["citation (): S-01 Annex > nothing", "citation (): nothing > S-02 Minutes"];
    assert_eq!(cells(&found, first), told);
    assert_eq!(cells(&found, second), ["citation (low: 1,000 USD): nothing > S-01 Annex"]);
    assert!(cells(&found, third).is_empty(), "what came, came with its sources");
    let row = |found: &PlanDifference, id| {
        found.rows.iter().find(|row| row.record.id == id).expect("it differs").clone()
    };
    assert_eq!(row(&found, first).kinds, [DifferenceKind::Regrounded]);
    assert_eq!(found.rows.len(), 3);

    // What is said afterwards stands with the rows, although only what they rest on was written.
    let reason = "The annex was withdrawn".to_owned();
    for subject in [first, second] {
        does(&test, difference_reason(SayReason { subject, after: None, reason: reason.clone() }));
    }
    let found = since(&test, Some(baseline), None);
    assert_eq!(row(&found, first).said, Some(reason.clone()));
    assert_eq!(row(&found, second).said, Some(reason));

    // A source that is cited once more differs no more, and one that is called otherwise is the same.
    cites(first, annex);
    cites_no_longer(first, minutes);
    cites_no_longer(amount, annex);
    let fields = vec![FieldText { field: "title".to_owned(), value: "Annex A".to_owned() }];
    does(&test, record_edit(RecordEdit { id: annex.into(), fields }));
    assert_eq!(since(&test, Some(baseline), None).rows.len(), 1, "the row that came");
}

#[test]
fn sources_that_disagree_about_a_row_or_do_no_longer_are_told_with_the_value_that_is_used() {
    let (test, [_, initiative, first, _]) = small_plan();
    let write = |id, record, values: [&str; 2], chosen| {
        let values = values.map(|text| ConflictValueText { text: text.to_owned(), sources: Vec::new() });
        let (topic, reason) = ("Its owner".to_owned(), "It is signed".to_owned());
        let request = WriteConflict { id, record, field: None, topic, values: values.into(), chosen, reason };
        test.plan.operate(conflict_write(request)).expect("a disagreement").value
    };
    let empty = take(&test, "Before");
    let conflict = write(None, first, ["The Board", "The Org"], None);
    let third = add(&test, RowKind::WorkItem, Some(initiative), "Third");
    write(None, third, ["The Board", "The Org"], None);
    let adopted = take(&test, "Adopted");
    let told = [
        "disagreement (Its owner): nothing > The Board · The Org",
        "disagreement_reason (Its owner): nothing > It is signed",
    ];
    assert_eq!(cells(&since(&test, Some(empty), None), first), told);
    assert!(cells(&since(&test, Some(empty), None), third).is_empty(), "it came with what is said of it");

    write(Some(conflict), first, ["The Board", "The Org"], Some(1));
    let found = since(&test, Some(adopted), None);
    assert_eq!(cells(&found, first), ["value_used (Its owner): nothing > The Org"]);
    assert_eq!(found.rows[0].kinds, [DifferenceKind::Regrounded]);

    does(&test, conflict_remove(RemoveConflict { id: conflict, reason: "Both say the same now".to_owned() }));
    let found = since(&test, Some(adopted), None);
    let told = [
        "disagreement (Its owner): The Board · The Org > nothing",
        "disagreement_reason (Its owner): It is signed > nothing",
    ];
    assert_eq!(cells(&found, first), told);
    assert_eq!(found.rows[0].reasons, ["Both say the same now"]);
    assert!(since(&test, Some(empty), None).rows.iter().all(|row| row.record.id != first));
}

#[test]
fn two_baselines_are_compared_whatever_happened_afterwards() {
    let (test, [_, _, first, second]) = small_plan();
    let one = take(&test, "One");
    rename(&test, first, "Renamed once");
    let two = take(&test, "Two");
    rename(&test, first, "Renamed twice");
    does(&test, outline_delete(DeleteRow { id: second, reason: String::new() }));
    let found = since(&test, Some(one), Some(two));
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.rows[0].record.name, "Renamed once");
    let back = since(&test, Some(two), Some(two));
    assert!(back.rows.is_empty());
}

#[test]
fn a_change_that_was_taken_back_is_no_difference() {
    let (test, [_, _, first, _]) = small_plan();
    let baseline = take(&test, "Adopted");
    rename(&test, first, "Other");
    test.plan.undo(true).expect("undone");
    assert!(since(&test, Some(baseline), None).rows.is_empty());
}

#[test]
fn two_baselines_of_one_name_and_one_without_a_name_are_refused() {
    let (test, _) = small_plan();
    take(&test, "Adopted");
    for title in ["adopted", "  "] {
        let request = TakeBaseline { title: title.to_owned(), purpose: BaselinePurpose::Working };
        let refused = test.plan.operate(baseline_take(request));
        assert!(matches!(refused, Err(OperationError::Refused(_))), "{title}");
    }
}

#[test]
fn a_reason_is_said_afterwards_and_stands_with_every_comparison_that_spans_the_change() {
    let (test, [_, _, first, second]) = small_plan();
    let one = take(&test, "One");
    rename(&test, first, "First, sharper");
    does(&test, outline_delete(DeleteRow { id: second, reason: String::new() }));
    assert_eq!(since(&test, Some(one), None).without_reason, 2);
    let say = |subject, after, reason: &str| {
        test.plan.operate(difference_reason(SayReason { subject, after, reason: reason.to_owned() }))
    };
    say(first, None, "The board asked for it").expect("said");
    say(second, None, "No money for it").expect("said of a row that is gone");
    let two = take(&test, "Two");
    let found = since(&test, Some(one), Some(two));
    assert_eq!(found.without_reason, 0);
    let row = |id| found.rows.iter().find(|row| row.record.id == id).expect("it differs");
    assert_eq!(row(second).reasons, ["No money for it"]);
    assert_eq!(row(first).said.as_deref(), Some("The board asked for it"));
    rename(&test, first, "First, sharpest");
    let later = since(&test, Some(two), None);
    assert_eq!(later.rows[0].reasons, Vec::<String>::new());
    say(first, Some(two), "").expect("taken away");
    assert_eq!(since(&test, Some(one), Some(two)).without_reason, 1);
    let never = RecordId(Default::default());
    assert!(matches!(say(never, None, "x"), Err(OperationError::Refused(_))));
}

#[test]
fn milestones_ties_outcomes_risks_and_what_is_served_are_told_with_both_values() {
    let (test, [objective, _, first, second]) = small_plan();
    let goal = add(&test, RowKind::Goal, Some(objective), "Decide in time");
    let group = add(&test, RowKind::ServiceGroup, None, "Support");
    let milestone = |name: &str, on: &str, id| SetMilestone {
        record: first,
        id,
        name: name.to_owned(),
        on: on.to_owned(),
    };
    does(&test, milestone_set(milestone("Draft", "2021-03", None)));
    let tie = |lag_days| SetDependency {
        item: second.into(),
        needs: first.into(),
        kind: DependencyKind::FinishToStart,
        lag_days,
    };
    does(&test, dependency_set(tie(0)));
    let baseline = take(&test, "Adopted");
    let there = test.plan.query(|reader| reader.rows("key_date")).expect("rows")[0].id;
    does(&test, milestone_set(milestone("Draft", "2021-06", Some(there))));
    does(&test, dependency_set(tie(5)));
    does(&test, goals_served_set(SetGoalsServed { subject: first, goals: vec![goal] }));
    does(&test, outcome_write(WriteOutcome { goal, id: None, text: "Half the time".to_owned() }));
    let activity = add(&test, RowKind::Activity, Some(group), "Secretariat");
    let found = since(&test, Some(baseline), None);
    let row = |id| found.rows.iter().find(|row| row.record.id == id).expect("it differs");
    let told = |id, term: &str| {
        let cell = row(id).cells.iter().find(|cell| cell.term == term).expect("it differs");
        (cell.old.clone().unwrap_or_default(), cell.new.clone().unwrap_or_default())
    };
    let both = |old: &str, new: &str| (old.to_owned(), new.to_owned());
    assert_eq!(told(first, "key_date"), both("Draft, 2021-03 (FY21 Q3)", "Draft, 2021-06 (FY21 Q4)"));
    assert_eq!(told(first, "work_item_goal").0, "");
    assert!(told(first, "work_item_goal").1.ends_with("Decide in time"));
    assert_eq!(told(second, "dependency"), both("W-01 First FS", "W-01 First FS+5d"));
    assert_eq!(row(activity).kinds, [DifferenceKind::Added]);
    let outcome = found.rows.iter().find(|row| row.record.kind == "outcome").expect("an outcome");
    assert_eq!(outcome.under.as_ref().map(|record| record.id), Some(goal));
}

//! The outline of the plan, against a real plan file.

use operations::outline::{
    AddRow, AddYears, Assign, DeleteRow, EditWorkItem, MoveRow, MoveRows, OutlineRename, PasteRows,
    PastedRow, RowKind, SetAmount, TellProgress, amount_set, assignment_set, fiscal_years_add, outline_add,
    outline_delete, outline_move, outline_move_rows, outline_paste, outline_rename, progress_tell,
    work_item_edit,
};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{MoneyCase, Role, WorkStatus};
use store::query::outline::outline;
use testkit::TestPlan;

fn add(test: &TestPlan, kind: RowKind, parent: Option<RecordId>, name: &str) -> RecordId {
    let request = AddRow { kind, parent, after: None, name: name.to_owned() };
    test.plan.operate(outline_add(request)).expect("a row").value.id
}

fn names(test: &TestPlan) -> Vec<String> {
    let rows = test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("an outline").rows;
    rows.into_iter().map(|row| row.record.name).collect()
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// One objective with one initiative and two work items.
fn small_plan() -> (TestPlan, [RecordId; 4]) {
    let test = TestPlan::empty();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Decision-making");
    let first = add(&test, RowKind::WorkItem, Some(initiative), "First");
    let second = add(&test, RowKind::WorkItem, Some(initiative), "Second");
    (test, [objective, initiative, first, second])
}

#[test]
fn rows_stand_after_their_parent_in_the_order_they_were_added() {
    let (test, [_, _, first, _]) = small_plan();
    add(&test, RowKind::WorkItem, Some(first), "Below first");
    assert_eq!(names(&test), ["Governance", "Decision-making", "First", "Below first", "Second"]);
}

#[test]
fn a_row_may_be_added_between_two_others() {
    let (test, [_, initiative, first, _]) = small_plan();
    let between = AddRow {
        kind: RowKind::WorkItem,
        parent: Some(initiative),
        after: Some(first),
        name: "Between".to_owned(),
    };
    test.plan.operate(outline_add(between)).expect("a row");
    assert_eq!(names(&test)[2..], ["First", "Between", "Second"]);
}

#[test]
fn a_goal_cannot_stand_under_a_work_item() {
    let (test, [_, _, first, _]) = small_plan();
    let request = AddRow { kind: RowKind::Goal, parent: Some(first), after: None, name: "Goal".to_owned() };
    assert_eq!(refused(&test, outline_add(request)), "outline-wrong-parent");
}

#[test]
fn a_moved_work_item_takes_what_is_below_it_along_and_undo_puts_all_back() {
    let (test, [objective, _, first, second]) = small_plan();
    let below = add(&test, RowKind::WorkItem, Some(first), "Below first");
    let other = add(&test, RowKind::Initiative, Some(objective), "Participation");
    let before = test.plan.file().state_hash().expect("a hash");
    test.plan.operate(outline_move(MoveRow { id: first, parent: Some(other), after: None })).expect("a move");
    assert_eq!(
        names(&test),
        ["Governance", "Decision-making", "Second", "Participation", "First", "Below first"]
    );
    let initiative = test.plan.query(|r| r.row("work_item", below)).expect("a row").id("initiative");
    assert_eq!(initiative, Some(other));
    test.plan
        .operate(outline_move(MoveRow { id: second, parent: Some(first), after: None }))
        .expect("a move");
    test.plan.undo(false).expect("an undo");
    test.plan.undo(false).expect("an undo");
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn several_rows_go_to_one_place_in_one_step_or_none_goes() {
    let (test, [objective, _, first, second]) = small_plan();
    let other = add(&test, RowKind::Initiative, Some(objective), "Participation");
    let there = add(&test, RowKind::WorkItem, Some(other), "There");
    let before = test.plan.file().seq();
    let to = |parent, after| MoveRows { ids: vec![second, first], parent: Some(parent), after };
    test.plan.operate(outline_move_rows(to(other, Some(there)))).expect("a move");
    assert_eq!(test.plan.file().seq(), before + 1);
    assert_eq!(names(&test)[2..], ["Participation", "There", "Second", "First"]);
    assert_eq!(refused(&test, outline_move_rows(to(first, None))), "outline-move-into-itself");
    assert_eq!(names(&test)[2..], ["Participation", "There", "Second", "First"]);
}

#[test]
fn a_work_item_cannot_be_moved_below_itself() {
    let (test, [_, _, first, _]) = small_plan();
    let below = add(&test, RowKind::WorkItem, Some(first), "Below first");
    let request = MoveRow { id: first, parent: Some(below), after: None };
    assert_eq!(refused(&test, outline_move(request)), "outline-move-into-itself");
}

#[test]
fn an_initiative_with_work_items_is_not_deleted_and_an_empty_one_is() {
    let (test, [_, initiative, first, second]) = small_plan();
    let delete = |id| outline_delete(DeleteRow { id, reason: "Merged".to_owned() });
    assert_eq!(refused(&test, delete(initiative)), "outline-not-empty");
    for id in [first, second, initiative] {
        test.plan.operate(delete(id)).expect("a deletion");
    }
    assert_eq!(names(&test), ["Governance"]);
    for _ in 0..3 {
        test.plan.undo(false).expect("an undo");
    }
    assert_eq!(names(&test), ["Governance", "Decision-making", "First", "Second"]);
}

#[test]
fn a_renamed_row_says_in_the_undo_button_what_it_was_renamed_to() {
    let (test, [_, _, first, _]) = small_plan();
    let request = OutlineRename { id: first, name: "  Evaluate  ".to_owned() };
    test.plan.operate(outline_rename(request)).expect("a new name");
    let name = test.plan.undo_name().expect("a journal").expect("something to undo");
    assert_eq!((name.kind.as_str(), name.label.as_str()), ("outline_rename", "Evaluate"));
}

#[test]
fn a_solution_is_not_delivered_before_it_is_proposed() {
    let (test, [_, _, first, _]) = small_plan();
    let edit = |proposal: &str, delivery: &str| {
        work_item_edit(EditWorkItem {
            id: Some(first.into()),
            proposal_on: Some(proposal.to_owned()),
            delivery_on: Some(delivery.to_owned()),
            ..EditWorkItem::default()
        })
    };
    assert_eq!(refused(&test, edit("2022-03", "2021-12")), "work-item-delivery-before-proposal");
    assert_eq!(refused(&test, edit("next spring", "")), "date-unreadable");
    test.plan.operate(edit("2021", "2022-06-30")).expect("dates of any precision");
    test.plan.operate(edit("2021-03", "2021")).expect("the year may hold a day after March");
    let status = Some(WorkStatus::InProgress);
    let started = EditWorkItem { id: Some(first.into()), status, ..EditWorkItem::default() };
    test.plan.operate(work_item_edit(started)).expect("no date is touched");
    assert_eq!(refused(&test, edit("2021-03", "2021-02-28")), "work-item-delivery-before-proposal");
}

#[test]
fn the_amount_of_a_row_is_the_sum_of_its_base_case() {
    let (test, [_, _, first, _]) = small_plan();
    let set = |case, amount: &str| {
        amount_set(SetAmount { subject: first, fiscal_year: None, case, amount: amount.to_owned() })
    };
    test.plan.operate(set(MoneyCase::Base, "1,250.50")).expect("an amount");
    test.plan.operate(set(MoneyCase::High, "9000")).expect("an amount");
    let amount = |test: &TestPlan| {
        let rows = test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("an outline").rows;
        rows.into_iter().find(|row| row.record.id == first).and_then(|row| row.amount)
    };
    assert_eq!(amount(&test).as_deref(), Some("125050"));
    assert_eq!(refused(&test, set(MoneyCase::Base, "a lot")), "amount-not-a-number");
    test.plan.operate(set(MoneyCase::Base, "")).expect("a cleared amount");
    assert_eq!(amount(&test), None);
}

#[test]
fn assigning_nobody_that_exists_is_refused_and_changes_nothing() {
    let (test, [_, _, first, _]) = small_plan();
    let before = test.plan.file().state_hash().expect("a hash");
    let request = Assign {
        subject: first,
        role: Role::Leads,
        parties: vec![RecordId(uuid::Uuid::nil()).into()],
        state: None,
        stated_on: None,
    };
    assert_eq!(refused(&test, assignment_set(request)), "record-gone");
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn a_block_of_rows_is_added_in_one_step_with_its_depths() {
    let (test, [_, initiative, first, _]) = small_plan();
    let rows = [(0, "A"), (1, "A1"), (2, "A1a"), (1, "A2"), (0, "B")];
    let rows = rows.map(|(level, name)| PastedRow { level, name: name.to_owned() }).to_vec();
    let before = test.plan.file().seq();
    let paste = PasteRows { parent: Some(initiative), after: Some(first), rows };
    assert_eq!(test.plan.operate(outline_paste(paste)).expect("pasted").value.len(), 5);
    assert_eq!(test.plan.file().seq(), before + 1);
    assert_eq!(names(&test)[2..], ["First", "A", "A1", "A1a", "A2", "B", "Second"]);
    let bad = PasteRows {
        parent: Some(initiative),
        after: None,
        rows: vec![
            PastedRow { level: 0, name: "Good".to_owned() },
            PastedRow { level: 0, name: " ".to_owned() },
        ],
    };
    refused(&test, outline_paste(bad));
    assert_eq!(names(&test).len(), 9);
}

#[test]
fn an_update_sets_the_status_and_the_percent_and_earlier_ones_stay() {
    let (test, [_, _, first, _]) = small_plan();
    let tell = |status, percent, text: &str| TellProgress {
        item: first.into(),
        status,
        percent,
        text: text.to_owned(),
        next_milestone: "Report in March".to_owned(),
        help_needed: String::new(),
    };
    use plan::states::WorkStatus::{AtRisk, OnTrack};
    test.plan.operate(progress_tell(tell(OnTrack, Some(20), "Begun"))).expect("told");
    test.plan.operate(progress_tell(tell(AtRisk, Some(30), "Nobody has time"))).expect("told");
    let rows = test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("an outline").rows;
    let row = rows.iter().find(|row| row.record.id == first).expect("the row");
    assert_eq!((row.status, row.percent), (Some(AtRisk), Some(30)));
    assert_eq!(row.update.as_ref().map(|update| update.text.as_str()), Some("Nobody has time"));
    assert_eq!(row.update.as_ref().and_then(|u| u.next_milestone.as_deref()), Some("Report in March"));
    assert_eq!(row.update.as_ref().and_then(|u| u.help_needed.as_deref()), None);
    assert_eq!(test.plan.query(|reader| reader.rows("progress")).expect("updates").len(), 2);
    assert_eq!(refused(&test, progress_tell(tell(OnTrack, Some(101), "Much"))), "percent-above-100");
    assert_eq!(refused(&test, progress_tell(tell(OnTrack, None, " "))), "progress-words-needed");
}

#[test]
fn a_row_goes_in_and_out_of_another_however_often() {
    let (test, [_, initiative, first, second]) = small_plan();
    for _ in 0..5 {
        let inside = MoveRow { id: second, parent: Some(first), after: None };
        test.plan.operate(outline_move(inside)).expect("deeper");
        let outside = MoveRow { id: second, parent: Some(initiative), after: Some(first) };
        test.plan.operate(outline_move(outside)).expect("less deep");
        assert_eq!(names(&test)[2..], ["First", "Second"]);
    }
}

#[test]
fn fiscal_years_are_added_in_a_row_roll_on_and_never_overlap() {
    let (test, _) = small_plan();
    let add = |start_month, first, count| fiscal_years_add(AddYears { start_month, first, count });
    test.plan.operate(add(7, 2021, 5)).expect("five years");
    test.plan.operate(add(7, 2026, 1)).expect("rolled on");
    let years = test.plan.query(store::query::outline::fiscal_years).expect("years");
    let named: Vec<_> = years.iter().map(|year| year.name.as_str()).collect();
    assert_eq!(named, ["FY21", "FY22", "FY23", "FY24", "FY25", "FY26"]);
    assert_eq!((years[5].starts_on.as_str(), years[5].ends_on.as_str()), ("2025-07-01", "2026-06-30"));
    assert_eq!(refused(&test, add(7, 2024, 1)), "fiscal-year-taken");
    assert_eq!(refused(&test, add(1, 2020, 1)), "fiscal-years-overlap");
    assert_eq!(refused(&test, add(13, 2030, 1)), "fiscal-month-unknown");
    assert_eq!(refused(&test, add(7, 2030, 0)), "fiscal-years-count");
}

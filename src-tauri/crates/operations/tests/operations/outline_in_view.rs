//! What is read of the outline when some of its rows are folded, beside the whole of it.

use operations::outline::{
    AddRow, AddYears, Assign, RowKind, SetAmount, amount_set, assignment_set, fiscal_years_add, outline_add,
};
use operations::parties::{CreateParty, PartyWords, party_create};
use plan::RecordId;
use plan::states::{MoneyCase, Role};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::HashSet;
use store::query::home::standing;
use store::query::outline::{
    OutlineRow, outline, outline_below, outline_in_view, outline_path, outline_row, outline_without_lead,
};
use testkit::TestPlan;

fn add(test: &TestPlan, kind: RowKind, parent: Option<RecordId>, name: &str) -> RecordId {
    let request = AddRow { kind, parent, after: None, name: name.to_owned() };
    test.plan.operate(outline_add(request)).expect("a row").value.id
}

/// Every kind of row, some with nothing below them, and a work item that stands under nothing.
fn plan_of_every_kind() -> TestPlan {
    let test = TestPlan::empty();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    add(&test, RowKind::Goal, Some(objective), "Decide in time");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Decisions");
    add(&test, RowKind::Initiative, Some(objective), "Nothing yet");
    add(&test, RowKind::Objective, None, "Nothing at all");
    let group = add(&test, RowKind::ServiceGroup, None, "Policy");
    let activity = add(&test, RowKind::Activity, Some(group), "Support of groups");
    add(&test, RowKind::WorkItem, Some(activity), "Write minutes");
    let first = add(&test, RowKind::WorkItem, Some(initiative), "First");
    let below = add(&test, RowKind::WorkItem, Some(first), "Below first");
    add(&test, RowKind::WorkItem, Some(below), "Deeper");
    add(&test, RowKind::WorkItem, Some(initiative), "Second");
    add(&test, RowKind::WorkItem, None, "Waits for a place");
    test
}

fn whole(test: &TestPlan) -> Vec<OutlineRow> {
    test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("an outline").rows
}

fn told(rows: &[OutlineRow]) -> Vec<serde_json::Value> {
    rows.iter().map(|row| serde_json::to_value(row).expect("a row")).collect()
}

#[test]
fn the_rows_in_view_are_those_of_the_whole_outline_that_stand_under_open_rows() {
    let test = plan_of_every_kind();
    let rows = whole(&test);
    let open = proptest::collection::vec(any::<bool>(), rows.len());
    let checked = TestRunner::default().run(&open, |open| {
        let ids: Vec<RecordId> =
            rows.iter().zip(&open).filter(|(_, open)| **open).map(|(row, _)| row.record.id).collect();
        let mut seen: HashSet<RecordId> = HashSet::new();
        let mut wanted = Vec::new();
        for row in &rows {
            if row.parent.is_none_or(|parent| seen.contains(&parent) && ids.contains(&parent)) {
                seen.insert(row.record.id);
                wanted.push(row.clone());
            }
        }
        let view =
            test.plan.query(|reader| outline_in_view(reader, MoneyCase::Base, Some(ids))).expect("a view");
        prop_assert_eq!(told(&view.rows), told(&wanted));
        prop_assert_eq!((view.count, view.work_items), (13, 6));
        Ok(())
    });
    checked.expect("the same rows");
}

#[test]
fn a_small_plan_is_first_shown_with_all_open_that_stands_above_work_items() {
    let test = plan_of_every_kind();
    let view = test.plan.query(|reader| outline_in_view(reader, MoneyCase::Base, None)).expect("a view");
    let names: Vec<&str> = view.rows.iter().map(|row| row.record.name.as_str()).collect();
    assert!(names.contains(&"Second") && names.contains(&"Write minutes"), "{names:?}");
    assert!(!names.contains(&"Below first"), "{names:?}");
}

#[test]
fn each_row_is_found_by_itself_with_its_path_and_the_number_of_rows_below_it() {
    let test = plan_of_every_kind();
    let rows = whole(&test);
    for row in &rows {
        let id = row.record.id;
        let alone = test.plan.query(|reader| outline_row(reader, MoneyCase::Base, id)).expect("a row");
        assert_eq!(told(&[alone.expect("a row of the outline")]), told(std::slice::from_ref(row)));
        let path = test.plan.query(|reader| outline_path(reader, id)).expect("a path");
        assert_eq!(path.first().copied(), row.parent);
        for above in path {
            assert!(rows.iter().any(|each| each.record.id == above && each.has_below));
        }
        let below = rows.iter().filter(|each| {
            test.plan.query(|reader| outline_path(reader, each.record.id)).expect("a path").contains(&id)
        });
        let counted = test.plan.query(|reader| outline_below(reader, id)).expect("a number");
        assert_eq!(usize::try_from(counted).expect("small"), below.count(), "{}", row.record.name);
    }
}

#[test]
fn the_rows_in_view_carry_parts_money_and_years_as_the_whole_outline_does() {
    let test = plan_of_every_kind();
    test.plan.operate(fiscal_years_add(AddYears { first: 2021, count: 5, start_month: 7 })).expect("years");
    let item = whole(&test).into_iter().find(|row| row.record.name == "Second").expect("an item").record.id;
    let words =
        PartyWords { name: "Council".to_owned(), kind: "council".to_owned(), ..PartyWords::default() };
    let party = test.plan.operate(party_create(CreateParty { parent: None, words })).expect("a party").value;
    let lead =
        Assign { subject: item, role: Role::Leads, parties: vec![party], state: None, stated_on: None };
    test.plan.operate(assignment_set(lead)).expect("a lead");
    let amount =
        SetAmount { subject: item, fiscal_year: None, case: MoneyCase::Base, amount: "100".to_owned() };
    test.plan.operate(amount_set(amount)).expect("an amount");
    let alone =
        test.plan.query(|reader| outline_row(reader, MoneyCase::Base, item)).expect("a row").expect("it");
    assert_eq!((alone.parts.len(), alone.amount.as_deref()), (1, Some("10000")));
    let same = whole(&test).into_iter().find(|row| row.record.id == item).expect("the item");
    assert_eq!(told(&[alone]), told(&[same]));
    assert_eq!(test.plan.query(outline_without_lead).expect("a number"), 5);
}

#[test]
fn home_tells_how_all_work_stands_by_objective_and_what_stands_under_none() {
    let test = plan_of_every_kind();
    let standing = test.plan.query(|reader| standing(reader, "2021-03-04")).expect("how it stands");
    assert_eq!(
        (standing.total, standing.in_trouble, standing.stale, standing.illustrative),
        (6, 0, 0, false)
    );
    let told: Vec<(Option<&str>, Vec<&str>, u32)> = standing
        .objectives
        .iter()
        .map(|objective| {
            let names = objective.items.iter().map(|item| item.record.name.as_str()).collect();
            let count = objective.counts.iter().map(|each| each.count).sum();
            (objective.record.as_ref().map(|record| record.name.as_str()), names, count)
        })
        .collect();
    let under = vec!["First", "Below first", "Deeper", "Second"];
    let alone = vec!["Write minutes", "Waits for a place"];
    assert_eq!(told, [(Some("Governance"), under, 4), (None, alone, 2)]);
}

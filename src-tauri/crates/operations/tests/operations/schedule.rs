//! Days and ties of work items, against a real plan file.

use operations::baselines::{TakeBaseline, baseline_take};
use operations::outline::{
    AddRow, DeleteRow, Push, RowKind, SetAmount, SetDays, SetDependency, amount_set, dependency_set,
    outline_add, outline_delete, schedule_push, work_item_days,
};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{BaselinePurpose, DependencyKind, MoneyCase};
use store::query::timeline::{
    TimelineAsk, TimelineBy, TimelineInView, TimelineRow, pushed, timeline_in_view,
};
use testkit::TestPlan;

fn add(test: &TestPlan, name: &str, start: &str, end: &str) -> RecordId {
    let request = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: name.to_owned() };
    let id = test.plan.operate(outline_add(request)).expect("a row").value.id;
    does(test, days(id, start, end));
    id
}

fn days(id: RecordId, start: &str, end: &str) -> Operation<()> {
    work_item_days(SetDays { id: id.into(), starts_on: start.to_owned(), delivery_on: end.to_owned() })
}

fn waits(item: RecordId, needs: RecordId) -> Operation<()> {
    let kind = DependencyKind::FinishToStart;
    dependency_set(SetDependency { item: item.into(), needs: needs.into(), kind, lag_days: 0 })
}

fn does<T>(test: &TestPlan, operation: Operation<T>) {
    assert!(test.plan.operate(operation).is_ok(), "the operation is allowed");
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> plan::Refusal {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn view(test: &TestPlan, in_case: MoneyCase, baseline: Option<RecordId>) -> TimelineInView {
    let ask = TimelineAsk { in_case, baseline, by: TimelineBy::Objective, open: None };
    test.plan.query(|reader| timeline_in_view(reader, ask)).expect("a timeline")
}

#[test]
fn a_tie_that_is_broken_is_told_and_a_push_moves_what_waits_in_one_step() {
    let test = TestPlan::empty();
    let method = add(&test, "Method", "2020-07-01", "2020-12-31");
    let projects = add(&test, "Projects", "2020-10-01", "2021-03-31");
    let report = add(&test, "Report", "2021-02-01", "2021-02-28");
    does(&test, waits(projects, method));
    does(&test, waits(report, projects));
    let short = |test: &TestPlan| {
        let links = view(test, MoneyCase::Base, None).links;
        links.into_iter().filter_map(|link| link.short_days).collect::<Vec<_>>()
    };
    assert_eq!(short(&test), [92, 59]);
    let offer = test.plan.query(|reader| pushed(reader, method)).expect("an offer");
    assert_eq!(offer[0].to.start, "2021-01-01");
    assert_eq!(offer.len(), 2);
    let before = test.plan.file().seq();
    assert_eq!(test.plan.operate(schedule_push(Push { from: method.into() })).expect("moved").value, 2);
    assert_eq!(test.plan.file().seq(), before + 1);
    assert!(short(&test).is_empty());
    test.plan.undo(true).expect("undone");
    assert_eq!(short(&test), [92, 59]);
}

#[test]
fn a_circle_is_refused_and_named() {
    let test = TestPlan::empty();
    let [a, b, c] = ["A", "B", "C"].map(|name| add(&test, name, "2020-07", "2020-08"));
    does(&test, waits(b, a));
    does(&test, waits(c, b));
    let refusal = refused(&test, waits(a, c));
    assert_eq!(refusal.code, "dependency-loop");
    assert_eq!(refusal.args["path"].matches("W-").count(), 4, "{refusal}");
    assert_eq!(refused(&test, waits(a, a)).code, "dependency-on-itself");
}

#[test]
fn days_that_end_before_they_start_or_are_none_are_refused() {
    let test = TestPlan::empty();
    let id = add(&test, "A", "2020-07", "2020-08");
    assert_eq!(refused(&test, days(id, "2020-09-01", "2020-08")).code, "work-item-delivery-before-start");
    assert_eq!(refused(&test, days(id, "soon", "2020-08")).code, "date-unreadable");
}

#[test]
fn a_baseline_stands_beside_the_timeline_with_what_was_removed() {
    let test = TestPlan::empty();
    let moved = add(&test, "Moved", "2020-07-01", "2020-12-31");
    let gone = add(&test, "Gone", "2020-07-01", "2020-12-31");
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    let baseline = test.plan.operate(baseline_take(request)).expect("a baseline").value;
    does(&test, days(moved, "2021-01-01", "2021-06-30"));
    does(&test, outline_delete(DeleteRow { id: gone, reason: String::new() }));
    let new = add(&test, "New", "2020-07", "2020-08");
    let rows: Vec<TimelineRow> =
        view(&test, MoneyCase::Base, Some(baseline)).lines.into_iter().filter_map(|line| line.row).collect();
    let row = |id| rows.iter().find(|row| row.row.record.id == id).expect("the row");
    assert_eq!(row(moved).was.as_ref().expect("its days then").start, "2020-07-01");
    assert_eq!(row(moved).span.as_ref().expect("its days now").start, "2021-01-01");
    assert!(row(gone).removed && row(gone).was.is_some() && row(gone).row.record.name == "Gone");
    assert!(row(new).added && row(new).was.is_none());
}

#[test]
fn what_has_money_in_one_case_only_is_not_funded_in_the_others() {
    let test = TestPlan::empty();
    let id = add(&test, "A", "2020-07", "2020-08");
    assert_eq!(view(&test, MoneyCase::Low, None).findings.unfunded, 0);
    let amount = SetAmount { subject: id, fiscal_year: None, case: MoneyCase::Base, amount: "10".to_owned() };
    does(&test, amount_set(amount));
    assert_eq!(view(&test, MoneyCase::Base, None).findings.unfunded, 0);
    assert_eq!(view(&test, MoneyCase::Low, None).findings.unfunded, 1);
}

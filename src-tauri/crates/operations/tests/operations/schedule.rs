//! Days and ties of work items, against a real plan file.

use operations::baselines::{TakeBaseline, baseline_take};
use operations::outline::{
    AddRow, AddYears, DeleteRow, EditWorkItem, Push, RowKind, SetAmount, SetDays, SetDependency, Years,
    amount_set, dependency_set, fiscal_years_add, outline_add, outline_delete, schedule_push, work_item_days,
    work_item_edit,
};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{BaselinePurpose, DependencyKind, MoneyCase};
use store::query::baselines::{difference, seq_of};
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
fn a_push_that_would_lead_beyond_the_years_of_the_plan_moves_nothing() {
    let test = TestPlan::empty();
    let [first, second] = ["A", "B"].map(|name| add(&test, name, "2020-07-01", "2020-12-31"));
    let kind = DependencyKind::FinishToStart;
    let far = SetDependency { item: second.into(), needs: first.into(), kind, lag_days: 99_999 };
    does(&test, dependency_set(far));
    let before = test.plan.file().seq();
    assert_eq!(refused(&test, schedule_push(Push { from: first.into() })).code, "date-absurd");
    assert_eq!(test.plan.file().seq(), before);
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

/// An objective with an initiative of some work items, each half a year long.
fn outlined(test: &TestPlan, names: &[&str]) -> (RecordId, RecordId, Vec<RecordId>) {
    let add = |kind, parent, name: &str| {
        let request = AddRow { kind, parent, after: None, name: name.to_owned() };
        test.plan.operate(outline_add(request)).expect("a row").value.id
    };
    let objective = add(RowKind::Objective, None, "Governance");
    let initiative = add(RowKind::Initiative, Some(objective), "Decisions");
    let items: Vec<_> = names.iter().map(|name| add(RowKind::WorkItem, Some(initiative), name)).collect();
    for item in &items {
        does(test, days(*item, "2020-07-01", "2020-12-31"));
    }
    (objective, initiative, items)
}

fn asked(test: &TestPlan, by: TimelineBy, open: &[&str], baseline: Option<RecordId>) -> TimelineInView {
    let open = Some(open.iter().map(|key| (*key).to_owned()).collect());
    let ask = TimelineAsk { in_case: MoneyCase::Base, baseline, by, open };
    test.plan.query(|reader| timeline_in_view(reader, ask)).expect("a timeline")
}

/// The lines as names, indented by their depth.
fn names(view: &TimelineInView) -> Vec<String> {
    let name = |line: &store::query::timeline::TimelineLine| {
        let row = line.row.as_ref().map(|row| row.row.record.name.clone());
        let group = line.group.as_ref().map(|group| format!("{} ({})", group.key, group.count));
        format!("{}{}", "  ".repeat(line.depth as usize), row.or(group).unwrap_or_default())
    };
    view.lines.iter().map(name).collect()
}

#[test]
fn what_stands_under_a_folded_line_is_not_sent_and_still_counts() {
    let test = TestPlan::empty();
    let (objective, initiative, items) = outlined(&test, &["One", "Two"]);
    does(&test, waits(items[1], items[0]));
    let (objective, initiative) = (objective.to_string(), initiative.to_string());
    let folded = asked(&test, TimelineBy::Objective, &[], None);
    assert_eq!(names(&folded), ["Governance"]);
    assert!(folded.lines[0].folds && folded.links.is_empty());
    let row = folded.lines[0].row.as_ref().expect("a row");
    assert_eq!(row.span.as_ref().expect("the days of what stands below").end, "2020-12-31");
    assert_eq!((folded.findings.broken, folded.findings.has_critical), (1, true), "folded or not");
    let open = asked(&test, TimelineBy::Objective, &[&objective, &initiative], None);
    assert_eq!(names(&open), ["Governance", "  Decisions", "    One", "    Two"]);
    assert_eq!((open.links.len(), open.links[0].label.as_str()), (1, "W-01"));
    assert_eq!(names(&view(&test, MoneyCase::Base, None)).len(), 4, "a small plan is open at first");
}

#[test]
fn work_stands_in_groups_in_the_order_of_the_plan_and_only_that_of_open_groups_is_sent() {
    let test = TestPlan::empty();
    let (_, initiative, items) = outlined(&test, &["One", "Two", "Three"]);
    let done = EditWorkItem {
        id: Some(items[1].into()),
        status: Some(plan::states::WorkStatus::Done),
        ..EditWorkItem::default()
    };
    does(&test, work_item_edit(done));
    let loose = add(&test, "Loose", "2020-07", "2020-08");
    let by_status = asked(&test, TimelineBy::Status, &["proposed"], None);
    assert_eq!(names(&by_status), ["proposed (3)", "  One", "  Three", "  Loose", "done (1)"]);
    let by_home = asked(&test, TimelineBy::Initiative, &["none"], None);
    let home = initiative.to_string();
    assert_eq!(names(&by_home), [format!("{home} (3)"), "none (1)".to_owned(), "  Loose".to_owned()]);
    let head = by_home.lines[0].group.as_ref().expect("a head");
    assert_eq!(head.name.as_deref(), Some("Decisions"));
    let ask = TimelineAsk { in_case: MoneyCase::Base, baseline: None, by: TimelineBy::Owner, open: None };
    let by_owner = test.plan.query(|reader| timeline_in_view(reader, ask)).expect("a timeline");
    assert_eq!((by_owner.open.as_slice(), by_owner.lines.len()), (&["none".to_owned()][..], 5));
    assert!(
        by_owner.lines.iter().any(|line| line.row.as_ref().is_some_and(|row| row.row.record.id == loose))
    );
}

#[test]
fn what_was_removed_stands_where_it_stood_in_the_timeline_and_in_the_differences() {
    let test = TestPlan::empty();
    let (objective, initiative, items) = outlined(&test, &["A", "B", "C", "D"]);
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    let baseline = test.plan.operate(baseline_take(request)).expect("a baseline").value;
    for gone in [items[0], items[1], items[2]] {
        does(&test, outline_delete(DeleteRow { id: gone, reason: String::new() }));
    }
    let (objective, initiative) = (objective.to_string(), initiative.to_string());
    let view = asked(&test, TimelineBy::Objective, &[&objective, &initiative], Some(baseline));
    assert_eq!(names(&view)[2..], ["    A", "    B", "    C", "    D"]);
    let removed = view.lines.iter().filter(|line| line.row.as_ref().is_some_and(|row| row.removed)).count();
    assert_eq!((removed, view.findings.removed), (3, 3));
    assert_eq!(asked(&test, TimelineBy::Objective, &[&objective], Some(baseline)).lines.len(), 2);
    let (before, after) = test
        .plan
        .query(|reader| Ok::<_, store::StoreError>((seq_of(reader, Some(baseline))?, seq_of(reader, None)?)))
        .expect("two states");
    let found = test.plan.query(|reader| difference(reader, before, after)).expect("a difference");
    let after = |id| found.rows.iter().find(|row| row.record.id == id).expect("it was removed").after;
    assert_eq!(
        items[..3].iter().map(|id| after(*id)).collect::<Vec<_>>(),
        [None, Some(items[0]), Some(items[1])]
    );
}

#[test]
fn days_and_years_that_leave_a_work_item_without_a_place_in_time_are_refused_naming_both_ends() {
    let test = TestPlan::empty();
    does(&test, fiscal_years_add(AddYears { start_month: 7, first: 2021, count: 5 }));
    let years = test.plan.query(|reader| reader.rows("fiscal_year")).expect("years");
    let year = |name: &str| years.iter().find(|year| year.text("name") == name).map(|year| year.id.into());
    let id = add(&test, "A", "", "");
    let in_years = |first, last| {
        let years = Some(Years { first: year(first), last: year(last) });
        work_item_edit(EditWorkItem { id: Some(id.into()), years, ..EditWorkItem::default() })
    };
    does(&test, in_years("FY21", "FY22"));
    let late = refused(&test, days(id, "2023-09-01", ""));
    assert_eq!(late.code, "work-item-ends-before-it-starts");
    assert_eq!((late.args["start_on"].as_str(), late.args["end_on"].as_str()), ("2023-09-01", "2022-06-30"));
    does(&test, days(id, "", "2021-03-31"));
    assert_eq!(refused(&test, in_years("FY23", "FY24")).code, "work-item-ends-before-it-starts");
    does(&test, days(id, "2023-09-01", "2024-03-31"));
}

#[test]
fn a_tie_waits_for_no_more_days_than_can_be_counted() {
    let test = TestPlan::empty();
    let [needs, item] = ["A", "B"].map(|name| add(&test, name, "2020-07-01", "2020-12-31"));
    for lag_days in [i32::MAX, i32::MIN, 100_000] {
        let tie = SetDependency {
            item: item.into(),
            needs: needs.into(),
            kind: DependencyKind::FinishToStart,
            lag_days,
        };
        assert_eq!(refused(&test, dependency_set(tie)).code, "dependency-lag-range");
    }
}

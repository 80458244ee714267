//! What hangs on a row of the plan, several rows at once, and how the work went, against a real plan file.

use operations::outline::{
    AddRow, AddYears, DeleteRow, EditWorkItems, MoveRow, PasteRows, PastedRow, RemovePart, RowKind, SetDays,
    SetFiscalStart, SetGoalsServed, SetMilestone, SetUpdatePeriod, TellProgress, WriteOutcome, WriteRisk,
    Years, fiscal_start_set, fiscal_years_add, goals_served_set, milestone_remove, milestone_set,
    outcome_write, outline_add, outline_delete, outline_move, outline_paste, plan_part_remove, progress_tell,
    risk_write, update_period_set, work_item_days, work_items_edit,
};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{Confidence, MoneyCase, WorkStatus};
use store::query::calendar::{Calendar, calendar};
use store::query::outline::outline;
use store::query::parts::{PlanParts, plan_parts};
use store::query::progress::progress_report;
use testkit::TestPlan;

fn add(test: &TestPlan, kind: RowKind, parent: Option<RecordId>, name: &str) -> RecordId {
    let request = AddRow { kind, parent, after: None, name: name.to_owned() };
    test.plan.operate(outline_add(request)).expect("a row").value.id
}

fn does<T>(test: &TestPlan, operation: Operation<T>) -> T {
    match test.plan.operate(operation) {
        Ok(outcome) => outcome.value,
        Err(error) => panic!("it is allowed: {error:?}"),
    }
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn parts(test: &TestPlan, id: RecordId) -> PlanParts {
    test.plan.query(|reader| plan_parts(reader, id)).expect("its parts")
}

fn names(test: &TestPlan) -> Vec<String> {
    let rows = test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("an outline").rows;
    rows.into_iter().map(|row| row.record.name).collect()
}

fn read_calendar(test: &TestPlan) -> Calendar {
    test.plan.query(calendar).expect("a calendar")
}

fn years(test: &TestPlan) {
    does(test, fiscal_years_add(AddYears { start_month: 7, first: 2021, count: 5 }));
}

#[test]
fn milestones_are_added_moved_and_taken_away_and_lie_within_the_years_of_the_plan() {
    let test = TestPlan::empty();
    years(&test);
    let item = add(&test, RowKind::WorkItem, None, "Evaluate");
    let set = |id, name: &str, on: &str| {
        milestone_set(SetMilestone { record: item, id, name: name.to_owned(), on: on.to_owned() })
    };
    does(&test, set(None, "Methodology", "2021-10"));
    does(&test, set(None, "Kick-off", "2020-09-01"));
    let there = parts(&test, item).milestones;
    let said: Vec<_> = there.iter().map(|m| (m.name.as_str(), m.on.as_str())).collect();
    assert_eq!(said, [("Kick-off", "2020-09-01"), ("Methodology", "2021-10")]);
    does(&test, set(Some(there[0].id), "Kick-off", "2021-01"));
    assert_eq!(parts(&test, item).milestones[0].on, "2021-01");
    assert_eq!(refused(&test, set(None, "Kick-off", "2021-02")), "milestone-taken");
    assert_eq!(refused(&test, set(None, "Late", "2031-02")), "date-outside-horizon");
    assert_eq!(refused(&test, set(None, "When", "")), "date-unreadable");
    does(&test, milestone_remove(RemovePart { id: there[1].id }));
    assert_eq!(parts(&test, item).milestones.len(), 1);
}

#[test]
fn a_goal_has_outcomes_and_risks_a_work_item_has_risks_and_all_go_and_come_back_with_it() {
    let test = TestPlan::empty();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let goal = add(&test, RowKind::Goal, Some(objective), "Timely decisions");
    let item = add(&test, RowKind::WorkItem, None, "Evaluate");
    let risk = |subject, text: &str| {
        risk_write(WriteRisk {
            subject,
            id: None,
            text: text.to_owned(),
            likelihood: Some(Confidence::High),
            impact: None,
            response: "Ask early".to_owned(),
            owner: None,
        })
    };
    does(&test, risk(goal, "Nobody decides"));
    does(&test, risk(item, "Nobody answers"));
    assert_eq!(refused(&test, risk(objective, "Anything")), "outline-not-a-row");
    assert_eq!(refused(&test, risk(item, " ")), "risk-words-needed");
    let outcome = |id, text: &str| outcome_write(WriteOutcome { goal, id, text: text.to_owned() });
    does(&test, outcome(None, "Half the time"));
    let of_goal = parts(&test, goal);
    assert_eq!((of_goal.risks.len(), of_goal.outcomes.len()), (1, 1));
    does(&test, outcome(Some(of_goal.outcomes[0].id), "A third of the time"));
    assert_eq!(parts(&test, goal).outcomes[0].name, "A third of the time");
    let of_item = parts(&test, item).risks;
    assert_eq!(
        (of_item[0].record.name.as_str(), of_item[0].likelihood),
        ("Nobody answers", Some(Confidence::High))
    );

    let before = test.plan.file().state_hash().expect("a hash");
    does(&test, outline_delete(DeleteRow { id: goal, reason: String::new() }));
    assert_eq!(test.plan.query(|reader| reader.rows("risk")).expect("risks").len(), 1);
    test.plan.undo(false).expect("an undo");
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before);
    does(&test, plan_part_remove(RemovePart { id: of_item[0].record.id }));
    assert_eq!(parts(&test, item).risks.len(), 0);
    assert_eq!(refused(&test, plan_part_remove(RemovePart { id: item })), "outline-not-a-row");
}

#[test]
fn a_work_item_serves_goals_of_its_own_beside_those_of_its_initiative() {
    let test = TestPlan::empty();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let first = add(&test, RowKind::Goal, Some(objective), "First goal");
    let second = add(&test, RowKind::Goal, Some(objective), "Second goal");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Initiative");
    let item = add(&test, RowKind::WorkItem, Some(initiative), "Item");
    does(&test, goals_served_set(SetGoalsServed { subject: initiative, goals: vec![first] }));
    does(&test, goals_served_set(SetGoalsServed { subject: item, goals: vec![second, first] }));
    does(&test, goals_served_set(SetGoalsServed { subject: item, goals: vec![second] }));
    let found = parts(&test, item);
    assert_eq!((found.goals[0].id, found.goals.len()), (second, 1));
    assert_eq!(found.goals_above[0].id, first);
}

#[test]
fn several_work_items_get_status_years_and_lead_in_one_step() {
    let test = TestPlan::empty();
    years(&test);
    let items = ["A", "B", "C"].map(|name| add(&test, RowKind::WorkItem, None, name));
    let calendar = read_calendar(&test);
    let before = (test.plan.file().seq(), test.plan.file().state_hash().expect("a hash"));
    let edit = |first: usize, last: usize| EditWorkItems {
        items: items.map(Into::into).to_vec(),
        status: Some(WorkStatus::Planned),
        years: Some(Years {
            first: Some(calendar.years[first].id.into()),
            last: Some(calendar.years[last].id.into()),
        }),
        lead: None,
    };
    assert_eq!(refused(&test, work_items_edit(edit(3, 1))), "years-out-of-order");
    assert_eq!(does(&test, work_items_edit(edit(1, 2))), 3);
    assert_eq!(test.plan.file().seq(), before.0 + 1);
    let rows = test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("an outline").rows;
    assert!(rows.iter().all(|row| row.status == Some(WorkStatus::Planned)));
    assert!(rows.iter().all(|row| row.first_year.as_deref() == Some("FY22")));
    test.plan.undo(false).expect("an undo");
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before.1);
}

#[test]
fn functional_activities_stand_in_their_groups_and_hold_work_items() {
    let test = TestPlan::empty();
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let group = add(&test, RowKind::ServiceGroup, None, "Policy");
    let research = add(&test, RowKind::Activity, Some(group), "Research");
    let support = add(&test, RowKind::Activity, Some(group), "Support");
    let item = add(&test, RowKind::WorkItem, Some(research), "Survey");
    let rows = vec![PastedRow { level: 0, name: "Interviews".to_owned() }];
    does(&test, outline_paste(PasteRows { parent: Some(research), after: Some(item), rows }));
    assert_eq!(names(&test), ["Governance", "Policy", "Research", "Survey", "Interviews", "Support"]);
    does(&test, outline_move(MoveRow { id: support, parent: Some(group), after: None }));
    does(&test, outline_move(MoveRow { id: item, parent: Some(support), after: None }));
    assert_eq!(names(&test), ["Governance", "Policy", "Support", "Survey", "Research", "Interviews"]);
    let wrong = MoveRow { id: support, parent: Some(objective), after: None };
    assert_eq!(refused(&test, outline_move(wrong)), "outline-wrong-parent");
    let delete = |id| outline_delete(DeleteRow { id, reason: String::new() });
    assert_eq!(refused(&test, delete(group)), "outline-not-empty");
    assert_eq!(refused(&test, delete(support)), "outline-not-empty");
}

#[test]
fn another_first_month_relabels_the_years_and_changes_no_date() {
    let test = TestPlan::empty();
    years(&test);
    let item = add(&test, RowKind::WorkItem, None, "Evaluate");
    let days = |start: &str, end: &str| {
        work_item_days(SetDays { id: item.into(), starts_on: start.to_owned(), delivery_on: end.to_owned() })
    };
    does(&test, days("2020-10-01", "2021-03"));
    let dates = |test: &TestPlan| {
        let row = test.plan.query(|reader| reader.row("work_item", item)).expect("the item");
        (row.text("starts_on"), row.text("delivery_on"))
    };
    let before = dates(&test);
    does(&test, fiscal_start_set(SetFiscalStart { month: 1 }));
    let now = read_calendar(&test);
    assert_eq!(now.start_month, 1);
    assert_eq!((now.years[0].name.as_str(), now.years[0].starts_on.as_str()), ("FY21", "2021-01-01"));
    assert_eq!(dates(&test), before);
    assert_eq!(refused(&test, fiscal_start_set(SetFiscalStart { month: 13 })), "fiscal-month-unknown");
    assert_eq!(refused(&test, days("2020-10-01", "2031")), "date-outside-horizon");
    assert_eq!(refused(&test, days("2021-10", "2021-03")), "work-item-delivery-before-start");
    does(&test, update_period_set(SetUpdatePeriod { days: 30 }));
    assert_eq!(read_calendar(&test).update_period_days, 30);
    assert_eq!(refused(&test, update_period_set(SetUpdatePeriod { days: 0 })), "update-period-unknown");
}

#[test]
fn a_report_tells_what_was_said_in_a_period_and_of_what_nothing_was_said() {
    let test = TestPlan::empty();
    let [told, silent, idle] =
        ["Told", "Silent", "Idle"].map(|name| add(&test, RowKind::WorkItem, None, name));
    let tell = |item: RecordId, status, percent| {
        progress_tell(TellProgress {
            item: item.into(),
            status,
            percent: Some(percent),
            text: "It went on".to_owned(),
            next_milestone: String::new(),
            help_needed: "A translator".to_owned(),
        })
    };
    does(&test, tell(told, WorkStatus::OnTrack, 10));
    does(&test, tell(silent, WorkStatus::OnTrack, 20));
    let today = test.plan.query(|reader| reader.rows("progress")).expect("updates")[0].text("told_on");
    let report =
        |from: &str, to: &str| test.plan.query(|reader| progress_report(reader, from, to)).expect("a report");
    let of_today = report(&today, &today);
    assert_eq!((of_today.told, of_today.silent, of_today.worse), (2, 0, 0));
    assert_eq!(of_today.rows[0].updates[0].help_needed.as_deref(), Some("A translator"));
    let later = report("2090-01-01", "2090-03-31");
    assert_eq!((later.told, later.silent), (0, 2));
    assert_eq!(later.rows[0].status_before, Some(WorkStatus::OnTrack));
    assert!(later.rows.iter().all(|row| row.record.id != idle));
    assert_eq!(report("2001-01-01", "2001-03-31").rows.len(), 0);
}

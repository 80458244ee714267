//! How plans are adopted, what happened, and the horizon that rolls, against a real plan file.

use operations::adoption::{RemoveAdoptionStep, TakeAdoptionStep, adoption_step, adoption_step_remove};
use operations::decisions::{WriteDecision, decision_write};
use operations::events::{RemoveEvent, WriteEvent, event_remove, event_write};
use operations::outline::{AddYears, RollPlan, fiscal_years_add, plan_roll};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{AdoptionState, EventKind};
use store::query::decisions::{decision_view, steps_of};
use testkit::TestPlan;

/// A plan for FY21 to FY25 with an objective and an initiative.
fn five_years() -> (TestPlan, RecordId, RecordId) {
    let test = TestPlan::empty();
    test.plan.operate(fiscal_years_add(AddYears { start_month: 7, first: 2021, count: 5 })).expect("years");
    let make = Operation::new("test", |work| {
        let mut years = work.read().rows("fiscal_year")?;
        years.sort_by_key(|row| row.text("starts_on"));
        let (plan, _) = work.create::<RecordId>(
            "plan",
            &[
                ("kind", "operating_and_financial_plan".into()),
                ("title", "FY21-25 Plan".into()),
                ("status", "drafted".into()),
                ("first_year", years[0].id.into()),
                ("last_year", years[4].id.into()),
            ],
        )?;
        let (objective, _) = work.create::<RecordId>(
            "objective",
            &[
                ("plan", plan.into()),
                ("number", 1_i64.into()),
                ("name", "Governance".into()),
                ("statement", "Governance".into()),
                ("position", "80".into()),
            ],
        )?;
        Ok((plan, objective))
    });
    let (plan, objective) = test.plan.operate(make).expect("a plan").value;
    (test, plan, objective)
}

fn step(subject: RecordId, state: AdoptionState, on: &str) -> TakeAdoptionStep {
    TakeAdoptionStep { subject, state, happened_on: on.to_owned(), ends_on: String::new(), party: None }
}

fn code<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn a_plan_goes_from_draft_to_in_force_and_its_rejection_period_lasts_21_days() {
    let (test, plan, _) = five_years();
    let take = |state, on| test.plan.operate(adoption_step(step(plan, state, on))).expect("a step").value;
    take(AdoptionState::ForComment, "2019-12-20");
    take(AdoptionState::Recommended, "2020-04-27");
    take(AdoptionState::Adopted, "2020-05-07");
    take(AdoptionState::RejectionPeriod, "2020-05-15");
    let early = adoption_step(step(plan, AdoptionState::InForce, "2020-06-01"));
    assert_eq!(code(&test, early), "adoption-petition-runs");
    let last = take(AdoptionState::InForce, "2020-07-01");
    let row = || test.plan.query(|reader| reader.row("plan", plan)).expect("the plan");
    assert_eq!(
        (row().text("status").as_str(), row().text("adopted_on").as_str()),
        ("in_force", "2020-05-07")
    );
    let steps = test.plan.query(|reader| steps_of(reader, plan)).expect("its steps");
    let told: Vec<_> = steps.iter().map(|step| (step.state.word(), step.to.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("for_comment", None),
            ("recommended", None),
            ("adopted", None),
            ("rejection_period", Some("2020-06-05")),
            ("in_force", None)
        ]
    );
    let first = steps[0].id.expect("written down");
    assert_eq!(code(&test, adoption_step_remove(RemoveAdoptionStep { id: first })), "adoption-step-not-last");
    test.plan.operate(adoption_step_remove(RemoveAdoptionStep { id: last })).expect("taken away");
    assert_eq!(row().text("status"), "rejection_period");
}

#[test]
fn steps_without_a_day_or_out_of_order_are_refused() {
    let (test, plan, objective) = five_years();
    assert_eq!(code(&test, adoption_step(step(plan, AdoptionState::Adopted, ""))), "adoption-day-needed");
    assert_eq!(code(&test, adoption_step(step(plan, AdoptionState::Adopted, "in May"))), "date-unreadable");
    let of_other = adoption_step(step(objective, AdoptionState::Adopted, "2020"));
    assert_eq!(code(&test, of_other), "decision-adopts-no-plan");
    test.plan.operate(adoption_step(step(plan, AdoptionState::Revised, "2020-03"))).expect("a step");
    let force = adoption_step(step(plan, AdoptionState::InForce, "2020-07-01"));
    assert_eq!(code(&test, force), "adoption-step-out-of-order");
}

#[test]
fn a_decision_keeps_its_words_and_names_what_it_adopts() {
    let (test, plan, _) = five_years();
    let request = WriteDecision {
        title: "Adopt the plan".to_owned(),
        decided_on: "2020-05-07".to_owned(),
        resolution_numbers: "2020.05.07.12".to_owned(),
        whereas: vec!["the draft was posted".to_owned(), " ".to_owned()],
        resolved: vec!["the Board adopts it".to_owned()],
        rationale: "It was asked for.".to_owned(),
        adopts: vec![plan],
        ..WriteDecision::default()
    };
    let id = test.plan.operate(decision_write(request.clone())).expect("written").value;
    let view = test.plan.query(decision_view).expect("a view");
    let told = &view.decisions[0];
    assert_eq!((told.whereas.len(), told.resolved[0].as_str()), (1, "the Board adopts it"));
    assert_eq!(told.adopts.iter().map(|record| record.id).collect::<Vec<_>>(), [plan]);
    assert_eq!(view.adoptions[0].decision.as_ref().map(|record| record.id), Some(id));
    let other = WriteDecision { id: Some(id), adopts: Vec::new(), ..request.clone() };
    test.plan.operate(decision_write(other)).expect("written");
    assert!(test.plan.query(decision_view).expect("a view").adoptions[0].decision.is_none());
    let wrong = WriteDecision { decided_on: "2020-05-08".to_owned(), ..request };
    assert_eq!(code(&test, decision_write(wrong)), "resolution-number-other-day");
}

#[test]
fn a_change_without_public_comment_is_an_event_about_a_plan() {
    let (test, plan, objective) = five_years();
    let event = WriteEvent {
        id: None,
        title: "Revised after the pandemic".to_owned(),
        kind: EventKind::ChangedWithoutComment,
        happened_on: "2020-05-05".to_owned(),
        about: Some(plan),
    };
    let id = test.plan.operate(event_write(event.clone())).expect("written").value;
    let events = test.plan.query(decision_view).expect("a view").events;
    assert_eq!((events[0].on.as_str(), events[0].kind), ("2020-05-05", EventKind::ChangedWithoutComment));
    let nothing = WriteEvent { about: None, ..event.clone() };
    assert_eq!(code(&test, event_write(nothing)), "event-about-needed");
    let other = WriteEvent { about: Some(objective), ..event.clone() };
    assert_eq!(code(&test, event_write(other)), "event-about-no-plan");
    let undated = WriteEvent { happened_on: String::new(), ..event };
    assert_eq!(code(&test, event_write(undated)), "event-day-needed");
    test.plan.operate(event_remove(RemoveEvent { id })).expect("removed");
    assert!(test.plan.query(decision_view).expect("a view").events.is_empty());
}

#[test]
fn a_plan_rolls_by_a_year_its_items_stay_themselves_and_undo_gives_the_start() {
    let (test, plan, objective) = five_years();
    let everything = || {
        test.plan.query(|reader| {
            let mut all = Vec::new();
            for table in reader.tables()? {
                all.push((table.clone(), reader.rows(&table)?));
            }
            Ok::<_, store::StoreError>(all)
        })
    };
    let start = everything().expect("a readable plan");
    let next = test.plan.operate(plan_roll(RollPlan { plan })).expect("rolled").value;
    let view = test.plan.query(decision_view).expect("a view");
    let rolled = view.adoptions.iter().find(|adoption| adoption.subject.id == next).expect("the new plan");
    assert_eq!(rolled.years, Some(("FY22".to_owned(), "FY26".to_owned())));
    assert_eq!(rolled.subject.name, "FY22-26 Plan");
    assert_eq!(rolled.supersedes.as_ref().map(|record| record.id), Some(plan));
    assert_eq!(view.events[0].record.name, "FY21\u{2013}FY25 \u{2192} FY22\u{2013}FY26");
    let row = test.plan.query(|reader| reader.row("objective", objective)).expect("the objective");
    assert_eq!((row.id("plan"), row.text("name").as_str()), (Some(next), "Governance"));
    assert_eq!(code(&test, plan_roll(RollPlan { plan })), "plan-rolled-already");
    test.plan.undo(true).expect("undone");
    assert_eq!(everything().expect("a readable plan"), start);
}

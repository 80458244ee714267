//! Decisions, against a real plan file.

use operations::decisions::{WriteDecision, decision_write};
use operations::{Operation, OperationError};
use plan::RecordId;
use testkit::TestPlan;

fn asked() -> WriteDecision {
    WriteDecision { title: "Adopt the five-year plan".to_owned(), ..WriteDecision::default() }
}

fn write(test: &TestPlan, request: WriteDecision) -> RecordId {
    test.plan.operate(decision_write(request)).expect("written").value
}

#[test]
fn a_decision_is_asked_until_it_has_its_day_and_then_keeps_its_numbers() {
    let test = TestPlan::empty();
    let id = write(&test, asked());
    let row = || test.plan.query(|reader| reader.row("decision", id)).expect("the decision");
    assert_eq!((row().int("asked"), row().text("decided_on").as_str()), (Some(1), ""));
    let taken = WriteDecision {
        id: Some(id),
        decided_on: "2020-05-07".to_owned(),
        resolution_numbers: "2020.05.07.12-2020.05.07.14, 2020.05.07.20".to_owned(),
        ..asked()
    };
    assert_eq!(write(&test, taken), id);
    assert_eq!((row().int("asked"), row().text("decided_on").as_str()), (Some(0), "2020-05-07"));
    test.plan.undo(true).expect("undone");
    assert_eq!(row().int("asked"), Some(1));
}

#[test]
fn numbers_that_are_none_and_numbers_without_a_day_are_refused() {
    let test = TestPlan::empty();
    for (numbers, day, code) in [
        ("12", "2020", "resolution-number-unreadable"),
        ("2020.05.07.12", "", "decision-number-without-day"),
        ("", "in May", "date-unreadable"),
        ("2020.05.07.05-2020.05.07.01", "2020-05-07", "resolution-range-backward"),
        ("", "2020-06-05", "decision-day-to-come"),
        ("", "2020-07", "decision-day-to-come"),
    ] {
        let request =
            WriteDecision { resolution_numbers: numbers.to_owned(), decided_on: day.to_owned(), ..asked() };
        match test.plan.operate(decision_write(request)) {
            Err(OperationError::Refused(refusal)) => assert_eq!(refusal.code, code),
            other => panic!("expected a refusal, got {other:?}"),
        }
    }
}

#[test]
fn a_number_and_an_adopted_plan_belong_to_one_decision() {
    let test = TestPlan::empty();
    let seed = Operation::new("seed", |work| {
        Ok(work
            .create::<RecordId>(
                "plan",
                &[("title", "Five years".into()), ("kind", "operating".into()), ("status", "adopted".into())],
            )?
            .0)
    });
    let plan = test.plan.operate(seed).expect("a plan").value;
    let taken = |numbers: &str, adopts: &[RecordId]| WriteDecision {
        decided_on: "2020-05-07".to_owned(),
        resolution_numbers: numbers.to_owned(),
        adopts: adopts.to_vec(),
        ..asked()
    };
    let first = write(&test, taken("2020.05.07.12-2020.05.07.14", &[plan]));
    for (request, code) in [
        (taken("2020.05.07.13", &[]), "resolution-number-taken"),
        (taken("2020.05.07.15", &[plan]), "decision-adopted-already"),
    ] {
        match test.plan.operate(decision_write(request)) {
            Err(OperationError::Refused(refusal)) => assert_eq!(refusal.code, code),
            other => panic!("expected a refusal, got {other:?}"),
        }
    }
    let adopted_by = || test.plan.query(|reader| reader.row("plan", plan)).expect("the plan").id("decision");
    assert_eq!(adopted_by(), Some(first));
    // Written again it keeps its own, and what it gives up another may take.
    write(&test, WriteDecision { id: Some(first), ..taken("2020.05.07.12", &[]) });
    let second = write(&test, taken("2020.05.07.13", &[plan]));
    assert_eq!(adopted_by(), Some(second));
}

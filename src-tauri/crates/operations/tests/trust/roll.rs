//! Rolling the plan forward by a year and taking that back is the start: every table is what it was.

use crate::actions;
use operations::outline::{AddYears, RollPlan, fiscal_years_add, plan_roll};
use operations::{Operation, OperationError};
use plan::RecordId;
use testkit::{Chance, TestPlan};

/// A plan of some of the years there are, in which things were done by chance.
fn rolling(seed: u64) -> (TestPlan, RecordId) {
    let test = TestPlan::empty();
    test.plan.operate(actions::stock()).unwrap();
    let mut chance = Chance::new(seed);
    for _ in 0..10 {
        match actions::any(&test.plan, &mut chance) {
            Ok(_) | Err(OperationError::Refused(_)) => {}
            Err(OperationError::Store(error)) if actions::breaks_a_rule(&error) => {}
            Err(error) => panic!("seed {seed}: {error:?}"),
        }
    }
    let years = AddYears { start_month: 7, first: 2030, count: 5 };
    test.plan.operate(fiscal_years_add(years)).unwrap();
    let columns = vec![("kind", "operating".into()), ("title", "Plan".into()), ("status", "drafted".into())];
    let plan = Operation::new("test_plan", move |work| Ok(work.create::<RecordId>("plan", &columns)?.0));
    let plan = test.plan.operate(plan).unwrap().value;
    let mut years: Vec<_> = test.plan.query(|reader| reader.rows("fiscal_year")).unwrap();
    years.retain(|year| year.text("starts_on").as_str() >= "2029");
    years.sort_by_key(|year| year.text("starts_on"));
    // Whether the year after the last is there already or has to be made is left to chance.
    let last = 1 + chance.below(years.len() - 1);
    let (first, last) = (years[0].id, years[last].id);
    let span = Operation::new("test_years", move |work| {
        let cells = [("first_year", first.into()), ("last_year", last.into())];
        work.recorder.update("plan", plan, &cells)?;
        for table in ["objective", "initiative"] {
            for row in work.read().rows(table)? {
                work.recorder.set(table, row.id, "plan", plan)?;
            }
        }
        Ok(())
    });
    test.plan.operate(span).unwrap();
    (test, plan)
}

#[test]
fn rolling_forward_and_taking_it_back_is_the_start_however_often() {
    let mut rolled = 0;
    for seed in 0..80 {
        let (test, first) = rolling(seed);
        let mut states = vec![test.plan.file().state_hash().unwrap()];
        let mut plan = first;
        for _ in 0..1 + seed % 3 {
            plan = test.plan.operate(plan_roll(RollPlan { plan })).unwrap().value;
            states.push(test.plan.file().state_hash().unwrap());
            rolled += 1;
        }
        let end = states.pop().unwrap();
        assert!(!states.contains(&end), "seed {seed}: rolling changes the plan");
        while let Some(before) = states.pop() {
            test.plan.undo(true).unwrap();
            assert!(test.plan.file().state_hash().unwrap() == before, "seed {seed}");
        }
        for _ in 0..1 + seed % 3 {
            test.plan.redo().unwrap();
        }
        assert!(test.plan.file().state_hash().unwrap() == end, "seed {seed}: rolled again");
    }
    assert!(rolled > 100, "{rolled}");
}

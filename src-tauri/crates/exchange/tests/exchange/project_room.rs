//! What a project file has no room for is said, and nothing is said of what fits.

use super::project::{preview, read, the_sample};
use operations::baselines::{TakeBaseline, baseline_take};
use operations::outline::{
    AddRow, AddYears, AmountCell, RowKind, SetAmounts, amounts_set, fiscal_years_add, outline_add,
};
use plan::states::{BaselinePurpose, MoneyCase, MoneyFlow};
use plan::{FiscalYearId, RecordId};
use publish::ProjectXml;
use testkit::{START, TestPlan};

const CASES: [MoneyCase; 3] = [MoneyCase::Base, MoneyCase::Low, MoneyCase::High];

/// A plan with a work item that costs something in every year and case.
fn plan_of_years(count: u8) -> (TestPlan, RecordId, Vec<FiscalYearId>) {
    let test = TestPlan::empty();
    let years = AddYears { start_month: 7, first: 2021, count };
    test.plan.operate(fiscal_years_add(years)).expect("the years");
    let item = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: "Review".to_owned() };
    let item = test.plan.operate(outline_add(item)).expect("a work item").value.id;
    let years = test.plan.query(|reader| reader.rows("fiscal_year")).expect("the years");
    let years: Vec<FiscalYearId> = years.iter().map(|year| year.id.into()).collect();
    let cells =
        CASES.into_iter().flat_map(|case| years.iter().map(move |year| cost(item, case, Some(*year))));
    test.plan.operate(amounts_set(SetAmounts { cells: cells.collect() })).expect("its costs");
    (test, item, years)
}

fn cost(item: RecordId, case: MoneyCase, fiscal_year: Option<FiscalYearId>) -> AmountCell {
    let (subject, amount) = (Some(item), "1000".to_owned());
    AmountCell { subject, flow: MoneyFlow::Expense, category: None, fiscal_year, case, amount }
}

fn made(test: &TestPlan) -> ProjectXml {
    test.plan.query(|reader| publish::project_xml(reader, START)).expect("a project file")
}

/// What is left out, in words.
fn left_out(made: &ProjectXml) -> Vec<String> {
    let words = words::Words::english();
    let said = |sentence: &store::Sentence| {
        words.say(&sentence.key, sentence.args.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    };
    made.left_out.iter().map(said).collect()
}

#[test]
fn a_plan_of_twelve_years_in_three_cases_says_which_years_are_left_out_of_which_case() {
    let (test, item, _) = plan_of_years(12);
    let file = made(&test);
    assert_eq!(
        left_out(&file),
        [
            "What is planned by year in the base case for FY31, FY32; the cost of all years together holds it.",
            "What is planned in the high case for FY29, FY30, FY31, FY32.",
        ]
    );
    for alias in ["FY30", "FY32 low case", "FY28 high case"] {
        assert!(file.text.contains(&format!("<Alias>{alias}</Alias>")), "{alias}");
    }
    // What was left out stays in the plan when the file comes back.
    let told = preview(&test, &read(&file.text));
    assert_eq!((told.added, told.changed, told.refused), (0, 0, 0), "{:?}", told.rows);

    // What has no year says the most, and is left out last.
    let cells = vec![cost(item, MoneyCase::High, None), cost(item, MoneyCase::Low, None)];
    test.plan.operate(amounts_set(SetAmounts { cells })).expect("its costs");
    let file = made(&test);
    assert!(file.text.contains("<Alias>All years high case</Alias>"));
    assert_eq!(
        left_out(&file)[1],
        "What is planned in the high case for FY27, FY28, FY29, FY30, FY31, FY32."
    );
}

#[test]
fn nothing_is_said_of_a_plan_of_five_years_in_three_cases_nor_of_money_that_no_task_has() {
    let (test, item, years) = plan_of_years(5);
    assert!(made(&test).left_out.is_empty());
    let of_plan =
        |case, year| AmountCell { subject: None, flow: MoneyFlow::Funding, ..cost(item, case, year) };
    let cells = years.iter().map(|year| of_plan(MoneyCase::Actual, Some(*year))).collect();
    test.plan.operate(amounts_set(SetAmounts { cells })).expect("what comes in");
    assert!(made(&test).left_out.is_empty());
    assert!(made(&the_sample()).left_out.is_empty());
}

#[test]
fn categories_money_that_was_spent_and_baselines_beyond_eleven_are_named_as_left_out() {
    let (test, item, years) = plan_of_years(2);
    let travel =
        AmountCell { category: Some("Travel".to_owned()), ..cost(item, MoneyCase::Base, Some(years[0])) };
    let cells = vec![travel, cost(item, MoneyCase::Actual, Some(years[0]))];
    test.plan.operate(amounts_set(SetAmounts { cells })).expect("its costs");
    for number in 1..=13 {
        let purpose = if number == 1 { BaselinePurpose::Adopted } else { BaselinePurpose::Working };
        let request = TakeBaseline { title: format!("State {number}"), purpose };
        test.plan.operate(baseline_take(request)).expect("a baseline");
    }
    assert_eq!(
        left_out(&made(&test)),
        [
            "The categories that the money of one row is kept by; each of its costs stands there as one sum.",
            "What one row really cost or brings in; only planned costs are written.",
            "The baselines State 3, State 2.",
        ]
    );
}

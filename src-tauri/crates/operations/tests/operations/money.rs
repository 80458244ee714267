//! The money of the plan, against a real plan file.

use operations::outline::{AddRow, AmountCell, RowKind, SetAmounts, amounts_set, outline_add};
use operations::{Operation, OperationError};
use plan::states::{MoneyCase, MoneyFlow};
use plan::{FiscalYearId, RecordId};
use store::query::money::{MoneySheet, MoneyYears, money_years, sheet};
use testkit::TestPlan;

fn year(test: &TestPlan, name: &str, starts_on: &str, ends_on: &str) -> FiscalYearId {
    let columns =
        [("name", name.into()), ("starts_on", starts_on.into()), ("ends_on", ends_on.into())].to_vec();
    let make =
        Operation::new("test_year", move |work| Ok(work.create::<FiscalYearId>("fiscal_year", &columns)?.0));
    test.plan.operate(make).expect("a year").value
}

fn two_years(test: &TestPlan) -> [FiscalYearId; 2] {
    [year(test, "FY21", "2020-07-01", "2021-06-30"), year(test, "FY22", "2021-07-01", "2022-06-30")]
}

fn add(test: &TestPlan, kind: RowKind, parent: Option<RecordId>, name: &str) -> RecordId {
    let request = AddRow { kind, parent, after: None, name: name.to_owned() };
    test.plan.operate(outline_add(request)).expect("a row").value.id
}

fn cell(
    flow: MoneyFlow,
    category: Option<&str>,
    year: FiscalYearId,
    case: MoneyCase,
    amount: &str,
) -> AmountCell {
    AmountCell {
        subject: None,
        flow,
        category: category.map(str::to_owned),
        fiscal_year: Some(year),
        case,
        amount: amount.to_owned(),
    }
}

fn set(test: &TestPlan, cells: Vec<AmountCell>) {
    test.plan.operate(amounts_set(SetAmounts { cells })).expect("amounts");
}

fn shown(test: &TestPlan, case: MoneyCase) -> MoneySheet {
    test.plan.query(|reader| sheet(reader, case, false)).expect("a sheet")
}

#[test]
fn a_block_is_written_in_one_step_and_adds_up_by_year() {
    let test = TestPlan::empty();
    let [first, second] = two_years(&test);
    let before = test.plan.file().seq();
    use MoneyFlow::{Expense, Funding};
    set(
        &test,
        vec![
            cell(Funding, None, first, MoneyCase::Base, "130,000"),
            cell(Expense, Some("Personnel"), first, MoneyCase::Base, "73000.50"),
            cell(Expense, Some("Capital"), first, MoneyCase::Base, "4,000"),
            cell(Funding, None, second, MoneyCase::Base, "135000"),
        ],
    );
    assert_eq!(test.plan.file().seq(), before + 1);
    let money = shown(&test, MoneyCase::Base);
    assert_eq!(money.plan.years[0].expense.base.as_deref(), Some("7700050"));
    assert_eq!(money.plan.years[0].net.as_deref(), Some("5299950"));
    assert_eq!(money.plan.years[1].net, None, "an expense that nobody gave is not zero");
    assert_eq!(shown(&test, MoneyCase::Low).plan.years[0].net, None);
    test.plan.undo(true).expect("undone");
    assert!(shown(&test, MoneyCase::Base).plan.years.iter().all(|year| year.funding.base.is_none()));
}

#[test]
fn one_bad_amount_leaves_the_whole_block_unwritten() {
    let test = TestPlan::empty();
    let [first, second] = two_years(&test);
    let cells = vec![
        cell(MoneyFlow::Funding, None, first, MoneyCase::Base, "1"),
        cell(MoneyFlow::Funding, None, second, MoneyCase::Base, "one"),
    ];
    let refused = test.plan.operate(amounts_set(SetAmounts { cells }));
    assert!(matches!(refused, Err(OperationError::Refused(refusal)) if refusal.args["value"] == "one"));
    assert!(shown(&test, MoneyCase::Base).rows.is_empty());
}

#[test]
fn a_low_case_above_the_base_is_told_and_not_blocked() {
    let test = TestPlan::empty();
    let [first, _] = two_years(&test);
    set(&test, vec![cell(MoneyFlow::Funding, None, first, MoneyCase::Low, "20")]);
    set(&test, vec![cell(MoneyFlow::Funding, None, first, MoneyCase::Base, "10")]);
    assert!(shown(&test, MoneyCase::Base).rows[0].cells[0].out_of_order);
    set(&test, vec![cell(MoneyFlow::Funding, None, first, MoneyCase::Base, "20")]);
    assert!(!shown(&test, MoneyCase::Base).rows[0].cells[0].out_of_order);
}

#[test]
fn children_that_do_not_add_up_to_their_parent_are_told_with_both_sums() {
    let test = TestPlan::empty();
    let [first, _] = two_years(&test);
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Decisions");
    let items = ["One", "Two"].map(|name| add(&test, RowKind::WorkItem, Some(initiative), name));
    let of = |subject: RecordId, amount: &str| AmountCell {
        subject: Some(subject),
        ..cell(MoneyFlow::Expense, None, first, MoneyCase::Base, amount)
    };
    set(&test, vec![of(initiative, "100"), of(items[0], "60")]);
    let found = shown(&test, MoneyCase::Base).mismatches;
    assert_eq!((found[0].own.as_str(), found[0].below.as_str()), ("10000", "6000"));
    set(&test, vec![of(items[1], "40")]);
    assert!(shown(&test, MoneyCase::Base).mismatches.is_empty());
}

#[test]
fn what_is_said_for_all_categories_together_is_never_added_to_them() {
    let test = TestPlan::empty();
    let [first, second] = two_years(&test);
    use MoneyFlow::{Expense, Funding};
    let base = |flow, category, year, amount| cell(flow, category, year, MoneyCase::Base, amount);
    set(
        &test,
        vec![
            base(Funding, None, first, "140"),
            base(Funding, Some("Registry fees"), first, "100"),
            base(Funding, Some("Registry fees"), second, "90"),
            base(Expense, None, first, "120"),
        ],
    );
    let money = shown(&test, MoneyCase::Base);
    let funding: Vec<_> = money.plan.years.iter().map(|year| year.funding.base.as_deref()).collect();
    assert_eq!(funding, [Some("14000"), Some("9000")], "without a sum the categories are all there is");
    assert_eq!(money.plan.years[0].net.as_deref(), Some("2000"));
    let apart = &money.mismatches[0];
    assert!(apart.record.is_none() && apart.flow == Funding && apart.year.as_deref() == Some("FY21"));
    assert_eq!((apart.own.as_str(), apart.below.as_str()), ("14000", "10000"));
    set(&test, vec![base(Funding, Some("Registrar fees"), first, "40")]);
    assert!(shown(&test, MoneyCase::Base).mismatches.is_empty());
}

#[test]
fn rows_without_money_are_read_where_they_are_asked_for_and_the_whole_plan_without_any() {
    let test = TestPlan::empty();
    let [first, _] = two_years(&test);
    let objective = add(&test, RowKind::Objective, None, "Governance");
    let initiative = add(&test, RowKind::Initiative, Some(objective), "Decisions");
    let [paid, _unpaid] = ["One", "Two"].map(|name| add(&test, RowKind::WorkItem, Some(initiative), name));
    let of_item = cell(MoneyFlow::Expense, None, first, MoneyCase::Base, "60");
    set(&test, vec![AmountCell { subject: Some(paid), ..of_item }]);
    set(&test, vec![cell(MoneyFlow::Funding, None, first, MoneyCase::Base, "100")]);
    let named = |with_empty: bool| {
        let read = |reader: store::Reader<'_>| sheet(reader, MoneyCase::Base, with_empty);
        let rows = test.plan.query(read).expect("a sheet").rows.into_iter();
        rows.map(|row| row.subject.map_or("the plan".to_owned(), |record| record.name)).collect::<Vec<_>>()
    };
    assert_eq!(named(false), ["the plan", "Decisions", "One"]);
    assert_eq!(named(true), ["the plan", "Decisions", "One", "Two"]);
    let alone = test.plan.query(|reader| money_years(reader, MoneyCase::Base)).expect("the years");
    let as_told = |years: &MoneyYears| serde_json::to_value(years).expect("a value");
    assert_eq!(as_told(&alone), as_told(&shown(&test, MoneyCase::Base).plan));
}

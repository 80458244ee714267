//! What a row shows of what stands below it is the sum of its leaves, to the last minor unit, whatever the tree.

use operations::outline::{
    AddRow, AddYears, AmountCell, RowKind, SetAmounts, amounts_set, fiscal_years_add, outline_add,
};
use plan::RecordId;
use plan::money::LARGEST;
use plan::states::{MoneyCase, MoneyFlow};
use std::collections::HashMap;
use store::query::money::sheet;
use testkit::{Chance, TestPlan};

/// A tree by chance: each row with the place of the one it stands under.
fn grow(test: &TestPlan, chance: &mut Chance) -> Vec<(RecordId, Option<usize>)> {
    let add = |kind, parent, at: usize| {
        let name = format!("Row {at}");
        test.plan.operate(outline_add(AddRow { kind, parent, after: None, name })).unwrap().value.id
    };
    let objective = add(RowKind::Objective, None, 0);
    let mut rows = vec![(add(RowKind::Initiative, Some(objective), 1), None)];
    for at in 0..4 + chance.below(14) {
        let parent = (!chance.once_in(8)).then(|| chance.below(rows.len()));
        let above = parent.map(|at| rows[at].0);
        rows.push((add(RowKind::WorkItem, above, at + 2), parent));
    }
    rows
}

#[test]
fn what_a_row_shows_is_the_sum_of_its_leaves_in_every_tree_case_and_year() {
    let mut compared = 0;
    for seed in 0..60 {
        let test = TestPlan::empty();
        let years = AddYears { start_month: 7, first: 2021, count: 5 };
        test.plan.operate(fiscal_years_add(years)).unwrap();
        let mut chance = Chance::new(seed);
        let rows = grow(&test, &mut chance);
        let is_leaf = |at: usize| rows.iter().all(|(_, parent)| *parent != Some(at));
        let years = test.plan.query(|reader| reader.rows("fiscal_year")).unwrap();
        let mut given: HashMap<(usize, RecordId, MoneyCase), i64> = HashMap::new();
        for leaf in (0..rows.len()).filter(|at| is_leaf(*at)) {
            for year in years.iter().filter(|_| !chance.once_in(4)).map(|year| year.id).collect::<Vec<_>>() {
                let case = *chance.one_of(MoneyCase::ALL).unwrap();
                let most = usize::try_from(LARGEST).unwrap() + 1;
                let minor =
                    if chance.once_in(5) { LARGEST } else { i64::try_from(chance.below(most)).unwrap() };
                given.insert((leaf, year, case), minor);
            }
        }
        let cells = given.iter().map(|((leaf, year, case), minor)| AmountCell {
            subject: Some(rows[*leaf].0),
            flow: MoneyFlow::Expense,
            category: None,
            fiscal_year: Some((*year).into()),
            case: *case,
            amount: store::query::records::units(*minor),
        });
        let cells = cells.collect();
        test.plan.operate(amounts_set(SetAmounts { cells })).unwrap();
        let is_below = |leaf: usize, at: usize| {
            std::iter::successors(rows[leaf].1, |up| rows[*up].1).any(|above| above == at)
        };
        for case in MoneyCase::ALL {
            let shown = test.plan.query(|reader| sheet(reader, *case, chance.once_in(2))).unwrap();
            for row in shown.rows.iter().filter(|row| row.subject.is_some()) {
                let id = row.subject.as_ref().map(|record| record.id);
                let at = rows.iter().position(|(row, _)| Some(*row) == id).unwrap();
                for (cell, year) in row.cells.iter().zip(&shown.plan.years) {
                    let of = |leaf: usize| given.get(&(leaf, year.year.id, *case)).copied().map(i128::from);
                    let leaves = (0..rows.len()).filter(|leaf| is_below(*leaf, at)).filter_map(of);
                    let sum = leaves.reduce(|a, b| a + b).map(|sum| sum.to_string());
                    assert_eq!(cell.below, sum, "seed {seed}, {case:?}, row {at}, {}", year.year.name);
                    assert_eq!(cell.minor, of(at).map(|minor| minor.to_string()));
                    compared += usize::from(cell.below.is_some());
                }
            }
            assert!(shown.mismatches.is_empty(), "only leaves say amounts");
        }
    }
    assert!(compared > 500, "{compared} sums were compared");
}

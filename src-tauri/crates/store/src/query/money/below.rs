//! What the rows below a row come to together, to the last minor unit.

use super::{Amounts, Mismatch};
use crate::query::outline::{FiscalYear, OutlineRow};
use plan::RecordId;
use plan::states::{MoneyCase, MoneyFlow};
use std::collections::HashMap;

/// The sums of what stands below each row, by row and year; without a year what is given for all years together. A row
/// counts with its own amount, and where it has none with what stands below it.
pub(super) struct Below(HashMap<(RecordId, Option<RecordId>), i128>);

impl Below {
    /// Adds up the expenses of rows, each of which stands after the one it stands under.
    pub fn of(all: &Amounts, years: &[FiscalYear], rows: &[&OutlineRow], case: MoneyCase) -> Self {
        let mut sums = HashMap::new();
        for row in rows.iter().rev() {
            let (id, Some(parent)) = (row.record.id, row.parent) else { continue };
            for year in years.iter().map(|year| Some(year.id)).chain([None]) {
                let own = own(all, id, year, case).map(i128::from);
                if let Some(amount) = own.or_else(|| sums.get(&(id, year)).copied()) {
                    *sums.entry((parent, year)).or_default() += amount;
                }
            }
        }
        Self(sums)
    }

    /// What stands below a row in a year; none where nothing below it says an amount.
    pub fn sum(&self, id: RecordId, year: Option<RecordId>) -> Option<i128> {
        self.0.get(&(id, year)).copied()
    }

    /// Rows whose own amount is another than that of the rows below them. Only what says an amount on both levels is
    /// compared: an amount that nobody gave is not zero.
    pub fn mismatches(
        &self,
        all: &Amounts,
        years: &[FiscalYear],
        rows: &[&OutlineRow],
        case: MoneyCase,
    ) -> Vec<Mismatch> {
        let mut found = Vec::new();
        for row in rows {
            let columns = years.iter().map(|year| (Some(year.id), Some(year.name.clone())));
            for (year, name) in columns.chain([(None, None)]) {
                let id = row.record.id;
                let (Some(own), Some(below)) = (own(all, id, year, case), self.sum(id, year)) else {
                    continue;
                };
                if i128::from(own) != below {
                    let (own, below) = (own.to_string(), below.to_string());
                    let record = Some(row.record.clone());
                    found.push(Mismatch { record, flow: MoneyFlow::Expense, year: name, own, below });
                }
            }
        }
        found
    }
}

fn own(all: &Amounts, id: RecordId, year: Option<RecordId>, case: MoneyCase) -> Option<i64> {
    all.get(&((Some(id), MoneyFlow::Expense, None), year, case)).map(|(minor, _)| *minor)
}

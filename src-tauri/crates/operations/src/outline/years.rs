//! The fiscal calendar of a plan: its years, which begin in one month and are named after the year they end in.

use crate::Operation;
use plan::fiscal::{StartMonth, name};
use plan::{FiscalYearId, Refusal};
use serde::Deserialize;

/// Years to add. The horizon of a plan rolls when the year after the last is added.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddYears {
    /// The month they begin in, 1 to 12 (ICANN: 7).
    pub start_month: u8,
    /// The calendar year in which the first of them ends.
    pub first: i16,
    /// How many.
    pub count: u8,
}

/// Adds fiscal years, and answers how many.
pub fn fiscal_years_add(request: AddYears) -> Operation<u32> {
    Operation::new("fiscal_years_add", move |work| {
        let AddYears { start_month, first, count } = request;
        let month = StartMonth::new(start_month).ok_or_else(|| Refusal::new("fiscal-month-unknown"))?;
        if !(1..=20).contains(&count) {
            return Err(Refusal::new("fiscal-years-count").into());
        }
        let unknown = || Refusal::new("fiscal-year-unknown").with("value", first.to_string());
        if !(1900..=2200).contains(&first) {
            return Err(unknown().into());
        }
        let there = work.read().rows("fiscal_year")?;
        let mut added = Vec::new();
        for year in (first..).take(usize::from(count)) {
            let called = name(year);
            let (starts_on, ends_on) = month.days(year).ok_or_else(unknown)?;
            if there.iter().any(|row| row.text("name") == called) {
                return Err(Refusal::new("fiscal-year-taken").with("name", called).into());
            }
            if there.iter().any(|row| row.text("starts_on") <= ends_on && starts_on <= row.text("ends_on")) {
                return Err(Refusal::new("fiscal-years-overlap").with("name", called).into());
            }
            let columns = [
                ("name", called.as_str().into()),
                ("starts_on", starts_on.into()),
                ("ends_on", ends_on.into()),
            ];
            work.create::<FiscalYearId>("fiscal_year", &columns)?;
            added.push(called);
        }
        let span = match (added.first(), added.last()) {
            (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
            (Some(only), _) => only.clone(),
            _ => String::new(),
        };
        work.recorder.describe(span);
        Ok(u32::from(count))
    })
}

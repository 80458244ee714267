//! The fiscal calendar of a plan: its years, which begin in one month and are named after the year they end in.

use crate::{Operation, OperationError, Work};
use plan::fiscal::{StartMonth, name};
use plan::schedule::Day;
use plan::{FiscalYearId, RecordId, Refusal};
use serde::Deserialize;
use store::query::calendar::{FISCAL_START, UPDATE_PERIOD};
use store::query::outline::{FiscalYear, fiscal_years};
use store::{Reader, StoreError, Value};

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

/// The month in which every fiscal year of the plan begins.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetFiscalStart {
    /// 1 to 12 (ICANN: 7).
    pub month: u8,
}

/// Lets the fiscal years begin in another month. They keep their names; no date of any record changes, only the year
/// and quarter it is said to lie in.
pub fn fiscal_start_set(request: SetFiscalStart) -> Operation<()> {
    Operation::new("fiscal_start_set", move |work| {
        let month = StartMonth::new(request.month).ok_or_else(|| Refusal::new("fiscal-month-unknown"))?;
        set_setting(work, FISCAL_START, request.month.to_string())?;
        for row in work.read().rows("fiscal_year")? {
            // A year is named after the calendar year it ends in, whatever month it began in until now.
            let Some(days) = row.text("ends_on")[..4].parse().ok().and_then(|year| month.days(year)) else {
                continue;
            };
            let columns = [("starts_on", days.0.into()), ("ends_on", days.1.into())];
            work.recorder.update("fiscal_year", row.id, &columns)?;
        }
        Ok(())
    })
}

/// How often an update of work under way is due.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetUpdatePeriod {
    /// After so many days without a word an update is stale.
    pub days: u16,
}

/// Sets after how many days an update is stale.
pub fn update_period_set(request: SetUpdatePeriod) -> Operation<()> {
    Operation::new("update_period_set", move |work| {
        if !(1..=730).contains(&request.days) {
            return Err(Refusal::new("update-period-unknown").into());
        }
        set_setting(work, UPDATE_PERIOD, request.days.to_string())
    })
}

fn set_setting(work: &mut Work<'_, '_>, key: &str, value: String) -> Result<(), OperationError> {
    match work.read().rows_where("setting", "key", &key.into())?.first() {
        Some(row) => {
            work.recorder.set("setting", row.id, "value", value)?;
            Ok(())
        }
        None => work.link("setting", &[("key", key.into()), ("value", value.into())]),
    }
}

/// The fiscal years of the plan, as days that somebody plans for lie in them.
pub(crate) struct Horizon(Vec<FiscalYear>);

impl Horizon {
    /// Reads them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self(fiscal_years(reader)?))
    }

    /// The first day of a year.
    pub fn begins(&self, year: RecordId) -> Option<&str> {
        self.0.iter().find(|known| known.id == year).map(|known| known.starts_on.as_str())
    }

    /// The last day of a year.
    pub fn ends(&self, year: RecordId) -> Option<&str> {
        self.0.iter().find(|known| known.id == year).map(|known| known.ends_on.as_str())
    }

    /// What happens from a start to an end runs forward. `said` gives what is said in each column of a work item; where no
    /// day is said, its years count.
    ///
    /// # Errors
    /// Refuses a start after the end, naming both.
    pub fn runs_forward(&self, said: impl Fn(&str) -> Value) -> Result<(), Refusal> {
        let year = |column: &str| said(column).id();
        let begins = || year("first_year").and_then(|id| self.begins(id)).and_then(Day::first_of);
        let ends = || year("last_year").and_then(|id| self.ends(id)).and_then(Day::last_of);
        let start = said("starts_on").text().and_then(Day::first_of).or_else(begins);
        let end = said("delivery_on").text().and_then(Day::last_of).or_else(ends);
        match start.zip(end).filter(|(start, end)| end < start) {
            Some((start, end)) => Err(Refusal::new("work-item-ends-before-it-starts")
                .with("start_on", start.iso())
                .with("end_on", end.iso())),
            None => Ok(()),
        }
    }

    /// The year that a day lies in.
    pub fn year_of(&self, day: Day) -> Option<RecordId> {
        let iso = day.iso();
        self.0.iter().find(|year| year.starts_on <= iso && iso <= year.ends_on).map(|year| year.id)
    }

    /// A day that somebody plans for lies in a fiscal year of the plan, as soon as the plan has some.
    ///
    /// # Errors
    /// Refuses a day outside them, naming the years there are.
    pub fn holds(&self, day: &str) -> Result<(), Refusal> {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else {
            let year = day.get(..4).and_then(|year| year.parse::<u16>().ok()).unwrap_or(0);
            let holds = (1900..=2200).contains(&year);
            return if holds { Ok(()) } else { Err(Refusal::new("date-absurd").with("value", day)) };
        };
        let (Some(begins), Some(ends)) = (Day::first_of(day), Day::last_of(day)) else { return Ok(()) };
        if ends.iso() < first.starts_on || last.ends_on < begins.iso() {
            return Err(Refusal::new("date-outside-horizon")
                .with("day_on", day)
                .with("first", first.name.as_str())
                .with("last", last.name.as_str())
                .with("from_on", first.starts_on.as_str())
                .with("to_on", last.ends_on.as_str()));
        }
        Ok(())
    }
}

//! When work items happen: spans by day, what waits for what, where a wait is broken, what is critical, and what would
//! have to move. Nothing is moved here: rules say what follows, people decide.

use crate::RecordId;
use crate::states::DependencyKind;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

mod network;

pub use network::{Link, Spans, Timing, Timings, Violation, find_loop, pushed, timings, violations};

/// The days of a work item, first and last, both within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub start: Day,
    /// The last day.
    pub end: Day,
}

impl Span {
    /// How many days it has; at least one.
    pub const fn days(self) -> i32 {
        self.end.0 - self.start.0 + 1
    }

    /// The same span, later by some days.
    #[must_use]
    pub const fn later(self, days: i32) -> Self {
        Self { start: Day(self.start.0 + days), end: Day(self.end.0 + days) }
    }
}

/// A day, counted from 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl Day {
    fn of(date: Date) -> Option<Self> {
        i32::try_from(date.duration_since(EPOCH).as_hours() / 24).ok().map(Self)
    }

    /// The first day of a date of the precision known: of the year, of the month, or the day itself.
    pub fn first_of(known: &str) -> Option<Self> {
        Self::of(match known.len() {
            4 => Date::new(known.parse().ok()?, 1, 1).ok()?,
            7 => first_of_month(known)?,
            _ => known.parse().ok()?,
        })
    }

    /// The last day of a date of the precision known.
    pub fn last_of(known: &str) -> Option<Self> {
        Self::of(match known.len() {
            4 => Date::new(known.parse().ok()?, 12, 31).ok()?,
            7 => first_of_month(known)?.last_of_month(),
            _ => known.parse().ok()?,
        })
    }

    /// The day as ISO text.
    pub fn iso(self) -> String {
        EPOCH.checked_add(self.0.days()).unwrap_or(EPOCH).to_string()
    }
}

fn first_of_month(known: &str) -> Option<Date> {
    let (year, month) = known.split_once('-')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

/// The span of a work item: from where it starts, or else from the first day of its first year, to its delivery, or
/// else to the last day of its last year. Nothing when either end is not known, or it would end before it starts.
pub fn span(
    starts_on: Option<&str>,
    delivery_on: Option<&str>,
    first_year_starts: Option<Day>,
    last_year_ends: Option<Day>,
) -> Option<Span> {
    let start = starts_on.and_then(Day::first_of).or(first_year_starts)?;
    let end = delivery_on.and_then(Day::last_of).or(last_year_ends)?;
    (start <= end).then_some(Span { start, end })
}

#[cfg(test)]
mod tests;

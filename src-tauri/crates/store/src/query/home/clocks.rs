//! The clocks of public comment: what is open, what comes, what waits for its report.

use crate::query::comments::report_on;
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, StoreError};
use plan::schedule::Day;
use serde::Serialize;

/// One proceeding and its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClockRow {
    /// The proceeding.
    pub record: RecordRef,
    /// The day it opens, in the precision known.
    pub opens_on: Option<String>,
    /// The day it closes.
    pub closes_on: Option<String>,
    /// The day its staff report came out or is due.
    pub report_on: Option<String>,
    /// For how many days it is still open; none when it is not open today or its last day is not known.
    pub days_left: Option<i32>,
}

/// The proceedings in the order in which they open.
pub(super) fn clocks(reader: Reader<'_>, today: &str) -> Result<Vec<ClockRow>, StoreError> {
    let mut clocks = Vec::new();
    let now = Day::first_of(today);
    for row in reader.rows("proceeding")? {
        let day = |column: &str| row.get(column).text().map(str::to_owned);
        let (opens_on, closes_on) = (day("opens_on"), day("closes_on"));
        let has_begun = opens_on.as_deref().and_then(Day::first_of) <= now;
        let last = closes_on.as_deref().and_then(Day::last_of);
        let left = now.zip(last).map(|(now, last)| last.0 - now.0).filter(|days| *days >= 0 && has_begun);
        clocks.push(ClockRow {
            record: record_ref(reader, row.id)?,
            report_on: report_on(reader, &row)?,
            days_left: left,
            opens_on,
            closes_on,
        });
    }
    clocks.sort_by(|a, b| (&a.opens_on, &a.record.label).cmp(&(&b.opens_on, &b.record.label)));
    Ok(clocks)
}

//! The timeline of the whole plan at once, for what takes it to other programs.

use super::beside::{Beside, written_since};
use super::facts::Facts;
use super::network::network;
use super::{DaySpan, TimelineRow};
use crate::past::Past;
use crate::query::baselines::seq_of;
use crate::query::outline::outline;
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::{MoneyCase, MoneyFlow};
use std::collections::HashMap;

/// Every row of the timeline in a case, in reading order.
///
/// # Errors
/// When the file cannot be read.
pub fn timeline(reader: Reader<'_>, case: MoneyCase) -> Result<Vec<TimelineRow>, StoreError> {
    Facts::read(reader, case)?.rows(reader, outline(reader, case)?.rows)
}

/// The days that the work items of now had in a baseline.
///
/// # Errors
/// When the file cannot be read, or there is no such baseline.
pub fn spans_then(reader: Reader<'_>, baseline: RecordId) -> Result<HashMap<RecordId, DaySpan>, StoreError> {
    let network = network(reader)?;
    let beside = Beside::read(reader, seq_of(reader, Some(baseline))?, &network)?;
    let was = beside.was_of_those_there(&network);
    Ok(was.map(|(id, span)| (id, DaySpan::from(span))).collect())
}

/// What rows of the plan cost in the base case in a baseline, in minor units.
///
/// # Errors
/// When the file cannot be read, or there is no such baseline.
pub fn costs_then(reader: Reader<'_>, baseline: RecordId) -> Result<HashMap<RecordId, i64>, StoreError> {
    let seq = seq_of(reader, Some(baseline))?;
    let then = Past::after(reader, seq);
    let written = written_since(reader, "amount", &[], seq)?;
    let rows = reader.rows("amount")?.into_iter().filter(|row| !written.contains(&row.id));
    let mut rows: Vec<Row> = rows.collect();
    for id in &written {
        rows.extend(then.row("amount", *id)?);
    }
    let mut costs: HashMap<RecordId, i64> = HashMap::new();
    for row in rows {
        let is_cost = row.text("flow") == MoneyFlow::Expense.word()
            && row.text("case_name") == MoneyCase::Base.word()
            && row.text("measure") == "value";
        if let (true, Some(id), Some(minor)) = (is_cost, row.id("subject"), row.int("minor")) {
            let cost = costs.entry(id).or_default();
            *cost = cost.saturating_add(minor);
        }
    }
    Ok(costs)
}

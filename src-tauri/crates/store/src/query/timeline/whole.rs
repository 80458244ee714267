//! The timeline of the whole plan at once, for what takes it to other programs.

use super::beside::Beside;
use super::facts::Facts;
use super::network::network;
use super::{DaySpan, TimelineRow};
use crate::query::baselines::seq_of;
use crate::query::outline::outline;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::MoneyCase;
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

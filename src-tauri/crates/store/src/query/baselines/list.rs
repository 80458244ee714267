//! The baselines there are.

use crate::past::number_of;
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::BaselinePurpose;
use serde::Serialize;

/// One baseline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BaselineRow {
    /// The baseline.
    pub record: RecordRef,
    /// What it is for.
    pub purpose: BaselinePurpose,
    /// The day it was taken.
    pub taken_on: String,
    /// The number of the last change that it holds.
    pub seq: u32,
    /// How many changes came after it.
    pub changes_since: u32,
}

/// Every baseline, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn baselines(reader: Reader<'_>) -> Result<Vec<BaselineRow>, StoreError> {
    let newest = crate::past::newest(reader)?.map_or(0, |(number, _)| number);
    let mut list = Vec::new();
    for row in reader.rows("baseline")? {
        let seq = number_of(reader, row.get("through"))?.unwrap_or_default();
        // The change that wrote the baseline itself is no change of the plan.
        let since = (newest - seq - 1).max(0);
        list.push(BaselineRow {
            record: record_ref(reader, row.id)?,
            purpose: row.word("purpose").unwrap_or(BaselinePurpose::Working),
            taken_on: row.text("taken_on"),
            seq: u32::try_from(seq).unwrap_or(u32::MAX),
            changes_since: u32::try_from(since).unwrap_or(u32::MAX),
        });
    }
    list.sort_by(|a, b| (b.seq, &b.record.label).cmp(&(a.seq, &a.record.label)));
    Ok(list)
}

/// The number of the last change that a state holds: a baseline's, or the newest for the plan as it is now.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such baseline.
pub fn seq_of(reader: Reader<'_>, baseline: Option<RecordId>) -> Result<i64, StoreError> {
    match baseline {
        Some(id) => Ok(number_of(reader, reader.row("baseline", id)?.get("through"))?.unwrap_or_default()),
        None => Ok(crate::past::newest(reader)?.map_or(0, |(number, _)| number)),
    }
}

//! The decisions of the plan.

use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::{Reader, Row, StoreError};
use plan::states::Basis;
use serde::Serialize;

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DecisionState {
    /// It is asked and not taken.
    Asked,
    /// It was taken.
    Taken,
    /// Nobody says whether it was taken.
    NotKnown,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionRow {
    /// The decision.
    pub record: RecordRef,
    /// When it was taken.
    pub taken_on: Option<String>,
    /// Who recommended it.
    pub by: Option<RecordRef>,
    /// The numbers of its resolutions; empty when they are not known.
    pub reference: String,
    /// Where it stands.
    pub state: DecisionState,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// Those that are asked first, then those taken, newest first.
pub(super) fn decisions(reader: Reader<'_>) -> Result<Vec<DecisionRow>, StoreError> {
    let rows = reader.rows("decision")?;
    let mut decisions = rows.iter().map(|row| decision(reader, row)).collect::<Result<Vec<_>, _>>()?;
    decisions.sort_by(|a, b| {
        (a.state, &b.taken_on, &a.record.label).cmp(&(b.state, &a.taken_on, &b.record.label))
    });
    Ok(decisions)
}

fn decision(reader: Reader<'_>, row: &Row) -> Result<DecisionRow, StoreError> {
    let record = record_ref(reader, row.id)?;
    let taken_on = Some(row.text("decided_on")).filter(|day| !day.is_empty());
    let state = match (&taken_on, row.int("asked")) {
        (Some(_), _) => DecisionState::Taken,
        (None, Some(1)) => DecisionState::Asked,
        (None, _) => DecisionState::NotKnown,
    };
    Ok(DecisionRow {
        by: row.id("recommended_by").map(|party| record_ref(reader, party)).transpose()?,
        reference: row.text("resolution_numbers"),
        state,
        basis: record.basis,
        sources: sources_of(reader, row.id)?,
        taken_on,
        record,
    })
}

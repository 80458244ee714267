//! The stages of the effort. A stage is dated by its own first and last day, or else by the list of issues it left.

use crate::query::common::{RecordRef, Sentence, SourceRef, record_ref, sources_of};
use crate::query::records::{Conflict, ConflictMark, conflicts_of};
use crate::{Reader, Row, StoreError};
use plan::states::Basis;
use serde::Serialize;

/// Where a stage is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StageState {
    /// A later stage has begun.
    Past,
    /// The last that has begun.
    Current,
    /// It begins later.
    Ahead,
    /// Nobody says when.
    Undated,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StageRow {
    /// The stage.
    pub record: RecordRef,
    /// Its first day, in the precision known.
    pub starts_on: Option<String>,
    /// Its last day.
    pub ends_on: Option<String>,
    /// What it left.
    pub result: Option<Sentence>,
    /// Where it is in time.
    pub state: StageState,
    /// How its days are known.
    pub basis: Basis,
    /// What they rest on.
    pub sources: Vec<SourceRef>,
    /// A disagreement about its day.
    pub conflict: Option<ConflictMark>,
}

/// The stages in order; `today` says which have begun.
pub(super) fn stages(reader: Reader<'_>, today: &str) -> Result<Vec<StageRow>, StoreError> {
    let mut rows = reader.rows("stage")?;
    rows.sort_by_key(|row| row.int("position"));
    let mut stages = rows.iter().map(|row| stage(reader, row)).collect::<Result<Vec<_>, _>>()?;
    let begun = |stage: &StageRow| stage.starts_on.as_deref().is_some_and(|day| day <= today);
    let current = stages.iter().rposition(begun);
    for (place, stage) in stages.iter_mut().enumerate() {
        stage.state = match (&stage.starts_on, current) {
            (None, _) => StageState::Undated,
            (_, Some(current)) if place == current => StageState::Current,
            (_, Some(current)) if place < current => StageState::Past,
            _ => StageState::Ahead,
        };
    }
    Ok(stages)
}

fn stage(reader: Reader<'_>, row: &Row) -> Result<StageRow, StoreError> {
    let record = record_ref(reader, row.id)?;
    let lists = reader.rows_where("issue_list", "stage", &row.id.into())?;
    let list = lists.first();
    let dates = reader.rows_where("key_date", "record", &row.id.into())?;
    let day =
        |name: &str| dates.iter().find(|date| date.text("name") == name).map(|date| date.text("happens_on"));
    let of_list = list.map(|list| list.text("dated_on")).filter(|day| !day.is_empty());
    // The days rest on what the stage cites for them, or on the version of the list.
    let known_by = match list.and_then(|list| list.id("version")) {
        Some(version) if dates.is_empty() && of_list.is_some() => version,
        _ => row.id,
    };
    Ok(StageRow {
        starts_on: day("starts").or(of_list),
        ends_on: day("ends"),
        result: list.map(|list| result(reader, list)).transpose()?,
        state: StageState::Undated,
        basis: record_ref(reader, known_by)?.basis,
        sources: sources_of(reader, known_by)?,
        conflict: conflict(reader, list)?,
        record,
    })
}

/// What a stage left: so many issues.
fn result(reader: Reader<'_>, list: &Row) -> Result<Sentence, StoreError> {
    let issues = reader.rows_where("issue", "issue_list", &list.id.into())?.len();
    Ok(Sentence::new("home-stage-issues").with("count", issues.to_string()))
}

fn conflict(reader: Reader<'_>, list: Option<&Row>) -> Result<Option<ConflictMark>, StoreError> {
    let Some(list) = list else { return Ok(None) };
    let found = conflicts_of(reader, list.id, "issue_list")?;
    Ok(found.iter().find(|conflict| conflict.of == "date").map(Conflict::mark))
}

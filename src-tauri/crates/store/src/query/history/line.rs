//! One change as a line: its name, the record it is about, and the values when it wrote a single cell.

use crate::journal::{self, Cell, Change, EXISTENCE};
use crate::query::calendar::start_month;
use crate::query::common::{RecordRef, Sentence, record_ref};
use crate::query::records::fields::{self, Reads};
use crate::query::records::grouped;
use crate::{Reader, StoreError, Value, schema};
use plan::RecordId;
use serde::Serialize;

/// One change as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeLine {
    /// Its number in this file.
    pub seq: u32,
    /// What was done.
    pub name: Sentence,
    /// The record it was done to, when it is still there.
    pub record: Option<RecordRef>,
    /// Who did it.
    pub actor: String,
    /// When, in UTC milliseconds.
    pub at: String,
    /// Why, when somebody said so.
    pub reason: Option<String>,
    /// What stood there before, when it wrote one cell.
    pub old: Option<String>,
    /// What stands there since, when it wrote one cell.
    pub new: Option<String>,
}

/// Tables whose rows are parts of a record; what they belong to is in the column.
const PARTS: [(&str, &str); 21] = [
    ("assignment", "subject"),
    ("amount", "subject"),
    ("citation", "record"),
    ("fact_mark", "record"),
    ("key_date", "record"),
    ("ballot_issue", "ballot"),
    ("ballot_pair", "ballot"),
    ("lineage", "from_issue"),
    ("symptom", "issue"),
    ("issue_tag", "issue"),
    ("gap_coverage", "gap"),
    ("work_item_gap", "work_item"),
    ("initiative_goal", "initiative"),
    ("work_item_goal", "work_item"),
    ("initiative_phase", "initiative"),
    ("block", "version"),
    ("dependency", "work_item"),
    ("progress", "work_item"),
    ("standing", "existing_work"),
    ("recommendation", "existing_work"),
    ("link", "record"),
];

/// The table of a kind of record whose rows are parts of another record.
pub(crate) fn owner_column(table: &str) -> Option<&'static str> {
    PARTS.iter().find(|(part, _)| *part == table).map(|(_, column)| *column)
}

/// Tables that people do not see.
pub(super) fn is_hidden(table: &str) -> bool {
    table == "label_counter"
}

/// The line of a change.
pub(super) fn line(reader: Reader<'_>, change: &Change) -> Result<ChangeLine, StoreError> {
    // The change that made the plan may have tens of thousands of cells; it is about the whole plan.
    let whole = has_many_cells(reader, change.number)?;
    let cells = if whole { Vec::new() } else { journal::cells(reader, change.number)? };
    let seen: Vec<&Cell> =
        cells.iter().filter(|cell| !is_hidden(&cell.table) && cell.column != EXISTENCE).collect();
    let (old, new) = match seen.as_slice() {
        [only] => (shown(reader, only, &only.old)?, shown(reader, only, &only.new)?),
        _ => (None, None),
    };
    Ok(ChangeLine {
        seq: u32::try_from(change.number).unwrap_or(u32::MAX),
        name: name(reader, change)?,
        record: about(reader, &cells, &change.label)?,
        actor: change.actor.clone(),
        at: change.at.to_string(),
        reason: Some(change.reason.clone()).filter(|reason| !reason.is_empty()),
        old,
        new,
    })
}

/// What was done, in words; of what took another change back or did it again, with the name of that change as `of`.
pub(super) fn name(reader: Reader<'_>, change: &Change) -> Result<Sentence, StoreError> {
    if !matches!(change.kind.as_str(), "undo" | "redo") {
        return Ok(Sentence::of_change(&change.kind, &change.label));
    }
    let mut target = change.undoes;
    let mut first = None;
    while let Some(earlier) = target.map(|id| journal::change_by_id(reader, &id)).transpose()?.flatten() {
        target = earlier.undoes;
        first = Some(earlier);
    }
    // The change it is about may have come with a copy whose journal is not here; then there is no name but its own.
    Ok(match first {
        Some(first) => {
            let of = Sentence::of_change(&first.kind, &first.label);
            Sentence::of_change(&change.kind, &first.label).with("of", of.key)
        }
        None => Sentence::of_change(&change.kind, &change.label),
    })
}

/// Whether a change has so many cells that it is about the plan as a whole and no single record.
fn has_many_cells(reader: Reader<'_>, change: i64) -> Result<bool, StoreError> {
    let counted: i64 = reader
        .connection
        .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM change_cell WHERE change = ?1 LIMIT 2001)")?
        .query_row([change], |row| row.get(0))?;
    Ok(counted > 2_000)
}

/// The record a change is about: the one its name names, or else the first it made, or else the first it touched.
fn about(reader: Reader<'_>, cells: &[Cell], label: &str) -> Result<Option<RecordRef>, StoreError> {
    let mut first = None;
    let mut made = None;
    for cell in cells.iter().filter(|cell| !is_hidden(&cell.table)) {
        let is_part = owner_column(&cell.table).is_some();
        let is_record = cell.table == "record" || schema::is_kind_of_record(reader.connection, &cell.table)?;
        let id = if is_part { owner(reader, cell)? } else { is_record.then(|| id_of(cell.row)) };
        let Some(id) = id.filter(|id| Some(*id) != first && Some(*id) != made) else { continue };
        let Some(record) = record_if_there(reader, id)? else { continue };
        if owner_column(&record.kind).is_some() {
            continue;
        }
        if record.name == label {
            return Ok(Some(record));
        }
        if cell.column == EXISTENCE && !is_part {
            made.get_or_insert(id);
        }
        first.get_or_insert(id);
    }
    made.or(first).map_or(Ok(None), |id| record_if_there(reader, id))
}

/// The record that a row belongs to as a part.
fn owner(reader: Reader<'_>, cell: &Cell) -> Result<Option<RecordId>, StoreError> {
    let Some(column) = owner_column(&cell.table) else { return Ok(None) };
    match reader.row(&cell.table, id_of(cell.row)) {
        Ok(row) => Ok(row.id(column)),
        Err(StoreError::NoSuchRow { .. }) if cell.column == column => {
            Ok(cell.old.id().or_else(|| cell.new.id()))
        }
        Err(StoreError::NoSuchRow { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

pub(super) fn id_of(row: [u8; 16]) -> RecordId {
    RecordId(uuid::Uuid::from_bytes(row))
}

/// A record, when it is there.
pub(super) fn record_if_there(reader: Reader<'_>, id: RecordId) -> Result<Option<RecordRef>, StoreError> {
    match record_ref(reader, id) {
        Ok(record) => Ok(Some(record)),
        Err(StoreError::NoSuchRow { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A cell's value as people read it in a line.
pub(super) fn shown(reader: Reader<'_>, cell: &Cell, value: &Value) -> Result<Option<String>, StoreError> {
    line_text(reader, &cell.table, &cell.column, value)
}

fn reads(table: &str, column: &str) -> Option<Reads> {
    fields::of(table).iter().find(|field| field.column == column).map(|field| field.reads)
}

/// A value of a column as people read it in a line: like [`cell_text`], and days with their fiscal quarters.
pub(crate) fn line_text(
    reader: Reader<'_>,
    table: &str,
    column: &str,
    value: &Value,
) -> Result<Option<String>, StoreError> {
    match (reads(table, column), value) {
        (Some(Reads::Day), Value::Text(day)) => Ok(Some(start_month(reader)?.dated(day))),
        _ => cell_text(reader, table, column, value),
    }
}

/// A value of a column as people read it: ids by the names of their records, money in units.
pub(crate) fn cell_text(
    reader: Reader<'_>,
    table: &str,
    column: &str,
    value: &Value,
) -> Result<Option<String>, StoreError> {
    if value.is_null() {
        return Ok(None);
    }
    if let Some(id) = value.id() {
        let name = record_if_there(reader, id)?.map(|record| match record.kind.as_str() {
            "party" | "fiscal_year" => record.name,
            _ => format!("{} {}", record.label, record.name).trim().to_owned(),
        });
        return Ok(name);
    }
    Ok(Some(match (reads(table, column), value) {
        (Some(Reads::Money), Value::Int(minor)) => grouped(*minor),
        (Some(Reads::Code | Reads::Word), Value::Text(word)) => word.replace('_', " "),
        _ => value.shown(),
    }))
}

//! Who changed which field of one record from what to what, when and why.

use super::line::{id_of, is_hidden, name, owner_column, shown};
use crate::journal::{self, Cell, EXISTENCE};
use crate::query::common::{RecordRef, Sentence};
use crate::query::records::fields;
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One field as it was and as it became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CellChange {
    /// The code of the field: `fact-<code>`.
    pub field: String,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// One change to a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordChange {
    /// The number of the change in this file.
    pub seq: u32,
    /// What was done.
    pub name: Sentence,
    /// Who did it.
    pub actor: String,
    /// When, in UTC milliseconds.
    pub at: String,
    /// Why, when somebody said so.
    pub reason: Option<String>,
    /// The fields it wrote; none for the change that made the record, whose values are the facts.
    pub cells: Vec<CellChange>,
}

/// Columns that say what a record is, not what it says.
const UNTOLD: [&str; 4] = ["kind", "label", "origin", "position"];

/// The changes to a record and to its parts, newest first.
pub(crate) fn changes_of(reader: Reader<'_>, record: &RecordRef) -> Result<Vec<RecordChange>, StoreError> {
    let mut written: BTreeMap<i64, Vec<Cell>> = BTreeMap::new();
    for row in rows_of(reader, record)? {
        let mut statement = reader.connection.prepare_cached(
            "SELECT change, table_name, row_id, column_name, old, new FROM change_cell WHERE row_id = ?1
             ORDER BY change, table_name, column_name",
        )?;
        let cells = statement.query_map([Value::from(row)], |row| {
            let cell = Cell {
                table: row.get(1)?,
                row: row.get(2)?,
                column: row.get(3)?,
                old: row.get(4)?,
                new: row.get(5)?,
            };
            Ok((row.get::<_, i64>(0)?, cell))
        })?;
        for cell in cells {
            let (change, cell) = cell?;
            written.entry(change).or_default().push(cell);
        }
    }
    let mut changes = Vec::new();
    for (number, cells) in written.into_iter().rev() {
        let Some(change) = journal::change(reader, number)? else { continue };
        changes.push(RecordChange {
            seq: u32::try_from(number).unwrap_or(u32::MAX),
            name: name(reader, &change)?,
            actor: change.actor,
            at: change.at.to_string(),
            reason: Some(change.reason).filter(|reason| !reason.is_empty()),
            cells: told(reader, record.id, &cells)?,
        });
    }
    Ok(changes)
}

/// The record's own row and the rows of its parts that are there now.
fn rows_of(reader: Reader<'_>, record: &RecordRef) -> Result<BTreeSet<RecordId>, StoreError> {
    let mut rows = BTreeSet::from([record.id]);
    for table in
        ["assignment", "amount", "citation", "fact_mark", "key_date", "standing", "recommendation", "link"]
    {
        let Some(column) = owner_column(table) else { continue };
        rows.extend(reader.rows_where(table, column, &record.id.into())?.iter().map(|row| row.id));
    }
    Ok(rows)
}

fn told(reader: Reader<'_>, record: RecordId, cells: &[Cell]) -> Result<Vec<CellChange>, StoreError> {
    let made = |cell: &Cell| cell.column == EXISTENCE && cell.table == "record" && id_of(cell.row) == record;
    if cells.iter().any(made) {
        return Ok(Vec::new());
    }
    let mut told = Vec::new();
    for cell in cells {
        let own = id_of(cell.row) == record;
        if is_hidden(&cell.table) || cell.column == EXISTENCE || UNTOLD.contains(&cell.column.as_str()) {
            continue;
        }
        // Of a part only the party, the amount or the day is told, under the part's own name.
        let field = match (own, cell.table.as_str(), cell.column.as_str()) {
            (true, table, column) => {
                let field = fields::of(table).iter().find(|field| field.column == column);
                field.map_or(column, |field| field.term)
            }
            (false, "assignment", "party") => "party",
            (false, "assignment", "state") => "state",
            (false, "amount", "minor") => "amount",
            (false, "citation", "source") => "source",
            (false, "key_date", "happens_on") => "key_date",
            // What the newest standing says is told of the work itself.
            (false, "recommendation", "text") => "recommendation",
            (false, "recommendation", "state") => "state",
            (false, "link", "title") => "link",
            _ => continue,
        };
        told.push(CellChange {
            field: field.to_owned(),
            old: shown(reader, cell, &cell.old)?,
            new: shown(reader, cell, &cell.new)?,
        });
    }
    Ok(told)
}

//! The plan as it stood after a change. The journal holds every value that ever was, so the past is read and not kept.

use crate::journal::EXISTENCE;
use crate::query::common::RecordRef;
use crate::{Reader, Row, StoreError, Value, schema};
use plan::RecordId;
use plan::states::Basis;
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// The plan after a change.
#[derive(Clone, Copy)]
pub struct Past<'c> {
    reader: Reader<'c>,
    /// The number of the last change that counts.
    pub seq: i64,
}

impl<'c> Past<'c> {
    /// The plan after the change with a number.
    pub const fn after(reader: Reader<'c>, seq: i64) -> Self {
        Self { reader, seq }
    }

    /// The plan as it is now.
    pub const fn now(self) -> Reader<'c> {
        self.reader
    }

    /// One row as it stood then; nothing when it was not there.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn row(self, table: &str, id: RecordId) -> Result<Option<Row>, StoreError> {
        let now = self.reader.rows_where(table, "id", &id.into())?.pop();
        let mut later = self.first_cells_after(table, id)?;
        let was_there = match later.remove(EXISTENCE) {
            Some(before) => before == Value::Int(1),
            None => now.is_some(),
        };
        if !was_there {
            return Ok(None);
        }
        let columns = schema::columns(self.reader.connection, table)?;
        let values = columns.iter().skip(1).map(|column| {
            let value = later.remove(column).or_else(|| now.as_ref().map(|row| row.get(column).clone()));
            value.unwrap_or_default()
        });
        Ok(Some(Row::new(id, columns, values.collect())))
    }

    /// The rows of a table that referred to a record then: those that still do, and those that a later change took away
    /// or turned to another.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn rows_where(self, table: &str, column: &str, target: RecordId) -> Result<Vec<Row>, StoreError> {
        let mut ids: BTreeSet<RecordId> =
            self.reader.rows_where(table, column, &target.into())?.into_iter().map(|row| row.id).collect();
        let mut statement = self.reader.connection.prepare_cached(
            "SELECT DISTINCT row_id FROM change_cell
             WHERE table_name = ?1 AND column_name = ?2 AND change > ?3 AND old = ?4",
        )?;
        let mut rows = statement.query(params![table, column, self.seq, Value::from(target)])?;
        while let Some(row) = rows.next()? {
            ids.extend(row.get::<_, Value>(0)?.id());
        }
        let mut found = Vec::new();
        for id in ids {
            found.extend(self.row(table, id)?.filter(|row| row.id(column) == Some(target)));
        }
        Ok(found)
    }

    /// What stood in each cell of a row before the first change after the state.
    fn first_cells_after(self, table: &str, id: RecordId) -> Result<BTreeMap<String, Value>, StoreError> {
        let mut statement = self.reader.connection.prepare_cached(
            "SELECT column_name, old, min(change) FROM change_cell
             WHERE row_id = ?1 AND table_name = ?2 AND change > ?3 GROUP BY column_name",
        )?;
        let rows = statement.query_map(params![Value::from(id), table, self.seq], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Value>(1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A record as it was named then; nothing when it was not there.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn record(self, id: RecordId) -> Result<Option<RecordRef>, StoreError> {
        let Some(head) = self.row("record", id)? else { return Ok(None) };
        let row = self.row(&head.text("kind"), id)?;
        Ok(Some(named(id, &head, row.as_ref())))
    }
}

/// A record by the row that says what it is and the row of its kind.
pub(crate) fn named(id: RecordId, head: &Row, row: Option<&Row>) -> RecordRef {
    let words = ["abbreviation", "name", "title", "statement", "text", "term", "topic"];
    let name = row.and_then(|row| words.iter().map(|column| row.text(column)).find(|text| !text.is_empty()));
    RecordRef {
        id,
        kind: head.text("kind"),
        label: head.text("label"),
        name: name.unwrap_or_default(),
        basis: head.word("basis").unwrap_or(Basis::Own),
    }
}

/// The number of a change by its hash.
///
/// # Errors
/// When the journal cannot be read.
pub fn number_of(reader: Reader<'_>, change: &Value) -> Result<Option<i64>, StoreError> {
    let mut statement = reader.connection.prepare_cached("SELECT number FROM change WHERE id = ?1")?;
    Ok(statement.query_row([change], |row| row.get(0)).optional()?)
}

/// The newest change of the journal, by number and hash; nothing for an empty journal.
///
/// # Errors
/// When the journal cannot be read.
pub fn newest(reader: Reader<'_>) -> Result<Option<(i64, Value)>, StoreError> {
    let mut statement =
        reader.connection.prepare_cached("SELECT number, id FROM change ORDER BY number DESC LIMIT 1")?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

//! The second recorder: SQLite's session extension watches every transaction, and its changeset must say the same as
//! the cells our recorder wrote.

use crate::journal::{Cell, EXISTENCE};
use crate::{StoreError, Value, schema};
use rusqlite::Connection;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, Session};
use rusqlite::types::FromSql;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

/// Watches the transactions of one plan, once it is told to.
#[derive(Debug, Default)]
pub struct Watch {
    on: AtomicBool,
    compared: AtomicU32,
    differences: Mutex<Vec<String>>,
}

impl Watch {
    /// From now on every transaction is watched.
    pub fn begin(&self) {
        self.on.store(true, Ordering::Relaxed);
    }

    /// How many transactions were compared.
    pub fn compared(&self) -> u32 {
        self.compared.load(Ordering::Relaxed)
    }

    /// Where the two recorders did not agree.
    pub fn differences(&self) -> Vec<String> {
        self.differences.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn attend<'c>(&self, connection: &'c Connection) -> Result<Option<Session<'c>>, StoreError> {
        if !self.on.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let mut session = Session::new(connection)?;
        for table in schema::journalled_tables(connection)? {
            session.attach(Some(table.as_str()))?;
        }
        Ok(Some(session))
    }

    pub(crate) fn compare(
        &self,
        connection: &Connection,
        session: Session<'_>,
        cells: &[Cell],
    ) -> Result<(), StoreError> {
        let mut seen = cells_of(connection, session)?;
        let mut written = cells.to_vec();
        seen.sort();
        written.sort();
        let mut differences = self.differences.lock().unwrap_or_else(PoisonError::into_inner);
        for cell in written.iter().filter(|cell| !seen.contains(cell)) {
            differences.push(format!("only the journal has {cell:?}"));
        }
        for cell in seen.iter().filter(|cell| !written.contains(cell)) {
            differences.push(format!("only the session has {cell:?}"));
        }
        self.compared.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

fn cells_of(connection: &Connection, mut session: Session<'_>) -> Result<Vec<Cell>, StoreError> {
    let changeset = session.changeset()?;
    let mut items = changeset.iter()?;
    let mut cells = Vec::new();
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let table = operation.table_name().to_owned();
        let columns = schema::columns(connection, &table)?;
        let key = match operation.code() {
            Action::SQLITE_INSERT => new(item, 0)?,
            _ => old(item, 0)?,
        };
        let Value::Blob(key) = key else { continue };
        let row: [u8; 16] = key.try_into().unwrap_or_default();
        let cell =
            |column: &str, old, new| Cell { table: table.clone(), row, column: column.into(), old, new };
        match operation.code() {
            Action::SQLITE_INSERT => cells.push(cell(EXISTENCE, Value::Null, Value::Int(1))),
            Action::SQLITE_DELETE => cells.push(cell(EXISTENCE, Value::Int(1), Value::Null)),
            _ => {}
        }
        for (index, column) in columns.iter().enumerate().skip(1) {
            let (before, after) = (old(item, index)?, new(item, index)?);
            if before != after {
                cells.push(cell(column, before, after));
            }
        }
    }
    Ok(cells)
}

/// A value before; nothing where the changeset has none.
fn old(item: &ChangesetItem, column: usize) -> Result<Value, StoreError> {
    item.old_value(column).map_or(Ok(Value::Null), |value| {
        Value::column_result(value).map_err(|error| rusqlite::Error::from(error).into())
    })
}

/// A value after; nothing where the changeset has none.
fn new(item: &ChangesetItem, column: usize) -> Result<Value, StoreError> {
    item.new_value(column).map_or(Ok(Value::Null), |value| {
        Value::column_result(value).map_err(|error| rusqlite::Error::from(error).into())
    })
}

//! The floors that benchmarks compare with: what bare SQLite does with the same durability and the same rows.

use crate::connection::{self, Durability};
use crate::{StoreError, Value};
use rusqlite::{Connection, params};
use std::path::Path;

/// A bare table in a database of its own.
pub struct Floor {
    connection: Connection,
}

impl Floor {
    /// A database with one table and one row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(path: &Path) -> Result<Self, StoreError> {
        let connection = connection::open_working(path, None, Durability::Full)?;
        connection.execute_batch(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT; INSERT INTO t VALUES (1, '')",
        )?;
        Ok(Self { connection })
    }

    /// One update of one row in a transaction of its own.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn commit_one_row(&self, turn: i32) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE t SET a = ?1 WHERE id = 1")?
            .execute(params![format!("value {turn}")])?;
        Ok(())
    }

    /// Reads every cell of a table and answers how many rows it has.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read_rows(path: &Path, table: &str) -> Result<usize, StoreError> {
        let connection = connection::open_reader(path)?;
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        let (mut count, mut cells) = (0, Vec::with_capacity(width));
        while let Some(row) = rows.next()? {
            cells.clear();
            for index in 0..width {
                cells.push(row.get::<_, Value>(index)?);
            }
            count += usize::from(!cells.is_empty());
        }
        Ok(count)
    }
}

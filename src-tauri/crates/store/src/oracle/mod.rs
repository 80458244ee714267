//! Independent witnesses, for tests only: SQLite's session extension beside our journal, a file system that loses
//! power, and a look into a damaged file that touches no disk.

pub mod power;
mod vfs;
pub mod watch;

use crate::course::Course;
use crate::{Reader, StoreError, foreign, hash, schema};
use rusqlite::Connection;
use std::path::Path;

/// What a file holds, for comparing: the hash of its current values and that of its newest change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The hash of the current values.
    pub state: [u8; 32],
    /// The hash of what the file is.
    pub genesis: [u8; 32],
    /// The hash of the newest change.
    pub newest: Vec<u8>,
}

/// A working copy in memory that files are read into, one after the other, without leaving anything behind.
#[derive(Debug)]
pub struct Sieve {
    target: Connection,
}

impl Sieve {
    /// An empty one.
    ///
    /// # Errors
    /// When the migrations themselves are broken.
    pub fn new() -> Result<Self, StoreError> {
        let mut target = Connection::open_in_memory()?;
        target.set_prepared_statement_cache_capacity(512);
        schema::migrate(&mut target)?;
        Ok(Self { target })
    }

    /// Reads a file as one from elsewhere, exactly as opening it does, and answers what it holds.
    ///
    /// # Errors
    /// As opening it.
    pub fn take(&mut self, path: &Path) -> Result<Content, StoreError> {
        crate::header::probe(path)?;
        let transaction = self.target.transaction()?;
        let source =
            foreign::open(path, path, &Course::unfollowed()).map_err(|error| foreign::blamed(path, error))?;
        foreign::take_rows(&source, &transaction, &Course::unfollowed())
            .map_err(|error| foreign::blamed(path, error))?;
        content(Reader::new(&transaction))
    }
}

/// What an open plan holds.
///
/// # Errors
/// When it cannot be read.
pub fn content(reader: Reader<'_>) -> Result<Content, StoreError> {
    let connection = reader.connection;
    Ok(Content {
        state: hash::state(connection)?,
        genesis: hash::genesis(connection)?,
        newest: connection
            .query_row("SELECT id FROM change ORDER BY number DESC LIMIT 1", [], |row| row.get(0))?,
    })
}

/// Runs SQL on a file as another program would, past the journal.
///
/// # Errors
/// When SQLite says no.
pub fn run_behind_the_journal(path: &Path, sql: &str) -> Result<(), StoreError> {
    let connection = Connection::open(path)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    Ok(connection.execute_batch(sql)?)
}

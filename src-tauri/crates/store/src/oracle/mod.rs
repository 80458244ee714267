//! Independent witnesses, for tests only: SQLite's session extension beside our journal, a file system that loses
//! power, and a look into a damaged file that touches no disk.

pub mod power;
pub mod watch;

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

/// Reads a file as one from elsewhere into memory, exactly as opening it does.
///
/// # Errors
/// As opening it.
pub fn taken_in(path: &Path) -> Result<Content, StoreError> {
    crate::header::probe(path)?;
    let mut target = Connection::open_in_memory()?;
    schema::migrate(&mut target)?;
    foreign::import_into(path, path, &mut target)?;
    content(Reader::new(&target))
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

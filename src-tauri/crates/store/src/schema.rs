//! The schema of the plan file: its migrations, its mark in the file header, and what it must look like exactly.

use crate::StoreError;
use include_dir::{Dir, include_dir};
use rusqlite::Connection;
use rusqlite_migration::Migrations;
use std::sync::{LazyLock, OnceLock};

/// The SQLite application id of a plan file: `TLn1`.
pub const APPLICATION_ID: i32 = 0x544C_6E31;
/// The schema this program writes; it stands in `user_version`.
pub const SCHEMA: u32 = 1;

static FOLDER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../migrations");

static MIGRATIONS: LazyLock<Result<Migrations<'static>, String>> =
    LazyLock::new(|| Migrations::from_directory(&FOLDER).map_err(|e| e.to_string()));

/// Tables that are the journal itself or say what the file is; they are not journalled.
pub const UNJOURNALLED: [&str; 3] = ["meta", "change", "change_cell"];

/// Brings a working copy to the newest schema.
///
/// # Errors
/// When a migration fails; the file is then as it was.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.as_ref().map_err(|e| {
        StoreError::Migration(rusqlite_migration::Error::FileLoad(e.clone()))
    })?;
    migrations.to_latest(connection)?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    // Setting it writes, and opening a plan should not.
    if id != APPLICATION_ID {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    Ok(())
}

/// One entry of a database's schema: its type, its name, and the text that made it.
pub type Statement = (String, String, String);

/// The entries of a database's schema, in order of their names. Only the indexes that SQLite makes for keys by itself
/// are left out: they have no text, and nothing but their names could be compared.
///
/// # Errors
/// When the schema cannot be read.
pub fn statements(connection: &Connection) -> Result<Vec<Statement>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema
         WHERE NOT (type = 'index' AND sql IS NULL AND name LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\')
         ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?.unwrap_or_default())))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The statements a plan file of this schema must have, exactly.
///
/// # Errors
/// When the migrations themselves are broken.
pub fn expected_statements() -> Result<&'static [Statement], StoreError> {
    static EXPECTED: OnceLock<Vec<Statement>> = OnceLock::new();
    if let Some(expected) = EXPECTED.get() {
        return Ok(expected);
    }
    let mut blank = Connection::open_in_memory()?;
    migrate(&mut blank)?;
    let expected = statements(&blank)?;
    Ok(EXPECTED.get_or_init(|| expected))
}

/// The journalled tables in an order in which each comes after those it refers to.
///
/// # Errors
/// When the schema cannot be read.
pub fn journalled_tables(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(names.into_iter().filter(|name| !UNJOURNALLED.contains(&name.as_str())).collect())
}

/// The columns of a table in their order, `id` first.
///
/// # Errors
/// When the table cannot be read.
pub fn columns(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// A reference from one table to another: the column, whether it may be empty.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The table that refers.
    pub table: String,
    /// Its column.
    pub column: String,
    /// Whether the column may be empty; if not, the row cannot stand without what it refers to.
    pub optional: bool,
}

/// Everything that refers to a table.
///
/// # Errors
/// When the schema cannot be read.
pub fn references_to(connection: &Connection, target: &str) -> Result<Vec<Reference>, StoreError> {
    let mut found = Vec::new();
    for table in journalled_tables(connection)? {
        let mut statement = connection.prepare_cached(
            "SELECT f.\"from\", c.\"notnull\" = 0 AND c.pk = 0 FROM pragma_foreign_key_list(?1) f
             JOIN pragma_table_info(?1) c ON c.name = f.\"from\" WHERE f.\"table\" = ?2",
        )?;
        let rows = statement.query_map([&table, target], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))?;
        for row in rows {
            let (column, optional) = row?;
            found.push(Reference { table: table.clone(), column, optional });
        }
    }
    Ok(found)
}

/// Whether the rows of a table are records: their id is the id of a row in `record`.
///
/// # Errors
/// When the schema cannot be read.
pub fn is_kind_of_record(connection: &Connection, table: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*) FROM pragma_foreign_key_list(?1) WHERE \"from\" = 'id' AND \"table\" = 'record'",
    )?;
    Ok(statement.query_row([table], |row| row.get::<_, i64>(0))? > 0)
}

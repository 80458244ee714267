//! The schema of the plan file: its migrations, its mark in the file header, and what it must look like exactly.

use crate::StoreError;
use include_dir::{Dir, include_dir};
use rusqlite::Connection;
use rusqlite_migration::Migrations;
use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, Mutex, OnceLock};

/// The SQLite application id of a plan file: `TLn1`.
pub const APPLICATION_ID: i32 = 0x544C_6E31;
/// The schema this program writes; it stands in `user_version`.
pub const SCHEMA: u32 = 7;

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
    migrate_to(connection, SCHEMA)
}

/// Brings an empty database or a working copy to a schema.
pub(crate) fn migrate_to(connection: &mut Connection, schema: u32) -> Result<(), StoreError> {
    let migrations = MIGRATIONS
        .as_ref()
        .map_err(|e| StoreError::Migration(rusqlite_migration::Error::FileLoad(e.clone())))?;
    migrations.to_version(connection, schema as usize)?;
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
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?.unwrap_or_default()))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The schema that a file says it has; `user_version` of a plan file.
///
/// # Errors
/// When the file cannot be read.
pub fn schema_of(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// The statements a plan file of a schema must have, exactly.
///
/// # Errors
/// When the migrations themselves are broken.
pub fn expected_statements(schema: u32) -> Result<Vec<Statement>, StoreError> {
    static EXPECTED: LazyLock<Mutex<HashMap<u32, Vec<Statement>>>> = LazyLock::new(Mutex::default);
    let mut known = EXPECTED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(expected) = known.get(&schema) {
        return Ok(expected.clone());
    }
    let mut blank = Connection::open_in_memory()?;
    migrate_to(&mut blank, schema)?;
    let expected = statements(&blank)?;
    known.insert(schema, expected.clone());
    Ok(expected)
}

/// What the tables of a plan look like. Every plan file has exactly our schema (a file from elsewhere is compared with
/// it before any of its tables is read), so it is looked up once, in an empty plan, and not in every file again.
struct Shape {
    tables: Vec<String>,
    columns: HashMap<String, Vec<String>>,
    references: HashMap<String, Vec<Reference>>,
    records: HashSet<String>,
}

fn shape() -> Result<&'static Shape, StoreError> {
    static SHAPE: OnceLock<Shape> = OnceLock::new();
    if let Some(shape) = SHAPE.get() {
        return Ok(shape);
    }
    let mut blank = Connection::open_in_memory()?;
    migrate(&mut blank)?;
    let shape = read_shape(&blank)?;
    Ok(SHAPE.get_or_init(|| shape))
}

fn read_shape(blank: &Connection) -> Result<Shape, StoreError> {
    let list = |sql: &str, of: &str| -> Result<Vec<String>, StoreError> {
        let mut statement = blank.prepare(sql)?;
        Ok(statement.query_map([of], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    let all = list(
        "SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
        "table",
    )?;
    let tables: Vec<String> =
        all.iter().filter(|name| !UNJOURNALLED.contains(&name.as_str())).cloned().collect();
    let (mut columns, mut references) = (HashMap::new(), HashMap::<String, Vec<Reference>>::new());
    let mut records = HashSet::new();
    for table in all {
        columns.insert(table.clone(), list("SELECT name FROM pragma_table_info(?1) ORDER BY cid", &table)?);
        if !tables.contains(&table) {
            continue;
        }
        let mut statement = blank.prepare(
            "SELECT f.\"table\", f.\"from\", c.\"notnull\" = 0 AND c.pk = 0 FROM pragma_foreign_key_list(?1) f
             JOIN pragma_table_info(?1) c ON c.name = f.\"from\"",
        )?;
        let mut rows = statement.query([&table])?;
        while let Some(row) = rows.next()? {
            let (target, column): (String, String) = (row.get(0)?, row.get(1)?);
            if target == "record" && column == "id" {
                records.insert(table.clone());
            }
            let reference =
                Reference { table: table.clone(), column, target: target.clone(), optional: row.get(2)? };
            references.entry(target).or_default().push(reference);
        }
    }
    Ok(Shape { tables, columns, references, records })
}

/// The journalled tables in an order in which each comes after those it refers to.
///
/// # Errors
/// When the migrations themselves are broken.
pub fn journalled_tables(_: &Connection) -> Result<Vec<String>, StoreError> {
    Ok(shape()?.tables.clone())
}

/// The columns of a table in their order, `id` first; none for a table that no plan has.
///
/// # Errors
/// When the migrations themselves are broken.
pub fn columns(_: &Connection, table: &str) -> Result<&'static [String], StoreError> {
    Ok(shape()?.columns.get(table).map_or(&[][..], Vec::as_slice))
}

/// A reference from one table to another: the column, whether it may be empty.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The table that refers.
    pub table: String,
    /// Its column.
    pub column: String,
    /// The table it refers to.
    pub target: String,
    /// Whether the column may be empty; if not, the row cannot stand without what it refers to.
    pub optional: bool,
}

/// Everything that refers to a table.
///
/// # Errors
/// When the migrations themselves are broken.
pub fn references_to(_: &Connection, target: &str) -> Result<Vec<Reference>, StoreError> {
    Ok(shape()?.references.get(target).cloned().unwrap_or_default())
}

/// Everything that a table of the plan refers to. Places in the journal are no rows of the plan.
///
/// # Errors
/// When the migrations themselves are broken.
pub(crate) fn references_of(table: &str) -> Result<impl Iterator<Item = &'static Reference>, StoreError> {
    let shape = shape()?;
    let all = shape.tables.iter().filter_map(|target| shape.references.get(target)).flatten();
    Ok(all.filter(move |reference| reference.table == table))
}

/// Whether the rows of a table are records: their id is the id of a row in `record`.
///
/// # Errors
/// When the migrations themselves are broken.
pub fn is_kind_of_record(_: &Connection, table: &str) -> Result<bool, StoreError> {
    Ok(shape()?.records.contains(table))
}

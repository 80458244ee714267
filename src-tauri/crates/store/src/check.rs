//! Whether a plan file is what its journal says: structure, hashes, replay, references. Rules that SQL cannot hold are
//! checked by the operations crate.

use crate::course::{Course, Step};
use crate::journal::{self, EXISTENCE};
use crate::{Damage, Reader, StoreError, Value, hash, schema};
use rusqlite::{Connection, ErrorCode};
use std::collections::{BTreeMap, HashMap};

/// What was looked at, and what is wrong.
#[derive(Debug, Default, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many changes were verified.
    pub changes: u32,
    /// How many cells were replayed.
    pub cells: u32,
    /// How many rows were compared with the replay.
    pub rows: u32,
    /// What is wrong; empty for a sound file.
    pub damage: Vec<Damage>,
}

impl Report {
    fn found(&mut self, check: &str, place: impl Into<String>, detail: impl Into<String>) {
        self.damage.push(Damage { check: check.into(), place: place.into(), detail: detail.into() });
    }
}

/// Checks everything. The more damage there is, the less each finding means; the first is the one to report.
///
/// # Errors
/// When the file cannot be read at all.
pub fn everything(reader: Reader<'_>) -> Result<Report, StoreError> {
    let mut report = Report::default();
    outside(reader.connection, &mut report)?;
    if report.damage.is_empty() {
        inside(reader.connection, &mut report, &Course::unfollowed())?;
    }
    Ok(report)
}

/// What can be checked before any of the file's tables is trusted: its structure and its schema.
pub(crate) fn outside(connection: &Connection, report: &mut Report) -> Result<(), StoreError> {
    stage(connection, report, "structure", structure)?;
    if report.damage.is_empty() {
        stage(connection, report, "schema", schema_text)?;
    }
    Ok(())
}

/// What its rows say of one another: hashes, replay, references.
pub(crate) fn inside(
    connection: &Connection,
    report: &mut Report,
    course: &Course,
) -> Result<(), StoreError> {
    // Every cell is hashed and replayed, and every row is compared with what its cells came to.
    let cells = rows_of(connection, &["change_cell".to_owned()]);
    let rows = rows_of(connection, &schema::journalled_tables(connection)?);
    course.enter(Step::History, cells.saturating_mul(2).saturating_add(rows))?;
    stage(connection, report, "hash", |connection, report| chain(connection, report, course))?;
    stage(connection, report, "replay", |connection, report| replay(connection, report, course))?;
    stage(connection, report, "reference", references)
}

/// How many rows the tables have together. What cannot be counted is told of where it is read.
pub(crate) fn rows_of(connection: &Connection, tables: &[String]) -> u64 {
    let count = |table: &String| {
        let count = format!("SELECT count(*) FROM \"{table}\"");
        connection.query_row(&count, [], |row| row.get::<_, i64>(0)).map_or(0, i64::unsigned_abs)
    };
    tables.iter().map(count).fold(0, u64::saturating_add)
}

/// Runs one check. What SQLite cannot read in the file is a finding of that check; trouble with the disk is not.
fn stage(
    connection: &Connection,
    report: &mut Report,
    name: &str,
    check: impl FnOnce(&Connection, &mut Report) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    match check(connection, report) {
        Err(StoreError::Sqlite(error)) if error.sqlite_error_code() != Some(ErrorCode::SystemIoFailure) => {
            report.found(name, "file", error.to_string());
            Ok(())
        }
        other => other,
    }
}

fn structure(connection: &Connection, report: &mut Report) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    loop {
        match rows.next() {
            Ok(Some(row)) => {
                let line: String = row.get(0)?;
                if line != "ok" {
                    report.found("structure", "file", line);
                }
            }
            Ok(None) => return Ok(()),
            Err(error) => {
                report.found("structure", "file", error.to_string());
                return Ok(());
            }
        }
    }
}

/// Compares the schema text exactly with ours of the schema that the file says it has: nothing may be missing, other,
/// or added.
pub(crate) fn schema_text(connection: &Connection, report: &mut Report) -> Result<(), StoreError> {
    let says = schema::schema_of(connection)?;
    if !(1..=schema::SCHEMA).contains(&says) {
        report.found("schema", "file", format!("says it has schema {says}"));
        return Ok(());
    }
    let (found, expected) = (schema::statements(connection)?, schema::expected_statements(says)?);
    for statement in &found {
        if !expected.contains(statement) {
            report.found("schema", format!("{} {}", statement.0, statement.1), "is not part of a plan file");
        }
    }
    for statement in &expected {
        if !found.contains(statement) {
            report.found("schema", format!("{} {}", statement.0, statement.1), "is missing or differs");
        }
    }
    Ok(())
}

fn chain(connection: &Connection, report: &mut Report, course: &Course) -> Result<(), StoreError> {
    let reader = Reader::new(connection);
    let mut parents = hash::genesis(connection)?.to_vec();
    let (mut number, mut lamport) = (0, 0);
    journal::each_change(connection, |change| {
        let place = format!("change {}", change.number);
        let cells = journal::cells(reader, change.number)?;
        number += 1;
        if change.number != number {
            report.found("hash", &place, format!("change {number} is missing"));
            number = change.number;
        }
        if change.lamport <= lamport {
            report.found("hash", &place, "stands out of order");
        }
        // A merge follows further changes, which are in the journals of other copies.
        if !change.parents.starts_with(&parents) {
            report.found("hash", &place, "does not follow the change before it");
        }
        if hash::change(&change, &cells) != change.id {
            report.found("hash", &place, "its content does not have the hash it is stored under");
        }
        (parents, lamport) = (change.id.to_vec(), change.lamport);
        report.changes += 1;
        course.add(u64::try_from(cells.len()).unwrap_or_default())
    })?;
    let strays: i64 = connection.query_row(
        "SELECT count(*) FROM change_cell WHERE change NOT IN (SELECT number FROM change)",
        [],
        |row| row.get(0),
    )?;
    if strays > 0 {
        report.found("hash", "change_cell", format!("{strays} cells belong to no change"));
    }
    Ok(())
}

fn replay(connection: &Connection, report: &mut Report, course: &Course) -> Result<(), StoreError> {
    let mut replayed = replayed_tables(connection, report, course)?;
    let tables = schema::journalled_tables(connection)?;
    for name in replayed.keys().filter(|name| !tables.contains(name)) {
        report.found("replay", name, "the journal writes to a table that does not exist");
    }
    for table in tables {
        let mut replayed = replayed.remove(&table).unwrap_or_default();
        for row in Reader::new(connection).rows(&table)? {
            report.rows += 1;
            course.add(1)?;
            let expected = replayed.rows.remove(&row.id.bytes()).unwrap_or_default();
            let place = || format!("{table} {}", row.id);
            let told = |column: &str| replayed.columns.get(column).and_then(|&at| expected.get(at));
            if told(EXISTENCE) != Some(&Value::Int(1)) {
                report.found("replay", place(), "the journal does not know this row");
                continue;
            }
            for (column, value) in row.cells() {
                let wanted = told(column).unwrap_or(&Value::Null);
                if wanted != value {
                    let detail = format!("{column} is {}, the journal says {}", short(value), short(wanted));
                    report.found("replay", place(), detail);
                }
            }
        }
        let existence = replayed.columns.get(EXISTENCE);
        for (id, cells) in &replayed.rows {
            if existence.and_then(|&at| cells.get(at)) == Some(&Value::Int(1)) {
                let id = uuid::Uuid::from_bytes(*id);
                report.found(
                    "replay",
                    format!("{table} {id}"),
                    "the row is missing, the journal says it exists",
                );
            }
        }
    }
    Ok(())
}

/// The rows of a table as the journal leaves them. A large plan has millions of cells, so a column is named once.
#[derive(Default)]
struct Replayed {
    columns: BTreeMap<String, usize>,
    rows: HashMap<[u8; 16], Vec<Value>>,
}

/// Every table as the journal leaves it; each cell's old value must be what the cell before it wrote.
fn replayed_tables(
    connection: &Connection,
    report: &mut Report,
    course: &Course,
) -> Result<BTreeMap<String, Replayed>, StoreError> {
    let mut tables: BTreeMap<String, Replayed> = BTreeMap::new();
    let mut statement = connection.prepare_cached(
        "SELECT change, table_name, row_id, column_name, old, new FROM change_cell ORDER BY change",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |index: usize| Ok::<_, rusqlite::Error>(row.get_ref(index)?.as_str()?);
        let (table, column) = (text(1)?, text(3)?);
        if !tables.contains_key(table) {
            tables.insert(table.to_owned(), Replayed::default());
        }
        let Some(replayed) = tables.get_mut(table) else { continue };
        let known = replayed.columns.get(column).copied();
        let at = known.unwrap_or_else(|| {
            let next = replayed.columns.len();
            *replayed.columns.entry(column.to_owned()).or_insert(next)
        });
        let cells = replayed.rows.entry(row.get(2)?).or_default();
        if cells.len() <= at {
            cells.resize(at + 1, Value::Null);
        }
        let (old, new): (Value, Value) = (row.get(4)?, row.get(5)?);
        if std::mem::replace(&mut cells[at], new) != old {
            let place = format!("change {}", row.get::<_, i64>(0)?);
            report.found("replay", place, format!("{table}.{column} was not {}", short(&old)));
        }
        report.cells += 1;
        course.add(1)?;
    }
    Ok(tables)
}

fn references(connection: &Connection, report: &mut Report) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, target): (String, String) = (row.get(0)?, row.get(2)?);
        report.found("reference", table, format!("refers to a {target} that does not exist"));
    }
    let kinds: Vec<String> = connection
        .prepare("SELECT DISTINCT kind FROM record")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let tables = schema::journalled_tables(connection)?;
    for kind in kinds {
        if !tables.contains(&kind) {
            report.found("reference", format!("record kind {kind}"), "no such kind of record");
            continue;
        }
        let lost: i64 = connection.query_row(
            &format!("SELECT count(*) FROM record WHERE kind = ?1 AND id NOT IN (SELECT id FROM \"{kind}\")"),
            [&kind],
            |row| row.get(0),
        )?;
        if lost > 0 {
            report.found("reference", kind, format!("{lost} records have no row of their kind"));
        }
    }
    Ok(())
}

fn short(value: &Value) -> String {
    let text = value.shown();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("“{}…”", &text[..end]),
        None => format!("“{text}”"),
    }
}

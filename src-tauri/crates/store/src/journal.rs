//! The recorder: the only way to write to a plan. It writes the row and notes the cell in one step, so that nothing
//! can change without the journal saying so.

use crate::reader::Reader;
use crate::{StoreError, Value, hash, schema};
use plan::RecordId;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};

/// The column name under which a row's coming and going is noted: 1 while the row exists.
pub const EXISTENCE: &str = "";

/// What a change says about itself before its cells are known.
#[derive(Debug, Clone)]
pub struct ChangeHead {
    /// Who acts.
    pub actor: String,
    /// The operation, for example `coverage_assess`; its sentence stands in `changes.ftl`.
    pub kind: String,
    /// The instant, in UTC milliseconds.
    pub at: i64,
    /// The id of the request, so that the same request is carried out once only.
    pub request: Option<String>,
    /// The change this one takes back.
    pub undoes: Option<[u8; 32]>,
}

/// One change of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place in this file's journal, from 1.
    pub number: i64,
    /// The BLAKE3 hash of its content.
    pub id: [u8; 32],
    /// Who acted.
    pub actor: String,
    /// The how-manieth change of this actor it is.
    pub seq: i64,
    /// Its place in the order that all copies agree on.
    pub lamport: i64,
    /// The hashes of the changes it follows: the one before it, and for a merge the newest ones of the copies that it
    /// took in, which need not be in this journal.
    pub parents: Vec<u8>,
    /// The operation.
    pub kind: String,
    /// What it was done to, by name.
    pub label: String,
    /// Why, when somebody said so.
    pub reason: String,
    /// When, in UTC milliseconds.
    pub at: i64,
    /// The change it takes back.
    pub undoes: Option<[u8; 32]>,
    /// The request it carried out.
    pub request: Option<String>,
}

/// One cell as it was and as it became.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The table.
    pub table: String,
    /// The row.
    pub row: [u8; 16],
    /// The column, or [`EXISTENCE`].
    pub column: String,
    /// Before.
    pub old: Value,
    /// After.
    pub new: Value,
}

/// What came of a transaction.
#[derive(Debug)]
pub struct Committed<T> {
    /// What the operation returned.
    pub value: T,
    /// The newest change of the journal; unchanged when nothing was written.
    pub seq: i64,
    /// The tables that were touched.
    pub tables: BTreeSet<String>,
    /// The change, when one was written.
    pub change: Option<Change>,
}

type CellKey = (String, [u8; 16], String);

/// Writes rows and their cells together.
pub struct Recorder<'c> {
    connection: &'c Connection,
    cells: BTreeMap<CellKey, (Value, Value)>,
    label: String,
    reason: String,
    heads: Vec<[u8; 32]>,
    lamport: i64,
}

impl<'c> Recorder<'c> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self {
            connection,
            cells: BTreeMap::new(),
            label: String::new(),
            reason: String::new(),
            heads: Vec::new(),
            lamport: 0,
        }
    }

    /// Reads what the transaction sees.
    pub const fn read(&self) -> Reader<'c> {
        Reader::new(self.connection)
    }

    /// Names what the change is done to, for the list of changes and the undo button.
    pub fn describe(&mut self, label: impl Into<String>) {
        self.label = label.into();
    }

    /// Says why the change is made.
    pub fn because(&mut self, reason: impl Into<String>) {
        self.reason = reason.into();
    }

    /// Says which newest changes of other copies the change follows beside our own, and the latest lamport time of them.
    /// Such a change is written even when it brings no cell, so that what was decided is not asked again.
    pub(crate) fn follow(&mut self, heads: &[[u8; 32]], lamport: i64) {
        self.heads.extend(heads);
        self.lamport = self.lamport.max(lamport);
    }

    /// Creates a row. Columns that are not named stay empty.
    ///
    /// # Errors
    /// When the row breaks a rule of the schema.
    pub fn insert(
        &mut self,
        table: &str,
        id: impl Into<RecordId>,
        columns: &[(&str, Value)],
    ) -> Result<(), StoreError> {
        let id: RecordId = id.into();
        let present: Vec<_> = columns.iter().filter(|(_, value)| !value.is_null()).collect();
        let names = present.iter().map(|(name, _)| format!(", \"{name}\"")).collect::<String>();
        let marks = (2..present.len() + 2).map(|n| format!(", ?{n}")).collect::<String>();
        let mut statement = self
            .connection
            .prepare_cached(&format!("INSERT INTO \"{table}\" (id{names}) VALUES (?1{marks})"))?;
        let key = Value::from(id);
        statement.execute(params_from_iter(std::iter::once(&key).chain(present.iter().map(|(_, v)| v))))?;
        self.note(table, id, EXISTENCE, Value::Null, Value::Int(1));
        for (name, value) in present {
            self.note(table, id, name, Value::Null, value.clone());
        }
        // A column with a default that was not named would be written unseen; the schema's defaults are noted here.
        for (name, value) in self.defaults(table)? {
            if !columns.iter().any(|(given, v)| *given == name && !v.is_null()) {
                self.note(table, id, &name, Value::Null, value);
            }
        }
        Ok(())
    }

    fn defaults(&self, table: &str) -> Result<Vec<(String, Value)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT name, CAST(dflt_value AS INTEGER) FROM pragma_table_info(?1) WHERE dflt_value IS NOT NULL",
        )?;
        Ok(statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
    }

    /// Sets one cell. Answers whether the value is another than before.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRow`], or when the value breaks a rule of the schema.
    pub fn set(
        &mut self,
        table: &str,
        id: impl Into<RecordId>,
        column: &str,
        value: impl Into<Value>,
    ) -> Result<bool, StoreError> {
        let (id, value): (RecordId, Value) = (id.into(), value.into());
        let old: Value = self
            .connection
            .prepare_cached(&format!("SELECT \"{column}\" FROM \"{table}\" WHERE id = ?1"))?
            .query_row([Value::from(id)], |row| row.get(0))
            .optional()?
            .ok_or_else(|| StoreError::NoSuchRow { table: table.to_owned(), id: id.to_string() })?;
        if old == value {
            return Ok(false);
        }
        self.connection
            .prepare_cached(&format!("UPDATE \"{table}\" SET \"{column}\" = ?2 WHERE id = ?1"))?
            .execute(params![Value::from(id), value])?;
        self.note(table, id, column, old, value);
        Ok(true)
    }

    /// Sets several cells of a row in one step, for rules that look at more than one of them. Answers whether any value
    /// is another than before.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRow`], or when the row breaks a rule of the schema.
    pub fn update(
        &mut self,
        table: &str,
        id: impl Into<RecordId>,
        columns: &[(&str, Value)],
    ) -> Result<bool, StoreError> {
        let id: RecordId = id.into();
        let row = self.read().row(table, id)?;
        let changed: Vec<_> = columns.iter().filter(|(name, value)| row.get(name) != value).collect();
        if changed.is_empty() {
            return Ok(false);
        }
        let list = changed.iter().enumerate().map(|(n, (name, _))| format!("\"{name}\" = ?{}", n + 2));
        let list = list.collect::<Vec<_>>().join(", ");
        let key = Value::from(id);
        self.connection
            .prepare_cached(&format!("UPDATE \"{table}\" SET {list} WHERE id = ?1"))?
            .execute(params_from_iter(std::iter::once(&key).chain(changed.iter().map(|(_, value)| value))))?;
        for (name, value) in changed {
            self.note(table, id, name, row.get(name).clone(), value.clone());
        }
        Ok(true)
    }

    /// Removes a row and what hangs on it: a reference that may be empty is emptied, a row that cannot stand without
    /// it goes too. A record goes with the row of its kind. SQLite is never asked to cascade, because the journal would
    /// not see it.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRow`], or when emptying a reference breaks a rule of the schema.
    pub fn remove(&mut self, table: &str, id: impl Into<RecordId>) -> Result<(), StoreError> {
        let root = if schema::is_kind_of_record(self.connection, table)? { "record" } else { table };
        self.remove_with_dependents(root, id.into())
    }

    fn remove_with_dependents(&mut self, table: &str, id: RecordId) -> Result<(), StoreError> {
        for reference in schema::references_to(self.connection, table)? {
            for row in self.read().rows_where(&reference.table, &reference.column, &id.into())? {
                if reference.optional {
                    self.set(&reference.table, row.id, &reference.column, Value::Null)?;
                } else if reference.column == "id" {
                    self.remove_with_dependents(&reference.table, row.id)?;
                } else if self.read().exists(&reference.table, row.id)? {
                    self.remove(&reference.table, row.id)?;
                }
            }
        }
        self.delete_row(table, id)
    }

    pub(crate) fn delete_row(&mut self, table: &str, id: RecordId) -> Result<(), StoreError> {
        let row = self.read().row(table, id)?;
        self.connection
            .prepare_cached(&format!("DELETE FROM \"{table}\" WHERE id = ?1"))?
            .execute([Value::from(id)])?;
        for (column, old) in row.into_cells() {
            if !old.is_null() {
                self.note(table, id, &column, old, Value::Null);
            }
        }
        self.note(table, id, EXISTENCE, Value::Int(1), Value::Null);
        Ok(())
    }

    /// Creates the `record` row of a new record and gives it the next label of its kind.
    ///
    /// # Errors
    /// When the row breaks a rule of the schema.
    pub fn create_record(
        &mut self,
        kind: &str,
        id: impl Into<RecordId>,
        basis: plan::states::Basis,
        counter_id: RecordId,
    ) -> Result<String, StoreError> {
        let prefix = plan::label::prefix(kind);
        let label = loop {
            let number = self.next_number(prefix, counter_id)?;
            let label = plan::label::label(prefix, number);
            if self.read().by_label(&label)?.is_none() {
                break label;
            }
        };
        self.insert(
            "record",
            id,
            &[
                ("kind", kind.into()),
                ("label", label.as_str().into()),
                ("basis", basis.word().into()),
                ("verified", false.into()),
            ],
        )?;
        Ok(label)
    }

    fn next_number(&mut self, prefix: &str, counter_id: RecordId) -> Result<u32, StoreError> {
        let found = self.read().rows_where("label_counter", "prefix", &prefix.into())?;
        if let Some(row) = found.first() {
            let next = row.int("last").unwrap_or(0) + 1;
            self.set("label_counter", row.id, "last", next)?;
            return Ok(u32::try_from(next).unwrap_or(u32::MAX));
        }
        self.insert("label_counter", counter_id, &[("prefix", prefix.into()), ("last", 1_i64.into())])?;
        Ok(1)
    }

    pub(crate) fn note(&mut self, table: &str, id: RecordId, column: &str, old: Value, new: Value) {
        let key = (table.to_owned(), id.bytes(), column.to_owned());
        let before = self.cells.get(&key).map_or(old, |(first, _)| first.clone());
        if before == new {
            self.cells.remove(&key);
        } else {
            self.cells.insert(key, (before, new));
        }
    }

    /// Writes the change and its cells into the journal. Answers nothing when no cell changed.
    pub(crate) fn finish(self, head: &ChangeHead) -> Result<(Option<Change>, BTreeSet<String>), StoreError> {
        // What takes back a change without cells has none itself, and still takes it back.
        if self.cells.is_empty() && self.heads.is_empty() && head.undoes.is_none() {
            return Ok((None, BTreeSet::new()));
        }
        let (last, lamport, mut parents) = last_change(self.connection)?;
        parents.extend(self.heads.iter().flatten());
        let seq: i64 = self
            .connection
            .prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM change WHERE actor = ?1")?
            .query_row([&head.actor], |row| row.get(0))?;
        let cells: Vec<Cell> = self
            .cells
            .into_iter()
            .map(|((table, row, column), (old, new))| Cell { table, row, column, old, new })
            .collect();
        let mut change = Change {
            number: last + 1,
            id: [0; 32],
            actor: head.actor.clone(),
            seq,
            lamport: lamport.max(self.lamport) + 1,
            parents,
            kind: head.kind.clone(),
            label: self.label,
            reason: self.reason,
            at: head.at,
            undoes: head.undoes,
            request: head.request.clone(),
        };
        change.id = hash::change(&change, &cells);
        write(self.connection, &change, &cells)?;
        Ok((Some(change), cells.into_iter().map(|cell| cell.table).collect()))
    }
}

/// The number, lamport time and hash of the newest change; for an empty journal the hash of what the file is.
fn last_change(connection: &Connection) -> Result<(i64, i64, Vec<u8>), StoreError> {
    let newest = connection
        .prepare_cached("SELECT number, lamport, id FROM change ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?)))
        .optional()?;
    newest.map_or_else(|| Ok((0, 0, hash::genesis(connection)?.to_vec())), Ok)
}

fn write(connection: &Connection, change: &Change, cells: &[Cell]) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO change (number, id, actor, seq, lamport, parents, kind, label, reason, at, undoes, request)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            change.number,
            change.id,
            change.actor,
            change.seq,
            change.lamport,
            change.parents,
            change.kind,
            change.label,
            change.reason,
            change.at,
            change.undoes,
            change.request
        ])?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO change_cell (change, table_name, row_id, column_name, old, new) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for cell in cells {
        statement.execute(params![change.number, cell.table, cell.row, cell.column, cell.old, cell.new])?;
    }
    Ok(())
}

/// A change by its number.
///
/// # Errors
/// When the journal cannot be read.
pub fn change(reader: Reader<'_>, number: i64) -> Result<Option<Change>, StoreError> {
    Ok(reader
        .connection
        .prepare_cached(&format!("{SELECT_CHANGE} WHERE number = ?1"))?
        .query_row([number], change_from)
        .optional()?)
}

/// The changes of the journal, oldest first, each handed to `take`.
pub(crate) fn each_change(
    connection: &Connection,
    mut take: impl FnMut(Change) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(&format!("{SELECT_CHANGE} ORDER BY number"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(change_from(row)?)?;
    }
    Ok(())
}

const SELECT_CHANGE: &str =
    "SELECT number, id, actor, seq, lamport, parents, kind, label, reason, at, undoes, request FROM change";

fn change_from(row: &rusqlite::Row<'_>) -> rusqlite::Result<Change> {
    Ok(Change {
        number: row.get(0)?,
        id: row.get(1)?,
        actor: row.get(2)?,
        seq: row.get(3)?,
        lamport: row.get(4)?,
        parents: row.get(5)?,
        kind: row.get(6)?,
        label: row.get(7)?,
        reason: row.get(8)?,
        at: row.get(9)?,
        undoes: row.get(10)?,
        request: row.get(11)?,
    })
}

/// The cells of a change, in the order of the hash.
///
/// # Errors
/// When the journal cannot be read.
pub fn cells(reader: Reader<'_>, number: i64) -> Result<Vec<Cell>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT table_name, row_id, column_name, old, new FROM change_cell WHERE change = ?1
         ORDER BY table_name, row_id, column_name",
    )?;
    let rows = statement.query_map([number], |row| {
        Ok(Cell {
            table: row.get(0)?,
            row: row.get(1)?,
            column: row.get(2)?,
            old: row.get(3)?,
            new: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A change by its hash.
///
/// # Errors
/// When the journal cannot be read.
pub fn change_by_id(reader: Reader<'_>, id: &[u8; 32]) -> Result<Option<Change>, StoreError> {
    Ok(reader
        .connection
        .prepare_cached(&format!("{SELECT_CHANGE} WHERE id = ?1"))?
        .query_row([id], change_from)
        .optional()?)
}

/// Whether a request was carried out already.
///
/// # Errors
/// When the journal cannot be read.
pub fn is_requested(reader: Reader<'_>, request: &str) -> Result<bool, StoreError> {
    Ok(reader
        .connection
        .prepare_cached("SELECT count(*) FROM change WHERE request = ?1")?
        .query_row([request], |row| row.get::<_, i64>(0))?
        > 0)
}

//! Reading rows, for rules and operations. Screens read through [`crate::query`].

use crate::{StoreError, Value, schema};
use plan::RecordId;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::str::FromStr;

/// A connection that is only read.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
}

/// One row: its id and its cells by column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row's id.
    pub id: RecordId,
    /// The columns of its table without the id. All rows of a table share them: a plan is read by the ten thousand rows.
    columns: &'static [String],
    /// Its cells, in the order of the columns.
    values: Vec<Value>,
}

impl Row {
    /// A cell; a column that the table does not have reads as nothing.
    pub fn get(&self, column: &str) -> &Value {
        static NOTHING: Value = Value::Null;
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.values.get(at)).unwrap_or(&NOTHING)
    }
    /// Its cells with their columns, without the id, in the order of the table.
    pub fn cells(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.columns.iter().map(String::as_str).zip(&self.values)
    }
    /// Whether its table has a column.
    pub fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|name| name == column)
    }
    /// Its cells by column, to be put together with others.
    pub(crate) fn into_cells(self) -> BTreeMap<String, Value> {
        self.columns.iter().cloned().zip(self.values).collect()
    }
    /// A row from its cells in the order of its table's columns, of which the first is the id.
    pub(crate) fn new(id: RecordId, columns: &'static [String], values: Vec<Value>) -> Self {
        Self { id, columns: columns.get(1..).unwrap_or_default(), values }
    }
    /// A text cell, empty when nothing is there.
    pub fn text(&self, column: &str) -> String {
        self.get(column).text().unwrap_or_default().to_owned()
    }
    /// A reference.
    pub fn id(&self, column: &str) -> Option<RecordId> {
        self.get(column).id()
    }
    /// A number.
    pub fn int(&self, column: &str) -> Option<i64> {
        self.get(column).int()
    }
    /// A word of a vocabulary.
    pub fn word<T: FromStr>(&self, column: &str) -> Option<T> {
        self.get(column).text().and_then(|t| t.parse().ok())
    }
}

impl<'c> Reader<'c> {
    /// Reads through a connection of this crate.
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    /// One row of a table.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRow`] when there is none.
    pub fn row(self, table: &str, id: RecordId) -> Result<Row, StoreError> {
        self.rows_where(table, "id", &id.into())?
            .pop()
            .ok_or_else(|| StoreError::NoSuchRow { table: table.to_owned(), id: id.to_string() })
    }

    /// The rows of a table in which a column has a value, in order of their ids.
    ///
    /// # Errors
    /// When the table or column does not exist.
    pub fn rows_where(self, table: &str, column: &str, value: &Value) -> Result<Vec<Row>, StoreError> {
        self.select(table, &format!("WHERE \"{column}\" IS ?1"), [value])
    }

    /// All rows of a table, in order of their ids.
    ///
    /// # Errors
    /// When the table does not exist.
    pub fn rows(self, table: &str) -> Result<Vec<Row>, StoreError> {
        self.select(table, "", [])
    }

    fn select<P: rusqlite::Params>(
        self,
        table: &str,
        condition: &str,
        params: P,
    ) -> Result<Vec<Row>, StoreError> {
        let columns = schema::columns(self.connection, table)?;
        let list = columns.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {list} FROM \"{table}\" {condition} ORDER BY id"))?;
        let rows = statement.query_map(params, |row| {
            let id: Value = row.get(0)?;
            let values = (1..columns.len()).map(|index| row.get(index)).collect::<Result<_, _>>()?;
            Ok(Row::new(id.id().unwrap_or(RecordId(uuid::Uuid::nil())), columns, values))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a row exists.
    ///
    /// # Errors
    /// When the table does not exist.
    pub fn exists(self, table: &str, id: RecordId) -> Result<bool, StoreError> {
        Ok(!self.rows_where(table, "id", &id.into())?.is_empty())
    }

    /// The record with a label, such as `I-07`; case does not matter.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn by_label(self, label: &str) -> Result<Option<(RecordId, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT id, kind FROM record WHERE label = ?1")?;
        let mut rows = statement.query([label.trim()])?;
        Ok(match rows.next()? {
            Some(row) => row.get::<_, Value>(0)?.id().zip(row.get::<_, Option<String>>(1)?),
            None => None,
        })
    }

    /// A setting of the plan, such as `title`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(self, key: &str) -> Result<Option<String>, StoreError> {
        let found = self.rows_where("setting", "key", &key.into())?;
        Ok(found.first().map(|row| row.text("value")))
    }

    /// The journalled tables, each after those it refers to.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn tables(self) -> Result<Vec<String>, StoreError> {
        schema::journalled_tables(self.connection)
    }
}

//! What must be unique, read from the schema itself: no list of ours can be forgotten when a table is added.

use super::rows::Cells;
use crate::{StoreError, Value, schema};
use rusqlite::{Connection, params_from_iter};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Columns that hold an order or a number among others: a second one with the same gets the next free one.
const COUNTED: [&str; 2] = ["position", "number"];

/// The columns of a table that no two rows may have in common.
#[derive(Debug, Clone)]
pub(super) struct Key {
    /// The columns.
    pub columns: Vec<String>,
    /// The column that counts, when one does.
    pub counted: Option<String>,
    /// Whether two empty cells are the same.
    empty_counts: bool,
    /// Whether upper and lower case are the same.
    ignores_case: bool,
}

impl Key {
    /// What a row has in them; nothing when a cell is empty, because emptiness is no value that two rows share.
    pub fn of(&self, cells: &Cells) -> Option<Vec<Value>> {
        self.columns
            .iter()
            .map(|column| match cells.get(column).unwrap_or(&Value::Null) {
                Value::Null if !self.empty_counts => None,
                Value::Text(text) if self.ignores_case => Some(text.to_ascii_lowercase().into()),
                value => Some(value.clone()),
            })
            .collect()
    }
}

type Keys = HashMap<String, Vec<Key>>;

fn all() -> Result<&'static Keys, StoreError> {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    if let Some(keys) = KEYS.get() {
        return Ok(keys);
    }
    let blank = blank()?;
    let mut keys = Keys::new();
    for table in schema::journalled_tables(&blank)? {
        keys.insert(table.clone(), keys_of(&blank, &table)?);
    }
    Ok(KEYS.get_or_init(|| keys))
}

/// A plan without content, to read the schema from and to try rows in.
pub(super) fn blank() -> Result<Connection, StoreError> {
    let mut blank = Connection::open_in_memory()?;
    schema::migrate(&mut blank)?;
    blank.pragma_update(None, "foreign_keys", false)?;
    Ok(blank)
}

fn keys_of(blank: &Connection, table: &str) -> Result<Vec<Key>, StoreError> {
    let mut statement = blank.prepare(
        "SELECT l.name, coalesce(s.sql, '') FROM pragma_index_list(?1) l
         LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = l.name
         WHERE l.\"unique\" = 1 AND l.origin <> 'pk'",
    )?;
    let indexes: Vec<(String, String)> =
        statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut keys = Vec::new();
    for (index, sql) in indexes {
        let mut parts = blank.prepare("SELECT name, coll FROM pragma_index_xinfo(?1) WHERE key = 1")?;
        let parts: Vec<(Option<String>, String)> =
            parts.query_map([&index], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let is_expression = parts.iter().any(|(name, _)| name.is_none());
        let mut columns: Vec<String> = parts.iter().filter_map(|(name, _)| name.clone()).collect();
        if is_expression {
            // An expression is read as the columns that it names; ours only say what an empty cell counts as.
            let words = |c: char| !c.is_alphanumeric() && c != '_';
            let named = schema::columns(blank, table)?;
            columns =
                named.iter().filter(|name| sql.split(words).any(|word| word == *name)).cloned().collect();
        }
        let counted = columns.iter().find(|c| COUNTED.contains(&c.as_str()) && is_number(blank, table, c));
        keys.push(Key {
            counted: counted.cloned(),
            columns,
            empty_counts: is_expression,
            ignores_case: parts.iter().any(|(_, collation)| collation == "NOCASE"),
        });
    }
    Ok(keys)
}

fn is_number(blank: &Connection, table: &str, column: &str) -> bool {
    let of = "SELECT type = 'INTEGER' FROM pragma_table_info(?1) WHERE name = ?2";
    blank.query_row(of, [table, column], |row| row.get(0)).unwrap_or(false)
}

/// The keys of a table by which people know a row: not the labels, and not those that count.
pub(super) fn natural(table: &str) -> Result<impl Iterator<Item = &'static Key> + use<>, StoreError> {
    let keys = all()?.get(table).map_or(&[][..], Vec::as_slice);
    Ok(keys.iter().filter(|key| key.counted.is_none() && key.columns != ["label"]))
}

/// The keys of a table that count.
pub(super) fn counted(
    table: &str,
) -> Result<impl Iterator<Item = (&'static Key, &'static str)> + use<>, StoreError> {
    let keys = all()?.get(table).map_or(&[][..], Vec::as_slice);
    Ok(keys.iter().filter_map(|key| Some((key, key.counted.as_deref()?))))
}

/// Whether a row by itself keeps the rules of its table.
pub(super) fn stands(blank: &Connection, table: &str, cells: &Cells) -> Result<bool, StoreError> {
    let present: Vec<_> = cells.iter().filter(|(_, value)| !value.is_null()).collect();
    let names = present.iter().map(|(name, _)| format!(", \"{name}\"")).collect::<String>();
    let marks = (1..=present.len()).map(|n| format!(", ?{n}")).collect::<String>();
    let mut statement =
        blank.prepare_cached(&format!("INSERT INTO \"{table}\" (id{names}) VALUES (zeroblob(16){marks})"))?;
    let stands = statement.execute(params_from_iter(present.iter().map(|(_, value)| value))).is_ok();
    blank.execute(&format!("DELETE FROM \"{table}\""), [])?;
    Ok(stands)
}

#[cfg(test)]
mod tests {
    use super::{Cells, counted, natural, stands};
    use crate::Value;

    fn cells(columns: &[(&str, Value)]) -> Cells {
        columns.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    }

    fn columns(table: &str) -> Vec<Vec<String>> {
        natural(table).expect("the schema").map(|key| key.columns.clone()).collect()
    }

    #[test]
    fn what_must_be_unique_is_read_from_the_schema() {
        assert_eq!(columns("citation"), [["record", "source"]]);
        assert_eq!(columns("setting"), [["key"]]);
        assert!(columns("record").is_empty(), "labels are given anew");
        assert!(columns("issue").is_empty());
        let numbers: Vec<_> = counted("issue").expect("the schema").map(|(_, column)| column).collect();
        assert_eq!(numbers, ["number"]);
        // A number that is text was given by somebody else and means something.
        assert_eq!(columns("recommendation"), [["existing_work", "number"]]);
    }

    #[test]
    fn an_empty_cell_is_shared_only_where_the_schema_says_so() {
        let work = |table: &str, cells: &Cells| {
            natural(table).expect("the schema").filter_map(|key| key.of(cells)).count()
        };
        let issue = Value::Blob(vec![1; 16]);
        assert_eq!(work("coverage", &cells(&[("issue", issue.clone()), ("existing_work", Value::Null)])), 1);
        assert_eq!(work("lineage", &cells(&[("from_issue", issue), ("to_issue", Value::Null)])), 0);
    }

    #[test]
    fn a_row_is_tried_by_itself_and_leaves_nothing() {
        let blank = super::blank().expect("a plan");
        let year = |ends: &str| {
            cells(&[("name", "FY21".into()), ("starts_on", "2020-07-01".into()), ("ends_on", ends.into())])
        };
        for (ends, holds) in [("2021-06-30", true), ("2020-06-30", false), ("2021-06-30", true)] {
            assert_eq!(stands(&blank, "fiscal_year", &year(ends)).expect("tried"), holds);
        }
    }
}

//! What goes into the index: one entry a record, with the texts of its row.

use crate::query::common::name_sql;
use crate::query::documents::version_document;
use crate::query::records::fields;
use crate::{Reader, StoreError, Value, schema};
use plan::RecordId;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// One record as the index holds it.
pub(super) struct Entry {
    pub id: RecordId,
    pub label: String,
    pub name: String,
    pub body: String,
}

/// Kinds that are found through the record they belong to.
const LEFT_OUT: [&str; 6] = ["assignment", "amount", "symptom", "redline", "adoption_step", "standing"];
/// Kinds whose names are made of the names of others, which have entries of their own.
const UNNAMED: [&str; 5] = ["coverage", "sufficiency", "lineage", "disposition", "rejection_action"];

/// The query for the entries of a kind, without a condition.
fn sql(kind: &str) -> String {
    let name = if UNNAMED.contains(&kind) { "''" } else { name_sql(kind) };
    let body: String = fields::searched(kind)
        .map(|column| format!("coalesce(t.\"{column}\" || char(10), '') || "))
        .collect();
    format!(
        "SELECT t.id, r.label, coalesce({name}, ''), {body} coalesce(r.note, '')
         FROM \"{kind}\" t CROSS JOIN record r ON r.id = t.id"
    )
}

fn kinds(reader: Reader<'_>) -> Result<Vec<String>, StoreError> {
    let mut kinds = Vec::new();
    for table in schema::journalled_tables(reader.connection)? {
        if !LEFT_OUT.contains(&table.as_str()) && schema::is_kind_of_record(reader.connection, &table)? {
            kinds.push(table);
        }
    }
    Ok(kinds)
}

/// Hands every entry of a plan to `take`.
pub(super) fn everything(
    reader: Reader<'_>,
    mut take: impl FnMut(Entry) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    for kind in kinds(reader)? {
        let mut statement = reader.connection.prepare_cached(&sql(&kind))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(mut entry) = entry_from(row)? {
                add_blocks(reader, &kind, &mut entry)?;
                take(entry)?;
            }
        }
    }
    Ok(())
}

/// The entry of one record; none when it is gone or of a kind without entries.
pub(super) fn one(reader: Reader<'_>, id: RecordId) -> Result<Option<Entry>, StoreError> {
    let kind: Option<String> = reader
        .connection
        .prepare_cached("SELECT kind FROM record WHERE id = ?1")?
        .query_row([Value::from(id)], |row| row.get(0))
        .optional()?;
    let Some(kind) = kind.filter(|kind| !LEFT_OUT.contains(&kind.as_str())) else { return Ok(None) };
    let mut statement = reader.connection.prepare_cached(&format!("{} WHERE t.id = ?1", sql(&kind)))?;
    let mut rows = statement.query([Value::from(id)])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let mut entry = entry_from(row)?;
    if let Some(entry) = &mut entry {
        add_blocks(reader, &kind, entry)?;
    }
    Ok(entry)
}

fn entry_from(row: &rusqlite::Row<'_>) -> Result<Option<Entry>, StoreError> {
    let Some(id) = row.get::<_, Value>(0)?.id() else { return Ok(None) };
    Ok(Some(Entry { id, label: row.get(1)?, name: row.get(2)?, body: row.get(3)? }))
}

/// A version is found by the words of its blocks.
fn add_blocks(reader: Reader<'_>, kind: &str, entry: &mut Entry) -> Result<(), StoreError> {
    if kind != "version" {
        return Ok(());
    }
    for block in version_document(reader, entry.id.into())?.blocks {
        entry.body.push('\n');
        entry.body.push_str(&block.text());
    }
    Ok(())
}

/// The records that the changes after `seq` touched; none when there are more than `most`.
pub(super) fn touched(
    reader: Reader<'_>,
    seq: i64,
    most: usize,
) -> Result<Option<BTreeSet<RecordId>>, StoreError> {
    let mut statement = reader
        .connection
        .prepare_cached("SELECT DISTINCT table_name, row_id FROM change_cell WHERE change > ?1")?;
    let mut rows = statement.query([seq])?;
    let mut ids = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (table, id): (String, Value) = (row.get(0)?, row.get(1)?);
        let Some(id) = id.id() else { continue };
        if table == "block" {
            let version =
                reader.rows_where("block", "id", &id.into())?.first().and_then(|row| row.id("version"));
            ids.extend(version);
        } else {
            ids.insert(id);
        }
        if ids.len() > most {
            return Ok(None);
        }
    }
    Ok(Some(ids))
}

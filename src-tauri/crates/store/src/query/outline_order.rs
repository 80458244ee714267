//! The order of rows among their siblings.

use super::common::id_at;
use crate::{Reader, StoreError, Value};
use plan::RecordId;

/// The siblings under a parent in their order, with their positions. A row that has none yet, because it is older than
/// positions of its kind, answers an empty one and stands before those that have.
///
/// # Errors
/// When the file cannot be read.
pub fn siblings(
    reader: Reader<'_>,
    kind: &str,
    parent: Option<RecordId>,
) -> Result<Vec<(RecordId, String)>, StoreError> {
    let column = match kind {
        "objective" | "service_group" => "NULL",
        "work_item" => "coalesce(parent, initiative, activity)",
        "activity" => "service_group",
        _ => "objective",
    };
    let mut statement = reader.connection.prepare_cached(&format!(
        "SELECT t.id, coalesce(t.position, '') FROM \"{kind}\" t JOIN record r ON r.id = t.id
         WHERE {column} IS ?1 ORDER BY t.position, r.label"
    ))?;
    let rows = statement.query_map([Value::from(parent)], |row| {
        Ok((id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())), row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

//! The order of rows among their siblings.

use super::common::id_at;
use crate::{Reader, StoreError, Value};
use plan::RecordId;

/// The siblings under a parent in their order, with their positions.
///
/// # Errors
/// When the file cannot be read.
pub fn siblings(
    reader: Reader<'_>,
    kind: &str,
    parent: Option<RecordId>,
) -> Result<Vec<(RecordId, String)>, StoreError> {
    let column = match kind {
        "objective" => "NULL",
        "work_item" => "coalesce(parent, initiative)",
        _ => "objective",
    };
    let mut statement = reader.connection.prepare_cached(&format!(
        "SELECT id, position FROM \"{kind}\" WHERE {column} IS ?1 ORDER BY position, id"
    ))?;
    let rows = statement.query_map([Value::from(parent)], |row| {
        Ok((id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())), row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

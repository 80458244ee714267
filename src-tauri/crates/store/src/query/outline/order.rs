//! The order of rows among their siblings.

use crate::query::common::id_at;
use crate::{Reader, StoreError, Value};
use plan::RecordId;

/// The condition that holds for the work items `w` that stand directly under a row of a kind, or under none; its
/// parameter is that row. What nearly all work items have in common (no parent) is marked with `+`, so that they are not
/// looked for by it.
pub(super) fn work_items_under(kind: Option<&str>) -> &'static str {
    match kind {
        Some("work_item") => "w.parent = ?1",
        Some("activity") => "w.activity = ?1 AND +w.initiative IS NULL AND +w.parent IS NULL",
        Some(_) => "w.initiative = ?1 AND +w.parent IS NULL",
        None => "?1 IS NULL AND w.initiative IS NULL AND +w.activity IS NULL AND +w.parent IS NULL",
    }
}

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
    let condition = match kind {
        "work_item" => {
            let above = parent.map(|id| reader.row("record", id)).transpose()?;
            work_items_under(above.map(|row| row.text("kind")).as_deref())
        }
        "objective" | "service_group" => "?1 IS NULL",
        "activity" => "w.service_group IS ?1",
        _ => "w.objective IS ?1",
    };
    let mut statement = reader.connection.prepare_cached(&format!(
        "SELECT w.id, coalesce(w.position, '') FROM \"{kind}\" w CROSS JOIN record r ON r.id = w.id
         WHERE {condition} ORDER BY w.position, r.label"
    ))?;
    let rows = statement.query_map([Value::from(parent)], |row| {
        Ok((id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())), row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

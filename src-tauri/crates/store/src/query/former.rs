//! Where rows of the outline that are gone stood: each right after a row that it once stood after.

use crate::past::Past;
use crate::query::outline::order;
use crate::{Reader, Row, StoreError, Value};
use plan::RecordId;
use rusqlite::params;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A row that is gone, as it stood then.
pub(in crate::query) struct Gone {
    pub id: RecordId,
    /// What it stood under.
    pub parent: Option<RecordId>,
    position: String,
}

impl Gone {
    pub fn of(kind: &str, row: &Row) -> Self {
        Self { id: row.id, parent: parent_of(kind, row), position: row.text("position") }
    }
}

/// What a row of the outline stands under.
fn parent_of(kind: &str, row: &Row) -> Option<RecordId> {
    let columns: &[&str] = match kind {
        "work_item" => &["parent", "initiative", "activity"],
        "goal" | "initiative" => &["objective"],
        "activity" => &["service_group"],
        _ => &[],
    };
    columns.iter().find_map(|column| row.id(column))
}

/// The rows that are gone in the order in which they stood, each with the sibling of its kind that it stood right after,
/// which may be gone itself; none for one that was the first.
///
/// # Errors
/// When the file cannot be read.
pub(in crate::query) fn in_place(
    then: Past<'_>,
    kind: &str,
    gone: Vec<Gone>,
) -> Result<Vec<(Gone, Option<RecordId>)>, StoreError> {
    let moved = moved_since(then.now(), kind, then.seq)?;
    let mut under: BTreeMap<Option<RecordId>, Vec<Gone>> = BTreeMap::new();
    for row in gone {
        under.entry(row.parent).or_default().push(row);
    }
    let mut placed = Vec::new();
    for (parent, mut rows) in under {
        let mut beside = still_there(then, kind, parent, &moved)?;
        beside.extend(rows.iter().map(|row| (row.position.clone(), row.id)));
        beside.sort();
        let after: HashMap<RecordId, RecordId> =
            beside.windows(2).map(|pair| (pair[1].1, pair[0].1)).collect();
        rows.sort_by(|a, b| (&a.position, a.id).cmp(&(&b.position, b.id)));
        placed.extend(rows.into_iter().map(|row| {
            let before = after.get(&row.id).copied();
            (row, before)
        }));
    }
    Ok(placed)
}

/// The rows that stood under a parent then and do so now, with the positions that they had.
fn still_there(
    then: Past<'_>,
    kind: &str,
    parent: Option<RecordId>,
    moved: &HashSet<RecordId>,
) -> Result<Vec<(String, RecordId)>, StoreError> {
    if let Some(parent) = parent
        && !then.now().exists("record", parent)?
    {
        return Ok(Vec::new());
    }
    let mut there = Vec::new();
    for (id, position) in order::siblings(then.now(), kind, parent)? {
        if !moved.contains(&id) {
            there.push((position, id));
        } else if let Some(was) = then.row(kind, id)?
            && parent_of(kind, &was) == parent
        {
            there.push((was.text("position"), id));
        }
    }
    Ok(there)
}

/// The rows of a kind whose place was written since.
fn moved_since(reader: Reader<'_>, kind: &str, seq: i64) -> Result<HashSet<RecordId>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT DISTINCT row_id FROM change_cell WHERE change > ?2 AND table_name = ?1 AND column_name IN
         ('', 'position', 'parent', 'initiative', 'activity', 'objective', 'service_group')",
    )?;
    let rows = statement.query_map(params![kind, seq], |row| row.get::<_, Value>(0))?;
    let mut moved = HashSet::new();
    for id in rows {
        moved.extend(id?.id());
    }
    Ok(moved)
}

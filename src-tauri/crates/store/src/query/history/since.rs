//! What changed since a file was last opened here.

use super::line::{ChangeLine, line};
use crate::journal;
use crate::{Reader, StoreError};
use serde::Serialize;

/// What changed since a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SinceLastVisit {
    /// When it was, in UTC milliseconds; none when the file was never opened here before.
    pub last_opened_at: Option<String>,
    /// Records that were not there then.
    pub added: u32,
    /// Records that say something else now.
    pub changed: u32,
    /// Records that are gone.
    pub removed: u32,
    /// The newest changes, newest first.
    pub lines: Vec<ChangeLine>,
}

/// The most changes that are told one by one.
const MOST_LINES: i64 = 6;

/// Counts what the changes after `seq` come to, and tells the newest.
///
/// # Errors
/// When the journal cannot be read.
pub fn since(
    reader: Reader<'_>,
    seq: i64,
    last_opened_at: Option<i64>,
) -> Result<SinceLastVisit, StoreError> {
    // Without an earlier visit nothing has changed since.
    let seq = if last_opened_at.is_some() { seq } else { i64::MAX };
    // The plus keeps SQLite from walking every cell of the journal in the order of rows.
    let (added, changed, removed) = reader
        .connection
        .prepare_cached(
            "WITH touched AS (
               SELECT c.row_id AS id,
                      max(c.table_name = 'record' AND c.column_name = '' AND c.new IS NOT NULL) AS came,
                      max(c.table_name = 'record' AND c.column_name = '' AND c.new IS NULL) AS went,
                      max(c.table_name IN ('assignment', 'amount', 'lineage', 'symptom')) AS part
               FROM change_cell c WHERE c.change > ?1
                 AND c.table_name NOT IN ('label_counter', 'setting') GROUP BY +c.row_id),
             now AS (SELECT t.*, r.kind IS NOT NULL AS here FROM touched t LEFT JOIN record r ON r.id = t.id
                     WHERE NOT t.part)
             SELECT coalesce(sum(here AND came AND NOT went), 0),
                    coalesce(sum(here AND (NOT came OR went)), 0),
                    coalesce(sum(NOT here AND went AND NOT came), 0) FROM now",
        )?
        .query_row([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut statement = reader
        .connection
        .prepare_cached("SELECT number FROM change WHERE number > ?1 ORDER BY number DESC LIMIT ?2")?;
    let numbers = statement.query_map([seq, MOST_LINES], |row| row.get::<_, i64>(0))?;
    let mut lines = Vec::new();
    for number in numbers {
        if let Some(change) = journal::change(reader, number?)? {
            lines.push(line(reader, &change)?);
        }
    }
    Ok(SinceLastVisit {
        last_opened_at: last_opened_at.map(|at| at.to_string()),
        added,
        changed,
        removed,
        lines,
    })
}

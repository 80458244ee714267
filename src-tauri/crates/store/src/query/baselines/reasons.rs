//! Reasons that were given after rows had changed.

use super::difference::PARTS;
use crate::past::number_of;
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;

/// The newest reason that was said of each row for what became of it between two changes.
pub(super) fn said_between(
    reader: Reader<'_>,
    before: i64,
    after: i64,
) -> Result<BTreeMap<RecordId, String>, StoreError> {
    let mut found: BTreeMap<RecordId, (i64, String)> = BTreeMap::new();
    for row in reader.rows("difference_reason")? {
        let Some((id, through)) = row.id("subject").zip(number_of(reader, row.get("through"))?) else {
            continue;
        };
        if (before + 1..=after).contains(&through)
            && found.get(&id).is_none_or(|(known, _)| *known <= through)
        {
            found.insert(id, (through, row.text("text")));
        }
    }
    Ok(found.into_iter().map(|(id, (_, text))| (id, text)).collect())
}

/// The newest change up to `seq` that wrote a row of the plan, a part of it, or how one of them is known, by number and
/// hash.
///
/// # Errors
/// When the journal cannot be read.
pub fn last_change_of(
    reader: Reader<'_>,
    id: RecordId,
    seq: i64,
) -> Result<Option<(i64, Value)>, StoreError> {
    let columns = PARTS.map(|(_, column, _)| format!("'{column}'")).join(", ");
    let tables = PARTS.map(|(table, ..)| format!("'{table}'")).join(", ");
    let mut statement = reader.connection.prepare_cached(&format!(
        "WITH told AS (SELECT ?1 AS id UNION SELECT p.row_id FROM change_cell p
           WHERE p.table_name IN ({tables}) AND p.column_name IN ({columns}) AND ?1 IN (p.old, p.new))
         SELECT h.number, h.id FROM change h WHERE h.number =
           (SELECT max(c.change) FROM change_cell c WHERE c.change <= ?2 AND c.row_id IN
             (SELECT id FROM told UNION SELECT k.row_id FROM change_cell k
              WHERE k.table_name IN ('citation', 'fact_mark') AND k.column_name = 'record'
                AND (k.old IN (SELECT id FROM told) OR k.new IN (SELECT id FROM told))))"
    ))?;
    let found = statement.query_row(params![Value::from(id), seq], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?)
}

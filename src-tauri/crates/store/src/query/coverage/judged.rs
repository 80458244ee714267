//! Which issues were judged since a change, when nothing else was done: what the matrix is read again by.

use crate::query::common::id_at;
use crate::{Reader, StoreError, Value, past};
use plan::RecordId;
use std::collections::HashSet;

/// The issues whose judgements changed after a change; nothing when anything else did, or when the journal does not go
/// back to it.
pub(super) fn issues_judged_since(
    reader: Reader<'_>,
    since: i64,
) -> Result<Option<HashSet<RecordId>>, StoreError> {
    let newest = past::newest(reader)?.map_or(0, |(number, _)| number);
    if since > newest {
        return Ok(None);
    }
    let mut statement = reader.connection.prepare_cached(
        "SELECT table_name, row_id, column_name, old, new FROM change_cell WHERE change > ?1",
    )?;
    let mut cells = statement.query([since])?;
    // The rows as they stand, and those that came or went, by the cells that were written with them.
    let (mut judgements, mut issues, mut records) = (HashSet::new(), HashSet::new(), HashSet::new());
    while let Some(cell) = cells.next()? {
        let Some(row) = id_at(cell, 1)? else { return Ok(None) };
        let column: String = cell.get(2)?;
        let ends = || Ok::<_, StoreError>([cell.get::<_, Value>(3)?.id(), cell.get::<_, Value>(4)?.id()]);
        match cell.get::<_, String>(0)?.as_str() {
            "coverage" => {
                judgements.insert(row);
                if column == "issue" {
                    issues.extend(ends()?.into_iter().flatten());
                }
            }
            // Every judgement is a record with a label, and may be marked as stated again.
            "record" => drop(records.insert(row)),
            "fact_mark" if column == "record" => records.extend(ends()?.into_iter().flatten()),
            "fact_mark" => {
                let mark = reader.rows_where("fact_mark", "id", &row.into())?.pop();
                records.extend(mark.and_then(|mark| mark.id("record")));
            }
            "label_counter" => {}
            _ => return Ok(None),
        }
    }
    for judgement in &judgements {
        let row = reader.rows_where("coverage", "id", &(*judgement).into())?.pop();
        issues.extend(row.and_then(|row| row.id("issue")));
    }
    // A mark may be of a judgement that nothing else was done to.
    for record in records.iter().filter(|record| !judgements.contains(record)) {
        match reader.rows_where("coverage", "id", &(*record).into())?.pop() {
            Some(row) => issues.extend(row.id("issue")),
            None => return Ok(None),
        }
    }
    Ok(Some(issues))
}

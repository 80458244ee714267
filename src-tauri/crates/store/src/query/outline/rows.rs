//! The rows of the outline as they stand in their own tables.

use super::{FiscalYear, OutlineRow};
use crate::query::common::{self, RecordRef, id_at};
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use plan::states::Basis;
use rusqlite::Row;

/// The kinds that stand above work items, in the order in which they stand beside one another.
pub(super) const LEVELS: [&str; 5] = ["objective", "goal", "initiative", "service_group", "activity"];

/// The rows of one kind above the work items, in their order.
pub(super) fn level(reader: Reader<'_>, kind: &str) -> Result<Vec<OutlineRow>, StoreError> {
    let mut statement = reader.connection.prepare_cached(&level_sql(kind))?;
    let rows = statement.query_map([], |row| {
        let bare = OutlineRow::bare(record_at(row, 0, kind)?, id_at(row, 4)?);
        Ok(OutlineRow { number: row.get(5)?, has_below: row.get(6)?, ..bare })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The statement that reads them. Whether something stands below is asked by what it stands under: nearly all work items
/// have no parent, and with `+` they are not looked for by it.
fn level_sql(kind: &str) -> String {
    let (parent, number, below) = match kind {
        "objective" => (
            "NULL",
            "t.number",
            "EXISTS (SELECT 1 FROM goal WHERE objective = t.id) OR EXISTS (SELECT 1 FROM initiative WHERE objective = t.id)",
        ),
        "service_group" => ("NULL", "''", "EXISTS (SELECT 1 FROM activity WHERE service_group = t.id)"),
        "activity" => (
            "t.service_group",
            "''",
            "EXISTS (SELECT 1 FROM work_item WHERE activity = t.id AND +initiative IS NULL AND +parent IS NULL)",
        ),
        "initiative" => (
            "t.objective",
            "t.number",
            "EXISTS (SELECT 1 FROM work_item WHERE initiative = t.id AND +parent IS NULL)",
        ),
        _ => ("t.objective", "t.number", "0"),
    };
    format!(
        "SELECT t.id, r.label, {name}, r.basis, {parent}, CAST({number} AS TEXT), {below}
         FROM \"{kind}\" t CROSS JOIN record r ON r.id = t.id ORDER BY t.position, r.label",
        name = common::name_sql(kind),
    )
}

/// The columns of a work item `w`, for [`work_item_at`].
pub(super) const WORK_ITEM: &str =
    "w.id, w.title, coalesce(w.parent, w.initiative, w.activity), w.status, w.first_year,
     w.last_year, w.proposal_on, w.delivery_on, w.starts_on, w.percent_complete";

/// A work item out of a result row that begins with the columns [`WORK_ITEM`].
pub(super) fn work_item_at(
    row: &Row<'_>,
    label: String,
    basis: Basis,
    years: &[FiscalYear],
) -> rusqlite::Result<OutlineRow> {
    let year =
        |id: Option<RecordId>| years.iter().find(|year| Some(year.id) == id).map(|year| year.name.clone());
    let id = id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil()));
    let record = RecordRef { id, kind: "work_item".to_owned(), label, name: row.get(1)?, basis };
    let bare = OutlineRow::bare(record, id_at(row, 2)?);
    Ok(OutlineRow {
        status: word_at(row, 3)?,
        first_year: year(id_at(row, 4)?),
        last_year: year(id_at(row, 5)?),
        proposal_on: row.get(6)?,
        delivery_on: row.get(7)?,
        starts_on: row.get(8)?,
        percent: row.get(9)?,
        ..bare
    })
}

/// The work items `w` for which a condition with one parameter holds, in their order.
pub(super) fn work_items_where(
    reader: Reader<'_>,
    condition: &str,
    parameter: Option<RecordId>,
    years: &[FiscalYear],
) -> Result<Vec<OutlineRow>, StoreError> {
    let mut statement = reader.connection.prepare_cached(&format!(
        "SELECT {WORK_ITEM}, r.label, r.basis, EXISTS (SELECT 1 FROM work_item c WHERE c.parent = w.id)
         FROM work_item w CROSS JOIN record r ON r.id = w.id WHERE {condition} ORDER BY w.position, r.label"
    ))?;
    let rows = statement.query_map([Value::from(parameter)], |row| {
        let item = work_item_at(row, row.get(10)?, word_at(row, 11)?.unwrap_or(Basis::Own), years)?;
        Ok(OutlineRow { has_below: row.get(12)?, ..item })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A word of a vocabulary out of a result row; what is none of its words reads as none.
pub(super) fn word_at<T: std::str::FromStr>(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<T>> {
    Ok(row.get_ref(index)?.as_str_or_null()?.and_then(|word| word.parse().ok()))
}

/// A record of a kind out of a result row: id, label, name and basis from a column on.
pub(super) fn record_at(row: &Row<'_>, from: usize, kind: &str) -> rusqlite::Result<RecordRef> {
    Ok(RecordRef {
        id: id_at(row, from)?.unwrap_or(RecordId(uuid::Uuid::nil())),
        kind: kind.to_owned(),
        label: row.get(from + 1)?,
        name: row.get(from + 2)?,
        basis: word_at(row, from + 3)?.unwrap_or(Basis::Own),
    })
}

#[cfg(test)]
mod tests {
    use super::super::order::work_items_under;
    use super::{LEVELS, level_sql};
    use crate::schema;
    use rusqlite::Connection;

    #[test]
    fn no_row_is_sought_among_all_work_items_that_have_no_parent() {
        let mut blank = Connection::open_in_memory().expect("a database");
        schema::migrate(&mut blank).expect("the tables of a plan");
        let under = [None, Some("work_item"), Some("activity"), Some("initiative")];
        let below = under.map(|kind| format!("SELECT 1 FROM work_item w WHERE {}", work_items_under(kind)));
        for sql in LEVELS.map(level_sql).into_iter().chain(below) {
            let mut explained = blank.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("a statement");
            let count = explained.parameter_count();
            let nobody = vec![rusqlite::types::Value::Null; count];
            let steps =
                explained.query_map(rusqlite::params_from_iter(nobody), |row| row.get::<_, String>(3));
            for step in steps.expect("how it is read").map(|step| step.expect("a step")) {
                let looks_at_items = step.contains("work_item");
                let by_parent = step.contains("work_item_parent") && !sql.contains("w.parent = ?1");
                assert!(!looks_at_items || (step.starts_with("SEARCH") && !by_parent), "{step}: {sql}");
            }
        }
    }
}

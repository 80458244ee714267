//! The whole outline at once: for reports, tables and what counts over all of it.

use super::gathered::{Among, Gathered};
use super::rows::{LEVELS, WORK_ITEM, level, word_at, work_item_at};
use super::{FiscalYear, OutlineRow, fiscal_years};
use crate::query::calendar::currency;
use crate::query::common::id_at;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{Basis, MoneyCase};
use serde::Serialize;
use std::collections::HashMap;

/// The whole outline, in reading order: each row after its parent.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Outline {
    /// The rows.
    pub rows: Vec<OutlineRow>,
    /// The fiscal years of the plan, in order.
    pub years: Vec<FiscalYear>,
    /// The currency of the amounts.
    pub currency: String,
}

/// Reads the outline, with the money of one case.
///
/// # Errors
/// When the file cannot be read.
pub fn outline(reader: Reader<'_>, case: MoneyCase) -> Result<Outline, StoreError> {
    let mut rows = Vec::new();
    for kind in LEVELS {
        rows.extend(level(reader, kind)?);
    }
    let above = rows.len();
    let years = fiscal_years(reader)?;
    let positions = work_items(reader, &years, &mut rows)?;
    let mut gathered = Gathered::read(reader, case, &Among::All)?;
    // A row is large and there may be very many, so their places are sorted and each row is moved once.
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places[above..].sort_by(|a, b| {
        let key = |at: usize| (&positions[at - above], &rows[at].record.label);
        key(*a).cmp(&key(*b))
    });
    let order = reading_order(&rows, &places);
    put_in_order(&mut rows, order);
    for at in 0..rows.len() {
        gathered.put_into(&mut rows[at]);
        rows[at].has_below = rows.get(at + 1).is_some_and(|next| next.parent == Some(rows[at].record.id));
    }
    Ok(Outline { rows, years, currency: currency(reader)? })
}

/// Adds the work items to the rows and answers the position of each. A plan has most rows here, so nothing is
/// joined or sorted by SQL: both tables are read through in order of their ids.
fn work_items(
    reader: Reader<'_>,
    years: &[FiscalYear],
    rows: &mut Vec<OutlineRow>,
) -> Result<Vec<String>, StoreError> {
    let mut positions = Vec::new();
    // The plus keeps SQLite from the index of the kinds, over which it would look up and sort every row.
    let mut heads = reader
        .connection
        .prepare_cached("SELECT id, label, basis FROM record WHERE +kind = 'work_item' ORDER BY id")?;
    let mut heads = heads.query([])?;
    let mut statement = reader
        .connection
        .prepare_cached(&format!("SELECT {WORK_ITEM}, w.position FROM work_item w ORDER BY w.id"))?;
    let mut items = statement.query([])?;
    while let Some(item) = items.next()? {
        let Some(id) = id_at(item, 0)? else { continue };
        let (label, basis) = loop {
            let head = heads
                .next()?
                .ok_or_else(|| StoreError::NoSuchRow { table: "record".to_owned(), id: id.to_string() })?;
            if id_at(head, 0)? == Some(id) {
                break (head.get(1)?, word_at(head, 2)?.unwrap_or(Basis::Own));
            }
        };
        positions.push(item.get(10)?);
        rows.push(work_item_at(item, label, basis, years)?);
    }
    Ok(positions)
}

/// The order in which each row stands after its parent, and siblings as in `places`, which names every row once. Rows
/// whose parent is not in the outline stand at the top level.
fn reading_order(rows: &[OutlineRow], places: &[usize]) -> Vec<usize> {
    let known: HashMap<RecordId, usize> =
        rows.iter().enumerate().map(|(at, row)| (row.record.id, at)).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    let mut waiting = Vec::new();
    // From the last to the first, because the one that is to be read next is taken from the end.
    for &at in places.iter().rev() {
        match rows[at].parent.and_then(|id| known.get(&id)) {
            Some(parent) => below[*parent].push(at),
            None => waiting.push(at),
        }
    }
    let mut order = Vec::with_capacity(rows.len());
    while let Some(at) = waiting.pop() {
        order.push(at);
        waiting.append(&mut below[at]);
    }
    order
}

/// Puts the rows in an order, which names each that is to stay once, without taking memory for a second copy of them.
fn put_in_order<T>(rows: &mut Vec<T>, mut order: Vec<usize>) {
    for place in 0..order.len() {
        // What stood in this row's place at first may have been put elsewhere already; its trail says where.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        order[place] = from;
        rows.swap(place, from);
    }
    rows.truncate(order.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_put_in_an_order_stand_in_it(
            order in Just((0..40).collect::<Vec<usize>>()).prop_shuffle(),
            kept in 0_usize..=40,
        ) {
            let mut rows: Vec<usize> = (0..40).collect();
            put_in_order(&mut rows, order[..kept].to_vec());
            prop_assert_eq!(&rows, &order[..kept]);
        }
    }
}

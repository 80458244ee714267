//! What cannot be taken from two sides: references to what is gone, values that must be unique, rules over the cells of
//! one row, and the rules of the plan ([`super::rules`]).

use super::keys;
use super::rows::{Cells, Slot, cell};
use super::rules;
use super::scale::{Outcome, Scale};
use crate::journal::EXISTENCE;
use crate::{StoreError, Value, schema};
use plan::RecordId;
use std::collections::{BTreeMap, BTreeSet};

/// The cells that take part in each breach of a rule.
pub(super) fn all(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = references(scale, outcome)?;
    clashes.extend(unique(scale, outcome)?);
    clashes.extend(in_rows(scale, outcome)?);
    clashes.extend(rules::all(scale, outcome)?);
    Ok(clashes)
}

/// A row that would refer to one that would not be there, and a record without a row of its kind.
fn references(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    for ((table, id), row) in &outcome.rows {
        let Some(cells) = row else { continue };
        let mut needs = Scale::needs(table, *id, cells)?;
        if table == "record" {
            needs.extend(
                cells
                    .get("kind")
                    .and_then(Value::text)
                    .map(|kind| (kind.to_owned(), *id, EXISTENCE.to_owned())),
            );
        }
        for (target, to, column) in needs {
            if !outcome.exists(&target, to)? {
                let slots = [scale.slot(table, *id, &column), scale.slot(&target, to, EXISTENCE)];
                clashes.push(slots.into_iter().flatten().collect());
            }
        }
    }
    Ok(clashes)
}

/// Two rows that would have what no two may have in common.
fn unique(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    let tables = schema::journalled_tables(scale.ours.connection)?;
    for table in tables.iter().map(String::as_str) {
        for key in keys::natural(table)? {
            let mut holders: BTreeMap<Vec<Value>, RecordId> = BTreeMap::new();
            for (id, cells) in outcome.of(table) {
                let Some(values) = key.of(cells) else { continue };
                let slots =
                    |of: RecordId| key.columns.iter().filter_map(move |column| scale.slot(table, of, column));
                if let Some(other) = holders.insert(values.clone(), id) {
                    clashes.push(slots(id).chain(slots(other)).collect());
                    continue;
                }
                let first = &key.columns[0];
                for row in scale.ours.rows_where(table, first, cell(Some(cells), first))? {
                    let is_other = !outcome.rows.contains_key(&(table.to_owned(), row.id));
                    if is_other && key.of(&row.into_cells()).as_ref() == Some(&values) {
                        clashes.push(slots(id).collect());
                    }
                }
            }
        }
    }
    Ok(clashes)
}

/// A row whose cells come from two sides and together break a rule of its table.
fn in_rows(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    for ((table, id), row) in &outcome.rows {
        let Some(cells) = row else { continue };
        let Some(three) = scale.rows.three.get(&(table.clone(), *id)) else { continue };
        if Some(cells) == three.ours.as_ref() || Some(cells) == three.theirs.as_ref() {
            continue;
        }
        if !scale.stands(table, cells)? {
            clashes.push(scale.slots_of(table, *id).cloned().collect());
        }
    }
    Ok(clashes)
}

/// What came or went with a row that is decided is decided with it: who keeps the row keeps all that hangs on it.
/// Answers whether that joined anything.
pub(super) fn join_hanging(scale: &mut Scale<'_>) -> Result<bool, StoreError> {
    let mut joins: Vec<[Slot; 2]> = Vec::new();
    for ((table, id), row) in &scale.rows.three {
        let one_side = match (&row.ours, &row.theirs) {
            (Some(cells), None) | (None, Some(cells)) => Some(cells),
            _ => None,
        };
        if let Some(cells) = one_side {
            let Some(slot) = scale.slot(table, *id, EXISTENCE) else { continue };
            for (target, to, _) in Scale::needs(table, *id, cells)? {
                joins.extend(with(scale, &slot, &target, to, row.ours.is_some()));
            }
            continue;
        }
        let (Some(ours), Some(theirs)) = (&row.ours, &row.theirs) else { continue };
        // A reference that was emptied because what it refers to went comes back with it.
        for (there, emptied, is_ours) in [(ours, theirs, true), (theirs, ours, false)] {
            for (target, to, column) in emptied_in(table, *id, there, emptied)? {
                if let Some(slot) = scale.slot(table, *id, &column) {
                    joins.extend(with(scale, &slot, &target, to, is_ours));
                }
            }
        }
    }
    let mut is_news = false;
    for slots in joins {
        is_news |= scale.units.join(slots);
    }
    Ok(is_news)
}

fn emptied_in(
    table: &str,
    id: RecordId,
    there: &Cells,
    emptied: &Cells,
) -> Result<Vec<(String, RecordId, String)>, StoreError> {
    let mut needs = Scale::needs(table, id, there)?;
    needs.retain(|(_, _, column)| column != "id" && cell(Some(emptied), column).is_null());
    Ok(needs)
}

/// The cell together with the row it needs, when the same side alone has that row and one of the two is decided.
fn with(scale: &Scale<'_>, slot: &Slot, target: &str, to: RecordId, is_ours: bool) -> Option<[Slot; 2]> {
    let row = scale.rows.three.get(&(target.to_owned(), to))?;
    let needed = scale.slot(target, to, EXISTENCE)?;
    let same_side = needed.2 == EXISTENCE && row.ours.is_some() == is_ours && row.theirs.is_some() != is_ours;
    // A record and the row of its kind are one thing; of the rest, what is needed draws along what needs it.
    let is_decided = scale.units.of(&needed).is_some()
        || (target == "record" && slot.1 == to && scale.units.of(slot).is_some());
    (same_side && is_decided && !scale.units.are_one(slot, &needed)).then(|| [slot.clone(), needed])
}

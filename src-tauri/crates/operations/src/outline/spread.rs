//! Rows that came from another copy of the plan may have the very place that one of ours has got meanwhile.

use super::position_between;
use crate::{OperationError, Work};
use plan::RecordId;
use std::collections::BTreeSet;
use store::query::outline::order;
use store::{Reader, StoreError};

/// Gives rows that came from `theirs` and stand where another row stands a place of their own right after it, so that
/// something can be put between the two. Rows that share a place in their file as well are left as they are.
pub(crate) fn spread(
    work: &mut Work<'_, '_>,
    theirs: Reader<'_>,
    came: &BTreeSet<(String, RecordId)>,
) -> Result<(), OperationError> {
    let mut groups: BTreeSet<(&str, Option<RecordId>)> = BTreeSet::new();
    for (table, id) in came {
        let above: &[&str] = match table.as_str() {
            "work_item" => &["parent", "initiative", "activity"],
            "goal" | "initiative" => &["objective"],
            "activity" => &["service_group"],
            "objective" | "service_group" => &[],
            _ => continue,
        };
        match work.read().row(table, *id) {
            Ok(row) => {
                groups.insert((table, above.iter().find_map(|column| row.id(column))));
            }
            Err(StoreError::NoSuchRow { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    for (kind, parent) in groups {
        let mut siblings = order::siblings(work.read(), kind, parent)?;
        for at in 1..siblings.len() {
            let (before, place) = (&siblings[at - 1].1, &siblings[at].1);
            if place > before
                || place.is_empty()
                || is_one_place(theirs, kind, siblings[at - 1].0, siblings[at].0)?
            {
                continue;
            }
            let is_theirs = |at: usize| came.contains(&(kind.to_owned(), siblings[at].0));
            let mover = if is_theirs(at) {
                at
            } else if is_theirs(at - 1) {
                siblings.swap(at - 1, at);
                at
            } else {
                continue;
            };
            let before = siblings[mover - 1].1.clone();
            let next = siblings[mover..].iter().map(|(_, position)| position).find(|other| **other > before);
            siblings[mover].1 = position_between(Some(&before), next.map(String::as_str))?;
            work.recorder.set(kind, siblings[mover].0, "position", siblings[mover].1.as_str())?;
        }
    }
    Ok(())
}

fn is_one_place(theirs: Reader<'_>, kind: &str, one: RecordId, other: RecordId) -> Result<bool, StoreError> {
    let place = |id: RecordId| {
        Ok::<_, StoreError>(theirs.rows_where(kind, "id", &id.into())?.pop().map(|row| row.text("position")))
    };
    Ok(place(one)?.is_some_and(|one| place(other).is_ok_and(|other| other == Some(one))))
}

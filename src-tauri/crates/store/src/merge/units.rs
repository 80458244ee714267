//! What is decided together. Cells that cannot be taken one from here and one from there without breaking a rule make
//! one unit: all of them are taken from one side.

use super::Side;
use super::rows::Slot;
use std::collections::{BTreeMap, BTreeSet};

/// Why something of theirs stays out without being asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// A published version never changes.
    Published,
    /// It names a place in the journal of one of the two files.
    Journal,
    /// Both added it, and ours has the label.
    Label,
    /// Only its place among others differs.
    Order,
    /// Ours says where the work stands on a later day.
    Newer,
}

/// Cells that are decided together.
#[derive(Debug, Default)]
pub(super) struct Unit {
    /// The cells.
    pub slots: BTreeSet<Slot>,
    /// Why ours stands in any case.
    pub kept: Option<Kept>,
    /// What was decided.
    pub decided: Option<Side>,
}

/// All units.
#[derive(Debug, Default)]
pub(super) struct Units {
    of: BTreeMap<Slot, usize>,
    units: BTreeMap<usize, Unit>,
}

impl Units {
    /// The units.
    pub fn all(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// The units, to be decided.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Unit> {
        self.units.values_mut()
    }

    /// The unit of a cell.
    pub fn of(&self, slot: &Slot) -> Option<&Unit> {
        self.units.get(self.of.get(slot)?)
    }

    /// Whether two cells are decided together.
    pub fn are_one(&self, one: &Slot, other: &Slot) -> bool {
        self.of.get(one).is_some_and(|unit| self.of.get(other) == Some(unit))
    }

    /// Decides cells together, with all that is decided with one of them already. Answers whether that is news.
    pub fn join(&mut self, slots: impl IntoIterator<Item = Slot>) -> bool {
        let slots: BTreeSet<Slot> = slots.into_iter().collect();
        let known: BTreeSet<usize> = slots.iter().filter_map(|slot| self.of.get(slot).copied()).collect();
        let all_known = slots.iter().all(|slot| self.of.contains_key(slot));
        if slots.is_empty() || (all_known && known.len() == 1) {
            return false;
        }
        let number =
            known.first().copied().unwrap_or_else(|| self.units.keys().next_back().map_or(0, |n| n + 1));
        let mut joined = Unit { slots, ..Unit::default() };
        for unit in known.iter().filter_map(|number| self.units.remove(number)) {
            joined.slots.extend(unit.slots);
            joined.kept = joined.kept.or(unit.kept);
        }
        self.of.extend(joined.slots.iter().map(|slot| (slot.clone(), number)));
        self.units.insert(number, joined);
        true
    }

    /// Keeps ours for cells, whatever is decided.
    pub fn keep(&mut self, slots: impl IntoIterator<Item = Slot>, why: Kept) {
        for slot in slots {
            self.join([slot.clone()]);
            if let Some(unit) = self.of.get(&slot).and_then(|number| self.units.get_mut(number)) {
                unit.kept.get_or_insert(why);
            }
        }
    }
}

//! Merging two copies of a plan that were changed apart: three-way against the state in which both last agreed, cell by
//! cell. What only one side changed is taken; what both changed is asked about; what cannot be taken from two sides
//! without breaking a rule is asked about together. Nothing here writes but [`write`].

mod clash;
mod keys;
mod kin;
mod rows;
mod rules;
mod scale;
mod settle;
mod told;
mod units;

pub use rows::Slot;
pub use told::{MergeCell, MergeConflict, MergeKept, MergeMoved, MergeTold, Written, told};
pub use units::Kept;

use crate::undo::{RowState, bring_to};
use crate::{Reader, Recorder, StoreError, Value};
use plan::RecordId;
use rows::cell;
use scale::Scale;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use units::Unit;

/// Which of the two copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The open plan.
    Ours,
    /// The copy that is merged into it.
    Theirs,
}

/// Cells that both sides changed, or that cannot be taken from two sides, to be decided together.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// What a decision names: it holds for exactly these cells with exactly these values.
    pub id: String,
    /// The cells.
    pub slots: Vec<Slot>,
    /// What was decided.
    pub decided: Option<Side>,
}

/// What merging a copy comes to.
#[derive(Debug)]
pub struct Weighed {
    /// The cells that only theirs changed, which come in.
    pub came: Vec<Slot>,
    /// What has to be decided.
    pub conflicts: Vec<Conflict>,
    /// What theirs changed and ours keeps in any case, and why.
    pub kept: Vec<(Slot, Kept)>,
    /// What comes in with another value than theirs: a label or place that was taken, or what follows from a move.
    pub moved: Vec<(Slot, Value, Value)>,
    /// How many rows both changed alike.
    pub same: u32,
    /// How many cells only ours changed.
    pub ours: u32,
    /// Rows that both added: their id by ours.
    pub twins: BTreeMap<RecordId, RecordId>,
    values: BTreeMap<Slot, [Value; 3]>,
    rows: Vec<RowState>,
    heads: Vec<[u8; 32]>,
    lamport: i64,
}

impl Weighed {
    /// Whether there is nothing in it that ours has not.
    pub const fn is_nothing_new(&self) -> bool {
        self.came.is_empty() && self.conflicts.is_empty()
    }

    /// The rows of which something is taken from theirs.
    pub fn taken(&self) -> BTreeSet<(String, RecordId)> {
        let decided = self.conflicts.iter().filter(|conflict| conflict.decided == Some(Side::Theirs));
        let slots = self.came.iter().chain(decided.flat_map(|conflict| &conflict.slots));
        slots.map(|slot| (slot.0.clone(), slot.1)).collect()
    }

    /// How many conflicts are not decided.
    pub fn open(&self) -> usize {
        self.conflicts.iter().filter(|conflict| conflict.decided.is_none()).count()
    }
}

/// Weighs a copy against our plan. What is not decided yet is taken from ours for the time being. Nothing when the two did
/// not begin as one plan.
///
/// # Errors
/// When one of the two cannot be read.
pub fn weigh(
    ours: Reader<'_>,
    theirs: Reader<'_>,
    decisions: &BTreeMap<String, Side>,
) -> Result<Option<Weighed>, StoreError> {
    let Some(kin) = kin::kin(ours, theirs)? else { return Ok(None) };
    let rows = if kin.is_known { rows::Rows::none() } else { rows::read(ours, theirs, &kin)? };
    let mut scale = Scale::new(ours, theirs, rows)?;
    // What is asked does not depend on what was answered; answers that do not fit together are asked about anew.
    scale.balance()?;
    while !decisions.is_empty() {
        scale.decide(decisions);
        if !scale.balance()? {
            break;
        }
    }
    let outcome = scale.outcome(Side::Ours)?;
    let mut weighed = Weighed {
        came: Vec::new(),
        conflicts: Vec::new(),
        kept: Vec::new(),
        moved: outcome.renumbered,
        same: 0,
        ours: 0,
        twins: scale.rows.twins.iter().map(|(theirs, ours)| (*ours, *theirs)).collect(),
        values: scale.sides.keys().map(|slot| (slot.clone(), scale.values(slot))).collect(),
        rows: Vec::new(),
        heads: kin.heads,
        lamport: kin.lamport,
    };
    for (slot, side) in &scale.sides {
        match scale.units.of(slot).map(|unit| unit.kept) {
            None if *side == Some(Side::Theirs) => weighed.came.push(slot.clone()),
            None => weighed.ours += 1,
            Some(Some(why)) if why == Kept::Newer || *side != Some(Side::Ours) => {
                weighed.kept.push((slot.clone(), why));
            }
            Some(_) => {}
        }
    }
    weighed.conflicts =
        scale.units.all().filter(|unit| unit.kept.is_none()).map(|unit| scale.conflict(unit)).collect();
    for ((table, id), row) in &scale.rows.three {
        let is_same = row.ours == row.theirs && !row.is_as_before(row.ours.as_ref());
        weighed.same += u32::from(is_same && table != "label_counter");
        let became = outcome.rows.get(&(table.clone(), *id)).cloned().flatten();
        if became != row.ours {
            weighed.rows.push(RowState { table: table.clone(), id: *id, cells: became });
        }
    }
    // What only follows from what was taken was in neither file's changes.
    for ((table, id), cells) in outcome.rows {
        if !scale.rows.three.contains_key(&(table.clone(), id)) {
            weighed.rows.push(RowState { table, id, cells });
        }
    }
    Ok(Some(weighed))
}

/// Writes what merging comes to as one change, which follows the newest change of both files.
///
/// # Errors
/// When the plan would break a rule of the schema.
pub fn write(recorder: &mut Recorder<'_>, weighed: &Weighed) -> Result<(), StoreError> {
    bring_to(recorder, &weighed.rows)?;
    recorder.follow(&weighed.heads, weighed.lamport);
    Ok(())
}

impl Scale<'_> {
    /// The value of a cell when both last agreed, ours, and theirs.
    fn values(&self, slot: &Slot) -> [Value; 3] {
        let Some(row) = self.rows.three.get(&(slot.0.clone(), slot.1)) else { return Default::default() };
        [
            row.base(&slot.2).cloned().unwrap_or_default(),
            cell(row.ours.as_ref(), &slot.2).clone(),
            cell(row.theirs.as_ref(), &slot.2).clone(),
        ]
    }

    fn conflict(&self, unit: &Unit) -> Conflict {
        Conflict { id: self.id(unit), slots: unit.slots.iter().cloned().collect(), decided: unit.decided }
    }

    /// A decision is about what was seen: the same cells with other values are another conflict.
    fn id(&self, unit: &Unit) -> String {
        let mut hash = blake3::Hasher::new_derive_key("throughline 2026 merge conflict");
        for slot in &unit.slots {
            let row = self.rows.three.get(&(slot.0.clone(), slot.1));
            let seen = row.map(|row| (slot, &row.ours, &row.theirs));
            hash.update(format!("{seen:?}\n").as_bytes());
        }
        hash.finalize().to_hex()[..24].to_owned()
    }

    fn decide(&mut self, decisions: &BTreeMap<String, Side>) {
        let decided: Vec<_> = self.units.all().map(|unit| decisions.get(&self.id(unit)).copied()).collect();
        for (unit, decided) in self.units.all_mut().zip(decided) {
            unit.decided = decided;
        }
    }
}

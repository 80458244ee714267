//! What merging comes to in words: whose field it is, both values, and who wrote them when.

use super::{Conflict, Kept, Side, Slot, Weighed};
use crate::journal::EXISTENCE;
use crate::past::Past;
use crate::query::baselines::{part_name, part_said};
use crate::query::common::{RecordRef, record_ref};
use crate::query::history::{line_text, owner_column};
use crate::query::records::fields::term_of;
use crate::{Reader, Row, StoreError, Value, schema};
use plan::RecordId;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

/// Who wrote something last, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// Who.
    pub actor: String,
    /// When, in UTC milliseconds.
    pub at: String,
}

/// A field, or a row as a whole, on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeCell {
    /// The record it belongs to.
    pub record: Option<RecordRef>,
    /// The table of its row: the text `kind-<table>` or `fact-<table>`.
    pub table: String,
    /// The field, as the text `fact-<field>`; none for the row as a whole.
    pub field: Option<String>,
    /// Which of several parts of a record it is: the year, case and category of an amount, the role of a party.
    pub part: Option<String>,
    /// What both last agreed on.
    pub before: Option<String>,
    /// What ours says; none when it says nothing or has no such row.
    pub ours: Option<String>,
    /// What theirs says.
    pub theirs: Option<String>,
    /// Who wrote ours last.
    pub our_last: Option<Written>,
    /// Who wrote theirs last.
    pub their_last: Option<Written>,
}

/// Something that both sides changed, or that cannot be taken from two sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeConflict {
    /// What a decision names.
    pub id: String,
    /// What is decided together.
    pub cells: Vec<MergeCell>,
    /// What was decided.
    pub decided: Option<Side>,
}

/// Something of theirs that stays out without being asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeKept {
    /// Why.
    pub why: Kept,
    /// What.
    pub cell: MergeCell,
}

/// A value of theirs that became another, because ours has it already or because it follows from a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeMoved {
    /// The record.
    pub record: Option<RecordRef>,
    /// The field, as the text `fact-<field>`.
    pub field: String,
    /// What it was in their file.
    pub from: String,
    /// What it is now.
    pub to: String,
}

/// What merging comes to, in words. Everything of theirs is in one of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeTold {
    /// What only theirs changed.
    pub came: Vec<MergeCell>,
    /// What has to be decided.
    pub conflicts: Vec<MergeConflict>,
    /// What ours keeps in any case.
    pub kept: Vec<MergeKept>,
    /// What comes in under another label, number or place.
    pub moved: Vec<MergeMoved>,
    /// How many rows both changed alike.
    pub same_count: u32,
    /// How many fields only ours changed.
    pub ours_count: u32,
}

/// Says what merging comes to.
///
/// # Errors
/// When one of the files cannot be read.
pub fn told(ours: Reader<'_>, theirs: Reader<'_>, weighed: &Weighed) -> Result<MergeTold, StoreError> {
    let tell = Teller { ours, theirs, weighed };
    let mut told = MergeTold {
        came: Vec::new(),
        conflicts: Vec::new(),
        kept: Vec::new(),
        moved: Vec::new(),
        same_count: weighed.same,
        ours_count: weighed.ours,
    };
    for slot in weighed.came.iter().filter(|slot| !is_silent(slot)) {
        told.came.push(tell.cell(slot)?);
    }
    for conflict in &weighed.conflicts {
        told.conflicts.push(tell.conflict(conflict)?);
    }
    for (slot, why) in weighed.kept.iter().filter(|(slot, _)| !is_silent(slot)) {
        told.kept.push(MergeKept { why: *why, cell: tell.cell(slot)? });
    }
    for (slot, from, to) in weighed.moved.iter().filter(|(slot, ..)| slot.0 != "label_counter") {
        told.moved.push(MergeMoved {
            record: tell.record(slot)?,
            field: term_of(&slot.0, &slot.2),
            from: tell.value(slot, from, Side::Theirs)?.unwrap_or_default(),
            to: tell.value(slot, to, Side::Theirs)?.unwrap_or_default(),
        });
    }
    Ok(told)
}

/// The head of a record is told with the row of its kind, and counters of labels are nothing that people wrote.
fn is_silent(slot: &Slot) -> bool {
    slot.0 == "label_counter" || (slot.0 == "record" && slot.2 == EXISTENCE)
}

struct Teller<'t> {
    ours: Reader<'t>,
    theirs: Reader<'t>,
    weighed: &'t Weighed,
}

impl Teller<'_> {
    fn conflict(&self, conflict: &Conflict) -> Result<MergeConflict, StoreError> {
        let mut cells = Vec::new();
        // What people see of it comes first, and a head of a record only where nothing else is left.
        let told = conflict.slots.iter().filter(|slot| !is_silent(slot));
        for slot in told {
            cells.push(self.cell(slot)?);
        }
        if cells.is_empty() {
            for slot in &conflict.slots {
                cells.push(self.cell(slot)?);
            }
        }
        Ok(MergeConflict { id: conflict.id.clone(), cells, decided: conflict.decided })
    }

    fn cell(&self, slot: &Slot) -> Result<MergeCell, StoreError> {
        let [before, ours, theirs] = self.weighed.values.get(slot).cloned().unwrap_or_default();
        Ok(MergeCell {
            record: self.record(slot)?,
            table: slot.0.clone(),
            field: (slot.2 != EXISTENCE).then(|| term_of(&slot.0, &slot.2)),
            part: self.part(slot)?,
            before: if slot.2 == EXISTENCE { None } else { self.value(slot, &before, Side::Ours)? },
            ours: self.value(slot, &ours, Side::Ours)?,
            theirs: self.value(slot, &theirs, Side::Theirs)?,
            our_last: self.last(self.ours, slot, slot.1)?,
            their_last: self.last(self.theirs, slot, self.id_in(Side::Theirs, slot.1))?,
        })
    }

    fn reader(&self, side: Side) -> Reader<'_> {
        match side {
            Side::Ours => self.ours,
            Side::Theirs => self.theirs,
        }
    }

    /// The id that a row has in a file: a row that both added has another in theirs.
    fn id_in(&self, side: Side, id: RecordId) -> RecordId {
        let theirs = self.weighed.twins.get(&id).copied();
        theirs.filter(|_| side == Side::Theirs).unwrap_or(id)
    }

    fn row(&self, side: Side, table: &str, id: RecordId) -> Result<Option<Row>, StoreError> {
        Ok(self.reader(side).rows_where(table, "id", &self.id_in(side, id).into())?.pop())
    }

    /// What a row is called beside its record, by the file that has it.
    fn part(&self, slot: &Slot) -> Result<Option<String>, StoreError> {
        for side in [Side::Ours, Side::Theirs] {
            if let Some(row) = self.row(side, &slot.0, slot.1)? {
                let named = part_name(Past::after(self.reader(side), i64::MAX), &slot.0, &row)?;
                return Ok(named.filter(|name| !name.is_empty()));
            }
        }
        Ok(None)
    }

    /// The record a row belongs to, by the file that has it.
    fn record(&self, slot: &Slot) -> Result<Option<RecordRef>, StoreError> {
        for side in [Side::Ours, Side::Theirs] {
            let Some(row) = self.row(side, &slot.0, slot.1)? else { continue };
            let owner = match owner_column(&slot.0) {
                Some(column) => row.id(column),
                None if slot.0 == "record" || schema::is_kind_of_record(self.ours.connection, &slot.0)? => {
                    Some(row.id)
                }
                None => {
                    let columns = schema::columns(self.ours.connection, &slot.0)?;
                    columns.get(1).and_then(|column| row.id(column))
                }
            };
            let Some(owner) = owner else { continue };
            match record_ref(self.reader(side), owner) {
                Ok(record) => return Ok(Some(record)),
                Err(StoreError::NoSuchRow { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// A value in words; a row as a whole by what it says.
    fn value(&self, slot: &Slot, value: &Value, side: Side) -> Result<Option<String>, StoreError> {
        if slot.2 != EXISTENCE {
            let there = value.id().map(|id| self.id_in(side, id)).map_or_else(|| value.clone(), Value::from);
            return line_text(self.reader(side), &slot.0, &slot.2, &there);
        }
        let Some(row) = self.row(side, &slot.0, slot.1)? else { return Ok(None) };
        // A part that has words of its own says them; which of several it is stands beside them.
        if let Some(said) = part_said(Past::after(self.reader(side), i64::MAX), &slot.0, &row)? {
            return Ok(Some(said));
        }
        if slot.0 == "record" || schema::is_kind_of_record(self.ours.connection, &slot.0)? {
            match record_ref(self.reader(side), row.id) {
                Ok(record) => return Ok(Some(format!("{} {}", record.label, record.name).trim().to_owned())),
                Err(StoreError::NoSuchRow { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let mut words = Vec::new();
        // How a field is known is one word; which field it is stands before it.
        if slot.0 == "fact_mark" {
            return line_text(self.reader(side), &slot.0, "basis", row.get("basis"));
        }
        for column in schema::columns(self.ours.connection, &slot.0)?.iter().skip(1) {
            if owner_column(&slot.0) != Some(column) && column != "position" {
                words.extend(line_text(self.reader(side), &slot.0, column, row.get(column))?);
            }
        }
        Ok(Some(words.join(", ")))
    }

    /// Who wrote a cell last in a file; of a row as a whole, any of its cells.
    fn last(&self, reader: Reader<'_>, slot: &Slot, id: RecordId) -> Result<Option<Written>, StoreError> {
        let mut statement = reader.connection.prepare_cached(
            "SELECT h.actor, h.at FROM change_cell c JOIN change h ON h.number = c.change
             WHERE c.row_id = ?1 AND c.table_name = ?2 AND (?3 = '' OR c.column_name = ?3)
             ORDER BY c.change DESC LIMIT 1",
        )?;
        let found = statement.query_row(params![Value::from(id), slot.0, slot.2], |row| {
            Ok(Written { actor: row.get(0)?, at: row.get::<_, i64>(1)?.to_string() })
        });
        Ok(found.optional()?)
    }
}

//! Undo and redo. Undo is a new change with the inverse cells; redo undoes the undo. What can be undone next follows
//! from the journal alone, so it survives restarts.

use crate::journal::{self, Cell, Change, EXISTENCE, Recorder};
use crate::{Reader, StoreError, Value};
use plan::{RecordId, Refusal};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The changes that can be undone and redone, newest last. The first change of a file made the plan and stays.
#[derive(Debug, Default, Clone)]
pub struct Stacks {
    undo: Vec<(i64, [u8; 32])>,
    redo: Vec<(i64, [u8; 32])>,
}

impl Stacks {
    /// Reads the stacks from the journal.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut stacks = Self::default();
        journal::each_change(connection, |change| {
            stacks.add(&change);
            Ok(())
        })?;
        Ok(stacks)
    }

    pub(crate) fn add(&mut self, change: &Change) {
        let this = (change.number, change.id);
        match change.undoes {
            // A change that takes back the newest undoable one is an undo; one that takes back an undo is a redo.
            Some(target) if self.undo.last().is_some_and(|(_, id)| *id == target) => {
                self.undo.pop();
                self.redo.push(this);
            }
            Some(target) if self.redo.last().is_some_and(|(_, id)| *id == target) => {
                self.redo.pop();
                self.undo.push(this);
            }
            _ => {
                if change.number > 1 {
                    self.undo.push(this);
                }
                self.redo.clear();
            }
        }
    }

    /// The number of the change that undo would take back.
    pub fn next_undo(&self) -> Option<i64> {
        self.undo.last().map(|(number, _)| *number)
    }

    /// The number of the change that redo would take back, which is an undo.
    pub fn next_redo(&self) -> Option<i64> {
        self.redo.last().map(|(number, _)| *number)
    }
}

/// Takes a change back by writing its inverse cells.
///
/// # Errors
/// Refuses when a cell was changed since; nothing is then written and both values are named.
pub fn take_back(recorder: &mut Recorder<'_>, number: i64) -> Result<Result<Change, Refusal>, StoreError> {
    let Some(change) = journal::change(recorder.read(), number)? else {
        return Ok(Err(Refusal::new("nothing-to-undo")));
    };
    let cells = journal::cells(recorder.read(), number)?;
    if let Some(refusal) = changed_since(recorder.read(), &cells)? {
        return Ok(Err(refusal));
    }
    recorder.describe(change.label.clone());
    apply_inverse(recorder, &cells)?;
    Ok(Ok(change))
}

type Rows<'a> = BTreeMap<(&'a str, [u8; 16]), Vec<&'a Cell>>;

fn by_row(cells: &[Cell]) -> Rows<'_> {
    let mut rows: Rows<'_> = BTreeMap::new();
    for cell in cells {
        rows.entry((&cell.table, cell.row)).or_default().push(cell);
    }
    rows
}

fn id_of(bytes: [u8; 16]) -> RecordId {
    RecordId(uuid::Uuid::from_bytes(bytes))
}

/// The first cell that no longer holds what the change wrote, as a refusal with both values.
fn changed_since(reader: Reader<'_>, cells: &[Cell]) -> Result<Option<Refusal>, StoreError> {
    for ((table, row_id), written) in by_row(cells) {
        let row = match reader.row(table, id_of(row_id)) {
            Ok(row) => Some(row),
            Err(StoreError::NoSuchRow { .. }) => None,
            Err(error) => return Err(error),
        };
        for cell in written {
            let now = match (&row, cell.column.as_str()) {
                (Some(_), EXISTENCE) => Value::Int(1),
                (Some(row), column) => row.get(column).clone(),
                (None, _) => Value::Null,
            };
            if now != cell.new {
                return Ok(Some(
                    Refusal::new("undo-changed-since")
                        .with("table", table)
                        .with("field", &cell.column)
                        .with("now", now.shown())
                        .with("then", cell.new.shown()),
                ));
            }
        }
    }
    Ok(None)
}

fn apply_inverse(recorder: &mut Recorder<'_>, cells: &[Cell]) -> Result<(), StoreError> {
    let rows = by_row(cells);
    let existence = |cells: &[&Cell]| cells.iter().find(|c| c.column == EXISTENCE).map(|c| c.new.is_null());
    // Rows that the change created go first, so that their unique values are free again for those that come back.
    for ((table, row), written) in rows.iter().rev() {
        if existence(written) == Some(false) {
            recorder.delete_row(table, id_of(*row))?;
        }
    }
    for ((table, row), written) in &rows {
        match existence(written) {
            Some(true) => {
                let columns: Vec<_> = written
                    .iter()
                    .filter(|c| c.column != EXISTENCE)
                    .map(|c| (c.column.as_str(), c.old.clone()))
                    .collect();
                recorder.insert(table, id_of(*row), &columns)?;
            }
            Some(false) => {}
            None => {
                for cell in written {
                    recorder.set(table, id_of(*row), &cell.column, cell.old.clone())?;
                }
            }
        }
    }
    Ok(())
}

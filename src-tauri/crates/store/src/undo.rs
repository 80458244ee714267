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
    let mut back = Vec::new();
    for ((table, row_id), written) in by_row(cells) {
        let id = id_of(row_id);
        let old = |cell: &&Cell| (cell.column.clone(), cell.old.clone());
        match written.iter().find(|cell| cell.column == EXISTENCE) {
            // It came with the change and goes with it.
            Some(came) if came.old.is_null() => back.push(RowState { table: table.into(), id, cells: None }),
            Some(_) => {
                let cells = written.iter().filter(|cell| cell.column != EXISTENCE).map(old).collect();
                back.push(RowState { table: table.into(), id, cells: Some(cells) });
            }
            None => {
                let mut cells = recorder.read().row(table, id)?.into_cells();
                cells.extend(written.iter().map(old));
                back.push(RowState { table: table.into(), id, cells: Some(cells) });
            }
        }
    }
    bring_to(recorder, &back)
}

/// A row as it shall be; without cells it shall not exist.
#[derive(Debug)]
pub struct RowState {
    /// The table.
    pub table: String,
    /// The row.
    pub id: RecordId,
    /// Its cells by column, without the id.
    pub cells: Option<BTreeMap<String, Value>>,
}

/// Brings rows to given states. All of them are taken out first and put in afterwards, so that neither a unique value
/// that two rows exchange nor a rule over several columns stands in the way; the journal notes only what differs.
///
/// # Errors
/// When the rows as they shall be break a rule of the schema.
pub fn bring_to(recorder: &mut Recorder<'_>, rows: &[RowState]) -> Result<(), StoreError> {
    for row in rows {
        if recorder.read().exists(&row.table, row.id)? {
            recorder.delete_row(&row.table, row.id)?;
        }
    }
    for row in rows {
        if let Some(cells) = &row.cells {
            let columns: Vec<_> = cells.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            recorder.insert(&row.table, row.id, &columns)?;
        }
    }
    Ok(())
}

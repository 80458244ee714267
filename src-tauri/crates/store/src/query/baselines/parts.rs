//! The parts of rows: amounts, roles, milestones, ties and what is served, as they stand in two states.

use super::difference::{CellDifference, WHOLE};
use super::said;
use crate::past::Past;
use crate::{Row, StoreError, Value};
use plan::RecordId;

/// A part of a row as it stands in one state.
pub(super) struct Part {
    /// The row it belongs to.
    pub(super) owner: RecordId,
    /// Which of several it is, in words and by its cells.
    name: (Option<String>, Vec<Value>),
    /// What it says, in words and by its cells: a goal that is called otherwise is still the same goal.
    pub(super) said: (Option<String>, Vec<Value>),
}

impl Part {
    /// The part that a row of a table is, belonging to what its column names.
    pub(super) fn of(
        state: Past<'_>,
        table: &str,
        column: &str,
        row: Option<Row>,
    ) -> Result<Option<Self>, StoreError> {
        let Some(row) = row else { return Ok(None) };
        let Some(owner) = row.id(column).or_else(|| (table == WHOLE).then_some(row.id)) else {
            return Ok(None);
        };
        let cells = |columns: &[&str]| columns.iter().map(|column| row.get(column).clone()).collect();
        let name = (said::part_name(state, table, &row)?, cells(said::names(table)));
        let said = (said::part(state, table, &row)?, cells(said::says(table)));
        Ok(Some(Self { owner, name, said }))
    }

    /// Which of several it is and what it says, for what is told about it.
    pub(super) fn in_words(&self) -> Option<String> {
        let words: Vec<&str> =
            [&self.name.0, &self.said.0].into_iter().flatten().map(String::as_str).collect();
        (!words.is_empty()).then(|| words.join(": "))
    }
}

/// The owners of a part in the two states, each with what differs for it: a part that went from one row to another, or
/// became another of several, is gone at the one and new at the other.
pub(super) fn part_cells(
    table: &str,
    old: Option<Part>,
    new: Option<Part>,
) -> Vec<(RecordId, Option<CellDifference>)> {
    let cell = |name, old, new| CellDifference { term: table.to_owned(), part: name, old, new };
    match (old, new) {
        (Some(old), Some(new)) if old.owner == new.owner && old.name.1 == new.name.1 => {
            let differs = old.said.1 != new.said.1;
            vec![(new.owner, differs.then(|| cell(new.name.0, old.said.0, new.said.0)))]
        }
        (old, new) => {
            let gone = old.map(|part| (part.owner, Some(cell(part.name.0, part.said.0, None))));
            let came = new.map(|part| (part.owner, Some(cell(part.name.0, None, part.said.0))));
            gone.into_iter().chain(came).collect()
        }
    }
}

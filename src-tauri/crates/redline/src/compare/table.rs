//! The rows and cells of a table compared with those of its earlier version.

use crate::comparison::{ComparedCell, ComparedRow, Fate, State};
use crate::document::{Cell, Row};
use crate::origin::Origin;
use crate::words::Words;

use super::align::{Piece, Place, align};
use super::inline::{self, Line};
use super::{Options, fate};

/// The rows of both tables in reading order.
pub(crate) fn compare(
    before: &[Row],
    after: &[Row],
    words: &mut Words,
    options: &Options,
) -> Vec<ComparedRow> {
    let old: Vec<Piece> = before.iter().map(|row| row_piece(row, words)).collect();
    let new: Vec<Piece> = after.iter().map(|row| row_piece(row, words)).collect();
    let columns = columns(before, after, words);
    align(&old, &new, false)
        .into_iter()
        .filter_map(|place| match place {
            Place::Both { before: one, after: other } => {
                Some(both(&before[one], &after[other], columns.as_deref(), words, options))
            }
            Place::Gone { before: one } => Some(whole_row(&before[one], State::Deleted)),
            Place::Come { after: other } => Some(whole_row(&after[other], State::Inserted)),
            // Rows are aligned without moves: Word has no mark for a moved row.
            Place::MovedFrom { .. } | Place::MovedTo { .. } => None,
        })
        .collect()
}

/// A row that stands here on one side only, or on both without a change.
pub(crate) fn whole_row(row: &Row, state: State) -> ComparedRow {
    ComparedRow {
        id: row.id.clone(),
        before_id: row.id.clone(),
        header: row.header,
        before_header: row.header,
        state,
        change_id: String::new(),
        cells: row.cells.iter().map(|cell| whole_cell(cell, state)).collect(),
        paragraph: 0,
        origin: Origin::default(),
    }
}

fn whole_cell(cell: &Cell, state: State) -> ComparedCell {
    ComparedCell {
        state,
        change_id: String::new(),
        segments: inline::whole(&cell.runs, fate(state)),
        origin: Origin::default(),
    }
}

fn both(
    before: &Row,
    after: &Row,
    columns: Option<&[Place]>,
    words: &mut Words,
    options: &Options,
) -> ComparedRow {
    let places = if before.cells.len() == after.cells.len() {
        (0..after.cells.len()).map(|place| Place::Both { before: place, after: place }).collect()
    } else {
        columns.map_or_else(
            || {
                let old: Vec<Piece> =
                    before.cells.iter().map(|cell| cell_piece(std::slice::from_ref(&cell), words)).collect();
                let new: Vec<Piece> =
                    after.cells.iter().map(|cell| cell_piece(std::slice::from_ref(&cell), words)).collect();
                align(&old, &new, false)
            },
            <[Place]>::to_vec,
        )
    };
    let cells: Vec<ComparedCell> = places
        .into_iter()
        .filter_map(|place| match place {
            Place::Both { before: one, after: other } => {
                let old = Line::new(&before.cells[one].runs, words);
                let new = Line::new(&after.cells[other].runs, words);
                let segments = inline::compare(&old, &new, options.tidy);
                let same = segments.iter().all(|segment| segment.change == Fate::Kept);
                let state = if same { State::Unchanged } else { State::Changed };
                Some(ComparedCell { state, change_id: String::new(), segments, origin: Origin::default() })
            }
            Place::Gone { before: one } => Some(whole_cell(&before.cells[one], State::Deleted)),
            Place::Come { after: other } => Some(whole_cell(&after.cells[other], State::Inserted)),
            Place::MovedFrom { .. } | Place::MovedTo { .. } => None,
        })
        .collect();
    let same = before.header == after.header && cells.iter().all(|cell| cell.state == State::Unchanged);
    ComparedRow {
        id: after.id.clone(),
        before_id: before.id.clone(),
        header: after.header,
        before_header: before.header,
        state: if same { State::Unchanged } else { State::Changed },
        change_id: String::new(),
        cells,
        paragraph: 0,
        origin: Origin::default(),
    }
}

/// Which column became which, where both tables have as many cells in every row and a column came or went.
fn columns(before: &[Row], after: &[Row], words: &mut Words) -> Option<Vec<Place>> {
    let old = width(before)?;
    let new = width(after)?;
    if old == new {
        return None;
    }
    let mut pieces = |rows: &[Row], width: usize| -> Vec<Piece> {
        (0..width)
            .map(|column| {
                let cells: Vec<&Cell> = rows.iter().filter_map(|row| row.cells.get(column)).collect();
                cell_piece(&cells, words)
            })
            .collect()
    };
    Some(align(&pieces(before, old), &pieces(after, new), false))
}

/// The number of cells in every row; none where the rows differ.
fn width(rows: &[Row]) -> Option<usize> {
    let first = rows.first()?.cells.len();
    rows.iter().all(|row| row.cells.len() == first).then_some(first)
}

fn row_piece(row: &Row, words: &mut Words) -> Piece {
    let cells: Vec<&Cell> = row.cells.iter().collect();
    Piece { id: row.id.clone(), ..cell_piece(&cells, words) }
}

fn cell_piece(cells: &[&Cell], words: &mut Words) -> Piece {
    let mut text = String::new();
    let mut numbers = Vec::new();
    for cell in cells {
        let line = Line::new(&cell.runs, words);
        numbers.extend(line.word_numbers());
        text.push_str(line.text());
        text.push('\t');
    }
    numbers.sort_unstable();
    Piece { id: String::new(), sort: 0, number: words.number(&text, "\u{0}cells"), words: numbers }
}

//! Which cells of two rows belong together.

use super::likeness::{Likeness, in_order};
use super::story::{Cell, Row, Story};

/// Tables with more cells than this are paired row by row.
const CELLS: usize = 20_000;

/// The columns that belong together where both tables are regular and have a different number of them.
pub(crate) fn columns(old: &Story<'_>, new: &Story<'_>, a: &[Row], b: &[Row]) -> Option<Vec<(usize, usize)>> {
    let width = |rows: &[Row]| {
        let width = rows.first()?.cells.len();
        (rows.iter().all(|row| row.cells.len() == width) && rows.len() * width <= CELLS).then_some(width)
    };
    let (from, to) = (width(a)?, width(b)?);
    if from == to || from == 0 || to == 0 {
        return None;
    }
    let column = |story: &Story<'_>, rows: &[Row], at: usize| {
        let mut all = Vec::new();
        rows.iter().for_each(|row| all.extend(row.cells[at].blocks.iter().copied()));
        Likeness::blocks(story, &all)
    };
    let one: Vec<Likeness> = (0..from).map(|at| column(old, a, at)).collect();
    let other: Vec<Likeness> = (0..to).map(|at| column(new, b, at)).collect();
    let pairs = in_order(from, to, |x, y| one[x].to(&other[y]) + 0.001);
    Some(pairs)
}

/// The cells of two rows that belong together.
pub(crate) fn cells(
    old: &Story<'_>,
    new: &Story<'_>,
    a: &[Cell],
    b: &[Cell],
    columns: Option<&[(usize, usize)]>,
) -> Vec<(usize, usize)> {
    if a.len() == b.len() {
        return (0..a.len()).map(|at| (at, at)).collect();
    }
    if let Some(columns) = columns {
        return columns.iter().copied().filter(|(one, other)| *one < a.len() && *other < b.len()).collect();
    }
    let one: Vec<Likeness> = a.iter().map(|cell| Likeness::blocks(old, &cell.blocks)).collect();
    let other: Vec<Likeness> = b.iter().map(|cell| Likeness::blocks(new, &cell.blocks)).collect();
    in_order(a.len(), b.len(), |x, y| one[x].to(&other[y]) + 0.001)
}

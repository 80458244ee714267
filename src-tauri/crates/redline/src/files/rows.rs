//! Which rows of two tables belong together.

use super::lcs;
use super::likeness::{Likeness, in_order};
use super::story::{Row, Story};

/// Rows less alike than this are not the same row.
const ROWS: f32 = 0.4;

/// What becomes of a row or cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pair {
    Both(usize, usize),
    Old(usize),
    New(usize),
}

/// The rows of two tables in one order: those that go before those that come.
pub(crate) fn pair_rows(old: &Story<'_>, new: &Story<'_>, a: &[Row], b: &[Row]) -> Vec<Pair> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let hunks = lcs::hunks(a.iter().map(|row| row.content), b.iter().map(|row| row.content));
    let (mut at_a, mut at_b) = (0, 0);
    for (gone, come) in hunks.into_iter().chain([(a.len()..a.len(), b.len()..b.len())]) {
        while at_a < gone.start && at_b < come.start {
            pairs.push((at_a, at_b));
            (at_a, at_b) = (at_a + 1, at_b + 1);
        }
        pairs.extend(
            similar(old, new, &a[gone.clone()], &b[come.clone()])
                .into_iter()
                .map(|(one, other)| (gone.start + one, come.start + other)),
        );
        (at_a, at_b) = (gone.end, come.end);
    }
    let mut out = Vec::new();
    let (mut at_a, mut at_b) = (0, 0);
    for (one, other) in pairs.into_iter().chain([(a.len(), b.len())]) {
        out.extend((at_a..one).map(Pair::Old));
        out.extend((at_b..other).map(Pair::New));
        if one < a.len() && other < b.len() {
            out.push(Pair::Both(one, other));
        }
        (at_a, at_b) = (one + 1, other + 1);
    }
    out
}

fn similar(old: &Story<'_>, new: &Story<'_>, a: &[Row], b: &[Row]) -> Vec<(usize, usize)> {
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    let one: Vec<Likeness> = a.iter().map(|row| Likeness::row(old, &row.cells)).collect();
    let other: Vec<Likeness> = b.iter().map(|row| Likeness::row(new, &row.cells)).collect();
    let as_many = a.len() == b.len();
    in_order(a.len(), b.len(), |x, y| {
        let like = one[x].to(&other[y]);
        let shape = if a[x].cells.len() == b[y].cells.len() { 0.001 } else { 0.0 };
        // Where as many rows go as come, each takes the place of one, unless something fits better.
        if like >= ROWS || one[x].is_empty() || other[y].is_empty() {
            like + 0.01 + shape
        } else if as_many && x == y {
            like / 2.0 + 0.005 + shape
        } else {
            0.0
        }
    })
}

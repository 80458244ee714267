//! The best pairing of two lists of tokens, by a table of all their beginnings.
//!
//! What stays is worth its characters on both sides, and every stretch that goes or comes costs what the grain says.

use super::tokens::{Token, TokenKind};

/// How many characters the end of a paragraph counts for that keeps its form: where a small word of one paragraph stands in
/// the next one as well, each paragraph is to be edited by itself.
const END: u32 = 4;

/// The ways in which a pairing of two beginnings can end: with a pair, with what goes, with what comes.
const SAME: usize = 0;
const GONE: usize = 1;
const COME: usize = 2;
/// What the best pairing is worth that ends in each of these ways.
type Worth = [i32; 3];

/// Adds the best pairing to `out`; with `TABLES`, tables of one side stand only between paragraphs of the other.
pub(crate) fn exact<const TABLES: bool>(
    a: &[Token],
    b: &[Token],
    from: (usize, usize),
    stretch: i32,
    out: &mut Vec<(u32, u32)>,
) {
    let width = b.len() + 1;
    // How the pairing before ended, for each way to end.
    let mut steps = vec![0u8; (a.len() + 1) * width];
    let low = i32::MIN / 2;
    let mut worths: Vec<Worth> = vec![[low, low, -stretch]; width];
    worths[0] = [0, low, low];
    for (column, step) in steps.iter_mut().enumerate().take(width).skip(1) {
        *step = after(if column == 1 { SAME } else { COME }, COME);
    }
    let edges: Vec<bool> =
        if TABLES { (0..width).map(|place| is_edge(b, place)).collect() } else { Vec::new() };
    for (row, one) in a.iter().enumerate() {
        let (is_lone, at_edge) = (TABLES && is_table(one), TABLES && is_edge(a, row + 1));
        let steps = &mut steps[(row + 1) * width..(row + 2) * width];
        let mut corner = worths[0];
        let (gone, before) = marked(corner, GONE, stretch);
        let mut left = [low, gone, low];
        (worths[0], steps[0]) = (left, after(before, GONE));
        let cells = worths[1..].iter_mut().zip(&mut steps[1..]);
        for (column, (other, (worth, step))) in b.iter().zip(cells).enumerate() {
            let (mut gone, before_gone) = marked(*worth, GONE, stretch);
            let (mut come, before_come) = marked(left, COME, stretch);
            if TABLES {
                gone = if is_lone && !edges[column + 1] { low } else { gone };
                come = if is_table(other) && !at_edge { low } else { come };
            }
            let (mut same, mut before_same) = (low, SAME);
            if one.id == other.id && !is_lone {
                before_same = best(corner);
                same = corner[before_same] + 2 * weight(one, other) as i32;
            }
            *step = after(before_same, SAME) | after(before_gone, GONE) | after(before_come, COME);
            left = [same, gone, come];
            corner = std::mem::replace(worth, left);
        }
    }
    let (mut row, mut column) = (a.len(), b.len());
    let mut end = best(worths[column]);
    let start = out.len();
    while row > 0 || column > 0 {
        let step = steps[row * width + column];
        if end != COME {
            row = row.saturating_sub(1);
        }
        if end != GONE {
            column = column.saturating_sub(1);
        }
        if end == SAME {
            out.push(((from.0 + row) as u32, (from.1 + column) as u32));
        }
        end = usize::from(step >> (2 * end)) & 3;
    }
    if let Some(new) = out.get_mut(start..) {
        new.reverse();
    }
}

/// The best way to end; of two as good, the one with a pair.
fn best(worth: Worth) -> usize {
    let marked = if worth[COME] > worth[GONE] { COME } else { GONE };
    if worth[marked] > worth[SAME] { marked } else { SAME }
}

/// What it is worth when one token more goes or comes, and how the pairing before ends.
fn marked(worth: Worth, end: usize, stretch: i32) -> (i32, usize) {
    let other = GONE + COME - end;
    let begun = worth[other].max(worth[SAME]) - stretch;
    let before = if worth[other] > worth[SAME] { other } else { SAME };
    (begun.max(worth[end]), if begun >= worth[end] { before } else { end })
}

/// How the pairing before one that ends so ended, as a step says it.
fn after(before: usize, end: usize) -> u8 {
    (before << (2 * end)) as u8
}

/// How many characters a pair counts for.
fn weight(one: &Token, other: &Token) -> u32 {
    if one.kind == TokenKind::Mark && one.form == other.form { END } else { one.weight }
}

pub(crate) fn is_table(token: &Token) -> bool {
    token.kind == TokenKind::Table
}

/// Whether no paragraph is open behind the first `place` tokens of a list that begins with a paragraph.
fn is_edge(tokens: &[Token], place: usize) -> bool {
    place.checked_sub(1).and_then(|last| tokens.get(last)).is_none_or(|token| token.kind.ends_line())
}

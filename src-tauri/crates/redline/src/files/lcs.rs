//! The pairing of two lists of tokens that leaves the fewest characters unpaired, with few interruptions.

use imara_diff::{Algorithm, Diff, InternedInput};

use super::tokens::{Token, TokenKind};

/// Tables larger than this are not filled; a coarser pairing cuts them first.
const CELLS: usize = 3_000_000;
/// What one interruption costs, in characters.
const BREAK: i32 = 4;
/// Lists with more tokens than this together are cut by what occurs in them but once.
const MANY: usize = 400_000;
/// So many tokens in a row are told from all others.
const ROW: usize = 5;
/// A hunk that the coarse pairing leaves is looked at again when its table is no larger than this.
const REFINE: usize = 400_000;

/// Pairs of places in `a` and `b`, ascending in both; both begin where a paragraph does.
///
/// Tables are never paired, and where it can be, each stands where no paragraph of the other side is open.
pub(crate) fn pairs(a: &[Token], b: &[Token]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    if [a, b].iter().any(|all| all.iter().any(is_table)) && a.len().saturating_mul(b.len()) <= CELLS {
        exact::<true>(a, b, 0, 0, &mut out);
    } else {
        between(a, b, 0, 0, true, &mut out);
    }
    out
}

fn is_table(token: &Token) -> bool {
    token.kind == TokenKind::Table
}

/// Whether no paragraph is open behind the first `place` tokens of a list that begins with a paragraph.
fn is_edge(tokens: &[Token], place: usize) -> bool {
    place.checked_sub(1).and_then(|last| tokens.get(last)).is_none_or(|token| token.kind.ends_line())
}

fn between(a: &[Token], b: &[Token], a_from: usize, b_from: usize, coarse: bool, out: &mut Vec<(u32, u32)>) {
    let head = a.iter().zip(b).take_while(|(one, other)| one.id == other.id).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(one, other)| one.id == other.id).count();
    let (a_mid, b_mid) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    let mut push = |one: usize, other: usize| out.push(((a_from + one) as u32, (b_from + other) as u32));
    (0..head).for_each(|at| push(at, at));
    if !a_mid.is_empty() && !b_mid.is_empty() {
        let (a_from, b_from) = (a_from + head, b_from + head);
        let cells = a_mid.len().saturating_mul(b_mid.len());
        if cells <= if coarse { CELLS } else { REFINE } {
            exact::<false>(a_mid, b_mid, a_from, b_from, out);
        } else if coarse && a_mid.len() + b_mid.len() > MANY {
            landmarks(a_mid, b_mid, a_from, b_from, out);
        } else if coarse {
            rough(a_mid, b_mid, a_from, b_from, out);
        }
    }
    let (a_end, b_end) = (a_from + head + a_mid.len(), b_from + head + b_mid.len());
    (0..tail).for_each(|at| out.push(((a_end + at) as u32, (b_end + at) as u32)));
}

/// The best pairing, by a table of all prefixes: matched characters count, and each stretch of unmatched ones costs [`BREAK`].
/// With `TABLES`, tables of one side stand only between paragraphs of the other.
fn exact<const TABLES: bool>(
    a: &[Token],
    b: &[Token],
    a_from: usize,
    b_from: usize,
    out: &mut Vec<(u32, u32)>,
) {
    const OVER: u8 = 1; // the gap came from the row above, otherwise from the left
    const OPENED: u8 = 2; // the gap began here
    const AFTER_GAP: u8 = 4; // the match followed a gap
    let width = b.len() + 1;
    let mut steps = vec![0u8; (a.len() + 1) * width];
    let low = i32::MIN / 2;
    let mut matched = vec![low; width];
    let mut gap = vec![-BREAK; width];
    (matched[0], gap[0]) = (0, low);
    for (column, step) in steps.iter_mut().enumerate().take(width).skip(1) {
        *step = if column == 1 { OPENED } else { 0 };
    }
    let edges: Vec<bool> =
        if TABLES { (0..width).map(|place| is_edge(b, place)).collect() } else { Vec::new() };
    for (row, one) in a.iter().enumerate() {
        let (is_lone, at_edge) = (TABLES && is_table(one), TABLES && is_edge(a, row + 1));
        let steps = &mut steps[(row + 1) * width..(row + 2) * width];
        let gain = 2 * one.weight as i32;
        let (mut corner_matched, mut corner_gap) = (matched[0], gap[0]);
        let opened = matched[0] - BREAK;
        steps[0] = OVER | if opened >= gap[0] { OPENED } else { 0 };
        gap[0] = opened.max(gap[0]);
        matched[0] = low;
        for (column, other) in b.iter().enumerate() {
            let at = column + 1;
            let (above_matched, above_gap) = (matched[at], gap[at]);
            let mut step = 0u8;
            let here = if one.id == other.id && !is_lone {
                if corner_gap > corner_matched {
                    step |= AFTER_GAP;
                    corner_gap + gain
                } else {
                    corner_matched + gain
                }
            } else {
                low
            };
            let mut over = (above_matched - BREAK).max(above_gap);
            let mut left = (matched[at - 1] - BREAK).max(gap[at - 1]);
            if TABLES {
                over = if is_lone && !edges[at] { low } else { over };
                left = if is_table(other) && !at_edge { low } else { left };
            }
            if over > left {
                step |= OVER;
                if above_matched - BREAK >= above_gap {
                    step |= OPENED;
                }
                gap[at] = over;
            } else {
                if matched[at - 1] - BREAK >= gap[at - 1] {
                    step |= OPENED;
                }
                gap[at] = left;
            }
            matched[at] = here;
            steps[at] = step;
            (corner_matched, corner_gap) = (above_matched, above_gap);
        }
    }
    let (mut row, mut column) = (a.len(), b.len());
    let mut in_match = matched[column] >= gap[column];
    let start = out.len();
    while row > 0 || column > 0 {
        let step = steps[row * width + column];
        if in_match {
            if row == 0 || column == 0 {
                break;
            }
            row -= 1;
            column -= 1;
            out.push(((a_from + row) as u32, (b_from + column) as u32));
            in_match = step & AFTER_GAP == 0;
        } else {
            if step & OVER != 0 {
                row = row.saturating_sub(1);
            } else {
                column = column.saturating_sub(1);
            }
            in_match = step & OPENED != 0;
        }
    }
    if let Some(new) = out.get_mut(start..) {
        new.reverse();
    }
}

/// A pairing by rare tokens, for what is too large for [`exact`].
fn rough(a: &[Token], b: &[Token], a_from: usize, b_from: usize, out: &mut Vec<(u32, u32)>) {
    let (mut at_a, mut at_b) = (0, 0);
    for (old, new) in hunks(a.iter().map(|token| token.id), b.iter().map(|token| token.id)) {
        while at_a < old.start && at_b < new.start {
            out.push(((a_from + at_a) as u32, (b_from + at_b) as u32));
            (at_a, at_b) = (at_a + 1, at_b + 1);
        }
        between(&a[old.clone()], &b[new.clone()], a_from + old.start, b_from + new.start, false, out);
        (at_a, at_b) = (old.end, new.end);
    }
    while at_a < a.len() && at_b < b.len() {
        out.push(((a_from + at_a) as u32, (b_from + at_b) as u32));
        (at_a, at_b) = (at_a + 1, at_b + 1);
    }
}

/// A pairing by rows of tokens that occur once on each side, for what is too large for everything else: it takes time in
/// proportion to the lists, and what has nothing in common stays unpaired.
fn landmarks(a: &[Token], b: &[Token], a_from: usize, b_from: usize, out: &mut Vec<(u32, u32)>) {
    let (one, other) = (single_rows(a), single_rows(b));
    let mut common = Vec::new();
    let mut theirs = other.iter().peekable();
    for (row, at) in &one {
        while theirs.next_if(|their| their.0 < *row).is_some() {}
        common.extend(theirs.next_if(|their| their.0 == *row).map(|their| (*at, their.1)));
    }
    common.sort_unstable();
    let (mut at_a, mut at_b) = (0, 0);
    for (one, other) in ascending(&common) {
        if one < at_a || other < at_b {
            continue;
        }
        between(&a[at_a..one], &b[at_b..other], a_from + at_a, b_from + at_b, false, out);
        out.push(((a_from + one) as u32, (b_from + other) as u32));
        (at_a, at_b) = (one + 1, other + 1);
    }
    between(&a[at_a..], &b[at_b..], a_from + at_a, b_from + at_b, false, out);
}

/// The rows of [`ROW`] tokens that occur once, as sums, with their places; in the order of the sums.
fn single_rows(tokens: &[Token]) -> Vec<(u64, u32)> {
    let mut rows: Vec<(u64, u32)> = tokens
        .windows(ROW)
        .enumerate()
        .map(|(at, row)| {
            let add =
                |sum: u64, token: &Token| (sum.rotate_left(7) ^ token.id).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            (row.iter().fold(0, add), at as u32)
        })
        .collect();
    rows.sort_unstable();
    rows.chunk_by(|one, other| one.0 == other.0)
        .filter_map(|same| match same {
            [row] => Some(*row),
            _ => None,
        })
        .collect()
}

/// The longest of the pairs, sorted by their first member, whose second members ascend as well.
fn ascending(pairs: &[(u32, u32)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < pair.1);
        before[at] = length.checked_sub(1).map(|last| ends[last]);
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut out = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        out.push((pairs[at].0 as usize, pairs[at].1 as usize));
        next = before[at];
    }
    out.reverse();
    out
}

/// What differs between two lists, found by their rare members.
pub(crate) fn hunks(
    a: impl Iterator<Item = u64>,
    b: impl Iterator<Item = u64>,
) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let mut input: InternedInput<u64> = InternedInput::default();
    input.update_before(a);
    input.update_after(b);
    let diff = Diff::compute(Algorithm::Histogram, &input);
    diff.hunks()
        .map(|hunk| {
            (
                hunk.before.start as usize..hunk.before.end as usize,
                hunk.after.start as usize..hunk.after.end as usize,
            )
        })
        .collect()
}

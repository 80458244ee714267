//! The pairing of two lists of tokens that leaves the fewest characters unpaired, with few interruptions.

use imara_diff::{Algorithm, Diff, InternedInput};

use super::exact::{exact, is_table};
use super::tokens::Token;

/// Tables larger than this are not filled; a coarser pairing cuts them first.
const CELLS: usize = 3_000_000;
/// Lists with more tokens than this together are cut by what occurs in them but once.
const MANY: usize = 400_000;
/// So many tokens in a row are told from all others.
const ROW: usize = 5;
/// A hunk that the coarse pairing leaves is looked at again when its table is no larger than this.
const REFINE: usize = 400_000;

/// Pairs of places in `a` and `b`, ascending in both; both begin where a paragraph does.
///
/// Every stretch that only goes or only comes costs `stretch` characters ([`Grain::stretch`](super::Grain::stretch)). Tables
/// are never paired, and where it can be, each stands where no paragraph of the other side is open.
pub(crate) fn pairs(a: &[Token], b: &[Token], stretch: i32) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    if [a, b].iter().any(|all| all.iter().any(is_table)) && a.len().saturating_mul(b.len()) <= CELLS {
        exact::<true>(a, b, (0, 0), stretch, &mut out);
    } else {
        between(a, b, (0, 0), stretch, true, &mut out);
    }
    out
}

/// The pairs of two parts that begin at `from` of each list.
fn between(
    a: &[Token],
    b: &[Token],
    from: (usize, usize),
    stretch: i32,
    coarse: bool,
    out: &mut Vec<(u32, u32)>,
) {
    let head = a.iter().zip(b).take_while(|(one, other)| one.id == other.id).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(one, other)| one.id == other.id).count();
    let (a_mid, b_mid) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    let mut push = |one: usize, other: usize| out.push(((from.0 + one) as u32, (from.1 + other) as u32));
    (0..head).for_each(|at| push(at, at));
    if !a_mid.is_empty() && !b_mid.is_empty() {
        let from = (from.0 + head, from.1 + head);
        let cells = a_mid.len().saturating_mul(b_mid.len());
        if cells <= if coarse { CELLS } else { REFINE } {
            exact::<false>(a_mid, b_mid, from, stretch, out);
        } else if coarse && a_mid.len() + b_mid.len() > MANY {
            landmarks(a_mid, b_mid, from, stretch, out);
        } else if coarse {
            rough(a_mid, b_mid, from, stretch, out);
        }
    }
    let (a_end, b_end) = (from.0 + head + a_mid.len(), from.1 + head + b_mid.len());
    (0..tail).for_each(|at| out.push(((a_end + at) as u32, (b_end + at) as u32)));
}

/// A pairing by rare tokens, for what is too large for [`exact`].
fn rough(a: &[Token], b: &[Token], from: (usize, usize), stretch: i32, out: &mut Vec<(u32, u32)>) {
    let (mut at_a, mut at_b) = (0, 0);
    for (old, new) in hunks(a.iter().map(|token| token.id), b.iter().map(|token| token.id)) {
        while at_a < old.start && at_b < new.start {
            out.push(((from.0 + at_a) as u32, (from.1 + at_b) as u32));
            (at_a, at_b) = (at_a + 1, at_b + 1);
        }
        let start = (from.0 + old.start, from.1 + new.start);
        between(&a[old.clone()], &b[new.clone()], start, stretch, false, out);
        (at_a, at_b) = (old.end, new.end);
    }
    while at_a < a.len() && at_b < b.len() {
        out.push(((from.0 + at_a) as u32, (from.1 + at_b) as u32));
        (at_a, at_b) = (at_a + 1, at_b + 1);
    }
}

/// A pairing by rows of tokens that occur once on each side, for what is too large for everything else: it takes time in
/// proportion to the lists, and what has nothing in common stays unpaired.
fn landmarks(a: &[Token], b: &[Token], from: (usize, usize), stretch: i32, out: &mut Vec<(u32, u32)>) {
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
        let start = (from.0 + at_a, from.1 + at_b);
        between(&a[at_a..one], &b[at_b..other], start, stretch, false, out);
        out.push(((from.0 + one) as u32, (from.1 + other) as u32));
        (at_a, at_b) = (one + 1, other + 1);
    }
    between(&a[at_a..], &b[at_b..], (from.0 + at_a, from.1 + at_b), stretch, false, out);
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

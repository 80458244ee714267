//! The edit script between two sequences of tokens, tidied for reading.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token as Interned};

use crate::words::Class;

/// Up to this many cells the best script is computed exactly; beyond, by the histogram algorithm, which is never quadratic.
const EXACT_CELLS: usize = 1_000_000;
/// Equal words between two changes are absorbed when they have fewer than this many words …
const NOISE_WORDS: usize = 3;
/// … and no more than this many characters.
const NOISE_CHARACTERS: usize = 8;
/// … and the replacements on both sides have at least this many tokens, old and new together.
const NOISE_WEIGHT: usize = 6;

/// A stretch of tokens that one side has instead of the other's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hunk {
    pub before: Range<usize>,
    pub after: Range<usize>,
}

/// A token as the script sees it: its number, what it is made of and its length in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit {
    pub number: u32,
    pub class: Class,
    pub length: usize,
    /// Whether it ends a sentence.
    pub ends: bool,
}

/// The hunks between two sequences of numbers (blocks, rows), by the histogram algorithm.
pub(crate) fn histogram(before: &[u32], after: &[u32]) -> Vec<Hunk> {
    let one: Vec<Interned> = before.iter().copied().map(Interned).collect();
    let other: Vec<Interned> = after.iter().copied().map(Interned).collect();
    let tokens = before.iter().chain(after).copied().max().map_or(0, |most| most.saturating_add(1));
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Histogram, &one, &other, tokens);
    diff.hunks()
        .map(|hunk| Hunk {
            before: hunk.before.start as usize..hunk.before.end as usize,
            after: hunk.after.start as usize..hunk.after.end as usize,
        })
        .collect()
}

/// The hunks between two texts, slid to word boundaries and joined where what lies between is noise (`tidy`).
pub(crate) fn words(before: &[Unit], after: &[Unit], tidy: bool) -> Vec<Hunk> {
    let start = before.iter().zip(after).take_while(|(one, other)| one.number == other.number).count();
    let end = before[start..]
        .iter()
        .rev()
        .zip(after[start..].iter().rev())
        .take_while(|(one, other)| one.number == other.number)
        .count();
    let (old, new) = (&before[start..before.len() - end], &after[start..after.len() - end]);
    let mut hunks = if old.is_empty() || new.is_empty() {
        if old.is_empty() && new.is_empty() {
            Vec::new()
        } else {
            vec![Hunk { before: 0..old.len(), after: 0..new.len() }]
        }
    } else if old.len().saturating_mul(new.len()) <= EXACT_CELLS {
        exact(old, new)
    } else {
        let numbers = |units: &[Unit]| compact(old, new, units);
        histogram(&numbers(old), &numbers(new))
    };
    for hunk in &mut hunks {
        hunk.before = hunk.before.start + start..hunk.before.end + start;
        hunk.after = hunk.after.start + start..hunk.after.end + start;
    }
    slide(before, after, &mut hunks);
    if tidy { join(before, hunks) } else { hunks }
}

/// Numbers from 0 without gaps, because the histogram keeps a table as long as the largest number.
fn compact(old: &[Unit], new: &[Unit], units: &[Unit]) -> Vec<u32> {
    let mut all: Vec<u32> = old.iter().chain(new).map(|unit| unit.number).collect();
    all.sort_unstable();
    all.dedup();
    units
        .iter()
        .map(|unit| {
            all.binary_search(&unit.number).map_or(0, |place| u32::try_from(place).unwrap_or(u32::MAX))
        })
        .collect()
}

fn weight(unit: &Unit) -> u32 {
    match unit.class {
        Class::Word => 4 + u32::try_from(unit.length.min(100)).unwrap_or(100),
        Class::Sign => 2,
        Class::Space => 1,
    }
}

/// The heaviest common subsequence, so that long words rather than spaces decide what counts as kept.
fn exact(old: &[Unit], new: &[Unit]) -> Vec<Hunk> {
    let width = new.len() + 1;
    let mut best = vec![0u32; (old.len() + 1) * width];
    for row in (0..old.len()).rev() {
        for column in (0..new.len()).rev() {
            let skip = best[(row + 1) * width + column].max(best[row * width + column + 1]);
            best[row * width + column] = if old[row].number == new[column].number {
                skip.max(best[(row + 1) * width + column + 1] + weight(&old[row]))
            } else {
                skip
            };
        }
    }
    let mut hunks = Vec::new();
    let (mut row, mut column) = (0, 0);
    let (mut from, mut to) = (0, 0);
    while row < old.len() && column < new.len() {
        let here = best[row * width + column];
        if old[row].number == new[column].number
            && here == best[(row + 1) * width + column + 1] + weight(&old[row])
        {
            if row > from || column > to {
                hunks.push(Hunk { before: from..row, after: to..column });
            }
            row += 1;
            column += 1;
            (from, to) = (row, column);
        } else if here == best[(row + 1) * width + column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    if old.len() > from || new.len() > to {
        hunks.push(Hunk { before: from..old.len(), after: to..new.len() });
    }
    hunks
}

/// Moves pure insertions and deletions along equal tokens to where a person would place them: from the start of a word or a
/// sentence to the space after it.
fn slide(before: &[Unit], after: &[Unit], hunks: &mut [Hunk]) {
    for index in 0..hunks.len() {
        let low = if index == 0 { (0, 0) } else { (hunks[index - 1].before.end, hunks[index - 1].after.end) };
        let high = hunks
            .get(index + 1)
            .map_or((before.len(), after.len()), |next| (next.before.start, next.after.start));
        let hunk = &mut hunks[index];
        if hunk.before.is_empty() {
            let start = settle(after, &hunk.after, low.1, high.1);
            let anchor = hunk.before.start + start - hunk.after.start.min(hunk.before.start + start);
            hunk.before = anchor..anchor;
            hunk.after = start..start + hunk.after.len();
        } else if hunk.after.is_empty() {
            let start = settle(before, &hunk.before, low.0, high.0);
            let anchor = hunk.after.start + start - hunk.before.start.min(hunk.after.start + start);
            hunk.after = anchor..anchor;
            hunk.before = start..start + hunk.before.len();
        }
    }
}

/// The best start for the hunk `range`, which may slide between `low` and `high` over tokens equal at both its ends.
fn settle(units: &[Unit], range: &Range<usize>, low: usize, high: usize) -> usize {
    let length = range.len();
    let mut place = range.start;
    while place > low && units[place - 1].number == units[place + length - 1].number {
        place -= 1;
    }
    let mut best = (score(units, place, length), place);
    while place + length < high && units[place].number == units[place + length].number {
        place += 1;
        let value = score(units, place, length);
        if value >= best.0 {
            best = (value, place);
        }
    }
    best.1
}

fn score(units: &[Unit], start: usize, length: usize) -> u32 {
    let class = |place: Option<usize>| place.and_then(|place| units.get(place)).map(|unit| unit.class);
    let mut score = 0;
    if class(start.checked_sub(1)).is_none_or(|class| class == Class::Space) {
        score += 2;
    }
    if class(Some(start)) == Some(Class::Word) {
        score += 1;
    }
    if class((start + length).checked_sub(1)) == Some(Class::Space) {
        score += 2;
    }
    let last_sign = units[..start].iter().rev().find(|unit| unit.class != Class::Space);
    if last_sign.is_none_or(|unit| unit.ends) {
        score += 1;
    }
    score
}

/// Joins neighbouring hunks where what lies between them is a space or a few short words: a reader takes in one replaced
/// phrase more easily than three replaced words around an unchanged "of".
fn join(before: &[Unit], hunks: Vec<Hunk>) -> Vec<Hunk> {
    // Spaces first: what is one phrase after that has its full weight when words are looked at.
    join_where(join_where(hunks, |left, right| is_space(before, left, right)), |left, right| {
        is_noise(before, left, right)
    })
}

fn join_where(hunks: Vec<Hunk>, joins: impl Fn(&Hunk, &Hunk) -> bool) -> Vec<Hunk> {
    let mut out: Vec<Hunk> = Vec::with_capacity(hunks.len());
    for hunk in hunks {
        match out.last_mut() {
            Some(last) if joins(last, &hunk) => {
                last.before.end = hunk.before.end;
                last.after.end = hunk.after.end;
            }
            _ => out.push(hunk),
        }
    }
    out
}

fn is_replacement(hunk: &Hunk) -> bool {
    !hunk.before.is_empty() && !hunk.after.is_empty()
}

/// Whether only a space lies between two hunks that together replace something.
fn is_space(before: &[Unit], left: &Hunk, right: &Hunk) -> bool {
    let whole =
        Hunk { before: left.before.start..right.before.end, after: left.after.start..right.after.end };
    let between = &before[left.before.end..right.before.start];
    let one_sided = |side: fn(&Hunk) -> bool| side(left) && side(right);
    is_replacement(&whole)
        && !one_sided(|hunk| hunk.before.is_empty())
        && !one_sided(|hunk| hunk.after.is_empty())
        && between.len() == 1
        && between[0].class == Class::Space
}

/// Whether only a few short words lie between two replacements of several tokens; with less around them, absorbing them costs
/// more than it gives.
fn is_noise(before: &[Unit], left: &Hunk, right: &Hunk) -> bool {
    let between = &before[left.before.end..right.before.start];
    let words = between.iter().filter(|unit| unit.class == Class::Word).count();
    let length: usize = between.iter().map(|unit| unit.length).sum();
    let weight = |hunk: &Hunk| if is_replacement(hunk) { hunk.before.len() + hunk.after.len() } else { 0 };
    (1..NOISE_WORDS).contains(&words)
        && length <= NOISE_CHARACTERS
        && weight(left) >= NOISE_WEIGHT
        && weight(right) >= NOISE_WEIGHT
}

//! Which block (or row, or column) of the earlier version is which of the later one.

use std::collections::HashMap;

use super::likeness::{gain, likeness};
use super::script::histogram;
use crate::files::likeness::weighed;

/// Words in common that make a piece the same piece in another place.
const MOVED: f64 = 0.8;
/// A piece moved and edited has at least this many words; a shorter one is told by chance.
const MOVED_WORDS: usize = 8;
/// A piece moved as it is has at least this many words.
const MOVED_WHOLE_WORDS: usize = 3;
/// Up to this many pairs are weighed against each other; beyond, only equal pieces are found.
const PAIRS: usize = 4_000_000;

/// A piece to align.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// Its stable id; empty when it is not known.
    pub id: String,
    /// Pieces of different sorts are never the same piece.
    pub sort: u8,
    /// The number of its text; equal texts have equal numbers.
    pub number: u32,
    /// The numbers of its words, sorted.
    pub words: Vec<u32>,
}

/// One place of the aligned sequence, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Both have it here.
    Both { before: usize, after: usize },
    /// Only the earlier version has it.
    Gone { before: usize },
    /// Only the later version has it.
    Come { after: usize },
    /// It stood here and stands at `after` now.
    MovedFrom { before: usize, after: usize },
    /// It stood at `before` and stands here now.
    MovedTo { before: usize, after: usize },
}

/// Aligns `before` with `after`: by id, then equal text, then similar text, then (with `moves`) in another place.
pub(crate) fn align(before: &[Piece], after: &[Piece], moves: bool) -> Vec<Place> {
    let named = by_id(before, after);
    let (kept, displaced) = in_order(before, &named);
    let mut pairing = Pairing {
        to: vec![None; before.len()],
        from: vec![None; after.len()],
        moved: vec![false; before.len()],
    };
    if moves {
        for &(one, other) in &displaced {
            pairing.join(one, other);
            pairing.moved[one] = true;
        }
    }
    let mut low = (0, 0);
    for &(one, other) in kept.iter().chain(std::iter::once(&(before.len(), after.len()))) {
        fill(before, after, (low.0, one), (low.1, other), &mut pairing);
        if one < before.len() && other < after.len() {
            pairing.join(one, other);
        }
        low = (one + 1, other + 1);
    }
    if moves {
        find_moved(before, after, &mut pairing);
    }
    pairing.places()
}

struct Pairing {
    to: Vec<Option<usize>>,
    from: Vec<Option<usize>>,
    moved: Vec<bool>,
}

impl Pairing {
    fn join(&mut self, before: usize, after: usize) {
        self.to[before] = Some(after);
        self.from[after] = Some(before);
    }

    /// The places in reading order: what went before what came.
    fn places(&self) -> Vec<Place> {
        let mut places = Vec::with_capacity(self.to.len() + self.from.len());
        let (mut one, mut other) = (0, 0);
        while one < self.to.len() || other < self.from.len() {
            if one < self.to.len() {
                match self.to[one] {
                    None => {
                        places.push(Place::Gone { before: one });
                        one += 1;
                        continue;
                    }
                    Some(after) if self.moved[one] => {
                        places.push(Place::MovedFrom { before: one, after });
                        one += 1;
                        continue;
                    }
                    Some(_) => {}
                }
            }
            if other >= self.from.len() {
                break;
            }
            match self.from[other] {
                None => places.push(Place::Come { after: other }),
                Some(before) if self.moved[before] => places.push(Place::MovedTo { before, after: other }),
                Some(before) => {
                    places.push(Place::Both { before, after: other });
                    one = before + 1;
                }
            }
            other += 1;
        }
        places
    }
}

/// Pairs of pieces with the same id, in the order of `before`; an id that stands twice on one side names nothing.
fn by_id(before: &[Piece], after: &[Piece]) -> Vec<(usize, usize)> {
    let unique = |pieces: &[Piece]| {
        let mut places: HashMap<String, Option<usize>> = HashMap::new();
        for (place, piece) in pieces.iter().enumerate().filter(|(_, piece)| !piece.id.is_empty()) {
            places.entry(piece.id.clone()).and_modify(|known| *known = None).or_insert(Some(place));
        }
        places
    };
    let (old, new) = (unique(before), unique(after));
    before
        .iter()
        .enumerate()
        .filter_map(|(one, piece)| {
            old.get(&piece.id).copied().flatten()?;
            let other = new.get(&piece.id).copied().flatten()?;
            (after[other].sort == piece.sort).then_some((one, other))
        })
        .collect()
}

type Pairs = Vec<(usize, usize)>;

/// Splits pairs into the heaviest set that stands in the same order on both sides, and the others.
fn in_order(before: &[Piece], pairs: &[(usize, usize)]) -> (Pairs, Pairs) {
    // A Fenwick tree of running maxima over the places after: (weight, index of the pair + 1).
    let size = pairs.iter().map(|pair| pair.1 + 1).max().unwrap_or(0);
    let mut tree = vec![(0usize, 0usize); size + 1];
    let mut previous = vec![0usize; pairs.len()];
    let mut best = (0usize, 0usize);
    for (index, &(one, other)) in pairs.iter().enumerate() {
        let mut found = (0usize, 0usize);
        let mut place = other;
        while place > 0 {
            found = found.max(tree[place]);
            place &= place - 1;
        }
        previous[index] = found.1;
        let value = (found.0 + before[one].words.len() + 1, index + 1);
        let mut place = other + 1;
        while place <= size {
            tree[place] = tree[place].max(value);
            place += place & place.wrapping_neg();
        }
        best = best.max(value);
    }
    let mut stays = vec![false; pairs.len()];
    let mut index = best.1;
    while index > 0 {
        stays[index - 1] = true;
        index = previous[index - 1];
    }
    let side = |wanted: bool| {
        pairs.iter().zip(&stays).filter(|(_, stays)| **stays == wanted).map(|(pair, _)| *pair).collect()
    };
    (side(true), side(false))
}

/// Pairs what is free between two anchors: equal pieces first, then similar ones in order.
fn fill(before: &[Piece], after: &[Piece], old: (usize, usize), new: (usize, usize), pairing: &mut Pairing) {
    let free_old: Vec<usize> = (old.0..old.1).filter(|place| pairing.to[*place].is_none()).collect();
    let free_new: Vec<usize> = (new.0..new.1).filter(|place| pairing.from[*place].is_none()).collect();
    if free_old.is_empty() || free_new.is_empty() {
        return;
    }
    let mut names: HashMap<(u8, u32), u32> = HashMap::new();
    let mut number = |piece: &Piece| {
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        *names.entry((piece.sort, piece.number)).or_insert(next)
    };
    let one: Vec<u32> = free_old.iter().map(|place| number(&before[*place])).collect();
    let other: Vec<u32> = free_new.iter().map(|place| number(&after[*place])).collect();
    let (mut low_old, mut low_new) = (0, 0);
    for hunk in histogram(&one, &other) {
        while low_old < hunk.before.start && low_new < hunk.after.start {
            pairing.join(free_old[low_old], free_new[low_new]);
            low_old += 1;
            low_new += 1;
        }
        similar(before, after, &free_old[hunk.before.clone()], &free_new[hunk.after.clone()], pairing);
        (low_old, low_new) = (hunk.before.end, hunk.after.end);
    }
    while low_old < free_old.len() && low_new < free_new.len() {
        pairing.join(free_old[low_old], free_new[low_new]);
        low_old += 1;
        low_new += 1;
    }
}

/// Pairs similar pieces without changing their order, so that the most words are paired.
fn similar(before: &[Piece], after: &[Piece], old: &[usize], new: &[usize], pairing: &mut Pairing) {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > PAIRS {
        return;
    }
    for (one, other) in weighed(old.len(), new.len(), |x, y| gain(&before[old[x]], &after[new[y]])) {
        pairing.join(old[one], new[other]);
    }
}

/// Pairs what is still free in another place: equal pieces first, then similar long ones.
fn find_moved(before: &[Piece], after: &[Piece], pairing: &mut Pairing) {
    let free_old: Vec<usize> = (0..before.len()).filter(|place| pairing.to[*place].is_none()).collect();
    let mut free_new: Vec<usize> = (0..after.len()).filter(|place| pairing.from[*place].is_none()).collect();
    let mut equal: HashMap<(u8, u32), Vec<usize>> = HashMap::new();
    for &one in free_old.iter().rev().filter(|one| before[**one].words.len() >= MOVED_WHOLE_WORDS) {
        equal.entry((before[one].sort, before[one].number)).or_default().push(one);
    }
    free_new.retain(|&other| {
        let found = equal.get_mut(&(after[other].sort, after[other].number)).and_then(Vec::pop);
        if let Some(one) = found {
            pairing.join(one, other);
            pairing.moved[one] = true;
        }
        found.is_none()
    });
    let long = |piece: &Piece| piece.words.len() >= MOVED_WORDS;
    let old: Vec<usize> =
        free_old.into_iter().filter(|one| pairing.to[*one].is_none() && long(&before[*one])).collect();
    free_new.retain(|other| long(&after[*other]));
    if old.len().saturating_mul(free_new.len()) > PAIRS {
        return;
    }
    for &other in &free_new {
        let mut found = (MOVED, None);
        for &one in
            old.iter().filter(|one| pairing.to[**one].is_none() && before[**one].sort == after[other].sort)
        {
            let value = likeness(&before[one], &after[other]);
            if value > found.0 || (value >= found.0 && found.1.is_none()) {
                found = (value, Some(one));
            }
        }
        if let Some(one) = found.1 {
            pairing.join(one, other);
            pairing.moved[one] = true;
        }
    }
}

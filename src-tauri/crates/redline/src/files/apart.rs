//! Paragraphs of both sides that are the same one in another place.

use std::collections::{HashMap, HashSet};

use super::likeness::Likeness;
use super::looks::hash_of;
use super::story::{AtomKind, Block, Story};

/// A paragraph with fewer characters did not move by itself; it may stand elsewhere by chance.
const LEAST: usize = 20;
/// A paragraph with fewer characters that was edited as well is another paragraph.
const LEAST_EDITED: usize = 40;
/// How alike a moved paragraph must be when it was edited as well.
const ALIKE: f32 = 0.7;
/// How many words in a row tell one paragraph from others.
const SHINGLE: usize = 3;
/// Of so many runs of words, one at least must be shared.
const SHARE: usize = 3;
/// Words that more paragraphs than this share tell nothing.
const SHARED: usize = 4;

/// A paragraph and the gap between anchors in which it stands.
type Placed = (u32, usize);

/// Paragraphs that moved past what stays in its place, from the earlier to the later side.
#[derive(Debug, Default)]
pub(crate) struct Apart {
    pub pairs: HashMap<u32, u32>,
    pub targets: HashSet<u32>,
}

impl Apart {
    /// Finds them among what the `anchors` leave of the blocks `a` and `b`.
    pub fn between(
        old: &Story<'_>,
        new: &Story<'_>,
        a: &[Block],
        b: &[Block],
        anchors: &[(usize, usize)],
    ) -> Self {
        let gaps = |story: &Story<'_>, blocks: &[Block], place: &dyn Fn(&(usize, usize)) -> usize| {
            let mut out = Vec::new();
            let mut next = 0;
            // The last mark of a container cannot go, so the last paragraph moves nowhere.
            for (at, block) in blocks.iter().enumerate().take(blocks.len().saturating_sub(1)) {
                if anchors.get(next).is_some_and(|anchor| place(anchor) == at) {
                    next += 1;
                } else if let Block::Para(para) = block
                    && can_move(story, *para)
                {
                    out.push((*para, next));
                }
            }
            out
        };
        let (gone, come) = (gaps(old, a, &|anchor| anchor.0), gaps(new, b, &|anchor| anchor.1));
        let pairs = find(old, new, &gone, &come, false);
        let targets = pairs.values().copied().collect();
        Self { pairs, targets }
    }
}

/// Whether a paragraph is complete by itself: it ends no section and no field begins or ends in it alone.
pub(crate) fn can_move(story: &Story<'_>, number: u32) -> bool {
    let para = story.para(number);
    let count = |kind| story.atoms(para).iter().filter(|atom| atom.kind == kind).count();
    !para.section && !para.text.is_empty() && count(AtomKind::Begin) == count(AtomKind::End)
}

/// The pairs among paragraphs (number, gap) of which none stands in the same gap, unless that is `allowed`.
pub(crate) fn find(
    old: &Story<'_>,
    new: &Story<'_>,
    gone: &[Placed],
    come: &[Placed],
    allowed: bool,
) -> HashMap<u32, u32> {
    if gone.is_empty() || come.is_empty() {
        return HashMap::new();
    }
    let mut pairs = equal(old, new, gone, come, allowed);
    edited(old, new, gone, come, allowed, &mut pairs);
    pairs
}

/// Pairs that say the same and that no others do.
fn equal(
    old: &Story<'_>,
    new: &Story<'_>,
    gone: &[Placed],
    come: &[Placed],
    allowed: bool,
) -> HashMap<u32, u32> {
    let mut known: HashMap<u64, [Vec<Placed>; 2]> = HashMap::new();
    for one in gone.iter().filter(|one| length(old, one.0) >= LEAST) {
        known.entry(old.para(one.0).content).or_default()[0].push(*one);
    }
    for one in come {
        if let Some(entry) = known.get_mut(&new.para(one.0).content) {
            entry[1].push(*one);
        }
    }
    let only = |[before, after]: [Vec<Placed>; 2]| match (before.as_slice(), after.as_slice()) {
        ([one], [other]) if allowed || one.1 != other.1 => Some((one.0, other.0)),
        _ => None,
    };
    known.into_values().filter_map(only).collect()
}

/// Adds pairs that were edited as well, found by words in a row that few others have.
fn edited(
    old: &Story<'_>,
    new: &Story<'_>,
    gone: &[Placed],
    come: &[Placed],
    allowed: bool,
    pairs: &mut HashMap<u32, u32>,
) {
    let taken: HashSet<u32> = pairs.values().copied().collect();
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, one) in gone.iter().enumerate().filter(|(_, one)| !pairs.contains_key(&one.0)) {
        for shingle in shingles(old, one.0) {
            index.entry(shingle).or_default().push(at);
        }
    }
    let bag = |story: &Story<'_>, para| Likeness::blocks(story, &[Block::Para(para)]);
    let mut best: HashMap<usize, (u32, f32)> = HashMap::new();
    for (para, gap) in come.iter().copied().filter(|one| !taken.contains(&one.0)) {
        let mut votes: HashMap<usize, usize> = HashMap::new();
        let words = shingles(new, para);
        for shingle in &words {
            let voters = index.get(shingle).filter(|voters| voters.len() <= SHARED);
            voters.into_iter().flatten().for_each(|voter| *votes.entry(*voter).or_default() += 1);
        }
        let first = votes.into_iter().max_by_key(|(voter, count)| (*count, std::cmp::Reverse(*voter)));
        // Common words alone make no two paragraphs the same.
        let is_telling =
            |voter: usize, votes: usize| votes * SHARE >= words.len() && (allowed || gone[voter].1 != gap);
        let Some((other, _)) = first.filter(|(voter, votes)| is_telling(*voter, *votes)) else { continue };
        let like = bag(old, gone[other].0).to(&bag(new, para));
        if like >= ALIKE && best.get(&other).is_none_or(|known| known.1 < like) {
            best.insert(other, (para, like));
        }
    }
    pairs.extend(best.into_iter().map(|(one, (other, _))| (gone[one].0, other)));
}

/// How many characters a paragraph has, without white space.
fn length(story: &Story<'_>, number: u32) -> usize {
    story.characters(story.para(number).text.clone()).chars().filter(|c| !c.is_whitespace()).count()
}

fn shingles(story: &Story<'_>, number: u32) -> Vec<u64> {
    if length(story, number) < LEAST_EDITED {
        return Vec::new();
    }
    let words: Vec<&str> = story.characters(story.para(number).text.clone()).split_whitespace().collect();
    words.windows(SHINGLE).map(hash_of).collect()
}

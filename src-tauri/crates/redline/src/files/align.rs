//! What belongs together in two lists of blocks: first whole blocks, then tables, then words.

use std::collections::HashMap;

use super::apart::Apart;
use super::lcs;
use super::likeness::Likeness;
use super::script::Step;
use super::story::{Block, Story};
use super::tokens::{Cutter, Token, TokenKind};

/// Equal blocks with fewer characters in a row than this do not hold the rest apart.
const ANCHOR: usize = 12;
/// Lists with more blocks than this between two anchors keep all their equal blocks as anchors.
const MANY: usize = 400;

/// Two stories while they are aligned.
pub(crate) struct Aligner<'x, 'a> {
    pub old: &'x Story<'a>,
    pub new: &'x Story<'a>,
    pub cutter: &'x Cutter,
    pub fineness: Fineness,
    /// Whether to look for what moved.
    pub moves: bool,
}

/// How closely blocks that differ are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fineness {
    /// Word by word.
    Words,
    /// As wholes: what differs goes and comes as a whole.
    Blocks,
}

impl Aligner<'_, '_> {
    /// The steps from `a` to `b`, the blocks of two containers.
    pub fn align(&self, a: &[Block], b: &[Block]) -> Vec<Step> {
        let mut steps = Vec::new();
        let anchors = self.anchors(a, b);
        let apart = if self.moves && self.fineness == Fineness::Words {
            Apart::between(self.old, self.new, a, b, &anchors)
        } else {
            Apart::default()
        };
        let (mut at_a, mut at_b) = (0, 0);
        for (old, new) in anchors {
            self.gap(&a[at_a..old], &b[at_b..new], false, &apart, &mut steps);
            steps.push(Step::Keep(a[old], b[new]));
            (at_a, at_b) = (old + 1, new + 1);
        }
        // The last mark of a container cannot go, so what is added or taken at its end hangs on the paragraph before.
        let one_sided = (at_a == a.len()) != (at_b == b.len());
        if one_sided
            && let Some(Step::Keep(Block::Para(old), Block::Para(new))) = steps.last()
            && !self.old.para(*old).section
            && !self.new.para(*new).section
            && matches!((a.last(), b.last()), (Some(Block::Para(_)), Some(Block::Para(_))))
        {
            steps.pop();
            (at_a, at_b) = (at_a - 1, at_b - 1);
        }
        self.gap(&a[at_a..], &b[at_b..], true, &apart, &mut steps);
        if self.moves && self.fineness == Fineness::Words {
            super::moves::mark(self.old, self.new, self.cutter, &apart, &mut steps);
        }
        steps
    }

    /// Pairs of equal blocks that hold apart what stands between them.
    fn anchors(&self, a: &[Block], b: &[Block]) -> Vec<(usize, usize)> {
        let keys = |story: &Story<'_>, blocks: &[Block]| -> Vec<u64> {
            blocks
                .iter()
                .map(|block| story.keys(*block).0.wrapping_add(u64::from(matches!(block, Block::Table(_)))))
                .collect()
        };
        let (one, other) = (keys(self.old, a), keys(self.new, b));
        let head = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
        let tail = one[head..]
            .iter()
            .rev()
            .zip(other[head..].iter().rev())
            .take_while(|(one, other)| one == other)
            .count();
        let mut out: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
        let (mid_a, mid_b) = (head..one.len() - tail, head..other.len() - tail);
        if !mid_a.is_empty() && !mid_b.is_empty() {
            let few = mid_a.len().max(mid_b.len()) <= MANY;
            let hunks = lcs::hunks(one[mid_a.clone()].iter().copied(), other[mid_b.clone()].iter().copied());
            let (mut at_a, mut at_b) = (mid_a.start, mid_b.start);
            let end = (mid_a.len()..mid_a.len(), mid_b.len()..mid_b.len());
            for (old, new) in hunks.into_iter().chain([end]) {
                let length = (head + old.start).saturating_sub(at_a);
                let weight: usize = a[at_a..at_a + length].iter().map(|block| self.weight(*block)).sum();
                if !few || weight >= ANCHOR {
                    out.extend((0..length).map(|at| (at_a + at, at_b + at)));
                }
                (at_a, at_b) = (head + old.end, head + new.end);
            }
        }
        out.extend((0..tail).map(|at| (one.len() - tail + at, other.len() - tail + at)));
        out
    }

    fn weight(&self, block: Block) -> usize {
        match block {
            Block::Para(para) => self.old.para(para).text.len(),
            Block::Table(_) => ANCHOR,
        }
    }

    /// What stands between two anchors.
    fn gap(&self, a: &[Block], b: &[Block], last: bool, apart: &Apart, steps: &mut Vec<Step>) {
        if a.is_empty() && b.is_empty() {
            return;
        }
        let tables = |blocks: &[Block]| -> Vec<usize> {
            (0..blocks.len()).filter(|at| matches!(blocks[*at], Block::Table(_))).collect()
        };
        let (mut at_a, mut at_b) = (0, 0);
        for (old, new) in self.pair_tables(a, b, &tables(a), &tables(b)) {
            self.region(&a[at_a..old], &b[at_b..new], false, apart, steps);
            if let (Block::Table(one), Block::Table(other)) = (a[old], b[new]) {
                steps.push(Step::Tables(one, other));
            }
            (at_a, at_b) = (old + 1, new + 1);
        }
        self.region(&a[at_a..], &b[at_b..], last, apart, steps);
    }

    fn pair_tables(&self, a: &[Block], b: &[Block], old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
        if old.is_empty() || new.is_empty() || self.fineness == Fineness::Blocks {
            return Vec::new();
        }
        let bag = |story: &Story<'_>, block: Block| match block {
            Block::Table(table) => Likeness::table(story, table),
            Block::Para(_) => Likeness::default(),
        };
        let one: Vec<Likeness> = old.iter().map(|at| bag(self.old, a[*at])).collect();
        let other: Vec<Likeness> = new.iter().map(|at| bag(self.new, b[*at])).collect();
        let alone = old.len() == 1 && new.len() == 1;
        let least = if alone { 0.1 } else { 0.3 };
        super::likeness::in_order(one.len(), other.len(), |x, y| {
            let like = one[x].to(&other[y]);
            if like >= least { like } else { 0.0 }
        })
        .into_iter()
        .map(|(x, y)| (old[x], new[y]))
        .collect()
    }

    /// Paragraphs, and tables that have no partner.
    fn region(&self, a: &[Block], b: &[Block], last: bool, apart: &Apart, steps: &mut Vec<Step>) {
        if a.is_empty() && b.is_empty() {
            return;
        }
        let old = self.cutter.cut_without(self.old, a, |para| apart.pairs.contains_key(&para));
        let new = self.cutter.cut_without(self.new, b, |para| apart.targets.contains(&para));
        let ends = |tokens: &[Token]| tokens.last().is_some_and(|token| token.kind == TokenKind::Mark);
        let hold = last && ends(&old) && ends(&new) && old.last().map(|t| t.id) == new.last().map(|t| t.id);
        let less = usize::from(hold);
        let stretch = self.cutter.grain.stretch();
        let (old_part, new_part) = (&old[..old.len() - less], &new[..new.len() - less]);
        let mut pairs: Vec<(u32, u32)> = match self.fineness {
            Fineness::Words => lcs::pairs(old_part, new_part, stretch),
            Fineness::Blocks => Vec::new(),
        };
        pairs.retain(|(one, _)| old[*one as usize].kind != TokenKind::Table);
        if hold {
            pairs.push((old_part.len() as u32, new_part.len() as u32));
        }
        self.mend_fields(&old, &new, &mut pairs);
        super::slide::slide(self.new, self.old, &old, &new, hold, &mut pairs);
        super::slide::keep_ends(&old, &new, hold, stretch, &mut pairs);
        super::order::make_room(&old, &new, &mut pairs);
        // Both may have parted the ends of a field, and what then goes may again need room.
        self.mend_fields(&old, &new, &mut pairs);
        super::order::make_room(&old, &new, &mut pairs);
        steps.push(Step::Region(super::order::ops(&old, &new, &pairs)));
    }

    /// A field stays as a whole or goes as a whole.
    fn mend_fields(&self, old: &[Token], new: &[Token], pairs: &mut Vec<(u32, u32)>) {
        use super::story::{AtomKind, NONE};
        let mut partner: HashMap<u32, u32> = HashMap::new();
        let mut counts: HashMap<(u32, bool), u32> = HashMap::new();
        let atom = |story: &Story<'_>, token: &Token| {
            if token.kind != TokenKind::Text || token.weight != 1 {
                return None;
            }
            story.atom_at(token.start).map(|atom| (atom.kind, atom.field)).filter(|(kind, field)| {
                *field != NONE && matches!(kind, AtomKind::Begin | AtomKind::Separate | AtomKind::End)
            })
        };
        let mut bad: Vec<(u32, bool)> = Vec::new();
        for (one, other) in pairs.iter() {
            let (Some((kind, from)), Some((_, to))) =
                (atom(self.old, &old[*one as usize]), atom(self.new, &new[*other as usize]))
            else {
                continue;
            };
            *counts.entry((from, false)).or_default() += 1;
            *counts.entry((to, true)).or_default() += 1;
            if kind == AtomKind::Begin {
                partner.insert(from, to);
            } else if partner.get(&from).is_some_and(|known| *known != to) {
                bad.extend([(from, false), (to, true)]);
                if let Some(known) = partner.get(&from) {
                    bad.push((*known, true));
                }
            }
        }
        // A field that is all within these tokens must have all its edges paired.
        for (tokens, story, side) in [(old, self.old, false), (new, self.new, true)] {
            let mut edges: HashMap<u32, u32> = HashMap::new();
            for token in tokens {
                if let Some((_, field)) = atom(story, token) {
                    *edges.entry(field).or_default() += 1;
                }
            }
            for (field, count) in edges {
                let paired = counts.get(&(field, side)).copied().unwrap_or(0);
                if paired != 0 && paired != count {
                    bad.push((field, side));
                }
            }
        }
        while !bad.is_empty() {
            let drop = std::mem::take(&mut bad);
            pairs.retain(|(one, other)| {
                let (Some((_, from)), Some((_, to))) =
                    (atom(self.old, &old[*one as usize]), atom(self.new, &new[*other as usize]))
                else {
                    return true;
                };
                let out = (drop.contains(&(from, false)), drop.contains(&(to, true)));
                match out {
                    (true, false) => bad.push((to, true)),
                    (false, true) => bad.push((from, false)),
                    _ => {}
                }
                out == (false, false)
            });
        }
    }
}

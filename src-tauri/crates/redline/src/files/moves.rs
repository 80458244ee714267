//! Paragraphs that went in one place and came in another: found after the alignment, among what it left without a partner.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::apart::{self, Apart, can_move};
use super::lcs;
use super::script::{Inner, Moved, Op, Step};
use super::story::{Block, Story};
use super::tokens::{Cutter, TokenKind};

/// A paragraph that only one side has, as the operations of a step have it.
#[derive(Debug, Clone)]
struct Lone {
    step: usize,
    ops: Range<usize>,
    para: u32,
}

/// Marks in `steps` what moved.
///
/// `apart` are those that were found before the alignment.
pub(crate) fn mark(old: &Story<'_>, new: &Story<'_>, cutter: &Cutter, apart: &Apart, steps: &mut [Step]) {
    let gone = lone(old, steps, false);
    let come = lone(new, steps, true);
    if gone.is_empty() || come.is_empty() {
        return;
    }
    let places = |all: &[Lone]| -> HashMap<u32, usize> {
        all.iter().enumerate().map(|(at, one)| (one.para, at)).collect()
    };
    let (places_old, places_new) = (places(&gone), places(&come));
    let known = |pairs: HashMap<u32, u32>| {
        let pairs = pairs.into_iter();
        pairs.filter_map(|(from, to)| Some((*places_old.get(&from)?, *places_new.get(&to)?)))
    };
    let mut pairs: HashMap<usize, usize> = known(apart.pairs.clone()).collect();
    let paras = |all: &[Lone], taken: &dyn Fn(usize) -> bool| -> Vec<(u32, usize)> {
        let free = all.iter().enumerate().filter(|(at, _)| !taken(*at));
        free.map(|(_, one)| (one.para, 0)).collect()
    };
    let taken: HashSet<usize> = pairs.values().copied().collect();
    let (left, right) =
        (paras(&gone, &|at| pairs.contains_key(&at)), paras(&come, &|at| taken.contains(&at)));
    pairs.extend(known(apart::find(old, new, &left, &right, true)));
    extend(old, new, &gone, &come, &mut pairs);
    let mut moved: Vec<(usize, usize)> = pairs.into_iter().collect();
    moved.sort_unstable();
    replace(old, new, cutter, &gone, &come, &moved, steps);
}

/// The paragraphs that went or came as wholes, each on lines of its own.
fn lone(story: &Story<'_>, steps: &[Step], come: bool) -> Vec<Lone> {
    let mut out = Vec::new();
    for (step, ops) in steps.iter().enumerate() {
        let Step::Region(ops) = ops else { continue };
        let token = |op: &Op| match op {
            Op::Old(token) if !come => Some(*token),
            Op::New(token) if come => Some(*token),
            _ => None,
        };
        let mut at = 0;
        while at < ops.len() {
            let start = at;
            at += 1;
            if let Some(token) = token(&ops[start]).filter(|token| token.kind == TokenKind::Moved) {
                out.push(Lone { step, ops: start..at, para: token.block });
                continue;
            }
            let Some(first) = token(&ops[start]).filter(|token| token.kind != TokenKind::Table) else {
                continue;
            };
            let para = story.para(first.block);
            let ends_line = |op: &Op| match op {
                Op::Same(token, _) | Op::Old(token) | Op::New(token) => token.kind.ends_line(),
                Op::Away(_) | Op::Here(_) => true,
            };
            let is_begin = first.start == para.text.start
                && start.checked_sub(1).and_then(|last| ops.get(last)).is_none_or(ends_line);
            if !is_begin {
                continue;
            }
            let same = |op: &Op| {
                token(op).is_some_and(|token| token.block == first.block && token.kind != TokenKind::Table)
            };
            let length = ops[start..].iter().take_while(|op| same(op)).count();
            at = start + length;
            let is_whole = token(&ops[at - 1]).is_some_and(|token| token.kind == TokenKind::Mark);
            if is_whole && can_move(story, first.block) {
                out.push(Lone { step, ops: start..at, para: first.block });
            }
        }
    }
    out
}

/// What stands beside a moved paragraph on both sides and says the same moved with it, however short it is.
fn extend(old: &Story<'_>, new: &Story<'_>, gone: &[Lone], come: &[Lone], pairs: &mut HashMap<usize, usize>) {
    let mut taken: HashSet<usize> = pairs.values().copied().collect();
    let mut waiting: Vec<(usize, usize)> = pairs.iter().map(|(one, other)| (*one, *other)).collect();
    waiting.sort_unstable();
    while let Some((one, other)) = waiting.pop() {
        for forward in [true, false] {
            let next = |at: usize, all: &[Lone]| {
                let next = if forward { at.checked_add(1) } else { at.checked_sub(1) }?;
                let (first, second) = if forward { (at, next) } else { (next, at) };
                touches(all.get(first)?, all.get(second)?).then_some(next)
            };
            let (Some(one), Some(other)) = (next(one, gone), next(other, come)) else { continue };
            let same = old.para(gone[one].para).content == new.para(come[other].para).content;
            if same && !pairs.contains_key(&one) && taken.insert(other) {
                pairs.insert(one, other);
                waiting.push((one, other));
            }
        }
    }
}

fn touches(one: &Lone, other: &Lone) -> bool {
    one.step == other.step && one.ops.end == other.ops.start
}

/// Puts moved paragraphs in place of the operations of theirs.
fn replace(
    old: &Story<'_>,
    new: &Story<'_>,
    cutter: &Cutter,
    gone: &[Lone],
    come: &[Lone],
    moved: &[(usize, usize)],
    steps: &mut [Step],
) {
    let mut edits: Vec<(usize, Range<usize>, Op)> = Vec::with_capacity(moved.len() * 2);
    let follows = |one: (usize, usize), other: (usize, usize)| {
        one.0 + 1 == other.0
            && one.1 + 1 == other.1
            && touches(&gone[one.0], &gone[other.0])
            && touches(&come[one.1], &come[other.1])
    };
    let mut number = 0;
    for (at, pair) in moved.iter().copied().enumerate() {
        let starts = at.checked_sub(1).is_none_or(|last| !follows(moved[last], pair));
        let ends = moved.get(at + 1).is_none_or(|next| !follows(pair, *next));
        number += u32::from(starts);
        let (from, to) = (&gone[pair.0], &come[pair.1]);
        let one = Moved { number, from: from.para, to: to.para, starts, ends, inner: Vec::new() };
        let inner = inner(old, new, cutter, from.para, to.para);
        edits.push((to.step, to.ops.clone(), Op::Here(Moved { inner, ..one.clone() })));
        edits.push((from.step, from.ops.clone(), Op::Away(one)));
    }
    edits.sort_by_key(|(step, range, _)| std::cmp::Reverse((*step, range.start)));
    for (step, range, op) in edits {
        if let Some(Step::Region(ops)) = steps.get_mut(step) {
            ops.splice(range, [op]);
        }
    }
}

/// What was edited in a paragraph that moved.
fn inner(old: &Story<'_>, new: &Story<'_>, cutter: &Cutter, from: u32, to: u32) -> Vec<Inner> {
    let mut before = cutter.cut(old, &[Block::Para(from)]);
    let mut after = cutter.cut(new, &[Block::Para(to)]);
    // The marks move with the paragraph.
    before.pop();
    after.pop();
    let mut out = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    let end = (before.len() as u32, after.len() as u32);
    for (one, other) in lcs::pairs(&before, &after, cutter.grain.stretch()).into_iter().chain([end]) {
        out.extend(before[at_old..one as usize].iter().map(|token| Inner::Old(token.start, token.end)));
        out.extend(after[at_new..other as usize].iter().map(|token| Inner::New(token.start, token.end)));
        if let Some(token) = after.get(other as usize) {
            out.push(Inner::Same(token.start, token.end));
        }
        (at_old, at_new) = (one as usize + 1, other as usize + 1);
    }
    out
}

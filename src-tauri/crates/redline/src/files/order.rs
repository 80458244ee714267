//! The tokens of both sides in one order, so that tables of one side stand between whole paragraphs of the other.
//!
//! A table that comes or goes cannot stand within a paragraph that the other side keeps: no program joins two paragraphs over
//! the place where a table was.

use super::script::Op;
use super::tokens::{Token, TokenKind};

/// Undoes pairs so that wherever one side has a table without a partner, a paragraph of the other can end.
pub(crate) fn make_room(old: &[Token], new: &[Token], pairs: &mut Vec<(u32, u32)>) {
    let has_table = |tokens: &[Token]| tokens.iter().any(|token| token.kind == TokenKind::Table);
    if !has_table(old) && !has_table(new) {
        return;
    }
    loop {
        let mut at = (0, 0);
        let mut cramped = None;
        for (place, pair) in pairs.iter().map(|pair| (pair.0 as usize, pair.1 as usize)).enumerate() {
            if is_cramped(old, at.0..pair.0, &new[at.1..pair.1])
                || is_cramped(new, at.1..pair.1, &old[at.0..pair.0])
            {
                cramped = Some(place);
                break;
            }
            at = (pair.0 + 1, pair.1 + 1);
        }
        let Some(place) = cramped else { return };
        let tokens = |pair: &(u32, u32)| (old[pair.0 as usize], new[pair.1 as usize]);
        let is_mark = |pair: &(u32, u32)| tokens(pair).0.kind == TokenKind::Mark;
        // Either what stays of the paragraph before the table is given up, or what stays of it behind.
        let before = pairs[..place].iter().rev().take_while(|pair| !is_mark(pair)).count();
        let behind = pairs[place..].iter().take_while(|pair| !is_mark(pair)).count() + 1;
        let behind = (place + behind).min(pairs.len());
        let weight = |pairs: &[(u32, u32)]| pairs.iter().map(|pair| tokens(pair).1.weight).sum::<u32>();
        let gone = if weight(&pairs[place - before..place]) <= weight(&pairs[place..behind]) {
            place - before..place
        } else {
            place..behind
        };
        // Nothing to give up: the paragraphs begin here, so there is room.
        if gone.is_empty() {
            return;
        }
        pairs.drain(gone);
    }
}

/// Whether `others` hold a table and no paragraph of `tokens` ends in or before `range`.
fn is_cramped(tokens: &[Token], range: std::ops::Range<usize>, others: &[Token]) -> bool {
    others.iter().any(|token| token.kind == TokenKind::Table)
        && first_end(tokens, range.start, &tokens[range]).is_none()
}

/// How many of `hunk`, which begins at `start` of `tokens`, stand before the first place where no paragraph is open.
fn first_end(tokens: &[Token], start: usize, hunk: &[Token]) -> Option<usize> {
    let ends = |token: &Token| token.kind.ends_line();
    if start.checked_sub(1).and_then(|last| tokens.get(last)).is_none_or(ends) {
        return Some(0);
    }
    hunk.iter().position(ends).map(|end| end + 1)
}

/// The tokens of both sides in one order: what goes stands before what comes.
pub(crate) fn ops(old: &[Token], new: &[Token], pairs: &[(u32, u32)]) -> Vec<Op> {
    let mut out = Vec::with_capacity(pairs.len());
    let (mut at_old, mut at_new) = (0, 0);
    let end = (old.len() as u32, new.len() as u32);
    for (one, other) in pairs.iter().copied().chain([end]) {
        hunk(old, at_old..one as usize, new, at_new..other as usize, &mut out);
        if let (Some(from), Some(to)) = (old.get(one as usize), new.get(other as usize)) {
            out.push(Op::Same(*from, *to));
        }
        (at_old, at_new) = (one as usize + 1, other as usize + 1);
    }
    out
}

fn hunk(
    old: &[Token],
    gone: std::ops::Range<usize>,
    new: &[Token],
    come: std::ops::Range<usize>,
    out: &mut Vec<Op>,
) {
    let (start_old, start_new) = (gone.start, come.start);
    let (gone, come) = (&old[gone], &new[come]);
    let last = |tokens: &[Token], kinds: &[TokenKind]| {
        tokens.iter().rposition(|token| kinds.contains(&token.kind)).map_or(0, |last| last + 1)
    };
    // What moved here stands on lines of its own, as a table does.
    let come_tables = last(come, &[TokenKind::Table, TokenKind::Moved]);
    let gone_tables = last(gone, &[TokenKind::Table]);
    let goes = |tokens: &[Token], out: &mut Vec<Op>| out.extend(stretches(tokens).map(Op::Old));
    let comes = |tokens: &[Token], out: &mut Vec<Op>| out.extend(stretches(tokens).map(Op::New));
    if come_tables > 0 {
        // What goes up to the end of its paragraph, then all that comes with tables, then the rest.
        let first = first_end(old, start_old, gone).unwrap_or(gone.len());
        goes(&gone[..first], out);
        comes(&come[..come_tables], out);
        goes(&gone[first..], out);
        comes(&come[come_tables..], out);
    } else if gone_tables > 0 {
        let first = first_end(new, start_new, come).unwrap_or(come.len());
        comes(&come[..first], out);
        goes(gone, out);
        comes(&come[first..], out);
    } else {
        goes(gone, out);
        comes(come, out);
    }
}

/// The tokens, those of one paragraph that touch each other as one: a text of millions of words may go as a whole.
fn stretches(tokens: &[Token]) -> impl Iterator<Item = Token> {
    let is_text = |token: &Token| matches!(token.kind, TokenKind::Text | TokenKind::Space);
    let together = move |one: &Token, other: &Token| {
        is_text(one) && is_text(other) && one.block == other.block && one.end == other.start
    };
    tokens.chunk_by(together).filter_map(|stretch| {
        let (first, last) = (stretch.first()?, stretch.last()?);
        Some(Token { end: last.end, ..*first })
    })
}

/// The same operations with what only the later side has first, as far as paragraphs stay as they are: where the marks say the
/// way back, that is what goes, and a reader expects it in front of what came instead.
pub(crate) fn turned(ops: &[Op]) -> Vec<Op> {
    let mut ops = ops.to_vec();
    let is_text = |op: &Op, come: bool| match op {
        Op::Old(token) => !come && matches!(token.kind, TokenKind::Text | TokenKind::Space),
        Op::New(token) => come && matches!(token.kind, TokenKind::Text | TokenKind::Space),
        _ => false,
    };
    let mut at = 0;
    while at < ops.len() {
        let gone = ops[at..].iter().take_while(|op| is_text(op, false)).count();
        let come = ops[at + gone..].iter().take_while(|op| is_text(op, true)).count();
        ops[at..at + gone + come].rotate_left(gone);
        at += (gone + come).max(1);
    }
    ops
}

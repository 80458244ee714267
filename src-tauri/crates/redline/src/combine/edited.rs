//! Paragraphs that somebody took out in one place and put in at another, edited: what was edited stands within the move.

use std::collections::HashSet;

use super::moved::Lone;
use crate::docx::escape;
use crate::files::likeness::Likeness;
use crate::files::looks::hash_of;
use crate::files::tokens::{Token, TokenKind};
use crate::files::xml::{Tag, Xml};
use crate::files::{Grain, lcs};
use crate::words::{Class, Words};

/// A paragraph with fewer characters that was edited as well is another paragraph.
const LEAST: usize = 40;
/// How alike a moved paragraph must be when it was edited as well.
const ALIKE: f32 = 0.7;

/// The pairs among paragraphs that went and came: each the one most like the other, and not side by side, where it is an edit.
pub(super) fn pairs<'a>(
    xml: &Xml<'_>,
    gone: Vec<Lone<'a>>,
    come: Vec<Lone<'a>>,
) -> Vec<(Lone<'a>, Lone<'a>)> {
    let nodes: HashSet<u32> = gone.iter().chain(&come).map(|one| one.node).collect();
    let bags = |all: &[Lone<'a>]| all.iter().map(|one| Likeness::text(&one.says)).collect::<Vec<_>>();
    let (one, other) = (bags(&gone), bags(&come));
    let is_long = |one: &Lone<'_>| one.says.chars().filter(|c| !c.is_whitespace()).count() >= LEAST;
    let like = |at: usize, place: usize| {
        let (from, to) = (&gone[at], &come[place]);
        let fits = from.author == to.author && is_long(from) && is_long(to);
        if fits && is_apart(xml, from.node, to.node, &nodes) { one[at].to(&other[place]) } else { 0.0 }
    };
    let best = |all: usize, like: &dyn Fn(usize) -> f32| {
        let found = (0..all).map(|at| (at, like(at))).max_by(|one, other| one.1.total_cmp(&other.1));
        found.filter(|found| found.1 >= ALIKE).map(|found| found.0)
    };
    let mut chosen = Vec::new();
    for from in 0..gone.len() {
        if let Some(to) = best(come.len(), &|to| like(from, to))
            && best(gone.len(), &|from| like(from, to)) == Some(from)
        {
            chosen.push((from, to));
        }
    }
    let (mut gone, mut come): (Vec<_>, Vec<_>) =
        (gone.into_iter().map(Some).collect(), come.into_iter().map(Some).collect());
    let pairs = chosen.into_iter().filter_map(|(from, to)| gone[from].take().zip(come[to].take()));
    pairs.collect()
}

/// Whether a paragraph stands between two that is none of `nodes`.
fn is_apart(xml: &Xml<'_>, one: u32, other: u32, nodes: &HashSet<u32>) -> bool {
    let mut between = xml.at(one.min(other)).next..one.max(other);
    between.any(|node| xml.tag(node) == Tag::P && !nodes.contains(&node))
}

/// A word, or what stands as one: how it looks, what it says, whether that is markup.
struct Word<'a> {
    look: &'a str,
    says: String,
    is_markup: bool,
    token: Token,
}

/// What becomes of words.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Stays,
    Goes,
    Comes,
}

/// What the paragraph that came holds where it is shown as the one that went, moved and edited.
pub(super) fn content(
    xml: &Xml<'_>,
    gone: &Lone<'_>,
    come: &Lone<'_>,
    stamp: &mut dyn FnMut() -> String,
) -> String {
    let cutter = Words::new();
    let (before, after) = (words(xml, gone, &cutter), words(xml, come, &cutter));
    let tokens = |words: &[Word<'_>]| words.iter().map(|word| word.token).collect::<Vec<_>>();
    let mut all: Vec<(Fate, &Word<'_>)> = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    let end = (before.len(), after.len());
    let pairs = lcs::pairs(&tokens(&before), &tokens(&after), Grain::default().stretch()).into_iter();
    for (one, other) in pairs.map(|(one, other)| (one as usize, other as usize)).chain([end]) {
        all.extend(before[at_old..one].iter().map(|word| (Fate::Goes, word)));
        all.extend(after[at_new..other].iter().map(|word| (Fate::Comes, word)));
        all.extend(after.get(other).map(|word| (Fate::Stays, word)));
        (at_old, at_new) = (one + 1, other + 1);
    }
    let mut out = String::new();
    for group in all.chunk_by(|one, other| one.0 == other.0) {
        let Some((fate, _)) = group.first().copied() else { continue };
        let (inner, text) = match fate {
            Fate::Stays => ("", "w:t"),
            Fate::Goes => ("w:del", "w:delText"),
            Fate::Comes => ("w:ins", "w:t"),
        };
        out.push_str(&format!("<w:moveTo{}>", stamp()));
        if !inner.is_empty() {
            out.push_str(&format!("<{inner}{}>", stamp()));
        }
        for run in group.chunk_by(|one, other| one.1.look == other.1.look) {
            out.push_str(&format!("<w:r>{}", run.first().map_or("", |one| one.1.look)));
            for piece in run.chunk_by(|one, other| !one.1.is_markup && !other.1.is_markup) {
                let says: String = piece.iter().map(|one| one.1.says.as_str()).collect();
                if piece.iter().any(|one| one.1.is_markup) {
                    out.push_str(&says);
                } else {
                    out.push_str(&format!("<{text} xml:space=\"preserve\">{}</{text}>", escape(&says)));
                }
            }
            out.push_str("</w:r>");
        }
        if !inner.is_empty() {
            out.push_str(&format!("</{inner}>"));
        }
        out.push_str("</w:moveTo>");
    }
    out
}

/// The words of a paragraph that is nothing but words.
fn words<'a>(xml: &Xml<'a>, one: &Lone<'_>, cutter: &Words) -> Vec<Word<'a>> {
    let mut out = Vec::new();
    let runs = one.words.iter().flat_map(|words| xml.children(*words));
    for run in runs.filter(|run| xml.tag(*run) == Tag::R) {
        let look = xml.child(run, Tag::RPr).map_or("", |look| xml.raw(look));
        let mut push = |says: String, is_markup: bool, kind: TokenKind| {
            let weight = if is_markup { 1 } else { u32::try_from(says.chars().count()).unwrap_or(1) };
            let token =
                Token { kind, start: 0, end: 0, block: 0, id: hash_of((&says, is_markup)), weight, form: 0 };
            out.push(Word { look, says, is_markup, token });
        };
        for child in xml.children(run) {
            match xml.tag(child) {
                Tag::RPr | Tag::LastPageBreak => {}
                Tag::T | Tag::DelText => {
                    let mut text = String::new();
                    xml.text_into(child, &mut text);
                    for piece in cutter.cut(&text) {
                        let is_space = piece.class == Class::Space;
                        let kind = if is_space { TokenKind::Space } else { TokenKind::Text };
                        push(text[piece.range].to_owned(), false, kind);
                    }
                }
                _ => push(xml.raw(child).to_owned(), true, TokenKind::Text),
            }
        }
    }
    out
}

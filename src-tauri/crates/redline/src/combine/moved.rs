//! Paragraphs that somebody took out in one place and put in at another are shown as moved.
//!
//! Versions are combined without moves, since several people may want one paragraph in several places. What the same person, or
//! the same people alike, took out and put in word for word, or edited (`edited`), can stand in one other place only, so here it
//! becomes a move.

use std::collections::HashMap;

use crate::docx::package::Part;
use crate::docx::{Package, ReadError, escape, replace};
use crate::files::import::Import;
use crate::files::xml::{Tag, Xml};
use crate::tracked::edited;

/// A paragraph with fewer characters may stand elsewhere by chance.
const LEAST: usize = 20;

/// A paragraph that went or came as a whole by one hand.
pub(super) struct Lone<'a> {
    pub node: u32,
    /// What says so of its mark.
    mark: u32,
    /// What says so of its words.
    pub words: Vec<u32>,
    pub author: &'a str,
    pub says: String,
    /// Whether it holds nothing else, not even a bookmark.
    is_pure: bool,
}

/// The file with moves in place of deletions and insertions; nothing where nothing moved.
pub(super) fn shown(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let package = Package::read(bytes)?;
    let mut import = Import::new(&package, &package)?;
    let mut fresh = || import.fresh_id();
    let mut parts = Vec::new();
    for name in package.stories()? {
        let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
        let spans = spans(&xml, &mut fresh);
        if !spans.is_empty() {
            parts.push(Part { name, bytes: edited(xml.source, spans).into_bytes() });
        }
    }
    if parts.is_empty() { Ok(None) } else { replace(bytes, &parts).map(Some) }
}

/// What is to be written where in a part, so that what moved in it is marked as moved.
fn spans(xml: &Xml<'_>, fresh: &mut dyn FnMut() -> u32) -> Vec<(u32, u32, String)> {
    let all =
        (0..u32::try_from(xml.elements.len()).unwrap_or(u32::MAX)).filter(|node| xml.tag(*node) == Tag::P);
    let mut known: HashMap<(&str, String), [Vec<Lone<'_>>; 2]> = HashMap::new();
    for one in all.filter_map(|node| lone(xml, node)) {
        let came = usize::from(xml.tag(one.mark) == Tag::Ins);
        known.entry((one.author, one.says.clone())).or_default()[came].push(one);
    }
    let mut pairs: Vec<(Lone<'_>, Lone<'_>)> = Vec::new();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for [mut gone, mut come] in known.into_values() {
        if (gone.len(), come.len()) == (1, 1) {
            pairs.extend(gone.pop().zip(come.pop()));
        } else if gone.is_empty() || come.is_empty() {
            left.extend(gone.into_iter().filter(|one| one.is_pure));
            right.extend(come.into_iter().filter(|one| one.is_pure));
        }
    }
    [&mut left, &mut right].into_iter().for_each(|all| all.sort_by_key(|one| one.node));
    pairs.extend(super::edited::pairs(xml, left, right));
    pairs.sort_by_key(|(gone, _)| gone.node);
    let (mut ends, mut starts, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    let mut moved: Option<(u32, u32)> = None;
    for (at, (gone, come)) in pairs.iter().enumerate() {
        let is_next = |one: &Lone<'_>, last: &Lone<'_>| xml.at(last.node).next == one.node;
        let follows = |one: &(Lone<'_>, Lone<'_>), last: &(Lone<'_>, Lone<'_>)| {
            is_next(&one.0, &last.0) && is_next(&one.1, &last.1) && one.0.author == last.0.author
        };
        // What stood and stands together moves together, in one range.
        let goes_on = at.checked_sub(1).is_some_and(|last| follows(&pairs[at], &pairs[last]));
        let stops = pairs.get(at + 1).is_none_or(|next| !follows(next, &pairs[at]));
        let ids = *moved.filter(|_| goes_on).get_or_insert_with(|| (fresh(), fresh()));
        moved = Some(ids);
        for (one, id, kind, old) in [(gone, ids.0, "moveFrom", "del"), (come, ids.1, "moveTo", "ins")] {
            let place = xml.at(one.node);
            if !goes_on {
                let who = who(xml, one.mark);
                let start = format!("<w:{kind}RangeStart w:id=\"{id}\"{who} w:name=\"moved{}\"/>", ids.0);
                starts.push((place.start, place.start, start));
            }
            if stops {
                ends.push((place.end, place.end, format!("<w:{kind}RangeEnd w:id=\"{id}\"/>")));
            }
            rename(xml, one.mark, old, kind, &mut marks);
            if let (Some(first), Some(last), "moveTo") = (one.words.first(), one.words.last(), kind)
                && gone.says != come.says
            {
                let names = ["w:author", "w:date"];
                let own = names.into_iter().filter_map(|name| Some((name, xml.attribute(one.mark, name)?)));
                let who: String = own.map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
                let mut stamp = || format!(" w:id=\"{}\"{who}", fresh());
                let inner = super::edited::content(xml, gone, come, &mut stamp);
                marks.push((xml.at(*first).start, xml.at(*last).end, inner));
                continue;
            }
            for node in one.words.iter().copied() {
                rename(xml, node, old, kind, &mut marks);
            }
            let texts = (one.node..place.next).filter(|node| xml.tag(*node) == Tag::DelText);
            texts.for_each(|node| rename(xml, node, "delText", "t", &mut marks));
        }
    }
    // Where one range ends another may begin.
    [ends, starts, marks].concat()
}

/// The author and date of a mark, for a range, which must have a date.
fn who(xml: &Xml<'_>, mark: u32) -> String {
    let author = xml.attribute(mark, "w:author").unwrap_or_default();
    let date = xml.attribute(mark, "w:date").unwrap_or("1970-01-01T00:00:00Z");
    format!(" w:author=\"{author}\" w:date=\"{date}\"")
}

/// Gives an element another name.
fn rename(xml: &Xml<'_>, node: u32, from: &str, to: &str, spans: &mut Vec<(u32, u32, String)>) {
    let element = xml.at(node);
    let (from, to) = (format!("w:{from}"), format!("w:{to}"));
    let mut put = |start: u32| {
        let end = start + u32::try_from(from.len()).unwrap_or_default();
        spans.push((start, end, to.clone()));
    };
    put(element.start + 1);
    if element.close < element.end {
        put(element.close + 2);
    }
}

/// A paragraph, if it is nothing but words that went, or came, with its mark by one hand.
fn lone<'a>(xml: &Xml<'a>, node: u32) -> Option<Lone<'a>> {
    let properties = xml.child(node, Tag::PPr)?;
    if xml.child(properties, Tag::SectPr).is_some() {
        return None;
    }
    let look = xml.child(properties, Tag::RPr)?;
    let is_change = |node: &u32| xml.attribute(*node, "w:author").is_some();
    let mut signs = xml.children(look).filter(is_change);
    let mark = signs.next().filter(|mark| matches!(xml.tag(*mark), Tag::Ins | Tag::Del))?;
    if signs.next().is_some() || xml.children(properties).any(|child| is_change(&child)) {
        return None;
    }
    let author = xml.attribute(mark, "w:author")?;
    let mut one = Lone { node, mark, words: Vec::new(), author, says: String::new(), is_pure: true };
    for child in xml.children(node).filter(|child| xml.tag(*child) != Tag::PPr) {
        match xml.tag(child) {
            Tag::BookmarkStart | Tag::BookmarkEnd | Tag::ProofErr => {
                one.is_pure &= xml.tag(child) == Tag::ProofErr;
            }
            tag if tag == xml.tag(mark) && xml.attribute(child, "w:author") == Some(author) => {
                one.words.push(child);
                for run in xml.children(child) {
                    one.is_pure &= xml.tag(run) == Tag::R;
                    words(xml, run, &mut one.says)?;
                }
            }
            _ => return None,
        }
    }
    (one.says.chars().filter(|c| !c.is_whitespace()).count() >= LEAST).then_some(one)
}

/// Adds what a run says; nothing for what holds more than words.
fn words(xml: &Xml<'_>, run: u32, says: &mut String) -> Option<()> {
    match xml.tag(run) {
        Tag::BookmarkStart | Tag::BookmarkEnd | Tag::ProofErr => return Some(()),
        Tag::R => {}
        _ => return None,
    }
    for child in xml.children(run) {
        match xml.tag(child) {
            Tag::LastPageBreak => {}
            Tag::RPr if xml.children(child).all(|look| xml.attribute(look, "w:author").is_none()) => {}
            Tag::T | Tag::DelText => {
                let mut text = String::new();
                xml.text_into(child, &mut text);
                says.push_str(&escape(&text));
            }
            Tag::Tab | Tag::Br | Tag::Cr | Tag::NoBreakHyphen | Tag::SoftHyphen => {
                says.push_str(xml.raw(child))
            }
            _ => return None,
        }
    }
    Some(())
}

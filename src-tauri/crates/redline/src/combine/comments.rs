//! The comments of a version in the combined document, each on the words it was made on: in the body, in notes, in headers.
//!
//! What the author of a version sees of the combined document is that version, so that a place in the one is a place in the
//! other, counted in characters and ends of paragraphs.

use std::collections::BTreeMap;

use crate::docx::package::{Part, resolve};
use crate::docx::{Package, ReadError};
use crate::files::import::Import;
use crate::files::xml::{Tag, Xml};
use crate::tracked::edited;

use super::seen::{Piece, Seen};

/// Comments that came along.
pub(super) struct Carried {
    /// The parts that hold them and say where they stand.
    pub parts: Vec<Part>,
    /// What each of them says.
    pub words: Vec<String>,
}

/// What is put in at one place of the source.
#[derive(Default)]
struct Put {
    before: String,
    marks: String,
    after: String,
}

/// The parts of the combined document with the comments of `version` that `start` has not.
/// Nothing where there are none, or the version is not seen in the combined document to the letter.
pub(super) fn carried(
    combined: &Package,
    version: &Package,
    start: &Package,
    author: &str,
) -> Result<Option<Carried>, ReadError> {
    let Some(home) = version.related("comments")? else { return Ok(None) };
    let comments = Xml::read(&home, version.part(&home).unwrap_or_default())?;
    let mut known = known(start)?;
    let (theirs, ours) = (read(version)?, read(combined)?);
    let Some(texts) = texts((version, &theirs), (combined, &ours), author)? else { return Ok(None) };
    let mut import = Import::new(version, combined)?;
    let mut words = Vec::new();
    let mut puts: BTreeMap<&str, BTreeMap<u32, Put>> = BTreeMap::new();
    for comment in comments.children(0).filter(|node| comments.name(*node) == "w:comment") {
        let says = says(&comments, comment);
        if let Some(at) = known.iter().position(|one| *one == says) {
            known.remove(at);
            continue;
        }
        let id = comments.attribute(comment, "w:id").unwrap_or_default();
        let Some((text, places)) = texts.iter().find_map(|text| Some((text, text.theirs.marks.get(id)?)))
        else {
            continue;
        };
        let (Some(&first), Some(&last)) = (places.first(), places.last()) else { continue };
        let (Some(from), Some(to)) = (text.ours.starting(first), text.ours.ending(last)) else { continue };
        let Some(onto) = ours.get(&text.part) else { continue };
        let id = import.comment(&home, &comments, comment)?;
        let end = format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
        let puts = puts.entry(&text.part).or_default();
        put(onto, to, last, false, &end, puts);
        if first < last {
            put(onto, from, first, true, &format!("<w:commentRangeStart w:id=\"{id}\"/>"), puts);
        } else {
            let at = puts.values_mut().find(|put| put.marks.contains(&end));
            at.into_iter().for_each(|put| {
                put.marks = put.marks.replace(&end, &format!("<w:commentRangeStart w:id=\"{id}\"/>{end}"));
            });
        }
        words.push(says.1);
    }
    if words.is_empty() {
        return Ok(None);
    }
    let mut parts = Vec::new();
    for (part, puts) in puts {
        let Some(onto) = ours.get(part) else { continue };
        let spans = puts.into_iter().map(|(at, put)| (at, at, [put.before, put.marks, put.after].concat()));
        let bytes = edited(onto.source, spans.collect()).into_bytes();
        parts.push(Part { name: part.to_owned(), bytes });
    }
    Ok(Some(Carried { parts: import.finish(parts)?, words }))
}

/// A text of the combined document that its author sees as a text of the version.
struct Text {
    /// The part of the combined document it stands in.
    part: String,
    theirs: Seen,
    ours: Seen,
}

/// The parts of a file that hold text.
type Parts<'a> = BTreeMap<String, Xml<'a>>;

fn read(package: &Package) -> Result<Parts<'_>, ReadError> {
    let mut parts = Parts::new();
    for name in package.stories()? {
        let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
        parts.insert(name, xml);
    }
    Ok(parts)
}

/// The texts of a version as they stand in the combined document: the body, then its notes, headers and footers.
fn texts(
    (version, theirs): (&Package, &Parts<'_>),
    (combined, ours): (&Package, &Parts<'_>),
    author: &str,
) -> Result<Option<Vec<Text>>, ReadError> {
    let both = |(their, from): (&str, u32), (our, to): (&str, u32)| {
        let seen = (theirs.get(their).map(|xml| Seen::of(xml, from, None)), ours.get(our));
        let (theirs, ours) = (seen.0?, Seen::of(seen.1?, to, Some(author)));
        (theirs.text == ours.text).then(|| Text { part: our.to_owned(), theirs, ours })
    };
    let Some(body) = both((version.main(), 0), (combined.main(), 0)) else { return Ok(None) };
    let mut texts = Vec::new();
    let notes = body.theirs.notes.iter().zip(&body.ours.notes);
    for (their, our) in notes.filter(|_| body.theirs.notes.len() == body.ours.notes.len()) {
        let from = note(version, theirs, their)?;
        let to = note(combined, ours, our)?;
        if let (Some((part, from)), Some((onto, to))) = (&from, &to) {
            texts.extend(both((part, *from), (onto, *to)));
        }
    }
    let margins = body.theirs.margins.iter().zip(&body.ours.margins);
    for (their, our) in margins.filter(|(their, our)| their.0 == our.0) {
        if let (Some(part), Some(onto)) = (target(version, &their.1)?, target(combined, &our.1)?)
            && texts.iter().all(|text: &Text| text.part != onto)
        {
            texts.extend(both((&part, 0), (&onto, 0)));
        }
    }
    texts.insert(0, body);
    Ok(Some(texts))
}

/// The part and the element of a note.
fn note(
    package: &Package,
    parts: &Parts<'_>,
    (foot, id): &(bool, String),
) -> Result<Option<(String, u32)>, ReadError> {
    let Some(part) = package.related(if *foot { "footnotes" } else { "endnotes" })? else { return Ok(None) };
    let found = parts
        .get(&part)
        .and_then(|xml| xml.children(0).find(|note| xml.attribute(*note, "w:id") == Some(id.as_str())));
    Ok(found.map(|note| (part, note)))
}

/// The part that a relationship of the main part leads to.
fn target(package: &Package, id: &str) -> Result<Option<String>, ReadError> {
    let all = package.relationships(package.main())?;
    Ok(all.into_iter().find(|one| one.id == id).map(|one| resolve(package.main(), &one.target)))
}

/// Author and words of each comment of a file.
fn known(package: &Package) -> Result<Vec<(String, String)>, ReadError> {
    let Some(name) = package.related("comments")? else { return Ok(Vec::new()) };
    let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
    Ok(xml.children(0).map(|comment| says(&xml, comment)).collect())
}

fn says(xml: &Xml<'_>, comment: u32) -> (String, String) {
    let mut text = String::new();
    for node in (comment..xml.at(comment).next).filter(|node| xml.tag(*node) == Tag::T) {
        xml.text_into(node, &mut text);
    }
    (xml.attribute(comment, "w:author").unwrap_or_default().to_owned(), text)
}

/// Puts `mark` in front of (`starts`) or behind the character at `place`, which stands in `piece`.
fn put(xml: &Xml<'_>, piece: &Piece, place: usize, starts: bool, mark: &str, puts: &mut BTreeMap<u32, Put>) {
    let run = xml.at(piece.run);
    let is_own = |node: &u32| xml.tag(*node) != Tag::RPr;
    let whole = if starts {
        place <= piece.start && xml.children(piece.run).find(is_own) == Some(piece.node)
    } else {
        place >= piece.end && xml.children(piece.run).last() == Some(piece.node)
    };
    let at = match piece.change.map(|change| xml.at(change)).or(whole.then_some(run)) {
        Some(around) if starts => around.start,
        Some(around) => around.end,
        None => {
            let (text, name) = (xml.at(piece.node), xml.name(piece.node));
            let at = text.inner + source_place(xml.inner(piece.node), place.saturating_sub(piece.start));
            let look = xml.child(piece.run, Tag::RPr).map_or("", |look| xml.raw(look));
            let cut = puts.entry(at).or_default();
            cut.before = format!("</{name}></w:r>");
            cut.after = format!("{}{look}<{name} xml:space=\"preserve\">", xml.open(piece.run));
            // What ends with a space now would lose it.
            if xml.attribute(piece.node, "xml:space").is_none() {
                puts.entry(text.inner - 1).or_default().before = " xml:space=\"preserve\"".to_owned();
            }
            at
        }
    };
    puts.entry(at).or_default().marks.push_str(mark);
}

/// How far into the source of a text the character stands that is `place` bytes into what it says.
fn source_place(source: &str, place: usize) -> u32 {
    let (mut at, mut said) = (0, 0);
    while said < place && at < source.len() {
        let rest = &source[at..];
        let length = match rest.strip_prefix('&').and_then(|rest| rest.find(';')) {
            Some(end) => end + 2,
            None => rest.chars().next().map_or(1, char::len_utf8),
        };
        said += quick_xml::escape::unescape(&rest[..length]).map_or(length, |text| text.len());
        at += length;
    }
    u32::try_from(at).unwrap_or(u32::MAX)
}

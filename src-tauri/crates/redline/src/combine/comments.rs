//! The comments of a version in the combined document, each on the words it was made on.
//!
//! What the author of a version sees of the combined document is that version, so that a place in the one is a place in the
//! other, counted in characters and ends of paragraphs.

use std::collections::BTreeMap;

use crate::docx::package::Part;
use crate::docx::{Package, ReadError};
use crate::files::import::Import;
use crate::files::xml::{Tag, Xml};
use crate::tracked::{edited, made_by};

/// Comments that came along.
pub(super) struct Carried {
    /// The parts that hold them and say where they stand.
    pub parts: Vec<Part>,
    /// What each of them says.
    pub words: Vec<String>,
}

/// What the author of a version sees of a text.
#[derive(Default)]
struct Seen {
    text: String,
    pieces: Vec<Piece>,
    /// Where comments begin, end and are referred to, by their ids.
    marks: BTreeMap<String, Vec<usize>>,
}

/// Characters in one element.
struct Piece {
    start: usize,
    end: usize,
    node: u32,
    run: u32,
    /// The outermost tracked change around it: what a comment is made on does not go with somebody's change.
    change: Option<u32>,
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
    let xml = Xml::read(version.main(), version.part(version.main()).unwrap_or_default())?;
    let onto = Xml::read(combined.main(), combined.part(combined.main()).unwrap_or_default())?;
    let (mut theirs, mut ours) = (Seen::default(), Seen::default());
    theirs.read(&xml, 0, None, (0, None));
    ours.read(&onto, 0, Some(author), (0, None));
    if theirs.text != ours.text {
        return Ok(None);
    }
    let mut import = Import::new(version, combined)?;
    let mut words = Vec::new();
    let mut puts: BTreeMap<u32, Put> = BTreeMap::new();
    for comment in comments.children(0).filter(|node| comments.name(*node) == "w:comment") {
        let says = says(&comments, comment);
        if let Some(at) = known.iter().position(|one| *one == says) {
            known.remove(at);
            continue;
        }
        let id = comments.attribute(comment, "w:id").unwrap_or_default();
        let places = theirs.marks.get(id).map(Vec::as_slice).unwrap_or_default();
        let (Some(&first), Some(&last)) = (places.first(), places.last()) else { continue };
        let (Some(from), Some(to)) = (ours.starting(first), ours.ending(last)) else { continue };
        let id = import.comment(&home, &comments, comment)?;
        let end = format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
        put(&onto, to, last, false, &end, &mut puts);
        if first < last {
            put(&onto, from, first, true, &format!("<w:commentRangeStart w:id=\"{id}\"/>"), &mut puts);
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
    let spans = puts.into_iter().map(|(at, put)| (at, at, [put.before, put.marks, put.after].concat()));
    let bytes = edited(onto.source, spans.collect()).into_bytes();
    let main = Part { name: combined.main().to_owned(), bytes };
    Ok(Some(Carried { parts: import.finish(vec![main])?, words }))
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

impl Seen {
    /// The first characters at or behind a place.
    fn starting(&self, place: usize) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.end > place).or(self.pieces.last())
    }

    /// The last characters in front of a place.
    fn ending(&self, place: usize) -> Option<&Piece> {
        self.pieces.iter().rev().find(|piece| piece.start < place).or(self.pieces.first())
    }

    /// Reads what `author` sees of an element; everything without one.
    fn read(&mut self, xml: &Xml<'_>, node: u32, author: Option<&str>, (run, change): (u32, Option<u32>)) {
        let tag = xml.tag(node);
        let others = |mark: u32| {
            let by = xml.attribute(mark, "w:author").unwrap_or_default();
            author.is_some_and(|author| !made_by(by, author))
        };
        let is_gone = |mark: u32| match xml.name(mark) {
            "w:ins" | "w:moveTo" | "w:cellIns" => others(mark),
            "w:del" | "w:moveFrom" | "w:cellDel" => author.is_some() && !others(mark),
            _ => false,
        };
        let gone_by =
            |tag| xml.child(node, tag).is_some_and(|properties| xml.children(properties).any(is_gone));
        match tag {
            Tag::PPr | Tag::RPr | Tag::TblPr | Tag::TrPr | Tag::TcPr | Tag::SectPr => return,
            Tag::Ins | Tag::Del | Tag::MoveFrom | Tag::MoveTo if is_gone(node) => return,
            Tag::Tr if gone_by(Tag::TrPr) => return,
            Tag::Tc if gone_by(Tag::TcPr) => return,
            Tag::T | Tag::DelText => {
                let start = self.text.len();
                xml.text_into(node, &mut self.text);
                let end = self.text.len();
                if start < end {
                    self.pieces.push(Piece { start, end, node, run, change });
                }
                return;
            }
            _ => {}
        }
        if matches!(xml.name(node), "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference") {
            let id = xml.attribute(node, "w:id").unwrap_or_default().to_owned();
            self.marks.entry(id).or_default().push(self.text.len());
        }
        let run = if tag == Tag::R { node } else { run };
        let is_change = matches!(tag, Tag::Ins | Tag::Del | Tag::MoveFrom | Tag::MoveTo);
        let change = change.or(is_change.then_some(node));
        for child in xml.children(node) {
            // A text box within a run has runs of its own.
            self.read(xml, child, author, (run, change));
        }
        if tag == Tag::P {
            let mark = xml.child(node, Tag::PPr).and_then(|properties| xml.child(properties, Tag::RPr));
            if !mark.is_some_and(|mark| xml.children(mark).any(is_gone)) {
                self.text.push('\n');
            }
        }
    }
}

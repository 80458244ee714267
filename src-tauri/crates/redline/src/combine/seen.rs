//! What the author of a version sees of a text, so that a place in one file is a place in another.

use std::collections::BTreeMap;

use crate::files::xml::{Tag, Xml};
use crate::tracked::made_by;

/// What the author of a version sees of a text.
#[derive(Default)]
pub(super) struct Seen {
    pub text: String,
    pub pieces: Vec<Piece>,
    /// Where comments begin, end and are referred to, by their ids.
    pub marks: BTreeMap<String, Vec<usize>>,
    /// The notes that are referred to, in order: whether footnotes, and their ids.
    pub notes: Vec<(bool, String)>,
    /// The headers and footers of the sections, in order: what they are, and the ids of their relationships.
    pub margins: Vec<(String, String)>,
}

/// Characters in one element.
pub(super) struct Piece {
    pub start: usize,
    pub end: usize,
    pub node: u32,
    pub run: u32,
    /// The outermost tracked change around it: what a comment is made on does not go with somebody's change.
    pub change: Option<u32>,
}

impl Seen {
    /// What `author` sees of an element; everything without one.
    pub fn of(xml: &Xml<'_>, node: u32, author: Option<&str>) -> Self {
        let mut seen = Self::default();
        seen.read(xml, node, author, (0, None));
        seen
    }

    /// The first characters at or behind a place.
    pub fn starting(&self, place: usize) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.end > place).or(self.pieces.last())
    }

    /// The last characters in front of a place.
    pub fn ending(&self, place: usize) -> Option<&Piece> {
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
            Tag::SectPr => {
                self.margins(xml, node);
                return;
            }
            Tag::PPr => {
                xml.child(node, Tag::SectPr).into_iter().for_each(|section| self.margins(xml, section));
                return;
            }
            Tag::RPr | Tag::TblPr | Tag::TrPr | Tag::TcPr => return,
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
        if matches!(tag, Tag::FootnoteReference | Tag::EndnoteReference) {
            let id = xml.attribute(node, "w:id").unwrap_or_default().to_owned();
            self.notes.push((tag == Tag::FootnoteReference, id));
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

    fn margins(&mut self, xml: &Xml<'_>, section: u32) {
        for reference in xml.children(section).filter(|node| xml.name(*node).ends_with("erReference")) {
            let sort = xml.attribute(reference, "w:type").unwrap_or_default();
            let id = xml.attribute(reference, "r:id").unwrap_or_default().to_owned();
            self.margins.push((format!("{} {sort}", xml.name(reference)), id));
        }
    }
}

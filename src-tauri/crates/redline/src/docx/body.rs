//! The body of a file: its paragraphs and tables in reading order.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::comparison::{ComparedBlock, Comparison, Kind, Segment, Shape, Side, State};

use super::inline::{self, Wrap};
use super::lists::Lists;
use super::styles::SPACER;
use super::xml::{Stamp, escape};
use super::{Meta, contents, table};

/// The body while it is written.
pub(crate) struct Body<'a> {
    /// What is written so far.
    pub out: String,
    /// Whether the document is read from right to left.
    pub rtl: bool,
    stamp: &'a Stamp,
    ids: u32,
    links: Vec<String>,
    link_ids: HashMap<String, usize>,
}

/// What a paragraph is on one side: its style and its place in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Look {
    style: String,
    /// The list and the level within it; list 0 for none.
    list: (u32, u8),
}

impl Look {
    pub fn style(style: impl Into<String>) -> Self {
        Self { style: style.into(), list: (0, 0) }
    }

    fn properties(&self, rtl: bool) -> String {
        let mut out = String::new();
        if !self.style.is_empty() {
            let _ = write!(out, "<w:pStyle w:val=\"{}\"/>", self.style);
        }
        if self.list.0 > 0 {
            let (list, level) = self.list;
            let _ = write!(out, "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        }
        if rtl {
            out.push_str("<w:bidi/>");
        }
        out
    }
}

impl<'a> Body<'a> {
    pub fn new(rtl: bool, stamp: &'a Stamp) -> Self {
        Self { out: String::new(), rtl, stamp, ids: 0, links: Vec::new(), link_ids: HashMap::new() }
    }

    /// The addresses that the text leads to; the first has the relationship id `link1`.
    pub fn links(&self) -> &[String] {
        &self.links
    }

    /// The relationship id of an address.
    pub fn link(&mut self, address: &str) -> String {
        let links = &mut self.links;
        let place = *self.link_ids.entry(address.to_owned()).or_insert_with(|| {
            links.push(address.to_owned());
            links.len()
        });
        format!("link{place}")
    }

    /// An id that nothing else in the file has.
    pub fn id(&mut self) -> u32 {
        self.ids += 1;
        self.ids
    }

    /// The attributes of the next tracked change.
    pub fn stamp(&mut self) -> String {
        let id = self.id();
        self.stamp.attributes(id)
    }

    /// Opens a paragraph that looks like `now`, looked like `was`, and whose mark is marked `mark`.
    pub fn open(&mut self, now: &Look, was: &Look, mark: Wrap) {
        self.out.push_str("<w:p><w:pPr>");
        let look = if matches!(mark, Wrap::Del | Wrap::MoveFrom) { was } else { now };
        self.out.push_str(&look.properties(self.rtl));
        if mark != Wrap::None {
            let stamp = self.stamp();
            let _ = write!(self.out, "<w:rPr><{}{stamp}/></w:rPr>", mark.element());
        } else if now != was {
            let stamp = self.stamp();
            let before = was.properties(self.rtl);
            let _ = write!(self.out, "<w:pPrChange{stamp}><w:pPr>{before}</w:pPr></w:pPrChange>");
        }
        self.out.push_str("</w:pPr>");
    }

    /// A paragraph of one look.
    pub fn paragraph(&mut self, look: &Look, mark: Wrap, segments: &[Segment]) {
        self.open(look, look, mark);
        inline::write(self, segments, mark);
        self.out.push_str("</w:p>");
    }

    /// The document: title, table of contents, blocks and the paragraph that ends it.
    pub fn document(&mut self, comparison: &Comparison, meta: &Meta, lists: &Lists) {
        let (before, after) = (!comparison.before_title.is_empty(), !comparison.after_title.is_empty());
        if before || after {
            self.paragraph(&Look::style("Title"), presence(before, after), &comparison.title);
        }
        let anchors = contents::anchors(&comparison.blocks);
        if !meta.contents_title.is_empty() {
            contents::write(self, comparison, &meta.contents_title, &anchors);
        }
        for (place, block) in comparison.blocks.iter().enumerate() {
            let mark = mark(block.state);
            if block.shape.kind == Kind::Table {
                table::write(self, block, mark.without_move());
            } else {
                let now = look(&block.shape, lists, place, Side::After);
                let was = look(&block.before_shape, lists, place, Side::Before);
                // A list that goes on under another number is the same list.
                let was = if block.shape == block.before_shape { now.clone() } else { was };
                let anchor = anchors.get(place).map_or("", contents::Anchor::bookmark);
                let next = comparison.blocks.get(place + 1).map(|block| block.state);
                self.block(block, (&now, &was), mark, anchor, next);
            }
        }
        // The last paragraph of a file cannot be marked as inserted or deleted, so it is one that never changes.
        self.paragraph(&Look::style(SPACER), Wrap::None, &[]);
    }

    fn block(
        &mut self,
        block: &ComparedBlock,
        looks: (&Look, &Look),
        mark: Wrap,
        anchor: &str,
        next: Option<State>,
    ) {
        self.open(looks.0, looks.1, mark);
        let (start, end) = match mark {
            Wrap::MoveFrom => ("moveFromRangeStart", "moveFromRangeEnd"),
            Wrap::MoveTo => ("moveToRangeStart", "moveToRangeEnd"),
            _ => ("", ""),
        };
        let range = self.id();
        if !start.is_empty() {
            let stamp = self.stamp.range_attributes(range);
            let _ = write!(self.out, "<w:{start}{stamp} w:name=\"move{}\"/>", escape(&block.change_id));
        }
        let bookmark = if anchor.is_empty() { 0 } else { self.id() };
        if bookmark > 0 {
            let _ = write!(self.out, "<w:bookmarkStart w:id=\"{bookmark}\" w:name=\"{anchor}\"/>");
        }
        if mark == Wrap::None && next.is_some_and(|state| !state.stands_in(Side::Before)) {
            inline::write_before_inserted(self, &block.segments, mark);
        } else {
            inline::write(self, &block.segments, mark);
        }
        if bookmark > 0 {
            let _ = write!(self.out, "<w:bookmarkEnd w:id=\"{bookmark}\"/>");
        }
        self.out.push_str("</w:p>");
        if !end.is_empty() {
            let _ = write!(self.out, "<w:{end} w:id=\"{range}\"/>");
        }
    }
}

/// How something is marked that stands on these sides.
pub(crate) fn presence(before: bool, after: bool) -> Wrap {
    match (before, after) {
        (true, false) => Wrap::Del,
        (false, true) => Wrap::Ins,
        _ => Wrap::None,
    }
}

fn mark(state: State) -> Wrap {
    match state {
        State::Unchanged | State::Changed => Wrap::None,
        State::Inserted => Wrap::Ins,
        State::Deleted => Wrap::Del,
        State::MovedFrom => Wrap::MoveFrom,
        State::MovedTo => Wrap::MoveTo,
    }
}

fn look(shape: &Shape, lists: &Lists, place: usize, side: Side) -> Look {
    match shape.kind {
        Kind::Heading => Look::style(format!("Heading{}", shape.level)),
        Kind::Item => Look {
            style: if shape.ordered { "ListNumber" } else { "ListBullet" }.to_owned(),
            list: (lists.of(place, side, shape.ordered), shape.level),
        },
        Kind::Paragraph | Kind::Table => Look::style(""),
    }
}

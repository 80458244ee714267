//! The blocks of one part with what became of them.

use super::line::Words;
use super::looks::Styles;
use super::marks::Marks;
use crate::comparison::{ComparedBlock, ComparedCell, ComparedRow, Fate, Kind, Segment, Shape, State};
use crate::document::Mark;
use crate::docx::{Package, ReadError};
use crate::files::StoryKind;
use crate::files::xml::{Tag, Xml};
use crate::origin::{Origin, Spot};

/// One part while its blocks are read.
pub(super) struct Reader<'a> {
    package: &'a Package,
    part: String,
    xml: Xml<'a>,
    styles: &'a Styles,
    /// The place of the part among those that are read.
    number: u32,
    /// How many blocks other parts have.
    first: usize,
}

/// The blocks read so far.
struct Found<'a> {
    words: Words<'a>,
    marks: Marks,
    blocks: Vec<ComparedBlock>,
    story: StoryKind,
    /// How many paragraphs the earlier and the later version have so far in the text that is read, and in text boxes.
    paragraphs: [u32; 2],
    boxed: [u32; 2],
    /// The name of the moved range that is open.
    moved: String,
}

impl<'a> Reader<'a> {
    pub fn open(
        package: &'a Package,
        part: &str,
        styles: &'a Styles,
        (number, first): (u32, usize),
    ) -> Result<Self, ReadError> {
        let xml = Xml::read(part, package.part(part).unwrap_or_default())?;
        Ok(Self { package, part: part.to_owned(), xml, styles, number, first })
    }

    /// The language of the first words that name one; empty for none.
    pub fn language(&self) -> String {
        let all = 0..u32::try_from(self.xml.elements.len()).unwrap_or(u32::MAX);
        let mut found = all.filter(|node| self.xml.name(*node) == "w:lang");
        found.find_map(|node| self.xml.attribute(node, "w:val")).unwrap_or_default().to_owned()
    }

    /// All blocks of the part.
    pub fn blocks(&mut self) -> Vec<ComparedBlock> {
        let Ok(words) = Words::new(self.package, &self.part, &self.xml) else { return Vec::new() };
        let mut found = Found {
            words,
            marks: Marks::read(&self.xml, self.number),
            blocks: Vec::new(),
            story: self.story(),
            paragraphs: [0, 0],
            boxed: [0, 0],
            moved: String::new(),
        };
        let root = self.xml.child(0, Tag::Body).unwrap_or(0);
        self.within(root, &mut found);
        // What stands beside all blocks, such as the last section, is listed with the last of them.
        if let Some(last) = found.blocks.last_mut() {
            claim(last, &found.marks.rest(&self.xml, 0..self.xml.at(0).next));
        }
        found.blocks
    }

    fn story(&self) -> StoryKind {
        match self.xml.name(0) {
            "w:footnotes" => StoryKind::Footnote,
            "w:endnotes" => StoryKind::Endnote,
            "w:hdr" => StoryKind::Header,
            "w:ftr" => StoryKind::Footer,
            "w:styles" => StoryKind::Document,
            _ => StoryKind::Body,
        }
    }

    fn within(&self, node: u32, found: &mut Found<'_>) {
        let start = found.blocks.len();
        for child in self.xml.children(node) {
            match self.xml.name(child) {
                "w:p" => self.paragraph(child, found),
                "w:tbl" => self.table(child, found),
                "w:style" => self.style(child, found),
                "w:sdt" | "w:sdtContent" | "w:customXml" | "w:smartTag" | "w:footnote" | "w:endnote" => {
                    // The lines above notes are no text.
                    let kind = self.xml.attribute(child, "w:type");
                    if !matches!(kind, Some("separator" | "continuationSeparator" | "continuationNotice")) {
                        self.within(child, found);
                    }
                }
                "w:moveFromRangeStart" | "w:moveToRangeStart" => {
                    found.moved = self.xml.attribute(child, "w:name").unwrap_or_default().to_owned();
                }
                _ => {}
            }
        }
        super::tail::whole(&mut found.blocks[start..]);
    }

    /// A style that is defined otherwise, by its name; the others are nothing to read.
    fn style(&self, node: u32, found: &mut Found<'_>) {
        let rest = found.marks.rest(&self.xml, node..self.xml.at(node).next);
        if rest.marks.is_empty() {
            return;
        }
        let shape = Shape { kind: Kind::Paragraph, level: 0, ordered: false, number: String::new() };
        let name = self.xml.value(node, "w:name").unwrap_or_default();
        let name = quick_xml::escape::unescape(name).unwrap_or_else(|_| name.into());
        let paragraph = found.count([true, true]);
        let words = vec![blank(&name, Fate::Kept)];
        self.add(found, (shape.clone(), shape), State::Changed, words, Vec::new(), paragraph);
        if let Some(block) = found.blocks.last_mut() {
            claim(block, &rest);
        }
    }

    fn paragraph(&self, node: u32, found: &mut Found<'_>) {
        let xml = &self.xml;
        let properties = xml.child(node, Tag::PPr);
        let mark = properties.and_then(|properties| xml.child(properties, Tag::RPr));
        let has = |name: &str| mark.is_some_and(|mark| xml.child_named(mark, name).is_some());
        if let Some(start) = xml.children(node).find(|child| xml.name(*child).ends_with("RangeStart")) {
            found.moved = xml.attribute(start, "w:name").unwrap_or(&found.moved).to_owned();
        }
        let moves = has("w:moveFrom") || has("w:moveTo");
        let stands = [!has("w:ins") && !has("w:moveTo"), !has("w:del") && !has("w:moveFrom")];
        let paragraph = found.count(stands);
        let at = found.blocks.len();
        let mut segments = found.words.of(node, moves, &mut found.marks);
        let all = |fate: Fate| segments.iter().all(|segment| segment.change == fate);
        let state = if has("w:moveFrom") {
            State::MovedFrom
        } else if has("w:moveTo") {
            State::MovedTo
        } else if has("w:ins") && all(Fate::Inserted) {
            State::Inserted
        } else if has("w:del") && all(Fate::Deleted) {
            State::Deleted
        } else if has("w:ins") || has("w:del") {
            // The paragraph was split or joined here, in the midst of words that stay.
            segments.push(self.pilcrow(mark, found));
            State::Changed
        } else if all(Fate::Kept) {
            State::Unchanged
        } else {
            State::Changed
        };
        let shape = self.styles.shape(xml, properties);
        let change = properties.and_then(|properties| xml.child_named(properties, "w:pPrChange"));
        let before = change.map(|change| self.styles.shape(xml, xml.child(change, Tag::PPr)));
        let state = if before.is_some() && state == State::Unchanged { State::Changed } else { state };
        if state == State::MovedFrom {
            segments.iter_mut().for_each(|segment| segment.change = Fate::Deleted);
        }
        let before_shape = before.unwrap_or_else(|| shape.clone());
        self.add(found, (shape, before_shape), state, segments, Vec::new(), paragraph);
        self.boxes(node, found);
        let rest = found.marks.rest(xml, node..xml.at(node).next);
        if let Some(block) = found.blocks.get_mut(at) {
            claim(block, &rest);
        }
    }

    /// The mark of a paragraph that was split or joined, as words.
    fn pilcrow(&self, mark: Option<u32>, found: &mut Found<'_>) -> Segment {
        let named = |name: &str| mark.and_then(|mark| self.xml.child_named(mark, name));
        let (came, went) = (named("w:ins"), named("w:del"));
        let fate = if came.is_some() { Fate::Inserted } else { Fate::Deleted };
        let nodes: Vec<u32> = came.into_iter().chain(went).collect();
        Segment { origin: found.marks.origin(&self.xml, &nodes), ..blank(super::tail::SIGN, fate) }
    }

    /// The text boxes of a paragraph follow it; of two ways to write one, the first counts.
    fn boxes(&self, node: u32, found: &mut Found<'_>) {
        let (mut at, end) = (node + 1, self.xml.at(node).next);
        while at < end {
            match self.xml.tag(at) {
                Tag::TxbxContent => {
                    let outer = (found.story, found.paragraphs);
                    (found.story, found.paragraphs) = (StoryKind::TextBox, found.boxed);
                    self.within(at, found);
                    found.boxed = found.paragraphs;
                    (found.story, found.paragraphs) = outer;
                    at = self.xml.at(at).next;
                }
                Tag::AlternateContent => {
                    let ways = [Tag::Choice, Tag::Fallback].map(|tag| self.xml.child(at, tag));
                    if let [Some(one), Some(other)] = ways {
                        let range = |node: u32| node..self.xml.at(node).next;
                        found.marks.pair(&range(one), &range(other));
                    }
                    at += 1;
                }
                Tag::Fallback => at = self.xml.at(at).next,
                _ => at += 1,
            }
        }
    }

    fn add(
        &self,
        found: &mut Found<'_>,
        (shape, before_shape): (Shape, Shape),
        state: State,
        segments: Vec<Segment>,
        rows: Vec<ComparedRow>,
        paragraph: u32,
    ) {
        let is_moved = matches!(state, State::MovedFrom | State::MovedTo);
        let place = (self.first + found.blocks.len()).to_string();
        // Both places of a move are known by the name of its range.
        let id = if is_moved && !found.moved.is_empty() { found.moved.clone() } else { place };
        found.blocks.push(ComparedBlock {
            before_id: id.clone(),
            id,
            shape,
            before_shape,
            state,
            change_id: String::new(),
            segments,
            rows,
            place: Spot { story: found.story, paragraph },
            origin: Origin::default(),
        });
    }

    fn table(&self, node: u32, found: &mut Found<'_>) {
        let shape = Shape { kind: Kind::Table, level: 0, ordered: false, number: String::new() };
        let mut rows = Vec::new();
        let paragraph = found.next();
        self.rows(node, found, &mut rows);
        let rest = found.marks.rest(&self.xml, node..self.xml.at(node).next);
        let is = |state: State| !rows.is_empty() && rows.iter().all(|row| row.state == state);
        let state = if is(State::Inserted) {
            State::Inserted
        } else if is(State::Deleted) {
            State::Deleted
        } else if rows.iter().all(|row| row.state == State::Unchanged) {
            State::Unchanged
        } else {
            State::Changed
        };
        self.add(found, (shape.clone(), shape), state, Vec::new(), rows, paragraph);
        if let Some(block) = found.blocks.last_mut() {
            claim(block, &rest);
        }
    }

    fn rows(&self, node: u32, found: &mut Found<'_>, rows: &mut Vec<ComparedRow>) {
        let xml = &self.xml;
        for child in xml.children(node) {
            match xml.name(child) {
                "w:tr" => {
                    let marks = xml.child(child, Tag::TrPr);
                    let has = |name: &str| marks.is_some_and(|marks| xml.child_named(marks, name).is_some());
                    let mut cells = Vec::new();
                    let paragraph = found.next();
                    self.cells(child, found, &mut cells);
                    let origin = found.marks.rest(xml, child..xml.at(child).next);
                    let state = if has("w:ins") {
                        State::Inserted
                    } else if has("w:del") {
                        State::Deleted
                    } else if origin.marks.is_empty()
                        && cells.iter().all(|cell| cell.state == State::Unchanged)
                    {
                        State::Unchanged
                    } else {
                        State::Changed
                    };
                    let header = has("w:tblHeader");
                    let id = rows.len().to_string();
                    rows.push(ComparedRow {
                        before_id: id.clone(),
                        id,
                        header,
                        before_header: header,
                        state,
                        change_id: String::new(),
                        cells,
                        paragraph,
                        origin,
                    });
                }
                "w:sdt" | "w:sdtContent" | "w:customXml" => self.rows(child, found, rows),
                _ => {}
            }
        }
    }

    fn cells(&self, node: u32, found: &mut Found<'_>, cells: &mut Vec<ComparedCell>) {
        let xml = &self.xml;
        for child in xml.children(node) {
            match xml.name(child) {
                "w:tc" => {
                    let properties = xml.child(child, Tag::TcPr);
                    let has = |name: &str| {
                        properties.is_some_and(|properties| xml.child_named(properties, name).is_some())
                    };
                    let mut segments = Vec::new();
                    self.cell(child, found, &mut segments);
                    let origin = found.marks.rest(xml, child..xml.at(child).next);
                    let state = if has("w:cellIns") {
                        State::Inserted
                    } else if has("w:cellDel") {
                        State::Deleted
                    } else if origin.marks.is_empty()
                        && segments.iter().all(|segment: &Segment| segment.change == Fate::Kept)
                    {
                        State::Unchanged
                    } else {
                        State::Changed
                    };
                    cells.push(ComparedCell { state, change_id: String::new(), segments, origin });
                }
                "w:sdt" | "w:sdtContent" | "w:customXml" => self.cells(child, found, cells),
                _ => {}
            }
        }
    }

    /// The words of a cell, its paragraphs and the tables in it on one line.
    fn cell(&self, node: u32, found: &mut Found<'_>, segments: &mut Vec<Segment>) {
        let xml = &self.xml;
        for child in xml.children(node) {
            match xml.name(child) {
                "w:p" => {
                    if segments.last().is_some_and(|last| !last.text.ends_with(char::is_whitespace)) {
                        segments.push(blank(" ", Fate::Kept));
                    }
                    let properties = xml.child(child, Tag::PPr);
                    let mark = properties.and_then(|properties| xml.child(properties, Tag::RPr));
                    let has = |name: &str| mark.is_some_and(|mark| xml.child_named(mark, name).is_some());
                    found.count([!has("w:ins") && !has("w:moveTo"), !has("w:del") && !has("w:moveFrom")]);
                    let words = found.words.of(child, false, &mut found.marks);
                    let all = |fate: Fate| words.iter().all(|segment| segment.change == fate);
                    let is_whole =
                        (has("w:ins") && all(Fate::Inserted)) || (has("w:del") && all(Fate::Deleted));
                    let is_marked = has("w:ins") || has("w:del");
                    segments.extend(words);
                    if is_marked && !is_whole {
                        segments.push(self.pilcrow(mark, found));
                    } else if is_marked
                        && let Some(last) = segments.last_mut().filter(|last| last.change != Fate::Kept)
                    {
                        last.origin.add(&self.pilcrow(mark, found).origin);
                    }
                }
                "w:tbl" | "w:tr" | "w:tc" | "w:sdt" | "w:sdtContent" | "w:customXml" => {
                    self.cell(child, found, segments);
                }
                _ => {}
            }
        }
    }
}

impl Found<'_> {
    /// Counts a paragraph that stands in the earlier or the later version or both, and gives its number.
    fn count(&mut self, stands: [bool; 2]) -> u32 {
        self.paragraphs[0] += u32::from(stands[0]);
        self.paragraphs[1] += u32::from(stands[1]);
        self.paragraphs[usize::from(stands[1])]
    }

    /// The number of the next paragraph in the later version.
    fn next(&self) -> u32 {
        self.paragraphs[1] + 1
    }
}

/// Makes marks that belong to nothing smaller a change of the block.
fn claim(block: &mut ComparedBlock, rest: &Origin) {
    if !rest.marks.is_empty() {
        block.origin.add(rest);
        if block.state == State::Unchanged {
            block.state = State::Changed;
        }
    }
}

fn blank(text: &str, change: Fate) -> Segment {
    Segment {
        text: text.to_owned(),
        bold: false,
        italic: false,
        link: String::new(),
        mark: Mark::None,
        number: false,
        change,
        change_id: String::new(),
        before: crate::comparison::Form::default(),
        origin: Origin::default(),
    }
}

//! The blocks of one part with what became of them.

use super::line::Words;
use super::looks::Styles;
use crate::comparison::{ComparedBlock, ComparedCell, ComparedRow, Fate, Kind, Segment, Shape, State};
use crate::document::Mark;
use crate::docx::{Package, ReadError};
use crate::files::xml::{Tag, Xml};

/// One part while its blocks are read.
pub(super) struct Reader<'a> {
    package: &'a Package,
    part: String,
    xml: Xml<'a>,
    styles: &'a Styles,
    /// How many blocks other parts have.
    first: usize,
}

/// The blocks read so far.
struct Found<'a> {
    words: Words<'a>,
    blocks: Vec<ComparedBlock>,
    /// The name of the moved range that is open.
    moved: String,
}

impl<'a> Reader<'a> {
    pub fn open(
        package: &'a Package,
        part: &str,
        styles: &'a Styles,
        first: usize,
    ) -> Result<Self, ReadError> {
        let xml = Xml::read(part, package.part(part).unwrap_or_default())?;
        Ok(Self { package, part: part.to_owned(), xml, styles, first })
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
        let mut found = Found { words, blocks: Vec::new(), moved: String::new() };
        let root = self.xml.child(0, Tag::Body).unwrap_or(0);
        self.within(root, &mut found);
        found.blocks
    }

    fn within(&self, node: u32, found: &mut Found<'_>) {
        for child in self.xml.children(node) {
            match self.xml.name(child) {
                "w:p" => self.paragraph(child, found),
                "w:tbl" => self.table(child, found),
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
    }

    fn paragraph(&self, node: u32, found: &mut Found<'_>) {
        let xml = &self.xml;
        let properties = xml.child(node, Tag::PPr);
        let mark = properties.and_then(|properties| xml.child(properties, Tag::RPr));
        let has = |name: &str| mark.is_some_and(|mark| xml.child_named(mark, name).is_some());
        if let Some(start) = xml.children(node).find(|child| xml.name(*child).ends_with("RangeStart")) {
            found.moved = xml.attribute(start, "w:name").unwrap_or(&found.moved).to_owned();
        }
        let mut segments = found.words.of(node);
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
            segments.push(pilcrow(if has("w:ins") { Fate::Inserted } else { Fate::Deleted }));
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
        self.add(found, shape, before_shape, state, segments, Vec::new());
        self.boxes(node, found);
    }

    /// The text boxes of a paragraph follow it; of two ways to write one, the first counts.
    fn boxes(&self, node: u32, found: &mut Found<'_>) {
        let (mut at, end) = (node + 1, self.xml.at(node).next);
        while at < end {
            match self.xml.tag(at) {
                Tag::TxbxContent => {
                    self.within(at, found);
                    at = self.xml.at(at).next;
                }
                Tag::Fallback => at = self.xml.at(at).next,
                _ => at += 1,
            }
        }
    }

    fn add(
        &self,
        found: &mut Found<'_>,
        shape: Shape,
        before_shape: Shape,
        state: State,
        segments: Vec<Segment>,
        rows: Vec<ComparedRow>,
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
        });
    }

    fn table(&self, node: u32, found: &mut Found<'_>) {
        let shape = Shape { kind: Kind::Table, level: 0, ordered: false, number: String::new() };
        let mut rows = Vec::new();
        self.rows(node, found, &mut rows);
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
        self.add(found, shape.clone(), shape, state, Vec::new(), rows);
    }

    fn rows(&self, node: u32, found: &mut Found<'_>, rows: &mut Vec<ComparedRow>) {
        let xml = &self.xml;
        for child in xml.children(node) {
            match xml.name(child) {
                "w:tr" => {
                    let marks = xml.child(child, Tag::TrPr);
                    let has = |name: &str| marks.is_some_and(|marks| xml.child_named(marks, name).is_some());
                    let mut cells = Vec::new();
                    self.cells(child, found, &mut cells);
                    let state = if has("w:ins") {
                        State::Inserted
                    } else if has("w:del") {
                        State::Deleted
                    } else if cells.iter().all(|cell| cell.state == State::Unchanged) {
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
                    let state = if has("w:cellIns") {
                        State::Inserted
                    } else if has("w:cellDel") {
                        State::Deleted
                    } else if segments.iter().all(|segment: &Segment| segment.change == Fate::Kept) {
                        State::Unchanged
                    } else {
                        State::Changed
                    };
                    cells.push(ComparedCell { state, change_id: String::new(), segments });
                }
                "w:sdt" | "w:sdtContent" | "w:customXml" => self.cells(child, found, cells),
                _ => {}
            }
        }
    }

    /// The words of a cell, its paragraphs and the tables in it on one line.
    fn cell(&self, node: u32, found: &Found<'_>, segments: &mut Vec<Segment>) {
        for child in self.xml.children(node) {
            match self.xml.name(child) {
                "w:p" => {
                    if segments.last().is_some_and(|last| !last.text.ends_with(char::is_whitespace)) {
                        segments.push(blank(" ", Fate::Kept));
                    }
                    segments.extend(found.words.of(child));
                }
                "w:tbl" | "w:tr" | "w:tc" | "w:sdt" | "w:sdtContent" | "w:customXml" => {
                    self.cell(child, found, segments);
                }
                _ => {}
            }
        }
    }
}

fn pilcrow(change: Fate) -> Segment {
    blank("¶", change)
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
    }
}

//! Reading a part into a [`Story`].

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::inline::OpenField;
use super::links::Links;
use super::looks::{Looks, hash_of};
use super::story::{BREAK, Block, Cell, Container, NONE, Para, Passenger, Row, Story, Table};
use super::xml::{Tag, Xml};
use crate::docx::{Package, ReadError};

/// What the notes of a file say, by kind (footnote or not) and id.
pub(crate) type Notes = HashMap<(bool, String), u64>;

/// A part while it is read.
pub(crate) struct Gather<'g, 'a> {
    pub story: Story<'a>,
    pub side: usize,
    pub looks: &'g mut Looks,
    pub links: &'g Links<'a>,
    pub notes: &'g Notes,
    /// The fields that are open, innermost last, with the places of their atoms and their instruction so far.
    pub fields: Vec<OpenField>,
    /// The text boxes of the paragraph that is being read, read before it so that its own characters stay together.
    pub boxes: VecDeque<Container>,
    /// Whether there are any at all.
    pub has_boxes: bool,
    /// Paragraphs whose ends were inserted by changes that are kept: what they hold belongs to the next one.
    heads: Vec<u32>,
}

impl<'a> Story<'a> {
    /// Reads the part called `part`, of the file on side 0 or 1; a part without a name is a text that is not there.
    pub fn read(
        package: &'a Package,
        part: &str,
        side: usize,
        looks: &mut Looks,
        notes: &Notes,
    ) -> Result<Self, ReadError> {
        let bytes = if part.is_empty() { Some(&b"<w:hdr></w:hdr>"[..]) } else { package.part(part) };
        let bytes = bytes.ok_or_else(|| ReadError::MissingPart { part: part.to_owned() })?;
        let links = Links::read(package, part)?;
        let xml = Xml::read(part, bytes)?;
        let text = String::with_capacity(xml.source.len() / 6);
        let story = Story {
            part: part.to_owned(),
            xml,
            text,
            paras: Vec::new(),
            spans: Vec::new(),
            atoms: Vec::new(),
            passengers: Vec::new(),
            wraps: Vec::new(),
            fields: Vec::new(),
            tables: Vec::new(),
            containers: Vec::new(),
            boxes: Vec::new(),
        };
        let has_boxes = story.xml.elements.iter().any(|element| element.tag == Tag::TxbxContent);
        let mut gather = Gather {
            story,
            side,
            looks,
            links: &links,
            notes,
            fields: Vec::new(),
            boxes: VecDeque::new(),
            has_boxes,
            heads: Vec::new(),
        };
        let holders: Vec<u32> = match gather.story.xml.name(0) {
            "w:document" => gather.story.xml.child(0, Tag::Body).into_iter().collect(),
            "w:footnotes" | "w:endnotes" => gather
                .story
                .xml
                .children(0)
                .filter(|node| matches!(gather.story.xml.tag(*node), Tag::Footnote | Tag::Endnote))
                .collect(),
            _ => vec![0],
        };
        for node in holders {
            let mut container = gather.container(node);
            // A note without a paragraph is read as having an empty one.
            if container.blocks.is_empty()
                && (part.is_empty() || matches!(gather.story.xml.tag(node), Tag::Footnote | Tag::Endnote))
            {
                gather.nothing(&mut container.blocks);
            }
            gather.story.containers.push(container);
        }
        Ok(gather.story)
    }
}

impl Gather<'_, '_> {
    pub fn container(&mut self, node: u32) -> Container {
        let outer = std::mem::take(&mut self.fields);
        let heads = std::mem::take(&mut self.heads);
        let mut blocks = Vec::new();
        self.blocks(node, &mut blocks);
        self.end_heads(&mut blocks);
        self.fields = outer;
        self.heads = heads;
        Container { node, blocks }
    }

    fn blocks(&mut self, node: u32, blocks: &mut Vec<Block>) {
        let children: Vec<u32> = self.story.xml.children(node).collect();
        for child in children {
            match self.story.xml.tag(child) {
                Tag::P if super::kept::ends_inserted(&self.story.xml, child) => self.head(child),
                Tag::P => self.push(child, blocks),
                Tag::Tbl => {
                    self.end_heads(blocks);
                    let table = self.table(child);
                    // A table without rows shows nothing and cannot be marked.
                    if !table.rows.is_empty() {
                        blocks.push(Block::Table(self.story.tables.len() as u32));
                        self.story.tables.push(table);
                    }
                }
                Tag::Sdt => {
                    if let Some(content) = self.story.xml.child(child, Tag::SdtContent) {
                        self.blocks(content, blocks);
                    }
                }
                Tag::CustomXml | Tag::SmartTag => self.blocks(child, blocks),
                // What stands here for older programs is left as it is.
                Tag::AlternateContent => {
                    if let Some(choice) = self.story.xml.child(child, Tag::Choice) {
                        self.blocks(choice, blocks);
                    }
                }
                _ => {}
            }
        }
    }

    fn push(&mut self, node: u32, blocks: &mut Vec<Block>) {
        let para = self.paragraph(node);
        blocks.push(Block::Para(self.story.paras.len() as u32));
        self.story.paras.push(para);
    }

    /// An empty paragraph that the source does not have.
    fn nothing(&mut self, blocks: &mut Vec<Block>) {
        let at = self.story.text.len() as u32;
        let mut para = Para {
            node: NONE,
            first: NONE,
            properties: NONE,
            text: at..at,
            spans: 0..0,
            atoms: 0..0,
            passengers: 0..0,
            content: 0,
            look: 0,
            form: 0,
            mark: 0,
            section: false,
        };
        (para.content, para.look) = self.story.para_keys(&para, 0);
        blocks.push(Block::Para(self.story.paras.len() as u32));
        self.story.paras.push(para);
    }

    /// What a paragraph with an inserted end holds belongs to the next; one that is inserted whole belongs to none.
    fn head(&mut self, node: u32) {
        if !self.heads.is_empty() || super::kept::has_text(&self.story.xml, node) {
            self.heads.push(node);
        }
    }

    /// What has no paragraph to belong to is one itself.
    fn end_heads(&mut self, blocks: &mut Vec<Block>) {
        if let Some(last) = self.heads.pop() {
            self.push(last, blocks);
        }
    }

    fn table(&mut self, node: u32) -> Table {
        let mut rows = Vec::new();
        self.rows(node, &mut rows);
        let mut look = DefaultHasher::new();
        for tag in [Tag::TblPr, Tag::TblGrid] {
            self.look(node, tag).hash(&mut look);
        }
        let mut content = DefaultHasher::new();
        for row in &rows {
            row.content.hash(&mut content);
            row.look.hash(&mut look);
        }
        Table { node, rows, content: content.finish(), look: look.finish() }
    }

    /// The look that the properties called `tag` of an element describe.
    pub fn look(&mut self, node: u32, tag: Tag) -> u32 {
        let properties = self.story.xml.child(node, tag);
        self.looks.number(self.side, &self.story.xml, properties)
    }

    fn rows(&mut self, node: u32, rows: &mut Vec<Row>) {
        let children: Vec<u32> = self.story.xml.children(node).collect();
        for child in children {
            match self.story.xml.tag(child) {
                Tag::Tr if super::kept::is_inserted_row(&self.story.xml, child) => {}
                Tag::Tr => {
                    let row = self.row(child);
                    rows.push(row);
                }
                Tag::Sdt | Tag::SdtContent | Tag::CustomXml => self.rows(child, rows),
                _ => {}
            }
        }
    }

    fn row(&mut self, node: u32) -> Row {
        let mut cells = Vec::new();
        self.cells(node, &mut cells);
        let (mut content, mut look) = (DefaultHasher::new(), DefaultHasher::new());
        for tag in [Tag::TblPrEx, Tag::TrPr] {
            self.look(node, tag).hash(&mut look);
        }
        for cell in &cells {
            cell.content.hash(&mut content);
            cell.look.hash(&mut look);
        }
        Row { node, cells, content: content.finish(), look: look.finish() }
    }

    fn cells(&mut self, node: u32, cells: &mut Vec<Cell>) {
        let children: Vec<u32> = self.story.xml.children(node).collect();
        for child in children {
            match self.story.xml.tag(child) {
                Tag::Tc if super::kept::is_inserted_cell(&self.story.xml, child) => {}
                Tag::Tc => {
                    let container = self.container(child);
                    let (content, look) = self.story.sum(&container.blocks);
                    let look = hash_of((look, self.look(child, Tag::TcPr)));
                    cells.push(Cell { node: child, blocks: container.blocks, content, look });
                }
                Tag::Sdt | Tag::SdtContent | Tag::CustomXml => self.cells(child, cells),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: u32) -> Para {
        let properties = self.story.xml.child(node, Tag::PPr);
        let form = self.looks.number(self.side, &self.story.xml, properties);
        let mark = properties.map_or(0, |properties| self.look(properties, Tag::RPr));
        let section = properties.and_then(|properties| self.story.xml.child(properties, Tag::SectPr));
        let heads = std::mem::take(&mut self.heads);
        let first = heads.first().copied().unwrap_or(node);
        let mut boxes = VecDeque::new();
        if self.has_boxes {
            for node in heads.iter().chain([&node]) {
                boxes.extend(self.read_boxes(*node));
            }
        }
        let outer = std::mem::replace(&mut self.boxes, boxes);
        let start = self.story.text.len() as u32;
        let starts = (self.story.spans.len(), self.story.atoms.len(), self.story.passengers.len());
        for head in heads {
            self.inline(head, NONE);
            let at = self.story.text.len() as u32;
            self.story.passengers.push(Passenger { at, node: head, run: BREAK, wrap: NONE });
        }
        self.inline(node, NONE);
        self.boxes = outer;
        let ends = (self.story.spans.len(), self.story.atoms.len(), self.story.passengers.len());
        let range = |start: usize, end: usize| start as u32..end as u32;
        let mut para = Para {
            node,
            first,
            properties: properties.unwrap_or(NONE),
            text: start..self.story.text.len() as u32,
            spans: range(starts.0, ends.0),
            atoms: range(starts.1, ends.1),
            passengers: range(starts.2, ends.2),
            content: 0,
            look: 0,
            form,
            mark,
            section: section.is_some(),
        };
        let section_look =
            section.map_or(0, |node| self.looks.number(self.side, &self.story.xml, Some(node)));
        (para.content, para.look) = self.story.para_keys(&para, section_look);
        para
    }
}

impl Gather<'_, '_> {
    fn read_boxes(&mut self, node: u32) -> VecDeque<Container> {
        let mut boxes = VecDeque::new();
        let mut at = node + 1;
        while at < self.story.xml.at(node).next {
            if self.story.xml.tag(at) == Tag::TxbxContent {
                boxes.push_back(self.container(at));
                at = self.story.xml.at(at).next;
            } else {
                at += 1;
            }
        }
        boxes
    }
}

impl Story<'_> {
    /// What blocks say together, and what they look like.
    pub fn sum(&self, blocks: &[Block]) -> (u64, u64) {
        let (mut content, mut look) = (DefaultHasher::new(), DefaultHasher::new());
        for block in blocks {
            let keys = self.keys(*block);
            (matches!(block, Block::Para(_)), keys.0).hash(&mut content);
            keys.1.hash(&mut look);
        }
        (content.finish(), look.finish())
    }

    fn para_keys(&self, para: &Para, section_look: u32) -> (u64, u64) {
        let (mut content, mut look) = (DefaultHasher::new(), DefaultHasher::new());
        self.characters(para.text.clone()).hash(&mut content);
        para.section.hash(&mut content);
        for atom in self.atoms(para) {
            (atom.at - para.text.start, atom.content).hash(&mut content);
        }
        (para.form, para.mark, section_look).hash(&mut look);
        let (mut last_look, mut last_link) = (0, 0);
        for span in self.spans(para) {
            let at = span.start - para.text.start;
            if span.link != last_link {
                (at, span.link).hash(&mut content);
                last_link = span.link;
            }
            if span.look != last_look || at == 0 {
                (at, span.look).hash(&mut look);
                last_look = span.look;
            }
        }
        (content.finish(), look.finish())
    }
}

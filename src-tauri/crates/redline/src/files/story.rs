//! One text of a file (the body, a header, the notes) as paragraphs, tables and what stands within them.

use std::ops::Range;

use super::xml::Xml;

/// No wrapper, run or field.
pub(crate) const NONE: u32 = u32::MAX;
/// Stands for the run of a passenger that is the end of a paragraph which a change that is kept inserted.
pub(crate) const BREAK: u32 = u32::MAX - 1;

/// A text with its source.
#[derive(Debug)]
pub(crate) struct Story<'a> {
    pub part: String,
    pub xml: Xml<'a>,
    /// The characters of all paragraphs, one after the other; a placeholder stands for each object.
    pub text: String,
    pub paras: Vec<Para>,
    pub spans: Vec<Span>,
    pub atoms: Vec<Atom>,
    pub passengers: Vec<Passenger>,
    pub wraps: Vec<Wrap>,
    pub fields: Vec<Field>,
    pub tables: Vec<Table>,
    /// The containers of the text: the body, or each header or note in order.
    pub containers: Vec<Container>,
    /// The insides of text boxes.
    pub boxes: Vec<Container>,
}

/// Something that holds blocks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Container {
    pub node: u32,
    pub blocks: Vec<Block>,
}

/// A paragraph or a table, by its place in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Block {
    Para(u32),
    Table(u32),
}

/// A paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Para {
    /// Its element; [`NONE`] for one that the source does not have.
    pub node: u32,
    /// The first of the elements it stands in: others than `node` where a change that is kept splits it.
    pub first: u32,
    /// Its properties; [`NONE`] without.
    pub properties: u32,
    /// Its characters.
    pub text: Range<u32>,
    pub spans: Range<u32>,
    pub atoms: Range<u32>,
    pub passengers: Range<u32>,
    /// What it says, whatever it looks like.
    pub content: u64,
    /// What it looks like, mark included.
    pub look: u64,
    /// The look of the paragraph and of its mark.
    pub form: u32,
    pub mark: u32,
    /// Whether a section ends with it.
    pub section: bool,
}

/// Characters of one run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    /// Where they begin; they end where the next span begins.
    pub start: u32,
    /// The run; [`NONE`] for an object that stands directly in the paragraph.
    pub run: u32,
    pub look: u32,
    /// The innermost wrapper; [`NONE`] without.
    pub wrap: u32,
    /// What a character is beside its look: the target of its link, the field it is a result of.
    pub link: u64,
}

/// An object, a tab, a break: one placeholder among the characters.
#[derive(Debug, Clone)]
pub(crate) struct Atom {
    pub at: u32,
    pub node: u32,
    pub kind: AtomKind,
    /// Equal where two may be paired.
    pub pairs: u64,
    /// Equal where two are the same with all they hold.
    pub content: u64,
    /// Equal where two are the same but for text in frames.
    pub seen: u64,
    /// The text boxes in it.
    pub boxes: Range<u32>,
    /// The field it belongs to; [`NONE`] without.
    pub field: u32,
}

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtomKind {
    /// Complete by itself.
    Plain,
    /// The begin, the instruction, the middle and the end of a field.
    Begin,
    Instruction,
    /// What goes on with the instruction of the atom before.
    Glued,
    Separate,
    End,
    /// A reference to a footnote or endnote.
    Note,
}

/// A field written as begin, instruction, middle and end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub separate: u32,
    pub end: u32,
}

/// Something without width: a bookmark, the edge of a comment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Passenger {
    pub at: u32,
    pub node: u32,
    /// The run it stands in; [`NONE`] for the paragraph.
    pub run: u32,
    pub wrap: u32,
}

/// What stands around runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wrap {
    pub parent: u32,
    pub node: u32,
    pub kind: WrapKind,
    pub link: u64,
}

/// What a wrapper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WrapKind {
    Link,
    Field,
    Control,
    /// A deletion, or a place left, that is kept as it is.
    Tracked,
    Other,
}

/// A table.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub node: u32,
    pub rows: Vec<Row>,
    pub content: u64,
    pub look: u64,
}

/// A row.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub node: u32,
    pub cells: Vec<Cell>,
    pub content: u64,
    pub look: u64,
}

/// A cell.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub node: u32,
    pub blocks: Vec<Block>,
    pub content: u64,
    pub look: u64,
}

impl Story<'_> {
    pub fn characters(&self, range: Range<u32>) -> &str {
        self.text.get(range.start as usize..range.end as usize).unwrap_or_default()
    }

    pub fn para(&self, number: u32) -> &Para {
        &self.paras[number as usize]
    }

    pub fn table(&self, number: u32) -> &Table {
        &self.tables[number as usize]
    }

    pub fn spans(&self, para: &Para) -> &[Span] {
        self.spans.get(para.spans.start as usize..para.spans.end as usize).unwrap_or_default()
    }

    pub fn atoms(&self, para: &Para) -> &[Atom] {
        self.atoms.get(para.atoms.start as usize..para.atoms.end as usize).unwrap_or_default()
    }

    /// The atom whose placeholder stands at `place`.
    pub fn atom_at(&self, place: u32) -> Option<&Atom> {
        self.atoms.binary_search_by_key(&place, |atom| atom.at).ok().map(|found| &self.atoms[found])
    }

    /// What a block says and what it looks like.
    pub fn keys(&self, block: Block) -> (u64, u64) {
        match block {
            Block::Para(para) => (self.para(para).content, self.para(para).look),
            Block::Table(table) => (self.table(table).content, self.table(table).look),
        }
    }

    /// Where a block begins in the source.
    pub fn start(&self, block: Block) -> u32 {
        match block {
            Block::Para(para) => self.xml.at(self.para(para).first).start,
            Block::Table(table) => self.xml.at(self.table(table).node).start,
        }
    }

    pub fn node(&self, block: Block) -> u32 {
        match block {
            Block::Para(para) => self.para(para).node,
            Block::Table(table) => self.table(table).node,
        }
    }
}

//! The document: a title, a language and blocks with stable ids.
//!
//! This is what a plan publishes, what the screen shows and what two versions are compared by. It says nothing of fonts or
//! margins; the writer gives every block its style.

use serde::{Deserialize, Serialize};
use specta::Type;

/// One version of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The title, shown before the first block and kept in the file's properties.
    pub title: String,
    /// The language as a BCP 47 tag, for example `en` or `ar`.
    pub language: String,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The same in every version of the document in which this block stands; empty when it is not known.
    pub id: String,
    /// What the block holds.
    pub content: Content,
}

/// What a block holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Content {
    /// A heading.
    Heading {
        /// 1 for the highest level, at most 6.
        level: u8,
        /// The number as printed, for example `3.1`; empty when the heading has none.
        number: String,
        /// The words.
        runs: Vec<Run>,
    },
    /// A paragraph of text.
    Paragraph {
        /// The words.
        runs: Vec<Run>,
    },
    /// One item of a list; neighbouring items form the list.
    Item {
        /// Whether the item is counted instead of marked with a bullet.
        ordered: bool,
        /// 0 for the outermost list, at most 8.
        level: u8,
        /// The words.
        runs: Vec<Run>,
    },
    /// A table.
    Table {
        /// The words above the table; empty when it has none.
        caption: String,
        /// The rows from top to bottom.
        rows: Vec<Row>,
    },
}

/// One row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The same in every version in which this row stands; empty when it is not known.
    pub id: String,
    /// Whether the row heads the table and is repeated on every page.
    pub header: bool,
    /// The cells in reading order.
    pub cells: Vec<Cell>,
}

/// One cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// The words.
    pub runs: Vec<Run>,
}

/// A stretch of text in one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether the words are bold.
    pub bold: bool,
    /// Whether the words are italic.
    pub italic: bool,
    /// Where the words lead; empty when they lead nowhere.
    pub link: String,
    /// How far the words can be trusted.
    pub mark: Mark,
}

/// How far a value can be trusted, wherever it is shown.
///
/// The caller prints the mark in words as well ("≈ illustrative"), so that it survives copying; this property lets the
/// screen show it in its own way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A source says so.
    #[default]
    None,
    /// Made up to show what the document could hold.
    Illustrative,
    /// Concluded from what sources say.
    Inferred,
    /// Remembered, not checked.
    Unverified,
}

impl Run {
    /// Plain words without any form.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The same words in bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same words in italic.
    #[must_use]
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }

    /// The same words, leading to `address`.
    #[must_use]
    pub fn link(mut self, address: impl Into<String>) -> Self {
        self.link = address.into();
        self
    }

    /// The same words, marked.
    #[must_use]
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = mark;
        self
    }
}

impl Block {
    /// A heading of `level` (1 to 6) with its printed number or an empty one.
    #[must_use]
    pub fn heading(id: impl Into<String>, level: u8, number: impl Into<String>, runs: Vec<Run>) -> Self {
        Self { id: id.into(), content: Content::Heading { level, number: number.into(), runs } }
    }

    /// A paragraph.
    #[must_use]
    pub fn paragraph(id: impl Into<String>, runs: Vec<Run>) -> Self {
        Self { id: id.into(), content: Content::Paragraph { runs } }
    }

    /// A list item of `level` (0 to 8).
    #[must_use]
    pub fn item(id: impl Into<String>, ordered: bool, level: u8, runs: Vec<Run>) -> Self {
        Self { id: id.into(), content: Content::Item { ordered, level, runs } }
    }

    /// A table with an optional caption (empty for none).
    #[must_use]
    pub fn table(id: impl Into<String>, caption: impl Into<String>, rows: Vec<Row>) -> Self {
        Self { id: id.into(), content: Content::Table { caption: caption.into(), rows } }
    }

    /// The words of the block; those of a table are its caption and rows, tab between cells, one row a line.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.content {
            Content::Heading { runs, .. } | Content::Paragraph { runs } | Content::Item { runs, .. } => {
                text_of(runs)
            }
            Content::Table { caption, rows } => {
                let mut lines: Vec<String> = Vec::with_capacity(rows.len() + 1);
                if !caption.is_empty() {
                    lines.push(caption.clone());
                }
                lines.extend(rows.iter().map(Row::text));
                lines.join("\n")
            }
        }
    }
}

impl Row {
    /// A row of `cells`; `header` says whether it heads the table.
    #[must_use]
    pub fn new(id: impl Into<String>, header: bool, cells: Vec<Cell>) -> Self {
        Self { id: id.into(), header, cells }
    }

    /// The words of the row, tab between cells.
    #[must_use]
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| text_of(&cell.runs)).collect::<Vec<_>>().join("\t")
    }
}

impl Cell {
    /// A cell of `runs`.
    #[must_use]
    pub fn new(runs: Vec<Run>) -> Self {
        Self { runs }
    }

    /// A cell of plain words.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::plain(text)] }
    }
}

/// The words of `runs` without their form.
#[must_use]
pub fn text_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

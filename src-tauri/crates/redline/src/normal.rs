//! The normal form of a document: what a file can hold, said in one way.
//!
//! Two documents in normal form are equal exactly when a reader sees the same text, structure and form. Whatever is compared,
//! written or proven is brought into this form first, so that a control character pasted from elsewhere or a run cut in two
//! never shows up as a change.

use crate::document::{Block, Cell, Content, Document, Row, Run};

/// The deepest heading a file can hold.
pub const HEADING_LEVELS: u8 = 6;
/// The deepest list level, counted from 0.
pub const LIST_LEVELS: u8 = 8;

/// A document in normal form and what had to be left out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normal {
    /// The document.
    pub document: Document,
    /// How many characters were removed because no XML file can hold them.
    pub removed: u32,
}

/// Brings `document` into normal form: neighbouring runs of one form joined, empty ones dropped, levels within what a file
/// can hold, lines ended by `\n`, and characters removed that XML forbids.
#[must_use]
pub fn normal(document: &Document) -> Normal {
    let mut removed = 0;
    let document = Document {
        title: line(&document.title, &mut removed),
        language: document.language.trim().to_owned(),
        blocks: document.blocks.iter().map(|block| normal_block(block, &mut removed)).collect(),
    };
    Normal { document, removed }
}

fn normal_block(block: &Block, removed: &mut u32) -> Block {
    let content = match &block.content {
        Content::Heading { level, number, runs } => Content::Heading {
            level: (*level).clamp(1, HEADING_LEVELS),
            number: line(number, removed),
            runs: normal_runs(runs, removed),
        },
        Content::Paragraph { runs } => Content::Paragraph { runs: normal_runs(runs, removed) },
        Content::Item { ordered, level, runs } => Content::Item {
            ordered: *ordered,
            level: (*level).min(LIST_LEVELS),
            runs: normal_runs(runs, removed),
        },
        Content::Table { caption, rows } => Content::Table {
            caption: line(caption, removed),
            // A table needs a row and a row needs a cell: Word refuses a file without them.
            rows: if rows.is_empty() {
                vec![Row { cells: vec![Cell::default()], ..Row::default() }]
            } else {
                rows.iter().map(|row| normal_row(row, removed)).collect()
            },
        },
    };
    Block { id: block.id.clone(), content }
}

fn normal_row(row: &Row, removed: &mut u32) -> Row {
    let mut cells: Vec<Cell> =
        row.cells.iter().map(|cell| Cell { runs: normal_runs(&cell.runs, removed) }).collect();
    if cells.is_empty() {
        cells.push(Cell::default());
    }
    Row { id: row.id.clone(), header: row.header, cells }
}

pub(crate) fn normal_runs(runs: &[Run], removed: &mut u32) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        let text = legal(&run.text, removed);
        if text.is_empty() {
            continue;
        }
        let next = Run { text, link: address(&run.link), ..run.clone() };
        match out.last_mut() {
            Some(last) if same_form(last, &next) => last.text.push_str(&next.text),
            _ => out.push(next),
        }
    }
    out
}

fn same_form(one: &Run, other: &Run) -> bool {
    one.bold == other.bold && one.italic == other.italic && one.link == other.link && one.mark == other.mark
}

/// Text on one line: tabs and line ends become spaces.
fn line(text: &str, removed: &mut u32) -> String {
    legal(text, removed).replace(['\n', '\t'], " ").trim().to_owned()
}

/// `text` with every line end as `\n` and without the characters that XML forbids.
fn legal(text: &str, removed: &mut u32) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\t' | '\n' => out.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => *removed = removed.saturating_add(1),
            _ => out.push(character),
        }
    }
    out
}

/// An address as a file's relationships can hold it: characters that no address may contain are percent-encoded, because
/// Word refuses a whole file for one bad address.
fn address(link: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(link.len());
    for character in link.trim().chars() {
        match character {
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                let _ = write!(out, "%{:02X}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out
}

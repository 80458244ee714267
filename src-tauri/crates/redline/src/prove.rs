//! The proof that a file with tracked changes says what changed, no more and no less.

use serde::Serialize;
use specta::Type;

use crate::document::{Block, Content, Document, Row, Run};
use crate::docx::{ReadError, accept_all, read, reject_all, to_document};
use crate::normal::normal;

/// What was proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Proof {
    /// The BLAKE3 hash of the earlier version in normal form, as hexadecimal digits; see [`hash`].
    pub before_hash: String,
    /// The BLAKE3 hash of the later version in normal form.
    pub after_hash: String,
    /// The BLAKE3 hash of the file.
    pub file_hash: String,
    /// How many blocks the earlier version has.
    pub before_blocks: u32,
    /// How many blocks the later version has.
    pub after_blocks: u32,
    /// How many characters the earlier version has.
    pub before_characters: u32,
    /// How many characters the later version has.
    pub after_characters: u32,
    /// How many tracked changes the file has, as Word counts its elements.
    pub tracked: u32,
    /// How many characters were left out of both versions because no file can hold them.
    pub removed_characters: u32,
    /// What a Word file does not keep or what does not belong to the text, and so was not compared.
    pub not_compared: Vec<NotCompared>,
}

/// Something that the proof does not speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NotCompared {
    /// The ids of blocks and rows, which no Word file keeps.
    Ids,
    /// The language of the file, which is that of the later version.
    Language,
    /// The properties of the file, such as its title and date.
    Properties,
    /// The entries of the table of contents, which follow from the headings.
    Contents,
    /// Headers and footers.
    PageFurniture,
    /// Where counted lists start again.
    ListStarts,
    /// The width of columns.
    ColumnWidths,
}

/// The file does not say what changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unproven {
    /// The file or what came of it could not be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] ReadError),
    /// Rejecting or accepting gives something else.
    #[error("at {place}: expected {expected:?}, found {found:?}")]
    Differs {
        /// Where: `reject` or `accept`, then the block (from 1), then the row and cell.
        place: String,
        /// What the version says there.
        expected: String,
        /// What the file gives there.
        found: String,
    },
}

/// Proves that rejecting every change of `redline` gives `before` and accepting every change gives `after`: in text,
/// structure, and the form of the words.
///
/// # Errors
/// [`Unproven::Differs`] names the first place where it does not; [`Unproven::Unreadable`] says that the file is broken.
pub fn prove(redline: &[u8], before: &Document, after: &Document) -> Result<Proof, Unproven> {
    let (before, after) = (normal(before), normal(after));
    check("reject", &before.document, &to_document(&reject_all(redline)?)?)?;
    check("accept", &after.document, &to_document(&accept_all(redline)?)?)?;
    Ok(Proof {
        before_hash: hash(&before.document),
        after_hash: hash(&after.document),
        file_hash: blake3::hash(redline).to_hex().to_string(),
        before_blocks: count(before.document.blocks.len()),
        after_blocks: count(after.document.blocks.len()),
        before_characters: characters(&before.document),
        after_characters: characters(&after.document),
        tracked: crate::docx::tracked(&read(redline)?)?,
        removed_characters: before.removed.saturating_add(after.removed),
        not_compared: vec![
            NotCompared::Ids,
            NotCompared::Language,
            NotCompared::Properties,
            NotCompared::Contents,
            NotCompared::PageFurniture,
            NotCompared::ListStarts,
            NotCompared::ColumnWidths,
        ],
    })
}

/// The BLAKE3 hash of what a reader sees of a document: its normal form as JSON, without ids.
#[must_use]
pub fn hash(document: &Document) -> String {
    let mut document = normal(document).document;
    for block in &mut document.blocks {
        block.id.clear();
        if let Content::Table { rows, .. } = &mut block.content {
            rows.iter_mut().for_each(|row| row.id.clear());
        }
    }
    // Serialising plain structures of text cannot fail; an empty text would only make two hashes alike that are both wrong.
    let text = serde_json::to_string(&document).unwrap_or_default();
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn characters(document: &Document) -> u32 {
    let all = document.blocks.iter().map(|block| block.text().chars().count()).sum::<usize>();
    count(all + document.title.chars().count())
}

/// Compares two documents and names the first place where they differ.
fn check(side: &str, expected: &Document, found: &Document) -> Result<(), Unproven> {
    same(&format!("{side}: title"), &expected.title, &found.title)?;
    for (place, (one, other)) in expected.blocks.iter().zip(&found.blocks).enumerate() {
        check_block(&format!("{side}: block {}", place + 1), one, other)?;
    }
    if expected.blocks.len() != found.blocks.len() {
        let place = expected.blocks.len().min(found.blocks.len());
        let text = |document: &Document| document.blocks.get(place).map_or_else(String::new, describe);
        return Err(Unproven::Differs {
            place: format!("{side}: block {}", place + 1),
            expected: text(expected),
            found: text(found),
        });
    }
    Ok(())
}

fn check_block(place: &str, expected: &Block, found: &Block) -> Result<(), Unproven> {
    match (&expected.content, &found.content) {
        (Content::Table { caption, rows }, Content::Table { caption: found_caption, rows: found_rows }) => {
            same(&format!("{place}, caption"), caption, found_caption)?;
            for (index, (one, other)) in rows.iter().zip(found_rows).enumerate() {
                check_row(&format!("{place}, row {}", index + 1), one, other)?;
            }
            same(&format!("{place}, rows"), &rows.len().to_string(), &found_rows.len().to_string())
        }
        (one, other) if one == other => Ok(()),
        _ => Err(Unproven::Differs {
            place: place.to_owned(),
            expected: describe(expected),
            found: describe(found),
        }),
    }
}

fn check_row(place: &str, expected: &Row, found: &Row) -> Result<(), Unproven> {
    for (index, (one, other)) in expected.cells.iter().zip(&found.cells).enumerate() {
        if one != other {
            same(
                &format!("{place}, cell {}", index + 1),
                &describe_runs(&one.runs),
                &describe_runs(&other.runs),
            )?;
        }
    }
    same(&format!("{place}, cells"), &expected.cells.len().to_string(), &found.cells.len().to_string())?;
    same(&format!("{place}, header"), &expected.header.to_string(), &found.header.to_string())
}

fn same(place: &str, expected: &str, found: &str) -> Result<(), Unproven> {
    if expected == found {
        return Ok(());
    }
    Err(Unproven::Differs { place: place.to_owned(), expected: expected.to_owned(), found: found.to_owned() })
}

/// A block as a person can tell it from another that only looks alike.
fn describe(block: &Block) -> String {
    match &block.content {
        Content::Heading { level, number, runs } => {
            format!("heading {level} {number} {}", describe_runs(runs))
        }
        Content::Paragraph { runs } => format!("paragraph {}", describe_runs(runs)),
        Content::Item { ordered, level, runs } => {
            format!("{} item {level} {}", if *ordered { "counted" } else { "bulleted" }, describe_runs(runs))
        }
        Content::Table { .. } => format!("table {}", block.text()),
    }
}

fn describe_runs(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        let mut form = Vec::new();
        if run.bold {
            form.push("bold".to_owned());
        }
        if run.italic {
            form.push("italic".to_owned());
        }
        if !run.link.is_empty() {
            form.push(run.link.clone());
        }
        if run.mark != crate::document::Mark::None {
            form.push(format!("{:?}", run.mark).to_lowercase());
        }
        if form.is_empty() {
            out.push_str(&run.text);
        } else {
            out.push_str(&format!("[{}: {}]", form.join(", "), run.text));
        }
    }
    out
}

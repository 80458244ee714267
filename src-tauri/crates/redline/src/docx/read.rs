//! Reading a file back into a document.

mod look;
mod story;

use crate::document::{Content, Document};
use crate::normal::normal;

use super::fault::ReadError;
use super::package::{Package, without_mark};
use super::resolve::resolved;
use super::tree::Tree;

use look::Looks;
use story::Story;

/// Unpacks a file within the limits of [`ReadError`].
///
/// # Errors
/// When it is not a ZIP file, is encrypted, breaks a limit, or holds no Word document.
pub fn read(bytes: &[u8]) -> Result<Package, ReadError> {
    Package::read(bytes)
}

/// Reads a file into a document: title, headings, paragraphs, lists, tables, bold, italic, links and marks.
///
/// Tracked changes count as accepted. Blocks and rows have no ids, because a Word file keeps none. The table of contents is
/// left out; so is everything that a [`Document`] has no place for (pictures, notes, comments, headers, footers).
///
/// # Errors
/// When the file cannot be read; see [`ReadError`].
pub fn to_document(bytes: &[u8]) -> Result<Document, ReadError> {
    let package = Package::read(bytes)?;
    let parts = resolved(&package, true)?;
    let main = parts.iter().find(|part| part.name.eq_ignore_ascii_case(package.main()));
    let bytes = match main {
        Some(part) => part.bytes.as_slice(),
        None => package.main_bytes()?,
    };
    let tree = Tree::read(package.main(), without_mark(bytes))?;
    let looks = Looks::read(&package)?;
    let mut story = Story::new(&tree, &looks);
    if let Some(body) = tree.child(tree.root, "body") {
        story.blocks(body);
    }
    let mut document =
        Document { title: story.title(), language: looks.language.clone(), blocks: story.finish() };
    // A caption that no table follows is a paragraph; reading keeps it as one, so nothing more is to be done for it here.
    document.blocks.retain(|block| !matches!(&block.content, Content::Table { rows, .. } if rows.is_empty()));
    Ok(normal(&document).document)
}

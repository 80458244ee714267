//! The files that versions become: a clean Word document, and a redline that is proven before it is handed over.

use plan::VersionId;
use redline::docx::{Authorship, Meta};
use redline::{Comparison, Document, Options};
use store::query::documents;
use store::{Reader, StoreError};
use words::Words;

/// Why a document was not exported. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The plan could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The version has no text in the plan.
    #[error("the version has no text in the plan")]
    NoText,
    /// The file could not be composed.
    #[error(transparent)]
    Write(#[from] redline::docx::WriteError),
    /// The redline does not prove itself; it must not be published.
    #[error(transparent)]
    Unproven(#[from] redline::Unproven),
}

/// A redline and what proves it.
pub struct RedlineFile {
    /// The Word document with tracked changes.
    pub bytes: Vec<u8>,
    /// What was compared and found equal.
    pub proof: redline::Proof,
    /// The comparison that the screen shows too.
    pub comparison: Comparison,
}

fn readable(reader: Reader<'_>, version: VersionId) -> Result<Document, ExportError> {
    let document = documents::version_document(reader, version)?;
    if document.blocks.is_empty() { Err(ExportError::NoText) } else { Ok(document) }
}

fn meta(reader: Reader<'_>, words: &Words, version: VersionId, header: String) -> Result<Meta, ExportError> {
    let row = reader.row("version", version.into())?;
    let contents_title = words.plain("document-contents");
    Ok(Meta { creator: String::new(), date: row.text("dated_on"), contents_title, header })
}

/// A version as a clean Word document.
///
/// # Errors
/// When the version has no text, or the file cannot be composed.
pub fn clean_docx(reader: Reader<'_>, words: &Words, version: VersionId) -> Result<Vec<u8>, ExportError> {
    let document = readable(reader, version)?;
    let header = words.say("document-header", [("date", dated(reader, version)?.as_str())]);
    Ok(redline::docx::write(&document, &meta(reader, words, version, header)?)?)
}

fn dated(reader: Reader<'_>, version: VersionId) -> Result<String, StoreError> {
    Ok(reader.row("version", version.into())?.text("dated_on"))
}

/// What people call a version beside others of its document: its title with its date.
///
/// # Errors
/// When there is no such version.
pub fn version_name(reader: Reader<'_>, words: &Words, version: VersionId) -> Result<String, StoreError> {
    let row = reader.row("version", version.into())?;
    let (title, dated_on) = (row.text("title"), row.text("dated_on"));
    Ok(words.say("redline-page-version", [("title", title.as_str()), ("dated_on", &dated_on)]))
}

/// Compares two versions.
///
/// # Errors
/// When one of them has no text.
pub fn compare(reader: Reader<'_>, before: VersionId, after: VersionId) -> Result<Comparison, ExportError> {
    Ok(redline::compare(&readable(reader, before)?, &readable(reader, after)?, &Options::default()))
}

/// The redline between two versions as a Word document, re-read and proven: rejecting all gives the first version,
/// accepting all the second. Otherwise there is no file and the error names the place.
///
/// # Errors
/// When a version has no text, the file cannot be composed, or it does not prove itself.
pub fn redline_docx(
    reader: Reader<'_>,
    words: &Words,
    before: VersionId,
    after: VersionId,
    authorship: &Authorship,
) -> Result<RedlineFile, ExportError> {
    let (first, second) = (readable(reader, before)?, readable(reader, after)?);
    let comparison = redline::compare(&first, &second, &Options::default());
    let (from, to) = (dated(reader, before)?, dated(reader, after)?);
    let header = words.say("document-redline-header", [("from", from.as_str()), ("to", &to)]);
    let bytes = redline::docx::write_redline(&comparison, &meta(reader, words, after, header)?, authorship)?;
    let proof = redline::prove(&bytes, &first, &second)?;
    Ok(RedlineFile { bytes, proof, comparison })
}

/// A file name from a title: what file systems do not take becomes a space, and it stays short.
pub fn safe_file_name(title: &str, extension: &str) -> String {
    let cleaned: String = title
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c })
        .take(80)
        .collect();
    let words: Vec<_> = cleaned.split_whitespace().collect();
    let stem = words.join(" ");
    // A name that begins with a dot is hidden on some systems, one that ends with a dot or a space refused on others.
    let stem = stem.trim_matches(['.', ' ']);
    if stem.is_empty() { format!("document.{extension}") } else { format!("{stem}.{extension}") }
}

#[cfg(test)]
mod tests {
    use super::safe_file_name;

    #[test]
    fn a_title_becomes_a_name_that_every_file_system_takes() {
        assert_eq!(safe_file_name("Next Steps: June/October?", "docx"), "Next Steps June October.docx");
        assert_eq!(safe_file_name("../..", "docx"), "document.docx");
        assert_eq!(safe_file_name("", "docx"), "document.docx");
        assert!(safe_file_name(&"long ".repeat(100), "docx").len() < 100);
    }
}

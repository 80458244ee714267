//! Several people's versions of one Word document, put together: whose they are, and why they could not be combined.

use plan::Refusal;
use redline::combine::{CombineError, Revised, TOGETHER};
use redline::files::CompareError;
use std::path::Path;

use crate::word_files;

/// A Word file that is somebody's version: what the file is called, what is in it, and whose it is.
#[derive(Debug, Clone)]
pub struct VersionFile {
    /// For example `Next Steps, Anna.docx`.
    pub file: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Whose it is; empty for what the file is called.
    pub author: String,
}

/// The versions with their authors.
///
/// # Errors
/// Refuses fewer than one version, a name that two have, and one that would read as two names.
pub fn revised(files: &[VersionFile], date: &str) -> Result<Vec<Revised>, Refusal> {
    if files.is_empty() {
        return Err(Refusal::new("combine-nothing"));
    }
    let mut out: Vec<Revised> = Vec::new();
    for one in files {
        let stem = || Path::new(&one.file).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let given = one.author.trim();
        let author = if given.is_empty() { stem().unwrap_or_default() } else { given.to_owned() };
        if author.contains(TOGETHER.trim()) {
            return Err(Refusal::new("combine-two-names").with("author", author));
        }
        if out.iter().any(|other| other.author == author) {
            return Err(Refusal::new("combine-same-name").with("author", author));
        }
        out.push(Revised { bytes: one.bytes.clone(), author, date: date.to_owned() });
    }
    Ok(out)
}

/// Why the versions `files` of the file `base` were not combined.
#[must_use]
pub fn not_combined(base: &str, files: &[VersionFile], error: &CombineError) -> Refusal {
    let version = error.version.checked_sub(1).and_then(|at| files.get(at));
    let name = version.map_or(base, |version| version.file.as_str());
    match &error.error {
        CompareError::Unproven { proof } => {
            let (paragraph, words) = word_files::first_difference(proof);
            Refusal::new("combine-unproven")
                .with("file", name)
                .with("paragraph", paragraph)
                .with("words", words)
        }
        other => word_files::not_compared(name, name, other),
    }
}

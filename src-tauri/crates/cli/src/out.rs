//! Writing the files that a command makes: whole or not at all.

use crate::answer::Trouble;
use plan::Refusal;
use std::io::Write;
use std::path::{Path, PathBuf};
use store::StoreError;

/// The name of a file, as people know it.
pub fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned()
}

/// Writes a file whole: beside it first, then in its place. What was there is replaced, unless it is one of the files
/// that were `read`.
///
/// # Errors
/// Refuses to overwrite what was read, and when the file may not be written or the disk is full.
pub fn write(path: &Path, bytes: &[u8], read: &[&Path]) -> Result<(), Trouble> {
    if read.iter().any(|read| is_same(read, path)) {
        return Err(Refusal::new("out-is-the-plan").with("file", name(path)).into());
    }
    let trouble = |error: std::io::Error| Trouble::from(StoreError::io(path, error));
    let mut draft =
        tempfile::Builder::new().prefix(".throughline-").tempfile_in(folder(path)).map_err(trouble)?;
    draft.write_all(bytes).and_then(|()| draft.as_file().sync_all()).map_err(trouble)?;
    draft.persist(path).map_err(|error| trouble(error.error))?;
    Ok(())
}

/// The folder a file is in.
fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

//! A file that is written is the old one or the new one, never half of it.

use std::io::Write;
use std::path::{Path, PathBuf};
use store::StoreError;

/// Writes a file whole: beside its place, then into it.
///
/// # Errors
/// When the folder may not be written, is gone, or the disk is full. What stood there before is still there.
pub fn whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let written = std::fs::File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&part, path));
    written.map_err(|problem| {
        // What was begun is of no use; that it cannot be removed changes nothing.
        let _ = std::fs::remove_file(&part);
        StoreError::io(path, problem)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("taken");
        std::fs::create_dir(&place).unwrap();
        assert!(whole(&place, b"text").is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("redline.docx");
        whole(&place, b"first").unwrap();
        whole(&place, b"second").unwrap();
        assert_eq!(std::fs::read(&place).unwrap(), b"second");
    }
}

//! Answers to file dialogs written down beforehand, for the tests of the real window: WebDriver reaches the page but not
//! the desktop's own dialogs. Off unless `THROUGHLINE_DIALOG_ANSWERS` names a file with one path a line; an empty line
//! or the end of the file is "Cancel".

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The answers, given in order. The file is read at each question, so that a test can add to it as it goes.
pub struct Rehearsal {
    file: PathBuf,
    given: AtomicUsize,
}

impl Rehearsal {
    /// The answers in a file.
    pub fn new(file: &Path) -> Self {
        Self { file: file.to_owned(), given: AtomicUsize::new(0) }
    }

    /// The next answer; `None` for "Cancel".
    pub fn next(&self) -> Option<PathBuf> {
        let at = self.given.fetch_add(1, Ordering::SeqCst);
        let answers = std::fs::read_to_string(&self.file).unwrap_or_default();
        answers.lines().nth(at).filter(|line| !line.is_empty()).map(PathBuf::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order_and_then_cancel() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("answers");
        std::fs::write(&file, "/a.throughline\n\n/b.docx\n").unwrap();
        let rehearsal = Rehearsal::new(&file);
        assert_eq!(rehearsal.next(), Some("/a.throughline".into()));
        assert_eq!(rehearsal.next(), None);
        assert_eq!(rehearsal.next(), Some("/b.docx".into()));
        assert_eq!(rehearsal.next(), None);
    }
}

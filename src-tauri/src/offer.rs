//! Files handed to the application from outside. The interface is given a handle and a name; the path stays here, so
//! that no page can ask for a file nobody chose.

use crate::notice::FileOffered;
use std::collections::VecDeque;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many files may wait; a hundred files dropped at once are not a hundred questions.
const WAITING: usize = 16;

/// The files that wait for an answer, oldest first.
#[derive(Default)]
pub struct Offers(Mutex<VecDeque<(FileOffered, PathBuf)>>);

impl Offers {
    /// Keeps a file and says what to tell the interface of it.
    pub fn add(&self, path: PathBuf) -> FileOffered {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let offer = FileOffered { handle: uuid::Uuid::now_v7().to_string(), name };
        let mut waiting = self.waiting();
        if waiting.len() == WAITING {
            waiting.pop_front();
        }
        waiting.push_back((offer.clone(), path));
        offer
    }

    /// The files that wait, for an interface that has just started and heard no notice of them.
    pub fn list(&self) -> Vec<FileOffered> {
        self.waiting().iter().map(|(offer, _)| offer.clone()).collect()
    }

    /// The file behind a handle, once.
    pub fn take(&self, handle: &str) -> Option<PathBuf> {
        let mut waiting = self.waiting();
        let at = waiting.iter().position(|(offer, _)| offer.handle == handle)?;
        waiting.remove(at).map(|(_, path)| path)
    }

    fn waiting(&self) -> MutexGuard<'_, VecDeque<(FileOffered, PathBuf)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The plan files among a program's arguments, made whole against the folder it was started in. Anything that starts
/// with a dash is an option, not a file.
pub fn files_of<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>, folder: &Path) -> Vec<PathBuf> {
    arguments
        .into_iter()
        .filter(|argument| !argument.as_ref().to_string_lossy().starts_with('-'))
        .map(|argument| folder.join(Path::new(argument.as_ref())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offered_file_is_given_out_once() {
        let offers = Offers::default();
        let offer = offers.add("/plans/Next Steps.throughline".into());
        assert_eq!(offer.name, "Next Steps.throughline");
        assert_eq!(offers.list(), [offer.clone()]);
        assert_eq!(offers.take(&offer.handle), Some("/plans/Next Steps.throughline".into()));
        assert_eq!(offers.take(&offer.handle), None);
    }

    #[test]
    fn a_made_up_handle_opens_nothing() {
        let offers = Offers::default();
        offers.add("/plans/a.throughline".into());
        assert_eq!(offers.take("/plans/a.throughline"), None);
    }

    #[test]
    fn too_many_offers_let_the_oldest_go() {
        let offers = Offers::default();
        let first = offers.add("/0".into());
        for n in 1..=WAITING {
            offers.add(format!("/{n}").into());
        }
        assert_eq!(offers.list().len(), WAITING);
        assert_eq!(offers.take(&first.handle), None);
    }

    #[test]
    fn arguments_are_files_unless_they_start_with_a_dash() {
        let files = files_of(["a.throughline", "--verbose", "/b.throughline"], Path::new("/home/ann"));
        assert_eq!(files, [PathBuf::from("/home/ann/a.throughline"), PathBuf::from("/b.throughline")]);
    }
}

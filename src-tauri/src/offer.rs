//! Files that come from outside the page: handed over by the desktop, or chosen in a dialog. The interface is given a
//! handle that ends in the file's name; the path stays here, so that no page can ask for a file nobody chose.

use crate::notice::FileOffered;
use operations::{Clock, SystemClock};
use std::collections::VecDeque;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many files are remembered; a hundred files dropped at once are not a hundred questions.
const REMEMBERED: usize = 32;

struct Offer {
    told: FileOffered,
    path: PathBuf,
    waiting: bool,
}

/// The files a page may ask for, oldest first.
#[derive(Default)]
pub struct Offers(Mutex<VecDeque<Offer>>);

impl Offers {
    /// Keeps a file that was handed over, and says what to tell the interface of it.
    pub fn add(&self, path: PathBuf) -> FileOffered {
        self.keep(path, true)
    }

    /// Keeps a file that was chosen in a dialog, and gives its handle.
    pub fn chosen(&self, path: PathBuf) -> String {
        self.keep(path, false).handle
    }

    /// The files that were handed over before the interface could hear of it, once.
    pub fn waiting(&self) -> Vec<FileOffered> {
        let mut kept = self.kept();
        let mut waiting = Vec::new();
        for offer in kept.iter_mut().filter(|offer| offer.waiting) {
            offer.waiting = false;
            waiting.push(offer.told.clone());
        }
        waiting
    }

    /// The file behind a handle.
    pub fn path(&self, handle: &str) -> Option<PathBuf> {
        let mut kept = self.kept();
        let offer = kept.iter_mut().find(|offer| offer.told.handle == handle)?;
        offer.waiting = false;
        Some(offer.path.clone())
    }

    fn keep(&self, path: PathBuf, waiting: bool) -> FileOffered {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let told = FileOffered { handle: format!("{}/{name}", SystemClock.new_id()), name };
        let mut kept = self.kept();
        if kept.len() == REMEMBERED {
            kept.pop_front();
        }
        kept.push_back(Offer { told: told.clone(), path, waiting });
        told
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<Offer>> {
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
    fn a_handle_leads_to_its_file_and_shows_only_its_name() {
        let offers = Offers::default();
        let handle = offers.chosen("/plans/Next Steps.throughline".into());
        assert!(handle.ends_with("/Next Steps.throughline") && !handle.contains("plans"), "{handle}");
        assert_eq!(offers.path(&handle), Some("/plans/Next Steps.throughline".into()));
    }

    #[test]
    fn a_made_up_handle_opens_nothing() {
        let offers = Offers::default();
        offers.add("/plans/a.throughline".into());
        assert_eq!(offers.path("/plans/a.throughline"), None);
    }

    #[test]
    fn a_file_waits_until_it_was_told_or_asked_for() {
        let offers = Offers::default();
        let (one, two) = (offers.add("/1".into()), offers.add("/2".into()));
        assert!(offers.path(&one.handle).is_some());
        assert_eq!(offers.waiting(), [two]);
        assert_eq!(offers.waiting(), []);
    }

    #[test]
    fn too_many_files_let_the_oldest_go() {
        let offers = Offers::default();
        let first = offers.add("/0".into());
        for n in 1..=REMEMBERED {
            offers.add(format!("/{n}").into());
        }
        assert_eq!(offers.waiting().len(), REMEMBERED);
        assert_eq!(offers.path(&first.handle), None);
    }

    #[test]
    fn arguments_are_files_unless_they_start_with_a_dash() {
        let files = files_of(["a.throughline", "--sample", "/b.throughline"], Path::new("/home/ann"));
        assert_eq!(files, [PathBuf::from("/home/ann/a.throughline"), PathBuf::from("/b.throughline")]);
    }
}

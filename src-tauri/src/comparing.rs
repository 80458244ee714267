//! The comparison or combination of Word files that is under way, and the last ones that were made: there is one at a time.

use redline::combine::{Clash, CombineError, Combined, Revised, combine};
use redline::docx::Authorship;
use redline::files::{Choices, CompareError, FileRedline, Progress, compare_with_progress};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A Word file to compare: its name, as people know it, and its bytes.
#[derive(Debug, Clone)]
pub struct Side {
    /// For example `Next Steps.docx`.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What was compared last, kept so that it can be exported under any name.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The earlier file.
    pub before: Side,
    /// The later file.
    pub after: Side,
    /// What was chosen.
    pub choices: Choices,
}

/// What was combined last, kept so that its clashes can be settled and it can be exported.
#[derive(Debug, Clone)]
pub struct CombinedLast {
    /// What the file is called that all began with, and the combined document.
    pub side: Side,
    /// Where changes of several people touch each other.
    pub clashes: Vec<Clash>,
}

/// The comparison under way.
#[derive(Default)]
pub struct Comparing {
    /// The number of the newest comparison: an older one that is still under way ends by itself.
    newest: AtomicU32,
    /// How far it is, in thousandths.
    done: AtomicU32,
    last: Mutex<Option<Arc<Compared>>>,
    combined: Mutex<Option<Arc<CombinedLast>>>,
}

impl Comparing {
    /// Compares; ends early when another comparison begins, or this one is cancelled.
    ///
    /// # Errors
    /// Why there is no redline.
    pub fn run(&self, compared: Compared) -> Result<FileRedline, CompareError> {
        let made = compare_with_progress(
            &compared.before.bytes,
            &compared.after.bytes,
            &compared.choices,
            &mut self.begin(),
        )?;
        *self.last_mut() = Some(Arc::new(compared));
        Ok(made)
    }

    /// Combines several people's versions of one file; ends early as a comparison does.
    ///
    /// # Errors
    /// Why they were not combined.
    pub fn combine(
        &self,
        base: &Side,
        versions: &[Revised],
        choices: &Choices,
    ) -> Result<Combined, CombineError> {
        let made = combine(&base.bytes, versions, choices, &mut self.begin())?;
        let side = Side { name: base.name.clone(), bytes: made.bytes.clone() };
        *self.combined_mut() = Some(Arc::new(CombinedLast { side, clashes: made.clashes.clone() }));
        Ok(made)
    }

    /// What was combined last.
    pub fn combined(&self) -> Option<Arc<CombinedLast>> {
        self.combined_mut().clone()
    }

    /// Begins: what is still under way ends by itself.
    fn begin(&self) -> impl FnMut(Progress) -> bool {
        let number = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        self.done.store(0, Ordering::SeqCst);
        move |progress| {
            let goes_on = self.newest.load(Ordering::SeqCst) == number;
            if goes_on {
                self.done.store(progress.thousandths, Ordering::SeqCst);
            }
            goes_on
        }
    }

    /// How far the comparison under way is, in thousandths.
    pub fn progress(&self) -> u32 {
        self.done.load(Ordering::SeqCst)
    }

    /// Ends the comparison under way, if there is one.
    pub fn cancel(&self) {
        self.newest.fetch_add(1, Ordering::SeqCst);
    }

    /// What was compared last, to be marked by another author.
    pub fn last(&self, authorship: Authorship) -> Option<Compared> {
        let last = self.last_mut().clone()?;
        let mut again = Compared::clone(&last);
        again.choices.authorship = authorship;
        Some(again)
    }

    fn combined_mut(&self) -> MutexGuard<'_, Option<Arc<CombinedLast>>> {
        self.combined.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn last_mut(&self) -> MutexGuard<'_, Option<Arc<Compared>>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! A working copy in the application's data folder: a folder of its own with the database, a lock that says somebody
//! is at work in it, and a note of which file it belongs to.

use super::memory;
use super::state::ReadOnlyReason;
use crate::Clock;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use store::disk::Fingerprint;
use store::lock::Lock;
use store::{PlanFile, StoreError};

/// Which file a working copy belongs to, and how far that file is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct About {
    /// The visible file.
    pub path: Option<PathBuf>,
    /// What it is called.
    pub file_name: String,
    /// The visible file as it was opened or last written.
    pub fingerprint: Option<Fingerprint>,
    /// The newest change in the visible file.
    pub saved_seq: i64,
    /// When the visible file was last written, in UTC milliseconds.
    pub saved_at: Option<i64>,
    /// The newest change of the state that was opened.
    pub opened_at: i64,
    /// Why the plan cannot be changed.
    pub read_only: Option<ReadOnlyReason>,
}

#[derive(Debug)]
pub(super) struct WorkingCopy {
    folder: PathBuf,
    _lock: Lock,
}

impl WorkingCopy {
    /// A new, empty one.
    pub(super) fn create(all: &Path, clock: &dyn Clock) -> Result<Self, StoreError> {
        let folder = all.join(clock.new_id().to_string());
        std::fs::create_dir_all(&folder).map_err(|e| StoreError::io(&folder, e))?;
        Self::at(folder)
    }

    /// One that was left, by the id that stands in the list of them.
    pub(super) fn left(all: &Path, id: &str) -> Result<Self, StoreError> {
        // An id is one of ours, so that no path can be smuggled in.
        let name = id.parse::<plan::RecordId>().map_err(|_| StoreError::Missing(all.join("?")))?.to_string();
        let folder = all.join(name);
        if !folder.join("plan.db").is_file() {
            return Err(StoreError::Missing(folder));
        }
        Self::at(folder)
    }

    fn at(folder: PathBuf) -> Result<Self, StoreError> {
        let lock = Lock::take(&folder.join("lock"))?.ok_or_else(|| StoreError::InUse(folder.clone()))?;
        Ok(Self { folder, _lock: lock })
    }

    /// The working copies that nobody is at work in.
    pub(super) fn all_left(all: &Path) -> Vec<(String, Self)> {
        let Ok(entries) = std::fs::read_dir(all) else { return Vec::new() };
        let mut found: Vec<_> = entries
            .filter_map(|entry| {
                let id = entry.ok()?.file_name().to_str()?.to_owned();
                Some((id.clone(), Self::at(all.join(id.parse::<plan::RecordId>().ok()?.to_string())).ok()?))
            })
            .collect();
        found.sort_by(|(one, _), (other, _)| other.cmp(one));
        found
    }

    /// The database.
    pub(super) fn database(&self) -> PathBuf {
        self.folder.join("plan.db")
    }

    /// Where a file from elsewhere is put until it is judged.
    pub(super) fn arrival(&self) -> PathBuf {
        self.folder.join("arrived.db")
    }

    pub(super) fn about(&self) -> Option<About> {
        memory::read(&self.folder.join("about.json"))
    }

    pub(super) fn set_about(&self, about: &About) -> Result<(), StoreError> {
        memory::write(&self.folder.join("about.json"), about)
    }

    /// Takes it away. Everything that had its database open must be closed.
    pub(super) fn remove(self) {
        let folder = self.folder.clone();
        drop(self);
        if let Err(error) = std::fs::remove_dir_all(&folder) {
            tracing::warn!(%error, "a working copy could not be taken away");
        }
    }
}

/// How many changes a left working copy has that its visible file has not, and when the last was made. `None` when it
/// cannot be read.
pub(super) fn unsaved_in(copy: &WorkingCopy, about: &About) -> Option<(i64, i64)> {
    let file = PlanFile::open(&copy.database()).ok()?;
    let seq = file.seq();
    let newest = file.read(|reader| store::journal::change(reader, seq)).ok()?;
    Some((seq - about.saved_seq, newest.map_or(0, |change| change.at)))
}

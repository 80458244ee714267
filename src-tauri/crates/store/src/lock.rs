//! One writer at a time: a lock on a file of its own, never on the database itself, because closing any other
//! descriptor of a database drops the locks SQLite holds on it.

use crate::StoreError;
use fs4::fs_std::FileExt;
use std::fs::{File, OpenOptions};
use std::path::Path;

/// A lock that is held until it is dropped, and that the system lets go of when the program ends in any way.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock at `path`; `None` when somebody else holds it.
    ///
    /// # Errors
    /// When the lock file cannot be made.
    pub fn take(path: &Path) -> Result<Option<Self>, StoreError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(|e| StoreError::io(path, e))?;
        let taken = FileExt::try_lock_exclusive(&file).map_err(|e| StoreError::io(path, e))?;
        Ok(taken.then_some(Self { _file: file }))
    }
}

//! Writing the plan to its visible file, and leaving the desk.

use super::opening::{why_read_only, with_extension};
use super::state::{LastVisit, ReadOnlyReason, SaveOutcome};
use super::{Desk, Seat, memory};
use crate::OperationError;
use plan::Refusal;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{MutexGuard, PoisonError};
use store::StoreError;
use store::disk::{self, Disk, Fingerprint};
use store::lock::Lock;
use store::write_back::{Written, write_back};

impl Seat {
    pub(super) fn take_path_lock(&self) -> Option<Lock> {
        self.path_lock.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn begin_saving(&self) -> Saving<'_> {
        let guard = self.saving.lock().unwrap_or_else(PoisonError::into_inner);
        self.is_saving.store(true, Ordering::Relaxed);
        Saving { is_saving: &self.is_saving, _guard: guard }
    }
}

/// While it lives, the title line says that the file is being written.
struct Saving<'s> {
    is_saving: &'s AtomicBool,
    _guard: MutexGuard<'s, ()>,
}

impl Drop for Saving<'_> {
    fn drop(&mut self) {
        self.is_saving.store(false, Ordering::Relaxed);
    }
}

impl Desk {
    /// Writes the visible file, unless it has every change already or is no longer the one that was opened.
    ///
    /// # Errors
    /// Refuses when the file or its folder may not be written, is gone, or the disk is full. Nothing is lost then:
    /// the visible file is as it was and the working copy has every change.
    pub fn save(&self) -> Result<SaveOutcome, OperationError> {
        self.with_seat(|seat| self.save_seat(seat))
    }

    /// Saves when the settings say so and there is a file to save to.
    ///
    /// # Errors
    /// As [`Desk::save`].
    pub fn save_if_due(&self) -> Result<SaveOutcome, OperationError> {
        if self.settings().autosave && self.has_unsaved() { self.save() } else { Ok(SaveOutcome::Unchanged) }
    }

    /// Writes the plan to another file, which it belongs to from then on. What is at `path` is replaced: the person
    /// was asked. The plan's own file is not: there `save` decides.
    ///
    /// # Errors
    /// As [`Desk::save`], and when another window has that file open.
    pub fn save_as(&self, path: &Path) -> Result<SaveOutcome, OperationError> {
        let path = disk::whole_target(&with_extension(path))?;
        self.with_seat(|seat| {
            let own = seat.about().path.as_deref() == Some(&*path);
            if own && seat.about().read_only.is_none() {
                return self.save_seat(seat);
            }
            if own {
                return Err(StoreError::ReadOnly(path.clone()).into());
            }
            let lock = self.lock_path(&path)?;
            let saving = seat.begin_saving();
            let written = self.write(seat, &path, None)?;
            {
                let mut about = seat.about();
                about.file_name = memory::file_name(&path);
                about.read_only = why_read_only(&path);
                about.path = Some(path.clone());
                seat.plan.set_read_only(about.read_only.is_some());
            }
            self.note_saved(seat, written)?;
            *seat.path_lock.lock().unwrap_or_else(PoisonError::into_inner) = Some(lock);
            drop(saving);
            self.note_opened(seat)?;
            Ok(SaveOutcome::Saved)
        })
    }

    /// Writes the plan to another file and stays with its own.
    ///
    /// # Errors
    /// As [`Desk::save_as`], and refuses the plan's own file.
    pub fn save_copy(&self, path: &Path) -> Result<(), OperationError> {
        let path = disk::whole_target(&with_extension(path))?;
        self.with_seat(|seat| {
            if seat.about().path.as_deref() == Some(&*path) {
                return Err(Refusal::new("copy-onto-itself").with("file", memory::file_name(&path)).into());
            }
            // Held while it is written, so that no window opens it half done.
            let _lock = self.lock_path(&path)?;
            let _saving = seat.begin_saving();
            let written = write_back(seat.plan.file(), &path, None, &self.disk)?;
            self.shelf.remember(|memory| memory.wrote(&written.fingerprint.content));
            Ok(())
        })
    }

    /// Leaves the plan. Unsaved changes are written first, or given up when `discard` says so. With any outcome but
    /// `Saved` and `Unchanged` the plan stays open.
    ///
    /// # Errors
    /// As [`Desk::save`]; the plan stays open.
    pub fn close(&self, discard: bool) -> Result<SaveOutcome, OperationError> {
        let outcome = self.with_seat(|seat| {
            if discard || !seat.has_unsaved() { Ok(SaveOutcome::Unchanged) } else { self.save_seat(seat) }
        })?;
        if matches!(outcome, SaveOutcome::Saved | SaveOutcome::Unchanged) {
            self.take_seat(None);
        }
        Ok(outcome)
    }

    fn save_seat(&self, seat: &Seat) -> Result<SaveOutcome, OperationError> {
        let saving = seat.begin_saving();
        let about = seat.about().clone();
        let Some(path) = about.path else { return Ok(SaveOutcome::NeedsName) };
        if about.read_only.is_some_and(|why| why != ReadOnlyReason::Sample) {
            return Err(StoreError::ReadOnly(path).into());
        }
        if seat.plan.file().seq() == about.saved_seq {
            return Ok(SaveOutcome::Unchanged);
        }
        self.keep_what_is_there(seat, &path, about.fingerprint.as_ref())?;
        match self.write(seat, &path, about.fingerprint.as_ref()) {
            Ok(written) => self.note_saved(seat, written)?,
            Err(OperationError::Refused(refusal)) if refusal.code == "file-changed-underneath" => {
                return Ok(SaveOutcome::ChangedUnderneath);
            }
            Err(error) => return Err(error),
        }
        drop(saving);
        Ok(SaveOutcome::Saved)
    }

    fn write(
        &self,
        seat: &Seat,
        path: &Path,
        expected: Option<&Fingerprint>,
    ) -> Result<Written, OperationError> {
        Ok(write_back(seat.plan.file(), path, expected, &self.disk)?)
    }

    /// Notes how far the visible file is now, and keeps a backup of it.
    fn note_saved(&self, seat: &Seat, written: Written) -> Result<(), OperationError> {
        let now = self.clock.now();
        let content = written.fingerprint.content.clone();
        let path = {
            let mut about = seat.about();
            about.fingerprint = Some(written.fingerprint);
            about.saved_seq = written.seq;
            about.saved_at = Some(now);
            seat.copy.set_about(&about)?;
            about.path.clone()
        };
        self.shelf.remember(|memory| {
            memory.wrote(&content);
            memory.visited(&seat.plan_id, LastVisit { seq: written.seq, at: now });
        });
        match path {
            Some(path) => self.keep_saved(seat, &path, &content),
            None => Ok(()),
        }
    }

    /// Before the first save over a file it is kept among the backups, if it is still the one that was opened.
    fn keep_what_is_there(
        &self,
        seat: &Seat,
        path: &Path,
        expected: Option<&Fingerprint>,
    ) -> Result<(), OperationError> {
        let Some(expected) = expected else { return Ok(()) };
        if self.has_backup_of(seat, &expected.content) {
            return Ok(());
        }
        match self.disk.fingerprint(path) {
            Ok(found) if found.content == expected.content => self.keep_saved(seat, path, &expected.content),
            _ => Ok(()),
        }
    }
}

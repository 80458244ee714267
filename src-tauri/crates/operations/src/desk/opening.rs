//! Bringing a plan to the desk: a new one, the sample, or a file.

use super::create::plan_create;
use super::state::{LastVisit, ReadOnlyReason};
use super::working::{About, WorkingCopy};
use super::{Desk, Seat, memory};
use crate::{OpenPlan, Operation, OperationError};
use plan::Refusal;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use store::disk::{self, Fingerprint};
use store::lock::Lock;
use store::{PlanFile, StoreError, foreign, header};

impl Desk {
    /// Begins a new plan. It has no visible file until it is saved under a name.
    ///
    /// # Errors
    /// Refuses an unusable title, and while another plan has unsaved changes.
    pub fn new_plan(&self, title: &str) -> Result<(), OperationError> {
        self.begin(plan_create(title.to_owned()), None)
    }

    /// Opens the sample, which `build` fills. It is read-only until it is saved under a name.
    ///
    /// # Errors
    /// Refuses while another plan has unsaved changes.
    pub fn open_sample(&self, build: Operation<()>) -> Result<(), OperationError> {
        self.begin(build, Some(ReadOnlyReason::Sample))
    }

    /// Opens a file. What this computer did not write itself is checked whole and read into a copy of our own making.
    /// The file itself is not touched.
    ///
    /// # Errors
    /// Refuses while another plan has unsaved changes, a file that is open elsewhere, and every file that is not a
    /// sound plan; a damaged one comes with the newest backup when there is one.
    pub fn open(&self, path: &Path) -> Result<(), OperationError> {
        let path = disk::whole_path(path)?;
        if self.is_at_desk(&path) {
            return Ok(());
        }
        self.may_leave()?;
        let lock = self.lock_path(&path)?;
        let mut seat = self.load(&path).map_err(|error| self.with_backup(&path, error))?;
        seat.path_lock = Mutex::new(Some(lock));
        self.take_seat(Some(seat));
        Ok(())
    }

    /// Goes back to the visible file as it is now. The working copy's changes are given up.
    ///
    /// # Errors
    /// Refuses when there is no visible file, and as [`Desk::open`]; the working copy is then kept.
    pub fn discard(&self) -> Result<(), OperationError> {
        let path = self.with_seat(|seat| Ok(seat.about().path.clone()))?;
        let path = path.ok_or_else(|| Refusal::new("no-file-to-go-back-to"))?;
        let seat = self.load(&path).map_err(|error| self.with_backup(&path, error))?;
        let lock = self.with_seat(|before| Ok(before.take_path_lock()))?;
        *seat.path_lock.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = lock;
        self.take_seat(Some(seat));
        Ok(())
    }

    pub(super) fn is_at_desk(&self, path: &Path) -> bool {
        self.seat().as_ref().is_some_and(|seat| seat.about().path.as_deref() == Some(path))
    }

    /// Whether the plan on the desk may be taken away.
    pub(super) fn may_leave(&self) -> Result<(), OperationError> {
        match &*self.seat() {
            Some(seat) if seat.has_unsaved() => {
                Err(Refusal::new("unsaved-changes").with("file", &seat.about().file_name).into())
            }
            _ => Ok(()),
        }
    }

    /// Works with what is on the desk.
    pub(super) fn with_seat<T>(
        &self,
        work: impl FnOnce(&Seat) -> Result<T, OperationError>,
    ) -> Result<T, OperationError> {
        self.seat().as_ref().map_or_else(|| Err(Refusal::new("no-plan-open").into()), work)
    }

    /// The lock that says this computer has the visible file open.
    pub(super) fn lock_path(&self, path: &Path) -> Result<Lock, StoreError> {
        lock_in(&self.make_folder("open")?, path)
    }

    fn begin(&self, build: Operation<()>, read_only: Option<ReadOnlyReason>) -> Result<(), OperationError> {
        self.may_leave()?;
        let copy = WorkingCopy::create(&self.make_folder("working")?, &*self.clock)?;
        let made = PlanFile::create(&copy.database(), self.clock.new_id(), self.clock.now())
            .map_err(OperationError::from)
            .and_then(|file| {
                let plan = OpenPlan::new(file, self.clock.clone(), self.actor(), 0, false);
                plan.operate(build)?;
                let title = plan.query(|reader| reader.setting("title"))?.unwrap_or_default();
                Ok((plan, title))
            });
        let (plan, title) = match made {
            Ok(made) => made,
            Err(error) => {
                copy.remove();
                return Err(error);
            }
        };
        plan.set_read_only(read_only.is_some());
        let about = About {
            path: None,
            file_name: suggested_name(&title),
            fingerprint: None,
            saved_seq: 0,
            saved_at: None,
            opened_at: plan.file().seq(),
            read_only,
        };
        plan.set_opened_at(about.opened_at);
        let seat = self.seat_for(plan, about, copy)?;
        self.take_seat(Some(seat));
        Ok(())
    }

    /// Takes a file into a new working copy.
    fn load(&self, path: &Path) -> Result<Seat, OperationError> {
        header::probe(path)?;
        let copy = WorkingCopy::create(&self.make_folder("working")?, &*self.clock)?;
        match self.take_in(path, &copy) {
            Ok((plan, about)) => {
                let seat = self.seat_for(plan, about, copy)?;
                self.note_opened(&seat)?;
                Ok(seat)
            }
            Err(error) => {
                copy.remove();
                Err(error)
            }
        }
    }

    /// Puts a file into a working copy: as it is when its content is known, or else read row by row and checked.
    pub(super) fn arrive(
        &self,
        path: &Path,
        copy: &WorkingCopy,
    ) -> Result<(Fingerprint, header::Header), OperationError> {
        let (arrival, database) = (copy.arrival(), copy.database());
        let fingerprint = disk::copy(path, &arrival)?;
        // The copy is judged, not the file, which may change while it is read.
        let header = header::probe(&arrival).map_err(|error| error.about(path))?;
        if self.shelf.memory().knows(&fingerprint.content) {
            // Its content is to the bit what was checked whole when it was written or taken in, so that a check of its
            // structure could find nothing.
            std::fs::rename(&arrival, &database).map_err(|e| StoreError::io(&database, e))?;
        } else {
            self.arriving.take_in(&memory::file_name(path), |course| {
                foreign::import(&arrival, path, &database, course)
            })?;
            std::fs::remove_file(&arrival).map_err(|e| StoreError::io(&arrival, e))?;
        }
        Ok((fingerprint, header))
    }

    fn take_in(&self, path: &Path, copy: &WorkingCopy) -> Result<(OpenPlan, About), OperationError> {
        let (fingerprint, header) = self.arrive(path, copy)?;
        let file = PlanFile::open(&copy.database())?;
        if header.schema < store::schema::SCHEMA {
            self.keep_before_migration(path, &file)?;
        }
        let read_only = why_read_only(path);
        let seq = file.seq();
        let saved_at = i64::try_from(fingerprint.modified / 1_000_000).ok();
        let about = About {
            path: Some(path.to_owned()),
            file_name: memory::file_name(path),
            fingerprint: Some(fingerprint),
            saved_seq: seq,
            saved_at,
            opened_at: seq,
            read_only,
        };
        Ok((OpenPlan::new(file, self.clock.clone(), self.actor(), seq, read_only.is_some()), about))
    }

    pub(super) fn seat_for(
        &self,
        plan: OpenPlan,
        about: About,
        copy: WorkingCopy,
    ) -> Result<Seat, OperationError> {
        copy.set_about(&about)?;
        let plan_id = plan.file().meta("plan_id")?.unwrap_or_default();
        let last_visit = self.shelf.memory().visit(&plan_id);
        Ok(Seat {
            plan,
            plan_id,
            about: Mutex::new(about),
            saving: Mutex::default(),
            is_saving: AtomicBool::new(false),
            last_visit,
            path_lock: Mutex::default(),
            copy,
        })
    }

    /// Remembers that a file is open, and how far its journal is.
    pub(super) fn note_opened(&self, seat: &Seat) -> Result<(), OperationError> {
        let title = seat.plan.query(|reader| reader.setting("title"))?.unwrap_or_default();
        let about = seat.about().clone();
        let now = self.clock.now();
        self.shelf.remember(|memory| {
            if let Some(path) = &about.path {
                memory.opened(path, &title, &seat.plan_id, now);
                memory.visited(&seat.plan_id, LastVisit { seq: about.saved_seq, at: now });
            }
            if let Some(Fingerprint { content, .. }) = &about.fingerprint {
                memory.wrote(content);
            }
        });
        Ok(())
    }
}

/// Keeps a file for a program that works at no desk of this data folder, such as a command. As long as the answer lives,
/// nobody at such a desk opens the file. Nothing where there never was such a desk.
///
/// # Errors
/// Refuses a file that somebody has open at one.
pub fn hold(data_folder: &Path, file: &Path) -> Result<Option<Lock>, OperationError> {
    let folder = data_folder.join("open");
    if !folder.is_dir() {
        return Ok(None);
    }
    match lock_in(&folder, &disk::whole_path(file)?) {
        Ok(lock) => Ok(Some(lock)),
        Err(StoreError::InUse(path)) => {
            Err(Refusal::new("plan-open-in-window").with("file", memory::file_name(&path)).into())
        }
        Err(error) => Err(error.into()),
    }
}

fn lock_in(folder: &Path, path: &Path) -> Result<Lock, StoreError> {
    Lock::take(&folder.join(disk::name_of_path(path)))?.ok_or_else(|| StoreError::InUse(path.to_owned()))
}

/// A name for the file of a plan: its title without what no file name may hold.
pub(super) fn suggested_name(title: &str) -> String {
    let kept: String = title
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c })
        .take(80)
        .collect();
    let words = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_matches('.').trim();
    format!("{}.{}", if words.is_empty() { "Plan" } else { words }, super::EXTENSION)
}

/// Why a file cannot be written, as far as its rights say so.
pub(super) fn why_read_only(path: &Path) -> Option<ReadOnlyReason> {
    let locked = |path: &Path| std::fs::metadata(path).is_ok_and(|facts| facts.permissions().readonly());
    if locked(path) {
        Some(ReadOnlyReason::File)
    } else if locked(disk::folder_of(path)) {
        Some(ReadOnlyReason::Folder)
    } else {
        None
    }
}

/// The path with our extension, when it has none.
pub(super) fn with_extension(path: &Path) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension(super::EXTENSION) }
}

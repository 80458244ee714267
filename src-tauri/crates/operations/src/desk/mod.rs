//! The desk: one plan at a time, taken from its file into a working copy, changed there, and written back whole.
//! The shell, the command line and the tests work at it alike.

mod arriving;
mod backups;
mod create;
mod memory;
mod merging;
mod opening;
mod recovery;
mod restore;
mod saving;
mod state;
mod status;
mod working;

pub use arriving::Arrival;
pub use backups::{Backup, BackupList, BackupReason};
pub use create::plan_create;
pub use opening::hold;
pub use restore::{DifferenceCount, RestorePreview};
pub use state::{
    Density, DeskState, LastVisit, OpenPlanState, ReadOnlyReason, RecentFile, Recovered, SaveOutcome,
    SaveState, Settings, Theme,
};

use crate::open_plan::ChangeName;
use crate::{Clock, OpenPlan, Operation, OperationError, Outcome};
use arriving::Arriving;
use memory::Shelf;
use plan::Refusal;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use store::disk::RealDisk;
use store::lock::Lock;
use store::{Reader, StoreError};
use working::{About, WorkingCopy};

/// The extension of plan files, without the dot.
pub const EXTENSION: &str = "throughline";

/// The desk. It may be used from several threads; opening and closing wait until nobody reads or writes the plan.
/// A closure that is handed to it must not call the desk again.
pub struct Desk {
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    shelf: Shelf,
    disk: RealDisk,
    seat: RwLock<Option<Seat>>,
    arriving: Arriving,
    recovered: Mutex<Vec<Recovered>>,
}

/// The plan at the desk. Fields are dropped in this order: the database is closed before its lock goes.
struct Seat {
    plan: OpenPlan,
    plan_id: String,
    about: Mutex<About>,
    /// Held while the visible file is written.
    saving: Mutex<()>,
    is_saving: AtomicBool,
    last_visit: Option<LastVisit>,
    path_lock: Mutex<Option<Lock>>,
    copy: WorkingCopy,
}

impl Seat {
    fn about(&self) -> MutexGuard<'_, About> {
        self.about.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the working copy has changes that no visible file has. The sample can always be made again.
    fn has_unsaved(&self) -> bool {
        let about = self.about();
        about.read_only != Some(ReadOnlyReason::Sample) && self.plan.file().seq() != about.saved_seq
    }

    fn leave(self) {
        let Self { plan, copy, .. } = self;
        drop(plan);
        copy.remove();
    }
}

impl Desk {
    /// A desk that keeps its working copies, backups and settings in `data_folder`, which is made when it is needed.
    pub fn new(data_folder: PathBuf, clock: Arc<dyn Clock>) -> Self {
        let desk = Self {
            shelf: Shelf::new(data_folder.clone()),
            folder: data_folder,
            clock,
            disk: RealDisk,
            seat: RwLock::new(None),
            arriving: Arriving::default(),
            recovered: Mutex::default(),
        };
        desk.look_for_left_copies();
        desk
    }

    fn seat(&self) -> RwLockReadGuard<'_, Option<Seat>> {
        self.seat.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a plan on the desk and takes away the one that was there.
    fn take_seat(&self, next: Option<Seat>) {
        let before = {
            let mut seat = self.seat.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *seat, next)
        };
        if let Some(before) = before {
            before.leave();
        }
    }

    /// Works with the open plan.
    ///
    /// # Errors
    /// Refuses with `no-plan-open`, or what `work` returns.
    pub fn with_plan<T, E: From<OperationError>>(
        &self,
        work: impl FnOnce(&OpenPlan) -> Result<T, E>,
    ) -> Result<T, E> {
        match &*self.seat() {
            Some(seat) => work(&seat.plan),
            None => Err(OperationError::from(Refusal::new("no-plan-open")).into()),
        }
    }

    /// Carries out one operation on the open plan.
    ///
    /// # Errors
    /// A refusal or a failure; nothing has changed then.
    pub fn operate<T>(&self, operation: Operation<T>) -> Result<Outcome<T>, OperationError> {
        self.with_plan(|plan| plan.operate(operation))
    }

    /// Reads the open plan with a query of the store.
    ///
    /// # Errors
    /// A refusal or a failure.
    pub fn query<T>(
        &self,
        read: impl FnOnce(Reader<'_>) -> Result<T, StoreError>,
    ) -> Result<T, OperationError> {
        self.with_plan(|plan| plan.query(read).map_err(OperationError::from))
    }

    /// Takes the newest change of the open plan back; `further` than the opened state only when asked to.
    ///
    /// # Errors
    /// Refuses when there is nothing to undo, or a cell was changed since.
    pub fn undo(&self, further: bool) -> Result<Outcome<ChangeName>, OperationError> {
        self.with_plan(|plan| plan.undo(further))
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// Refuses when there is nothing to redo, or a cell was changed since.
    pub fn redo(&self) -> Result<Outcome<ChangeName>, OperationError> {
        self.with_plan(OpenPlan::redo)
    }

    /// When the open plan was last open at this computer before this time; none when it never was.
    pub fn last_visit(&self) -> Option<LastVisit> {
        self.seat().as_ref().and_then(|seat| seat.last_visit.clone())
    }

    /// The settings of the person at this computer.
    pub fn settings(&self) -> Settings {
        self.shelf.settings()
    }

    /// Keeps the settings. The author's name goes into the changes of plans that are opened from now on.
    ///
    /// # Errors
    /// When the data folder may not be written.
    pub fn set_settings(&self, settings: &Settings) -> Result<(), OperationError> {
        self.make_folder("")?;
        self.shelf.set_settings(settings)
    }

    /// Takes a file out of the list of recent ones. The file itself stays where it is.
    pub fn forget_recent(&self, path: &Path) {
        self.shelf.remember(|memory| memory.forget(path));
    }

    fn actor(&self) -> String {
        self.settings().author
    }

    /// A folder in the data folder, made when it is not there.
    fn make_folder(&self, name: &str) -> Result<PathBuf, StoreError> {
        let folder = self.folder.join(name);
        std::fs::create_dir_all(&folder).map_err(|e| StoreError::io(&folder, e))?;
        Ok(folder)
    }
}

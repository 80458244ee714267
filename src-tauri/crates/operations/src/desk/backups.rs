//! The backups of a plan: what is kept, and going on from one.

use super::state::ReadOnlyReason;
use super::working::{About, WorkingCopy};
use super::{Desk, Seat, opening};
use crate::{OpenPlan, OperationError};
use plan::{RecordId, Refusal};
use serde::Serialize;
use std::path::{Path, PathBuf};
use store::backup::{self, Kept, Reason};
use store::disk::{Disk, RealDisk};
use store::{PlanFile, StoreError, foreign};

/// Why a backup is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// One of the last saves.
    Save,
    /// The last save of a day.
    Daily,
    /// Before something was imported.
    BeforeImport,
    /// Before another copy was merged.
    BeforeMerge,
    /// Before an earlier state was restored.
    BeforeRestore,
    /// Before the file was brought to a newer schema.
    BeforeMigration,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// What preview and restore take.
    pub id: String,
    /// The name of the file it is a backup of.
    pub file_name: String,
    /// When it was made, in UTC milliseconds.
    pub made_at: String,
    /// Why it is kept.
    pub reason: BackupReason,
    /// Its size in bytes.
    pub size: u32,
}

/// The backups of the open plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupList {
    /// Newest first.
    pub backups: Vec<Backup>,
}

impl Desk {
    /// The backups of the open plan, newest first.
    ///
    /// # Errors
    /// Refuses when no plan is open.
    pub fn backups(&self) -> Result<BackupList, OperationError> {
        self.with_seat(|seat| {
            let mut saves = 0;
            let shown = |kept: Kept| {
                if kept.reason == Reason::Save {
                    saves += 1;
                }
                shown(&kept, seat, saves > backup::SAVES)
            };
            Ok(BackupList {
                backups: backup::list(&self.backup_folder(&seat.plan_id)).into_iter().map(shown).collect(),
            })
        })
    }

    /// Goes on from a backup as a plan that has no file yet, for example when the file is damaged.
    ///
    /// # Errors
    /// Refuses while another plan has unsaved changes, and a backup that is gone or damaged.
    pub fn open_backup(&self, id: &str) -> Result<(), OperationError> {
        self.may_leave()?;
        let kept = self.kept(id)?;
        let copy = WorkingCopy::create(&self.make_folder("working")?, &*self.clock)?;
        let taken = store::disk::copy(&kept.path, &copy.database())
            .and_then(|_| foreign::quick_check(&copy.database(), &kept.path))
            .and_then(|()| PlanFile::open(&copy.database()))
            .map_err(OperationError::from)
            .and_then(|file| {
                let seq = file.seq();
                let plan = OpenPlan::new(file, self.clock.clone(), self.actor(), seq, false);
                let title = plan.query(|reader| reader.setting("title"))?.unwrap_or_default();
                Ok((plan, title, seq))
            });
        let (plan, title, seq) = match taken {
            Ok(taken) => taken,
            Err(error) => {
                copy.remove();
                return Err(error);
            }
        };
        let about = About {
            path: None,
            file_name: opening::suggested_name(&title),
            fingerprint: None,
            saved_seq: 0,
            saved_at: None,
            opened_at: seq,
            read_only: None::<ReadOnlyReason>,
        };
        let seat = self.seat_for(plan, about, copy)?;
        self.take_seat(Some(seat));
        Ok(())
    }

    pub(super) fn backup_folder(&self, plan_id: &str) -> PathBuf {
        self.folder.join("backups").join(plan_id)
    }

    /// A backup by its id, which names the plan and the backup. It must still be what it was when it was made.
    pub(super) fn kept(&self, id: &str) -> Result<Kept, OperationError> {
        let gone = || OperationError::from(Refusal::new("backup-gone"));
        let (plan, name) = id.split_once('/').ok_or_else(gone)?;
        let plan = plan.parse::<RecordId>().map_err(|_| gone())?.to_string();
        let kept = backup::list(&self.backup_folder(&plan)).into_iter().find(|kept| kept.name == name);
        match kept {
            Some(kept) if kept.is_good() => Ok(kept),
            Some(_) => Err(Refusal::new("backup-damaged").into()),
            None => Err(gone()),
        }
    }

    /// Adds the newest good backup to the refusal of a file that cannot be read, so that it can be offered.
    pub(super) fn with_backup(&self, path: &Path, error: OperationError) -> OperationError {
        let OperationError::Refused(refusal) = error else { return error };
        let unreadable = ["file-damaged", "file-empty", "file-not-a-plan", "file-foreign", "value-too-large"];
        if !unreadable.contains(&refusal.code.as_str()) {
            return refusal.into();
        }
        let memory = self.shelf.memory();
        let newest = memory.plan_at(path).and_then(|plan| {
            let kept = backup::list(&self.backup_folder(plan)).into_iter().find(Kept::is_good)?;
            Some((format!("{plan}/{}", kept.name), kept.made_at))
        });
        match newest {
            Some((id, at)) => refusal.with("backup", id).with("backup_at", at.to_string()).into(),
            None => refusal.into(),
        }
    }

    pub(super) fn has_backup_of(&self, seat: &Seat, content: &str) -> bool {
        backup::list(&self.backup_folder(&seat.plan_id)).iter().any(|kept| kept.holds(content))
    }

    /// Keeps the file as it was just written or found. A backup that cannot be kept does not undo the save.
    pub(super) fn keep_saved(&self, seat: &Seat, path: &Path, content: &str) -> Result<(), OperationError> {
        if !self.has_backup_of(seat, content) {
            let folder = self.backup_folder(&seat.plan_id);
            if let Err(error) = backup::keep_file(&folder, path, content, Reason::Save, self.clock.now()) {
                tracing::warn!(%error, "the saved file could not be kept as a backup");
            }
        }
        Ok(())
    }

    pub(super) fn keep_before_migration(&self, path: &Path, file: &PlanFile) -> Result<(), StoreError> {
        let plan_id = file.meta("plan_id")?.unwrap_or_default();
        let content = RealDisk.fingerprint(path)?.content;
        let folder = self.backup_folder(&plan_id);
        backup::keep_file(&folder, path, &content, Reason::BeforeMigration, self.clock.now())
    }
}

pub(super) fn shown(kept: &Kept, seat: &Seat, is_daily: bool) -> Backup {
    Backup {
        id: format!("{}/{}", seat.plan_id, kept.name),
        file_name: seat.about().file_name.clone(),
        made_at: kept.made_at.to_string(),
        reason: match kept.reason {
            Reason::Save if is_daily => BackupReason::Daily,
            Reason::Save => BackupReason::Save,
            Reason::BeforeImport => BackupReason::BeforeImport,
            Reason::BeforeMerge => BackupReason::BeforeMerge,
            Reason::BeforeRestore => BackupReason::BeforeRestore,
            Reason::BeforeMigration => BackupReason::BeforeMigration,
        },
        size: u32::try_from(kept.size).unwrap_or(u32::MAX),
    }
}

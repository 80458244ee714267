//! Merging a copy of the open plan that comes from elsewhere.

use super::working::WorkingCopy;
use super::{Desk, Seat, memory};
use crate::merge::{MergeDecision, MergePreview, merge_preview, plan_merge};
use crate::{OperationError, Outcome};
use plan::Refusal;
use std::path::Path;
use store::backup::{self, Reason};
use store::disk::{Disk, Fingerprint};
use store::merge::MergeTold;
use store::{PlanFile, disk};

impl Seat {
    /// The plan has everything in it that its own file, as it was found, holds: saving may write over it.
    fn may_overwrite(&self, path: &Path, found: Fingerprint) -> Result<(), OperationError> {
        let mut about = self.about();
        if about.path.as_deref() == Some(&*disk::whole_path(path)?) {
            about.fingerprint = Some(found);
            self.copy.set_about(&about)?;
        }
        Ok(())
    }
}

impl Desk {
    /// What merging a copy into the open plan would come to. The copy is taken in and checked like a file that is opened,
    /// and not touched. The plan's own file is such a copy once something else wrote to it.
    ///
    /// # Errors
    /// Refuses every file that is not a sound plan, what is no copy of this plan, and the plan's own file while it is as the
    /// plan knows it.
    pub fn merge_preview(
        &self,
        path: &Path,
        decisions: &[MergeDecision],
    ) -> Result<MergePreview, OperationError> {
        self.with_copy(path, |theirs, found| {
            self.with_seat(|seat| {
                let name = memory::file_name(path);
                let preview = seat
                    .plan
                    .query(|ours| theirs.read(|theirs| merge_preview(ours, theirs, &name, decisions)))?;
                // Nothing of it would be lost any more.
                if preview.nothing_new {
                    seat.may_overwrite(path, found)?;
                }
                Ok(preview)
            })
        })
    }

    /// Merges a copy into the open plan, as one change. The state before is kept as a backup.
    ///
    /// # Errors
    /// As [`Desk::merge_preview`]; refuses a plan that is read-only, a copy with nothing new in it, and while a conflict is
    /// not decided.
    pub fn merge(
        &self,
        path: &Path,
        decisions: Vec<MergeDecision>,
    ) -> Result<Outcome<MergeTold>, OperationError> {
        self.with_copy(path, |theirs, found| {
            self.with_seat(|seat| {
                if seat.plan.is_read_only() {
                    return Err(Refusal::new("plan-read-only").into());
                }
                let folder = self.backup_folder(&seat.plan_id);
                backup::keep_plan(&folder, seat.plan.file(), Reason::BeforeMerge, self.clock.now())?;
                let merged = seat.plan.operate(plan_merge(theirs, memory::file_name(path), decisions))?;
                seat.may_overwrite(path, found)?;
                Ok(merged)
            })
        })
    }

    /// Takes a copy in for as long as it is looked at.
    fn with_copy<T>(
        &self,
        path: &Path,
        look: impl FnOnce(PlanFile, Fingerprint) -> Result<T, OperationError>,
    ) -> Result<T, OperationError> {
        let path = disk::whole_path(path)?;
        // Without a plan there is nothing to merge into, and no file is read in vain.
        let known = self.with_seat(|seat| Ok(seat.about().fingerprint.clone()))?;
        let is_known = |found: Fingerprint| known.is_some_and(|known| known.content == found.content);
        if self.is_at_desk(&path) && self.disk.fingerprint(&path).is_ok_and(is_known) {
            return Err(Refusal::new("merge-same-file").with("file", memory::file_name(&path)).into());
        }
        let copy = WorkingCopy::create(&self.make_folder("working")?, &*self.clock)?;
        let looked = self.arrive(&path, &copy).and_then(|(fingerprint, _)| {
            let theirs = PlanFile::open(&copy.database())?;
            // It was checked whole, so that merging after a look need not check it again.
            self.shelf.remember(|memory| memory.wrote(&fingerprint.content));
            look(theirs, fingerprint)
        });
        copy.remove();
        looked
    }
}

//! Merging a copy of the open plan that comes from elsewhere.

use super::working::WorkingCopy;
use super::{Desk, memory};
use crate::merge::{MergeDecision, MergePreview, merge_preview, plan_merge};
use crate::{OperationError, Outcome};
use plan::Refusal;
use std::path::Path;
use store::backup::{self, Reason};
use store::merge::MergeTold;
use store::{PlanFile, disk};

impl Desk {
    /// What merging a copy into the open plan would come to. The copy is taken in and checked like a file that is opened,
    /// and not touched.
    ///
    /// # Errors
    /// Refuses every file that is not a sound plan, and what is no copy of this plan.
    pub fn merge_preview(
        &self,
        path: &Path,
        decisions: &[MergeDecision],
    ) -> Result<MergePreview, OperationError> {
        self.with_copy(path, |theirs| {
            self.with_plan(|plan| {
                let name = memory::file_name(path);
                plan.query(|ours| theirs.read(|theirs| merge_preview(ours, theirs, &name, decisions)))
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
        self.with_copy(path, |theirs| {
            self.with_seat(|seat| {
                if seat.plan.is_read_only() {
                    return Err(Refusal::new("plan-read-only").into());
                }
                let folder = self.backup_folder(&seat.plan_id);
                backup::keep_plan(&folder, seat.plan.file(), Reason::BeforeMerge, self.clock.now())?;
                seat.plan.operate(plan_merge(theirs, memory::file_name(path), decisions))
            })
        })
    }

    /// Takes a copy in for as long as it is looked at.
    fn with_copy<T>(
        &self,
        path: &Path,
        look: impl FnOnce(PlanFile) -> Result<T, OperationError>,
    ) -> Result<T, OperationError> {
        let path = disk::whole_path(path)?;
        if self.is_at_desk(&path) {
            return Err(Refusal::new("merge-same-file").with("file", memory::file_name(&path)).into());
        }
        // Without a plan there is nothing to merge into, and no file is read in vain.
        self.with_seat(|_| Ok(()))?;
        let copy = WorkingCopy::create(&self.make_folder("working")?, &*self.clock)?;
        let looked = self.arrive(&path, &copy).and_then(|(fingerprint, _)| {
            let theirs = PlanFile::open(&copy.database())?;
            // It was checked whole, so that merging after a look need not check it again.
            self.shelf.remember(|memory| memory.wrote(&fingerprint.content));
            look(theirs)
        });
        copy.remove();
        looked
    }
}

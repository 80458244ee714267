//! Working copies that a crash left.

use super::state::Recovered;
use super::working::{self, WorkingCopy};
use super::{Desk, memory};
use crate::{OpenPlan, OperationError};
use std::sync::{Mutex, PoisonError};
use store::{PlanFile, foreign};

impl Desk {
    /// Lists what a crash left. A copy without a change of its own holds nothing that its file does not have, and one
    /// that was never finished holds nothing at all: both are taken away.
    pub(super) fn look_for_left_copies(&self) {
        let mut found = Vec::new();
        for (id, copy) in WorkingCopy::all_left(&self.folder.join("working")) {
            let Some(about) = copy.about() else {
                copy.remove();
                continue;
            };
            let unsaved = working::unsaved_in(&copy, &about);
            let is_sample = about.path.is_none() && about.read_only.is_some();
            if is_sample || unsaved.is_some_and(|(count, _)| count == 0) {
                copy.remove();
                continue;
            }
            // What cannot be read is listed and kept: opening it says what is wrong with it.
            let (count, at) = unsaved.unwrap_or_default();
            found.push(Recovered {
                id,
                file_name: about.path.as_deref().map_or(about.file_name, memory::file_name),
                path: about.path.map(|path| path.to_string_lossy().into_owned()),
                changed_at: at.to_string(),
                change_count: u32::try_from(count).unwrap_or(0),
            });
        }
        *self.recovered.lock().unwrap_or_else(PoisonError::into_inner) = found;
    }

    /// Goes on with a working copy that a crash left.
    ///
    /// # Errors
    /// Refuses while another plan has unsaved changes, when its file is open elsewhere, and when the copy is damaged;
    /// it is then kept.
    pub fn recover(&self, id: &str) -> Result<(), OperationError> {
        self.may_leave()?;
        let copy = WorkingCopy::left(&self.folder.join("working"), id)?;
        let about = copy.about().ok_or_else(|| store::StoreError::Missing(copy.database()))?;
        let named = about.path.clone().unwrap_or_else(|| about.file_name.clone().into());
        let lock = about.path.as_deref().map(|path| self.lock_path(path)).transpose()?;
        // Opening first lets SQLite finish what the crash interrupted.
        let file = PlanFile::open(&copy.database())?;
        foreign::quick_check(&copy.database(), &named)?;
        let read_only = about.read_only.is_some();
        let plan = OpenPlan::new(file, self.clock.clone(), self.actor(), about.opened_at, read_only);
        let mut seat = self.seat_for(plan, about, copy)?;
        seat.path_lock = Mutex::new(lock);
        self.note_opened(&seat)?;
        self.take_seat(Some(seat));
        self.no_longer_left(id);
        Ok(())
    }

    /// Gives up a working copy that a crash left.
    ///
    /// # Errors
    /// When there is no such copy, or somebody is at work in it.
    pub fn forget(&self, id: &str) -> Result<(), OperationError> {
        WorkingCopy::left(&self.folder.join("working"), id)?.remove();
        self.no_longer_left(id);
        Ok(())
    }

    fn no_longer_left(&self, id: &str) {
        self.recovered.lock().unwrap_or_else(PoisonError::into_inner).retain(|left| left.id != id);
    }
}

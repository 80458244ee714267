//! What the desk says of itself.

use super::state::{DeskState, OpenPlanState, ReadOnlyReason, SaveState};
use super::{Desk, Seat};
use crate::OperationError;
use crate::open_plan::ChangeName;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use store::Sentence;

impl Desk {
    /// Everything the title line, the start screen and the settings show.
    ///
    /// # Errors
    /// When the open plan cannot be read.
    pub fn state(&self) -> Result<DeskState, OperationError> {
        let open = self.seat().as_ref().map(open_state).transpose()?;
        Ok(DeskState {
            open,
            recovered: self.recovered.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            recent: self.shelf.memory().recent(),
            settings: self.settings(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Whether closing now would lose changes that no visible file has.
    pub fn has_unsaved(&self) -> bool {
        self.seat().as_ref().is_some_and(Seat::has_unsaved)
    }
}

fn open_state(seat: &Seat) -> Result<OpenPlanState, OperationError> {
    let plan = &seat.plan;
    let sentence = |name: ChangeName| Sentence::of_change(&name.kind, &name.label);
    let title = plan.query(|reader| reader.setting("title"))?.unwrap_or_default();
    let (undo, redo) = (plan.undo_name()?.map(sentence), plan.redo_name()?.map(sentence));
    let unsaved = seat.has_unsaved();
    let about = seat.about();
    let changed_underneath = match (&about.path, &about.fingerprint) {
        // A file that is gone is shown by its own sentence when it is saved; nothing can be overwritten.
        (Some(path), Some(fingerprint)) => path.exists() && !fingerprint.looks_like(path),
        _ => false,
    };
    let save_state = if seat.is_saving.load(Ordering::Relaxed) {
        SaveState::Saving
    } else {
        match (about.read_only, &about.path) {
            (Some(ReadOnlyReason::Sample), _) => SaveState::Sample,
            (Some(_), _) => SaveState::ReadOnly,
            (None, None) => SaveState::LocalOnly,
            (None, Some(_)) if unsaved => SaveState::Unsaved,
            (None, Some(_)) => SaveState::Saved,
        }
    };
    Ok(OpenPlanState {
        file_name: about.file_name.clone(),
        title,
        path: about.path.as_ref().map(|path| path.to_string_lossy().into_owned()),
        save_state,
        read_only: about.read_only,
        saved_at: about.saved_at.map(|at| at.to_string()),
        changed_underneath,
        undo,
        redo,
        seq: u32::try_from(plan.file().seq()).unwrap_or(u32::MAX),
    })
}

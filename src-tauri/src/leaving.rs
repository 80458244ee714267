//! Closing the window. With nothing unsaved it closes; otherwise the interface asks first. An interface that no longer
//! answers cannot hold the person: the second try closes, and the working copy keeps what was not saved.

use serde::Deserialize;
use std::sync::{Mutex, PoisonError};

/// What the interface answers to `CloseAsked`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CloseAnswer {
    /// The question stands on the screen.
    Asking,
    /// The person stays.
    Stay,
    /// The person leaves; what to keep is settled.
    Leave,
}

/// What to do with a try to close the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Close it.
    Close,
    /// Keep it and ask the interface.
    Ask,
    /// Keep it; the question is on the screen already.
    Wait,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stage {
    #[default]
    Open,
    Asked,
    Asking,
    Leaving,
}

/// How far the window is in closing.
#[derive(Default)]
pub struct Leaving(Mutex<Stage>);

impl Leaving {
    /// Someone tries to close the window.
    pub fn tried(&self, unsaved: bool) -> Verdict {
        let mut stage = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match (*stage, unsaved) {
            (Stage::Leaving | Stage::Asked, _) | (_, false) => Verdict::Close,
            (Stage::Asking, true) => Verdict::Wait,
            (Stage::Open, true) => {
                *stage = Stage::Asked;
                Verdict::Ask
            }
        }
    }

    /// The interface answered.
    pub fn answered(&self, answer: CloseAnswer) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = match answer {
            CloseAnswer::Asking => Stage::Asking,
            CloseAnswer::Stay => Stage::Open,
            CloseAnswer::Leave => Stage::Leaving,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_plan_closes_at_once() {
        assert_eq!(Leaving::default().tried(false), Verdict::Close);
    }

    #[test]
    fn an_unsaved_plan_asks_once_and_then_waits_for_the_person() {
        let leaving = Leaving::default();
        assert_eq!(leaving.tried(true), Verdict::Ask);
        leaving.answered(CloseAnswer::Asking);
        assert_eq!(leaving.tried(true), Verdict::Wait);
        leaving.answered(CloseAnswer::Stay);
        assert_eq!(leaving.tried(true), Verdict::Ask);
    }

    #[test]
    fn an_interface_that_does_not_answer_cannot_keep_the_window() {
        let leaving = Leaving::default();
        assert_eq!(leaving.tried(true), Verdict::Ask);
        assert_eq!(leaving.tried(true), Verdict::Close);
    }
}

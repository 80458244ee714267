//! The door of the host: file dialogs answer with the paths a test has put in line, and the window is a note of what was
//! done to it.

use serde::Serialize;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::AppHandle;
use tauri::test::MockRuntime;
use tauri_specta::Event;
use throughline_app::door::{Ask, Door};
use throughline_app::notice::{CloseAsked, DeskChanged, FileOffered, PlanChanged};

/// What was done to the window, and the dialogs nobody had an answer for.
#[derive(Debug, Clone, Default, Serialize)]
pub struct WindowNote {
    /// The window is shown.
    pub shown: bool,
    /// The application was left.
    pub left: bool,
    /// What the window is called.
    pub title: String,
    /// How many file dialogs were opened.
    pub asked: u32,
}

/// The door to a test.
pub struct TestDoor {
    app: AppHandle<MockRuntime>,
    answers: Mutex<VecDeque<Option<PathBuf>>>,
    note: Mutex<WindowNote>,
}

impl TestDoor {
    pub fn new(app: AppHandle<MockRuntime>) -> Self {
        Self { app, answers: Mutex::default(), note: Mutex::default() }
    }

    /// Puts the answer to the next file dialog in line; `None` is "Cancel".
    pub fn answer(&self, path: Option<PathBuf>) {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).push_back(path);
    }

    pub fn window(&self) -> WindowNote {
        self.note().clone()
    }

    fn note(&self) -> MutexGuard<'_, WindowNote> {
        self.note.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn told(outcome: tauri::Result<()>) {
    if let Err(problem) = outcome {
        eprintln!("a notice was lost: {problem}");
    }
}

impl Door for TestDoor {
    fn ask(&self, _: Ask) -> Option<PathBuf> {
        self.note().asked += 1;
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front().flatten()
    }
    fn show(&self) {
        self.note().shown = true;
    }
    fn entitle(&self, title: &str) {
        title.clone_into(&mut self.note().title);
    }
    fn leave(&self) {
        self.note().left = true;
    }
    fn changed(&self, notice: PlanChanged) {
        told(notice.emit(&self.app));
    }
    fn desk_changed(&self) {
        told(DeskChanged {}.emit(&self.app));
    }
    fn close_asked(&self) {
        told(CloseAsked {}.emit(&self.app));
    }
    fn offered(&self, notice: FileOffered) {
        told(notice.emit(&self.app));
    }
}

//! The door to a real desktop: its dialogs, its window, its notices.

use crate::door::{Ask, Door, Purpose};
use crate::notice::{CloseAsked, DeskChanged, FileOffered, PlanChanged};
use crate::rehearsal::Rehearsal;
use std::path::PathBuf;
use tauri::{AppHandle, Manager, Runtime, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_specta::Event;

/// The label of the one window.
pub const WINDOW: &str = "main";

/// The desktop the application runs on.
pub struct Desktop<R: Runtime> {
    app: AppHandle<R>,
    rehearsal: Option<Rehearsal>,
}

impl<R: Runtime> Desktop<R> {
    /// The desktop around an application.
    pub const fn new(app: AppHandle<R>, rehearsal: Option<Rehearsal>) -> Self {
        Self { app, rehearsal }
    }

    fn window(&self) -> Option<WebviewWindow<R>> {
        self.app.get_webview_window(WINDOW)
    }

    fn note<E>(what: &str, outcome: Result<(), E>)
    where
        E: std::fmt::Display,
    {
        if let Err(problem) = outcome {
            tracing::warn!(%problem, what, "the desktop did not follow");
        }
    }
}

impl<R: Runtime> Door for Desktop<R> {
    fn ask(&self, ask: Ask) -> Option<PathBuf> {
        if let Some(rehearsal) = &self.rehearsal {
            return rehearsal.next();
        }
        let (kind, extension) = &ask.kind;
        let mut dialog = self
            .app
            .dialog()
            .file()
            .set_title(ask.title)
            .add_filter(kind, &extension.split(',').collect::<Vec<_>>());
        if let Some(window) = self.window() {
            dialog = dialog.set_parent(&window);
        }
        if let Some(name) = ask.name {
            dialog = dialog.set_file_name(name);
        }
        let chosen = match ask.purpose {
            Purpose::Read => dialog.blocking_pick_file(),
            Purpose::Write => dialog.blocking_save_file(),
        };
        chosen.and_then(|path| path.into_path().ok())
    }

    fn show(&self) {
        if let Some(window) = self.window() {
            Self::note("show", window.show());
            Self::note("focus", window.set_focus());
        }
    }

    fn entitle(&self, title: &str) {
        if let Some(window) = self.window() {
            Self::note("title", window.set_title(title));
        }
    }

    fn leave(&self) {
        self.app.exit(0);
    }

    fn changed(&self, notice: PlanChanged) {
        Self::note("changed", notice.emit(&self.app));
    }

    fn desk_changed(&self) {
        Self::note("desk changed", DeskChanged {}.emit(&self.app));
    }

    fn close_asked(&self) {
        Self::note("close asked", CloseAsked {}.emit(&self.app));
    }

    fn offered(&self, notice: FileOffered) {
        Self::note("offered", notice.emit(&self.app));
    }
}

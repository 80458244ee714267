//! What commands need of the desktop around them: file dialogs, the window, notices. The commands see only this trait,
//! so the same commands run in the window, in the browser tests and in unit tests.

use crate::notice::{FileOffered, PlanChanged};
use std::path::PathBuf;

/// A question to the person for one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Which file is meant.
    pub purpose: Purpose,
    /// The sentence over the dialog, already in the person's language.
    pub title: String,
    /// The name the file would get, for a file to be written.
    pub name: Option<String>,
    /// What the person may choose: a name for the kind of file and its extensions without the dot,
    /// with commas between them.
    pub kind: (String, String),
}

/// Whether a path is to be read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// An existing file.
    Read,
    /// A file to be made or replaced.
    Write,
}

/// The desktop around the commands.
pub trait Door: Send + Sync {
    /// Asks the person for a path; `None` when they decide against it. Waits for the answer.
    fn ask(&self, ask: Ask) -> Option<PathBuf>;
    /// Shows the window, which stays hidden until it has something to show.
    fn show(&self);
    /// Names the window after the plan in it.
    fn entitle(&self, title: &str);
    /// Closes the window and ends the application.
    fn leave(&self);
    /// Tells the interface that the plan changed.
    fn changed(&self, notice: PlanChanged);
    /// Tells the interface that the desk changed.
    fn desk_changed(&self);
    /// Tells the interface that someone wants to close the window.
    fn close_asked(&self);
    /// Tells the interface of a file from outside.
    fn offered(&self, notice: FileOffered);
}

//! What every command may reach: the desk with the open plan, the desktop around it, and the files that wait.

use crate::door::Door;
use crate::leaving::Leaving;
use crate::offer::Offers;
use std::path::PathBuf;
use std::sync::Arc;

/// The state behind the commands; cheap to clone.
#[derive(Clone)]
pub struct Shell {
    /// Where the application keeps its own files.
    pub home: PathBuf,
    /// The desktop.
    pub door: Arc<dyn Door>,
    /// How far the window is in closing.
    pub leaving: Arc<Leaving>,
    /// The files handed over from outside.
    pub offers: Arc<Offers>,
}

impl Shell {
    /// A shell that keeps its files in `home`, at a door to the desktop.
    pub fn new(home: PathBuf, door: Arc<dyn Door>) -> Self {
        Self { home, door, leaving: Arc::default(), offers: Arc::default() }
    }

    /// Whether the open plan holds changes its file does not have yet.
    pub fn unsaved(&self) -> bool {
        false
    }
}

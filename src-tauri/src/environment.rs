//! The one place where the window's program reads its environment. Nothing here is needed in daily use: it serves
//! tests, measurements and looking for a fault.

use std::path::PathBuf;

/// What the environment asks of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `THROUGHLINE_HOME`: where to keep the application's own files, instead of the system's place for them.
    pub home: Option<PathBuf>,
    /// `THROUGHLINE_READY_FILE`: a file to write once the first screen can be used.
    pub ready_file: Option<PathBuf>,
    /// `THROUGHLINE_DIALOG_ANSWERS`: a file with answers to file dialogs, written down beforehand.
    pub dialog_answers: Option<PathBuf>,
    /// `THROUGHLINE_LOG`: how much to log, for example `debug`.
    pub log: Option<String>,
    /// The name the person has on this computer.
    pub user: Option<String>,
}

impl Environment {
    /// Reads the environment.
    #[allow(clippy::disallowed_methods)] // This is the one place where it is read.
    pub fn read() -> Self {
        let path = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let word = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            home: path("THROUGHLINE_HOME"),
            ready_file: path("THROUGHLINE_READY_FILE"),
            dialog_answers: path("THROUGHLINE_DIALOG_ANSWERS"),
            log: word("THROUGHLINE_LOG"),
            user: word("USER").or_else(|| word("USERNAME")),
        }
    }
}

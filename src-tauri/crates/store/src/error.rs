//! What can go wrong with a plan file, each with a code that has a sentence in the language files.

use std::path::PathBuf;

/// What is wrong inside a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Damage {
    /// Which check found it: `structure`, `hash`, `replay`, `reference`, `rule`, `schema`.
    pub check: String,
    /// The table, row or change it is about.
    pub place: String,
    /// What was expected and found, in technical words.
    pub detail: String,
}

/// A plan file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is empty.
    #[error("{0} is empty")]
    Empty(PathBuf),
    /// The file is no SQLite database at all.
    #[error("{0} is not a plan file")]
    NotAPlan(PathBuf),
    /// A database of another program.
    #[error("{0} is a database of another program")]
    Foreign(PathBuf),
    /// Written by a newer version, which this one must not touch.
    #[error("{path} needs version {needs} of the file format; this program reads {reads}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The oldest format a reader must know.
        needs: u32,
        /// The newest format this program knows.
        reads: u32,
    },
    /// The file is damaged or was changed by another program.
    #[error("{path} is damaged: {} at {}: {}", damage.check, damage.place, damage.detail)]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        damage: Damage,
    },
    /// The visible file is no longer the one that was opened.
    #[error("{0} was changed by somebody else since it was opened")]
    ChangedUnderneath(PathBuf),
    /// Somebody has the working copy open.
    #[error("{0} is open in another window")]
    InUse(PathBuf),
    /// The folder or file may not be written.
    #[error("{0} may not be written")]
    ReadOnly(PathBuf),
    /// The disk is full.
    #[error("no space is left to write {0}")]
    DiskFull(PathBuf),
    /// The file or its folder is gone.
    #[error("{0} is not there")]
    Missing(PathBuf),
    /// A value is larger than a plan file may hold.
    #[error("a value is too large")]
    TooLarge,
    /// Somebody wanted no more of the work.
    #[error("it was ended")]
    Cancelled,
    /// Any other trouble with a file.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite said no.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The schema could not be brought up to date.
    #[error(transparent)]
    Migration(#[from] rusqlite_migration::Error),
    /// A stored JSON value cannot be read.
    #[error("stored content cannot be read: {0}")]
    Content(#[from] serde_json::Error),
    /// The row is not there.
    #[error("no {table} {id}")]
    NoSuchRow {
        /// The table.
        table: String,
        /// The id looked for.
        id: String,
    },
}

impl StoreError {
    /// Names the file in an error of the operating system, and tells the cases apart that a person can act on.
    pub fn io(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        use std::io::ErrorKind::{
            NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        let path = path.into();
        match source.kind() {
            NotFound => Self::Missing(path),
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnly(path),
            StorageFull | QuotaExceeded => Self::DiskFull(path),
            _ => Self::Io { path, source },
        }
    }

    /// The same trouble, said of another path: the file a person chose instead of the copy that was looked at.
    #[must_use]
    pub fn about(self, named: &std::path::Path) -> Self {
        let path = named.to_owned();
        match self {
            Self::Empty(_) => Self::Empty(path),
            Self::NotAPlan(_) => Self::NotAPlan(path),
            Self::Foreign(_) => Self::Foreign(path),
            Self::Newer { needs, reads, .. } => Self::Newer { path, needs, reads },
            Self::Damaged { damage, .. } => Self::Damaged { path, damage },
            other => other,
        }
    }

    /// The key of the sentence in `refusals.ftl`, and the words that fill it. `None` means a failure of ours, which
    /// gets an incident number instead.
    pub fn sentence(&self) -> Option<plan::Refusal> {
        let about = |code: &str, path: &std::path::Path| {
            let name = path.file_name().map_or_else(|| path.to_string_lossy(), |n| n.to_string_lossy());
            plan::Refusal::new(code).with("file", name).with("path", path.to_string_lossy())
        };
        Some(match self {
            Self::Empty(p) => about("file-empty", p),
            Self::NotAPlan(p) => about("file-not-a-plan", p),
            Self::Foreign(p) => about("file-foreign", p),
            Self::Newer { path, .. } => about("file-newer", path),
            Self::Damaged { path, damage } => {
                about("file-damaged", path).with("place", &damage.place).with("detail", &damage.detail)
            }
            Self::ChangedUnderneath(p) => about("file-changed-underneath", p),
            Self::InUse(p) => about("file-in-use", p),
            Self::ReadOnly(p) => about("file-read-only", p),
            Self::DiskFull(p) => about("disk-full", p),
            Self::Missing(p) => about("file-missing", p),
            Self::TooLarge => plan::Refusal::new("value-too-large"),
            Self::Cancelled => plan::Refusal::new("file-cancelled"),
            Self::NoSuchRow { table, .. } => plan::Refusal::new("record-gone").with("kind", table),
            Self::Io { path, source } => about("file-trouble", path).with("detail", source.to_string()),
            Self::Sqlite(rusqlite::Error::SqliteFailure(e, _)) if e.code == rusqlite::ErrorCode::DiskFull => {
                plan::Refusal::new("disk-full-working-copy")
            }
            Self::Sqlite(rusqlite::Error::SqliteFailure(e, _)) if e.code == rusqlite::ErrorCode::TooBig => {
                plan::Refusal::new("value-too-large")
            }
            Self::Sqlite(rusqlite::Error::SqliteFailure(e, _))
                if matches!(
                    e.code,
                    rusqlite::ErrorCode::SystemIoFailure
                        | rusqlite::ErrorCode::CannotOpen
                        | rusqlite::ErrorCode::ReadOnly
                ) =>
            {
                plan::Refusal::new("working-copy-trouble").with("detail", self.to_string())
            }
            Self::Sqlite(_) | Self::Migration(_) | Self::Content(_) => return None,
        })
    }
}

//! The plan file: opening, migrating, rows, queries, search, history, backups, write-back. The only crate that names
//! rusqlite.

mod error;
mod sentence;
mod value;

pub mod backup;
#[cfg(feature = "oracle")]
pub mod bench;
pub mod check;
pub mod connection;
pub mod course;
pub mod disk;
pub mod foreign;
pub mod hash;
pub mod header;
pub mod journal;
pub mod lock;
pub mod merge;
#[cfg(feature = "oracle")]
pub mod oracle;
pub mod past;
pub mod plan_file;
pub mod query;
pub mod reader;
pub mod schema;
pub mod undo;
pub mod write_back;

pub use error::{Damage, StoreError};
pub use journal::{Change, ChangeHead, Committed, Recorder};
pub use plan_file::PlanFile;
pub use reader::{Reader, Row};
pub use sentence::Sentence;
pub use value::Value;

//! The plan file: opening, migrating, rows, queries, search, history, backups, write-back. The only crate that names
//! rusqlite.

mod error;
mod value;

pub mod backup;
#[cfg(feature = "oracle")]
pub mod bench;
pub mod check;
pub mod connection;
pub mod hash;
pub mod journal;
pub mod plan_file;
pub mod query;
pub mod reader;
pub mod schema;
pub mod undo;

pub use error::{Damage, StoreError};
pub use journal::{Change, ChangeHead, Committed, Recorder};
pub use plan_file::PlanFile;
pub use reader::{Reader, Row};
pub use value::Value;

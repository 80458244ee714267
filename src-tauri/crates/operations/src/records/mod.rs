//! What may be done to a record of any kind: its plain fields, how it is known, what it rests on, where sources disagree.

mod basis;
mod cite;
mod conflict;
mod delete;
mod edit;
mod fields;
mod owner;
mod rows;
mod term;

pub use basis::{SetBasis, basis_set};
pub use cite::{Cite, CreateSource, citation_add, citation_remove, source_create};
pub(crate) use cite::{set_sources, sources_now};
pub use conflict::{ConflictValueText, RemoveConflict, WriteConflict, conflict_remove, conflict_write};
pub use delete::{DELETABLE, DeleteRecord, record_delete};
pub(crate) use edit::address;
pub use edit::{FieldText, RecordEdit, record_edit};
pub use fields::{PlainField, Takes, record_fields};
pub(crate) use owner::{owners_now, party as party_said, set_parties};
pub(crate) use rows::{ISSUE_STATES, set as set_cell};
pub use rows::{RowsWritten, records_edit};
pub use term::{CreateTerm, term_create};

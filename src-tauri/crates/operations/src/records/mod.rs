//! Editing the plain fields of any record.

mod edit;
mod fields;

pub use edit::{RecordEdit, record_edit};

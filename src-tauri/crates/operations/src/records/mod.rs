//! Editing the plain fields of any record.

mod edit;
mod fields;

pub use edit::{FieldText, RecordEdit, record_edit};
pub use fields::{PlainField, Takes, record_fields};

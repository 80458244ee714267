//! Editing the plain fields of any record.

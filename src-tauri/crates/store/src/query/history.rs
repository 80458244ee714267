//! The list of changes, of the whole plan and of one record.

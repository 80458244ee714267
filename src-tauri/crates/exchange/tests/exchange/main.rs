//! The sample plan, read and published: every record of its file is there, and its documents open elsewhere.

mod bad_tables;
mod comparing;
mod disagreements;
mod documents;
mod lineage;
mod office;
mod project;
mod project_fields;
mod project_lags;
mod project_room;
mod reading;
mod registers;
mod round_trip;
mod sample;

//! The sample plan, read and published: every record of its file is there, and its documents open elsewhere.

mod disagreements;
mod documents;
mod lineage;
mod office;
mod project;
mod reading;
mod registers;
mod sample;

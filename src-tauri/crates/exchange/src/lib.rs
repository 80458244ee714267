//! What comes into a plan from elsewhere, beginning with the sample.

mod encoding;
pub mod project;
pub mod registers;
pub mod sample;
pub mod tables;

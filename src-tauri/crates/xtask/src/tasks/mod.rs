//! One file per command.

pub mod bench;
pub mod check;
pub mod package;
pub mod run;
pub mod test;
mod ui;

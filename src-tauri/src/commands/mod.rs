//! The commands, one room per area. Each is thin: it guards, calls one operation or one query, and answers.

pub mod application;

//! Tests of the comparer, from documents in notation to the proof of the files it writes.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a test fails by panicking")]

mod bound;
mod combining;
mod commenting;
mod comparing;
mod corpus;
mod damaged;
mod deciding;
mod encodings;
mod files;
mod hostile;
mod listing;
mod marks;
mod notation;
mod office;
mod packages;
mod pages;
mod pairs;
mod proof;
mod properties;
mod redlines;
mod refused;
mod settling;
mod shapes;
mod tracking;
mod unsaid;
mod verdicts;

//! Documents and the redline between two versions of one: compare, mark the changes in Word's own vocabulary, accept, reject,
//! and prove that what was written says what changed.
//!
//! Bytes in, bytes out: this crate reads no file, no clock and no random source, and knows nothing of plans.

pub mod combine;
pub mod compare;
pub mod comparison;
pub mod document;
pub mod docx;
pub mod files;
pub mod normal;
mod origin;
mod prove;
pub mod tracked;
mod words;

pub use compare::{Options, compare};
pub use comparison::{
    Change, ChangeKind, ComparedBlock, ComparedCell, ComparedRow, Comparison, Counts, Fate, Form, Kind,
    Segment, Shape, Side, State,
};
pub use document::{Block, Cell, Content, Document, Mark, Row, Run};
pub use origin::{Origin, Spot};
pub use prove::{NotCompared, Proof, Unproven, hash, prove};

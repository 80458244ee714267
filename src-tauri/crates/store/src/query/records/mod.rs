//! One record of any kind with its facts, links, sources, conflicts and history.

mod conflicts;
mod detail;
mod facts;
pub(crate) mod fields;
mod links;
mod place;

pub(crate) use conflicts::conflicts_of;
pub use conflicts::{Conflict, ConflictMark, ConflictValue};
pub use detail::{RecordDetail, StorySentence, record_detail};
pub use facts::{Fact, FactPart, PartKind, units};
pub use links::LinkGroup;
pub use place::PathStep;

//! One record of any kind with its facts, links, sources, conflicts and history.

mod conflicts;
mod detail;
mod evidence;
mod facts;
pub(crate) mod fields;
mod hangs;
mod links;
mod place;
mod sources;

pub use conflicts::{Conflict, ConflictMark, ConflictValue};
pub(crate) use conflicts::{conflict, conflicts_of};
pub use detail::{RecordDetail, StorySentence, record_detail};
pub use evidence::{Evidence, EvidenceField, evidence};
pub use facts::{Fact, FactPart, PartKind, grouped, units};
pub use hangs::{RecordHangs, record_hangs};
pub use links::LinkGroup;
pub use place::PathStep;
pub use sources::{RestsOn, SourceEntry, source_register};

//! The plan's rules: ids, states, coverage, lineage, the fiscal calendar, money. No input or output, no clock.

pub mod adoption;
pub mod coverage;
pub mod date;
pub mod fiscal;
pub mod id;
pub mod label;
pub mod lineage;
pub mod load;
pub mod money;
pub mod outlook;
pub mod ranking;
pub mod refusal;
pub mod resolution;
pub mod schedule;
pub mod states;
pub mod tenure;
pub mod text;

pub use id::{
    ActorId, CoverageId, DocumentId, ExistingWorkId, FiscalYearId, GapId, InitiativeId, IssueId, IssueListId,
    ObjectiveId, PartyId, RecordId, SourceId, VersionId, WorkItemId,
};
pub use refusal::Refusal;

//! Ids. Every record has a UUID v7 that never changes; each kind of record has its own type, so that a gap cannot be
//! handed over where an issue is meant. New ids are made by the store, which owns the clock.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The sixteen bytes that the plan file stores.
            pub const fn bytes(self) -> [u8; 16] { *self.0.as_bytes() }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> { Uuid::parse_str(text).map(Self).map_err(|_| NotAnId) }
        }

        impl specta::Type for $name {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                <String as specta::Type>::definition(types)
            }
        }
    )+};
}

ids! {
    /// Any record of the plan.
    RecordId,
    /// An issue in one of the lists.
    IssueId,
    /// A list of issues, one a stage.
    IssueListId,
    /// Work that exists already.
    ExistingWorkId,
    /// A judgement how far one existing work covers one issue.
    CoverageId,
    /// A gap that existing work leaves.
    GapId,
    /// A work item of the plan.
    WorkItemId,
    /// An operating initiative.
    InitiativeId,
    /// A strategic objective.
    ObjectiveId,
    /// A body or a person.
    PartyId,
    /// A source.
    SourceId,
    /// A document.
    DocumentId,
    /// A version of a document.
    VersionId,
    /// A fiscal year.
    FiscalYearId,
}

macro_rules! records {
    ($($name:ident),+) => {$(
        impl From<$name> for RecordId { fn from(id: $name) -> Self { Self(id.0) } }
        impl From<RecordId> for $name { fn from(id: RecordId) -> Self { Self(id.0) } }
    )+};
}
records!(
    IssueId,
    IssueListId,
    ExistingWorkId,
    CoverageId,
    GapId,
    WorkItemId,
    InitiativeId,
    ObjectiveId,
    PartyId,
    SourceId,
    DocumentId,
    VersionId,
    FiscalYearId
);

/// Who acts: a stable name of the person at this computer. It stands in every change they make.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct ActorId(pub String);

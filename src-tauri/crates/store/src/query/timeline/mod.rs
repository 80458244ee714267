//! The plan over its years: when each work item happens, what waits for what, where a wait is broken, and how it stood
//! in a baseline.

mod beside;
mod facts;
mod groups;
mod in_view;
mod network;
mod whole;

pub use in_view::{
    TimelineAsk, TimelineBy, TimelineFindings, TimelineGroup, TimelineInView, TimelineLine, timeline_in_view,
};
pub use network::{Network, PushedRow, network, pushed, ties, unfunded};
pub(super) use network::{Years, years};
pub use whole::{costs_then, spans_then, timeline};

use super::outline::OutlineRow;
use plan::RecordId;
use plan::schedule::Span;
use plan::states::DependencyKind;
use serde::Serialize;

/// First and last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DaySpan {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

impl From<Span> for DaySpan {
    fn from(span: Span) -> Self {
        Self { start: span.start.iso(), end: span.end.iso() }
    }
}

/// A day that matters within a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// Its row; none for the day the proposal is due, which belongs to the work item.
    pub id: Option<RecordId>,
    /// What happens; none for the day the proposal is due.
    pub name: Option<String>,
    /// The day in the precision known.
    pub on: String,
}

/// One row of the timeline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineRow {
    /// The row of the outline.
    pub row: OutlineRow,
    /// Its days; those of an objective or initiative are those of the work below it.
    pub span: Option<DaySpan>,
    /// Whether its own days are known, and not only its years.
    pub has_days: bool,
    /// Its days in the baseline.
    pub was: Option<DaySpan>,
    /// Whether it was not there in the baseline.
    pub added: bool,
    /// Whether it is there no more; the row is then as it was in the baseline.
    pub removed: bool,
    /// Days that matter within it.
    pub milestones: Vec<Milestone>,
    /// Whether it has money in another case and none in this one.
    pub unfunded: bool,
    /// By how many days it may slip before something else has to move; for work items whose days are known.
    pub slack_days: Option<i32>,
    /// Whether it has no room and something is tied to it.
    pub critical: bool,
}

/// One work item waits for another.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineLink {
    /// The tie.
    pub id: RecordId,
    /// The one waited for.
    pub needs: RecordId,
    /// Its label.
    pub label: String,
    /// The one that waits.
    pub item: RecordId,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How many days lie between.
    pub lag_days: i32,
    /// By how many days the waiting one comes too early; none when the tie holds.
    pub short_days: Option<i32>,
}

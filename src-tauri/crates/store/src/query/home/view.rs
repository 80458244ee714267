//! The whole of the home screen.

use super::clocks::{ClockRow, clocks};
use super::gaps::{GapRow, open_gaps};
use super::issues::{UncoveredIssueRow, newest_issues};
use super::stages::{StageRow, stages};
use super::weakest;
use crate::query::decisions::{DecisionRow, DecisionState, EventRow, decisions, events};
use crate::query::history::{SinceLastVisit, since};
use crate::{Reader, StoreError};
use plan::states::Basis;
use serde::Serialize;

/// The counts a finding is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HomeCounts {
    /// Open gaps.
    pub gaps_open: u32,
    /// Open gaps that no work is planned to close.
    pub gaps_without_work: u32,
    /// Open gaps with neither an owner nor work that is to close them.
    pub gaps_without_owner: u32,
    /// Issues of the newest list.
    pub issues: u32,
    /// Those that nobody owns.
    pub issues_without_owner: u32,
    /// Those that no existing work covers, even in part.
    pub issues_without_work: u32,
    /// Decisions that are asked and not taken.
    pub decisions_open: u32,
    /// How the weakest value that entered a count is known.
    pub basis: Basis,
}

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    /// The plan's title.
    pub title: String,
    /// The counts.
    pub counts: HomeCounts,
    /// The stages in order.
    pub stages: Vec<StageRow>,
    /// The open gaps.
    pub gaps: Vec<GapRow>,
    /// The issues of the newest list that lack an owner or existing work.
    pub uncovered: Vec<UncoveredIssueRow>,
    /// The decisions: those that are asked first, then those taken, newest first.
    pub decisions: Vec<DecisionRow>,
    /// What happened and should be known, newest first.
    pub events: Vec<EventRow>,
    /// The comment proceedings that are open, to come, or wait for their report.
    pub clocks: Vec<ClockRow>,
    /// What changed since the last visit.
    pub since: SinceLastVisit,
}

/// When the file was open here before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The instant, in UTC milliseconds.
    pub at: i64,
    /// The newest change it had then.
    pub seq: i64,
}

/// Reads the home screen as of `today` (`2020-06-04`).
///
/// # Errors
/// When the plan cannot be read.
pub fn home_view(reader: Reader<'_>, today: &str, last: Option<Visit>) -> Result<HomeView, StoreError> {
    let gaps = open_gaps(reader)?;
    let issues = newest_issues(reader)?;
    let decisions = decisions(reader)?;
    let counts = HomeCounts {
        gaps_open: counted(gaps.len()),
        gaps_without_work: counted(gaps.iter().filter(|gap| gap.work_items.is_empty()).count()),
        gaps_without_owner: counted(
            gaps.iter().filter(|gap| gap.owner.is_none() && gap.work_items.is_empty()).count(),
        ),
        issues: counted(issues.len()),
        issues_without_owner: counted(issues.iter().filter(|issue| !issue.has_owner).count()),
        issues_without_work: counted(issues.iter().filter(|issue| !issue.has_work).count()),
        decisions_open: counted(decisions.iter().filter(|row| row.state == DecisionState::Asked).count()),
        basis: weakest(gaps.iter().map(|gap| gap.basis).chain(issues.iter().map(|issue| issue.basis))),
    };
    Ok(HomeView {
        title: reader.setting("title")?.unwrap_or_default(),
        counts,
        stages: stages(reader, today)?,
        gaps,
        uncovered: issues.into_iter().filter(|issue| !issue.has_owner || !issue.has_work).collect(),
        decisions,
        events: events(reader)?,
        clocks: clocks(reader, today)?,
        since: since(reader, last.map_or(0, |visit| visit.seq), last.map(|visit| visit.at))?,
    })
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! The finding that heads the place: how many issues of the first list can be traced to the topics of the last.

use super::counted;
use super::paths::Paths;
use plan::RecordId;
use plan::states::Basis;
use serde::Serialize;
use std::collections::BTreeSet;

/// What the lists say when they are read from the first to the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LineageFinding {
    /// How many issues the first list holds.
    pub issues: u32,
    /// The first list by name.
    pub first_list: String,
    /// How many of them can be traced to the targets.
    pub traced: u32,
    /// How many targets there are: the priorities of the last list, or all its issues when none is a priority.
    pub targets: u32,
    /// The last list by name.
    pub last_list: String,
    /// Whether the targets are priorities.
    pub targets_are_priorities: bool,
    /// The weakest way in which a step that was counted is known.
    pub basis: Basis,
}

/// The finding, when there are at least two lists that hold issues.
pub(super) fn finding(paths: &Paths) -> Option<LineageFinding> {
    let mut lists = paths.lists.iter().filter(|list| paths.in_list(list.record.id).next().is_some());
    let first = lists.next()?;
    let last = lists.next_back()?;
    let is_priority = |id: &RecordId| paths.issue(*id).and_then(|i| i.status.as_deref()) == Some("priority");
    let all: BTreeSet<_> = paths.in_list(last.record.id).map(|issue| issue.record.id).collect();
    let priorities: BTreeSet<_> = all.iter().copied().filter(is_priority).collect();
    let targets_are_priorities = !priorities.is_empty();
    let targets = if targets_are_priorities { priorities } else { all };
    let is_traced = |id: RecordId| !paths.descendants(id).is_disjoint(&targets);
    let traced: Vec<_> =
        paths.in_list(first.record.id).map(|issue| issue.record.id).filter(|id| is_traced(*id)).collect();
    Some(LineageFinding {
        issues: counted(paths.in_list(first.record.id).count()),
        first_list: first.record.name.clone(),
        traced: counted(traced.len()),
        targets: counted(targets.len()),
        last_list: last.record.name.clone(),
        targets_are_priorities,
        basis: weakest(paths, &traced, &targets),
    })
}

/// The weakest way in which any step between the two is known.
fn weakest(paths: &Paths, from: &[RecordId], to: &BTreeSet<RecordId>) -> Basis {
    let leads_there = |id: RecordId| to.contains(&id) || !paths.descendants(id).is_disjoint(to);
    let mut reached: BTreeSet<RecordId> = from.iter().copied().collect();
    for id in from {
        reached.extend(paths.descendants(*id));
    }
    let steps = paths.steps.iter().filter(|step| reached.contains(&step.from));
    steps.filter(|step| step.to.is_some_and(leads_there)).map(|step| step.basis).max().unwrap_or(Basis::Own)
}

//! What hangs on a record, both ways: what falls if it slips or is cut, and what it rests on itself.

use super::common::{RecordRef, id_at, record_ref};
use crate::{Reader, StoreError};
use plan::RecordId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Why one record rests on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Rests {
    /// An issue is covered by existing work, in full or in part.
    Covered,
    /// An issue is resolved when its gap is closed.
    Gap,
    /// A gap is closed by a work item.
    Closed,
    /// A work item waits for another.
    Waits,
    /// A row of the plan is made of the work below it.
    Parts,
    /// A goal is reached by an initiative.
    Reached,
    /// A record is led by a party.
    Led,
    /// An issue lives on in one of a later list.
    LivesOn,
}

/// A record, and how many steps away it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImpactNode {
    /// The record.
    pub record: RecordRef,
    /// Below zero what the record rests on, above zero what rests on it.
    pub step: i32,
}

/// One record rests on another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImpactLink {
    /// What it rests on.
    pub on: RecordId,
    /// What rests on it.
    pub rests: RecordId,
    /// Why.
    pub because: Rests,
}

/// What hangs on a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Impact {
    /// The record itself and everything within reach, by step and label.
    pub nodes: Vec<ImpactNode>,
    /// What rests on what among them.
    pub links: Vec<ImpactLink>,
    /// How many of each kind rest on it.
    pub falls: Vec<(String, u32)>,
    /// How many were left out, because nobody can follow more.
    pub left_out: u32,
}

/// The farthest that is followed, and the most records shown on each side.
const STEPS: i32 = 4;
const MOST: usize = 120;

/// Pairs: what rests, and what it rests on.
const TIES: [(Rests, &str); 11] = [
    (
        Rests::Covered,
        "SELECT issue, existing_work FROM coverage WHERE value IN ('covers', 'partly_covers') AND existing_work IS NOT NULL",
    ),
    (Rests::Gap, "SELECT issue, id FROM gap WHERE state IN ('open', 'action_agreed')"),
    (Rests::Closed, "SELECT gap, work_item FROM work_item_gap"),
    (Rests::Waits, "SELECT work_item, needs FROM dependency"),
    (
        Rests::Parts,
        "SELECT coalesce(parent, initiative, activity), id FROM work_item
         WHERE coalesce(parent, initiative, activity) IS NOT NULL",
    ),
    (Rests::Parts, "SELECT objective, id FROM initiative"),
    (Rests::Parts, "SELECT service_group, id FROM activity"),
    (Rests::Reached, "SELECT goal, initiative FROM initiative_goal"),
    (Rests::Reached, "SELECT goal, work_item FROM work_item_goal"),
    (
        Rests::Led,
        "SELECT subject, party FROM assignment WHERE role IN ('leads', 'owns') AND party IS NOT NULL",
    ),
    (Rests::LivesOn, "SELECT from_issue, to_issue FROM lineage WHERE to_issue IS NOT NULL"),
];

/// Reads what hangs on a record.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn impact(reader: Reader<'_>, of: RecordId) -> Result<Impact, StoreError> {
    let mut above: BTreeMap<RecordId, Vec<(RecordId, Rests)>> = BTreeMap::new();
    let mut below: BTreeMap<RecordId, Vec<(RecordId, Rests)>> = BTreeMap::new();
    for (because, sql) in TIES {
        let mut statement = reader.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (Some(rests), Some(on)) = (id_at(row, 0)?, id_at(row, 1)?) else { continue };
            above.entry(on).or_default().push((rests, because));
            below.entry(rests).or_default().push((on, because));
        }
    }
    let mut nodes = vec![ImpactNode { record: record_ref(reader, of)?, step: 0 }];
    let mut left_out = 0;
    for (ties, sign) in [(&below, -1), (&above, 1)] {
        let reached = reached(of, ties);
        left_out += reached.len().saturating_sub(MOST);
        for (id, step) in reached.into_iter().take(MOST) {
            nodes.push(ImpactNode { record: record_ref(reader, id)?, step: sign * step });
        }
    }
    nodes.sort_by(|a, b| {
        (a.step, &a.record.kind, &a.record.label).cmp(&(b.step, &b.record.kind, &b.record.label))
    });
    let shown: BTreeMap<RecordId, i32> = nodes.iter().map(|node| (node.record.id, node.step)).collect();
    let mut links = Vec::new();
    for (on, resting) in &above {
        for (rests, because) in resting {
            let (Some(from), Some(to)) = (shown.get(on), shown.get(rests)) else { continue };
            if from < to {
                links.push(ImpactLink { on: *on, rests: *rests, because: *because });
            }
        }
    }
    let mut falls: BTreeMap<String, u32> = BTreeMap::new();
    for node in nodes.iter().filter(|node| node.step > 0) {
        *falls.entry(node.record.kind.clone()).or_default() += 1;
    }
    Ok(Impact {
        nodes,
        links,
        falls: falls.into_iter().collect(),
        left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
    })
}

/// Everything within reach, nearest first, with the steps it takes.
fn reached(of: RecordId, ties: &BTreeMap<RecordId, Vec<(RecordId, Rests)>>) -> Vec<(RecordId, i32)> {
    let mut seen = BTreeSet::from([of]);
    let mut found: Vec<(RecordId, i32)> = Vec::new();
    let mut edge = vec![of];
    for step in 1..=STEPS {
        let mut next = Vec::new();
        for id in edge {
            for (other, _) in ties.get(&id).map_or(&[][..], Vec::as_slice) {
                if seen.insert(*other) {
                    next.push(*other);
                }
            }
        }
        found.extend(next.iter().map(|id| (*id, step)));
        edge = next;
    }
    found
}

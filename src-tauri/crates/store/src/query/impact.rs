//! What hangs on a record, both ways: what falls if it slips or is cut, and what it rests on itself.

use super::common::{RecordRef, Sentence, id_at, record_ref};
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
    /// What happens when it slips, a sentence each.
    pub slips: Vec<Sentence>,
    /// What happens when it is cut.
    pub cut: Vec<Sentence>,
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
    let hangs = Hangs { reader, above: &above, below: &below };
    Ok(Impact {
        slips: hangs.when_it_slips(of)?,
        cut: hangs.when_it_is_cut(of)?,
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

type Ties = BTreeMap<RecordId, Vec<(RecordId, Rests)>>;

/// What hangs on what, to be told in sentences.
struct Hangs<'r, 't> {
    reader: Reader<'r>,
    above: &'t Ties,
    below: &'t Ties,
}

/// The most labels that a sentence names.
const NAMED: usize = 8;

impl Hangs<'_, '_> {
    /// Later with it: what waits for it, the gaps it closes, the issues that those leave open, the goals it serves.
    fn when_it_slips(&self, of: RecordId) -> Result<Vec<Sentence>, StoreError> {
        let waiting = self.all_above(&[of], Rests::Waits);
        let moved: Vec<RecordId> = std::iter::once(of).chain(waiting.iter().copied()).collect();
        let gaps = self.next_above(&moved, Rests::Closed);
        let issues = self.next_above(&gaps, Rests::Gap);
        self.told([
            ("impact-slips-waits", waiting),
            ("impact-slips-gaps", gaps),
            ("impact-slips-issues", issues),
            ("impact-slips-covered", self.next_above(&[of], Rests::Covered)),
            ("impact-slips-goals", self.next_above(&moved, Rests::Reached)),
            ("impact-slips-earlier", self.all_above(&[of], Rests::LivesOn)),
        ])
    }

    /// Lost with it: what nothing else takes care of.
    fn when_it_is_cut(&self, of: RecordId) -> Result<Vec<Sentence>, StoreError> {
        let gaps = self.next_above(&[of], Rests::Closed);
        let (kept, lost): (Vec<_>, Vec<_>) =
            gaps.into_iter().partition(|gap| self.has_another(*gap, Rests::Closed, of));
        let issues = self.next_above(&[of], Rests::Covered);
        let (covered, bare): (Vec<_>, Vec<_>) =
            issues.into_iter().partition(|issue| self.has_another(*issue, Rests::Covered, of));
        self.told([
            ("impact-cut-waits", self.next_above(&[of], Rests::Waits)),
            ("impact-cut-gaps", lost),
            ("impact-cut-gaps-kept", kept),
            ("impact-cut-issues", bare),
            ("impact-cut-issues-kept", covered),
            ("impact-cut-led", self.next_above(&[of], Rests::Led)),
        ])
    }

    fn next_above(&self, of: &[RecordId], why: Rests) -> Vec<RecordId> {
        let ties = of.iter().filter_map(|id| self.above.get(id)).flatten();
        let found: BTreeSet<RecordId> = ties.filter(|tie| tie.1 == why).map(|tie| tie.0).collect();
        found.into_iter().filter(|id| !of.contains(id)).collect()
    }

    fn all_above(&self, of: &[RecordId], why: Rests) -> Vec<RecordId> {
        let mut found: Vec<RecordId> = Vec::new();
        let mut edge = of.to_vec();
        while !edge.is_empty() {
            edge = self.next_above(&edge, why);
            edge.retain(|id| !found.contains(id) && !of.contains(id));
            found.extend(&edge);
        }
        found
    }

    /// Whether a record rests in this way on something besides `of`.
    fn has_another(&self, id: RecordId, why: Rests, of: RecordId) -> bool {
        self.below.get(&id).is_some_and(|ties| ties.iter().any(|tie| tie.1 == why && tie.0 != of))
    }

    fn told<const N: usize>(&self, said: [(&str, Vec<RecordId>); N]) -> Result<Vec<Sentence>, StoreError> {
        let mut sentences = Vec::new();
        for (key, records) in said.into_iter().filter(|(_, records)| !records.is_empty()) {
            let mut labels = Vec::new();
            for id in records.iter().take(NAMED) {
                labels.push(record_ref(self.reader, *id)?.label);
            }
            labels.sort();
            if records.len() > NAMED {
                labels.push("…".to_owned());
            }
            sentences.push(
                Sentence::new(key).with("count", records.len().to_string()).with("which", labels.join(", ")),
            );
        }
        Ok(sentences)
    }
}

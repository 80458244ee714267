//! Under which topic of the newest list an issue of any list stands, and how the rows of the matrix are grouped.

use crate::query::common::{self, RecordRef};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The part of the matrix a row stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum IssueGroup {
    /// A priority, or carried into one.
    Priority,
    /// Put off to later in the plan's years.
    Later,
    /// In the newest list, without a say about when.
    Other,
    /// Not carried into the newest list.
    NoTopic,
}

/// The issue of the newest list that an earlier one was carried into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueTopic {
    /// The issue of the newest list.
    pub issue: RecordRef,
    /// Its rank, or its number where nothing was ranked.
    pub rank: u32,
}

/// The issues and the ways between them.
pub(super) struct Topics {
    newest: Option<RecordId>,
    issues: HashMap<RecordId, Row>,
    onward: HashMap<RecordId, Vec<RecordId>>,
    back: HashMap<RecordId, Vec<RecordId>>,
}

impl Topics {
    /// Reads the lists, the issues and the lineage.
    pub(super) fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let newest = reader.rows("issue_list")?.into_iter().max_by_key(|list| list.int("position"));
        let mut onward: HashMap<_, Vec<_>> = HashMap::new();
        let mut back: HashMap<_, Vec<_>> = HashMap::new();
        for step in reader.rows("lineage")? {
            if let (Some(from), Some(to)) = (step.id("from_issue"), step.id("to_issue")) {
                onward.entry(from).or_default().push(to);
                back.entry(to).or_default().push(from);
            }
        }
        let issues = reader.rows("issue")?.into_iter().map(|row| (row.id, row)).collect();
        Ok(Self { newest: newest.map(|list| list.id), issues, onward, back })
    }

    /// The newest list.
    pub(super) const fn newest(&self) -> Option<RecordId> {
        self.newest
    }

    /// The issues of a list, in order of their numbers.
    pub(super) fn issues_of(&self, list: RecordId) -> Vec<&Row> {
        let mut found: Vec<_> =
            self.issues.values().filter(|row| row.id("issue_list") == Some(list)).collect();
        found.sort_by_key(|row| row.int("number"));
        found
    }

    /// How many issues each list holds.
    pub(super) fn sizes(&self) -> BTreeMap<RecordId, u32> {
        let mut sizes = BTreeMap::new();
        for list in self.issues.values().filter_map(|row| row.id("issue_list")) {
            *sizes.entry(list).or_insert(0) += 1;
        }
        sizes
    }

    /// The group of an issue, and its topic when it is in an earlier list. An issue that was split stands under the
    /// topic of the highest rank.
    pub(super) fn place(
        &self,
        reader: Reader<'_>,
        issue: &Row,
    ) -> Result<(IssueGroup, Option<IssueTopic>), StoreError> {
        if issue.id("issue_list") == self.newest {
            return Ok((group(issue), None));
        }
        let reached = reach(issue.id, &self.onward);
        let topic = reached
            .iter()
            .filter_map(|id| self.issues.get(id))
            .filter(|row| row.id("issue_list") == self.newest)
            .min_by_key(|row| rank(row));
        Ok(match topic {
            Some(row) => {
                (group(row), Some(IssueTopic { issue: common::record_ref(reader, row.id)?, rank: rank(row) }))
            }
            None => (IssueGroup::NoTopic, None),
        })
    }

    /// The issue and all it came from, the issue itself first.
    pub(super) fn with_ancestors(&self, issue: RecordId) -> Vec<RecordId> {
        let mut all = vec![issue];
        all.extend(reach(issue, &self.back));
        all
    }
}

fn group(issue: &Row) -> IssueGroup {
    match issue.text("status").as_str() {
        "priority" => IssueGroup::Priority,
        "deferred" | "parked" => IssueGroup::Later,
        _ => IssueGroup::Other,
    }
}

/// The rank of an issue, or its number where it has none.
pub(super) fn rank(issue: &Row) -> u32 {
    let number = issue.int("rank").or_else(|| issue.int("number")).unwrap_or(0);
    u32::try_from(number).unwrap_or(0)
}

fn reach(from: RecordId, ways: &HashMap<RecordId, Vec<RecordId>>) -> BTreeSet<RecordId> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        for next in ways.get(&id).into_iter().flatten() {
            if *next != from && found.insert(*next) {
                open.push(*next);
            }
        }
    }
    found
}

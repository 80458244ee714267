//! The issues of the newest list: whether somebody owns them and whether existing work covers them.

use super::weakest;
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, CoverageValue, Role};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One issue of the newest list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UncoveredIssueRow {
    /// The issue.
    pub record: RecordRef,
    /// Its number in its list, as printed.
    pub number: String,
    /// Whether somebody owns it: accepted the lead, of it or of an issue it came from. A proposal is not enough.
    pub has_owner: bool,
    /// Whether any existing work covers it, even in part and even as a draft.
    pub has_work: bool,
    /// How the weakest of this is known.
    pub basis: Basis,
}

/// The issues of the newest list, in order.
pub(super) fn newest_issues(reader: Reader<'_>) -> Result<Vec<UncoveredIssueRow>, StoreError> {
    let lists = reader.rows("issue_list")?;
    let Some(newest) = lists.iter().max_by_key(|list| list.int("position")) else { return Ok(Vec::new()) };
    let mut issues = reader.rows_where("issue", "issue_list", &newest.id.into())?;
    issues.sort_by_key(|issue| issue.int("number"));
    issues.iter().map(|issue| row(reader, issue)).collect()
}

fn row(reader: Reader<'_>, issue: &Row) -> Result<UncoveredIssueRow, StoreError> {
    let record = record_ref(reader, issue.id)?;
    let works: Vec<Row> = reader
        .rows_where("coverage", "issue", &issue.id.into())?
        .into_iter()
        .filter(|row| matches!(row.word("value"), Some(CoverageValue::Covers | CoverageValue::PartlyCovers)))
        .collect();
    let judged = works
        .iter()
        .map(|work| Ok(record_ref(reader, work.id)?.basis))
        .collect::<Result<Vec<_>, StoreError>>()?;
    Ok(UncoveredIssueRow {
        number: issue.int("number").map(|number| number.to_string()).unwrap_or_default(),
        has_owner: has_owner(reader, issue.id)?,
        has_work: !works.is_empty(),
        basis: weakest([record.basis].into_iter().chain(judged)),
        record,
    })
}

/// Whether a party leads or owns the issue or one it came from, by the newest word on that party's part.
fn has_owner(reader: Reader<'_>, issue: RecordId) -> Result<bool, StoreError> {
    let mut newest: BTreeMap<RecordId, (String, bool)> = BTreeMap::new();
    for on_the_way in ancestors(reader, issue)? {
        for row in reader.rows_where("assignment", "subject", &on_the_way.into())? {
            let takes = matches!(row.word("role"), Some(Role::Leads | Role::Owns));
            let Some(party) = row.id("party").filter(|_| takes) else { continue };
            let state = row.word::<AssignmentState>("state");
            // Without a state the plan says plainly that the party does it.
            let has = state.is_none_or(|state| state == AssignmentState::Accepted);
            let said = (row.text("stated_on"), has);
            let known = newest.entry(party).or_insert_with(|| said.clone());
            if said.0 >= known.0 {
                *known = said;
            }
        }
    }
    Ok(newest.values().any(|(_, has)| *has))
}

/// The issue and all it came from.
fn ancestors(reader: Reader<'_>, issue: RecordId) -> Result<BTreeSet<RecordId>, StoreError> {
    let mut found = BTreeSet::from([issue]);
    let mut open = vec![issue];
    while let Some(at) = open.pop() {
        for step in reader.rows_where("lineage", "to_issue", &at.into())? {
            if let Some(from) = step.id("from_issue").filter(|from| found.insert(*from)) {
                open.push(from);
            }
        }
    }
    Ok(found)
}

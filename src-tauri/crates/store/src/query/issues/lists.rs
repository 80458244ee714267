//! The lists of issues, one a stage of the effort.

use super::facts::conflicts;
use super::paths::{Paths, sources_by_record};
use super::{counted, small};
use crate::query::common::{RecordRef, SourceRef};
use crate::query::records::Conflict;
use crate::{Reader, StoreError};
use serde::Serialize;

/// One list.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueListRow {
    /// The list.
    pub record: RecordRef,
    /// The stage of the effort it belongs to.
    pub stage: Option<String>,
    /// Its date in the precision known.
    pub dated_on: Option<String>,
    /// Its place in the order of lists, from 1.
    pub position: u32,
    /// How many issues the plan holds of it.
    pub holds: u32,
    /// How many the source says it has, when it says so.
    pub source_count: Option<u32>,
    /// How many of its issues are priorities.
    pub priorities: u32,
    /// Whether its issues stand in an order of priority.
    pub is_ranked: bool,
    /// Where sources disagree about it.
    pub conflicts: Vec<Conflict>,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// All lists in their order.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueLists {
    /// The lists.
    pub lists: Vec<IssueListRow>,
    /// The groupings that somebody used over the issues, for example `ALAC 2019`.
    pub taxonomies: Vec<String>,
}

/// Reads the lists.
///
/// # Errors
/// When the file cannot be read.
pub fn lists(reader: Reader<'_>) -> Result<IssueLists, StoreError> {
    let paths = Paths::read(reader)?;
    let mut sources = sources_by_record(reader, &["issue_list", "version"])?;
    let mut rows = Vec::new();
    for (index, list) in paths.lists.iter().enumerate() {
        let issues: Vec<_> = paths.in_list(list.record.id).collect();
        let own = sources.remove(&list.record.id);
        let of_version = list.version.and_then(|version| sources.get(&version).cloned());
        rows.push(IssueListRow {
            record: list.record.clone(),
            stage: list.stage.clone(),
            dated_on: list.dated_on.clone(),
            position: counted(index + 1),
            holds: counted(issues.len()),
            source_count: list.count.map(small),
            priorities: counted(issues.iter().filter(|i| i.status.as_deref() == Some("priority")).count()),
            is_ranked: issues.iter().any(|issue| issue.rank.is_some()),
            conflicts: conflicts(reader, &[Some(list.record.id), list.version])?,
            sources: own.or(of_version).unwrap_or_default(),
        });
    }
    Ok(IssueLists { lists: rows, taxonomies: taxonomies(reader)? })
}

fn taxonomies(reader: Reader<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement =
        reader.connection.prepare_cached("SELECT DISTINCT taxonomy FROM issue_tag ORDER BY taxonomy")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

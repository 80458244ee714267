//! The register: the issues of one list, each with where it came from, where it went, who has it and what covers it.

use super::facts::{Facts, IssueOwner, conflicts};
use super::lists::{IssueListRow, lists};
use super::paths::{IssueStep, Paths};
use super::{counted, small};
use crate::query::common::{RecordRef, id_at};
use crate::query::coverage::stale;
use crate::query::records::Conflict;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::coverage::Standing;
use plan::states::{Basis, CoverageValue, GapState};
use serde::Serialize;
use std::collections::HashMap;

/// A tag that somebody gave an issue in a grouping of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueTag {
    /// Whose grouping, for example `ALAC 2019`.
    pub taxonomy: String,
    /// The tag.
    pub tag: String,
}

/// One issue of a list.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueRegisterRow {
    /// The issue.
    pub record: RecordRef,
    /// Its number in the list.
    pub number: u32,
    /// Its place in the order of priority.
    pub rank: Option<u32>,
    /// Its state: `priority`, `deferred`, `parked`, `addressed`, `revisited`; none when nothing was said.
    pub status: Option<String>,
    /// What was said of its state.
    pub status_note: Option<String>,
    /// Whether it joins several issues.
    pub is_cluster: bool,
    /// The tags that were given to it.
    pub tags: Vec<IssueTag>,
    /// Who was to lead it, oldest first; the last one says how it stands.
    pub owners: Vec<IssueOwner>,
    /// Who is to lead it in the words of the source.
    pub lead_note: Option<String>,
    /// The steps that led here.
    pub came_from: Vec<IssueStep>,
    /// The steps that lead on.
    pub went_to: Vec<IssueStep>,
    /// How it stands when only work in force counts.
    pub strict: Standing,
    /// How it stands when draft work counts too.
    pub relaxed: Standing,
    /// How many existing works cover it in full or in part, itself or where it lives on.
    pub works: u32,
    /// How many of its judgements, its own or those where it lives on, are older than what they judge.
    pub stale: u32,
    /// How many open gaps are left for it, itself or where it lives on.
    pub open_gaps: u32,
    /// How many points of comments name it.
    pub comments: u32,
    /// What it is about.
    pub description: Option<String>,
    /// How the description is known, when otherwise than the issue.
    pub description_basis: Option<Basis>,
    /// The question it was discussed under.
    pub guiding_question: Option<String>,
    /// Whether a public page states it.
    pub verified: bool,
    /// A note.
    pub note: Option<String>,
    /// Where sources disagree about it.
    pub conflicts: Vec<Conflict>,
}

/// The register of one list.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueRegister {
    /// The list.
    pub list: IssueListRow,
    /// The list that follows, to which issues are carried.
    pub next: Option<RecordRef>,
    /// Its issues by number.
    pub rows: Vec<IssueRegisterRow>,
}

/// Reads the register of a list.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such list.
pub fn register(reader: Reader<'_>, list: RecordId) -> Result<IssueRegister, StoreError> {
    let gone = || StoreError::NoSuchRow { table: "issue_list".to_owned(), id: list.to_string() };
    let head = lists(reader)?.lists.into_iter().find(|row| row.record.id == list).ok_or_else(gone)?;
    let paths = Paths::read(reader)?;
    let facts = Facts::read(reader, &paths)?;
    let mut tags = tags(reader)?;
    let marks = description_marks(reader)?;
    let older = stale(reader)?;
    let mut rows = Vec::new();
    for issue in paths.in_list(list) {
        let id = issue.record.id;
        let standings = facts.standings(&paths, id);
        let counts = |value| matches!(value, CoverageValue::Covers | CoverageValue::PartlyCovers);
        let mut works = facts.works(&paths, id);
        let stale = works.iter().filter(|work| older.contains(&work.id)).count();
        works.retain(|work| counts(work.value));
        works.sort_by_key(|work| work.work.as_ref().map(|record| record.id));
        works.dedup_by_key(|work| work.work.as_ref().map(|record| record.id));
        let gaps = facts.gaps(&paths, id);
        rows.push(IssueRegisterRow {
            record: issue.record.clone(),
            number: small(issue.number),
            rank: issue.rank.map(small),
            status: issue.status.clone(),
            status_note: issue.status_note.clone(),
            is_cluster: issue.is_cluster.unwrap_or(false),
            tags: tags.remove(&id).unwrap_or_default(),
            owners: facts.owners(id).to_vec(),
            lead_note: issue.lead_note.clone(),
            came_from: paths.back(id).map(|step| paths.backward_step(step)).collect(),
            went_to: paths.onward(id).map(|step| paths.forward_step(step)).collect(),
            strict: standings.strict,
            relaxed: standings.relaxed,
            works: counted(works.len()),
            stale: counted(stale),
            open_gaps: counted(gaps.iter().filter(|gap| gap.state == GapState::Open).count()),
            comments: counted(facts.comments(id).count()),
            description: issue.description.clone(),
            description_basis: marks.get(&id).copied(),
            guiding_question: issue.guiding_question.clone(),
            verified: issue.verified,
            note: issue.note.clone(),
            conflicts: conflicts(reader, &[Some(id)])?,
        });
    }
    Ok(IssueRegister { next: paths.next_list(list).map(|next| next.record.clone()), list: head, rows })
}

pub(super) fn tags(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<IssueTag>>, StoreError> {
    let mut statement = reader
        .connection
        .prepare_cached("SELECT issue, taxonomy, tag FROM issue_tag ORDER BY taxonomy, tag")?;
    let rows = statement
        .query_map([], |row| Ok((id_at(row, 0)?, IssueTag { taxonomy: row.get(1)?, tag: row.get(2)? })))?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let (issue, tag) = row?;
        if let Some(issue) = issue {
            found.entry(issue).or_default().push(tag);
        }
    }
    Ok(found)
}

/// How descriptions are known that are known otherwise than their issue.
pub(super) fn description_marks(reader: Reader<'_>) -> Result<HashMap<RecordId, Basis>, StoreError> {
    let rows = reader.rows_where("fact_mark", "field", &"description".into())?;
    Ok(rows.iter().filter_map(|row| row.id("record").zip(row.word("basis"))).collect())
}

//! The lineage as a picture: lists as columns, issues as nodes in path order, steps as ribbons between them.

use super::counted;
use super::facts::Facts;
use super::finding::{LineageFinding, finding};
use super::lists::{IssueListRow, lists};
use super::paths::{Issue, Paths, sources_by_record};
use super::register::{IssueTag, tags};
use super::small;
use crate::query::common::{RecordRef, SourceRef};
use crate::query::records::Conflict;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{Basis, DropReason, Relation};
use serde::Serialize;
use std::collections::BTreeMap;

/// One issue in the picture.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LineageNode {
    /// The issue.
    pub record: RecordRef,
    /// Its number in its list.
    pub number: u32,
    /// Its place in the order of priority.
    pub rank: Option<u32>,
    /// Its state, as in the register.
    pub status: Option<String>,
    /// Whether it is for later.
    pub is_deferred: bool,
    /// How many issues it began as; it is drawn that wide.
    pub breadth: u32,
    /// The tags that were given to it.
    pub tags: Vec<IssueTag>,
    /// How many points of comments name it.
    pub comments: u32,
}

/// One list with its issues in path order, so that ribbons rarely cross.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LineageColumn {
    /// The list.
    pub list: IssueListRow,
    /// Its issues.
    pub nodes: Vec<LineageNode>,
}

/// A step between two issues, or out of the lists.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LineageLink {
    /// The lineage record.
    pub id: RecordId,
    /// The issue that goes on.
    pub from: RecordId,
    /// The issue it goes to; none when it leaves the lists.
    pub to: Option<RecordId>,
    /// The list in which the sink stands, when it leaves the lists; none when there is no later list.
    pub sink_list: Option<RecordId>,
    /// How it went on.
    pub relation: Relation,
    /// Why it was dropped.
    pub drop_reason: Option<DropReason>,
    /// How many issues the ribbon carries.
    pub breadth: u32,
    /// When the step was taken.
    pub acted_on: Option<String>,
    /// The reason given, or the note on how it is known.
    pub reason: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// Issues that left the lists before a list.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LineageSink {
    /// The list in which they are missing; none when no list follows.
    pub list: Option<RecordId>,
    /// `dropped`, or `unknown` when nobody says what became of them.
    pub relation: Relation,
    /// How many steps end here.
    pub count: u32,
    /// How many issues they began as.
    pub breadth: u32,
}

/// An issue that may be a symptom of another.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SymptomLink {
    /// The record.
    pub id: RecordId,
    /// The symptom.
    pub issue: RecordId,
    /// Its cause.
    pub cause: RecordId,
    /// How it is known.
    pub basis: Basis,
}

/// The whole picture.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LineagePicture {
    /// What it comes to; none with fewer than two lists.
    pub finding: Option<LineageFinding>,
    /// The lists in order.
    pub columns: Vec<LineageColumn>,
    /// The steps.
    pub links: Vec<LineageLink>,
    /// Where issues left.
    pub sinks: Vec<LineageSink>,
    /// Symptoms and causes.
    pub symptoms: Vec<SymptomLink>,
    /// How many steps no source states.
    pub inferred: u32,
    /// What the inferred steps rest on.
    pub sources: Vec<SourceRef>,
    /// Where sources disagree about the lists.
    pub conflicts: Vec<Conflict>,
    /// The groupings that somebody used.
    pub taxonomies: Vec<String>,
}

/// Reads the picture.
///
/// # Errors
/// When the file cannot be read.
pub fn picture(reader: Reader<'_>) -> Result<LineagePicture, StoreError> {
    let paths = Paths::read(reader)?;
    let facts = Facts::read(reader, &paths)?;
    let heads = lists(reader)?;
    let mut tags = tags(reader)?;
    let mut columns = Vec::new();
    for list in heads.lists {
        let mut issues: Vec<_> = paths.in_list(list.record.id).collect();
        issues.sort_by_cached_key(|issue| path_key(&paths, issue));
        let nodes = issues.into_iter().map(|issue| LineageNode {
            record: issue.record.clone(),
            number: small(issue.number),
            rank: issue.rank.map(small),
            status: issue.status.clone(),
            is_deferred: issue.status.as_deref() == Some("deferred"),
            breadth: counted(paths.origins(issue.record.id).len()),
            tags: tags.remove(&issue.record.id).unwrap_or_default(),
            comments: counted(facts.comments(issue.record.id).count()),
        });
        columns.push(LineageColumn { nodes: nodes.collect(), list });
    }
    let links = links(reader, &paths)?;
    let conflicts = columns.iter().flat_map(|column| column.list.conflicts.clone()).collect();
    Ok(LineagePicture {
        finding: finding(&paths),
        columns,
        sinks: sinks(&links),
        symptoms: symptoms(reader)?,
        inferred: counted(links.iter().filter(|link| link.basis.is_marked()).count()),
        sources: sources_of_inferred(&links),
        links,
        conflicts,
        taxonomies: heads.taxonomies,
    })
}

/// Where an issue stands so that paths lie beside each other: by the first topic it leads to, then by its own number;
/// after those that lead on, those of which nothing was said yet, those nobody names again, and those that were dropped.
fn path_key(paths: &Paths, issue: &Issue) -> Vec<i64> {
    let next = paths.onward(issue.record.id).filter_map(|step| step.to).filter_map(|id| paths.issue(id));
    if let Some(mut key) = next.map(|target| path_key(paths, target)).min() {
        key.push(issue.number);
        return key;
    }
    let bucket = match paths.onward(issue.record.id).next().map(|step| step.relation) {
        None if issue.status.as_deref() == Some("deferred") => 1,
        None => 0,
        Some(Relation::Unknown) => 3,
        Some(_) => 4,
    };
    let ends_before_the_last = paths.next_list(issue.list).is_some() && bucket < 2;
    vec![if ends_before_the_last { 2 } else { bucket }, issue.rank.unwrap_or(issue.number), issue.number]
}

fn links(reader: Reader<'_>, paths: &Paths) -> Result<Vec<LineageLink>, StoreError> {
    let mut sources = sources_by_record(reader, &["lineage"])?;
    let links = paths.steps.iter().map(|step| LineageLink {
        id: step.id,
        from: step.from,
        to: step.to,
        sink_list: if step.to.is_some() {
            None
        } else {
            let list = paths.list_of(step.from).and_then(|list| paths.next_list(list.record.id));
            list.map(|list| list.record.id)
        },
        relation: step.relation,
        drop_reason: step.drop_reason,
        breadth: counted(paths.origins(step.from).len()),
        acted_on: step.acted_on.clone(),
        reason: step.note.clone(),
        basis: step.basis,
        sources: sources.remove(&step.id).unwrap_or_default(),
    });
    Ok(links.collect())
}

fn sinks(links: &[LineageLink]) -> Vec<LineageSink> {
    let mut found: BTreeMap<_, LineageSink> = BTreeMap::new();
    for link in links.iter().filter(|link| link.to.is_none()) {
        let sink = found.entry((link.sink_list, link.relation)).or_insert_with(|| LineageSink {
            list: link.sink_list,
            relation: link.relation,
            count: 0,
            breadth: 0,
        });
        sink.count += 1;
        sink.breadth += link.breadth;
    }
    found.into_values().collect()
}

fn symptoms(reader: Reader<'_>) -> Result<Vec<SymptomLink>, StoreError> {
    let mut found = Vec::new();
    for row in reader.rows("symptom")? {
        let basis = reader.row("record", row.id)?.word("basis").unwrap_or(Basis::Illustrative);
        if let (Some(issue), Some(cause)) = (row.id("issue"), row.id("cause")) {
            found.push(SymptomLink { id: row.id, issue, cause, basis });
        }
    }
    Ok(found)
}

/// The sources that most inferred steps rest on, by label.
fn sources_of_inferred(links: &[LineageLink]) -> Vec<SourceRef> {
    let mut found: BTreeMap<RecordId, (usize, &SourceRef)> = BTreeMap::new();
    for source in links.iter().filter(|link| link.basis.is_marked()).flat_map(|link| &link.sources) {
        found.entry(source.id).or_insert((0, source)).0 += 1;
    }
    let mut all: Vec<_> = found.into_values().collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.label.cmp(&b.1.label)));
    all.into_iter().map(|(_, source)| source.clone()).collect()
}

//! The story of one issue: where it came from, where it went, who decided, why, and which source says so; over all
//! its ancestors and descendants.

use super::facts::{Facts, IssueComment, IssueGap, IssueOwner, IssueWork, conflicts};
use super::paths::{IssueMention, Paths, sources_by_record};
use super::register::{IssueTag, description_marks, tags};
use super::story_steps::{Way, deciders};
use super::words::IssueSentence;
use super::{counted, small};
use crate::query::common::{RecordRef, SourceRef};
use crate::query::records::Conflict;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::coverage::Standing;
use plan::states::{Basis, Relation};
use serde::Serialize;

/// A list on the way of an issue.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueStation {
    /// The list.
    pub list: RecordRef,
    /// Its date.
    pub dated_on: Option<String>,
    /// The issues of the story that stand in it; none when the way ends before it.
    pub issues: Vec<IssueMention>,
    /// Whether the issue itself stands here.
    pub is_current: bool,
    /// How the way ended, when it did.
    pub ending: Option<Relation>,
}

/// The story of one issue, and what is known of it.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueStory {
    /// The issue.
    pub issue: IssueMention,
    /// How many issues its list holds.
    pub list_size: u32,
    /// The lists it passed and will pass, in order.
    pub stations: Vec<IssueStation>,
    /// The story in sentences, in order of time.
    pub sentences: Vec<IssueSentence>,
    /// The other issues of the first list that lead to the same topic.
    pub together: Vec<IssueMention>,
    /// The tags that were given to it.
    pub tags: Vec<IssueTag>,
    /// Who was to lead it, or an issue on its way, oldest first.
    pub owners: Vec<IssueOwner>,
    /// Existing work that was judged for it, or for what it lives on in.
    pub works: Vec<IssueWork>,
    /// How it stands when only work in force counts.
    pub strict: Standing,
    /// How it stands when draft work counts too.
    pub relaxed: Standing,
    /// Gaps that are left for it, or for what it lives on in.
    pub gaps: Vec<IssueGap>,
    /// Points of comments that name the issue itself.
    pub comments: Vec<IssueComment>,
    /// Where sources disagree about it or about a list on its way.
    pub conflicts: Vec<Conflict>,
    /// How the number is known, when it is no rank.
    pub number_basis: Option<String>,
    /// The question it was discussed under.
    pub guiding_question: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// How it is known.
    pub basis: Basis,
}

/// Reads the story of an issue.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such issue.
pub fn story(reader: Reader<'_>, id: RecordId) -> Result<IssueStory, StoreError> {
    let gone = || StoreError::NoSuchRow { table: "issue".to_owned(), id: id.to_string() };
    let paths = Paths::read(reader)?;
    let issue = paths.issue(id).ok_or_else(gone)?;
    let facts = Facts::read(reader, &paths)?;
    let (before, after) = (paths.ancestors(id), paths.descendants(id));
    let mut on_it = &before | &after;
    on_it.insert(id);
    let way = Way {
        paths: &paths,
        on_it,
        sources: sources_by_record(reader, &["issue", "lineage", "symptom"])?,
        deciders: deciders(reader, &paths)?,
    };
    let mut sentences = Vec::new();
    for list in &paths.lists {
        let at = list.record.id;
        sentences.extend(way.raised(at));
        sentences.extend(way.as_of_list(at));
        if issue.list == at {
            sentences.extend(way.description(issue, description_marks(reader)?.get(&id).copied()));
            sentences.extend(way.symptoms(reader, issue)?);
        }
        sentences.extend(way.states(at));
        sentences.extend(way.leads(&facts, at));
        sentences.extend(way.comments(&facts, at));
        sentences.extend(way.departures(at));
    }
    let standings = facts.standings(&paths, id);
    let stations = stations(&way, issue.list);
    let mut about = vec![Some(id)];
    about.extend(way.on_it.iter().copied().map(Some));
    for station in &stations {
        about.extend([Some(station.list.id), paths.list(station.list.id).and_then(|list| list.version)]);
    }
    let mut owners: Vec<_> = way.on_it.iter().flat_map(|on| facts.owners(*on)).cloned().collect();
    owners.sort_by(|a, b| a.stated_on.cmp(&b.stated_on));
    Ok(IssueStory {
        issue: paths.mention(id).ok_or_else(gone)?,
        list_size: counted(paths.in_list(issue.list).count()),
        stations,
        sentences,
        together: together(&paths, id),
        tags: tags(reader)?.remove(&id).unwrap_or_default(),
        owners,
        works: facts.works(&paths, id),
        strict: standings.strict,
        relaxed: standings.relaxed,
        gaps: facts.gaps(&paths, id),
        comments: facts.comments(id).cloned().collect(),
        conflicts: conflicts(reader, &about)?,
        number_basis: issue.number_basis.clone(),
        guiding_question: issue.guiding_question.clone(),
        note: issue.note.clone(),
        sources: way.sources(id),
        basis: issue.record.basis,
    })
}

/// The lists on the way, up to where it ends.
fn stations(way: &Way<'_>, current: RecordId) -> Vec<IssueStation> {
    let mut found = Vec::new();
    for list in &way.paths.lists {
        let here = way.in_list(list.record.id);
        if here.is_empty() {
            continue;
        }
        let ending =
            here.iter().flat_map(|issue| way.paths.onward(issue.record.id)).find(|step| step.to.is_none());
        found.push(IssueStation {
            list: list.record.clone(),
            dated_on: list.dated_on.clone(),
            issues: here.iter().filter_map(|issue| way.paths.mention(issue.record.id)).collect(),
            is_current: list.record.id == current,
            ending: ending.map(|step| step.relation),
        });
    }
    found
}

/// The other issues that the topics began as to which this one leads, when this one is among the first itself.
fn together(paths: &Paths, id: RecordId) -> Vec<IssueMention> {
    if paths.back(id).next().is_some() {
        return Vec::new();
    }
    let ends = paths.descendants(id).into_iter().filter(|to| paths.onward(*to).all(|step| step.to.is_none()));
    let mut others: Vec<_> = ends.flat_map(|end| paths.origins(end)).filter(|other| *other != id).collect();
    others.sort_by_key(|other| paths.issue(*other).map(|issue| small(issue.number)));
    others.dedup();
    others.into_iter().filter_map(|other| paths.mention(other)).collect()
}

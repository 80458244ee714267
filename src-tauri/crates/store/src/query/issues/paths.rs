//! All issues and all steps between them, read once. Lists hold tens of issues, so the whole is small.

use super::small;
use crate::query::common::{RecordRef, SourceRef, id_at};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{Basis, DropReason, Relation};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// An issue named somewhere else: enough to say which one it is and to go to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueMention {
    /// The issue.
    pub record: RecordRef,
    /// Its number in its list.
    pub number: u32,
    /// Its place in the order of priority.
    pub rank: Option<u32>,
    /// The list it stands in.
    pub list: RecordRef,
}

/// One step of an issue, from one list to the next or out of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueStep {
    /// The lineage record.
    pub id: RecordId,
    /// How the issue went on.
    pub relation: Relation,
    /// Why it was dropped, when it was.
    pub drop_reason: Option<DropReason>,
    /// The issue at the other end; none when it left the lists.
    pub issue: Option<IssueMention>,
    /// When the step was taken, as far as known.
    pub acted_on: Option<String>,
    /// The reason given, or the note on how the step is known.
    pub reason: Option<String>,
    /// How the step is known.
    pub basis: Basis,
}

/// A list as the paths need it.
pub(crate) struct List {
    pub record: RecordRef,
    pub position: i64,
    pub dated_on: Option<String>,
    pub stage: Option<String>,
    pub version: Option<RecordId>,
    pub count: Option<i64>,
}

/// An issue as the paths need it.
pub(crate) struct Issue {
    pub record: RecordRef,
    pub verified: bool,
    pub note: Option<String>,
    pub list: RecordId,
    pub number: i64,
    pub description: Option<String>,
    pub guiding_question: Option<String>,
    pub is_cluster: Option<bool>,
    pub rank: Option<i64>,
    pub status: Option<String>,
    pub status_note: Option<String>,
    pub lead_note: Option<String>,
    pub number_basis: Option<String>,
}

/// A step as it is stored.
pub(crate) struct Step {
    pub id: RecordId,
    pub basis: Basis,
    pub note: Option<String>,
    pub from: RecordId,
    pub to: Option<RecordId>,
    pub relation: Relation,
    pub drop_reason: Option<DropReason>,
    pub acted_by: Option<RecordId>,
    pub acted_on: Option<String>,
}

/// Lists, issues and steps.
pub(crate) struct Paths {
    pub lists: Vec<List>,
    pub issues: Vec<Issue>,
    pub steps: Vec<Step>,
    at: HashMap<RecordId, usize>,
    onward: HashMap<RecordId, Vec<usize>>,
    back: HashMap<RecordId, Vec<usize>>,
}

impl Paths {
    /// Reads them all. A step that does not lead to a later list is left out, so that no path can run in a circle.
    pub fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let (lists, issues, mut steps) = (lists(reader)?, issues(reader)?, steps(reader)?);
        let at: HashMap<_, _> =
            issues.iter().enumerate().map(|(index, issue)| (issue.record.id, index)).collect();
        let place: HashMap<_, _> = lists.iter().map(|list| (list.record.id, list.position)).collect();
        let place_of = |issue: &RecordId| at.get(issue).and_then(|index| place.get(&issues[*index].list));
        steps.retain(|step| match (place_of(&step.from), &step.to) {
            (Some(from), Some(to)) => place_of(to).is_some_and(|to| to > from),
            (from, None) => from.is_some(),
            _ => false,
        });
        let (mut onward, mut back) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for (index, step) in steps.iter().enumerate() {
            onward.entry(step.from).or_default().push(index);
            if let Some(to) = step.to {
                back.entry(to).or_default().push(index);
            }
        }
        Ok(Self { lists, issues, steps, at, onward, back })
    }

    pub fn issue(&self, id: RecordId) -> Option<&Issue> {
        self.at.get(&id).map(|index| &self.issues[*index])
    }

    pub fn list(&self, id: RecordId) -> Option<&List> {
        self.lists.iter().find(|list| list.record.id == id)
    }

    pub fn list_of(&self, issue: RecordId) -> Option<&List> {
        self.issue(issue).and_then(|issue| self.list(issue.list))
    }

    /// The list after this one.
    pub fn next_list(&self, list: RecordId) -> Option<&List> {
        let place = self.list(list)?.position;
        self.lists.iter().find(|other| other.position > place)
    }

    pub fn onward(&self, issue: RecordId) -> impl Iterator<Item = &Step> {
        self.onward.get(&issue).into_iter().flatten().map(|index| &self.steps[*index])
    }

    pub fn back(&self, issue: RecordId) -> impl Iterator<Item = &Step> {
        self.back.get(&issue).into_iter().flatten().map(|index| &self.steps[*index])
    }

    /// The issues of a list by number.
    pub fn in_list(&self, list: RecordId) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(move |issue| issue.list == list)
    }

    /// Everything this issue came from, itself left out.
    pub fn ancestors(&self, issue: RecordId) -> BTreeSet<RecordId> {
        self.reach(issue, |paths, id| paths.back(id).map(|step| step.from).collect())
    }

    /// Everything this issue became, itself left out.
    pub fn descendants(&self, issue: RecordId) -> BTreeSet<RecordId> {
        self.reach(issue, |paths, id| paths.onward(id).filter_map(|step| step.to).collect())
    }

    fn reach(&self, start: RecordId, next: impl Fn(&Self, RecordId) -> Vec<RecordId>) -> BTreeSet<RecordId> {
        let (mut found, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(id) = open.pop() {
            for other in next(self, id) {
                if found.insert(other) {
                    open.push(other);
                }
            }
        }
        found
    }

    /// The issues this one began as: those of its ancestors that came from nowhere, or itself.
    pub fn origins(&self, issue: RecordId) -> BTreeSet<RecordId> {
        let mut all = self.ancestors(issue);
        all.insert(issue);
        all.retain(|id| self.back(*id).next().is_none());
        all
    }

    pub fn mention(&self, issue: RecordId) -> Option<IssueMention> {
        let issue = self.issue(issue)?;
        Some(IssueMention {
            record: issue.record.clone(),
            number: small(issue.number),
            rank: issue.rank.map(small),
            list: self.list(issue.list)?.record.clone(),
        })
    }

    /// A step with the issue it leads to.
    pub fn forward_step(&self, step: &Step) -> IssueStep {
        self.shown(step, step.to)
    }

    /// A step with the issue it comes from.
    pub fn backward_step(&self, step: &Step) -> IssueStep {
        self.shown(step, Some(step.from))
    }

    fn shown(&self, step: &Step, other: Option<RecordId>) -> IssueStep {
        IssueStep {
            id: step.id,
            relation: step.relation,
            drop_reason: step.drop_reason,
            issue: other.and_then(|id| self.mention(id)),
            acted_on: step.acted_on.clone(),
            reason: step.note.clone(),
            basis: step.basis,
        }
    }
}

/// The record in columns 0 to 2 (id, label, basis) with its name in column 3.
pub(crate) fn record_at(row: &rusqlite::Row<'_>, kind: &str) -> rusqlite::Result<RecordRef> {
    Ok(RecordRef {
        id: id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())),
        kind: kind.to_owned(),
        label: row.get(1)?,
        name: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        basis: basis_at(row, 2)?,
    })
}

/// A basis; a word this program does not know counts as made up, so that it is never taken for a source's.
pub(crate) fn basis_at(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<Basis> {
    Ok(row.get::<_, String>(index)?.parse().unwrap_or(Basis::Illustrative))
}

fn lists(reader: Reader<'_>) -> Result<Vec<List>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT l.id, r.label, r.basis, l.name, l.position, coalesce(l.dated_on, v.dated_on), s.title, l.version, l.count
         FROM issue_list l CROSS JOIN record r ON r.id = l.id
         LEFT JOIN version v ON v.id = l.version LEFT JOIN stage s ON s.id = l.stage ORDER BY l.position",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(List {
            record: record_at(row, "issue_list")?,
            position: row.get(4)?,
            dated_on: row.get(5)?,
            stage: row.get(6)?,
            version: id_at(row, 7)?,
            count: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn issues(reader: Reader<'_>) -> Result<Vec<Issue>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT i.id, r.label, r.basis, i.name, r.verified, r.note, i.issue_list, i.number, i.description,
                i.guiding_question, i.is_cluster, i.rank, i.status, i.status_note, i.lead_note, i.number_basis
         FROM issue i CROSS JOIN record r ON r.id = i.id JOIN issue_list l ON l.id = i.issue_list
         ORDER BY l.position, i.number",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Issue {
            record: record_at(row, "issue")?,
            verified: row.get(4)?,
            note: row.get(5)?,
            list: id_at(row, 6)?.unwrap_or(RecordId(uuid::Uuid::nil())),
            number: row.get(7)?,
            description: row.get(8)?,
            guiding_question: row.get(9)?,
            is_cluster: row.get(10)?,
            rank: row.get(11)?,
            status: row.get(12)?,
            status_note: row.get(13)?,
            lead_note: row.get(14)?,
            number_basis: row.get(15)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn steps(reader: Reader<'_>) -> Result<Vec<Step>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT g.id, r.basis, r.note, g.from_issue, g.to_issue, g.relation, g.drop_reason, g.acted_by, g.acted_on
         FROM lineage g CROSS JOIN record r ON r.id = g.id JOIN issue f ON f.id = g.from_issue
         JOIN issue_list l ON l.id = f.issue_list ORDER BY l.position, f.number, g.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Step {
            id: id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())),
            basis: basis_at(row, 1)?,
            note: row.get(2)?,
            from: id_at(row, 3)?.unwrap_or(RecordId(uuid::Uuid::nil())),
            to: id_at(row, 4)?,
            relation: row.get::<_, String>(5)?.parse().unwrap_or(Relation::Unknown),
            drop_reason: row.get::<_, Option<String>>(6)?.and_then(|word| word.parse().ok()),
            acted_by: id_at(row, 7)?,
            acted_on: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sources of every record of a kind, read once instead of once a record.
pub(crate) fn sources_by_record(
    reader: Reader<'_>,
    kinds: &[&str],
) -> Result<HashMap<RecordId, Vec<SourceRef>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT c.record, s.id, r.label, s.title FROM citation c JOIN source s ON s.id = c.source
         CROSS JOIN record r ON r.id = s.id CROSS JOIN record k ON k.id = c.record
         WHERE k.kind = ?1 ORDER BY c.record, c.position",
    )?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for kind in kinds {
        let rows = statement.query_map([kind], |row| {
            let source = id_at(row, 1)?
                .map(|id| Ok::<_, rusqlite::Error>(SourceRef { id, label: row.get(2)?, title: row.get(3)? }));
            Ok((id_at(row, 0)?, source.transpose()?))
        })?;
        for row in rows {
            if let (Some(record), Some(source)) = row? {
                found.entry(record).or_default().push(source);
            }
        }
    }
    Ok(found)
}

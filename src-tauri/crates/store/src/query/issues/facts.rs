//! What is known of an issue besides its path: owners, existing work, gaps, comments, and where sources disagree.

use super::paths::{IssueMention, Paths, basis_at, record_at, sources_by_record};
use crate::query::common::{RecordRef, SourceRef, id_at, record_ref};
use crate::query::records::{Conflict, conflict};
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use plan::coverage::{Judgement, Standing, standing};
use plan::states::{AssignmentState, Basis, Counting, CoverageValue, GapState};
use serde::Serialize;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Who was to lead an issue, and whether they agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueOwner {
    /// The assignment.
    pub id: RecordId,
    /// The issue it was said of.
    pub issue: RecordId,
    /// The party; none when nobody is determined yet.
    pub party: Option<RecordRef>,
    /// Proposed, accepted, declined, to be determined; none when nothing was said.
    pub state: Option<AssignmentState>,
    /// When it was said.
    pub stated_on: Option<String>,
    /// What was said besides.
    pub note: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// An existing work and how far it was judged to cover an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueWork {
    /// The judgement.
    pub id: RecordId,
    /// The issue it is about.
    pub issue: IssueMention,
    /// The work; none when somebody looked and found nothing.
    pub work: Option<RecordRef>,
    /// The judgement.
    pub value: CoverageValue,
    /// How it is known.
    pub basis: Basis,
}

/// A gap that is left for an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueGap {
    /// The gap.
    pub record: RecordRef,
    /// The issue it is about.
    pub issue: IssueMention,
    /// What became of it.
    pub state: GapState,
}

/// A point of a comment that names an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueComment {
    /// The point.
    pub record: RecordRef,
    /// The submission it stands in.
    pub submission: RecordRef,
    /// When it was submitted.
    pub submitted_on: Option<String>,
    /// The issues it names.
    pub issues: Vec<RecordId>,
    /// How it is known that it names them.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// Owners, judgements, gaps and comments of all issues, read once.
pub(crate) struct Facts {
    owners: HashMap<RecordId, Vec<IssueOwner>>,
    works: HashMap<RecordId, Vec<(Judgement, IssueWork)>>,
    suffices: HashSet<RecordId>,
    gaps: HashMap<RecordId, Vec<IssueGap>>,
    pub comments: Vec<IssueComment>,
}

/// How an issue stands, counted both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standings {
    pub strict: Standing,
    pub relaxed: Standing,
}

impl Facts {
    pub fn read(reader: Reader<'_>, paths: &Paths) -> Result<Self, StoreError> {
        Ok(Self {
            owners: owners(reader)?,
            works: works(reader, paths)?,
            suffices: reader.rows("sufficiency")?.iter().filter_map(|row| row.id("issue")).collect(),
            gaps: gaps(reader, paths)?,
            comments: comments(reader)?,
        })
    }

    pub fn owners(&self, issue: RecordId) -> &[IssueOwner] {
        self.owners.get(&issue).map_or(&[], Vec::as_slice)
    }

    /// The judgements of the issue itself, or of the issues it lives on in when it has none of its own.
    pub fn works(&self, paths: &Paths, issue: RecordId) -> Vec<IssueWork> {
        self.lived_on(paths, issue, |id| {
            self.works
                .get(&id)
                .map(|all| all.iter().map(|(_, work)| work.clone()).collect())
                .unwrap_or_default()
        })
    }

    /// The gaps of the issue itself, or of the issues it lives on in when it has none of its own.
    pub fn gaps(&self, paths: &Paths, issue: RecordId) -> Vec<IssueGap> {
        self.lived_on(paths, issue, |id| self.gaps.get(&id).cloned().unwrap_or_default())
    }

    fn lived_on<T>(&self, paths: &Paths, issue: RecordId, of: impl Fn(RecordId) -> Vec<T> + Copy) -> Vec<T> {
        let own = of(issue);
        if !own.is_empty() {
            return own;
        }
        paths.descendants(issue).into_iter().flat_map(of).collect()
    }

    pub fn comments(&self, issue: RecordId) -> impl Iterator<Item = &IssueComment> {
        self.comments.iter().filter(move |comment| comment.issues.contains(&issue))
    }

    /// How the issue stands by its own judgements; without any, it stands no better than the worst of the issues it
    /// lives on in, because covering one half of what was split covers nothing whole.
    pub fn standings(&self, paths: &Paths, issue: RecordId) -> Standings {
        if let Some(own) = self.works.get(&issue) {
            let judgements: Vec<_> = own.iter().map(|(judgement, _)| *judgement).collect();
            let under = |counting| standing(&judgements, self.suffices.contains(&issue), counting);
            return Standings { strict: under(Counting::Strict), relaxed: under(Counting::Relaxed) };
        }
        let next: Vec<_> =
            paths.onward(issue).filter_map(|step| step.to).map(|to| self.standings(paths, to)).collect();
        Standings {
            strict: next.iter().map(|s| s.strict).max().unwrap_or(Standing::NotAssessed),
            relaxed: next.iter().map(|s| s.relaxed).max().unwrap_or(Standing::NotAssessed),
        }
    }
}

fn owners(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<IssueOwner>>, StoreError> {
    let mut sources = sources_by_record(reader, &["assignment"])?;
    let mut statement = reader.connection.prepare_cached(
        "SELECT p.id, pr.label, coalesce(pr.basis, 'own'), coalesce(p.abbreviation, p.name),
                a.id, a.subject, a.state, a.stated_on, r.basis, r.note
         FROM assignment a CROSS JOIN record r ON r.id = a.id JOIN issue i ON i.id = a.subject
         LEFT JOIN party p ON p.id = a.party LEFT JOIN record pr ON pr.id = p.id
         WHERE a.role = 'leads' ORDER BY a.subject, a.stated_on, a.position, a.id",
    )?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    let rows = statement.query_map([], |row| {
        let party = if id_at(row, 0)?.is_some() { Some(record_at(row, "party")?) } else { None };
        let nil = RecordId(uuid::Uuid::nil());
        Ok(IssueOwner {
            party,
            id: id_at(row, 4)?.unwrap_or(nil),
            issue: id_at(row, 5)?.unwrap_or(nil),
            state: row.get::<_, Option<String>>(6)?.and_then(|word| word.parse().ok()),
            stated_on: row.get(7)?,
            basis: basis_at(row, 8)?,
            note: row.get(9)?,
            sources: Vec::new(),
        })
    })?;
    for row in rows {
        let mut owner = row?;
        owner.sources = sources.remove(&owner.id).unwrap_or_default();
        found.entry(owner.issue).or_default().push(owner);
    }
    for owners in found.values_mut() {
        leave_out_repeats(owners);
    }
    Ok(found)
}

/// A source may list a lead without a date that another dates: the undated one then says nothing of its own.
fn leave_out_repeats(owners: &mut Vec<IssueOwner>) {
    let dated: Vec<_> =
        owners.iter().filter(|o| o.stated_on.is_some()).map(|o| (o.party.clone(), o.state)).collect();
    owners.retain(|o| o.stated_on.is_some() || !dated.iter().any(|(p, s)| *p == o.party && *s == o.state));
}

type Works = HashMap<RecordId, Vec<(Judgement, IssueWork)>>;

fn works(reader: Reader<'_>, paths: &Paths) -> Result<Works, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT w.id, wr.label, coalesce(wr.basis, 'own'), w.title, c.id, c.issue, c.value, r.basis,
                coalesce(c.work_is_draft, w.in_force = 0, 0)
         FROM coverage c CROSS JOIN record r ON r.id = c.id
         LEFT JOIN existing_work w ON w.id = c.existing_work LEFT JOIN record wr ON wr.id = w.id
         ORDER BY c.issue, w.title",
    )?;
    let rows = statement.query_map([], |row| {
        let work = if id_at(row, 0)?.is_some() { Some(record_at(row, "existing_work")?) } else { None };
        let value = row.get::<_, String>(6)?.parse().unwrap_or(CoverageValue::NotAssessed);
        Ok((id_at(row, 4)?, id_at(row, 5)?, work, value, basis_at(row, 7)?, row.get::<_, bool>(8)?))
    })?;
    let mut found: Works = HashMap::new();
    for row in rows {
        let (Some(id), Some(issue), work, value, basis, work_is_draft) = row? else { continue };
        let Some(mention) = paths.mention(issue) else { continue };
        let shown = IssueWork { id, issue: mention, work, value, basis };
        found.entry(issue).or_default().push((Judgement { value, work_is_draft }, shown));
    }
    Ok(found)
}

fn gaps(reader: Reader<'_>, paths: &Paths) -> Result<HashMap<RecordId, Vec<IssueGap>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT g.id, r.label, r.basis, g.text, g.issue, g.state
         FROM gap g CROSS JOIN record r ON r.id = g.id ORDER BY r.label",
    )?;
    let rows = statement.query_map([], |row| {
        let state = row.get::<_, String>(5)?.parse().unwrap_or(GapState::Open);
        Ok((record_at(row, "gap")?, id_at(row, 4)?, state))
    })?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let (record, issue, state) = row?;
        let Some(mention) = issue.and_then(|issue| paths.mention(issue)) else { continue };
        found.entry(mention.record.id).or_default().push(IssueGap { record, issue: mention, state });
    }
    Ok(found)
}

fn comments(reader: Reader<'_>) -> Result<Vec<IssueComment>, StoreError> {
    let mut sources = sources_by_record(reader, &["submission", "point"])?;
    let mut statement = reader.connection.prepare_cached(
        "SELECT p.id, r.label, r.basis, p.text, s.id, s.submitted_on, pi.issue
         FROM point p CROSS JOIN record r ON r.id = p.id JOIN submission s ON s.id = p.submission
         JOIN point_issue pi ON pi.point = p.id ORDER BY s.submitted_on, s.id, p.position, pi.position",
    )?;
    let rows = statement.query_map([], |row| {
        let on: Option<String> = row.get(5)?;
        Ok((record_at(row, "point")?, id_at(row, 4)?, on, id_at(row, 6)?))
    })?;
    let marks = reader.rows_where("fact_mark", "field", &"issues".into())?;
    let marks: HashMap<_, Basis> =
        marks.iter().filter_map(|row| row.id("record").zip(row.word("basis"))).collect();
    let mut found: Vec<IssueComment> = Vec::new();
    let mut submissions: BTreeMap<RecordId, RecordRef> = BTreeMap::new();
    for row in rows {
        let (record, Some(submission), submitted_on, Some(issue)) = row? else { continue };
        if let Some(last) = found.last_mut()
            && last.record.id == record.id
        {
            last.issues.push(issue);
            continue;
        }
        if let Entry::Vacant(entry) = submissions.entry(submission) {
            entry.insert(record_ref(reader, submission)?);
        }
        let own =
            sources.remove(&record.id).or_else(|| sources.get(&submission).cloned()).unwrap_or_default();
        found.push(IssueComment {
            basis: marks.get(&record.id).copied().unwrap_or(record.basis),
            record,
            submission: submissions[&submission].clone(),
            submitted_on,
            issues: vec![issue],
            sources: own,
        });
    }
    Ok(found)
}

/// Where sources disagree about any of some records.
pub(crate) fn conflicts(reader: Reader<'_>, about: &[Option<RecordId>]) -> Result<Vec<Conflict>, StoreError> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for subject in about.iter().flatten() {
        for link in reader.rows_where("discrepancy_subject", "record", &Value::from(*subject))? {
            let Some(id) = link.id("discrepancy").filter(|id| seen.insert(*id)) else { continue };
            found.push(conflict(reader, &reader.row("discrepancy", id)?)?);
        }
    }
    Ok(found)
}

//! How coverage differs between two states of the plan: judgements that came, went or say something else, and what each
//! issue's judgements came to then and now.

use super::{count, is_draft, value_of};
use crate::past::Past;
use crate::query::baselines::{reasons, touched};
use crate::query::common::RecordRef;
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::coverage::{Judgement, Standing, standing};
use plan::states::{Counting, CoverageValue};
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A judgement that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct JudgementChange {
    /// The work; none for what is said of the whole issue.
    pub work: Option<RecordRef>,
    /// The value before.
    pub old: CoverageValue,
    /// The value after.
    pub new: CoverageValue,
    /// Whether the work counted only as a draft or a plan, before and after.
    pub draft: (bool, bool),
}

/// What one issue's judgements came to before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StandingChange {
    /// Before.
    pub old: Standing,
    /// After.
    pub new: Standing,
}

/// One issue whose coverage differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueChange {
    /// The issue, as it is named in the later state; a removed one as it was named in the earlier.
    pub issue: RecordRef,
    /// When only work in force counts.
    pub strict: StandingChange,
    /// When draft work counts too.
    pub relaxed: StandingChange,
    /// The judgements that differ, by the label of their work.
    pub cells: Vec<JudgementChange>,
    /// Why, in the words of those who changed it, oldest first.
    pub reasons: Vec<String>,
}

/// How coverage differs between two states.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageChange {
    /// The issues that differ, by label.
    pub issues: Vec<IssueChange>,
    /// How many of them stand better, counted strictly.
    pub better: u32,
    /// How many of them stand worse, counted strictly.
    pub worse: u32,
    /// How many judgements differ.
    pub judgements: u32,
}

/// Compares coverage after two changes of the journal.
///
/// # Errors
/// When the journal cannot be read.
pub fn coverage_difference(
    reader: Reader<'_>,
    before: i64,
    after: i64,
) -> Result<CoverageChange, StoreError> {
    let states = [Past::after(reader, before), Past::after(reader, after)];
    let mut issues = Vec::new();
    for (issue, changes) in concerned(reader, states, before, after)? {
        issues.extend(change(reader, states, issue, &changes)?);
    }
    issues.sort_by(|a, b| (a.issue.label.len(), &a.issue.label).cmp(&(b.issue.label.len(), &b.issue.label)));
    // A standing is the better the earlier it stands in their order.
    let moved = |order| issues.iter().filter(|each| each.strict.new.cmp(&each.strict.old) == order).count();
    Ok(CoverageChange {
        better: count(moved(Ordering::Less)),
        worse: count(moved(Ordering::Greater)),
        judgements: count(issues.iter().map(|each| each.cells.len()).sum()),
        issues,
    })
}

/// The issues that a change between the two states may concern, with the numbers of those changes.
fn concerned(
    reader: Reader<'_>,
    states: [Past<'_>; 2],
    before: i64,
    after: i64,
) -> Result<BTreeMap<RecordId, BTreeSet<i64>>, StoreError> {
    let mut touched = touched(reader, before, after)?;
    let mut found: BTreeMap<RecordId, BTreeSet<i64>> = BTreeMap::new();
    for table in ["coverage", "sufficiency"] {
        for (id, changes) in touched.remove(table).unwrap_or_default() {
            for state in states {
                if let Some(issue) = state.row(table, id)?.and_then(|row| row.id("issue")) {
                    found.entry(issue).or_default().extend(&changes);
                }
            }
        }
    }
    // Work that came into force changes what the judgements about it come to.
    for (work, changes) in touched.remove("existing_work").unwrap_or_default() {
        for row in reader.rows_where("coverage", "existing_work", &work.into())? {
            if let Some(issue) = row.id("issue") {
                found.entry(issue).or_default().extend(&changes);
            }
        }
    }
    Ok(found)
}

fn change(
    reader: Reader<'_>,
    states: [Past<'_>; 2],
    issue: RecordId,
    changes: &BTreeSet<i64>,
) -> Result<Option<IssueChange>, StoreError> {
    let named = match states[1].record(issue)? {
        Some(record) => Some(record),
        None => states[0].record(issue)?,
    };
    let Some(record) = named else { return Ok(None) };
    let [was, is] = [State::read(states[0], issue)?, State::read(states[1], issue)?];
    let mut cells = Vec::new();
    let none = Judgement { value: CoverageValue::NotAssessed, work_is_draft: false };
    for work in was.judged.keys().chain(is.judged.keys()).collect::<BTreeSet<_>>() {
        let [old, new] = [&was, &is].map(|state| state.judged.get(work).copied().unwrap_or(none));
        if old == new {
            continue;
        }
        let work = match work {
            Some(id) => states[1].record(*id)?.or(states[0].record(*id)?),
            None => None,
        };
        let draft = (old.work_is_draft, new.work_is_draft);
        cells.push(JudgementChange { work, old: old.value, new: new.value, draft });
    }
    let [strict, relaxed] = [Counting::Strict, Counting::Relaxed]
        .map(|counting| StandingChange { old: was.standing(counting), new: is.standing(counting) });
    if cells.is_empty() && strict.old == strict.new && relaxed.old == relaxed.new {
        return Ok(None);
    }
    let label =
        |cell: &JudgementChange| cell.work.as_ref().map(|work| (work.label.len(), work.label.clone()));
    cells.sort_by_key(label);
    Ok(Some(IssueChange { issue: record, strict, relaxed, cells, reasons: reasons(reader, changes)? }))
}

/// What was judged of one issue in one state, by work; none is what is said of the whole issue.
struct State {
    judged: BTreeMap<Option<RecordId>, Judgement>,
    suffices: bool,
}

impl State {
    fn read(state: Past<'_>, issue: RecordId) -> Result<Self, StoreError> {
        let mut judged = BTreeMap::new();
        for row in state.rows_where("coverage", "issue", issue)? {
            let work = row.id("existing_work");
            judged.insert(work, judgement(state, &row, work)?);
        }
        let suffices = !state.rows_where("sufficiency", "issue", issue)?.is_empty();
        Ok(Self { judged, suffices })
    }

    fn standing(&self, counting: Counting) -> Standing {
        let all: Vec<Judgement> = self.judged.values().copied().collect();
        standing(&all, self.suffices, counting)
    }
}

fn judgement(state: Past<'_>, row: &Row, work: Option<RecordId>) -> Result<Judgement, StoreError> {
    let in_force = match work {
        Some(id) => state.row("existing_work", id)?.map(|work| work.int("in_force") == Some(1)),
        None => None,
    };
    Ok(Judgement { value: value_of(Some(row)), work_is_draft: is_draft(row, in_force) })
}

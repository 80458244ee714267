//! The lines of the timeline that a person sees: what stands under a folded line is counted and not sent.

use super::beside::{Beside, Removed};
use super::facts::Facts;
use super::groups::grouped;
use super::{DaySpan, TimelineLink, TimelineRow};
use crate::query::baselines::seq_of;
use crate::query::common::RecordRef;
use crate::query::outline::{FiscalYear, fiscal_years, gaps_of, outline_in_view};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::schedule::Span;
use plan::states::{Basis, MoneyCase, WorkStatus};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// By what the lines stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum TimelineBy {
    /// As in the outline, below their objectives.
    Objective,
    /// Work items by the initiative or functional activity they belong to.
    Initiative,
    /// Work items by who leads them.
    Owner,
    /// Work items by how they stand.
    Status,
}

/// What of the timeline is asked for.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineAsk {
    /// The case of the money.
    pub in_case: MoneyCase,
    /// The baseline beside it.
    pub baseline: Option<RecordId>,
    /// By what the lines stand together.
    pub by: TimelineBy,
    /// The lines that are open, by id or by the key of a group; without it as many as can be looked through.
    pub open: Option<Vec<String>>,
}

/// The head of work items that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineGroup {
    /// What tells it from the others.
    pub key: String,
    /// The initiative, or who leads; none when there is none.
    pub name: Option<String>,
    /// The status that they have in common.
    pub status: Option<WorkStatus>,
    /// How many stand in it.
    pub count: u32,
}

/// One line of the timeline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineLine {
    /// How deep it stands.
    pub depth: u32,
    /// Whether something stands below it.
    pub folds: bool,
    /// The head of a group; none for a row.
    pub group: Option<TimelineGroup>,
    /// The row; none for the head of a group.
    pub row: Option<TimelineRow>,
}

/// What holds for the whole timeline, seen or not.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineFindings {
    /// Whether any work item has days.
    pub has_days: bool,
    /// How many ties are broken.
    pub broken: u32,
    /// How many work items have no money in this case, though they have in another.
    pub unfunded: u32,
    /// The gaps that stay open when what is not funded is not done.
    pub open_without: Vec<RecordRef>,
    /// How the years of the work items are known, the weakest of them.
    pub basis: Option<Basis>,
    /// Whether there are days that matter within a row.
    pub has_milestones: bool,
    /// Whether something is critical.
    pub has_critical: bool,
    /// Whether something may slip.
    pub has_slack: bool,
    /// How many work items came since the baseline.
    pub added: u32,
    /// How many went.
    pub removed: u32,
    /// How many have other days.
    pub moved: u32,
}

/// The lines of the timeline that are not folded away, in reading order.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineInView {
    /// The lines.
    pub lines: Vec<TimelineLine>,
    /// The lines that are open.
    pub open: Vec<String>,
    /// The ties of which an end is in view.
    pub links: Vec<TimelineLink>,
    /// The fiscal years that something happens in, in order; those of the whole plan when nothing does.
    pub years: Vec<FiscalYear>,
    /// What holds for the whole plan.
    pub findings: TimelineFindings,
}

/// Reads the lines in view.
///
/// # Errors
/// When the file cannot be read.
pub fn timeline_in_view(reader: Reader<'_>, ask: TimelineAsk) -> Result<TimelineInView, StoreError> {
    let facts = Facts::read(reader, ask.in_case)?;
    let beside = match ask.baseline {
        Some(id) => Beside::read(reader, seq_of(reader, Some(id))?, &facts.network)?,
        None => Beside::default(),
    };
    let (lines, open) = match ask.by {
        TimelineBy::Objective => as_outlined(reader, &ask, &facts, &beside)?,
        by => grouped(reader, &ask, by, &facts, &beside)?,
    };
    let seen: HashSet<RecordId> =
        lines.iter().filter_map(|line| line.row.as_ref()).map(|row| row.row.record.id).collect();
    Ok(TimelineInView {
        links: facts.links(reader, |id| seen.contains(&id))?,
        years: years_with_something(reader, &facts, &beside)?,
        findings: findings(reader, &facts, &beside)?,
        lines,
        open,
    })
}

fn as_outlined(
    reader: Reader<'_>,
    ask: &TimelineAsk,
    facts: &Facts,
    beside: &Beside,
) -> Result<(Vec<TimelineLine>, Vec<String>), StoreError> {
    let asked = ask.open.as_ref().map(|open| open.iter().filter_map(|id| id.parse().ok()).collect());
    let view = outline_in_view(reader, ask.in_case, asked)?;
    let open: HashSet<RecordId> = view.open.iter().copied().collect();
    let mut rows = facts.rows(reader, view.rows)?;
    beside.set(&mut rows, &facts.network);
    // A goal has no time of its own, and the activities that go on without work items would only be empty lines.
    rows.retain(|row| match row.row.record.kind.as_str() {
        "goal" => false,
        "service_group" | "activity" => row.span.is_some(),
        _ => true,
    });
    with_removed(reader, &mut rows, &open, &beside.removed)?;
    let leads_to: HashSet<RecordId> = beside.removed.iter().filter_map(|gone| gone.parent).collect();
    let mut depths: HashMap<RecordId, u32> = HashMap::new();
    let mut lines = Vec::new();
    for row in rows {
        let id = row.row.record.id;
        let depth = row.row.parent.and_then(|id| depths.get(&id)).map_or(0, |depth| depth + 1);
        depths.insert(id, depth);
        let below = match row.row.record.kind.as_str() {
            // Below an objective only its goals may stand, which are no lines.
            "objective" => row.row.has_below && has_initiative(reader, id)?,
            _ => row.row.has_below,
        };
        lines.push(TimelineLine {
            depth,
            folds: below || leads_to.contains(&id),
            group: None,
            row: Some(row),
        });
    }
    Ok((lines, view.open.iter().map(ToString::to_string).collect()))
}

fn has_initiative(reader: Reader<'_>, objective: RecordId) -> Result<bool, StoreError> {
    Ok(!reader.rows_where("initiative", "objective", &objective.into())?.is_empty())
}

/// Puts what is there no more where it stood, as far as what it stood under is open.
fn with_removed(
    reader: Reader<'_>,
    rows: &mut Vec<TimelineRow>,
    open: &HashSet<RecordId>,
    removed: &[Removed],
) -> Result<(), StoreError> {
    let mut waiting: Vec<&Removed> = removed.iter().collect();
    // What stood below a removed row comes after that row, which may come later in the list.
    loop {
        let before = waiting.len();
        let mut left = Vec::new();
        for gone in waiting {
            let place = |id: RecordId| rows.iter().position(|row| row.row.record.id == id);
            let above = match gone.parent {
                Some(parent) => match place(parent) {
                    Some(at) if open.contains(&parent) => Some(at),
                    // What it stood under is gone too, and was no work item.
                    None if !reader.exists("record", parent)? && !is_among(removed, parent) => None,
                    _ => {
                        left.push(gone);
                        continue;
                    }
                },
                None => None,
            };
            let is_beside = |row: &TimelineRow| {
                row.row.record.kind == "work_item" && row.row.parent == above.and(gone.parent)
            };
            let at = match gone.after.and_then(place) {
                Some(at) => end_of(rows, at),
                None => match rows.iter().position(is_beside) {
                    Some(first) => first,
                    None => above.map_or(rows.len(), |at| end_of(rows, at)),
                },
            };
            rows.insert(at, gone.row());
        }
        if left.len() == before || left.is_empty() {
            return Ok(());
        }
        waiting = left;
    }
}

fn is_among(removed: &[Removed], id: RecordId) -> bool {
    removed.iter().any(|gone| gone.record.id == id)
}

/// The place after a row and all that stands below it.
fn end_of(rows: &[TimelineRow], at: usize) -> usize {
    let mut within = HashSet::from([rows[at].row.record.id]);
    let mut end = at + 1;
    while let Some(row) = rows.get(end).filter(|row| row.row.parent.is_some_and(|id| within.contains(&id))) {
        within.insert(row.row.record.id);
        end += 1;
    }
    end
}

/// The milestones of rows of the timeline. They are fewer than the work items and are read first.
const MILESTONES: &str = "FROM key_date d CROSS JOIN record r ON r.id = d.record
    WHERE r.kind IN ('work_item', 'initiative')";

/// The fiscal years from the first day on which something happens to the last.
fn years_with_something(
    reader: Reader<'_>,
    facts: &Facts,
    beside: &Beside,
) -> Result<Vec<FiscalYear>, StoreError> {
    let mut years = fiscal_years(reader)?;
    let spans = || facts.network.spans.values().copied().chain(beside.spans());
    let whole = spans().reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) });
    let whole = whole.map(DaySpan::from);
    let mut ends: Vec<(String, String)> = whole.map(|span| (span.start, span.end)).into_iter().collect();
    ends.extend(facts.network.proposals.clone());
    let sql = format!("SELECT min(d.happens_on), max(d.happens_on) {MILESTONES}");
    let (first, last): (Option<String>, Option<String>) =
        reader.connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    ends.extend(first.zip(last));
    let (first, last) = (ends.iter().map(|ends| &ends.0).min(), ends.iter().map(|ends| &ends.1).max());
    if let (Some(first), Some(last)) = (first, last) {
        years.retain(|year| year.ends_on >= *first && year.starts_on <= *last);
    }
    Ok(years)
}

fn findings(reader: Reader<'_>, facts: &Facts, beside: &Beside) -> Result<TimelineFindings, StoreError> {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let is_there = |sql: &str| reader.connection.query_row(sql, [], |row| row.get::<_, bool>(0));
    let marked = |basis: &str| {
        is_there(&format!("SELECT EXISTS (SELECT 1 FROM fact_mark WHERE field = 'first_year' {basis})"))
    };
    let basis = if marked("AND basis = 'illustrative'")? {
        Some(Basis::Illustrative)
    } else {
        marked("")?.then_some(Basis::Inferred)
    };
    Ok(TimelineFindings {
        has_days: !facts.network.spans.is_empty() || !facts.above.is_empty(),
        broken: count(facts.short.len()),
        unfunded: count(facts.unfunded.len()),
        open_without: gaps_of(reader, facts.unfunded.iter().copied())?,
        basis,
        has_milestones: facts.network.proposals.is_some()
            || is_there(&format!("SELECT EXISTS (SELECT 1 {MILESTONES})"))?,
        has_critical: facts.has_critical(),
        has_slack: facts.has_slack(),
        added: count(beside.added.len()),
        removed: count(beside.removed.len()),
        moved: count(beside.moved(&facts.network)),
    })
}

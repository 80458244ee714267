//! The plan over its years: when each work item happens, what waits for what, where a wait is broken, and how it stood
//! in a baseline.

use super::common::RecordRef;
use super::outline::{FiscalYear, OutlineRow, outline};
use crate::past::Past;
use crate::{Reader, Row, StoreError, Value};
use plan::RecordId;
use plan::schedule::{self, Link, Span};
use plan::states::{DependencyKind, MoneyCase};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// First and last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DaySpan {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

impl From<Span> for DaySpan {
    fn from(span: Span) -> Self {
        Self { start: span.start.iso(), end: span.end.iso() }
    }
}

/// A day that matters within a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// Its row; none for the day the proposal is due, which belongs to the work item.
    pub id: Option<RecordId>,
    /// What happens; none for the day the proposal is due.
    pub name: Option<String>,
    /// The day in the precision known.
    pub on: String,
}

/// One row of the timeline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineRow {
    /// The row of the outline.
    pub row: OutlineRow,
    /// Its days; those of an objective or initiative are those of the work below it.
    pub span: Option<DaySpan>,
    /// Whether its own days are known, and not only its years.
    pub has_days: bool,
    /// Its days in the baseline.
    pub was: Option<DaySpan>,
    /// Whether it was not there in the baseline.
    pub added: bool,
    /// Whether it is there no more; the row is then as it was in the baseline.
    pub removed: bool,
    /// Days that matter within it.
    pub milestones: Vec<Milestone>,
    /// Whether it has money in another case and none in this one.
    pub unfunded: bool,
    /// By how many days it may slip before something else has to move; for work items whose days are known.
    pub slack_days: Option<i32>,
    /// Whether it has no room and something is tied to it.
    pub critical: bool,
}

/// One work item waits for another.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineLink {
    /// The tie.
    pub id: RecordId,
    /// The one waited for.
    pub needs: RecordId,
    /// The one that waits.
    pub item: RecordId,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How many days lie between.
    pub lag_days: i32,
    /// By how many days the waiting one comes too early; none when the tie holds.
    pub short_days: Option<i32>,
}

/// The timeline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The rows in reading order.
    pub rows: Vec<TimelineRow>,
    /// What waits for what.
    pub links: Vec<TimelineLink>,
    /// The fiscal years of the plan, in order.
    pub years: Vec<FiscalYear>,
    /// How many work items have no money in this case, though they have in another.
    pub unfunded: u32,
    /// The gaps that stay open when what is not funded is not done.
    pub open_without: Vec<RecordRef>,
}

/// What the rules of the schedule work with.
pub struct Network {
    /// The days of the work items that have some.
    pub spans: BTreeMap<RecordId, Span>,
    /// What waits for what.
    pub links: Vec<Link>,
    ids: Vec<RecordId>,
}

/// Reads the days and ties of all work items.
///
/// # Errors
/// When the file cannot be read.
pub fn network(reader: Reader<'_>) -> Result<Network, StoreError> {
    let years = years(reader)?;
    let items = reader.rows("work_item")?;
    let spans = items.iter().filter_map(|row| Some((row.id, span_of(row, &years)?))).collect();
    let (mut links, mut ids) = (Vec::new(), Vec::new());
    for row in reader.rows("dependency")? {
        let (Some(needs), Some(item)) = (row.id("needs"), row.id("work_item")) else { continue };
        let kind = row.word("kind").unwrap_or(DependencyKind::FinishToStart);
        let lag_days = row.int("lag_days").and_then(|days| i32::try_from(days).ok()).unwrap_or(0);
        links.push(Link { needs, item, kind, lag_days });
        ids.push(row.id);
    }
    Ok(Network { spans, links, ids })
}

pub(super) type Years = HashMap<RecordId, (String, String)>;

pub(super) fn years(reader: Reader<'_>) -> Result<Years, StoreError> {
    let rows = reader.rows("fiscal_year")?;
    Ok(rows.into_iter().map(|row| (row.id, (row.text("starts_on"), row.text("ends_on")))).collect())
}

pub(super) fn span_of(row: &Row, years: &Years) -> Option<Span> {
    let year = |column: &str| row.id(column).and_then(|id| years.get(&id));
    schedule::span(
        row.get("starts_on").text(),
        row.get("delivery_on").text(),
        year("first_year").map(|(starts, _)| starts.as_str()),
        year("last_year").map(|(_, ends)| ends.as_str()),
    )
}

/// Reads the timeline in a case, beside a baseline when one is named.
///
/// # Errors
/// When the file cannot be read.
pub fn timeline(
    reader: Reader<'_>,
    case: MoneyCase,
    baseline: Option<RecordId>,
) -> Result<Timeline, StoreError> {
    let view = outline(reader, case)?;
    let network = network(reader)?;
    let timings = schedule::timings(&network.spans, &network.links);
    let unfunded = unfunded(reader, case)?;
    let mut days = key_dates(reader)?;
    let mut rows: Vec<TimelineRow> = view
        .rows
        .into_iter()
        .map(|row| {
            let id = row.record.id;
            let mut milestones = days.remove(&id).unwrap_or_default();
            milestones.extend(row.proposal_on.clone().map(|on| Milestone { id: None, name: None, on }));
            TimelineRow {
                span: network.spans.get(&id).copied().map(DaySpan::from),
                has_days: row.starts_on.is_some() || row.delivery_on.is_some(),
                was: None,
                added: false,
                removed: false,
                milestones,
                unfunded: unfunded.contains(&id),
                slack_days: timings.get(&id).map(|timing| timing.slack),
                critical: timings.get(&id).is_some_and(|timing| timing.critical),
                row,
            }
        })
        .collect();
    if let Some(baseline) = baseline {
        against(reader, super::baselines::seq_of(reader, Some(baseline))?, &mut rows)?;
    }
    gather_spans(&mut rows);
    let short: HashMap<(RecordId, RecordId), i32> = schedule::violations(&network.spans, &network.links)
        .into_iter()
        .map(|violation| ((violation.needs, violation.item), violation.days))
        .collect();
    let links = network.links.iter().zip(&network.ids).map(|(link, id)| TimelineLink {
        id: *id,
        needs: link.needs,
        item: link.item,
        kind: link.kind,
        lag_days: link.lag_days,
        short_days: short.get(&(link.needs, link.item)).copied(),
    });
    let mut open_without: Vec<RecordRef> =
        rows.iter().filter(|row| row.unfunded).flat_map(|row| row.row.gaps.clone()).collect();
    open_without.sort_by(|a, b| a.label.cmp(&b.label));
    open_without.dedup();
    Ok(Timeline {
        links: links.collect(),
        years: view.years,
        unfunded: u32::try_from(rows.iter().filter(|row| row.unfunded).count()).unwrap_or(u32::MAX),
        open_without,
        rows,
    })
}

/// A work item that would move.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PushedRow {
    /// The work item.
    pub record: RecordRef,
    /// Its days now.
    pub from: DaySpan,
    /// Its days then.
    pub to: DaySpan,
}

/// What would move so that everything that waits for a work item holds.
///
/// # Errors
/// When the file cannot be read.
pub fn pushed(reader: Reader<'_>, from: RecordId) -> Result<Vec<PushedRow>, StoreError> {
    let network = network(reader)?;
    let moves = schedule::pushed(&network.spans, &network.links, from);
    let row = |(id, to): (RecordId, Span)| {
        let record = super::common::record_ref(reader, id)?;
        Ok(PushedRow { record, from: network.spans[&id].into(), to: to.into() })
    };
    moves.into_iter().map(row).collect()
}

/// Days that matter of each record, in their order.
fn key_dates(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<Milestone>>, StoreError> {
    let mut found: HashMap<RecordId, Vec<Milestone>> = HashMap::new();
    for row in reader.rows("key_date")? {
        let milestone =
            Milestone { id: Some(row.id), name: Some(row.text("name")), on: row.text("happens_on") };
        found.entry(row.id("record").unwrap_or(row.id)).or_default().push(milestone);
    }
    Ok(found)
}

/// The records that have expenses in some case and none in this one.
///
/// # Errors
/// When the file cannot be read.
pub fn unfunded(reader: Reader<'_>, case: MoneyCase) -> Result<HashSet<RecordId>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT subject FROM amount WHERE subject IS NOT NULL AND flow = 'expense' AND case_name <> 'actual'
         GROUP BY subject HAVING sum(minor) > 0 AND coalesce(sum(minor) FILTER (WHERE case_name = ?1), 0) = 0",
    )?;
    let rows = statement.query_map([case.word()], |row| row.get::<_, Value>(0))?;
    let mut found = HashSet::new();
    for id in rows {
        found.extend(id?.id());
    }
    Ok(found)
}

/// Sets beside each row how it stood then, and adds those that are there no more after the row they stood under.
fn against(reader: Reader<'_>, seq: i64, rows: &mut Vec<TimelineRow>) -> Result<(), StoreError> {
    let then = Past::after(reader, seq);
    let years = years(reader)?;
    for row in rows.iter_mut().filter(|row| row.row.record.kind == "work_item") {
        match then.row("work_item", row.row.record.id)? {
            Some(was) => row.was = span_of(&was, &years).map(DaySpan::from),
            None => row.added = true,
        }
    }
    let mut statement = reader.connection.prepare_cached(
        "SELECT DISTINCT row_id FROM change_cell
         WHERE table_name = 'work_item' AND column_name = '' AND change > ?1 AND new IS NULL",
    )?;
    let gone = statement.query_map([seq], |row| row.get::<_, Value>(0))?.collect::<Result<Vec<_>, _>>()?;
    for id in gone.iter().filter_map(Value::id) {
        let here = rows.iter().any(|row| row.row.record.id == id);
        let (Some(record), Some(was)) = (then.record(id)?, then.row("work_item", id)?) else { continue };
        if here {
            continue;
        }
        let parent = was.id("parent").or_else(|| was.id("initiative"));
        let place =
            rows.iter().rposition(|row| Some(row.row.record.id) == parent || row.row.parent == parent);
        let removed = removed_row(record, parent, span_of(&was, &years).map(DaySpan::from));
        rows.insert(place.map_or(rows.len(), |at| at + 1), removed);
    }
    Ok(())
}

fn removed_row(record: RecordRef, parent: Option<RecordId>, was: Option<DaySpan>) -> TimelineRow {
    TimelineRow {
        row: OutlineRow::bare(record, parent),
        span: None,
        has_days: false,
        was,
        added: false,
        removed: true,
        milestones: Vec::new(),
        unfunded: false,
        slack_days: None,
        critical: false,
    }
}

/// What stands above others spans them all.
fn gather_spans(rows: &mut [TimelineRow]) {
    let places: HashMap<RecordId, usize> =
        rows.iter().enumerate().map(|(at, row)| (row.row.record.id, at)).collect();
    // Each row stands after its parent, so that going backwards every row is whole before it counts for its parent.
    for at in (0..rows.len()).rev() {
        let Some(span) = rows[at].span.clone() else { continue };
        let Some(above) = rows[at].row.parent.and_then(|id| places.get(&id).copied()) else { continue };
        if rows[above].row.record.kind == "work_item" {
            continue;
        }
        let sum = rows[above].span.get_or_insert_with(|| span.clone());
        if span.start < sum.start {
            sum.start = span.start;
        }
        if span.end > sum.end {
            sum.end = span.end;
        }
    }
}

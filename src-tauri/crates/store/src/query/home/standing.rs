//! How the work under each objective stands, and the work under none.

use crate::query::calendar::calendar;
use crate::query::common::{self, RecordRef, id_at};
use crate::query::outline::{OutlineRow, outline_under, outline_under_no_objective};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{Basis, WorkStatus};
use serde::Serialize;
use std::collections::HashMap;

/// So many work items of an objective are shown one by one; of more the counts are.
const ONE_BY_ONE: u32 = 60;

/// A work item and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StandingItem {
    /// The work item.
    pub record: RecordRef,
    /// How it stands.
    pub status: WorkStatus,
}

/// How many work items stand in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StandingCount {
    /// The way.
    pub status: WorkStatus,
    /// How many.
    pub count: u32,
}

/// An objective with work items below it, or the work items that stand under none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StandingObjective {
    /// The objective; none for the work items under no objective.
    pub record: Option<RecordRef>,
    /// How many of its work items stand in each way that one of them does.
    pub counts: Vec<StandingCount>,
    /// Its work items in the order of the plan; none where they are too many to be told one by one.
    pub items: Vec<StandingItem>,
}

/// How the work stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkStanding {
    /// The objectives that have work items below them, in the order of the plan; last the work under no objective.
    pub objectives: Vec<StandingObjective>,
    /// Their work items.
    pub total: u32,
    /// Those of them that are at risk or off track.
    pub in_trouble: u32,
    /// Those of them that are under way and of which nothing was said for longer than the plan's period.
    pub stale: u32,
    /// Whether one of them is an illustration.
    pub illustrative: bool,
}

/// Reads how the work stands as of `today` (`2020-06-04`).
///
/// # Errors
/// When the plan cannot be read.
pub fn standing(reader: Reader<'_>, today: &str) -> Result<WorkStanding, StoreError> {
    let mut counted = counts(reader)?;
    let mut objectives = Vec::new();
    for row in reader.rows("objective")? {
        let Some(counts) = counted.remove(&Some(row.id)) else { continue };
        let record = common::record_ref(reader, row.id)?;
        let items = items(&counts, || outline_under(reader, "objective", row.id))?;
        objectives.push((row.text("position"), StandingObjective { record: Some(record), counts, items }));
    }
    objectives.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut objectives: Vec<_> = objectives.into_iter().map(|(_, objective)| objective).collect();
    if let Some(counts) = counted.remove(&None) {
        let items = items(&counts, || outline_under_no_objective(reader))?;
        objectives.push(StandingObjective { record: None, counts, items });
    }
    let all = || objectives.iter().flat_map(|objective| &objective.counts);
    let total = all().map(|each| each.count).sum();
    let in_trouble = all().filter(|each| each.status.trouble() > 0).map(|each| each.count).sum();
    let said = |sql: &str, period: &str| {
        reader.connection.prepare_cached(sql)?.query_row([today, period], |row| row.get(0))
    };
    let period = format!("-{} days", calendar(reader)?.update_period_days);
    Ok(WorkStanding {
        total,
        in_trouble,
        stale: said(
            "SELECT count(*) FROM work_item w
             WHERE w.status IN ('in_progress', 'on_track', 'at_risk', 'off_track')
               AND NOT EXISTS (SELECT 1 FROM progress p WHERE p.work_item = w.id AND p.told_on >= date(?1, ?2))",
            &period,
        )?,
        illustrative: illustrative(reader)?,
        objectives,
    })
}

/// The work items among these rows, unless they are too many to be told one by one: then the rows are not read.
fn items(
    counts: &[StandingCount],
    rows: impl FnOnce() -> Result<Vec<OutlineRow>, StoreError>,
) -> Result<Vec<StandingItem>, StoreError> {
    if counts.iter().map(|each| each.count).sum::<u32>() > ONE_BY_ONE {
        return Ok(Vec::new());
    }
    let item = |row: OutlineRow| Some(StandingItem { status: row.status?, record: row.record });
    Ok(rows()?.into_iter().filter_map(item).collect())
}

/// Whether a work item is an illustration.
fn illustrative(reader: Reader<'_>) -> Result<bool, StoreError> {
    // The plus keeps SQLite from the index of the kinds, over which it would look up every row.
    let sql = "SELECT EXISTS (SELECT 1 FROM record WHERE basis = ?1 AND +kind = 'work_item')";
    let mut statement = reader.connection.prepare_cached(sql)?;
    Ok(statement.query_row([Basis::Illustrative.word()], |row| row.get(0))?)
}

/// How the work items under each objective stand, and those under none, at any depth.
fn counts(reader: Reader<'_>) -> Result<HashMap<Option<RecordId>, Vec<StandingCount>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT i.objective, w.status, count(*) FROM work_item w LEFT JOIN initiative i ON i.id = w.initiative
         GROUP BY i.objective, w.status",
    )?;
    let mut found: HashMap<Option<RecordId>, Vec<StandingCount>> = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let status = row.get_ref(1)?.as_str().ok().and_then(|word| word.parse().ok());
        if let Some(status) = status {
            found.entry(id_at(row, 0)?).or_default().push(StandingCount { status, count: row.get(2)? });
        }
    }
    // In the order in which the states follow one another, so that every objective tells them alike.
    for counts in found.values_mut() {
        counts.sort_by_key(|each| WorkStatus::ALL.iter().position(|status| *status == each.status));
    }
    Ok(found)
}

//! How the work went in a period: what its people said, what they did not, and what changed.

use super::common::RecordRef;
use super::outline::outline;
use super::parts::{UpdateRow, update};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{MoneyCase, Role, WorkStatus};
use serde::Serialize;
use std::collections::HashMap;

/// A work item in a period.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressRow {
    /// The work item.
    pub record: RecordRef,
    /// The initiative, activity or objective it stands under; none when it stands alone.
    pub under: Option<RecordRef>,
    /// Who leads it.
    pub leads: Vec<String>,
    /// How it stood before the period, as far as its people said so.
    pub status_before: Option<WorkStatus>,
    /// How it stood at the end of the period.
    pub status: WorkStatus,
    /// How much was done before the period.
    pub percent_before: Option<u8>,
    /// How much was done at its end.
    pub percent: Option<u8>,
    /// What its people said in the period, newest first; empty when they said nothing.
    pub updates: Vec<UpdateRow>,
}

/// The work of a period.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressReport {
    /// The first day of the period.
    pub from: String,
    /// The last day of the period.
    pub to: String,
    /// The work items that something was said of, or that were under way and nothing was said of, in reading order.
    pub rows: Vec<ProgressRow>,
    /// Of how many something was said.
    pub told: u32,
    /// Of how many nothing was said, though they were under way.
    pub silent: u32,
    /// How many stood worse at the end than before.
    pub worse: u32,
}

/// Reads how the work went from one day to another, both within the period.
///
/// # Errors
/// When the file cannot be read.
pub fn progress_report(reader: Reader<'_>, from: &str, to: &str) -> Result<ProgressReport, StoreError> {
    let mut told: HashMap<RecordId, Vec<UpdateRow>> = HashMap::new();
    for row in reader.rows("progress")? {
        if let Some(item) = row.id("work_item") {
            told.entry(item).or_default().push(update(&row));
        }
    }
    let view = outline(reader, MoneyCase::Base)?;
    let known: HashMap<RecordId, (RecordRef, Option<RecordId>)> =
        view.rows.iter().map(|row| (row.record.id, (row.record.clone(), row.parent))).collect();
    let mut rows = Vec::new();
    for row in view.rows.iter().filter(|row| row.record.kind == "work_item") {
        let mut said = told.remove(&row.record.id).unwrap_or_default();
        // What was said later says nothing of how it stood in the period.
        let only_later = !said.is_empty() && said.iter().all(|update| update.told_on.as_str() > to);
        said.retain(|update| update.told_on.as_str() <= to);
        said.sort_by_key(|update| std::cmp::Reverse((update.told_on.clone(), update.id.bytes())));
        let at = said.iter().position(|update| update.told_on.as_str() < from).unwrap_or(said.len());
        let before = said.get(at).cloned();
        said.truncate(at);
        let last = said.first().or(before.as_ref());
        let status = last.map(|update| update.status).or(row.status).unwrap_or(WorkStatus::Proposed);
        if only_later || (said.is_empty() && !status.is_under_way()) {
            continue;
        }
        let mut above = row.parent;
        while let Some((_, next)) =
            above.and_then(|id| known.get(&id)).filter(|(up, _)| up.kind == "work_item")
        {
            above = *next;
        }
        let leads = row.parts.iter().filter(|part| part.role == Role::Leads);
        rows.push(ProgressRow {
            record: row.record.clone(),
            under: above.and_then(|id| known.get(&id)).map(|(up, _)| up.clone()),
            leads: leads.filter_map(|part| Some(part.party.as_ref()?.name.clone())).collect(),
            status_before: before.as_ref().map(|update| update.status),
            status,
            percent_before: before.as_ref().and_then(|update| update.percent),
            percent: last.map_or(row.percent, |update| update.percent),
            updates: said,
        });
    }
    let count = |test: &dyn Fn(&ProgressRow) -> bool| {
        u32::try_from(rows.iter().filter(|row| test(row)).count()).unwrap_or(u32::MAX)
    };
    Ok(ProgressReport {
        from: from.to_owned(),
        to: to.to_owned(),
        told: count(&|row| !row.updates.is_empty()),
        silent: count(&|row| row.updates.is_empty()),
        worse: count(&|row| row.status_before.is_some_and(|before| before.trouble() < row.status.trouble())),
        rows,
    })
}

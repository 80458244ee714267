//! What hangs on a row of the plan, for the pane: its milestones, ties, gaps, goals, money, updates, risks and outcomes.

use super::common::{RecordRef, id_at, record_ref};
use super::timeline::{Years, years};
use crate::{Reader, Row, StoreError, Value};
use plan::RecordId;
use plan::schedule::{self, Link};
use plan::states::{Confidence, DependencyKind, MoneyCase, WorkStatus};
use serde::Serialize;

/// A day that matters within a row.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MilestoneRow {
    /// Its id.
    pub id: RecordId,
    /// What happens.
    pub name: String,
    /// The day in the precision known.
    pub on: String,
}

/// Another work item that this one waits for, or that waits for it.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TieRow {
    /// The tie.
    pub id: RecordId,
    /// The other work item.
    pub other: RecordRef,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How many days lie between.
    pub lag_days: i32,
    /// By how many days the waiting one comes too early; none when the tie holds.
    pub short_days: Option<i32>,
}

/// What may go wrong.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskRow {
    /// The risk.
    pub record: RecordRef,
    /// How likely it is.
    pub likelihood: Option<Confidence>,
    /// How bad it would be.
    pub impact: Option<Confidence>,
    /// What is done about it.
    pub response: Option<String>,
    /// Who watches it.
    pub owner: Option<RecordRef>,
}

/// What its people said of a work item on a day.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UpdateRow {
    /// The update.
    pub id: RecordId,
    /// The day.
    pub told_on: String,
    /// Who said it.
    pub told_by: Option<String>,
    /// How it stood.
    pub status: WorkStatus,
    /// How much was done, in percent.
    pub percent: Option<u8>,
    /// What happened.
    pub text: String,
    /// What comes next.
    pub next_milestone: Option<String>,
    /// What help is needed.
    pub help_needed: Option<String>,
}

/// The expenses of a row in one case.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseSum {
    /// The case.
    pub case: MoneyCase,
    /// The sum over the years, in minor units.
    pub minor: String,
}

/// What hangs on a row of the plan. What its kind does not have is empty.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanParts {
    /// Its milestones, earliest first.
    pub milestones: Vec<MilestoneRow>,
    /// What it waits for.
    pub waits_for: Vec<TieRow>,
    /// What waits for it.
    pub waited_for: Vec<TieRow>,
    /// The gaps it is to close.
    pub gaps: Vec<RecordRef>,
    /// The goals it serves by itself.
    pub goals: Vec<RecordRef>,
    /// The goals it serves through its initiative.
    pub goals_above: Vec<RecordRef>,
    /// Its expenses by case.
    pub sums: Vec<CaseSum>,
    /// The currency of the sums.
    pub currency: String,
    /// What its people said, newest first.
    pub updates: Vec<UpdateRow>,
    /// What may go wrong.
    pub risks: Vec<RiskRow>,
    /// What a goal is to bring about.
    pub outcomes: Vec<RecordRef>,
}

/// Reads what hangs on a row.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn plan_parts(reader: Reader<'_>, id: RecordId) -> Result<PlanParts, StoreError> {
    let kind = reader.row("record", id)?.text("kind");
    let is_item = kind == "work_item";
    let refs = |sql: &str, id: RecordId| refs(reader, sql, id);
    let years = years(reader)?;
    let ties = |of: &str, other: &str| -> Result<Vec<TieRow>, StoreError> {
        let rows = reader.rows_where("dependency", of, &id.into())?;
        rows.iter().filter_map(|row| tie(reader, &years, row, other).transpose()).collect()
    };
    let initiative = if is_item { reader.row("work_item", id)?.id("initiative") } else { None };
    let of_initiative = "SELECT goal FROM initiative_goal WHERE initiative = ?1 ORDER BY position";
    let of_item = "SELECT goal FROM work_item_goal WHERE work_item = ?1 ORDER BY position";
    Ok(PlanParts {
        milestones: milestones(reader, id)?,
        waits_for: if is_item { ties("work_item", "needs")? } else { Vec::new() },
        waited_for: if is_item { ties("needs", "work_item")? } else { Vec::new() },
        gaps: refs("SELECT gap FROM work_item_gap WHERE work_item = ?1 ORDER BY position", id)?,
        goals: refs(if is_item { of_item } else { of_initiative }, id)?,
        goals_above: initiative.map(|id| refs(of_initiative, id)).transpose()?.unwrap_or_default(),
        sums: sums(reader, id)?,
        currency: super::calendar::currency(reader)?,
        updates: updates(reader, id)?,
        risks: risks(reader, id)?,
        outcomes: refs("SELECT id FROM outcome WHERE goal = ?1 ORDER BY id", id)?,
    })
}

fn refs(reader: Reader<'_>, sql: &str, id: RecordId) -> Result<Vec<RecordRef>, StoreError> {
    let mut statement = reader.connection.prepare_cached(sql)?;
    let found = statement.query_map([Value::from(id)], |row| id_at(row, 0))?;
    let ids = found.collect::<Result<Vec<_>, _>>()?;
    ids.into_iter().flatten().map(|id| record_ref(reader, id)).collect()
}

pub(super) fn milestones(reader: Reader<'_>, id: RecordId) -> Result<Vec<MilestoneRow>, StoreError> {
    let rows = reader.rows_where("key_date", "record", &id.into())?;
    let row = |row: &Row| MilestoneRow { id: row.id, name: row.text("name"), on: row.text("happens_on") };
    let mut found: Vec<_> = rows.iter().map(row).collect();
    found.sort_by(|a, b| a.on.cmp(&b.on));
    Ok(found)
}

fn tie(reader: Reader<'_>, years: &Years, row: &Row, other: &str) -> Result<Option<TieRow>, StoreError> {
    let (Some(needs), Some(item)) = (row.id("needs"), row.id("work_item")) else { return Ok(None) };
    let kind = row.word("kind").unwrap_or(DependencyKind::FinishToStart);
    let lag_days = row.int("lag_days").and_then(|days| i32::try_from(days).ok()).unwrap_or(0);
    let mut spans = schedule::Spans::new();
    for id in [needs, item] {
        spans.extend(years.span_of(&reader.row("work_item", id)?).map(|span| (id, span)));
    }
    let broken = schedule::violations(&spans, &[Link { needs, item, kind, lag_days }]);
    Ok(Some(TieRow {
        id: row.id,
        other: record_ref(reader, row.id(other).unwrap_or(item))?,
        kind,
        lag_days,
        short_days: broken.first().map(|violation| violation.days),
    }))
}

fn sums(reader: Reader<'_>, id: RecordId) -> Result<Vec<CaseSum>, StoreError> {
    let rows = reader.rows_where("amount", "subject", &id.into())?;
    let sum = |case: MoneyCase| {
        let of_case =
            rows.iter().filter(|row| row.text("flow") == "expense" && row.text("case_name") == case.word());
        let amounts: Vec<i64> = of_case.filter_map(|row| row.int("minor")).collect();
        let minor = amounts.iter().fold(0_i64, |sum, minor| sum.saturating_add(*minor));
        (!amounts.is_empty()).then(|| CaseSum { case, minor: minor.to_string() })
    };
    Ok(MoneyCase::ALL.iter().filter_map(|case| sum(*case)).collect())
}

pub(super) fn update(row: &Row) -> UpdateRow {
    let text = |column: &str| row.get(column).text().map(str::to_owned);
    UpdateRow {
        id: row.id,
        told_on: row.text("told_on"),
        told_by: text("told_by"),
        status: row.word("status").unwrap_or(WorkStatus::InProgress),
        percent: row.int("percent_complete").and_then(|percent| u8::try_from(percent).ok()),
        text: row.text("text"),
        next_milestone: text("next_milestone"),
        help_needed: text("help_needed"),
    }
}

fn updates(reader: Reader<'_>, id: RecordId) -> Result<Vec<UpdateRow>, StoreError> {
    let mut rows = reader.rows_where("progress", "work_item", &id.into())?;
    rows.sort_by_key(|row| std::cmp::Reverse((row.text("told_on"), row.id.bytes())));
    Ok(rows.iter().map(update).collect())
}

fn risks(reader: Reader<'_>, id: RecordId) -> Result<Vec<RiskRow>, StoreError> {
    let mut rows = reader.rows_where("risk", "goal", &id.into())?;
    rows.extend(reader.rows_where("risk", "work_item", &id.into())?);
    rows.iter()
        .map(|row| {
            Ok(RiskRow {
                record: record_ref(reader, row.id)?,
                likelihood: row.word("likelihood"),
                impact: row.word("impact"),
                response: row.get("response").text().map(str::to_owned),
                owner: row.id("owner").map(|id| record_ref(reader, id)).transpose()?,
            })
        })
        .collect()
}

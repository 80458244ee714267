//! The days of all work items and what waits for what. A plan has most of its rows here, so no more is read of each
//! than the schedule asks for.

use crate::query::common::id_at;
use crate::{Reader, Row, StoreError, Value};
use plan::RecordId;
use plan::schedule::{self, Day, Link, Span, Spans};
use plan::states::{DependencyKind, MoneyCase};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// What the rules of the schedule work with.
pub struct Network {
    /// The days of the work items that have some.
    pub spans: Spans,
    /// What waits for what.
    pub links: Vec<Link>,
    /// The ids of the ties, in their order.
    pub(super) ids: Vec<RecordId>,
    /// What each work item stands under directly, when that is no work item.
    pub(super) homes: Vec<(RecordId, RecordId)>,
    /// The first and the last day on which a proposal is due.
    pub(super) proposals: Option<(String, String)>,
}

/// Reads the days and ties of all work items.
///
/// # Errors
/// When the file cannot be read.
pub fn network(reader: Reader<'_>) -> Result<Network, StoreError> {
    let years = years(reader)?;
    let mut statement = reader.connection.prepare_cached(
        "SELECT id, parent IS NULL, coalesce(initiative, activity), starts_on, delivery_on, first_year, last_year,
           proposal_on
         FROM work_item ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let (mut spans, mut homes, mut proposals) = (Vec::new(), Vec::new(), None);
    while let Some(row) = rows.next()? {
        let Some(id) = id_at(row, 0)? else { continue };
        if let (true, Some(home)) = (row.get(1)?, id_at(row, 2)?) {
            homes.push((id, home));
        }
        if let Some(day) = text_at(row, 7)? {
            widen(&mut proposals, day);
        }
        let (first, last) = (id_at(row, 5)?, id_at(row, 6)?);
        let (starts, delivers) = (text_at(row, 3)?, text_at(row, 4)?);
        spans.extend(years.span(starts, delivers, first, last).map(|span| (id, span)));
    }
    let (ids, links) = ties(reader)?.into_iter().unzip();
    Ok(Network { spans: spans.into_iter().collect(), links, ids, homes, proposals })
}

fn widen(ends: &mut Option<(String, String)>, day: &str) {
    match ends {
        None => *ends = Some((day.to_owned(), day.to_owned())),
        Some((first, _)) if day < first.as_str() => day.clone_into(first),
        Some((_, last)) if day > last.as_str() => day.clone_into(last),
        Some(_) => {}
    }
}

fn text_at<'r>(row: &'r rusqlite::Row<'_>, at: usize) -> rusqlite::Result<Option<&'r str>> {
    Ok(row.get_ref(at)?.as_str_or_null()?)
}

/// What waits for what, each tie with its id.
///
/// # Errors
/// When the file cannot be read.
pub fn ties(reader: Reader<'_>) -> Result<Vec<(RecordId, Link)>, StoreError> {
    let mut statement = reader
        .connection
        .prepare_cached("SELECT id, needs, work_item, kind, lag_days FROM dependency ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut ties = Vec::new();
    while let Some(row) = rows.next()? {
        let (Some(id), Some(needs), Some(item)) = (id_at(row, 0)?, id_at(row, 1)?, id_at(row, 2)?) else {
            continue;
        };
        let kind = text_at(row, 3)?.and_then(|word| word.parse().ok());
        let lag_days = row.get::<_, Option<i64>>(4)?.and_then(|days| i32::try_from(days).ok());
        let kind = kind.unwrap_or(DependencyKind::FinishToStart);
        ties.push((id, Link { needs, item, kind, lag_days: lag_days.unwrap_or(0) }));
    }
    Ok(ties)
}

/// The first and the last days of the fiscal years.
pub(in crate::query) struct Years(HashMap<RecordId, (Option<Day>, Option<Day>)>);

/// Reads the fiscal years.
pub(in crate::query) fn years(reader: Reader<'_>) -> Result<Years, StoreError> {
    let rows = reader.rows("fiscal_year")?;
    let ends = |row: Row| {
        let first = Day::first_of(&row.text("starts_on"));
        (row.id, (first, Day::last_of(&row.text("ends_on"))))
    };
    Ok(Years(rows.into_iter().map(ends).collect()))
}

impl Years {
    fn span(
        &self,
        starts_on: Option<&str>,
        delivery_on: Option<&str>,
        first: Option<RecordId>,
        last: Option<RecordId>,
    ) -> Option<Span> {
        let of = |year: Option<RecordId>| year.and_then(|id| self.0.get(&id));
        let (first, last) = (of(first).and_then(|ends| ends.0), of(last).and_then(|ends| ends.1));
        schedule::span(starts_on, delivery_on, first, last)
    }

    /// The days of a work item out of its row.
    pub fn span_of(&self, row: &Row) -> Option<Span> {
        let day = |column: &str| row.get(column).text();
        self.span(day("starts_on"), day("delivery_on"), row.id("first_year"), row.id("last_year"))
    }
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

/// A work item that would move.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PushedRow {
    /// The work item.
    pub record: crate::query::common::RecordRef,
    /// Its days now.
    pub from: super::DaySpan,
    /// Its days then.
    pub to: super::DaySpan,
}

/// What would move so that everything that waits for a work item holds.
///
/// # Errors
/// When the file cannot be read.
pub fn pushed(reader: Reader<'_>, from: RecordId) -> Result<Vec<PushedRow>, StoreError> {
    let network = network(reader)?;
    let moves = schedule::pushed(&network.spans, &network.links, from);
    let row = |(id, to): (RecordId, Span)| {
        let record = crate::query::common::record_ref(reader, id)?;
        Ok(PushedRow { record, from: network.spans[&id].into(), to: to.into() })
    };
    moves.into_iter().map(row).collect()
}

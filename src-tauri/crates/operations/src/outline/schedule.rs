//! When work items happen, and what waits for what.

use crate::{Operation, OperationError, Work};
use plan::schedule::{self, Day, Link, Span};
use plan::states::DependencyKind;
use plan::{RecordId, Refusal, WorkItemId, date, text};
use serde::Deserialize;
use store::Value;
use store::query::timeline::{network, ties};

/// New days of a work item.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetDays {
    /// The work item.
    pub id: WorkItemId,
    /// When work on it starts; empty to fall back to its first year.
    pub starts_on: String,
    /// When it delivers; empty to fall back to its last year.
    pub delivery_on: String,
}

/// Sets when a work item starts and delivers. Its years follow its days where the plan has such years.
pub fn work_item_days(request: SetDays) -> Operation<()> {
    Operation::new("work_item_days", move |work| {
        let row = work.read().row("work_item", request.id.into())?;
        work.recorder.describe(row.text("title"));
        let starts_on = known(&request.starts_on)?;
        let delivery_on = known(&request.delivery_on)?;
        let (start, end) = check_days(starts_on.as_deref(), delivery_on.as_deref())?;
        for (column, day) in [("starts_on", &starts_on), ("delivery_on", &delivery_on)] {
            if let Some(day) = day
                && row.text(column) != *day
            {
                super::Horizon::read(work.read())?.holds(day)?;
            }
        }
        let columns = [("starts_on", Value::from(starts_on)), ("delivery_on", Value::from(delivery_on))];
        work.recorder.update("work_item", request.id, &columns)?;
        set_years(work, request.id, start, end)?;
        ends_after_its_start(work, request.id)
    })
}

/// A work item whose days or years were set ends where it starts or later, whether days say so or years: one that did not
/// would have no place in time.
///
/// # Errors
/// Refuses a start after the end, naming both.
pub(crate) fn ends_after_its_start(work: &Work<'_, '_>, id: WorkItemId) -> Result<(), OperationError> {
    let row = work.read().row("work_item", id.into())?;
    Ok(super::Horizon::read(work.read())?.runs_forward(|column| row.get(column).clone())?)
}

/// How many days may lie between: more than any plan has, and few enough to be counted with.
const LONGEST_LAG: i32 = 99_999;

/// A tie waits for no more days than can be counted with.
///
/// # Errors
/// Refuses more of them.
pub(crate) fn check_lag(days: i32) -> Result<(), Refusal> {
    if (-LONGEST_LAG..=LONGEST_LAG).contains(&days) {
        return Ok(());
    }
    Err(Refusal::new("dependency-lag-range").with("longest", LONGEST_LAG.to_string()))
}

/// The first and the last day of a work item, in this order.
///
/// # Errors
/// Refuses an end before the start.
pub(crate) fn check_days(
    starts_on: Option<&str>,
    delivery_on: Option<&str>,
) -> Result<(Option<Day>, Option<Day>), Refusal> {
    let (start, end) = (starts_on.and_then(Day::first_of), delivery_on.and_then(Day::last_of));
    match (start, end) {
        (Some(first), Some(last)) if last < first => Err(Refusal::new("work-item-delivery-before-start")),
        _ => Ok((start, end)),
    }
}

fn known(given: &str) -> Result<Option<String>, OperationError> {
    match text::optional(given)? {
        Some(day) if !date::is_known_date(&day) => {
            Err(Refusal::new("date-unreadable").with("value", day).into())
        }
        day => Ok(day),
    }
}

/// The years follow the days: each end lies in the year that holds it. A day outside all years leaves its end alone.
pub(crate) fn set_years(
    work: &mut Work<'_, '_>,
    id: WorkItemId,
    start: Option<Day>,
    end: Option<Day>,
) -> Result<(), OperationError> {
    let horizon = super::Horizon::read(work.read())?;
    for (column, day) in [("first_year", start), ("last_year", end)] {
        if let Some(year) = day.and_then(|day| horizon.year_of(day)) {
            work.recorder.set("work_item", id, column, year)?;
        }
    }
    let row = work.read().row("work_item", id.into())?;
    // A work item has both years or none.
    for (column, other) in [("first_year", "last_year"), ("last_year", "first_year")] {
        if row.id(column).is_none() && row.id(other).is_some() {
            work.recorder.set("work_item", id, column, row.id(other))?;
        }
    }
    Ok(())
}

/// What a work item waits for.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetDependency {
    /// The one that waits.
    pub item: WorkItemId,
    /// The one waited for.
    pub needs: WorkItemId,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How many days lie between; negative when they may overlap.
    pub lag_days: i32,
}

/// Lets a work item wait for another, or changes how it waits. Nothing is moved.
pub fn dependency_set(request: SetDependency) -> Operation<()> {
    Operation::new("dependency_set", move |work| {
        let added = Link {
            needs: request.needs.into(),
            item: request.item.into(),
            kind: request.kind,
            lag_days: request.lag_days,
        };
        set_dependency(work, added)?;
        refuse_loop(work)
    })
}

/// Lets a work item wait for another. Whoever brings in many at once has made sure that they lead in no circle.
pub(crate) fn set_dependency(work: &mut Work<'_, '_>, tie: Link) -> Result<(), OperationError> {
    let Link { item, needs, kind, lag_days } = tie;
    check_lag(lag_days)?;
    let title = work.read().row("work_item", item)?.text("title");
    let needed = work.read().row("work_item", needs)?;
    if item == needs {
        return Err(Refusal::new("dependency-on-itself").with("name", title).into());
    }
    work.recorder.describe(title);
    let there = work.read().rows_where("dependency", "work_item", &item.into())?;
    if let Some(row) = there.iter().find(|row| row.id("needs") == Some(needed.id)) {
        let columns = [("kind", Value::from(kind.word())), ("lag_days", i64::from(lag_days).into())];
        work.recorder.update("dependency", row.id, &columns)?;
        return Ok(());
    }
    let columns = [
        ("work_item", item.into()),
        ("needs", needs.into()),
        ("kind", kind.word().into()),
        ("lag_days", i64::from(lag_days).into()),
    ];
    work.link("dependency", &columns)
}

fn refuse_loop(work: &Work<'_, '_>) -> Result<(), OperationError> {
    let links = ties(work.read())?.into_iter().map(|(_, link)| link).collect::<Vec<_>>();
    let Some(circle) = schedule::find_loop(&links) else { return Ok(()) };
    let mut labels = Vec::new();
    for id in circle.iter().chain(circle.first()) {
        labels.push(work.read().row("record", *id)?.text("label"));
    }
    Err(Refusal::new("dependency-loop").with("path", labels.join(" → ")).into())
}

/// A tie to take away.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveDependency {
    /// The tie.
    pub id: RecordId,
}

/// Lets a work item wait no longer.
pub fn dependency_remove(request: RemoveDependency) -> Operation<()> {
    Operation::new("dependency_remove", move |work| {
        let row = work.read().row("dependency", request.id)?;
        if let Some(item) = row.id("work_item") {
            let title = work.read().row("work_item", item)?.text("title");
            work.recorder.describe(title);
        }
        Ok(work.recorder.remove("dependency", request.id)?)
    })
}

/// The work item after which everything is to hold again.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Push {
    /// What the others wait for.
    pub from: WorkItemId,
}

/// Moves what waits for a work item, directly or through others, to the first days on which it may be. What has room
/// stays where it is. The person saw what would move before.
pub fn schedule_push(request: Push) -> Operation<u32> {
    Operation::new("schedule_push", move |work| {
        let title = work.read().row("work_item", request.from.into())?.text("title");
        let network = network(work.read())?;
        let moves = schedule::pushed(&network.spans, &network.links, request.from.into());
        work.recorder.describe(title.as_str());
        work.recorder.because(format!("waits for {title}"));
        let horizon = super::Horizon::read(work.read())?;
        for (id, span) in &moves {
            // A push that would lead beyond the plan's years moves nothing.
            horizon.holds(&span.start.iso())?;
            horizon.holds(&span.end.iso())?;
            move_to(work, (*id).into(), *span)?;
        }
        Ok(u32::try_from(moves.len()).unwrap_or(u32::MAX))
    })
}

fn move_to(work: &mut Work<'_, '_>, id: WorkItemId, span: Span) -> Result<(), OperationError> {
    let columns = [("starts_on", Value::from(span.start.iso())), ("delivery_on", span.end.iso().into())];
    work.recorder.update("work_item", id, &columns)?;
    set_years(work, id, Some(span.start), Some(span.end))
}

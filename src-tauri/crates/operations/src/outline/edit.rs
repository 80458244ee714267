//! Renaming a row, and what a work item says of itself.

use crate::{Operation, OperationError, Work};
use plan::states::WorkStatus;
use plan::{FiscalYearId, RecordId, Refusal, WorkItemId, date, text};
use serde::Deserialize;
use store::{Row, Value};

/// A new name for a row of the outline.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutlineRename {
    /// The row.
    pub id: RecordId,
    /// Its new name.
    pub name: String,
}

/// Renames a row.
pub fn outline_rename(request: OutlineRename) -> Operation<()> {
    Operation::new("outline_rename", move |work| {
        let name = text::name(&request.name)?;
        let kind = work.read().row("record", request.id)?.text("kind");
        let column = match kind.as_str() {
            "objective" => "name",
            "goal" => "statement",
            "initiative" | "service_group" | "activity" | "work_item" => "title",
            _ => return Err(Refusal::new("outline-not-a-row").into()),
        };
        work.recorder.describe(name.as_str());
        work.recorder.set(&kind, request.id, column, name)?;
        Ok(())
    })
}

/// New values of a work item; what is not named stays as it is, an empty text clears the field.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct EditWorkItem {
    /// The work item.
    pub id: Option<WorkItemId>,
    /// Where it stands.
    pub status: Option<WorkStatus>,
    /// Both years, or none of them to clear them.
    pub years: Option<Years>,
    /// When the proposed solution is due.
    pub proposal_on: Option<String>,
    /// When the solution itself is due.
    pub delivery_on: Option<String>,
    /// The resources it needs, in words.
    pub resources_needed: Option<String>,
}

/// The fiscal years a work item spans.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Years {
    /// The first.
    pub first: Option<FiscalYearId>,
    /// The last.
    pub last: Option<FiscalYearId>,
}

/// Edits a work item.
pub fn work_item_edit(request: EditWorkItem) -> Operation<()> {
    Operation::new("work_item_edit", move |work| {
        let id = request.id.ok_or_else(|| Refusal::new("record-gone").with("kind", "work_item"))?;
        let row = work.read().row("work_item", id.into())?;
        work.recorder.describe(row.text("title"));
        if let Some(status) = request.status {
            work.recorder.set("work_item", id, "status", status.word())?;
        }
        if let Some(years) = request.years {
            check_years(work, years)?;
            work.recorder.set("work_item", id, "first_year", years.first)?;
            work.recorder.set("work_item", id, "last_year", years.last)?;
            confirm_years(work, id)?;
        }
        let days_given = request.proposal_on.is_some() || request.delivery_on.is_some();
        set_date(work, id, "proposal_on", request.proposal_on)?;
        set_date(work, id, "delivery_on", request.delivery_on)?;
        let said = work.read().row("work_item", id.into())?;
        if days_given {
            check_order(&said)?;
        }
        let is_moved =
            ["first_year", "last_year", "delivery_on"].iter().any(|at| row.get(at) != said.get(at));
        if is_moved {
            super::schedule::ends_after_its_start(work, id)?;
        }
        if let Some(words) = request.resources_needed {
            work.recorder.set("work_item", id, "resources_needed", text::optional(&words)?)?;
        }
        Ok(())
    })
}

/// The days of a work item stand in their order. Days that nobody touches are not asked about.
fn check_order(row: &Row) -> Result<(), Refusal> {
    let day = |column| row.get(column).text();
    super::schedule::check_days(day("starts_on"), day("delivery_on"))?;
    match (day("proposal_on"), day("delivery_on")) {
        (Some(proposal), Some(delivery)) if date::is_surely_before(delivery, proposal) => {
            Err(Refusal::new("work-item-delivery-before-proposal"))
        }
        _ => Ok(()),
    }
}

/// The last year may not come before the first, and one year alone means both.
///
/// # Errors
/// Refuses years in the wrong order and a last year without a first.
pub(crate) fn check_years(work: &Work<'_, '_>, years: Years) -> Result<(), OperationError> {
    let start = |id: Option<FiscalYearId>| -> Result<Option<String>, OperationError> {
        Ok(id
            .map(|id| work.read().row("fiscal_year", id.into()))
            .transpose()?
            .map(|row| row.text("starts_on")))
    };
    match (start(years.first)?, start(years.last)?) {
        (Some(first), Some(last)) if last < first => Err(Refusal::new("years-out-of-order").into()),
        (None, Some(_)) | (Some(_), None) => Err(Refusal::new("years-need-both").into()),
        _ => Ok(()),
    }
}

/// Years that a person sets are their own statement, so an earlier mark on the years goes.
fn confirm_years(work: &mut Work<'_, '_>, id: WorkItemId) -> Result<(), OperationError> {
    for mark in work.read().rows_where("fact_mark", "record", &Value::from(id))? {
        if matches!(mark.text("field").as_str(), "first_year" | "last_year") {
            work.recorder.remove("fact_mark", mark.id)?;
        }
    }
    Ok(())
}

fn set_date(
    work: &mut Work<'_, '_>,
    id: WorkItemId,
    column: &str,
    given: Option<String>,
) -> Result<(), OperationError> {
    let Some(given) = given else { return Ok(()) };
    let given = given.trim();
    if given.is_empty() {
        work.recorder.set("work_item", id, column, Value::Null)?;
        return Ok(());
    }
    if !date::is_known_date(given) {
        return Err(Refusal::new("date-unreadable").with("value", given).into());
    }
    if work.recorder.set("work_item", id, column, given)? {
        super::Horizon::read(work.read())?.holds(given)?;
    }
    Ok(())
}

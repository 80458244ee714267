//! Making a work item that is to close a gap.

use super::short;
use crate::coverage::{known_date, own_fields};
use crate::records::set_parties;
use crate::{Operation, OperationError, Work};
use fractional_index::FractionalIndex;
use plan::states::{AssignmentState, GapState, Role, WorkStatus};
use plan::{FiscalYearId, GapId, InitiativeId, PartyId, Refusal, WorkItemId, date, text};
use serde::{Deserialize, Serialize};

/// A work item out of a gap.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkItemFromGap {
    /// The gap it is to close.
    pub gap: GapId,
    /// Its title.
    pub title: String,
    /// The initiative it stands under; none stands under no initiative yet.
    pub initiative: Option<InitiativeId>,
    /// Who is to lead it.
    pub lead: Option<PartyId>,
    /// The first fiscal year; both years or none.
    pub first_year: Option<FiscalYearId>,
    /// The last fiscal year.
    pub last_year: Option<FiscalYearId>,
    /// When the proposed solution is due, in the precision known.
    pub proposal_on: Option<String>,
    /// When the solution itself is due, in the precision known.
    pub delivery_on: Option<String>,
}

/// The work item that was made.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkItemAdded {
    /// Its id.
    pub id: WorkItemId,
    /// The label it was given.
    pub label: String,
}

/// Makes a work item, links it to the gap, and notes that an action is agreed.
pub fn work_item_from_gap(request: WorkItemFromGap) -> Operation<WorkItemAdded> {
    Operation::new("work_item_from_gap", move |work| {
        let gap = work.read().row("gap", request.gap.into())?;
        let title = text::name(&request.title)?;
        check_title(work, request.gap, &title)?;
        check_years(work, request.first_year, request.last_year)?;
        let proposal_on = known_date(request.proposal_on.as_deref())?;
        let delivery_on = known_date(request.delivery_on.as_deref())?;
        if let (Some(proposal), Some(delivery)) = (&proposal_on, &delivery_on)
            && date::is_surely_before(delivery, proposal)
        {
            return Err(Refusal::new("work-item-delivery-before-proposal").into());
        }
        work.recorder.describe(short(&title));
        let position = last_position(work, request.initiative)?;
        let (id, label) = work.create::<WorkItemId>(
            "work_item",
            &[
                ("initiative", request.initiative.into()),
                ("issue", gap.id("issue").into()),
                ("title", title.into()),
                ("position", position.into()),
                ("first_year", request.first_year.into()),
                ("last_year", request.last_year.into()),
                ("proposal_on", proposal_on.into()),
                ("delivery_on", delivery_on.into()),
                ("status", WorkStatus::Proposed.word().into()),
            ],
        )?;
        work.link(
            "work_item_gap",
            &[("work_item", id.into()), ("gap", request.gap.into()), ("position", 0_i64.into())],
        )?;
        set_parties(work, id.into(), Role::Leads, AssignmentState::Proposed, request.lead.as_slice())?;
        if work.recorder.set("gap", gap.id, "state", GapState::ActionAgreed.word())? {
            own_fields(work, gap.id, &["state"])?;
        }
        Ok(WorkItemAdded { id, label })
    })
}

/// A second work item of the same name for one gap is a slip of the hand.
fn check_title(work: &Work<'_, '_>, gap: GapId, title: &str) -> Result<(), OperationError> {
    for link in work.read().rows_where("work_item_gap", "gap", &gap.into())? {
        let Some(id) = link.id("work_item") else { continue };
        if work.read().row("work_item", id)?.text("title") == title {
            return Err(Refusal::new("gap-has-this-work-item").with("title", title).into());
        }
    }
    Ok(())
}

fn check_years(
    work: &Work<'_, '_>,
    first: Option<FiscalYearId>,
    last: Option<FiscalYearId>,
) -> Result<(), OperationError> {
    match (first, last) {
        (Some(first), Some(last)) => {
            let first = work.read().row("fiscal_year", first.into())?.text("starts_on");
            let last = work.read().row("fiscal_year", last.into())?.text("starts_on");
            if last < first { Err(Refusal::new("years-out-of-order").into()) } else { Ok(()) }
        }
        (None, None) => Ok(()),
        _ => Err(Refusal::new("years-need-both").into()),
    }
}

fn last_position(work: &Work<'_, '_>, initiative: Option<InitiativeId>) -> Result<String, OperationError> {
    if let Some(initiative) = initiative {
        work.read().row("initiative", initiative.into())?;
    }
    let siblings =
        store::query::outline::order::siblings(work.read(), "work_item", initiative.map(Into::into))?;
    let Some((_, last)) = siblings.last() else { return Ok(FractionalIndex::default().to_string()) };
    let last = FractionalIndex::from_string(last).map_err(|_| Refusal::new("position-unreadable"))?;
    Ok(FractionalIndex::new_after(&last).to_string())
}

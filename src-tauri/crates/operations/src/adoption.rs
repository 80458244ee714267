//! How plans and documents are adopted, step by step.

use crate::coverage::known_date;
use crate::{Operation, OperationError};
use plan::adoption::{self, Step};
use plan::states::AdoptionState;
use plan::{PartyId, RecordId, Refusal};
use serde::Deserialize;
use store::query::decisions::steps_of;

/// A step on the way of a plan or a version.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakeAdoptionStep {
    /// The plan or version.
    pub subject: RecordId,
    /// Where the step leads.
    pub state: AdoptionState,
    /// Its day, or the first of its period, in the precision known.
    pub happened_on: String,
    /// The last day of a period; empty for none. A rejection period that has none lasts for the days the bylaws give.
    pub ends_on: String,
    /// Who took it.
    pub party: Option<PartyId>,
}

/// Writes down a step of adoption. A plan says from then on that it stands there.
pub fn adoption_step(request: TakeAdoptionStep) -> Operation<RecordId> {
    Operation::new("adoption_step", move |work| {
        let TakeAdoptionStep { subject, state, happened_on, ends_on, party } = request;
        let record = store::query::common::record_ref(work.read(), subject)?;
        if !matches!(record.kind.as_str(), "plan" | "version") {
            return Err(Refusal::new("decision-adopts-no-plan").into());
        }
        let on = known_date(Some(&happened_on))?.ok_or_else(|| Refusal::new("adoption-day-needed"))?;
        let mut to = known_date(Some(&ends_on))?;
        if state == AdoptionState::RejectionPeriod && to.is_none() {
            to = adoption::rejection_ends(&on);
        }
        let taken = steps_of(work.read(), subject)?;
        let taken: Vec<Step> =
            taken.into_iter().map(|step| Step { state: step.state, on: step.on, to: step.to }).collect();
        adoption::follow(&taken, &Step { state, on: on.clone(), to: to.clone() })?;
        work.recorder.describe(record.name);
        let (id, _) = work.create::<RecordId>(
            "adoption_step",
            &[
                ("subject", subject.into()),
                ("state", state.word().into()),
                ("happened_on", on.as_str().into()),
                ("ends_on", to.into()),
                ("party", party.into()),
            ],
        )?;
        if record.kind == "plan" {
            work.recorder.set("plan", subject, "status", state.word())?;
            if let Some(column) = own_day(state) {
                work.recorder.set("plan", subject, column, on)?;
            }
        }
        Ok(id)
    })
}

/// The column in which a plan itself says the day of a step.
const fn own_day(state: AdoptionState) -> Option<&'static str> {
    match state {
        AdoptionState::ForComment => Some("draft_published_on"),
        AdoptionState::Adopted => Some("adopted_on"),
        AdoptionState::InForce => Some("effective_on"),
        _ => None,
    }
}

/// A step to take away.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveAdoptionStep {
    /// The step.
    pub id: RecordId,
}

/// Takes the newest step away that was written down by mistake.
pub fn adoption_step_remove(request: RemoveAdoptionStep) -> Operation<()> {
    Operation::new("adoption_step_remove", move |work| {
        let row = work.read().row("adoption_step", request.id)?;
        let subject = row.id("subject").ok_or_else(|| Refusal::new("record-gone"))?;
        let record = store::query::common::record_ref(work.read(), subject)?;
        if steps_of(work.read(), subject)?.last().map(|step| step.id) != Some(Some(request.id)) {
            return Err(Refusal::new("adoption-step-not-last").into());
        }
        work.recorder.describe(record.name);
        work.recorder.remove("adoption_step", request.id)?;
        if record.kind == "plan" {
            let state: Option<AdoptionState> = row.word("state");
            if let Some(column) = state.and_then(own_day) {
                let earlier = work.read().rows_where("adoption_step", "subject", &subject.into())?;
                let days = earlier.iter().filter(|step| step.word("state") == state);
                let day = days.map(|step| step.text("happened_on")).max();
                work.recorder.set("plan", subject, column, day)?;
            }
            if let Some(before) = steps_of(work.read(), subject)?.last() {
                work.recorder.set("plan", subject, "status", before.state.word())?;
            }
        }
        Ok::<_, OperationError>(())
    })
}

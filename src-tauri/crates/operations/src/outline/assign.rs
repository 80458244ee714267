//! Assigning a party to a record: proposing is one fact, accepting another.

use crate::Operation;
use crate::parties::state_anew;
use plan::states::{AssignmentState, Role};
use plan::{PartyId, RecordId, Refusal, date};
use serde::Deserialize;

/// Who has a part in a record from now on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Assign {
    /// The record.
    pub subject: RecordId,
    /// The part.
    pub role: Role,
    /// The parties that have it, in order; empty to clear it.
    pub parties: Vec<PartyId>,
    /// Whether they agreed; proposed when nothing is said.
    pub state: Option<AssignmentState>,
    /// When it was said; today when nothing is given.
    pub stated_on: Option<String>,
}

/// Sets who has one role in a record. Parties that had it and are not named lose it.
pub fn assignment_set(request: Assign) -> Operation<()> {
    Operation::new("assignment_set", move |work| {
        let subject = store::query::common::record_ref(work.read(), request.subject)?;
        work.recorder.describe(subject.name);
        let stated_on = request.stated_on.clone().unwrap_or_else(|| work.clock.today());
        if !date::is_known_date(&stated_on) {
            return Err(Refusal::new("date-unreadable").with("value", stated_on).into());
        }
        let before: Vec<_> = work
            .read()
            .rows_where("assignment", "subject", &request.subject.into())?
            .into_iter()
            .filter(|row| row.text("role") == request.role.word())
            .collect();
        for row in &before {
            let stays = row.id("party").is_some_and(|party| request.parties.contains(&party.into()));
            if !stays {
                work.recorder.remove("assignment", row.id)?;
            }
        }
        let state = request.state.unwrap_or(AssignmentState::Proposed);
        for (position, party) in request.parties.iter().enumerate() {
            if !work.read().exists("party", (*party).into())? {
                return Err(Refusal::new("record-gone").with("kind", "party").into());
            }
            let position = i64::try_from(position).unwrap_or(0);
            match before.iter().find(|row| row.id("party") == Some((*party).into())) {
                Some(row) => {
                    work.recorder.set("assignment", row.id, "position", position)?;
                    if let Some(state) = request.state.filter(|state| row.text("state") != state.word()) {
                        // Somebody said it anew here, and nobody says who; what was said before stays beside it.
                        state_anew(work, row, Some(state), &stated_on, None)?;
                    }
                }
                None => {
                    work.create::<RecordId>(
                        "assignment",
                        &[
                            ("subject", request.subject.into()),
                            ("party", (*party).into()),
                            ("role", request.role.word().into()),
                            ("state", state.word().into()),
                            ("stated_on", stated_on.as_str().into()),
                            ("position", position.into()),
                        ],
                    )?;
                }
            }
        }
        Ok(())
    })
}

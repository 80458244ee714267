//! Correcting a gap.

use super::{short, words};
use crate::Operation;
use crate::coverage::own_fields;
use crate::records::set_parties;
use plan::states::{AssignmentState, Confidence, Role};
use plan::{FiscalYearId, GapId, PartyId, text};
use serde::Deserialize;

/// What is said of a gap from now on. What is not given is cleared.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditGap {
    /// The gap.
    pub gap: GapId,
    /// What is missing, in words.
    pub text: String,
    /// How bad it is.
    pub severity: Option<Confidence>,
    /// The fiscal year by which it is to be closed.
    pub due_year: Option<FiscalYearId>,
    /// Who is to own it.
    pub owner: Option<PartyId>,
    /// How it might be closed, in words.
    pub remedy: String,
}

/// Corrects a gap.
pub fn gap_edit(request: EditGap) -> Operation<()> {
    Operation::new("gap_edit", move |work| {
        let row = work.read().row("gap", request.gap.into())?;
        work.recorder.describe(short(&row.text("text")));
        if let Some(year) = request.due_year {
            work.read().row("fiscal_year", year.into())?;
        }
        let columns = [
            ("text", words(&request.text)?.into()),
            ("severity", request.severity.map(Confidence::word).into()),
            ("due_year", request.due_year.into()),
            ("remedy", text::optional(&request.remedy)?.into()),
        ];
        let mut changed = Vec::new();
        for (column, value) in columns {
            let value: store::Value = value;
            if work.recorder.set("gap", row.id, column, value)? {
                changed.push(column);
            }
        }
        own_fields(work, row.id, &changed)?;
        set_parties(work, row.id, Role::Owns, AssignmentState::Proposed, request.owner.as_slice())
    })
}

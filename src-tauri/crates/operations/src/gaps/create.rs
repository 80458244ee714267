//! Making a gap.

use super::{short, words};
use crate::Operation;
use crate::records::set_parties;
use plan::states::{AssignmentState, Confidence, GapState, Role};
use plan::{CoverageId, FiscalYearId, GapId, IssueId, PartyId, RecordId, Refusal, text};
use serde::{Deserialize, Serialize};

/// A new gap.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateGap {
    /// The issue that stays open.
    pub issue: IssueId,
    /// What is missing, in words.
    pub text: String,
    /// The judgements it rests on, all of them about the issue.
    pub judgements: Vec<CoverageId>,
    /// How bad it is.
    pub severity: Option<Confidence>,
    /// The fiscal year by which it is to be closed.
    pub due_year: Option<FiscalYearId>,
    /// Who is to own it.
    pub owner: Option<PartyId>,
    /// How it might be closed, in words.
    pub remedy: String,
}

/// The gap that was made.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapAdded {
    /// Its id.
    pub id: GapId,
    /// The label it was given.
    pub label: String,
}

/// Makes a gap.
pub fn gap_create(request: CreateGap) -> Operation<GapAdded> {
    Operation::new("gap_create", move |work| {
        let text = words(&request.text)?;
        work.read().row("issue", request.issue.into())?;
        let judgements: Vec<RecordId> = request.judgements.iter().map(|id| (*id).into()).collect();
        for judgement in &judgements {
            if work.read().row("coverage", *judgement)?.id("issue") != Some(request.issue.into()) {
                return Err(Refusal::new("gap-judgement-of-another-issue").into());
            }
        }
        if let Some(year) = request.due_year {
            work.read().row("fiscal_year", year.into())?;
        }
        work.recorder.describe(short(&text));
        let (id, label) = work.create::<GapId>(
            "gap",
            &[
                ("issue", request.issue.into()),
                ("text", text.into()),
                ("state", GapState::Open.word().into()),
                ("severity", request.severity.map(Confidence::word).into()),
                ("remedy", text::optional(&request.remedy)?.into()),
                ("due_year", request.due_year.into()),
            ],
        )?;
        for (position, judgement) in judgements.iter().enumerate() {
            if judgements[..position].contains(judgement) {
                continue;
            }
            let position = i64::try_from(position).unwrap_or(0);
            work.link(
                "gap_coverage",
                &[("gap", id.into()), ("coverage", (*judgement).into()), ("position", position.into())],
            )?;
        }
        set_parties(work, id.into(), Role::Owns, AssignmentState::Proposed, request.owner.as_slice())?;
        Ok(GapAdded { id, label })
    })
}

//! Not carrying issues any further, for a reason.

use super::Stepped;
use super::grounds::{Grounds, Wanted, record_step};
use super::place::{distinct, names};
use crate::{Operation, OperationError, Work};
use plan::states::DropReason;
use plan::states::Relation;
use plan::{IssueId, RecordId, Refusal};
use serde::Deserialize;

/// Issues to drop.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DropIssues {
    /// The issues.
    pub issues: Vec<IssueId>,
    /// Why.
    pub reason: DropReason,
    /// The issue they are a symptom of, when that is the reason and it is known.
    pub symptom_of: Option<IssueId>,
    /// What the step rests on.
    pub grounds: Grounds,
}

/// Drops issues.
pub fn issue_drop(request: DropIssues) -> Operation<Stepped> {
    Operation::new("issue_drop", move |work| {
        distinct(&request.issues)?;
        if request.symptom_of.is_some() && request.reason != DropReason::Symptom {
            return Err(Refusal::new("issue-cause-without-symptom").into());
        }
        work.recorder.describe(names(work, &request.issues)?);
        for issue in &request.issues {
            let wanted = Wanted {
                from: *issue,
                to: None,
                relation: Relation::Dropped,
                drop_reason: Some(request.reason),
            };
            record_step(work, wanted, &request.grounds)?;
            if let Some(cause) = request.symptom_of {
                link_symptom(work, *issue, cause)?;
            }
        }
        Ok(Stepped { issues: Vec::new() })
    })
}

/// Says that an issue is a symptom of another, once.
fn link_symptom(work: &mut Work<'_, '_>, issue: IssueId, cause: IssueId) -> Result<(), OperationError> {
    let named = work.read().row("issue", cause.into())?.text("name");
    if issue == cause {
        return Err(Refusal::new("issue-symptom-of-itself").with("issue", named).into());
    }
    let said = work.read().rows_where("symptom", "issue", &issue.into())?;
    if said.iter().any(|row| row.id("cause") == Some(cause.into())) {
        return Ok(());
    }
    let back = work.read().rows_where("symptom", "issue", &cause.into())?;
    if back.iter().any(|row| row.id("cause") == Some(issue.into())) {
        return Err(Refusal::new("issue-symptom-in-a-circle").with("issue", named).into());
    }
    work.create::<RecordId>("symptom", &[("issue", issue.into()), ("cause", cause.into())])?;
    Ok(())
}

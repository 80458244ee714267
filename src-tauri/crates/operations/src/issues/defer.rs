//! Leaving issues for later, and taking them up again.

use super::Stepped;
use super::grounds::{Grounds, Wanted, record_step};
use super::place::{add_issue, distinct, later_list, names};
use crate::coverage::own_fields;
use crate::{Operation, OperationError, Work};
use plan::states::Relation;
use plan::{IssueId, IssueListId, Refusal, text};
use serde::Deserialize;

/// Issues to leave for later.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeferIssues {
    /// The issues.
    pub issues: Vec<IssueId>,
    /// The later list they are carried to as deferred; without one they are deferred where they stand.
    pub to_list: Option<IssueListId>,
    /// What the step rests on.
    pub grounds: Grounds,
}

/// Defers issues.
pub fn issue_defer(request: DeferIssues) -> Operation<Stepped> {
    Operation::new("issue_defer", move |work| {
        distinct(&request.issues)?;
        work.recorder.describe(names(work, &request.issues)?);
        let mut made = Vec::new();
        for issue in &request.issues {
            if request.to_list.is_some() {
                made.push(carry_deferred(work, *issue, &request)?);
            } else {
                set_status(work, *issue, "deferred", &request.grounds.reason)?;
            }
        }
        Ok(Stepped { issues: made })
    })
}

/// An issue to take up again.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RevisitIssue {
    /// The issue.
    pub issue: IssueId,
    /// Why, in words; may be empty.
    pub reason: String,
}

/// Takes a deferred or parked issue up again.
pub fn issue_revisit(request: RevisitIssue) -> Operation<()> {
    Operation::new("issue_revisit", move |work| {
        let row = work.read().row("issue", request.issue.into())?;
        work.recorder.describe(row.text("name"));
        if !matches!(row.text("status").as_str(), "deferred" | "parked") {
            return Err(Refusal::new("issue-not-deferred").with("issue", row.text("name")).into());
        }
        set_status(work, request.issue, "revisited", &request.reason)
    })
}

fn carry_deferred(
    work: &mut Work<'_, '_>,
    issue: IssueId,
    request: &DeferIssues,
) -> Result<IssueId, OperationError> {
    let list = later_list(work, &[issue], request.to_list)?;
    let row = work.read().row("issue", issue.into())?;
    let columns = [
        ("description", row.get("description").clone()),
        ("status", "deferred".into()),
        ("status_note", text::optional(&request.grounds.reason)?.into()),
    ];
    let (to, _) = add_issue(work, list, row.text("name"), &columns)?;
    record_step(work, Wanted::to(issue, to, Relation::Deferred), &request.grounds)?;
    Ok(to)
}

fn set_status(
    work: &mut Work<'_, '_>,
    issue: IssueId,
    status: &str,
    reason: &str,
) -> Result<(), OperationError> {
    let note = text::optional(reason)?;
    if let Some(note) = &note {
        work.recorder.because(note.as_str());
    }
    let changed = work.recorder.set("issue", issue, "status", status)?;
    if work.recorder.set("issue", issue, "status_note", note)? || changed {
        own_fields(work, issue.into(), &["status", "status_note"])?;
    }
    Ok(())
}

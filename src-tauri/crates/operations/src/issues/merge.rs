//! Joining several issues in one of a later list.

use super::Stepped;
use super::grounds::{Grounds, Wanted, now_joined, record_step};
use super::place::{add_issue, distinct, later_list, names};
use crate::Operation;
use plan::states::Relation;
use plan::{IssueId, IssueListId, Refusal, text};
use serde::Deserialize;

/// Issues to join.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeIssues {
    /// The issues: two or more, or one that joins an issue which others became before.
    pub issues: Vec<IssueId>,
    /// The issue of a later list that they join; a new one when nothing is given.
    pub into: Option<IssueId>,
    /// The list of the new issue; the next one when nothing is given.
    pub to_list: Option<IssueListId>,
    /// The name of the new issue.
    pub name: String,
    /// What the step rests on.
    pub grounds: Grounds,
}

/// Joins issues.
pub fn issue_merge(request: MergeIssues) -> Operation<Stepped> {
    Operation::new("issue_merge", move |work| {
        distinct(&request.issues)?;
        if request.into.is_none() && request.issues.len() < 2 {
            return Err(Refusal::new("issue-merge-needs-two").into());
        }
        work.recorder.describe(names(work, &request.issues)?);
        let into = match request.into {
            Some(into) => {
                work.read().row("issue", into.into())?;
                now_joined(work, into)?;
                into
            }
            None => {
                let list = later_list(work, &request.issues, request.to_list)?;
                add_issue(work, list, text::name(&request.name)?, &[("is_cluster", true.into())])?.0
            }
        };
        for issue in &request.issues {
            record_step(work, Wanted::to(*issue, into, Relation::Merged), &request.grounds)?;
        }
        Ok(Stepped { issues: vec![into] })
    })
}

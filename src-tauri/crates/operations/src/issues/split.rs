//! Splitting one issue into several of a later list.

use super::Stepped;
use super::grounds::{Grounds, Wanted, record_step};
use super::place::{add_issue, later_list};
use crate::Operation;
use plan::states::Relation;
use plan::{IssueId, IssueListId, Refusal, text};
use serde::Deserialize;

/// An issue to split.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SplitIssue {
    /// The issue.
    pub issue: IssueId,
    /// The list of its parts; the next one when nothing is given.
    pub to_list: Option<IssueListId>,
    /// The names of its parts, two or more.
    pub names: Vec<String>,
    /// What the step rests on.
    pub grounds: Grounds,
}

/// Splits an issue.
pub fn issue_split(request: SplitIssue) -> Operation<Stepped> {
    Operation::new("issue_split", move |work| {
        if request.names.len() < 2 {
            return Err(Refusal::new("issue-split-needs-two").into());
        }
        let names: Vec<String> =
            request.names.iter().map(|name| text::name(name)).collect::<Result<_, _>>()?;
        if names.iter().enumerate().any(|(at, name)| names[..at].contains(name)) {
            return Err(Refusal::new("issue-parts-alike").into());
        }
        let row = work.read().row("issue", request.issue.into())?;
        work.recorder.describe(row.text("name"));
        let list = later_list(work, &[request.issue], request.to_list)?;
        let mut parts = Vec::new();
        for name in names {
            let (part, _) = add_issue(work, list, name, &[])?;
            record_step(work, Wanted::to(request.issue, part, Relation::Split), &request.grounds)?;
            parts.push(part);
        }
        Ok(Stepped { issues: parts })
    })
}

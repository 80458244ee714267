//! Putting the issues of a list in an order of priority.

use super::place::{distinct, issues_of};
use crate::Operation;
use crate::coverage::own_fields;
use plan::{IssueId, IssueListId, Refusal, text};
use serde::Deserialize;
use store::Value;

/// An order of priority.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RankIssues {
    /// The list.
    pub list: IssueListId,
    /// Its issues from the first place on. Those that are not named have no place.
    pub order: Vec<IssueId>,
    /// Why, in words; may be empty.
    pub reason: String,
}

/// Ranks a list as one change. Places run from 1 without gaps.
pub fn issue_rank(request: RankIssues) -> Operation<()> {
    Operation::new("issue_rank", move |work| {
        let list = work.read().row("issue_list", request.list.into())?;
        if !request.order.is_empty() {
            distinct(&request.order)?;
        }
        let issues = issues_of(work, request.list)?;
        if let Some(stranger) =
            request.order.iter().find(|id| !issues.iter().any(|row| row.id == (**id).into()))
        {
            let name = work.read().row("issue", (*stranger).into())?.text("name");
            return Err(Refusal::new("issue-not-in-list").with("issue", name).into());
        }
        work.recorder.describe(list.text("name"));
        if let Some(reason) = text::optional(&request.reason)? {
            work.recorder.because(reason);
        }
        for issue in &issues {
            let place = request.order.iter().position(|id| issue.id == (*id).into());
            let rank = place.and_then(|at| i64::try_from(at + 1).ok()).map_or(Value::Null, Value::Int);
            if work.recorder.set("issue", issue.id, "rank", rank)? {
                own_fields(work, issue.id, &["rank"])?;
            }
        }
        Ok(())
    })
}

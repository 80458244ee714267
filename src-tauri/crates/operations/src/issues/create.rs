//! Raising a new issue in a list.

use super::grounds::cite;
use super::place::{add_issue, issues_of};
use crate::Operation;
use plan::{IssueId, IssueListId, Refusal, SourceId, text};
use serde::{Deserialize, Serialize};

/// A new issue.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateIssue {
    /// The list it is raised in.
    pub list: IssueListId,
    /// Its name.
    pub name: String,
    /// Its number in the list; the next one when nothing is given.
    pub number: Option<u32>,
    /// What it is about; may be empty.
    pub description: String,
    /// The sources that say so.
    pub sources: Vec<SourceId>,
}

/// The issue that was raised.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueAdded {
    /// Its id.
    pub id: IssueId,
    /// The label it was given.
    pub label: String,
}

/// Raises an issue.
pub fn issue_create(request: CreateIssue) -> Operation<IssueAdded> {
    Operation::new("issue_create", move |work| {
        let name = text::name(&request.name)?;
        let description = text::optional(&request.description)?;
        work.read().row("issue_list", request.list.into())?;
        if let Some(number) = request.number {
            let taken = issues_of(work, request.list)?.iter().any(|i| i.int("number") == Some(number.into()));
            if number == 0 || taken {
                return Err(Refusal::new("issue-number-taken").with("number", number.to_string()).into());
            }
        }
        work.recorder.describe(name.as_str());
        let (id, label) = add_issue(work, request.list, name, &[("description", description.into())])?;
        if let Some(number) = request.number {
            work.recorder.set("issue", id, "number", i64::from(number))?;
        }
        cite(work, id.into(), &request.sources)?;
        Ok(IssueAdded { id, label })
    })
}

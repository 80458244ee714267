//! Giving an issue another name or description. What a person writes is their own statement, whatever source gave the
//! words before.

use crate::Operation;
use crate::coverage::own_fields;
use plan::{IssueId, text};
use serde::Deserialize;

/// Another name for an issue, in its own list.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RenameIssue {
    /// The issue.
    pub issue: IssueId,
    /// Its name from now on.
    pub name: String,
}

/// Renames an issue.
pub fn issue_rename(request: RenameIssue) -> Operation<()> {
    Operation::new("issue_rename", move |work| {
        let name = text::name(&request.name)?;
        work.recorder.describe(name.as_str());
        if work.recorder.set("issue", request.issue, "name", name)? {
            own_fields(work, request.issue.into(), &["name"])?;
        }
        Ok(())
    })
}

/// What an issue is about.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DescribeIssue {
    /// The issue.
    pub issue: IssueId,
    /// What it is about; an empty text clears it.
    pub description: String,
}

/// Describes an issue.
pub fn issue_describe(request: DescribeIssue) -> Operation<()> {
    Operation::new("issue_describe", move |work| {
        let description = text::optional(&request.description)?;
        let name = work.read().row("issue", request.issue.into())?.text("name");
        work.recorder.describe(name);
        if work.recorder.set("issue", request.issue, "description", description)? {
            own_fields(work, request.issue.into(), &["description"])?;
        }
        Ok(())
    })
}

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

//! Taking a step back out, and removing an issue that nothing hangs on.

use crate::Operation;
use plan::{IssueId, RecordId, Refusal};
use serde::Deserialize;
use store::query::common::record_ref;

/// A step to take out.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveStep {
    /// The lineage record.
    pub step: RecordId,
}

/// Takes a step out. The issues at both ends stay.
pub fn lineage_remove(request: RemoveStep) -> Operation<()> {
    Operation::new("lineage_remove", move |work| {
        work.read().row("lineage", request.step)?;
        let named = record_ref(work.read(), request.step)?;
        work.recorder.describe(named.name);
        Ok(work.recorder.remove("lineage", request.step)?)
    })
}

/// An issue to remove.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveIssue {
    /// The issue.
    pub issue: IssueId,
}

/// Removes an issue that was raised by mistake. One with steps, judgements, gaps, work or comments stays: removing it
/// would take them along unseen.
pub fn issue_remove(request: RemoveIssue) -> Operation<()> {
    Operation::new("issue_remove", move |work| {
        let name = work.read().row("issue", request.issue.into())?.text("name");
        let id: RecordId = request.issue.into();
        let hangs = [
            ("lineage", "from_issue"),
            ("lineage", "to_issue"),
            ("symptom", "issue"),
            ("symptom", "cause"),
            ("coverage", "issue"),
            ("gap", "issue"),
            ("work_item", "issue"),
            ("point_issue", "issue"),
            ("assignment", "subject"),
            ("ballot_issue", "issue"),
            ("ballot_pair", "preferred"),
            ("ballot_pair", "other"),
        ];
        for (table, column) in hangs {
            if !work.read().rows_where(table, column, &id.into())?.is_empty() {
                return Err(Refusal::new("issue-in-use").with("issue", name).into());
            }
        }
        work.recorder.describe(name);
        Ok(work.recorder.remove("issue", id)?)
    })
}

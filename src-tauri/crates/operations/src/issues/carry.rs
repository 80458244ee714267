//! Carrying issues to a later list, as they are or under another name.

use super::Stepped;
use super::grounds::{Grounds, Wanted, record_step};
use super::place::{add_issue, distinct, later_list, names};
use crate::{Operation, OperationError, Work};
use plan::states::Relation;
use plan::{IssueId, IssueListId, Refusal, text};
use serde::Deserialize;

/// Issues to carry.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CarryIssues {
    /// The issues, in the order in which they are to stand in the later list.
    pub issues: Vec<IssueId>,
    /// The later list; the next one when nothing is given.
    pub to_list: Option<IssueListId>,
    /// An issue of the later list that a single issue is carried as; a new one when nothing is given.
    pub into: Option<IssueId>,
    /// Another name for a single issue; its own when nothing is given.
    pub name: Option<String>,
    /// What the step rests on.
    pub grounds: Grounds,
}

/// Carries issues. Another name makes it a renaming.
pub fn issue_carry(request: CarryIssues) -> Operation<Stepped> {
    Operation::new("issue_carry", move |work| {
        distinct(&request.issues)?;
        if request.issues.len() > 1 && (request.into.is_some() || request.name.is_some()) {
            return Err(Refusal::new("issue-one-at-a-time").into());
        }
        work.recorder.describe(names(work, &request.issues)?);
        let mut made = Vec::new();
        for issue in &request.issues {
            let (to, relation) = match request.into {
                Some(into) => (into, relation_to(work, *issue, into)?),
                None => copy(work, *issue, &request)?,
            };
            record_step(work, Wanted::to(*issue, to, relation), &request.grounds)?;
            made.push(to);
        }
        Ok(Stepped { issues: made })
    })
}

fn relation_to(work: &Work<'_, '_>, issue: IssueId, into: IssueId) -> Result<Relation, OperationError> {
    let name = |id: IssueId| work.read().row("issue", id.into()).map(|row| row.text("name"));
    Ok(if name(issue)? == name(into)? { Relation::Carried } else { Relation::Renamed })
}

/// The issue again in the later list, with its description and question.
fn copy(
    work: &mut Work<'_, '_>,
    issue: IssueId,
    request: &CarryIssues,
) -> Result<(IssueId, Relation), OperationError> {
    let list = later_list(work, &[issue], request.to_list)?;
    let row = work.read().row("issue", issue.into())?;
    let before = row.text("name");
    let name = request.name.as_deref().map_or_else(|| Ok(before.clone()), text::name)?;
    let relation = if name == before { Relation::Carried } else { Relation::Renamed };
    let kept =
        ["description", "guiding_question", "is_cluster"].map(|column| (column, row.get(column).clone()));
    let (id, _) = add_issue(work, list, name, &kept)?;
    Ok((id, relation))
}

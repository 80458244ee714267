//! Lists, and places for issues in them.

use crate::{OperationError, Work};
use plan::{IssueId, IssueListId, RecordId, Refusal};
use store::{Row, Value};

/// Where the list of an issue stands in the order of lists.
pub(super) fn position_of(work: &Work<'_, '_>, issue: IssueId) -> Result<i64, OperationError> {
    Ok(list_of(work, issue)?.int("position").unwrap_or(0))
}

/// The list an issue stands in.
pub(super) fn list_of(work: &Work<'_, '_>, issue: IssueId) -> Result<Row, OperationError> {
    let issue = work.read().row("issue", issue.into())?;
    let list =
        issue.id("issue_list").ok_or_else(|| Refusal::new("record-gone").with("kind", "issue_list"))?;
    Ok(work.read().row("issue_list", list)?)
}

/// The list that issues go to: the one named, or the one after the last they stand in.
pub(super) fn later_list(
    work: &Work<'_, '_>,
    issues: &[IssueId],
    named: Option<IssueListId>,
) -> Result<IssueListId, OperationError> {
    if let Some(list) = named {
        return Ok(work.read().row("issue_list", list.into())?.id.into());
    }
    let mut last = 0;
    for issue in issues {
        last = last.max(position_of(work, *issue)?);
    }
    let mut later: Vec<_> = work
        .read()
        .rows("issue_list")?
        .into_iter()
        .filter(|list| list.int("position").unwrap_or(0) > last)
        .collect();
    later.sort_by_key(|list| list.int("position"));
    let next = later.first().ok_or_else(|| Refusal::new("issue-no-later-list"))?;
    Ok(next.id.into())
}

/// The number after the last of a list.
pub(super) fn next_number(work: &Work<'_, '_>, list: IssueListId) -> Result<i64, OperationError> {
    let issues = work.read().rows_where("issue", "issue_list", &list.into())?;
    Ok(issues.iter().filter_map(|issue| issue.int("number")).max().unwrap_or(0) + 1)
}

/// Adds an issue at the end of a list, with further columns.
pub(crate) fn add_issue(
    work: &mut Work<'_, '_>,
    list: IssueListId,
    name: String,
    further: &[(&str, Value)],
) -> Result<(IssueId, String), OperationError> {
    let number = next_number(work, list)?;
    let mut columns: Vec<(&str, Value)> =
        vec![("issue_list", list.into()), ("number", number.into()), ("name", name.into())];
    columns.extend_from_slice(further);
    work.create("issue", &columns)
}

/// Names a change after its issues: the first few, and how many more.
pub(super) fn names(work: &Work<'_, '_>, issues: &[IssueId]) -> Result<String, OperationError> {
    const SHOWN: usize = 3;
    let mut names = Vec::new();
    for issue in issues.iter().take(SHOWN) {
        names.push(work.read().row("issue", (*issue).into())?.text("name"));
    }
    let more = issues.len().saturating_sub(SHOWN);
    let rest = if more > 0 { format!(" +{more}") } else { String::new() };
    Ok(format!("{}{rest}", names.join(", ")))
}

/// Refuses an issue named twice, and a step without any.
pub(super) fn distinct(issues: &[IssueId]) -> Result<(), Refusal> {
    if issues.is_empty() {
        return Err(Refusal::new("issue-none-chosen"));
    }
    let repeated = issues.iter().enumerate().any(|(at, issue)| issues[..at].contains(issue));
    if repeated { Err(Refusal::new("issue-chosen-twice")) } else { Ok(()) }
}

/// A row as an id, for the rows of a list.
pub(super) fn issues_of(work: &Work<'_, '_>, list: IssueListId) -> Result<Vec<Row>, OperationError> {
    let list: RecordId = list.into();
    Ok(work.read().rows_where("issue", "issue_list", &list.into())?)
}

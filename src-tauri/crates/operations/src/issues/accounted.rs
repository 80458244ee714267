//! No issue is lost on the way from one list to the next: each was carried, merged, split, dropped with a reason, or
//! left for later. A list is not published before.

use crate::OperationError;
use plan::{IssueListId, Refusal};
use store::{Reader, StoreError, Value};

/// How many issues a refusal names.
const NAMED: usize = 3;
/// States of an issue that stays behind on purpose.
const LEFT: [&str; 3] = ["deferred", "parked", "addressed"];

/// The issues of the list before a list that nothing was decided about, by number.
///
/// # Errors
/// When the file cannot be read.
pub fn unaccounted(reader: Reader<'_>, list: IssueListId) -> Result<Vec<String>, StoreError> {
    let lists = reader.rows("issue_list")?;
    let Some(here) = lists.iter().find(|row| row.id == list.into()).and_then(|row| row.int("position"))
    else {
        return Ok(Vec::new());
    };
    let earlier = lists.iter().filter(|row| row.int("position").is_some_and(|position| position < here));
    let Some(before) = earlier.max_by_key(|row| row.int("position")) else { return Ok(Vec::new()) };
    let mut issues = reader.rows_where("issue", "issue_list", &before.id.into())?;
    issues.sort_by_key(|issue| issue.int("number"));
    let mut open = Vec::new();
    for issue in issues {
        let decided = !reader.rows_where("lineage", "from_issue", &Value::from(issue.id))?.is_empty();
        if !decided && !LEFT.contains(&issue.text("status").as_str()) {
            open.push(format!("{} {}", issue.int("number").unwrap_or_default(), issue.text("name")));
        }
    }
    Ok(open)
}

/// Refuses a list while an issue of the list before it is not accounted for, and names those.
pub(crate) fn all_accounted(reader: Reader<'_>, list: IssueListId) -> Result<(), OperationError> {
    let open = unaccounted(reader, list)?;
    if open.is_empty() {
        return Ok(());
    }
    let named = open.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
    Err(Refusal::new("issues-unaccounted")
        .with("list", reader.row("issue_list", list.into())?.text("name"))
        .with("count", open.len().to_string())
        .with("more_count", open.len().saturating_sub(NAMED).to_string())
        .with("names", named)
        .into())
}

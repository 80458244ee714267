//! Beginning a new list of issues, the next stage of the effort.

use super::grounds::cite;
use crate::Operation;
use crate::coverage::known_date;
use plan::{IssueListId, RecordId, SourceId, text};
use serde::{Deserialize, Serialize};

/// A new list. It follows all lists there are.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateIssueList {
    /// Its name.
    pub name: String,
    /// Its date in the precision known.
    pub dated_on: Option<String>,
    /// The stage of the effort it belongs to.
    pub stage: Option<RecordId>,
    /// The sources that say so.
    pub sources: Vec<SourceId>,
}

/// The list that was made.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueListAdded {
    /// Its id.
    pub id: IssueListId,
    /// The label it was given.
    pub label: String,
}

/// Begins a list.
pub fn issue_list_create(request: CreateIssueList) -> Operation<IssueListAdded> {
    Operation::new("issue_list_create", move |work| {
        let name = text::name(&request.name)?;
        let dated_on = known_date(request.dated_on.as_deref())?;
        if let Some(stage) = request.stage {
            work.read().row("stage", stage)?;
        }
        let lists = work.read().rows("issue_list")?;
        let position = lists.iter().filter_map(|list| list.int("position")).max().unwrap_or(0) + 1;
        work.recorder.describe(name.as_str());
        let (id, label) = work.create::<IssueListId>(
            "issue_list",
            &[
                ("name", name.into()),
                ("dated_on", dated_on.into()),
                ("stage", request.stage.into()),
                ("position", position.into()),
            ],
        )?;
        cite(work, id.into(), &request.sources)?;
        Ok(IssueListAdded { id, label })
    })
}

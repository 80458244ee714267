//! Changing several work items in one step.

use super::{Assign, EditWorkItem, Years, assignment_set, work_item_edit};
use crate::Operation;
use plan::states::{Role, WorkStatus};
use plan::{PartyId, WorkItemId};
use serde::Deserialize;

/// What several work items get; what is not named stays as it is with each.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditWorkItems {
    /// The work items.
    pub items: Vec<WorkItemId>,
    /// How they stand from now on.
    pub status: Option<WorkStatus>,
    /// Their years.
    pub years: Option<Years>,
    /// Who is proposed to lead them instead of those who do.
    pub lead: Option<PartyId>,
}

/// Changes several work items in one step, all or none, and answers how many there were.
pub fn work_items_edit(request: EditWorkItems) -> Operation<u32> {
    Operation::new("work_items_edit", move |work| {
        let count = request.items.len();
        for item in &request.items {
            let edit = EditWorkItem {
                id: Some(*item),
                status: request.status,
                years: request.years,
                ..EditWorkItem::default()
            };
            (work_item_edit(edit).run)(work)?;
            if let Some(lead) = request.lead {
                let assign = Assign {
                    subject: (*item).into(),
                    role: Role::Leads,
                    parties: vec![lead],
                    state: None,
                    stated_on: None,
                };
                (assignment_set(assign).run)(work)?;
            }
        }
        work.recorder.describe(count.to_string());
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    })
}

//! Which work items are to close a gap, said from the gap's side.

use super::short;
use crate::Operation;
use crate::coverage::own_fields;
use plan::states::GapState;
use plan::{GapId, RecordId, WorkItemId};
use serde::Deserialize;

/// The work items that are to close a gap.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetGapWork {
    /// The gap.
    pub gap: GapId,
    /// The work items; those that were to close it and are not named no longer are.
    pub items: Vec<WorkItemId>,
}

/// Says which work items are to close a gap. An open gap with a work item has an action agreed; one whose last work
/// item was taken away is open again.
pub fn gap_work_set(request: SetGapWork) -> Operation<()> {
    Operation::new("gap_work_set", move |work| {
        let gap = work.read().row("gap", request.gap.into())?;
        work.recorder.describe(short(&gap.text("text")));
        let items: Vec<RecordId> = request.items.iter().map(|item| (*item).into()).collect();
        let there = work.read().rows_where("work_item_gap", "gap", &gap.id.into())?;
        for row in there.iter().filter(|row| row.id("work_item").is_none_or(|item| !items.contains(&item))) {
            work.recorder.remove("work_item_gap", row.id)?;
        }
        for item in items.iter().filter(|item| !there.iter().any(|row| row.id("work_item") == Some(**item))) {
            work.read().row("work_item", *item)?;
            // The gaps of an item keep their order; a new one comes last.
            let closes = work.read().rows_where("work_item_gap", "work_item", &(*item).into())?;
            let position =
                closes.iter().filter_map(|row| row.int("position")).max().map_or(0, |last| last + 1);
            let columns =
                [("work_item", (*item).into()), ("gap", gap.id.into()), ("position", position.into())];
            work.link("work_item_gap", &columns)?;
        }
        let state = match gap.word("state") {
            Some(GapState::Open) if !items.is_empty() => GapState::ActionAgreed,
            Some(GapState::ActionAgreed) if items.is_empty() => GapState::Open,
            _ => return Ok(()),
        };
        work.recorder.set("gap", gap.id, "state", state.word())?;
        own_fields(work, gap.id, &["state"])
    })
}

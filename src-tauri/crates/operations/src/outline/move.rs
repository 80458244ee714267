//! Moving a row: to another place among its siblings, or under another parent.

use super::add::place;
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal};
use serde::Deserialize;
use store::query::outline_order;

/// Where a row goes.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveRow {
    /// The row.
    pub id: RecordId,
    /// What it stands under from now on.
    pub parent: Option<RecordId>,
    /// The sibling it stands after; without one it becomes the first.
    pub after: Option<RecordId>,
}

/// Moves a row, with all that stands under it.
pub fn outline_move(request: MoveRow) -> Operation<()> {
    Operation::new("outline_move", move |work| {
        let MoveRow { id, parent, after } = request;
        let here = store::query::common::record_ref(work.read(), id)?;
        work.recorder.describe(here.name.as_str());
        let parent_kind =
            parent.map(|p| work.read().row("record", p)).transpose()?.map(|row| row.text("kind"));
        match (here.kind.as_str(), parent_kind.as_deref()) {
            ("objective", None) => {}
            ("goal" | "initiative", Some("objective")) => {
                work.recorder.set(&here.kind, id, "objective", parent)?;
            }
            ("work_item", None | Some("initiative" | "work_item")) => {
                move_work_item(work, id, parent, parent_kind.as_deref())?;
            }
            _ => return Err(Refusal::new("outline-wrong-parent").with("name", here.name).into()),
        }
        let position = match after {
            Some(after) if after != id => place(work, &here.kind, parent, Some(after), Some(id))?,
            _ => first_place(work, &here.kind, parent, id)?,
        };
        work.recorder.set(&here.kind, id, "position", position)?;
        Ok(())
    })
}

fn first_place(
    work: &Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
    id: RecordId,
) -> Result<String, OperationError> {
    let siblings = outline_order::siblings(work.read(), kind, parent)?;
    let first = siblings.iter().find(|(sibling, _)| *sibling != id);
    super::position_between(None, first.map(|(_, position)| position.as_str()))
}

fn move_work_item(
    work: &mut Work<'_, '_>,
    id: RecordId,
    parent: Option<RecordId>,
    parent_kind: Option<&str>,
) -> Result<(), OperationError> {
    if parent_kind != Some("work_item") {
        work.recorder.set("work_item", id, "parent", store::Value::Null)?;
        return set_initiative(work, id, parent);
    }
    let mut above = parent;
    while let Some(ancestor) = above {
        if ancestor == id {
            return Err(Refusal::new("outline-move-into-itself").into());
        }
        above = work.read().row("work_item", ancestor)?.id("parent");
    }
    work.recorder.set("work_item", id, "parent", parent)?;
    let initiative =
        parent.map(|p| work.read().row("work_item", p)).transpose()?.and_then(|row| row.id("initiative"));
    set_initiative(work, id, initiative)
}

/// A work item and all below it belong to one initiative.
fn set_initiative(
    work: &mut Work<'_, '_>,
    id: RecordId,
    initiative: Option<RecordId>,
) -> Result<(), OperationError> {
    work.recorder.set("work_item", id, "initiative", initiative)?;
    for child in work.read().rows_where("work_item", "parent", &id.into())? {
        set_initiative(work, child.id, initiative)?;
    }
    Ok(())
}

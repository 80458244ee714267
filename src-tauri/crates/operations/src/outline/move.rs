//! Moving a row: to another place among its siblings, or under another parent.

use super::add::{Home, may_stand, place, placed};
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal};
use serde::Deserialize;

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
        if !may_stand(&here.kind, parent_kind.as_deref()) {
            return Err(Refusal::new("outline-wrong-parent").with("name", here.name).into());
        }
        match here.kind.as_str() {
            "work_item" => move_work_item(work, id, parent, parent_kind.as_deref())?,
            "goal" | "initiative" => {
                work.recorder.set(&here.kind, id, "objective", parent)?;
            }
            "activity" => {
                work.recorder.set("activity", id, "service_group", parent)?;
            }
            _ => {}
        }
        let position = match after {
            Some(after) if after != id => place(work, &here.kind, parent, Some(after), Some(id))?,
            _ => first_place(work, &here.kind, parent, id)?,
        };
        work.recorder.set(&here.kind, id, "position", position)?;
        Ok(())
    })
}

/// Rows that go to one place together.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveRows {
    /// The rows, in the order in which they then stand.
    pub ids: Vec<RecordId>,
    /// What they stand under from now on.
    pub parent: Option<RecordId>,
    /// The sibling they stand after; without one they become the first.
    pub after: Option<RecordId>,
}

/// Moves several rows to one place in one step, all or none.
pub fn outline_move_rows(request: MoveRows) -> Operation<()> {
    Operation::new("outline_move_rows", move |work| {
        let MoveRows { ids, parent, mut after } = request;
        for id in &ids {
            (outline_move(MoveRow { id: *id, parent, after }).run)(work)?;
            after = Some(*id);
        }
        if let [first, _, ..] = ids.as_slice() {
            let name = store::query::common::record_ref(work.read(), *first)?.name;
            work.recorder.describe(format!("{name} … ({})", ids.len()));
        }
        Ok(())
    })
}

fn first_place(
    work: &mut Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
    id: RecordId,
) -> Result<String, OperationError> {
    let siblings = placed(work, kind, parent)?;
    let first = siblings.iter().find(|(sibling, _)| *sibling != id);
    super::position_between(None, first.map(|(_, position)| position.as_str()))
}

pub(crate) fn move_work_item(
    work: &mut Work<'_, '_>,
    id: RecordId,
    parent: Option<RecordId>,
    parent_kind: Option<&str>,
) -> Result<(), OperationError> {
    let home = Home::under(work, parent, parent_kind)?;
    let mut above = home.above;
    while let Some(ancestor) = above {
        if ancestor == id {
            return Err(Refusal::new("outline-move-into-itself").into());
        }
        above = work.read().row("work_item", ancestor)?.id("parent");
    }
    work.recorder.set("work_item", id, "parent", home.above)?;
    settle(work, id, &home)
}

/// A work item and all below it belong to one initiative or activity.
fn settle(work: &mut Work<'_, '_>, id: RecordId, home: &Home) -> Result<(), OperationError> {
    work.recorder.set("work_item", id, "initiative", home.initiative)?;
    work.recorder.set("work_item", id, "activity", home.activity)?;
    for child in work.read().rows_where("work_item", "parent", &id.into())? {
        settle(work, child.id, home)?;
    }
    Ok(())
}

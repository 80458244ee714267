//! Adding a row to the outline.

use super::position_between;
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal, text};
use serde::{Deserialize, Serialize};
use store::query::outline_order;

/// What may stand in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A strategic objective, at the top.
    Objective,
    /// A strategic goal, under an objective.
    Goal,
    /// An operating initiative, under an objective.
    Initiative,
    /// A work item, under an initiative, under another work item, or under nothing yet.
    WorkItem,
}

/// A new row.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddRow {
    /// What it is.
    pub kind: RowKind,
    /// What it stands under.
    pub parent: Option<RecordId>,
    /// The sibling it stands after; without one it is the last.
    pub after: Option<RecordId>,
    /// Its name.
    pub name: String,
}

/// The row that was added.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Added {
    /// Its id.
    pub id: RecordId,
    /// The label it was given.
    pub label: String,
}

/// A work item of a block from a spreadsheet.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PastedRow {
    /// How deep it stands below where the block is pasted; 0 is beside the first.
    pub level: u8,
    /// Its name.
    pub name: String,
}

/// Work items that are added together.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PasteRows {
    /// What the block stands under.
    pub parent: Option<RecordId>,
    /// The sibling it stands after; without one it is the last.
    pub after: Option<RecordId>,
    /// The work items in their order.
    pub rows: Vec<PastedRow>,
}

/// Adds a block of work items in one step, all or none, and answers their ids. A row stands below the nearest earlier one that is less deep.
pub fn outline_paste(request: PasteRows) -> Operation<Vec<RecordId>> {
    Operation::new("outline_paste", move |work| {
        let PasteRows { parent, after, rows } = request;
        let kind_of = |work: &Work<'_, '_>, id: RecordId| {
            Ok::<_, OperationError>(work.read().row("record", id)?.text("kind"))
        };
        if let Some(parent) = parent
            && !matches!(kind_of(work, parent)?.as_str(), "initiative" | "work_item")
        {
            return Err(Refusal::new("outline-wrong-parent")
                .with("name", rows.first().map_or("", |row| &row.name))
                .into());
        }
        // The last row added at each depth, with what it stands under.
        let mut open: Vec<(u8, Option<RecordId>, RecordId)> = Vec::new();
        let mut made = Vec::new();
        for row in &rows {
            let name = text::name(&row.name)?;
            while open.last().is_some_and(|(level, ..)| *level > row.level) {
                open.pop();
            }
            let (above, beside) = match open.last() {
                Some((level, above, beside)) if *level == row.level => (*above, Some(*beside)),
                Some((_, _, beside)) => (Some(*beside), None),
                None => (parent, after),
            };
            let above_kind = above.map(|id| kind_of(work, id)).transpose()?;
            let position = place(work, "work_item", above, beside, None)?;
            let added = insert(work, "work_item", above, above_kind.as_deref(), &name, position)?;
            match open.last_mut() {
                Some(last) if last.0 == row.level => *last = (row.level, above, added.id),
                _ => open.push((row.level, above, added.id)),
            }
            made.push(added.id);
        }
        work.recorder.describe(made.len().to_string());
        Ok(made)
    })
}

/// Adds a row.
pub fn outline_add(request: AddRow) -> Operation<Added> {
    Operation::new("outline_add", move |work| {
        let name = text::name(&request.name)?;
        let parent_kind = match request.parent {
            Some(parent) => Some(work.read().row("record", parent)?.text("kind")),
            None => None,
        };
        let kind = match request.kind {
            RowKind::Objective => "objective",
            RowKind::Goal => "goal",
            RowKind::Initiative => "initiative",
            RowKind::WorkItem => "work_item",
        };
        let stands = matches!(
            (request.kind, parent_kind.as_deref()),
            (RowKind::Objective, None)
                | (RowKind::Goal | RowKind::Initiative, Some("objective"))
                | (RowKind::WorkItem, None | Some("initiative" | "work_item"))
        );
        if !stands {
            return Err(Refusal::new("outline-wrong-parent").with("name", name).into());
        }
        let position = place(work, kind, request.parent, request.after, None)?;
        let added = insert(work, kind, request.parent, parent_kind.as_deref(), &name, position)?;
        work.recorder.describe(name);
        Ok(added)
    })
}

/// A position after a sibling, or after all of them. A row that is moved is no neighbour of itself.
pub(super) fn place(
    work: &Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
    after: Option<RecordId>,
    moved: Option<RecordId>,
) -> Result<String, OperationError> {
    let mut siblings = outline_order::siblings(work.read(), kind, parent)?;
    siblings.retain(|(sibling, _)| Some(*sibling) != moved);
    let Some(index) = after.and_then(|id| siblings.iter().position(|(sibling, _)| *sibling == id)) else {
        return position_between(siblings.last().map(|(_, position)| position.as_str()), None);
    };
    let next = siblings.get(index + 1).map(|(_, position)| position.as_str());
    position_between(Some(&siblings[index].1), next)
}

fn insert(
    work: &mut Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
    parent_kind: Option<&str>,
    name: &str,
    position: String,
) -> Result<Added, OperationError> {
    let count = i64::try_from(outline_order::siblings(work.read(), kind, parent)?.len()).unwrap_or(0);
    let number = count + 1;
    let position = ("position", position.into());
    let (id, label): (RecordId, String) = match kind {
        "objective" => work.create(
            kind,
            &[("number", number.into()), ("name", name.into()), ("statement", name.into()), position],
        )?,
        "goal" => {
            let above = parent.map(|id| work.read().row("objective", id)).transpose()?;
            let above = above.and_then(|row| row.int("number")).unwrap_or(0);
            let number = format!("{above}.{number}");
            work.create(
                kind,
                &[
                    ("objective", parent.into()),
                    ("number", number.into()),
                    ("statement", name.into()),
                    position,
                ],
            )?
        }
        "initiative" => {
            let number = i64::try_from(work.read().rows("initiative")?.len()).unwrap_or(0) + 1;
            work.create(
                kind,
                &[("objective", parent.into()), ("number", number.into()), ("title", name.into()), position],
            )?
        }
        _ => {
            // A work item below another belongs to the same initiative.
            let (above, initiative) = if parent_kind == Some("work_item") {
                let row = parent.map(|id| work.read().row("work_item", id)).transpose()?;
                (parent, row.and_then(|row| row.id("initiative")))
            } else {
                (None, parent)
            };
            work.create(
                kind,
                &[
                    ("initiative", initiative.into()),
                    ("parent", above.into()),
                    ("title", name.into()),
                    ("status", "proposed".into()),
                    position,
                ],
            )?
        }
    };
    Ok(Added { id, label })
}

//! Adding a row to the outline.

use super::position_between;
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal, text};
use serde::{Deserialize, Serialize};
use store::query::outline::order;

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
    /// A group of functional activities, at the top.
    ServiceGroup,
    /// A functional activity, under its service group.
    Activity,
    /// A work item, under an initiative or an activity, under another work item, or under nothing yet.
    WorkItem,
}

impl RowKind {
    /// Its table.
    const fn table(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Goal => "goal",
            Self::Initiative => "initiative",
            Self::ServiceGroup => "service_group",
            Self::Activity => "activity",
            Self::WorkItem => "work_item",
        }
    }
}

/// Whether a row of a kind may stand under one of another kind, or at the top.
pub(crate) fn may_stand(kind: &str, under: Option<&str>) -> bool {
    matches!(
        (kind, under),
        ("objective" | "service_group", None)
            | ("goal" | "initiative", Some("objective"))
            | ("activity", Some("service_group"))
            | ("work_item", None | Some("initiative" | "activity" | "work_item"))
    )
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
            && !may_stand("work_item", Some(kind_of(work, parent)?.as_str()))
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
        let kind = request.kind.table();
        if !may_stand(kind, parent_kind.as_deref()) {
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
    work: &mut Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
    after: Option<RecordId>,
    moved: Option<RecordId>,
) -> Result<String, OperationError> {
    let mut siblings = placed(work, kind, parent)?;
    siblings.retain(|(sibling, _)| Some(*sibling) != moved);
    let Some(index) = after.and_then(|id| siblings.iter().position(|(sibling, _)| *sibling == id)) else {
        return position_between(siblings.last().map(|(_, position)| position.as_str()), None);
    };
    let next = siblings.get(index + 1).map(|(_, position)| position.as_str());
    position_between(Some(&siblings[index].1), next)
}

/// The siblings under a parent; where one of them has no position yet, all get one in the order they stand in.
pub(super) fn placed(
    work: &mut Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
) -> Result<Vec<(RecordId, String)>, OperationError> {
    let mut siblings = order::siblings(work.read(), kind, parent)?;
    if siblings.iter().all(|(_, position)| !position.is_empty()) {
        return Ok(siblings);
    }
    let mut last: Option<String> = None;
    for (id, position) in &mut siblings {
        *position = position_between(last.as_deref(), None)?;
        work.recorder.set(kind, *id, "position", position.as_str())?;
        last = Some(position.clone());
    }
    Ok(siblings)
}

pub(crate) fn insert(
    work: &mut Work<'_, '_>,
    kind: &str,
    parent: Option<RecordId>,
    parent_kind: Option<&str>,
    name: &str,
    position: String,
) -> Result<Added, OperationError> {
    let count = i64::try_from(order::siblings(work.read(), kind, parent)?.len()).unwrap_or(0);
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
        "service_group" => work.create(kind, &[("title", name.into()), position])?,
        "activity" => {
            work.create(kind, &[("service_group", parent.into()), ("title", name.into()), position])?
        }
        _ => {
            let Home { above, initiative, activity } = Home::under(work, parent, parent_kind)?;
            work.create(
                kind,
                &[
                    ("initiative", initiative.into()),
                    ("activity", activity.into()),
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

/// What a work item stands under: one below another belongs to the same initiative or activity.
pub(super) struct Home {
    pub above: Option<RecordId>,
    pub initiative: Option<RecordId>,
    pub activity: Option<RecordId>,
}

impl Home {
    pub fn under(
        work: &Work<'_, '_>,
        parent: Option<RecordId>,
        kind: Option<&str>,
    ) -> Result<Self, OperationError> {
        let nowhere = Self { above: None, initiative: None, activity: None };
        let Some(id) = parent else { return Ok(nowhere) };
        Ok(match kind {
            Some("work_item") => {
                let row = work.read().row("work_item", id)?;
                Self { above: parent, initiative: row.id("initiative"), activity: row.id("activity") }
            }
            Some("activity") => Self { activity: parent, ..nowhere },
            _ => Self { initiative: parent, ..nowhere },
        })
    }
}

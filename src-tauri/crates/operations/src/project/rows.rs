//! The rows and parties of the plan, as tasks of a project file meet them.

use super::ProjectTask;
use crate::OperationError;
use crate::outline::may_stand;
use plan::RecordId;
use plan::schedule::Day;
use plan::states::DependencyKind;
use std::collections::HashMap;
use store::{Reader, Row};

/// The parties by what they are called.
pub(super) struct Parties(HashMap<String, RecordId>);

impl Parties {
    pub fn read(reader: Reader<'_>) -> Result<Self, OperationError> {
        let mut named = HashMap::new();
        for row in reader.rows("party")? {
            for column in ["abbreviation", "name"] {
                named.insert(row.text(column).to_lowercase(), row.id);
            }
        }
        named.remove("");
        Ok(Self(named))
    }

    pub fn named(&self, name: &str) -> Option<RecordId> {
        self.0.get(&name.trim().to_lowercase()).copied()
    }
}

/// What tasks may become.
pub(super) const KINDS: [&str; 6] =
    ["objective", "goal", "initiative", "service_group", "activity", "work_item"];

/// What a new task becomes: what it was in the plan it was written from, or what may stand where it stands.
pub(super) fn kind_of(task: &ProjectTask, above: Option<&str>) -> &'static str {
    let said = KINDS.into_iter().find(|kind| Some(*kind) == task.kind.as_deref());
    match (said.filter(|kind| may_stand(kind, above)), above) {
        (Some(kind), _) => kind,
        (None, Some("objective")) => "initiative",
        (None, Some("service_group")) => "activity",
        (None, _) => "work_item",
    }
}

pub(super) fn said_tie(kind: DependencyKind, lag_days: i32) -> String {
    if lag_days == 0 {
        kind.word().to_uppercase()
    } else {
        format!("{} {lag_days:+} d", kind.word().to_uppercase())
    }
}

pub(super) fn name_of(kind: &str, row: &Row) -> String {
    row.text(name_column(kind))
}

pub(super) fn parent_of(kind: &str, row: &Row) -> Option<RecordId> {
    match kind {
        "work_item" => ["parent", "initiative", "activity"].iter().find_map(|column| row.id(column)),
        "goal" | "initiative" => row.id("objective"),
        "activity" => row.id("service_group"),
        _ => None,
    }
}

/// The last day of a date, for those who compare days.
pub(super) fn day(known: Option<&str>) -> Option<Day> {
    known.and_then(Day::first_of)
}

/// The column that holds what a row of a kind is called.
pub(super) fn name_column(kind: &str) -> &'static str {
    match kind {
        "objective" => "name",
        "goal" => "statement",
        _ => "title",
    }
}

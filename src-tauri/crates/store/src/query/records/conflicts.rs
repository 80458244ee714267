//! Where sources disagree about a record: every value stands, one is used, and the reason is said.

use crate::query::common::{SourceRef, sources_of};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use serde::Serialize;

/// How many values stand, and of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConflictMark {
    /// The discrepancy.
    pub id: RecordId,
    /// How many values stand.
    pub count: u32,
    /// What they are: `date`, `number`, `owner`, `name` or `account`; `conflict-of-<code>`.
    pub of: String,
}

/// One of the values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConflictValue {
    /// The value, in the words of the plan.
    pub text: String,
    /// Whether it is used.
    pub chosen: bool,
    /// Who says so.
    pub sources: Vec<SourceRef>,
}

/// A disagreement with all its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The discrepancy.
    pub id: RecordId,
    /// How many values stand.
    pub count: u32,
    /// What they are.
    pub of: String,
    /// What they are about.
    pub topic: String,
    /// The values.
    pub values: Vec<ConflictValue>,
    /// Why the chosen one was chosen.
    pub reason: Option<String>,
}

impl Conflict {
    /// What is shown beside the fact.
    pub fn mark(&self) -> ConflictMark {
        ConflictMark { id: self.id, count: self.count, of: self.of.clone() }
    }
}

/// The disagreements about a record, or the one that the record is itself.
pub(crate) fn conflicts_of(
    reader: Reader<'_>,
    id: RecordId,
    kind: &str,
) -> Result<Vec<Conflict>, StoreError> {
    if kind == "discrepancy" {
        return Ok(vec![conflict(reader, &reader.row("discrepancy", id)?)?]);
    }
    let links = reader.rows_where("discrepancy_subject", "record", &id.into())?;
    let found = links.iter().filter_map(|link| link.id("discrepancy"));
    found.map(|discrepancy| conflict(reader, &reader.row("discrepancy", discrepancy)?)).collect()
}

fn conflict(reader: Reader<'_>, row: &Row) -> Result<Conflict, StoreError> {
    let (topic, resolution) = (row.text("topic"), row.text("resolution"));
    let (first, found) = (row.text("article_says"), row.text("found"));
    let mut sources = sources_of(reader, row.id)?;
    let mut values = Vec::new();
    let keeps_all = keeps_all(&resolution);
    // The article that the account began with is the first source where it says anything at all.
    let has_first = !first.is_empty() && first != "not given";
    let uses_first = has_first && resolution.split_whitespace().next() == Some(first.as_str());
    if has_first {
        let own = if sources.is_empty() { Vec::new() } else { vec![sources.remove(0)] };
        values.push(ConflictValue { text: first, chosen: keeps_all || uses_first, sources: own });
    }
    values.push(ConflictValue { text: found, chosen: keeps_all || !uses_first, sources });
    Ok(Conflict {
        id: row.id,
        // A disagreement has two values even where one text tells both.
        count: 2,
        of: what(&topic).to_owned(),
        topic,
        values,
        reason: Some(resolution).filter(|text| !text.is_empty()),
    })
}

/// Whether every value stands side by side instead of one being used.
fn keeps_all(resolution: &str) -> bool {
    resolution.starts_with("keep ") || resolution == "alias"
}

/// What a disagreement is about, by the first noun of its topic; anything else is an account of what happened.
fn what(topic: &str) -> &'static str {
    match topic.split_whitespace().next() {
        Some("date" | "close") => "date",
        Some("number") => "number",
        Some("owner") => "owner",
        Some("name") => "name",
        _ => "account",
    }
}

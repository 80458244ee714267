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
    /// The field they are about, by its column; none for the record as a whole.
    pub field: Option<String>,
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

/// A disagreement with all its values.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn conflict(reader: Reader<'_>, row: &Row) -> Result<Conflict, StoreError> {
    let (topic, resolution) = (row.text("topic"), row.text("resolution"));
    let written = written_values(reader, row.id)?;
    let values = if written.is_empty() { two_values(reader, row, &resolution)? } else { written };
    let field = row.get("field").text().map(str::to_owned);
    Ok(Conflict {
        id: row.id,
        // A disagreement has two values even where one text tells both.
        count: u32::try_from(values.len()).unwrap_or(u32::MAX).max(2),
        of: what(&topic, field.as_deref()).to_owned(),
        topic,
        field,
        values,
        reason: Some(resolution).filter(|text| !text.is_empty()),
    })
}

/// The values that people wrote down one by one.
fn written_values(reader: Reader<'_>, id: RecordId) -> Result<Vec<ConflictValue>, StoreError> {
    let mut rows = reader.rows_where("discrepancy_value", "discrepancy", &id.into())?;
    rows.sort_by_key(|row| row.int("position"));
    let mut values = Vec::new();
    for row in rows {
        let mut links = reader.rows_where("discrepancy_value_source", "value", &row.id.into())?;
        links.sort_by_key(|link| link.int("position"));
        let mut sources = Vec::new();
        for source in links.iter().filter_map(|link| link.id("source")) {
            let label = reader.row("record", source)?.text("label");
            let title = reader.row("source", source)?.text("title");
            sources.push(SourceRef { id: source, label, title });
        }
        values.push(ConflictValue { text: row.text("text"), chosen: row.int("chosen") == Some(1), sources });
    }
    Ok(values)
}

/// The two values of the first form: what an article says, and what was found elsewhere.
fn two_values(reader: Reader<'_>, row: &Row, resolution: &str) -> Result<Vec<ConflictValue>, StoreError> {
    let (first, found) = (row.text("article_says"), row.text("found"));
    let mut sources = sources_of(reader, row.id)?;
    let mut values = Vec::new();
    let keeps_all = keeps_all(resolution);
    // The article that the account began with is the first source where it says anything at all.
    let has_first = !first.is_empty() && first != "not given";
    let uses_first = has_first && resolution.split_whitespace().next() == Some(first.as_str());
    if has_first {
        let own = if sources.is_empty() { Vec::new() } else { vec![sources.remove(0)] };
        values.push(ConflictValue { text: first, chosen: keeps_all || uses_first, sources: own });
    }
    values.push(ConflictValue { text: found, chosen: keeps_all || !uses_first, sources });
    Ok(values)
}

/// Whether every value stands side by side instead of one being used.
fn keeps_all(resolution: &str) -> bool {
    resolution.starts_with("keep ") || resolution == "alias"
}

/// What a disagreement is about, by its field or the first noun of its topic; anything else is an account of what
/// happened.
fn what(topic: &str, field: Option<&str>) -> &'static str {
    match field {
        Some("name" | "title" | "abbreviation") => return "name",
        Some(field) if field.ends_with("_on") => return "date",
        Some(field) if field.ends_with("_count") || field == "number" || field == "rank" => return "number",
        _ => {}
    }
    let noun = topic.split_whitespace().next().map(str::to_lowercase);
    match noun.as_deref() {
        Some("date" | "close") => "date",
        Some("number") => "number",
        Some("owner") => "owner",
        Some("name") => "name",
        _ => "account",
    }
}

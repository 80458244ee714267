//! Deleting a record that has no operation of its own for that.

use crate::{Operation, OperationError, Work};
use plan::states::Basis;
use plan::{RecordId, Refusal, text};
use serde::Deserialize;
use store::query::common::record_ref;

/// The kinds of record that are deleted in this way. Issues, rows of the plan and parties have operations of their own.
pub const DELETABLE: [&str; 9] =
    ["existing_work", "gap", "source", "term", "decision", "issue_list", "coverage", "document", "version"];

/// How many labels a refusal names.
const NAMED: usize = 5;

/// A record to delete.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeleteRecord {
    /// The record.
    pub id: RecordId,
    /// Why it goes; kept in the history.
    pub reason: String,
}

/// Deletes a record with what cannot stand without it; what only names it names it no longer. The query `record_hangs`
/// says all that beforehand. A source stays while something is sourced by it alone, and what was published stays.
pub fn record_delete(request: DeleteRecord) -> Operation<()> {
    Operation::new("record_delete", move |work| {
        let record = record_ref(work.read(), request.id)?;
        if !DELETABLE.contains(&record.kind.as_str()) {
            return Err(Refusal::new("record-not-deletable").with("name", record.name).into());
        }
        match record.kind.as_str() {
            "source" => nothing_rests_alone(work, request.id)?,
            "document" => nothing_published(work, "document", request.id)?,
            "version" => nothing_published(work, "id", request.id)?,
            _ => {}
        }
        work.recorder.describe(record.name);
        if let Some(reason) = text::optional(&request.reason)? {
            work.recorder.because(reason);
        }
        // A judgement without its work would say something of the whole issue, and a step into no issue that it ended.
        for judgement in work.read().rows_where("coverage", "existing_work", &request.id.into())? {
            work.recorder.remove("coverage", judgement.id)?;
        }
        for issue in work.read().rows_where("issue", "issue_list", &request.id.into())? {
            for step in work.read().rows_where("lineage", "to_issue", &issue.id.into())? {
                work.recorder.remove("lineage", step.id)?;
            }
        }
        Ok(work.recorder.remove(&record.kind, request.id)?)
    })
}

/// What was published does not change, and so it does not go.
fn nothing_published(work: &Work<'_, '_>, column: &str, id: RecordId) -> Result<(), OperationError> {
    let versions = work.read().rows_where("version", column, &id.into())?;
    match versions.iter().find(|row| row.int("frozen_at").is_some()) {
        Some(row) => Err(Refusal::new("published-stays").with("name", row.text("title")).into()),
        None => Ok(()),
    }
}

/// What is sourced must have a source.
fn nothing_rests_alone(work: &Work<'_, '_>, source: RecordId) -> Result<(), OperationError> {
    let mut alone = Vec::new();
    for citation in work.read().rows_where("citation", "source", &source.into())? {
        let Some(record) = citation.id("record") else { continue };
        let head = work.read().row("record", record)?;
        let is_only = work.read().rows_where("citation", "record", &record.into())?.len() == 1;
        if is_only && head.text("basis") == Basis::Sourced.word() {
            alone.push(head.text("label"));
        }
    }
    if alone.is_empty() {
        return Ok(());
    }
    alone.sort_by_key(|label| (label.len(), label.clone()));
    let more = alone.len().saturating_sub(NAMED);
    let named = alone.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    Err(Refusal::new("source-rests-alone")
        .with("count", alone.len().to_string())
        .with("names", named)
        .with("more_count", more.to_string())
        .into())
}

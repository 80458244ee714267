//! Where sources disagree: every value stands with its sources, one may be used, and the reason is said.

use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal, SourceId, text};
use serde::Deserialize;
use store::query::common::record_ref;

/// A disagreement as it stands from now on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteConflict {
    /// The disagreement, when it is there already.
    pub id: Option<RecordId>,
    /// The record it is about; needed for a new one.
    pub record: RecordId,
    /// The field it is about, by its column; none for the record as a whole.
    pub field: Option<String>,
    /// What it is about, in words.
    pub topic: String,
    /// The values, at least two.
    pub values: Vec<ConflictValueText>,
    /// The place of the value that is used; none while all stand side by side.
    pub chosen: Option<u32>,
    /// Why this one, or why none; never empty.
    pub reason: String,
}

/// One value and who says so.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConflictValueText {
    /// The value, in words.
    pub text: String,
    /// Who says so; may be nobody known.
    pub sources: Vec<SourceId>,
}

/// A disagreement to settle by taking it out.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveConflict {
    /// The disagreement.
    pub id: RecordId,
    /// Why it is none any more; kept in the history.
    pub reason: String,
}

/// Writes a disagreement down: a new one, or how one stands now.
pub fn conflict_write(request: WriteConflict) -> Operation<RecordId> {
    Operation::new("conflict_write", move |work| {
        let topic = text::name(&request.topic)?;
        let reason =
            text::optional(&request.reason)?.ok_or_else(|| Refusal::new("conflict-reason-needed"))?;
        let texts: Vec<String> =
            request.values.iter().map(|value| text::name(&value.text)).collect::<Result<_, _>>()?;
        let apart = texts.iter().enumerate().all(|(at, text)| !texts[..at].contains(text));
        if texts.len() < 2 || !apart {
            return Err(Refusal::new("conflict-needs-two-values").into());
        }
        if request.chosen.is_some_and(|chosen| chosen as usize >= texts.len()) {
            return Err(Refusal::new("record-gone").into());
        }
        let record = record_ref(work.read(), request.record)?;
        if let Some(field) = &request.field
            && !work.read().row(&record.kind, request.record)?.has(field)
        {
            return Err(Refusal::new("field-not-editable").with("field", field).into());
        }
        work.recorder.describe(topic.as_str());
        let field = request.field.clone();
        let id = head(work, &request, [("topic", topic.into()), ("resolution", reason.into())])?;
        if request.id.is_none() {
            work.recorder.set("discrepancy", id, "field", field)?;
        }
        values(work, id, &texts, &request)?;
        Ok(id)
    })
}

/// Takes a disagreement out.
pub fn conflict_remove(request: RemoveConflict) -> Operation<()> {
    Operation::new("conflict_remove", move |work| {
        let reason =
            text::optional(&request.reason)?.ok_or_else(|| Refusal::new("conflict-reason-needed"))?;
        work.recorder.describe(work.read().row("discrepancy", request.id)?.text("topic"));
        work.recorder.because(reason);
        Ok(work.recorder.remove("discrepancy", request.id)?)
    })
}

/// The row of the disagreement itself, and what it is about.
fn head(
    work: &mut Work<'_, '_>,
    request: &WriteConflict,
    said: [(&str, store::Value); 2],
) -> Result<RecordId, OperationError> {
    if let Some(id) = request.id {
        work.read().row("discrepancy", id)?;
        for (column, value) in said {
            work.recorder.set("discrepancy", id, column, value)?;
        }
        return Ok(id);
    }
    let [topic, resolution] = said;
    // The two columns are those of the first form, in which an article stood against what was found elsewhere.
    let columns = [topic, resolution, ("article_says", "".into()), ("found", "".into())];
    let (id, _) = work.create::<RecordId>("discrepancy", &columns)?;
    work.link("discrepancy_subject", &[("discrepancy", id.into()), ("record", request.record.into())])?;
    Ok(id)
}

/// The values as they stand from now on, and the sources of all of them as what the disagreement rests on.
fn values(
    work: &mut Work<'_, '_>,
    id: RecordId,
    texts: &[String],
    request: &WriteConflict,
) -> Result<(), OperationError> {
    for row in work.read().rows_where("discrepancy_value", "discrepancy", &id.into())? {
        work.recorder.remove("discrepancy_value", row.id)?;
    }
    for row in work.read().rows_where("citation", "record", &id.into())? {
        work.recorder.remove("citation", row.id)?;
    }
    let mut cited: Vec<SourceId> = Vec::new();
    for (at, (text, value)) in texts.iter().zip(&request.values).enumerate() {
        let own = work.clock.new_id();
        let columns = [
            ("discrepancy", id.into()),
            ("position", i64::try_from(at).unwrap_or(0).into()),
            ("text", text.as_str().into()),
            ("chosen", (request.chosen.map(|chosen| chosen as usize) == Some(at)).into()),
        ];
        work.recorder.insert("discrepancy_value", own, &columns)?;
        for (position, source) in value.sources.iter().enumerate() {
            work.read().row("source", (*source).into())?;
            if value.sources[..position].contains(source) {
                continue;
            }
            let position = i64::try_from(position).unwrap_or(0);
            let columns =
                [("value", own.into()), ("source", (*source).into()), ("position", position.into())];
            work.link("discrepancy_value_source", &columns)?;
            if !cited.contains(source) {
                cited.push(*source);
            }
        }
    }
    for (position, source) in cited.iter().enumerate() {
        let position = i64::try_from(position).unwrap_or(0);
        let columns = [("record", id.into()), ("source", (*source).into()), ("position", position.into())];
        work.link("citation", &columns)?;
    }
    Ok(())
}

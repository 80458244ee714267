//! How a record, or one field of it, is known, and whether somebody checked it.

use crate::{Operation, OperationError, Work};
use plan::states::Basis;
use plan::{RecordId, Refusal, text};
use serde::Deserialize;
use store::query::common::record_ref;

/// How a record or a field is known from now on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetBasis {
    /// The record.
    pub record: RecordId,
    /// The field, by its column; none for the record as a whole.
    pub field: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// Whether somebody checked it.
    pub verified: bool,
    /// Why it is known so now; never empty, because it is what readers trust the plan for.
    pub reason: String,
}

/// Says how a record or a field is known. What is sourced must have a source.
pub fn basis_set(request: SetBasis) -> Operation<()> {
    Operation::new("basis_set", move |work| {
        let record = record_ref(work.read(), request.record)?;
        let reason = reason(&request.reason)?;
        has_its_source(work, request.record, request.basis)?;
        work.recorder.describe(record.name);
        work.recorder.because(reason);
        let known = [("basis", request.basis.word().into()), ("verified", request.verified.into())];
        let Some(field) = &request.field else {
            work.recorder.update("record", request.record, &known)?;
            return Ok(());
        };
        if !work.read().row(&record.kind, request.record)?.has(field) {
            return Err(Refusal::new("field-not-editable").with("field", field).into());
        }
        let whole = work.read().row("record", request.record)?;
        let as_whole = whole.text("basis") == request.basis.word()
            && whole.int("verified") == Some(i64::from(request.verified));
        let marks = work.read().rows_where("fact_mark", "record", &request.record.into())?;
        match marks.iter().find(|mark| mark.text("field") == *field) {
            Some(mark) if as_whole => work.recorder.remove("fact_mark", mark.id)?,
            Some(mark) => {
                work.recorder.update("fact_mark", mark.id, &known)?;
            }
            None if as_whole => {}
            None => {
                let [basis, verified] = known;
                let field = ("field", field.as_str().into());
                work.link("fact_mark", &[("record", request.record.into()), field, basis, verified])?;
            }
        }
        Ok(())
    })
}

/// Why something is known as it is; it is always said.
pub(super) fn reason(said: &str) -> Result<String, OperationError> {
    Ok(text::optional(said)?.ok_or_else(|| Refusal::new("basis-reason-needed"))?)
}

/// What is sourced must have a source.
pub(super) fn has_its_source(
    work: &Work<'_, '_>,
    record: RecordId,
    basis: Basis,
) -> Result<(), OperationError> {
    let cites = || work.read().rows_where("citation", "record", &record.into());
    if basis == Basis::Sourced && cites()?.is_empty() {
        let name = record_ref(work.read(), record)?.name;
        return Err(Refusal::new("basis-source-needed").with("name", name).into());
    }
    Ok(())
}

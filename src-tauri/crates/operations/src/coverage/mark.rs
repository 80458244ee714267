//! What a person states in a record that was known in another way (from a source, from memory, for illustration) is
//! their own statement: the fields they change are marked so, the others keep their basis.

use crate::{OperationError, Work};
use plan::RecordId;
use plan::states::Basis;

/// Marks fields of a record as the person's own statement. In a record that is their own anyway only a mark that says
/// otherwise goes.
pub(crate) fn own_fields(
    work: &mut Work<'_, '_>,
    record: RecordId,
    fields: &[&str],
) -> Result<(), OperationError> {
    let whole: Option<Basis> = work.read().row("record", record)?.word("basis");
    let marks = work.read().rows_where("fact_mark", "record", &record.into())?;
    for field in fields {
        match marks.iter().find(|mark| mark.text("field") == *field) {
            Some(mark) if whole == Some(Basis::Own) => work.recorder.remove("fact_mark", mark.id)?,
            Some(mark) => {
                work.recorder.set("fact_mark", mark.id, "basis", Basis::Own.word())?;
            }
            None if whole == Some(Basis::Own) => {}
            None => insert(work, record, field)?,
        }
    }
    Ok(())
}

/// States a field again although its value stays: the mark is renewed, which the journal notes.
pub(super) fn restate(work: &mut Work<'_, '_>, record: RecordId, field: &str) -> Result<(), OperationError> {
    for mark in work.read().rows_where("fact_mark", "record", &record.into())? {
        if mark.text("field") == field {
            work.recorder.remove("fact_mark", mark.id)?;
        }
    }
    insert(work, record, field)
}

fn insert(work: &mut Work<'_, '_>, record: RecordId, field: &str) -> Result<(), OperationError> {
    work.link(
        "fact_mark",
        &[
            ("record", record.into()),
            ("field", field.into()),
            ("basis", Basis::Own.word().into()),
            ("verified", false.into()),
        ],
    )
}

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
    fields_known_as(work, record, fields, Basis::Own)
}

/// Marks how fields of a record are known. In a record that is known so as a whole only a mark that says otherwise goes.
pub(super) fn fields_known_as(
    work: &mut Work<'_, '_>,
    record: RecordId,
    fields: &[&str],
    basis: Basis,
) -> Result<(), OperationError> {
    let whole: Option<Basis> = work.read().row("record", record)?.word("basis");
    let marks = work.read().rows_where("fact_mark", "record", &record.into())?;
    for field in fields {
        match marks.iter().find(|mark| mark.text("field") == *field) {
            Some(mark) if whole == Some(basis) => work.recorder.remove("fact_mark", mark.id)?,
            Some(mark) => {
                work.recorder.set("fact_mark", mark.id, "basis", basis.word())?;
            }
            None if whole == Some(basis) => {}
            None => insert(work, record, field, basis)?,
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
    insert(work, record, field, Basis::Own)
}

fn insert(
    work: &mut Work<'_, '_>,
    record: RecordId,
    field: &str,
    basis: Basis,
) -> Result<(), OperationError> {
    work.link(
        "fact_mark",
        &[
            ("record", record.into()),
            ("field", field.into()),
            ("basis", basis.word().into()),
            ("verified", false.into()),
        ],
    )
}

//! What stands in the fields of a record, in the words in which a table says it: codes as they are, references by label
//! and name. What is said here is read again as what it was.

use super::parties::Parties;
use super::{Beside, ImportKind, Takes};
use crate::records::{owners_now, sources_now};
use plan::RecordId;
use store::query::common::record_ref;
use store::{Reader, StoreError, Value};

/// The cells of a record, a field each, in the order of [`ImportKind::columns`] without the reason.
///
/// # Errors
/// When the record is not there.
pub fn cells_of(
    reader: Reader<'_>,
    kind: ImportKind,
    id: RecordId,
) -> Result<Vec<(&'static str, String)>, StoreError> {
    let row = reader.row(kind.table(), id)?;
    let mut cells = Vec::new();
    for (field, takes) in kind.fields() {
        let text = match takes {
            Takes::Parties(role) => Parties::read(reader)?.of_record(id, *role),
            takes => cell(reader, *takes, row.get(field))?,
        };
        cells.push((*field, text));
    }
    for field in kind.beside() {
        cells.push((field.field(), beside(reader, *field, id)?));
    }
    Ok(cells)
}

/// A value as a cell.
pub(super) fn cell(reader: Reader<'_>, takes: Takes, value: &Value) -> Result<String, StoreError> {
    Ok(match (value.id(), takes) {
        (Some(id), Takes::Year) => reader.row("fiscal_year", id)?.text("name"),
        (Some(id), _) => {
            let named = record_ref(reader, id)?;
            format!("{} {}", named.label, named.name)
        }
        (None, Takes::YesNo) if !value.is_null() => yes_or_no(value.int() == Some(1)),
        _ => value.shown(),
    })
}

/// What stands beside the row of a record, as a cell.
pub(super) fn beside(reader: Reader<'_>, field: Beside, id: RecordId) -> Result<String, StoreError> {
    let named = |ids: Vec<RecordId>, by: fn(store::query::common::RecordRef) -> String| {
        let names: Result<Vec<_>, _> = ids.into_iter().map(|id| Ok(by(record_ref(reader, id)?))).collect();
        names.map(|names: Vec<_>| names.join("; "))
    };
    let record = reader.row("record", id)?;
    match field {
        Beside::Owner => named(owners_now(reader, &record.text("kind"), id)?, |owner| owner.name),
        Beside::Sources => named(sources_now(reader, id)?, |source| source.label),
        Beside::State => Ok(reader.row("gap", id)?.text("state")),
        Beside::IssueStatus => Ok(reader.row("issue", id)?.text("status")),
        Beside::Verified => Ok(yes_or_no(record.int("verified") == Some(1))),
        Beside::Basis | Beside::Note => Ok(record.text(field.field())),
    }
}

fn yes_or_no(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}

//! Writing the plain fields of a record.

use super::fields::{NOTE, Takes, takes};
use crate::coverage::{follow, own_fields};
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal, date, text};
use serde::Deserialize;
use store::Value;

/// New values of some fields of a record.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordEdit {
    /// The record.
    pub id: RecordId,
    /// The fields that change.
    pub fields: Vec<FieldText>,
}

/// A new value of a field; an empty text clears a field that may be empty.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldText {
    /// The field, by its column.
    pub field: String,
    /// What stands in it from now on.
    pub value: String,
}

/// Writes plain fields of any record, all or none. Each is the person's own statement from then on; the record keeps
/// its basis and its sources.
pub fn record_edit(request: RecordEdit) -> Operation<()> {
    Operation::new("record_edit", move |work| {
        let kind = work.read().row("record", request.id)?.text("kind");
        let before = work.read().row(&kind, request.id)?;
        for FieldText { field, value } in &request.fields {
            set_plain(work, &kind, request.id, field, value)?;
        }
        if kind == "existing_work" {
            follow(work, request.id, Some(&before))?;
        }
        let name = store::query::common::record_ref(work.read(), request.id)?.name;
        work.recorder.describe(name);
        Ok(())
    })
}

/// Writes one plain field and answers whether it was another value.
pub(super) fn set_plain(
    work: &mut Work<'_, '_>,
    kind: &str,
    id: RecordId,
    field: &str,
    typed: &str,
) -> Result<bool, OperationError> {
    let not_editable = || Refusal::new("field-not-editable").with("field", field);
    let value = read(takes(kind, field).ok_or_else(not_editable)?, typed)?;
    let table = if field == NOTE { "record" } else { kind };
    let is_new = work.recorder.set(table, id, field, value)?;
    if is_new && table != "record" {
        own_fields(work, id, &[field])?;
    }
    Ok(is_new)
}

fn read(takes: Takes, typed: &str) -> Result<Value, OperationError> {
    let needed = |text: Option<String>| text.ok_or_else(|| Refusal::new("text-needed"));
    Ok(match takes {
        Takes::Name => text::name(typed)?.into(),
        Takes::Text => needed(text::optional(typed)?)?.into(),
        Takes::OptionalText => text::optional(typed)?.into(),
        Takes::OptionalDay => match text::optional(typed)? {
            Some(day) if !date::is_known_date(&day) => {
                return Err(Refusal::new("date-unreadable").with("value", day).into());
            }
            day => day.into(),
        },
        Takes::OptionalNumber => match text::optional(typed)? {
            Some(digits) => {
                let number = digits
                    .parse::<u32>()
                    .map_err(|_| Refusal::new("number-unreadable").with("value", &digits))?;
                number.into()
            }
            None => Value::Null,
        },
        Takes::Address => address(typed)?.into(),
    })
}

/// A web address.
///
/// # Errors
/// Refuses what is none.
pub(crate) fn address(typed: &str) -> Result<String, OperationError> {
    let address = text::name(typed)?;
    let known = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    if !known || address.contains(char::is_whitespace) {
        return Err(Refusal::new("address-unreadable").with("value", address).into());
    }
    Ok(address)
}

//! Writing one plain field of a record.

use super::fields::{Takes, takes};
use crate::coverage::own_fields;
use crate::{Operation, OperationError};
use plan::{RecordId, Refusal, date, text};
use serde::Deserialize;
use store::Value;

/// A new value of a field; an empty text clears a field that may be empty.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordEdit {
    /// The record.
    pub id: RecordId,
    /// The field, by its column.
    pub field: String,
    /// What stands in it from now on.
    pub value: String,
}

/// Writes one plain field of any record. The field is the person's own statement from then on; the record keeps its
/// basis and its sources.
pub fn record_edit(request: RecordEdit) -> Operation<()> {
    Operation::new("record_edit", move |work| {
        let record = work.read().row("record", request.id)?;
        let kind = record.text("kind");
        let not_editable = || Refusal::new("field-not-editable").with("field", &request.field);
        let takes = takes(&kind, &request.field).ok_or_else(not_editable)?;
        let value = read(takes, &request.value)?;
        let table = if request.field == "note" { "record" } else { kind.as_str() };
        let changed = work.recorder.set(table, request.id, &request.field, value)?;
        if changed && table != "record" {
            own_fields(work, request.id, &[request.field.as_str()])?;
        }
        let name = store::query::common::record_ref(work.read(), request.id)?.name;
        work.recorder.describe(name);
        Ok(())
    })
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
        Takes::Address => {
            let address = text::name(typed)?;
            let known = ["https://", "http://"].iter().any(|start| address.starts_with(start));
            if !known || address.contains(char::is_whitespace) {
                return Err(Refusal::new("address-unreadable").with("value", address).into());
            }
            address.into()
        }
    })
}

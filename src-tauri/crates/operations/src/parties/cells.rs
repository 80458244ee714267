//! What is said of a party in its register, as the plan keeps it.

use super::edit::exists;
use super::r#move::may_stand_below;
use crate::coverage::known_date;
use crate::records::party_said;
use crate::{OperationError, Work};
use plan::{RecordId, Refusal};
use store::Value;

/// The fields of a party that are written by the rules of this room.
pub(crate) const CELLS: [&str; 5] = ["parent", "starts_on", "ends_on", "capacity", "decisional_participant"];

/// The value of one of these fields; nothing said clears it.
///
/// # Errors
/// Refuses what cannot be read, a tree that would lead back to itself, and an end before the beginning.
pub(crate) fn cell(
    work: &Work<'_, '_>,
    id: RecordId,
    field: &str,
    said: Option<&str>,
) -> Result<Value, OperationError> {
    let unreadable = |said: &str| Refusal::new("import-cell-unreadable").with("value", said);
    Ok(match (field, said) {
        ("starts_on" | "ends_on", said) => {
            let day = known_date(said)?;
            let row = work.read().row("party", id)?;
            match field {
                "starts_on" => exists(day.as_deref(), row.get("ends_on").text())?,
                _ => exists(row.get("starts_on").text(), day.as_deref())?,
            }
            day.into()
        }
        (_, None) => Value::Null,
        ("parent", Some(said)) => {
            let parent = party_said(work, said)?;
            may_stand_below(work, id, Some(parent))?;
            parent.into()
        }
        ("capacity", Some(said)) => said.parse::<u32>().map_err(|_| unreadable(said))?.into(),
        (_, Some(said)) => match said.to_lowercase().as_str() {
            "yes" => true.into(),
            "no" => false.into(),
            _ => return Err(unreadable(said).into()),
        },
    })
}

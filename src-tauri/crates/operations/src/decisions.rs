//! Decisions: what is asked of those who decide, and what they decided.

use crate::coverage::{known_date, own_fields};
use crate::{Operation, OperationError};
use plan::{PartyId, RecordId, Refusal, text};
use serde::Deserialize;
use store::Value;

/// A decision to write down. Without a day it is asked and not taken.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteDecision {
    /// The decision, when it is there already.
    pub id: Option<RecordId>,
    /// What is decided or asked.
    pub title: String,
    /// The day it was taken, in the precision known; empty while it is asked.
    pub decided_on: String,
    /// The numbers of its resolutions, as `2020.05.07.12`; several with commas between.
    pub resolution_numbers: String,
    /// Who recommends it.
    pub recommended_by: Option<PartyId>,
}

/// Writes a decision down: a new one, or how one stands now.
pub fn decision_write(request: WriteDecision) -> Operation<RecordId> {
    Operation::new("decision_write", move |work| {
        let title = text::name(&request.title)?;
        let decided_on = known_date(Some(&request.decided_on))?;
        let numbers = numbers(&request.resolution_numbers)?;
        if decided_on.is_none() && numbers.is_some() {
            return Err(Refusal::new("decision-number-without-day").into());
        }
        if let Some(party) = request.recommended_by {
            work.read().row("party", party.into())?;
        }
        work.recorder.describe(title.as_str());
        let columns = [
            ("title", Value::from(title)),
            ("asked", decided_on.is_none().into()),
            ("decided_on", decided_on.into()),
            ("resolution_numbers", numbers.into()),
            ("recommended_by", request.recommended_by.into()),
        ];
        let Some(id) = request.id else {
            return Ok(work.create::<RecordId>("decision", &columns)?.0);
        };
        let mut written = Vec::new();
        for (column, value) in columns {
            if work.recorder.set("decision", id, column, value)? {
                written.push(column);
            }
        }
        own_fields(work, id, &written)?;
        Ok(id)
    })
}

/// Resolution numbers as ICANN writes them: year, month, day, and its number of that day.
fn numbers(given: &str) -> Result<Option<String>, OperationError> {
    let Some(given) = text::optional(given)? else { return Ok(None) };
    let single = |number: &str| {
        let parts: Vec<&str> = number.trim().split('.').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        widths == [4, 2, 2, 2] && parts.iter().all(|part| part.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let good = given.split(',').all(|range| range.trim().split('-').all(single));
    if good {
        Ok(Some(given))
    } else {
        Err(Refusal::new("resolution-number-unreadable").with("value", given).into())
    }
}

//! What is said of a party: its names, its kind, when it exists, and how much it takes on.

use crate::coverage::{known_date, own_fields};
use crate::{Operation, OperationError};
use plan::{PartyId, RecordId, Refusal, date, text};
use serde::Deserialize;
use store::Value;

/// What is said of a party.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartyWords {
    /// The full name.
    pub name: String,
    /// What people call it for short; empty for nothing.
    pub abbreviation: String,
    /// What it is, as a word of the plan: constituency, person…
    pub kind: String,
    /// What a person does, or a body is for; empty for nothing.
    pub role: String,
    /// The day from which it exists, in the precision known; empty for nobody knows.
    pub starts_on: String,
    /// The last day on which it exists; empty while it goes on.
    pub ends_on: String,
    /// How many work items it takes on in a fiscal year; none for no limit.
    pub capacity: Option<u32>,
    /// Whether it takes part in the decisions of the Empowered Community; none when it is no such question.
    pub decisional: Option<bool>,
}

/// What is said of a party from now on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditParty {
    /// The party.
    pub id: PartyId,
    /// What is said of it.
    pub words: PartyWords,
}

/// Writes what is said of a party; what changes is the person's own statement.
pub fn party_edit(request: EditParty) -> Operation<()> {
    Operation::new("party_edit", move |work| {
        let id: RecordId = request.id.into();
        work.read().row("party", id)?;
        let mut written = Vec::new();
        for (column, value) in columns(&request.words)? {
            if work.recorder.set("party", id, column, value)? {
                written.push(column);
            }
        }
        own_fields(work, id, &written)?;
        work.recorder.describe(request.words.name.trim());
        Ok(())
    })
}

/// The columns that the words of a party fill.
///
/// # Errors
/// Refuses a party without a name or kind, days that are none, and an end before the beginning.
pub(super) fn columns(words: &PartyWords) -> Result<Vec<(&'static str, Value)>, OperationError> {
    let kind = text::name(&words.kind).map_err(|_| Refusal::new("party-kind-needed"))?;
    let (starts_on, ends_on) = (known_date(Some(&words.starts_on))?, known_date(Some(&words.ends_on))?);
    exists(starts_on.as_deref(), ends_on.as_deref())?;
    Ok(vec![
        ("name", text::name(&words.name)?.into()),
        ("abbreviation", text::optional(&words.abbreviation)?.into()),
        ("kind", kind.to_lowercase().replace(' ', "_").into()),
        ("role", text::optional(&words.role)?.into()),
        ("starts_on", starts_on.into()),
        ("ends_on", ends_on.into()),
        ("capacity", words.capacity.map(i64::from).into()),
        ("decisional_participant", words.decisional.into()),
    ])
}

/// Whether a party may exist from one day until another, each in the precision known.
///
/// # Errors
/// Refuses an end before the beginning.
pub(crate) fn exists(starts_on: Option<&str>, ends_on: Option<&str>) -> Result<(), Refusal> {
    match (starts_on, ends_on) {
        (Some(start), Some(end)) if date::is_surely_before(end, start) => {
            Err(Refusal::new("party-ends-before-start"))
        }
        _ => Ok(()),
    }
}

//! Adding a party.

use super::edit::{PartyWords, columns};
use crate::Operation;
use plan::{PartyId, RecordId};
use serde::Deserialize;

/// A body or a person to add.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateParty {
    /// The body it belongs to; none at the top.
    pub parent: Option<PartyId>,
    /// What is said of it.
    pub words: PartyWords,
}

/// Adds a party to the tree.
pub fn party_create(request: CreateParty) -> Operation<PartyId> {
    Operation::new("party_create", move |work| {
        let mut columns = columns(&request.words)?;
        if let Some(parent) = request.parent {
            work.read().row("party", parent.into())?;
            columns.push(("parent", parent.into()));
        }
        work.recorder.describe(request.words.name.trim());
        Ok(work.create::<RecordId>("party", &columns)?.0.into())
    })
}

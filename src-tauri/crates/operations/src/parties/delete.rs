//! Deleting a party.

use crate::Operation;
use plan::{PartyId, RecordId, text};
use serde::Deserialize;
use store::query::common::record_ref;

/// A party to delete.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeleteParty {
    /// The party.
    pub id: PartyId,
    /// Why it goes; kept in the history.
    pub reason: String,
}

/// Deletes a party. Those below it move up to where it stood, its parts in records go with it, and what else names it
/// (comments, decisions, steps of issues) names nobody from then on. The query `party_hangs` counts all that beforehand.
pub fn party_delete(request: DeleteParty) -> Operation<()> {
    Operation::new("party_delete", move |work| {
        let id: RecordId = request.id.into();
        work.recorder.describe(record_ref(work.read(), id)?.name);
        if let Some(reason) = text::optional(&request.reason)? {
            work.recorder.because(reason);
        }
        let parent = work.read().row("party", id)?.id("parent");
        for below in work.read().rows_where("party", "parent", &id.into())? {
            work.recorder.set("party", below.id, "parent", parent)?;
        }
        for part in work.read().rows_where("assignment", "party", &id.into())? {
            work.recorder.remove("assignment", part.id)?;
        }
        Ok(work.recorder.remove("party", id)?)
    })
}

//! Moving a party in the tree.

use crate::Operation;
use plan::{PartyId, RecordId, Refusal};
use serde::Deserialize;
use std::collections::BTreeSet;
use store::query::common::record_ref;

/// Where a party stands from now on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveParty {
    /// The party; what is below it goes along.
    pub id: PartyId,
    /// The body it belongs to from now on; none at the top.
    pub parent: Option<PartyId>,
}

/// Moves a party below another. A tree that would lead back to itself is refused, naming both.
pub fn party_move(request: MoveParty) -> Operation<()> {
    Operation::new("party_move", move |work| {
        let id: RecordId = request.id.into();
        let name = record_ref(work.read(), id)?.name;
        let (mut above, mut seen) = (request.parent.map(RecordId::from), BTreeSet::new());
        while let Some(step) = above.filter(|step| seen.insert(*step)) {
            if step == id {
                let parent = request.parent.map_or(id, RecordId::from);
                let below = record_ref(work.read(), parent)?.name;
                let code = if parent == id { "party-below-itself" } else { "party-loop" };
                return Err(Refusal::new(code).with("name", name).with("below", below).into());
            }
            above = work.read().row("party", step)?.id("parent");
        }
        work.recorder.set("party", id, "parent", request.parent)?;
        crate::coverage::own_fields(work, id, &["parent"])?;
        work.recorder.describe(name);
        Ok(())
    })
}

//! Moving a party in the tree.

use crate::{Operation, OperationError, Work};
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
        may_stand_below(work, id, request.parent)?;
        work.recorder.set("party", id, "parent", request.parent)?;
        crate::coverage::own_fields(work, id, &["parent"])?;
        work.recorder.describe(name);
        Ok(())
    })
}

/// Whether a party may stand below another, or at the top.
///
/// # Errors
/// Refuses a tree that would lead back to itself, naming both.
pub(crate) fn may_stand_below(
    work: &Work<'_, '_>,
    id: RecordId,
    parent: Option<PartyId>,
) -> Result<(), OperationError> {
    let (mut above, mut seen) = (parent.map(RecordId::from), BTreeSet::new());
    while let Some(step) = above.filter(|step| seen.insert(*step)) {
        if step == id {
            let parent = parent.map_or(id, RecordId::from);
            let code = if parent == id { "party-below-itself" } else { "party-loop" };
            let named = |id| record_ref(work.read(), id).map(|record| record.name);
            return Err(Refusal::new(code).with("name", named(id)?).with("below", named(parent)?).into());
        }
        above = work.read().row("party", step)?.id("parent");
    }
    Ok(())
}

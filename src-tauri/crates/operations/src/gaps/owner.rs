//! Who owns a gap.

use crate::{OperationError, Work};
use plan::states::{AssignmentState, Role};
use plan::{PartyId, RecordId};

/// Makes a party the one with a part in a record, or nobody. What was said about the same party before stays; nobody
/// has agreed yet.
pub(crate) fn set(
    work: &mut Work<'_, '_>,
    subject: RecordId,
    role: Role,
    party: Option<PartyId>,
) -> Result<(), OperationError> {
    let assigned = work.read().rows_where("assignment", "subject", &subject.into())?;
    let mut has_it = false;
    for row in assigned.iter().filter(|row| row.text("role") == role.word()) {
        if party.is_some() && row.id("party") == party.map(RecordId::from) {
            has_it = true;
        } else {
            work.recorder.remove("assignment", row.id)?;
        }
    }
    let Some(party) = party.filter(|_| !has_it) else { return Ok(()) };
    work.read().row("party", party.into())?;
    work.create::<RecordId>(
        "assignment",
        &[
            ("subject", subject.into()),
            ("party", party.into()),
            ("role", role.word().into()),
            ("state", AssignmentState::Proposed.word().into()),
            ("stated_on", work.clock.today().into()),
            ("position", 0_i64.into()),
        ],
    )?;
    Ok(())
}

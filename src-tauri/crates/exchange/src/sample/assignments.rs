//! Who has a part in a record. The file has lists of parties; the plan has one assignment for each.

use super::fill::{Fill, Head, number};
use super::kept::Kept;
use super::ours;
use plan::RecordId;
use plan::states::{AssignmentState, Basis, Role};
use serde_json::Value as Json;
use store::{StoreError, Value};

/// The part of a party is known as its record is. Who owns an existing work is never verified, because the file's
/// note says that `verified` covers its title, dates and percentages only.
fn known(head: &Head<'_>) -> (Basis, bool) {
    if ours::PARTS_FROM_MEMORY.contains(&head.origin) {
        (Basis::Memory, false)
    } else if head.kind == "existing_work" {
        (ours::weaker(head.basis), false)
    } else {
        (head.basis, head.verified)
    }
}

/// Writes one assignment for each party of a field, which holds one party or a list of them.
pub(super) fn fill(
    fill: &mut Fill<'_, '_, '_>,
    subject: RecordId,
    head: &Head<'_>,
    key: &str,
    parties: &Json,
    role: Role,
    state: Option<AssignmentState>,
) -> Result<(), StoreError> {
    let one = parties.as_str().into_iter();
    let several = parties.as_array().into_iter().flatten().filter_map(Json::as_str);
    let (basis, verified) = known(head);
    for (place, party) in one.chain(several).enumerate() {
        let origin = format!("{}.{key}.{}", head.origin, place + 1);
        let columns: [(&str, Value); 5] = [
            ("subject", subject.into()),
            ("party", fill.id(party)?.into()),
            ("role", role.word().into()),
            ("state", state.map(AssignmentState::word).into()),
            ("position", number(place + 1)),
        ];
        let head =
            Head { kind: "assignment", origin: &origin, basis, verified, note: None, sources: head.sources };
        fill.create(&head, &columns)?;
    }
    Ok(())
}

/// The parties of a field, in order, by their ids in the file.
pub(super) fn give_back(kept: &Kept, subject: RecordId, key: &str) -> Vec<Json> {
    let prefix = format!("{}.{key}.", kept.origin(subject));
    let rows = kept.rows_of("assignment", "subject", subject);
    rows.filter(|row| kept.origin(row.id).starts_with(&prefix))
        .filter_map(|row| row.id("party"))
        .map(|party| kept.origin(party).into())
        .collect()
}

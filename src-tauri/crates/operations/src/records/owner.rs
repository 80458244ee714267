//! Who owns a gap or an existing work, and who leads an issue, as a cell of a register says it.

use crate::parties::state_anew;
use crate::{OperationError, Work};
use plan::states::{AssignmentState, Role};
use plan::{PartyId, RecordId, Refusal};
use store::{Reader, Row, StoreError};

/// The parties that own a record. Of an issue it is who was last said to lead it, unless that was declined.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn owners_now(reader: Reader<'_>, kind: &str, id: RecordId) -> Result<Vec<RecordId>, StoreError> {
    let role = role(kind);
    let mut parts = reader.rows_where("assignment", "subject", &id.into())?;
    parts.retain(|row| row.text("role") == role.word());
    parts.sort_by_key(|row| (row.text("stated_on"), row.int("position"), row.id));
    if role == Role::Leads
        && let Some((last, state)) = parts.last().map(|row| (row.text("stated_on"), row.text("state")))
    {
        let stands = state != AssignmentState::Declined.word();
        parts.retain(|row| stands && row.text("stated_on") == last && row.text("state") == state);
    }
    Ok(parts.iter().filter_map(|row| row.id("party")).collect())
}

fn role(kind: &str) -> Role {
    if kind == "issue" { Role::Leads } else { Role::Owns }
}

/// Makes parties the owners, or nobody, and answers whether that was otherwise. They are said by id, abbreviation or
/// name, with semicolons between them.
pub(super) fn set(
    work: &mut Work<'_, '_>,
    kind: &str,
    id: RecordId,
    said: Option<&str>,
) -> Result<bool, OperationError> {
    let mut parties = Vec::new();
    for name in said.unwrap_or_default().split(';').map(str::trim).filter(|name| !name.is_empty()) {
        parties.push(party(work, name)?);
    }
    let before = owners_now(work.read(), kind, id)?;
    let same = before.len() == parties.len() && parties.iter().all(|party| before.contains(&(*party).into()));
    if same {
        return Ok(false);
    }
    match kind {
        // Who was to lead an issue before stays beside who is to lead it now.
        "issue" if !parties.is_empty() => propose_leads(work, id, &parties)?,
        _ => set_parties(work, id, role(kind), state_of(kind), &parties)?,
    }
    Ok(true)
}

/// What is said of somebody who was not asked: existing work is owned, a gap or an issue is only to be.
fn state_of(kind: &str) -> AssignmentState {
    if kind == "existing_work" { AssignmentState::Accepted } else { AssignmentState::Proposed }
}

/// Says today who is to lead an issue. A party that was said to lead it before has its history.
fn propose_leads(
    work: &mut Work<'_, '_>,
    issue: RecordId,
    parties: &[PartyId],
) -> Result<(), OperationError> {
    let mut parts = work.read().rows_where("assignment", "subject", &issue.into())?;
    let mut position = parts.iter().filter_map(|row| row.int("position")).max().map_or(0, |last| last + 1);
    parts.retain(|row| row.text("role") == Role::Leads.word());
    let today = work.clock.today();
    // What was proposed earlier today does not stand beside what is proposed now; its history says that it was.
    let is_of_today =
        |row: &&Row| row.text("stated_on") == today && row.text("state") == AssignmentState::Proposed.word();
    let stays = |row: &Row| row.id("party").is_some_and(|party| parties.contains(&party.into()));
    for row in parts.iter().filter(is_of_today).filter(|row| !stays(row)) {
        state_anew(work, row, None, &today, None)?;
    }
    for party in parties {
        let is_of = |row: &&Row| row.id("party") == Some((*party).into());
        if let Some(row) = parts.iter().find(is_of) {
            state_anew(work, row, Some(AssignmentState::Proposed), &today, None)?;
            continue;
        }
        work.create::<RecordId>(
            "assignment",
            &[
                ("subject", issue.into()),
                ("party", (*party).into()),
                ("role", Role::Leads.word().into()),
                ("state", AssignmentState::Proposed.word().into()),
                ("stated_on", today.as_str().into()),
                ("position", position.into()),
            ],
        )?;
        position += 1;
    }
    Ok(())
}

/// Makes the parties those with a part in a record, in a state that holds for the new ones. Those who have it already
/// keep what was said about it.
pub(crate) fn set_parties(
    work: &mut Work<'_, '_>,
    subject: RecordId,
    role: Role,
    state: AssignmentState,
    parties: &[PartyId],
) -> Result<(), OperationError> {
    let owned = work.read().rows_where("assignment", "subject", &subject.into())?;
    let owned: Vec<_> = owned.into_iter().filter(|row| row.text("role") == role.word()).collect();
    for row in &owned {
        if !row.id("party").is_some_and(|party| parties.contains(&party.into())) {
            work.recorder.remove("assignment", row.id)?;
        }
    }
    for (position, party) in parties.iter().enumerate() {
        work.read().row("party", (*party).into())?;
        if owned.iter().any(|row| row.id("party") == Some((*party).into())) {
            continue;
        }
        work.create::<RecordId>(
            "assignment",
            &[
                ("subject", subject.into()),
                ("party", (*party).into()),
                ("role", role.word().into()),
                ("state", state.word().into()),
                ("stated_on", work.clock.today().into()),
                ("position", i64::try_from(position).unwrap_or(0).into()),
            ],
        )?;
    }
    Ok(())
}

/// The party that is said by id, abbreviation or name.
///
/// # Errors
/// Refuses a name that nobody or several have.
pub(crate) fn party(work: &Work<'_, '_>, said: &str) -> Result<PartyId, OperationError> {
    if let Ok(id) = said.parse() {
        return Ok(work.read().row("party", id)?.id.into());
    }
    for column in ["abbreviation", "name"] {
        if let [only] = work.read().rows_where("party", column, &said.into())?.as_slice() {
            return Ok(only.id.into());
        }
    }
    Err(Refusal::new("party-unknown").with("name", said).into())
}

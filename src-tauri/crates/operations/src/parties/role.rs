//! The part of one party in one record: proposing it is one fact, accepting another. What was said before stays beside
//! what is said now.

use crate::coverage::known_date;
use crate::{Operation, OperationError, Work};
use plan::states::{AssignmentState, Role};
use plan::{PartyId, RecordId, Refusal, text};
use serde::Deserialize;
use store::Row;
use store::query::common::record_ref;

/// What is said of a part: how it stands, since when, and who says so.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleStatement {
    /// Whether it was agreed.
    pub state: AssignmentState,
    /// When it was said, in the precision known; today when empty.
    pub stated_on: String,
    /// Who said it.
    pub stated_by: Option<PartyId>,
}

/// A part to give.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddRole {
    /// The record.
    pub subject: RecordId,
    /// The part.
    pub role: Role,
    /// The party; none while it is to be determined.
    pub party: Option<PartyId>,
    /// What is said of it.
    pub statement: RoleStatement,
}

/// Something new that is said of a part.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StateRole {
    /// The assignment.
    pub id: RecordId,
    /// What is said of it.
    pub statement: RoleStatement,
    /// Why, when somebody says so; kept in the history.
    pub reason: String,
}

/// A part to take away.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveRole {
    /// The assignment.
    pub id: RecordId,
    /// Why; kept in the history.
    pub reason: String,
}

/// Gives a party a part in a record. A party has each part once.
pub fn assignment_add(request: AddRole) -> Operation<RecordId> {
    Operation::new("assignment_add", move |work| {
        let AddRole { subject, role, party, statement } = request;
        let name = record_ref(work.read(), subject)?.name;
        agrees(party.map(RecordId::from), statement.state)?;
        let there = work.read().rows_where("assignment", "subject", &subject.into())?;
        let same_role: Vec<&Row> = there.iter().filter(|row| row.text("role") == role.word()).collect();
        if let Some(party) = party {
            let who = record_ref(work.read(), party.into())?.name;
            if same_role.iter().any(|row| row.id("party") == Some(party.into())) {
                return Err(Refusal::new("role-taken-already").with("party", who).with("name", name).into());
            }
        }
        let stated_on = said_on(work, &statement)?;
        let columns = [
            ("subject", subject.into()),
            ("party", party.into()),
            ("role", role.word().into()),
            ("state", statement.state.word().into()),
            ("stated_on", stated_on.into()),
            ("stated_by", statement.stated_by.into()),
            ("position", i64::try_from(same_role.len()).unwrap_or(0).into()),
        ];
        work.recorder.describe(name);
        Ok(work.create::<RecordId>("assignment", &columns)?.0)
    })
}

/// Says something new of a part; what was said before stays in its history.
pub fn assignment_state(request: StateRole) -> Operation<()> {
    Operation::new("assignment_state", move |work| {
        let row = work.read().row("assignment", request.id)?;
        let subject = row.id("subject").ok_or_else(|| Refusal::new("record-gone"))?;
        work.recorder.describe(record_ref(work.read(), subject)?.name);
        agrees(row.id("party"), request.statement.state)?;
        if let Some(reason) = text::optional(&request.reason)? {
            work.recorder.because(reason);
        }
        let stated_on = said_on(work, &request.statement)?;
        state_anew(work, &row, Some(request.statement.state), &stated_on, request.statement.stated_by)
    })
}

/// Takes a part away, with what was said of it.
pub fn assignment_remove(request: RemoveRole) -> Operation<()> {
    Operation::new("assignment_remove", move |work| {
        let row = work.read().row("assignment", request.id)?;
        let subject = row.id("subject").ok_or_else(|| Refusal::new("record-gone"))?;
        work.recorder.describe(record_ref(work.read(), subject)?.name);
        if let Some(reason) = text::optional(&request.reason)? {
            work.recorder.because(reason);
        }
        Ok(work.recorder.remove("assignment", request.id)?)
    })
}

/// Writes what is said of a part now, which may be nothing any more, and keeps what was said before.
pub(crate) fn state_anew(
    work: &mut Work<'_, '_>,
    row: &Row,
    state: Option<AssignmentState>,
    stated_on: &str,
    stated_by: Option<PartyId>,
) -> Result<(), OperationError> {
    let now = [
        ("state", state.map(AssignmentState::word).into()),
        ("stated_on", stated_on.into()),
        ("stated_by", stated_by.into()),
    ];
    if !work.recorder.update("assignment", row.id, &now)? {
        return Ok(());
    }
    let before = work.read().rows_where("assignment_statement", "assignment", &row.id.into())?;
    let position = before.iter().filter_map(|row| row.int("position")).max().unwrap_or(0) + 1;
    let kept = |column: &'static str| (column, row.get(column).clone());
    work.link(
        "assignment_statement",
        &[
            ("assignment", row.id.into()),
            ("position", position.into()),
            kept("state"),
            kept("stated_on"),
            kept("stated_by"),
        ],
    )
}

/// The day of a statement, after everything it refers to was found.
fn said_on(work: &Work<'_, '_>, statement: &RoleStatement) -> Result<String, OperationError> {
    if let Some(party) = statement.stated_by {
        work.read().row("party", party.into())?;
    }
    Ok(known_date(Some(&statement.stated_on))?.unwrap_or_else(|| work.clock.today()))
}

/// Nobody can only be yet to be determined.
fn agrees(party: Option<RecordId>, state: AssignmentState) -> Result<(), Refusal> {
    if party.is_none() && state != AssignmentState::ToBeDetermined {
        return Err(Refusal::new("role-party-needed"));
    }
    Ok(())
}

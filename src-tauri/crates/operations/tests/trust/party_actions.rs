//! Things to do to parties, their parts, and what records rest on.

use operations::parties::{
    AddRole, CreateParty, DeleteParty, MoveParty, PartyWords, RemoveRole, RoleStatement, StateRole,
    assignment_add, assignment_remove, assignment_state, party_create, party_delete, party_move,
};
use operations::records::{
    Cite, ConflictValueText, SetBasis, WriteConflict, basis_set, citation_add, citation_remove,
    conflict_write,
};
use operations::{OpenPlan, OperationError};
use plan::states::{AssignmentState, Basis, Role};
use plan::{RecordId, SourceId};
use testkit::Chance;

/// One operation, chosen by chance; nothing when there is nothing to do it to.
pub fn operation(plan: &OpenPlan, chance: &mut Chance) -> Result<Option<&'static str>, OperationError> {
    let mut pick = |table: &'static str| -> Result<Option<RecordId>, OperationError> {
        let rows = plan.query(|reader| reader.rows(table))?;
        Ok(chance.one_of(&rows).map(|row| row.id))
    };
    let (party, parent) = (pick("party")?, pick("party")?);
    let (item, source, assignment) = (pick("work_item")?, pick("source")?, pick("assignment")?);
    let reason = || "Said so".to_owned();
    Ok(Some(match (chance.below(7), party, item, source, assignment) {
        (0, ..) => {
            let words =
                PartyWords { name: "A name".to_owned(), kind: "team".to_owned(), ..PartyWords::default() };
            plan.operate(party_create(CreateParty { parent: parent.map(Into::into), words }))?;
            "party_create"
        }
        (1, Some(id), ..) => {
            plan.operate(party_move(MoveParty { id: id.into(), parent: parent.map(Into::into) }))?;
            "party_move"
        }
        (2, Some(id), ..) => {
            plan.operate(party_delete(DeleteParty { id: id.into(), reason: reason() }))?;
            "party_delete"
        }
        (3, Some(party), Some(subject), ..) => {
            let role = [Role::Leads, Role::Consulted][chance.below(2)];
            let (party, statement) = (Some(party.into()), statement(chance));
            plan.operate(assignment_add(AddRole { subject, role, party, statement }))?;
            "assignment_add"
        }
        (4, _, _, _, Some(id)) if chance.once_in(3) => {
            plan.operate(assignment_remove(RemoveRole { id, reason: reason() }))?;
            "assignment_remove"
        }
        (4, _, _, _, Some(id)) => {
            let statement = statement(chance);
            plan.operate(assignment_state(StateRole { id, statement, reason: reason() }))?;
            "assignment_state"
        }
        (_, _, Some(record), Some(source), _) => evidence(plan, chance, record, source.into())?,
        _ => return Ok(None),
    }))
}

fn statement(chance: &mut Chance) -> RoleStatement {
    let state = [AssignmentState::Accepted, AssignmentState::Declined][chance.below(2)];
    RoleStatement { state, stated_on: ["2019", "2020-02"][chance.below(2)].to_owned(), stated_by: None }
}

/// Something is said of what a record rests on.
fn evidence(
    plan: &OpenPlan,
    chance: &mut Chance,
    record: RecordId,
    source: SourceId,
) -> Result<&'static str, OperationError> {
    Ok(match chance.below(4) {
        0 => {
            plan.operate(citation_add(Cite { record, source }))?;
            "citation_add"
        }
        1 => {
            let rows = plan.query(|reader| reader.rows("citation"))?;
            let there = chance.one_of(&rows).and_then(|row| row.id("record").zip(row.id("source")));
            let (record, source) = there.map_or((record, source), |(record, source)| (record, source.into()));
            plan.operate(citation_remove(Cite { record, source }))?;
            "citation_remove"
        }
        2 => {
            let field = chance.once_in(2).then(|| "title".to_owned());
            let reason = "Said so".to_owned();
            plan.operate(basis_set(SetBasis {
                record,
                field,
                basis: Basis::Memory,
                verified: false,
                reason,
            }))?;
            "basis_set"
        }
        _ => {
            let rows = plan.query(|reader| reader.rows("discrepancy"))?;
            let id = if chance.once_in(2) { chance.one_of(&rows).map(|row| row.id) } else { None };
            let value = |text: &str| ConflictValueText { text: text.to_owned(), sources: vec![source] };
            plan.operate(conflict_write(WriteConflict {
                id,
                record,
                field: None,
                topic: "date".to_owned(),
                values: vec![value("one"), value("another")],
                chosen: Some(u32::try_from(chance.below(2)).unwrap_or(0)),
                reason: "Said so".to_owned(),
            }))?;
            "conflict_write"
        }
    })
}

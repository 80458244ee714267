//! Cells of registers, written many at a time.

use operations::records::{FieldText, RecordEdit, records_edit};
use operations::{OpenPlan, OperationError};
use plan::RecordId;
use testkit::Chance;

/// One operation, chosen by chance; nothing when there is nothing to do it to.
pub fn operation(plan: &OpenPlan, chance: &mut Chance) -> Result<Option<&'static str>, OperationError> {
    let mut pick = |table: &'static str| -> Result<Option<RecordId>, OperationError> {
        let rows = plan.query(|reader| reader.rows(table))?;
        Ok(chance.one_of(&rows).map(|row| row.id))
    };
    let (gap, issue, party) = (pick("gap")?, pick("issue")?, pick("party")?);
    let (Some(gap), Some(issue)) = (gap, issue) else { return Ok(None) };
    let field = |field: &str, value: &str| FieldText { field: field.to_owned(), value: value.to_owned() };
    let owner = party.map_or_else(String::new, |party| party.to_string());
    let of_gap = vec![
        field("state", "closed"),
        field("words", "Seen"),
        field("severity", "high"),
        field("owner", &owner),
    ];
    let state = ["deferred", "parked", ""][chance.below(3)];
    let of_issue = vec![
        field("verified", "yes"),
        field("basis", "memory"),
        field("words", "Remembered"),
        field("status", state),
        field("owner", &owner),
    ];
    let mut edits = vec![RecordEdit { id: gap, fields: of_gap }, RecordEdit { id: issue, fields: of_issue }];
    // At the top of the tree no party can come to stand below itself.
    let of_party = vec![field("parent", ""), field("capacity", ["", "3"][chance.below(2)])];
    edits.extend(party.map(|id| RecordEdit { id, fields: of_party }));
    plan.operate(records_edit(edits))?;
    Ok(Some("records_edit"))
}

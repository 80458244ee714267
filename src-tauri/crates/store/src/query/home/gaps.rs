//! The open gaps: what existing work leaves, who takes it up, and when.

use super::weakest;
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, Role};
use serde::Serialize;

/// One open gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapRow {
    /// The gap.
    pub record: RecordRef,
    /// The issue it belongs to.
    pub issue: Option<RecordRef>,
    /// Who owns the gap, or leads the work that is to close it.
    pub owner: Option<RecordRef>,
    /// The years of that work, or the year the gap is due: `FY22–FY23`; empty when nobody says.
    pub years: String,
    /// The work that is to close it; deferred and declined work is not.
    pub work_item: Option<RecordRef>,
    /// How the weakest of this is known.
    pub basis: Basis,
}

/// The gaps that are not closed and not accepted, in the order of their labels.
pub(super) fn open_gaps(reader: Reader<'_>) -> Result<Vec<GapRow>, StoreError> {
    let mut rows = Vec::new();
    for gap in reader.rows("gap")? {
        if matches!(gap.text("state").as_str(), "open" | "action_agreed") {
            rows.push(row(reader, &gap)?);
        }
    }
    rows.sort_by(|a, b| {
        (a.record.label.len(), &a.record.label).cmp(&(b.record.label.len(), &b.record.label))
    });
    Ok(rows)
}

fn row(reader: Reader<'_>, gap: &Row) -> Result<GapRow, StoreError> {
    let record = record_ref(reader, gap.id)?;
    let work = closing_work(reader, gap.id)?;
    let work_item = work.as_ref().map(|work| record_ref(reader, work.id)).transpose()?;
    let of_work = work.as_ref().map_or(Ok(None), |work| party(reader, work.id, Role::Leads));
    let owner = party(reader, gap.id, Role::Owns)?.map_or(of_work, |owner| Ok(Some(owner)))?;
    let name = |row: Option<&Row>, column: &str| -> Result<Option<String>, StoreError> {
        row.and_then(|row| row.id(column))
            .map(|id| Ok(reader.row("fiscal_year", id)?.text("name")))
            .transpose()
    };
    let first = match name(work.as_ref(), "first_year")? {
        None => name(Some(gap), "due_year")?,
        found => found,
    };
    let years = match (first, name(work.as_ref(), "last_year")?) {
        (Some(first), Some(last)) if first != last => format!("{first}\u{2013}{last}"),
        (first, last) => first.or(last).unwrap_or_default(),
    };
    Ok(GapRow {
        issue: gap.id("issue").map(|issue| record_ref(reader, issue)).transpose()?,
        basis: weakest([record.basis].into_iter().chain(work_item.as_ref().map(|work| work.basis))),
        owner,
        years,
        work_item,
        record,
    })
}

/// The work that is to close a gap: the newest that is neither deferred nor declined, because it was made for the gap
/// as it is now.
fn closing_work(reader: Reader<'_>, gap: RecordId) -> Result<Option<Row>, StoreError> {
    let mut found = None;
    for link in reader.rows_where("work_item_gap", "gap", &gap.into())? {
        let Some(work) = link.id("work_item") else { continue };
        let row = reader.row("work_item", work)?;
        if !matches!(row.text("status").as_str(), "deferred" | "declined") {
            found = Some(row);
        }
    }
    Ok(found)
}

/// The party that has a part and did not decline it.
fn party(reader: Reader<'_>, subject: RecordId, role: Role) -> Result<Option<RecordRef>, StoreError> {
    let mut rows = reader.rows_where("assignment", "subject", &subject.into())?;
    rows.retain(|row| row.word::<Role>("role") == Some(role));
    rows.sort_by_key(|row| (row.text("stated_on"), row.int("position")));
    let declined = |row: &Row| row.word::<AssignmentState>("state") == Some(AssignmentState::Declined);
    let standing = rows.iter().find(|row| row.id("party").is_some() && !declined(row));
    standing.and_then(|row| row.id("party")).map(|party| record_ref(reader, party)).transpose()
}

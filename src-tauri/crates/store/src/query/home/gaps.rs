//! The open gaps: what existing work leaves, who takes it up, and when.

use super::weakest;
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, Role, WorkStatus};
use serde::Serialize;

/// One open gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapRow {
    /// The gap.
    pub record: RecordRef,
    /// The issue it belongs to.
    pub issue: Option<RecordRef>,
    /// Who owns the gap, or leads the first of the work that is to close it and has a lead.
    pub owner: Option<RecordRef>,
    /// The years of that work, or the year the gap is due: `FY22–FY23`; empty when nobody says.
    pub years: String,
    /// The work that is to close it, in the order of the register of gaps; deferred and declined work is not.
    pub work_items: Vec<RecordRef>,
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
    let mut owner = party(reader, gap.id, Role::Owns)?;
    let mut work_items = Vec::new();
    for item in &work {
        work_items.push(record_ref(reader, item.id)?);
        if owner.is_none() {
            owner = party(reader, item.id, Role::Leads)?;
        }
    }
    Ok(GapRow {
        issue: gap.id("issue").map(|issue| record_ref(reader, issue)).transpose()?,
        basis: weakest([record.basis].into_iter().chain(work_items.iter().map(|work| work.basis))),
        owner,
        years: years(reader, gap, &work)?,
        work_items,
        record,
    })
}

/// From the first year of the work to its last; where no work has a year, the one in which the gap is due.
fn years(reader: Reader<'_>, gap: &Row, work: &[Row]) -> Result<String, StoreError> {
    let mut found = Vec::new();
    for id in work.iter().flat_map(|row| [row.id("first_year"), row.id("last_year")]).flatten() {
        let year = reader.row("fiscal_year", id)?;
        found.push((year.text("starts_on"), year.text("name")));
    }
    let (first, last) = (found.iter().min(), found.iter().max());
    Ok(match (first, last, gap.id("due_year")) {
        (Some((_, first)), Some((_, last)), _) if first != last => format!("{first}\u{2013}{last}"),
        (Some((_, only)), ..) => only.clone(),
        (None, _, Some(due)) => reader.row("fiscal_year", due)?.text("name"),
        (None, ..) => String::new(),
    })
}

/// The work that is to close a gap, in the order in which the register of gaps names it: what is neither deferred nor
/// declined.
fn closing_work(reader: Reader<'_>, gap: RecordId) -> Result<Vec<Row>, StoreError> {
    let mut links = reader.rows_where("work_item_gap", "gap", &gap.into())?;
    links.sort_by_key(|link| link.int("position"));
    let mut found = Vec::new();
    for work in links.iter().filter_map(|link| link.id("work_item")) {
        let row = reader.row("work_item", work)?;
        if !row.word::<WorkStatus>("status").is_some_and(WorkStatus::is_given_up) {
            found.push(row);
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

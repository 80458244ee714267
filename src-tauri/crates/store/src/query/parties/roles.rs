//! Who has which part in a record, what was said of it now and before, and whether the party exists in its years.

use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, Role};
use plan::tenure;
use serde::Serialize;

/// One thing that was said of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// Whether it was agreed; none when nothing was said.
    pub state: Option<AssignmentState>,
    /// When it was said.
    pub stated_on: Option<String>,
    /// Who said it.
    pub stated_by: Option<RecordRef>,
}

/// One part in a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleRow {
    /// The assignment.
    pub id: RecordId,
    /// The part.
    pub role: Role,
    /// The party; none while it is to be determined.
    pub party: Option<RecordRef>,
    /// What is said of it now.
    pub said: Said,
    /// What was said before, newest first.
    pub earlier: Vec<Said>,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// Why, in the file's words.
    pub note: Option<String>,
    /// From when until when the party exists, where that is not all of the record's years.
    pub outside: Option<Tenure>,
}

/// When a party exists, and the years that it does not cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Tenure {
    /// The first day.
    pub starts_on: Option<String>,
    /// The last day.
    pub ends_on: Option<String>,
    /// The first fiscal year of the record.
    pub first_year: String,
    /// Its last.
    pub last_year: String,
}

/// A part of a party, beside the record it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartyRole {
    /// The record.
    pub subject: RecordRef,
    /// The part.
    pub part: RoleRow,
}

/// The parts in a record, leads first.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn record_roles(reader: Reader<'_>, subject: RecordId) -> Result<Vec<RoleRow>, StoreError> {
    let years = years_of(reader, &record_ref(reader, subject)?)?;
    let mut rows = reader.rows_where("assignment", "subject", &subject.into())?;
    rows.sort_by_key(|row| (row.word::<Role>("role"), row.text("stated_on"), row.int("position")));
    rows.iter().filter_map(|row| role_row(reader, row, years.as_ref()).transpose()).collect()
}

/// Every part of a party, with the record it is in.
///
/// # Errors
/// When the file cannot be read.
pub fn party_roles(reader: Reader<'_>, party: RecordId) -> Result<Vec<PartyRole>, StoreError> {
    let mut found = Vec::new();
    for row in reader.rows_where("assignment", "party", &party.into())? {
        let Some(subject) = row.id("subject") else { continue };
        let subject = record_ref(reader, subject)?;
        let years = years_of(reader, &subject)?;
        if let Some(part) = role_row(reader, &row, years.as_ref())? {
            found.push(PartyRole { subject, part });
        }
    }
    found.sort_by(|a, b| {
        (a.part.said.state, a.part.role, &a.subject.label).cmp(&(
            b.part.said.state,
            b.part.role,
            &b.subject.label,
        ))
    });
    Ok(found)
}

fn role_row(reader: Reader<'_>, row: &Row, years: Option<&Years>) -> Result<Option<RoleRow>, StoreError> {
    let Some(role) = row.word::<Role>("role") else { return Ok(None) };
    let party = row.id("party").map(|party| record_ref(reader, party)).transpose()?;
    let head = reader.row("record", row.id)?;
    let mut earlier = reader.rows_where("assignment_statement", "assignment", &row.id.into())?;
    earlier.sort_by_key(|row| std::cmp::Reverse(row.int("position")));
    let outside = match (&party, years) {
        (Some(party), Some(years)) => outside(&reader.row("party", party.id)?, years),
        _ => None,
    };
    Ok(Some(RoleRow {
        id: row.id,
        role,
        party,
        said: said(reader, row)?,
        earlier: earlier.iter().map(|row| said(reader, row)).collect::<Result<_, _>>()?,
        basis: head.word("basis").unwrap_or(Basis::Own),
        sources: sources_of(reader, row.id)?,
        note: head.get("note").text().map(str::to_owned),
        outside,
    }))
}

fn said(reader: Reader<'_>, row: &Row) -> Result<Said, StoreError> {
    Ok(Said {
        state: row.word("state"),
        stated_on: row.get("stated_on").text().map(str::to_owned),
        stated_by: row.id("stated_by").map(|party| record_ref(reader, party)).transpose()?,
    })
}

/// The first and the last fiscal year of a record: their names and their days.
struct Years {
    first: Row,
    last: Row,
}

/// The years of a work item, or the year in which a gap is due.
fn years_of(reader: Reader<'_>, record: &RecordRef) -> Result<Option<Years>, StoreError> {
    let columns = match record.kind.as_str() {
        "work_item" | "plan" => ["first_year", "last_year"],
        "gap" => ["due_year", "due_year"],
        _ => return Ok(None),
    };
    let row = reader.row(&record.kind, record.id)?;
    let [first, last] = columns.map(|column| row.id(column));
    let (Some(first), Some(last)) = (first.or(last), last.or(first)) else { return Ok(None) };
    Ok(Some(Years { first: reader.row("fiscal_year", first)?, last: reader.row("fiscal_year", last)? }))
}

fn outside(party: &Row, years: &Years) -> Option<Tenure> {
    let [starts_on, ends_on] = ["starts_on", "ends_on"].map(|column| party.get(column).text());
    let (first, last) = (years.first.text("starts_on"), years.last.text("ends_on"));
    (!tenure::covers(starts_on, ends_on, &first, &last)).then(|| Tenure {
        starts_on: starts_on.map(str::to_owned),
        ends_on: ends_on.map(str::to_owned),
        first_year: years.first.text("name"),
        last_year: years.last.text("name"),
    })
}

//! What a record rests on: how it is known, whether somebody checked it, its sources, and where sources disagree.

use super::conflicts::{Conflict, conflicts_of};
use super::fields;
use crate::query::common::{RecordRef, SourceRef, name_sql, record_ref, sources_of};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::Basis;
use serde::Serialize;

/// One field of a record and how it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceField {
    /// The field, by its column.
    pub column: String,
    /// The code of its term: `fact-<term>`.
    pub term: String,
    /// How it is known.
    pub basis: Basis,
    /// Whether somebody checked it.
    pub verified: bool,
    /// Whether it is known otherwise than its record.
    pub is_marked: bool,
}

/// What a record rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// The record.
    pub record: RecordRef,
    /// How it is known.
    pub basis: Basis,
    /// Whether somebody checked it.
    pub verified: bool,
    /// The sources it cites, in order.
    pub sources: Vec<SourceRef>,
    /// Its fields that hold something.
    pub fields: Vec<EvidenceField>,
    /// Where sources disagree about it.
    pub conflicts: Vec<Conflict>,
    /// How many records rest on it, when it is a source itself.
    pub cited_by: u32,
}

/// Reads what a record rests on.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn evidence(reader: Reader<'_>, id: RecordId) -> Result<Evidence, StoreError> {
    let record = record_ref(reader, id)?;
    let head = reader.row("record", id)?;
    let row = reader.row(&record.kind, id)?;
    let verified = head.int("verified") == Some(1);
    let marks = reader.rows_where("fact_mark", "record", &id.into())?;
    let named = name_column(&record.kind).map(|column| (column, column));
    let described = fields::description(&record.kind).map(|column| (column, column));
    let others = fields::of(&record.kind).iter().map(|field| (field.column, field.term));
    let mut known: Vec<EvidenceField> = Vec::new();
    for (column, term) in named.into_iter().chain(described).chain(others) {
        if row.get(column).is_null() || known.iter().any(|field| field.column == column) {
            continue;
        }
        let mark = marks.iter().find(|mark| mark.text("field") == column);
        known.push(EvidenceField {
            column: column.to_owned(),
            term: term.to_owned(),
            basis: mark.and_then(|mark| mark.word("basis")).unwrap_or(record.basis),
            verified: mark.map_or(verified, |mark| mark.int("verified") == Some(1)),
            is_marked: mark.is_some(),
        });
    }
    let cited_by =
        if record.kind == "source" { reader.rows_where("citation", "source", &id.into())?.len() } else { 0 };
    Ok(Evidence {
        basis: record.basis,
        verified,
        sources: sources_of(reader, id)?,
        fields: known,
        conflicts: conflicts_of(reader, id, &record.kind)?,
        cited_by: u32::try_from(cited_by).unwrap_or(u32::MAX),
        record,
    })
}

/// The column that names a record of a kind; none where the name is put together from others.
fn name_column(kind: &str) -> Option<&'static str> {
    match kind {
        "party" => Some("name"),
        kind => {
            name_sql(kind).strip_prefix("t.").filter(|column| column.bytes().all(|b| b.is_ascii_lowercase()))
        }
    }
}

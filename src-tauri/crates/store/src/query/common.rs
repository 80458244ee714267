//! Small types that several screens share.

use crate::{Reader, StoreError, Value};
use plan::RecordId;
use plan::states::Basis;
use rusqlite::types::ValueRef;
use serde::Serialize;

pub use crate::Sentence;

/// Enough of a record to name it, mark it and open it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordRef {
    /// Its id.
    pub id: RecordId,
    /// Its kind, which is the name of its table.
    pub kind: String,
    /// The label people can say.
    pub label: String,
    /// Its name, title or text.
    pub name: String,
    /// How it is known.
    pub basis: Basis,
}

/// A source that a record rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SourceRef {
    /// Its id.
    pub id: RecordId,
    /// Its label, for example `S37`.
    pub label: String,
    /// Its title.
    pub title: String,
}

/// The SQL expression that names a record of a kind; `t` is the kind's table.
pub fn name_sql(kind: &str) -> &'static str {
    match kind {
        "party" => "coalesce(t.abbreviation, t.name)",
        "issue" | "issue_list" | "objective" | "fiscal_year" => "t.name",
        "goal" => "t.statement",
        "outcome" | "risk" | "finding" | "gap" | "point" | "remark" | "claim" | "progress"
        | "recommendation" => "t.text",
        "term" => "t.term",
        "discrepancy" => "t.topic",
        "meeting" => "t.place",
        "submission" => "t.submitter",
        "coverage" => {
            "(SELECT i.name FROM issue i WHERE i.id = t.issue) || ' × ' || coalesce((SELECT w.title FROM existing_work w WHERE w.id = t.existing_work), '∅')"
        }
        "standing" => {
            "(SELECT w.title FROM existing_work w WHERE w.id = t.existing_work) || ', ' || t.stood_on"
        }
        "sufficiency" | "symptom" => "(SELECT i.name FROM issue i WHERE i.id = t.issue)",
        "lineage" => {
            "(SELECT i.name FROM issue i WHERE i.id = t.from_issue) || ' → ' || coalesce((SELECT i.name FROM issue i WHERE i.id = t.to_issue), '∅')"
        }
        "assignment" => {
            "coalesce((SELECT coalesce(p.abbreviation, p.name) FROM party p WHERE p.id = t.party), '?')"
        }
        "amount" => {
            "trim(coalesce(t.category, '') || ' ' || coalesce((SELECT y.name FROM fiscal_year y WHERE y.id = t.fiscal_year), ''))"
        }
        "adoption_step" => {
            "coalesce((SELECT p.title FROM plan p WHERE p.id = t.subject), (SELECT v.title FROM version v WHERE v.id = t.subject))"
        }
        "disposition" => "(SELECT p.text FROM point p WHERE p.id = t.point)",
        "redline" => "(SELECT v.title FROM version v WHERE v.id = t.target)",
        "rejection_action" => {
            "(SELECT group_concat(p.title, ', ') FROM rejection_action_plan l JOIN plan p ON p.id = l.plan WHERE l.rejection_action = t.id)"
        }
        _ => "t.title",
    }
}

/// Names a record.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn record_ref(reader: Reader<'_>, id: RecordId) -> Result<RecordRef, StoreError> {
    let head = reader.row("record", id)?;
    let kind = head.text("kind");
    let name: Option<String> = reader
        .connection
        .prepare_cached(&format!("SELECT {} FROM \"{kind}\" t WHERE t.id = ?1", name_sql(&kind)))?
        .query_row([Value::from(id)], |row| row.get(0))?;
    Ok(RecordRef {
        id,
        kind,
        label: head.text("label"),
        name: name.unwrap_or_default(),
        basis: head.word("basis").unwrap_or(Basis::Own),
    })
}

/// The sources a record rests on, in the order in which they were given.
///
/// # Errors
/// When the file cannot be read.
pub fn sources_of(reader: Reader<'_>, id: RecordId) -> Result<Vec<SourceRef>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT s.id, r.label, s.title FROM citation c JOIN source s ON s.id = c.source CROSS JOIN record r ON r.id = s.id
         WHERE c.record = ?1 ORDER BY c.position",
    )?;
    let rows = statement.query_map([Value::from(id)], |row| {
        let id: Value = row.get(0)?;
        Ok(SourceRef {
            id: id.id().unwrap_or(RecordId(uuid::Uuid::nil())),
            label: row.get(1)?,
            title: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Reads an id out of a result row; a cell that holds none reads as none.
pub(crate) fn id_at(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<Option<RecordId>> {
    // A list has many of them, so none is copied on the way.
    Ok(match row.get_ref(index)? {
        ValueRef::Blob(bytes) => uuid::Uuid::from_slice(bytes).ok().map(RecordId),
        _ => None,
    })
}

//! The terms that are explained wherever they stand in a name.

use super::common::id_at;
use crate::{Reader, StoreError};
use plan::RecordId;
use serde::Serialize;

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GlossaryEntry {
    /// The record that says it: a term, or a party with an abbreviation.
    pub id: RecordId,
    /// The term, as it stands in texts.
    pub term: String,
    /// What it means.
    pub definition: String,
}

/// The terms of the plan, and the abbreviations of its parties where no term explains them already.
///
/// # Errors
/// When the file cannot be read.
pub fn glossary(reader: Reader<'_>) -> Result<Vec<GlossaryEntry>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT id, term, definition FROM term UNION ALL
         SELECT p.id, p.abbreviation, p.name FROM party p
         WHERE p.abbreviation IS NOT NULL AND p.abbreviation <> p.name
           AND NOT EXISTS (SELECT 1 FROM term t WHERE t.term = p.abbreviation)
         ORDER BY 2",
    )?;
    let rows = statement.query_map([], |row| {
        let id = id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil()));
        Ok(GlossaryEntry { id, term: row.get(1)?, definition: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

//! What the dialogs about issues offer to choose from.

use super::paths::record_at;
use crate::query::common::{RecordRef, SourceRef, id_at};
use crate::{Reader, StoreError};
use serde::Serialize;

/// Parties, sources and stages, each in the order in which a person looks for them.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueChoices {
    /// Who may have decided a step.
    pub parties: Vec<RecordRef>,
    /// What a step may rest on.
    pub sources: Vec<SourceRef>,
    /// The stages a list may belong to.
    pub stages: Vec<RecordRef>,
}

/// Reads the choices.
///
/// # Errors
/// When the file cannot be read.
pub fn choices(reader: Reader<'_>) -> Result<IssueChoices, StoreError> {
    Ok(IssueChoices {
        parties: records(reader, "party", "coalesce(t.abbreviation || ' · ' || t.name, t.name)", "t.name")?,
        sources: sources(reader)?,
        stages: records(reader, "stage", "t.title", "t.position")?,
    })
}

fn records(reader: Reader<'_>, kind: &str, name: &str, order: &str) -> Result<Vec<RecordRef>, StoreError> {
    let mut statement = reader.connection.prepare_cached(&format!(
        "SELECT t.id, r.label, r.basis, {name} FROM \"{kind}\" t CROSS JOIN record r ON r.id = t.id ORDER BY {order}"
    ))?;
    let rows = statement.query_map([], |row| record_at(row, kind))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn sources(reader: Reader<'_>) -> Result<Vec<SourceRef>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT s.id, r.label, s.title FROM source s CROSS JOIN record r ON r.id = s.id ORDER BY length(r.label), r.label",
    )?;
    let rows = statement.query_map([], |row| {
        let source = id_at(row, 0)?
            .map(|id| Ok::<_, rusqlite::Error>(SourceRef { id, label: row.get(1)?, title: row.get(2)? }));
        source.transpose()
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

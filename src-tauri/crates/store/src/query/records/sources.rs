//! The register of sources, with what rests on each.

use crate::query::common::{RecordRef, id_at};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::Basis;
use serde::Serialize;
use std::collections::HashMap;

/// How many records of a kind rest on a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RestsOn {
    /// The kind, which is the name of its table.
    pub kind: String,
    /// How many.
    pub count: u32,
}

/// One source.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SourceEntry {
    /// The source; its name is its title.
    pub record: RecordRef,
    /// Where it is.
    pub url: String,
    /// Whether somebody checked it.
    pub verified: bool,
    /// A note.
    pub note: Option<String>,
    /// How many records rest on it.
    pub cited_by: u32,
    /// What they are, the most first.
    pub rests: Vec<RestsOn>,
}

/// Reads all sources, by label.
///
/// # Errors
/// When the file cannot be read.
pub fn source_register(reader: Reader<'_>) -> Result<Vec<SourceEntry>, StoreError> {
    let mut rests = rests(reader)?;
    let mut statement = reader.connection.prepare_cached(
        "SELECT s.id, r.label, s.title, s.url, r.basis, r.verified, r.note
         FROM source s CROSS JOIN record r ON r.id = s.id ORDER BY length(r.label), r.label",
    )?;
    let mut rows = statement.query([])?;
    let mut sources = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(id) = id_at(row, 0)? else { continue };
        let basis: String = row.get(4)?;
        let rests = rests.remove(&id).unwrap_or_default();
        sources.push(SourceEntry {
            record: RecordRef {
                id,
                kind: "source".to_owned(),
                label: row.get(1)?,
                name: row.get(2)?,
                basis: basis.parse().unwrap_or(Basis::Own),
            },
            url: row.get(3)?,
            verified: row.get::<_, i64>(5)? == 1,
            note: row.get(6)?,
            cited_by: rests.iter().map(|each| each.count).sum(),
            rests,
        });
    }
    Ok(sources)
}

fn rests(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<RestsOn>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT c.source, r.kind, count(*) FROM citation c CROSS JOIN record r ON r.id = c.record
         GROUP BY c.source, r.kind ORDER BY count(*) DESC, r.kind",
    )?;
    let mut rows = statement.query([])?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Some(source) = id_at(row, 0)? {
            found.entry(source).or_default().push(RestsOn { kind: row.get(1)?, count: row.get(2)? });
        }
    }
    Ok(found)
}

//! Documents, their versions and the blocks a version froze.

use super::common::{self, RecordRef, SourceRef, id_at};
use crate::{Reader, StoreError, Value};
use plan::states::Basis;
use plan::{RecordId, VersionId};
use serde::Serialize;

/// One version of a document, without its text.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionRow {
    /// The version.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// Its date, of the precision known.
    pub dated_on: String,
    /// Draft for comment, final, adopted…
    pub status: String,
    /// The name of the file it was published as.
    pub file: Option<String>,
    /// Whether its text stands in the plan and can be read and compared.
    pub readable: bool,
    /// What else is known of it, in the file's words.
    pub note: Option<String>,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// How many discrepancies between sources are about it.
    pub conflicts: u32,
}

/// A document with its versions, oldest first.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRow {
    /// The document.
    pub record: RecordRef,
    /// What kind of document it is: next_steps, issues_list, staff_report…
    pub kind: String,
    /// Its versions.
    pub versions: Vec<VersionRow>,
}

/// All documents, those that can be read first.
///
/// # Errors
/// When the file cannot be read.
pub fn library(reader: Reader<'_>) -> Result<Vec<DocumentRow>, StoreError> {
    let mut documents = Vec::new();
    for row in reader.rows("document")? {
        let versions = versions(reader, row.id)?;
        documents.push(DocumentRow {
            record: common::record_ref(reader, row.id)?,
            kind: row.text("kind"),
            versions,
        });
    }
    documents.sort_by_key(|document| {
        let readable = document.versions.iter().filter(|version| version.readable).count();
        let newest = document.versions.last().map(|version| version.dated_on.clone()).unwrap_or_default();
        (std::cmp::Reverse(readable.min(2)), std::cmp::Reverse(newest))
    });
    Ok(documents)
}

fn versions(reader: Reader<'_>, document: RecordId) -> Result<Vec<VersionRow>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT v.id, r.label, v.title, r.basis, v.dated_on, v.status, v.file, r.note,
                EXISTS (SELECT 1 FROM block b WHERE b.version = v.id),
                (SELECT count(*) FROM discrepancy_subject d WHERE d.record = v.id)
         FROM version v CROSS JOIN record r ON r.id = v.id WHERE v.document = ?1 ORDER BY v.dated_on, r.label",
    )?;
    let mut found = Vec::new();
    let mut rows = statement.query([Value::from(document)])?;
    while let Some(row) = rows.next()? {
        let id = id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil()));
        let title: String = row.get(2)?;
        found.push(VersionRow {
            record: RecordRef {
                id,
                kind: "version".to_owned(),
                label: row.get(1)?,
                name: title.clone(),
                basis: row.get::<_, String>(3)?.parse().unwrap_or(Basis::Own),
            },
            title,
            dated_on: row.get(4)?,
            status: row.get(5)?,
            file: row.get(6)?,
            note: row.get(7)?,
            readable: row.get(8)?,
            conflicts: row.get(9)?,
            sources: common::sources_of(reader, id)?,
        });
    }
    Ok(found)
}

/// A version as it was frozen: its blocks, under the title of its document.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such version; [`StoreError::Content`] when a block cannot be read.
pub fn version_document(reader: Reader<'_>, version: VersionId) -> Result<redline::Document, StoreError> {
    let row = reader.row("version", version.into())?;
    let document = reader.row("document", row.id("document").unwrap_or(version.into()))?;
    let mut statement = reader
        .connection
        .prepare_cached("SELECT key, content FROM block WHERE version = ?1 ORDER BY position")?;
    let mut blocks = Vec::new();
    let mut rows = statement.query([Value::from(version)])?;
    while let Some(row) = rows.next()? {
        let content: String = row.get(1)?;
        blocks.push(redline::Block { id: row.get(0)?, content: serde_json::from_str(&content)? });
    }
    Ok(redline::Document { title: document.text("title"), language: document.text("language"), blocks })
}

/// The newest version of a document whose text stands in the plan.
///
/// # Errors
/// When the file cannot be read.
pub fn newest_readable(reader: Reader<'_>, document: RecordId) -> Result<Option<VersionId>, StoreError> {
    Ok(versions(reader, document)?
        .into_iter()
        .rev()
        .find(|version| version.readable)
        .map(|v| v.record.id.into()))
}

/// Finds a version by its label, its origin, its date, or its status within a document (`final`, `2020-06-04`).
///
/// # Errors
/// When the file cannot be read.
pub fn find_version(
    reader: Reader<'_>,
    document: Option<RecordId>,
    words: &str,
) -> Result<Option<VersionId>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT v.id FROM version v CROSS JOIN record r ON r.id = v.id
         WHERE (?1 IS NULL OR v.document = ?1)
           AND (r.label = ?2 COLLATE NOCASE OR r.origin = ?2 COLLATE NOCASE OR v.dated_on = ?2 OR v.status = ?2)
         ORDER BY EXISTS (SELECT 1 FROM block b WHERE b.version = v.id) DESC, v.dated_on DESC LIMIT 1",
    )?;
    let mut rows = statement.query([Value::from(document), words.into()])?;
    Ok(match rows.next()? {
        Some(row) => id_at(row, 0)?.map(Into::into),
        None => None,
    })
}

/// Finds a document by its label, origin, kind or title.
///
/// # Errors
/// When the file cannot be read.
pub fn find_document(reader: Reader<'_>, words: &str) -> Result<Option<RecordId>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT d.id FROM document d CROSS JOIN record r ON r.id = d.id
         WHERE r.label = ?1 COLLATE NOCASE OR r.origin = ?1 COLLATE NOCASE OR d.title = ?1 COLLATE NOCASE
            OR d.kind = ?1
         ORDER BY (SELECT count(*) FROM version v JOIN block b ON b.version = v.id WHERE v.document = d.id) DESC LIMIT 1",
    )?;
    let mut rows = statement.query([words])?;
    Ok(match rows.next()? {
        Some(row) => id_at(row, 0)?,
        None => None,
    })
}

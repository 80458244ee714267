//! What a record rests on: citing a source, a new source, and citing it no longer.

use super::edit::address;
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal, SourceId, text};
use serde::Deserialize;
use store::query::common::record_ref;
use store::{Reader, StoreError};

/// A source for a record.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Cite {
    /// The record.
    pub record: RecordId,
    /// The source.
    pub source: SourceId,
}

/// A source that is not in the plan yet.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateSource {
    /// Its title.
    pub title: String,
    /// Where it is found: a web address.
    pub url: String,
    /// A record that rests on it, cited in the same step.
    pub cited_by: Option<RecordId>,
}

/// Adds a source to what a record rests on.
pub fn citation_add(request: Cite) -> Operation<()> {
    Operation::new("citation_add", move |work| {
        let name = record_ref(work.read(), request.record)?.name;
        let source = record_ref(work.read(), request.source.into())?;
        work.read().row("source", request.source.into())?;
        let cited = work.read().rows_where("citation", "record", &request.record.into())?;
        if cited.iter().any(|row| row.id("source") == Some(request.source.into())) {
            return Err(Refusal::new("source-cited-already").with("source", source.label).into());
        }
        cite(work, request.record, request.source)?;
        work.recorder.describe(name);
        Ok(())
    })
}

/// Takes a source away from what a record rests on. The source itself stays.
pub fn citation_remove(request: Cite) -> Operation<()> {
    Operation::new("citation_remove", move |work| {
        work.recorder.describe(record_ref(work.read(), request.record)?.name);
        let cited = work.read().rows_where("citation", "record", &request.record.into())?;
        let found = cited.iter().find(|row| row.id("source") == Some(request.source.into()));
        let row = found.ok_or_else(|| Refusal::new("record-gone"))?;
        Ok(work.recorder.remove("citation", row.id)?)
    })
}

/// Adds a source to the plan, and cites it when it is said for which record.
pub fn source_create(request: CreateSource) -> Operation<SourceId> {
    Operation::new("source_create", move |work| {
        let (title, url) = (text::name(&request.title)?, address(&request.url)?);
        work.recorder.describe(title.as_str());
        let columns = [("title", title.into()), ("url", url.into())];
        let (source, _) = work.create::<RecordId>("source", &columns)?;
        if let Some(record) = request.cited_by {
            record_ref(work.read(), record)?;
            cite(work, record, source.into())?;
        }
        Ok(source.into())
    })
}

/// Cites a source after those that are cited already.
fn cite(work: &mut Work<'_, '_>, record: RecordId, source: SourceId) -> Result<(), OperationError> {
    let cited = work.read().rows_where("citation", "record", &record.into())?;
    let position = cited.iter().filter_map(|row| row.int("position")).max().map_or(0, |last| last + 1);
    work.link(
        "citation",
        &[("record", record.into()), ("source", source.into()), ("position", position.into())],
    )
}

/// The sources that a record rests on, in their order.
pub(crate) fn sources_now(reader: Reader<'_>, record: RecordId) -> Result<Vec<RecordId>, StoreError> {
    let mut cited = reader.rows_where("citation", "record", &record.into())?;
    cited.sort_by_key(|row| row.int("position"));
    Ok(cited.iter().filter_map(|row| row.id("source")).collect())
}

/// Makes the sources, ids with semicolons between them, those that a record rests on.
pub(crate) fn set_sources(
    work: &mut Work<'_, '_>,
    record: RecordId,
    ids: &str,
) -> Result<(), OperationError> {
    let wanted: Vec<RecordId> = ids.split(';').filter_map(|id| id.parse().ok()).collect();
    for row in work.read().rows_where("citation", "record", &record.into())? {
        if !row.id("source").is_some_and(|source| wanted.contains(&source)) {
            work.recorder.remove("citation", row.id)?;
        }
    }
    let there = sources_now(work.read(), record)?;
    for source in wanted.into_iter().filter(|source| !there.contains(source)) {
        cite(work, record, source.into())?;
    }
    Ok(())
}

//! Versions of documents: freezing them with the values they showed.

use crate::Operation;
use plan::{DocumentId, Refusal, VersionId, date, text};
use redline::Block;

/// A version to publish. Its blocks are composed by the publish room; once frozen they never change.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// The document.
    pub document: DocumentId,
    /// The version's title.
    pub title: String,
    /// Its date, of the precision known.
    pub dated_on: String,
    /// Draft for comment, final, adopted…
    pub status: String,
    /// The text, frozen with the values it shows.
    pub blocks: Vec<Block>,
}

/// Publishes a version.
pub fn version_publish(request: NewVersion) -> Operation<VersionId> {
    Operation::new("version_publish", move |work| {
        let title = text::name(&request.title)?;
        if !date::is_known_date(&request.dated_on) {
            return Err(Refusal::new("date-unreadable").with("value", request.dated_on).into());
        }
        if request.blocks.is_empty() {
            return Err(Refusal::new("version-empty").into());
        }
        let statuses = ["draft", "draft_for_comment", "in_revision", "final", "published", "adopted"];
        if !statuses.contains(&request.status.as_str()) {
            return Err(Refusal::new("version-status-unknown").with("value", request.status).into());
        }
        let document = work.read().row("document", request.document.into())?;
        let (id, _): (VersionId, _) = work.create(
            "version",
            &[
                ("document", document.id.into()),
                ("title", title.as_str().into()),
                ("dated_on", request.dated_on.into()),
                ("status", request.status.into()),
            ],
        )?;
        freeze(work, id, &request.blocks)?;
        work.recorder.describe(title);
        Ok(id)
    })
}

/// Freezes the blocks of a version. A version that is frozen already cannot change.
///
/// # Errors
/// Refuses a version that was frozen before and blocks whose ids repeat.
pub fn freeze(
    work: &mut crate::Work<'_, '_>,
    version: VersionId,
    blocks: &[Block],
) -> Result<(), crate::OperationError> {
    if work.read().row("version", version.into())?.int("frozen_at").is_some() {
        return Err(Refusal::new("version-frozen").into());
    }
    let mut seen = std::collections::HashSet::new();
    for (position, block) in blocks.iter().enumerate() {
        if !seen.insert(block.id.as_str()) {
            return Err(Refusal::new("block-id-repeated").with("id", &block.id).into());
        }
        let content = serde_json::to_string(&block.content).map_err(store::StoreError::from)?;
        work.link(
            "block",
            &[
                ("version", version.into()),
                ("key", block.id.as_str().into()),
                ("position", i64::try_from(position).unwrap_or(i64::MAX).into()),
                ("content", content.into()),
            ],
        )?;
    }
    let now = work.clock.now();
    work.recorder.set("version", version, "frozen_at", now)?;
    Ok(())
}

//! Versions of documents: freezing them with the values they showed.

use crate::issues::all_accounted;
use crate::{Operation, OperationError};
use plan::{DocumentId, IssueListId, Refusal, VersionId, date, text};
use redline::Block;
use serde::Deserialize;
use store::{Reader, StoreError};

/// A version to publish.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PublishVersion {
    /// The document.
    pub document: DocumentId,
    /// The version's title.
    pub title: String,
    /// Its date, of the precision known.
    pub dated_on: String,
    /// One of [`STATUSES`].
    pub status: String,
}

/// What a new version may be.
pub const STATUSES: [&str; 6] =
    ["draft", "draft_for_comment", "in_revision", "final", "published", "adopted"];

/// What a version is to hold.
#[derive(Debug, Clone, Default)]
pub struct Composed {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// The lists of issues it publishes.
    pub lists: Vec<IssueListId>,
}

/// Publishes a version: composes its text from the plan as it is now and freezes it with the values it shows. A list of
/// issues is published only when every issue of the list before it is accounted for.
pub fn version_publish(
    request: PublishVersion,
    compose: impl FnOnce(Reader<'_>, DocumentId) -> Result<Composed, StoreError> + Send + 'static,
) -> Operation<VersionId> {
    Operation::new("version_publish", move |work| {
        let title = text::name(&request.title)?;
        if !date::is_known_date(&request.dated_on) {
            return Err(Refusal::new("date-unreadable").with("value", request.dated_on).into());
        }
        if !STATUSES.contains(&request.status.as_str()) {
            return Err(Refusal::new("version-status-unknown").with("value", request.status).into());
        }
        let Composed { blocks, lists } = compose(work.read(), request.document)?;
        for list in lists {
            all_accounted(work.read(), list)?;
        }
        if blocks.is_empty() {
            return Err(Refusal::new("version-empty").into());
        }
        let (id, _): (VersionId, _) = work.create(
            "version",
            &[
                ("document", request.document.into()),
                ("title", title.as_str().into()),
                ("dated_on", request.dated_on.into()),
                ("status", request.status.into()),
            ],
        )?;
        freeze(work, id, &blocks)?;
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
) -> Result<(), OperationError> {
    if work.read().row("version", version.into())?.int("frozen_at").is_some() {
        return Err(Refusal::new("version-frozen").into());
    }
    let mut seen = std::collections::HashSet::new();
    for (position, block) in blocks.iter().enumerate() {
        if !seen.insert(block.id.as_str()) {
            return Err(Refusal::new("block-id-repeated").with("id", &block.id).into());
        }
        let content = serde_json::to_string(&block.content).map_err(StoreError::from)?;
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

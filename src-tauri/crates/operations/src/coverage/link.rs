//! Where an existing work is found: pages, documents of the plan, papers of which only the title is known.

use super::standing;
use crate::records::address;
use crate::{Operation, OperationError, Work};
use plan::{DocumentId, RecordId, Refusal, text};
use serde::Deserialize;
use store::Value;
use store::query::common::record_ref;

/// Where a record is found.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteLink {
    /// The existing work.
    pub record: RecordId,
    /// The link, when it is there already.
    pub id: Option<RecordId>,
    /// What is found there; the title of the document when it is empty.
    pub title: String,
    /// A web address; empty for none.
    pub url: String,
    /// A document of this plan, in place of an address.
    pub document: Option<DocumentId>,
}

/// Says where an existing work is found.
pub fn link_write(request: WriteLink) -> Operation<()> {
    Operation::new("link_write", move |work| {
        let of = record_ref(work.read(), request.record)?;
        if of.kind != "existing_work" {
            return Err(Refusal::new("link-not-here").into());
        }
        let document = request.document.map(|id| work.read().row("document", id.into())).transpose()?;
        let title = match (text::optional(&request.title)?, &document) {
            (Some(title), _) => text::name(&title)?,
            (None, Some(document)) => document.text("title"),
            (None, None) => return Err(Refusal::new("link-title-needed").into()),
        };
        let url = match text::optional(&request.url)?.filter(|_| document.is_none()) {
            Some(url) => Some(address(&url)?),
            None => None,
        };
        work.recorder.describe(title.as_str());
        let cells = [
            ("title", Value::from(title)),
            ("url", url.into()),
            ("document", document.map(|document| document.id).into()),
        ];
        let there = work.read().rows_where("link", "record", &of.id.into())?;
        if let Some(id) = request.id {
            if there.iter().all(|link| link.id != id) {
                return Err(Refusal::new("record-gone").into());
            }
            work.recorder.update("link", id, &cells)?;
            return Ok(());
        }
        let position = there.iter().filter_map(|row| row.int("position")).max().map_or(0, |last| last + 1);
        let head = [("record", of.id.into()), ("position", position.into())];
        work.link("link", &[&head[..], &cells].concat())
    })
}

/// A part of an existing work that goes.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveWorkPart {
    /// A standing, a recommendation or a link.
    pub id: RecordId,
}

/// Takes a standing, a recommendation or a link of an existing work away. Without its newest standing a work stands
/// where it stood before.
pub fn work_part_remove(request: RemoveWorkPart) -> Operation<()> {
    Operation::new("work_part_remove", move |work| {
        if !work.read().exists("record", request.id)? {
            let title = work.read().row("link", request.id)?.text("title");
            work.recorder.describe(title);
            return Ok(work.recorder.remove("link", request.id)?);
        }
        match work.read().row("record", request.id)?.text("kind").as_str() {
            "recommendation" => {
                let name = record_ref(work.read(), request.id)?.name;
                work.recorder.describe(name);
                Ok(work.recorder.remove("recommendation", request.id)?)
            }
            "standing" => remove_standing(work, request.id),
            _ => Err(Refusal::new("link-not-here").into()),
        }
    })
}

fn remove_standing(work: &mut Work<'_, '_>, id: RecordId) -> Result<(), OperationError> {
    let of =
        work.read().row("standing", id)?.id("existing_work").ok_or_else(|| Refusal::new("record-gone"))?;
    work.recorder.describe(record_ref(work.read(), of)?.name);
    work.recorder.remove("standing", id)?;
    standing::tell(work, of)
}

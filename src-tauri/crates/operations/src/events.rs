//! Events: what happened on a day and should be known.

use crate::coverage::{known_date, own_fields};
use crate::decisions::is_to_come;
use crate::{Operation, OperationError};
use plan::states::EventKind;
use plan::{RecordId, Refusal, text};
use serde::Deserialize;
use store::Value;

/// An event to write down.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteEvent {
    /// The event, when it is there already.
    pub id: Option<RecordId>,
    /// What happened.
    pub title: String,
    /// What kind of thing.
    pub kind: EventKind,
    /// The day, in the precision known.
    pub happened_on: String,
    /// The plan, version or baseline it is about.
    pub about: Option<RecordId>,
}

/// Writes an event down: a new one, or one otherwise.
pub fn event_write(request: WriteEvent) -> Operation<RecordId> {
    Operation::new("event_write", move |work| {
        let title = text::name(&request.title)?;
        let on = known_date(Some(&request.happened_on))?.ok_or_else(|| Refusal::new("event-day-needed"))?;
        if is_to_come(&on, &work.clock.today()) {
            return Err(Refusal::new("event-day-to-come").with("day", on).into());
        }
        if let Some(about) = request.about {
            let kind = work.read().row("record", about)?.text("kind");
            if !matches!(kind.as_str(), "plan" | "version" | "baseline") {
                return Err(Refusal::new("event-about-no-plan").into());
            }
        } else if request.kind == EventKind::ChangedWithoutComment {
            return Err(Refusal::new("event-about-needed").into());
        }
        work.recorder.describe(title.as_str());
        let columns = [
            ("title", Value::from(title)),
            ("kind", request.kind.word().into()),
            ("happened_on", on.into()),
            ("about", request.about.into()),
        ];
        let Some(id) = request.id else {
            return Ok(work.create::<RecordId>("event", &columns)?.0);
        };
        let mut written = Vec::new();
        for (column, value) in columns {
            if work.recorder.set("event", id, column, value)? {
                written.push(column);
            }
        }
        own_fields(work, id, &written)?;
        Ok::<_, OperationError>(id)
    })
}

/// An event to take away.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveEvent {
    /// The event.
    pub id: RecordId,
}

/// Takes an event away that was written down by mistake.
pub fn event_remove(request: RemoveEvent) -> Operation<()> {
    Operation::new("event_remove", move |work| {
        let title = work.read().row("event", request.id)?.text("title");
        work.recorder.describe(title);
        Ok(work.recorder.remove("event", request.id)?)
    })
}

//! What its people say of a work item: how it stands, how much is done, and in words.

use crate::Operation;
use plan::states::WorkStatus;
use plan::{RecordId, Refusal, WorkItemId, text};
use serde::Deserialize;
use store::Value;

/// An update of a work item.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TellProgress {
    /// The work item.
    pub item: WorkItemId,
    /// How it stands.
    pub status: WorkStatus,
    /// How much of it is done, in percent.
    pub percent: Option<u8>,
    /// What happened since the last update.
    pub text: String,
    /// What comes next, and when; empty when nothing is said.
    pub next_milestone: String,
    /// What help is needed; empty for none.
    pub help_needed: String,
}

/// Tells how a work item stands today. Earlier updates stay.
pub fn progress_tell(request: TellProgress) -> Operation<RecordId> {
    Operation::new("progress_tell", move |work| {
        let told = text::optional(&request.text)?.ok_or_else(|| Refusal::new("progress-words-needed"))?;
        let row = work.read().row("work_item", request.item.into())?;
        if request.percent.is_some_and(|percent| percent > 100) {
            return Err(Refusal::new("percent-above-100").into());
        }
        let (next, help) = (text::optional(&request.next_milestone)?, text::optional(&request.help_needed)?);
        let percent: Value = request.percent.map(i64::from).into();
        let today = work.clock.today();
        let actor = work.actor.to_owned();
        work.recorder.describe(row.text("title"));
        let (id, _) = work.create::<RecordId>(
            "progress",
            &[
                ("work_item", request.item.into()),
                ("text", told.into()),
                ("status", request.status.word().into()),
                ("percent_complete", percent.clone()),
                ("next_milestone", next.into()),
                ("help_needed", help.into()),
                ("told_on", today.into()),
                ("told_by", Some(actor).filter(|name| !name.is_empty()).into()),
            ],
        )?;
        work.recorder.set("work_item", request.item, "status", request.status.word())?;
        work.recorder.set("work_item", request.item, "percent_complete", percent)?;
        Ok(id)
    })
}

//! Keeping the plan as it stands under a name.

use crate::Operation;
use plan::states::BaselinePurpose;
use plan::{RecordId, Refusal, text};
use serde::Deserialize;
use store::past;

/// The plan as it stands, under a name.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakeBaseline {
    /// Its name, for example “Adopted plan FY21–25”.
    pub title: String,
    /// What it is for.
    pub purpose: BaselinePurpose,
}

/// Takes a baseline. It never changes afterwards, because the journal up to it never does.
pub fn baseline_take(request: TakeBaseline) -> Operation<RecordId> {
    Operation::new("baseline_take", move |work| {
        let title = text::name(&request.title)?;
        let taken = work.read().rows("baseline")?;
        if taken.iter().any(|row| row.text("title").to_lowercase() == title.to_lowercase()) {
            return Err(Refusal::new("baseline-name-taken").with("name", title).into());
        }
        let (_, through) = past::newest(work.read())?.ok_or_else(|| Refusal::new("baseline-of-nothing"))?;
        work.recorder.describe(title.as_str());
        let today = work.clock.today();
        let (id, _) = work.create::<RecordId>(
            "baseline",
            &[
                ("title", title.into()),
                ("purpose", request.purpose.word().into()),
                ("through", through),
                ("taken_on", today.into()),
            ],
        )?;
        Ok(id)
    })
}

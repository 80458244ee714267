//! Keeping the plan as it stands under a name, and saying why it differs.

use crate::{Operation, OperationError};
use plan::states::BaselinePurpose;
use plan::{RecordId, Refusal, text};
use serde::Deserialize;
use store::past;
use store::query::baselines::{last_change_of, seq_of};

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

/// Why a row of the plan differs.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SayReason {
    /// The row; it may be there no more.
    pub subject: RecordId,
    /// The state the difference ends in; none for the plan as it is now.
    pub after: Option<RecordId>,
    /// The reason; empty to take away what was said before.
    pub reason: String,
}

/// Says why a row differs, after it was changed. The reason stands for all that became of the row up to the state named,
/// beside the reasons given with the changes themselves.
pub fn difference_reason(request: SayReason) -> Operation<()> {
    Operation::new("difference_reason", move |work| {
        let SayReason { subject, after, reason } = request;
        let reason = text::optional(&reason)?;
        let seq = seq_of(work.read(), after)?;
        let (last, through) =
            last_change_of(work.read(), subject, seq)?.ok_or_else(|| Refusal::new("difference-not-there"))?;
        if let Some(record) = past::Past::after(work.read(), last - 1).record(subject)? {
            work.recorder.describe(format!("{} {}", record.label, record.name));
        }
        let said = work.read().rows_where("difference_reason", "subject", &subject.into())?;
        let said = said.into_iter().find(|row| *row.get("through") == through);
        match (said, reason) {
            (Some(row), Some(reason)) => {
                work.recorder.set("difference_reason", row.id, "text", reason)?;
            }
            (Some(row), None) => work.recorder.remove("difference_reason", row.id)?,
            (None, Some(reason)) => work.link(
                "difference_reason",
                &[("subject", subject.into()), ("through", through), ("text", reason.into())],
            )?,
            (None, None) => {}
        }
        Ok::<_, OperationError>(())
    })
}

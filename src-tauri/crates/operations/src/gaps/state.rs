//! What becomes of a gap. Closing one asks for the evidence, accepting one asks for the reason; both are kept with the
//! gap and in its history.

use super::short;
use crate::coverage::own_fields;
use crate::{Operation, OperationError, Work};
use plan::states::GapState;
use plan::{GapId, RecordId, Refusal, text};
use serde::Deserialize;

/// A new state of a gap.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetGapState {
    /// The gap.
    pub gap: GapId,
    /// What became of it.
    pub state: GapState,
    /// The evidence that it is closed, the reason why it is accepted; otherwise a note, which may be empty.
    pub words: String,
}

/// Sets the state of a gap.
pub fn gap_state(request: SetGapState) -> Operation<()> {
    Operation::new("gap_state", move |work| {
        let row = work.read().row("gap", request.gap.into())?;
        work.recorder.describe(short(&row.text("text")));
        set(work, row.id, request.state, text::optional(&request.words)?).map(|_| ())
    })
}

/// Sets the state of a gap, with the evidence or the reason, and answers whether anything became another.
pub(crate) fn set(
    work: &mut Work<'_, '_>,
    gap: RecordId,
    state: GapState,
    words: Option<String>,
) -> Result<bool, OperationError> {
    let has_work = !work.read().rows_where("work_item_gap", "gap", &gap.into())?.is_empty();
    if let Some(code) = needs(state, words.is_some(), has_work) {
        return Err(Refusal::new(code).into());
    }
    let mut is_new = work.recorder.set("gap", gap, "state", state.word())?;
    if is_new {
        own_fields(work, gap, &["state"])?;
    }
    if let Some(words) = words {
        is_new |= work.recorder.set("record", gap, "note", words.as_str())?;
        work.recorder.because(words);
    }
    Ok(is_new)
}

/// What a state asks for and is not there, as the code of the refusal: evidence, a reason, a work item.
pub(crate) const fn needs(state: GapState, has_words: bool, has_work: bool) -> Option<&'static str> {
    match state {
        GapState::Closed if !has_words => Some("gap-evidence-needed"),
        GapState::Accepted if !has_words => Some("gap-reason-needed"),
        GapState::ActionAgreed if !has_work => Some("gap-work-item-needed"),
        _ => None,
    }
}

//! What becomes of a gap. Closing one asks for the evidence, accepting one asks for the reason; both are kept with the
//! gap and in its history.

use super::short;
use crate::Operation;
use crate::coverage::own_fields;
use plan::states::GapState;
use plan::{GapId, Refusal, text};
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
        let words = text::optional(&request.words)?;
        let has_work = !work.read().rows_where("work_item_gap", "gap", &row.id.into())?.is_empty();
        let needed = match (request.state, &words) {
            (GapState::Closed, None) => Some("gap-evidence-needed"),
            (GapState::Accepted, None) => Some("gap-reason-needed"),
            (GapState::ActionAgreed, _) if !has_work => Some("gap-work-item-needed"),
            _ => None,
        };
        if let Some(code) = needed {
            return Err(Refusal::new(code).into());
        }
        if work.recorder.set("gap", row.id, "state", request.state.word())? {
            own_fields(work, row.id, &["state"])?;
        }
        if let Some(words) = words {
            work.recorder.set("record", row.id, "note", words.as_str())?;
            work.recorder.because(words);
        }
        Ok(())
    })
}

//! What an existing work recommends, and what became of it.

use super::{known_date, own_fields};
use crate::Operation;
use plan::states::RecommendationState;
use plan::{ExistingWorkId, RecordId, Refusal, text};
use serde::Deserialize;
use store::Value;

/// A recommendation of an existing work.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteRecommendation {
    /// The work.
    pub work: ExistingWorkId,
    /// The recommendation, when it is there already.
    pub id: Option<RecordId>,
    /// The number it has in the work, for example `3.2`.
    pub number: String,
    /// What is recommended.
    pub text: String,
    /// What became of it.
    pub state: RecommendationState,
    /// Since when, in the precision known; empty when nothing is known.
    pub decided_on: String,
    /// What was said of it, for example why it was rejected.
    pub note: String,
}

/// Writes down a recommendation, or what became of one.
pub fn recommendation_write(request: WriteRecommendation) -> Operation<RecordId> {
    Operation::new("recommendation_write", move |work| {
        let row = work.read().row("existing_work", request.work.into())?;
        let number = text::name(&request.number).map_err(|_| Refusal::new("recommendation-number-needed"))?;
        let said =
            text::optional(&request.text)?.ok_or_else(|| Refusal::new("recommendation-text-needed"))?;
        let there = work.read().rows_where("recommendation", "existing_work", &row.id.into())?;
        if request.id.is_some_and(|id| there.iter().all(|other| other.id != id)) {
            return Err(Refusal::new("record-gone").into());
        }
        if there.iter().any(|other| Some(other.id) != request.id && other.text("number") == number) {
            return Err(Refusal::new("recommendation-taken").with("number", number).into());
        }
        work.recorder.describe(format!("{number} · {}", row.text("title")));
        let cells = [
            ("number", Value::from(number)),
            ("text", said.into()),
            ("state", request.state.word().into()),
            ("decided_on", known_date(Some(&request.decided_on))?.into()),
        ];
        let id = match request.id {
            None => {
                let head = [("existing_work", row.id.into())];
                work.create::<RecordId>("recommendation", &[&head[..], &cells].concat())?.0
            }
            Some(id) => {
                let mut written = Vec::new();
                for (column, value) in cells {
                    if work.recorder.set("recommendation", id, column, value)? {
                        written.push(column);
                    }
                }
                own_fields(work, id, &written)?;
                id
            }
        };
        work.recorder.set("record", id, "note", text::optional(&request.note)?)?;
        Ok(id)
    })
}

//! Judging how far existing work covers an issue, and whether partial work together suffices.

mod assess;
mod existing_work;
mod link;
mod mark;
mod recommendation;
mod standing;
mod sufficiency;

pub use assess::{AssessCoverage, JudgementWords, coverage_assess, coverage_assess_many};
pub use existing_work::{
    CreateExistingWork, EditExistingWork, ExistingWorkAdded, WorkWords, existing_work_create,
    existing_work_edit,
};
pub use link::{RemoveWorkPart, WriteLink, link_write, work_part_remove};
pub use recommendation::{WriteRecommendation, recommendation_write};
pub use standing::{WriteStanding, standing_write};
pub use sufficiency::{JudgeSufficiency, sufficiency_judge};

pub(crate) use mark::own_fields;
pub(crate) use standing::{follow, in_order};

use crate::Work;
use plan::{Refusal, date};
use store::Value;

/// Who judges; nobody while no name was given in the settings.
pub(crate) fn assessor(work: &Work<'_, '_>) -> Value {
    Some(work.actor).filter(|name| !name.is_empty()).into()
}

/// A date in the precision known, or none when the text is empty.
///
/// # Errors
/// Refuses a text that is no date.
pub(crate) fn known_date(given: Option<&str>) -> Result<Option<String>, Refusal> {
    match given.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) if date::is_known_date(text) => Ok(Some(text.to_owned())),
        Some(text) => Err(Refusal::new("date-unreadable").with("value", text)),
        None => Ok(None),
    }
}

//! Gaps that existing work leaves: making them, agreeing an action, closing or accepting them.

mod create;
mod edit;
mod join;
mod state;
mod work_item;

pub use create::{CreateGap, GapAdded, gap_create};
pub use edit::{EditGap, gap_edit};
pub use join::{SetGapWork, gap_work_set};
pub use state::{SetGapState, gap_state};
pub(crate) use state::{needs as state_needs, set as set_state};
pub use work_item::{WorkItemAdded, WorkItemFromGap, work_item_from_gap};

use plan::{Refusal, text};

/// The gap in words.
fn words(given: &str) -> Result<String, Refusal> {
    text::optional(given)?.ok_or_else(|| Refusal::new("gap-text-needed"))
}

/// The beginning of a gap's words, to name the change after it.
fn short(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    format!("{}…", cut.trim_end())
}

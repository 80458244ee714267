//! The outline of the plan: adding, renaming, moving, deleting, assigning, and what a work item says of itself.

mod add;
mod amount;
mod assign;
mod bulk;
mod delete;
mod edit;
mod r#move;
mod parts;
mod progress;
mod roll;
mod schedule;
mod spread;
mod years;

pub use add::{AddRow, Added, PasteRows, PastedRow, RowKind, outline_add, outline_paste};
pub use amount::{AmountCell, NoteAmount, SetAmount, SetAmounts, amount_note, amount_set, amounts_set};
pub use assign::{Assign, assignment_set};
pub use bulk::{EditWorkItems, work_items_edit};
pub use delete::{DeleteRow, outline_delete};
pub use edit::{EditWorkItem, OutlineRename, Years, outline_rename, work_item_edit};
pub use r#move::{MoveRow, MoveRows, outline_move, outline_move_rows};
pub use parts::{
    RemovePart, SetGapsServed, SetGoalsServed, SetMilestone, WriteOutcome, WriteRisk, gaps_served_set,
    goals_served_set, milestone_remove, milestone_set, outcome_write, plan_part_remove, risk_write,
};
pub use progress::{TellProgress, progress_tell};
pub use roll::{RollPlan, plan_roll};
pub use schedule::{
    Push, RemoveDependency, SetDays, SetDependency, dependency_remove, dependency_set, schedule_push,
    work_item_days,
};
pub use years::{
    AddYears, SetFiscalStart, SetUpdatePeriod, fiscal_start_set, fiscal_years_add, update_period_set,
};

pub(crate) use add::{insert as outline_insert, may_stand};
pub(crate) use amount::write as write_amount;
pub(crate) use r#move::move_work_item;
pub(crate) use schedule::{check_days, check_lag, set_dependency, set_years};
pub(crate) use spread::spread;
pub(crate) use years::Horizon;

use crate::OperationError;
use fractional_index::FractionalIndex;
use plan::Refusal;

/// A position between two others; without a neighbour on a side it is the first or the last.
fn position_between(before: Option<&str>, after: Option<&str>) -> Result<String, OperationError> {
    let read = |text: Option<&str>| -> Result<Option<FractionalIndex>, OperationError> {
        text.map(|t| FractionalIndex::from_string(t).map_err(|_| Refusal::new("position-unreadable").into()))
            .transpose()
    };
    let (before, after) = (read(before)?, read(after)?);
    let position = match (&before, &after) {
        (None, None) => FractionalIndex::default(),
        (Some(b), None) => FractionalIndex::new_after(b),
        (None, Some(a)) => FractionalIndex::new_before(a),
        (Some(b), Some(a)) => {
            FractionalIndex::new_between(b, a).ok_or_else(|| Refusal::new("position-unreadable"))?
        }
    };
    Ok(position.to_string())
}

/// The place after all rows of a kind under a parent.
pub(crate) fn last_place(
    work: &mut crate::Work<'_, '_>,
    kind: &str,
    parent: Option<plan::RecordId>,
) -> Result<String, OperationError> {
    add::place(work, kind, parent, None, None)
}

//! Baselines: the plan as it stood under a name, and what differs between two of them.

mod difference;
mod disagreements;
mod known;
mod list;
mod parts;
mod reasons;
mod rests;
mod said;

pub(super) use difference::reasons;
pub(crate) use difference::touched;
pub(crate) use said::{part as part_said, part_name};

pub use difference::{CellDifference, DifferenceKind, PlanDifference, RowDifference, difference, news};
pub use list::{BaselineRow, baselines, seq_of};
pub use reasons::last_change_of;

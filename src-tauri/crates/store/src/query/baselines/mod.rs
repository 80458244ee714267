//! Baselines: the plan as it stood under a name, and what differs between two of them.

mod difference;
mod list;
mod said;

pub(super) use difference::{reasons, touched};

pub use difference::{CellDifference, DifferenceKind, PlanDifference, RowDifference, difference};
pub use list::{BaselineRow, baselines, seq_of};

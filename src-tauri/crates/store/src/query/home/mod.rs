//! Where the effort stands: its stages, what is open, what was decided, what changed.

mod clocks;
mod gaps;
mod issues;
mod stages;
mod standing;
mod view;

pub use clocks::ClockRow;
pub use gaps::GapRow;
pub use issues::UncoveredIssueRow;
pub use stages::{StageRow, StageState};
pub use standing::{StandingCount, StandingItem, StandingObjective, WorkStanding, standing};
pub use view::{HomeCounts, HomeView, Visit, home_view};

use plan::states::Basis;

/// The weakest of how some values are known; what the plan's keepers said themselves is the strongest.
fn weakest(bases: impl IntoIterator<Item = Basis>) -> Basis {
    bases.into_iter().max().unwrap_or(Basis::Own)
}

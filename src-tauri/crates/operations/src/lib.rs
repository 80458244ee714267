//! The verbs: one file per operation. This room owns the transaction, the clock and the ids.

pub mod adoption;
pub mod baselines;
pub mod check;
pub mod clock;
pub mod coverage;
pub mod decisions;
pub mod desk;
pub mod documents;
pub mod error;
pub mod events;
pub mod gaps;
pub mod import;
pub mod issues;
pub mod merge;
pub mod open_plan;
pub mod operation;
pub mod outline;
pub mod parties;
pub mod project;
pub mod records;

pub use clock::{Clock, SystemClock};
pub use error::OperationError;
pub use open_plan::{OpenPlan, Outcome};
pub use operation::{Operation, Work};

//! The sample plan: the planning cycle of a real organisation, with every record and field of the file it is kept in.
//!
//! One description of the file ([`mapping`], [`collections`]) is used in both directions: [`create`] fills a plan from
//! the file, [`give_back`] makes the file again from the plan. What the file does not say, but the plan needs, is
//! decided in [`ours`] and marked there as ours.

mod assignments;
mod collections;
mod fill;
mod kept;
mod mapping;
mod money;
pub mod next_steps;
mod ours;
mod remarks;
mod stages;
mod work_records;

use operations::{Operation, OperationError};
use serde_json::Value as Json;
use store::{Reader, StoreError};

/// The file the sample is made from.
pub const FILE: &str = include_str!("../../icann-msm.json");

/// Fills an empty plan with the sample, as one change.
pub fn create() -> Operation<()> {
    Operation::new("sample_create", |work| {
        let file: Json = serde_json::from_str(FILE).map_err(StoreError::from)?;
        fill::everything(work, &file).map_err(OperationError::from)?;
        next_steps::freeze_versions(work, &file)
    })
}

/// Makes the file again from a plan that [`create`] filled.
///
/// # Errors
/// When the plan cannot be read.
pub fn give_back(reader: Reader<'_>) -> Result<Json, StoreError> {
    kept::everything(reader)
}

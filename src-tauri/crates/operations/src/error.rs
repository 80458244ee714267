//! An operation refuses (a rule says no) or fails (something is broken). The two are never mixed up.

use plan::Refusal;
use store::StoreError;

/// Why an operation did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OperationError {
    /// A rule says no; the sentence for its code says what to do.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store could not do it.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for OperationError {
    fn from(error: StoreError) -> Self {
        // What a person can act on (a full disk, a file that is gone) is said in a sentence; the rest is a failure.
        error.sentence().map_or(Self::Store(error), Self::Refused)
    }
}

//! What a command answers when it cannot do what was asked. A refusal is a rule's "no" with the code of its sentence;
//! a failure is ours, gets an incident number and stands in the log under it. Neither is ever a bare string, and a
//! panic in one command is an answer like any other, not a window that waits for ever.

use operations::{Clock, OperationError, SystemClock};
use plan::Refusal;
use serde::Serialize;
use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use store::StoreError;

/// How every command answers.
pub type Reply<T> = Result<T, CommandError>;

/// Why a command did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CommandError {
    /// A rule says no; nothing was changed.
    Refused {
        /// The key of the sentence.
        code: String,
        /// What fills the sentence.
        args: BTreeMap<String, String>,
    },
    /// Something broke; the log tells more under the incident's number.
    Failed {
        /// The command that broke.
        code: String,
        /// The number to quote.
        incident: String,
    },
}

/// What stops a command, before it is told to the interface.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Something broke, in technical words for the log.
    #[error("{0}")]
    Failed(String),
}

impl From<OperationError> for Fault {
    fn from(error: OperationError) -> Self {
        match error {
            OperationError::Refused(refusal) => Self::Refused(refusal),
            OperationError::Store(error) => Self::Failed(error.to_string()),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        OperationError::from(error).into()
    }
}

impl From<tauri::Error> for Fault {
    fn from(error: tauri::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Runs the work of one command on a thread that may wait for a disk, and turns refusals, failures and panics into
/// typed answers.
///
/// # Errors
/// What the work answered, as the interface is told it.
pub async fn guard<T, E, F>(command: &'static str, work: F) -> Reply<T>
where
    T: Send + 'static,
    E: Into<Fault> + Send + 'static,
    F: FnOnce() -> Result<T, E> + Send + 'static,
{
    let caught = tauri::async_runtime::spawn_blocking(move || {
        std::panic::catch_unwind(AssertUnwindSafe(|| work().map_err(Into::into)))
            .unwrap_or_else(|panic| Err(Fault::Failed(format!("panic: {}", words_of(&*panic)))))
    });
    match caught.await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(fault)) => Err(answer(command, fault)),
        Err(lost) => Err(answer(command, Fault::Failed(lost.to_string()))),
    }
}

/// Tells the interface of a fault, and the log of it when it is ours.
pub fn answer(command: &'static str, fault: Fault) -> CommandError {
    match fault {
        Fault::Refused(Refusal { code, args }) => {
            tracing::info!(command, code, "refused");
            CommandError::Refused { code, args }
        }
        Fault::Failed(cause) => {
            let incident = incident();
            tracing::error!(command, incident, cause, "failed");
            CommandError::Failed { code: command.to_owned(), incident }
        }
    }
}

/// A number a person can read out over the telephone: eight signs, unlikely to meet twice in one log.
pub fn incident() -> String {
    format!("{:08X}", SystemClock.new_id().0.as_u128() as u32)
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no words")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Reply<T> {
        tauri::async_runtime::block_on(guard("plan_open", work))
    }

    #[test]
    fn a_refusal_keeps_its_code_and_words() {
        let refused = run::<()>(|| Err(Refusal::new("file-missing").with("file", "a.throughline").into()));
        let args = BTreeMap::from([("file".to_owned(), "a.throughline".to_owned())]);
        assert_eq!(refused, Err(CommandError::Refused { code: "file-missing".into(), args }));
    }

    #[test]
    fn a_panic_becomes_a_failure_with_an_incident() {
        let failed = run::<()>(|| panic!("the roof fell in"));
        let Err(CommandError::Failed { code, incident }) = failed else { panic!("{failed:?}") };
        assert_eq!(code, "plan_open");
        assert_eq!(incident.len(), 8);
    }

    #[test]
    fn what_broke_is_not_told_to_the_interface() {
        let failed = run::<()>(|| Err(Fault::Failed("disk image is malformed".into())));
        let told = serde_json::to_string(&failed.unwrap_err()).unwrap();
        assert!(told.contains("\"kind\":\"failed\"") && !told.contains("malformed"), "{told}");
    }
}

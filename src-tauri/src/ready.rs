//! Tells a measurement that the first usable screen is painted. Off unless `THROUGHLINE_READY_FILE` names a file.

use std::time::{SystemTime, UNIX_EPOCH};

/// The environment variable that names the file.
pub const READY_FILE: &str = "THROUGHLINE_READY_FILE";

/// Writes the instant, in milliseconds since 1970, into the file the environment names.
pub fn note() {
    let Some(file) = std::env::var_os(READY_FILE) else { return };
    #[allow(clippy::disallowed_methods)] // A stopwatch reads the clock; nothing of a plan depends on it.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    if let Err(problem) = std::fs::write(file, format!("{}\n", now.as_millis())) {
        tracing::warn!(%problem, "the ready file could not be written");
    }
}

//! Tells a measurement that the first usable screen is painted. Off unless `THROUGHLINE_READY_FILE` names a file.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Writes the instant, in milliseconds since 1970, into a file.
pub fn note(file: &Path) {
    #[allow(clippy::disallowed_methods)] // A stopwatch reads the clock; nothing of a plan depends on it.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    if let Err(problem) = std::fs::write(file, format!("{}\n", now.as_millis())) {
        tracing::warn!(%problem, "the ready file could not be written");
    }
}

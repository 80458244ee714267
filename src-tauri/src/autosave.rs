//! Writing the visible file without being asked, where the settings say so. Typing is safe in the working copy at once;
//! this keeps the file others see close behind it.

use crate::shell::Shell;
use operations::desk::SaveOutcome;
use std::time::Duration;

/// How far the visible file may be behind.
const EVERY: Duration = Duration::from_secs(120);

/// Begins to write the visible file now and then, as long as the application runs.
pub fn start(shell: &Shell) {
    let shell = shell.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(EVERY);
            now(&shell);
        }
    });
}

/// Writes the visible file if the settings say so and it is behind.
pub fn now(shell: &Shell) {
    match shell.desk.save_if_due() {
        Ok(SaveOutcome::Saved | SaveOutcome::ChangedUnderneath) => shell.door.desk_changed(),
        Ok(SaveOutcome::Unchanged | SaveOutcome::NeedsName) => {}
        // The person is told when they save themselves, or close; their work is in the working copy.
        Err(problem) => tracing::warn!(%problem, "not saved without being asked"),
    }
}

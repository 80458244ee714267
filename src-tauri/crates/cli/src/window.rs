//! The window, which may have the plan open that a command is about to write.

use crate::answer::Trouble;
use operations::desk::hold;
use std::path::Path;
use store::lock::Lock;

/// What the application is called where the system keeps its data.
const IDENTIFIER: &str = "org.throughline.desktop";

/// Keeps the window from opening a plan while a command writes it.
///
/// # Errors
/// Refuses a plan that the window has open: what is done behind its back would meet what is done in it.
pub fn keep_away_from(plan: &Path) -> Result<Option<Lock>, Trouble> {
    match dirs::data_dir() {
        Some(data) => Ok(hold(&data.join(IDENTIFIER), plan)?),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::IDENTIFIER;

    #[test]
    fn the_window_keeps_its_data_where_this_command_looks() {
        let window = include_str!("../../../tauri.conf.json");
        assert!(window.contains(&format!("\"identifier\": \"{IDENTIFIER}\"")), "{window}");
    }
}

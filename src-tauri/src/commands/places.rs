//! Public comment proceedings, which are read as a plain table for now.

use crate::fault::Reply;
use crate::shell::Shell;
use store::query::comments::{self, ProceedingRow};
use tauri::State;

/// The public comment proceedings.
#[tauri::command]
#[specta::specta]
pub async fn proceeding_list(shell: State<'_, Shell>) -> Reply<Vec<ProceedingRow>> {
    shell.query("proceeding_list", comments::proceedings).await
}

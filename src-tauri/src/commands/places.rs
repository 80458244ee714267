//! Places that are read as plain tables for now: parties and comments.

use crate::fault::Reply;
use crate::shell::Shell;
use store::query::comments::{self, ProceedingRow};
use store::query::parties::{self, PartyRow};
use tauri::State;

/// The bodies and the people in them.
#[tauri::command]
#[specta::specta]
pub async fn party_list(shell: State<'_, Shell>) -> Reply<Vec<PartyRow>> {
    shell.query("party_list", parties::parties).await
}

/// The public comment proceedings.
#[tauri::command]
#[specta::specta]
pub async fn proceeding_list(shell: State<'_, Shell>) -> Reply<Vec<ProceedingRow>> {
    shell.query("proceeding_list", comments::proceedings).await
}

//! Merging a copy of the plan that somebody changed elsewhere.

use super::desk::chosen;
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use operations::merge::{MergeDecision, MergePreview};
use operations::{OperationError, Outcome};
use std::path::PathBuf;
use store::merge::MergeTold;
use tauri::State;

/// The copy that was chosen in this window, or the plan's own file, to which something else wrote.
fn copy_of(shell: &Shell, given: &str) -> Result<PathBuf, OperationError> {
    let own = shell.desk.state()?.open.and_then(|open| open.path);
    if own.as_deref() == Some(given) { Ok(given.into()) } else { Ok(chosen(shell, given)?) }
}

/// What merging a copy would come to, with what is decided so far. `copy` is a handle, or the path of the plan's own file.
#[tauri::command]
#[specta::specta]
pub async fn merge_preview(
    shell: State<'_, Shell>,
    copy: String,
    decisions: Vec<MergeDecision>,
) -> Reply<MergePreview> {
    let shell = shell.inner().clone();
    guard("merge_preview", move || {
        let path = copy_of(&shell, &copy)?;
        Ok::<_, Fault>(shell.desk.merge_preview(&path, &decisions)?)
    })
    .await
}

/// Merges a copy, with a decision for every conflict. `copy` is a handle, or the path of the plan's own file.
#[tauri::command]
#[specta::specta]
pub async fn plan_merge(
    shell: State<'_, Shell>,
    copy: String,
    decisions: Vec<MergeDecision>,
) -> Reply<Outcome<MergeTold>> {
    let from = shell.inner().clone();
    shell.change("plan_merge", move |desk| desk.merge(&copy_of(&from, &copy)?, decisions)).await
}

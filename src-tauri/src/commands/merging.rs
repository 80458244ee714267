//! Merging a copy of the plan that somebody changed elsewhere.

use super::desk::chosen;
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use operations::Outcome;
use operations::merge::{MergeDecision, MergePreview};
use store::merge::MergeTold;
use tauri::State;

/// What merging a copy that was chosen in this window would come to, with what is decided so far.
#[tauri::command]
#[specta::specta]
pub async fn merge_preview(
    shell: State<'_, Shell>,
    handle: String,
    decisions: Vec<MergeDecision>,
) -> Reply<MergePreview> {
    let shell = shell.inner().clone();
    guard("merge_preview", move || {
        let path = chosen(&shell, &handle)?;
        Ok::<_, Fault>(shell.desk.merge_preview(&path, &decisions)?)
    })
    .await
}

/// Merges a copy that was chosen in this window, with a decision for every conflict.
#[tauri::command]
#[specta::specta]
pub async fn plan_merge(
    shell: State<'_, Shell>,
    handle: String,
    decisions: Vec<MergeDecision>,
) -> Reply<Outcome<MergeTold>> {
    let from = shell.inner().clone();
    shell.change("plan_merge", move |desk| desk.merge(&chosen(&from, &handle)?, decisions)).await
}

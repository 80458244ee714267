//! Gaps that existing work leaves, and the work items they become.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::gaps::{
    self as act, CreateGap, EditGap, GapAdded, SetGapState, SetGapWork, WorkItemAdded, WorkItemFromGap,
};
use plan::states::MoneyCase;
use store::query::coverage::{self, GapOutlook, GapRegister};
use tauri::State;

/// Every gap.
#[tauri::command]
#[specta::specta]
pub async fn gap_register(shell: State<'_, Shell>) -> Reply<GapRegister> {
    shell.query("gap_register", coverage::gap_register).await
}

/// Makes a gap.
#[tauri::command]
#[specta::specta]
pub async fn gap_create(shell: State<'_, Shell>, request: CreateGap) -> Reply<Outcome<GapAdded>> {
    shell.operate("gap_create", act::gap_create(request)).await
}

/// Changes what is said of a gap.
#[tauri::command]
#[specta::specta]
pub async fn gap_edit(shell: State<'_, Shell>, request: EditGap) -> Reply<Outcome<()>> {
    shell.operate("gap_edit", act::gap_edit(request)).await
}

/// Closes, accepts or reopens a gap.
#[tauri::command]
#[specta::specta]
pub async fn gap_state(shell: State<'_, Shell>, request: SetGapState) -> Reply<Outcome<()>> {
    shell.operate("gap_state", act::gap_state(request)).await
}

/// Says which work items are to close a gap.
#[tauri::command]
#[specta::specta]
pub async fn gap_work_set(shell: State<'_, Shell>, request: SetGapWork) -> Reply<Outcome<()>> {
    shell.operate("gap_work_set", act::gap_work_set(request)).await
}

/// Makes a work item from a gap.
#[tauri::command]
#[specta::specta]
pub async fn work_item_from_gap(
    shell: State<'_, Shell>,
    request: WorkItemFromGap,
) -> Reply<Outcome<WorkItemAdded>> {
    shell.operate("work_item_from_gap", act::work_item_from_gap(request)).await
}

/// Which gaps are still open at the end of each fiscal year, in a case.
#[tauri::command]
#[specta::specta]
pub async fn gap_outlook(shell: State<'_, Shell>, in_case: MoneyCase) -> Reply<GapOutlook> {
    shell.query("gap_outlook", move |reader| coverage::gap_outlook(reader, in_case)).await
}

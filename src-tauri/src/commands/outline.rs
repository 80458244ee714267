//! The outline of objectives, goals, initiatives and work items.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::outline::{
    self as act, AddRow, AddYears, Added, Assign, DeleteRow, EditWorkItem, MoveRow, OutlineRename, PasteRows,
    Push, RemoveDependency, SetAmount, SetAmounts, SetDays, SetDependency, SetStatus, TellProgress,
};
use plan::RecordId;
use plan::states::MoneyCase;
use store::query::money::{self, MoneySheet};
use store::query::outline::{self, Outline};
use store::query::timeline::{self, PushedRow, Timeline};
use tauri::State;

/// The outline with its work items, and the money of a case.
#[tauri::command]
#[specta::specta]
pub async fn outline_view(shell: State<'_, Shell>, in_case: MoneyCase) -> Reply<Outline> {
    shell.query("outline_view", move |reader| outline::outline(reader, in_case)).await
}

/// Adds a row.
#[tauri::command]
#[specta::specta]
pub async fn outline_add(shell: State<'_, Shell>, request: AddRow) -> Reply<Outcome<Added>> {
    shell.operate("outline_add", act::outline_add(request)).await
}

/// Gives a row another name.
#[tauri::command]
#[specta::specta]
pub async fn outline_rename(shell: State<'_, Shell>, request: OutlineRename) -> Reply<Outcome<()>> {
    shell.operate("outline_rename", act::outline_rename(request)).await
}

/// Moves a row.
#[tauri::command]
#[specta::specta]
pub async fn outline_move(shell: State<'_, Shell>, request: MoveRow) -> Reply<Outcome<()>> {
    shell.operate("outline_move", act::outline_move(request)).await
}

/// Takes a row and what is below it out of the plan.
#[tauri::command]
#[specta::specta]
pub async fn outline_delete(shell: State<'_, Shell>, request: DeleteRow) -> Reply<Outcome<()>> {
    shell.operate("outline_delete", act::outline_delete(request)).await
}

/// Says who leads or supports.
#[tauri::command]
#[specta::specta]
pub async fn assignment_set(shell: State<'_, Shell>, request: Assign) -> Reply<Outcome<()>> {
    shell.operate("assignment_set", act::assignment_set(request)).await
}

/// Sets an amount of money.
#[tauri::command]
#[specta::specta]
pub async fn amount_set(shell: State<'_, Shell>, request: SetAmount) -> Reply<Outcome<()>> {
    shell.operate("amount_set", act::amount_set(request)).await
}

/// Changes what is said of a work item.
#[tauri::command]
#[specta::specta]
pub async fn work_item_edit(shell: State<'_, Shell>, request: EditWorkItem) -> Reply<Outcome<()>> {
    shell.operate("work_item_edit", act::work_item_edit(request)).await
}

/// The plan over its years, in a case, beside a baseline when one is named.
#[tauri::command]
#[specta::specta]
pub async fn timeline_view(
    shell: State<'_, Shell>,
    in_case: MoneyCase,
    baseline: Option<RecordId>,
) -> Reply<Timeline> {
    shell.query("timeline_view", move |reader| timeline::timeline(reader, in_case, baseline)).await
}

/// What would move so that everything that waits for a work item holds.
#[tauri::command]
#[specta::specta]
pub async fn schedule_pushed(shell: State<'_, Shell>, from: RecordId) -> Reply<Vec<PushedRow>> {
    shell.query("schedule_pushed", move |reader| timeline::pushed(reader, from)).await
}

/// Sets when a work item starts and delivers.
#[tauri::command]
#[specta::specta]
pub async fn work_item_days(shell: State<'_, Shell>, request: SetDays) -> Reply<Outcome<()>> {
    shell.operate("work_item_days", act::work_item_days(request)).await
}

/// Lets a work item wait for another.
#[tauri::command]
#[specta::specta]
pub async fn dependency_set(shell: State<'_, Shell>, request: SetDependency) -> Reply<Outcome<()>> {
    shell.operate("dependency_set", act::dependency_set(request)).await
}

/// Lets a work item wait no longer.
#[tauri::command]
#[specta::specta]
pub async fn dependency_remove(shell: State<'_, Shell>, request: RemoveDependency) -> Reply<Outcome<()>> {
    shell.operate("dependency_remove", act::dependency_remove(request)).await
}

/// Moves what waits for a work item, and says how many rows that were.
#[tauri::command]
#[specta::specta]
pub async fn schedule_push(shell: State<'_, Shell>, request: Push) -> Reply<Outcome<u32>> {
    shell.operate("schedule_push", act::schedule_push(request)).await
}

/// The money of the plan in a case.
#[tauri::command]
#[specta::specta]
pub async fn money_sheet(shell: State<'_, Shell>, in_case: MoneyCase) -> Reply<MoneySheet> {
    shell.query("money_sheet", move |reader| money::sheet(reader, in_case)).await
}

/// Sets several amounts in one step.
#[tauri::command]
#[specta::specta]
pub async fn amounts_set(shell: State<'_, Shell>, request: SetAmounts) -> Reply<Outcome<u32>> {
    shell.operate("amounts_set", act::amounts_set(request)).await
}

/// Adds a block of work items in one step.
#[tauri::command]
#[specta::specta]
pub async fn outline_paste(shell: State<'_, Shell>, request: PasteRows) -> Reply<Outcome<Vec<RecordId>>> {
    shell.operate("outline_paste", act::outline_paste(request)).await
}

/// Tells how a work item stands.
#[tauri::command]
#[specta::specta]
pub async fn progress_tell(shell: State<'_, Shell>, request: TellProgress) -> Reply<Outcome<RecordId>> {
    shell.operate("progress_tell", act::progress_tell(request)).await
}

/// Sets the status of several work items in one step.
#[tauri::command]
#[specta::specta]
pub async fn work_items_status(shell: State<'_, Shell>, request: SetStatus) -> Reply<Outcome<u32>> {
    shell.operate("work_items_status", act::work_items_status(request)).await
}

/// Adds fiscal years to the calendar of the plan.
#[tauri::command]
#[specta::specta]
pub async fn fiscal_years_add(shell: State<'_, Shell>, request: AddYears) -> Reply<Outcome<u32>> {
    shell.operate("fiscal_years_add", act::fiscal_years_add(request)).await
}

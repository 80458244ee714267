//! The outline of objectives, goals, initiatives and work items.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::outline::{
    self as act, AddRow, Added, Assign, DeleteRow, EditWorkItem, EditWorkItems, MoveRow, MoveRows,
    NoteAmount, OutlineRename, PasteRows, SetAmount, SetAmounts,
};
use plan::RecordId;
use plan::states::MoneyCase;
use store::query::money::{self, MoneySheet, MoneyYears};
use store::query::outline::{self, Outline, OutlineInView, OutlineRow};
use tauri::State;

/// The whole outline, and the money of a case.
#[tauri::command]
#[specta::specta]
pub async fn outline_whole(shell: State<'_, Shell>, in_case: MoneyCase) -> Reply<Outline> {
    shell.query("outline_whole", move |reader| outline::outline(reader, in_case)).await
}

/// The rows of the outline that are in view when these are open, and the money of a case.
#[tauri::command]
#[specta::specta]
pub async fn outline_in_view(
    shell: State<'_, Shell>,
    in_case: MoneyCase,
    open: Option<Vec<RecordId>>,
) -> Reply<OutlineInView> {
    shell.query("outline_in_view", move |reader| outline::outline_in_view(reader, in_case, open)).await
}

/// One row of the outline; none when the record is of another kind.
#[tauri::command]
#[specta::specta]
pub async fn outline_row(
    shell: State<'_, Shell>,
    in_case: MoneyCase,
    id: RecordId,
) -> Reply<Option<OutlineRow>> {
    shell.query("outline_row", move |reader| outline::outline_row(reader, in_case, id)).await
}

/// The rows that a row of the outline stands under, from the nearest to the top.
#[tauri::command]
#[specta::specta]
pub async fn outline_path(shell: State<'_, Shell>, id: RecordId) -> Reply<Vec<RecordId>> {
    shell.query("outline_path", move |reader| outline::outline_path(reader, id)).await
}

/// How many rows stand under one, at any depth.
#[tauri::command]
#[specta::specta]
pub async fn outline_below(shell: State<'_, Shell>, id: RecordId) -> Reply<u32> {
    shell.query("outline_below", move |reader| outline::outline_below(reader, id)).await
}

/// How many work items have no lead.
#[tauri::command]
#[specta::specta]
pub async fn outline_without_lead(shell: State<'_, Shell>) -> Reply<u32> {
    shell.query("outline_without_lead", outline::outline_without_lead).await
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

/// Moves several rows to one place in one step.
#[tauri::command]
#[specta::specta]
pub async fn outline_move_rows(shell: State<'_, Shell>, request: MoveRows) -> Reply<Outcome<()>> {
    shell.operate("outline_move_rows", act::outline_move_rows(request)).await
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

/// The money of the plan in a case; with its rows that have none, where they are to be filled in.
#[tauri::command]
#[specta::specta]
pub async fn money_sheet(shell: State<'_, Shell>, in_case: MoneyCase, with_empty: bool) -> Reply<MoneySheet> {
    shell.query("money_sheet", move |reader| money::sheet(reader, in_case, with_empty)).await
}

/// The money of the whole plan, year by year.
#[tauri::command]
#[specta::specta]
pub async fn money_years(shell: State<'_, Shell>, in_case: MoneyCase) -> Reply<MoneyYears> {
    shell.query("money_years", move |reader| money::money_years(reader, in_case)).await
}

/// Sets several amounts in one step.
#[tauri::command]
#[specta::specta]
pub async fn amounts_set(shell: State<'_, Shell>, request: SetAmounts) -> Reply<Outcome<u32>> {
    shell.operate("amounts_set", act::amounts_set(request)).await
}

/// Says what an amount rests on.
#[tauri::command]
#[specta::specta]
pub async fn amount_note(shell: State<'_, Shell>, request: NoteAmount) -> Reply<Outcome<()>> {
    shell.operate("amount_note", act::amount_note(request)).await
}

/// Adds a block of work items in one step.
#[tauri::command]
#[specta::specta]
pub async fn outline_paste(shell: State<'_, Shell>, request: PasteRows) -> Reply<Outcome<Vec<RecordId>>> {
    shell.operate("outline_paste", act::outline_paste(request)).await
}

/// Changes several work items in one step.
#[tauri::command]
#[specta::specta]
pub async fn work_items_edit(shell: State<'_, Shell>, request: EditWorkItems) -> Reply<Outcome<u32>> {
    shell.operate("work_items_edit", act::work_items_edit(request)).await
}

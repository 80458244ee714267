//! What is read and written of any record, wherever it is at home.

use crate::fault::{Reply, guard};
use crate::shell::Shell;
use operations::records::{self as act, DeleteRecord, PlainField, RecordEdit, RowsWritten};
use operations::{Clock, Outcome, SystemClock};
use plan::RecordId;
use store::query::home::{self, HomeView, Visit, WorkStanding};
use store::query::impact::{self, Impact};
use store::query::records::{self, RecordDetail, RecordHangs};
use store::query::search::SearchHits;
use tauri::State;

/// Where the effort stands, and what changed since this computer last had the file open.
#[tauri::command]
#[specta::specta]
pub async fn home_view(shell: State<'_, Shell>) -> Reply<HomeView> {
    let desk = shell.desk.clone();
    guard("home_view", move || {
        let last = desk.last_visit().map(|visit| Visit { at: visit.at, seq: visit.seq });
        desk.query(|reader| home::home_view(reader, &SystemClock.today(), last))
    })
    .await
}

/// How the work under each objective stands.
#[tauri::command]
#[specta::specta]
pub async fn home_standing(shell: State<'_, Shell>) -> Reply<WorkStanding> {
    shell.query("home_standing", |reader| home::standing(reader, &SystemClock.today())).await
}

/// One record with its facts, links, sources and history.
#[tauri::command]
#[specta::specta]
pub async fn record_detail(shell: State<'_, Shell>, id: RecordId) -> Reply<RecordDetail> {
    shell.query("record_detail", move |reader| records::record_detail(reader, id)).await
}

/// What hangs on a record, and what it rests on.
#[tauri::command]
#[specta::specta]
pub async fn record_impact(shell: State<'_, Shell>, id: RecordId) -> Reply<Impact> {
    shell.query("record_impact", move |reader| impact::impact(reader, id)).await
}

/// The fields of a record that a person may write, as they stand.
#[tauri::command]
#[specta::specta]
pub async fn record_fields(shell: State<'_, Shell>, id: RecordId) -> Reply<Vec<PlainField>> {
    shell.query("record_fields", move |reader| act::record_fields(reader, id)).await
}

/// Writes plain fields of a record.
#[tauri::command]
#[specta::specta]
pub async fn record_edit(shell: State<'_, Shell>, request: RecordEdit) -> Reply<Outcome<()>> {
    shell.operate("record_edit", act::record_edit(request)).await
}

/// What deleting a record would take along, and what would stay without it.
#[tauri::command]
#[specta::specta]
pub async fn record_hangs(shell: State<'_, Shell>, id: RecordId) -> Reply<RecordHangs> {
    shell.query("record_hangs", move |reader| records::record_hangs(reader, id)).await
}

/// Deletes a record that has no operation of its own for that.
#[tauri::command]
#[specta::specta]
pub async fn record_delete(shell: State<'_, Shell>, request: DeleteRecord) -> Reply<Outcome<()>> {
    shell.operate("record_delete", act::record_delete(request)).await
}

/// Writes cells of a register, those of one row or of many, in one step.
#[tauri::command]
#[specta::specta]
pub async fn records_edit(shell: State<'_, Shell>, rows: Vec<RecordEdit>) -> Reply<Outcome<RowsWritten>> {
    shell.operate("records_edit", act::records_edit(rows)).await
}

/// Records found by label or by words, the best first.
#[tauri::command]
#[specta::specta]
pub async fn search(shell: State<'_, Shell>, words: String, limit: u32) -> Reply<SearchHits> {
    let index = shell.search_index();
    shell.query("search", move |reader| index.search(reader, &words, limit)).await
}

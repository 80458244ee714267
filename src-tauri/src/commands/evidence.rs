//! What records rest on: sources, how things are known, where sources disagree, and the terms that are explained.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::records::{
    self as act, Cite, CreateSource, CreateTerm, RemoveConflict, SetBasis, WriteConflict,
};
use plan::{RecordId, SourceId};
use store::query::glossary::{self, GlossaryEntry};
use store::query::records::{self, Evidence, SourceEntry};
use tauri::State;

/// What a record rests on.
#[tauri::command]
#[specta::specta]
pub async fn record_evidence(shell: State<'_, Shell>, id: RecordId) -> Reply<Evidence> {
    shell.query("record_evidence", move |reader| records::evidence(reader, id)).await
}

/// The register of sources.
#[tauri::command]
#[specta::specta]
pub async fn source_register(shell: State<'_, Shell>) -> Reply<Vec<SourceEntry>> {
    shell.query("source_register", records::source_register).await
}

/// Adds a source to what a record rests on.
#[tauri::command]
#[specta::specta]
pub async fn citation_add(shell: State<'_, Shell>, request: Cite) -> Reply<Outcome<()>> {
    shell.operate("citation_add", act::citation_add(request)).await
}

/// Takes a source away from what a record rests on.
#[tauri::command]
#[specta::specta]
pub async fn citation_remove(shell: State<'_, Shell>, request: Cite) -> Reply<Outcome<()>> {
    shell.operate("citation_remove", act::citation_remove(request)).await
}

/// Adds a source.
#[tauri::command]
#[specta::specta]
pub async fn source_create(shell: State<'_, Shell>, request: CreateSource) -> Reply<Outcome<SourceId>> {
    shell.operate("source_create", act::source_create(request)).await
}

/// Says how a record or a field is known.
#[tauri::command]
#[specta::specta]
pub async fn basis_set(shell: State<'_, Shell>, request: SetBasis) -> Reply<Outcome<()>> {
    shell.operate("basis_set", act::basis_set(request)).await
}

/// Writes a disagreement down.
#[tauri::command]
#[specta::specta]
pub async fn conflict_write(shell: State<'_, Shell>, request: WriteConflict) -> Reply<Outcome<RecordId>> {
    shell.operate("conflict_write", act::conflict_write(request)).await
}

/// Takes a disagreement out.
#[tauri::command]
#[specta::specta]
pub async fn conflict_remove(shell: State<'_, Shell>, request: RemoveConflict) -> Reply<Outcome<()>> {
    shell.operate("conflict_remove", act::conflict_remove(request)).await
}

/// The terms that are explained wherever they stand.
#[tauri::command]
#[specta::specta]
pub async fn glossary(shell: State<'_, Shell>) -> Reply<Vec<GlossaryEntry>> {
    shell.query("glossary", glossary::glossary).await
}

/// Adds a term to the glossary.
#[tauri::command]
#[specta::specta]
pub async fn term_create(shell: State<'_, Shell>, request: CreateTerm) -> Reply<Outcome<RecordId>> {
    shell.operate("term_create", act::term_create(request)).await
}

//! Parties, their parts in records, and how much they have taken on.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::parties::{
    self as act, AddRole, CreateParty, DeleteParty, EditParty, MoveParty, RemoveRole, StateRole,
};
use plan::{PartyId, RecordId};
use store::query::parties::{self, LoadSheet, LoadedItem, PartyHangs, PartyRole, PartyRow, RoleRow};
use tauri::State;

/// The bodies and the people in them.
#[tauri::command]
#[specta::specta]
pub async fn party_list(shell: State<'_, Shell>) -> Reply<Vec<PartyRow>> {
    shell.query("party_list", parties::parties).await
}

/// What would change if a party were deleted.
#[tauri::command]
#[specta::specta]
pub async fn party_hangs(shell: State<'_, Shell>, id: RecordId) -> Reply<PartyHangs> {
    shell.query("party_hangs", move |reader| parties::party_hangs(reader, id)).await
}

/// Every part of a party.
#[tauri::command]
#[specta::specta]
pub async fn party_roles(shell: State<'_, Shell>, id: RecordId) -> Reply<Vec<PartyRole>> {
    shell.query("party_roles", move |reader| parties::party_roles(reader, id)).await
}

/// How much each party has taken on.
#[tauri::command]
#[specta::specta]
pub async fn party_load(shell: State<'_, Shell>, leads_only: bool) -> Reply<LoadSheet> {
    shell.query("party_load", move |reader| parties::party_load(reader, leads_only)).await
}

/// The items that a party has in a fiscal year, or without years.
#[tauri::command]
#[specta::specta]
pub async fn party_items(
    shell: State<'_, Shell>,
    party: RecordId,
    year: Option<RecordId>,
    leads_only: bool,
) -> Reply<Vec<LoadedItem>> {
    shell.query("party_items", move |reader| parties::party_items(reader, party, year, leads_only)).await
}

/// Adds a party.
#[tauri::command]
#[specta::specta]
pub async fn party_create(shell: State<'_, Shell>, request: CreateParty) -> Reply<Outcome<PartyId>> {
    shell.operate("party_create", act::party_create(request)).await
}

/// Writes what is said of a party.
#[tauri::command]
#[specta::specta]
pub async fn party_edit(shell: State<'_, Shell>, request: EditParty) -> Reply<Outcome<()>> {
    shell.operate("party_edit", act::party_edit(request)).await
}

/// Moves a party in the tree.
#[tauri::command]
#[specta::specta]
pub async fn party_move(shell: State<'_, Shell>, request: MoveParty) -> Reply<Outcome<()>> {
    shell.operate("party_move", act::party_move(request)).await
}

/// Deletes a party.
#[tauri::command]
#[specta::specta]
pub async fn party_delete(shell: State<'_, Shell>, request: DeleteParty) -> Reply<Outcome<()>> {
    shell.operate("party_delete", act::party_delete(request)).await
}

/// The parts in a record.
#[tauri::command]
#[specta::specta]
pub async fn record_roles(shell: State<'_, Shell>, id: RecordId) -> Reply<Vec<RoleRow>> {
    shell.query("record_roles", move |reader| parties::record_roles(reader, id)).await
}

/// Gives a party a part in a record.
#[tauri::command]
#[specta::specta]
pub async fn assignment_add(shell: State<'_, Shell>, request: AddRole) -> Reply<Outcome<RecordId>> {
    shell.operate("assignment_add", act::assignment_add(request)).await
}

/// Says something new of a part.
#[tauri::command]
#[specta::specta]
pub async fn assignment_state(shell: State<'_, Shell>, request: StateRole) -> Reply<Outcome<()>> {
    shell.operate("assignment_state", act::assignment_state(request)).await
}

/// Takes a part away.
#[tauri::command]
#[specta::specta]
pub async fn assignment_remove(shell: State<'_, Shell>, request: RemoveRole) -> Reply<Outcome<()>> {
    shell.operate("assignment_remove", act::assignment_remove(request)).await
}

//! Decisions, how plans were adopted, and what happened.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::adoption::{self, RemoveAdoptionStep, TakeAdoptionStep};
use operations::decisions::{self as act, WriteDecision};
use operations::events::{self, RemoveEvent, WriteEvent};
use operations::outline::{self, RollPlan};
use plan::RecordId;
use store::query::decisions::{self as read, DecisionView};
use tauri::State;

/// Decisions with their words, the ways of adoption, and the events.
#[tauri::command]
#[specta::specta]
pub async fn decision_view(shell: State<'_, Shell>) -> Reply<DecisionView> {
    shell.query("decision_view", read::decision_view).await
}

/// Writes a decision down: a new one, or how one stands now.
#[tauri::command]
#[specta::specta]
pub async fn decision_write(shell: State<'_, Shell>, request: WriteDecision) -> Reply<Outcome<RecordId>> {
    shell.operate("decision_write", act::decision_write(request)).await
}

/// Writes down a step on the way of a plan or a version.
#[tauri::command]
#[specta::specta]
pub async fn adoption_step(shell: State<'_, Shell>, request: TakeAdoptionStep) -> Reply<Outcome<RecordId>> {
    shell.operate("adoption_step", adoption::adoption_step(request)).await
}

/// Takes the newest step away.
#[tauri::command]
#[specta::specta]
pub async fn adoption_step_remove(
    shell: State<'_, Shell>,
    request: RemoveAdoptionStep,
) -> Reply<Outcome<()>> {
    shell.operate("adoption_step_remove", adoption::adoption_step_remove(request)).await
}

/// Writes an event down.
#[tauri::command]
#[specta::specta]
pub async fn event_write(shell: State<'_, Shell>, request: WriteEvent) -> Reply<Outcome<RecordId>> {
    shell.operate("event_write", events::event_write(request)).await
}

/// Takes an event away.
#[tauri::command]
#[specta::specta]
pub async fn event_remove(shell: State<'_, Shell>, request: RemoveEvent) -> Reply<Outcome<()>> {
    shell.operate("event_remove", events::event_remove(request)).await
}

/// Rolls the horizon of a plan by a year.
#[tauri::command]
#[specta::specta]
pub async fn plan_roll(shell: State<'_, Shell>, request: RollPlan) -> Reply<Outcome<RecordId>> {
    shell.operate("plan_roll", outline::plan_roll(request)).await
}

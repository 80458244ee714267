//! What hangs on a row of the plan, and how its work goes.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::outline::{
    self as act, RemovePart, SetGapsServed, SetGoalsServed, SetMilestone, TellProgress, WriteOutcome,
    WriteRisk,
};
use plan::RecordId;
use store::query::parts::{self, PlanParts};
use store::query::progress::{self, ProgressReport};
use tauri::State;

/// What hangs on a row of the plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_parts(shell: State<'_, Shell>, id: RecordId) -> Reply<PlanParts> {
    shell.query("plan_parts", move |reader| parts::plan_parts(reader, id)).await
}

/// How the work went from one day to another.
#[tauri::command]
#[specta::specta]
pub async fn progress_report(shell: State<'_, Shell>, from: String, to: String) -> Reply<ProgressReport> {
    shell.query("progress_report", move |reader| progress::progress_report(reader, &from, &to)).await
}

/// Tells how a work item stands.
#[tauri::command]
#[specta::specta]
pub async fn progress_tell(shell: State<'_, Shell>, request: TellProgress) -> Reply<Outcome<RecordId>> {
    shell.operate("progress_tell", act::progress_tell(request)).await
}

/// Adds a milestone, or gives one another name or day.
#[tauri::command]
#[specta::specta]
pub async fn milestone_set(shell: State<'_, Shell>, request: SetMilestone) -> Reply<Outcome<()>> {
    shell.operate("milestone_set", act::milestone_set(request)).await
}

/// Takes a milestone away.
#[tauri::command]
#[specta::specta]
pub async fn milestone_remove(shell: State<'_, Shell>, request: RemovePart) -> Reply<Outcome<()>> {
    shell.operate("milestone_remove", act::milestone_remove(request)).await
}

/// Writes down a risk, or corrects one.
#[tauri::command]
#[specta::specta]
pub async fn risk_write(shell: State<'_, Shell>, request: WriteRisk) -> Reply<Outcome<()>> {
    shell.operate("risk_write", act::risk_write(request)).await
}

/// Writes down a targeted outcome, or corrects one.
#[tauri::command]
#[specta::specta]
pub async fn outcome_write(shell: State<'_, Shell>, request: WriteOutcome) -> Reply<Outcome<()>> {
    shell.operate("outcome_write", act::outcome_write(request)).await
}

/// Takes a risk or a targeted outcome out of the plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_part_remove(shell: State<'_, Shell>, request: RemovePart) -> Reply<Outcome<()>> {
    shell.operate("plan_part_remove", act::plan_part_remove(request)).await
}

/// Says which gaps a work item is to close.
#[tauri::command]
#[specta::specta]
pub async fn gaps_served_set(shell: State<'_, Shell>, request: SetGapsServed) -> Reply<Outcome<()>> {
    shell.operate("gaps_served_set", act::gaps_served_set(request)).await
}

/// Says which goals an initiative or a work item serves.
#[tauri::command]
#[specta::specta]
pub async fn goals_served_set(shell: State<'_, Shell>, request: SetGoalsServed) -> Reply<Outcome<()>> {
    shell.operate("goals_served_set", act::goals_served_set(request)).await
}

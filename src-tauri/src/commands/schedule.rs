//! When the work of the plan happens: days, ties, and the fiscal calendar.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::outline::{
    self as act, AddYears, Push, RemoveDependency, SetDays, SetDependency, SetFiscalStart, SetUpdatePeriod,
};
use plan::RecordId;
use store::query::calendar::{self, Calendar};
use store::query::timeline::{self, PushedRow, TimelineAsk, TimelineInView};
use tauri::State;

/// The lines of the plan over its years that are not folded away.
#[tauri::command]
#[specta::specta]
pub async fn timeline_in_view(shell: State<'_, Shell>, ask: TimelineAsk) -> Reply<TimelineInView> {
    shell.query("timeline_in_view", move |reader| timeline::timeline_in_view(reader, ask)).await
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

/// Adds fiscal years to the calendar of the plan.
#[tauri::command]
#[specta::specta]
pub async fn fiscal_years_add(shell: State<'_, Shell>, request: AddYears) -> Reply<Outcome<u32>> {
    shell.operate("fiscal_years_add", act::fiscal_years_add(request)).await
}

/// The calendar that every date of the plan is read with.
#[tauri::command]
#[specta::specta]
pub async fn plan_calendar(shell: State<'_, Shell>) -> Reply<Calendar> {
    shell.query("plan_calendar", calendar::calendar).await
}

/// Lets the fiscal years begin in another month.
#[tauri::command]
#[specta::specta]
pub async fn fiscal_start_set(shell: State<'_, Shell>, request: SetFiscalStart) -> Reply<Outcome<()>> {
    shell.operate("fiscal_start_set", act::fiscal_start_set(request)).await
}

/// Sets after how many days an update is stale.
#[tauri::command]
#[specta::specta]
pub async fn update_period_set(shell: State<'_, Shell>, request: SetUpdatePeriod) -> Reply<Outcome<()>> {
    shell.operate("update_period_set", act::update_period_set(request)).await
}

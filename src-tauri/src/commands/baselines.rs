//! The plan as it stood under a name, and what differs.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::baselines::{self as act, TakeBaseline};
use plan::RecordId;
use store::query::baselines::{self as read, BaselineRow, PlanDifference};
use tauri::State;

/// Every baseline, newest first.
#[tauri::command]
#[specta::specta]
pub async fn baseline_list(shell: State<'_, Shell>) -> Reply<Vec<BaselineRow>> {
    shell.query("baseline_list", read::baselines).await
}

/// What differs between two states; none is the plan as it is now.
#[tauri::command]
#[specta::specta]
pub async fn baseline_compare(
    shell: State<'_, Shell>,
    before: Option<RecordId>,
    after: Option<RecordId>,
) -> Reply<PlanDifference> {
    shell
        .query("baseline_compare", move |reader| {
            read::difference(reader, read::seq_of(reader, before)?, read::seq_of(reader, after)?)
        })
        .await
}

/// Keeps the plan as it stands under a name.
#[tauri::command]
#[specta::specta]
pub async fn baseline_take(shell: State<'_, Shell>, request: TakeBaseline) -> Reply<Outcome<RecordId>> {
    shell.operate("baseline_take", act::baseline_take(request)).await
}

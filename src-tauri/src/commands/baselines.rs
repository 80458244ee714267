//! The plan as it stood under a name, and what differs.

use super::documents::write_where_asked;
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use operations::baselines::{self as act, SayReason, TakeBaseline};
use operations::{Clock, Outcome, SystemClock};
use plan::RecordId;
use publish::{ExportError, RedlineForm};
use store::query::baselines::{self as read, BaselineRow, PlanDifference};
use tauri::State;
use words::Words;

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

/// Says why a row differs, after it was changed.
#[tauri::command]
#[specta::specta]
pub async fn difference_reason(shell: State<'_, Shell>, request: SayReason) -> Reply<Outcome<()>> {
    shell.operate("difference_reason", act::difference_reason(request)).await
}

/// What became of the plan since this computer last had it open; nothing when it never had.
#[tauri::command]
#[specta::specta]
pub async fn visit_news(shell: State<'_, Shell>) -> Reply<Option<PlanDifference>> {
    let desk = shell.desk.clone();
    guard("visit_news", move || {
        let Some(visit) = desk.last_visit() else { return Ok::<_, Fault>(None) };
        Ok(Some(desk.query(|reader| read::news(reader, visit.seq))?))
    })
    .await
}

/// Writes what differs between two states as a Word document or a page where the person says, with old values struck
/// through beside new ones, and gives the file's name; nothing when they decide against it.
#[tauri::command]
#[specta::specta]
pub async fn baseline_export(
    shell: State<'_, Shell>,
    before: Option<RecordId>,
    after: Option<RecordId>,
    form: RedlineForm,
) -> Reply<Option<String>> {
    let shell = shell.inner().clone();
    guard("baseline_export", move || {
        let words = Words::english();
        let (title, proven) = shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                let called = |state: Option<RecordId>| match state {
                    Some(id) => store::query::common::record_ref(reader, id).map(|record| record.name),
                    None => Ok(words.plain("baseline-now")),
                };
                let names = (called(before)?, called(after)?);
                let found =
                    read::difference(reader, read::seq_of(reader, before)?, read::seq_of(reader, after)?)?;
                let today = SystemClock.today();
                let names = (names.0.as_str(), names.1.as_str());
                let proven = publish::differences(&found, names, &today, words)?;
                let title = words.say("differences-title", [("before", names.0), ("after", names.1)]);
                Ok::<_, ExportError>((title, proven))
            })
            .map_err(Fault::from)
        })?;
        let bytes = form.of(&proven, words).map_err(|error| Fault::Failed(error.to_string()))?;
        write_where_asked(&shell, &title, form, &bytes)
    })
    .await
}

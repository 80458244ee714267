//! What hangs on a row of the plan, and how its work goes.

use super::desk::{PathPurpose, ask};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use crate::written;
use operations::Outcome;
use operations::outline::{
    self as act, RemovePart, SetGapsServed, SetGoalsServed, SetMilestone, TellProgress, WriteOutcome,
    WriteRisk,
};
use plan::RecordId;
use publish::ReportForm;
use store::query::parts::{self, PlanParts};
use store::query::progress::{self, ProgressReport};
use tauri::State;
use words::Words;

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

/// Writes how the work went in a period where the person says, and gives the file's name; nothing when they decide
/// against it.
#[tauri::command]
#[specta::specta]
pub async fn progress_export(
    shell: State<'_, Shell>,
    from: String,
    to: String,
    form: ReportForm,
) -> Reply<Option<String>> {
    let shell = shell.inner().clone();
    guard("progress_export", move || {
        let report = shell.desk.with_plan(|plan| {
            plan.query(|reader| publish::progress(reader, Words::english(), &from, &to)).map_err(Fault::from)
        })?;
        let bytes = publish::report_file(&report, form).map_err(|error| Fault::Failed(error.to_string()))?;
        let purpose = match form {
            ReportForm::Docx => PathPurpose::ExportDocx,
            ReportForm::Xlsx => PathPurpose::ExportXlsx,
            ReportForm::Html => PathPurpose::ExportHtml,
        };
        let name = publish::safe_file_name(&report.document.title, form.extension());
        let Some(path) = ask(&shell, purpose, name)? else { return Ok::<_, Fault>(None) };
        written::whole(&path, &bytes)?;
        Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
    })
    .await
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

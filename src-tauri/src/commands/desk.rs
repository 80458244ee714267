//! The desk: which plan is open, its file, its backups, the settings. Paths come from dialogs, from the desktop, or from
//! the list of recent files; a page cannot name a file nobody chose.

use crate::door::{Ask, Purpose};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use operations::desk::{Arrival, BackupList, DeskState, EXTENSION, RestorePreview, SaveOutcome, Settings};
use plan::Refusal;
use serde::Deserialize;
use std::path::PathBuf;
use store::Sentence;
use tauri::State;
use words::Words;

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PathPurpose {
    /// A plan to open.
    OpenPlan,
    /// The plan's own file from now on.
    SavePlan,
    /// A copy of the plan.
    SaveCopy,
    /// A Word document.
    ExportDocx,
    /// A page for a browser.
    ExportHtml,
    /// A Word document to read.
    OpenDocx,
    /// A table to read: an Excel workbook or comma separated values.
    OpenTable,
    /// Deadlines as a calendar.
    ExportCalendar,
    /// A project file of another program to read.
    OpenProject,
    /// The plan as a project file.
    ExportProject,
    /// A picture of vectors.
    ExportSvg,
    /// A picture of points.
    ExportPng,
    /// A table as an Excel workbook.
    ExportXlsx,
    /// A table as comma separated values.
    ExportCsv,
}

/// What becomes of unsaved work when a plan is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CloseHow {
    /// It is written to the file.
    Save,
    /// It is given up.
    Discard,
}

/// Everything the title line, the start screen and the settings show.
#[tauri::command]
#[specta::specta]
pub async fn desk_state(shell: State<'_, Shell>) -> Reply<DeskState> {
    let shell = shell.inner().clone();
    guard("desk_state", move || {
        shell.opening.wait();
        shell.desk.state()
    })
    .await
}

/// Keeps the settings.
#[tauri::command]
#[specta::specta]
pub async fn settings_set(shell: State<'_, Shell>, settings: Settings) -> Reply<()> {
    shell.file("settings_set", move |shell| Ok(shell.desk.set_settings(&settings)?)).await
}

/// Begins a new plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_new(shell: State<'_, Shell>, title: String) -> Reply<()> {
    shell.seat("plan_new", move |shell| Ok(shell.desk.new_plan(&title)?)).await
}

/// Opens the sample plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_open_sample(shell: State<'_, Shell>) -> Reply<()> {
    shell.seat("plan_open_sample", |shell| Ok(shell.desk.open_sample(exchange::sample::create())?)).await
}

/// Opens a file that was chosen in a dialog or is among the recent ones.
#[tauri::command]
#[specta::specta]
pub async fn plan_open(shell: State<'_, Shell>, path: String) -> Reply<()> {
    shell.seat("plan_open", move |shell| Ok(shell.desk.open(&readable(shell, &path)?)?)).await
}

/// Opens a file that was handed over.
#[tauri::command]
#[specta::specta]
pub async fn plan_open_offered(shell: State<'_, Shell>, handle: String) -> Reply<()> {
    shell.seat("plan_open_offered", move |shell| Ok(shell.desk.open(&chosen(shell, &handle)?)?)).await
}

/// The file from elsewhere that is being taken in, and how far that is; none when nothing is.
#[tauri::command]
#[specta::specta]
pub async fn plan_arrival(shell: State<'_, Shell>) -> Reply<Option<Arrival>> {
    Ok(shell.desk.arrival())
}

/// Ends taking in the file from elsewhere; whoever opens it is refused.
#[tauri::command]
#[specta::specta]
pub async fn plan_arrival_end(shell: State<'_, Shell>) -> Reply<()> {
    shell.desk.end_arrival();
    Ok(())
}

/// Writes the plan's file.
#[tauri::command]
#[specta::specta]
pub async fn plan_save(shell: State<'_, Shell>) -> Reply<SaveOutcome> {
    shell.file("plan_save", |shell| Ok(shell.desk.save()?)).await
}

/// Writes the plan to a file that was chosen, which it belongs to from then on.
#[tauri::command]
#[specta::specta]
pub async fn plan_save_as(shell: State<'_, Shell>, path: String) -> Reply<SaveOutcome> {
    shell.file("plan_save_as", move |shell| Ok(shell.desk.save_as(&chosen(shell, &path)?)?)).await
}

/// Writes the plan to another file and stays with its own.
#[tauri::command]
#[specta::specta]
pub async fn plan_save_copy(shell: State<'_, Shell>, path: String) -> Reply<()> {
    shell.file("plan_save_copy", move |shell| Ok(shell.desk.save_copy(&chosen(shell, &path)?)?)).await
}

/// Leaves the plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_close(shell: State<'_, Shell>, how: CloseHow) -> Reply<SaveOutcome> {
    shell.seat("plan_close", move |shell| Ok(shell.desk.close(how == CloseHow::Discard)?)).await
}

/// Goes back to the file as it is now.
#[tauri::command]
#[specta::specta]
pub async fn plan_discard(shell: State<'_, Shell>) -> Reply<()> {
    shell.seat("plan_discard", |shell| Ok(shell.desk.discard()?)).await
}

/// Goes on with a working copy that a crash left.
#[tauri::command]
#[specta::specta]
pub async fn recovery_open(shell: State<'_, Shell>, id: String) -> Reply<()> {
    shell.seat("recovery_open", move |shell| Ok(shell.desk.recover(&id)?)).await
}

/// Gives up a working copy that a crash left.
#[tauri::command]
#[specta::specta]
pub async fn recovery_discard(shell: State<'_, Shell>, id: String) -> Reply<()> {
    shell.file("recovery_discard", move |shell| Ok(shell.desk.forget(&id)?)).await
}

/// Takes a file out of the recent ones.
#[tauri::command]
#[specta::specta]
pub async fn recent_forget(shell: State<'_, Shell>, path: String) -> Reply<()> {
    shell
        .file("recent_forget", move |shell| {
            shell.desk.forget_recent(path.as_ref());
            Ok(())
        })
        .await
}

/// The backups of the open plan.
#[tauri::command]
#[specta::specta]
pub async fn backup_list(shell: State<'_, Shell>) -> Reply<BackupList> {
    let desk = shell.desk.clone();
    guard("backup_list", move || desk.backups()).await
}

/// What restoring a backup would take back.
#[tauri::command]
#[specta::specta]
pub async fn backup_preview(shell: State<'_, Shell>, id: String) -> Reply<RestorePreview> {
    let desk = shell.desk.clone();
    guard("backup_preview", move || desk.backup_preview(&id)).await
}

/// Brings the plan to the state of a backup.
#[tauri::command]
#[specta::specta]
pub async fn backup_restore(shell: State<'_, Shell>, id: String) -> Reply<Sentence> {
    Ok(shell.change("backup_restore", move |desk| desk.restore(&id)).await?.value)
}

/// Opens a backup, to look at it or go on from it when the file itself can no longer be read.
#[tauri::command]
#[specta::specta]
pub async fn backup_open(shell: State<'_, Shell>, id: String) -> Reply<()> {
    shell.seat("backup_open", move |shell| Ok(shell.desk.open_backup(&id)?)).await
}

/// Asks for a path in the system's own dialog; nothing when the person decides against it. What comes back is a handle
/// that ends in the file's name.
#[tauri::command]
#[specta::specta]
pub async fn path_choose(
    shell: State<'_, Shell>,
    purpose: PathPurpose,
    suggested_name: String,
) -> Reply<Option<String>> {
    let shell = shell.inner().clone();
    guard("path_choose", move || {
        let path = ask(&shell, purpose, suggested_name)?;
        Ok::<_, Fault>(path.map(|path| shell.offers.chosen(path)))
    })
    .await
}

/// Asks for a path. A name typed without an extension gets it; the dialog did not ask whether to replace that file, so
/// one that is there already is refused.
pub(super) fn ask(shell: &Shell, purpose: PathPurpose, name: String) -> Result<Option<PathBuf>, Refusal> {
    let words = Words::english();
    let (title, kind, extension) = match purpose {
        PathPurpose::OpenPlan => ("dialog-open-plan", "dialog-kind-plan", EXTENSION),
        PathPurpose::SavePlan => ("dialog-save-plan", "dialog-kind-plan", EXTENSION),
        PathPurpose::SaveCopy => ("dialog-save-copy", "dialog-kind-plan", EXTENSION),
        PathPurpose::ExportDocx => ("dialog-export-docx", "dialog-kind-docx", "docx"),
        PathPurpose::ExportHtml => ("dialog-export-html", "dialog-kind-html", "html"),
        PathPurpose::OpenDocx => ("dialog-open-docx", "dialog-kind-docx", "docx"),
        PathPurpose::OpenTable => ("dialog-open-table", "dialog-kind-table", "xlsx,csv,tsv,txt"),
        PathPurpose::ExportCalendar => ("dialog-export-calendar", "dialog-kind-calendar", "ics"),
        PathPurpose::OpenProject => ("dialog-open-project", "dialog-kind-project", "xml"),
        PathPurpose::ExportProject => ("dialog-export-project", "dialog-kind-project", "xml"),
        PathPurpose::ExportSvg => ("dialog-export-picture", "dialog-kind-svg", "svg"),
        PathPurpose::ExportPng => ("dialog-export-picture", "dialog-kind-png", "png"),
        PathPurpose::ExportXlsx => ("dialog-export-table", "dialog-kind-xlsx", "xlsx"),
        PathPurpose::ExportCsv => ("dialog-export-table", "dialog-kind-csv", "csv"),
    };
    let reads = matches!(
        purpose,
        PathPurpose::OpenPlan | PathPurpose::OpenDocx | PathPurpose::OpenTable | PathPurpose::OpenProject
    );
    let chosen = shell.door.ask(Ask {
        purpose: if reads { Purpose::Read } else { Purpose::Write },
        title: words.plain(title),
        name: Some(name).filter(|name| !reads && !name.is_empty()),
        kind: (words.plain(kind), extension.to_owned()),
    });
    let Some(path) = chosen else { return Ok(None) };
    let has_extension = path.extension().is_some_and(|end| end.eq_ignore_ascii_case(extension));
    if reads || has_extension {
        return Ok(Some(path));
    }
    let mut whole = path.into_os_string();
    whole.push(".");
    whole.push(extension);
    let path = PathBuf::from(whole);
    if path.exists() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Err(Refusal::new("file-exists").with("file", name));
    }
    Ok(Some(path))
}

/// The file behind a handle.
pub(super) fn chosen(shell: &Shell, handle: &str) -> Result<PathBuf, Refusal> {
    shell.offers.path(handle).ok_or_else(|| Refusal::new("path-not-chosen"))
}

/// The file behind a handle, or a recent one.
fn readable(shell: &Shell, given: &str) -> Result<PathBuf, Fault> {
    if let Some(path) = shell.offers.path(given) {
        return Ok(path);
    }
    let recent = shell.desk.state()?.recent.into_iter().any(|file| file.path == given);
    if recent { Ok(given.into()) } else { Err(Refusal::new("path-not-chosen").into()) }
}

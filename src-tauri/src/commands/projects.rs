//! The plan as a project file of other programs, out and in.

use super::desk::{PathPurpose, ask, chosen};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use crate::written;
use exchange::project;
use operations::project::{self as act, ProjectDone, ProjectFile, ProjectPreview};
use operations::{Clock, Outcome, SystemClock};
use plan::Refusal;
use serde::Serialize;
use std::fs::File;
use std::io::Read;
use store::{Sentence, StoreError};
use tauri::State;

/// A project file that was written.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportedProject {
    /// The file's name.
    pub file: String,
    /// How many tasks it has.
    pub tasks: u32,
    /// What a project file has no room for and was left out, a sentence each.
    pub left_out: Vec<Sentence>,
}

/// Writes objectives, initiatives and work items as a project file where the person says.
#[tauri::command]
#[specta::specta]
pub async fn project_export(shell: State<'_, Shell>) -> Reply<Option<ExportedProject>> {
    let shell = shell.inner().clone();
    guard("project_export", move || {
        let (title, made) = shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                let title = reader.setting("title")?.unwrap_or_default();
                Ok::<_, StoreError>((title, publish::project_xml(reader, SystemClock.now())?))
            })
            .map_err(Fault::from)
        })?;
        let name = publish::safe_file_name(&title, "xml");
        let Some(path) = ask(&shell, PathPurpose::ExportProject, name)? else { return Ok::<_, Fault>(None) };
        written::whole(&path, made.text.as_bytes())?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Some(ExportedProject { file, tasks: made.tasks, left_out: made.left_out }))
    })
    .await
}

/// What a project file that was chosen in this window would do to the plan, task by task.
#[tauri::command]
#[specta::specta]
pub async fn project_preview(shell: State<'_, Shell>, handle: String) -> Reply<ProjectPreview> {
    let shell = shell.inner().clone();
    guard("project_preview", move || {
        let file = read(&shell, &handle)?;
        shell
            .desk
            .with_plan(|plan| plan.query(|reader| act::project_preview(reader, &file)).map_err(Fault::from))
    })
    .await
}

/// Writes the tasks of a project file that was chosen in this window, in one step.
#[tauri::command]
#[specta::specta]
pub async fn project_import(shell: State<'_, Shell>, handle: String) -> Reply<Outcome<ProjectDone>> {
    let read_from = shell.inner().clone();
    let file = guard("project_import", move || read(&read_from, &handle)).await?;
    shell.operate("project_import", act::project_import(file)).await
}

fn read(shell: &Shell, handle: &str) -> Result<ProjectFile, Fault> {
    let path = chosen(shell, handle)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let file = File::open(&path).map_err(|error| StoreError::io(&path, error))?;
    file.take(project::LARGEST + 1).read_to_end(&mut bytes).map_err(|error| StoreError::io(&path, error))?;
    if bytes.len() as u64 > project::LARGEST {
        let size = (project::LARGEST >> 20).to_string();
        return Err(Refusal::new("table-too-large").with("file", name).with("size", size).into());
    }
    Ok(project::read(&name, &bytes)?)
}

//! Tables as spreadsheet files, out and in, and deadlines as a calendar.

use super::desk::{PathPurpose, ask, chosen};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use crate::written;
use exchange::registers::in_codes;
use exchange::tables::{self, FileTable};
use operations::import::{self as act, ImportDone, ImportKind, ImportPreview, ImportTable};
use operations::{Clock, Outcome, SystemClock};
use plan::Refusal;
use publish::{Sheet, SheetFormat};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Read;
use store::StoreError;
use tauri::State;
use words::Words;

/// Writes a table where the person says, and gives the file's name; nothing when they decide against it.
#[tauri::command]
#[specta::specta]
pub async fn table_export(
    shell: State<'_, Shell>,
    sheet: Sheet,
    format: SheetFormat,
) -> Reply<Option<String>> {
    let shell = shell.inner().clone();
    guard("table_export", move || {
        let bytes = publish::sheet_file(&sheet, format).map_err(|error| Fault::Failed(error.to_string()))?;
        let purpose = match format {
            SheetFormat::Xlsx => PathPurpose::ExportXlsx,
            SheetFormat::Csv => PathPurpose::ExportCsv,
        };
        let name = publish::safe_file_name(&sheet.title, format.extension());
        let Some(path) = ask(&shell, purpose, name)? else { return Ok::<_, Fault>(None) };
        written::whole(&path, &bytes)?;
        Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
    })
    .await
}

/// A picture as the window drew it.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Picture {
    /// Vectors.
    Svg {
        /// The file's text.
        text: String,
    },
    /// Points.
    Png {
        /// The file's bytes.
        bytes: Vec<u8>,
    },
}

/// Writes a picture where the person says, and gives the file's name; nothing when they decide against it.
#[tauri::command]
#[specta::specta]
pub async fn picture_export(
    shell: State<'_, Shell>,
    title: String,
    picture: Picture,
) -> Reply<Option<String>> {
    let shell = shell.inner().clone();
    guard("picture_export", move || {
        let (purpose, extension, bytes) = match picture {
            Picture::Svg { text } => (PathPurpose::ExportSvg, "svg", text.into_bytes()),
            Picture::Png { bytes } => (PathPurpose::ExportPng, "png", bytes),
        };
        let name = publish::safe_file_name(&title, extension);
        let Some(path) = ask(&shell, purpose, name)? else { return Ok::<_, Fault>(None) };
        written::whole(&path, &bytes)?;
        Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
    })
    .await
}

/// A table that was read from a file, and what its columns probably hold.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReadTable {
    /// The file's name.
    pub name: String,
    /// The table.
    pub table: FileTable,
}

/// Reads a table from a file that was chosen in this window.
#[tauri::command]
#[specta::specta]
pub async fn table_read(shell: State<'_, Shell>, handle: String) -> Reply<ReadTable> {
    let shell = shell.inner().clone();
    guard("table_read", move || {
        let path = chosen(&shell, &handle)?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        let file = File::open(&path).map_err(|error| StoreError::io(&path, error))?;
        file.take(tables::LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| StoreError::io(&path, error))?;
        if bytes.len() as u64 > tables::LARGEST {
            let size = (tables::LARGEST >> 20).to_string();
            return Err(Refusal::new("table-too-large").with("file", name).with("size", size).into());
        }
        let table = tables::read(&name, bytes)?;
        Ok::<_, Fault>(ReadTable { name, table })
    })
    .await
}

/// What columns with these heads probably hold.
#[tauri::command]
#[specta::specta]
pub async fn table_guess(kind: ImportKind, heads: Vec<String>) -> Reply<Vec<Option<String>>> {
    Ok(tables::guess(kind, &heads, Words::english()))
}

/// The fields that a column may hold, the one that names the record first.
#[tauri::command]
#[specta::specta]
pub async fn import_fields(kind: ImportKind) -> Reply<Vec<String>> {
    Ok(kind.columns().into_iter().map(str::to_owned).collect())
}

/// What a table would do to the plan, row by row.
#[tauri::command]
#[specta::specta]
pub async fn import_preview(shell: State<'_, Shell>, table: ImportTable) -> Reply<ImportPreview> {
    let desk = shell.desk.clone();
    guard("import_preview", move || {
        let table = in_codes(table, Words::english());
        desk.with_plan(|plan| plan.query(|reader| act::import_preview(reader, &table)).map_err(Fault::from))
    })
    .await
}

/// Writes the rows of a table in one step.
#[tauri::command]
#[specta::specta]
pub async fn import_rows(
    shell: State<'_, Shell>,
    table: ImportTable,
    leave_out: bool,
) -> Reply<Outcome<ImportDone>> {
    shell.operate("import_rows", act::import_rows(in_codes(table, Words::english()), leave_out)).await
}

/// A calendar that was written.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportedCalendar {
    /// The file's name.
    pub file: String,
    /// How many events it has.
    pub events: u32,
}

/// Writes the deadlines and milestones of the plan as a calendar where the person says.
#[tauri::command]
#[specta::specta]
pub async fn calendar_export(shell: State<'_, Shell>) -> Reply<Option<ExportedCalendar>> {
    let shell = shell.inner().clone();
    guard("calendar_export", move || {
        let (title, (text, events)) = shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                let title = reader.setting("title")?.unwrap_or_default();
                Ok::<_, StoreError>((title, publish::calendar(reader, Words::english(), SystemClock.now())?))
            })
            .map_err(Fault::from)
        })?;
        let name = publish::safe_file_name(&title, "ics");
        let Some(path) = ask(&shell, PathPurpose::ExportCalendar, name)? else { return Ok::<_, Fault>(None) };
        written::whole(&path, text.as_bytes())?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Some(ExportedCalendar { file, events }))
    })
    .await
}

//! Tables as they are shown, as spreadsheet files.

use super::desk::{PathPurpose, ask};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use crate::written;
use publish::{Sheet, SheetFormat};
use tauri::State;

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

//! Reports on the plan as it stands.

use super::desk::{PathPurpose, ask};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use crate::written;
use operations::{Clock, SystemClock};
use plan::Refusal;
use publish::{PlanReportError, ReportAsk, ReportForm};
use serde::Serialize;
use tauri::State;
use words::Words;

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WrittenReport {
    /// The file's name.
    pub file: String,
    /// How many figures it has.
    pub figures: u32,
}

impl From<PlanReportError> for Fault {
    fn from(error: PlanReportError) -> Self {
        match error {
            PlanReportError::Store(error) => error.into(),
            PlanReportError::NoList => Refusal::new("report-without-list").into(),
            PlanReportError::Word(error) => Self::Failed(error.to_string()),
            PlanReportError::Sheet(detail) => Self::Failed(detail),
        }
    }
}

/// Writes a report where the person says; nothing when they decide against it.
#[tauri::command]
#[specta::specta]
pub async fn report_export(
    shell: State<'_, Shell>,
    request: ReportAsk,
    form: ReportForm,
) -> Reply<Option<WrittenReport>> {
    let shell = shell.inner().clone();
    guard("report_export", move || {
        let made = shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                publish::plan_report(reader, Words::english(), &request, form, &SystemClock.today())
            })
            .map_err(Fault::from)
        })?;
        let purpose = match form {
            ReportForm::Docx => PathPurpose::ExportDocx,
            ReportForm::Html => PathPurpose::ExportHtml,
            ReportForm::Xlsx => PathPurpose::ExportXlsx,
        };
        let name = publish::safe_file_name(&made.title, form.extension());
        let Some(path) = ask(&shell, purpose, name)? else { return Ok::<_, Fault>(None) };
        written::whole(&path, &made.bytes)?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Some(WrittenReport { file, figures: u32::try_from(made.figures.len()).unwrap_or(u32::MAX) }))
    })
    .await
}

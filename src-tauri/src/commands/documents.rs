//! Documents: their versions, what differs between two of them, and the files they become.

use super::desk::{PathPurpose, ask};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use crate::written;
use operations::Outcome;
use operations::documents::PublishVersion;
use plan::{Refusal, VersionId};
use publish::{ExportError, ProvenRedline, RedlineForm, proof_page};
use redline::docx::Authorship;
use redline::{Comparison, Document, Unproven};
use serde::{Deserialize, Serialize};
use store::query::documents::{self, DocumentRow};
use tauri::State;
use words::Words;

/// A redline to export.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportRedline {
    /// The version that is changed.
    pub before: VersionId,
    /// The version it becomes.
    pub after: VersionId,
    /// Who stands as the author of the changes.
    pub authorship: Authorship,
    /// What it is written as.
    pub form: RedlineForm,
    /// Whether the proof stands on a last page.
    pub proof_page: bool,
}

/// A redline that was exported, after it proved itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportedRedline {
    /// The file's name.
    pub file: String,
    /// How many changes it shows.
    pub changes: u32,
}

impl From<ExportError> for Fault {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => error.into(),
            ExportError::NoText => Refusal::new("version-without-text").into(),
            ExportError::Unproven(Unproven::Differs { place, expected, found }) => {
                tracing::error!(place, expected, found, "a redline did not prove itself");
                Refusal::new("redline-unproven").with("place", place).into()
            }
            ExportError::Unproven(error @ Unproven::Unreadable(_)) => Self::Failed(error.to_string()),
            ExportError::Write(error) => Self::Failed(error.to_string()),
        }
    }
}

/// Every document with its versions.
#[tauri::command]
#[specta::specta]
pub async fn document_library(shell: State<'_, Shell>) -> Reply<Vec<DocumentRow>> {
    shell.query("document_library", documents::library).await
}

/// The text a version froze.
#[tauri::command]
#[specta::specta]
pub async fn version_read(shell: State<'_, Shell>, version: VersionId) -> Reply<Document> {
    shell.query("version_read", move |reader| documents::version_document(reader, version)).await
}

/// What differs between two versions.
#[tauri::command]
#[specta::specta]
pub async fn version_compare(
    shell: State<'_, Shell>,
    before: VersionId,
    after: VersionId,
) -> Reply<Comparison> {
    let desk = shell.desk.clone();
    guard("version_compare", move || {
        desk.with_plan(|plan| {
            plan.query(|reader| publish::compare(reader, before, after)).map_err(Fault::from)
        })
    })
    .await
}

/// Freezes a new version, composed from the plan as it is now.
#[tauri::command]
#[specta::specta]
pub async fn version_publish(shell: State<'_, Shell>, request: PublishVersion) -> Reply<Outcome<VersionId>> {
    shell.operate("version_publish", publish::publish_version(request, Words::english())).await
}

/// Writes a version as a Word document where the person says, and gives the file's name; nothing when they decide
/// against it.
#[tauri::command]
#[specta::specta]
pub async fn version_export(shell: State<'_, Shell>, version: VersionId) -> Reply<Option<String>> {
    let shell = shell.inner().clone();
    guard("version_export", move || {
        let (title, bytes) = shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                let title = documents::version_document(reader, version)?.title;
                Ok::<_, ExportError>((title, publish::clean_docx(reader, Words::english(), version)?))
            })
            .map_err(Fault::from)
        })?;
        write_where_asked(&shell, &title, RedlineForm::Tracked, &bytes)
    })
    .await
}

/// Writes the redline between two versions where the person says, after it proved itself.
#[tauri::command]
#[specta::specta]
pub async fn redline_export(
    shell: State<'_, Shell>,
    request: ExportRedline,
) -> Reply<Option<ExportedRedline>> {
    let shell = shell.inner().clone();
    guard("redline_export", move || {
        let ExportRedline { before, after, authorship, form, proof_page } = request;
        let words = Words::english();
        let (names, title, redline) = shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                let called = |version| publish::version_name(reader, words, version);
                Ok::<_, ExportError>((
                    (called(before)?, called(after)?),
                    documents::version_document(reader, after)?.title,
                    publish::redline_docx(reader, words, before, after, &authorship)?,
                ))
            })
            .map_err(Fault::from)
        })?;
        let counts = redline.comparison.counts;
        let page = || proof_page::of_versions((&names.0, &names.1), &counts, &redline.proof, words);
        let page = proof_page.then(page);
        let proven =
            ProvenRedline { bytes: redline.bytes, before: names.0, after: names.1, authorship, page };
        let bytes = form.of(&proven, words).map_err(|error| Fault::Failed(error.to_string()))?;
        let title = words.say("redline-file-name", [("title", title.as_str())]);
        let file = write_where_asked(&shell, &title, form, &bytes)?;
        Ok::<_, Fault>(file.map(|file| ExportedRedline { file, changes: counts.total }))
    })
    .await
}

/// The document is made before the person is asked, so that nobody chooses a name for a file that cannot be.
pub(super) fn write_where_asked(
    shell: &Shell,
    title: &str,
    form: RedlineForm,
    bytes: &[u8],
) -> Result<Option<String>, Fault> {
    let purpose = match form {
        RedlineForm::Tracked | RedlineForm::Static => PathPurpose::ExportDocx,
        RedlineForm::SideBySide | RedlineForm::Inline => PathPurpose::ExportHtml,
        RedlineForm::ListXlsx => PathPurpose::ExportXlsx,
        RedlineForm::ListCsv => PathPurpose::ExportCsv,
    };
    let name = publish::safe_file_name(title, form.extension());
    let Some(path) = ask(shell, purpose, name)? else { return Ok(None) };
    written::whole(&path, bytes)?;
    Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
}

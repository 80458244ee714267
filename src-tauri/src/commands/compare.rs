//! Any two Word files, or a file and a version of the plan: what differs, on screen and as a redline.

use super::desk::chosen;
use super::documents::{ExportedRedline, write_where_asked};
use crate::comparing::{Compared, Side};
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use plan::{Refusal, VersionId};
use publish::{ExportError, ProvenRedline, RedlineForm, proof_page, word_files};
use redline::docx::Authorship;
use redline::files::{Choices, Report, readable};
use redline::{Comparison, tracked};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Read as _;
use store::StoreError;
use store::query::documents;
use tauri::State;
use words::Words;

/// A Word file may have so many bytes as it lies on the disk; see the limits of its parts in the reader.
const LARGEST: u64 = 256 << 20;

/// What stands on one side of a comparison.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Compare {
    /// A file that a person chose or let go over the window.
    File {
        /// Its handle.
        handle: String,
    },
    /// A version of the plan.
    Version {
        /// Which one.
        version: VersionId,
    },
}

/// Two things to compare.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompareFiles {
    /// The earlier one.
    pub before: Compare,
    /// The later one.
    pub after: Compare,
    /// What is looked at.
    pub choices: Choices,
}

/// What differs between two files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedFiles {
    /// What the earlier one is called.
    pub before_name: String,
    /// What the later one is called.
    pub after_name: String,
    /// Both texts with what changed, and the change list.
    pub comparison: Comparison,
    /// What was found, and what no mark can say.
    pub report: Report,
}

/// Compares two files and proves the redline before it is shown.
#[tauri::command]
#[specta::specta]
pub async fn files_compare(shell: State<'_, Shell>, request: CompareFiles) -> Reply<ComparedFiles> {
    let shell = shell.inner().clone();
    guard("files_compare", move || {
        let CompareFiles { before, after, choices } = request;
        let (before, after) = (side(&shell, before)?, side(&shell, after)?);
        let (before_name, after_name) = (before.name.clone(), after.name.clone());
        let made = shell
            .comparing
            .run(Compared { before, after, choices })
            .map_err(|error| word_files::not_compared(&before_name, &after_name, &error))?;
        let comparison =
            tracked::comparison(&made.bytes).map_err(|error| word_files::unreadable(&after_name, &error))?;
        Ok::<_, Fault>(ComparedFiles { before_name, after_name, comparison, report: made.report })
    })
    .await
}

/// Refuses a file that is no Word document, as soon as it is chosen.
#[tauri::command]
#[specta::specta]
pub async fn file_check(shell: State<'_, Shell>, handle: String) -> Reply<()> {
    let shell = shell.inner().clone();
    guard("file_check", move || {
        let Side { name, bytes } = side(&shell, Compare::File { handle })?;
        readable(&bytes).map_err(|error| Fault::from(word_files::unreadable(&name, &error)))
    })
    .await
}

/// How far the comparison under way is, in thousandths.
#[tauri::command]
#[specta::specta]
pub async fn compare_progress(shell: State<'_, Shell>) -> Reply<u32> {
    Ok(shell.comparing.progress())
}

/// Ends the comparison under way.
#[tauri::command]
#[specta::specta]
pub async fn compare_cancel(shell: State<'_, Shell>) -> Reply<()> {
    shell.comparing.cancel();
    Ok(())
}

/// Writes the redline of what was compared last where the person says; nothing when they decide against it.
#[tauri::command]
#[specta::specta]
pub async fn compared_export(
    shell: State<'_, Shell>,
    authorship: Authorship,
    form: RedlineForm,
    proof_page: bool,
) -> Reply<Option<ExportedRedline>> {
    let shell = shell.inner().clone();
    guard("compared_export", move || {
        let compared = shell.comparing.last(authorship).ok_or_else(|| Refusal::new("nothing-compared"))?;
        let (before, after) = (compared.before.name.clone(), compared.after.name.clone());
        let (choices, words) = (compared.choices.clone(), Words::english());
        let made = shell
            .comparing
            .run(compared)
            .map_err(|error| word_files::not_compared(&before, &after, &error))?;
        let counts =
            tracked::comparison(&made.bytes).map_err(|error| word_files::unreadable(&after, &error))?.counts;
        let title = words.say("redline-file-name", [("title", after.trim_end_matches(".docx"))]);
        let page = || {
            let names = (before.as_str(), after.as_str());
            proof_page::of_files(names, &counts, &made.report, &made.proof, &choices, words)
        };
        let page = proof_page.then(page);
        let proven = ProvenRedline { bytes: made.bytes, before, after, authorship: choices.authorship, page };
        let bytes = form.of(&proven, words).map_err(|error| Fault::Failed(error.to_string()))?;
        let file = write_where_asked(&shell, &title, form, &bytes)?;
        Ok::<_, Fault>(file.map(|file| ExportedRedline { file, changes: counts.total }))
    })
    .await
}

/// The file on one side.
pub(super) fn side(shell: &Shell, what: Compare) -> Result<Side, Fault> {
    match what {
        Compare::File { handle } => {
            let path = chosen(shell, &handle)?;
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            let file = File::open(&path).map_err(|error| StoreError::io(&path, error))?;
            file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| StoreError::io(&path, error))?;
            if bytes.len() as u64 > LARGEST {
                let size = (LARGEST >> 20).to_string();
                return Err(Refusal::new("word-file-too-large").with("file", name).with("size", size).into());
            }
            Ok(Side { name, bytes })
        }
        Compare::Version { version } => shell.desk.with_plan(|plan| {
            plan.query(|reader| {
                let name = documents::version_document(reader, version)?.title;
                let bytes = publish::clean_docx(reader, Words::english(), version)?;
                Ok::<_, ExportError>(Side { name, bytes })
            })
            .map_err(Fault::from)
        }),
    }
}

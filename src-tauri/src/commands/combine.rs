//! Several people's versions of one Word document in one, with everybody's changes tracked.

use super::compare::{Compare, side};
use super::documents::{ExportedRedline, write_where_asked};
use crate::comparing::Side;
use crate::fault::{Fault, Reply, guard};
use crate::shell::Shell;
use plan::Refusal;
use publish::combining::{VersionFile, not_combined, revised};
use publish::{RedlineForm, word_files};
use redline::combine::{Clash, Left, Settled, Settlement, settle};
use redline::files::Choices;
use redline::{Comparison, tracked};
use serde::{Deserialize, Serialize};
use tauri::State;
use words::Words;

/// What is put together.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CombineFiles {
    /// The document that all began with.
    pub base: Compare,
    /// What they made of it.
    pub versions: Vec<VersionOf>,
}

/// A version and whose it is.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionOf {
    /// The file.
    pub what: Compare,
    /// Whose it is; empty for what the file is called.
    pub author: String,
}

/// The versions in one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CombinedFiles {
    /// What the document that all began with is called.
    pub base_name: String,
    /// Whose versions they are.
    pub authors: Vec<String>,
    /// The text with everybody's changes, and the change list.
    pub comparison: Comparison,
    /// Where changes of several people touch each other.
    pub clashes: Vec<Clash>,
    /// What of whose version could not be taken over as a tracked change.
    pub left: Vec<Left>,
}

/// Combines versions, and proves before it is shown that nobody's changes are lost.
#[tauri::command]
#[specta::specta]
pub async fn files_combine(shell: State<'_, Shell>, request: CombineFiles) -> Reply<CombinedFiles> {
    let shell = shell.inner().clone();
    guard("files_combine", move || {
        let base = side(&shell, request.base)?;
        let file = |version: VersionOf| {
            let Side { name: file, bytes } = side(&shell, version.what)?;
            Ok::<_, Fault>(VersionFile { file, bytes, author: version.author })
        };
        let files: Vec<VersionFile> = request.versions.into_iter().map(file).collect::<Result<_, _>>()?;
        let people = revised(&files, "")?;
        let made = shell
            .comparing
            .combine(&base, &people, &Choices::default())
            .map_err(|error| not_combined(&base.name, &files, &error))?;
        let comparison =
            tracked::comparison(&made.bytes).map_err(|error| word_files::unreadable(&base.name, &error))?;
        let authors = people.into_iter().map(|one| one.author).collect();
        let (clashes, left) = (made.clashes, made.left);
        Ok::<_, Fault>(CombinedFiles { base_name: base.name, authors, comparison, clashes, left })
    })
    .await
}

/// What was combined last, with clashes settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SettledFiles {
    /// The text with the changes that are left, and the change list.
    pub comparison: Comparison,
    /// For each clash, settled or not: a change that is left there; empty for none.
    pub change_ids: Vec<String>,
}

/// Shows what was combined last as it is when these clashes are settled so.
#[tauri::command]
#[specta::specta]
pub async fn combined_settle(shell: State<'_, Shell>, settlements: Vec<Settlement>) -> Reply<SettledFiles> {
    let shell = shell.inner().clone();
    guard("combined_settle", move || {
        let Settled { comparison, change_ids, .. } = settled(&shell, &settlements)?.1;
        Ok::<_, Fault>(SettledFiles { comparison, change_ids })
    })
    .await
}

/// What the file is called that all began with, and what was combined last, with these clashes settled.
fn settled(shell: &Shell, settlements: &[Settlement]) -> Result<(String, Settled), Fault> {
    let made = shell.comparing.combined().ok_or_else(|| Refusal::new("nothing-combined"))?;
    let name = made.side.name.clone();
    let settled = settle(&made.side.bytes, &made.clashes, settlements)
        .map_err(|error| word_files::unreadable(&name, &error))?;
    Ok((name, settled))
}

/// Writes what was combined last, with these clashes settled, where the person says; nothing when they decide against it.
#[tauri::command]
#[specta::specta]
pub async fn combined_export(
    shell: State<'_, Shell>,
    settlements: Vec<Settlement>,
) -> Reply<Option<ExportedRedline>> {
    let shell = shell.inner().clone();
    guard("combined_export", move || {
        let (name, made) = settled(&shell, &settlements)?;
        let changes = made.comparison.counts.total;
        let title = name.trim_end_matches(".docx");
        let title = Words::english().say("combined-file-name", [("title", title)]);
        let file = write_where_asked(&shell, &title, RedlineForm::Tracked, &made.bytes)?;
        Ok::<_, Fault>(file.map(|file| ExportedRedline { file, changes }))
    })
    .await
}

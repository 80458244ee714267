//! What the application tells its windows without being asked. Notices go out after a commit, never before.

use serde::{Deserialize, Serialize};

/// The open plan changed: what was shown of these topics is old.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
#[serde(rename_all = "camelCase")]
pub struct PlanChanged {
    /// The number of the newest change in the plan's journal.
    pub seq: u32,
    /// The tables the change touched, from which follows what to read anew.
    pub topics: Vec<String>,
}

/// Which plan is open, its file, the recent files or the settings changed.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
#[serde(rename_all = "camelCase")]
pub struct DeskChanged {}

/// Someone asked to close the window while the plan holds changes its file does not have yet.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
#[serde(rename_all = "camelCase")]
pub struct CloseAsked {}

/// A file was handed to the application: by a double click, an argument, or drag and drop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
#[serde(rename_all = "camelCase")]
pub struct FileOffered {
    /// What `plan_open_offered` takes; the path itself stays with the application.
    pub handle: String,
    /// The file's name, to ask about it.
    pub name: String,
}

//! What the desk says of itself: the open plan, what was left by a crash, recent files, settings.

use serde::{Deserialize, Serialize};
use store::Sentence;

/// Whether the plan's changes are in its visible file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SaveState {
    /// The visible file has every change.
    Saved,
    /// It has not; the working copy has.
    Unsaved,
    /// It is being written.
    Saving,
    /// There is no visible file yet.
    LocalOnly,
    /// It may not be written.
    ReadOnly,
    /// The sample, which is read-only until it gets a name.
    Sample,
}

/// Why the open plan cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReadOnlyReason {
    /// It is the sample.
    Sample,
    /// The file may not be written.
    File,
    /// Nothing may be written into its folder.
    Folder,
    /// Somebody else has it open.
    Locked,
    /// It is a backup that is being looked at.
    Backup,
}

/// The plan that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename = "OpenPlan", rename_all = "camelCase")]
pub struct OpenPlanState {
    /// The file's name with its extension.
    pub file_name: String,
    /// The title of the plan itself.
    pub title: String,
    /// Where the file is; none for a plan that was never saved under a name.
    pub path: Option<String>,
    /// Whether its changes are in the visible file.
    pub save_state: SaveState,
    /// Why it cannot be changed, when it cannot.
    pub read_only: Option<ReadOnlyReason>,
    /// When the visible file was last written, in UTC milliseconds.
    pub saved_at: Option<String>,
    /// Whether the visible file is no longer the one that was opened or last written.
    pub changed_underneath: bool,
    /// The name of the change that undo takes back; none when the opened state is reached.
    pub undo: Option<Sentence>,
    /// The name of the change that redo does again.
    pub redo: Option<Sentence>,
    /// The number of the newest change.
    pub seq: u32,
}

/// A working copy left by a crash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// What `recover` and `forget` take.
    pub id: String,
    /// The name of the file it belongs to.
    pub file_name: String,
    /// Where that file is, when there is one.
    pub path: Option<String>,
    /// When it was last changed, in UTC milliseconds.
    pub changed_at: String,
    /// How many of its changes the visible file does not have.
    pub change_count: u32,
}

/// A file that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentFile {
    /// Where it is or was.
    pub path: String,
    /// Its name with its extension.
    pub file_name: String,
    /// The title of the plan in it.
    pub title: String,
    /// Its folder in words: `Documents / Planning`.
    pub folder: String,
    /// When it was last open, in UTC milliseconds.
    pub opened_at: String,
    /// Whether it is no longer there.
    pub missing: bool,
}

/// The look of the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As much contrast as there can be.
    Contrast,
}

/// How close the rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Far apart.
    Roomy,
    /// As designed.
    #[default]
    Standard,
    /// Close together.
    Compact,
}

/// The settings of the person at this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The look.
    pub theme: Theme,
    /// How close the rows stand.
    pub density: Density,
    /// The name that stands in every change; empty until given.
    pub author: String,
    /// Whether the visible file is written without being asked.
    pub autosave: bool,
}

/// All of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeskState {
    /// The plan that is open.
    pub open: Option<OpenPlanState>,
    /// What a crash left.
    pub recovered: Vec<Recovered>,
    /// What was open before, newest first.
    pub recent: Vec<RecentFile>,
    /// The settings.
    pub settings: Settings,
    /// The version of the application.
    pub version: String,
}

/// What came of saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SaveOutcome {
    /// The visible file has every change now.
    Saved,
    /// It had them already.
    Unchanged,
    /// There is no visible file yet: ask for a name.
    NeedsName,
    /// The visible file is another one now, and was left alone: ask what to do.
    ChangedUnderneath,
}

/// When this file was last open at this computer, and how far its journal was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastVisit {
    /// The number of the newest change then.
    pub seq: i64,
    /// When, in UTC milliseconds.
    pub at: i64,
}

//! What this computer remembers between two starts: settings, recent files, which files it wrote itself, and when a
//! plan was last open. All of it can be lost without losing work, so what cannot be read is begun anew.

use super::state::{LastVisit, RecentFile, Settings};
use crate::OperationError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use store::StoreError;

/// How many recent files are shown.
const RECENT: usize = 20;
/// How many files are known again as written here. One that fell out is read as one from elsewhere: slower, not worse.
const KNOWN: usize = 2000;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Memory {
    recent: Vec<Recent>,
    known: Vec<String>,
    visits: BTreeMap<String, LastVisit>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Recent {
    path: PathBuf,
    title: String,
    plan: String,
    opened_at: i64,
}

impl Memory {
    /// Whether a file with this content was written or taken in here.
    pub(super) fn knows(&self, content: &str) -> bool {
        self.known.iter().any(|known| known == content)
    }

    pub(super) fn wrote(&mut self, content: &str) {
        if !self.knows(content) {
            self.known.push(content.to_owned());
            let surplus = self.known.len().saturating_sub(KNOWN);
            self.known.drain(..surplus);
        }
    }

    pub(super) fn opened(&mut self, path: &Path, title: &str, plan: &str, opened_at: i64) {
        self.forget(path);
        let entry =
            Recent { path: path.to_owned(), title: title.to_owned(), plan: plan.to_owned(), opened_at };
        self.recent.insert(0, entry);
        self.recent.truncate(RECENT);
    }

    pub(super) fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }

    pub(super) fn recent(&self) -> Vec<RecentFile> {
        let shown = |recent: &Recent| RecentFile {
            path: recent.path.to_string_lossy().into_owned(),
            file_name: file_name(&recent.path),
            title: recent.title.clone(),
            folder: folder_in_words(&recent.path),
            opened_at: recent.opened_at.to_string(),
            missing: !recent.path.is_file(),
        };
        self.recent.iter().map(shown).collect()
    }

    /// The plan a path held when it was last open here, for finding its backups when it can no longer be read.
    pub(super) fn plan_at(&self, path: &Path) -> Option<&str> {
        self.recent.iter().find(|recent| recent.path == path).map(|recent| recent.plan.as_str())
    }

    pub(super) fn visit(&self, plan: &str) -> Option<LastVisit> {
        self.visits.get(plan).cloned()
    }

    pub(super) fn visited(&mut self, plan: &str, visit: LastVisit) {
        self.visits.insert(plan.to_owned(), visit);
    }
}

/// Where the memory lies.
#[derive(Debug)]
pub(super) struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    pub(super) const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(super) fn memory(&self) -> Memory {
        read(&self.folder.join("files.json")).unwrap_or_default()
    }

    /// Changes the memory. That it could not be kept is no reason to stop a person's work, so it is only logged.
    pub(super) fn remember(&self, change: impl FnOnce(&mut Memory)) {
        let mut memory = self.memory();
        change(&mut memory);
        if let Err(error) = write(&self.folder.join("files.json"), &memory) {
            tracing::warn!(%error, "what was open could not be remembered");
        }
    }

    pub(super) fn settings(&self) -> Settings {
        read(&self.folder.join("settings.json")).unwrap_or_default()
    }

    pub(super) fn set_settings(&self, settings: &Settings) -> Result<(), OperationError> {
        Ok(write(&self.folder.join("settings.json"), settings)?)
    }
}

/// Reads a small JSON file; `None` when it is not there or not readable.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// Writes a small JSON file so that it is the old one or the new one, never half of it.
pub(super) fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), StoreError> {
    let trouble = |e| StoreError::io(path, e);
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let temporary = PathBuf::from(name);
    let mut file = std::fs::File::create(&temporary).map_err(trouble)?;
    file.write_all(&serde_json::to_vec_pretty(value)?).map_err(trouble)?;
    file.sync_all().map_err(trouble)?;
    std::fs::rename(&temporary, path).map_err(trouble)
}

/// The name of a file as a person knows it.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn folder_in_words(path: &Path) -> String {
    let names: Vec<_> = path
        .parent()
        .into_iter()
        .flat_map(Path::components)
        .filter_map(|part| match part {
            std::path::Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect();
    names[names.len().saturating_sub(2)..].join(" / ")
}

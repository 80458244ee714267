//! The application itself: what it is, when it is ready, how it is left.

use crate::fault::{Fault, Reply, guard, incident};
use crate::leaving::CloseAnswer;
use crate::ready;
use crate::shell::Shell;
use serde::{Deserialize, Serialize};
use tauri::State;

/// What runs here.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationInfo {
    /// The version, as `1.2.3`.
    pub version: String,
    /// The operating system: `linux`, `macos` or `windows`.
    pub platform: String,
    /// Where the log stands, to be quoted beside an incident.
    pub log: String,
}

/// A crash of the interface, for the log.
#[derive(Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InterfaceCrash {
    /// What was thrown.
    pub message: String,
    /// Where, as the engine tells it.
    pub stack: String,
}

/// What runs here.
#[tauri::command]
#[specta::specta]
pub async fn application_info(shell: State<'_, Shell>) -> Reply<ApplicationInfo> {
    let log = crate::log::path(&shell.home).to_string_lossy().into_owned();
    guard("application_info", || {
        Ok::<_, Fault>(ApplicationInfo {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            platform: std::env::consts::OS.to_owned(),
            log,
        })
    })
    .await
}

/// The first screen is ready to be painted: shows the window, and says which files were handed over before it could
/// listen.
#[tauri::command]
#[specta::specta]
pub async fn window_ready(shell: State<'_, Shell>) -> Reply<()> {
    let shell = shell.inner().clone();
    guard("window_ready", move || {
        shell.door.show();
        for offer in shell.offers.waiting() {
            shell.door.offered(offer);
        }
        Ok::<_, Fault>(())
    })
    .await
}

/// The first screen that can be used stands before the person's eyes; measurements end here.
#[tauri::command]
#[specta::specta]
pub async fn window_painted(shell: State<'_, Shell>) -> Reply<()> {
    let ready_file = shell.environment.ready_file.clone();
    guard("window_painted", move || {
        if let Some(file) = ready_file {
            ready::note(&file);
        }
        Ok::<_, Fault>(())
    })
    .await
}

/// The interface answers to `CloseAsked`, or leaves of its own accord.
#[tauri::command]
#[specta::specta]
pub async fn close_answer(shell: State<'_, Shell>, answer: CloseAnswer) -> Reply<()> {
    let (door, leaving) = (shell.door.clone(), shell.leaving.clone());
    guard("close_answer", move || {
        leaving.answered(answer);
        if answer == CloseAnswer::Leave {
            door.leave();
        }
        Ok::<_, Fault>(())
    })
    .await
}

/// The interface crashed: keeps what it threw in the log, and answers the incident's number.
#[tauri::command]
#[specta::specta]
pub async fn incident_report(crash: InterfaceCrash) -> Reply<String> {
    guard("incident_report", move || {
        let incident = incident();
        tracing::error!(incident, message = crash.message, stack = crash.stack, "the interface crashed");
        Ok::<_, Fault>(incident)
    })
    .await
}

//! The one list of what the interface may call and hear. The application, the browser tests and the bindings use it; a
//! command that is not here does not exist.

use crate::commands::application;
use crate::notice::{CloseAsked, FileOffered, PlanChanged};
use specta_typescript::Typescript;
use std::path::{Path, PathBuf};
use tauri::Runtime;
use tauri_specta::{Builder, collect_commands, collect_events};

/// Every command and event, for a runtime.
pub fn surface<R: Runtime>() -> Builder<R> {
    Builder::<R>::new()
        .commands(collect_commands![
            application::application_info,
            application::window_ready,
            application::close_answer,
            application::incident_report,
        ])
        .events(collect_events![PlanChanged, CloseAsked, FileOffered])
}

/// Where the interface keeps its side of the surface.
pub fn bindings_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/bindings.ts")
}

/// Writes the interface's side of the surface, in TypeScript.
///
/// # Errors
/// When a type has no TypeScript form, or the file cannot be written.
pub fn write_bindings(path: &Path) -> Result<(), String> {
    surface::<tauri::Wry>()
        .export(Typescript::default(), path)
        .map_err(|problem| format!("{}: {problem}", path.display()))
}

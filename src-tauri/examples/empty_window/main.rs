//! A window that shows one word: the floor to which `cargo xtask bench` compares the application's own start. Built like
//! the application, with the same policy and started hidden like it, but with nothing to read and nothing to draw.

use std::process::ExitCode;
use tauri::WebviewWindow;
use throughline_app::environment::Environment;

/// The commands stand in a room of their own: at the root of a program Tauri's macros meet themselves.
mod commands {
    use super::{Environment, WebviewWindow};

    #[tauri::command]
    pub fn show(window: WebviewWindow) {
        if let Err(problem) = window.show() {
            eprintln!("{problem}");
        }
    }

    #[tauri::command]
    pub fn painted() {
        if let Some(file) = Environment::read().ready_file {
            throughline_app::ready::note(&file);
        }
    }
}

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    throughline_app::linux::settle();
    let started = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![commands::show, commands::painted])
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"));
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

//! Starting: the window, the one running instance, the files from outside.

use crate::desktop::{Desktop, WINDOW};
use crate::leaving::Verdict;
use crate::notice::CloseAsked;
use crate::shell::Shell;
use crate::{log, offer, surface};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, DragDropEvent, Manager, Runtime, Webview, Window, WindowEvent};

/// The environment variable that moves the application's own files elsewhere, for tests and measurements.
pub const HOME: &str = "THROUGHLINE_HOME";

/// A page that never says it is ready is shown after this time all the same, so that a person sees what is wrong.
const PATIENCE: Duration = Duration::from_secs(4);

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let surface = surface::surface();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(second_start))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(surface.invoke_handler())
        .on_window_event(window_event)
        .on_page_load(|webview, page| {
            if page.event() == PageLoadEvent::Finished {
                show_in_the_end(webview);
            }
        })
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(problem) => {
            eprintln!("The window could not be opened: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let home = home(&app);
    log::start(&home);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), home = %home.display(), "started");
    let shell = Shell::new(home, Arc::new(Desktop::new(app.handle().clone())));
    let folder = std::env::current_dir().unwrap_or_default();
    for file in offer::files_of(std::env::args_os().skip(1), &folder) {
        shell.offers.add(file);
    }
    furnish(&app, &surface, shell);
    app.run(|_, _| {});
    ExitCode::SUCCESS
}

/// Puts the state behind the commands into an application.
pub fn furnish<R: Runtime>(app: &App<R>, surface: &tauri_specta::Builder<R>, shell: Shell) {
    surface.mount_events(app);
    app.manage(shell);
}

fn home<R: Runtime>(app: &App<R>) -> PathBuf {
    std::env::var_os(HOME)
        .map(PathBuf::from)
        .or_else(|| app.path().app_data_dir().ok())
        .unwrap_or_else(|| std::env::temp_dir().join("throughline"))
}

/// A second start hands its files to the first, which comes forward.
fn second_start<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, folder: String) {
    let Some(shell) = app.try_state::<Shell>() else { return };
    for file in offer::files_of(arguments.iter().skip(1), Path::new(&folder)) {
        shell.door.offered(shell.offers.add(file));
    }
    shell.door.show();
}

fn window_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let Some(shell) = window.try_state::<Shell>() else { return };
    match event {
        WindowEvent::CloseRequested { api, .. } => match shell.leaving.tried(shell.unsaved()) {
            Verdict::Close => {}
            Verdict::Wait => api.prevent_close(),
            Verdict::Ask => {
                api.prevent_close();
                shell.door.close_asked(CloseAsked {});
            }
        },
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            for path in paths {
                shell.door.offered(shell.offers.add(path.clone()));
            }
        }
        _ => {}
    }
}

fn show_in_the_end<R: Runtime>(webview: &Webview<R>) {
    let app = webview.app_handle().clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        let hidden = app.get_webview_window(WINDOW).filter(|window| !window.is_visible().unwrap_or(true));
        if let Some(window) = hidden {
            tracing::warn!("the page did not say it was ready");
            if let Err(problem) = window.show() {
                tracing::warn!(%problem, "the window could not be shown");
            }
        }
    });
}

//! Starting: the window, the one running instance, the files from outside.

use crate::desktop::{Desktop, WINDOW};
use crate::environment::Environment;
use crate::leaving::Verdict;
use crate::opening::First;
use crate::rehearsal::Rehearsal;
use crate::shell::Shell;
use crate::{autosave, log, offer, surface};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, DragDropEvent, Manager, RunEvent, Runtime, Webview, Window, WindowEvent};

/// The option that opens the sample plan.
const SAMPLE: &str = "--sample";

/// A page that never says it is ready is shown after this time all the same, so that a person sees what is wrong.
const PATIENCE: Duration = Duration::from_secs(4);

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    #[cfg(target_os = "linux")]
    crate::linux::settle();
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
        .build(context());
    let app = match built {
        Ok(app) => app,
        Err(problem) => {
            eprintln!("The window could not be opened: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let environment = Environment::read();
    let home = environment.home.clone().unwrap_or_else(|| home(&app));
    log::start(&home, environment.log.as_deref());
    tracing::info!(version = env!("CARGO_PKG_VERSION"), home = %home.display(), "started");
    let rehearsal = environment.dialog_answers.as_deref().map(Rehearsal::new);
    let door = Arc::new(Desktop::new(app.handle().clone(), rehearsal));
    let shell = Shell::new(home, environment, door);
    let folder = std::env::current_dir().unwrap_or_default();
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let mut files = offer::files_of(&arguments, &folder).into_iter();
    if arguments.iter().any(|argument| argument == SAMPLE) {
        shell.opening.begin(&shell, First::Sample);
    } else if let Some(file) = files.next() {
        shell.opening.begin(&shell, First::File(file));
    }
    for file in files {
        shell.offers.add(file);
    }
    autosave::start(&shell);
    furnish(&app, &surface, shell);
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            put_away(app);
        }
    });
    ExitCode::SUCCESS
}

/// The configuration, the permissions and the built page.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// Puts the state behind the commands into an application.
pub fn furnish<R: Runtime>(app: &App<R>, surface: &tauri_specta::Builder<R>, shell: Shell) {
    surface.mount_events(app);
    app.manage(shell);
}

fn home<R: Runtime>(app: &App<R>) -> PathBuf {
    app.path().app_data_dir().unwrap_or_else(|_| std::env::temp_dir().join("throughline"))
}

/// A plan whose file has every change leaves no working copy behind. Anything else stays for the next start to offer.
fn put_away<R: Runtime>(app: &AppHandle<R>) {
    let Some(shell) = app.try_state::<Shell>() else { return };
    if !shell.desk.has_unsaved()
        && let Err(problem) = shell.desk.close(false)
    {
        // With no plan open there is nothing to put away, which is no trouble.
        tracing::debug!(%problem, "nothing was put away");
    }
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
        WindowEvent::CloseRequested { api, .. } => match shell.leaving.tried(shell.desk.has_unsaved()) {
            Verdict::Close => {}
            Verdict::Wait => api.prevent_close(),
            Verdict::Ask => {
                api.prevent_close();
                shell.door.close_asked();
            }
        },
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            for path in paths {
                shell.door.offered(shell.offers.add(path.clone()));
            }
        }
        WindowEvent::Focused(false) => {
            let shell = shell.inner().clone();
            // Beside the window's own thread, which must not wait for a disk.
            std::thread::spawn(move || autosave::now(&shell));
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

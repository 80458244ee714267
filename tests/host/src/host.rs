//! The application without a window.

use crate::door::{TestDoor, WindowNote};
use crate::feed::Feed;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{Listener, WebviewWindow, WebviewWindowBuilder};
use tauri_specta::Event;
use throughline_app::door::Door;
use throughline_app::environment::Environment;
use throughline_app::leaving::Verdict;
use throughline_app::notice::{CloseAsked, DeskChanged, FileOffered, PlanChanged};
use throughline_app::shell::Shell;
use throughline_app::{desktop, furnish, surface};

/// The command surface, its desk and its files.
pub struct Host {
    shell: Shell,
    door: Arc<TestDoor>,
    window: WebviewWindow<MockRuntime>,
    /// Who listens to notices.
    pub feed: Arc<Feed>,
    /// The content policy the page is given.
    pub policy: String,
}

impl Host {
    /// Starts the application on a folder for its own files.
    ///
    /// # Errors
    /// When the mock runtime does not start.
    pub fn start(home: &Path) -> tauri::Result<Self> {
        let surface = surface::surface();
        let mut context = throughline_app::context();
        let policy = crate::files::policy(context.config());
        // The window is made below; left to itself the mock runtime makes it only when its loop runs.
        context.config_mut().app.windows.clear();
        let app = mock_builder().invoke_handler(surface.invoke_handler()).build(context)?;
        let door = Arc::new(TestDoor::new(app.handle().clone()));
        let shell = Shell::new(home.to_owned(), Environment::default(), door.clone());
        furnish(&app, &surface, shell.clone());
        let window = WebviewWindowBuilder::new(&app, desktop::WINDOW, Default::default()).build()?;
        let feed = Arc::new(Feed::default());
        for name in [PlanChanged::NAME, DeskChanged::NAME, CloseAsked::NAME, FileOffered::NAME] {
            let feed = feed.clone();
            app.listen_any(name, move |event| feed.tell(name, event.payload()));
        }
        // The application stays as long as the process does; its parts are reached through the window's handle.
        Box::leak(Box::new(app));
        Ok(Self { shell, door, window, feed, policy })
    }

    /// Calls a command as the interface does, and gives back its value or its error value.
    ///
    /// # Errors
    /// What the command rejects with.
    pub fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: self.window.url().map_err(|problem| Value::String(problem.to_string()))?,
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        match get_ipc_response(&self.window, request)? {
            InvokeResponseBody::Json(text) => {
                serde_json::from_str(&text).map_err(|problem| Value::String(problem.to_string()))
            }
            InvokeResponseBody::Raw(bytes) => Ok(bytes.into()),
        }
    }

    /// Puts the answer to the next file dialog in line; `None` is "Cancel".
    pub fn answer_dialog(&self, path: Option<PathBuf>) {
        self.door.answer(path);
    }

    /// Hands a file to the application, as a double click or a drop does.
    pub fn offer(&self, path: PathBuf) {
        self.door.offered(self.shell.offers.add(path));
    }

    /// Tries to close the window, as its frame's button does.
    pub fn close(&self) {
        match self.shell.leaving.tried(self.shell.desk.has_unsaved()) {
            Verdict::Close => self.door.leave(),
            Verdict::Ask => self.door.close_asked(),
            Verdict::Wait => {}
        }
    }

    /// Fills the open plan with a list of issues and with existing work, a fifth of the cells judged: more than a
    /// person could type.
    ///
    /// # Errors
    /// When no plan is open.
    pub fn fill(&self, issues: usize, works: usize) -> Result<(), Value> {
        let outcome = self
            .shell
            .desk
            .operate(testkit::large::many_cells(issues, works))
            .map_err(|problem| Value::String(problem.to_string()))?;
        self.door.changed(PlanChanged { seq: outcome.seq, topics: outcome.topics });
        Ok(())
    }

    /// What was done to the window.
    pub fn window(&self) -> WindowNote {
        self.door.window()
    }
}

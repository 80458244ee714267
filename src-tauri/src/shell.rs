//! What every command may reach: the desk with the open plan, the desktop around it, and the files a person chose.

use crate::comparing::Comparing;
use crate::door::Door;
use crate::environment::Environment;
use crate::fault::{Fault, Reply, guard};
use crate::leaving::Leaving;
use crate::notice::PlanChanged;
use crate::offer::Offers;
use crate::opening::Opening;
use operations::desk::Desk;
use operations::{Operation, OperationError, Outcome, SystemClock};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use store::query::search::SearchIndex;
use store::{Reader, StoreError};
use words::Words;

/// The state behind the commands; cheap to clone.
#[derive(Clone)]
pub struct Shell {
    /// Where the application keeps its own files.
    pub home: PathBuf,
    /// What the environment asks.
    pub environment: Environment,
    /// The plan at work.
    pub desk: Arc<Desk>,
    /// The desktop.
    pub door: Arc<dyn Door>,
    /// How far the window is in closing.
    pub leaving: Arc<Leaving>,
    /// The files handed over from outside, and those chosen in a dialog.
    pub offers: Arc<Offers>,
    /// What is being opened while the window starts.
    pub opening: Arc<Opening>,
    /// The comparison of Word files that is under way.
    pub comparing: Arc<Comparing>,
    /// Follows the plan that is open; another plan gets another one.
    search: Arc<Mutex<Arc<SearchIndex>>>,
}

impl Shell {
    /// A shell that keeps its files in `home`, at a door to the desktop.
    pub fn new(home: PathBuf, environment: Environment, door: Arc<dyn Door>) -> Self {
        let desk = Arc::new(Desk::new(home.clone(), Arc::new(SystemClock)));
        let (leaving, offers, opening) = (Arc::default(), Arc::default(), Arc::default());
        let (comparing, search) = (Arc::default(), Arc::default());
        Self { home, environment, desk, door, leaving, offers, opening, comparing, search }
    }

    /// Carries out one operation, and after its commit tells every screen what it touched.
    ///
    /// # Errors
    /// The operation's refusal or failure.
    pub async fn operate<T: Send + 'static>(
        &self,
        command: &'static str,
        operation: Operation<T>,
    ) -> Reply<Outcome<T>> {
        self.change(command, move |desk| desk.operate(operation)).await
    }

    /// Changes the open plan in a way that is no single operation, and after the commit tells what was touched.
    ///
    /// # Errors
    /// The refusal or failure.
    pub async fn change<T: Send + 'static>(
        &self,
        command: &'static str,
        change: impl FnOnce(&Desk) -> Result<Outcome<T>, OperationError> + Send + 'static,
    ) -> Reply<Outcome<T>> {
        let shell = self.clone();
        guard(command, move || {
            let outcome = change(&shell.desk)?;
            shell.door.changed(PlanChanged { seq: outcome.seq, topics: outcome.topics.clone() });
            Ok::<_, Fault>(outcome)
        })
        .await
    }

    /// Reads the open plan with one query.
    ///
    /// # Errors
    /// A refusal when no plan is open, or a failure.
    pub async fn query<T: Send + 'static>(
        &self,
        command: &'static str,
        read: impl FnOnce(Reader<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Reply<T> {
        let desk = self.desk.clone();
        guard(command, move || desk.query(read)).await
    }

    /// Does something with the file of the open plan, or with which plan is open, and tells the window of it.
    ///
    /// # Errors
    /// The refusal or failure.
    pub async fn file<T: Send + 'static>(
        &self,
        command: &'static str,
        work: impl FnOnce(&Self) -> Result<T, Fault> + Send + 'static,
    ) -> Reply<T> {
        let shell = self.clone();
        guard(command, move || {
            let done = work(&shell);
            // Also after a refusal: it may have shown that a file is gone.
            shell.worked_on_file();
            shell.door.desk_changed();
            done
        })
        .await
    }

    /// Puts another plan on the desk, or takes the one there away, and tells the window of it.
    ///
    /// # Errors
    /// The refusal or failure.
    pub async fn seat<T: Send + 'static>(
        &self,
        command: &'static str,
        work: impl FnOnce(&Self) -> Result<T, Fault> + Send + 'static,
    ) -> Reply<T> {
        self.file(command, move |shell| {
            let done = work(shell);
            *shell.search.lock().unwrap_or_else(PoisonError::into_inner) = Arc::default();
            done
        })
        .await
    }

    /// The index of the open plan.
    pub fn search_index(&self) -> Arc<SearchIndex> {
        self.search.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What work on a whole file leaves to be done: the window is named after the plan in it, and memory is given back.
    pub fn worked_on_file(&self) {
        self.retitle();
        #[cfg(target_os = "linux")]
        crate::linux::give_back();
    }

    /// Names the window after the plan in it.
    fn retitle(&self) {
        let open = self.desk.state().ok().and_then(|state| state.open);
        match open {
            Some(open) => {
                let title = Words::english().say("window-title", [("name", open.file_name.as_str())]);
                // Isolation marks are for text inside a page; a title bar shows them as boxes.
                self.door.entitle(&title.replace(['\u{2068}', '\u{2069}'], ""));
            }
            None => self.door.entitle("Throughline"),
        }
    }
}

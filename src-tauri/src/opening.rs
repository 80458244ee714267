//! What is opened while the window starts: the sample, or the file of a double click. It is read beside the web view's
//! own start, and whoever asks for the desk waits for it, so that the first picture is the plan and not an empty desk.

use crate::shell::Shell;
use operations::OperationError;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

/// What to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum First {
    /// The sample plan.
    Sample,
    /// A file.
    File(PathBuf),
}

/// The opening that is under way, if one is.
#[derive(Default)]
pub struct Opening(Mutex<Option<JoinHandle<()>>>);

impl Opening {
    /// Begins to open. A file that cannot be opened is offered to the interface, which will try again and say why not.
    pub fn begin(&self, shell: &Shell, first: First) {
        let shell = shell.clone();
        let work = std::thread::spawn(move || {
            let opened = match &first {
                First::Sample => shell.desk.open_sample(exchange::sample::create()),
                First::File(path) => shell.desk.open(path),
            };
            if let Err(problem) = opened {
                tracing::info!(%problem, ?first, "not opened at the start");
                // Who ended it does not want it tried again.
                let is_ended = matches!(&problem, OperationError::Refused(no) if no.code == "file-cancelled");
                if let (First::File(path), false) = (first, is_ended) {
                    shell.offers.add(path);
                }
            }
            shell.worked_on_file();
        });
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(work);
    }

    /// Waits until nothing is being opened any more.
    pub fn wait(&self) {
        let mut under_way = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(work) = under_way.take()
            && work.join().is_err()
        {
            tracing::error!("the opening at the start panicked");
        }
    }
}

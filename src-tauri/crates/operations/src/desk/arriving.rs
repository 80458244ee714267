//! The file from elsewhere that is being taken in, if one is: how far that is, and the wish to end it.

use super::Desk;
use serde::Serialize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::StoreError;
use store::course::{Course, Step};

/// A file that is being taken in, and how far that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Arrival {
    /// What the file is called.
    pub file: String,
    /// What is done with it.
    pub step: Step,
    /// How much of the step is done, in thousandths.
    pub thousandths: u32,
}

/// What somebody who waits for a file is told.
#[derive(Default)]
pub(super) struct Arriving {
    now: Arc<Mutex<Option<Arrival>>>,
    is_ended: Arc<AtomicBool>,
}

impl Arriving {
    /// Takes a file in and tells meanwhile how far that is.
    pub fn take_in<T>(
        &self,
        file: &str,
        take: impl FnOnce(&Course) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.is_ended.store(false, Ordering::SeqCst);
        let (now, is_ended, file) = (self.now.clone(), self.is_ended.clone(), file.to_owned());
        let course = Course::new(move |progress| {
            let arrival =
                Arrival { file: file.clone(), step: progress.step, thousandths: progress.thousandths };
            *locked(&now) = Some(arrival);
            !is_ended.load(Ordering::SeqCst)
        });
        let taken = take(&course);
        *locked(&self.now) = None;
        taken
    }
}

impl Desk {
    /// The file from elsewhere that is being taken in; none when nothing is, or what is opened is our own.
    pub fn arrival(&self) -> Option<Arrival> {
        locked(&self.arriving.now).clone()
    }

    /// Ends taking in the file. Whoever opens it is refused, and what was there before stays on the desk.
    pub fn end_arrival(&self) {
        self.arriving.is_ended.store(true, Ordering::SeqCst);
    }
}

fn locked(now: &Mutex<Option<Arrival>>) -> MutexGuard<'_, Option<Arrival>> {
    now.lock().unwrap_or_else(PoisonError::into_inner)
}

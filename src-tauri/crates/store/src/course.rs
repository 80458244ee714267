//! How far taking in a file from elsewhere is, for somebody who waits for it and may want no more of it.

use crate::StoreError;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

/// What is done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Its structure and its schema are checked. How far that is, is told by about how much there is to look at.
    Structure,
    /// Its rows are read into a copy of our own making.
    Rows,
    /// Its history is checked: hashes, and whether it leads to these rows.
    History,
}

const STEPS: [Step; 3] = [Step::Structure, Step::Rows, Step::History];

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub step: Step,
    /// How much of the step is done, in thousandths.
    pub thousandths: u32,
}

/// Tells somebody how far the work is, and ends it when they want no more of it.
#[derive(Clone)]
pub struct Course(Arc<Told>);

struct Told {
    told: Box<dyn Fn(Progress) -> bool + Send + Sync>,
    step: AtomicUsize,
    done: AtomicU64,
    all: AtomicU64,
    ended: AtomicBool,
}

impl Course {
    /// A course that tells `told`, which answers whether the work is to go on.
    pub fn new(told: impl Fn(Progress) -> bool + Send + Sync + 'static) -> Self {
        let (step, done, all, ended) = <(AtomicUsize, AtomicU64, AtomicU64, AtomicBool)>::default();
        Self(Arc::new(Told { told: Box::new(told), step, done, all, ended }))
    }

    /// A course that nobody follows.
    pub fn unfollowed() -> Self {
        Self::new(|_| true)
    }

    /// Begins a step that consists of so many equal parts.
    pub(crate) fn enter(&self, step: Step, all: u64) -> Result<(), StoreError> {
        let place = STEPS.iter().position(|each| *each == step).unwrap_or_default();
        self.0.step.store(place, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        if self.goes_on() { Ok(()) } else { Err(StoreError::Cancelled) }
    }

    /// So many more parts of the step are done.
    pub(crate) fn add(&self, parts: u64) -> Result<(), StoreError> {
        let before = self.0.done.fetch_add(parts, Ordering::Relaxed);
        let is_news = self.thousandths(before) < self.thousandths(before.saturating_add(parts));
        if !is_news || self.goes_on() { Ok(()) } else { Err(StoreError::Cancelled) }
    }

    /// Some more parts of the step are done, or none. This is told in any case, and answered whether it is to go on.
    pub(crate) fn advance(&self, parts: u64) -> bool {
        self.0.done.fetch_add(parts, Ordering::Relaxed);
        self.goes_on()
    }

    /// All of the step is done, whatever was thought to be its parts.
    pub(crate) fn complete(&self) -> Result<(), StoreError> {
        self.0.all.store(1, Ordering::Relaxed);
        self.0.done.store(1, Ordering::Relaxed);
        if self.goes_on() { Ok(()) } else { Err(StoreError::Cancelled) }
    }

    fn goes_on(&self) -> bool {
        let step = STEPS[self.0.step.load(Ordering::Relaxed)];
        let thousandths = self.thousandths(self.0.done.load(Ordering::Relaxed));
        if self.is_ended() || (self.0.told)(Progress { step, thousandths }) {
            return !self.is_ended();
        }
        self.0.ended.store(true, Ordering::Relaxed);
        false
    }

    /// Whether somebody wanted no more of it.
    pub(crate) fn is_ended(&self) -> bool {
        self.0.ended.load(Ordering::Relaxed)
    }

    fn thousandths(&self, done: u64) -> u32 {
        let all = self.0.all.load(Ordering::Relaxed);
        let part = done.min(all).saturating_mul(1000).checked_div(all).unwrap_or_default();
        u32::try_from(part).unwrap_or(1000)
    }
}

//! How far a comparison is, by the work that is done.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use super::{CompareError, Progress, Stage};

/// Tells somebody how far the work is, and ends it when they want no more of it.
pub(crate) struct Course<'p> {
    told: RefCell<&'p mut dyn FnMut(Progress) -> bool>,
    stage: Cell<Stage>,
    /// Which part of the whole, in thousandths, this comparison is.
    span: Cell<(u32, u32)>,
    /// Which share of the whole is being done.
    share: Cell<(u32, u32)>,
    /// What was told last; a second attempt does not go back.
    last: Cell<u32>,
    ended: Cell<bool>,
}

impl<'p> Course<'p> {
    pub fn new(told: &'p mut dyn FnMut(Progress) -> bool) -> Self {
        Self {
            told: RefCell::new(told),
            stage: Cell::new(Stage::Reading),
            span: Cell::new((0, 1000)),
            share: Cell::new((0, 0)),
            last: Cell::new(0),
            ended: Cell::new(false),
        }
    }

    /// What comes now is this part of the whole, in thousandths.
    pub fn within(&self, span: Range<usize>) {
        let place = |at| u32::try_from(at).unwrap_or(1000);
        self.span.set((place(span.start), place(span.end)));
    }

    /// Begins the work that is this share of the part, in thousandths.
    ///
    /// # Errors
    /// When nobody wants it any more.
    pub fn enter(&self, stage: Stage, share: Range<u32>) -> Result<(), CompareError> {
        let (start, end) = self.span.get();
        let place = |at: u32| start + end.saturating_sub(start) * at / 1000;
        self.stage.set(stage);
        self.share.set((place(share.start), place(share.end)));
        self.tell(place(share.start));
        self.goes_on()
    }

    /// So much of that share is done; whether it is to go on.
    pub fn reach(&self, done: usize, all: usize) -> bool {
        let (start, end) = self.share.get();
        let width = usize::try_from(end.saturating_sub(start)).unwrap_or_default();
        let part = done.min(all) * width / all.max(1);
        let now = start + u32::try_from(part).unwrap_or_default();
        if now > self.last.get() {
            self.tell(now);
        }
        !self.ended.get()
    }

    /// # Errors
    /// When nobody wants the work any more.
    pub fn goes_on(&self) -> Result<(), CompareError> {
        if self.ended.get() { Err(CompareError::Cancelled) } else { Ok(()) }
    }

    fn tell(&self, thousandths: u32) {
        if self.ended.get() {
            return;
        }
        let thousandths = thousandths.max(self.last.get());
        self.last.set(thousandths);
        let mut told = self.told.borrow_mut();
        if !told(Progress { stage: self.stage.get(), thousandths }) {
            self.ended.set(true);
        }
    }
}

//! A plan that is open: operations change it, queries read it, undo and redo go back and forth in its journal.

use crate::{Clock, Operation, OperationError, Work};
use plan::Refusal;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use store::journal::{self, ChangeHead};
use store::{PlanFile, Reader, StoreError, undo};

/// What an operation answers: its value, how far the journal is, and which tables changed.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Outcome<T> {
    /// What the operation returned.
    pub value: T,
    /// The number of the newest change.
    pub seq: u32,
    /// The tables that were touched, from which the interface derives what to read again.
    pub topics: Vec<String>,
}

/// The name of a change: its kind, whose sentence stands in `changes.ftl`, and what it was done to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeName {
    /// The operation, for example `coverage_assess`.
    pub kind: String,
    /// What it was done to, by name.
    pub label: String,
}

/// One open plan.
pub struct OpenPlan {
    file: PlanFile,
    clock: Arc<dyn Clock>,
    actor: String,
    /// The newest change when the plan was opened; undo stops there unless asked to go further.
    opened_at: AtomicI64,
    read_only: AtomicBool,
}

impl OpenPlan {
    /// Opens for `actor`. `opened_at` is the number of the newest change of the state that was opened.
    pub fn new(
        file: PlanFile,
        clock: Arc<dyn Clock>,
        actor: String,
        opened_at: i64,
        read_only: bool,
    ) -> Self {
        Self { file, clock, actor, opened_at: opened_at.into(), read_only: read_only.into() }
    }

    /// The plan file below.
    pub const fn file(&self) -> &PlanFile {
        &self.file
    }

    /// Whether changes are refused: the sample, a file that may not be written.
    pub fn is_read_only(&self) -> bool {
        self.read_only.load(Ordering::Relaxed)
    }

    /// Allows or refuses changes, for example when the sample gets a name of its own.
    pub fn set_read_only(&self, read_only: bool) {
        self.read_only.store(read_only, Ordering::Relaxed);
    }

    /// The newest change of the state that was opened.
    pub fn opened_at(&self) -> i64 {
        self.opened_at.load(Ordering::Relaxed)
    }

    /// Says anew where undo stops, for example after the change that made the plan.
    pub fn set_opened_at(&self, number: i64) {
        self.opened_at.store(number, Ordering::Relaxed);
    }

    /// Reads with a query.
    ///
    /// # Errors
    /// What the query returns.
    pub fn query<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.file.read(read)
    }

    /// Carries out one operation.
    ///
    /// # Errors
    /// A refusal or a failure; nothing has changed then.
    pub fn operate<T>(&self, operation: Operation<T>) -> Result<Outcome<T>, OperationError> {
        if self.is_read_only() {
            return Err(Refusal::new("plan-read-only").into());
        }
        let Operation { kind, request, run } = operation;
        self.record(kind, request, None, run)
    }

    fn record<T>(
        &self,
        kind: &str,
        request: Option<String>,
        undoes: Option<[u8; 32]>,
        run: impl FnOnce(&mut Work<'_, '_>) -> Result<T, OperationError>,
    ) -> Result<Outcome<T>, OperationError> {
        let head = ChangeHead {
            actor: self.actor.clone(),
            kind: kind.to_owned(),
            at: self.clock.now(),
            request,
            undoes,
        };
        let committed = self.file.change(&head, |recorder| {
            if let Some(request) = &head.request
                && journal::is_requested(recorder.read(), request)?
            {
                return Err(Refusal::new("request-repeated").into());
            }
            run(&mut Work { recorder, clock: &*self.clock, actor: &self.actor })
        })?;
        Ok(Outcome {
            value: committed.value,
            seq: u32::try_from(committed.seq).unwrap_or(u32::MAX),
            topics: committed.tables.into_iter().collect(),
        })
    }

    /// Takes the newest change back. Stops at the opened state unless asked to go `further`.
    ///
    /// # Errors
    /// Refuses when there is nothing to undo, or a cell was changed since.
    pub fn undo(&self, further: bool) -> Result<Outcome<ChangeName>, OperationError> {
        let next = self.file.stacks().next_undo().ok_or_else(|| Refusal::new("nothing-to-undo"))?;
        if next <= self.opened_at() && !further {
            return Err(Refusal::new("undo-stops-at-opened").into());
        }
        self.take_back("undo", next)
    }

    /// Takes the newest undo back.
    ///
    /// # Errors
    /// Refuses when there is nothing to redo, or a cell was changed since.
    pub fn redo(&self) -> Result<Outcome<ChangeName>, OperationError> {
        let next = self.file.stacks().next_redo().ok_or_else(|| Refusal::new("nothing-to-redo"))?;
        self.take_back("redo", next)
    }

    fn take_back(&self, kind: &str, number: i64) -> Result<Outcome<ChangeName>, OperationError> {
        if self.is_read_only() {
            return Err(Refusal::new("plan-read-only").into());
        }
        let id = self.query(|reader| journal::change(reader, number))?.map(|change| change.id);
        let name = self.name_of(number)?;
        let outcome = self.record(kind, None, id, |work| {
            undo::take_back(work.recorder, number)??;
            Ok(())
        })?;
        Ok(Outcome { value: name, seq: outcome.seq, topics: outcome.topics })
    }

    /// The name of what undo would take back: an operation, or one that was redone. Nothing when undo would go past
    /// the opened state.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn undo_name(&self) -> Result<Option<ChangeName>, OperationError> {
        match self.file.stacks().next_undo() {
            Some(number) if number > self.opened_at() => self.name_of(number).map(Some),
            _ => Ok(None),
        }
    }

    /// The name of what redo would do again.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn redo_name(&self) -> Result<Option<ChangeName>, OperationError> {
        self.file.stacks().next_redo().map(|number| self.name_of(number)).transpose()
    }

    /// The operation behind a change: an undo or redo is named after what it takes back.
    fn name_of(&self, number: i64) -> Result<ChangeName, OperationError> {
        self.query(|reader| {
            let mut change =
                journal::change(reader, number)?.ok_or_else(|| Refusal::new("nothing-to-undo"))?;
            while let Some(target) = change.undoes {
                match journal::change_by_id(reader, &target)? {
                    Some(earlier) => change = earlier,
                    None => break,
                }
            }
            Ok(ChangeName { kind: change.kind, label: change.label })
        })
    }
}

//! An operation before it is carried out: its name and what it does.

use crate::{Clock, OperationError};
use plan::RecordId;
use plan::states::Basis;
use store::{Reader, Recorder, Value};

/// What an operation works with: the recorder, the clock, and who acts.
pub struct Work<'w, 'c> {
    /// Writes rows and journal together.
    pub recorder: &'w mut Recorder<'c>,
    /// Instants and ids.
    pub clock: &'w dyn Clock,
    /// The name of the person who acts.
    pub actor: &'w str,
}

impl<'c> Work<'_, 'c> {
    /// Reads what the transaction sees.
    pub const fn read(&self) -> Reader<'c> {
        self.recorder.read()
    }

    /// Creates a record of a kind with its own columns, and answers its id and label. What people enter themselves
    /// has the basis `own`.
    ///
    /// # Errors
    /// When a column breaks a rule of the schema.
    pub fn create<I: From<RecordId>>(
        &mut self,
        kind: &str,
        columns: &[(&str, Value)],
    ) -> Result<(I, String), OperationError> {
        let id = self.clock.new_id();
        let label = self.recorder.create_record(kind, id, Basis::Own, self.clock.new_id())?;
        self.recorder.insert(kind, id, columns)?;
        Ok((id.into(), label))
    }

    /// Creates a row that is no record: a link or a part of one.
    ///
    /// # Errors
    /// When a column breaks a rule of the schema.
    pub fn link(&mut self, table: &str, columns: &[(&str, Value)]) -> Result<(), OperationError> {
        let id = self.clock.new_id();
        Ok(self.recorder.insert(table, id, columns)?)
    }
}

type Run<T> = Box<dyn FnOnce(&mut Work<'_, '_>) -> Result<T, OperationError> + Send>;

/// One user action: the name it has in the journal, and the work.
pub struct Operation<T> {
    /// For example `coverage_assess`; its sentence stands in `changes.ftl`.
    pub kind: &'static str,
    pub(crate) request: Option<String>,
    pub(crate) run: Run<T>,
}

impl<T> Operation<T> {
    /// An operation of a kind.
    pub fn new(
        kind: &'static str,
        run: impl FnOnce(&mut Work<'_, '_>) -> Result<T, OperationError> + Send + 'static,
    ) -> Self {
        Self { kind, request: None, run: Box::new(run) }
    }

    /// Carries the id of the request, so that a request that arrives twice is carried out once.
    #[must_use]
    pub fn requested_as(mut self, request: Option<String>) -> Self {
        self.request = request;
        self
    }
}

//! Drawing by chance what an operation is done to, and carrying the operation out.

use crate::actions::Done;
use operations::{OpenPlan, Operation, OperationError};
use plan::{RecordId, Refusal};
use testkit::Chance;

/// A plan and the chance by which things are done to it.
pub struct Draw<'d> {
    pub plan: &'d OpenPlan,
    pub chance: &'d mut Chance,
}

impl Draw<'_> {
    /// A row of a table; refused like a row that is gone when there is none.
    pub fn id<I: From<RecordId>>(&mut self, table: &'static str) -> Result<I, OperationError> {
        self.maybe(table)?.ok_or_else(|| Refusal::new("record-gone").into())
    }

    /// A row of a table, when there is one.
    pub fn maybe<I: From<RecordId>>(&mut self, table: &'static str) -> Result<Option<I>, OperationError> {
        let rows = self.plan.query(|reader| reader.rows(table))?;
        Ok(self.chance.one_of(&rows).map(|row| row.id.into()))
    }

    /// Words of which there are not many, so that some meet again.
    pub fn words(&mut self, what: &str) -> String {
        format!("{what} {}", self.chance.below(9))
    }

    /// One of some values.
    pub fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.chance.below(values.len())]
    }

    /// Carries an operation out, and says whether it wrote something.
    pub fn run<T>(&self, operation: Operation<T>) -> Result<Done, OperationError> {
        let (kind, before) = (operation.kind, self.plan.file().seq());
        self.plan.operate(operation)?;
        Ok(if self.plan.file().seq() > before { Done::Changed(kind) } else { Done::Nothing })
    }
}

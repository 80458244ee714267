//! The list of changes: of the whole plan, of one record, and since a visit.

mod line;
mod page;
mod record;
mod since;

pub use line::ChangeLine;
pub(crate) use line::{cell_text, line_text, owner_column};
pub use page::{HistoryLine, HistoryPage, history_page};
pub(crate) use record::changes_of;
pub use record::{CellChange, RecordChange};
pub use since::{SinceLastVisit, since};

//! The matrix of issues and existing work, its cells and rows, and the register of gaps.

mod cell;
mod choices;
mod freshness;
mod gaps;
mod judged;
mod judgement;
mod matrix;
mod opinions;
mod outlook;
mod row;
mod since;
mod statements;
mod topics;
mod work_parts;
mod works;

pub use cell::{CoverageCell, PastValue, WorkFacts, coverage_cell, existing_work};
pub use choices::{CoverageChoices, coverage_choices};
pub use freshness::is_stale;
pub(crate) use freshness::stale;
pub use gaps::{GapEntry, GapRegister, GapWork, gap_register, gaps_of_issue};
pub use judgement::{FieldMark, JudgementDetail};
pub use matrix::{
    CoverageMatrix, ListChoice, MatrixCell, MatrixCounts, MatrixRow, MatrixWork, WholeRow, coverage_matrix,
    coverage_matrix_since,
};
pub use opinions::Opinion;
pub use outlook::{GapOutlook, GapYear, gap_outlook};
pub use row::{CoverageRow, RowJudgement, Sufficiency, coverage_row};
pub use since::{CoverageChange, IssueChange, JudgementChange, StandingChange, coverage_difference};
pub use statements::{Disagreement, OwnerStatement};
pub use topics::{IssueGroup, IssueTopic};
pub use work_parts::{RecommendationRow, StandingRow, WorkLink, WorkParts, work_parts};
pub use works::{WorkEntry, work_register};

use plan::RecordId;
use plan::states::{Basis, CoverageValue};
use std::collections::HashMap;

use crate::{Reader, Row, StoreError};

/// The single fields of a record that are known in another way than the record.
pub(super) type Marks = HashMap<RecordId, HashMap<String, Basis>>;

/// How one field of a record is known: its own mark, or the record's.
fn basis_of(marks: &Marks, record: RecordId, field: &str, whole: Basis) -> Basis {
    marks.get(&record).and_then(|fields| fields.get(field)).copied().unwrap_or(whole)
}

/// All single-field marks of records of a kind.
fn marks_of(reader: Reader<'_>, kind: &str) -> Result<Marks, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT m.record, m.field, m.basis FROM fact_mark m CROSS JOIN record r ON r.id = m.record WHERE r.kind = ?1",
    )?;
    let rows = statement.query_map([kind], |row| {
        Ok((super::common::id_at(row, 0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut marks = Marks::new();
    for row in rows {
        let (record, field, basis) = row?;
        if let (Some(record), Ok(basis)) = (record, basis.parse()) {
            marks.entry(record).or_default().insert(field, basis);
        }
    }
    Ok(marks)
}

/// The value of a row of `coverage`; a missing row is not assessed.
fn value_of(row: Option<&Row>) -> CoverageValue {
    row.and_then(|row| row.word("value")).unwrap_or(CoverageValue::NotAssessed)
}

/// Whether the judged work was a draft: as the judgement says, or else as the work stands.
fn is_draft(judgement: &Row, in_force: Option<bool>) -> bool {
    judgement.int("work_is_draft").map_or_else(|| in_force == Some(false), |n| n == 1)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

//! What several people judged of one cell. The cell holds the newest judgement; what another person said before it
//! stays in the journal, and stands beside it where the two differ.

use super::freshness::taken_back;
use crate::journal::EXISTENCE;
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use plan::states::CoverageValue;
use serde::Serialize;
use std::collections::BTreeMap;

/// What one person judged last of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Opinion {
    /// Who judged, as the judgement says; empty when nobody was named.
    pub assessor: String,
    /// The value.
    pub value: CoverageValue,
    /// Why.
    pub rationale: Option<String>,
    /// What is left open.
    pub missing: Option<String>,
    /// When it was judged, in the precision known.
    pub assessed_on: Option<String>,
    /// Whether it is the one that stands in the cell and counts.
    pub counts: bool,
}

/// What each person judged last of a cell, newest first, when not all of them say the same; otherwise nothing.
///
/// # Errors
/// When the file cannot be read.
pub fn opinions(reader: Reader<'_>, judgement: RecordId) -> Result<Vec<Opinion>, StoreError> {
    // What was taken back was not said; what was done again is read from the change that did it first.
    let taken_back = taken_back(reader)?;
    let mut statement = reader.connection.prepare_cached(
        "SELECT cc.change, cc.column_name, cc.new FROM change_cell cc JOIN change c ON c.number = cc.change
         WHERE cc.table_name = 'coverage' AND cc.row_id = ?1 AND c.undoes IS NULL ORDER BY cc.change",
    )?;
    let mut rows = statement.query([Value::from(judgement)])?;
    let mut cells: BTreeMap<String, Value> = BTreeMap::new();
    let mut told: Vec<Opinion> = Vec::new();
    let mut change = None;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        if taken_back.contains(&number) {
            continue;
        }
        if change.is_some_and(|change| change != number) {
            learn(&mut told, &cells);
        }
        change = Some(number);
        let (column, value): (String, Value) = (row.get(1)?, row.get(2)?);
        if column == EXISTENCE && value != Value::Int(1) {
            cells.clear();
        } else {
            cells.insert(column, value);
        }
    }
    learn(&mut told, &cells);
    told.reverse();
    if let Some(newest) = told.first_mut() {
        newest.counts = true;
    }
    let differ = told.iter().any(|each| each.value != told[0].value);
    Ok(if differ { told } else { Vec::new() })
}

/// A state of the cell is the last word of its assessor so far; a cell that is not assessed is nobody's word.
fn learn(told: &mut Vec<Opinion>, cells: &BTreeMap<String, Value>) {
    let text = |column: &str| cells.get(column).and_then(Value::text).map(str::to_owned);
    let value = text("value").and_then(|word| word.parse().ok()).unwrap_or(CoverageValue::NotAssessed);
    if value == CoverageValue::NotAssessed {
        return;
    }
    let assessor = text("assessor").unwrap_or_default();
    told.retain(|each| each.assessor != assessor);
    told.push(Opinion {
        assessor,
        value,
        rationale: text("rationale"),
        missing: text("missing"),
        assessed_on: text("assessed_on"),
        counts: false,
    });
}

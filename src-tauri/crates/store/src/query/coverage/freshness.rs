//! Whether a judgement is older than what it judges. The journal tells: a work or an issue that changed after the
//! judgement makes it stale. A change that was taken back does not count, because everything is then as it was judged.

use super::value_of;
use crate::journal::EXISTENCE;
use crate::past::Past;
use crate::query::common::id_at;
use crate::query::history::{CellChange, cell_text};
use crate::{Reader, Row, StoreError, Value};
use plan::RecordId;
use plan::states::CoverageValue;
use std::collections::{HashMap, HashSet};

/// What of a work its judgements rest on.
const WORK: &[&str] =
    &["title", "kind", "status", "in_force", "phase", "percent_complete", "percent_as_of", "expected_on"];
/// What of an issue its judgements rest on.
const ISSUE: &[&str] = &["name", "description", "guiding_question"];
/// What a judgement says.
const JUDGEMENT: &[&str] =
    &[EXISTENCE, "value", "rationale", "missing", "confidence", "assessor", "assessed_on", "work_is_draft"];

/// When the records around the judgements last changed, as numbers of the journal.
pub(super) struct Freshness<'r> {
    reader: Reader<'r>,
    taken_back: HashSet<i64>,
    /// The marks that a value was stated again, by judgement.
    restated: HashMap<RecordId, Vec<RecordId>>,
    known: HashMap<RecordId, i64>,
    /// The works and issues that still say what they said when they were written down. A judgement comes after what it
    /// judges, so that one about these is never stale.
    as_written: HashSet<RecordId>,
}

impl<'r> Freshness<'r> {
    /// Reads which changes were taken back, and which judgements were stated again.
    pub(super) fn read(reader: Reader<'r>) -> Result<Self, StoreError> {
        let mut restated: HashMap<_, Vec<_>> = HashMap::new();
        for mark in reader.rows_where("fact_mark", "field", &"value".into())? {
            if let Some(judgement) = mark.id("record") {
                restated.entry(judgement).or_default().push(mark.id);
            }
        }
        Ok(Self {
            reader,
            taken_back: taken_back(reader)?,
            restated,
            known: HashMap::new(),
            as_written: HashSet::new(),
        })
    }

    /// The same for all judgements at once: reading the journal row by row would take longer than reading it through.
    pub(super) fn read_all(reader: Reader<'r>) -> Result<Self, StoreError> {
        let mut all = Self::read(reader)?;
        let mut written_again = all.read_table("existing_work", WORK, None)?;
        written_again.extend(all.read_table("issue", ISSUE, None)?);
        if !written_again.is_empty() {
            all.read_table("coverage", JUDGEMENT, Some(&written_again))?;
            all.read_table("fact_mark", &[EXISTENCE], None)?;
        }
        Ok(all)
    }

    /// Notes when the rows of a table last changed, or only the judgements about some records. Answers the rows that were
    /// written more than once.
    fn read_table(
        &mut self,
        table: &str,
        columns: &[&str],
        about: Option<&[RecordId]>,
    ) -> Result<Vec<RecordId>, StoreError> {
        let condition = match about {
            None => "?3 IS NULL",
            Some(_) => {
                "t.existing_work IN (SELECT unhex(value, '-') FROM json_each(?3))
                 OR t.issue IN (SELECT unhex(value, '-') FROM json_each(?3))"
            }
        };
        let about = about.map(|ids| serde_json::json!(ids).to_string());
        let words = serde_json::json!(columns).to_string();
        let taken_back = serde_json::json!(self.taken_back).to_string();
        // From the rows to their cells: the rest of a long journal is not looked at.
        let mut statement = self.reader.connection.prepare_cached(&format!(
            "SELECT cc.row_id, max(cc.change), min(cc.change)
             FROM \"{table}\" t CROSS JOIN change_cell cc ON cc.row_id = t.id
             JOIN change c ON c.number = cc.change
             WHERE ({condition}) AND cc.table_name = '{table}' AND cc.column_name IN (SELECT value FROM json_each(?1))
               AND c.undoes IS NULL AND c.number NOT IN (SELECT value FROM json_each(?2))
             GROUP BY cc.row_id",
        ))?;
        let mut rows = statement.query(rusqlite::params![words, taken_back, about])?;
        let mut written_again = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(id) = id_at(row, 0)? else { continue };
            let (last, first): (i64, i64) = (row.get(1)?, row.get(2)?);
            self.known.insert(id, last);
            if last > first {
                written_again.push(id);
            } else {
                self.as_written.insert(id);
            }
        }
        Ok(written_again)
    }

    /// Whether the work or the issue of a judgement changed after it.
    pub(super) fn is_stale(&mut self, judgement: &Row) -> Result<bool, StoreError> {
        for (table, columns) in [("existing_work", WORK), ("issue", ISSUE)] {
            let Some(id) = judgement.id(table).filter(|id| !self.as_written.contains(id)) else { continue };
            if self.last(table, id, columns)? > self.judged_at(judgement)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What of its work and its issue says something else than when it was judged.
    pub(super) fn changes(&mut self, judgement: &Row) -> Result<Vec<CellChange>, StoreError> {
        let judged = self.judged_at(judgement)?;
        let mut changes = Vec::new();
        for (table, columns) in [("existing_work", WORK), ("issue", ISSUE)] {
            let Some(id) = judgement.id(table) else { continue };
            let (then, now) = (Past::after(self.reader, judged).row(table, id)?, self.reader.row(table, id)?);
            let Some(then) = then else { continue };
            for column in columns.iter().filter(|column| then.get(column) != now.get(column)) {
                let said = |row: &Row| cell_text(self.reader, table, column, row.get(column));
                changes.push(CellChange { field: (*column).to_owned(), old: said(&then)?, new: said(&now)? });
            }
        }
        Ok(changes)
    }

    /// A judgement is as new as its words, or as the mark that its value was stated again.
    fn judged_at(&mut self, judgement: &Row) -> Result<i64, StoreError> {
        let mut newest = self.last("coverage", judgement.id, JUDGEMENT)?;
        for mark in self.restated.get(&judgement.id).cloned().unwrap_or_default() {
            newest = newest.max(self.last("fact_mark", mark, &[EXISTENCE])?);
        }
        Ok(newest)
    }

    fn last(&mut self, table: &str, row: RecordId, columns: &[&str]) -> Result<i64, StoreError> {
        if let Some(number) = self.known.get(&row) {
            return Ok(*number);
        }
        let mut statement = self.reader.connection.prepare_cached(
            "SELECT cc.change, cc.column_name FROM change_cell cc JOIN change c ON c.number = cc.change
             WHERE cc.row_id = ?1 AND cc.table_name = ?2 AND c.undoes IS NULL",
        )?;
        let rows = statement.query_map(rusqlite::params![Value::from(row), table], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut newest = 0;
        for cell in rows {
            let (number, column) = cell?;
            if columns.contains(&column.as_str()) && !self.taken_back.contains(&number) {
                newest = newest.max(number);
            }
        }
        self.known.insert(row, newest);
        Ok(newest)
    }
}

/// The changes that were taken back and not done again. An undo that was itself taken back takes nothing back, so the
/// journal is read from its end.
pub(super) fn taken_back(reader: Reader<'_>) -> Result<HashSet<i64>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT u.number, t.number FROM change u JOIN change t ON t.id = u.undoes ORDER BY u.number DESC",
    )?;
    let pairs = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let mut taken_back = HashSet::new();
    for pair in pairs {
        let (undo, target) = pair?;
        if !taken_back.contains(&undo) {
            taken_back.insert(target);
        }
    }
    Ok(taken_back)
}

/// The judgements that are older than what they judge. A cell that nobody judged is none.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn stale(reader: Reader<'_>) -> Result<HashSet<RecordId>, StoreError> {
    let mut freshness = Freshness::read_all(reader)?;
    let mut found = HashSet::new();
    for row in reader.rows("coverage")? {
        if value_of(Some(&row)) != CoverageValue::NotAssessed && freshness.is_stale(&row)? {
            found.insert(row.id);
        }
    }
    Ok(found)
}

/// Whether one judgement is older than what it judges.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such judgement.
pub fn is_stale(reader: Reader<'_>, judgement: RecordId) -> Result<bool, StoreError> {
    let row = reader.row("coverage", judgement)?;
    Freshness::read(reader)?.is_stale(&row)
}

/// How often each judgement has a gap resting on it, by judgement.
pub(super) fn gaps_by_judgement(reader: Reader<'_>) -> Result<HashMap<RecordId, u32>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT gc.coverage, count(*) FROM gap_coverage gc JOIN gap g ON g.id = gc.gap
         WHERE g.state IN ('open', 'action_agreed') GROUP BY gc.coverage",
    )?;
    let rows = statement.query_map([], |row| Ok((id_at(row, 0)?, row.get::<_, u32>(1)?)))?;
    let mut found = HashMap::new();
    for row in rows {
        if let (Some(id), n) = row? {
            found.insert(id, n);
        }
    }
    Ok(found)
}

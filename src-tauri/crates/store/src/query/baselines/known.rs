//! How rows and their parts are known in two states: their basis, whether somebody checked them, and their notes.

use super::difference::{CellDifference, DifferenceKind, PARTS, Touched};
use super::parts::Part;
use crate::journal::EXISTENCE;
use crate::past::Past;
use crate::{Row, StoreError, Value};
use plan::RecordId;
use plan::states::Basis;
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What differs in how a record or a field is known, and the row it is told of.
pub(super) struct Known {
    /// The row: the record itself, or the one that it is a part of.
    pub owner: RecordId,
    /// Whether the record is told as a row of its own.
    pub is_row: bool,
    /// The changes that wrote it.
    pub changes: BTreeSet<i64>,
    /// The values that differ.
    pub cells: Vec<(DifferenceKind, CellDifference)>,
}

/// What differs in how records that are there in both states are known, as wholes and field by field.
pub(super) fn known(
    states: (Past<'_>, Past<'_>),
    touched: &mut Touched,
    came: &HashSet<RecordId>,
) -> Result<Vec<Known>, StoreError> {
    let mut found = Vec::new();
    for (id, changes) in touched.remove("record").unwrap_or_default() {
        if came.contains(&id) {
            continue;
        }
        let Some((old, new)) = both(states, "record", id)? else { continue };
        let differing = differing(&old, &new, &["basis", "verified", "note"]);
        if differing.is_empty() {
            continue;
        }
        let Some(subject) = Subject::of(states, id, &new.text("kind"))? else { continue };
        found.push(subject.known(changes, subject.says_other, subject.part.as_deref(), differing));
    }
    let mut fields: BTreeMap<(RecordId, String), BTreeSet<i64>> = BTreeMap::new();
    for (id, changes) in touched.remove("fact_mark").unwrap_or_default() {
        for mark in [states.0.row("fact_mark", id)?, states.1.row("fact_mark", id)?].into_iter().flatten() {
            let field = mark.id("record").map(|record| (record, mark.text("field")));
            fields.entry(field.unwrap_or((mark.id, String::new()))).or_default().extend(&changes);
        }
    }
    for ((id, field), changes) in fields {
        let Some((old, new)) = both(states, "record", id)? else { continue };
        let differing = differing(
            &as_marked(states.0, id, &field)?.unwrap_or(old),
            &as_marked(states.1, id, &field)?.unwrap_or_else(|| new.clone()),
            &["basis", "verified"],
        );
        if differing.is_empty() {
            continue;
        }
        let Some(subject) = Subject::of(states, id, &new.text("kind"))? else { continue };
        let says_other = subject.rows.0.get(&field) != subject.rows.1.get(&field);
        let part = subject.part.iter().cloned().chain([field.replace('_', " ")]).collect::<Vec<_>>();
        found.push(subject.known(changes, says_other, Some(&part.join(", ")), differing));
    }
    Ok(found)
}

/// The records that were not there before. There may be many, and none of them is known otherwise than it was.
pub(super) fn came((was, is): (Past<'_>, Past<'_>)) -> Result<HashSet<RecordId>, StoreError> {
    let mut statement = was.now().connection.prepare_cached(
        "SELECT row_id, old, min(change) FROM change_cell
         WHERE table_name = 'record' AND column_name = ?1 AND change > ?2 AND change <= ?3 GROUP BY row_id",
    )?;
    let mut rows = statement.query(params![EXISTENCE, was.seq, is.seq])?;
    let mut came = HashSet::new();
    while let Some(row) = rows.next()? {
        if row.get::<_, Value>(1)? != Value::Int(1) {
            came.extend(row.get::<_, Value>(0)?.id());
        }
    }
    Ok(came)
}

/// A row as it stands in the two states; nothing when it is not there in one of them.
pub(super) fn both(
    (was, is): (Past<'_>, Past<'_>),
    table: &str,
    id: RecordId,
) -> Result<Option<(Row, Row)>, StoreError> {
    let Some(old) = was.row(table, id)? else { return Ok(None) };
    Ok(is.row(table, id)?.map(|new| (old, new)))
}

/// What is said of a field alone.
fn as_marked(state: Past<'_>, record: RecordId, field: &str) -> Result<Option<Row>, StoreError> {
    Ok(state.rows_where("fact_mark", "record", record)?.into_iter().find(|mark| mark.text("field") == field))
}

/// A column with its words in both states.
type Differing = (&'static str, Option<String>, Option<String>);

fn differing(old: &Row, new: &Row, columns: &[&'static str]) -> Vec<Differing> {
    let differ = columns.iter().filter(|column| old.get(column) != new.get(column));
    differ.map(|column| (*column, word(column, old.get(column)), word(column, new.get(column)))).collect()
}

/// A basis and a check are words of the plan, as `verified`, which every reader has sentences for.
fn word(column: &str, value: &Value) -> Option<String> {
    match (column, value) {
        ("verified", Value::Int(1)) => Some("verified".to_owned()),
        ("verified", _) => Some("unverified".to_owned()),
        _ => value.text().map(str::to_owned),
    }
}

/// A record that is there in both states, as it is told.
pub(super) struct Subject {
    owner: RecordId,
    is_row: bool,
    /// Of a part, which it is and what it says.
    pub part: Option<String>,
    says_other: bool,
    rows: (Row, Row),
}

impl Subject {
    /// How a record is told; nothing when it is not there in both states.
    pub fn of(states: (Past<'_>, Past<'_>), id: RecordId, kind: &str) -> Result<Option<Self>, StoreError> {
        let Some(rows) = both(states, kind, id)? else { return Ok(None) };
        let Some((table, column, _)) = PARTS.iter().find(|(table, ..)| *table == kind) else {
            return Ok(Some(Self { owner: id, is_row: true, part: None, says_other: false, rows }));
        };
        let old = Part::of(states.0, table, column, Some(rows.0.clone()))?;
        let new = Part::of(states.1, table, column, Some(rows.1.clone()))?;
        Ok(old.zip(new).map(|(old, new)| Self {
            owner: new.owner,
            is_row: new.owner == id,
            part: new.in_words(),
            says_other: old.said.1 != new.said.1,
            rows,
        }))
    }

    /// What differs in how it is known, told of its row.
    pub fn told(&self, changes: BTreeSet<i64>, cells: Vec<(DifferenceKind, CellDifference)>) -> Known {
        Known { owner: self.owner, is_row: self.is_row, changes, cells }
    }

    /// Who changes a value states it: that a value that differs is somebody's own statement now needs no words.
    fn known(
        &self,
        changes: BTreeSet<i64>,
        says_other: bool,
        part: Option<&str>,
        differing: Vec<Differing>,
    ) -> Known {
        let is_own = |(column, _, new): &Differing| {
            *column == "basis" && new.as_deref() == Some(Basis::Own.word()) && says_other
        };
        let is_stated = differing.iter().any(is_own);
        let cells = differing.into_iter().filter(|(column, ..)| !is_stated || *column == "note");
        let cells = cells.map(|(column, old, new)| {
            let kind = if column == "note" { DifferenceKind::Reworded } else { DifferenceKind::Regrounded };
            let part = part.map(str::to_owned);
            (kind, CellDifference { term: column.to_owned(), part, old, new })
        });
        self.told(changes, cells.collect())
    }
}

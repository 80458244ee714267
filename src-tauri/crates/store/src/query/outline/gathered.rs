//! What stands in other tables about the rows of the outline, read once instead of once a row.

use super::rows::{record_at, word_at};
use super::{LastUpdate, OutlineRow, Part};
use crate::query::common::{RecordRef, id_at};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{Basis, MoneyCase};
use rusqlite::Row;
use std::collections::HashMap;

/// Which rows are asked about.
pub(in crate::query) enum Among {
    /// All.
    All,
    /// Those with these ids.
    These(String),
}

impl Among {
    /// The rows with these ids.
    pub fn ids(ids: impl Iterator<Item = RecordId>) -> Self {
        Self::These(serde_json::Value::from_iter(ids.map(|id| id.to_string())).to_string())
    }

    /// Reads rows of a statement in which `{among}` stands where the column named must be one of the ids, and has each
    /// noted under the id in its first column.
    pub fn read(
        &self,
        reader: Reader<'_>,
        sql: &str,
        column: &str,
        mut note: impl FnMut(RecordId, &Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (test, ids) = match self {
            Self::All => ("?1 IS NULL".to_owned(), None),
            Self::These(ids) => {
                (format!("{column} IN (SELECT unhex(value, '-') FROM json_each(?1))"), Some(ids))
            }
        };
        let mut statement = reader.connection.prepare_cached(&sql.replace("{among}", &test))?;
        let mut rows = statement.query([ids])?;
        while let Some(row) = rows.next()? {
            if let Some(id) = id_at(row, 0)? {
                note(id, row)?;
            }
        }
        Ok(())
    }
}

/// What was gathered, by the row it is about.
pub(super) struct Gathered {
    parts: HashMap<RecordId, Vec<Part>>,
    amounts: HashMap<RecordId, (i64, Basis)>,
    gaps: HashMap<RecordId, Vec<RecordRef>>,
    year_marks: HashMap<RecordId, Basis>,
    updates: HashMap<RecordId, Box<LastUpdate>>,
}

impl Gathered {
    /// Reads it, with the money of one case.
    pub fn read(reader: Reader<'_>, case: MoneyCase, among: &Among) -> Result<Self, StoreError> {
        Ok(Self {
            parts: parts(reader, among)?,
            amounts: amounts(reader, case, among)?,
            gaps: gaps(reader, among)?,
            year_marks: year_marks(reader, among)?,
            updates: updates(reader, among)?,
        })
    }

    /// Puts it into the row it is about.
    pub fn put_into(&mut self, row: &mut OutlineRow) {
        let id = row.record.id;
        row.parts = self.parts.remove(&id).unwrap_or_default();
        row.update = self.updates.remove(&id);
        let amount = self.amounts.remove(&id);
        row.amount = amount.map(|(minor, _)| minor.to_string());
        row.amount_basis = amount.map(|(_, basis)| basis);
        row.years_basis = self.year_marks.remove(&id);
        row.gaps = self.gaps.remove(&id).unwrap_or_default();
    }
}

fn parts(reader: Reader<'_>, among: &Among) -> Result<HashMap<RecordId, Vec<Part>>, StoreError> {
    let sql = "SELECT a.subject, p.id, pr.label, coalesce(p.abbreviation, p.name), pr.basis, a.role, a.state, a.stated_on
         FROM assignment a LEFT JOIN party p ON p.id = a.party LEFT JOIN record pr ON pr.id = p.id
         WHERE {among} ORDER BY a.role <> 'leads', a.position, a.id";
    let mut found: HashMap<RecordId, Vec<Part>> = HashMap::new();
    among.read(reader, sql, "a.subject", |subject, row| {
        let party = match id_at(row, 1)? {
            Some(id) => Some(RecordRef {
                id,
                kind: "party".to_owned(),
                label: row.get(2)?,
                name: row.get(3)?,
                basis: word_at(row, 4)?.unwrap_or(Basis::Own),
            }),
            None => None,
        };
        if let Some(role) = word_at(row, 5)? {
            let part = Part { party, role, state: word_at(row, 6)?, stated_on: row.get(7)? };
            found.entry(subject).or_default().push(part);
        }
        Ok(())
    })?;
    Ok(found)
}

/// The sum of each record's amounts in a case, with the weakest basis that entered it.
fn amounts(
    reader: Reader<'_>,
    case: MoneyCase,
    among: &Among,
) -> Result<HashMap<RecordId, (i64, Basis)>, StoreError> {
    let sql = format!(
        "SELECT a.subject, a.minor, r.basis FROM amount a CROSS JOIN record r ON r.id = a.id
         WHERE a.subject IS NOT NULL AND a.case_name = '{}' AND a.flow = 'expense' AND {{among}}",
        case.word()
    );
    let mut found: HashMap<RecordId, (i64, Basis)> = HashMap::new();
    among.read(reader, &sql, "a.subject", |subject, row| {
        let basis = word_at(row, 2)?.unwrap_or(Basis::Own);
        let sum = found.entry(subject).or_insert((0, basis));
        *sum = (sum.0.saturating_add(row.get(1)?), sum.1.max(basis));
        Ok(())
    })?;
    Ok(found)
}

fn gaps(reader: Reader<'_>, among: &Among) -> Result<HashMap<RecordId, Vec<RecordRef>>, StoreError> {
    let sql =
        "SELECT l.work_item, g.id, r.label, g.text, r.basis FROM work_item_gap l JOIN gap g ON g.id = l.gap
         CROSS JOIN record r ON r.id = g.id WHERE {among} ORDER BY l.position, r.label";
    let mut found: HashMap<RecordId, Vec<RecordRef>> = HashMap::new();
    among.read(reader, sql, "l.work_item", |item, row| {
        found.entry(item).or_default().push(record_at(row, 1, "gap")?);
        Ok(())
    })?;
    Ok(found)
}

/// The gaps that some work items are to close, each once, by their labels.
///
/// # Errors
/// When the file cannot be read.
pub(in crate::query) fn gaps_of(
    reader: Reader<'_>,
    items: impl Iterator<Item = RecordId>,
) -> Result<Vec<RecordRef>, StoreError> {
    let mut found: Vec<RecordRef> = gaps(reader, &Among::ids(items))?.into_values().flatten().collect();
    found.sort_by(|a, b| a.label.cmp(&b.label));
    found.dedup();
    Ok(found)
}

/// The last update of each work item.
fn updates(reader: Reader<'_>, among: &Among) -> Result<HashMap<RecordId, Box<LastUpdate>>, StoreError> {
    let sql = "SELECT work_item, told_on, text, next_milestone, help_needed FROM progress
         WHERE {among} ORDER BY told_on, id";
    let mut found = HashMap::new();
    among.read(reader, sql, "work_item", |item, row| {
        let update = LastUpdate {
            told_on: row.get(1)?,
            text: row.get(2)?,
            next_milestone: row.get(3)?,
            help_needed: row.get(4)?,
        };
        found.insert(item, Box::new(update));
        Ok(())
    })?;
    Ok(found)
}

/// The basis of the years of work items whose years are known otherwise than the item itself.
fn year_marks(reader: Reader<'_>, among: &Among) -> Result<HashMap<RecordId, Basis>, StoreError> {
    let sql = "SELECT record, basis FROM fact_mark WHERE field = 'first_year' AND {among}";
    let mut found = HashMap::new();
    among.read(reader, sql, "record", |record, row| {
        found.extend(word_at(row, 1)?.map(|basis| (record, basis)));
        Ok(())
    })?;
    Ok(found)
}

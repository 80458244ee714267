//! The outline of objectives, goals, initiatives and work items.

use super::common::{self, RecordRef, id_at};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, MoneyCase, Role, WorkStatus};
use serde::Serialize;
use std::collections::HashMap;

/// Who has a part in a row, and whether they agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The party; none when nobody is determined yet.
    pub party: Option<RecordRef>,
    /// Its part.
    pub role: Role,
    /// Proposed, accepted, declined, to be determined; none when nothing was said.
    pub state: Option<AssignmentState>,
    /// When it was said.
    pub stated_on: Option<String>,
}

/// The last thing its people said of a work item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LastUpdate {
    /// The day.
    pub told_on: String,
    /// The words.
    pub text: String,
    /// What comes next.
    pub next_milestone: Option<String>,
    /// What help is needed.
    pub help_needed: Option<String>,
}

/// One row of the outline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutlineRow {
    /// The record: objective, goal, initiative or work item.
    pub record: RecordRef,
    /// The row it stands under.
    pub parent: Option<RecordId>,
    /// Its number as printed, for objectives, goals and initiatives; otherwise empty.
    pub number: String,
    /// Who leads and supports, leads first.
    pub parts: Vec<Part>,
    /// The first fiscal year by name.
    pub first_year: Option<String>,
    /// The last fiscal year by name.
    pub last_year: Option<String>,
    /// When work on it starts.
    pub starts_on: Option<String>,
    /// When the proposed solution is due.
    pub proposal_on: Option<String>,
    /// When the solution itself is due.
    pub delivery_on: Option<String>,
    /// How much of it is done, in percent.
    pub percent: Option<u8>,
    /// The day of the last update, and what it said.
    pub update: Option<Box<LastUpdate>>,
    /// Where a work item stands.
    pub status: Option<WorkStatus>,
    /// The sum over the years in the case asked for, in minor units; none when no amount is given.
    pub amount: Option<String>,
    /// How the amount is known.
    pub amount_basis: Option<Basis>,
    /// How the years are known, when otherwise than the record.
    pub years_basis: Option<Basis>,
    /// Labels of the gaps that a work item is to close.
    pub gaps: Vec<RecordRef>,
}

/// A fiscal year to choose from.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FiscalYear {
    /// Its id.
    pub id: RecordId,
    /// Its name, for example FY21.
    pub name: String,
    /// Its first day.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
}

/// The whole outline, in reading order: each row after its parent.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Outline {
    /// The rows.
    pub rows: Vec<OutlineRow>,
    /// The fiscal years of the plan, in order.
    pub years: Vec<FiscalYear>,
    /// The currency of the amounts.
    pub currency: String,
    /// How many work items have no lead.
    pub without_lead: u32,
}

/// Reads the outline, with the money of one case.
///
/// # Errors
/// When the file cannot be read.
pub fn outline(reader: Reader<'_>, case: MoneyCase) -> Result<Outline, StoreError> {
    let mut rows = Vec::new();
    let gathered = Gathered::read(reader, case)?;
    for level in ["objective", "goal", "initiative", "service_group", "activity"] {
        rows.extend(gathered.level(reader, level)?);
    }
    let above = rows.len();
    let positions = gathered.work_items(reader, &mut rows)?;
    // A row is large and there may be very many, so their places are sorted and each row is moved once.
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places[above..].sort_by(|a, b| {
        let key = |at: usize| (&positions[at - above], &rows[at].record.label);
        key(*a).cmp(&key(*b))
    });
    let order = reading_order(&rows, &places);
    put_in_order(&mut rows, order);
    let without_lead = rows
        .iter()
        .filter(|row| row.record.kind == "work_item")
        .filter(|row| !row.parts.iter().any(|part| part.role == Role::Leads && part.party.is_some()))
        .count();
    Ok(Outline {
        rows,
        years: gathered.years,
        currency: reader.setting("currency")?.unwrap_or_else(|| "USD".to_owned()),
        without_lead: u32::try_from(without_lead).unwrap_or(u32::MAX),
    })
}

/// The fiscal years of the plan, in order.
///
/// # Errors
/// When the file cannot be read.
pub fn fiscal_years(reader: Reader<'_>) -> Result<Vec<FiscalYear>, StoreError> {
    let mut years: Vec<_> = reader
        .rows("fiscal_year")?
        .into_iter()
        .map(|row| FiscalYear {
            id: row.id,
            name: row.text("name"),
            starts_on: row.text("starts_on"),
            ends_on: row.text("ends_on"),
        })
        .collect();
    years.sort_by(|a, b| a.starts_on.cmp(&b.starts_on));
    Ok(years)
}

/// What all rows need, read once instead of once a row.
struct Gathered {
    parts: HashMap<RecordId, Vec<Part>>,
    amounts: HashMap<RecordId, (i64, Basis)>,
    gaps: HashMap<RecordId, Vec<RecordRef>>,
    year_marks: HashMap<RecordId, Basis>,
    updates: HashMap<RecordId, Box<LastUpdate>>,
    years: Vec<FiscalYear>,
}

impl Gathered {
    fn read(reader: Reader<'_>, case: MoneyCase) -> Result<Self, StoreError> {
        Ok(Self {
            parts: parts(reader)?,
            amounts: amounts(reader, case)?,
            gaps: gaps(reader)?,
            year_marks: year_marks(reader)?,
            updates: updates(reader)?,
            years: fiscal_years(reader)?,
        })
    }

    fn row(&self, record: RecordRef, parent: Option<RecordId>, number: String) -> OutlineRow {
        let amount = self.amounts.get(&record.id);
        OutlineRow {
            parent,
            number,
            parts: self.parts.get(&record.id).cloned().unwrap_or_default(),
            first_year: None,
            last_year: None,
            starts_on: None,
            proposal_on: None,
            delivery_on: None,
            percent: None,
            update: self.updates.get(&record.id).cloned(),
            status: None,
            amount: amount.map(|(minor, _)| minor.to_string()),
            amount_basis: amount.map(|(_, basis)| *basis),
            years_basis: self.year_marks.get(&record.id).copied(),
            gaps: self.gaps.get(&record.id).cloned().unwrap_or_default(),
            record,
        }
    }

    fn level(&self, reader: Reader<'_>, kind: &str) -> Result<Vec<OutlineRow>, StoreError> {
        let (parent, number) = match kind {
            "objective" => ("NULL", "t.number"),
            "service_group" => ("NULL", "''"),
            "activity" => ("t.service_group", "''"),
            _ => ("t.objective", "t.number"),
        };
        let mut statement = reader.connection.prepare_cached(&format!(
            "SELECT t.id, r.label, {name}, r.basis, {parent}, CAST({number} AS TEXT)
             FROM \"{kind}\" t JOIN record r ON r.id = t.id ORDER BY t.position, r.label",
            name = common::name_sql(kind),
        ))?;
        let rows = statement.query_map([], |row| {
            let record = record_at(row, kind)?;
            Ok(self.row(record, id_at(row, 4)?, row.get(5)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Adds the work items to the rows and answers the position of each. A plan has most rows here, so nothing is
    /// joined or sorted by SQL: both tables are read through in order of their ids.
    fn work_items(&self, reader: Reader<'_>, rows: &mut Vec<OutlineRow>) -> Result<Vec<String>, StoreError> {
        let mut positions = Vec::new();
        // The plus keeps SQLite from the index of the kinds, over which it would look up and sort every row.
        let mut heads = reader
            .connection
            .prepare_cached("SELECT id, label, basis FROM record WHERE +kind = 'work_item' ORDER BY id")?;
        let mut heads = heads.query([])?;
        let mut statement = reader.connection.prepare_cached(
            "SELECT id, title, coalesce(parent, initiative, activity), status, first_year, last_year, proposal_on,
                    delivery_on, starts_on, percent_complete, position
             FROM work_item ORDER BY id",
        )?;
        let mut items = statement.query([])?;
        while let Some(item) = items.next()? {
            let Some(id) = id_at(item, 0)? else { continue };
            let (label, basis) = loop {
                let head = heads.next()?.ok_or_else(|| StoreError::NoSuchRow {
                    table: "record".to_owned(),
                    id: id.to_string(),
                })?;
                if id_at(head, 0)? == Some(id) {
                    break (head.get(1)?, word_at(head, 2)?.unwrap_or(Basis::Own));
                }
            };
            let record = RecordRef { id, kind: "work_item".to_owned(), label, name: item.get(1)?, basis };
            positions.push(item.get(10)?);
            rows.push(OutlineRow {
                status: word_at(item, 3)?,
                first_year: self.year(id_at(item, 4)?),
                last_year: self.year(id_at(item, 5)?),
                proposal_on: item.get(6)?,
                delivery_on: item.get(7)?,
                starts_on: item.get(8)?,
                percent: item.get(9)?,
                ..self.row(record, id_at(item, 2)?, String::new())
            });
        }
        Ok(positions)
    }

    fn year(&self, id: Option<RecordId>) -> Option<String> {
        self.years.iter().find(|year| Some(year.id) == id).map(|year| year.name.clone())
    }
}

/// A word of a vocabulary out of a result row; what is none of its words reads as none.
fn word_at<T: std::str::FromStr>(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<Option<T>> {
    Ok(row.get_ref(index)?.as_str_or_null()?.and_then(|word| word.parse().ok()))
}

fn record_at(row: &rusqlite::Row<'_>, kind: &str) -> rusqlite::Result<RecordRef> {
    Ok(RecordRef {
        id: id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())),
        kind: kind.to_owned(),
        label: row.get(1)?,
        name: row.get(2)?,
        basis: row.get::<_, String>(3)?.parse().unwrap_or(Basis::Own),
    })
}

fn parts(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<Part>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT a.subject, p.id, pr.label, coalesce(p.abbreviation, p.name), pr.basis, a.role, a.state, a.stated_on
         FROM assignment a LEFT JOIN party p ON p.id = a.party LEFT JOIN record pr ON pr.id = p.id
         ORDER BY a.role <> 'leads', a.position, a.id",
    )?;
    let mut found: HashMap<RecordId, Vec<Part>> = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some(subject) = id_at(row, 0)? else { continue };
        let party = match id_at(row, 1)? {
            Some(id) => Some(RecordRef {
                id,
                kind: "party".to_owned(),
                label: row.get(2)?,
                name: row.get(3)?,
                basis: row.get::<_, String>(4)?.parse().unwrap_or(Basis::Own),
            }),
            None => None,
        };
        let Ok(role) = row.get::<_, String>(5)?.parse() else { continue };
        let state = row.get::<_, Option<String>>(6)?.and_then(|word| word.parse().ok());
        found.entry(subject).or_default().push(Part { party, role, state, stated_on: row.get(7)? });
    }
    Ok(found)
}

/// The sum of each record's amounts in a case, with the weakest basis that entered it.
fn amounts(reader: Reader<'_>, case: MoneyCase) -> Result<HashMap<RecordId, (i64, Basis)>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT a.subject, a.minor, r.basis FROM amount a JOIN record r ON r.id = a.id
         WHERE a.subject IS NOT NULL AND a.case_name = ?1 AND a.flow = 'expense'",
    )?;
    let mut found: HashMap<RecordId, (i64, Basis)> = HashMap::new();
    let mut rows = statement.query([case.word()])?;
    while let Some(row) = rows.next()? {
        let Some(subject) = id_at(row, 0)? else { continue };
        let basis: Basis = row.get::<_, String>(2)?.parse().unwrap_or(Basis::Own);
        let sum = found.entry(subject).or_insert((0, basis));
        *sum = (sum.0.saturating_add(row.get(1)?), sum.1.max(basis));
    }
    Ok(found)
}

fn gaps(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<RecordRef>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT g.id, r.label, g.text, r.basis, l.work_item FROM work_item_gap l JOIN gap g ON g.id = l.gap
         JOIN record r ON r.id = g.id ORDER BY l.position, r.label",
    )?;
    let mut found: HashMap<RecordId, Vec<RecordRef>> = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(item) = id_at(row, 4)? {
            found.entry(item).or_default().push(record_at(row, "gap")?);
        }
    }
    Ok(found)
}

/// The last update of each work item.
fn updates(reader: Reader<'_>) -> Result<HashMap<RecordId, Box<LastUpdate>>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT work_item, told_on, text, next_milestone, help_needed FROM progress ORDER BY told_on, id",
    )?;
    let mut found = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(id) = id_at(row, 0)? {
            let update = LastUpdate {
                told_on: row.get(1)?,
                text: row.get(2)?,
                next_milestone: row.get(3)?,
                help_needed: row.get(4)?,
            };
            found.insert(id, Box::new(update));
        }
    }
    Ok(found)
}

/// The basis of the years of work items whose years are known otherwise than the item itself.
fn year_marks(reader: Reader<'_>) -> Result<HashMap<RecordId, Basis>, StoreError> {
    let mut statement =
        reader.connection.prepare_cached("SELECT record, basis FROM fact_mark WHERE field = 'first_year'")?;
    let mut found = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let (Some(id), Ok(basis)) = (id_at(row, 0)?, row.get::<_, String>(1)?.parse()) {
            found.insert(id, basis);
        }
    }
    Ok(found)
}

/// The order in which each row stands after its parent, and siblings as in `places`, which names every row once. Rows
/// whose parent is not in the outline stand at the top level.
fn reading_order(rows: &[OutlineRow], places: &[usize]) -> Vec<usize> {
    let known: HashMap<RecordId, usize> =
        rows.iter().enumerate().map(|(at, row)| (row.record.id, at)).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    let mut waiting = Vec::new();
    // From the last to the first, because the one that is to be read next is taken from the end.
    for &at in places.iter().rev() {
        match rows[at].parent.and_then(|id| known.get(&id)) {
            Some(parent) => below[*parent].push(at),
            None => waiting.push(at),
        }
    }
    let mut order = Vec::with_capacity(rows.len());
    while let Some(at) = waiting.pop() {
        order.push(at);
        waiting.append(&mut below[at]);
    }
    order
}

/// Puts the rows in an order, which names each that is to stay once, without taking memory for a second copy of them.
fn put_in_order<T>(rows: &mut Vec<T>, mut order: Vec<usize>) {
    for place in 0..order.len() {
        // What stood in this row's place at first may have been put elsewhere already; its trail says where.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        order[place] = from;
        rows.swap(place, from);
    }
    rows.truncate(order.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_put_in_an_order_stand_in_it(
            order in Just((0..40).collect::<Vec<usize>>()).prop_shuffle(),
            kept in 0_usize..=40,
        ) {
            let mut rows: Vec<usize> = (0..40).collect();
            put_in_order(&mut rows, order[..kept].to_vec());
            prop_assert_eq!(&rows, &order[..kept]);
        }
    }
}

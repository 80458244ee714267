//! What rows and their parts rest on in two states: the sources they cite.

use super::difference::{CellDifference, DifferenceKind, Touched};
use super::known::{Known, Subject, both};
use super::said;
use crate::past::Past;
use crate::{StoreError, Value};
use plan::RecordId;
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What differs in the sources of records that are there in both states; those of what came, came with it. Their order
/// says nothing to a reader.
pub(super) fn rests(
    states: (Past<'_>, Past<'_>),
    touched: &mut Touched,
    came: &HashSet<RecordId>,
) -> Result<Vec<Known>, StoreError> {
    let mut found = Vec::new();
    for (record, changes) in citing(states, touched)? {
        if came.contains(&record) {
            continue;
        }
        let Some((_, head)) = both(states, "record", record)? else { continue };
        let (was, is) = (sources(states.0, record)?, sources(states.1, record)?);
        if was == is {
            continue;
        }
        let Some(subject) = Subject::of(states, record, &head.text("kind"))? else { continue };
        let cell = |old, new| {
            let (term, part) = ("citation".to_owned(), subject.part.clone());
            (DifferenceKind::Regrounded, CellDifference { term, part, old, new })
        };
        let mut cells = Vec::new();
        for source in was.difference(&is) {
            cells.push(cell(named(states.0, *source)?, None));
        }
        for source in is.difference(&was) {
            cells.push(cell(None, named(states.1, *source)?));
        }
        found.push(subject.told(changes, cells));
    }
    Ok(found)
}

/// The records whose citations were written between the two states, each with the changes that did.
fn citing(
    (was, is): (Past<'_>, Past<'_>),
    touched: &mut Touched,
) -> Result<BTreeMap<RecordId, BTreeSet<i64>>, StoreError> {
    let mut statement = was.now().connection.prepare_cached(
        "SELECT row_id, old, new FROM change_cell
         WHERE table_name = 'citation' AND column_name = 'record' AND change > ?1 AND change <= ?2",
    )?;
    let mut rows = statement.query(params![was.seq, is.seq])?;
    let mut written: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Some(id) = row.get::<_, Value>(0)?.id() {
            let records = [row.get::<_, Value>(1)?, row.get(2)?];
            written.entry(id).or_default().extend(records.iter().filter_map(Value::id));
        }
    }
    let mut citing: BTreeMap<RecordId, BTreeSet<i64>> = BTreeMap::new();
    for (id, changes) in touched.remove("citation").unwrap_or_default() {
        let records = match written.remove(&id) {
            Some(records) => records,
            // Its record is the same in both states, and its source may be another.
            None => is.row("citation", id)?.and_then(|row| row.id("record")).into_iter().collect(),
        };
        for record in records {
            citing.entry(record).or_default().extend(&changes);
        }
    }
    Ok(citing)
}

fn sources(state: Past<'_>, record: RecordId) -> Result<BTreeSet<RecordId>, StoreError> {
    let cited = state.rows_where("citation", "record", record)?;
    Ok(cited.iter().filter_map(|row| row.id("source")).collect())
}

/// A source by its label and its title, as it was called then.
fn named(state: Past<'_>, source: RecordId) -> Result<Option<String>, StoreError> {
    said::value(state, "citation", "source", &source.into())
}

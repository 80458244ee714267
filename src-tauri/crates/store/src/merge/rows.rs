//! The rows that were written since two copies parted, as they stood when both last agreed and as each has them now.

use super::keys::{self, Key};
use super::kin::Kin;
use crate::journal::EXISTENCE;
use crate::past::Past;
use crate::query::baselines::touched;
use crate::{Reader, Row, StoreError, Value, schema};
use plan::RecordId;
use std::collections::{BTreeMap, BTreeSet};

/// The cells of a row by column, without its id.
pub(super) type Cells = BTreeMap<String, Value>;
/// A row by its table and id.
pub(super) type RowKey = (String, RecordId);
/// A cell; with the column [`EXISTENCE`], the row as a whole.
pub type Slot = (String, RecordId, String);

/// A row in three states.
#[derive(Debug, Default)]
pub(super) struct Three {
    /// What both last agreed on. A column that is missing was empty, one without a value is not known.
    base: BTreeMap<String, Option<Value>>,
    /// Ours.
    pub ours: Option<Cells>,
    /// Theirs.
    pub theirs: Option<Cells>,
}

impl Three {
    /// What both last agreed on for a column; nothing when that is not known.
    pub fn base(&self, column: &str) -> Option<&Value> {
        static EMPTY: Value = Value::Null;
        self.base.get(column).map_or(Some(&EMPTY), Option::as_ref)
    }

    /// Whether a row is what both last agreed on.
    pub fn is_as_before(&self, row: Option<&Cells>) -> bool {
        self.base(EXISTENCE) == Some(cell(row, EXISTENCE))
            && row.is_none_or(|cells| cells.iter().all(|(column, value)| self.base(column) == Some(value)))
    }

    /// Whether the row was not there when both last agreed.
    pub fn is_new(&self) -> bool {
        self.base(EXISTENCE) == Some(&Value::Null)
    }
}

/// A cell of a row that may not be there.
pub(super) fn cell<'v>(row: Option<&'v Cells>, column: &str) -> &'v Value {
    static NOTHING: Value = Value::Null;
    static THERE: Value = Value::Int(1);
    match row {
        None => &NOTHING,
        Some(_) if column == EXISTENCE => &THERE,
        Some(cells) => cells.get(column).unwrap_or(&NOTHING),
    }
}

/// The rows that differ from what both agreed on, in one copy at least.
pub(super) struct Rows {
    /// The rows.
    pub three: BTreeMap<RowKey, Three>,
    /// Rows that both added and that are the same by what names them: their id by ours.
    pub twins: BTreeMap<RecordId, RecordId>,
}

/// Reads every row that one of the two wrote since they parted.
pub(super) fn read(ours: Reader<'_>, theirs: Reader<'_>, kin: &Kin<'_>) -> Result<Rows, StoreError> {
    let mut keys = BTreeSet::new();
    for reader in [ours, theirs] {
        for (table, rows) in touched(reader, kin.shared, i64::MAX)? {
            keys.extend(rows.into_keys().map(|id| (table.clone(), id)));
        }
    }
    let both = if kin.is_unsure { written_by_both(ours, theirs, kin.shared)? } else { BTreeSet::new() };
    let mut three = BTreeMap::new();
    for (table, id) in keys {
        let mut row = Three {
            base: base(ours, kin, &table, id)?,
            ours: now(ours, &table, id)?,
            theirs: now(theirs, &table, id)?,
        };
        for (_, _, column) in both
            .range((table.clone(), id, String::new())..)
            .take_while(|slot| slot.0 == table && slot.1 == id)
        {
            row.base.insert(column.clone(), None);
        }
        three.insert((table, id), row);
    }
    let mut rows = Rows { three, twins: BTreeMap::new() };
    rows.find_twins(ours)?;
    Ok(rows)
}

fn now(reader: Reader<'_>, table: &str, id: RecordId) -> Result<Option<Cells>, StoreError> {
    Ok(reader.rows_where(table, "id", &id.into())?.pop().map(Row::into_cells))
}

/// The cells that both journals wrote since they parted. Where both took the same from a third copy, the state in which
/// they last agreed on such a cell cannot be read.
fn written_by_both(ours: Reader<'_>, theirs: Reader<'_>, shared: i64) -> Result<BTreeSet<Slot>, StoreError> {
    let written = |reader: Reader<'_>| -> Result<BTreeSet<Slot>, StoreError> {
        let mut statement = reader
            .connection
            .prepare("SELECT table_name, row_id, column_name FROM change_cell WHERE change > ?1")?;
        let mut rows = statement.query([shared])?;
        let mut slots = BTreeSet::new();
        while let Some(row) = rows.next()? {
            if let Some(id) = row.get::<_, Value>(1)?.id() {
                slots.insert((row.get(0)?, id, row.get(2)?));
            }
        }
        Ok(slots)
    };
    Ok(written(ours)?.intersection(&written(theirs)?).cloned().collect())
}

/// What both last agreed on. Of two such states, what one of them changed since they parted counts; what both changed
/// otherwise is not known.
fn base(
    ours: Reader<'_>,
    kin: &Kin<'_>,
    table: &str,
    id: RecordId,
) -> Result<BTreeMap<String, Option<Value>>, StoreError> {
    let at = |past: Past<'_>| Ok::<_, StoreError>(past.row(table, id)?.map(Row::into_cells));
    let columns = schema::columns(ours.connection, table)?;
    let columns = columns.iter().skip(1).map(String::as_str).chain([EXISTENCE]);
    let [one, other] = kin.bases.as_slice() else {
        let Some(only) = kin.bases.first() else { return Ok(BTreeMap::new()) };
        let row = at(*only)?;
        return Ok(columns.map(|c| (c.to_owned(), Some(cell(row.as_ref(), c).clone()))).collect());
    };
    let (root, one, other) = (at(Past::after(ours, kin.shared))?, at(*one)?, at(*other)?);
    Ok(columns
        .map(|column| {
            let of = |row: &Option<Cells>| cell(row.as_ref(), column).clone();
            let (root, one, other) = (of(&root), of(&one), of(&other));
            let agreed = if one == other || other == root {
                Some(one)
            } else if one == root {
                Some(other)
            } else {
                None
            };
            (column.to_owned(), agreed)
        })
        .collect())
}

impl Rows {
    /// No rows, of a copy that was taken whole already.
    pub const fn none() -> Self {
        Self { three: BTreeMap::new(), twins: BTreeMap::new() }
    }

    /// Two rows that were added on both sides and that have what must be unique in common are the same row, added
    /// twice: theirs gets the id of ours, and so does what refers to it, which may make twins of further rows.
    fn find_twins(&mut self, ours: Reader<'_>) -> Result<(), StoreError> {
        loop {
            let mut found = BTreeMap::new();
            for table in schema::journalled_tables(ours.connection)? {
                for key in keys::natural(&table)? {
                    self.twins_in(&table, key, &mut found);
                }
            }
            if found.is_empty() {
                return Ok(());
            }
            self.rename(&found);
            self.twins.extend(found);
        }
    }

    fn twins_in(&self, table: &str, key: &Key, found: &mut BTreeMap<RecordId, RecordId>) {
        let of_table = self.three.iter().filter(|((of, _), row)| of == table && row.is_new());
        let mut added: BTreeMap<Vec<Value>, RecordId> = BTreeMap::new();
        let mut theirs = Vec::new();
        for ((_, id), row) in of_table {
            match (&row.ours, &row.theirs) {
                (Some(cells), None) => added.extend(key.of(cells).map(|values| (values, *id))),
                (None, Some(cells)) => theirs.extend(key.of(cells).map(|values| (values, *id))),
                _ => {}
            }
        }
        for (values, id) in theirs {
            if let Some(ours) = added.remove(&values)
                && !found.contains_key(&id)
                && !found.values().any(|known| *known == ours)
            {
                found.insert(id, ours);
            }
        }
    }

    /// Gives rows of theirs the ids of ours, under every table that has them.
    fn rename(&mut self, twins: &BTreeMap<RecordId, RecordId>) {
        let theirs: Vec<RowKey> =
            self.three.keys().filter(|(_, id)| twins.contains_key(id)).cloned().collect();
        for key in theirs {
            let Some(row) = self.three.remove(&key) else { continue };
            let ours = (key.0, twins.get(&key.1).copied().unwrap_or(key.1));
            self.three.entry(ours).or_default().theirs = row.theirs;
        }
        for cells in self.three.values_mut().filter_map(|row| row.theirs.as_mut()) {
            for value in cells.values_mut() {
                if let Some(ours) = value.id().and_then(|id| twins.get(&id)) {
                    *value = (*ours).into();
                }
            }
        }
    }
}

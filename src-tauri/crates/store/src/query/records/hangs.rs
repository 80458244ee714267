//! What a deletion takes along, and what stays without what is deleted.

use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, StoreError, Value, schema};
use plan::RecordId;
use serde::Serialize;
use std::collections::BTreeSet;

/// What hangs on a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordHangs {
    /// Records that cannot stand without it and go along.
    pub goes: Vec<RecordRef>,
    /// Records that stay and name it no longer.
    pub loses: Vec<RecordRef>,
}

/// Parts of a record that say nothing of the other record they name.
const OWN_PARTS: [(&str, &str); 4] = [
    ("citation", "record"),
    ("discrepancy_subject", "record"),
    ("assignment", "subject"),
    ("link", "record"),
];

/// Parts of a record without which it would say something else, so that it goes along although they may be empty.
const SAY_OTHERWISE: [(&str, &str); 2] = [("coverage", "existing_work"), ("lineage", "to_issue")];

/// Reads what hangs on a record, as deleting it would find it.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn record_hangs(reader: Reader<'_>, id: RecordId) -> Result<RecordHangs, StoreError> {
    let mut found = Found { reader, goes: BTreeSet::from([id]), loses: BTreeSet::new() };
    found.walk("record", id)?;
    let Found { mut goes, loses, .. } = found;
    goes.remove(&id);
    let named = |ids: &mut dyn Iterator<Item = &RecordId>| -> Result<Vec<RecordRef>, StoreError> {
        let mut records = ids.map(|id| record_ref(reader, *id)).collect::<Result<Vec<_>, _>>()?;
        records.sort_by(|a, b| (&a.kind, a.label.len(), &a.label).cmp(&(&b.kind, b.label.len(), &b.label)));
        Ok(records)
    };
    let stays = &mut loses.iter().filter(|other| **other != id && !goes.contains(other));
    Ok(RecordHangs { loses: named(stays)?, goes: named(&mut goes.iter())? })
}

struct Found<'r> {
    reader: Reader<'r>,
    goes: BTreeSet<RecordId>,
    loses: BTreeSet<RecordId>,
}

impl Found<'_> {
    /// Everything that refers to a row, in the way in which removing it goes on.
    fn walk(&mut self, table: &str, id: RecordId) -> Result<(), StoreError> {
        for reference in schema::references_to(self.reader.connection, table)? {
            let (table, column) = (reference.table.as_str(), reference.column.as_str());
            let is_record = schema::is_kind_of_record(self.reader.connection, table)?;
            for row in self.reader.rows_where(table, column, &Value::from(id))? {
                if column == "id" {
                    self.walk(table, row.id)?;
                } else if reference.optional && !SAY_OTHERWISE.contains(&(table, column)) {
                    self.loses.extend(is_record.then_some(row.id));
                } else if !is_record {
                    if !OWN_PARTS.contains(&(table, column)) {
                        let others =
                            row.cells().filter_map(|(_, value)| value.id()).filter(|other| *other != id);
                        for other in others {
                            let is_there = self.reader.exists("record", other)?;
                            self.loses.extend(is_there.then_some(other));
                        }
                    }
                    self.walk(table, row.id)?;
                } else if self.goes.insert(row.id) {
                    self.walk("record", row.id)?;
                }
            }
        }
        Ok(())
    }
}

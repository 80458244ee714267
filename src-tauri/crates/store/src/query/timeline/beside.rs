//! A baseline beside the timeline. Only rows that were written since can differ, so only those are read as they stood.

use super::network::{Network, years};
use super::{DaySpan, TimelineRow};
use crate::journal::EXISTENCE;
use crate::past::Past;
use crate::query::common::{RecordRef, id_at};
use crate::query::former::{Gone, in_place};
use crate::query::outline::OutlineRow;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::schedule::Span;
use rusqlite::params;
use std::collections::{HashMap, HashSet};

/// The columns that say when a work item happens.
const DAYS: [&str; 4] = ["starts_on", "delivery_on", "first_year", "last_year"];

/// A work item that is there no more.
pub(super) struct Removed {
    pub record: RecordRef,
    /// What it stood under.
    pub parent: Option<RecordId>,
    /// The work item it stood right after, which may be gone itself.
    pub after: Option<RecordId>,
    /// The initiative or activity that it belonged to.
    pub home: Option<RecordId>,
    pub span: Option<Span>,
}

/// What differs from a baseline.
#[derive(Default)]
pub(super) struct Beside {
    is_there: bool,
    /// The days of those that were written since.
    was: HashMap<RecordId, Option<Span>>,
    pub added: HashSet<RecordId>,
    /// In the order in which they stood.
    pub removed: Vec<Removed>,
}

impl Beside {
    /// Reads what differs from the plan after a change.
    pub fn read(reader: Reader<'_>, seq: i64, network: &Network) -> Result<Self, StoreError> {
        let then = Past::after(reader, seq);
        let years = years(reader)?;
        let mut beside = Self { is_there: true, ..Self::default() };
        let (mut gone, mut rows) = (Vec::new(), HashMap::new());
        for id in written_since(reader, "work_item", &DAYS, seq)? {
            let was = then.row("work_item", id)?;
            let is_there = network.spans.contains_key(&id) || reader.exists("work_item", id)?;
            match was {
                Some(was) if is_there => {
                    beside.was.insert(id, years.span_of(&was));
                }
                Some(was) => {
                    gone.push(Gone::of("work_item", &was));
                    rows.insert(id, was);
                }
                None if is_there => {
                    beside.added.insert(id);
                }
                None => {}
            }
        }
        for (gone, after) in in_place(then, "work_item", gone)? {
            let (Some(record), Some(was)) = (then.record(gone.id)?, rows.get(&gone.id)) else { continue };
            beside.removed.push(Removed {
                record,
                parent: gone.parent,
                after,
                home: was.id("initiative").or_else(|| was.id("activity")),
                span: years.span_of(was),
            });
        }
        Ok(beside)
    }

    /// The days that a work item had then.
    pub fn was(&self, id: RecordId, network: &Network) -> Option<Span> {
        if self.added.contains(&id) {
            return None;
        }
        self.was.get(&id).copied().unwrap_or_else(|| network.spans.get(&id).copied())
    }

    /// The days that the work items of now had then.
    pub fn was_of_those_there<'n>(
        &'n self,
        network: &'n Network,
    ) -> impl Iterator<Item = (RecordId, Span)> + 'n {
        let written = self.was.iter().filter_map(|(id, was)| Some((*id, (*was)?)));
        let others = network.spans.iter().map(|(id, span)| (*id, *span));
        written.chain(others.filter(|(id, _)| !self.was.contains_key(id) && !self.added.contains(id)))
    }

    /// Sets beside rows how they stood then.
    pub fn set(&self, rows: &mut [TimelineRow], network: &Network) {
        if !self.is_there {
            return;
        }
        for row in rows.iter_mut().filter(|row| row.row.record.kind == "work_item") {
            let id = row.row.record.id;
            row.was = self.was(id, network).map(DaySpan::from);
            row.added = self.added.contains(&id);
        }
    }

    /// How many work items have other days now.
    pub fn moved(&self, network: &Network) -> usize {
        let is_moved = |(id, was): (&RecordId, &Option<Span>)| {
            let now = network.spans.get(id).copied();
            was.is_some() && now.is_some() && now != *was
        };
        self.was.iter().filter(|entry| is_moved(*entry)).count()
    }

    /// The days that something had then and has no more.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        self.was.values().copied().flatten().chain(self.removed.iter().filter_map(|gone| gone.span))
    }
}

impl Removed {
    /// The row as it was.
    pub fn row(&self) -> TimelineRow {
        TimelineRow {
            row: OutlineRow::bare(self.record.clone(), self.parent),
            span: None,
            has_days: false,
            was: self.span.map(DaySpan::from),
            added: false,
            removed: true,
            milestones: Vec::new(),
            unfunded: false,
            slack_days: None,
            critical: false,
        }
    }
}

/// The rows of a table that came, went, or of which one of some columns was written since; without columns any of them.
pub(super) fn written_since(
    reader: Reader<'_>,
    table: &str,
    columns: &[&str],
    seq: i64,
) -> Result<HashSet<RecordId>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT row_id, column_name FROM change_cell WHERE change > ?1 AND table_name = ?2",
    )?;
    let mut rows = statement.query(params![seq, table])?;
    let mut found = HashSet::new();
    while let Some(row) = rows.next()? {
        let column: String = row.get(1)?;
        if column == EXISTENCE || columns.is_empty() || columns.contains(&column.as_str()) {
            found.extend(id_at(row, 0)?);
        }
    }
    Ok(found)
}

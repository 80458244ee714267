//! Two copies in the balance: which side each cell that differs is taken from, and what comes of it.

use super::rows::{Cells, RowKey, Rows, Slot, Three, cell};
use super::units::{Kept, Units};
use super::{Side, clash, keys, settle};
use crate::journal::EXISTENCE;
use crate::{Reader, Row, StoreError, Value, past, schema};
use plan::RecordId;
use rusqlite::Connection;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Columns of a row that say one thing together: who changed one of them said all of it.
const FACTS: [(&str, &[&str]); 7] = [
    ("work_item", &["parent", "initiative", "activity", "position"]),
    ("goal", &["objective", "position"]),
    ("initiative", &["objective", "position"]),
    ("activity", &["service_group", "position"]),
    ("amount", &["minor", "currency"]),
    ("assignment", &["party", "state", "stated_on", "stated_by"]),
    ("existing_work", STANDING),
];
/// What an existing work says of where it stands; it follows the newest standing.
const STANDING: &[&str] = &["phase", "percent_complete", "percent_as_of", "expected_on"];
/// What may still be said of a version that is published.
const SAID_OF_PUBLISHED: [&str; 2] = ["decision", "status"];

/// Two copies in the balance.
pub(super) struct Scale<'c> {
    /// Our plan.
    pub ours: Reader<'c>,
    /// Their plan.
    pub theirs: Reader<'c>,
    /// The rows that may differ.
    pub rows: Rows,
    /// Every cell that differs: the side that alone changed it, or nothing when both did.
    pub sides: BTreeMap<Slot, Option<Side>>,
    /// What is decided together.
    pub units: Units,
    blank: OnceCell<Connection>,
}

/// The plan as it would be, for the rows that may differ.
pub(super) struct Outcome<'c> {
    /// Our plan, for all others.
    pub ours: Reader<'c>,
    /// The rows; without cells a row is not there.
    pub rows: BTreeMap<RowKey, Option<Cells>>,
    /// Cells of theirs that got another value than theirs, because ours has it already.
    pub renumbered: Vec<(Slot, Value, Value)>,
}

impl Outcome<'_> {
    /// A row as it would be.
    pub fn row(&self, table: &str, id: RecordId) -> Result<Option<Cells>, StoreError> {
        match self.rows.get(&(table.to_owned(), id)) {
            Some(row) => Ok(row.clone()),
            None => Ok(self.ours.rows_where(table, "id", &id.into())?.pop().map(Row::into_cells)),
        }
    }

    /// Whether a row would be there.
    pub fn exists(&self, table: &str, id: RecordId) -> Result<bool, StoreError> {
        match self.rows.get(&(table.to_owned(), id)) {
            Some(row) => Ok(row.is_some()),
            None => self.ours.exists(table, id),
        }
    }

    /// The rows of a table that would have a value in a column.
    pub fn rows_where(
        &self,
        table: &str,
        column: &str,
        value: &Value,
    ) -> Result<Vec<(RecordId, Cells)>, StoreError> {
        let mut found: Vec<_> = self
            .of(table)
            .filter(|(_, cells)| cells.get(column) == Some(value))
            .map(|(id, cells)| (id, cells.clone()))
            .collect();
        for row in self.ours.rows_where(table, column, value)? {
            if !self.rows.contains_key(&(table.to_owned(), row.id)) {
                found.push((row.id, row.into_cells()));
            }
        }
        Ok(found)
    }

    /// The rows of a table that may differ and would be there.
    pub fn of<'o>(&'o self, table: &str) -> impl Iterator<Item = (RecordId, &'o Cells)> + use<'o> {
        let from = (table.to_owned(), RecordId(uuid::Uuid::nil()));
        let of = table.to_owned();
        self.rows
            .range(from..)
            .take_while(move |((table, _), _)| *table == of)
            .filter_map(|((_, id), row)| Some((*id, row.as_ref()?)))
    }

    /// Every row of a table as it would be.
    pub fn all_of(&self, table: &str) -> Result<BTreeMap<RecordId, Cells>, StoreError> {
        let mut all: BTreeMap<RecordId, Cells> =
            self.ours.rows(table)?.into_iter().map(|row| (row.id, row.into_cells())).collect();
        all.retain(|id, _| !self.rows.contains_key(&(table.to_owned(), *id)));
        all.extend(self.of(table).map(|(id, cells)| (id, cells.clone())));
        Ok(all)
    }
}

impl<'c> Scale<'c> {
    /// Puts two copies in the balance.
    pub fn new(ours: Reader<'c>, theirs: Reader<'c>, rows: Rows) -> Result<Self, StoreError> {
        let mut scale = Self {
            ours,
            theirs,
            rows,
            sides: BTreeMap::new(),
            units: Units::default(),
            blank: OnceCell::new(),
        };
        for (key, row) in &scale.rows.three {
            scale.sides.extend(sides_of(key, row));
        }
        let conflicts: Vec<Slot> =
            scale.sides.iter().filter(|(_, side)| side.is_none()).map(|(slot, _)| slot.clone()).collect();
        for slot in conflicts {
            scale.units.join([slot]);
        }
        scale.join_facts();
        scale.keep_ours()?;
        Ok(scale)
    }

    /// The cell through which a cell of a row is decided: itself, or the row as a whole when only one side has it.
    pub fn slot(&self, table: &str, id: RecordId, column: &str) -> Option<Slot> {
        let whole = (table.to_owned(), id, EXISTENCE.to_owned());
        if self.sides.contains_key(&whole) {
            return Some(whole);
        }
        let slot = (table.to_owned(), id, column.to_owned());
        self.sides.contains_key(&slot).then_some(slot)
    }

    /// Every cell of a row that differs.
    pub fn slots_of(&self, table: &str, id: RecordId) -> impl Iterator<Item = &Slot> {
        let from = (table.to_owned(), id, String::new());
        let of = table.to_owned();
        self.sides.range(from..).map(|(slot, _)| slot).take_while(move |slot| slot.0 == of && slot.1 == id)
    }

    /// The side that a cell is taken from, when what is open is taken from `open`.
    pub fn side(&self, slot: &Slot, open: Side) -> Side {
        match self.units.of(slot) {
            Some(unit) if unit.kept.is_some() => Side::Ours,
            Some(unit) => unit.decided.unwrap_or(open),
            None => self.sides.get(slot).copied().flatten().unwrap_or(Side::Ours),
        }
    }

    /// The plan as it would be, when what is open is taken from `open`.
    pub fn outcome(&self, open: Side) -> Result<Outcome<'c>, StoreError> {
        let mut outcome = Outcome { ours: self.ours, rows: BTreeMap::new(), renumbered: Vec::new() };
        for (key, row) in &self.rows.three {
            let whole = (key.0.clone(), key.1, EXISTENCE.to_owned());
            let mut cells = if self.sides.contains_key(&whole) && self.side(&whole, open) == Side::Theirs {
                row.theirs.clone()
            } else {
                row.ours.clone()
            };
            if let (Some(cells), Some(_), Some(theirs)) = (&mut cells, &row.ours, &row.theirs) {
                for slot in self.slots_of(&key.0, key.1) {
                    if self.side(slot, open) == Side::Theirs {
                        cells.insert(slot.2.clone(), cell(Some(theirs), &slot.2).clone());
                    }
                }
            }
            outcome.rows.insert(key.clone(), cells);
        }
        settle::settle(self, &mut outcome, open)?;
        Ok(outcome)
    }

    /// Joins what cannot be taken from two sides, until every way of deciding all that is open leaves a sound plan. Answers
    /// whether anything was joined.
    pub fn balance(&mut self) -> Result<bool, StoreError> {
        let mut joined = false;
        loop {
            let mut is_news = clash::join_hanging(self)?;
            for open in [Side::Ours, Side::Theirs] {
                let outcome = self.outcome(open)?;
                for slots in clash::all(self, &outcome)? {
                    let sides: BTreeSet<Side> = slots.iter().map(|slot| self.side(slot, open)).collect();
                    // What one side alone has done is in its file as well, and no fault of merging.
                    is_news |= sides.len() > 1 && self.units.join(slots);
                }
            }
            if !is_news {
                return Ok(joined);
            }
            joined = true;
        }
    }

    /// What one thing is said by together is taken from one side, when both said it.
    fn join_facts(&mut self) {
        let keys: Vec<RowKey> = self.rows.three.keys().cloned().collect();
        for (table, id) in keys {
            for (_, columns) in FACTS.iter().filter(|(of, _)| *of == table) {
                let slots: Vec<Slot> = self
                    .slots_of(&table, id)
                    .filter(|slot| columns.contains(&slot.2.as_str()))
                    .cloned()
                    .collect();
                let sides: BTreeSet<Option<Side>> = slots.iter().map(|slot| self.sides[slot]).collect();
                if sides.len() > 1 {
                    self.units.join(slots);
                }
            }
        }
    }

    /// What is kept as ours without being asked about: it is told, and nothing that people wrote is lost by it.
    fn keep_ours(&mut self) -> Result<(), StoreError> {
        let mut kept: Vec<(Slot, Kept)> = Vec::new();
        for slot in self.sides.keys() {
            let (table, id, column) = (slot.0.as_str(), slot.1, slot.2.as_str());
            let Some(row) = self.rows.three.get(&(table.to_owned(), id)) else { continue };
            let why = match table {
                "baseline" | "difference_reason" if !self.is_shared_place(row)? => Some(Kept::Journal),
                "block" if self.is_published(row)? => Some(Kept::Published),
                "version" if is_frozen(row.ours.as_ref()) && column != EXISTENCE => {
                    (!SAID_OF_PUBLISHED.contains(&column)).then_some(Kept::Published)
                }
                "record" if column == "label" && self.sides[slot].is_none() => Some(Kept::Label),
                "existing_work" if STANDING.contains(&column) => {
                    let unseen = self.sides[slot] == Some(Side::Ours)
                        && row.base(column) != Some(cell(row.theirs.as_ref(), column));
                    unseen.then_some(Kept::Newer)
                }
                _ if column == "position" && is_order(row) && self.sides[slot].is_none() => Some(Kept::Order),
                _ => None,
            };
            kept.extend(why.map(|why| (slot.clone(), why)));
        }
        for (slot, why) in kept {
            self.units.keep([slot], why);
        }
        Ok(())
    }

    /// Whether a row by itself keeps the rules of its table.
    pub fn stands(&self, table: &str, cells: &Cells) -> Result<bool, StoreError> {
        let blank = match self.blank.get() {
            Some(blank) => blank,
            None => {
                let blank = keys::blank()?;
                self.blank.get_or_init(|| blank)
            }
        };
        keys::stands(blank, table, cells)
    }

    /// Whether the change that a row names is in both journals.
    fn is_shared_place(&self, row: &Three) -> Result<bool, StoreError> {
        for cells in [&row.ours, &row.theirs].into_iter().flatten() {
            let through = cell(Some(cells), "through");
            if past::number_of(self.ours, through)?.is_none()
                || past::number_of(self.theirs, through)?.is_none()
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_published(&self, block: &Three) -> Result<bool, StoreError> {
        let version =
            [&block.ours, &block.theirs].into_iter().flatten().find_map(|cells| cells.get("version")?.id());
        let Some(version) = version else { return Ok(false) };
        let row = self.ours.rows_where("version", "id", &version.into())?.pop();
        Ok(is_frozen(row.map(Row::into_cells).as_ref()))
    }

    /// Whether the cells refer to a row: the rows they need, by table and id.
    pub fn needs(
        table: &str,
        id: RecordId,
        cells: &Cells,
    ) -> Result<Vec<(String, RecordId, String)>, StoreError> {
        let mut needs = Vec::new();
        for reference in schema::references_of(table)? {
            let target =
                if reference.column == "id" { Some(id) } else { cell(Some(cells), &reference.column).id() };
            needs.extend(target.map(|target| (reference.target.clone(), target, reference.column.clone())));
        }
        Ok(needs)
    }
}

fn is_frozen(version: Option<&Cells>) -> bool {
    !cell(version, "frozen_at").is_null()
}

/// Whether the position of a row is a number that only says in which order links stand.
fn is_order(row: &Three) -> bool {
    matches!(cell(row.ours.as_ref(), "position"), Value::Int(_))
}

/// The cells in which a row differs, each with the side that alone changed it.
fn sides_of((table, id): &RowKey, row: &Three) -> Vec<(Slot, Option<Side>)> {
    let slot = |column: &str| (table.clone(), *id, column.to_owned());
    let (Some(ours), Some(theirs)) = (&row.ours, &row.theirs) else {
        let side = if row.is_as_before(row.theirs.as_ref()) {
            Some(Side::Ours)
        } else if row.is_as_before(row.ours.as_ref()) {
            Some(Side::Theirs)
        } else {
            None
        };
        return if row.ours == row.theirs { Vec::new() } else { vec![(slot(EXISTENCE), side)] };
    };
    let mut sides = Vec::new();
    for (column, value) in ours.iter().filter(|(column, value)| cell(Some(theirs), column) != *value) {
        let other = cell(Some(theirs), column);
        let side = if table == "label_counter" && column == "last" {
            // A label is never given twice, so that the counter that is further ahead stands.
            Some(if value > other { Side::Ours } else { Side::Theirs })
        } else if row.base(column) == Some(other) {
            Some(Side::Ours)
        } else if row.base(column) == Some(value) {
            Some(Side::Theirs)
        } else {
            None
        };
        sides.push((slot(column), side));
    }
    if table == "existing_work"
        && let Some(newer) = newer_standing(ours, theirs)
    {
        let mut said: Vec<_> =
            sides.iter_mut().filter(|(slot, _)| STANDING.contains(&slot.2.as_str())).collect();
        let by: BTreeSet<Option<Side>> = said.iter().map(|(_, side)| *side).collect();
        if by.len() > 1 || by.contains(&None) {
            said.iter_mut().for_each(|(_, side)| *side = Some(newer));
        }
    }
    sides
}

/// The side whose standing of an existing work is of the later day; the work says what the newest one says.
fn newer_standing(ours: &Cells, theirs: &Cells) -> Option<Side> {
    let day = |cells| cell(Some(cells), "percent_as_of").text().map(str::to_owned);
    match day(ours)?.cmp(&day(theirs)?) {
        std::cmp::Ordering::Greater => Some(Side::Ours),
        std::cmp::Ordering::Less => Some(Side::Theirs),
        std::cmp::Ordering::Equal => None,
    }
}

//! How many work items each party has taken on in each fiscal year, and where that is more than it can.

use super::tree::{PartyRow, parties};
use crate::query::common::{RecordRef, id_at, record_ref};
use crate::query::outline::{FiscalYear, fiscal_years};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::load::{self, Share, Taken};
use plan::states::{AssignmentState, Role, WorkStatus};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// What one party has in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LoadCell {
    /// The items it takes part in itself.
    pub own: u32,
    /// Those that it or a party below it takes part in.
    pub all: u32,
    /// Whether that is more than it takes on.
    pub is_over: bool,
}

/// One party over the years.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LoadRow {
    /// The party.
    pub party: PartyRow,
    /// A cell for each year, and a last one for items without years.
    pub cells: Vec<LoadCell>,
}

/// The load of every party that has one, or has a capacity.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LoadSheet {
    /// The fiscal years, in order.
    pub years: Vec<FiscalYear>,
    /// The parties in the order of the tree.
    pub rows: Vec<LoadRow>,
    /// How many parties are over their capacity in some year.
    pub over: u32,
}

/// One item of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LoadedItem {
    /// The work item.
    pub item: RecordRef,
    /// Who takes part in it: the party itself or those below it.
    pub parts: Vec<LoadedPart>,
}

/// A party's part in an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LoadedPart {
    /// The party.
    pub party: RecordRef,
    /// Its part.
    pub role: Role,
    /// Whether it agreed.
    pub state: Option<AssignmentState>,
}

/// The load of the parties. `leads_only` counts only what a party leads or owns; otherwise every part counts in which it
/// has to do something. What was declined does not count, nor does work that is done or will not be done.
///
/// # Errors
/// When the file cannot be read.
pub fn party_load(reader: Reader<'_>, leads_only: bool) -> Result<LoadSheet, StoreError> {
    let tree = parties(reader)?;
    let years = fiscal_years(reader)?;
    let taken = taken(reader, &tree, &years, leads_only)?;
    let nothing = vec![Taken::default(); years.len() + 1];
    let mut rows = Vec::new();
    for party in tree {
        let cells = taken.get(&party.record.id).unwrap_or(&nothing);
        if party.capacity.is_none() && cells.iter().all(|cell| cell.all.is_empty()) {
            continue;
        }
        let told = |(at, cell): (usize, &Taken)| LoadCell {
            own: count(cell.own.len()),
            all: count(cell.all.len()),
            // What has no years is not at once with anything.
            is_over: at < years.len() && load::is_over(party.capacity, cell.all.len()),
        };
        rows.push(LoadRow { cells: cells.iter().enumerate().map(told).collect(), party });
    }
    let over = rows.iter().filter(|row| row.cells.iter().any(|cell| cell.is_over)).count();
    Ok(LoadSheet { years, rows, over: count(over) })
}

/// The items of one cell: of a year, or without years when none is given.
///
/// # Errors
/// When the file cannot be read.
pub fn party_items(
    reader: Reader<'_>,
    party: RecordId,
    year: Option<RecordId>,
    leads_only: bool,
) -> Result<Vec<LoadedItem>, StoreError> {
    let tree = parties(reader)?;
    let years = fiscal_years(reader)?;
    let column = year.map_or(Some(years.len()), |year| years.iter().position(|each| each.id == year));
    let taken = taken(reader, &tree, &years, leads_only)?;
    let Some(cell) = column.and_then(|column| taken.get(&party)?.get(column)) else { return Ok(Vec::new()) };
    let parents: HashMap<RecordId, Option<RecordId>> =
        tree.iter().map(|row| (row.record.id, row.parent)).collect();
    let is_below = |mut id: RecordId| {
        for _ in 0..=parents.len() {
            if id == party {
                return true;
            }
            match parents.get(&id).copied().flatten() {
                Some(parent) => id = parent,
                None => return false,
            }
        }
        false
    };
    let parts = parts(reader, leads_only)?;
    let mut items = Vec::new();
    for item in &cell.all {
        let mut own = Vec::new();
        for part in parts.iter().filter(|part| part.item == *item && is_below(part.party)) {
            own.push(LoadedPart {
                party: record_ref(reader, part.party)?,
                role: part.role,
                state: part.state,
            });
        }
        items.push(LoadedItem { item: record_ref(reader, *item)?, parts: own });
    }
    items.sort_by(|a, b| a.item.label.cmp(&b.item.label));
    Ok(items)
}

/// A part that costs its party something.
struct Part {
    party: RecordId,
    item: RecordId,
    role: Role,
    state: Option<AssignmentState>,
    years: Option<(RecordId, RecordId)>,
}

fn taken(
    reader: Reader<'_>,
    tree: &[PartyRow],
    years: &[FiscalYear],
    leads_only: bool,
) -> Result<BTreeMap<RecordId, Vec<Taken>>, StoreError> {
    let at: HashMap<RecordId, usize> = years.iter().enumerate().map(|(at, year)| (year.id, at)).collect();
    let shares: Vec<Share> = parts(reader, leads_only)?
        .into_iter()
        .map(|part| Share {
            party: part.party,
            item: part.item,
            years: part.years.and_then(|(first, last)| Some((*at.get(&first)?, *at.get(&last)?))),
        })
        .collect();
    let parents = tree.iter().filter_map(|row| Some((row.record.id, row.parent?))).collect();
    Ok(load::by_party(&parents, &shares, years.len()))
}

fn parts(reader: Reader<'_>, leads_only: bool) -> Result<Vec<Part>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT a.party, w.id, a.role, a.state, coalesce(w.first_year, w.last_year), coalesce(w.last_year, w.first_year),
                w.status
         FROM assignment a JOIN work_item w ON w.id = a.subject WHERE a.party IS NOT NULL ORDER BY a.role, a.position",
    )?;
    let mut found = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (Some(party), Some(item)) = (id_at(row, 0)?, id_at(row, 1)?) else { continue };
        let Ok(role) = row.get::<_, String>(2)?.parse::<Role>() else { continue };
        let state: Option<AssignmentState> =
            row.get::<_, Option<String>>(3)?.and_then(|word| word.parse().ok());
        let status: Option<WorkStatus> = row.get::<_, String>(6)?.parse().ok();
        let asks = match role {
            Role::Leads | Role::Owns => true,
            Role::Consulted => false,
            Role::Supports | Role::Updates | Role::Answers | Role::Oversees => !leads_only,
        };
        let is_over = matches!(status, Some(WorkStatus::Done | WorkStatus::Deferred | WorkStatus::Declined));
        if asks && !is_over && state != Some(AssignmentState::Declined) {
            let years = id_at(row, 4)?.zip(id_at(row, 5)?);
            found.push(Part { party, item, role, state, years });
        }
    }
    Ok(found)
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

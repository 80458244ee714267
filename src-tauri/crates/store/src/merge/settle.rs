//! What follows from the cells that were taken: labels and numbers that ours has already become the next free ones, and
//! what stands below a row that moved moves along.

use super::rows::{Cells, cell};
use super::scale::{Outcome, Scale};
use super::{Side, keys};
use crate::{Row, StoreError, Value, schema};
use plan::{RecordId, label};
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) fn settle(scale: &Scale<'_>, outcome: &mut Outcome<'_>, open: Side) -> Result<(), StoreError> {
    for table in schema::journalled_tables(scale.ours.connection)? {
        for (key, counted) in keys::counted(&table)? {
            count_on(scale, outcome, open, &table, &key.columns, counted)?;
        }
    }
    labels(scale, outcome, open)?;
    follow_above(scale, outcome)
}

fn set(outcome: &mut Outcome<'_>, table: &str, id: RecordId, column: &str, value: Value) {
    if let Some(Some(cells)) = outcome.rows.get_mut(&(table.to_owned(), id)) {
        let before = cells.insert(column.to_owned(), value.clone()).unwrap_or_default();
        outcome.renumbered.push(((table.to_owned(), id, column.to_owned()), before, value));
    }
}

/// Whether a cell of a row is taken from theirs.
fn is_theirs(scale: &Scale<'_>, table: &str, id: RecordId, column: &str, open: Side) -> bool {
    scale.slot(table, id, column).is_some_and(|slot| scale.side(&slot, open) == Side::Theirs)
}

/// Where two rows would have the same place or number, those of theirs come after ours, in the order they had.
fn count_on(
    scale: &Scale<'_>,
    outcome: &mut Outcome<'_>,
    open: Side,
    table: &str,
    columns: &[String],
    counted: &str,
) -> Result<(), StoreError> {
    let group = |cells: &Cells| -> Vec<Value> {
        columns.iter().filter(|c| *c != counted).map(|c| cell(Some(cells), c).clone()).collect()
    };
    let mut groups: BTreeMap<Vec<Value>, Vec<(Value, RecordId)>> = BTreeMap::new();
    for (id, cells) in outcome.of(table) {
        if columns.iter().any(|column| is_theirs(scale, table, id, column, open)) {
            groups.entry(group(cells)).or_default().push((cell(Some(cells), counted).clone(), id));
        }
    }
    for (values, mut movers) in groups {
        let first = columns.iter().find(|c| *c != counted);
        let all = match first.zip(values.first()) {
            Some((column, value)) => outcome.rows_where(table, column, value)?,
            None => outcome.all_of(table)?.into_iter().collect(),
        };
        let stay: Vec<Value> = all
            .iter()
            .filter(|(id, cells)| group(cells) == values && !movers.iter().any(|(_, mover)| mover == id))
            .map(|(_, cells)| cell(Some(cells), counted).clone())
            .collect();
        let mut seen: BTreeSet<&Value> = stay.iter().collect();
        if movers.iter().all(|(value, _)| seen.insert(value)) {
            continue;
        }
        movers.sort();
        let mut last = stay.iter().filter_map(Value::int).max().unwrap_or(0);
        for (value, id) in movers {
            last += 1;
            if value != Value::Int(last) {
                set(outcome, table, id, counted, last.into());
            }
        }
    }
    Ok(())
}

/// A record of theirs whose label another record has gets the next free one of its kind.
fn labels(scale: &Scale<'_>, outcome: &mut Outcome<'_>, open: Side) -> Result<(), StoreError> {
    let low = |label: &str| label.to_ascii_lowercase();
    let mut given: HashMap<String, usize> = HashMap::new();
    for (_, cells) in outcome.of("record") {
        *given.entry(low(&text(cells, "label"))).or_default() += 1;
    }
    let stays = |outcome: &Outcome<'_>, label: &str| -> Result<bool, StoreError> {
        let found = scale.ours.by_label(label)?;
        Ok(found.is_some_and(|(id, _)| !outcome.rows.contains_key(&("record".to_owned(), id))))
    };
    let mut movers: Vec<(usize, String, RecordId, String)> = outcome
        .of("record")
        .filter(|(id, _)| is_theirs(scale, "record", *id, "label", open))
        .map(|(id, cells)| (text(cells, "label").len(), text(cells, "label"), id, text(cells, "kind")))
        .collect();
    movers.sort();
    for (_, old, id, kind) in movers {
        let count = given.entry(low(&old)).or_default();
        if *count < 2 && !stays(outcome, &old)? {
            continue;
        }
        *count -= 1;
        let prefix = label::prefix(&kind);
        let counter = outcome.rows_where("label_counter", "prefix", &prefix.into())?.into_iter().next();
        let mut last = counter.as_ref().and_then(|(_, cells)| cells.get("last")?.int()).unwrap_or(0);
        let new = loop {
            last += 1;
            let new = label::label(prefix, u32::try_from(last).unwrap_or(u32::MAX));
            if !given.contains_key(&low(&new)) && !stays(outcome, &new)? {
                break new;
            }
        };
        given.insert(low(&new), 1);
        if let Some((counter, mut cells)) = counter {
            cells.insert("last".to_owned(), last.into());
            outcome.rows.insert(("label_counter".to_owned(), counter), Some(cells));
        }
        set(outcome, "record", id, "label", new.into());
    }
    Ok(())
}

fn text(cells: &Cells, column: &str) -> String {
    cell(Some(cells), column).text().unwrap_or_default().to_owned()
}

/// A work item and all below it belong to one initiative or activity. Where a row of the one side came under a row that
/// the other moved, it moves along.
fn follow_above(scale: &Scale<'_>, outcome: &mut Outcome<'_>) -> Result<(), StoreError> {
    let mut written: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for (id, cells) in outcome.of("work_item") {
        if let Some(above) = cell(Some(cells), "parent").id() {
            written.entry(above).or_default().push(id);
        }
    }
    let mut open: Vec<RecordId> = outcome.of("work_item").map(|(id, _)| id).collect();
    while let Some(id) = open.pop() {
        let Some(mut cells) = outcome.row("work_item", id)? else { continue };
        if let Some(above) = cell(Some(&cells), "parent").id()
            && let Some(above_cells) = outcome.row("work_item", above)?
            && follow(scale, outcome, (above, &above_cells), (id, &cells))?
        {
            cells = outcome.row("work_item", id)?.unwrap_or_default();
        }
        let mut below = written.get(&id).cloned().unwrap_or_default();
        let there = scale.ours.rows_where("work_item", "parent", &id.into())?;
        below.extend(
            there
                .iter()
                .map(|row| row.id)
                .filter(|child| !scale.rows.three.contains_key(&("work_item".to_owned(), *child))),
        );
        for child in below {
            let Some(child_cells) = outcome.row("work_item", child)? else { continue };
            if follow(scale, outcome, (id, &cells), (child, &child_cells))? {
                open.push(child);
            }
        }
    }
    Ok(())
}

/// Lets a row follow the one above it, when the two stand like this in neither file.
fn follow(
    scale: &Scale<'_>,
    outcome: &mut Outcome<'_>,
    (above, above_cells): (RecordId, &Cells),
    (id, cells): (RecordId, &Cells),
) -> Result<bool, StoreError> {
    const HOME: [&str; 2] = ["initiative", "activity"];
    let home = |cells: &Cells| HOME.map(|column| cell(Some(cells), column).clone());
    if home(cells) == home(above_cells) {
        return Ok(false);
    }
    let as_in = |row: Option<Cells>, parent: Option<Cells>| {
        row.zip(parent).is_some_and(|(row, parent)| {
            cell(Some(&row), "parent").id() == Some(above)
                && home(&row) == home(cells)
                && home(&parent) == home(above_cells)
        })
    };
    for side in [Side::Ours, Side::Theirs] {
        if as_in(row_of(scale, side, id)?, row_of(scale, side, above)?) {
            return Ok(false);
        }
    }
    let key = ("work_item".to_owned(), id);
    outcome.rows.entry(key).or_insert_with(|| Some(cells.clone()));
    for column in HOME {
        let value = cell(Some(above_cells), column).clone();
        if cell(Some(cells), column) != &value {
            set(outcome, "work_item", id, column, value);
        }
    }
    Ok(true)
}

/// A work item as it stands in one file. A row that neither wrote since they parted stands in both as it does in ours.
fn row_of(scale: &Scale<'_>, side: Side, id: RecordId) -> Result<Option<Cells>, StoreError> {
    match scale.rows.three.get(&("work_item".to_owned(), id)) {
        Some(row) if side == Side::Ours => Ok(row.ours.clone()),
        Some(row) => Ok(row.theirs.clone()),
        None => Ok(scale.ours.rows_where("work_item", "id", &id.into())?.pop().map(Row::into_cells)),
    }
}

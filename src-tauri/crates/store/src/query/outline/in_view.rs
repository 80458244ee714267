//! The rows of the outline that a person sees: what stands under a folded row is not read. A large plan shows a few
//! hundred rows of its hundred thousand, and after an edit only those are read again.

use super::gathered::{Among, Gathered};
use super::order::work_items_under;
use super::rows::{LEVELS, level, work_items_where};
use super::{OutlineRow, fiscal_years};
use crate::query::common::id_at;
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use plan::states::MoneyCase;
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// How many rows are open when a plan is first shown: more would be waited for and not be looked at.
const FIRST_OPEN: usize = 300;

/// The rows of the outline that are not folded away, in reading order.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutlineInView {
    /// The rows.
    pub rows: Vec<OutlineRow>,
    /// The rows that are open.
    pub open: Vec<RecordId>,
    /// How many rows there are, folded or not.
    pub count: u32,
    /// How many of them are work items.
    pub work_items: u32,
}

/// Reads the rows in view when these rows are open, with the money of one case. Where it is not said which are open, all
/// above work items are, or in a large plan only as many as can be looked through.
///
/// # Errors
/// When the file cannot be read.
pub fn outline_in_view(
    reader: Reader<'_>,
    case: MoneyCase,
    open: Option<Vec<RecordId>>,
) -> Result<OutlineInView, StoreError> {
    let above = above(reader)?;
    let above_count = above.values().map(Vec::len).sum::<usize>();
    let above_count = u32::try_from(above_count).unwrap_or(u32::MAX);
    let open = match open {
        Some(ids) => ids,
        None => open_at_first(reader, &above)?,
    };
    let are_open: HashSet<RecordId> = open.iter().copied().collect();
    let mut rows = descend(reader, above, None, &|row| are_open.contains(&row.record.id))?;
    let mut gathered = Gathered::read(reader, case, &Among::ids(rows.iter().map(|row| row.record.id)))?;
    for row in &mut rows {
        gathered.put_into(row);
    }
    let work_items = count(reader, "SELECT count(*) FROM work_item")?;
    Ok(OutlineInView { rows, open, count: above_count + work_items, work_items })
}

/// All rows that stand under one, in reading order, without what stands of them in other tables.
///
/// # Errors
/// When the file cannot be read.
pub fn outline_under(reader: Reader<'_>, kind: &str, id: RecordId) -> Result<Vec<OutlineRow>, StoreError> {
    descend(reader, above(reader)?, Some((kind, id)), &|_| true)
}

/// All rows that stand under no objective, in reading order, without what stands of them in other tables.
///
/// # Errors
/// When the file cannot be read.
pub fn outline_under_no_objective(reader: Reader<'_>) -> Result<Vec<OutlineRow>, StoreError> {
    let mut rows = descend(reader, above(reader)?, None, &|row| row.record.kind != "objective")?;
    rows.retain(|row| row.record.kind != "objective");
    Ok(rows)
}

/// The rows above the work items, by what they stand under.
type Above = HashMap<Option<RecordId>, Vec<OutlineRow>>;

fn above(reader: Reader<'_>) -> Result<Above, StoreError> {
    let mut above = Above::new();
    for kind in LEVELS {
        for row in level(reader, kind)? {
            above.entry(row.parent).or_default().push(row);
        }
    }
    Ok(above)
}

/// The rows under one, or the whole outline, in reading order; those under a row only where it is open.
fn descend(
    reader: Reader<'_>,
    mut above: Above,
    from: Option<(&str, RecordId)>,
    is_open: &dyn Fn(&OutlineRow) -> bool,
) -> Result<Vec<OutlineRow>, StoreError> {
    let years = fiscal_years(reader)?;
    let mut under = |row: Option<(&str, RecordId)>| {
        let parent = row.map(|(_, id)| id);
        let mut rows = above.remove(&parent).unwrap_or_default();
        let condition = work_items_under(row.map(|(kind, _)| kind));
        rows.extend(work_items_where(reader, condition, parent, &years)?);
        // From the last to the first, because the one that is read next is taken from the end.
        rows.reverse();
        Ok::<_, StoreError>(rows)
    };
    let mut waiting = under(from)?;
    let mut rows = Vec::new();
    while let Some(row) = waiting.pop() {
        if row.has_below && is_open(&row) {
            waiting.extend(under(Some((&row.record.kind, row.record.id)))?);
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Level by level, so that the objectives and what stands below them are seen before the work items of the first.
fn open_at_first(reader: Reader<'_>, above: &Above) -> Result<Vec<RecordId>, StoreError> {
    let beside = |parent| above.get(&parent).map_or(&[][..], Vec::as_slice);
    let mut open = Vec::new();
    let mut room = FIRST_OPEN;
    let mut level: Vec<&OutlineRow> = beside(None).iter().collect();
    while !level.is_empty() {
        for row in &level {
            let (kind, id) = (row.record.kind.as_str(), row.record.id);
            let below = beside(Some(id)).len() + count_under(reader, kind, id, room + 1)?;
            if below > 0 && below <= room {
                open.push(id);
                room -= below;
            }
        }
        level = level.iter().flat_map(|row| beside(Some(row.record.id))).collect();
    }
    Ok(open)
}

/// How many work items stand directly under a row; no more than `most` are counted.
fn count_under(reader: Reader<'_>, kind: &str, id: RecordId, most: usize) -> Result<usize, StoreError> {
    let mut statement = reader.connection.prepare_cached(&format!(
        "SELECT count(*) FROM (SELECT 1 FROM work_item w WHERE {} LIMIT ?2)",
        work_items_under(Some(kind))
    ))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let count: i64 = statement.query_row([Value::from(id), Value::from(most)], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// One row of the outline, wherever it stands; none when the record is of another kind.
///
/// # Errors
/// When the file cannot be read, or there is no such record.
pub fn outline_row(
    reader: Reader<'_>,
    case: MoneyCase,
    id: RecordId,
) -> Result<Option<OutlineRow>, StoreError> {
    let kind = reader.row("record", id)?.text("kind");
    let found = if kind == "work_item" {
        work_items_where(reader, "w.id = ?1", Some(id), &fiscal_years(reader)?)?
    } else if LEVELS.contains(&kind.as_str()) {
        level(reader, &kind)?
    } else {
        Vec::new()
    };
    let mut row = found.into_iter().find(|row| row.record.id == id);
    if let Some(row) = &mut row {
        Gathered::read(reader, case, &Among::ids([id].into_iter()))?.put_into(row);
    }
    Ok(row)
}

/// Some work items as rows of the outline, in no order.
///
/// # Errors
/// When the file cannot be read.
pub(in crate::query) fn work_items(
    reader: Reader<'_>,
    case: MoneyCase,
    ids: &[RecordId],
) -> Result<Vec<OutlineRow>, StoreError> {
    let years = fiscal_years(reader)?;
    let mut rows = Vec::new();
    for id in ids {
        rows.extend(work_items_where(reader, "w.id = ?1", Some(*id), &years)?);
    }
    let mut gathered = Gathered::read(reader, case, &Among::ids(ids.iter().copied()))?;
    for row in &mut rows {
        gathered.put_into(row);
    }
    Ok(rows)
}

/// All work items in the order in which the outline has them.
///
/// # Errors
/// When the file cannot be read.
pub(in crate::query) fn work_items_in_order(reader: Reader<'_>) -> Result<Vec<RecordId>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT id, coalesce(parent, initiative, activity) FROM work_item ORDER BY position, id",
    )?;
    let mut rows = statement.query([])?;
    let mut below: HashMap<Option<RecordId>, Vec<RecordId>> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Some(id) = id_at(row, 0)? {
            below.entry(id_at(row, 1)?).or_default().push(id);
        }
    }
    let above = above(reader)?;
    // From the last to the first, because the one that is read next is taken from the end.
    let mut waiting = below.remove(&None).unwrap_or_default();
    waiting.reverse();
    let mut tops: Vec<RecordId> = Vec::new();
    for top in above.get(&None).into_iter().flatten() {
        let under = above.get(&Some(top.record.id)).into_iter().flatten();
        tops.extend(under.map(|row| row.record.id).chain([top.record.id]));
    }
    waiting.extend(tops.into_iter().rev());
    let mut order = Vec::new();
    let is_above: HashSet<RecordId> = above.values().flatten().map(|row| row.record.id).collect();
    while let Some(id) = waiting.pop() {
        if !is_above.contains(&id) {
            order.push(id);
        }
        waiting.extend(below.remove(&Some(id)).unwrap_or_default().into_iter().rev());
    }
    Ok(order)
}

/// The rows that one stands under, from the nearest to the top: what has to be open for it to be in view.
///
/// # Errors
/// When the file cannot be read, or there is no such record.
pub fn outline_path(reader: Reader<'_>, id: RecordId) -> Result<Vec<RecordId>, StoreError> {
    let mut path = Vec::new();
    let mut at = id;
    loop {
        let kind = reader.row("record", at)?.text("kind");
        let columns: &[&str] = match kind.as_str() {
            "work_item" => &["parent", "initiative", "activity"],
            "goal" | "initiative" => &["objective"],
            "activity" => &["service_group"],
            _ => &[],
        };
        let row = reader.row(&kind, at)?;
        match columns.iter().find_map(|column| row.id(column)) {
            Some(parent) if !path.contains(&parent) => path.push(parent),
            _ => return Ok(path),
        }
        at = *path.last().unwrap_or(&at);
    }
}

/// How many rows stand under one, at any depth.
///
/// # Errors
/// When the file cannot be read.
pub fn outline_below(reader: Reader<'_>, id: RecordId) -> Result<u32, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "WITH RECURSIVE below (id) AS (
           SELECT ?1
           UNION SELECT t.id FROM below b JOIN goal t ON t.objective = b.id
           UNION SELECT t.id FROM below b JOIN initiative t ON t.objective = b.id
           UNION SELECT t.id FROM below b JOIN activity t ON t.service_group = b.id
           UNION SELECT t.id FROM below b JOIN work_item t ON t.initiative = b.id
           UNION SELECT t.id FROM below b JOIN work_item t ON t.activity = b.id
           UNION SELECT t.id FROM below b JOIN work_item t ON t.parent = b.id
         ) SELECT count(*) - 1 FROM below",
    )?;
    Ok(statement.query_row([Value::from(id)], |row| row.get(0))?)
}

/// How many work items have no lead.
///
/// # Errors
/// When the file cannot be read.
pub fn outline_without_lead(reader: Reader<'_>) -> Result<u32, StoreError> {
    let led = count(
        reader,
        "SELECT count(DISTINCT a.subject) FROM assignment a JOIN work_item w ON w.id = a.subject
         WHERE a.role = 'leads' AND a.party IS NOT NULL",
    )?;
    Ok(count(reader, "SELECT count(*) FROM work_item")?.saturating_sub(led))
}

fn count(reader: Reader<'_>, sql: &str) -> Result<u32, StoreError> {
    Ok(reader.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

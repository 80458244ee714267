//! Work items that stand together by what they belong to, by who leads them, or by how they stand.

use super::beside::Beside;
use super::facts::Facts;
use super::in_view::{TimelineAsk, TimelineBy, TimelineGroup, TimelineLine};
use crate::query::common::{id_at, record_ref};
use crate::query::outline::{work_items, work_items_in_order};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::WorkStatus;
use std::collections::{HashMap, HashSet};

/// How many rows are open when a plan is first shown: more would be waited for and not be looked at.
const FIRST_OPEN: usize = 300;

/// The key of the group of those that have no such thing.
const NONE: &str = "none";
/// The key of the group of those that are there no more.
const REMOVED: &str = "removed";

#[derive(Default)]
struct Group {
    items: Vec<RecordId>,
    removed: Vec<usize>,
}

/// The groups in the order in which their first work items stand in the plan, with the rows of those that are open.
pub(super) fn grouped(
    reader: Reader<'_>,
    ask: &TimelineAsk,
    by: TimelineBy,
    facts: &Facts,
    beside: &Beside,
) -> Result<(Vec<TimelineLine>, Vec<String>), StoreError> {
    let mut groups: Vec<(String, Group)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut group = |key: String| {
        *places.entry(key.clone()).or_insert_with(|| {
            groups.push((key, Group::default()));
            groups.len() - 1
        })
    };
    let keys = keys(reader, by)?;
    let mut members: Vec<(usize, RecordId)> = Vec::new();
    for id in work_items_in_order(reader)? {
        members.push((group(keys.get(&id).cloned().unwrap_or_else(|| NONE.to_owned())), id));
    }
    let mut gone: Vec<(usize, usize)> = Vec::new();
    for (at, removed) in beside.removed.iter().enumerate() {
        let key = match by {
            TimelineBy::Status => REMOVED.to_owned(),
            TimelineBy::Initiative => removed.home.map_or_else(|| NONE.to_owned(), |id| id.to_string()),
            _ => NONE.to_owned(),
        };
        gone.push((group(key), at));
    }
    for (at, id) in members {
        groups[at].1.items.push(id);
    }
    for (at, removed) in gone {
        groups[at].1.removed.push(removed);
    }
    let size = |group: &Group| group.items.len() + group.removed.len();
    let open = ask.open.clone().unwrap_or_else(|| {
        let mut room = FIRST_OPEN;
        let mut open = Vec::new();
        for (key, group) in &groups {
            if size(group) <= room {
                room -= size(group);
                open.push(key.clone());
            }
        }
        open
    });
    let are_open: HashSet<&String> = open.iter().collect();
    let seen: Vec<RecordId> = groups
        .iter()
        .filter(|(key, _)| are_open.contains(key))
        .flat_map(|(_, group)| group.items.iter().copied())
        .collect();
    let mut rows = facts.rows(reader, work_items(reader, ask.in_case, &seen)?)?;
    beside.set(&mut rows, &facts.network);
    let mut rows: HashMap<RecordId, _> = rows.into_iter().map(|row| (row.row.record.id, row)).collect();
    let mut lines = Vec::new();
    for (key, group) in groups {
        let is_open = are_open.contains(&key);
        let head = TimelineGroup {
            name: name(reader, by, &key)?,
            status: key.parse::<WorkStatus>().ok().filter(|_| by == TimelineBy::Status),
            count: u32::try_from(size(&group)).unwrap_or(u32::MAX),
            key,
        };
        lines.push(TimelineLine { depth: 0, folds: true, group: Some(head), row: None });
        if is_open {
            let there = group.items.iter().filter_map(|id| rows.remove(id));
            let gone = group.removed.iter().map(|at| beside.removed[*at].row());
            let line = |row| TimelineLine { depth: 1, folds: false, group: None, row: Some(row) };
            lines.extend(there.chain(gone).map(line));
        }
    }
    Ok((lines, open))
}

/// The key of the group that each work item stands in; those without one stand in none.
fn keys(reader: Reader<'_>, by: TimelineBy) -> Result<HashMap<RecordId, String>, StoreError> {
    let sql = match by {
        TimelineBy::Status => "SELECT id, status FROM work_item",
        TimelineBy::Owner => {
            "SELECT a.subject, coalesce(p.abbreviation, p.name) FROM assignment a JOIN party p ON p.id = a.party
             WHERE a.role = 'leads' ORDER BY a.position, a.id"
        }
        _ => "SELECT id, coalesce(initiative, activity) FROM work_item",
    };
    let mut statement = reader.connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut keys: HashMap<RecordId, String> = HashMap::new();
    while let Some(row) = rows.next()? {
        let Some(id) = id_at(row, 0)? else { continue };
        let key = match by {
            TimelineBy::Initiative | TimelineBy::Objective => id_at(row, 1)?.map(|id| id.to_string()),
            _ => row.get(1)?,
        };
        let Some(key) = key else { continue };
        // Several may lead together, and then they are the owner together.
        keys.entry(id).and_modify(|known| *known = format!("{known}, {key}")).or_insert(key);
    }
    Ok(keys)
}

/// What a group is called, where its key does not say it already.
fn name(reader: Reader<'_>, by: TimelineBy, key: &str) -> Result<Option<String>, StoreError> {
    Ok(match by {
        _ if key == NONE || key == REMOVED => None,
        TimelineBy::Owner => Some(key.to_owned()),
        TimelineBy::Initiative => match key.parse() {
            Ok(id) if reader.exists("record", id)? => Some(record_ref(reader, id)?.name),
            _ => None,
        },
        TimelineBy::Objective | TimelineBy::Status => None,
    })
}

//! What differs between two states of the plan: rows that came, went, moved, or say something else. What was removed is
//! shown like the rest.

use super::disagreements::disagreements;
use super::known::{came, known};
use super::parts::{Part, part_cells};
use super::rests::rests;
use super::said;
use crate::journal::EXISTENCE;
use crate::past::Past;
use crate::query::common::RecordRef;
use crate::query::former::{Gone, in_place};
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use rusqlite::params;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It says something else.
    Reworded,
    /// Its years or days are others.
    Rescheduled,
    /// It costs something else.
    Rebudgeted,
    /// Others have a part in it.
    Reassigned,
    /// It stands otherwise, or serves or needs something else.
    Restated,
    /// It is known otherwise: from elsewhere, by other sources, or checked by somebody.
    Regrounded,
}

impl DifferenceKind {
    /// The word of the kind, as it stands in texts and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Reworded => "reworded",
            Self::Rescheduled => "rescheduled",
            Self::Rebudgeted => "rebudgeted",
            Self::Reassigned => "reassigned",
            Self::Restated => "restated",
            Self::Regrounded => "regrounded",
        }
    }
}

/// One value that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CellDifference {
    /// What the value is: the text `fact-<term>`.
    pub term: String,
    /// Which of several it is, for example a year and case of an amount.
    pub part: Option<String>,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// One row of the plan that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowDifference {
    /// The row, as it is named in the later state; a removed one as it was named in the earlier.
    pub record: RecordRef,
    /// What it stands under.
    pub under: Option<RecordRef>,
    /// For a row of the outline that was removed, the sibling that it stood right after, which may be gone itself.
    pub after: Option<RecordId>,
    /// What became of it.
    pub kinds: Vec<DifferenceKind>,
    /// The values that differ.
    pub cells: Vec<CellDifference>,
    /// Why, in the words of those who changed it, oldest first; what was said afterwards stands last.
    pub reasons: Vec<String>,
    /// What was said afterwards.
    pub said: Option<String>,
}

/// What differs between two states of the plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanDifference {
    /// The rows that differ, by kind and label.
    pub rows: Vec<RowDifference>,
    /// How many rows differ in which way.
    pub counts: Vec<(DifferenceKind, u32)>,
    /// How many rows differ without a reason.
    pub without_reason: u32,
}

/// The kinds of record whose rows are the plan, in the order in which they are shown.
const ROWS: [&str; 9] =
    ["objective", "goal", "outcome", "initiative", "service_group", "activity", "work_item", "risk", WHOLE];
/// Those of them that stand in the outline.
const OUTLINE: [&str; 6] = ["objective", "goal", "initiative", "service_group", "activity", "work_item"];
/// An amount of the whole plan belongs to no row and is one itself.
pub(super) const WHOLE: &str = "amount";
/// What else a reader who was away is told of.
const BESIDE: [&str; 4] = ["issue", "existing_work", "gap", "decision"];
/// The parts of a row, with the column of the row they belong to.
pub(super) const PARTS: [(&str, &str, DifferenceKind); 11] = [
    ("amount", "subject", DifferenceKind::Rebudgeted),
    ("assignment", "subject", DifferenceKind::Reassigned),
    ("key_date", "record", DifferenceKind::Rescheduled),
    ("dependency", "work_item", DifferenceKind::Rescheduled),
    ("initiative_phase", "initiative", DifferenceKind::Reworded),
    ("initiative_goal", "initiative", DifferenceKind::Restated),
    ("work_item_goal", "work_item", DifferenceKind::Restated),
    ("work_item_gap", "work_item", DifferenceKind::Restated),
    ("recommendation", "existing_work", DifferenceKind::Restated),
    ("link", "record", DifferenceKind::Restated),
    ("lineage", "from_issue", DifferenceKind::Restated),
];

/// Compares the plan after two changes of the journal.
///
/// # Errors
/// When the journal cannot be read.
pub fn difference(reader: Reader<'_>, before: i64, after: i64) -> Result<PlanDifference, StoreError> {
    of_kinds(reader, before, after, &ROWS)
}

/// What a reader who was away is told: the rows of the plan, and issues, existing work, gaps and decisions.
///
/// # Errors
/// When the journal cannot be read.
pub fn news(reader: Reader<'_>, before: i64) -> Result<PlanDifference, StoreError> {
    let newest = crate::past::newest(reader)?.map_or(before, |(number, _)| number);
    of_kinds(reader, before, newest, &[&ROWS[..], &BESIDE[..]].concat())
}

fn of_kinds(
    reader: Reader<'_>,
    before: i64,
    after: i64,
    told: &[&str],
) -> Result<PlanDifference, StoreError> {
    let (was, is) = (Past::after(reader, before), Past::after(reader, after));
    let mut touched = touched(reader, before, after)?;
    let mut found: BTreeMap<RecordId, Parts> = BTreeMap::new();
    for (table, column, kind) in PARTS {
        for (id, changes) in touched.remove(table).unwrap_or_default() {
            let old = Part::of(was, table, column, was.row(table, id)?)?;
            let new = Part::of(is, table, column, is.row(table, id)?)?;
            for (owner, cell) in part_cells(table, old, new) {
                let parts = found.entry(owner).or_default();
                parts.changes.extend(&changes);
                parts.is_row |= owner == id;
                parts.cells.extend(cell.map(|cell| (kind, cell)));
            }
        }
    }
    let came = came((was, is))?;
    let known = known((was, is), &mut touched, &came)?;
    let rests = rests((was, is), &mut touched, &came)?;
    let disagreements = disagreements((was, is), &mut touched, &came)?;
    for known in known.into_iter().chain(rests).chain(disagreements) {
        let parts = found.entry(known.owner).or_default();
        parts.changes.extend(known.changes);
        parts.is_row |= known.is_row;
        parts.cells.extend(known.cells);
    }
    for table in told {
        for (id, changes) in touched.remove(*table).unwrap_or_default() {
            found.entry(id).or_default().changes.extend(changes);
        }
    }
    let said = super::reasons::said_between(reader, before, after)?;
    let (mut rows, mut shared) = (Vec::new(), Shared::default());
    for (id, parts) in found {
        let found = row(reader, (was, is), id, parts, &said, &mut shared)?;
        rows.extend(found.filter(|row| told.contains(&row.record.kind.as_str())));
    }
    set_removed_in_place(was, &mut rows)?;
    let place = |row: &RowDifference| told.iter().position(|kind| *kind == row.record.kind);
    rows.sort_by(|a, b| (place(a), &a.record.label).cmp(&(place(b), &b.record.label)));
    let mut counts: BTreeMap<DifferenceKind, u32> = BTreeMap::new();
    for kind in rows.iter().flat_map(|row| &row.kinds) {
        *counts.entry(*kind).or_default() += 1;
    }
    let silent = rows.iter().filter(|row| row.reasons.is_empty()).count();
    Ok(PlanDifference {
        rows,
        counts: counts.into_iter().collect(),
        without_reason: u32::try_from(silent).unwrap_or(u32::MAX),
    })
}

/// Says of rows of the outline that were removed after which others they stood.
fn set_removed_in_place(was: Past<'_>, rows: &mut [RowDifference]) -> Result<(), StoreError> {
    for kind in OUTLINE {
        let is_gone =
            |row: &&RowDifference| row.record.kind == kind && row.kinds.contains(&DifferenceKind::Removed);
        let mut gone = Vec::new();
        for row in rows.iter().filter(is_gone) {
            gone.extend(was.row(kind, row.record.id)?.map(|row| Gone::of(kind, &row)));
        }
        if gone.is_empty() {
            continue;
        }
        let placed = in_place(was, kind, gone)?.into_iter().map(|(gone, after)| (gone.id, after));
        let after: HashMap<RecordId, Option<RecordId>> = placed.collect();
        for row in rows.iter_mut().filter(|row| row.record.kind == kind) {
            row.after = after.get(&row.record.id).copied().flatten();
        }
    }
    Ok(())
}

#[derive(Default)]
struct Parts {
    changes: BTreeSet<i64>,
    /// Whether what is told is a row of its own, which an amount is that belongs to none.
    is_row: bool,
    cells: Vec<(DifferenceKind, CellDifference)>,
}

/// Rows by table, each with the numbers of the changes that wrote it.
pub(crate) type Touched = BTreeMap<String, BTreeMap<RecordId, BTreeSet<i64>>>;

/// The rows that changes between the two wrote, by table, each with the numbers of those changes.
pub(crate) fn touched(reader: Reader<'_>, before: i64, after: i64) -> Result<Touched, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT DISTINCT table_name, row_id, change FROM change_cell WHERE change > ?1 AND change <= ?2",
    )?;
    let mut rows = statement.query(params![before, after])?;
    let mut touched = Touched::new();
    while let Some(row) = rows.next()? {
        let Some(id) = row.get::<_, Value>(1)?.id() else { continue };
        touched.entry(row.get(0)?).or_default().entry(id).or_default().insert(row.get(2)?);
    }
    Ok(touched)
}

/// The columns of a row that say where it stands.
const PLACES: [&str; 8] =
    ["parent", "initiative", "activity", "objective", "service_group", "goal", "work_item", "position"];
const DAYS: [&str; 6] = ["first_year", "last_year", "starts_on", "proposal_on", "delivery_on", "expected_on"];
const WORDS: [&str; 17] = [
    "name",
    "title",
    "statement",
    "number",
    "purpose",
    "scope",
    "tracking",
    "considerations",
    "timeline_proposed",
    "resources_needed",
    "text",
    "remedy",
    "response",
    "description",
    "whereas",
    "resolved",
    "rationale",
];

fn kind_of(column: &str) -> DifferenceKind {
    if PLACES.contains(&column) {
        DifferenceKind::Moved
    } else if DAYS.contains(&column) {
        DifferenceKind::Rescheduled
    } else if WORDS.contains(&column) {
        DifferenceKind::Reworded
    } else if column == "owner" {
        DifferenceKind::Reassigned
    } else {
        DifferenceKind::Restated
    }
}

/// What the rows of a difference have in common, looked up once.
#[derive(Default)]
struct Shared {
    /// What rows stand under, by id.
    above: HashMap<RecordId, Option<RecordRef>>,
    /// Reasons, by the changes they were given with.
    reasons: HashMap<BTreeSet<i64>, Vec<String>>,
}

fn row(
    reader: Reader<'_>,
    (was, is): (Past<'_>, Past<'_>),
    id: RecordId,
    parts: Parts,
    said: &BTreeMap<RecordId, String>,
    shared: &mut Shared,
) -> Result<Option<RowDifference>, StoreError> {
    let Some(head) = is.row("record", id)?.map_or_else(|| was.row("record", id), |head| Ok(Some(head)))?
    else {
        return Ok(None);
    };
    let kind = head.text("kind");
    if kind == WHOLE && !parts.is_row {
        return Ok(None);
    }
    let (old, new) = (was.row(&kind, id)?, is.row(&kind, id)?);
    let mut kinds: BTreeSet<DifferenceKind> = parts.cells.iter().map(|(kind, _)| *kind).collect();
    let mut cells: Vec<CellDifference> = Vec::new();
    match (&old, &new) {
        (None, Some(_)) => kinds = BTreeSet::from([DifferenceKind::Added]),
        (Some(_), None) => kinds = BTreeSet::from([DifferenceKind::Removed]),
        // What an amount says stands in its part.
        (Some(_), Some(_)) if kind == WHOLE => {}
        (Some(old), Some(new)) => {
            for (column, value) in new.cells() {
                if old.get(column) == value || column == EXISTENCE {
                    continue;
                }
                kinds.insert(kind_of(column));
                // A place among siblings is a mark of order that says nothing to a reader.
                if column != "position" {
                    cells.push(CellDifference {
                        term: column.to_owned(),
                        part: None,
                        old: said::value(was, &kind, column, old.get(column))?,
                        new: said::value(is, &kind, column, value)?,
                    });
                }
            }
        }
        (None, None) => return Ok(None),
    }
    if kinds.is_empty() {
        return Ok(None);
    }
    cells.extend(parts.cells.into_iter().map(|(_, cell)| cell));
    let standing = new.as_ref().or(old.as_ref());
    let above = standing.and_then(|row| PLACES.iter().find_map(|column| row.id(column)));
    let under = match above {
        None => None,
        // What a removed row stood under is named as it was then.
        Some(above) if new.is_none() => was.record(above)?,
        Some(above) => match shared.above.get(&above) {
            Some(known) => known.clone(),
            None => shared.above.entry(above).or_insert(is.record(above)?).clone(),
        },
    };
    let given = match shared.reasons.get(&parts.changes) {
        Some(known) => known.clone(),
        None => {
            let found = reasons(reader, &parts.changes)?;
            shared.reasons.insert(parts.changes, found.clone());
            found
        }
    };
    let mut record = crate::past::named(id, &head, standing);
    if let (WHOLE, Some(part)) = (kind.as_str(), cells.iter().find_map(|cell| cell.part.as_ref())) {
        record.name.clone_from(part);
    }
    Ok(Some(RowDifference {
        record,
        under,
        after: None,
        kinds: kinds.into_iter().collect(),
        cells,
        reasons: given
            .into_iter()
            .filter(|reason| said.get(&id) != Some(reason))
            .chain(said.get(&id).cloned())
            .collect(),
        said: said.get(&id).cloned(),
    }))
}

/// Why, in the words of those who made the changes, each said once.
pub(in crate::query) fn reasons(
    reader: Reader<'_>,
    changes: &BTreeSet<i64>,
) -> Result<Vec<String>, StoreError> {
    let mut statement = reader.connection.prepare_cached("SELECT reason FROM change WHERE number = ?1")?;
    let mut reasons = Vec::new();
    for number in changes {
        let reason: String = statement.query_row([number], |row| row.get(0))?;
        if !reason.is_empty() && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    Ok(reasons)
}

//! Going back to a backup: what it would change, and the change itself, which can be undone like any other.

use super::Desk;
use super::backups::{Backup, shown};
use crate::{Operation, OperationError, Outcome};
use plan::{RecordId, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;
use store::backup::{self, Difference, Kept, Reason};
use store::undo::{RowState, bring_to};
use store::{Reader, Sentence, StoreError, Value, foreign};

/// How many records of a kind differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceCount {
    /// The kind of record; `plan` for what belongs to none.
    pub kind: String,
    /// Records that the backup has not.
    pub added: u32,
    /// Records that are otherwise in the backup.
    pub changed: u32,
    /// Records that only the backup has.
    pub removed: u32,
}

/// What restoring a backup would take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// The backup.
    pub backup: Backup,
    /// What the plan as it stands has that the backup has not, by kind.
    pub differences: Vec<DifferenceCount>,
    /// How many changes were made since.
    pub change_count: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Added,
    Changed,
    Removed,
}

impl Desk {
    /// What the open plan has that a backup has not.
    ///
    /// # Errors
    /// Refuses a backup that is gone, damaged or of another plan.
    pub fn backup_preview(&self, id: &str) -> Result<RestorePreview, OperationError> {
        let kept = self.kept_of_open(id)?;
        self.with_seat(|seat| {
            let compared = seat.plan.query(|now| {
                foreign::read(&kept.path, |then| {
                    let differences = backup::differences(now, then)?;
                    Ok((counts(now, then, &differences)?, backup::newest_change(then)?))
                })
            });
            let (differences, then) = compared.map_err(OperationError::from)?;
            let since = seat.plan.file().seq() - then;
            let change_count = u32::try_from(since).unwrap_or(0);
            Ok(RestorePreview { backup: shown(&kept, seat, false), differences, change_count })
        })
    }

    /// Brings the open plan to the state of a backup, as one change. The state before is kept as a backup too.
    ///
    /// # Errors
    /// Refuses a backup that is gone, damaged or of another plan, and a plan that is read-only.
    pub fn restore(&self, id: &str) -> Result<Outcome<Sentence>, OperationError> {
        let kept = self.kept_of_open(id)?;
        self.with_seat(|seat| {
            if seat.plan.is_read_only() {
                return Err(Refusal::new("plan-read-only").into());
            }
            let folder = self.backup_folder(&seat.plan_id);
            backup::keep_plan(&folder, seat.plan.file(), Reason::BeforeRestore, self.clock.now())?;
            let label = made_at(&kept);
            let done = seat.plan.operate(backup_restore(kept.clone(), label.clone()))?;
            let value = Sentence::of_change("backup_restore", &label);
            Ok(Outcome { value, seq: done.seq, topics: done.topics })
        })
    }

    fn kept_of_open(&self, id: &str) -> Result<Kept, OperationError> {
        let plan_id = self.with_seat(|seat| Ok(seat.plan_id.clone()))?;
        match id.split_once('/') {
            Some((plan, _)) if plan == plan_id => self.kept(id),
            _ => Err(Refusal::new("backup-gone").into()),
        }
    }
}

fn backup_restore(kept: Kept, label: String) -> Operation<()> {
    Operation::new("backup_restore", move |work| {
        let now = work.read();
        let differences = foreign::read(&kept.path, |then| backup::differences(now, then))?;
        if differences.is_empty() {
            return Err(Refusal::new("backup-is-equal").into());
        }
        let rows: Vec<RowState> = differences
            .into_iter()
            .map(|row| RowState { table: row.table, id: row.id, cells: row.other })
            .collect();
        bring_to(work.recorder, &rows)?;
        work.recorder.describe(label);
        Ok(())
    })
}

/// When a backup was made, to the minute, in UTC.
fn made_at(kept: &Kept) -> String {
    jiff::Timestamp::from_millisecond(kept.made_at)
        .map_or_else(|_| kept.made_at.to_string(), |at| at.strftime("%Y-%m-%d %H:%M").to_string())
}

/// Counts records, not rows: a citation more is a change of the record that cites.
fn counts(
    now: Reader<'_>,
    then: Reader<'_>,
    differences: &[Difference],
) -> Result<Vec<DifferenceCount>, StoreError> {
    let mut marks: BTreeMap<(String, Option<RecordId>), Mark> = BTreeMap::new();
    for difference in differences {
        let owner = backup::owner(now, difference)?;
        let kind = match owner {
            Some(id) => kind_of(now, id)?.or(kind_of(then, id)?),
            None => None,
        };
        let key = kind.map_or_else(|| ("plan".to_owned(), None), |kind| (kind, owner));
        let mark = match (difference.table.as_str(), &difference.one, &difference.other) {
            ("record", Some(_), None) => Mark::Added,
            ("record", None, Some(_)) => Mark::Removed,
            _ => Mark::Changed,
        };
        let known = marks.entry(key).or_insert(mark);
        if mark != Mark::Changed {
            *known = mark;
        }
    }
    let mut counts: BTreeMap<String, DifferenceCount> = BTreeMap::new();
    for ((kind, _), mark) in marks {
        let count =
            counts.entry(kind.clone()).or_insert(DifferenceCount { kind, added: 0, changed: 0, removed: 0 });
        match mark {
            Mark::Added => count.added += 1,
            Mark::Changed => count.changed += 1,
            Mark::Removed => count.removed += 1,
        }
    }
    Ok(counts.into_values().collect())
}

fn kind_of(reader: Reader<'_>, id: RecordId) -> Result<Option<String>, StoreError> {
    let rows = reader.rows_where("record", "id", &Value::from(id))?;
    Ok(rows.first().map(|row| row.text("kind")))
}

//! Backups: copies of the plan as it was, kept in the application's data folder, one folder for each plan. A backup's
//! name says when and why it was made and begins the hash of its content, so that a damaged one is never offered.

use crate::disk::{self, Disk, Fingerprint, RealDisk};
use crate::write_back::write_back;
use crate::{PlanFile, Reader, Row, StoreError, schema};
use plan::RecordId;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How many of the newest saves are kept.
pub const SAVES: usize = 10;
/// For how many days the last save of each day is kept.
pub const DAYS: i64 = 30;
/// How many backups made before something risky are kept.
pub const BEFORE: usize = 10;

const DAY: i64 = 86_400_000;
const EXTENSION: &str = "throughline";
/// How much of the content's hash stands in the name: 64 bits, as hexadecimal text.
const MARK: usize = 16;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The plan was saved.
    Save,
    /// Before something was imported.
    BeforeImport,
    /// Before another copy was merged.
    BeforeMerge,
    /// Before an earlier state was restored.
    BeforeRestore,
    /// Before the file was brought to a newer schema.
    BeforeMigration,
}

impl Reason {
    const ALL: [Self; 5] =
        [Self::Save, Self::BeforeImport, Self::BeforeMerge, Self::BeforeRestore, Self::BeforeMigration];

    const fn word(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::BeforeImport => "before_import",
            Self::BeforeMerge => "before_merge",
            Self::BeforeRestore => "before_restore",
            Self::BeforeMigration => "before_migration",
        }
    }
}

/// A backup that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name without the extension.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, in UTC milliseconds.
    pub made_at: i64,
    /// Why.
    pub reason: Reason,
    /// Its size in bytes.
    pub size: u64,
    mark: String,
}

impl Kept {
    /// Whether it holds this content.
    pub fn holds(&self, content: &str) -> bool {
        content.starts_with(&self.mark)
    }

    /// Whether its content is still what it was when it was made.
    pub fn is_good(&self) -> bool {
        RealDisk.fingerprint(&self.path).is_ok_and(|found| self.holds(&found.content))
    }
}

/// The backups in a folder, newest first. Files that are no backups are not touched and not listed.
pub fn list(folder: &Path) -> Vec<Kept> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut kept: Vec<Kept> = entries.filter_map(|entry| kept_at(entry.ok()?.path())).collect();
    kept.sort_by(|one, other| (other.made_at, &other.name).cmp(&(one.made_at, &one.name)));
    kept
}

fn kept_at(path: PathBuf) -> Option<Kept> {
    if path.extension()? != EXTENSION {
        return None;
    }
    let name = path.file_stem()?.to_str()?.to_owned();
    let mut parts = name.splitn(3, '-');
    let made_at = parts.next()?.parse().ok()?;
    let reason = parts.next()?;
    let reason = Reason::ALL.into_iter().find(|known| known.word() == reason)?;
    let mark = parts.next()?.to_owned();
    if mark.len() != MARK || !mark.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let size = std::fs::metadata(&path).ok()?.len();
    Some(Kept { name, path, made_at, reason, size, mark })
}

/// Keeps a file as it is, if it still has the `content` it is known for.
///
/// # Errors
/// When it cannot be read or the folder may not be written.
pub fn keep_file(
    folder: &Path,
    file: &Path,
    content: &str,
    reason: Reason,
    now: i64,
) -> Result<(), StoreError> {
    std::fs::create_dir_all(folder).map_err(|e| StoreError::io(folder, e))?;
    let unfinished = folder.join("unfinished");
    let copied = disk::copy(file, &unfinished)?;
    if copied.content == content {
        name_it(folder, &unfinished, &copied, reason, now)?;
    } else {
        RealDisk.remove(&unfinished);
    }
    prune(folder, now)
}

/// Keeps a plan as it stands in its working copy.
///
/// # Errors
/// When the folder may not be written.
pub fn keep_plan(folder: &Path, plan: &PlanFile, reason: Reason, now: i64) -> Result<(), StoreError> {
    std::fs::create_dir_all(folder).map_err(|e| StoreError::io(folder, e))?;
    let unfinished = folder.join("unfinished");
    let written = write_back(plan, &unfinished, None, &RealDisk)?;
    name_it(folder, &unfinished, &written.fingerprint, reason, now)?;
    prune(folder, now)
}

fn name_it(
    folder: &Path,
    unfinished: &Path,
    copied: &Fingerprint,
    reason: Reason,
    now: i64,
) -> Result<(), StoreError> {
    let name = format!("{now}-{}-{}.{EXTENSION}", reason.word(), &copied.content[..MARK]);
    RealDisk.rename(unfinished, &folder.join(name))?;
    RealDisk.sync_folder(unfinished)
}

/// Takes away what need not be kept any longer: of the saves all but the newest ten and the last of each of the last
/// thirty days, of the others all but the newest ten.
fn prune(folder: &Path, now: i64) -> Result<(), StoreError> {
    let (mut saves, mut before, mut days) = (0, 0, BTreeSet::new());
    for kept in list(folder) {
        let stays = if kept.reason == Reason::Save {
            saves += 1;
            let last_of_its_day = days.insert(kept.made_at.div_euclid(DAY));
            saves <= SAVES || (last_of_its_day && now - kept.made_at <= DAYS * DAY)
        } else {
            before += 1;
            before <= BEFORE
        };
        if !stays {
            std::fs::remove_file(&kept.path).map_err(|e| StoreError::io(&kept.path, e))?;
        }
    }
    Ok(())
}

/// A row that two states of a plan do not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The table.
    pub table: String,
    /// The row.
    pub id: RecordId,
    /// Its cells in the first state; none when it does not exist there.
    pub one: Option<BTreeMap<String, crate::Value>>,
    /// Its cells in the second state.
    pub other: Option<BTreeMap<String, crate::Value>>,
}

/// The rows on which two states of a plan differ, table by table. The counters of labels are left out: a label that
/// was given is never given again, whatever state the plan goes back to.
///
/// # Errors
/// When one of them cannot be read.
pub fn differences(one: Reader<'_>, other: Reader<'_>) -> Result<Vec<Difference>, StoreError> {
    let mut found = Vec::new();
    for table in one.tables()?.into_iter().filter(|table| table != "label_counter") {
        let mut others: BTreeMap<_, _> = other.rows(&table)?.into_iter().map(|row| (row.id, row)).collect();
        for row in one.rows(&table)? {
            let there = others.remove(&row.id);
            if there.as_ref() != Some(&row) {
                found.push(Difference {
                    table: table.clone(),
                    id: row.id,
                    one: Some(row.into_cells()),
                    other: there.map(Row::into_cells),
                });
            }
        }
        let only_there = others.into_iter();
        found.extend(only_there.map(|(id, row)| Difference {
            table: table.clone(),
            id,
            one: None,
            other: Some(row.into_cells()),
        }));
    }
    Ok(found)
}

/// The record a row belongs to: the record itself, the row of its kind, or a part or link of it.
///
/// # Errors
/// When the schema cannot be read.
pub fn owner(reader: Reader<'_>, difference: &Difference) -> Result<Option<RecordId>, StoreError> {
    if difference.table == "record" || schema::is_kind_of_record(reader.connection, &difference.table)? {
        return Ok(Some(difference.id));
    }
    let cells = difference.one.as_ref().or(difference.other.as_ref());
    let column = schema::columns(reader.connection, &difference.table)?.get(1);
    Ok(column.and_then(|column| cells?.get(column)?.id()))
}

/// The number of the newest change of a plan.
///
/// # Errors
/// When the journal cannot be read.
pub fn newest_change(reader: Reader<'_>) -> Result<i64, StoreError> {
    Ok(reader.connection.query_row("SELECT coalesce(max(number), 0) FROM change", [], |row| row.get(0))?)
}

//! Writing the visible file whole: into a temporary file in the same folder, flushed, proven, and only then renamed
//! over the old one. Until the rename the old file is untouched; after it the new one is complete.

use crate::disk::{Disk, Fingerprint};
use crate::{Damage, PlanFile, StoreError, hash};
use rusqlite::backup::Backup;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension};
use std::path::Path;

/// What must be equal in the working copy and in what was written.
#[derive(Debug, PartialEq, Eq)]
struct Proof {
    genesis: [u8; 32],
    last: Option<Vec<u8>>,
    state: [u8; 32],
}

fn proof(connection: &Connection) -> Result<Proof, StoreError> {
    Ok(Proof {
        genesis: hash::genesis(connection)?,
        last: connection
            .query_row("SELECT id FROM change ORDER BY number DESC LIMIT 1", [], |row| row.get(0))
            .optional()?,
        state: hash::state(connection)?,
    })
}

/// What was written to the visible file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file as it now lies there.
    pub fingerprint: Fingerprint,
    /// The newest change in it.
    pub seq: i64,
}

/// Writes the plan to `target`. With `expected`, a target that is neither that file nor gone is left alone; without,
/// whatever is there is replaced.
///
/// # Errors
/// [`StoreError::ChangedUnderneath`], or what stopped the writing. The target is then as it was.
pub fn write_back(
    plan: &PlanFile,
    target: &Path,
    expected: Option<&Fingerprint>,
    disk: &dyn Disk,
) -> Result<Written, StoreError> {
    leave_alone_if_changed(target, expected, disk)?;
    let temporary = disk.temporary(target)?;
    let written = fill(plan, &temporary, disk)
        .and_then(|(fingerprint, seq)| {
            // Looked at again at the last moment: the writing took time.
            leave_alone_if_changed(target, expected, disk)?;
            disk.rename(&temporary, target)?;
            Ok((fingerprint, seq))
        })
        .map_err(|error| named(target, error));
    match written {
        Ok((fingerprint, seq)) => {
            disk.sync_folder(target)?;
            Ok(Written { fingerprint: disk.renamed(fingerprint, target)?, seq })
        }
        Err(error) => {
            disk.remove(&temporary);
            Err(error)
        }
    }
}

fn leave_alone_if_changed(
    target: &Path,
    expected: Option<&Fingerprint>,
    disk: &dyn Disk,
) -> Result<(), StoreError> {
    let Some(expected) = expected else { return Ok(()) };
    match disk.fingerprint(target) {
        Ok(found) if found.content == expected.content => Ok(()),
        // Gone altogether: nothing can be overwritten.
        Err(StoreError::Missing(_)) => Ok(()),
        Ok(_) => Err(StoreError::ChangedUnderneath(target.to_owned())),
        Err(error) => Err(error),
    }
}

fn fill(plan: &PlanFile, temporary: &Path, disk: &dyn Disk) -> Result<(Fingerprint, i64), StoreError> {
    let (wanted, seq) = plan.with_writer(|source| {
        let mut copy = open(temporary, disk)?;
        copy.pragma_update(None, "journal_mode", "OFF")?;
        Backup::new(source, &mut copy)?.run_to_completion(i32::MAX, std::time::Duration::ZERO, None)?;
        close(copy)?;
        let seq = source.query_row("SELECT coalesce(max(number), 0) FROM change", [], |row| row.get(0))?;
        Ok::<_, StoreError>((proof(source)?, seq))
    })?;
    // The copy is in WAL mode like its source; at rest it must be one plain file.
    let copy = open(temporary, disk)?;
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    close(copy)?;
    disk.sync(temporary)?;
    let copy = open(temporary, disk)?;
    let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" || proof(&copy)? != wanted {
        let detail =
            if verdict == "ok" { "what was written is not what was to be written".into() } else { verdict };
        let damage = Damage { check: "structure".into(), place: "file".into(), detail };
        return Err(StoreError::Damaged { path: temporary.to_owned(), damage });
    }
    close(copy)?;
    Ok((disk.fingerprint(temporary)?, seq))
}

fn open(path: &Path, disk: &dyn Disk) -> Result<Connection, StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match disk.vfs() {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    // Nobody else knows this file, and without sharing no memory file is left beside it.
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    // It counts for nothing until it is whole, and is flushed once then.
    connection.pragma_update(None, "synchronous", "OFF")?;
    Ok(connection)
}

fn close(connection: Connection) -> Result<(), StoreError> {
    connection.close().map_err(|(_, error)| error.into())
}

/// Names the file in what SQLite says about its disk.
pub(crate) fn named(path: &Path, error: StoreError) -> StoreError {
    let StoreError::Sqlite(rusqlite::Error::SqliteFailure(cause, _)) = &error else { return error };
    match cause.code {
        ErrorCode::DiskFull => StoreError::DiskFull(path.to_owned()),
        ErrorCode::TooBig => StoreError::TooLarge,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly(path.to_owned()),
        ErrorCode::CannotOpen if path.parent().is_some_and(|folder| !folder.is_dir()) => {
            StoreError::Missing(path.parent().unwrap_or(path).to_owned())
        }
        ErrorCode::CannotOpen | ErrorCode::SystemIoFailure => {
            StoreError::Io { path: path.to_owned(), source: std::io::Error::other(error.to_string()) }
        }
        _ => error,
    }
}

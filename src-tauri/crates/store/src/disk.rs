//! What write-back asks of a file system, so that a test can cut its power; and how a file is known again.

use crate::StoreError;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// How a file is known again: by its size and time at a glance, by its content for certain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Its size in bytes.
    pub length: u64,
    /// When it was last written, in nanoseconds since 1970; what a file system rounds, it rounds here too.
    pub modified: u64,
    /// The BLAKE3 hash of its content, as hexadecimal text.
    pub content: String,
}

impl Fingerprint {
    /// Whether the file at `path` has the same size and time. Cheap enough to ask often; before overwriting, the
    /// content decides.
    pub fn looks_like(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|facts| facts.len() == self.length && modified(&facts) == self.modified)
    }
}

fn modified(facts: &fs::Metadata) -> u64 {
    let since = facts.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or(0)
}

/// The file system as write-back sees it.
pub trait Disk {
    /// The SQLite file system to open databases with; none for the ordinary one.
    fn vfs(&self) -> Option<&str> {
        None
    }
    /// A new, empty file beside `target`.
    ///
    /// # Errors
    /// When the folder is gone or may not be written.
    fn temporary(&self, target: &Path) -> Result<PathBuf, StoreError>;
    /// Waits until the content of a file is on the disk.
    ///
    /// # Errors
    /// When the disk says no.
    fn sync(&self, path: &Path) -> Result<(), StoreError>;
    /// Puts one file in the place of another in one step.
    ///
    /// # Errors
    /// When the folder may not be written.
    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError>;
    /// Waits until the names in the folder of `target` are on the disk.
    ///
    /// # Errors
    /// When the disk says no.
    fn sync_folder(&self, target: &Path) -> Result<(), StoreError>;
    /// Removes a temporary file, if it is still there.
    fn remove(&self, path: &Path);
    /// How a file is known again.
    ///
    /// # Errors
    /// When it cannot be read.
    fn fingerprint(&self, path: &Path) -> Result<Fingerprint, StoreError>;
    /// The fingerprint of a file after it was renamed to `path`; the content is the same.
    ///
    /// # Errors
    /// When it cannot be read.
    fn renamed(&self, fingerprint: Fingerprint, path: &Path) -> Result<Fingerprint, StoreError>;
}

/// The disks of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn temporary(&self, target: &Path) -> Result<PathBuf, StoreError> {
        let folder = folder_of(target);
        if !folder.is_dir() {
            return Err(StoreError::Missing(folder.to_owned()));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".throughline-").suffix(".part");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // The file keeps the rights of the one it replaces; a new one gets what is usual for this person.
            let rights = fs::metadata(target).map_or(0o666, |facts| facts.permissions().mode() & 0o777);
            builder.permissions(fs::Permissions::from_mode(rights));
        }
        let file = builder.tempfile_in(folder).map_err(|e| StoreError::io(target, e))?;
        let (_, path) = file.keep().map_err(|e| StoreError::io(target, e.error))?;
        Ok(path)
    }

    fn sync(&self, path: &Path) -> Result<(), StoreError> {
        let file = fs::OpenOptions::new().read(true).write(true).open(path);
        file.and_then(|file| file.sync_all()).map_err(|e| StoreError::io(path, e))
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        fs::rename(from, to).map_err(|e| StoreError::io(to, e))
    }

    fn sync_folder(&self, target: &Path) -> Result<(), StoreError> {
        // Only Unix lets a folder be flushed; elsewhere the rename itself is written through.
        if cfg!(unix) {
            File::open(folder_of(target))
                .and_then(|f| f.sync_all())
                .map_err(|e| StoreError::io(target, e))?;
        }
        Ok(())
    }

    fn remove(&self, path: &Path) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let mut name = path.as_os_str().to_owned();
            name.push(suffix);
            // What is not there needs no removing; what cannot be removed does no harm.
            let _ = fs::remove_file(PathBuf::from(name));
        }
    }

    fn fingerprint(&self, path: &Path) -> Result<Fingerprint, StoreError> {
        let trouble = |e| StoreError::io(path, e);
        let mut file = File::open(path).map_err(trouble)?;
        let mut hash = blake3::Hasher::new();
        copy_into(&mut file, |bytes| {
            hash.update(bytes);
            Ok(())
        })
        .map_err(trouble)?;
        let facts = file.metadata().map_err(trouble)?;
        Ok(Fingerprint {
            length: facts.len(),
            modified: modified(&facts),
            content: hash.finalize().to_hex().to_string(),
        })
    }

    fn renamed(&self, fingerprint: Fingerprint, path: &Path) -> Result<Fingerprint, StoreError> {
        let facts = fs::metadata(path).map_err(|e| StoreError::io(path, e))?;
        Ok(Fingerprint { length: facts.len(), modified: modified(&facts), content: fingerprint.content })
    }
}

/// Copies a file and answers the fingerprint of what was read, so that what was judged is what was copied.
///
/// # Errors
/// When one cannot be read or the other not be written.
pub fn copy(from: &Path, to: &Path) -> Result<Fingerprint, StoreError> {
    use std::io::Write;
    let mut source = File::open(from).map_err(|e| StoreError::io(from, e))?;
    let facts = source.metadata().map_err(|e| StoreError::io(from, e))?;
    let mut target = File::create(to).map_err(|e| StoreError::io(to, e))?;
    let (mut hash, mut length) = (blake3::Hasher::new(), 0);
    copy_into(&mut source, |bytes| {
        hash.update(bytes);
        length += bytes.len() as u64;
        target.write_all(bytes)
    })
    .map_err(|e| StoreError::io(to, e))?;
    target.sync_all().map_err(|e| StoreError::io(to, e))?;
    Ok(Fingerprint { length, modified: modified(&facts), content: hash.finalize().to_hex().to_string() })
}

fn copy_into(file: &mut File, mut take: impl FnMut(&[u8]) -> std::io::Result<()>) -> std::io::Result<()> {
    let mut buffer = vec![0_u8; 1 << 18];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(()),
            count => take(&buffer[..count])?,
        }
    }
}

/// The folder a file is in; the current one for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The whole path of a file that is there, with links followed, so that one file has one path.
///
/// # Errors
/// When it is not there.
pub fn whole_path(path: &Path) -> Result<PathBuf, StoreError> {
    fs::canonicalize(path).map_err(|e| StoreError::io(path, e))
}

/// The whole path of a file that may not be there yet, in a folder that is.
///
/// # Errors
/// When the folder is not there.
pub fn whole_target(path: &Path) -> Result<PathBuf, StoreError> {
    if let Ok(whole) = fs::canonicalize(path) {
        return Ok(whole);
    }
    let folder = whole_path(folder_of(path))?;
    let name = path.file_name().ok_or_else(|| StoreError::Missing(path.to_owned()))?;
    Ok(folder.join(name))
}

/// A short name that stands for a path, for a file beside others.
pub fn name_of_path(path: &Path) -> String {
    blake3::hash(path.as_os_str().as_encoded_bytes()).to_hex()[..32].to_owned()
}

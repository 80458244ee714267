//! The first hundred bytes of a file say whether it is a plan at all. Nothing of it is opened, let alone written,
//! before they do.

use crate::{Damage, StoreError, schema};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// What the header of a plan file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The schema it was written with, never newer than ours.
    pub schema: u32,
}

/// Looks at a file without opening it as a database.
///
/// # Errors
/// Tells apart a file that is missing, empty, no database, another program's, newer than this program, cut off, or
/// in use by another program. Not a byte is touched in any case.
pub fn probe(path: &Path) -> Result<Header, StoreError> {
    let facts = std::fs::metadata(path).map_err(|e| StoreError::io(path, e))?;
    if !facts.is_file() {
        return Err(StoreError::NotAPlan(path.to_owned()));
    }
    if facts.len() == 0 {
        return Err(StoreError::Empty(path.to_owned()));
    }
    let mut bytes = [0_u8; 100];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut bytes));
    match read {
        Err(e) if e.kind() == ErrorKind::UnexpectedEof => return Err(StoreError::NotAPlan(path.to_owned())),
        other => other.map_err(|e| StoreError::io(path, e))?,
    }
    let header = read_header(path, &bytes, facts.len())?;
    for beside in ["-wal", "-journal"] {
        let name = beside_of(path, beside);
        if std::fs::metadata(&name).is_ok_and(|log| log.len() > 0) {
            let detail = "another program has the file open or left it unfinished";
            return Err(damaged(path, name.file_name().unwrap_or_default().to_string_lossy(), detail));
        }
    }
    Ok(header)
}

fn read_header(path: &Path, bytes: &[u8; 100], length: u64) -> Result<Header, StoreError> {
    let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    if !bytes.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotAPlan(path.to_owned()));
    }
    if number(68) != schema::APPLICATION_ID.cast_unsigned() {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let schema = number(60);
    if schema > schema::SCHEMA {
        return Err(StoreError::Newer { path: path.to_owned(), needs: schema, reads: schema::SCHEMA });
    }
    if schema == 0 {
        return Err(damaged(path, "header", "names no schema"));
    }
    let page = match u16::from_be_bytes([bytes[16], bytes[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let expected = page * u64::from(number(28));
    // The page count is valid only when the counter beside it is the file's change counter.
    if number(24) == number(92) && expected != length {
        return Err(damaged(path, "file", format!("is {length} bytes long, its header says {expected}")));
    }
    Ok(Header { schema })
}

fn damaged(path: &Path, place: impl Into<String>, detail: impl Into<String>) -> StoreError {
    let damage = Damage { check: "structure".into(), place: place.into(), detail: detail.into() };
    StoreError::Damaged { path: path.to_owned(), damage }
}

fn beside_of(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

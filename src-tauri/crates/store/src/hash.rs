//! Content hashes (BLAKE3). SQLite's own check does not see most single-bit damage; these do.

use crate::journal::{Cell, Change};
use crate::{StoreError, Value, schema};
use rusqlite::Connection;

/// Feeds values into a hash so that no two different sequences give the same bytes: each is preceded by its kind and
/// its length.
struct Canonical(blake3::Hasher);

impl Canonical {
    fn new(purpose: &str) -> Self {
        Self(blake3::Hasher::new_derive_key(purpose))
    }
    fn bytes(&mut self, kind: u8, bytes: &[u8]) {
        self.0.update(&[kind]);
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }
    fn text(&mut self, text: &str) {
        self.bytes(b't', text.as_bytes());
    }
    fn int(&mut self, number: i64) {
        self.bytes(b'i', &number.to_le_bytes());
    }
    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.bytes(b'n', &[]),
            Value::Int(n) => self.int(*n),
            Value::Text(t) => self.text(t),
            Value::Blob(b) => self.bytes(b'b', b),
        }
    }
    fn finish(self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}

/// The hash of one change: all it says, the changes it follows, and its cells in order.
pub fn change(change: &Change, cells: &[Cell]) -> [u8; 32] {
    let mut hash = Canonical::new("throughline 2026 change");
    hash.bytes(b'p', &change.parents);
    hash.text(&change.actor);
    hash.int(change.seq);
    hash.int(change.lamport);
    hash.text(&change.kind);
    hash.text(&change.label);
    hash.text(&change.reason);
    hash.int(change.at);
    hash.bytes(b'u', change.undoes.as_ref().map_or(&[][..], |id| id));
    hash.value(&change.request.clone().into());
    for cell in cells {
        hash.text(&cell.table);
        hash.bytes(b'r', &cell.row);
        hash.text(&cell.column);
        hash.value(&cell.old);
        hash.value(&cell.new);
    }
    hash.finish()
}

/// What the first change follows: the hash of what the file is. `min_reader` may rise with a migration and is left out.
///
/// # Errors
/// When the file cannot be read.
pub fn genesis(connection: &Connection) -> Result<[u8; 32], StoreError> {
    let mut hash = Canonical::new("throughline 2026 genesis");
    let mut statement =
        connection.prepare("SELECT key, value FROM meta WHERE key <> 'min_reader' ORDER BY key")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        hash.text(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
        hash.text(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?);
    }
    Ok(hash.finish())
}

/// The hash of the current values of every journalled table; equal plans have equal hashes.
///
/// # Errors
/// When the file cannot be read.
pub fn state(connection: &Connection) -> Result<[u8; 32], StoreError> {
    let mut hash = Canonical::new("throughline 2026 state");
    for table in schema::journalled_tables(connection)? {
        hash.text(&table);
        let columns = schema::columns(connection, &table)?;
        let list = columns.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
        let mut statement =
            connection.prepare_cached(&format!("SELECT {list} FROM \"{table}\" ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for index in 0..columns.len() {
                hash.value(&row.get(index)?);
            }
        }
    }
    Ok(hash.finish())
}

//! The open plan: one writer, readers beside it, and the transaction in which a change and its journal entry are one.

use crate::connection::{self, Durability};
use crate::journal::{ChangeHead, Committed, Recorder};
use crate::undo::Stacks;
use crate::{Reader, StoreError, schema};
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A working copy that is open. All of it may be used from several threads: writes queue, reads do not wait for them.
pub struct PlanFile {
    path: PathBuf,
    /// Dropped before the writer, because only a connection that may write takes the log away when it is the last.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Writer>,
    shares_writer: bool,
    #[cfg(feature = "oracle")]
    watch: crate::oracle::watch::Watch,
}

struct Writer {
    connection: Connection,
    stacks: Stacks,
    seq: i64,
}

impl PlanFile {
    /// Creates a new, empty working copy. `plan_id` and `created_at` (UTC milliseconds) say what it is.
    ///
    /// # Errors
    /// When the file exists with content, or cannot be written.
    pub fn create(path: &Path, plan_id: plan::RecordId, created_at: i64) -> Result<Self, StoreError> {
        Self::create_on(path, plan_id, created_at, None, Durability::Full)
    }

    /// As [`PlanFile::create`], on a file system of a test.
    ///
    /// # Errors
    /// As [`PlanFile::create`].
    pub fn create_on(
        path: &Path,
        plan_id: plan::RecordId,
        created_at: i64,
        vfs: Option<&str>,
        durability: Durability,
    ) -> Result<Self, StoreError> {
        let mut connection = connection::open_working(path, vfs, durability)?;
        schema::migrate(&mut connection)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (key, value) in [
            ("created_at", created_at.to_string()),
            ("min_reader", schema::SCHEMA.to_string()),
            ("plan_id", plan_id.to_string()),
        ] {
            transaction.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", [key, &value])?;
        }
        transaction.commit()?;
        Self::from_connection(path, connection, vfs.is_some())
    }

    /// Opens an existing working copy of ours and brings its schema up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or migrated.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_on(path, None, Durability::Full)
    }

    /// As [`PlanFile::open`], on a file system of a test.
    ///
    /// # Errors
    /// As [`PlanFile::open`].
    pub fn open_on(path: &Path, vfs: Option<&str>, durability: Durability) -> Result<Self, StoreError> {
        let mut connection = connection::open_working(path, vfs, durability)?;
        schema::migrate(&mut connection)?;
        Self::from_connection(path, connection, vfs.is_some())
    }

    fn from_connection(path: &Path, connection: Connection, shares_writer: bool) -> Result<Self, StoreError> {
        let stacks = Stacks::read(&connection)?;
        let seq =
            connection.query_row("SELECT coalesce(max(number), 0) FROM change", [], |row| row.get(0))?;
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(Writer { connection, stacks, seq }),
            readers: Mutex::default(),
            shares_writer,
            #[cfg(feature = "oracle")]
            watch: crate::oracle::watch::Watch::default(),
        })
    }

    /// The second recorder, for tests.
    #[cfg(feature = "oracle")]
    pub const fn watch(&self) -> &crate::oracle::watch::Watch {
        &self.watch
    }

    /// Where the working copy is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The number of the newest change.
    pub fn seq(&self) -> i64 {
        self.lock().seq
    }

    /// What can be undone and redone.
    pub fn stacks(&self) -> Stacks {
        self.lock().stacks.clone()
    }

    /// Reads, beside a writer that may be busy.
    ///
    /// # Errors
    /// What `read` returns, or when no reader can be opened.
    pub fn read<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.shares_writer {
            return read(Reader::new(&self.lock().connection));
        }
        let pooled = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match pooled {
            Some(connection) => connection,
            None => connection::open_reader(&self.path)?,
        };
        // All statements of one read see the same state of the plan.
        connection.execute_batch("BEGIN").map_err(StoreError::from)?;
        let result = read(Reader::new(&connection));
        connection.execute_batch("COMMIT").map_err(StoreError::from)?;
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        result
    }

    /// Carries out one change: all of it with its journal entry, or nothing.
    ///
    /// # Errors
    /// What `work` returns, after which nothing has changed; or when the change cannot be written.
    pub fn change<T, E: From<StoreError>>(
        &self,
        head: &ChangeHead,
        work: impl FnOnce(&mut Recorder<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        let mut writer = self.lock();
        let transaction = writer
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        // References are checked when the change is whole, so that rows may come and go in any order.
        transaction.pragma_update(None, "defer_foreign_keys", true).map_err(StoreError::from)?;
        let (value, change, tables) = {
            #[cfg(feature = "oracle")]
            let session = self.watch.attend(&transaction)?;
            let mut recorder = Recorder::new(&transaction);
            let value = work(&mut recorder)?;
            let (change, tables) = recorder.finish(head)?;
            #[cfg(feature = "oracle")]
            if let Some(session) = session {
                let number = change.as_ref().map_or(0, |change| change.number);
                let cells = crate::journal::cells(Reader::new(&transaction), number)?;
                self.watch.compare(&transaction, session, &cells)?;
            }
            (value, change, tables)
        };
        transaction.commit().map_err(StoreError::from)?;
        if let Some(change) = &change {
            writer.stacks.add(change);
            writer.seq = change.number;
        }
        Ok(Committed { value, seq: writer.seq, tables, change })
    }

    /// Runs with the writing connection, while nothing else writes: for backup, write-back and the tests' witnesses.
    pub(crate) fn with_writer<T>(&self, work: impl FnOnce(&Connection) -> T) -> T {
        work(&self.lock().connection)
    }

    fn lock(&self) -> MutexGuard<'_, Writer> {
        // A panic inside a transaction rolls it back when the transaction is dropped, so the writer stays sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The hash of the current values of the plan.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn state_hash(&self) -> Result<[u8; 32], StoreError> {
        self.with_writer(crate::hash::state)
    }

    /// A value of `meta`, for example `plan_id`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        use rusqlite::OptionalExtension;
        self.with_writer(|connection| {
            Ok(connection
                .query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0))
                .optional()?)
        })
    }
}

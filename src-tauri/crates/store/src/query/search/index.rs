//! The index and how it is asked.

use super::fill::{Entry, everything, touched};
use super::question::{Question, is_unspaced};
use super::{Place, SearchHit, SearchHits};
use crate::query::common::record_ref;
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// The text of the table: labels and names weigh more than what stands in a record.
const SCHEMA: &str = "
    CREATE TABLE entry (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, label TEXT NOT NULL COLLATE NOCASE) STRICT;
    CREATE INDEX entry_label ON entry (label);
    CREATE VIRTUAL TABLE words USING fts5 (label, name, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
    CREATE VIRTUAL TABLE letters USING fts5 (text, tokenize = 'trigram remove_diacritics 1');
";

/// Above so many touched rows it is quicker to index everything anew.
const MANY: usize = 20_000;

/// An index of one open plan. It may be asked from several threads; questions queue.
pub struct SearchIndex {
    inner: Mutex<Inner>,
}

struct Inner {
    connection: Option<Connection>,
    seq: i64,
}

impl Default for SearchIndex {
    fn default() -> Self {
        Self { inner: Mutex::new(Inner { connection: None, seq: 0 }) }
    }
}

impl SearchIndex {
    /// Finds records, at most `limit`. The first question reads the whole plan, later ones what changed since.
    ///
    /// # Errors
    /// When the plan cannot be read.
    pub fn search(&self, reader: Reader<'_>, typed: &str, limit: u32) -> Result<SearchHits, StoreError> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.follow(reader)?;
        let Some(connection) = &inner.connection else {
            return Ok(SearchHits { hits: Vec::new(), total: 0 });
        };
        ask(connection, reader, &Question::read(typed), limit)
    }

    /// The bare SQL of the same search on the same index, for measuring: how many entries it answers.
    ///
    /// # Errors
    /// When the index cannot be read.
    #[cfg(feature = "oracle")]
    pub fn bare(&self, typed: &str, limit: u32) -> Result<usize, StoreError> {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(connection) = &inner.connection else { return Ok(0) };
        let mut statement = connection
            .prepare_cached("SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rank LIMIT ?2")?;
        let found = statement.query_map(params![Question::read(typed).words, limit], |row| row.get(0))?;
        Ok(found.collect::<Result<Vec<i64>, _>>()?.len())
    }
}

impl Inner {
    /// Brings the index to the newest change.
    fn follow(&mut self, reader: Reader<'_>) -> Result<(), StoreError> {
        let newest: i64 = reader
            .connection
            .prepare_cached("SELECT coalesce(max(number), 0) FROM change")?
            .query_row([], |row| row.get(0))?;
        if self.connection.is_some() && newest == self.seq {
            return Ok(());
        }
        let changed = match &self.connection {
            Some(_) if newest > self.seq => touched(reader, self.seq, MANY)?,
            _ => None,
        };
        match (changed, &self.connection) {
            (Some(ids), Some(connection)) => {
                connection.execute_batch("BEGIN")?;
                for id in ids {
                    remove(connection, id)?;
                    if let Some(entry) = super::fill::one(reader, id)? {
                        insert(connection, &entry)?;
                    }
                }
                connection.execute_batch("COMMIT")?;
            }
            _ => {
                let connection = Connection::open_in_memory()?;
                connection.execute_batch(SCHEMA)?;
                connection.execute_batch("BEGIN")?;
                everything(reader, |entry| insert(&connection, &entry))?;
                connection.execute_batch("COMMIT")?;
                self.connection = Some(connection);
            }
        }
        self.seq = newest;
        Ok(())
    }
}

fn insert(connection: &Connection, entry: &Entry) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO entry (id, label) VALUES (?1, ?2)")?
        .execute(params![Value::from(entry.id), entry.label])?;
    let number = connection.last_insert_rowid();
    connection
        .prepare_cached("INSERT INTO words (rowid, label, name, body) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![number, entry.label, entry.name, entry.body])?;
    if entry.name.chars().chain(entry.body.chars()).any(is_unspaced) {
        connection
            .prepare_cached("INSERT INTO letters (rowid, text) VALUES (?1, ?2)")?
            .execute(params![number, format!("{}\n{}", entry.name, entry.body)])?;
    }
    Ok(())
}

fn remove(connection: &Connection, id: RecordId) -> Result<(), StoreError> {
    let number: Option<i64> = connection
        .prepare_cached("SELECT number FROM entry WHERE id = ?1")?
        .query_row([Value::from(id)], |row| row.get(0))
        .optional()?;
    if let Some(number) = number {
        for sql in [
            "DELETE FROM words WHERE rowid = ?1",
            "DELETE FROM letters WHERE rowid = ?1",
            "DELETE FROM entry WHERE number = ?1",
        ] {
            connection.prepare_cached(sql)?.execute([number])?;
        }
    }
    Ok(())
}

/// What the index answers: the entry and the text round the words.
type Found = (RecordId, String);

fn ask(
    connection: &Connection,
    reader: Reader<'_>,
    question: &Question,
    limit: u32,
) -> Result<SearchHits, StoreError> {
    let mut found = by_label(connection, question)?;
    let labelled: HashSet<RecordId> = found.iter().map(|(id, _)| *id).collect();
    let (by_words, mut total) = by_words(connection, question, limit)?;
    let mut seen = labelled.clone();
    found.extend(by_words.into_iter().filter(|(id, _)| seen.insert(*id)));
    if !question.unspaced.is_empty() {
        let (by_letters, count) = by_letters(connection, question, limit)?;
        found.extend(by_letters.into_iter().filter(|(id, _)| seen.insert(*id)));
        total = total.max(count);
    }
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let mut hits = Vec::new();
    for (id, excerpt) in found {
        let record = record_ref(reader, id)?;
        hits.push(SearchHit { place: Place::of(&record.kind), record, excerpt });
    }
    let counted = u32::try_from(hits.len()).unwrap_or(u32::MAX);
    Ok(SearchHits { hits, total: total.max(counted) })
}

fn by_label(connection: &Connection, question: &Question) -> Result<Vec<Found>, StoreError> {
    let mut found: Vec<Found> = Vec::new();
    let mut statement = connection.prepare_cached("SELECT id FROM entry WHERE label = ?1")?;
    for label in &question.labels {
        let id: Option<Value> = statement.query_row([label], |row| row.get(0)).optional()?;
        if let Some(id) = id.and_then(|id| id.id())
            && !found.iter().any(|(known, _)| *known == id)
        {
            found.push((id, String::new()));
        }
    }
    Ok(found)
}

fn by_words(
    connection: &Connection,
    question: &Question,
    limit: u32,
) -> Result<(Vec<Found>, u32), StoreError> {
    if question.words.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let total: u32 = connection
        .prepare_cached("SELECT count(*) FROM words WHERE words MATCH ?1")?
        .query_row([&question.words], |row| row.get(0))?;
    // The best are found first and excerpts made for them only: an excerpt costs more than a match.
    let mut statement = connection.prepare_cached(
        "SELECT e.id, snippet(words, -1, char(2), char(3), '…', 14) FROM words JOIN entry e ON e.number = words.rowid
         WHERE words MATCH ?1 AND rank MATCH 'bm25(8.0, 4.0, 1.0)' ORDER BY rank LIMIT ?2",
    )?;
    Ok((rows(statement.query(params![question.words, limit])?)?, total))
}

fn by_letters(
    connection: &Connection,
    question: &Question,
    limit: u32,
) -> Result<(Vec<Found>, u32), StoreError> {
    let long = question.unspaced.iter().all(|stretch| stretch.chars().count() >= 3);
    // Three letters make an entry of this index; fewer are looked for in the few texts that have such letters.
    let (condition, text) = if long {
        let quoted = question.unspaced.iter().map(|s| format!("\"{}\"", s.replace('"', "\"\"")));
        ("letters MATCH ?1", quoted.collect::<Vec<_>>().join(" "))
    } else {
        ("instr(text, ?1) > 0", question.unspaced[0].clone())
    };
    let excerpt = if long {
        "snippet(letters, 0, char(2), char(3), '…', 40)"
    } else {
        "substr(text, max(1, instr(text, ?1) - 20), min(20, instr(text, ?1) - 1)) || char(2) || ?1 || char(3)
         || substr(text, instr(text, ?1) + length(?1), 20)"
    };
    let total: u32 = connection
        .prepare_cached(&format!("SELECT count(*) FROM letters WHERE {condition}"))?
        .query_row([&text], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT e.id, {excerpt} FROM letters JOIN entry e ON e.number = letters.rowid WHERE {condition} LIMIT ?2"
    ))?;
    Ok((rows(statement.query(params![text, limit])?)?, total))
}

fn rows(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Found>, StoreError> {
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(id) = row.get::<_, Value>(0)?.id() {
            found.push((id, row.get(1)?));
        }
    }
    Ok(found)
}

//! The whole plan's history, newest first.

use super::line::{ChangeLine, line};
use crate::journal;
use crate::{Reader, StoreError};
use serde::Serialize;
use std::collections::HashMap;

/// One change in the whole plan's history. It is a [`ChangeLine`] with three marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// The change.
    #[serde(flatten)]
    pub line: ChangeLine,
    /// The change this one takes back.
    pub undoes: Option<u32>,
    /// Whether a later change took it back.
    pub undone: bool,
    /// Whether it belongs to the state this file was opened in.
    pub before_opening: bool,
}

/// A part of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryPage {
    /// Newest first.
    pub lines: Vec<HistoryLine>,
    /// How many changes there are in all.
    pub total: u32,
    /// Where the next part begins; none at the end.
    pub next: Option<u32>,
}

/// Reads the changes with a number below `before`, newest first, at most `limit`. `opened_at` is the newest change of
/// the state the file was opened in.
///
/// # Errors
/// When the journal cannot be read.
pub fn history_page(
    reader: Reader<'_>,
    before: Option<u32>,
    limit: u32,
    opened_at: i64,
) -> Result<HistoryPage, StoreError> {
    let takes = Takes::read(reader)?;
    let total: i64 =
        reader.connection.prepare_cached("SELECT count(*) FROM change")?.query_row([], |row| row.get(0))?;
    let mut statement = reader
        .connection
        .prepare_cached("SELECT number FROM change WHERE number < ?1 ORDER BY number DESC LIMIT ?2")?;
    let before = before.map_or(i64::MAX, i64::from);
    let numbers = statement.query_map([before, i64::from(limit)], |row| row.get::<_, i64>(0))?;
    let mut lines = Vec::new();
    for number in numbers {
        let number = number?;
        let Some(change) = journal::change(reader, number)? else { continue };
        lines.push(HistoryLine {
            line: line(reader, &change)?,
            undoes: takes.taken_by(number).map(small),
            undone: takes.is_undone(number),
            before_opening: number <= opened_at,
        });
    }
    let next = lines.last().map(|line| line.line.seq).filter(|last| *last > 1);
    Ok(HistoryPage { lines, total: small(total), next })
}

/// Which change takes back which.
pub(super) struct Takes {
    target: HashMap<i64, i64>,
    by: HashMap<i64, Vec<i64>>,
}

impl Takes {
    pub fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let mut statement = reader.connection.prepare_cached(
            "SELECT u.number, c.number FROM change u JOIN change c ON c.id = u.undoes WHERE u.undoes IS NOT NULL",
        )?;
        let mut takes = Self { target: HashMap::new(), by: HashMap::new() };
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
        for row in rows {
            let (undo, target) = row?;
            takes.target.insert(undo, target);
            takes.by.entry(target).or_default().push(undo);
        }
        Ok(takes)
    }

    fn taken_by(&self, number: i64) -> Option<i64> {
        self.target.get(&number).copied()
    }

    /// Whether a change is taken back, by an undo that is not itself taken back. Undos only point backwards, so the
    /// newest one that stands decides; it is found without recursion, however long the chain of undo and redo is.
    fn is_undone(&self, number: i64) -> bool {
        let mut standing = HashMap::new();
        let mut open = vec![number];
        while let Some(at) = open.pop() {
            let takers = self.by.get(&at).map_or(&[][..], Vec::as_slice);
            let unknown: Vec<i64> =
                takers.iter().copied().filter(|taker| !standing.contains_key(taker)).collect();
            if unknown.is_empty() {
                standing.insert(at, !takers.iter().any(|taker| standing.get(taker) == Some(&true)));
            } else {
                open.push(at);
                open.extend(unknown);
            }
        }
        standing.get(&number) == Some(&false)
    }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! Whether a plan is what it says: the file against its journal, and the rules of the plan that SQL cannot hold.

mod rules;

use crate::OperationError;
use serde::Serialize;
use std::path::Path;
use store::{Damage, Reader, StoreError, foreign};

/// What was looked at, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    /// The checks that were made, in their order: `structure`, `schema`, `hash`, `replay`, `reference`, `rule`. The
    /// later ones are left out when an earlier one finds that the file cannot be read.
    pub checks: Vec<String>,
    /// How many changes have the hash they are stored under.
    pub changes: u32,
    /// How many cells were replayed.
    pub cells: u32,
    /// How many rows were compared with the replay.
    pub rows: u32,
    /// How many facts a rule was asked about.
    pub facts: u32,
    /// What is wrong; empty for a sound plan. The first is the one to look into.
    pub damage: Vec<Damage>,
}

impl CheckReport {
    fn of(report: store::check::Report) -> Self {
        let store::check::Report { changes, cells, rows, damage } = report;
        let first = damage.first().map(|damage| damage.check.clone());
        let all = ["structure", "schema", "hash", "replay", "reference", "rule"];
        let reached = match first.as_deref() {
            Some("structure") => 1,
            Some("schema") => 2,
            Some(_) => 5,
            None => 6,
        };
        let checks = all[..reached].iter().map(|&check| check.to_owned()).collect();
        Self { checks, changes, cells, rows, facts: 0, damage }
    }

    /// Whether nothing is wrong.
    pub const fn is_sound(&self) -> bool {
        self.damage.is_empty()
    }
}

/// Checks an open plan.
///
/// # Errors
/// When it cannot be read at all.
pub fn check(reader: Reader<'_>) -> Result<CheckReport, StoreError> {
    let mut report = CheckReport::of(store::check::everything(reader)?);
    // The rules read rows as if they were sound.
    if report.is_sound() {
        rules::all(reader, &mut report)?;
    }
    Ok(report)
}

/// The rules that SQL cannot hold and that a plan breaks.
pub(crate) fn broken_rules(reader: Reader<'_>) -> Result<Vec<Damage>, StoreError> {
    let mut report = CheckReport::of(store::check::Report::default());
    rules::all(reader, &mut report)?;
    Ok(report.damage)
}

/// Checks a file where it lies. Nothing is written to it or beside it.
///
/// # Errors
/// Refuses what is no plan file of this version, or cannot be read.
pub fn check_file(path: &Path) -> Result<CheckReport, OperationError> {
    let (report, ruled) = foreign::inspect(path, check)?;
    Ok(ruled.unwrap_or_else(|| CheckReport::of(report)))
}

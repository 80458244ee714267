//! The register of existing work: each with what is known of it and what was judged of it.

use super::cell::{WorkFacts, work_facts};
use super::judgement::Judgements;
use super::{count, marks_of, value_of};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::CoverageValue;
use serde::Serialize;
use std::collections::HashMap;

/// One existing work and what its judgements come to.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkEntry {
    /// What is known of it.
    pub facts: WorkFacts,
    /// Whether somebody checked it.
    pub verified: bool,
    /// How many issues it covers.
    pub covers: u32,
    /// How many issues it covers in part.
    pub partly: u32,
    /// How many issues it was judged for, with whatever value.
    pub judged: u32,
    /// How many of those judgements are older than the work or the issue is now.
    pub stale: u32,
}

#[derive(Default)]
struct Judged {
    covers: usize,
    partly: usize,
    judged: usize,
    stale: usize,
}

/// Reads all existing work, by label.
///
/// # Errors
/// When the file cannot be read.
pub fn work_register(reader: Reader<'_>) -> Result<Vec<WorkEntry>, StoreError> {
    let marks = marks_of(reader, "existing_work")?;
    let mut judgements = Judgements::read(reader)?;
    let mut judged: HashMap<RecordId, Judged> = HashMap::new();
    for row in reader.rows("coverage")? {
        let Some(work) = row.id("existing_work") else { continue };
        let value = value_of(Some(&row));
        if value == CoverageValue::NotAssessed {
            continue;
        }
        let sum = judged.entry(work).or_default();
        sum.judged += 1;
        sum.covers += usize::from(value == CoverageValue::Covers);
        sum.partly += usize::from(value == CoverageValue::PartlyCovers);
        sum.stale += usize::from(judgements.is_stale(&row)?);
    }
    let mut works = Vec::new();
    for row in reader.rows("existing_work")? {
        let sum = judged.remove(&row.id).unwrap_or_default();
        works.push(WorkEntry {
            verified: reader.row("record", row.id)?.int("verified") == Some(1),
            facts: work_facts(reader, row.id, &marks)?,
            covers: count(sum.covers),
            partly: count(sum.partly),
            judged: count(sum.judged),
            stale: count(sum.stale),
        });
    }
    works.sort_by_cached_key(|work| (work.facts.record.label.len(), work.facts.record.label.clone()));
    Ok(works)
}

//! What hangs on an existing work, for its pane: where it stood and stands, its milestones, what it recommends, and where
//! it is found.

use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::query::parts::{MilestoneRow, milestones};
use crate::{Reader, Row, StoreError};
use plan::states::{Basis, RecommendationState};
use plan::{ExistingWorkId, RecordId};
use serde::Serialize;

/// Where a work stood on a day.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StandingRow {
    /// Its record; none for what the row of a work says without one.
    pub id: Option<RecordId>,
    /// The day; none where nobody said of which day it is.
    pub stood_on: Option<String>,
    /// Its phase, in the words of its owner.
    pub phase: Option<String>,
    /// How much of it was done, in per cent.
    pub percent_complete: Option<u32>,
    /// When it was expected to be complete.
    pub expected_on: Option<String>,
    /// What else was said.
    pub note: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// The sources that say so.
    pub sources: Vec<SourceRef>,
}

/// What a work recommends.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecommendationRow {
    /// The recommendation.
    pub record: RecordRef,
    /// The number it has in the work.
    pub number: String,
    /// What is recommended.
    pub text: String,
    /// What became of it.
    pub state: RecommendationState,
    /// Since when.
    pub decided_on: Option<String>,
    /// What was said of it.
    pub note: Option<String>,
    /// How what became of it is known.
    pub state_basis: Basis,
    /// The sources it rests on.
    pub sources: Vec<SourceRef>,
}

/// Where a work is found.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkLink {
    /// The link.
    pub id: RecordId,
    /// What is found there.
    pub title: String,
    /// A web address.
    pub url: Option<String>,
    /// A document of this plan.
    pub document: Option<RecordRef>,
}

/// What hangs on an existing work.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkParts {
    /// Where it stands, and below that where it stood before.
    pub standings: Vec<StandingRow>,
    /// Its milestones, earliest first.
    pub milestones: Vec<MilestoneRow>,
    /// What it recommends, by number.
    pub recommendations: Vec<RecommendationRow>,
    /// Where it is found, in the order in which that was said.
    pub links: Vec<WorkLink>,
    /// The title of its paper, when no link has it.
    pub paper: Option<String>,
}

/// Reads what hangs on an existing work.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such work.
pub fn work_parts(reader: Reader<'_>, work: ExistingWorkId) -> Result<WorkParts, StoreError> {
    let row = reader.row("existing_work", work.into())?;
    let links = links(reader, row.id)?;
    let paper = said(&row, "link_title").filter(|title| links.iter().all(|link| link.title != *title));
    Ok(WorkParts {
        standings: standings(reader, &row)?,
        milestones: milestones(reader, row.id)?,
        recommendations: recommendations(reader, row.id)?,
        links,
        paper,
    })
}

fn said(row: &Row, column: &str) -> Option<String> {
    row.get(column).text().map(str::to_owned)
}

fn standings(reader: Reader<'_>, work: &Row) -> Result<Vec<StandingRow>, StoreError> {
    let mut rows = reader.rows_where("standing", "existing_work", &work.id.into())?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.text("stood_on")));
    let mut found = rows
        .iter()
        .map(|row| {
            let head = reader.row("record", row.id)?;
            Ok(StandingRow {
                id: Some(row.id),
                stood_on: said(row, "stood_on"),
                note: said(&head, "note"),
                basis: head.word("basis").unwrap_or(Basis::Own),
                sources: sources_of(reader, row.id)?,
                ..stands(row)
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    let own = StandingRow {
        stood_on: said(work, "percent_as_of"),
        basis: reader.row("record", work.id)?.word("basis").unwrap_or(Basis::Own),
        ..stands(work)
    };
    let says = own.phase.is_some() || own.percent_complete.is_some() || own.expected_on.is_some();
    if found.is_empty() && says {
        let sources = if own.basis == Basis::Sourced { sources_of(reader, work.id)? } else { Vec::new() };
        found.push(StandingRow { sources, ..own });
    }
    Ok(found)
}

/// What the columns say that a work and its standings share.
fn stands(row: &Row) -> StandingRow {
    StandingRow {
        id: None,
        stood_on: None,
        phase: said(row, "phase"),
        percent_complete: row.int("percent_complete").and_then(|n| u32::try_from(n).ok()),
        expected_on: said(row, "expected_on"),
        note: None,
        basis: Basis::Own,
        sources: Vec::new(),
    }
}

fn recommendations(reader: Reader<'_>, work: RecordId) -> Result<Vec<RecommendationRow>, StoreError> {
    let mut rows = reader.rows_where("recommendation", "existing_work", &work.into())?;
    rows.sort_by_key(|row| in_order(&row.text("number")));
    let marks = super::marks_of(reader, "recommendation")?;
    rows.iter()
        .map(|row| {
            let record = record_ref(reader, row.id)?;
            Ok(RecommendationRow {
                number: row.text("number"),
                text: row.text("text"),
                state: row.word("state").unwrap_or(RecommendationState::Open),
                decided_on: said(row, "decided_on"),
                note: said(&reader.row("record", row.id)?, "note"),
                state_basis: super::basis_of(&marks, row.id, "state", record.basis),
                sources: sources_of(reader, row.id)?,
                record,
            })
        })
        .collect()
}

/// Numbers as people order them: 2 before 10, 3.2 before 3.10.
fn in_order(number: &str) -> Vec<(u64, String)> {
    number.split('.').map(|part| (part.trim().parse().unwrap_or(u64::MAX), part.to_owned())).collect()
}

fn links(reader: Reader<'_>, work: RecordId) -> Result<Vec<WorkLink>, StoreError> {
    let mut rows = reader.rows_where("link", "record", &work.into())?;
    rows.sort_by_key(|row| (row.int("position"), row.id));
    rows.iter()
        .map(|row| {
            Ok(WorkLink {
                id: row.id,
                title: row.text("title"),
                url: said(row, "url"),
                document: row.id("document").map(|id| record_ref(reader, id)).transpose()?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn recommendations_stand_in_the_order_in_which_people_count() {
        let mut numbers = vec!["3.10", "10", "3.2", "2", "3", "A.1"];
        numbers.sort_by_key(|number| in_order(number));
        assert_eq!(numbers, ["2", "3", "3.2", "3.10", "10", "A.1"]);
    }
}

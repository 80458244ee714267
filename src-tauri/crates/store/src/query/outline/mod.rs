//! The outline of objectives, goals, initiatives and work items.

mod gathered;
mod in_view;
pub mod order;
mod rows;
mod whole;

pub(in crate::query) use gathered::{Among, gaps_of};
pub use in_view::{
    OutlineInView, outline_below, outline_in_view, outline_path, outline_row, outline_under,
    outline_under_no_objective, outline_without_lead,
};
pub(in crate::query) use in_view::{work_items, work_items_in_order};
pub use whole::{Outline, outline};

use super::common::RecordRef;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, Role, WorkStatus};
use serde::Serialize;

/// Who has a part in a row, and whether they agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The party; none when nobody is determined yet.
    pub party: Option<RecordRef>,
    /// Its part.
    pub role: Role,
    /// Proposed, accepted, declined, to be determined; none when nothing was said.
    pub state: Option<AssignmentState>,
    /// When it was said.
    pub stated_on: Option<String>,
}

/// The last thing its people said of a work item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LastUpdate {
    /// The day.
    pub told_on: String,
    /// The words.
    pub text: String,
    /// What comes next.
    pub next_milestone: Option<String>,
    /// What help is needed.
    pub help_needed: Option<String>,
}

/// One row of the outline.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutlineRow {
    /// The record: objective, goal, initiative or work item.
    pub record: RecordRef,
    /// The row it stands under.
    pub parent: Option<RecordId>,
    /// Its number as printed, for objectives, goals and initiatives; otherwise empty.
    pub number: String,
    /// Who leads and supports, leads first.
    pub parts: Vec<Part>,
    /// The first fiscal year by name.
    pub first_year: Option<String>,
    /// The last fiscal year by name.
    pub last_year: Option<String>,
    /// When work on it starts.
    pub starts_on: Option<String>,
    /// When the proposed solution is due.
    pub proposal_on: Option<String>,
    /// When the solution itself is due.
    pub delivery_on: Option<String>,
    /// How much of it is done, in percent.
    pub percent: Option<u8>,
    /// The day of the last update, and what it said.
    pub update: Option<Box<LastUpdate>>,
    /// Where a work item stands.
    pub status: Option<WorkStatus>,
    /// The sum over the years in the case asked for, in minor units; none when no amount is given.
    pub amount: Option<String>,
    /// How the amount is known.
    pub amount_basis: Option<Basis>,
    /// How the years are known, when otherwise than the record.
    pub years_basis: Option<Basis>,
    /// Labels of the gaps that a work item is to close.
    pub gaps: Vec<RecordRef>,
    /// Whether rows stand under it.
    pub has_below: bool,
}

impl OutlineRow {
    /// A row of which no more is known than what it is called and where it stands.
    pub fn bare(record: RecordRef, parent: Option<RecordId>) -> Self {
        Self {
            record,
            parent,
            number: String::new(),
            parts: Vec::new(),
            first_year: None,
            last_year: None,
            starts_on: None,
            proposal_on: None,
            delivery_on: None,
            percent: None,
            update: None,
            status: None,
            amount: None,
            amount_basis: None,
            years_basis: None,
            gaps: Vec::new(),
            has_below: false,
        }
    }
}

/// A fiscal year to choose from.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FiscalYear {
    /// Its id.
    pub id: RecordId,
    /// Its name, for example FY21.
    pub name: String,
    /// Its first day.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
}

/// The fiscal years of the plan, in order.
///
/// # Errors
/// When the file cannot be read.
pub fn fiscal_years(reader: Reader<'_>) -> Result<Vec<FiscalYear>, StoreError> {
    let mut years: Vec<_> = reader
        .rows("fiscal_year")?
        .into_iter()
        .map(|row| FiscalYear {
            id: row.id,
            name: row.text("name"),
            starts_on: row.text("starts_on"),
            ends_on: row.text("ends_on"),
        })
        .collect();
    years.sort_by(|a, b| a.starts_on.cmp(&b.starts_on));
    Ok(years)
}

//! Finding records by label and by words. The index lives in memory and follows the journal: it is no part of the
//! plan file, so a file from elsewhere brings none, and nothing in it can disagree with the plan for longer than until
//! the next question.

mod fill;
mod index;
mod question;

pub use index::SearchIndex;

use super::common::RecordRef;
use serde::Serialize;

/// The seven places of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Where the effort stands.
    Home,
    /// The outline.
    Plan,
    /// The lists of issues.
    Issues,
    /// Existing work and gaps.
    Coverage,
    /// Public comment.
    Comments,
    /// Documents and their versions.
    Documents,
    /// Bodies and people.
    Parties,
}

impl Place {
    /// Where records of a kind are at home; none for those that belong to whatever they are said of, such as remarks.
    pub fn of(kind: &str) -> Option<Self> {
        Some(match kind {
            "plan" | "objective" | "goal" | "outcome" | "risk" | "initiative" | "work_item" | "activity"
            | "service_group" | "fiscal_year" | "amount" | "claim" | "rejection_action" | "baseline"
            | "key_date" | "progress" => Self::Plan,
            "issue" | "issue_list" | "lineage" | "symptom" | "ranking_round" | "ballot" => Self::Issues,
            "existing_work" | "standing" | "recommendation" | "coverage" | "sufficiency" | "gap" => {
                Self::Coverage
            }
            "proceeding" | "submission" | "point" | "disposition" => Self::Comments,
            "document" | "version" | "redline" | "finding" | "source" => Self::Documents,
            "party" | "assignment" => Self::Parties,
            "decision" | "meeting" | "event" | "stage" => Self::Home,
            _ => return None,
        })
    }
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// The record.
    pub record: RecordRef,
    /// Where it is at home; none for what is shown wherever the person is.
    pub place: Option<Place>,
    /// Text round the words, the words themselves between U+0002 and U+0003.
    pub excerpt: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchHits {
    /// The best first.
    pub hits: Vec<SearchHit>,
    /// How many there are in all.
    pub total: u32,
}

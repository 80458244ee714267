//! Tables from elsewhere: what each row would do to the plan, and doing it in one step.

mod apply;
mod judgement;
mod known;
mod parties;
mod preview;
mod read;

pub use apply::{ImportDone, import_rows};
pub use preview::{ImportAction, ImportCell, ImportPreview, ImportRow, import_preview};

use plan::IssueListId;
use plan::states::Role;
use serde::{Deserialize, Serialize};

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// Work items of the plan.
    WorkItem,
    /// Work that exists already.
    ExistingWork,
    /// Issues of one list.
    Issue,
    /// Bodies and people.
    Party,
    /// Judgements how far one existing work covers one issue.
    Assessment,
    /// Gaps that existing work leaves.
    Gap,
    /// What facts rest on.
    Source,
}

/// The field that says which record a row is about, in a label people can say.
pub const LABEL: &str = "label";
/// The field that says which record a row is about, whatever became of its label and its name: our own workbooks have
/// it in a hidden column.
pub const ID: &str = "id";

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::WorkItem,
        Self::ExistingWork,
        Self::Issue,
        Self::Party,
        Self::Assessment,
        Self::Gap,
        Self::Source,
    ];

    /// The kind of record.
    pub const fn table(self) -> &'static str {
        match self {
            Self::WorkItem => "work_item",
            Self::ExistingWork => "existing_work",
            Self::Issue => "issue",
            Self::Party => "party",
            Self::Assessment => "coverage",
            Self::Gap => "gap",
            Self::Source => "source",
        }
    }

    /// The fields a column may hold, the one that names the record first.
    pub const fn fields(self) -> &'static [(&'static str, Takes)] {
        match self {
            Self::WorkItem => &[
                ("title", Takes::Name),
                ("status", Takes::Status),
                ("first_year", Takes::Year),
                ("last_year", Takes::Year),
                ("starts_on", Takes::Day),
                ("proposal_on", Takes::Day),
                ("delivery_on", Takes::Day),
                ("resources_needed", Takes::Text),
                ("lead", Takes::Parties(Role::Leads)),
                ("supports", Takes::Parties(Role::Supports)),
            ],
            Self::ExistingWork => &[
                ("title", Takes::Name),
                ("kind", Takes::Word),
                ("status", Takes::Word),
                ("in_force", Takes::YesNo),
                ("phase", Takes::Text),
                ("percent_complete", Takes::Percent),
            ],
            Self::Issue => {
                &[("name", Takes::Name), ("description", Takes::Text), ("guiding_question", Takes::Text)]
            }
            Self::Party => &[
                ("name", Takes::Name),
                ("abbreviation", Takes::Text),
                ("kind", Takes::Word),
                ("role", Takes::Text),
            ],
            Self::Assessment => &[
                ("issue", Takes::Issue),
                ("existing_work", Takes::Work),
                ("value", Takes::Coverage),
                ("rationale", Takes::Text),
                ("missing", Takes::Text),
                ("confidence", Takes::Confidence),
                ("assessor", Takes::Text),
                ("assessed_on", Takes::Day),
            ],
            Self::Gap => &[
                ("text", Takes::Name),
                ("issue", Takes::Issue),
                ("severity", Takes::Confidence),
                ("remedy", Takes::Text),
                ("due_year", Takes::Year),
            ],
            Self::Source => &[("title", Takes::Name), ("url", Takes::Link)],
        }
    }

    /// What a new record has where the table says nothing and the plan needs something.
    const fn needed(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::WorkItem => &[("status", "proposed")],
            Self::ExistingWork => &[("kind", "work"), ("status", "unknown"), ("in_force", "no")],
            Self::Issue => &[],
            Self::Party => &[("kind", "group")],
            Self::Gap => &[("state", "open")],
            Self::Assessment | Self::Source => &[],
        }
    }
}

/// How a cell of a table is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A name, never empty.
    Name,
    /// Running text or nothing.
    Text,
    /// A word that the plan's keepers chose themselves.
    Word,
    /// How a work item stands.
    Status,
    /// A fiscal year by name.
    Year,
    /// A day in the precision known.
    Day,
    /// Yes or no.
    YesNo,
    /// A whole number up to a hundred.
    Percent,
    /// An issue, by its label, or by its name in the list that was chosen.
    Issue,
    /// An existing work, by its label or its name; nothing for a judgement about the whole issue.
    Work,
    /// How far a work covers an issue, as a word or as its letter in the matrix.
    Coverage,
    /// Low, medium or high.
    Confidence,
    /// An address, which may be empty.
    Link,
    /// The parties that have a part in the record, by label, abbreviation or name.
    Parties(Role),
}

/// A table to be read into the plan.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportTable {
    /// What its rows are.
    pub kind: ImportKind,
    /// The list that new issues join, and in which issues are found by name.
    pub list: Option<IssueListId>,
    /// What each column holds: a field of the kind, `label`, `id`, or nothing for a column that is left out.
    pub columns: Vec<Option<String>>,
    /// The rows, without their heads.
    pub rows: Vec<Vec<String>>,
}

//! Tables from elsewhere: what each row would do to the plan, and doing it in one step.

mod apply;
mod beside;
mod days;
mod judgement;
mod known;
mod names;
mod parties;
mod preview;
mod read;
mod said;

pub use apply::{ImportDone, import_rows};
pub use preview::{ImportAction, ImportCell, ImportPreview, ImportRow, import_preview};
pub use said::cells_of;

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
/// The column with what is said beside a state or a basis: the evidence, or the reason.
pub const WORDS: &str = "words";

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
                ("percent_as_of", Takes::Day),
                ("expected_on", Takes::Day),
                ("link_title", Takes::Text),
            ],
            Self::Issue => &[
                ("name", Takes::Name),
                ("description", Takes::Text),
                ("guiding_question", Takes::Text),
                ("status_note", Takes::Text),
                ("lead_note", Takes::Text),
            ],
            Self::Party => &[
                ("name", Takes::Name),
                ("abbreviation", Takes::Text),
                ("kind", Takes::Word),
                ("parent", Takes::Party),
                ("role", Takes::Text),
                ("starts_on", Takes::Day),
                ("ends_on", Takes::Day),
                ("capacity", Takes::Number),
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
                ("text", Takes::Needed),
                ("issue", Takes::Issue),
                ("severity", Takes::Confidence),
                ("remedy", Takes::Text),
                ("due_year", Takes::Year),
            ],
            Self::Source => &[("title", Takes::Name), ("url", Takes::Link)],
        }
    }

    /// The fields that stand beside the record's own row, with rules of their own: who owns it, its state, what it rests
    /// on, how it is known.
    pub const fn beside(self) -> &'static [Beside] {
        use Beside::{Basis, IssueStatus, Note, Owner, Sources, State, Verified};
        match self {
            Self::ExistingWork => &[Owner, Sources, Basis, Verified, Note],
            Self::Issue => &[Owner, IssueStatus, Sources, Basis, Verified, Note],
            Self::Gap => &[Owner, State, Sources, Basis, Verified, Note],
            Self::WorkItem | Self::Party | Self::Assessment => &[Sources, Basis, Verified, Note],
            Self::Source => &[Basis, Verified, Note],
        }
    }

    /// Every field that a column of such a table may hold, the one that names the record first, and last the reason
    /// or evidence.
    pub fn columns(self) -> Vec<&'static str> {
        let own = self.fields().iter().map(|(field, _)| *field);
        own.chain(self.beside().iter().map(|beside| beside.field())).chain([WORDS]).collect()
    }

    /// What a new record has where the table says nothing and the plan needs something.
    const fn needed(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::WorkItem => &[("status", "proposed")],
            Self::ExistingWork => &[("kind", "work"), ("status", "unknown"), ("in_force", "no")],
            Self::Issue => &[],
            Self::Party => &[("kind", "group")],
            Self::Gap | Self::Assessment | Self::Source => &[],
        }
    }
}

/// A field that stands beside a record's own row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Who owns it, or leads an issue: names, abbreviations or labels with semicolons between them.
    Owner,
    /// What became of a gap.
    State,
    /// Where an issue stands.
    IssueStatus,
    /// The sources it rests on, by label.
    Sources,
    /// How it is known.
    Basis,
    /// Whether somebody checked it.
    Verified,
    /// What is noted beside it.
    Note,
}

impl Beside {
    /// Its name, which is the text `fact-<field>`.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::State => "state",
            Self::IssueStatus => "status",
            Self::Sources => "sources",
            Self::Basis => "basis",
            Self::Verified => "verified",
            Self::Note => "note",
        }
    }
}

/// How a cell of a table is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A name, never empty.
    Name,
    /// Running text that is never empty.
    Needed,
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
    /// A whole number.
    Number,
    /// A body or a person, by label, abbreviation or name.
    Party,
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
    /// The number that each row has where it comes from; without them they are counted from 1.
    #[serde(default)]
    pub lines: Vec<u32>,
}

impl ImportTable {
    /// Its rows, each with its number.
    fn numbered(&self) -> impl Iterator<Item = (u32, &[String])> {
        (1_u32..)
            .zip(&self.rows)
            .enumerate()
            .map(|(at, (count, row))| (self.lines.get(at).copied().unwrap_or(count), row.as_slice()))
    }
}

//! What differs between two versions: one edit script that feeds the screen, the change list and the marked file.

use serde::Serialize;
use specta::Type;

use crate::document::Mark;
use crate::files::StoryKind;
use crate::origin::{Origin, Spot};

/// The difference between two versions of a document, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The title of the earlier version.
    pub before_title: String,
    /// The title of the later version.
    pub after_title: String,
    /// The language of the earlier version as a BCP 47 tag.
    pub before_language: String,
    /// The language of the later version as a BCP 47 tag.
    pub language: String,
    /// The title with its changes.
    pub title: Vec<Segment>,
    /// The blocks of both versions, each where it is read.
    pub blocks: Vec<ComparedBlock>,
    /// The changes in reading order, numbered from 1.
    pub changes: Vec<Change>,
    /// How many changes there are of each kind.
    pub counts: Counts,
}

/// One block with its changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedBlock {
    /// The id of the block in the later version, or in the earlier one where only that has it.
    pub id: String,
    /// The id of the block in the earlier version, or in the later one where only that has it.
    pub before_id: String,
    /// What the block is in the later version, or in the earlier one where only that has it.
    pub shape: Shape,
    /// What the block was in the earlier version; the same as `shape` where nothing changed.
    pub before_shape: Shape,
    /// What became of the block.
    pub state: State,
    /// The change that concerns the block as a whole (inserted, deleted, moved, made a heading); empty for none.
    pub change_id: String,
    /// The words with their changes; for a table those of its caption.
    pub segments: Vec<Segment>,
    /// The rows of a table; empty for everything else.
    pub rows: Vec<ComparedRow>,
    /// Where in its document it stands.
    #[serde(skip)]
    #[specta(skip)]
    pub place: Spot,
    /// Where it comes from, where a Word file was read.
    #[serde(skip)]
    #[specta(skip)]
    pub origin: Origin,
}

/// What a block is, without its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Shape {
    /// Heading, paragraph, item or table.
    pub kind: Kind,
    /// The level of a heading (1 to 6) or of a list item (0 to 8); 0 for the others.
    pub level: u8,
    /// Whether a list item is counted.
    pub ordered: bool,
    /// The printed number of a heading; empty for none.
    pub number: String,
}

/// The kind of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list item.
    Item,
    /// A table.
    Table,
}

/// What became of a block, a row or a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing in it changed.
    Unchanged,
    /// Something in it changed.
    Changed,
    /// Only the later version has it.
    Inserted,
    /// Only the earlier version has it.
    Deleted,
    /// It stood here and stands elsewhere now.
    MovedFrom,
    /// It stood elsewhere and stands here now.
    MovedTo,
}

/// One row of a table with its changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedRow {
    /// The id of the row in the later version, or in the earlier one where only that has it.
    pub id: String,
    /// The id of the row in the earlier version, or in the later one where only that has it.
    pub before_id: String,
    /// Whether the row heads the table in the later version.
    pub header: bool,
    /// Whether the row headed the table in the earlier version.
    pub before_header: bool,
    /// What became of the row.
    pub state: State,
    /// The change that concerns the row as a whole; empty for none.
    pub change_id: String,
    /// The cells of both versions in reading order.
    pub cells: Vec<ComparedCell>,
    /// The number of its first paragraph; 0 for that of its table.
    #[serde(skip)]
    #[specta(skip)]
    pub paragraph: u32,
    /// Where it comes from, where a Word file was read.
    #[serde(skip)]
    #[specta(skip)]
    pub origin: Origin,
}

/// One cell of a table with its changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedCell {
    /// What became of the cell; it is inserted or deleted on its own where a column came or went.
    pub state: State,
    /// The change that concerns the cell as a whole; empty for none.
    pub change_id: String,
    /// The words with their changes.
    pub segments: Vec<Segment>,
    /// Where it comes from, where a Word file was read.
    #[serde(skip)]
    #[specta(skip)]
    pub origin: Origin,
}

/// A stretch of words with one form and one fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// The words.
    pub text: String,
    /// Whether the words are bold.
    pub bold: bool,
    /// Whether the words are italic.
    pub italic: bool,
    /// Where the words lead; empty for nowhere.
    pub link: String,
    /// How far the words can be trusted.
    pub mark: Mark,
    /// Whether the words are the printed number in front of a heading.
    pub number: bool,
    /// What became of the words.
    pub change: Fate,
    /// The change that concerns the words; empty for none.
    pub change_id: String,
    /// The form of the words in the earlier version; the same as their form now unless `change` is `formatted`.
    pub before: Form,
    /// Where it comes from, where a Word file was read.
    #[serde(skip)]
    #[specta(skip)]
    pub origin: Origin,
}

/// The form of a stretch of words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Form {
    /// Whether the words are bold.
    pub bold: bool,
    /// Whether the words are italic.
    pub italic: bool,
    /// How far the words can be trusted.
    pub mark: Mark,
}

/// What became of a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Both versions have them.
    Kept,
    /// Only the later version has them.
    Inserted,
    /// Only the earlier version has them.
    Deleted,
    /// Both versions have them, in another form.
    Formatted,
}

/// One change as a person would list it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Its number as text; segments, blocks, rows and cells name it.
    pub id: String,
    /// Its place in reading order, from 1.
    pub number: u32,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// The words before; empty for an insertion.
    pub before: String,
    /// The words after; empty for a deletion.
    pub after: String,
    /// The heading it stands under, with its number; empty before the first heading.
    pub heading: String,
    /// The id of the block in which it stands; empty for the title.
    pub block_id: String,
    /// Which text of the document it stands in.
    pub story: StoryKind,
    /// The number of its paragraph in that text, from 1: in the later version, or in the earlier one where only that has it.
    pub paragraph: u32,
    /// Its page when Word laid the document out last; 0 where the file does not say.
    pub page: u32,
    /// Whose it is, as a Word file has it; empty where versions of a plan are compared.
    pub author: String,
    /// When it was made, as a Word file has it; empty where it does not say.
    pub date: String,
    /// The ids (`w:id`) of the marks that make it in a Word file.
    pub marks: Vec<String>,
    /// Where it comes from, where a Word file was read.
    #[serde(skip)]
    #[specta(skip)]
    pub origin: Origin,
}

/// The kind of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Words, a block or a column came.
    Inserted,
    /// Words, a block or a column went.
    Deleted,
    /// Words were replaced by others.
    Reworded,
    /// A block stands elsewhere.
    Moved,
    /// The form changed, not the words.
    Formatted,
    /// A row of a table came.
    RowInserted,
    /// A row of a table went.
    RowDeleted,
}

/// How many changes there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Words, blocks or columns that came.
    pub inserted: u32,
    /// Words, blocks or columns that went.
    pub deleted: u32,
    /// Words replaced by others.
    pub reworded: u32,
    /// Blocks that stand elsewhere.
    pub moved: u32,
    /// Changes of form only.
    pub formatted: u32,
    /// Rows that came.
    pub row_inserted: u32,
    /// Rows that went.
    pub row_deleted: u32,
    /// All of them together.
    pub total: u32,
}

/// One of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The earlier version.
    Before,
    /// The later version.
    After,
}

impl Counts {
    pub(crate) fn of(changes: &[Change]) -> Self {
        let mut counts = Self::default();
        for change in changes {
            let field = match change.kind {
                ChangeKind::Inserted => &mut counts.inserted,
                ChangeKind::Deleted => &mut counts.deleted,
                ChangeKind::Reworded => &mut counts.reworded,
                ChangeKind::Moved => &mut counts.moved,
                ChangeKind::Formatted => &mut counts.formatted,
                ChangeKind::RowInserted => &mut counts.row_inserted,
                ChangeKind::RowDeleted => &mut counts.row_deleted,
            };
            *field += 1;
            counts.total += 1;
        }
        counts
    }
}

impl State {
    /// Whether `side` has the block, row or cell in this state here.
    #[must_use]
    pub fn stands_in(self, side: Side) -> bool {
        match self {
            Self::Unchanged | Self::Changed => true,
            Self::Inserted | Self::MovedTo => side == Side::After,
            Self::Deleted | Self::MovedFrom => side == Side::Before,
        }
    }
}

impl Fate {
    /// Whether `side` has words of this fate.
    #[must_use]
    pub fn stands_in(self, side: Side) -> bool {
        match self {
            Self::Kept | Self::Formatted => true,
            Self::Inserted => side == Side::After,
            Self::Deleted => side == Side::Before,
        }
    }
}

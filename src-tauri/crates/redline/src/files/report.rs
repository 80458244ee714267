//! What a comparison found, for people and programs.

use serde::Serialize;
use specta::Type;

use super::prove::Text;

/// What a comparison found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many changes there are, each one a stretch of one kind that people see as one.
    pub revisions: u32,
    /// How many of each kind.
    pub counts: RevisionCounts,
    /// What differs and cannot be expressed as a tracked change.
    pub not_tracked: Vec<NotTracked>,
    /// The blake3 hash of the earlier file, in hexadecimal.
    pub before_hash: String,
    /// The blake3 hash of the later file, in hexadecimal.
    pub after_hash: String,
}

/// How many changes of each kind there are, and how many characters they touch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RevisionCounts {
    /// Stretches of inserted text.
    pub inserted: u32,
    /// Stretches of deleted text.
    pub deleted: u32,
    /// Moved blocks; the place left and the place reached count as one.
    pub moved: u32,
    /// Stretches of text whose look changed.
    pub formatted: u32,
    /// Paragraphs whose properties changed.
    pub paragraphs_formatted: u32,
    /// Paragraph marks inserted or deleted.
    pub paragraph_marks: u32,
    /// Rows inserted or deleted.
    pub rows: u32,
    /// Cells inserted or deleted.
    pub cells: u32,
    /// Tables, rows, cells and sections whose properties changed.
    pub properties: u32,
    /// Styles that are defined otherwise; each stands once in the list of styles, and is no stretch of text.
    pub styles: u32,
    /// Characters inserted.
    pub inserted_characters: u32,
    /// Characters deleted.
    pub deleted_characters: u32,
    /// Characters moved, counted once.
    pub moved_characters: u32,
}

/// A difference that Word's vocabulary of changes cannot express.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NotTracked {
    /// What differs.
    pub kind: NotTrackedKind,
    /// What it is called in the files, for example the name of a style; empty where it has no name.
    pub name: String,
    /// Where it is.
    pub place: TextPlace,
}

/// What can differ without a tracked change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NotTrackedKind {
    /// A style that both files have is defined otherwise, in what has no mark: what it is based on, how tables look with it.
    Style,
    /// The look of everything without a style is defined otherwise.
    DefaultLook,
    /// The frame of a picture or text box, or a part behind it, is another.
    Frame,
    /// A content control was added, taken away or defined otherwise.
    ContentControl,
    /// A header or footer was added or taken away.
    HeaderFooter,
    /// A comment was added, changed or taken away.
    Comment,
    /// A bookmark was added or taken away.
    Bookmark,
    /// The settings of the document are others.
    Settings,
    /// Something was not compared because the choices say so.
    NotChosen,
    /// A part that holds no text is another.
    Part,
    /// Rejecting all changes does not give back every look of a paragraph.
    ParagraphFormat,
    /// Rejecting all changes does not give back every look of text.
    RunFormat,
    /// Rejecting all changes does not give back every property of a section.
    Section,
    /// Rejecting all changes does not give back every look of a table.
    TableLook,
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TextPlace {
    /// Which text it stands in.
    pub story: StoryKind,
    /// The number of the paragraph in that text, from 1; 0 for the text as a whole.
    pub paragraph: u32,
    /// The heading it stands under; empty where there is none.
    pub heading: String,
}

/// The texts of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StoryKind {
    /// The text itself.
    Body,
    /// A footnote.
    Footnote,
    /// An endnote.
    Endnote,
    /// A header.
    Header,
    /// A footer.
    Footer,
    /// A text box.
    TextBox,
    /// A comment.
    Comment,
    /// None of them: the document as a whole.
    Document,
}

impl From<Text> for StoryKind {
    fn from(text: Text) -> Self {
        match text {
            Text::Body => Self::Body,
            Text::Footnote => Self::Footnote,
            Text::Endnote => Self::Endnote,
            Text::TextBox => Self::TextBox,
            Text::HeaderFooter => Self::Header,
        }
    }
}

//! What the proof says.

use serde::Serialize;
use specta::Type;

/// What was found when every change was accepted and every change rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Each level at which the documents are compared.
    pub levels: Levels,
    /// How many comments of the later document the result does not have.
    pub comments_lost: u32,
    /// How many bookmarks of the later document the result does not have.
    pub bookmarks_lost: u32,
    /// What is wrong with the result as a file and was with neither document.
    pub structural: Vec<Problem>,
    /// How many tracked changes the result has, as elements: an edited word may count as two.
    pub changes: u32,
    /// How many paragraphs the earlier document has, with those of its notes and text boxes.
    pub before_paragraphs: u32,
    /// How many paragraphs the later document has.
    pub after_paragraphs: u32,
    /// How many characters the earlier document has.
    pub before_characters: u32,
    /// How many characters the later document has.
    pub after_characters: u32,
    /// Whether one of the documents had tracked changes, which were taken as accepted.
    pub was_tracked: bool,
    /// The BLAKE3 hash of the text of the earlier document, as hexadecimal digits.
    pub before_hash: String,
    /// The BLAKE3 hash of the text of the later document.
    pub after_hash: String,
}

/// The levels at which documents are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Levels {
    /// All text in its order, with notes where they are referred to.
    pub text: Level,
    /// The text of each paragraph.
    pub paragraphs: Level,
    /// Paragraphs, tables, rows and cells, with merged cells.
    pub structure: Level,
    /// Images by their bytes, fields, the targets of links, notes, equations, text boxes.
    pub objects: Level,
    /// Style, numbering, alignment, indents, spacing, borders of paragraphs.
    pub paragraph_format: Level,
    /// The formatting of the text, in the end: defaults, styles, its own.
    pub run_format: Level,
    /// The text of headers and footers, by section.
    pub headers_footers: Level,
    /// Page size, margins, columns, page numbers of sections.
    pub sections: Level,
    /// Style, borders, shading of tables, rows and cells.
    pub table_looks: Level,
}

impl Levels {
    /// The levels with their names, the coarsest first.
    #[must_use]
    pub fn all(&self) -> [(&'static str, &Level); 9] {
        [
            ("text", &self.text),
            ("paragraphs", &self.paragraphs),
            ("structure", &self.structure),
            ("objects", &self.objects),
            ("paragraph_format", &self.paragraph_format),
            ("run_format", &self.run_format),
            ("headers_footers", &self.headers_footers),
            ("sections", &self.sections),
            ("table_looks", &self.table_looks),
        ]
    }
}

/// One level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Level {
    /// Whether accepting every change gives the later document.
    pub accept: bool,
    /// Whether rejecting every change gives the earlier document.
    pub reject: bool,
    /// The first place where one of them does not, that of accepting before that of rejecting.
    pub first_difference: Option<Difference>,
}

impl Level {
    /// Whether both directions are right.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.accept && self.reject
    }
}

/// Where two documents differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Which text.
    pub story: Text,
    /// The number of the paragraph, counted from 1 with those of notes and text boxes where they are referred to; of
    /// the section or table at the levels of these.
    pub number: u32,
    /// The heading above it; empty for none.
    pub heading: String,
    /// What the result gives there; cut after some words.
    pub found: String,
    /// What the document says there.
    pub wanted: String,
}

/// A text of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Text {
    /// The body.
    Body,
    /// A footnote.
    Footnote,
    /// An endnote.
    Endnote,
    /// A text box.
    TextBox,
    /// A header or footer.
    HeaderFooter,
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The part it is in.
    pub part: String,
    /// The element, id or name that is meant; empty where the part says all.
    pub detail: String,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// An id leads to no relationship.
    DanglingRelationship,
    /// A relationship leads to no part.
    MissingPart,
    /// A part has no content type.
    MissingContentType,
    /// Two parts have one name.
    DuplicatePart,
    /// Two changes have one id.
    DuplicateRevisionId,
    /// A change has no id.
    RevisionWithoutId,
    /// A change has no author.
    RevisionWithoutAuthor,
    /// Text that is not marked deleted within a deletion.
    TextInDeletion,
    /// Text marked deleted within text moved away.
    DeletedTextInMove,
    /// Text marked deleted outside a deletion.
    DeletedTextOutside,
    /// A cell that does not end with a paragraph.
    CellWithoutEnd,
    /// A moved range that does not begin and end.
    UnbalancedMove,
    /// A moved range without its other side.
    UnpairedMove,
    /// A bookmark that does not begin and end.
    UnbalancedBookmark,
    /// A reference to a note that is not there.
    DanglingNote,
    /// A style that is not there.
    MissingStyle,
}

impl Verdict {
    /// Whether both documents come out exactly, at every level, with every comment and bookmark.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        let lost = self.comments_lost + self.bookmarks_lost;
        lost == 0 && self.levels.all().iter().all(|(_, level)| level.is_exact())
    }

    /// Whether text, paragraphs, structure and objects come out exactly.
    #[must_use]
    pub fn has_content(&self) -> bool {
        self.levels.all().iter().take(4).all(|(_, level)| level.is_exact())
    }

    /// Whether the file is as sound as the documents it was made of.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.structural.is_empty()
    }
}

//! What a comparison looks at and how it marks what it finds.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::docx::Authorship;

/// What a comparison looks at and how it marks what it finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Choices {
    /// Capital and small letters are the same.
    pub ignore_case: bool,
    /// Differences in white space are none.
    pub ignore_space: bool,
    /// The look of words, paragraphs, tables and sections is compared.
    pub formatting: bool,
    /// Tables are compared; otherwise those of the later file stand unmarked.
    pub tables: bool,
    /// Footnotes and endnotes are compared.
    pub notes: bool,
    /// Headers and footers are compared.
    pub headers: bool,
    /// What moved is marked as moved, not as deleted and inserted.
    pub moves: bool,
    /// What is the smallest thing that is marked.
    pub grain: Grain,
    /// What becomes of tracked changes that the files already hold.
    pub earlier_changes: EarlierChanges,
    /// Whose name and which time the changes bear.
    pub authorship: Authorship,
}

impl Choices {
    /// Whether all words of the body and its notes are compared as they are written, so that rejecting gives back the earlier file.
    pub(crate) fn whole_text(&self) -> bool {
        self.tables && self.notes && !self.ignore_case && !self.ignore_space
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            ignore_case: false,
            ignore_space: false,
            formatting: true,
            tables: true,
            notes: true,
            headers: true,
            moves: true,
            grain: Grain::Phrases,
            earlier_changes: EarlierChanges::Accept,
            authorship: Authorship::Anonymous { name: "Anonymous".to_owned() },
        }
    }
}

/// The smallest thing that is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Grain {
    /// Whole words; where one phrase gives way to another, both are marked as they stand, with the spaces that they share.
    #[default]
    Phrases,
    /// Whole words, each by itself: as few characters as words allow, in more stretches.
    Words,
    /// Single characters.
    Characters,
}

impl Grain {
    /// What every stretch that only goes or only comes costs, in marked characters: with 3, a space or a small word that both
    /// sides have by chance cuts no phrase into crumbs, but stays where that costs no stretch more; with 1, it always stays.
    pub(crate) const fn stretch(self) -> i32 {
        match self {
            Self::Words => 1,
            Self::Phrases | Self::Characters => 3,
        }
    }
}

/// What becomes of tracked changes that the files already hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EarlierChanges {
    /// They count as accepted on both sides.
    #[default]
    Accept,
    /// Those of the later file stay as they are, under the names of those who made them; both files are compared as they were
    /// before the changes tracked in them.
    Keep,
    /// A file that holds some is refused.
    Refuse,
}

//! The forms a redline takes: tracked changes to work with, or fixed and read everywhere.

use redline::docx::ReadError;
use redline::tracked::{self, HtmlWords, Layout};
use serde::Deserialize;
use words::Words;

/// What a redline is handed over as. Every form is made from the one file that proved itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RedlineForm {
    /// A Word document whose changes can be accepted and rejected.
    Tracked,
    /// A Word document in which the changes are colour and lines alone.
    Static,
    /// A page with both texts side by side.
    SideBySide,
    /// A page with the changes in one text.
    Inline,
}

impl RedlineForm {
    /// The end of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Tracked | Self::Static => "docx",
            Self::SideBySide | Self::Inline => "html",
        }
    }

    /// The redline in this form: `proven` is a Word document with tracked changes, between the documents that people call
    /// `before` and `after`.
    ///
    /// # Errors
    /// When the document cannot be read; see [`ReadError`].
    pub fn of(self, proven: Vec<u8>, before: &str, after: &str, words: &Words) -> Result<Vec<u8>, ReadError> {
        match self {
            Self::Tracked => Ok(proven),
            Self::Static => tracked::fixed(&proven),
            Self::SideBySide => page(&proven, Layout::SideBySide, before, after, words),
            Self::Inline => page(&proven, Layout::Inline, before, after, words),
        }
    }
}

fn page(
    proven: &[u8],
    layout: Layout,
    before: &str,
    after: &str,
    words: &Words,
) -> Result<Vec<u8>, ReadError> {
    let found = tracked::comparison(proven)?;
    let count = found.counts.total.to_string();
    let words = HtmlWords {
        title: words.say("redline-page-title", [("before", before), ("after", after)]),
        summary: words.say("redline-page-summary", [("count", count.as_str())]),
        moved_from: words.plain("redline-moved_from"),
        moved_to: words.plain("redline-moved_to"),
        before: before.to_owned(),
        after: after.to_owned(),
    };
    Ok(tracked::html(&found, layout, &words).into_bytes())
}

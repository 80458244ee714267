//! The forms a redline takes: tracked changes to work with, or fixed and read everywhere.

use crate::changes::{self, counted};
use crate::{Sheet, SheetFormat, sheet_file};
use redline::Comparison;
use redline::docx::{Authorship, ReadError};
use redline::files::StoryKind;
use redline::tracked::{self, HtmlWords, Layout, ProofPage};
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
    /// The list of changes as an Excel workbook.
    ListXlsx,
    /// The list of changes as comma separated values.
    ListCsv,
}

/// A redline that proved itself, with what people need to read it.
#[derive(Debug, Clone)]
pub struct ProvenRedline {
    /// A Word document with tracked changes.
    pub bytes: Vec<u8>,
    /// What people call the earlier document.
    pub before: String,
    /// What people call the later document.
    pub after: String,
    /// Who stands as the author of the changes, and of the page that follows them.
    pub authorship: Authorship,
    /// What the last page says; nothing for no such page.
    pub page: Option<ProofPage>,
}

/// A redline was not given a form.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    /// The document cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The list is longer than a workbook can hold.
    #[error(transparent)]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
}

impl RedlineForm {
    /// The end of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Tracked | Self::Static => "docx",
            Self::SideBySide | Self::Inline => "html",
            Self::ListXlsx => "xlsx",
            Self::ListCsv => "csv",
        }
    }

    /// The redline in this form.
    ///
    /// # Errors
    /// When the document cannot be read, or a list does not fit the form.
    pub fn of(self, proven: &ProvenRedline, words: &Words) -> Result<Vec<u8>, FormError> {
        let ProvenRedline { bytes, authorship, page, .. } = proven;
        let with = |bytes: Vec<u8>, author: Option<&Authorship>| match page {
            Some(page) => tracked::with_page(&bytes, page, author),
            None => Ok(bytes),
        };
        Ok(match self {
            Self::Tracked => with(bytes.clone(), Some(authorship))?,
            Self::Static => with(tracked::fixed(bytes)?, None)?,
            Self::SideBySide => html(proven, Layout::SideBySide, words)?,
            Self::Inline => html(proven, Layout::Inline, words)?,
            Self::ListXlsx => sheet_file(&list(proven, words)?, SheetFormat::Xlsx)?,
            Self::ListCsv => sheet_file(&list(proven, words)?, SheetFormat::Csv)?,
        })
    }
}

fn list(proven: &ProvenRedline, words: &Words) -> Result<Sheet, ReadError> {
    Ok(changes::summary(&words.plain("change-summary"), &tracked::comparison(&proven.bytes)?, words))
}

fn html(proven: &ProvenRedline, layout: Layout, words: &Words) -> Result<Vec<u8>, ReadError> {
    let found = tracked::comparison(&proven.bytes)?;
    Ok(tracked::html(&found, layout, &html_words(proven, &found, words)).into_bytes())
}

fn html_words(proven: &ProvenRedline, found: &Comparison, words: &Words) -> HtmlWords {
    const STORIES: [StoryKind; 5] =
        [StoryKind::Footnote, StoryKind::Endnote, StoryKind::Header, StoryKind::Footer, StoryKind::Document];
    let (before, after) = (proven.before.as_str(), proven.after.as_str());
    let (count, kinds) = (found.counts.total.to_string(), counted(&found.counts, words));
    let key = ["inserted", "deleted", "moved", "formatted", "bar"];
    let named = |kind: StoryKind| words.plain(&format!("change-stories-{}", changes::story_name(kind)));
    HtmlWords {
        language: words.language().to_owned(),
        title: words.say("redline-page-title", [("before", before), ("after", after)]),
        summary: words.say("redline-page-summary", [("count", count.as_str()), ("kinds", kinds.as_str())]),
        moved_from: words.plain("redline-moved_from"),
        moved_to: words.plain("redline-moved_to"),
        before: before.to_owned(),
        after: after.to_owned(),
        key: key.map(|name| words.plain(&format!("redline-page-key-{name}"))),
        stories: STORIES.map(|kind| (kind, named(kind))).to_vec(),
        list: words.plain("redline-list"),
        places: changes::places(&found.changes, words),
        proof: proven.page.clone(),
    }
}

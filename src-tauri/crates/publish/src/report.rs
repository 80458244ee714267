//! A report: a document to read, and the same rows as a table to work with.

use crate::sheet::{Sheet, SheetFormat, sheet_file};
use redline::docx::{Meta, WriteError};
use redline::tracked::{HtmlWords, Layout, html};
use redline::{Document, Options};
use serde::Deserialize;

/// What a report is handed over as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportForm {
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// A page for a browser.
    Html,
}

impl ReportForm {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Docx, Self::Xlsx, Self::Html];

    /// The end of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }
}

/// A report before it is a file.
pub struct Report {
    /// What people read.
    pub document: Document,
    /// The same as rows.
    pub sheet: Sheet,
    /// What stands at the head of every page.
    pub header: String,
    /// The day it is made for, as ISO text.
    pub date: String,
}

/// Why a report did not become a file.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The document could not be composed.
    #[error(transparent)]
    Document(#[from] WriteError),
    /// The table is larger than the format allows.
    #[error(transparent)]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
}

/// The report as a file.
///
/// # Errors
/// When the file cannot be composed.
pub fn report_file(report: &Report, form: ReportForm) -> Result<Vec<u8>, ReportError> {
    let Report { document, sheet, header, date } = report;
    Ok(match form {
        ReportForm::Docx => {
            let meta = Meta { date: date.clone(), header: header.clone(), ..Meta::default() };
            redline::docx::write(document, &meta)?
        }
        ReportForm::Xlsx => sheet_file(sheet, SheetFormat::Xlsx)?,
        ReportForm::Html => {
            // A document beside itself is a page in which nothing is marked.
            let same = redline::compare(document, document, &Options::default());
            let words =
                HtmlWords { title: document.title.clone(), summary: header.clone(), ..HtmlWords::default() };
            html(&same, Layout::Inline, &words).into_bytes()
        }
    })
}

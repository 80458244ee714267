//! Reports on the plan as it stands: figures, each with the rows it counts, and the tables they are counted from. The
//! same report is a Word document, a page to print and a workbook.

mod coverage;
mod files;
mod issues;
mod works;

use crate::drawn::marked;
use crate::report::ReportForm;
use plan::states::{Basis, Counting, MoneyCase};
use plan::{IssueListId, RecordId};
use redline::{Cell, Run};
use serde::{Deserialize, Serialize};
use store::query::common::RecordRef;
use store::{Reader, StoreError};
use words::Words;

/// What is reported on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// What existing work covers, and the gaps that remain.
    Coverage,
    /// The issues of a list: where they came from, who leads them, how they stand.
    Issues,
}

/// A report to make.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportAsk {
    /// What is reported on.
    pub kind: ReportKind,
    /// The list of issues; the newest when none is given.
    pub list: Option<IssueListId>,
    /// Which work decides what counts as a hole. Both ways of counting are always shown.
    pub counting: Counting,
    /// The case of the money, which decides which planned work is counted on.
    pub case: MoneyCase,
    /// Whether the tables show only the issues that are not covered.
    pub holes_only: bool,
}

/// A report as a file, and what it holds.
pub struct ReportFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its title.
    pub title: String,
    /// Its figures, each with the labels of the rows it counts.
    pub figures: Vec<FigureRows>,
}

/// A figure and the rows it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FigureRows {
    /// The number of the figure in the report.
    pub number: u32,
    /// The sentence it stands in.
    pub sentence: String,
    /// The labels of the rows it counts.
    pub rows: Vec<String>,
}

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum PlanReportError {
    /// The plan could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The plan holds no list of issues to report on.
    #[error("the plan holds no list of issues")]
    NoList,
    /// The Word document could not be composed.
    #[error(transparent)]
    Word(#[from] redline::docx::WriteError),
    /// The workbook could not be composed.
    #[error("{0}")]
    Sheet(String),
}

/// Makes a report on the plan as it stands, dated the day it is made.
///
/// # Errors
/// When the plan cannot be read, holds no list, or the file cannot be composed.
pub fn plan_report(
    reader: Reader<'_>,
    words: &Words,
    ask: &ReportAsk,
    form: ReportForm,
    today: &str,
) -> Result<ReportFile, PlanReportError> {
    let report = match ask.kind {
        ReportKind::Coverage => coverage::report(reader, words, ask, today)?,
        ReportKind::Issues => issues::report(reader, words, ask, today)?,
    };
    let bytes = match form {
        ReportForm::Docx => files::docx(&report, words, today)?,
        ReportForm::Html => files::html(&report, words).into_bytes(),
        ReportForm::Xlsx => files::xlsx(&report, words)?,
    };
    let figures = (1..).zip(&report.figures).map(|(number, figure)| FigureRows {
        number,
        sentence: figure.sentence.clone(),
        rows: figure.rows.iter().map(|row| row.label.clone()).collect(),
    });
    Ok(ReportFile { bytes, figures: figures.collect(), title: report.title })
}

/// A number in a sentence, and the rows it counts.
pub(crate) struct Figure {
    /// The same in every report of its kind, so that two of them can be compared.
    pub id: &'static str,
    pub sentence: String,
    pub rows: Vec<RecordRef>,
    /// The weakest way in which one of its rows is known.
    pub basis: Basis,
}

/// A table of a report.
pub(crate) struct Table {
    pub id: &'static str,
    pub title: String,
    pub heads: Vec<String>,
    /// The records the rows are about, with their cells.
    pub rows: Vec<(RecordId, Vec<Cell>)>,
}

/// A report before it is written.
pub(crate) struct Report {
    pub title: String,
    /// What it is about and how it is counted, a sentence each.
    pub head: Vec<String>,
    pub figures: Vec<Figure>,
    pub tables: Vec<Table>,
}

/// The words of a report, by the last part of their keys.
#[derive(Clone, Copy)]
pub(crate) struct Say<'w> {
    pub words: &'w Words,
}

impl Say<'_> {
    pub fn plain(self, key: &str) -> String {
        self.words.plain(&format!("report-{key}"))
    }

    pub fn heads(self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.plain(&format!("column-{key}"))).collect()
    }

    /// A figure over rows.
    pub fn figure(self, id: &'static str, rows: Vec<RecordRef>, all: usize) -> Figure {
        let (count, all) = (rows.len().to_string(), all.to_string());
        let args = [("count", count.as_str()), ("all_count", all.as_str())];
        let sentence = self.words.say(&format!("report-figure-{id}"), args);
        let basis = rows.iter().map(|row| row.basis).max().unwrap_or(Basis::Own);
        Figure { id, sentence, rows, basis }
    }

    /// A cell with the mark of how its value is known.
    pub fn cell(self, text: &str, basis: Basis) -> Cell {
        Cell::new(marked(self.words, text, basis))
    }

    /// A record by label and name, marked.
    pub fn record(self, record: &RecordRef) -> Cell {
        let mut runs = vec![Run::plain(format!("{} ", record.label))];
        runs.extend(marked(self.words, &record.name, record.basis));
        Cell::new(runs)
    }

    /// What every report says of itself: plan, list, counting, case, filter, day.
    pub fn head(
        self,
        reader: Reader<'_>,
        ask: &ReportAsk,
        list: &RecordRef,
        today: &str,
    ) -> Result<Vec<String>, StoreError> {
        let plan = reader.setting("title")?.unwrap_or_default();
        let dated = reader.row("issue_list", list.id)?.text("dated_on");
        let of = if dated.is_empty() { list.name.clone() } else { format!("{} ({dated})", list.name) };
        let filter = if ask.holes_only { "report-filter-holes" } else { "report-filter-none" };
        Ok(vec![
            self.words.say("report-head-plan", [("plan", plan.as_str()), ("list", &of), ("day", today)]),
            self.words.say("report-head-counting", [("counting", ask.counting.word())]),
            self.words.say("report-head-case", [("case", ask.case.word())]),
            self.words.plain(filter),
            self.words.plain("report-head-marks"),
        ])
    }
}

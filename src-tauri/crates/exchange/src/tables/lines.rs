//! The rows of a file with the numbers that a spreadsheet shows beside them, because that is where a person looks for
//! what a refusal names.

use crate::encoding::decoded;
use calamine::{Data, Range, Reader as _, StyleRange, Xlsx};
use std::io::Cursor;

/// A row as texts.
pub(super) struct Line {
    /// Its number in the spreadsheet.
    pub number: u32,
    pub cells: Vec<String>,
}

/// Why a file gives no rows.
pub(super) enum NoLines {
    /// It is no such file, or not all of one.
    Unreadable,
    /// A row is not what it should be: the code of its refusal, and its number.
    Row(&'static str, u32),
}

/// The cells of the first sheet of a workbook. A cell that was merged with others says something of one row only, and
/// nobody can know of which. A formula whose result was never stored looks like a cell with nothing in it, and would
/// take away what the plan has there.
pub(super) fn workbook(bytes: Vec<u8>) -> Result<Vec<Line>, NoLines> {
    let unreadable = |_| NoLines::Unreadable;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheet = book.sheet_names().first().cloned().ok_or(NoLines::Unreadable)?;
    let range = book.worksheet_range(&sheet).map_err(unreadable)?;
    let merged = book.merge_cells_by_sheet_id(0).map_err(|_| NoLines::Unreadable)?;
    if let Some(row) = merged.iter().map(|cells| cells.start.0).min() {
        return Err(NoLines::Row("table-merged", row + 1));
    }
    let formulas = book.worksheet_formula(&sheet).map_err(unreadable)?;
    if let Some(row) = without_result(&range, &formulas) {
        return Err(NoLines::Row("table-formula-without-result", row + 1));
    }
    let styles = book.worksheet_style(&sheet).map_err(unreadable)?;
    let (first, left) = range.start().unwrap_or_default();
    let line = |(row, cells): (u32, &[Data])| {
        let cells = (left..).zip(cells).map(|(column, cell)| match cell {
            Data::Float(share) if is_percent(&styles, (row, column)) => percent(*share),
            cell => text(cell),
        });
        Line { number: row + 1, cells: cells.collect() }
    };
    Ok((first..).zip(range.rows()).map(line).collect())
}

/// Whether a cell shows its number as a share of a hundred: what is stored as 1 is read as 100 % there.
fn is_percent(styles: &StyleRange, place: (u32, u32)) -> bool {
    let format = styles.get(place).and_then(|style| style.number_format.as_ref());
    format.is_some_and(|format| format.format_code.contains('%'))
}

/// A share as a spreadsheet shows it. A tenth is not exact as a fraction of two, so what comes after eight digits is none
/// of what was typed.
fn percent(share: f64) -> String {
    let shown = (share * 1e10).round() / 1e8;
    format!("{shown}%")
}

/// The first row that has a formula and not what it comes to.
fn without_result(range: &Range<Data>, formulas: &Range<String>) -> Option<u32> {
    let (top, left) = formulas.start()?;
    let place = |row: usize, column: usize| {
        Some((top + u32::try_from(row).ok()?, left + u32::try_from(column).ok()?))
    };
    formulas
        .used_cells()
        .filter(|(.., formula)| !formula.is_empty())
        .filter_map(|(row, column, _)| place(row, column))
        .find(|place| matches!(range.get_value(*place), None | Some(Data::Empty)))
        .map(|(row, _)| row)
}

fn text(cell: &Data) -> String {
    match cell {
        // A whole number in a workbook is stored as 3.0 and meant as 3, which is how it is written out.
        Data::Float(number) => number.to_string(),
        Data::DateTime(day) => {
            let (year, month, of_month, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{of_month:02}")
        }
        other => other.to_string(),
    }
}

/// What stands in a row of its own after the last one. When it comes back as a part of another row, a quotation was
/// opened there and never closed, as in a file that was cut.
const END: &str = "\u{1}end of the table";

/// The rows of values separated by commas, semicolons or tabs.
pub(super) fn separated(bytes: &[u8]) -> Result<Vec<Line>, NoLines> {
    let is_text = |text: &String| !text.is_empty() && !text.contains('\0');
    let text = decoded(bytes).filter(is_text).ok_or(NoLines::Unreadable)?;
    // Some programs say in a line of its own before the table what separates its values.
    let (said, text) = match text.split_once('\n') {
        Some((line, rest)) if line.trim_end().len() == 5 && line.starts_with("sep=") => {
            (line.trim_end().chars().last(), rest)
        }
        _ => (None, text.as_str()),
    };
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // What stands within quotation marks separates nothing.
    let count = |separator: char| -> usize {
        first.split('"').step_by(2).map(|part| part.matches(separator).count()).sum()
    };
    let separators = [',', ';', '\t'];
    let likely = || separators.into_iter().max_by_key(|separator| count(*separator)).unwrap_or(',');
    let separator = said.unwrap_or_else(likely);
    let whole = format!("{text}\n{END}\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(whole.as_bytes());
    let mut lines = Vec::new();
    let mut number = u32::from(said.is_some());
    for record in reader.records() {
        let record = record.map_err(|_| NoLines::Unreadable)?;
        let at = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(0);
        number += 1 + empty_lines(whole.as_bytes(), at);
        if record.len() == 1 && record.get(0) == Some(END) {
            return Ok(lines);
        }
        lines.push(Line { number, cells: record.iter().map(unguarded).collect() });
    }
    Err(NoLines::Row("table-quotation-open", number))
}

/// How many lines with nothing in them stand where the next row was looked for.
fn empty_lines(text: &[u8], at: usize) -> u32 {
    // The second half of a line break belongs to the row before.
    let from = if at > 0 && text[at - 1] == b'\r' && text.get(at) == Some(&b'\n') { at + 1 } else { at };
    let breaks = text[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    u32::try_from(breaks.filter(|byte| **byte == b'\n').count()).unwrap_or(0)
}

/// An apostrophe that keeps a spreadsheet from running a text as a formula is not part of the text.
fn unguarded(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(publish::RUNS) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

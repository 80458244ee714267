//! A table as people see it on screen, as a spreadsheet file: what is shown, in the order shown, and nothing else.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};
use serde::Deserialize;

/// The kinds of file a table becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// An Excel workbook.
    Xlsx,
    /// Comma separated values in UTF-8.
    Csv,
}

impl SheetFormat {
    /// The end of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// A table of texts.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Its name.
    pub title: String,
    /// The heads of its columns.
    pub columns: Vec<SheetColumn>,
    /// Its rows; each has one text a column.
    pub rows: Vec<Vec<String>>,
    /// The records its rows are about, one id a row; empty for rows that are no records. They stand in a last column,
    /// hidden in a workbook, so that what is edited there finds its way back whatever became of names and labels.
    #[serde(default)]
    pub ids: Vec<String>,
}

/// The head of the column with the ids of the rows.
pub const ID_HEAD: &str = "Throughline id";

/// A column of a table.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetColumn {
    /// What stands over it.
    pub head: String,
    /// Whether what can be read as a number is one.
    pub is_number: bool,
}

/// The widest a column becomes, in characters; longer texts wrap.
const WIDEST: usize = 60;

/// Writes a table as a file. Texts stay texts, also those that begin like a formula.
///
/// # Errors
/// When the table is larger than the format allows.
pub fn sheet_file(sheet: &Sheet, format: SheetFormat) -> Result<Vec<u8>, XlsxError> {
    match format {
        SheetFormat::Xlsx => xlsx(sheet),
        SheetFormat::Csv => Ok(csv(sheet)),
    }
}

/// Writes several tables as one workbook, a sheet each.
///
/// # Errors
/// When a table is larger than the format allows, or two have the same name.
pub fn book_file(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for sheet in sheets {
        write_sheet(book.add_worksheet(), sheet)?;
    }
    book.save_to_buffer()
}

fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    book_file(std::slice::from_ref(sheet))
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(sheet_name(&sheet.title))?;
    let head = Format::new().set_bold().set_text_wrap();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, &column.head, &head)?;
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(at)));
        let width = cells.map(|cell| cell.chars().count()).chain([column.head.chars().count() + 2]).max();
        page.set_column_width(at, f64::from(u8::try_from(width.unwrap_or(8).clamp(4, WIDEST)).unwrap_or(8)))?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for ((at, column), cell) in (0_u16..).zip(&sheet.columns).zip(row) {
            match number(cell).filter(|_| column.is_number) {
                Some(number) => page.write_number_with_format(line, at, number, &text)?,
                None => page.write_string_with_format(line, at, cell, &text)?,
            };
        }
    }
    write_ids(page, sheet)?;
    page.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Some(last)) = (u32::try_from(sheet.rows.len()), sheet.columns.len().checked_sub(1)) {
        page.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn write_ids(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    if sheet.ids.is_empty() {
        return Ok(());
    }
    let at = u16::try_from(sheet.columns.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    page.write_string(0, at, ID_HEAD)?;
    for (line, id) in (1_u32..).zip(&sheet.ids) {
        page.write_string(line, at, id)?;
    }
    page.set_column_hidden(at)?;
    Ok(())
}

/// The byte order mark at the start tells Excel that the file is UTF-8.
fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let mut heads = sheet.columns.iter().map(|column| column.head.as_str()).collect::<Vec<_>>();
    heads.extend((!sheet.ids.is_empty()).then_some(ID_HEAD));
    // Writing into memory does not fail, and rows of other lengths would be a mistake of the caller's.
    let _ = writer.write_record(heads.into_iter().map(guarded));
    for (at, row) in sheet.rows.iter().enumerate() {
        let id = sheet.ids.get(at);
        let _ = writer.write_record(row.iter().chain(id).map(|cell| guarded(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// How a text begins that a spreadsheet would run as a formula.
pub const RUNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets themselves write it. So
/// does one that begins with such an apostrophe itself, so that it comes back as it was.
fn guarded(cell: &str) -> String {
    let runs = cell.trim_start_matches('\'').starts_with(RUNS) && number(cell).is_none();
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

fn number(cell: &str) -> Option<f64> {
    cell.replace(',', "").replace('\u{2212}', "-").parse().ok().filter(|number: &f64| number.is_finite())
}

/// Excel takes 31 characters and not these.
fn sheet_name(title: &str) -> String {
    let kept: String = title.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if kept.trim().is_empty() { "Table".to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, SheetColumn, SheetFormat, sheet_file};

    fn sheet() -> Sheet {
        let column = |head: &str, is_number| SheetColumn { head: head.to_owned(), is_number };
        Sheet {
            title: "Issues: [draft]".to_owned(),
            columns: vec![column("Issue", false), column("Gaps", true)],
            rows: vec![
                vec!["Consensus, \"rough\"".to_owned(), "3".to_owned()],
                vec!["=HYPERLINK(\"x\")".to_owned(), "-2".to_owned()],
            ],
            ids: Vec::new(),
        }
    }

    #[test]
    fn a_table_becomes_comma_separated_values_that_no_spreadsheet_runs() {
        let bytes = sheet_file(&sheet(), SheetFormat::Csv).expect("a small table fits");
        let text = String::from_utf8(bytes).expect("it is UTF-8");
        assert_eq!(
            text,
            "\u{feff}Issue,Gaps\n\"Consensus, \"\"rough\"\"\",3\n\"'=HYPERLINK(\"\"x\"\")\",-2\n"
        );
    }

    #[test]
    fn a_table_becomes_a_workbook_without_formulas_and_with_numbers_as_numbers() {
        let bytes = sheet_file(&sheet(), SheetFormat::Xlsx).expect("a small table fits");
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it is a package");
        let part = |parts: &mut zip::ZipArchive<_>, name: &str| {
            std::io::read_to_string(parts.by_name(name).expect("the part is there")).expect("it is text")
        };
        let page = part(&mut parts, "xl/worksheets/sheet1.xml");
        assert!(!page.contains("<f>"), "{page}");
        assert!(page.contains("<v>-2</v>"), "{page}");
        assert!(part(&mut parts, "xl/sharedStrings.xml").contains("=HYPERLINK("));
    }

    #[test]
    fn the_ids_of_the_rows_stand_in_a_last_column_which_a_workbook_hides() {
        let with_ids = Sheet { ids: vec!["0198-a".to_owned(), "0198-b".to_owned()], ..sheet() };
        let bytes = sheet_file(&with_ids, SheetFormat::Xlsx).expect("a small table fits");
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it is a package");
        let page = parts.by_name("xl/worksheets/sheet1.xml").expect("the part is there");
        let page = std::io::read_to_string(page).expect("it is text");
        assert!(page.contains("<col min=\"3\" max=\"3\"") && page.contains("hidden=\"1\""), "{page}");
        let values = sheet_file(&with_ids, SheetFormat::Csv).expect("a small table fits");
        let values = String::from_utf8(values).expect("it is UTF-8");
        assert!(values.starts_with("\u{feff}Issue,Gaps,Throughline id\n"), "{values}");
        assert!(values.ends_with(",-2,0198-b\n"), "{values}");
    }
}

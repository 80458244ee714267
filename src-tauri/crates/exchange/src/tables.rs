//! Tables in files: Excel workbooks and comma separated values, as texts.

use calamine::{Data, Reader as _, Xlsx};
use operations::import::{ID, ImportKind, LABEL};
use plan::Refusal;
use serde::Serialize;
use std::io::Cursor;
use words::Words;

/// The largest file that is read, in bytes, and the most rows.
pub const LARGEST: u64 = 20 << 20;
const MOST_ROWS: usize = 50_000;

/// A table as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FileTable {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows; each has one text a head.
    pub rows: Vec<Vec<String>>,
}

/// Reads the first sheet of a workbook, or comma, semicolon or tab separated values. `name` is the file's, for refusals.
///
/// # Errors
/// Refuses what is no table, has no rows, or is larger than any plan needs.
pub fn read(name: &str, bytes: Vec<u8>) -> Result<FileTable, Refusal> {
    let refused = |code: &str| Refusal::new(code).with("file", name);
    let lines = if bytes.starts_with(b"PK") {
        workbook(bytes).map_err(|why| match why {
            Some(row) => refused("table-merged").with("line", row.to_string()),
            None => refused("table-unreadable"),
        })?
    } else {
        separated(&bytes).ok_or_else(|| refused("table-unreadable"))?
    };
    let mut lines = lines.into_iter().filter(|line| line.iter().any(|cell| !cell.trim().is_empty()));
    let heads = lines.next().ok_or_else(|| refused("table-empty"))?;
    let rows: Vec<Vec<String>> = lines.take(MOST_ROWS + 1).collect();
    if rows.is_empty() {
        return Err(refused("table-empty"));
    }
    if rows.len() > MOST_ROWS {
        return Err(refused("table-too-long").with("count", MOST_ROWS.to_string()));
    }
    let width = heads.len();
    let even = |mut row: Vec<String>| {
        row.resize(width, String::new());
        row
    };
    Ok(FileTable { rows: rows.into_iter().map(even).collect(), heads })
}

/// The cells of the first sheet. A cell that was merged with others says something of one row only, and nobody can
/// know of which; the error is the first row that has one, as the spreadsheet counts.
fn workbook(bytes: Vec<u8>) -> Result<Vec<Vec<String>>, Option<u32>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| None)?;
    let range = book.worksheet_range_at(0).ok_or(None)?.map_err(|_| None)?;
    let merged = book.merge_cells_by_sheet_id(0).map_err(|_| None)?;
    if let Some(row) = merged.iter().map(|cells| cells.start.0).min() {
        return Err(Some(row + 1));
    }
    Ok(range.rows().map(|row| row.iter().map(text).collect()).collect())
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

fn separated(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return None;
    }
    let first = text.lines().next()?;
    let count = |separator: char| first.matches(separator).count();
    let separator = [',', ';', '\t'].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        lines.push(record.ok()?.iter().map(unguarded).collect());
    }
    Some(lines)
}

/// An apostrophe that keeps a spreadsheet from running a text as a formula is not part of the text.
fn unguarded(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(publish::RUNS) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// What each column probably holds, from its head: the name of a field as people or as programs write it.
pub fn guess(kind: ImportKind, heads: &[String], words: &Words) -> Vec<Option<String>> {
    let mut left: Vec<(&str, Vec<String>)> = vec![
        (ID, vec![publish::ID_HEAD.to_lowercase()]),
        (LABEL, vec!["label".into(), "code".into(), "id".into()]),
    ];
    for (at, field) in kind.columns().into_iter().enumerate() {
        let mut names = vec![field.replace('_', " "), words.plain(&format!("fact-{field}")).to_lowercase()];
        if field == "value" {
            names.push(words.plain("coverage-judgement").to_lowercase());
        }
        // A judgement has no name of its own: its first field is the issue it is about.
        if at == 0 && kind != ImportKind::Assessment {
            let own = words.plain(&format!("kind-{}", kind.table())).to_lowercase();
            names.extend(["name".to_owned(), "title".to_owned(), own]);
        }
        left.push((field, names));
    }
    let column = |head: &String| {
        let head = head.trim().to_lowercase();
        let at = left.iter().position(|(_, names)| names.contains(&head))?;
        Some(left.remove(at).0.to_owned())
    };
    heads.iter().map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::{FileTable, ImportKind, Words, guess, read};
    use publish::{Sheet, SheetColumn, SheetFormat, sheet_file};

    fn sheet() -> Sheet {
        let column = |head: &str| SheetColumn { head: head.to_owned(), is_number: head == "Done, %" };
        Sheet {
            title: "Work".to_owned(),
            columns: vec![column("Name"), column("Done, %")],
            rows: vec![
                vec!["=Trust, \"rough\"".to_owned(), "30".to_owned()],
                vec!["Costs".to_owned(), String::new()],
            ],
            ids: Vec::new(),
        }
    }

    #[test]
    fn what_is_exported_is_read_again_as_it_was() {
        let expected = FileTable { heads: vec!["Name".to_owned(), "Done, %".to_owned()], rows: sheet().rows };
        for format in [SheetFormat::Csv, SheetFormat::Xlsx] {
            let bytes = sheet_file(&sheet(), format).expect("a file");
            assert_eq!(read("work", bytes), Ok(expected.clone()), "{format:?}");
        }
    }

    #[test]
    fn semicolons_and_tabs_separate_too_and_short_rows_are_filled() {
        let table = read("t", b"Name;Status\nA;planned\n\nB\n".to_vec()).expect("a table");
        assert_eq!(table.rows, [["A", "planned"], ["B", ""]]);
        let table = read("t", b"Name\tStatus\nA\tdone\n".to_vec()).expect("a table");
        assert_eq!(table.rows, [["A", "done"]]);
    }

    #[test]
    fn what_is_no_table_is_refused_with_the_name_of_the_file() {
        for (bytes, code) in [
            (b"PK\x03\x04 not a workbook".to_vec(), "table-unreadable"),
            (vec![0, 159, 146, 150], "table-unreadable"),
            (Vec::new(), "table-unreadable"),
            (b"Name,Status\n".to_vec(), "table-empty"),
        ] {
            let refusal = read("plan.csv", bytes).expect_err("refused");
            assert_eq!((refusal.code.as_str(), refusal.args["file"].as_str()), (code, "plan.csv"));
        }
    }

    #[test]
    fn columns_are_guessed_from_their_heads_and_each_field_once() {
        let heads = ["Name", "status", "First year", "Title", "Remarks"].map(str::to_owned);
        let guessed = guess(ImportKind::WorkItem, &heads, Words::english());
        let shown: Vec<_> = guessed.iter().map(|field| field.as_deref().unwrap_or("-")).collect();
        assert_eq!(shown, ["title", "status", "first_year", "-", "-"]);
    }

    #[test]
    fn the_hidden_ids_of_our_own_workbooks_are_read_and_known_for_what_they_are() {
        let sheet = Sheet { ids: vec!["0198-a".to_owned(), "0198-b".to_owned()], ..sheet() };
        let table = read("work", sheet_file(&sheet, SheetFormat::Xlsx).expect("a file")).expect("a table");
        assert_eq!(table.rows[1], ["Costs", "", "0198-b"]);
        let guessed = guess(ImportKind::WorkItem, &table.heads, Words::english());
        assert_eq!(guessed[2].as_deref(), Some("id"));
    }

    #[test]
    fn judgements_are_known_by_issue_work_and_value() {
        let heads = ["Issue", "Existing work", "Judgement", "Rationale"].map(str::to_owned);
        let guessed = guess(ImportKind::Assessment, &heads, Words::english());
        let shown: Vec<_> = guessed.iter().map(|field| field.as_deref().unwrap_or("-")).collect();
        assert_eq!(shown, ["issue", "existing_work", "value", "rationale"]);
    }

    /// A workbook with one part of it written anew.
    fn with(book: Vec<u8>, part: &str, edit: impl Fn(String) -> String) -> Vec<u8> {
        let mut from = zip::ZipArchive::new(std::io::Cursor::new(book)).expect("it is a package");
        let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for at in 0..from.len() {
            let file = from.by_index(at).expect("a part");
            let name = file.name().expect("a name").to_string();
            let mut text = std::io::read_to_string(file).expect("it is text");
            if name == part {
                text = edit(text);
            }
            to.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
            std::io::Write::write_all(&mut to, text.as_bytes()).expect("it is written");
        }
        to.finish().expect("a package").into_inner()
    }

    fn book(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        page.write_string(0, 0, "Name").expect("a cell");
        page.write_string(0, 1, "Starts").expect("a cell");
        fill(page);
        book.save_to_buffer().expect("a workbook")
    }

    #[test]
    fn merged_cells_are_refused_naming_their_row() {
        let merged = book(|page| {
            page.write_string(1, 0, "A").expect("a cell");
            page.merge_range(2, 0, 3, 0, "Both", &rust_xlsxwriter::Format::new()).expect("merged");
        });
        let refusal = read("plan.xlsx", merged).expect_err("refused");
        assert_eq!((refusal.code.as_str(), refusal.args["line"].as_str()), ("table-merged", "3"));
    }

    #[test]
    fn days_are_read_by_the_calendar_of_their_workbook_and_formulas_by_what_they_came_to() {
        let days = book(|page| {
            let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
            page.write_formula(1, 0, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).expect("a cell");
            page.write_number_with_format(1, 1, 43_831.0, &day).expect("a cell");
        });
        assert_eq!(read("t", days.clone()).expect("a table").rows, [["2", "2020-01-01"]]);
        let since_1904 = with(days, "xl/workbook.xml", |text| {
            assert!(text.contains("<workbookPr "), "{text}");
            text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
        });
        assert_eq!(read("t", since_1904).expect("a table").rows, [["2", "2024-01-02"]]);
    }
}

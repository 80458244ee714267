//! Tables in files: Excel workbooks and comma separated values, as texts.

mod lines;

use lines::{Line, NoLines, separated, workbook};
use operations::import::{ID, ImportKind, LABEL};
use plan::Refusal;
use serde::Serialize;
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
    /// The number of each row in the file, as a spreadsheet shows it.
    pub lines: Vec<u32>,
}

/// Reads the first sheet of a workbook, or comma, semicolon or tab separated values. `name` is the file's, for refusals.
///
/// # Errors
/// Refuses what is no table, has no rows, is larger than any plan needs, or has a row that nobody can read as it stands.
pub fn read(name: &str, bytes: Vec<u8>) -> Result<FileTable, Refusal> {
    let refused = |code: &str| Refusal::new(code).with("file", name);
    let at = |code: &str, line: u32| refused(code).with("line", line.to_string());
    let lines = if bytes.starts_with(b"PK") { workbook(bytes) } else { separated(&bytes) };
    let lines = lines.map_err(|why| match why {
        NoLines::Row(code, line) => at(code, line),
        NoLines::Unreadable => refused("table-unreadable"),
    })?;
    let is_filled = |line: &Line| line.cells.iter().any(|cell| !cell.trim().is_empty());
    let mut lines = lines.into_iter().filter(is_filled);
    let heads = lines.next().ok_or_else(|| refused("table-empty"))?.cells;
    let mut table = FileTable { heads, rows: Vec::new(), lines: Vec::new() };
    for mut line in lines {
        if table.rows.len() == MOST_ROWS {
            return Err(refused("table-too-long").with("count", MOST_ROWS.to_string()));
        }
        let beyond = line.cells.get(table.heads.len()..).unwrap_or_default();
        // A text with a comma in it and without quotation marks moves every cell after it.
        if beyond.iter().any(|cell| !cell.trim().is_empty()) {
            return Err(at("table-row-too-wide", line.number));
        }
        line.cells.resize(table.heads.len(), String::new());
        table.rows.push(line.cells);
        table.lines.push(line.number);
    }
    if table.rows.is_empty() { Err(refused("table-empty")) } else { Ok(table) }
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
        let heads = vec!["Name".to_owned(), "Done, %".to_owned()];
        let expected = FileTable { heads, rows: sheet().rows, lines: vec![2, 3] };
        for format in [SheetFormat::Csv, SheetFormat::Xlsx] {
            let bytes = sheet_file(&sheet(), format).expect("a file");
            assert_eq!(read("work", bytes), Ok(expected.clone()), "{format:?}");
        }
    }

    #[test]
    fn semicolons_and_tabs_separate_too_and_short_rows_are_filled() {
        let table = read("t", b"Name;Status\nA;planned\n\nB\n".to_vec()).expect("a table");
        assert_eq!(table.rows, [["A", "planned"], ["B", ""]]);
        assert_eq!(table.lines, [2, 4], "as a spreadsheet numbers them");
        let table = read("t", b"Name,Note\n\"A\",\"two\nlines\"\n\nB,\n".to_vec()).expect("a table");
        assert_eq!(table.lines, [2, 4], "a text of two lines stands in one row");
        let table = read("t", b"Name,Note\r\nA,\r\n\r\nB,\r\n".to_vec()).expect("a table");
        assert_eq!(table.lines, [2, 4]);
        let table = read("t", b"Name\tStatus\nA\tdone\n".to_vec()).expect("a table");
        assert_eq!(table.rows, [["A", "done"]]);
        let table = read("t", b"\"Name, short, of it\";Status\nA;done\n".to_vec()).expect("a table");
        assert_eq!(table.rows, [["A", "done"]], "what is quoted separates nothing");
    }

    #[test]
    fn a_line_that_says_what_separates_the_values_is_no_row_and_is_counted() {
        let table = read("t", b"sep=;\r\nName;Note\r\nA;one, two\r\n".to_vec()).expect("a table");
        assert_eq!((table.rows, table.lines), (vec![vec!["A".to_owned(), "one, two".to_owned()]], vec![3]));
    }

    #[test]
    fn the_unicode_text_of_a_spreadsheet_is_read_in_both_its_orders() {
        let text = "\u{feff}Name\tStatus\r\nCo\u{fb}ts\tplanned\r\n";
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let wide = text.encode_utf16().flat_map(bytes).collect();
            assert_eq!(read("t", wide).expect("a table").rows, [["Co\u{fb}ts", "planned"]]);
        }
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
    fn a_formula_whose_result_was_never_stored_is_refused_naming_its_row() {
        let asked = book(|page| {
            page.write_string(1, 0, "A").expect("a cell");
            page.write_string(2, 0, "B").expect("a cell");
            page.write_formula(2, 1, rust_xlsxwriter::Formula::new("=TODAY()").set_result("7"))
                .expect("a cell");
        });
        assert!(read("plan.xlsx", asked.clone()).is_ok());
        let unasked = with(asked, "xl/worksheets/sheet1.xml", |text| text.replace("<v>7</v>", ""));
        let refusal = read("plan.xlsx", unasked).expect_err("refused");
        let said = (refusal.code.as_str(), refusal.args["line"].as_str());
        assert_eq!(said, ("table-formula-without-result", "3"));
    }

    #[test]
    fn a_table_that_was_cut_or_whose_cells_moved_is_refused_naming_the_row() {
        let whole = book(|page| {
            page.write_string(1, 0, "A").expect("a cell");
        });
        let half = read("plan.xlsx", whole[..whole.len() / 2].to_vec()).expect_err("refused");
        assert_eq!(half.code, "table-unreadable");
        for (text, code, line) in [
            ("Name,Status\nA,done\n\"B, which was c", "table-quotation-open", "3"),
            ("Name,Status\nA,done\n\nTrust, rough,planned\n", "table-row-too-wide", "4"),
        ] {
            let refusal = read("plan.csv", text.as_bytes().to_vec()).expect_err("refused");
            assert_eq!((refusal.code.as_str(), refusal.args["line"].as_str()), (code, line), "{text}");
        }
        assert!(read("plan.csv", b"Name,Status\nA,done,,\n".to_vec()).is_ok(), "nothing stands beyond");
    }

    #[test]
    fn a_cell_that_shows_a_share_is_read_as_it_is_shown() {
        let shares = book(|page| {
            for (row, share, format) in [(1, 0.4, "0%"), (2, 1.0, "0.00%"), (3, 0.07, "0 %"), (4, 0.4, "0.0")]
            {
                let format = rust_xlsxwriter::Format::new().set_num_format(format);
                page.write_string(row, 0, "A").expect("a cell");
                page.write_number_with_format(row, 1, share, &format).expect("a cell");
            }
        });
        let table = read("t", shares).expect("a table");
        let said: Vec<&str> = table.rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(said, ["40%", "100%", "7%", "0.4"], "what is stored as 1 is not one in a hundred");
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

//! Tables with mistakes in them, from the bytes of the file to the plan: each is answered in words that name the row
//! as a spreadsheet numbers it, and nothing is half imported.

use exchange::{registers, tables};
use operations::OperationError;
use operations::import::{ImportKind, ImportTable, import_preview, import_rows};
use operations::outline::{AddYears, fiscal_years_add};
use plan::Refusal;
use testkit::TestPlan;
use words::Words;

/// A plan of FY21 to FY25, which has one work item.
fn five_years() -> TestPlan {
    let test = TestPlan::empty();
    let years = AddYears { start_month: 7, first: 2021, count: 5 };
    test.plan.operate(fiscal_years_add(years)).expect("years");
    let item = "Name,Starts,Delivery\nDesign a method,2021-01-01,2021-06-30\n";
    test.plan.operate(import_rows(table(item), false)).expect("an item");
    test
}

fn table(text: &str) -> ImportTable {
    of_file(text.as_bytes().to_vec())
}

fn of_file(bytes: Vec<u8>) -> ImportTable {
    let words = Words::english();
    let read = tables::read("plan", bytes).expect("a table");
    let mut columns = tables::guess(ImportKind::WorkItem, &read.heads, words);
    for (column, head) in columns.iter_mut().zip(&read.heads) {
        if column.is_none() && head == "Starts" {
            *column = Some("starts_on".to_owned());
        }
    }
    let kind = ImportKind::WorkItem;
    registers::in_codes(ImportTable { kind, list: None, columns, rows: read.rows, lines: read.lines }, words)
}

/// The number of the first row that cannot be read and why; makes sure that nothing was written.
fn refused(test: &TestPlan, table: ImportTable) -> (String, Refusal) {
    let before = test.plan.file().state_hash().expect("a state");
    let preview = test.plan.query(|reader| import_preview(reader, &table)).expect("a preview");
    let row = preview.rows.into_iter().find(|row| row.refusal.is_some()).expect("a row that cannot be read");
    let why = row.refusal.expect("it says why");
    let no = match test.plan.operate(import_rows(table, false)) {
        Err(OperationError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    };
    assert_eq!(no.args["line"], row.line.to_string(), "{no}");
    let said = Words::english().refusal(&no);
    assert!(said.contains(&Words::english().refusal(&why)), "it says which row and why: {said}");
    assert!(said.contains(&format!("Row {}", row.line)), "{said}");
    assert_eq!(test.plan.file().state_hash().expect("a state"), before, "nothing is half imported");
    (row.line.to_string(), why)
}

#[test]
fn each_mistake_of_a_row_is_named_with_its_number_and_nothing_is_half_imported() {
    let test = five_years();
    let heads = "Name,Status,First year,Last year,Starts,Proposal,Delivery,Throughline id\n";
    let good = "Hold a survey,planned,FY22,FY23,2021-07-01,2022-01,2022-06-30,\n";
    for (row, code) in [
        ("Late,planned,,,2031-07-01,,,", "date-outside-horizon"),
        ("Late,planned,,,,,2026,", "date-outside-horizon"),
        ("Early,planned,,,,2019-12,,", "date-outside-horizon"),
        ("Backwards,planned,,,2022-01-01,,2021-01-01,", "work-item-delivery-before-start"),
        ("Backwards,planned,,,,2022-03,2022-01-31,", "work-item-delivery-before-proposal"),
        ("Backwards,planned,FY23,FY22,,,,", "years-out-of-order"),
        ("After its years,planned,FY21,FY22,2023-01-01,,,", "work-item-ends-before-it-starts"),
        ("Before its years,planned,FY23,FY23,,,2021-01-01,", "work-item-ends-before-it-starts"),
        ("Half,planned,FY23,,,,,", "years-need-both"),
        ("Other,planned,FY31,FY31,,,,", "import-year-unknown"),
        ("In words,planned,,,1 July 2021,,,", "date-unreadable"),
        ("Other order,planned,,,07/01/2021,,,", "date-unreadable"),
        ("Unformatted,planned,,,44378,,,", "date-unreadable"),
        ("No day,planned,,,2021-02-30,,,", "date-unreadable"),
        ("Faulty,planned,,,#REF!,,,", "import-cell-faulty"),
        ("Nearly,nearly,,,,,,", "import-cell-unreadable"),
        (",planned,,,2021-07-01,,,", "import-name-missing"),
        ("Unknown,planned,,,,,,0198aaaa-0000-7000-8000-000000000000", "import-id-unknown"),
    ] {
        // An empty line and a good row come first: rows are numbered as a spreadsheet does.
        let (line, why) = refused(&test, table(&format!("{heads}{good}\n{row}\n")));
        assert_eq!((line.as_str(), why.code.as_str()), ("4", code), "{row}");
    }
    let items = test.plan.query(|reader| reader.rows("work_item")).expect("items");
    let id = items[0].id;
    let twice = format!("{heads}A,,,,,,,{id}\nB,,,,,,,{id}\n");
    assert_eq!(refused(&test, table(&twice)).1.code, "import-id-twice");
    // What stands there is not asked again: the day that was let stand before stays.
    let outside = format!("{heads}Design a method,done,,,2031-07-01,,,{id}\n");
    let (_, why) = refused(&test, table(&outside));
    assert_eq!(why.args["first"], "FY21");
}

#[test]
fn the_two_calendars_of_workbooks_and_days_as_texts_mean_the_same_days() {
    let test = five_years();
    let day = || rust_xlsxwriter::Format::new().set_num_format("dd mmm yyyy");
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (at, head) in (0..).zip(["Name", "Starts", "Delivery"]) {
        page.write_string(0, at, head).expect("a cell");
    }
    page.write_string(1, 0, "As days").expect("a cell");
    page.write_number_with_format(1, 1, 44_378.0, &day()).expect("a cell");
    page.write_number_with_format(1, 2, 44_742.0, &day()).expect("a cell");
    page.write_string(2, 0, "As texts").expect("a cell");
    page.write_string(2, 1, "2021-07-01").expect("a cell");
    page.write_string(2, 2, "2022-06-30").expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    test.plan.operate(import_rows(of_file(bytes), false)).expect("imported");
    let items = test.plan.query(|reader| reader.rows("work_item")).expect("items");
    for item in items.iter().filter(|item| item.text("title").starts_with("As ")) {
        let days = (item.text("starts_on"), item.text("delivery_on"));
        assert_eq!(days, ("2021-07-01".to_owned(), "2022-06-30".to_owned()), "{}", item.text("title"));
    }
    assert_eq!(items.len(), 3);
}

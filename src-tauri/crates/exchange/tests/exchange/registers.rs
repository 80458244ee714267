//! Our own tables come back without loss, each register in each form: unchanged they change nothing, and with one cell
//! edited only that changes.

use crate::sample::sample_plan;
use exchange::{registers, tables};
use operations::OperationError;
use operations::import::{
    ImportAction, ImportDone, ImportKind, ImportPreview, ImportTable, import_preview, import_rows,
};
use plan::IssueListId;
use publish::{Sheet, SheetColumn, SheetFormat, sheet_file};
use testkit::TestPlan;
use words::Words;

/// Every register of the sample; issues are one register a list.
fn kept(test: &TestPlan) -> Vec<(ImportKind, Option<IssueListId>)> {
    let lists = test.plan.query(|reader| reader.rows("issue_list")).expect("lists");
    let others =
        ImportKind::ALL.into_iter().filter(|kind| *kind != ImportKind::Issue).map(|kind| (kind, None));
    lists.iter().map(|list| (ImportKind::Issue, Some(list.id.into()))).chain(others).collect()
}

fn exported(test: &TestPlan, (kind, list): (ImportKind, Option<IssueListId>)) -> Sheet {
    let sheet =
        test.plan.query(|reader| registers::sheet(reader, kind, list, Words::english())).expect("a sheet");
    assert!(!sheet.rows.is_empty(), "the sample has records of the kind {kind:?}");
    sheet
}

fn back(sheet: &Sheet, (kind, list): (ImportKind, Option<IssueListId>), format: SheetFormat) -> ImportTable {
    let bytes = sheet_file(sheet, format).expect("a file");
    let table = tables::read("table", bytes).expect("a table");
    let columns = tables::guess(kind, &table.heads, Words::english());
    assert!(columns.iter().all(Option::is_some), "every column is known: {:?} as {columns:?}", table.heads);
    registers::in_codes(
        ImportTable { kind, list, columns, rows: table.rows, lines: table.lines },
        Words::english(),
    )
}

fn preview(test: &TestPlan, table: &ImportTable) -> ImportPreview {
    let seen = test.plan.query(|reader| {
        import_preview(reader, table).map_err(|error| match error {
            OperationError::Store(error) => error,
            OperationError::Refused(refusal) => panic!("{refusal}"),
        })
    });
    seen.expect("a preview")
}

#[test]
fn what_is_exported_is_read_back_without_a_change() {
    let test = sample_plan();
    let before = test.plan.file().seq();
    for register in kept(&test) {
        let sheet = exported(&test, register);
        for format in [SheetFormat::Csv, SheetFormat::Xlsx] {
            let table = back(&sheet, register, format);
            let told = preview(&test, &table);
            let changed: Vec<_> = told.rows.iter().filter(|row| row.action != ImportAction::Same).collect();
            assert!(changed.is_empty(), "{register:?} {format:?}: {changed:#?}");
            let done = test.plan.operate(import_rows(table, false)).expect("read").value;
            assert_eq!(done, ImportDone::default(), "{register:?} {format:?}");
        }
    }
    assert_eq!(test.plan.file().seq(), before, "nothing was written");
}

/// Another text for a cell; nothing where the field is what the row is met by, or is tied to another one.
fn another(kind: ImportKind, field: &str, cell: &str) -> Option<String> {
    let one_of = |texts: [&str; 2]| Some(texts[usize::from(cell == texts[0])].to_owned());
    match (kind, field) {
        (ImportKind::Assessment, "issue" | "existing_work" | "value") => None,
        (ImportKind::Issue, "status") => one_of(["for later", "parked"]),
        (ImportKind::WorkItem, "status") => one_of(["at risk", "done"]),
        (ImportKind::Gap, "issue") => one_of(["I-01", "I-02"]),
        (ImportKind::Gap, "state") => one_of(["accepted as is", "closed"]),
        (_, "first_year" | "last_year" | "due_year") => one_of(["FY22", "FY23"]),
        // A work item starts before the end of its years.
        (ImportKind::WorkItem, "starts_on") => one_of(["2021-08", "2021-09-04"]),
        (
            _,
            "starts_on" | "ends_on" | "proposal_on" | "delivery_on" | "percent_as_of" | "expected_on"
            | "assessed_on",
        ) => one_of(["2024-02", "2024-03-04"]),
        (_, "severity" | "confidence") => one_of(["low", "high"]),
        (_, "in_force" | "verified") => one_of(["yes", "no"]),
        (_, "percent_complete" | "capacity") => one_of(["7", "8"]),
        (_, "basis") => one_of(["inferred", "from memory"]),
        (_, "owner" | "lead" | "supports") => one_of(["ccNSO", "ALAC"]),
        (_, "parent") => one_of(["P-10 ccNSO", "P-11 ALAC"]),
        (_, "sources") => one_of(["S1; S2", "S3"]),
        _ => Some(format!("{cell} and more").trim().to_owned()),
    }
}

#[test]
fn an_edited_cell_comes_back_alone() {
    let test = sample_plan();
    for register in kept(&test) {
        let kind = register.0;
        for (column, field) in kind.columns().into_iter().enumerate() {
            let mut sheet = exported(&test, register);
            if field == operations::import::WORDS {
                continue;
            }
            // A row that says something in this field already, so that what belongs together with it is there too.
            let line = sheet.rows.iter().position(|row| !row[column].is_empty()).unwrap_or(0);
            let Some(text) = another(kind, field, &sheet.rows[line][column]) else { continue };
            sheet.rows[line][column].clone_from(&text);
            let expected = sheet.rows.clone();
            sheet.columns.push(SheetColumn { head: Words::english().plain("fact-words"), is_number: false });
            sheet.rows.iter_mut().for_each(|row| row.push("As was said".to_owned()));

            let told = preview(&test, &back(&sheet, register, SheetFormat::Csv));
            let changed: Vec<_> = told.rows.iter().filter(|row| row.action != ImportAction::Same).collect();
            let [only] = changed.as_slice() else { panic!("{kind:?} {field}: {changed:#?}") };
            assert_eq!(only.action, ImportAction::Change, "{kind:?} {field}: {:?}", only.refusal);
            let fields: Vec<_> = only.cells.iter().map(|cell| cell.field.as_str()).collect();
            assert_eq!(fields, [field], "{kind:?} {field}");
            let done = test.plan.operate(import_rows(back(&sheet, register, SheetFormat::Xlsx), false));
            assert_eq!(done.expect("read").value.changed, 1, "{kind:?} {field}");

            let mut now = exported(&test, register).rows;
            if field == "state" {
                // The evidence is noted, too.
                let note = kind.columns().iter().position(|field| *field == "note").expect("a note");
                now[line][note].clone_from(&expected[line][note]);
            }
            if field == "issue" {
                // An issue is told by its label alone, and shown with its name.
                now[line][column] = now[line][column].split(' ').next().unwrap_or_default().to_owned();
            }
            // Other rows may name this one, and follow its name.
            assert_eq!(now[line], expected[line], "{kind:?} {field}");
        }
    }
}

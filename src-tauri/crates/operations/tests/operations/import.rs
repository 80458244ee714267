//! Tables from elsewhere, against a real plan file.

use operations::import::{ImportAction, ImportDone, ImportKind, ImportTable, import_preview, import_rows};
use operations::issues::{CreateIssueList, issue_list_create};
use operations::{Operation, OperationError};
use plan::FiscalYearId;
use testkit::TestPlan;

fn table(kind: ImportKind, columns: &[&str], rows: &[&[&str]]) -> ImportTable {
    ImportTable {
        kind,
        list: None,
        columns: columns
            .iter()
            .map(|column| Some((*column).to_owned()).filter(|name| !name.is_empty()))
            .collect(),
        rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect(),
    }
}

fn with_year() -> TestPlan {
    let test = TestPlan::empty();
    let columns =
        [("name", "FY21".into()), ("starts_on", "2020-07-01".into()), ("ends_on", "2021-06-30".into())]
            .to_vec();
    let year =
        Operation::new("test_year", move |work| Ok(work.create::<FiscalYearId>("fiscal_year", &columns)?.0));
    test.plan.operate(year).expect("a year");
    test
}

fn items() -> ImportTable {
    table(
        ImportKind::WorkItem,
        &["title", "status", "first_year", "last_year", ""],
        &[
            &["Design a method", "On track", "FY21", "FY21", "ignored"],
            &["Evaluate projects", "", "", "", ""],
        ],
    )
}

fn apply(test: &TestPlan, table: ImportTable, leave_out: bool) -> ImportDone {
    test.plan.operate(import_rows(table, leave_out)).expect("imported").value
}

#[test]
fn a_table_is_read_in_one_step_and_the_same_table_again_changes_nothing() {
    let test = with_year();
    let before = test.plan.file().seq();
    assert_eq!(apply(&test, items(), false), ImportDone { added: 2, changed: 0, left_out: 0 });
    assert_eq!(test.plan.file().seq(), before + 1);
    let preview =
        test.plan.query(|reader| import_preview(reader, &items()).map_err(store_error)).expect("seen");
    assert_eq!((preview.added, preview.changed, preview.same), (0, 0, 2));
    assert_eq!(apply(&test, items(), false), ImportDone::default());
    assert_eq!(test.plan.file().seq(), before + 1, "nothing was written");
}

fn store_error(error: OperationError) -> store::StoreError {
    match error {
        OperationError::Store(error) => error,
        OperationError::Refused(refusal) => panic!("{refusal}"),
    }
}

#[test]
fn only_what_was_edited_changes_and_a_label_before_the_name_means_that_record() {
    let test = with_year();
    apply(&test, items(), false);
    let edited = table(
        ImportKind::WorkItem,
        &["title", "status"],
        &[&["W-01 Design a sharper method", "at risk"], &["Evaluate projects", ""]],
    );
    let preview =
        test.plan.query(|reader| import_preview(reader, &edited).map_err(store_error)).expect("seen");
    assert_eq!(preview.rows[0].action, ImportAction::Change);
    assert_eq!(preview.rows[0].label.as_deref(), Some("W-01"));
    assert_eq!(preview.rows[0].cells.len(), 2);
    assert_eq!(preview.rows[1].action, ImportAction::Same);
    assert_eq!(apply(&test, edited, false), ImportDone { added: 0, changed: 1, left_out: 0 });
    let titles = test.plan.query(|reader| reader.rows("work_item")).expect("items");
    assert!(titles.iter().any(|row| row.text("title") == "Design a sharper method"));
}

#[test]
fn rows_that_cannot_be_read_are_named_and_nothing_is_written_unless_they_are_left_out() {
    let test = with_year();
    let bad = table(
        ImportKind::WorkItem,
        &["title", "status", "first_year"],
        &[
            &["Good", "planned", ""],
            &["", "planned", ""],
            &["Bad", "nearly", ""],
            &["Half", "", "FY21"],
            &["Late", "", "FY99"],
        ],
    );
    let preview = test.plan.query(|reader| import_preview(reader, &bad).map_err(store_error)).expect("seen");
    assert_eq!((preview.added, preview.refused), (1, 4));
    let codes: Vec<_> =
        preview.rows.iter().filter_map(|row| row.refusal.clone()).map(|refusal| refusal.code).collect();
    assert_eq!(
        codes,
        ["import-name-missing", "import-cell-unreadable", "years-need-both", "import-year-unknown"]
    );
    match test.plan.operate(import_rows(bad.clone(), false)) {
        Err(OperationError::Refused(refusal)) => assert_eq!(refusal.args["line"], "2"),
        other => panic!("expected a refusal, got {other:?}"),
    }
    assert!(test.plan.query(|reader| reader.rows("work_item")).expect("items").is_empty());
    assert_eq!(apply(&test, bad, true), ImportDone { added: 1, changed: 0, left_out: 4 });
}

#[test]
fn issues_join_the_list_that_was_chosen_and_a_name_twice_is_one_issue() {
    let test = TestPlan::empty();
    let list = CreateIssueList { name: "Draft".to_owned(), dated_on: None, stage: None, sources: Vec::new() };
    let list = test.plan.operate(issue_list_create(list)).expect("a list").value.id;
    let rows: &[&[&str]] =
        &[&["Trust", "Between groups"], &["Culture", ""], &["trust", "Between all groups"]];
    let issues = table(ImportKind::Issue, &["name", "description"], rows);
    assert!(matches!(
        test.plan.operate(import_rows(issues.clone(), false)),
        Err(OperationError::Refused(refusal)) if refusal.code == "import-no-list"
    ));
    let done = apply(&test, ImportTable { list: Some(list), ..issues }, false);
    assert_eq!((done.added, done.changed), (2, 1));
}

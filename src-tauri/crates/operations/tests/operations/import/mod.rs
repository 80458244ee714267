//! Tables from elsewhere, against a real plan file.

mod leads;

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
        lines: Vec::new(),
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

fn seen(test: &TestPlan, table: &ImportTable) -> operations::import::ImportPreview {
    test.plan.query(|reader| import_preview(reader, table).map_err(store_error)).expect("seen")
}

#[test]
fn an_id_means_its_record_whatever_became_of_its_name_and_its_label() {
    let test = with_year();
    apply(&test, items(), false);
    let rows = test.plan.query(|reader| reader.rows("work_item")).expect("items");
    let first = rows.iter().find(|row| row.text("title") == "Design a method").expect("it is there");
    let id = first.id.to_string();
    let edited = table(ImportKind::WorkItem, &["title", "id"], &[&["Something else entirely", &id]]);
    assert_eq!(apply(&test, edited, false), ImportDone { added: 0, changed: 1, left_out: 0 });
    let unknown = id.replace(&id[..8], "00000000");
    let bad = table(ImportKind::WorkItem, &["title", "id"], &[&["A", &id], &["B", &id], &["C", &unknown]]);
    let codes: Vec<_> =
        seen(&test, &bad).rows.into_iter().filter_map(|row| Some(row.refusal?.code)).collect();
    assert_eq!(codes, ["import-id-twice", "import-id-unknown"]);
    // A row that was written anew beside those with ids never takes the record of one of them for its name's sake.
    let anew =
        table(ImportKind::WorkItem, &["title", "id"], &[&["Plan B", &id], &["Something else entirely", ""]]);
    let refusals: Vec<_> = seen(&test, &anew).rows.into_iter().filter_map(|row| row.refusal).collect();
    assert_eq!((refusals[0].code.as_str(), refusals[0].args["earlier"].as_str()), ("import-row-twice", "1"));

    let year = test.plan.query(|reader| reader.rows("fiscal_year")).expect("years").remove(0).id.to_string();
    let mixed = table(ImportKind::WorkItem, &["title", "id"], &[&["FY21", &year], &["A", &id]]);
    assert_eq!((seen(&test, &mixed).other, seen(&test, &mixed).refused), (1, 0));
    assert_eq!(apply(&test, mixed, false), ImportDone { added: 0, changed: 1, left_out: 0 });
}

/// A list with one issue, and two existing works, the second a draft.
fn with_issue() -> (TestPlan, plan::IssueListId) {
    let test = TestPlan::empty();
    let list = CreateIssueList { name: "Draft".to_owned(), dated_on: None, stage: None, sources: Vec::new() };
    let list = test.plan.operate(issue_list_create(list)).expect("a list").value.id;
    let issues = table(ImportKind::Issue, &["name"], &[&["Precision in scoping"]]);
    apply(&test, ImportTable { list: Some(list), ..issues }, false);
    let works: &[&[&str]] = &[&["PDP 3.0", "yes"], &["Framework", "no"]];
    apply(&test, table(ImportKind::ExistingWork, &["title", "in_force"], works), false);
    (test, list)
}

#[test]
fn judgements_are_met_by_issue_and_work_and_say_why_where_they_help() {
    let (test, list) = with_issue();
    let columns = ["issue", "existing_work", "value", "rationale", "confidence"];
    let rows: &[&[&str]] = &[
        &["Precision in scoping", "PDP 3.0", "P partly covers", "Scoping tools", "high"],
        &["I-01", "Framework", "C", "", ""],
        &["Precision in scoping", "Charter", "N", "", ""],
        &["Trust", "PDP 3.0", "N", "", ""],
        &["Precision in scoping", "", "covers", "All of it", ""],
        &["Precision in scoping", "Framework", "not assessed", "", ""],
    ];
    let judged = ImportTable { list: Some(list), ..table(ImportKind::Assessment, &columns, rows) };
    let preview = seen(&test, &judged);
    assert_eq!((preview.added, preview.same, preview.refused), (1, 1, 4));
    let codes: Vec<_> = preview.rows.into_iter().filter_map(|row| Some(row.refusal?.code)).collect();
    let expected =
        ["coverage-rationale-needed", "import-work-unknown", "import-issue-unknown", "coverage-work-needed"];
    assert_eq!(codes, expected);
    let before = test.plan.file().seq();
    assert_eq!(apply(&test, judged.clone(), true).added, 1);
    assert_eq!(test.plan.file().seq(), before + 1, "one step");
    assert_eq!(apply(&test, judged.clone(), true), ImportDone { added: 0, changed: 0, left_out: 4 });
    let row = test.plan.query(|reader| reader.rows("coverage")).expect("judgements").remove(0);
    assert_eq!((row.text("value").as_str(), row.int("work_is_draft")), ("partly_covers", Some(0)));
    assert!(!row.text("assessed_on").is_empty());

    // Only what the table says otherwise changes, and the words it is silent about stay.
    let letters =
        table(ImportKind::Assessment, &["issue", "existing_work", "value"], &[&["I-01", "PDP 3.0", "c"]]);
    assert_eq!(apply(&test, ImportTable { list: Some(list), ..letters }, false).changed, 1);
    let row = test.plan.query(|reader| reader.rows("coverage")).expect("judgements").remove(0);
    assert_eq!((row.text("value").as_str(), row.text("rationale").as_str()), ("covers", "Scoping tools"));
}

#[test]
fn gaps_and_sources_are_read_too() {
    let (test, list) = with_issue();
    let rows: &[&[&str]] = &[&["Nobody trains chairs", "I-01", "medium"], &["Adrift", "", ""]];
    let gaps =
        ImportTable { list: Some(list), ..table(ImportKind::Gap, &["text", "issue", "severity"], rows) };
    assert_eq!(apply(&test, gaps.clone(), true), ImportDone { added: 1, changed: 0, left_out: 1 });
    assert_eq!(seen(&test, &gaps).same, 1);
    let sources = table(ImportKind::Source, &["title"], &[&["Minutes of 12 June"]]);
    assert_eq!(apply(&test, sources, false).added, 1);
}

#[test]
fn the_fault_of_a_formula_is_no_text() {
    let test = with_year();
    let bad = table(ImportKind::WorkItem, &["title", "resources_needed"], &[&["Design", "#REF!"]]);
    let preview = test.plan.query(|reader| import_preview(reader, &bad).map_err(store_error)).expect("seen");
    assert_eq!(
        preview.rows[0].refusal.as_ref().map(|refusal| refusal.code.as_str()),
        Some("import-cell-faulty")
    );
}

#[test]
fn a_name_that_may_mean_several_is_refused_by_row_and_never_guessed() {
    let test = TestPlan::empty();
    let mut last = None;
    for name in ["Draft", "Final"] {
        let list =
            CreateIssueList { name: name.to_owned(), dated_on: None, stage: None, sources: Vec::new() };
        let list = test.plan.operate(issue_list_create(list)).expect("a list").value.id;
        let issues = table(ImportKind::Issue, &["name"], &[&["Costs"]]);
        apply(&test, ImportTable { list: Some(list), ..issues }, false);
        last = Some(list);
    }
    let gaps =
        table(ImportKind::Gap, &["text", "issue"], &[&["Nobody counts", "Costs"], &["Nobody asks", "I-02"]]);
    let told = seen(&test, &gaps);
    let refusal = told.rows[0].refusal.clone().expect("it may mean two");
    assert_eq!(
        (refusal.code.as_str(), refusal.args["labels"].as_str()),
        ("import-name-several", "I-01, I-02")
    );
    assert_eq!(told.rows[1].action, ImportAction::Add);
    assert_eq!(
        apply(&test, ImportTable { list: last, ..gaps }, false).added,
        2,
        "the list says which is meant"
    );
}

#[test]
fn what_stands_beside_a_row_is_read_with_the_evidence_and_the_reason_that_it_asks_for() {
    let (test, list) = with_issue();
    apply(&test, table(ImportKind::Party, &["name", "abbreviation"], &[&["At-Large", "ALAC"]]), false);
    let columns = ["text", "issue", "state", "owner", "basis", "verified", "words"];
    let read = |rows: &[&[&str]]| ImportTable { list: Some(list), ..table(ImportKind::Gap, &columns, rows) };
    let made = read(&[&["Nobody trains chairs", "I-01", "open", "ALAC", "memory", "no", ""]]);
    assert_eq!(apply(&test, made.clone(), false).added, 1);
    assert_eq!(seen(&test, &made).same, 1, "the same table again changes nothing");
    let bad = read(&[
        &["Nobody trains chairs", "I-01", "closed", "ALAC", "memory", "no", ""],
        &["Nobody trains chairs", "I-01", "open", "ALAC", "own", "no", ""],
        &["Nobody trains chairs", "I-01", "open", "ALAC", "sourced", "no", "Seen"],
        &["Nobody trains chairs", "I-01", "open", "GAC", "memory", "no", ""],
        &["Nobody trains chairs", "I-01", "action agreed", "ALAC", "memory", "no", ""],
    ]);
    let codes: Vec<_> =
        seen(&test, &bad).rows.into_iter().filter_map(|row| Some(row.refusal?.code)).collect();
    let expected = [
        "gap-evidence-needed",
        "basis-reason-needed",
        "import-source-needed",
        "party-unknown",
        "gap-work-item-needed",
    ];
    assert_eq!(codes, expected);
    let closed = read(&[&["Nobody trains chairs", "I-01", "closed", "", "own", "yes", "The minutes"]]);
    let cells: Vec<_> = seen(&test, &closed).rows[0].cells.iter().map(|cell| cell.field.clone()).collect();
    assert_eq!(cells, ["owner", "state", "basis", "verified"]);
    assert_eq!(apply(&test, closed, false).changed, 1);
    let gap = test.plan.query(|reader| reader.rows("gap")).expect("gaps").remove(0);
    assert_eq!(gap.text("state"), "closed");
    let head = test.plan.query(|reader| reader.row("record", gap.id)).expect("a record");
    assert_eq!((head.text("note").as_str(), head.int("verified")), ("The minutes", Some(1)));
}

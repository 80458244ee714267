//! Who leads and supports work items, as tables from elsewhere say it.

use super::{apply, seen, table};
use operations::OperationError;
use operations::import::{ImportDone, ImportKind, ImportTable, import_rows};
use testkit::TestPlan;

const COLUMNS: [&str; 3] = ["title", "lead", "supports"];

/// Parties of which two go by one word, and one has a comma in its name.
fn with_parties() -> TestPlan {
    let test = TestPlan::empty();
    let rows: &[&[&str]] = &[
        &["GNSO Council", "GNSO", "council"],
        &["Finance, audit and risk", "", "committee"],
        &["Board of directors", "Board", "board"],
        &["Board", "", "board"],
    ];
    apply(&test, table(ImportKind::Party, &["name", "abbreviation", "kind"], rows), false);
    test
}

fn items(rows: &[&[&str]]) -> ImportTable {
    table(ImportKind::WorkItem, &COLUMNS, rows)
}

/// The rows of the outline as its own export writes them.
fn exported(test: &TestPlan) -> Vec<Vec<String>> {
    let view =
        test.plan.query(|reader| store::query::outline::outline(reader, plan::states::MoneyCase::Base));
    let with = |row: &store::query::outline::OutlineRow, role| {
        let names = row.parts.iter().filter(|part| part.role == role).filter_map(|part| part.party.as_ref());
        names.map(|party| party.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    view.expect("an outline")
        .rows
        .iter()
        .map(|row| {
            let name = format!("{} {}", row.record.label, row.record.name);
            vec![name, with(row, plan::states::Role::Leads), with(row, plan::states::Role::Supports)]
        })
        .collect()
}

#[test]
fn leads_and_supports_are_met_by_label_abbreviation_or_name_and_the_export_read_again_changes_nothing() {
    let test = with_parties();
    let rows: &[&[&str]] = &[
        &["Design", "gnso", "Finance, audit and risk, Board of directors"],
        &["Survey", "P-01; Finance, audit and risk", ""],
        &["Review", "", ""],
    ];
    assert_eq!(apply(&test, items(rows), false), ImportDone { added: 3, changed: 0, left_out: 0 });
    let out = exported(&test);
    assert_eq!(out[0][1..], ["GNSO", "Finance, audit and risk, Board"].map(str::to_owned));
    assert_eq!(out[1][1], "GNSO, Finance, audit and risk");

    // “Board” is the abbreviation of one and the name of another; here it says what stands there already.
    let again = ImportTable { rows: out, ..items(&[]) };
    assert_eq!((seen(&test, &again).same, seen(&test, &again).refused), (3, 0));
    let before = test.plan.file().seq();
    assert_eq!(apply(&test, again, false), ImportDone::default());
    assert_eq!(test.plan.file().seq(), before, "nothing was written");

    let other = items(&[&["Survey", "GNSO", "P-03"]]);
    let cells = &seen(&test, &other).rows[0].cells;
    assert_eq!(cells[0].old.as_deref(), Some("GNSO, Finance, audit and risk"));
    assert_eq!((cells[0].new.as_deref(), cells[1].new.as_deref()), (Some("GNSO"), Some("Board")));
    assert_eq!(apply(&test, other, false).changed, 1);
    assert_eq!(exported(&test)[1][1..], ["GNSO", "Board"].map(str::to_owned));
}

#[test]
fn a_party_that_nobody_is_or_that_several_are_is_refused_by_its_row_and_nothing_is_written() {
    let test = with_parties();
    let bad = items(&[
        &["Design", "GNSO", ""],
        &["Survey", "Nobody at all", ""],
        &["Review", "GNSO, Board", ""],
        &["Design", "#REF!", ""],
    ]);
    let refusals: Vec<_> = seen(&test, &bad).rows.into_iter().filter_map(|row| row.refusal).collect();
    let codes: Vec<_> = refusals.iter().map(|refusal| refusal.code.as_str()).collect();
    assert_eq!(codes, ["import-party-unknown", "import-party-ambiguous", "import-cell-faulty"]);
    assert_eq!(refusals[0].args["value"], "Nobody at all");
    assert_eq!(
        (refusals[1].args["value"].as_str(), refusals[1].args["labels"].as_str()),
        ("Board", "P-03, P-04")
    );
    match test.plan.operate(import_rows(bad, false)) {
        Err(OperationError::Refused(refusal)) => assert_eq!(refusal.args["line"], "2"),
        other => panic!("expected a refusal, got {other:?}"),
    }
    assert!(test.plan.query(|reader| reader.rows("work_item")).expect("items").is_empty());
}

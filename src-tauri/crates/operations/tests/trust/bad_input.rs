//! Files that are no plans, or no longer, or not yet.

use crate::desk::code;
use operations::OperationError;
use plan::Refusal;
use std::fs;
use std::path::{Path, PathBuf};
use store::oracle::run_behind_the_journal;
use testkit::{TestDesk, copy_of};

/// Opens a file that must be refused, and makes sure that not a byte or name changed.
fn refused(test: &TestDesk, path: &Path) -> Refusal {
    let before = fs::read(path).unwrap();
    let names = || {
        let mut names: Vec<_> =
            fs::read_dir(path.parent().unwrap()).unwrap().map(|e| e.unwrap().path()).collect();
        names.sort();
        names
    };
    let names_before = names();
    let result = test.desk.open(path);
    assert!(fs::read(path).unwrap() == before, "{} was changed", path.display());
    assert_eq!(names(), names_before);
    let working = test.folder.path().join("data/working");
    assert!(fs::read_dir(working).map_or(0, Iterator::count) == 0, "a working copy was left");
    match result {
        Err(OperationError::Refused(refusal)) => {
            assert_eq!(
                refusal.args.get("file").map_or("", |f| f.as_str()),
                path.file_name().unwrap().to_str().unwrap()
            );
            refusal
        }
        other => panic!("{}: {other:?}", path.display()),
    }
}

fn written(test: &TestDesk, name: &str, bytes: &[u8]) -> PathBuf {
    fs::write(test.file(name), bytes).unwrap();
    test.file(name)
}

/// A sound plan file, closed.
fn sound(test: &TestDesk) -> PathBuf {
    let path = test.saved("sound.throughline");
    test.desk.close(false).unwrap();
    path
}

fn tampered(test: &TestDesk, sql: &str) -> Refusal {
    let path = copy_of(&sound(test), "tampered.throughline");
    run_behind_the_journal(&path, sql).unwrap();
    refused(test, &path)
}

#[test]
fn what_is_no_plan_is_refused_by_its_first_bytes() {
    let test = TestDesk::new();
    assert_eq!(refused(&test, &written(&test, "empty.throughline", b"")).code, "file-empty");
    assert_eq!(refused(&test, &written(&test, "text.throughline", b"Dear board,\n")).code, "file-not-a-plan");
    assert_eq!(refused(&test, &written(&test, "long.throughline", &[b'x'; 5000])).code, "file-not-a-plan");
    assert_eq!(
        refused(&test, &written(&test, "head.throughline", b"SQLite format 3\0")).code,
        "file-not-a-plan"
    );
    assert_eq!(code(test.desk.open(&test.file("none.throughline"))), "file-missing");
    assert_eq!(code(test.desk.open(&test.file(""))), "file-not-a-plan");
}

#[test]
fn a_database_of_another_program_is_refused() {
    let test = TestDesk::new();
    let path = test.file("other.db");
    run_behind_the_journal(&path, "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('x')").unwrap();
    assert_eq!(refused(&test, &path).code, "file-foreign");
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let test = TestDesk::new();
    assert_eq!(tampered(&test, "PRAGMA user_version = 99").code, "file-newer");
    assert_eq!(tampered(&test, "UPDATE meta SET value = '99' WHERE key = 'min_reader'").code, "file-newer");
}

#[test]
fn a_row_changed_behind_the_journal_is_found_and_named() {
    let test = TestDesk::new();
    let refusal = tampered(&test, "UPDATE work_item SET title = 'Smuggled' WHERE title = 'Two'");
    assert_eq!(refusal.code, "file-damaged");
    assert!(refusal.args["place"].starts_with("work_item "), "{refusal}");
    assert!(refusal.args["detail"].contains("Smuggled"), "{refusal}");
}

#[test]
fn a_row_added_or_removed_behind_the_journal_is_found() {
    let test = TestDesk::new();
    for sql in [
        "DELETE FROM work_item WHERE title = 'Two'",
        "INSERT INTO setting VALUES (randomblob(16), 'colour', 'red')",
        "DELETE FROM change_cell WHERE new = 'Two'",
        "UPDATE change_cell SET new = 'Three and a half' WHERE new = 'Three'",
        "UPDATE change SET actor = 'Somebody' WHERE number = 2",
        "DELETE FROM change_cell WHERE change = 4; DELETE FROM change WHERE number = 4",
        "UPDATE meta SET value = '0' WHERE key = 'created_at'",
        "UPDATE meta SET value = '0' WHERE key = 'min_reader'",
        "INSERT INTO meta VALUES ('also', 'this')",
        "DELETE FROM meta WHERE key = 'plan_id'",
    ] {
        assert_eq!(tampered(&test, sql).code, "file-damaged", "{sql}");
    }
}

#[test]
fn a_schema_that_is_not_ours_is_never_run() {
    let test = TestDesk::new();
    for sql in [
        "CREATE TABLE extra (x)",
        "CREATE VIEW extra AS SELECT * FROM record",
        "CREATE TRIGGER extra AFTER INSERT ON record BEGIN DELETE FROM record; END",
        "CREATE INDEX extra ON record (note)",
        "DROP INDEX record_kind",
        "ALTER TABLE source ADD COLUMN extra TEXT",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK', 'check') WHERE name = 'record'",
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_extra', 'record', 0, 'CREATE TRIGGER sqlite_extra AFTER INSERT ON record BEGIN DELETE FROM record; END')",
        "ANALYZE",
    ] {
        let refusal = tampered(&test, sql);
        assert_eq!(refusal.code, "file-damaged", "{sql}");
    }
}

#[test]
fn words_types_and_references_that_the_schema_forbids_do_not_pass() {
    let test = TestDesk::new();
    for sql in [
        "PRAGMA ignore_check_constraints = ON; UPDATE work_item SET status = 'excellent'",
        "PRAGMA foreign_keys = OFF; UPDATE work_item SET initiative = randomblob(16)",
        "PRAGMA foreign_keys = OFF; DELETE FROM record WHERE kind = 'work_item'",
        "UPDATE change_cell SET new = 1.5 WHERE new = 'Two'",
        "UPDATE change_cell SET new = CAST(x'ff00fe' AS TEXT) WHERE new = 'Two'",
    ] {
        assert_eq!(tampered(&test, sql).code, "file-damaged", "{sql}");
    }
}

#[test]
fn a_truncated_file_is_refused() {
    let test = TestDesk::new();
    let bytes = fs::read(sound(&test)).unwrap();
    for length in [99, 100, 512, 4096, bytes.len() / 2, bytes.len() - 4096, bytes.len() - 1] {
        let refusal = refused(&test, &written(&test, "cut.throughline", &bytes[..length]));
        assert!(["file-damaged", "file-not-a-plan"].contains(&refusal.code.as_str()), "{length}: {refusal}");
    }
}

#[test]
fn a_file_in_use_by_another_program_is_refused() {
    let test = TestDesk::new();
    let path = copy_of(&sound(&test), "busy.throughline");
    fs::write(test.file("busy.throughline-wal"), [1_u8; 64]).unwrap();
    assert_eq!(refused(&test, &path).args["place"], "busy.throughline-wal");
}

#[test]
fn a_value_that_is_too_large_is_refused_without_being_read() {
    let test = TestDesk::new();
    let path = copy_of(&sound(&test), "large.throughline");
    run_behind_the_journal(&path, "UPDATE setting SET value = CAST(zeroblob(300000000) AS TEXT)").unwrap();
    let refusal = match test.desk.open(&path) {
        Err(OperationError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(refusal.code, "value-too-large");
}

#[test]
fn long_and_unusual_names_come_back_as_they_were_typed() {
    let test = TestDesk::new();
    test.desk.new_plan("نموذج\u{200f} أصحاب المصلحة").unwrap();
    let names = [
        "é".repeat(10_000),
        "עברית and \u{202e}override\u{202c}".to_owned(),
        "e\u{301}\u{323} combining, zero\u{200b}width\u{feff}".to_owned(),
        "🏳️‍🌈 👩‍👩‍👧 多方利益相关者".to_owned(),
        "Robert'); DROP TABLE work_item;--".to_owned(),
    ];
    for name in &names {
        test.add(name);
    }
    test.desk.save_as(&test.file("a.throughline")).unwrap();
    test.desk.close(false).unwrap();
    let elsewhere = test.elsewhere();
    elsewhere.open(&test.file("a.throughline")).unwrap();
    let rows = elsewhere.query(|reader| reader.rows("work_item")).unwrap();
    assert_eq!(rows.iter().map(|row| row.text("title")).collect::<Vec<_>>(), names);
    let too_long = operations::outline::AddRow {
        kind: operations::outline::RowKind::WorkItem,
        parent: None,
        after: None,
        name: "é".repeat(10_001),
    };
    assert_eq!(
        code(elsewhere.operate(operations::outline::outline_add(too_long)).map(|_| ())),
        "text-too-long"
    );
}

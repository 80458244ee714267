//! The check of a file says what it checked and where something is wrong.

use operations::check::{check, check_file};
use operations::{Operation, OperationError, Work};
use plan::RecordId;
use store::Value;
use store::oracle::run_behind_the_journal;
use testkit::{TestDesk, TestPlan, copy_of};

/// Does something that no operation does, and answers what the check finds.
fn found(work: impl FnOnce(&mut Work<'_, '_>) -> Result<(), OperationError> + Send + 'static) -> Vec<String> {
    let test = TestPlan::empty();
    test.plan.operate(Operation::new("test", work)).unwrap();
    let report = test.plan.query(check).unwrap();
    assert!(report.damage.iter().all(|damage| damage.check == "rule"), "{:?}", report.damage);
    report.damage.into_iter().map(|damage| format!("{}: {}", damage.place, damage.detail)).collect()
}

fn work_item(work: &mut Work<'_, '_>, columns: &[(&str, Value)]) -> Result<RecordId, OperationError> {
    let base = [("title", "W".into()), ("position", "a".into()), ("status", "planned".into())];
    Ok(work.create::<RecordId>("work_item", &[&base[..], columns].concat())?.0)
}

fn issue(work: &mut Work<'_, '_>, list: i64) -> Result<RecordId, OperationError> {
    let columns = [("name", "L".into()), ("position", list.into())];
    let list = work.create::<RecordId>("issue_list", &columns)?.0;
    let columns = [("issue_list", list.into()), ("number", 1_i64.into()), ("name", "I".into())];
    Ok(work.create("issue", &columns)?.0)
}

#[test]
fn a_sound_file_is_said_to_be_sound_and_what_was_checked() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let report = check_file(&path).unwrap();
    assert_eq!(report.damage, []);
    assert_eq!(report.checks, ["structure", "schema", "hash", "replay", "reference", "rule"]);
    assert_eq!(report.changes, 4);
    assert!(report.cells > 20 && report.rows > 7 && report.facts >= 3, "{report:?}");
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn a_damaged_file_is_reported_with_the_place() {
    let test = TestDesk::new();
    let path = copy_of(&test.saved("a.throughline"), "b.throughline");
    run_behind_the_journal(&path, "UPDATE work_item SET title = 'Otherwise' WHERE title = 'Two'").unwrap();
    let report = check_file(&path).unwrap();
    assert_eq!((report.damage.len(), report.damage[0].check.as_str()), (1, "replay"));
    run_behind_the_journal(&path, "CREATE TABLE extra (x)").unwrap();
    let report = check_file(&path).unwrap();
    assert_eq!(report.damage[0].place, "table extra");
    assert_eq!(report.checks, ["structure", "schema"]);
    std::fs::write(&path, "text").unwrap();
    assert!(check_file(&path).is_err());
}

#[test]
fn years_run_forward() {
    let findings = found(|work| {
        let mut year = |name: &str, starts: &str, ends: &str| {
            let columns = [("name", name.into()), ("starts_on", starts.into()), ("ends_on", ends.into())];
            work.create::<RecordId>("fiscal_year", &columns).map(|(id, _)| id)
        };
        let (one, two) =
            (year("FY21", "2020-07-01", "2021-06-30")?, year("FY22", "2021-07-01", "2022-06-30")?);
        work_item(work, &[("first_year", two.into()), ("last_year", one.into())])?;
        work_item(work, &[("first_year", one.into()), ("last_year", two.into())])?;
        Ok(())
    });
    assert_eq!(findings, ["work_item W-01: its last fiscal year lies before its first"]);
}

#[test]
fn nothing_stands_below_itself() {
    let findings = found(|work| {
        let one = work_item(work, &[])?;
        let two = work_item(work, &[("parent", one.into())])?;
        work_item(work, &[("parent", two.into())])?;
        work.recorder.set("work_item", one, "parent", two)?;
        work_item(work, &[])?;
        Ok(())
    });
    assert_eq!(findings.len(), 3, "the two of the circle and what hangs on it: {findings:?}");
}

#[test]
fn an_issue_goes_on_to_a_later_list_and_not_when_it_was_dropped() {
    let findings = found(|work| {
        let (early, late) = (issue(work, 1)?, issue(work, 2)?);
        let mut step = |from: RecordId, to: Option<RecordId>, relation: &str, why: Option<&str>| {
            let columns = [
                ("from_issue", from.into()),
                ("to_issue", to.into()),
                ("relation", relation.into()),
                ("drop_reason", why.into()),
            ];
            work.create::<RecordId>("lineage", &columns)
        };
        step(early, Some(late), "carried", None)?;
        step(late, Some(early), "carried", None)?;
        step(early, None, "dropped", Some("symptom"))?;
        Ok(())
    });
    assert_eq!(
        findings,
        [
            "lineage LA-02: does not lead to a later list",
            "lineage LA-03: drops an issue that was also carried on"
        ]
    );
}

#[test]
fn dates_are_in_the_calendar_and_labels_tell_the_kind() {
    let findings = found(|work| {
        let id = work_item(work, &[("delivery_on", "2021-02-30".into())])?;
        work.recorder.set("record", id, "label", "G-07")?;
        Ok(())
    });
    assert_eq!(findings.len(), 2, "{findings:?}");
    assert_eq!(findings[0], "work_item G-07: the label does not begin with the letters of its kind");
    assert!(findings[1].ends_with("delivery_on is no date: 2021-02-30"));
}

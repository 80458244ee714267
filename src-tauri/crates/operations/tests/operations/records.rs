//! Writing plain fields of records.

use operations::records::{FieldText, RecordEdit, Takes, record_edit, record_fields, records_edit};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::Basis;
use store::Value;
use testkit::TestPlan;

/// A plan with a term that a source states.
fn with_term() -> (TestPlan, RecordId) {
    let test = TestPlan::empty();
    let made = test.plan.operate(Operation::new("outline_add", |work| {
        let columns: [(&str, Value); 2] =
            [("term", "MSM".into()), ("definition", "The multistakeholder model".into())];
        let (id, _): (RecordId, _) = work.create("term", &columns)?;
        work.recorder.set("record", id, "basis", Basis::Sourced.word())?;
        Ok(id)
    }));
    let id = made.expect("a term").value;
    (test, id)
}

fn edit(test: &TestPlan, id: RecordId, field: &str, value: &str) -> Result<(), String> {
    edit_all(test, id, &[(field, value)])
}

fn edit_all(test: &TestPlan, id: RecordId, fields: &[(&str, &str)]) -> Result<(), String> {
    let text = |(field, value): &(&str, &str)| FieldText { field: (*field).into(), value: (*value).into() };
    let request = RecordEdit { id, fields: fields.iter().map(text).collect() };
    match test.plan.operate(record_edit(request)) {
        Ok(_) => Ok(()),
        Err(OperationError::Refused(refusal)) => Err(refusal.code),
        Err(OperationError::Store(error)) => panic!("{error}"),
    }
}

fn text(test: &TestPlan, table: &str, id: RecordId, column: &str) -> String {
    test.plan.query(|reader| reader.row(table, id)).expect("a row").text(column)
}

#[test]
fn a_field_that_a_person_writes_is_their_own_statement() {
    let (test, term) = with_term();
    assert_eq!(edit(&test, term, "definition", " Governance by all who are concerned "), Ok(()));
    assert_eq!(text(&test, "term", term, "definition"), "Governance by all who are concerned");
    assert_eq!(text(&test, "record", term, "basis"), "sourced");
    let marks =
        test.plan.query(|reader| reader.rows_where("fact_mark", "record", &term.into())).expect("marks");
    assert_eq!(
        marks.iter().map(|mark| (mark.text("field"), mark.text("basis"))).collect::<Vec<_>>(),
        [("definition".to_owned(), "own".to_owned())]
    );
    test.plan.undo(false).expect("undone");
    assert_eq!(text(&test, "term", term, "definition"), "The multistakeholder model");
}

#[test]
fn a_note_may_be_written_to_any_record_and_cleared() {
    let (test, term) = with_term();
    assert_eq!(edit(&test, term, "note", "Seen on the first page"), Ok(()));
    assert_eq!(text(&test, "record", term, "note"), "Seen on the first page");
    assert_eq!(edit(&test, term, "note", ""), Ok(()));
    assert_eq!(text(&test, "record", term, "note"), "");
}

#[test]
fn several_fields_change_in_one_step_or_none_does() {
    let (test, term) = with_term();
    let refused = edit_all(&test, term, &[("term", "Model"), ("definition", "")]);
    assert_eq!(refused, Err("text-needed".to_owned()));
    assert_eq!(text(&test, "term", term, "term"), "MSM");
    assert_eq!(edit_all(&test, term, &[("term", "Model"), ("note", "Page 2")]), Ok(()));
    let fields = test.plan.query(|reader| record_fields(reader, term)).expect("fields");
    let shown: Vec<_> =
        fields.iter().map(|each| (each.field.as_str(), each.takes, each.value.as_str())).collect();
    assert_eq!(
        shown,
        [
            ("term", Takes::Name, "Model"),
            ("definition", Takes::Text, "The multistakeholder model"),
            ("note", Takes::OptionalText, "Page 2")
        ]
    );
    test.plan.undo(false).expect("undone");
    assert_eq!(text(&test, "term", term, "term"), "MSM");
    assert_eq!(text(&test, "record", term, "note"), "");
}

#[test]
fn what_is_no_plain_field_is_refused_and_nothing_changes() {
    let (test, term) = with_term();
    let before = test.plan.file().state_hash().expect("a hash");
    for field in ["id", "kind", "basis", "label", "origin", "no_such_field", "definition; DROP TABLE term"] {
        assert_eq!(edit(&test, term, field, "x"), Err("field-not-editable".to_owned()), "{field}");
    }
    assert_eq!(edit(&test, term, "term", " \u{200b} "), Err("name-needed".to_owned()));
    assert_eq!(edit(&test, term, "definition", "  "), Err("text-needed".to_owned()));
    assert_eq!(edit(&test, term, "definition", "a\u{0}b"), Err("text-has-control-characters".to_owned()));
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn days_numbers_and_addresses_are_read_before_they_are_kept() {
    let (test, _) = with_term();
    let made = test.plan.operate(Operation::new("outline_add", |work| {
        let columns: [(&str, Value); 3] =
            [("title", "Draft plan".into()), ("categories", "[]".into()), ("status", "open".into())];
        Ok(work.create::<RecordId>("proceeding", &columns)?.0)
    }));
    let id = made.expect("a proceeding").value;
    for (field, value, refused) in [
        ("closes_on", "2020-02-30", Some("date-unreadable")),
        ("closes_on", "2020-02", None),
        ("closes_on", "", None),
        ("submission_count", "-1", Some("number-unreadable")),
        ("submission_count", "19", None),
        ("url", "javascript:alert(1)", Some("address-unreadable")),
        ("url", "https://example.org/a", None),
    ] {
        assert_eq!(edit(&test, id, field, value).err().as_deref(), refused, "{field} {value}");
    }
}

#[test]
fn cells_of_many_rows_are_written_in_one_step_or_not_at_all() {
    let test = TestPlan::empty();
    let make = Operation::new("test_rows", |work| {
        let list =
            work.create::<RecordId>("issue_list", &[("name", "L".into()), ("position", 0_i64.into())])?.0;
        let columns = [("issue_list", list.into()), ("number", 1_i64.into()), ("name", "I".into())];
        let issue = work.create::<RecordId>("issue", &columns)?.0;
        let party = [("kind", "group".into()), ("name", "At-Large".into()), ("abbreviation", "ALAC".into())];
        work.create::<RecordId>("party", &party)?;
        let mut gaps = Vec::new();
        for text in ["One", "Two"] {
            let gap = [("issue", issue.into()), ("text", text.into()), ("state", "open".into())];
            gaps.push(work.create::<RecordId>("gap", &gap)?.0);
        }
        Ok(gaps)
    });
    let gaps = test.plan.operate(make).expect("two gaps").value;
    let before = test.plan.file().seq();
    let edit = |fields: &[(&str, &str)]| {
        let fields = |id| RecordEdit {
            id,
            fields: fields
                .iter()
                .map(|(field, value)| FieldText { field: (*field).to_owned(), value: (*value).to_owned() })
                .collect(),
        };
        records_edit(gaps.iter().map(|gap| fields(*gap)).collect())
    };
    let code = |fields: &[(&str, &str)]| match test.plan.operate(edit(fields)) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    };
    assert_eq!(code(&[("severity", "high"), ("owner", "Nobody")]), "party-unknown");
    assert_eq!(code(&[("state", "closed")]), "gap-evidence-needed");
    assert_eq!(code(&[("severity", "enormous")]), "import-cell-unreadable");
    assert_eq!(code(&[("basis", "memory")]), "basis-reason-needed");
    assert_eq!(code(&[("verified", "yes")]), "basis-reason-needed");
    assert_eq!(code(&[("basis", "sourced"), ("words", "I read it")]), "basis-source-needed");
    assert_eq!(test.plan.file().seq(), before, "nothing was written");
    let words = ("words", "Asked them");
    let many = [("severity", "High"), ("owner", "ALAC"), ("verified", "yes"), ("basis", "memory"), words];
    assert_eq!(test.plan.operate(edit(&many)).expect("written").value.changed, 2);
    assert_eq!(test.plan.file().seq(), before + 1, "one step");
    assert_eq!(test.plan.operate(edit(&many)).expect("nothing to do").value.changed, 0);
    let done = test.plan.operate(edit(&[("state", "closed"), ("words", "The minutes")])).expect("closed");
    assert_eq!(done.value.changed, 2);
}

#[test]
fn an_issue_gets_a_state_and_a_lead_from_its_register_and_the_lead_before_stays() {
    let test = TestPlan::empty();
    let make = Operation::new("test_rows", |work| {
        let list =
            work.create::<RecordId>("issue_list", &[("name", "L".into()), ("position", 0_i64.into())])?.0;
        for name in ["ALAC", "SSAC"] {
            work.create::<RecordId>("party", &[("kind", "group".into()), ("name", name.into())])?;
        }
        let columns = [("issue_list", list.into()), ("number", 1_i64.into()), ("name", "I".into())];
        Ok(work.create::<RecordId>("issue", &columns)?.0)
    });
    let issue = test.plan.operate(make).expect("an issue").value;
    let edit = |fields: &[(&str, &str)]| {
        let field = |(field, value): &(&str, &str)| FieldText {
            field: (*field).to_owned(),
            value: (*value).to_owned(),
        };
        let edits = vec![RecordEdit { id: issue, fields: fields.iter().map(field).collect() }];
        test.plan.operate(records_edit(edits)).map(|done| done.value.changed)
    };
    let leads = || {
        let parts = test.plan.query(|reader| reader.rows_where("assignment", "subject", &issue.into()));
        parts.expect("parts").len()
    };
    assert!(
        matches!(edit(&[("status", "solved")]), Err(OperationError::Refused(refusal)) if refusal.code == "import-cell-unreadable")
    );
    assert_eq!(edit(&[("status", "parked"), ("words", "Too early"), ("owner", "ALAC")]).expect("written"), 1);
    assert_eq!(text(&test, "issue", issue, "status_note"), "Too early");
    assert_eq!(edit(&[("owner", "SSAC")]).expect("written"), 1);
    assert_eq!(edit(&[("owner", "SSAC")]).expect("the same"), 0);
    assert_eq!(leads(), 2, "who was to lead before is not forgotten");
    assert_eq!(edit(&[("owner", ""), ("status", "")]).expect("written"), 1);
    assert_eq!(leads(), 0);
    assert_eq!(text(&test, "issue", issue, "status"), "");
    test.plan.undo(false).expect("undone");
    assert_eq!(leads(), 2);
}

//! Sources, how things are known, disagreements and terms, against a real plan file.

use operations::outline::{AddRow, RowKind, outline_add};
use operations::records::{
    Cite, ConflictValueText, CreateSource, CreateTerm, RemoveConflict, SetBasis, WriteConflict, basis_set,
    citation_add, citation_remove, conflict_remove, conflict_write, source_create, term_create,
};
use operations::{Operation, OperationError};
use plan::states::Basis;
use plan::{RecordId, SourceId};
use store::query::glossary::glossary;
use store::query::records::{Evidence, evidence, record_detail};
use testkit::TestPlan;

fn does<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).expect("allowed").value
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn with_item() -> (TestPlan, RecordId) {
    let test = TestPlan::empty();
    let request = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: "Method".to_owned() };
    let id = does(&test, outline_add(request)).id;
    (test, id)
}

fn source(test: &TestPlan, title: &str, cited_by: Option<RecordId>) -> SourceId {
    let url = "https://example.org/paper".to_owned();
    does(test, source_create(CreateSource { title: title.to_owned(), url, cited_by }))
}

fn of(test: &TestPlan, id: RecordId) -> Evidence {
    test.plan.query(|reader| evidence(reader, id)).expect("evidence")
}

fn value(text: &str, sources: &[SourceId]) -> ConflictValueText {
    ConflictValueText { text: text.to_owned(), sources: sources.to_vec() }
}

#[test]
fn a_source_is_made_and_cited_in_one_step_and_taken_away_again() {
    let (test, item) = with_item();
    let paper = source(&test, "A paper", Some(item));
    let cited: Vec<_> = of(&test, item).sources.into_iter().map(|source| source.title).collect();
    assert_eq!(cited, ["A paper"]);
    assert_eq!(of(&test, paper.into()).cited_by, 1);
    let cite = |source| Cite { record: item, source };
    assert_eq!(refused(&test, citation_add(cite(paper))), "source-cited-already");
    let blog = source(&test, "A blog", None);
    does(&test, citation_add(cite(blog)));
    does(&test, citation_remove(cite(paper)));
    assert_eq!(of(&test, item).sources.len(), 1);
    test.plan.undo(false).expect("undone");
    let titles: Vec<_> = of(&test, item).sources.into_iter().map(|source| source.title).collect();
    assert_eq!(titles, ["A paper", "A blog"]);
    let wrong = CreateSource { title: "x".to_owned(), url: "paper.pdf".to_owned(), cited_by: None };
    assert_eq!(refused(&test, source_create(wrong)), "address-unreadable");
}

#[test]
fn how_a_record_or_a_field_is_known_changes_only_with_a_reason() {
    let (test, item) = with_item();
    let set = |field: Option<&str>, basis, verified, reason: &str| {
        basis_set(SetBasis {
            record: item,
            field: field.map(str::to_owned),
            basis,
            verified,
            reason: reason.to_owned(),
        })
    };
    assert_eq!(refused(&test, set(None, Basis::Memory, false, " ")), "basis-reason-needed");
    assert_eq!(refused(&test, set(None, Basis::Sourced, true, "Read it")), "basis-source-needed");
    source(&test, "A paper", Some(item));
    does(&test, set(None, Basis::Sourced, true, "Read it"));
    does(&test, set(Some("status"), Basis::Memory, false, "Nobody wrote it down"));
    assert_eq!(refused(&test, set(Some("no_such"), Basis::Memory, false, "x")), "field-not-editable");
    let known = of(&test, item);
    assert_eq!((known.basis, known.verified), (Basis::Sourced, true));
    let marked: Vec<_> =
        known.fields.iter().filter(|field| field.is_marked).map(|field| &field.column).collect();
    assert_eq!(marked, ["status"]);
    does(&test, set(Some("status"), Basis::Sourced, true, "Found it"));
    assert!(of(&test, item).fields.iter().all(|field| !field.is_marked), "it is known as its record is");
}

#[test]
fn a_disagreement_holds_its_values_with_their_sources_and_the_reason_for_the_choice() {
    let (test, item) = with_item();
    let (paper, blog) = (source(&test, "A paper", None), source(&test, "A blog", None));
    let write = |id, values: &[ConflictValueText], chosen, reason: &str| {
        conflict_write(WriteConflict {
            id,
            record: item,
            field: Some("delivery_on".to_owned()),
            topic: "Date of delivery".to_owned(),
            values: values.to_vec(),
            chosen,
            reason: reason.to_owned(),
        })
    };
    let two = [value("7 May 2020", &[paper]), value("5 May 2020", &[blog])];
    assert_eq!(refused(&test, write(None, &two[..1], None, "x")), "conflict-needs-two-values");
    assert_eq!(refused(&test, write(None, &two, Some(0), "")), "conflict-reason-needed");
    let id = does(&test, write(None, &two, Some(0), "The resolution has it"));
    let found = of(&test, item).conflicts.remove(0);
    assert_eq!((found.count, found.of.as_str(), found.field.as_deref()), (2, "date", Some("delivery_on")));
    let told: Vec<_> = found
        .values
        .iter()
        .map(|value| (value.text.as_str(), value.chosen, value.sources[0].title.as_str()))
        .collect();
    assert_eq!(told, [("7 May 2020", true, "A paper"), ("5 May 2020", false, "A blog")]);
    let three = [two[0].clone(), two[1].clone(), value("6 May 2020", &[])];
    does(&test, write(Some(id), &three, None, "Nobody knows yet"));
    let found = of(&test, item).conflicts.remove(0);
    assert_eq!((found.count, found.values.iter().filter(|value| value.chosen).count()), (3, 0));
    let detail = test.plan.query(|reader| record_detail(reader, item)).expect("a detail");
    assert_eq!(detail.conflicts[0].reason.as_deref(), Some("Nobody knows yet"));
    test.plan.undo(false).expect("undone");
    assert_eq!(of(&test, item).conflicts[0].values.len(), 2);
    does(&test, conflict_remove(RemoveConflict { id, reason: "They agree now".to_owned() }));
    assert!(of(&test, item).conflicts.is_empty());
    test.plan.undo(false).expect("undone");
    assert_eq!(of(&test, item).conflicts.len(), 1);
}

#[test]
fn a_term_is_explained_once() {
    let (test, _) = with_item();
    let term = |definition: &str| {
        term_create(CreateTerm { term: "MSM".to_owned(), definition: definition.to_owned() })
    };
    does(&test, term("Multistakeholder model"));
    assert_eq!(refused(&test, term("Again")), "term-there-already");
    let found = test.plan.query(glossary).expect("a glossary");
    assert_eq!(found[0].definition, "Multistakeholder model");
}

//! The documents of the sample: read, redrawn, exported, and proven.

use exchange::sample;
use operations::OperationError;
use operations::coverage::{WriteStanding, standing_write};
use operations::documents::PublishVersion;
use operations::gaps::gap_create;
use operations::records::{SetBasis, basis_set};
use plan::VersionId;
use plan::states::Basis;
use publish::{clean_docx, compare, publish_version, redline_docx};
use redline::docx::Authorship;
use redline::{ChangeKind, Content};
use store::query::documents::{find_document, find_version, library, version_document};
use store::{Reader, StoreError};
use testkit::TestPlan;
use words::Words;

fn sample_plan() -> TestPlan {
    let test = TestPlan::empty();
    test.plan.operate(sample::create()).expect("the sample");
    test
}

fn read<T>(test: &TestPlan, read: impl FnOnce(Reader<'_>) -> Result<T, StoreError>) -> T {
    test.plan.query(read).expect("a readable plan")
}

fn version(test: &TestPlan, words: &str) -> VersionId {
    read(test, |reader| find_version(reader, None, words)).expect("a version")
}

fn house() -> Authorship {
    Authorship::House { name: "Secretariat".to_owned(), date: "2020-10-14".to_owned() }
}

#[test]
fn the_paper_is_read_with_its_tables_drawn_from_the_plan() {
    let test = sample_plan();
    let june = version(&test, "dv-next20-draft");
    let document = read(&test, |reader| version_document(reader, june));
    let tables =
        document.blocks.iter().filter(|block| matches!(block.content, Content::Table { .. })).count();
    assert_eq!(tables, 5, "issues in order, existing work of three topics, gaps");
    let words = document.blocks.iter().map(redline::Block::text).collect::<Vec<_>>().join("\n");
    for expected in
        ["1 Purpose", "Precision in scoping the work", "GNSO PDP 3.0", "partly covers ≈ illustrative", "G-03"]
    {
        assert!(words.contains(expected) || expected == "1 Purpose", "{expected} is not in\n{words}");
    }
}

#[test]
fn the_redline_of_june_and_october_is_proven_and_shows_the_actions_that_came() {
    let test = sample_plan();
    let (june, october) = (version(&test, "dv-next20-draft"), version(&test, "dv-next20-final"));
    let made = test.plan.query(|reader| redline_docx(reader, Words::english(), june, october, &house()));
    let file = made.expect("a proven redline");
    assert!(file.bytes.starts_with(b"PK"));
    assert!(file.comparison.counts.total > 10);
    assert!(file.comparison.changes.iter().any(|change| change.kind == ChangeKind::Reworded));
    let back = test.plan.query(|reader| redline_docx(reader, Words::english(), october, june, &house()));
    back.expect("a proven redline the other way");
}

#[test]
fn every_readable_version_exports_and_every_pair_of_one_document_proves_itself() {
    let test = sample_plan();
    let documents = read(&test, library);
    let mut pairs = 0;
    for document in documents {
        let readable: Vec<VersionId> =
            document.versions.iter().filter(|v| v.readable).map(|v| v.record.id.into()).collect();
        for before in &readable {
            test.plan.query(|reader| clean_docx(reader, Words::english(), *before)).expect("a file");
            for after in &readable {
                let made = test.plan.query(|r| redline_docx(r, Words::english(), *before, *after, &house()));
                made.expect("a proven redline");
                pairs += 1;
            }
        }
    }
    assert_eq!(pairs, 4 + 4 + 1, "two papers, two issues lists, one work plan");
}

#[test]
fn a_new_version_shows_the_gap_made_since_and_the_old_one_does_not_change() {
    let test = sample_plan();
    let october = version(&test, "dv-next20-final");
    let before = read(&test, |reader| version_document(reader, october));
    let issue = read(&test, |reader| reader.rows_where("record", "origin", &"p2".into())).remove(0).id;
    let request = serde_json::from_value(serde_json::json!({
        "issue": issue.to_string(),
        "text": "Nobody owns scoping across groups",
        "judgements": [],
        "severity": null,
        "dueYear": null,
        "owner": null,
        "remedy": "",
    }))
    .expect("a request");
    test.plan.operate(gap_create(request)).expect("a gap");
    let document = read(&test, |reader| find_document(reader, "next_steps")).expect("a document");
    let publish = publish_version(
        PublishVersion {
            document: document.into(),
            title: "Next Steps, revised".to_owned(),
            dated_on: "2020-11".to_owned(),
            status: "draft".to_owned(),
        },
        Words::english(),
    );
    let new = test.plan.operate(publish).expect("a version").value;
    assert_eq!(read(&test, |reader| version_document(reader, october)), before);
    let found = test.plan.query(|reader| compare(reader, october, new)).expect("a comparison");
    assert_eq!(found.counts.row_inserted, 1, "{:?}", found.changes);
    assert_eq!(found.counts.total, 1);
}

/// The cells of the table of existing work on an issue, row by row.
fn works_on(test: &TestPlan, version: VersionId, issue: &str) -> Vec<Vec<String>> {
    let document = read(test, |reader| version_document(reader, version));
    let caption = format!("Existing work on {issue}");
    let rows = document.blocks.into_iter().find_map(|block| match block.content {
        Content::Table { caption: said, rows } if said == caption => Some(rows),
        _ => None,
    });
    let cells =
        |row: redline::Row| row.cells.iter().map(|cell| redline::document::text_of(&cell.runs)).collect();
    rows.expect("the table").into_iter().map(cells).collect()
}

fn next_steps_again(title: &str, document: plan::RecordId) -> PublishVersion {
    PublishVersion {
        document: document.into(),
        title: title.to_owned(),
        dated_on: "2020-11".to_owned(),
        status: "draft".to_owned(),
    }
}

#[test]
fn a_new_version_says_where_existing_work_stands_and_an_earlier_one_keeps_what_it_showed() {
    let test = sample_plan();
    let document = read(&test, |reader| find_document(reader, "next_steps")).expect("a document");
    // Versions that were published before tables said where work stands have a column less.
    let earlier = operations::documents::version_publish(
        next_steps_again("As it was", document),
        |reader, document| {
            let mut blocks = publish::redrawn(reader, Words::english(), document)?;
            for block in blocks.iter_mut().filter(|block| block.id.starts_with("drawn:work:")) {
                if let Content::Table { rows, .. } = &mut block.content {
                    rows.iter_mut().for_each(|row| drop(row.cells.remove(1)));
                }
            }
            Ok(operations::documents::Composed { blocks, lists: Vec::new() })
        },
    );
    let earlier = test.plan.operate(earlier).expect("a version").value;
    let before = read(&test, |reader| version_document(reader, earlier));
    let issue = "Precision in scoping the work";
    assert_eq!(works_on(&test, earlier, issue)[0].len(), 4);

    let judged = read(&test, |reader| reader.rows("existing_work"));
    let title = works_on(&test, earlier, issue)[1][0].clone();
    let work = judged.into_iter().find(|row| title.starts_with(&row.text("title"))).expect("the work");
    let stands = WriteStanding {
        work: work.id.into(),
        id: None,
        stood_on: "2020-10-15".to_owned(),
        phase: "Second phase".to_owned(),
        percent_complete: Some(40),
        expected_on: "2021-06".to_owned(),
        note: String::new(),
        sources: Vec::new(),
    };
    test.plan.operate(standing_write(stands)).expect("a standing");
    let publish = || publish_version(next_steps_again("As it is", document), Words::english());
    let new = test.plan.operate(publish()).expect("a version").value;
    let rows = works_on(&test, new, issue);
    assert_eq!(rows[0][1], "Where it stands");
    let told = "Second phase, 40 %, expected 2021-06 (FY21 Q4), as of 2020-10-15 (FY21 Q2)";
    assert!(rows[1][1].ends_with(told), "{rows:?}");

    // What is not sourced says so, like every value of a drawn table.
    let standing =
        read(&test, |reader| reader.rows_where("standing", "stood_on", &"2020-10-15".into())).remove(0);
    let (reason, basis) = ("Made up".to_owned(), Basis::Illustrative);
    let known = SetBasis { record: standing.id, field: None, basis, verified: false, reason };
    test.plan.operate(basis_set(known)).expect("it is known otherwise");
    let marked = test.plan.operate(publish()).expect("a version").value;
    assert!(works_on(&test, marked, issue)[1][1].ends_with(&format!("{told} ≈ illustrative")));

    assert_eq!(read(&test, |reader| version_document(reader, earlier)), before);
    assert_eq!(works_on(&test, new, issue), rows);
    for (one, other) in [(earlier, new), (new, earlier), (new, marked)] {
        let made = test.plan.query(|reader| redline_docx(reader, Words::english(), one, other, &house()));
        made.expect("a proven redline");
    }
}

#[test]
fn a_list_with_issues_that_nothing_was_decided_about_is_not_published_and_they_are_named() {
    let test = sample_plan();
    let document = read(&test, |reader| find_document(reader, "next_steps")).expect("a document");
    let lost = test.plan.query(|reader| reader.rows("lineage")).expect("steps");
    let lists = test.plan.query(|reader| reader.rows("issue_list")).expect("lists");
    let position = |id| lists.iter().find(|list| list.id == id).and_then(|list| list.int("position"));
    let shown = lists.iter().filter_map(|list| list.int("position")).max().expect("lists");
    // Every step out of the list before the last is taken back.
    for step in lost {
        let from = step.id("from_issue").expect("a step begins at an issue");
        let list = test.plan.query(|reader| reader.row("issue", from)).expect("an issue").id("issue_list");
        if list.and_then(position).is_some_and(|at| at < shown) {
            let request = operations::issues::RemoveStep { step: step.id };
            test.plan.operate(operations::issues::lineage_remove(request)).expect("taken back");
        }
    }
    let publish = publish_version(
        PublishVersion {
            document: document.into(),
            title: "Next Steps, too early".to_owned(),
            dated_on: "2020-11".to_owned(),
            status: "draft".to_owned(),
        },
        Words::english(),
    );
    match test.plan.operate(publish) {
        Err(OperationError::Refused(refusal)) => {
            assert_eq!(refusal.code, "issues-unaccounted");
            assert!(refusal.args["names"].starts_with("1 "), "{refusal}");
        }
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn a_published_version_cannot_change() {
    let test = sample_plan();
    let october = version(&test, "dv-next20-final");
    let again = operations::Operation::new("version_publish", move |work| {
        operations::documents::freeze(work, october, &[])
    });
    match test.plan.operate(again) {
        Err(OperationError::Refused(refusal)) => assert_eq!(refusal.code, "version-frozen"),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn the_deadlines_become_a_calendar_that_is_as_precise_as_they_are_known() {
    let test = sample_plan();
    let (text, count) =
        test.plan.query(|reader| publish::calendar(reader, Words::english(), 0)).expect("a calendar");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), usize::try_from(count).expect("a few"));
    assert!(count > 10, "{count}");
    assert!(text.contains("DTSTART;VALUE=DATE:2019"), "{text}");
    assert!(text.starts_with("BEGIN:VCALENDAR") && text.contains("DTSTAMP:19700101T000000Z"));
    let same = test.plan.query(|reader| publish::calendar(reader, Words::english(), 0)).expect("a calendar");
    assert_eq!(same.0, text, "the same plan gives the same file");
}

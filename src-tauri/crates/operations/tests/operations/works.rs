//! Existing work in full: where it stood on which day, its milestones, what it recommends, and where it is found.

use operations::coverage::{
    AssessCoverage, CreateExistingWork, EditExistingWork, RemoveWorkPart, WorkWords, WriteLink,
    WriteRecommendation, WriteStanding, coverage_assess, existing_work_create, existing_work_edit,
    link_write, recommendation_write, standing_write, work_part_remove,
};
use operations::import::{ImportAction, ImportKind, ImportTable, import_preview, import_rows};
use operations::outline::{SetMilestone, milestone_set};
use operations::records::{DeleteRecord, FieldText, RecordEdit, record_delete, records_edit};
use operations::{Operation, OperationError};
use plan::states::{Basis, CoverageValue, RecommendationState};
use plan::{ExistingWorkId, IssueId, IssueListId, RecordId, SourceId};
use store::query::baselines::news;
use store::query::coverage::{WorkFacts, WorkParts, coverage_cell, existing_work, work_parts};
use store::query::records::record_hangs;
use testkit::TestPlan;

fn run<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).unwrap_or_else(|error| panic!("{error:?}")).value
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

struct Shelf {
    test: TestPlan,
    work: ExistingWorkId,
    issue: IssueId,
    source: SourceId,
}

/// One existing work, one issue, and one source.
fn shelf() -> Shelf {
    let test = TestPlan::empty();
    let words = WorkWords {
        title: "PDP 3.0".into(),
        kind: "process_improvement".into(),
        status: "in_progress".into(),
        in_force: true,
        ..WorkWords::default()
    };
    let work = run(&test, existing_work_create(CreateExistingWork { words })).id;
    let seed = Operation::new("seed", |work| {
        let columns = [("name", "Final".into()), ("position", 1_i64.into())];
        let (list, _) = work.create::<IssueListId>("issue_list", &columns)?;
        let columns = [("issue_list", list.into()), ("number", 1_i64.into()), ("name", "Precision".into())];
        let (issue, _) = work.create::<IssueId>("issue", &columns)?;
        let columns = [("title", "Project list".into()), ("url", "https://example.org/".into())];
        Ok((issue, work.create::<SourceId>("source", &columns)?.0))
    });
    let (issue, source) = run(&test, seed);
    Shelf { test, work, issue, source }
}

impl Shelf {
    fn standing(&self, stood_on: &str, percent: Option<u32>, phase: &str) -> WriteStanding {
        WriteStanding {
            work: self.work,
            id: None,
            stood_on: stood_on.to_owned(),
            phase: phase.to_owned(),
            percent_complete: percent,
            expected_on: String::new(),
            note: String::new(),
            sources: Vec::new(),
        }
    }

    fn stood(&self, stood_on: &str, percent: Option<u32>, phase: &str) -> RecordId {
        run(&self.test, standing_write(self.standing(stood_on, percent, phase)))
    }

    fn facts(&self) -> WorkFacts {
        self.test.plan.query(|reader| existing_work(reader, self.work)).expect("the work")
    }

    fn parts(&self) -> WorkParts {
        self.test.plan.query(|reader| work_parts(reader, self.work)).expect("its parts")
    }

    fn days(&self) -> Vec<String> {
        self.parts().standings.into_iter().filter_map(|standing| standing.stood_on).collect()
    }

    fn recommendation(&self, number: &str, state: RecommendationState) -> WriteRecommendation {
        WriteRecommendation {
            work: self.work,
            id: None,
            number: number.to_owned(),
            text: "Order the work every year".to_owned(),
            state,
            decided_on: String::new(),
            note: String::new(),
        }
    }

    fn link(&self, title: &str, url: &str) -> WriteLink {
        WriteLink {
            record: self.work.into(),
            id: None,
            title: title.to_owned(),
            url: url.to_owned(),
            document: None,
        }
    }
}

#[test]
fn the_newest_standing_is_what_the_work_says_and_the_older_ones_stay() {
    let shelf = shelf();
    let first = WriteStanding {
        sources: vec![shelf.source],
        expected_on: "2020-06".into(),
        ..shelf.standing("2019-08", Some(20), "4 - Working Group")
    };
    let first = run(&shelf.test, standing_write(first));
    let facts = shelf.facts();
    assert_eq!((facts.percent_complete, facts.percent_as_of.as_deref()), (Some(20), Some("2019-08")));
    assert_eq!(
        (facts.phase.as_deref(), facts.expected_on.as_deref()),
        (Some("4 - Working Group"), Some("2020-06"))
    );
    shelf.stood("2020-02-20", None, "adopted by the Council");
    let facts = shelf.facts();
    assert_eq!((facts.percent_complete, facts.percent_as_of.as_deref()), (None, Some("2020-02-20")));
    // One that is older than the newest is history, and changes nothing of what the work says.
    shelf.stood("2019-12-13", Some(60), "");
    assert_eq!(shelf.facts().phase.as_deref(), Some("adopted by the Council"));
    let standings = shelf.parts().standings;
    assert_eq!(shelf.days(), ["2020-02-20", "2019-12-13", "2019-08"]);
    assert_eq!((standings[2].id, standings[2].basis), (Some(first), Basis::Sourced));
    assert_eq!(standings[2].sources[0].title, "Project list");
    assert_eq!(standings[0].basis, Basis::Own);
}

#[test]
fn without_its_newest_standing_a_work_stands_where_it_stood_before_and_undo_brings_it_back() {
    let shelf = shelf();
    shelf.stood("2019-08", Some(20), "");
    let newest = shelf.stood("2020-02", Some(100), "");
    let before = shelf.test.plan.file().state_hash().expect("a hash");
    run(&shelf.test, work_part_remove(RemoveWorkPart { id: newest }));
    assert_eq!(shelf.facts().percent_complete, Some(20));
    assert_eq!(shelf.facts().percent_as_of.as_deref(), Some("2019-08"));
    shelf.test.plan.undo(false).expect("an undo");
    assert_eq!(shelf.test.plan.file().state_hash().expect("a hash"), before);
    for id in shelf.parts().standings.into_iter().filter_map(|standing| standing.id) {
        run(&shelf.test, work_part_remove(RemoveWorkPart { id }));
    }
    let facts = shelf.facts();
    assert_eq!((facts.percent_complete, facts.percent_as_of, facts.phase), (None, None, None));
}

#[test]
fn a_judgement_older_than_a_newer_standing_is_suspect_and_says_what_changed() {
    let shelf = shelf();
    shelf.stood("2019-08", Some(20), "");
    let judge = || {
        let (work, value) = (Some(shelf.work), CoverageValue::PartlyCovers);
        coverage_assess(AssessCoverage { issue: shelf.issue, work, value, words: None })
    };
    run(&shelf.test, judge());
    let judged = || {
        let cell = shelf.test.plan.query(|reader| coverage_cell(reader, shelf.issue, Some(shelf.work)));
        cell.expect("a cell").judgement.expect("a judgement")
    };
    shelf.stood("2019-06", Some(10), "");
    assert!(!judged().stale, "history that is written down later changes nothing");
    shelf.stood("2020-02", Some(100), "");
    let told = judged();
    assert!(told.stale);
    let changed: Vec<_> = told
        .changed
        .iter()
        .map(|cell| (cell.field.as_str(), cell.old.as_deref(), cell.new.as_deref()))
        .collect();
    assert_eq!(
        changed,
        [("percent_complete", Some("20"), Some("100")), ("percent_as_of", Some("2019-08"), Some("2020-02")),]
    );
    run(&shelf.test, judge());
    assert!(!judged().stale && judged().changed.is_empty());
}

#[test]
fn a_standing_says_something_of_a_day_and_each_day_has_one() {
    let shelf = shelf();
    shelf.stood("2019-08", Some(20), "");
    let write = |request| refused(&shelf.test, standing_write(request));
    assert_eq!(write(shelf.standing("", Some(20), "")), "standing-day-needed");
    assert_eq!(write(shelf.standing("soon", Some(20), "")), "date-unreadable");
    assert_eq!(write(shelf.standing("2020", None, " ")), "standing-words-needed");
    assert_eq!(write(shelf.standing("2020", Some(101), "")), "percent-out-of-range");
    assert_eq!(write(shelf.standing("2019-08", Some(21), "")), "standing-there-already");
    let unknown = WriteStanding { id: Some(shelf.source.into()), ..shelf.standing("2020", Some(1), "") };
    assert_eq!(write(unknown), "record-gone");
}

#[test]
fn correcting_a_standing_can_make_another_one_the_newest() {
    let shelf = shelf();
    shelf.stood("2019-08", Some(20), "");
    let newest = shelf.stood("2020-02", Some(100), "");
    let earlier = WriteStanding { id: Some(newest), ..shelf.standing("2019-02", Some(5), "") };
    run(&shelf.test, standing_write(earlier));
    assert_eq!(shelf.facts().percent_as_of.as_deref(), Some("2019-08"));
    assert_eq!(shelf.days(), ["2019-08", "2019-02"]);
}

#[test]
fn what_a_register_or_a_dialog_says_of_a_newer_day_is_a_new_standing_and_of_the_same_day_corrects_it() {
    let shelf = shelf();
    let cells = |cells: &[(&str, &str)]| {
        let fields = cells
            .iter()
            .map(|(field, value)| FieldText { field: (*field).to_owned(), value: (*value).to_owned() })
            .collect();
        records_edit(vec![RecordEdit { id: shelf.work.into(), fields }])
    };
    // Without a day it stands in the work alone, as nobody knows where it belongs in the history.
    run(&shelf.test, cells(&[("percent_complete", "15")]));
    assert_eq!(shelf.parts().standings[0].id, None);
    run(&shelf.test, cells(&[("percent_complete", "20 %"), ("percent_as_of", "2019-08")]));
    run(&shelf.test, cells(&[("percent_complete", "25")]));
    let standings = shelf.parts().standings;
    assert_eq!((standings.len(), standings[0].percent_complete), (1, Some(25)));
    run(&shelf.test, cells(&[("percent_as_of", "2020-02"), ("percent_complete", "100")]));
    assert_eq!(shelf.days(), ["2020-02", "2019-08"]);
    assert_eq!(shelf.parts().standings[1].percent_complete, Some(25));
    assert_eq!(refused(&shelf.test, cells(&[("percent_as_of", "2019-01")])), "standing-older");
    assert_eq!(refused(&shelf.test, cells(&[("percent_as_of", "")])), "standing-day-needed");
    let facts = shelf.facts();
    let words = WorkWords {
        title: "PDP 3.0".into(),
        kind: facts.kind,
        status: "implemented".into(),
        in_force: true,
        percent_complete: Some(100),
        percent_as_of: Some("2020-04".into()),
        ..WorkWords::default()
    };
    run(&shelf.test, existing_work_edit(EditExistingWork { work: shelf.work, words }));
    assert_eq!(shelf.days(), ["2020-04", "2020-02", "2019-08"]);
}

#[test]
fn what_a_work_of_an_earlier_file_said_becomes_history_with_its_sources_when_something_newer_is_said() {
    let shelf = shelf();
    let (work_id, source) = (shelf.work, shelf.source);
    // Before there were standings, a work said all this in its own row.
    let earlier = Operation::new("earlier", move |work| {
        let cells = [("percent_complete", 90_i64.into()), ("percent_as_of", "2019-12-13".into())];
        work.recorder.update("existing_work", work_id, &cells)?;
        work.recorder.update("record", work_id, &[("basis", "sourced".into()), ("verified", true.into())])?;
        let cells = [("record", work_id.into()), ("source", source.into()), ("position", 0_i64.into())];
        work.link("citation", &cells)
    });
    run(&shelf.test, earlier);
    let shown = shelf.parts().standings;
    assert_eq!((shown.len(), shown[0].id, shown[0].percent_complete), (1, None, Some(90)));
    shelf.stood("2021-03", Some(95), "");
    let standings = shelf.parts().standings;
    assert_eq!(shelf.days(), ["2021-03", "2019-12-13"]);
    assert_eq!((standings[1].percent_complete, standings[1].basis), (Some(90), Basis::Sourced));
    assert_eq!(standings[1].sources.len(), 1);
    // What the person says now is theirs, though the work itself is known from a source.
    let marks = shelf.test.plan.query(|reader| reader.rows("fact_mark")).expect("marks");
    let own: Vec<_> = marks.iter().map(|mark| (mark.text("field"), mark.text("basis"))).collect();
    assert!(own.contains(&("percent_complete".to_owned(), "own".to_owned())), "{own:?}");
}

#[test]
fn recommendations_have_a_number_a_state_and_a_day() {
    use RecommendationState::{Accepted, Implemented, Open};
    let shelf = shelf();
    let write = |request| run(&shelf.test, recommendation_write(request));
    for number in ["10", "3.10", "3.2"] {
        write(shelf.recommendation(number, Open));
    }
    let numbers: Vec<_> = shelf.parts().recommendations.into_iter().map(|each| each.number).collect();
    assert_eq!(numbers, ["3.2", "3.10", "10"]);
    let first = &shelf.parts().recommendations[0];
    let decided = WriteRecommendation {
        id: Some(first.record.id),
        decided_on: "2020-11-30".into(),
        note: "subject to prioritization".into(),
        ..shelf.recommendation("3.2", Accepted)
    };
    write(decided);
    let first = &shelf.parts().recommendations[0];
    assert_eq!((first.state, first.decided_on.as_deref()), (Accepted, Some("2020-11-30")));
    assert_eq!(first.note.as_deref(), Some("subject to prioritization"));
    assert_eq!(first.record.label, "RE-03");
    let refused = |request| refused(&shelf.test, recommendation_write(request));
    assert_eq!(refused(shelf.recommendation("3.2", Implemented)), "recommendation-taken");
    assert_eq!(refused(shelf.recommendation(" ", Open)), "recommendation-number-needed");
    let silent = WriteRecommendation { text: "\n".into(), ..shelf.recommendation("4", Open) };
    assert_eq!(refused(silent), "recommendation-text-needed");
    let unclear = WriteRecommendation { decided_on: "then".into(), ..shelf.recommendation("4", Open) };
    assert_eq!(refused(unclear), "date-unreadable");
}

#[test]
fn links_lead_to_pages_and_to_documents_of_the_plan_or_name_a_paper() {
    let shelf = shelf();
    let document = run(
        &shelf.test,
        Operation::new("document", |work| {
            let columns =
                [("title", "Final report".into()), ("kind", "report".into()), ("language", "en".into())];
            Ok(work.create::<plan::DocumentId>("document", &columns)?.0)
        }),
    );
    run(&shelf.test, link_write(shelf.link("Workspace", "https://example.org/pdp")));
    run(&shelf.test, link_write(WriteLink { document: Some(document), ..shelf.link("", "") }));
    run(&shelf.test, link_write(shelf.link("A paper nobody has", "")));
    let links = shelf.parts().links;
    let told: Vec<_> = links.iter().map(|link| (link.title.as_str(), link.url.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("Workspace", Some("https://example.org/pdp")),
            ("Final report", None),
            ("A paper nobody has", None),
        ]
    );
    assert_eq!(links[1].document.as_ref().map(|record| record.id), Some(document.into()));
    let renamed = WriteLink { id: Some(links[0].id), ..shelf.link("Wiki", "https://example.org/wiki") };
    run(&shelf.test, link_write(renamed));
    assert_eq!(shelf.parts().links[0].title, "Wiki");
    run(&shelf.test, work_part_remove(RemoveWorkPart { id: links[2].id }));
    assert_eq!(shelf.parts().links.len(), 2);
    let refused = |request| refused(&shelf.test, link_write(request));
    assert_eq!(refused(shelf.link("", "https://example.org/")), "link-title-needed");
    assert_eq!(refused(shelf.link("Page", "example")), "address-unreadable");
    assert_eq!(refused(WriteLink { record: shelf.issue.into(), ..shelf.link("Page", "") }), "link-not-here");
}

#[test]
fn milestones_of_existing_work_may_lie_before_the_years_of_the_plan() {
    let shelf = shelf();
    let set = |on: &str| {
        let record = shelf.work.into();
        milestone_set(SetMilestone { record, id: None, name: format!("Package of {on}"), on: on.to_owned() })
    };
    run(&shelf.test, set("2019-10-22"));
    run(&shelf.test, set("2018-10-24"));
    let days: Vec<_> = shelf.parts().milestones.into_iter().map(|milestone| milestone.on).collect();
    assert_eq!(days, ["2018-10-24", "2019-10-22"]);
}

#[test]
fn deleting_a_work_says_that_its_standings_and_recommendations_go_along() {
    let shelf = shelf();
    shelf.stood("2019-08", Some(20), "");
    run(&shelf.test, recommendation_write(shelf.recommendation("1", RecommendationState::Open)));
    run(&shelf.test, link_write(shelf.link("Workspace", "https://example.org/pdp")));
    let id = shelf.work.into();
    let hangs = shelf.test.plan.query(|reader| record_hangs(reader, id)).expect("what hangs on it");
    let goes: Vec<_> = hangs.goes.iter().map(|record| record.kind.as_str()).collect();
    assert_eq!((goes, hangs.loses.len()), (vec!["recommendation", "standing"], 0));
    let before = shelf.test.plan.file().state_hash().expect("a hash");
    run(&shelf.test, record_delete(DeleteRecord { id, reason: String::new() }));
    for table in ["standing", "recommendation", "link", "existing_work"] {
        assert!(shelf.test.plan.query(|reader| reader.rows(table)).expect("rows").is_empty(), "{table}");
    }
    shelf.test.plan.undo(false).expect("an undo");
    assert_eq!(shelf.test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn a_table_that_is_read_in_every_month_builds_the_history() {
    let shelf = shelf();
    let table = |percent: &str, day: &str| ImportTable {
        kind: ImportKind::ExistingWork,
        list: None,
        columns: ["title", "percent_complete", "percent_as_of"].map(|name| Some(name.to_owned())).to_vec(),
        lines: vec![],
        rows: vec![vec!["PDP 3.0".to_owned(), percent.to_owned(), day.to_owned()]],
    };
    run(&shelf.test, import_rows(table("20", "2019-08-12"), false));
    run(&shelf.test, import_rows(table("60", "2019-12-13"), false));
    let before = shelf.test.plan.file().seq();
    assert_eq!(run(&shelf.test, import_rows(table("60", "2019-12-13"), false)).changed, 0);
    assert_eq!(shelf.test.plan.file().seq(), before, "nothing was written");
    assert_eq!(shelf.days(), ["2019-12-13", "2019-08-12"]);
    let percents: Vec<_> = shelf.parts().standings.iter().map(|each| each.percent_complete).collect();
    assert_eq!(percents, [Some(60), Some(20)]);
    let told = |table: ImportTable| {
        let seen = shelf.test.plan.query(|reader| {
            import_preview(reader, &table).map_err(|error| match error {
                OperationError::Store(error) => error,
                OperationError::Refused(refusal) => panic!("{refusal}"),
            })
        });
        let row = seen.expect("a preview").rows.remove(0);
        (row.action, row.refusal.map(|refusal| refusal.code).unwrap_or_default())
    };
    assert_eq!(told(table("20", "2019-08-12")), (ImportAction::Refused, "standing-older".to_owned()));
    assert_eq!(told(table("60", "")), (ImportAction::Refused, "standing-day-needed".to_owned()));
    assert_eq!(told(table("75", "2020-02")).0, ImportAction::Change);
}

#[test]
fn who_comes_back_is_told_what_became_of_recommendations_and_where_a_work_is_found() {
    use RecommendationState::{Accepted, Open};
    let shelf = shelf();
    let id = run(&shelf.test, recommendation_write(shelf.recommendation("3.2", Open)));
    let before = shelf.test.plan.file().seq();
    let decided = WriteRecommendation {
        id: Some(id),
        decided_on: "2020-11-30".into(),
        ..shelf.recommendation("3.2", Accepted)
    };
    run(&shelf.test, recommendation_write(decided));
    run(&shelf.test, link_write(shelf.link("Workspace", "https://example.org/pdp")));
    shelf.stood("2020-12", Some(40), "");
    let told = shelf.test.plan.query(|reader| news(reader, before)).expect("what is new");
    let [row] = told.rows.as_slice() else { panic!("{:?}", told.rows) };
    assert_eq!(row.record.id, shelf.work.into());
    let cell = |term: &str| row.cells.iter().find(|cell| cell.term == term).expect("a value");
    let recommendation = cell("recommendation");
    assert_eq!(recommendation.part.as_deref(), Some("3.2"));
    assert_eq!(recommendation.old.as_deref(), Some("Order the work every year (open)"));
    let accepted = "Order the work every year (accepted 2020-11-30 (FY21 Q2))";
    assert_eq!(recommendation.new.as_deref(), Some(accepted));
    assert_eq!(cell("link").new.as_deref(), Some("Workspace: https://example.org/pdp"));
    assert_eq!(cell("percent_complete").new.as_deref(), Some("40"));
}

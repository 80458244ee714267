//! What the plan promises of issues, judgements and deletions, whatever was done before.

use crate::draw::Draw;
use crate::{actions, issue_actions};
use operations::documents::{Composed, PublishVersion, version_publish};
use operations::records::{DELETABLE, DeleteRecord, record_delete};
use operations::{OpenPlan, OperationError};
use plan::coverage::Standing;
use plan::states::CoverageValue;
use plan::{IssueListId, RecordId};
use redline::{Block, Content};
use std::collections::BTreeSet;
use store::Row;
use store::query::coverage::coverage_matrix;
use store::query::issues::{register, story};
use store::query::records::record_hangs;
use testkit::{Chance, TestPlan};

const SEQUENCES: u64 = 24;
const LENGTH: usize = 40;

/// Some lists with issues, existing work, judgements and gaps, on which `after` looks after each operation.
fn sequences(mut after: impl FnMut(&OpenPlan, &mut Chance, &str)) {
    for seed in 0..SEQUENCES {
        let test = TestPlan::empty();
        test.plan.operate(actions::stock()).expect("rows of every kind");
        let mut chance = Chance::new(seed);
        for _ in 0..LENGTH {
            match issue_actions::operation(&mut Draw { plan: &test.plan, chance: &mut chance }) {
                Ok(_) | Err(OperationError::Refused(_)) => {}
                Err(error) => panic!("seed {seed}: {error:?}"),
            }
            after(&test.plan, &mut chance, &format!("seed {seed}"));
        }
    }
}

fn rows(plan: &OpenPlan, table: &str) -> Vec<Row> {
    plan.query(|reader| reader.rows(table)).expect("rows")
}

/// Whether something was decided about an issue: a step leads on from it or out, or it was left for later.
fn is_decided(issue: &Row, steps: &[Row]) -> bool {
    steps.iter().any(|step| step.id("from_issue") == Some(issue.id))
        || ["deferred", "parked", "addressed"].contains(&issue.text("status").as_str())
}

fn publish(plan: &OpenPlan, list: RecordId) -> Result<(), OperationError> {
    let document = rows(plan, "document").first().expect("a document").id.into();
    let request = PublishVersion {
        document,
        title: "The list".to_owned(),
        dated_on: "2020-06-04".to_owned(),
        status: "final".to_owned(),
    };
    let composed = move || Composed {
        blocks: vec![Block { id: "one".to_owned(), content: Content::Paragraph { runs: Vec::new() } }],
        lists: vec![IssueListId::from(list)],
    };
    plan.operate(version_publish(request, move |_, _| Ok(composed()))).map(|_| ())
}

#[test]
fn a_list_is_published_only_when_every_issue_before_it_is_accounted_for_and_each_can_say_where_it_went() {
    let mut published = 0;
    let mut refused = 0;
    sequences(|plan, chance, seed| {
        let (issues, steps) = (rows(plan, "issue"), rows(plan, "lineage"));
        let mut lists = rows(plan, "issue_list");
        lists.sort_by_key(|list| list.int("position"));
        if let Some(issue) = chance.one_of(&issues) {
            let told = plan.query(|reader| story(reader, issue.id)).expect("a story");
            assert!(!told.sentences.is_empty(), "{seed}: an issue says nothing of its way");
        }
        let at = chance.below(lists.len());
        let before = at.checked_sub(1).map(|before| lists[before].id);
        let open: Vec<_> = issues
            .iter()
            .filter(|issue| issue.id("issue_list") == before && before.is_some())
            .filter(|issue| !is_decided(issue, &steps))
            .collect();
        match publish(plan, lists[at].id) {
            Ok(()) => {
                assert!(open.is_empty(), "{seed}: lost {open:?}");
                published += 1;
            }
            Err(OperationError::Refused(refusal)) => {
                assert_eq!(refusal.code, "issues-unaccounted", "{seed}");
                assert_eq!(refusal.args["count"], open.len().to_string(), "{seed}");
                refused += 1;
            }
            Err(error) => panic!("{seed}: {error:?}"),
        }
    });
    assert!(published > 50 && refused > 50, "{published} published, {refused} refused");
}

#[test]
fn an_issue_goes_only_when_nothing_hangs_on_it() {
    let mut known: BTreeSet<RecordId> = BTreeSet::new();
    let mut hung: BTreeSet<RecordId> = BTreeSet::new();
    let mut gone = 0;
    let mut of = String::new();
    sequences(|plan, _, seed| {
        if of != seed {
            // Another plan, whose ids may be the same.
            known.clear();
            seed.clone_into(&mut of);
        }
        let now: BTreeSet<RecordId> = rows(plan, "issue").iter().map(|row| row.id).collect();
        for lost in known.difference(&now) {
            assert!(!hung.contains(lost), "{seed}: an issue went with what hung on it");
            gone += 1;
        }
        hung = [("lineage", "from_issue"), ("lineage", "to_issue"), ("coverage", "issue"), ("gap", "issue")]
            .into_iter()
            .flat_map(|(table, column)| rows(plan, table).into_iter().filter_map(move |row| row.id(column)))
            .collect();
        known = now;
    });
    assert!(gone > 2, "{gone} issues went");
}

#[test]
fn no_summary_counts_strictly_what_it_does_not_count_relaxed_or_hides_that_nobody_judged() {
    let mut unjudged = 0;
    sequences(|plan, _, seed| {
        for list in rows(plan, "issue_list") {
            let matrix =
                plan.query(|reader| coverage_matrix(reader, Some(list.id.into()))).expect("a matrix");
            let empty = |value: CoverageValue| value == CoverageValue::NotAssessed;
            for row in &matrix.rows {
                // The order of standings runs from covered down to not assessed.
                assert!(row.relaxed <= row.strict, "{seed}: {row:?}");
                let nobody =
                    row.nothing_exists.is_none() && row.cells.iter().flatten().all(|cell| empty(cell.value));
                assert_eq!(row.strict == Standing::NotAssessed, nobody, "{seed}: {row:?}");
                assert_eq!(row.relaxed == Standing::NotAssessed, nobody, "{seed}: {row:?}");
            }
            let counts = &matrix.counts;
            assert!(counts.covered_strict <= counts.covered_relaxed, "{seed}: {counts:?}");
            let cells = matrix.rows.iter().flat_map(|row| &row.cells);
            let open = cells.filter(|cell| cell.as_ref().is_none_or(|cell| empty(cell.value))).count();
            assert_eq!(counts.not_assessed as usize, open, "{seed}: {counts:?}");
            let rows_open = matrix.rows.iter().filter(|row| row.strict == Standing::NotAssessed).count();
            assert_eq!(counts.unjudged_issues as usize, rows_open, "{seed}: {counts:?}");
            unjudged += open;
            for row in plan.query(|reader| register(reader, list.id)).expect("a register").rows {
                assert!(row.relaxed <= row.strict, "{seed}: {:?}", row.record);
            }
        }
    });
    assert!(unjudged > 300, "{unjudged} cells that nobody judged");
}

#[test]
fn deleting_says_what_goes_along_and_what_stays_without_it_and_can_be_undone() {
    let mut deleted: BTreeSet<String> = BTreeSet::new();
    sequences(|plan, chance, seed| {
        if chance.once_in(2) {
            return;
        }
        let kind = DELETABLE[chance.below(DELETABLE.len())];
        let candidates = rows(plan, kind);
        let Some(row) = chance.one_of(&candidates) else { return };
        let (id, before) = (row.id, plan.file().state_hash().expect("a hash"));
        let all = |plan: &OpenPlan| -> BTreeSet<RecordId> {
            rows(plan, "record").iter().map(|row| row.id).collect()
        };
        let there = all(plan);
        let hangs = plan.query(|reader| record_hangs(reader, id)).expect("what hangs on it");
        match plan.operate(record_delete(DeleteRecord { id, reason: "By mistake".to_owned() })) {
            Ok(_) => {}
            Err(OperationError::Refused(refusal)) => {
                let known = ["source-rests-alone", "published-stays"];
                assert!(known.contains(&refusal.code.as_str()), "{seed}: {refusal}");
                return;
            }
            Err(error) => panic!("{seed}: {kind}: {error:?}"),
        }
        let told: BTreeSet<RecordId> = hangs.goes.iter().map(|record| record.id).chain([id]).collect();
        let gone: BTreeSet<RecordId> = there.difference(&all(plan)).copied().collect();
        assert_eq!(gone, told, "{seed}: {kind}");
        for record in &hangs.loses {
            assert!(
                plan.query(|reader| reader.exists("record", record.id)).expect("a look"),
                "{seed}: {record:?}"
            );
        }
        deleted.insert(kind.to_owned());
        plan.undo(true).expect("undone");
        assert!(plan.file().state_hash().expect("a hash") == before, "{seed}: {kind}");
    });
    assert_eq!(deleted.len(), DELETABLE.len(), "{deleted:?}");
}

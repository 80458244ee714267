//! Rounds of ranking against a real plan file.

use operations::import::{ImportKind, ImportTable, import_rows};
use operations::issues::{
    CastBallot, CreateIssueList, CreateRankingRound, GivenPair, GivenValue, RemoveRanking, ballot_cast,
    issue_list_create, ranking_remove, ranking_round_create,
};
use operations::{Operation, OperationError};
use plan::states::RankingMethod;
use plan::{IssueId, IssueListId, RecordId};
use store::query::issues::{Priorities, priorities};
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

fn three() -> (TestPlan, IssueListId, Vec<IssueId>) {
    let test = TestPlan::empty();
    let list =
        CreateIssueList { name: "Work plan".to_owned(), dated_on: None, stage: None, sources: Vec::new() };
    let list = run(&test, issue_list_create(list)).id;
    let rows = ["Scoping", "Costs", "Trust"].map(|name| vec![name.to_owned()]).to_vec();
    let columns = vec![Some("name".to_owned())];
    run(
        &test,
        import_rows(
            ImportTable { kind: ImportKind::Issue, list: Some(list), columns, rows, lines: Vec::new() },
            false,
        ),
    );
    let issues = seen(&test, list).issues.into_iter().map(|issue| issue.record.id.into()).collect();
    (test, list, issues)
}

fn seen(test: &TestPlan, list: IssueListId) -> Priorities {
    test.plan.query(|reader| priorities(reader, list.into())).expect("priorities")
}

fn begin(test: &TestPlan, list: IssueListId, title: &str, method: RankingMethod) -> RecordId {
    let held_on = Some("2020-06".to_owned());
    run(test, ranking_round_create(CreateRankingRound { list, title: title.to_owned(), method, held_on }))
}

fn order(round: RecordId, person: &str, issues: &[IssueId]) -> CastBallot {
    let values = issues.iter().zip(1..).map(|(issue, value)| GivenValue { issue: *issue, value }).collect();
    CastBallot { round, party: None, person: person.to_owned(), values, pairs: Vec::new() }
}

#[test]
fn a_round_comes_to_what_its_ballots_say_and_a_ballot_cast_again_replaces_the_first() {
    let (test, list, issues) = three();
    let round = begin(&test, list, "June", RankingMethod::Order);
    run(&test, ballot_cast(order(round, "Ann", &issues)));
    run(&test, ballot_cast(order(round, "Ben", &[issues[2], issues[0], issues[1]])));
    let first = &seen(&test, list).rounds[0];
    let places: Vec<_> = first.result.iter().map(|placed| (placed.score, placed.place)).collect();
    assert_eq!(places, [(3, Some(1)), (2, Some(2)), (1, Some(3))]);
    run(&test, ballot_cast(order(round, "ben", &issues)));
    let again = &seen(&test, list).rounds[0];
    assert_eq!(again.ballots.len(), 2);
    assert_eq!(again.result[0].score, 4);
}

#[test]
fn what_no_method_can_count_is_refused() {
    let (test, list, issues) = three();
    let round = begin(&test, list, "June", RankingMethod::Order);
    let twice = vec![GivenValue { issue: issues[0], value: 1 }, GivenValue { issue: issues[1], value: 1 }];
    assert_eq!(
        refused(&test, ballot_cast(CastBallot { values: twice, ..order(round, "Ann", &[]) })),
        "ballot-place-twice"
    );
    let beyond = vec![GivenValue { issue: issues[0], value: 4 }];
    assert_eq!(
        refused(&test, ballot_cast(CastBallot { values: beyond, ..order(round, "Ann", &[]) })),
        "ballot-place-range"
    );
    assert_eq!(refused(&test, ballot_cast(order(round, "Ann", &[]))), "ballot-empty");
    assert_eq!(refused(&test, ballot_cast(order(round, " ", &issues))), "ballot-of-nobody");
    let pairs = begin(&test, list, "July", RankingMethod::Pairwise);
    let both = [(0, 1), (1, 0)].map(|(a, b)| GivenPair { preferred: issues[a], other: issues[b] }).to_vec();
    assert_eq!(
        refused(&test, ballot_cast(CastBallot { pairs: both, ..order(pairs, "Ann", &[]) })),
        "ballot-issue-twice"
    );
    let same =
        CreateRankingRound { list, title: "june".to_owned(), method: RankingMethod::Order, held_on: None };
    assert_eq!(refused(&test, ranking_round_create(same)), "ranking-name-taken");
}

#[test]
fn a_round_goes_with_its_ballots_and_comes_back_with_them() {
    let (test, list, issues) = three();
    let round = begin(&test, list, "June", RankingMethod::Order);
    run(&test, ballot_cast(order(round, "Ann", &issues)));
    let before = seen(&test, list);
    run(&test, ranking_remove(RemoveRanking { id: round }));
    assert!(seen(&test, list).rounds.is_empty());
    test.plan.undo(false).expect("it is taken back");
    assert_eq!(seen(&test, list), before);
}

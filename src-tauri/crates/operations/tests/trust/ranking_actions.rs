//! Rounds of ranking and ballots, begun and cast by chance.

use operations::issues::{
    CastBallot, CreateRankingRound, GivenValue, RemoveRanking, ballot_cast, ranking_remove,
    ranking_round_create,
};
use operations::{OpenPlan, OperationError};
use plan::RecordId;
use plan::states::RankingMethod;
use testkit::Chance;

/// One operation, chosen by chance; nothing when there is nothing to do it to.
pub fn operation(plan: &OpenPlan, chance: &mut Chance) -> Result<Option<&'static str>, OperationError> {
    let mut pick = |table: &'static str| -> Result<Option<RecordId>, OperationError> {
        let rows = plan.query(|reader| reader.rows(table))?;
        Ok(chance.one_of(&rows).map(|row| row.id))
    };
    let (list, round, issue, ballot) =
        (pick("issue_list")?, pick("ranking_round")?, pick("issue")?, pick("ballot")?);
    let done = match (chance.below(4), list, round, issue, ballot) {
        (0, Some(list), ..) => {
            let (list, title) = (list.into(), format!("Round {}", chance.below(9)));
            let request = CreateRankingRound { list, title, method: RankingMethod::Points, held_on: None };
            plan.operate(ranking_round_create(request)).map(|_| "ranking_round_create")
        }
        (1 | 2, _, Some(round), Some(issue), _) => {
            let values = vec![GivenValue { issue: issue.into(), value: 1 }];
            let person = format!("Person {}", chance.below(3));
            let request = CastBallot { round, party: None, person, values, pairs: Vec::new() };
            plan.operate(ballot_cast(request)).map(|_| "ballot_cast")
        }
        (3, _, _, _, Some(id)) => {
            plan.operate(ranking_remove(RemoveRanking { id })).map(|_| "ranking_remove")
        }
        _ => return Ok(None),
    };
    match done {
        // A name that is taken, or an issue of another list, by chance.
        Err(OperationError::Refused(_)) => Ok(None),
        done => done.map(Some),
    }
}

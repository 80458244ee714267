//! What ballots about the priority of issues come to. Every ballot counts the same: nothing is weighted, and where the
//! ballots leave two issues equal they share a place.

use crate::RecordId;
use crate::states::RankingMethod;
use std::collections::{BTreeMap, BTreeSet};

/// What one party or person said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ballot {
    /// By order the place of each issue, from 1; by points its points. An issue that is not named has neither.
    pub values: BTreeMap<RecordId, u32>,
    /// By pairs: the first rather than the second.
    pub pairs: BTreeSet<(RecordId, RecordId)>,
}

/// What an issue comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The issue.
    pub issue: RecordId,
    /// What its place rests on, by the rule of the method.
    pub score: u32,
    /// Its place, from 1; equal scores share one. None where no ballot says anything of it.
    pub place: Option<u32>,
}

/// What the ballots come to, the first place first, issues without a place last.
///
/// By order an issue gets one for every issue that a ballot puts after it; issues that a ballot does not name stand
/// after all that it names, and equal among themselves. By points it gets the points. By pairs it gets two for every
/// issue that fewer ballots prefer to it than the other way round, and one where they are equal.
pub fn ranking(method: RankingMethod, issues: &[RecordId], ballots: &[Ballot]) -> Vec<Placed> {
    let mut placed: Vec<Placed> = issues
        .iter()
        .map(|issue| {
            let score = match method {
                RankingMethod::Order => by_order(*issue, issues, ballots),
                RankingMethod::Points => ballots.iter().filter_map(|ballot| ballot.values.get(issue)).sum(),
                RankingMethod::Pairwise => by_pairs(*issue, issues, ballots),
            };
            Placed { issue: *issue, score, place: is_named(*issue, ballots).then_some(0) }
        })
        .collect();
    placed.sort_by_key(|each| (each.place.is_none(), std::cmp::Reverse(each.score)));
    let mut place = 1;
    for at in 0..placed.len() {
        if at > 0 && placed[at].score != placed[at - 1].score {
            place = u32::try_from(at + 1).unwrap_or(u32::MAX);
        }
        placed[at].place = placed[at].place.map(|_| place);
    }
    placed
}

fn is_named(issue: RecordId, ballots: &[Ballot]) -> bool {
    ballots.iter().any(|ballot| {
        ballot.values.contains_key(&issue) || ballot.pairs.iter().any(|(a, b)| *a == issue || *b == issue)
    })
}

fn by_order(issue: RecordId, issues: &[RecordId], ballots: &[Ballot]) -> u32 {
    let place = |ballot: &Ballot, of: &RecordId| ballot.values.get(of).copied().unwrap_or(u32::MAX);
    let after =
        |ballot: &Ballot| issues.iter().filter(|other| place(ballot, &issue) < place(ballot, other)).count();
    u32::try_from(ballots.iter().map(after).sum::<usize>()).unwrap_or(u32::MAX)
}

fn by_pairs(issue: RecordId, issues: &[RecordId], ballots: &[Ballot]) -> u32 {
    let prefer =
        |a: RecordId, b: RecordId| ballots.iter().filter(|ballot| ballot.pairs.contains(&(a, b))).count();
    let score = |other: &RecordId| match (prefer(issue, *other), prefer(*other, issue)) {
        (0, 0) => 0,
        (mine, theirs) if mine > theirs => 2,
        (mine, theirs) => u32::from(mine == theirs),
    };
    issues.iter().filter(|other| **other != issue).map(score).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn issue(number: u128) -> RecordId {
        RecordId(Uuid::from_u128(number))
    }

    fn order(issues: &[u128]) -> Ballot {
        let values = issues.iter().zip(1..).map(|(id, place)| (issue(*id), place)).collect();
        Ballot { values, ..Ballot::default() }
    }

    fn places(method: RankingMethod, issues: &[u128], ballots: &[Ballot]) -> Vec<(u128, u32, Option<u32>)> {
        let issues: Vec<_> = issues.iter().map(|id| issue(*id)).collect();
        let placed = ranking(method, &issues, ballots);
        placed.into_iter().map(|each| (each.issue.0.as_u128(), each.score, each.place)).collect()
    }

    #[test]
    fn by_order_an_issue_gets_one_for_each_that_a_ballot_puts_after_it() {
        let ballots = [order(&[1, 2, 3]), order(&[2, 1, 3])];
        let expected = [(1, 3, Some(1)), (2, 3, Some(1)), (3, 0, Some(3))];
        assert_eq!(places(RankingMethod::Order, &[1, 2, 3], &ballots), expected);
    }

    #[test]
    fn what_a_ballot_does_not_name_stands_after_all_it_names_and_without_any_ballot_there_is_no_place() {
        let expected = [(2, 2, Some(1)), (1, 0, None), (3, 0, None)];
        assert_eq!(places(RankingMethod::Order, &[1, 2, 3], &[order(&[2])]), expected);
        assert_eq!(places(RankingMethod::Points, &[1], &[]), [(1, 0, None)]);
    }

    #[test]
    fn points_are_added_up_as_they_were_given() {
        let ballot = |points: &[(u128, u32)]| Ballot {
            values: points.iter().map(|(id, given)| (issue(*id), *given)).collect(),
            ..Ballot::default()
        };
        let ballots = [ballot(&[(1, 5), (2, 3)]), ballot(&[(2, 3)])];
        assert_eq!(places(RankingMethod::Points, &[1, 2], &ballots), [(2, 6, Some(1)), (1, 5, Some(2))]);
    }

    #[test]
    fn by_pairs_whom_more_ballots_prefer_gets_two_and_equals_get_one() {
        let ballot = |pairs: &[(u128, u128)]| Ballot {
            pairs: pairs.iter().map(|(a, b)| (issue(*a), issue(*b))).collect(),
            ..Ballot::default()
        };
        let ballots = [ballot(&[(1, 2), (1, 3), (2, 3)]), ballot(&[(2, 1), (1, 3), (2, 3)])];
        let expected = [(1, 3, Some(1)), (2, 3, Some(1)), (3, 0, Some(3))];
        assert_eq!(places(RankingMethod::Pairwise, &[1, 2, 3], &ballots), expected);
    }

    proptest! {
        #[test]
        fn no_ballot_counts_more_than_another_and_no_issue_is_lost(
            given in proptest::collection::vec(proptest::sample::subsequence(vec![1, 2, 3, 4, 5], 0..5), 0..6)
        ) {
            let mut ballots: Vec<_> = given.iter().map(|ballot| order(ballot)).collect();
            let one_way = places(RankingMethod::Order, &[1, 2, 3, 4, 5], &ballots);
            ballots.reverse();
            prop_assert_eq!(&one_way, &places(RankingMethod::Order, &[1, 2, 3, 4, 5], &ballots));
            prop_assert_eq!(one_way.len(), 5);
            for pair in one_way.windows(2) {
                prop_assert!(pair[0].2.is_none() && pair[1].2.is_none() || pair[0].1 >= pair[1].1);
            }
        }
    }
}

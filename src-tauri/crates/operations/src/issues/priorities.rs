//! Rounds of ranking: what each party or person said about the priority of issues is kept as it was said.

use super::place::issues_of;
use crate::coverage::known_date;
use crate::{Operation, OperationError, Work};
use plan::states::RankingMethod;
use plan::{IssueId, IssueListId, PartyId, RecordId, Refusal, text};
use serde::Deserialize;
use std::collections::HashSet;
use store::query::common::record_ref;

/// A new round.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateRankingRound {
    /// The list whose issues are ranked.
    pub list: IssueListId,
    /// What the round is called.
    pub title: String,
    /// How it puts issues in an order.
    pub method: RankingMethod,
    /// When it was held, in the precision known; today when nothing is given.
    pub held_on: Option<String>,
}

/// Begins a round.
pub fn ranking_round_create(request: CreateRankingRound) -> Operation<RecordId> {
    Operation::new("ranking_round_create", move |work| {
        let title = text::name(&request.title)?;
        work.read().row("issue_list", request.list.into())?;
        let held_on = known_date(request.held_on.as_deref())?.unwrap_or_else(|| work.clock.today());
        let taken = work.read().rows_where("ranking_round", "issue_list", &request.list.into())?;
        if taken.iter().any(|row| row.text("title").to_lowercase() == title.to_lowercase()) {
            return Err(Refusal::new("ranking-name-taken").with("name", title).into());
        }
        work.recorder.describe(title.as_str());
        let (id, _) = work.create::<RecordId>(
            "ranking_round",
            &[
                ("issue_list", request.list.into()),
                ("title", title.into()),
                ("method", request.method.word().into()),
                ("held_on", held_on.into()),
            ],
        )?;
        Ok(id)
    })
}

/// A number that a ballot gives an issue.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GivenValue {
    /// The issue.
    pub issue: IssueId,
    /// Its place from 1, or its points.
    pub value: u32,
}

/// Two issues of which a ballot would rather have one.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GivenPair {
    /// Rather this one.
    pub preferred: IssueId,
    /// Than this one.
    pub other: IssueId,
}

/// What one party or person says in a round. A ballot of the same party or person is replaced.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CastBallot {
    /// The round.
    pub round: RecordId,
    /// The party whose ballot it is.
    pub party: Option<PartyId>,
    /// The person whose ballot it is, where it is no party's.
    pub person: String,
    /// Places or points, by the method of the round.
    pub values: Vec<GivenValue>,
    /// Preferences, where the round is by pairs.
    pub pairs: Vec<GivenPair>,
}

/// The most points a ballot may give one issue.
const MOST_POINTS: u32 = 1000;

/// Keeps a ballot.
pub fn ballot_cast(request: CastBallot) -> Operation<RecordId> {
    Operation::new("ballot_cast", move |work| {
        let round = work.read().row("ranking_round", request.round)?;
        let method: RankingMethod = round.word("method").unwrap_or(RankingMethod::Order);
        let whose = match request.party {
            Some(party) => record_ref(work.read(), party.into())?.name,
            None => text::optional(&request.person)?.ok_or_else(|| Refusal::new("ballot-of-nobody"))?,
        };
        check(work, &round, method, &request)?;
        work.recorder.describe(whose.as_str());
        let cast = work.read().rows_where("ballot", "ranking_round", &request.round.into())?;
        let earlier = cast.iter().find(|row| match request.party {
            Some(party) => row.id("party") == Some(party.into()),
            None => row.id("party").is_none() && row.text("title").to_lowercase() == whose.to_lowercase(),
        });
        let id = match earlier {
            Some(row) => {
                clear(work, row.id)?;
                row.id
            }
            None => {
                let columns = [
                    ("ranking_round", request.round.into()),
                    ("party", request.party.into()),
                    ("title", whose.into()),
                ];
                work.create::<RecordId>("ballot", &columns)?.0
            }
        };
        for given in &request.values {
            let value = i64::from(given.value).into();
            work.link(
                "ballot_issue",
                &[("ballot", id.into()), ("issue", given.issue.into()), ("value", value)],
            )?;
        }
        for pair in &request.pairs {
            let (preferred, other) = (pair.preferred.into(), pair.other.into());
            work.link("ballot_pair", &[("ballot", id.into()), ("preferred", preferred), ("other", other)])?;
        }
        Ok(id)
    })
}

fn clear(work: &mut Work<'_, '_>, ballot: RecordId) -> Result<(), OperationError> {
    for table in ["ballot_issue", "ballot_pair"] {
        for row in work.read().rows_where(table, "ballot", &ballot.into())? {
            work.recorder.remove(table, row.id)?;
        }
    }
    Ok(())
}

fn check(
    work: &Work<'_, '_>,
    round: &store::Row,
    method: RankingMethod,
    ballot: &CastBallot,
) -> Result<(), OperationError> {
    let list = round.id("issue_list").map(IssueListId::from).ok_or_else(|| Refusal::new("import-no-list"))?;
    let known: HashSet<RecordId> = issues_of(work, list)?.iter().map(|row| row.id).collect();
    let pairs = ballot.pairs.iter().flat_map(|pair| [pair.preferred, pair.other]);
    let named = ballot.values.iter().map(|given| given.issue).chain(pairs);
    if let Some(stranger) = named.clone().find(|id| !known.contains(&(*id).into())) {
        let name = work.read().row("issue", stranger.into())?.text("name");
        return Err(Refusal::new("issue-not-in-list").with("issue", name).into());
    }
    let by_pairs = method == RankingMethod::Pairwise;
    if named.count() == 0 || by_pairs != ballot.values.is_empty() || by_pairs == ballot.pairs.is_empty() {
        return Err(Refusal::new("ballot-empty").into());
    }
    let mut seen = HashSet::new();
    for given in &ballot.values {
        if method == RankingMethod::Order && given.value as usize > known.len() {
            let beyond = Refusal::new("ballot-place-range").with("value", given.value.to_string());
            return Err(beyond.with("last", known.len().to_string()).into());
        }
        let is_good = match method {
            RankingMethod::Order => given.value >= 1 && seen.insert(given.value),
            _ => (1..=MOST_POINTS).contains(&given.value),
        };
        if !is_good {
            let code =
                if method == RankingMethod::Order { "ballot-place-twice" } else { "ballot-points-range" };
            return Err(Refusal::new(code).with("value", given.value.to_string()).into());
        }
    }
    let mut issues = HashSet::new();
    let mut both = HashSet::new();
    let twice = ballot.values.iter().any(|given| !issues.insert(given.issue))
        || ballot.pairs.iter().any(|pair| {
            let ends = [pair.preferred.min(pair.other), pair.preferred.max(pair.other)];
            pair.preferred == pair.other || !both.insert(ends)
        });
    if twice { Err(Refusal::new("ballot-issue-twice").into()) } else { Ok(()) }
}

/// A round or a ballot to take out.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveRanking {
    /// The round or the ballot.
    pub id: RecordId,
}

/// Takes a round with its ballots, or one ballot, out of the plan.
pub fn ranking_remove(request: RemoveRanking) -> Operation<()> {
    Operation::new("ranking_remove", move |work| {
        let record = record_ref(work.read(), request.id)?;
        if !matches!(record.kind.as_str(), "ranking_round" | "ballot") {
            return Err(Refusal::new("ranking-not-one").into());
        }
        work.recorder.describe(record.name);
        Ok(work.recorder.remove(&record.kind, request.id)?)
    })
}

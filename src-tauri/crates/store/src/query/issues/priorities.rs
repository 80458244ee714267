//! How the priorities of a list came about: the rounds, each ballot, and what they come to.

use super::small;
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::ranking::{self, ranking};
use plan::states::RankingMethod;
use serde::Serialize;

/// A number that a ballot gives an issue, or that an issue comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BallotValue {
    /// The issue.
    pub issue: RecordId,
    /// Its place on the ballot, or its points.
    pub value: u32,
}

/// Two issues of which a ballot would rather have one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BallotPair {
    /// Rather this one.
    pub preferred: RecordId,
    /// Than this one.
    pub other: RecordId,
}

/// What one party or person said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BallotRow {
    /// The ballot; its name is whose it is.
    pub record: RecordRef,
    /// The party, when it is one of the plan's.
    pub party: Option<RecordId>,
    /// Places or points.
    pub values: Vec<BallotValue>,
    /// Preferences.
    pub pairs: Vec<BallotPair>,
}

/// What an issue comes to in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlacedIssue {
    /// The issue.
    pub issue: RecordId,
    /// What its place rests on.
    pub score: u32,
    /// Its place, which equals share; none where no ballot says anything of it.
    pub place: Option<u32>,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RankingRound {
    /// The round.
    pub record: RecordRef,
    /// How it puts issues in an order.
    pub method: RankingMethod,
    /// When it was held, in the precision known.
    pub held_on: String,
    /// Its ballots, by whose they are.
    pub ballots: Vec<BallotRow>,
    /// What they come to, the first place first.
    pub result: Vec<PlacedIssue>,
}

/// An issue of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RankedIssue {
    /// The issue.
    pub record: RecordRef,
    /// Its number in the list.
    pub number: u32,
    /// The place it has in the list, when the list was put in an order.
    pub rank: Option<u32>,
}

/// How the priorities of a list came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Priorities {
    /// The issues of the list, by number.
    pub issues: Vec<RankedIssue>,
    /// The rounds, earliest first.
    pub rounds: Vec<RankingRound>,
}

/// Reads the rounds of a list.
///
/// # Errors
/// When the file cannot be read.
pub fn priorities(reader: Reader<'_>, list: RecordId) -> Result<Priorities, StoreError> {
    let mut rows = reader.rows_where("issue", "issue_list", &list.into())?;
    rows.sort_by_key(|row| row.int("number"));
    let issues = rows
        .iter()
        .map(|row| {
            Ok(RankedIssue {
                record: record_ref(reader, row.id)?,
                number: row.int("number").map_or(0, small),
                rank: row.int("rank").map(small),
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    let mut rounds = reader.rows_where("ranking_round", "issue_list", &list.into())?;
    rounds.sort_by_key(|row| (row.text("held_on"), row.id));
    let ids: Vec<RecordId> = rows.iter().map(|row| row.id).collect();
    let rounds = rounds.iter().map(|row| round(reader, row, &ids)).collect::<Result<_, _>>()?;
    Ok(Priorities { issues, rounds })
}

fn round(reader: Reader<'_>, row: &Row, issues: &[RecordId]) -> Result<RankingRound, StoreError> {
    let method = row.word("method").unwrap_or(RankingMethod::Order);
    let mut ballots = reader
        .rows_where("ballot", "ranking_round", &row.id.into())?
        .iter()
        .map(|ballot| ballot_row(reader, ballot))
        .collect::<Result<Vec<_>, _>>()?;
    ballots.sort_by_cached_key(|ballot| ballot.record.name.to_lowercase());
    let said: Vec<ranking::Ballot> = ballots.iter().map(said).collect();
    let result = ranking(method, issues, &said)
        .into_iter()
        .map(|placed| PlacedIssue { issue: placed.issue, score: placed.score, place: placed.place })
        .collect();
    let held_on = row.text("held_on");
    Ok(RankingRound { record: record_ref(reader, row.id)?, method, held_on, ballots, result })
}

fn said(ballot: &BallotRow) -> ranking::Ballot {
    ranking::Ballot {
        values: ballot.values.iter().map(|each| (each.issue, each.value)).collect(),
        pairs: ballot.pairs.iter().map(|pair| (pair.preferred, pair.other)).collect(),
    }
}

fn ballot_row(reader: Reader<'_>, row: &Row) -> Result<BallotRow, StoreError> {
    let mut values: Vec<_> = reader
        .rows_where("ballot_issue", "ballot", &row.id.into())?
        .iter()
        .filter_map(|each| {
            let value = u32::try_from(each.int("value")?).ok()?;
            Some(BallotValue { issue: each.id("issue")?, value })
        })
        .collect();
    values.sort_by_key(|each| (each.value, each.issue));
    let pairs = reader
        .rows_where("ballot_pair", "ballot", &row.id.into())?
        .iter()
        .filter_map(|pair| Some(BallotPair { preferred: pair.id("preferred")?, other: pair.id("other")? }))
        .collect();
    Ok(BallotRow { record: record_ref(reader, row.id)?, party: row.id("party"), values, pairs })
}

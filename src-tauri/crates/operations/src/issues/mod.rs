//! Acting on issues: lists, carrying, merging, splitting, dropping, ranking, deferring.

mod accounted;
mod carry;
mod create;
mod defer;
mod drop;
mod edit;
mod grounds;
mod list_create;
mod merge;
mod place;
mod priorities;
mod rank;
mod remove;
mod split;

pub use accounted::unaccounted;
pub use carry::{CarryIssues, issue_carry};
pub use create::{CreateIssue, IssueAdded, issue_create};
pub use defer::{DeferIssues, RevisitIssue, issue_defer, issue_revisit};
pub use drop::{DropIssues, issue_drop};
pub use edit::{RenameIssue, issue_rename};
pub use grounds::Grounds;
pub use list_create::{CreateIssueList, IssueListAdded, issue_list_create};
pub use merge::{MergeIssues, issue_merge};
pub use priorities::{
    CastBallot, CreateRankingRound, GivenPair, GivenValue, RemoveRanking, ballot_cast, ranking_remove,
    ranking_round_create,
};
pub use rank::{RankIssues, issue_rank};
pub use remove::{RemoveIssue, RemoveStep, issue_remove, lineage_remove};
pub use split::{SplitIssue, issue_split};

pub(crate) use accounted::all_accounted;
pub(crate) use place::add_issue;

use plan::IssueId;
use serde::Serialize;

/// What a step left: the issues that were made in a later list, in the order in which they were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Stepped {
    /// The issues in the later list; empty when the issues left the lists.
    pub issues: Vec<IssueId>,
}

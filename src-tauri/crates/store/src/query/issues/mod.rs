//! Lists of issues, the register of a list, where issues came from and went to as a picture, and the story of one.

mod choices;
mod facts;
mod finding;
mod lists;
mod paths;
mod picture;
mod priorities;
mod register;
mod story;
mod story_facts;
mod story_steps;
mod words;

pub use choices::{IssueChoices, choices};
pub use facts::{IssueComment, IssueGap, IssueOwner, IssueWork};
pub use finding::LineageFinding;
pub use lists::{IssueListRow, IssueLists, lists};
pub use paths::{IssueMention, IssueStep};
pub use picture::{
    LineageColumn, LineageLink, LineageNode, LineagePicture, LineageSink, SymptomLink, picture,
};
pub use priorities::{
    BallotPair, BallotRow, BallotValue, PlacedIssue, Priorities, RankedIssue, RankingRound, priorities,
};
pub use register::{IssueRegister, IssueRegisterRow, IssueTag, register};
pub use story::{IssueStation, IssueStory, story};
pub use words::{IssueSentence, StoryPart};

pub(crate) fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(crate) fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

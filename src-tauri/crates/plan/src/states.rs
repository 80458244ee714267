//! The words a state may have. The same words stand in SQL (as CHECK), in Rust, on the wire and, through the
//! language files, on screen.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The text is none of the words of this vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown word: {0}")]
pub struct UnknownWord(pub String);

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every word, in the order in which a person should meet them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word itself.
            pub const fn word(self) -> &'static str { match self { $(Self::$variant => $word),+ } }
        }

        impl FromStr for $name {
            type Err = UnknownWord;
            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                match text { $($word => Ok(Self::$variant),)+ other => Err(UnknownWord(other.into())) }
            }
        }
    )+};
}

vocabulary! {
    /// How a fact is known.
    Basis {
        /// Said by the people who keep this plan.
        Own = "own",
        /// Stated by the sources it cites.
        Sourced = "sourced",
        /// Follows from sourced facts, though no source states it.
        Inferred = "inferred",
        /// General knowledge; no source was seen.
        Memory = "memory",
        /// Made up to show how something works; never a real position or figure.
        Illustrative = "illustrative",
    }
    /// Which way money flows in a plan.
    MoneyFlow {
        /// It comes in.
        Funding = "funding",
        /// It goes out.
        Expense = "expense",
    }
    /// What a baseline is for.
    BaselinePurpose {
        /// The plan as it was adopted.
        Adopted = "adopted",
        /// The plan as it was put to public comment.
        ForComment = "for_comment",
        /// The plan as it was put before those who decide.
        ForDecision = "for_decision",
        /// A state to come back to while working.
        Working = "working",
    }
    /// Where a plan or a version is on its way to being in force, in the order of the way.
    AdoptionState {
        /// A draft was written.
        Drafted = "drafted",
        /// It is open for public comment.
        ForComment = "for_comment",
        /// It was changed after the comments.
        Revised = "revised",
        /// A committee recommends it to those who decide.
        Recommended = "recommended",
        /// Those who decide adopted it.
        Adopted = "adopted",
        /// The community may reject it.
        RejectionPeriod = "rejection_period",
        /// The community rejected it.
        Rejected = "rejected",
        /// It holds.
        InForce = "in_force",
        /// A later one holds in its place.
        Superseded = "superseded",
    }
    /// What kind of thing happened.
    EventKind {
        /// Something was changed without another public comment.
        ChangedWithoutComment = "changed_without_comment",
        /// The horizon of a plan rolled by a year.
        Rolled = "rolled",
        /// Anything else that should be known.
        Other = "other",
    }
    /// How a round puts issues in an order of priority.
    RankingMethod {
        /// Each ballot gives an order.
        Order = "order",
        /// Each ballot gives points.
        Points = "points",
        /// Each ballot says of pairs which it would rather have.
        Pairwise = "pairwise",
    }
    /// Which ends of two work items are tied: the first letter is the one waited for.
    DependencyKind {
        /// It starts when the other is finished.
        FinishToStart = "fs",
        /// It starts when the other starts.
        StartToStart = "ss",
        /// It is finished when the other is finished.
        FinishToFinish = "ff",
        /// It is finished when the other starts.
        StartToFinish = "sf",
    }
    /// How far one existing work covers one issue.
    CoverageValue {
        /// The work resolves the issue.
        Covers = "covers",
        /// It resolves a part.
        PartlyCovers = "partly_covers",
        /// It was looked at and does not help.
        DoesNotCover = "does_not_cover",
        /// There is nothing that could be judged.
        NothingExists = "nothing_exists",
        /// Nobody has judged yet.
        NotAssessed = "not_assessed",
    }
    /// Which work counts.
    Counting {
        /// Only work that is in force.
        Strict = "strict",
        /// Work that is itself a draft or a plan counts too.
        Relaxed = "relaxed",
    }
    /// How sure the assessor is.
    Confidence {
        /// A guess.
        Low = "low",
        /// Looked at, not in depth.
        Medium = "medium",
        /// Looked at in depth.
        High = "high",
    }
    /// What became of a recommendation.
    RecommendationState {
        /// Nothing was decided yet.
        Open = "open",
        /// It was accepted as it is.
        Accepted = "accepted",
        /// It was accepted with changes, or a part of it.
        AcceptedInPart = "accepted_in_part",
        /// It was not accepted.
        Rejected = "rejected",
        /// It is carried out.
        Implemented = "implemented",
    }
    /// What became of a gap.
    GapState {
        /// Nothing has been agreed yet.
        Open = "open",
        /// A work item is to close it.
        ActionAgreed = "action_agreed",
        /// It is closed.
        Closed = "closed",
        /// It stays, knowingly.
        Accepted = "accepted",
    }
    /// How an issue went from one list to the next.
    Relation {
        /// As it was.
        Carried = "carried",
        /// Together with others.
        Merged = "merged",
        /// Into several.
        Split = "split",
        /// Under another name.
        Renamed = "renamed",
        /// With a place in the order of priority.
        Ranked = "ranked",
        /// For later.
        Deferred = "deferred",
        /// Not carried, for a reason.
        Dropped = "dropped",
        /// Not found again, and nobody says why.
        Unknown = "unknown",
    }
    /// Why an issue was dropped.
    DropReason {
        /// It is a symptom of another issue.
        Symptom = "symptom",
        /// Other work takes care of it.
        CoveredElsewhere = "covered_elsewhere",
        /// It is not for this effort.
        OutOfScope = "out_of_scope",
        /// No source gives the reason.
        Unknown = "unknown",
    }
    /// A party's part in a record.
    Role {
        /// Does the work and answers for it first.
        Leads = "leads",
        /// Helps the lead.
        Supports = "supports",
        /// Owns the thing, for example an existing work.
        Owns = "owns",
        /// Keeps its status up to date.
        Updates = "updates",
        /// Answers for it.
        Answers = "answers",
        /// Oversees it.
        Oversees = "oversees",
        /// Is asked before it is decided.
        Consulted = "consulted",
    }
    /// Whether a party has taken a part: proposing is one fact, accepting another.
    AssignmentState {
        /// Somebody proposed it.
        Proposed = "proposed",
        /// The party said yes.
        Accepted = "accepted",
        /// The party said no.
        Declined = "declined",
        /// Nobody is named yet.
        ToBeDetermined = "to_be_determined",
    }
    /// Where a work item stands.
    WorkStatus {
        /// Put forward.
        Proposed = "proposed",
        /// In the plan, not begun.
        Planned = "planned",
        /// Begun; nobody said how it goes.
        InProgress = "in_progress",
        /// Going as planned.
        OnTrack = "on_track",
        /// May miss its date or its money.
        AtRisk = "at_risk",
        /// Misses its date or its money.
        OffTrack = "off_track",
        /// Delivered.
        Done = "done",
        /// Put off.
        Deferred = "deferred",
        /// Will not be done.
        Declined = "declined",
    }
    /// The case a sum is planned for; an actual was really spent or received.
    MoneyCase {
        /// Cautious.
        Low = "low",
        /// Expected.
        Base = "base",
        /// Hopeful.
        High = "high",
        /// Really spent or received.
        Actual = "actual",
    }
}

impl Basis {
    /// Whether a value of this basis is marked wherever it is shown or published.
    pub const fn is_marked(self) -> bool {
        matches!(self, Self::Inferred | Self::Memory | Self::Illustrative)
    }
}

impl WorkStatus {
    /// Whether work on it goes on, so that its people have something to say now and then.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::InProgress | Self::OnTrack | Self::AtRisk | Self::OffTrack)
    }

    /// Whether nobody works on it as the plan stands, so that it closes nothing.
    pub const fn is_given_up(self) -> bool {
        matches!(self, Self::Deferred | Self::Declined)
    }

    /// How much trouble it is in: more for what may miss or misses its date or its money.
    pub const fn trouble(self) -> u8 {
        match self {
            Self::AtRisk => 1,
            Self::OffTrack => 2,
            _ => 0,
        }
    }
}

//! One step of an issue with what it rests on: who decided, when, why, and which sources say so.

use super::place::position_of;
use crate::coverage::{known_date, own_fields};
use crate::{OperationError, Work};
use plan::lineage::{Step, check_order, check_step};
use plan::states::{DropReason, Relation};
use plan::{IssueId, PartyId, RecordId, Refusal, SourceId, text};
use serde::Deserialize;
use store::Row;

/// What a step rests on.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Grounds {
    /// Who decided it, when that is known.
    pub acted_by: Option<PartyId>,
    /// When, in the precision known; today when nothing is given.
    pub acted_on: Option<String>,
    /// Why, in words; may be empty.
    pub reason: String,
    /// The sources that say so.
    pub sources: Vec<SourceId>,
}

/// A step as it is to be recorded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub from: IssueId,
    pub to: Option<IssueId>,
    pub relation: Relation,
    pub drop_reason: Option<DropReason>,
}

impl Wanted {
    /// A step to a later list.
    pub const fn to(from: IssueId, to: IssueId, relation: Relation) -> Self {
        Self { from, to: Some(to), relation, drop_reason: None }
    }
}

/// Records one step.
///
/// # Errors
/// Refuses what the rules of lineage do not allow, a step that stands already, and parties or sources that are gone.
pub(super) fn record_step(
    work: &mut Work<'_, '_>,
    wanted: Wanted,
    grounds: &Grounds,
) -> Result<RecordId, OperationError> {
    let Wanted { from, to, relation, drop_reason } = wanted;
    check_step(Step { relation, has_target: to.is_some(), drop_reason })?;
    if let Some(to) = to {
        check_order(position_of(work, from)?, position_of(work, to)?)?;
    }
    make_way(work, wanted)?;
    if let Some(party) = grounds.acted_by {
        work.read().row("party", party.into())?;
    }
    let acted_on = known_date(grounds.acted_on.as_deref())?.unwrap_or_else(|| work.clock.today());
    let (id, _) = work.create::<RecordId>(
        "lineage",
        &[
            ("from_issue", from.into()),
            ("to_issue", to.into()),
            ("relation", relation.word().into()),
            ("drop_reason", drop_reason.map(DropReason::word).into()),
            ("acted_by", grounds.acted_by.into()),
            ("acted_on", acted_on.into()),
        ],
    )?;
    let reason = text::optional(&grounds.reason)?;
    if let Some(reason) = &reason {
        work.recorder.because(reason.as_str());
    }
    work.recorder.set("record", id, "note", reason)?;
    cite(work, id, &grounds.sources)?;
    Ok(id)
}

/// Cites sources for a record, each once.
///
/// # Errors
/// When a source is gone.
pub(super) fn cite(
    work: &mut Work<'_, '_>,
    record: RecordId,
    sources: &[SourceId],
) -> Result<(), OperationError> {
    for (position, source) in sources.iter().enumerate() {
        if sources[..position].contains(source) {
            continue;
        }
        work.read().row("source", (*source).into())?;
        let position = i64::try_from(position).unwrap_or(0);
        work.link(
            "citation",
            &[("record", record.into()), ("source", (*source).into()), ("position", position.into())],
        )?;
    }
    Ok(())
}

/// An issue of which nobody said what became of it may still go anywhere: knowing better replaces not knowing. What was
/// dropped, or went on, does so until that step is taken out.
fn make_way(work: &mut Work<'_, '_>, wanted: Wanted) -> Result<(), OperationError> {
    let name = work.read().row("issue", wanted.from.into())?.text("name");
    let refuse = |code: &str| Err(Refusal::new(code).with("issue", name.as_str()).into());
    for step in work.read().rows_where("lineage", "from_issue", &wanted.from.into())? {
        match step.word::<Relation>("relation") {
            Some(Relation::Unknown) => work.recorder.remove("lineage", step.id)?,
            Some(Relation::Dropped) => return refuse("issue-was-dropped"),
            _ if wanted.to.is_none() => return refuse("issue-goes-on"),
            _ if step.id("to_issue") == wanted.to.map(RecordId::from) => return refuse("issue-step-stands"),
            _ => {}
        }
    }
    Ok(())
}

/// The steps that lead to an issue which others join now: each of them is a merging from here on.
pub(super) fn now_joined(work: &mut Work<'_, '_>, into: IssueId) -> Result<(), OperationError> {
    let alone = |step: &Row| {
        matches!(
            step.word::<Relation>("relation"),
            Some(Relation::Carried | Relation::Renamed | Relation::Ranked)
        )
    };
    for step in work.read().rows_where("lineage", "to_issue", &into.into())?.into_iter().filter(alone) {
        own_fields(work, step.id, &["relation"])?;
        work.recorder.set("lineage", step.id, "relation", Relation::Merged.word())?;
    }
    Ok(())
}

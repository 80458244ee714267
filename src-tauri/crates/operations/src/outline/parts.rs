//! What hangs on a row of the plan: milestones, risks, targeted outcomes, and the gaps and goals it serves.

use crate::coverage::known_date;
use crate::{Operation, OperationError, Work};
use plan::states::Confidence;
use plan::{GapId, PartyId, RecordId, Refusal, text};
use serde::Deserialize;
use store::Value;
use store::query::common::record_ref;

/// A day that matters within a row.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetMilestone {
    /// The work item, initiative or existing work.
    pub record: RecordId,
    /// The milestone; none for a new one.
    pub id: Option<RecordId>,
    /// What happens.
    pub name: String,
    /// When, in the precision known.
    pub on: String,
}

/// Adds a milestone, or gives one another name or day.
pub fn milestone_set(request: SetMilestone) -> Operation<()> {
    Operation::new("milestone_set", move |work| {
        let owner = record_ref(work.read(), request.record)?;
        if !matches!(owner.kind.as_str(), "work_item" | "initiative" | "existing_work") {
            return Err(Refusal::new("outline-not-a-row").into());
        }
        let name = text::name(&request.name)?;
        let day = known_date(Some(&request.on))?
            .ok_or_else(|| Refusal::new("date-unreadable").with("value", request.on.trim()))?;
        // Existing work began before the years of the plan, and may go on after them.
        if owner.kind != "existing_work" {
            super::Horizon::read(work.read())?.holds(&day)?;
        }
        work.recorder.describe(name.as_str());
        let there = work.read().rows_where("key_date", "record", &request.record.into())?;
        if there.iter().any(|row| Some(row.id) != request.id && row.text("name") == name) {
            return Err(Refusal::new("milestone-taken").with("name", name).into());
        }
        let cells = [("name", Value::from(name)), ("happens_on", day.into())];
        if let Some(id) = request.id {
            work.recorder.update("key_date", id, &cells)?;
            return Ok(());
        }
        let position = there.iter().filter_map(|row| row.int("position")).max().unwrap_or(-1) + 1;
        let head = [("record", Value::from(request.record)), ("position", position.into())];
        work.link("key_date", &[&head[..], &cells[..]].concat())
    })
}

/// A part of a row that goes.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemovePart {
    /// A milestone, a risk or a targeted outcome.
    pub id: RecordId,
}

/// Takes a milestone away.
pub fn milestone_remove(request: RemovePart) -> Operation<()> {
    Operation::new("milestone_remove", move |work| {
        let name = work.read().row("key_date", request.id)?.text("name");
        work.recorder.describe(name);
        Ok(work.recorder.remove("key_date", request.id)?)
    })
}

/// What may go wrong with a goal or a work item.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteRisk {
    /// The goal or work item.
    pub subject: RecordId,
    /// The risk; none for a new one.
    pub id: Option<RecordId>,
    /// What may happen.
    pub text: String,
    /// How likely it is.
    pub likelihood: Option<Confidence>,
    /// How bad it would be.
    pub impact: Option<Confidence>,
    /// What is done about it.
    pub response: String,
    /// Who watches it.
    pub owner: Option<PartyId>,
}

/// Writes down a risk, or corrects one.
pub fn risk_write(request: WriteRisk) -> Operation<()> {
    Operation::new("risk_write", move |work| {
        let subject = record_ref(work.read(), request.subject)?;
        if !matches!(subject.kind.as_str(), "goal" | "work_item") {
            return Err(Refusal::new("outline-not-a-row").into());
        }
        let said = text::optional(&request.text)?.ok_or_else(|| Refusal::new("risk-words-needed"))?;
        if let Some(owner) = request.owner {
            work.read().row("party", owner.into())?;
        }
        work.recorder.describe(subject.name);
        let cells: Vec<(&str, Value)> = vec![
            ("text", said.into()),
            ("likelihood", request.likelihood.map(Confidence::word).into()),
            ("impact", request.impact.map(Confidence::word).into()),
            ("response", text::optional(&request.response)?.into()),
            ("owner", request.owner.into()),
        ];
        match request.id {
            Some(id) => {
                work.recorder.update("risk", id, &cells)?;
            }
            None => {
                let owner = [(subject.kind.as_str(), Value::from(subject.id))];
                work.create::<RecordId>("risk", &[&owner[..], &cells].concat())?;
            }
        }
        Ok(())
    })
}

/// What a goal is to bring about.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteOutcome {
    /// The goal.
    pub goal: RecordId,
    /// The targeted outcome; none for a new one.
    pub id: Option<RecordId>,
    /// It in words.
    pub text: String,
}

/// Writes down a targeted outcome, or corrects one.
pub fn outcome_write(request: WriteOutcome) -> Operation<()> {
    Operation::new("outcome_write", move |work| {
        let goal = work.read().row("goal", request.goal)?;
        let said = text::optional(&request.text)?.ok_or_else(|| Refusal::new("outcome-words-needed"))?;
        work.recorder.describe(goal.text("statement"));
        match request.id {
            Some(id) => {
                work.recorder.set("outcome", id, "text", said)?;
            }
            None => {
                work.create::<RecordId>("outcome", &[("goal", goal.id.into()), ("text", said.into())])?;
            }
        }
        Ok(())
    })
}

/// Takes a risk or a targeted outcome out of the plan.
pub fn plan_part_remove(request: RemovePart) -> Operation<()> {
    Operation::new("plan_part_remove", move |work| {
        let part = record_ref(work.read(), request.id)?;
        if !matches!(part.kind.as_str(), "risk" | "outcome") {
            return Err(Refusal::new("outline-not-a-row").into());
        }
        work.recorder.describe(part.name);
        Ok(work.recorder.remove(&part.kind, request.id)?)
    })
}

/// The gaps a work item is to close.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetGapsServed {
    /// The work item.
    pub item: RecordId,
    /// The gaps, in order; those it had and that are not named are no longer its.
    pub gaps: Vec<GapId>,
}

/// Says which gaps a work item is to close.
pub fn gaps_served_set(request: SetGapsServed) -> Operation<()> {
    Operation::new("gaps_served_set", move |work| {
        let title = work.read().row("work_item", request.item)?.text("title");
        work.recorder.describe(title);
        let gaps: Vec<RecordId> = request.gaps.iter().map(|gap| (*gap).into()).collect();
        set_links(work, "work_item_gap", ("work_item", request.item), ("gap", &gaps))
    })
}

/// The strategic goals that something serves.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetGoalsServed {
    /// The initiative or work item.
    pub subject: RecordId,
    /// The goals, in order; those it had and that are not named are no longer its.
    pub goals: Vec<RecordId>,
}

/// Says which strategic goals an initiative or a work item serves.
pub fn goals_served_set(request: SetGoalsServed) -> Operation<()> {
    Operation::new("goals_served_set", move |work| {
        let subject = record_ref(work.read(), request.subject)?;
        let table = match subject.kind.as_str() {
            "initiative" => "initiative_goal",
            "work_item" => "work_item_goal",
            _ => return Err(Refusal::new("outline-not-a-row").into()),
        };
        work.recorder.describe(subject.name);
        set_links(work, table, (&subject.kind, subject.id), ("goal", &request.goals))
    })
}

/// Makes the links of one record those that are named, in their order.
fn set_links(
    work: &mut Work<'_, '_>,
    table: &str,
    (from, id): (&str, RecordId),
    (to, wanted): (&str, &[RecordId]),
) -> Result<(), OperationError> {
    let there = work.read().rows_where(table, from, &id.into())?;
    for row in there.iter().filter(|row| row.id(to).is_none_or(|other| !wanted.contains(&other))) {
        work.recorder.remove(table, row.id)?;
    }
    for (position, other) in (0_i64..).zip(wanted) {
        work.read().row(to, *other)?;
        match there.iter().find(|row| row.id(to) == Some(*other)) {
            Some(row) => {
                work.recorder.set(table, row.id, "position", position)?;
            }
            None => {
                work.link(table, &[(from, id.into()), (to, (*other).into()), ("position", position.into())])?
            }
        }
    }
    Ok(())
}

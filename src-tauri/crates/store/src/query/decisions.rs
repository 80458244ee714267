//! Decisions with their words, and how plans and documents were adopted.

use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::schedule::Day;
use plan::states::{AdoptionState, Basis, EventKind};
use serde::Serialize;

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DecisionState {
    /// It is asked and not taken.
    Asked,
    /// It was taken.
    Taken,
    /// Nobody says whether it was taken.
    NotKnown,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionRow {
    /// The decision.
    pub record: RecordRef,
    /// When it was taken.
    pub taken_on: Option<String>,
    /// Who recommended it.
    pub by: Option<RecordRef>,
    /// The numbers of its resolutions; empty when they are not known.
    pub reference: String,
    /// The kind of meeting, in the words of the plan's keepers.
    pub meeting: Option<String>,
    /// What it rests on, clause by clause.
    pub whereas: Vec<String>,
    /// What is resolved, clause by clause.
    pub resolved: Vec<String>,
    /// Why.
    pub rationale: Option<String>,
    /// The plans and versions that it adopts.
    pub adopts: Vec<RecordRef>,
    /// Where it stands.
    pub state: DecisionState,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// One step of adoption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AdoptionStep {
    /// The step; none when the plan itself says the day.
    pub id: Option<RecordId>,
    /// Where it led.
    pub state: AdoptionState,
    /// Its day, or the first of its period.
    pub on: String,
    /// The last day of its period.
    pub to: Option<String>,
    /// Who took it.
    pub party: Option<RecordRef>,
    /// How it is known.
    pub basis: Basis,
}

/// How a plan or a version was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Adoption {
    /// The plan or version.
    pub subject: RecordRef,
    /// Its kind in the words of the plan's keepers, such as `strategic_plan`; empty for a version.
    pub kind: String,
    /// Its years, by name.
    pub years: Option<(String, String)>,
    /// The plan that it puts into work.
    pub implements: Option<RecordRef>,
    /// The plan that it follows.
    pub supersedes: Option<RecordRef>,
    /// The plan that follows it.
    pub followed_by: Option<RecordRef>,
    /// The decision that adopted it.
    pub decision: Option<RecordRef>,
    /// Its steps in their order.
    pub steps: Vec<AdoptionStep>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventRow {
    /// The event.
    pub record: RecordRef,
    /// What kind of thing.
    pub kind: EventKind,
    /// The day.
    pub on: String,
    /// What it is about.
    pub about: Option<RecordRef>,
}

/// The decisions, the ways of adoption, and the events of a plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionView {
    /// Those that are asked first, then those taken, newest first.
    pub decisions: Vec<DecisionRow>,
    /// The plans by kind and years, then the versions that have steps.
    pub adoptions: Vec<Adoption>,
    /// What happened, newest first.
    pub events: Vec<EventRow>,
}

/// Reads decisions, ways of adoption and events.
///
/// # Errors
/// When the file cannot be read.
pub fn decision_view(reader: Reader<'_>) -> Result<DecisionView, StoreError> {
    Ok(DecisionView { decisions: decisions(reader)?, adoptions: adoptions(reader)?, events: events(reader)? })
}

/// Those that are asked first, then those taken, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn decisions(reader: Reader<'_>) -> Result<Vec<DecisionRow>, StoreError> {
    let rows = reader.rows("decision")?;
    let mut decisions = rows.iter().map(|row| decision(reader, row)).collect::<Result<Vec<_>, _>>()?;
    decisions.sort_by(|a, b| {
        (a.state, &b.taken_on, &a.record.label).cmp(&(b.state, &a.taken_on, &b.record.label))
    });
    Ok(decisions)
}

fn decision(reader: Reader<'_>, row: &Row) -> Result<DecisionRow, StoreError> {
    let record = record_ref(reader, row.id)?;
    let taken_on = some(row, "decided_on");
    let state = match (&taken_on, row.int("asked")) {
        (Some(_), _) => DecisionState::Taken,
        (None, Some(1)) => DecisionState::Asked,
        (None, _) => DecisionState::NotKnown,
    };
    let clauses = |column: &str| -> Vec<String> {
        row.get(column).text().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    };
    let mut adopts = Vec::new();
    for table in ["plan", "version"] {
        for adopted in reader.rows_where(table, "decision", &row.id.into())? {
            adopts.push(record_ref(reader, adopted.id)?);
        }
    }
    Ok(DecisionRow {
        by: named(reader, row, "recommended_by")?,
        reference: row.text("resolution_numbers"),
        meeting: some(row, "meeting_kind"),
        whereas: clauses("whereas"),
        resolved: clauses("resolved"),
        rationale: some(row, "rationale"),
        adopts,
        state,
        basis: record.basis,
        sources: sources_of(reader, row.id)?,
        taken_on,
        record,
    })
}

fn some(row: &Row, column: &str) -> Option<String> {
    Some(row.text(column)).filter(|text| !text.is_empty())
}

fn named(reader: Reader<'_>, row: &Row, column: &str) -> Result<Option<RecordRef>, StoreError> {
    row.id(column).map(|id| record_ref(reader, id)).transpose()
}

fn adoptions(reader: Reader<'_>) -> Result<Vec<Adoption>, StoreError> {
    let mut found = Vec::new();
    for row in reader.rows("plan")? {
        let year = |column: &str| -> Result<Option<String>, StoreError> {
            Ok(named(reader, &row, column)?.map(|year| year.name))
        };
        let after = reader.rows_where("plan", "supersedes", &row.id.into())?;
        found.push(Adoption {
            subject: record_ref(reader, row.id)?,
            kind: row.text("kind"),
            years: year("first_year")?.zip(year("last_year")?),
            implements: named(reader, &row, "implements")?,
            supersedes: named(reader, &row, "supersedes")?,
            followed_by: after.first().map(|next| record_ref(reader, next.id)).transpose()?,
            decision: named(reader, &row, "decision")?,
            steps: steps_of(reader, row.id)?,
        });
    }
    // What is put into work comes before what puts it into work, and earlier years before later ones.
    let rank = |adoption: &Adoption| {
        let length = adoption.years.as_ref().map_or(0, |(first, last)| i32::from(first != last));
        (adoption.implements.is_some(), -length, adoption.years.clone(), adoption.subject.label.clone())
    };
    found.sort_by_key(rank);
    for row in reader.rows("version")? {
        let steps = steps_of(reader, row.id)?;
        let decision = named(reader, &row, "decision")?;
        if !steps.is_empty() || decision.is_some() {
            found.push(Adoption {
                subject: record_ref(reader, row.id)?,
                kind: String::new(),
                years: None,
                implements: None,
                supersedes: None,
                followed_by: None,
                decision,
                steps,
            });
        }
    }
    Ok(found)
}

/// The steps of a plan or version in their order. What a plan says of its own days counts where no step was written down.
///
/// # Errors
/// When the file cannot be read.
pub fn steps_of(reader: Reader<'_>, subject: RecordId) -> Result<Vec<AdoptionStep>, StoreError> {
    let mut steps = Vec::new();
    for row in reader.rows_where("adoption_step", "subject", &subject.into())? {
        let Some(state) = row.word("state") else { continue };
        steps.push(AdoptionStep {
            id: Some(row.id),
            state,
            on: row.text("happened_on"),
            to: some(&row, "ends_on"),
            party: named(reader, &row, "party")?,
            basis: record_ref(reader, row.id)?.basis,
        });
    }
    if let Some(plan) = reader.rows_where("plan", "id", &subject.into())?.pop() {
        for step in own_days(reader, &plan)? {
            if steps.iter().all(|known| known.state != step.state) {
                steps.push(step);
            }
        }
    }
    steps.sort_by(order);
    Ok(steps)
}

/// By day as far as both are known; what lies on one day, or is not known so well, by its place on the way.
fn order(a: &AdoptionStep, b: &AdoptionStep) -> std::cmp::Ordering {
    let known = a.on.len().min(b.on.len());
    (&a.on[..known], a.state).cmp(&(&b.on[..known], b.state))
}

/// The days that a plan's own row gives, and the rejection period of its petition.
fn own_days(reader: Reader<'_>, plan: &Row) -> Result<Vec<AdoptionStep>, StoreError> {
    let basis = record_ref(reader, plan.id)?.basis;
    let step = |state, on: String| AdoptionStep { id: None, state, on, to: None, party: None, basis };
    let mut steps = Vec::new();
    for (state, column) in [
        (AdoptionState::ForComment, "draft_published_on"),
        (AdoptionState::Adopted, "adopted_on"),
        (AdoptionState::InForce, "effective_on"),
    ] {
        steps.extend(some(plan, column).map(|on| step(state, on)));
    }
    for link in reader.rows_where("rejection_action_plan", "plan", &plan.id.into())? {
        let Some(id) = link.id("rejection_action") else { continue };
        let action = reader.row("rejection_action", id)?;
        let to = action.text("petition_deadline").get(..10).map(str::to_owned);
        let days = action.int("petition_days").and_then(|days| i32::try_from(days).ok());
        if let (Some(last), Some(days)) = (to.as_deref().and_then(Day::last_of), days) {
            let from = Day(last.0 - days).iso();
            steps.push(AdoptionStep { to, ..step(AdoptionState::RejectionPeriod, from) });
            break;
        }
    }
    if let Some(by) = reader.rows_where("plan", "supersedes", &plan.id.into())?.first() {
        let since = some(by, "effective_on");
        steps.extend(since.map(|on| step(AdoptionState::Superseded, on)));
    }
    Ok(steps)
}

/// What happened, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn events(reader: Reader<'_>) -> Result<Vec<EventRow>, StoreError> {
    let mut events = Vec::new();
    for row in reader.rows("event")? {
        events.push(EventRow {
            record: record_ref(reader, row.id)?,
            kind: row.word("kind").unwrap_or(EventKind::Other),
            on: row.text("happened_on"),
            about: named(reader, &row, "about")?,
        });
    }
    events.sort_by(|a, b| (&b.on, &b.record.label).cmp(&(&a.on, &a.record.label)));
    Ok(events)
}

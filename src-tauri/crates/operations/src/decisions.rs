//! Decisions: what is asked of those who decide, and what they decided.

use crate::coverage::{known_date, own_fields};
use crate::{Operation, OperationError, Work};
use plan::{PartyId, RecordId, Refusal, resolution, text};
use serde::Deserialize;
use store::Value;

/// A decision to write down. Without a day it is asked and not taken.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteDecision {
    /// The decision, when it is there already.
    pub id: Option<RecordId>,
    /// What is decided or asked.
    pub title: String,
    /// The day it was taken, in the precision known; empty while it is asked.
    pub decided_on: String,
    /// The numbers of its resolutions, as `2020.05.07.12`; several with commas between.
    pub resolution_numbers: String,
    /// Who recommends it.
    pub recommended_by: Option<PartyId>,
    /// What it rests on, clause by clause.
    pub whereas: Vec<String>,
    /// What is resolved, clause by clause.
    pub resolved: Vec<String>,
    /// Why, in running text.
    pub rationale: String,
    /// The plans and versions that it adopts.
    pub adopts: Vec<RecordId>,
}

/// Writes a decision down: a new one, or how one stands now.
pub fn decision_write(request: WriteDecision) -> Operation<RecordId> {
    Operation::new("decision_write", move |work| {
        let title = text::name(&request.title)?;
        let decided_on = known_date(Some(&request.decided_on))?;
        let numbers = text::optional(&request.resolution_numbers)?;
        match (&numbers, &decided_on) {
            (Some(_), None) => return Err(Refusal::new("decision-number-without-day").into()),
            (Some(numbers), Some(day)) => resolution::check(numbers, day)?,
            (None, _) => {}
        }
        if let Some(day) = decided_on.as_deref().filter(|day| is_to_come(day, &work.clock.today())) {
            return Err(Refusal::new("decision-day-to-come").with("day", day).into());
        }
        if let Some(numbers) = &numbers {
            are_free(work, request.id, numbers)?;
        }
        if let Some(party) = request.recommended_by {
            work.read().row("party", party.into())?;
        }
        work.recorder.describe(title.as_str());
        let columns = [
            ("title", Value::from(title)),
            ("asked", decided_on.is_none().into()),
            ("decided_on", decided_on.into()),
            ("resolution_numbers", numbers.into()),
            ("recommended_by", request.recommended_by.into()),
            ("whereas", clauses(&request.whereas)?.into()),
            ("resolved", clauses(&request.resolved)?.into()),
            ("rationale", text::optional(&request.rationale)?.into()),
        ];
        let id = match request.id {
            None => work.create::<RecordId>("decision", &columns)?.0,
            Some(id) => {
                let mut written = Vec::new();
                for (column, value) in columns {
                    if work.recorder.set("decision", id, column, value)? {
                        written.push(column);
                    }
                }
                own_fields(work, id, &written)?;
                id
            }
        };
        adopts(work, id, &request.adopts)?;
        Ok(id)
    })
}

/// Whether a day, in the precision known, lies wholly after today.
pub(crate) fn is_to_come(day: &str, today: &str) -> bool {
    today.get(..day.len()).is_some_and(|today| day > today)
}

/// No two decisions have the same number.
fn are_free(work: &Work<'_, '_>, own: Option<RecordId>, numbers: &str) -> Result<(), OperationError> {
    for other in work.read().rows("decision")?.into_iter().filter(|other| Some(other.id) != own) {
        let Some(taken) = other.get("resolution_numbers").text() else { continue };
        if let Some(number) = resolution::shared(numbers, taken) {
            let label = work.read().row("record", other.id)?.text("label");
            return Err(Refusal::new("resolution-number-taken")
                .with("value", number)
                .with("label", label)
                .into());
        }
    }
    Ok(())
}

/// Clauses as a list of texts, or nothing without any.
fn clauses(given: &[String]) -> Result<Option<String>, OperationError> {
    let mut kept = Vec::new();
    for clause in given {
        kept.extend(text::optional(clause)?);
    }
    Ok((!kept.is_empty()).then(|| serde_json::Value::from(kept).to_string()))
}

/// A plan or version names the decision that adopted it; those that a decision names no more lose it.
fn adopts(work: &mut Work<'_, '_>, decision: RecordId, wanted: &[RecordId]) -> Result<(), OperationError> {
    for table in ["plan", "version"] {
        for row in work.read().rows_where(table, "decision", &decision.into())? {
            if !wanted.contains(&row.id) {
                work.recorder.set(table, row.id, "decision", Value::Null)?;
            }
        }
    }
    for id in wanted {
        let kind = work.read().row("record", *id)?.text("kind");
        if !matches!(kind.as_str(), "plan" | "version") {
            return Err(Refusal::new("decision-adopts-no-plan").into());
        }
        // Which decision a plan rests on changes only where somebody says so at both.
        if let Some(other) = work.read().row(&kind, *id)?.id("decision").filter(|other| *other != decision) {
            let label = |id| work.read().row("record", id).map(|row| row.text("label"));
            let taken = Refusal::new("decision-adopted-already").with("label", label(*id)?);
            return Err(taken.with("decision", label(other)?).into());
        }
        work.recorder.set(&kind, *id, "decision", decision)?;
    }
    Ok(())
}

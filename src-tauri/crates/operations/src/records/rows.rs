//! Writing the same or different fields of many records at once: the cells of a register.

use super::basis::{has_its_source, reason};
use super::edit::{RecordEdit, set_plain};
use super::{FieldText, owner};
use crate::coverage::{follow, own_fields};
use crate::gaps::set_state;
use crate::parties;
use crate::{Operation, OperationError, Work};
use plan::states::{Basis, Confidence, GapState};
use plan::{RecordId, Refusal, text};
use serde::Serialize;
use store::Value;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowsWritten {
    /// How many records got another value.
    pub changed: u32,
}

/// Writes cells of a register in one step, all of them or none. Beside the plain fields it takes how a record is known,
/// whether it is verified, the owner, severity, year and state of gaps and existing work, and what a party is part of, when it exists and how
/// much it takes on; parties and years by id or by name. The evidence or reason that a state, a basis or a check asks for is the `words` given beside it.
pub fn records_edit(rows: Vec<RecordEdit>) -> Operation<RowsWritten> {
    Operation::new("records_edit", move |work| {
        let mut changed = 0;
        for row in &rows {
            let kind = work.read().row("record", row.id)?.text("kind");
            let before = work.read().row(&kind, row.id)?;
            let words = row.fields.iter().find(|each| each.field == WORDS).map(|each| each.value.as_str());
            let mut is_new = false;
            for FieldText { field, value } in row.fields.iter().filter(|each| each.field != WORDS) {
                is_new |= set(work, &kind, row.id, field, value, words.unwrap_or_default())?;
            }
            if kind == "existing_work" {
                follow(work, row.id, Some(&before))?;
            }
            changed += u32::from(is_new);
        }
        work.recorder.describe(changed.to_string());
        Ok(RowsWritten { changed })
    })
}

/// What may be said of where an issue stands.
pub(crate) const ISSUE_STATES: [&str; 5] = ["priority", "deferred", "parked", "addressed", "revisited"];

/// What is said beside a state.
const WORDS: &str = "words";

/// Writes one cell, and answers whether it was another value.
pub(crate) fn set(
    work: &mut Work<'_, '_>,
    kind: &str,
    id: RecordId,
    field: &str,
    typed: &str,
    words: &str,
) -> Result<bool, OperationError> {
    let said = text::optional(typed)?;
    let unreadable = || Refusal::new("import-cell-unreadable").with("value", typed);
    let word = typed.trim().to_lowercase().replace([' ', '-'], "_");
    let value: Value = match (kind, field) {
        (_, "basis") => {
            let basis: Basis = word.parse().map_err(|_| unreadable())?;
            has_its_source(work, id, basis)?;
            work.recorder.because(reason(words)?);
            return Ok(work.recorder.set("record", id, "basis", basis.word())?);
        }
        (_, "verified") => {
            let is_so = yes_or_no(&word).ok_or_else(unreadable)?;
            work.recorder.because(reason(words)?);
            return Ok(work.recorder.set("record", id, "verified", is_so)?);
        }
        ("gap", "state") => {
            let state: GapState = word.parse().map_err(|_| unreadable())?;
            return set_state(work, id, state, text::optional(words)?);
        }
        ("gap" | "existing_work" | "issue", "owner") => return owner::set(work, kind, id, said.as_deref()),
        ("issue", "status") => {
            let status = said.is_some().then_some(word.as_str());
            if status.is_some_and(|status| !ISSUE_STATES.contains(&status)) {
                return Err(unreadable().into());
            }
            return issue_status(work, id, status, text::optional(words)?);
        }
        ("gap", "severity") => match &said {
            Some(_) => word.parse::<Confidence>().map_err(|_| unreadable())?.word().into(),
            None => Value::Null,
        },
        ("gap", "due_year") => match &said {
            Some(said) => year(work, said)?.into(),
            None => Value::Null,
        },
        ("party", "kind") if said.is_some() => word.into(),
        ("party", field) if parties::CELLS.contains(&field) => {
            parties::cell(work, id, field, said.as_deref())?
        }
        ("existing_work", "status" | "kind") if said.is_some() => word.into(),
        ("existing_work", "in_force") => yes_or_no(&word).ok_or_else(unreadable)?.into(),
        ("existing_work", "percent_complete") => match &said {
            Some(said) => percent(said).ok_or_else(unreadable)?.into(),
            None => Value::Null,
        },
        _ => return set_plain(work, kind, id, field, typed),
    };
    let is_new = work.recorder.set(kind, id, field, value)?;
    if is_new {
        own_fields(work, id, &[field])?;
    }
    Ok(is_new)
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

fn percent(said: &str) -> Option<i64> {
    said.trim_end_matches('%').trim().parse().ok().filter(|number| (0..=100).contains(number))
}

fn year(work: &Work<'_, '_>, said: &str) -> Result<RecordId, OperationError> {
    if let Ok(id) = said.parse() {
        return Ok(work.read().row("fiscal_year", id)?.id);
    }
    let found = work.read().rows_where("fiscal_year", "name", &said.into())?;
    let year = found.first().ok_or_else(|| Refusal::new("import-year-unknown").with("value", said))?;
    Ok(year.id)
}

fn issue_status(
    work: &mut Work<'_, '_>,
    issue: RecordId,
    status: Option<&str>,
    words: Option<String>,
) -> Result<bool, OperationError> {
    let mut is_new = work.recorder.set("issue", issue, "status", status)?;
    if let Some(words) = words {
        is_new |= work.recorder.set("issue", issue, "status_note", words.as_str())?;
        work.recorder.because(words);
    }
    if is_new {
        own_fields(work, issue, &["status", "status_note"])?;
    }
    Ok(is_new)
}

//! Rows that judge how far one existing work covers one issue. Such a row has no name of its own: it is met by its
//! issue and its work.

use super::known::Known;
use super::preview::Planned;
use crate::{OperationError, Work};
use plan::states::CoverageValue;
use plan::{RecordId, Refusal};
use store::Value;

/// What a row judges.
///
/// # Errors
/// Refuses a judgement about no work, and one that helps without saying why.
pub(super) fn planned(
    known: &Known,
    record: Option<RecordId>,
    name: String,
    mut values: Vec<(&'static str, Value)>,
) -> Result<Planned, OperationError> {
    let given =
        |column: &str| values.iter().find(|(field, _)| *field == column).map(|(_, value)| value.clone());
    let there = record.and_then(|id| known.rows.get(&id));
    let after =
        |column: &str| given(column).or_else(|| there.map(|row| row.get(column).clone())).unwrap_or_default();
    let Some(issue) = after("issue").id() else { return Err(Refusal::new("import-issue-missing").into()) };
    let work = after("existing_work").id();
    let record = record.or_else(|| known.judgement(issue, work));
    let there = record.and_then(|id| known.rows.get(&id));
    let value: CoverageValue =
        after("value").text().and_then(|word| word.parse().ok()).unwrap_or(CoverageValue::NotAssessed);
    if work.is_none() && !matches!(value, CoverageValue::NothingExists | CoverageValue::NotAssessed) {
        return Err(Refusal::new("coverage-work-needed").into());
    }
    let stood = there.map(|row| row.get("value").clone());
    let is_new = stood.as_ref().and_then(Value::text) != Some(value.word());
    let says_why = match given("rationale") {
        Some(said) => !said.is_null(),
        None => there.is_some_and(|row| !row.get("rationale").is_null()),
    };
    if is_new && !says_why && matches!(value, CoverageValue::Covers | CoverageValue::PartlyCovers) {
        return Err(Refusal::new("coverage-rationale-needed").into());
    }
    let says_nothing = there.is_none() && value == CoverageValue::NotAssessed;
    // The work of a whole-issue judgement stays nothing; its issue and its work are what it is met by.
    if there.is_none() && !values.iter().any(|(field, _)| *field == "value") {
        values.push(("value", value.word().into()));
    }
    Ok(Planned {
        record,
        name,
        values,
        roles: Vec::new(),
        beside: Vec::new(),
        words: String::new(),
        says_nothing,
    })
}

/// What a judgement that a table brings has beside what the table says: who judged and when, and whether the work was
/// a draft then.
pub(super) fn rest(
    work: &Work<'_, '_>,
    values: &[(&'static str, Value)],
) -> Result<Vec<(&'static str, Value)>, OperationError> {
    let given = |column: &str| values.iter().any(|(field, value)| *field == column && !value.is_null());
    let mut rest = Vec::new();
    if !given("assessor") {
        rest.push(("assessor", crate::coverage::assessor(work)));
    }
    if !given("assessed_on") {
        rest.push(("assessed_on", work.clock.today().into()));
    }
    let judged = values.iter().find(|(field, _)| *field == "existing_work").and_then(|(_, value)| value.id());
    if let Some(judged) = judged {
        let is_draft = work.read().row("existing_work", judged)?.int("in_force") == Some(0);
        rest.push(("work_is_draft", is_draft.into()));
    }
    Ok(rest)
}

//! Judging how far one existing work covers one issue.

use super::mark::{own_fields, restate};
use super::{assessor, known_date};
use crate::{Operation, OperationError, Work};
use plan::states::{Confidence, CoverageValue};
use plan::{CoverageId, ExistingWorkId, IssueId, RecordId, Refusal, text};
use serde::Deserialize;
use store::{Row, Value};

/// A judgement.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AssessCoverage {
    /// The issue.
    pub issue: IssueId,
    /// The work; without one the judgement is about the whole issue, which can only be that nothing exists.
    pub work: Option<ExistingWorkId>,
    /// The value. Not assessed clears the cell.
    pub value: CoverageValue,
    /// Why and how sure. Without it only the value changes, as a key in the matrix does; the words that stand there
    /// stay, and the matrix counts the judgements that have none.
    pub words: Option<JudgementWords>,
}

/// What a judgement says beside its value. An empty text clears the field.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct JudgementWords {
    /// Why; needed where the work covers or partly covers the issue.
    pub rationale: String,
    /// What the work leaves open.
    pub missing: String,
    /// How sure the assessor is.
    pub confidence: Option<Confidence>,
    /// When it was judged, in the precision known; today when nothing is given.
    pub assessed_on: Option<String>,
    /// Whether the work is itself a draft or a plan; as the work stands when nothing is given.
    pub work_is_draft: Option<bool>,
}

/// Judges one cell of the matrix, or says of a whole issue that nothing exists. Answers the judgement; none when a
/// statement about a whole issue was taken away.
pub fn coverage_assess(request: AssessCoverage) -> Operation<Option<CoverageId>> {
    Operation::new("coverage_assess", move |work| {
        let issue = work.read().row("issue", request.issue.into())?;
        let judged = request.work.map(|id| work.read().row("existing_work", id.into())).transpose()?;
        let by = judged.as_ref().map_or_else(|| "∅".to_owned(), |row| row.text("title"));
        work.recorder.describe(format!("{} × {by}", issue.text("name")));
        judge(work, &request, judged.as_ref())
    })
}

/// Judges many cells of the matrix in one step, all of them or none, as a block that is pasted or a key over a block
/// does.
pub fn coverage_assess_many(cells: Vec<AssessCoverage>) -> Operation<()> {
    Operation::new("coverage_assess_many", move |work| {
        for cell in &cells {
            work.read().row("issue", cell.issue.into())?;
            let judged = cell.work.map(|id| work.read().row("existing_work", id.into())).transpose()?;
            judge(work, cell, judged.as_ref())?;
        }
        work.recorder.describe(cells.len().to_string());
        Ok(())
    })
}

fn judge(
    work: &mut Work<'_, '_>,
    request: &AssessCoverage,
    judged: Option<&Row>,
) -> Result<Option<CoverageId>, OperationError> {
    let found = work
        .read()
        .rows_where("coverage", "issue", &request.issue.into())?
        .into_iter()
        .find(|row| row.id("existing_work") == request.work.map(RecordId::from));
    match (request.value, judged, found) {
        (CoverageValue::NotAssessed, _, None) => Ok(None),
        (CoverageValue::NotAssessed, Some(_), Some(row)) => clear(work, &row).map(Some),
        (CoverageValue::NotAssessed, None, Some(row)) => {
            work.recorder.remove("coverage", row.id)?;
            Ok(None)
        }
        (CoverageValue::NothingExists, None, found) => write(work, request, None, found).map(Some),
        (_, None, _) => Err(Refusal::new("coverage-work-needed").into()),
        (_, Some(judged), found) => write(work, request, Some(judged), found).map(Some),
    }
}

/// Back to not assessed. The record stays, so that gaps which rest on it keep their reference and its history.
fn clear(work: &mut Work<'_, '_>, row: &Row) -> Result<CoverageId, OperationError> {
    own_fields(work, row.id, &["value"])?;
    work.recorder.set("coverage", row.id, "value", CoverageValue::NotAssessed.word())?;
    for column in ["rationale", "missing", "confidence", "assessor", "assessed_on", "work_is_draft"] {
        work.recorder.set("coverage", row.id, column, Value::Null)?;
    }
    Ok(row.id.into())
}

fn write(
    work: &mut Work<'_, '_>,
    request: &AssessCoverage,
    judged: Option<&Row>,
    found: Option<Row>,
) -> Result<CoverageId, OperationError> {
    let columns = columns(work, request, judged)?;
    let Some(row) = found else {
        let mut all = vec![("issue", request.issue.into()), ("existing_work", request.work.into())];
        all.extend(columns);
        return Ok(work.create("coverage", &all)?.0);
    };
    let stale = store::query::coverage::is_stale(work.read(), row.id)?;
    let mut said = Vec::new();
    for (column, value) in columns {
        if work.recorder.set("coverage", row.id, column, value)? {
            said.push(column);
        }
    }
    if said.is_empty() && stale {
        // Everything was said before and is said again today: the judgement is as new as this change.
        restate(work, row.id, "value")?;
    } else if !said.is_empty() {
        // Judging again makes the value the person's own statement, even where it is the same as before.
        if !said.contains(&"value") {
            said.push("value");
        }
        own_fields(work, row.id, &said)?;
    }
    Ok(row.id.into())
}

fn columns(
    work: &Work<'_, '_>,
    request: &AssessCoverage,
    judged: Option<&Row>,
) -> Result<Vec<(&'static str, Value)>, OperationError> {
    let draft = |given: Option<bool>| -> Value {
        judged.map(|row| given.unwrap_or_else(|| row.int("in_force") == Some(0))).into()
    };
    let mut columns = vec![("value", request.value.word().into()), ("assessor", assessor(work))];
    let Some(words) = &request.words else {
        columns.push(("assessed_on", work.clock.today().into()));
        columns.push(("work_is_draft", draft(None)));
        return Ok(columns);
    };
    let rationale = text::optional(&words.rationale)?;
    if rationale.is_none() && matches!(request.value, CoverageValue::Covers | CoverageValue::PartlyCovers) {
        return Err(Refusal::new("coverage-rationale-needed").into());
    }
    let assessed_on = known_date(words.assessed_on.as_deref())?.unwrap_or_else(|| work.clock.today());
    columns.extend([
        ("rationale", rationale.into()),
        ("missing", text::optional(&words.missing)?.into()),
        ("confidence", words.confidence.map(Confidence::word).into()),
        ("assessed_on", assessed_on.into()),
        ("work_is_draft", draft(words.work_is_draft)),
    ]);
    Ok(columns)
}

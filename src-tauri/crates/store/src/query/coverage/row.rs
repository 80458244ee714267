//! One row of the matrix in full: what all judgements of an issue come to, and who says so.

use super::gaps::{GapEntry, gaps_of_issue};
use super::judgement::{JudgementDetail, Judgements};
use super::statements::{Disagreement, OwnerStatement, disagreements, statements};
use super::topics::{IssueTopic, Topics};
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, StoreError};
use plan::IssueId;
use plan::coverage::{Judgement, Standing, standing};
use plan::states::{Basis, Counting, CoverageValue, Role};
use serde::Serialize;

/// A judgement of the row and the work it judges.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowJudgement {
    /// The work; none for what is said of the whole issue.
    pub work: Option<RecordRef>,
    /// Whether the work is more than a draft or a plan.
    pub in_force: bool,
    /// The judgement.
    pub judgement: JudgementDetail,
}

/// A person judged that several partial ones together suffice.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Sufficiency {
    /// Its record.
    pub record: RecordRef,
    /// Why they suffice.
    pub rationale: String,
    /// Who judged.
    pub assessor: Option<String>,
    /// When, in the precision known.
    pub assessed_on: Option<String>,
    /// How it is known.
    pub basis: Basis,
}

/// One row.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageRow {
    /// The issue.
    pub issue: RecordRef,
    /// Its number in its list.
    pub number: u32,
    /// What the issue is about.
    pub description: Option<String>,
    /// The issue of the newest list that it was carried into.
    pub topic: Option<IssueTopic>,
    /// What the judgements come to when only work in force counts.
    pub strict: Standing,
    /// What they come to when draft work counts too.
    pub relaxed: Standing,
    /// The judgements, the strongest first; what nobody assessed is left out.
    pub judgements: Vec<RowJudgement>,
    /// The judgement that the partial ones suffice.
    pub sufficiency: Option<Sufficiency>,
    /// The gaps of the issue.
    pub gaps: Vec<GapEntry>,
    /// Who was said to own the issue.
    pub issue_owners: Vec<OwnerStatement>,
    /// Where sources disagree about the issue.
    pub disagreements: Vec<Disagreement>,
}

/// Reads one row.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when the issue is not there.
pub fn coverage_row(reader: Reader<'_>, issue: IssueId) -> Result<CoverageRow, StoreError> {
    let row = reader.row("issue", issue.into())?;
    let topics = Topics::read(reader)?;
    let mut reading = Judgements::read(reader)?;
    let mut judgements = Vec::new();
    for judged in reader.rows_where("coverage", "issue", &issue.into())? {
        let work = judged.id("existing_work").map(|id| reader.row("existing_work", id)).transpose()?;
        let in_force = work.as_ref().map(|work| work.int("in_force") == Some(1));
        judgements.push(RowJudgement {
            work: work.map(|work| record_ref(reader, work.id)).transpose()?,
            in_force: in_force.unwrap_or(false),
            judgement: reading.detail(&judged, in_force)?,
        });
    }
    judgements.retain(|judged| judged.judgement.value != CoverageValue::NotAssessed);
    judgements.sort_by_key(|judged| (judged.judgement.value, judged.judgement.record.label.clone()));
    let all: Vec<_> = judgements
        .iter()
        .map(|judged| Judgement {
            value: judged.judgement.value,
            work_is_draft: judged.work.is_some() && judged.judgement.work_is_draft,
        })
        .collect();
    let sufficiency = sufficiency(reader, issue)?;
    let story = topics.with_ancestors(issue.into());
    Ok(CoverageRow {
        issue: record_ref(reader, issue.into())?,
        number: row.int("number").and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
        description: row.get("description").text().map(str::to_owned),
        topic: topics.place(reader, &row)?.1,
        strict: standing(&all, sufficiency.is_some(), Counting::Strict),
        relaxed: standing(&all, sufficiency.is_some(), Counting::Relaxed),
        judgements,
        sufficiency,
        gaps: gaps_of_issue(reader, issue)?,
        issue_owners: statements(reader, &story, &[Role::Owns, Role::Leads])?,
        disagreements: disagreements(reader, &story)?,
    })
}

fn sufficiency(reader: Reader<'_>, issue: IssueId) -> Result<Option<Sufficiency>, StoreError> {
    let found = reader.rows_where("sufficiency", "issue", &issue.into())?;
    let Some(row) = found.first() else { return Ok(None) };
    let record = record_ref(reader, row.id)?;
    Ok(Some(Sufficiency {
        basis: record.basis,
        record,
        rationale: row.text("rationale"),
        assessor: row.get("assessor").text().map(str::to_owned),
        assessed_on: row.get("assessed_on").text().map(str::to_owned),
    }))
}

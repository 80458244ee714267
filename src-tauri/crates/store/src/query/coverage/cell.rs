//! One cell of the matrix in full: the judgement, the work, what was judged before, and the gaps that rest on it.

use super::gaps::{GapEntry, gaps_of_issue};
use super::judgement::{FieldMark, JudgementDetail, Judgements};
use super::opinions::{Opinion, opinions};
use super::statements::{Disagreement, OwnerStatement, disagreements, statements};
use super::topics::{IssueTopic, Topics};
use super::{Marks, basis_of, marks_of, value_of};
use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::{Reader, StoreError, Value};
use plan::states::{CoverageValue, Role};
use plan::{ExistingWorkId, IssueId, RecordId};
use serde::Serialize;

/// What is known of an existing work.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkFacts {
    /// The work.
    pub record: RecordRef,
    /// What kind of work it is, as a word of the plan.
    pub kind: String,
    /// Where it stands, as a word of the plan.
    pub status: String,
    /// Whether it is more than a draft or a plan.
    pub in_force: bool,
    /// Its phase, in the words of its owner.
    pub phase: Option<String>,
    /// How much of it is done, in per cent.
    pub percent_complete: Option<u32>,
    /// The day on which it stands so.
    pub percent_as_of: Option<String>,
    /// When it is expected to be complete.
    pub expected_on: Option<String>,
    /// The title under which it is published.
    pub link_title: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// How its kind, its status and whether it is in force are known.
    pub marks: Vec<FieldMark>,
    /// Who owns it.
    pub owners: Vec<OwnerStatement>,
    /// The sources it rests on.
    pub sources: Vec<SourceRef>,
}

/// A value that stood in the cell before.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PastValue {
    /// What stood there.
    pub value: CoverageValue,
    /// Who changed it.
    pub actor: String,
    /// When it was changed, in UTC milliseconds.
    pub until: String,
}

/// One cell.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageCell {
    /// The issue.
    pub issue: RecordRef,
    /// Its number in its list.
    pub number: u32,
    /// The issue of the newest list that it was carried into.
    pub topic: Option<IssueTopic>,
    /// The work; none for what is said of the whole issue.
    pub work: Option<WorkFacts>,
    /// The judgement, when somebody made one.
    pub judgement: Option<JudgementDetail>,
    /// What each person judged last, newest first, when they do not say the same.
    pub opinions: Vec<Opinion>,
    /// What stood there before, newest first.
    pub before: Vec<PastValue>,
    /// The gaps of the issue, those that rest on this judgement first.
    pub gaps: Vec<GapEntry>,
    /// Who was said to own the issue.
    pub issue_owners: Vec<OwnerStatement>,
    /// Where sources disagree about the issue or the work.
    pub disagreements: Vec<Disagreement>,
}

/// Reads one cell; without a work, what is said of the whole issue.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when the issue or the work is not there.
pub fn coverage_cell(
    reader: Reader<'_>,
    issue: IssueId,
    work: Option<ExistingWorkId>,
) -> Result<CoverageCell, StoreError> {
    let row = reader.row("issue", issue.into())?;
    let topics = Topics::read(reader)?;
    let work = work.map(|id| existing_work(reader, id)).transpose()?;
    let work_id = work.as_ref().map(|work| work.record.id);
    let found = reader.rows_where("coverage", "issue", &issue.into())?;
    let judged = found.iter().find(|row| row.id("existing_work") == work_id);
    let judgement = judged
        .map(|row| Judgements::read(reader)?.detail(row, work.as_ref().map(|work| work.in_force)))
        .transpose()?;
    let mut gaps = gaps_of_issue(reader, issue)?;
    let here = judgement.as_ref().map(|judgement| judgement.record.id);
    gaps.sort_by_key(|gap| !gap.judgements.iter().any(|record| Some(record.id) == here));
    let story = topics.with_ancestors(issue.into());
    let mut subjects = story.clone();
    subjects.extend(work_id);
    Ok(CoverageCell {
        issue: record_ref(reader, issue.into())?,
        number: row.int("number").and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
        topic: topics.place(reader, &row)?.1,
        opinions: judged
            .filter(|row| value_of(Some(row)) != CoverageValue::NotAssessed)
            .map(|row| opinions(reader, row.id))
            .transpose()?
            .unwrap_or_default(),
        before: judged.map(|row| before(reader, row.id)).transpose()?.unwrap_or_default(),
        work,
        judgement,
        gaps,
        issue_owners: statements(reader, &story, &[Role::Owns, Role::Leads])?,
        disagreements: disagreements(reader, &subjects)?,
    })
}

/// Reads what is known of an existing work.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such work.
pub fn existing_work(reader: Reader<'_>, work: ExistingWorkId) -> Result<WorkFacts, StoreError> {
    work_facts(reader, work.into(), &marks_of(reader, "existing_work")?)
}

/// What is known of an existing work; `known` are the marks of all of them.
pub(super) fn work_facts(reader: Reader<'_>, id: RecordId, known: &Marks) -> Result<WorkFacts, StoreError> {
    let row = reader.row("existing_work", id)?;
    let words = |column: &str| row.get(column).text().map(str::to_owned);
    let record = record_ref(reader, id)?;
    let marks = ["kind", "status", "in_force"]
        .map(|field| FieldMark { field: field.to_owned(), basis: basis_of(known, id, field, record.basis) });
    Ok(WorkFacts {
        record,
        marks: marks.into(),
        kind: row.text("kind"),
        status: row.text("status"),
        in_force: row.int("in_force") == Some(1),
        phase: words("phase"),
        percent_complete: row.int("percent_complete").and_then(|n| u32::try_from(n).ok()),
        percent_as_of: words("percent_as_of"),
        expected_on: words("expected_on"),
        link_title: words("link_title"),
        note: reader.row("record", id)?.get("note").text().map(str::to_owned),
        owners: statements(reader, &[id], &[Role::Owns])?,
        sources: sources_of(reader, id)?,
    })
}

/// The values a judgement had before, newest first. The change that made the file is where the story starts, so what
/// was before it is not told.
fn before(reader: Reader<'_>, judgement: RecordId) -> Result<Vec<PastValue>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT cc.old, c.actor, c.at FROM change_cell cc JOIN change c ON c.number = cc.change
         WHERE cc.row_id = ?1 AND cc.table_name = 'coverage' AND cc.column_name = 'value' AND c.number > 1
           AND cc.new IS NOT NULL
         ORDER BY c.number DESC LIMIT 5",
    )?;
    let rows = statement.query_map([Value::from(judgement)], |row| {
        let old: Value = row.get(0)?;
        let value = old.text().and_then(|word| word.parse().ok()).unwrap_or(CoverageValue::NotAssessed);
        Ok(PastValue { value, actor: row.get(1)?, until: row.get::<_, i64>(2)?.to_string() })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

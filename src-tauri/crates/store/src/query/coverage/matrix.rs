//! The matrix: a row an issue, a column an existing work, a judgement a cell.

use super::freshness::{Freshness, gaps_by_judgement};
use super::topics::{IssueGroup, IssueTopic, Topics, rank};
use super::{Marks, basis_of, count, is_draft, judged, marks_of, value_of};
use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, Row, StoreError, Value, past};
use plan::coverage::{Judgement, Standing, standing};
use plan::states::{Basis, Counting, CoverageValue};
use plan::{CoverageId, IssueListId, RecordId};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// A list of issues that the matrix can show.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListChoice {
    /// The list.
    pub record: RecordRef,
    /// How many issues it holds here.
    pub issues: u32,
    /// Its date, in the precision known.
    pub dated_on: Option<String>,
}

/// A column: one existing work.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatrixWork {
    /// The work.
    pub record: RecordRef,
    /// What kind of work it is, as a word of the plan.
    pub kind: String,
    /// Where it stands, as a word of the plan.
    pub status: String,
    /// Whether it is more than a draft or a plan.
    pub in_force: bool,
    /// How many issues of the list were judged against it.
    pub judged: u32,
    /// How many issues of the list it covers wholly or in part.
    pub touched: u32,
}

/// One judgement.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCell {
    /// The value.
    pub value: CoverageValue,
    /// The judgement's record.
    pub coverage: CoverageId,
    /// How the value is known.
    pub basis: Basis,
    /// Whether the work was judged as a draft or a plan; strict counting leaves it out.
    pub work_is_draft: bool,
    /// Whether the work or the issue changed after the judgement.
    pub stale: bool,
    /// Whether it says why.
    pub has_rationale: bool,
    /// How many open gaps rest on it.
    pub gaps: u32,
}

/// Somebody looked and found nothing that could be judged for the whole issue.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WholeRow {
    /// The judgement's record.
    pub coverage: CoverageId,
    /// How it is known.
    pub basis: Basis,
    /// Whether the issue changed after it was said.
    pub stale: bool,
    /// Whether it says why.
    pub has_rationale: bool,
    /// How many open gaps rest on it.
    pub gaps: u32,
}

/// A row: one issue.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatrixRow {
    /// The issue.
    pub issue: RecordRef,
    /// Its number in the list.
    pub number: u32,
    /// Its rank, or its number where nothing was ranked.
    pub rank: u32,
    /// Which part of the matrix it stands in.
    pub group: IssueGroup,
    /// The issue of the newest list that it was carried into, for earlier lists.
    pub topic: Option<IssueTopic>,
    /// A place for every column, in the order of the columns; nothing where nobody judged.
    pub cells: Vec<Option<MatrixCell>>,
    /// Said of the whole issue: nothing exists.
    pub nothing_exists: Option<WholeRow>,
    /// What the judgements come to when only work in force counts.
    pub strict: Standing,
    /// What they come to when draft work counts too.
    pub relaxed: Standing,
    /// Whether a person judged that the partial ones together suffice.
    pub suffices: bool,
    /// How many gaps of the issue nobody has agreed an action for.
    pub gaps_open: u32,
}

/// What the headings are made from.
#[derive(Debug, Clone, Default, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCounts {
    /// Issues of the list.
    pub issues: u32,
    /// Issues covered when only work in force counts.
    pub covered_strict: u32,
    /// Issues covered when draft work counts too.
    pub covered_relaxed: u32,
    /// Issues partly covered when only work in force counts.
    pub partial_strict: u32,
    /// Issues partly covered when draft work counts too.
    pub partial_relaxed: u32,
    /// Issues of which nothing was judged.
    pub unjudged_issues: u32,
    /// Existing works of the plan.
    pub works: u32,
    /// Existing works with a judgement in this list.
    pub judged_works: u32,
    /// Judged cells.
    pub judged: u32,
    /// Cells nobody judged, over all works.
    pub not_assessed: u32,
    /// Judgements that do not say why.
    pub without_rationale: u32,
    /// Judgements older than what they judge.
    pub stale: u32,
    /// Gaps of the whole plan.
    pub gaps: u32,
}

/// The matrix of one list.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageMatrix {
    /// The lists to choose from, earliest first.
    pub lists: Vec<ListChoice>,
    /// The list that is shown; none in a plan without lists.
    pub list: Option<IssueListId>,
    /// The columns, in the order of their labels.
    pub works: Vec<MatrixWork>,
    /// The rows, by group, rank of the topic and number.
    pub rows: Vec<MatrixRow>,
    /// What the headings are made from.
    pub counts: MatrixCounts,
    /// The weakest way in which a judgement of the matrix is known.
    pub basis: Basis,
    /// The number of the last change it knows.
    pub seq: u32,
    /// When it tells what a change did: the number of the change before, and then only the rows that differ since are
    /// among `rows`. What is not a row is told whole.
    pub since: Option<u32>,
}

/// The matrix of a list, told to somebody who knows it as it was after a change: when nothing but judgements changed since,
/// only the rows they are in.
///
/// # Errors
/// When the file cannot be read.
pub fn coverage_matrix_since(
    reader: Reader<'_>,
    list: Option<IssueListId>,
    since: u32,
) -> Result<CoverageMatrix, StoreError> {
    let mut matrix = coverage_matrix(reader, list)?;
    if let Some(issues) = judged::issues_judged_since(reader, since.into())? {
        matrix.rows.retain(|row| issues.contains(&row.issue.id));
        matrix.since = Some(since);
    }
    Ok(matrix)
}

/// Reads the matrix of a list; without one, of the newest.
///
/// # Errors
/// When the file cannot be read.
pub fn coverage_matrix(reader: Reader<'_>, list: Option<IssueListId>) -> Result<CoverageMatrix, StoreError> {
    let topics = Topics::read(reader)?;
    let lists = lists(reader, &topics)?;
    let asked = list.map(RecordId::from).filter(|id| lists.iter().any(|choice| choice.record.id == *id));
    let list = asked.or_else(|| topics.newest());
    let mut works = works(reader)?;
    let mut known = Known::read(reader, &works)?;
    let mut rows = Vec::new();
    for issue in list.map(|list| topics.issues_of(list)).unwrap_or_default() {
        let (group, topic) = topics.place(reader, issue)?;
        rows.push(known.row(issue, group, topic)?);
    }
    rows.sort_by_key(|row| {
        (row.group, row.topic.as_ref().map_or(row.rank, |topic| topic.rank), row.rank, row.number)
    });
    for (index, work) in works.iter_mut().enumerate() {
        let values = || rows.iter().filter_map(|row| row.cells[index].as_ref()).map(|cell| cell.value);
        work.judged = count(values().filter(|value| *value != CoverageValue::NotAssessed).count());
        work.touched = count(values().filter(|value| helps(*value)).count());
    }
    let counts = counts(&rows, &works, count(reader.rows("gap")?.len()));
    let basis = weakest(&rows);
    let newest = past::newest(reader)?.and_then(|(number, _)| u32::try_from(number).ok());
    Ok(CoverageMatrix {
        lists,
        list: list.map(Into::into),
        works,
        rows,
        counts,
        basis,
        seq: newest.unwrap_or(0),
        since: None,
    })
}

const fn helps(value: CoverageValue) -> bool {
    matches!(value, CoverageValue::Covers | CoverageValue::PartlyCovers)
}

fn lists(reader: Reader<'_>, topics: &Topics) -> Result<Vec<ListChoice>, StoreError> {
    let sizes = topics.sizes();
    let mut rows = reader.rows("issue_list")?;
    rows.sort_by_key(|row| row.int("position"));
    rows.iter()
        .map(|row| {
            Ok(ListChoice {
                record: record_ref(reader, row.id)?,
                issues: sizes.get(&row.id).copied().unwrap_or(0),
                dated_on: row.get("dated_on").text().map(str::to_owned),
            })
        })
        .collect()
}

fn works(reader: Reader<'_>) -> Result<Vec<MatrixWork>, StoreError> {
    let mut works = Vec::new();
    for row in reader.rows("existing_work")? {
        works.push(MatrixWork {
            record: record_ref(reader, row.id)?,
            kind: row.text("kind"),
            status: row.text("status"),
            in_force: row.int("in_force") == Some(1),
            judged: 0,
            touched: 0,
        });
    }
    // Labels are compared by length first, so that E-100 stands after E-99.
    works.sort_by(|a, b| {
        (a.record.label.len(), &a.record.label).cmp(&(b.record.label.len(), &b.record.label))
    });
    Ok(works)
}

/// What all rows need, read once.
struct Known<'r> {
    reader: Reader<'r>,
    works: Vec<(RecordId, bool)>,
    judgements: HashMap<RecordId, Vec<Row>>,
    marks: Marks,
    bases: HashMap<RecordId, Basis>,
    freshness: Freshness<'r>,
    gaps: HashMap<RecordId, u32>,
    open_gaps: HashMap<RecordId, u32>,
    suffices: HashSet<RecordId>,
}

impl<'r> Known<'r> {
    fn read(reader: Reader<'r>, works: &[MatrixWork]) -> Result<Self, StoreError> {
        let mut judgements: HashMap<_, Vec<_>> = HashMap::new();
        for row in reader.rows("coverage")? {
            if let Some(issue) = row.id("issue") {
                judgements.entry(issue).or_default().push(row);
            }
        }
        let mut open_gaps = HashMap::new();
        for gap in reader.rows_where("gap", "state", &Value::from("open"))? {
            if let Some(issue) = gap.id("issue") {
                *open_gaps.entry(issue).or_insert(0) += 1;
            }
        }
        Ok(Self {
            reader,
            works: works.iter().map(|work| (work.record.id, work.in_force)).collect(),
            judgements,
            marks: marks_of(reader, "coverage")?,
            bases: bases(reader)?,
            freshness: Freshness::read_all(reader)?,
            gaps: gaps_by_judgement(reader)?,
            open_gaps,
            suffices: reader.rows("sufficiency")?.iter().filter_map(|row| row.id("issue")).collect(),
        })
    }

    fn row(
        &mut self,
        issue: &Row,
        group: IssueGroup,
        topic: Option<IssueTopic>,
    ) -> Result<MatrixRow, StoreError> {
        let judged = self.judgements.remove(&issue.id).unwrap_or_default();
        let by_work: HashMap<_, _> =
            judged.iter().filter_map(|row| Some((row.id("existing_work")?, row))).collect();
        let mut cells = Vec::with_capacity(self.works.len());
        let works = std::mem::take(&mut self.works);
        for (work, in_force) in &works {
            cells.push(by_work.get(work).map(|row| self.cell(row, *in_force)).transpose()?);
        }
        let whole = judged.iter().find(|row| row.id("existing_work").is_none());
        let nothing_exists = whole.map(|row| self.whole(row)).transpose()?;
        let mut all: Vec<_> = cells
            .iter()
            .zip(&works)
            .map(|(cell, (_, in_force))| match cell {
                Some(cell) => Judgement { value: cell.value, work_is_draft: cell.work_is_draft },
                None => Judgement { value: CoverageValue::NotAssessed, work_is_draft: !in_force },
            })
            .collect();
        if nothing_exists.is_some() {
            all.push(Judgement { value: CoverageValue::NothingExists, work_is_draft: false });
        }
        self.works = works;
        let suffices = self.suffices.contains(&issue.id);
        Ok(MatrixRow {
            issue: record_ref(self.reader, issue.id)?,
            number: issue.int("number").and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
            rank: rank(issue),
            group,
            topic,
            cells,
            nothing_exists,
            strict: standing(&all, suffices, Counting::Strict),
            relaxed: standing(&all, suffices, Counting::Relaxed),
            suffices,
            gaps_open: self.open_gaps.get(&issue.id).copied().unwrap_or(0),
        })
    }

    fn cell(&mut self, row: &Row, in_force: bool) -> Result<MatrixCell, StoreError> {
        let value = value_of(Some(row));
        let judged = value != CoverageValue::NotAssessed;
        Ok(MatrixCell {
            value,
            coverage: row.id.into(),
            basis: self.basis(row),
            work_is_draft: is_draft(row, Some(in_force)),
            stale: judged && self.freshness.is_stale(row)?,
            has_rationale: !row.get("rationale").is_null(),
            gaps: self.gaps.get(&row.id).copied().unwrap_or(0),
        })
    }

    fn whole(&mut self, row: &Row) -> Result<WholeRow, StoreError> {
        Ok(WholeRow {
            coverage: row.id.into(),
            basis: self.basis(row),
            stale: self.freshness.is_stale(row)?,
            has_rationale: !row.get("rationale").is_null(),
            gaps: self.gaps.get(&row.id).copied().unwrap_or(0),
        })
    }

    fn basis(&self, judgement: &Row) -> Basis {
        let whole = self.bases.get(&judgement.id).copied().unwrap_or(Basis::Own);
        basis_of(&self.marks, judgement.id, "value", whole)
    }
}

/// How the judgements are known.
fn bases(reader: Reader<'_>) -> Result<HashMap<RecordId, Basis>, StoreError> {
    let judgements = reader.rows_where("record", "kind", &"coverage".into())?;
    Ok(judgements.iter().map(|row| (row.id, row.word("basis").unwrap_or(Basis::Own))).collect())
}

fn counts(rows: &[MatrixRow], works: &[MatrixWork], gaps: u32) -> MatrixCounts {
    let issues = |test: &dyn Fn(&MatrixRow) -> bool| count(rows.iter().filter(|row| test(row)).count());
    let judged: Vec<_> = rows
        .iter()
        .flat_map(|r| r.cells.iter().flatten())
        .filter(|c| c.value != CoverageValue::NotAssessed)
        .collect();
    let wholes: Vec<_> = rows.iter().filter_map(|row| row.nothing_exists.as_ref()).collect();
    let silent = judged.iter().filter(|c| !c.has_rationale).count()
        + wholes.iter().filter(|whole| !whole.has_rationale).count();
    let stale = judged.iter().filter(|c| c.stale).count() + wholes.iter().filter(|whole| whole.stale).count();
    MatrixCounts {
        issues: count(rows.len()),
        covered_strict: issues(&|row| row.strict == Standing::Covered),
        covered_relaxed: issues(&|row| row.relaxed == Standing::Covered),
        partial_strict: issues(&|row| row.strict == Standing::Partial),
        partial_relaxed: issues(&|row| row.relaxed == Standing::Partial),
        unjudged_issues: issues(&|row| row.relaxed == Standing::NotAssessed),
        works: count(works.len()),
        judged_works: count(works.iter().filter(|work| work.judged > 0).count()),
        judged: count(judged.len()),
        not_assessed: count(rows.len() * works.len() - judged.len()),
        without_rationale: count(silent),
        stale: count(stale),
        gaps,
    }
}

fn weakest(rows: &[MatrixRow]) -> Basis {
    let cells = rows.iter().flat_map(|row| row.cells.iter().flatten());
    let judged = cells.filter(|cell| cell.value != CoverageValue::NotAssessed).map(|cell| cell.basis);
    let wholes = rows.iter().filter_map(|row| row.nothing_exists.as_ref()).map(|whole| whole.basis);
    judged.chain(wholes).max().unwrap_or(Basis::Own)
}

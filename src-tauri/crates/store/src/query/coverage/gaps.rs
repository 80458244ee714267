//! The register of gaps: what existing work leaves open, who is to close it, when and how.

use super::statements::{OwnerStatement, statements};
use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::{Reader, Row, StoreError, Value};
use plan::states::{Basis, Confidence, GapState, Role, WorkStatus};
use plan::{GapId, IssueId};
use serde::Serialize;

/// A work item that is to close a gap.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapWork {
    /// The work item.
    pub record: RecordRef,
    /// Where it stands.
    pub status: Option<WorkStatus>,
    /// Its first fiscal year, by name.
    pub first_year: Option<String>,
    /// Its last fiscal year, by name.
    pub last_year: Option<String>,
    /// Who leads it.
    pub leads: Vec<OwnerStatement>,
}

/// One gap.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapEntry {
    /// The gap's id.
    pub id: GapId,
    /// Its record; the name is the gap in words.
    pub record: RecordRef,
    /// The issue that stays open.
    pub issue: RecordRef,
    /// The issue's number in its list.
    pub issue_number: u32,
    /// What became of it.
    pub state: GapState,
    /// How bad it is.
    pub severity: Option<Confidence>,
    /// How it is to be closed, in words.
    pub remedy: Option<String>,
    /// The fiscal year by which it is to be closed.
    pub due_year: Option<RecordRef>,
    /// Who owns it.
    pub owners: Vec<OwnerStatement>,
    /// The work items that are to close it, with those that were deferred or declined.
    pub work_items: Vec<GapWork>,
    /// The judgements it rests on.
    pub judgements: Vec<RecordRef>,
    /// How it is known.
    pub basis: Basis,
    /// Whether somebody checked it.
    pub verified: bool,
    /// The sources it rests on.
    pub sources: Vec<SourceRef>,
    /// The evidence or the reason given when its state was last set, and other notes.
    pub note: Option<String>,
}

/// All gaps of the plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapRegister {
    /// The gaps, those of the newest lists first, then by label.
    pub gaps: Vec<GapEntry>,
    /// Gaps nobody has agreed an action for.
    pub open: u32,
    /// Open gaps that nobody owns and whose work nobody leads; who leads deferred or declined work closes nothing.
    pub open_without_owner: u32,
    /// Open gaps without a work item, or with none that is neither deferred nor declined.
    pub open_without_work: u32,
    /// The weakest way in which a gap is known.
    pub basis: Basis,
}

/// Reads the register of gaps.
///
/// # Errors
/// When the file cannot be read.
pub fn gap_register(reader: Reader<'_>) -> Result<GapRegister, StoreError> {
    let mut gaps = reader.rows("gap")?.iter().map(|row| entry(reader, row)).collect::<Result<Vec<_>, _>>()?;
    sort(&mut gaps);
    let open = || gaps.iter().filter(|gap| gap.state == GapState::Open);
    Ok(GapRegister {
        open: super::count(open().count()),
        open_without_owner: super::count(open().filter(|gap| !has_somebody(gap)).count()),
        open_without_work: super::count(open().filter(|gap| gap.live_work().next().is_none()).count()),
        basis: gaps.iter().map(|gap| gap.basis).max().unwrap_or(Basis::Own),
        gaps,
    })
}

impl GapEntry {
    /// The work that closes it as the plan stands: what was deferred or declined does not.
    pub fn live_work(&self) -> impl Iterator<Item = &GapWork> {
        self.work_items.iter().filter(|work| !work.status.is_some_and(WorkStatus::is_given_up))
    }
}

/// Whether somebody is named who is to take the gap up and has not declined.
fn has_somebody(gap: &GapEntry) -> bool {
    let leads = gap.live_work().flat_map(|work| &work.leads);
    gap.owners.iter().chain(leads).any(OwnerStatement::names_somebody)
}

/// The gaps of one issue.
///
/// # Errors
/// When the file cannot be read.
pub fn gaps_of_issue(reader: Reader<'_>, issue: IssueId) -> Result<Vec<GapEntry>, StoreError> {
    let rows = reader.rows_where("gap", "issue", &issue.into())?;
    let mut gaps = rows.iter().map(|row| entry(reader, row)).collect::<Result<Vec<_>, _>>()?;
    sort(&mut gaps);
    Ok(gaps)
}

/// Labels are compared by length first, so that G-100 stands after G-99.
fn sort(gaps: &mut [GapEntry]) {
    gaps.sort_by(|a, b| {
        (a.record.label.len(), &a.record.label).cmp(&(b.record.label.len(), &b.record.label))
    });
}

fn entry(reader: Reader<'_>, row: &Row) -> Result<GapEntry, StoreError> {
    let record = record_ref(reader, row.id)?;
    let issue = row.id("issue").unwrap_or(row.id);
    let mut work_items = Vec::new();
    for link in ordered(reader, "work_item_gap", "gap", row)? {
        if let Some(id) = link.id("work_item") {
            work_items.push(gap_work(reader, &reader.row("work_item", id)?)?);
        }
    }
    let mut judgements = Vec::new();
    for link in ordered(reader, "gap_coverage", "gap", row)? {
        if let Some(id) = link.id("coverage") {
            judgements.push(record_ref(reader, id)?);
        }
    }
    let number = reader.row("issue", issue)?.int("number");
    let head = reader.row("record", row.id)?;
    Ok(GapEntry {
        id: row.id.into(),
        issue: record_ref(reader, issue)?,
        issue_number: number.and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
        state: row.word("state").unwrap_or(GapState::Open),
        severity: row.word("severity"),
        remedy: row.get("remedy").text().map(str::to_owned),
        due_year: row.id("due_year").map(|id| record_ref(reader, id)).transpose()?,
        owners: statements(reader, &[row.id], &[Role::Owns, Role::Leads])?,
        work_items,
        judgements,
        basis: record.basis,
        sources: sources_of(reader, row.id)?,
        verified: head.int("verified") == Some(1),
        note: head.get("note").text().map(str::to_owned),
        record,
    })
}

fn ordered(reader: Reader<'_>, table: &str, column: &str, row: &Row) -> Result<Vec<Row>, StoreError> {
    let mut links = reader.rows_where(table, column, &Value::from(row.id))?;
    links.sort_by_key(|link| link.int("position"));
    Ok(links)
}

fn gap_work(reader: Reader<'_>, row: &Row) -> Result<GapWork, StoreError> {
    let year = |column: &str| -> Result<Option<String>, StoreError> {
        Ok(row.id(column).map(|id| reader.row("fiscal_year", id)).transpose()?.map(|year| year.text("name")))
    };
    Ok(GapWork {
        record: record_ref(reader, row.id)?,
        status: row.word("status"),
        first_year: year("first_year")?,
        last_year: year("last_year")?,
        leads: statements(reader, &[row.id], &[Role::Leads])?,
    })
}

//! Proceedings, submissions and their points.

use super::common::{self, RecordRef, SourceRef};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use serde::Serialize;

/// A public comment proceeding.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProceedingRow {
    /// The proceeding.
    pub record: RecordRef,
    /// The day it opens.
    pub opens_on: Option<String>,
    /// The day it closes.
    pub closes_on: Option<String>,
    /// The day the staff report came out.
    pub report_on: Option<String>,
    /// Upcoming, open, report pending, closed.
    pub status: String,
    /// Who asks.
    pub originator: Option<RecordRef>,
    /// The version that is commented on.
    pub version: Option<RecordRef>,
    /// How many submissions the source counts; none when no source says.
    pub counted: Option<u32>,
    /// The submissions that the plan holds.
    pub submissions: Vec<SubmissionRow>,
    /// What was asked, in the file's words.
    pub asked: Vec<String>,
    /// What the staff report found, in the file's words.
    pub findings: Vec<RecordRef>,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// How many discrepancies between sources are about it.
    pub conflicts: u32,
}

/// One submission.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionRow {
    /// The submission; its name is the submitter.
    pub record: RecordRef,
    /// The party, when it is one of the plan's.
    pub party: Option<RecordRef>,
    /// When it came in, of the precision known.
    pub submitted_on: Option<String>,
    /// Final, ratified, drafted… as the file says.
    pub state: String,
    /// Its stance as the file reads it.
    pub stance: String,
    /// Votes for, against, abstentions, when the submitter voted on it.
    pub votes: Option<Votes>,
    /// What it says.
    pub points: Vec<PointRow>,
    /// What else is known, in the file's words.
    pub note: Option<String>,
}

/// How a submitter voted on its own statement.
#[derive(Debug, Clone, Copy, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Votes {
    /// For.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Neither.
    pub abstentions: u32,
}

/// One point of a submission, and the issues it is about.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PointRow {
    /// The point; its name is the text.
    pub record: RecordRef,
    /// The issues.
    pub issues: Vec<RecordRef>,
}

/// All proceedings, oldest first.
///
/// # Errors
/// When the file cannot be read.
pub fn proceedings(reader: Reader<'_>) -> Result<Vec<ProceedingRow>, StoreError> {
    let mut found = Vec::new();
    for row in reader.rows("proceeding")? {
        found.push(proceeding(reader, &row)?);
    }
    found.sort_by(|a, b| a.opens_on.cmp(&b.opens_on));
    Ok(found)
}

fn named(reader: Reader<'_>, id: Option<RecordId>) -> Result<Option<RecordRef>, StoreError> {
    id.map(|id| common::record_ref(reader, id)).transpose()
}

fn number(row: &Row, column: &str) -> Option<u32> {
    row.int(column).and_then(|n| u32::try_from(n).ok())
}

fn words(row: &Row, column: &str) -> Result<Vec<String>, StoreError> {
    Ok(row.get(column).text().map(serde_json::from_str).transpose()?.unwrap_or_default())
}

fn date(row: &Row, column: &str) -> Option<String> {
    row.get(column).text().map(ToOwned::to_owned)
}

/// The day the staff report of a proceeding came out or is due: as it was said, or else the date of the report itself.
pub(super) fn report_on(reader: Reader<'_>, proceeding: &Row) -> Result<Option<String>, StoreError> {
    match (date(proceeding, "staff_report_on"), proceeding.id("staff_report")) {
        (None, Some(version)) => Ok(date(&reader.row("version", version)?, "dated_on")),
        (said, _) => Ok(said),
    }
}

fn proceeding(reader: Reader<'_>, row: &Row) -> Result<ProceedingRow, StoreError> {
    let report = row.id("staff_report");
    let mut submissions = Vec::new();
    for submission in reader.rows_where("submission", "proceeding", &row.id.into())? {
        submissions.push(self::submission(reader, &submission)?);
    }
    submissions.sort_by(|a, b| a.record.label.cmp(&b.record.label));
    let mut findings = Vec::new();
    if let Some(version) = report {
        for finding in reader.rows_where("finding", "version", &version.into())? {
            findings.push(common::record_ref(reader, finding.id)?);
        }
    }
    let conflicts = reader.rows_where("discrepancy_subject", "record", &row.id.into())?.len();
    Ok(ProceedingRow {
        record: common::record_ref(reader, row.id)?,
        opens_on: date(row, "opens_on"),
        closes_on: date(row, "closes_on"),
        report_on: report_on(reader, row)?,
        status: row.text("status"),
        originator: named(reader, row.id("originator"))?,
        version: named(reader, row.id("version"))?,
        counted: number(row, "submission_count"),
        submissions,
        asked: words(row, "asked")?,
        findings,
        sources: common::sources_of(reader, row.id)?,
        conflicts: u32::try_from(conflicts).unwrap_or(u32::MAX),
    })
}

fn submission(reader: Reader<'_>, row: &Row) -> Result<SubmissionRow, StoreError> {
    let mut points: Vec<_> = reader.rows_where("point", "submission", &row.id.into())?;
    points.sort_by_key(|point| point.int("position"));
    let mut told = Vec::new();
    for point in points {
        let mut links = reader.rows_where("point_issue", "point", &point.id.into())?;
        links.sort_by_key(|link| link.int("position"));
        let mut issues = Vec::new();
        for link in links {
            issues.extend(named(reader, link.id("issue"))?);
        }
        told.push(PointRow { record: common::record_ref(reader, point.id)?, issues });
    }
    let votes = match (number(row, "votes_yes"), number(row, "votes_no"), number(row, "abstentions")) {
        (Some(yes), Some(no), Some(abstentions)) => Some(Votes { yes, no, abstentions }),
        _ => None,
    };
    Ok(SubmissionRow {
        record: common::record_ref(reader, row.id)?,
        party: named(reader, row.id("party"))?,
        submitted_on: date(row, "submitted_on"),
        state: row.text("state"),
        stance: row.text("stance"),
        votes,
        points: told,
        note: date(&reader.row("record", row.id)?, "note"),
    })
}

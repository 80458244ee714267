//! Where an existing work stood on a day, and who says so. The newest standing is what the row of the work says, so that
//! everything that asks about the work reads it; earlier ones stay, and a judgement older than a newer one is suspect.

use super::known_date;
use super::mark::{fields_known_as, own_fields};
use crate::records::{set_sources, sources_now};
use crate::{Operation, OperationError, Work};
use plan::states::Basis;
use plan::{ExistingWorkId, RecordId, Refusal, SourceId, text};
use serde::Deserialize;
use store::{Reader, Row, StoreError, Value};

/// Where a work stood on a day.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WriteStanding {
    /// The work.
    pub work: ExistingWorkId,
    /// The standing, when it is there already.
    pub id: Option<RecordId>,
    /// The day it stood so, in the precision known.
    pub stood_on: String,
    /// Its phase, in the words of its owner; empty when nothing is known.
    pub phase: String,
    /// How much of it was done, in per cent.
    pub percent_complete: Option<u32>,
    /// When it was expected to be complete; empty when nothing is known.
    pub expected_on: String,
    /// What else was said.
    pub note: String,
    /// The sources that say so; without any it is the person's own statement.
    pub sources: Vec<SourceId>,
}

/// Says where a work stood on a day, or corrects what was said of that day.
pub fn standing_write(request: WriteStanding) -> Operation<RecordId> {
    Operation::new("standing_write", move |work| {
        let row = work.read().row("existing_work", request.work.into())?;
        let day = known_date(Some(&request.stood_on))?.ok_or_else(|| Refusal::new("standing-day-needed"))?;
        if request.percent_complete.is_some_and(|percent| percent > 100) {
            return Err(Refusal::new("percent-out-of-range").into());
        }
        let cells = [
            ("phase", Value::from(text::optional(&request.phase)?)),
            ("percent_complete", request.percent_complete.into()),
            ("expected_on", known_date(Some(&request.expected_on))?.into()),
        ];
        let note = text::optional(&request.note)?;
        if note.is_none() && cells.iter().all(|(_, value)| value.is_null()) {
            return Err(Refusal::new("standing-words-needed").into());
        }
        let there = standings(work.read(), row.id)?;
        if request.id.is_some_and(|id| there.iter().all(|standing| standing.id != id)) {
            return Err(Refusal::new("record-gone").into());
        }
        if there.iter().any(|other| Some(other.id) != request.id && other.text("stood_on") == day) {
            return Err(Refusal::new("standing-there-already").with("day", day).into());
        }
        work.recorder.describe(row.text("title"));
        if request.id.is_none() && row.text("percent_as_of") != day {
            keep(work, &row)?;
        }
        let on = ("stood_on", Value::from(day));
        let (id, mut is_other) = match request.id {
            Some(id) => (id, work.recorder.update("standing", id, &[&[on][..], &cells].concat())?),
            None => {
                let head = [("existing_work", row.id.into()), on];
                (work.create::<RecordId>("standing", &[&head[..], &cells].concat())?.0, true)
            }
        };
        is_other |= work.recorder.set("record", id, "note", note)?;
        rests_on(work, id, &request.sources, is_other)?;
        tell(work, row.id)?;
        Ok(id)
    })
}

/// The columns of a work that say where it stands; its newest standing has the same, the day under `stood_on`.
const STANDS: [(&str, &str); 4] = [
    ("phase", "phase"),
    ("percent_complete", "percent_complete"),
    ("percent_as_of", "stood_on"),
    ("expected_on", "expected_on"),
];

/// The standings of a work, the newest last.
pub(super) fn standings(reader: Reader<'_>, work: RecordId) -> Result<Vec<Row>, StoreError> {
    let mut rows = reader.rows_where("standing", "existing_work", &work.into())?;
    rows.sort_by_key(|row| row.text("stood_on"));
    Ok(rows)
}

/// A standing is one statement: it rests on its sources as a whole, or it is the person's own.
fn rests_on(
    work: &mut Work<'_, '_>,
    id: RecordId,
    sources: &[SourceId],
    is_other: bool,
) -> Result<(), OperationError> {
    for source in sources {
        work.read().row("source", (*source).into())?;
    }
    let wanted: Vec<RecordId> = sources.iter().map(|source| (*source).into()).collect();
    if !is_other && sources_now(work.read(), id)? == wanted {
        return Ok(());
    }
    let ids: Vec<String> = wanted.iter().map(ToString::to_string).collect();
    set_sources(work, id, &ids.join(";"))?;
    let basis = if sources.is_empty() { Basis::Own } else { Basis::Sourced };
    work.recorder.update("record", id, &[("basis", basis.word().into()), ("verified", false.into())])?;
    Ok(())
}

/// Lets the row of a work say what its newest standing says.
pub(super) fn tell(work: &mut Work<'_, '_>, id: RecordId) -> Result<(), OperationError> {
    let newest = standings(work.read(), id)?.pop();
    let mut written = Vec::new();
    for (column, of_standing) in STANDS {
        let value = newest.as_ref().map_or(Value::Null, |standing| standing.get(of_standing).clone());
        if work.recorder.set("existing_work", id, column, value)? {
            written.push(column);
        }
    }
    let basis = match newest {
        Some(standing) => work.read().row("record", standing.id)?.word("basis"),
        None => None,
    };
    fields_known_as(work, id, &written, basis.unwrap_or(Basis::Own))
}

/// Keeps what the row of a work says as a standing, where none says it yet: work of earlier files, and of tables.
fn keep(work: &mut Work<'_, '_>, row: &Row) -> Result<(), OperationError> {
    let Some(day) = row.get("percent_as_of").text() else { return Ok(()) };
    let is_newest = standings(work.read(), row.id)?.iter().all(|other| other.text("stood_on").as_str() < day);
    if !is_newest || !says_something(row) {
        return Ok(());
    }
    let head = work.read().row("record", row.id)?;
    let marks = work.read().rows_where("fact_mark", "record", &row.id.into())?;
    let mark = marks.iter().find(|mark| ["percent_complete", "phase"].contains(&mark.text("field").as_str()));
    let known = mark.unwrap_or(&head);
    let (basis, verified) = (known.get("basis").clone(), known.get("verified").clone());
    let (id, _) = work.create::<RecordId>("standing", &cells_of(row))?;
    if *head.get("basis") == basis {
        let sources: Vec<_> = sources_now(work.read(), row.id)?.iter().map(ToString::to_string).collect();
        set_sources(work, id, &sources.join(";"))?;
    }
    work.recorder.update("record", id, &[("basis", basis), ("verified", verified)])?;
    Ok(())
}

fn says_something(row: &Row) -> bool {
    ["phase", "percent_complete", "expected_on"].iter().any(|column| !row.get(column).is_null())
}

fn cells_of(row: &Row) -> Vec<(&'static str, Value)> {
    let stands = STANDS.iter().map(|(column, of_standing)| (*of_standing, row.get(column).clone()));
    std::iter::once(("existing_work", row.id.into())).chain(stands).collect()
}

/// After the row of a work was written as a table or a register does it: a newer day is a new standing, the same day
/// corrects the one of that day. `before` is the row as it was, when there was one.
///
/// # Errors
/// Refuses a day before that of the newest standing, and none where there was one.
pub(crate) fn follow(
    work: &mut Work<'_, '_>,
    id: RecordId,
    before: Option<&Row>,
) -> Result<(), OperationError> {
    let now = work.read().row("existing_work", id)?;
    let is_same = |before: &Row| STANDS.iter().all(|(column, _)| before.get(column) == now.get(column));
    if before.is_some_and(is_same) {
        return Ok(());
    }
    if let Some(before) = before {
        in_order(before.get("percent_as_of").text(), now.get("percent_as_of").text())?;
        if before.get("percent_as_of") != now.get("percent_as_of") {
            keep(work, before)?;
        }
    }
    let newest = standings(work.read(), id)?.pop();
    match newest {
        Some(newest) if newest.get("stood_on") == now.get("percent_as_of") => {
            let mut written = Vec::new();
            for (column, value) in cells_of(&now) {
                if work.recorder.set("standing", newest.id, column, value)? {
                    written.push(column);
                }
            }
            own_fields(work, newest.id, &written)
        }
        None if now.get("percent_as_of").is_null() || !says_something(&now) => Ok(()),
        _ => work.create::<RecordId>("standing", &cells_of(&now)).map(|_| ()),
    }
}

/// Whether a work may be said to stand on a day when it was said to stand on another before.
///
/// # Errors
/// Refuses a day before that of the newest standing, and none where there was one.
pub(crate) fn in_order(before: Option<&str>, now: Option<&str>) -> Result<(), Refusal> {
    match (before, now) {
        (Some(_), None) => Err(Refusal::new("standing-day-needed")),
        (Some(before), Some(now)) if now < before => Err(Refusal::new("standing-older").with("day", before)),
        _ => Ok(()),
    }
}

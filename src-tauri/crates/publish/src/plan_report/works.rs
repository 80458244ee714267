//! The existing work that was judged: whose it is, where it stands and as of which day, and what it recommends.

use super::{Say, Table};
use plan::RecordId;
use plan::states::{Basis, RecommendationState};
use redline::Cell;
use std::collections::BTreeSet;
use store::query::calendar::start_month;
use store::query::coverage::{CoverageMatrix, MatrixRow, RecommendationRow, existing_work, work_parts};
use store::{Reader, StoreError};

/// The works that were judged for an issue that is shown.
pub(super) fn table(
    reader: Reader<'_>,
    say: Say<'_>,
    matrix: &CoverageMatrix,
    shown: &[&MatrixRow],
) -> Result<Table, StoreError> {
    let mut judged = BTreeSet::new();
    for row in shown {
        let judgements = reader.rows_where("coverage", "issue", &row.issue.id.into())?;
        judged.extend(judgements.iter().filter_map(|judgement| judgement.id("existing_work")));
    }
    let mut rows = Vec::new();
    for work in matrix.works.iter().filter(|work| judged.contains(&work.record.id)) {
        let id = work.record.id;
        rows.push((id, cells(reader, say, id)?));
    }
    Ok(Table {
        id: "works",
        title: say.plain("table-works"),
        heads: say.heads(&["work", "owner", "state", "phase", "done", "as-of", "expected", "recommends"]),
        rows,
    })
}

fn cells(reader: Reader<'_>, say: Say<'_>, id: RecordId) -> Result<Vec<Cell>, StoreError> {
    let (facts, parts) = (existing_work(reader, id.into())?, work_parts(reader, id.into())?);
    let owners: Vec<_> = facts.owners.iter().filter_map(|said| said.party.as_ref()).collect();
    let owners: Vec<_> = owners.iter().map(|party| party.name.as_str()).collect();
    let status = format!("work-status-{}", facts.status);
    let status =
        if say.words.knows(&status) { say.words.plain(&status) } else { facts.status.replace('_', " ") };
    let marked = facts.marks.iter().find(|mark| mark.field == "status");
    let status = say.cell(&status, marked.map_or(facts.record.basis, |mark| mark.basis));
    let calendar = start_month(reader)?;
    let now = parts.standings.first();
    let basis = now.map_or(Basis::Own, |standing| standing.basis);
    let said = |text: Option<String>| say.cell(&text.unwrap_or_default(), basis);
    let day = |day: Option<&String>| said(day.map(|day| calendar.dated(day)));
    let percent = now.and_then(|standing| standing.percent_complete);
    Ok(vec![
        say.record(&facts.record),
        Cell::plain(if owners.is_empty() { say.plain("unknown") } else { owners.join(", ") }),
        status,
        said(now.and_then(|standing| standing.phase.clone())),
        said(
            percent
                .map(|percent| say.words.say("timeline-percent", [("number", percent.to_string().as_str())])),
        ),
        day(now.and_then(|standing| standing.stood_on.as_ref())),
        day(now.and_then(|standing| standing.expected_on.as_ref())),
        recommended(say, &parts.recommendations),
    ])
}

/// How many recommendations there are in each state, known as the least sure of them is.
fn recommended(say: Say<'_>, recommendations: &[RecommendationRow]) -> Cell {
    let counts = RecommendationState::ALL.iter().filter_map(|state| {
        let count = recommendations.iter().filter(|each| each.state == *state).count();
        (count > 0).then(|| format!("{count} {}", say.words.plain(&format!("value-{}", state.word()))))
    });
    let text = counts.collect::<Vec<_>>().join(", ");
    let basis = recommendations.iter().map(|each| each.state_basis).max().unwrap_or(Basis::Own);
    say.cell(&text, basis)
}

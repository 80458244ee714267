//! The coverage report: what existing work covers, what it leaves open, and which gaps stay open over the years.

use super::works;
use super::{PlanReportError, Report, ReportAsk, Say, Table};
use plan::coverage::Standing;
use plan::states::{Basis, Counting, GapState};
use redline::Cell;
use store::query::common::{RecordRef, record_ref};
use store::query::coverage::{
    CoverageMatrix, GapEntry, GapWork, MatrixRow, coverage_matrix, coverage_row, gap_outlook, gap_register,
};
use store::{Reader, StoreError};
use words::Words;

pub(super) fn report(
    reader: Reader<'_>,
    words: &Words,
    ask: &ReportAsk,
    today: &str,
) -> Result<Report, PlanReportError> {
    let say = Say { words };
    let matrix = coverage_matrix(reader, ask.list)?;
    let list = record_ref(reader, matrix.list.ok_or(PlanReportError::NoList)?.into())?;
    let shown: Vec<&MatrixRow> =
        matrix.rows.iter().filter(|row| !ask.holes_only || standing(row, ask.counting).is_hole()).collect();
    let gaps = gaps_of(reader, &matrix)?;
    let all = matrix.rows.len();
    let that = |keep: &dyn Fn(&MatrixRow) -> bool| -> Vec<RecordRef> {
        matrix.rows.iter().filter(|row| keep(row)).map(|row| row.issue.clone()).collect()
    };
    let open: Vec<RecordRef> =
        gaps.iter().filter(|gap| gap.state == GapState::Open).map(|gap| gap.record.clone()).collect();
    let alone: Vec<RecordRef> = gaps
        .iter()
        .filter(|gap| gap.state == GapState::Open && gap.live_work().next().is_none())
        .map(|gap| gap.record.clone())
        .collect();
    let (open_count, gap_count) = (open.len(), gaps.len());
    let figures = vec![
        say.figure("covered-strict", that(&|row| row.strict == Standing::Covered), all),
        say.figure("covered-relaxed", that(&|row| row.relaxed == Standing::Covered), all),
        say.figure("partial", that(&|row| standing(row, ask.counting) == Standing::Partial), all),
        say.figure("uncovered", that(&|row| standing(row, ask.counting) == Standing::Uncovered), all),
        say.figure("nothing", that(&|row| standing(row, ask.counting) == Standing::NothingExists), all),
        say.figure("not-assessed", that(&|row| standing(row, ask.counting) == Standing::NotAssessed), all),
        say.figure("stale", that(&|row| row.cells.iter().flatten().any(|cell| cell.stale)), all),
        say.figure("gaps-open", open, gap_count),
        say.figure("gaps-alone", alone, open_count),
    ];
    let tables = vec![
        standings(say, &matrix, &shown),
        judgements(reader, say, &shown)?,
        works::table(reader, say, &matrix, &shown)?,
        gap_table(say, &gaps),
        years(reader, say, ask)?,
    ];
    Ok(Report {
        title: words.say("report-title-coverage", [("list", list.name.as_str())]),
        head: say.head(reader, ask, &list, today)?,
        figures,
        tables,
    })
}

const fn standing(row: &MatrixRow, counting: Counting) -> Standing {
    match counting {
        Counting::Strict => row.strict,
        Counting::Relaxed => row.relaxed,
    }
}

/// The gaps of the issues of the matrix.
fn gaps_of(reader: Reader<'_>, matrix: &CoverageMatrix) -> Result<Vec<GapEntry>, StoreError> {
    let mut gaps = gap_register(reader)?.gaps;
    gaps.retain(|gap| matrix.rows.iter().any(|row| row.issue.id == gap.issue.id));
    gaps.sort_by(|a, b| a.record.label.cmp(&b.record.label));
    Ok(gaps)
}

/// How each issue stands in both ways of counting, and the work that helps.
fn standings(say: Say<'_>, matrix: &CoverageMatrix, shown: &[&MatrixRow]) -> Table {
    let rows = shown.iter().map(|row| {
        let helps: Vec<String> = matrix
            .works
            .iter()
            .zip(&row.cells)
            .filter_map(|(work, cell)| {
                let value = say.plain(&format!("value-{}", cell.as_ref()?.value.word()));
                Some(format!("{} {value}", work.record.label))
            })
            .collect();
        let cells = vec![
            Cell::plain(row.number.to_string()),
            say.record(&row.issue),
            Cell::plain(standing_word(say, row.strict)),
            Cell::plain(standing_word(say, row.relaxed)),
            Cell::plain(helps.join("; ")),
            Cell::plain(row.gaps_open.to_string()),
        ];
        (row.issue.id, cells)
    });
    Table {
        id: "standings",
        title: say.plain("table-standings"),
        heads: say.heads(&["number", "issue", "strict", "relaxed", "works", "gaps"]),
        rows: rows.collect(),
    }
}

pub(super) fn standing_word(say: Say<'_>, standing: Standing) -> String {
    let word = match standing {
        Standing::Covered => "covered",
        Standing::Partial => "partial",
        Standing::Uncovered => "uncovered",
        Standing::NothingExists => "nothing_exists",
        Standing::NotAssessed => "not_assessed",
    };
    say.plain(&format!("standing-{word}"))
}

/// Every judgement of the issues shown, with why, who and when.
fn judgements(reader: Reader<'_>, say: Say<'_>, shown: &[&MatrixRow]) -> Result<Table, StoreError> {
    let mut rows = Vec::new();
    for row in shown {
        for each in coverage_row(reader, row.issue.id.into())?.judgements {
            let judged = &each.judgement;
            let basis = |field: &str| {
                let mark = judged.marks.iter().find(|mark| mark.field == field);
                mark.map_or(judged.record.basis, |mark| mark.basis)
            };
            let mut value = say.plain(&format!("value-{}", judged.value.word()));
            if judged.work_is_draft {
                value = format!("{value} {}", say.plain("draft"));
            }
            if judged.stale {
                value = format!("{value} {}", say.plain("stale"));
            }
            let text = |given: &Option<String>| given.clone().unwrap_or_default();
            let work = each.work.as_ref().map_or_else(|| Cell::plain("∅"), |work| say.record(work));
            let who = [text(&judged.assessor), text(&judged.assessed_on)];
            let who = who.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ");
            let cells = vec![
                say.record(&row.issue),
                work,
                say.cell(&value, basis("value")),
                say.cell(&text(&judged.rationale), basis("rationale")),
                say.cell(&text(&judged.missing), basis("missing")),
                Cell::plain(who),
            ];
            rows.push((judged.record.id, cells));
        }
    }
    Ok(Table {
        id: "judgements",
        title: say.plain("table-judgements"),
        heads: say.heads(&["issue", "work", "value", "rationale", "missing", "assessor"]),
        rows,
    })
}

fn gap_table(say: Say<'_>, gaps: &[GapEntry]) -> Table {
    let rows = gaps.iter().map(|gap| {
        let works: Vec<_> = gap.work_items.iter().map(|work| work_words(say, work)).collect();
        let owners: Vec<_> = gap.owners.iter().filter_map(|said| said.party.as_ref()).collect();
        let owners: Vec<_> = owners.iter().map(|party| party.name.as_str()).collect();
        let cells = vec![
            say.record(&gap.record),
            Cell::plain(format!("{} {}", gap.issue.label, gap.issue.name)),
            Cell::plain(say.plain(&format!("gap-{}", gap.state.word()))),
            Cell::plain(if owners.is_empty() { say.plain("unknown") } else { owners.join(", ") }),
            Cell::plain(works.join(", ")),
            Cell::plain(gap.due_year.as_ref().map_or_else(String::new, |year| year.name.clone())),
        ];
        (gap.record.id, cells)
    });
    Table {
        id: "gaps",
        title: say.plain("table-gaps"),
        heads: say.heads(&["gap", "issue", "state", "owner", "items", "due"]),
        rows: rows.collect(),
    }
}

/// A work item that is to close a gap, and how it stands where it was given up.
fn work_words(say: Say<'_>, work: &GapWork) -> String {
    match work.status.filter(|status| status.is_given_up()) {
        Some(status) => {
            format!("{} {}", work.record.label, say.words.plain(&format!("work-status-{}", status.word())))
        }
        None => work.record.label.clone(),
    }
}

/// Which gaps are still open at the end of each year, in the case asked for.
fn years(reader: Reader<'_>, say: Say<'_>, ask: &ReportAsk) -> Result<Table, StoreError> {
    let outlook = gap_outlook(reader, ask.case)?;
    let rows = outlook.years.into_iter().map(|each| {
        let labels: Vec<_> = each.open.iter().map(|gap| gap.label.as_str()).collect();
        let basis = each.open.iter().map(|gap| gap.basis).max().unwrap_or(Basis::Own);
        let cells = vec![
            Cell::plain(each.year.name.clone()),
            say.cell(&each.open.len().to_string(), basis),
            Cell::plain(labels.join(", ")),
        ];
        (each.year.id, cells)
    });
    Ok(Table {
        id: "years",
        title: say.words.say("report-table-years", [("case", ask.case.word())]),
        heads: say.heads(&["year", "open", "which"]),
        rows: rows.collect(),
    })
}

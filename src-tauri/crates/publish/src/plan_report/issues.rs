//! The issue report: the issues of a list, where they came from and went, who leads them, how they stand, and where
//! sources disagree.

use super::coverage::standing_word;
use super::{PlanReportError, Report, ReportAsk, Say, Table};
use plan::coverage::Standing;
use plan::states::Counting;
use redline::Cell;
use store::Reader;
use store::query::common::RecordRef;
use store::query::issues::{IssueRegisterRow, IssueStep, lists, register};
use words::Words;

pub(super) fn report(
    reader: Reader<'_>,
    words: &Words,
    ask: &ReportAsk,
    today: &str,
) -> Result<Report, PlanReportError> {
    let say = Say { words };
    let known = lists(reader)?.lists;
    let asked = ask.list.map(plan::RecordId::from);
    let list = match asked {
        Some(id) => known.into_iter().find(|list| list.record.id == id),
        None => known.into_iter().next_back(),
    };
    let list = list.ok_or(PlanReportError::NoList)?.record;
    let rows = register(reader, list.id)?.rows;
    let hole = |row: &IssueRegisterRow| standing(row, ask.counting).is_hole();
    let shown: Vec<&IssueRegisterRow> = rows.iter().filter(|row| !ask.holes_only || hole(row)).collect();
    let all = rows.len();
    let that = |keep: &dyn Fn(&IssueRegisterRow) -> bool| -> Vec<RecordRef> {
        rows.iter().filter(|row| keep(row)).map(|row| row.record.clone()).collect()
    };
    let led = |row: &IssueRegisterRow| row.owners.iter().any(|owner| owner.party.is_some());
    let figures = vec![
        say.figure("issues", that(&|_| true), all),
        say.figure("priority", that(&|row| row.status.as_deref() == Some("priority")), all),
        say.figure("deferred", that(&|row| row.status.as_deref() == Some("deferred")), all),
        say.figure("no-lead", that(&|row| !led(row)), all),
        say.figure("no-work", that(&|row| row.works == 0), all),
        say.figure("open-gap", that(&|row| row.open_gaps > 0), all),
        say.figure("covered-strict", that(&|row| row.strict == Standing::Covered), all),
        say.figure("covered-relaxed", that(&|row| row.relaxed == Standing::Covered), all),
        say.figure("commented", that(&|row| row.comments > 0), all),
        say.figure("disputed", that(&|row| !row.conflicts.is_empty()), all),
    ];
    Ok(Report {
        title: words.say("report-title-issues", [("list", list.name.as_str())]),
        head: say.head(reader, ask, &list, today)?,
        figures,
        tables: vec![issues(say, &shown), lineage(say, &shown), conflicts(say, &shown)],
    })
}

const fn standing(row: &IssueRegisterRow, counting: Counting) -> Standing {
    match counting {
        Counting::Strict => row.strict,
        Counting::Relaxed => row.relaxed,
    }
}

fn issues(say: Say<'_>, shown: &[&IssueRegisterRow]) -> Table {
    let rows = shown.iter().map(|row| {
        let leads: Vec<String> = row
            .owners
            .iter()
            .map(|owner| {
                let party =
                    owner.party.as_ref().map_or_else(|| say.plain("nobody"), |party| party.name.clone());
                let state = owner.state.map(|state| say.plain(&format!("state-{}", state.word())));
                let said: Vec<String> = [state, owner.stated_on.clone()].into_iter().flatten().collect();
                if said.is_empty() { party } else { format!("{party} ({})", said.join(", ")) }
            })
            .collect();
        let leads = if leads.is_empty() { row.lead_note.clone() } else { Some(leads.join("; ")) };
        let status = row.status.as_ref().map(|status| say.plain(&format!("status-{status}")));
        let cells = vec![
            Cell::plain(row.rank.unwrap_or(row.number).to_string()),
            say.record(&row.record),
            Cell::plain(status.unwrap_or_default()),
            Cell::plain(leads.unwrap_or_else(|| say.plain("unknown"))),
            Cell::plain(standing_word(say, row.strict)),
            Cell::plain(standing_word(say, row.relaxed)),
            Cell::plain(row.works.to_string()),
            Cell::plain(row.open_gaps.to_string()),
            Cell::plain(row.comments.to_string()),
        ];
        (row.record.id, cells)
    });
    Table {
        id: "issues",
        title: say.plain("table-issues"),
        heads: say.heads(&[
            "number",
            "issue",
            "state",
            "lead",
            "strict",
            "relaxed",
            "work-count",
            "gaps",
            "comments",
        ]),
        rows: rows.collect(),
    }
}

fn lineage(say: Say<'_>, shown: &[&IssueRegisterRow]) -> Table {
    let told = |step: &IssueStep| {
        let key = step.drop_reason.map_or_else(
            || format!("relation-{}", step.relation.word()),
            |reason| format!("dropped-{}", reason.word()),
        );
        let word = say.plain(&key);
        match &step.issue {
            Some(issue) => format!("{} {} ({word})", issue.record.label, issue.record.name),
            None => word,
        }
    };
    let all = |steps: &[IssueStep]| steps.iter().map(told).collect::<Vec<_>>().join("; ");
    let rows = shown.iter().map(|row| {
        let cells =
            vec![say.record(&row.record), Cell::plain(all(&row.came_from)), Cell::plain(all(&row.went_to))];
        (row.record.id, cells)
    });
    Table {
        id: "lineage",
        title: say.plain("table-lineage"),
        heads: say.heads(&["issue", "came-from", "went-to"]),
        rows: rows.collect(),
    }
}

fn conflicts(say: Say<'_>, shown: &[&IssueRegisterRow]) -> Table {
    let rows = shown.iter().flat_map(|row| row.conflicts.iter().map(move |conflict| (row, conflict)));
    let rows = rows.map(|(row, conflict)| {
        let values = |chosen: bool| -> String {
            let told = conflict.values.iter().filter(|value| value.chosen == chosen).map(|value| {
                let sources: Vec<_> = value.sources.iter().map(|source| source.label.as_str()).collect();
                if sources.is_empty() {
                    value.text.clone()
                } else {
                    format!("{} [{}]", value.text, sources.join(", "))
                }
            });
            told.collect::<Vec<_>>().join("; ")
        };
        let cells = vec![
            say.record(&row.record),
            Cell::plain(conflict.topic.clone()),
            Cell::plain(values(true)),
            Cell::plain(values(false)),
            Cell::plain(conflict.reason.clone().unwrap_or_default()),
        ];
        (conflict.id, cells)
    });
    Table {
        id: "conflicts",
        title: say.plain("table-conflicts"),
        heads: say.heads(&["issue", "topic", "used", "also", "reason"]),
        rows: rows.collect(),
    }
}

//! The plan's rows, its baselines, and what differs between two of them.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use ::plan::fiscal::StartMonth;
use ::plan::states::MoneyCase;
use ::plan::{RecordId, Refusal};
use clap::ArgMatches;
use store::query::baselines::{
    BaselineRow, CellDifference, PlanDifference, RowDifference, baselines, difference, seq_of,
};
use store::query::calendar::start_month;
use store::query::outline::{OutlineRow, outline};
use store::{Reader, StoreError};
use words::Words;

/// Lists the outline in a case.
pub(super) fn outline_list(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let case = word(arguments, "case").and_then(|case| case.parse().ok()).unwrap_or(MoneyCase::Base);
    read(path(arguments, "plan"), |reader| {
        let (view, start) = (outline(reader, case)?, start_month(reader)?);
        let mut depths: Vec<(RecordId, usize)> = Vec::new();
        let mut lines = Vec::new();
        for row in &view.rows {
            let above = depths.iter().find(|(id, _)| Some(*id) == row.parent).map(|(_, depth)| *depth);
            let depth = above.map_or(0, |depth| depth + 1);
            depths.push((row.record.id, depth));
            lines.push(format!("{}{}", "  ".repeat(depth), told(row, start, words)));
        }
        if lines.is_empty() {
            lines.push(words.plain("cli-plan-none"));
        }
        Answer::good(lines.join("\n"), &view)
    })
}

fn told(row: &OutlineRow, start: StartMonth, words: &Words) -> String {
    let mut said = vec![format!("{} {}", row.record.label, row.record.name)];
    match (&row.first_year, &row.last_year) {
        (Some(first), Some(last)) if first == last => said.push(first.clone()),
        (Some(first), Some(last)) => {
            said.push(words.say("plan-years", [("first", first.as_str()), ("last", last)]));
        }
        _ => {}
    }
    let days = [("timeline-starts-on", &row.starts_on), ("fact-delivery_on", &row.delivery_on)];
    said.extend(days.into_iter().filter_map(|(key, day)| {
        let day = start.dated(day.as_deref()?);
        Some(format!("{} {day}", words.plain(key).to_lowercase()))
    }));
    said.extend(row.status.map(|status| words.plain(&format!("work-status-{}", status.word()))));
    said.join(", ")
}

/// Lists the baselines.
pub(super) fn baseline_list(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    read(path(arguments, "plan"), |reader| {
        let (list, start) = (baselines(reader)?, start_month(reader)?);
        let mut lines: Vec<String> = list.iter().map(|baseline| one(baseline, start, words)).collect();
        if lines.is_empty() {
            lines.push(words.plain("baseline-none"));
        }
        Answer::good(lines.join("\n"), &list)
    })
}

fn one(baseline: &BaselineRow, start: StartMonth, words: &Words) -> String {
    let taken_on = start.dated(&baseline.taken_on);
    let count = baseline.changes_since.to_string();
    words.say(
        "cli-baseline-line",
        [
            ("label", baseline.record.label.as_str()),
            ("title", &baseline.record.name),
            ("taken_on", &taken_on),
            ("count", &count),
        ],
    )
}

/// Tells what differs between two baselines, or between one and the plan as it is.
pub(super) fn compare(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (from, to) = (word(arguments, "from"), word(arguments, "to"));
    read(path(arguments, "plan"), |reader| {
        let list = baselines(reader)?;
        let newest = list.first().map(|baseline| baseline.record.id);
        let before = match from {
            Some(name) => Some(called(&list, name)?),
            None => Some(newest.ok_or_else(|| Refusal::new("baseline-none-yet"))?),
        };
        let after = to.map(|name| called(&list, name)).transpose()?;
        let found = between(reader, before, after)?;
        Answer::good(said(&found, words), &found)
    })
}

fn called(list: &[BaselineRow], name: &str) -> Result<RecordId, Refusal> {
    let known = list.iter().find(|baseline| {
        baseline.record.label.eq_ignore_ascii_case(name)
            || baseline.record.name.to_lowercase() == name.to_lowercase()
    });
    known
        .map(|baseline| baseline.record.id)
        .ok_or_else(|| Refusal::new("baseline-unknown").with("name", name))
}

fn between(
    reader: Reader<'_>,
    before: Option<RecordId>,
    after: Option<RecordId>,
) -> Result<PlanDifference, StoreError> {
    difference(reader, seq_of(reader, before)?, seq_of(reader, after)?)
}

fn said(found: &PlanDifference, words: &Words) -> String {
    if found.rows.is_empty() {
        return words.plain("baseline-same");
    }
    let mut lines = Vec::new();
    for row in &found.rows {
        lines.push(head(row, words));
        lines.extend(row.cells.iter().map(|cell| format!("     {}", both(cell, words))));
        lines.extend(row.reasons.iter().map(|reason| format!("     {reason}")));
    }
    let count = found.without_reason.to_string();
    lines.push(words.say("baseline-silent", [("count", count.as_str())]));
    lines.join("\n")
}

fn head(row: &RowDifference, words: &Words) -> String {
    let kinds: Vec<String> =
        row.kinds.iter().map(|kind| words.plain(&format!("difference-{}", kind.word()))).collect();
    format!("{} {}: {}", row.record.label, row.record.name, kinds.join(", "))
}

fn both(cell: &CellDifference, words: &Words) -> String {
    if cell.term == "citation" {
        return cited(cell, words);
    }
    let nothing = words.plain("baseline-nothing");
    let mut term = words.plain(&format!("fact-{}", cell.term));
    if let Some(part) = &cell.part {
        term = format!("{term} ({part})");
    }
    let shown = |value: &Option<String>| match value {
        Some(value) => publish::cell_value(&cell.term, value, words),
        None => nothing.clone(),
    };
    words.say(
        "baseline-cell",
        [("term", term.as_str()), ("old", &shown(&cell.old)), ("new", &shown(&cell.new))],
    )
}

/// A source that a row, or a part of it, rests on now or no longer.
fn cited(cell: &CellDifference, words: &Words) -> String {
    let key = if cell.new.is_some() { "baseline-rests" } else { "baseline-rests-no-longer" };
    let source = cell.new.as_deref().or(cell.old.as_deref()).unwrap_or_default();
    let said = words.say(key, [("source", source)]);
    cell.part.iter().map(String::as_str).chain([said.as_str()]).collect::<Vec<_>>().join(": ")
}

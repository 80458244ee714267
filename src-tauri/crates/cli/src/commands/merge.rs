//! Merging a copy of a plan that somebody changed elsewhere.

use super::path;
use super::write::at_desk;
use crate::answer::{Answer, Trouble, to_json};
use crate::out;
use clap::ArgMatches;
use operations::merge::MergeDecision;
use store::merge::{Kept, MergeCell, MergeConflict, MergeMoved, MergeTold, Side};
use store::query::common::RecordRef;
use words::Words;

/// Merges a copy. While something is to be decided and no side is named, it lists that and writes nothing.
pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let copy = path(arguments, "copy");
    let side = match (arguments.get_flag("ours"), arguments.get_flag("theirs")) {
        (true, _) => Some(Side::Ours),
        (_, true) => Some(Side::Theirs),
        _ => None,
    };
    at_desk(arguments, |desk| {
        let file = out::name(copy);
        let mut decisions: Vec<MergeDecision> = Vec::new();
        loop {
            let preview = desk.merge_preview(copy, &decisions)?;
            let open = preview.told.conflicts.iter().filter(|conflict| conflict.decided.is_none());
            let open: Vec<String> = open.map(|conflict| conflict.id.clone()).collect();
            match side {
                _ if open.is_empty() => break,
                Some(side) => {
                    decisions.extend(open.into_iter().map(|conflict| MergeDecision { conflict, side }));
                }
                None => {
                    let count = open.len().to_string();
                    let head = words.say("cli-merge-open", [("file", file.as_str()), ("count", &count)]);
                    let text = format!("{head}\n{}", lines(&preview.told, words));
                    return Ok(Answer { text, json: to_json(&preview.told)?, good: false });
                }
            }
        }
        let told = desk.merge(copy, decisions)?.value;
        let [came, decided] = [told.came.len(), told.conflicts.len()].map(|count| count.to_string());
        let args = [("file", file.as_str()), ("count", &came), ("decided", &decided)];
        let text = format!("{}\n{}", words.say("cli-merged", args), lines(&told, words));
        Answer::good(text, &told)
    })
}

/// Everything of theirs, a line each.
fn lines(told: &MergeTold, words: &Words) -> String {
    let came = told.came.iter().map(|cell| {
        let what = what(cell, words);
        let args = [
            ("what", what.as_str()),
            ("before", &shown(cell.ours.as_ref(), words)),
            ("after", &shown(cell.theirs.as_ref(), words)),
        ];
        words.say("cli-merge-came", args)
    });
    let conflicts = told.conflicts.iter().flat_map(|conflict| conflict_lines(conflict, words));
    let moved = told.moved.iter().map(|moved| moved_line(moved, words));
    let kept = told.kept.iter().map(|kept| {
        let why = words.plain(match kept.why {
            Kept::Published => "merge-kept-published",
            Kept::Journal => "merge-kept-journal",
            Kept::Label => "merge-kept-label",
            Kept::Order => "merge-kept-order",
            Kept::Newer => "merge-kept-newer",
        });
        let what = what(&kept.cell, words);
        words.say(
            "cli-merge-kept",
            [("what", what.as_str()), ("value", &shown(kept.cell.theirs.as_ref(), words)), ("why", &why)],
        )
    });
    came.chain(moved).chain(kept).chain(conflicts).collect::<Vec<_>>().join("\n")
}

fn conflict_lines(conflict: &MergeConflict, words: &Words) -> Vec<String> {
    let key = match conflict.decided {
        None => "cli-merge-conflict",
        Some(Side::Ours) => "cli-merge-conflict-ours",
        Some(Side::Theirs) => "cli-merge-conflict-theirs",
    };
    let line = |cell: &MergeCell| {
        let what = what(cell, words);
        let (ours, theirs) = (shown(cell.ours.as_ref(), words), shown(cell.theirs.as_ref(), words));
        words.say(key, [("what", what.as_str()), ("ours", &ours), ("theirs", &theirs)])
    };
    conflict.cells.iter().map(line).collect()
}

fn moved_line(moved: &MergeMoved, words: &Words) -> String {
    let what = format!("{}, {}", named(moved.record.as_ref()), field(&moved.field, words));
    words.say("cli-merge-moved", [("what", what.as_str()), ("from", &moved.from), ("to", &moved.to)])
}

/// The record and the field, or what kind of row it is; of several like it, which.
fn what(cell: &MergeCell, words: &Words) -> String {
    let name = match &cell.field {
        Some(code) => field(code, words),
        None => kind(&cell.table, words),
    };
    let part = match &cell.part {
        Some(part) => words.say("merge-part", [("name", name.as_str()), ("part", part)]),
        None => name,
    };
    let record = named(cell.record.as_ref());
    if record.is_empty() { part } else { format!("{record}, {part}") }
}

fn named(record: Option<&RecordRef>) -> String {
    record.map(|record| format!("{} {}", record.label, record.name).trim().to_owned()).unwrap_or_default()
}

fn field(code: &str, words: &Words) -> String {
    let key = format!("fact-{code}");
    if words.knows(&key) { words.plain(&key) } else { code.replace('_', " ") }
}

fn kind(table: &str, words: &Words) -> String {
    let key = format!("kind-{table}");
    if words.knows(&key) { words.plain(&key) } else { field(table, words) }
}

fn shown(value: Option<&String>, words: &Words) -> String {
    value.cloned().unwrap_or_else(|| words.plain("cli-empty"))
}

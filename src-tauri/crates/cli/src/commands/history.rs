//! The changes of a plan, or of one record.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::find;
use clap::ArgMatches;
use store::query::history::{HistoryLine, history_page};
use store::query::records::record_detail;
use store::{Reader, Sentence};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let limit = arguments.get_one::<u32>("limit").copied().unwrap_or(50);
    read(path(arguments, "plan"), |reader| match word(arguments, "label") {
        Some(label) => of_record(reader, label, limit, words),
        None => of_plan(reader, limit, words),
    })
}

fn of_plan(reader: Reader<'_>, limit: u32, words: &Words) -> Result<Answer, Trouble> {
    let page = history_page(reader, None, limit, 0)?;
    let mut lines: Vec<String> = page.lines.iter().map(|line| told(line, words)).collect();
    let shown = u32::try_from(page.lines.len()).unwrap_or(u32::MAX);
    if lines.is_empty() {
        lines.push(words.plain("cli-history-none"));
    } else if page.total > shown {
        let count = (page.total - shown).to_string();
        lines.push(words.say("cli-history-older", [("count", count.as_str())]));
    }
    Answer::good(lines.join("\n"), &page)
}

fn told(line: &HistoryLine, words: &Words) -> String {
    let change = &line.line;
    let mut text = head(change.seq, &change.at, &change.name, &change.actor, words);
    if line.undone {
        text.push_str(&format!(" ({})", words.plain("cli-history-undone")));
    }
    if change.old.is_some() || change.new.is_some() {
        text.push_str(&format!("\n     {}", cell("value", &change.old, &change.new, words)));
    }
    if let Some(reason) = &change.reason {
        text.push_str(&format!("\n     {reason}"));
    }
    text
}

fn of_record(reader: Reader<'_>, label: &str, limit: u32, words: &Words) -> Result<Answer, Trouble> {
    let id = find::record(reader, label)??;
    let mut changes = record_detail(reader, id)?.history;
    changes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let mut lines = vec![find::named(reader, id)?];
    for change in &changes {
        lines.push(head(change.seq, &change.at, &change.name, &change.actor, words));
        for written in &change.cells {
            lines.push(format!("     {}", cell(&written.field, &written.old, &written.new, words)));
        }
        lines.extend(change.reason.iter().map(|reason| format!("     {reason}")));
    }
    Answer::good(lines.join("\n"), &changes)
}

fn head(seq: u32, at: &str, name: &Sentence, actor: &str, words: &Words) -> String {
    let args = || name.args.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    // What was taken back is itself a change that has a name.
    let of = name.args.get("of").map(|key| words.say(key, args()));
    let named = args().map(|(name, value)| (name, of.as_deref().filter(|_| name == "name").unwrap_or(value)));
    let (seq, at, change) = (seq.to_string(), instant(at), words.say(&name.key, named));
    let line = words.say("cli-history-line", [("seq", seq.as_str()), ("at", &at), ("change", &change)]);
    if actor.is_empty() { line } else { format!("{line}, {actor}") }
}

fn cell(field: &str, old: &Option<String>, new: &Option<String>, words: &Words) -> String {
    let key = format!("fact-{field}");
    let field = if words.knows(&key) { words.plain(&key) } else { field.replace('_', " ") };
    let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| words.plain("cli-empty"));
    words
        .say("cli-history-cell", [("field", field.as_str()), ("before", &shown(old)), ("after", &shown(new))])
}

/// An instant in UTC milliseconds as a day and a time of day that every program reads.
fn instant(millis: &str) -> String {
    let read = millis.parse().ok().and_then(|millis| jiff::Timestamp::from_millisecond(millis).ok());
    read.map_or_else(|| millis.to_owned(), |at| at.strftime("%Y-%m-%d %H:%MZ").to_string())
}

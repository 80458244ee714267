//! The lists of issues, one list, and the story of one issue.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::find;
use clap::ArgMatches;
use plan::Refusal;
use std::collections::BTreeMap;
use store::query::issues::{IssueRegister, IssueStory, lists, register, story};
use store::{Reader, StoreError};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    read(path(arguments, "plan"), |reader| match (word(arguments, "story"), word(arguments, "list")) {
        (Some(label), _) => told(reader, label, words),
        (None, Some(list)) => one_list(reader, list, words),
        (None, None) => all_lists(reader, words),
    })
}

fn all_lists(reader: Reader<'_>, words: &Words) -> Result<Answer, Trouble> {
    let found = lists(reader)?;
    let lines = found.lists.iter().map(|list| {
        let count = list.holds.to_string();
        let dated = if list.dated_on.is_some() { "yes" } else { "no" };
        words.say(
            "cli-issues-list",
            [
                ("label", list.record.label.as_str()),
                ("name", &list.record.name),
                ("count", &count),
                ("dated", dated),
                ("dated_on", list.dated_on.as_deref().unwrap_or_default()),
            ],
        )
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    let text = if text.is_empty() { words.plain("cli-issues-none") } else { text };
    Answer::good(text, &found)
}

fn one_list(reader: Reader<'_>, name: &str, words: &Words) -> Result<Answer, Trouble> {
    let Some(list) = find::list(reader, Some(name))?? else {
        return Err(Refusal::new("list-unknown").with("words", name).with("known", "").into());
    };
    let register = register(reader, list.record.id)?;
    Answer::good(lines(&register, words).join("\n"), &register)
}

fn lines(register: &IssueRegister, words: &Words) -> Vec<String> {
    let line = |row: &store::query::issues::IssueRegisterRow| {
        let (number, rank) = (row.number.to_string(), row.rank.map(|rank| rank.to_string()));
        let key = if rank.is_some() { "cli-issue-ranked" } else { "cli-issue-line" };
        words.say(
            key,
            [
                ("number", number.as_str()),
                ("label", &row.record.label),
                ("name", &row.record.name),
                ("rank", rank.as_deref().unwrap_or_default()),
            ],
        )
    };
    register.rows.iter().map(line).collect()
}

fn told(reader: Reader<'_>, label: &str, words: &Words) -> Result<Answer, Trouble> {
    let id = find::record(reader, label)??;
    let story = match story(reader, id) {
        Err(StoreError::NoSuchRow { .. }) => {
            return Err(Refusal::new("not-an-issue").with("label", label).into());
        }
        other => other?,
    };
    Answer::good(sentences(&story, words), &story)
}

fn sentences(story: &IssueStory, words: &Words) -> String {
    let mut lines = vec![format!("{}  {}", story.issue.record.label, story.issue.record.name)];
    for told in &story.sentences {
        let mut line = words.say(&told.key, filled(&told.args));
        if told.basis.is_marked() {
            line.push(' ');
            line.push_str(&words.plain(&format!("basis-{}", told.basis.word())));
        }
        if let Some(reason) = &told.reason {
            line.push(' ');
            line.push_str(&words.say("cli-noted", [("reason", reason.as_str())]));
        }
        if !told.sources.is_empty() {
            let labels: Vec<_> = told.sources.iter().map(|source| source.label.as_str()).collect();
            line.push_str(&format!(" [{}]", labels.join(", ")));
        }
        lines.push(format!("  {line}"));
    }
    lines.join("\n")
}

fn filled(args: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    args.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

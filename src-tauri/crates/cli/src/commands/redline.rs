//! Writing what changed between two versions, proven before it is written.

use super::tracked::{changes_of, word_file};
use super::{path, read, word};
use crate::answer::{Answer, Trouble, to_json};
use crate::find::{self, Called};
use crate::out;
use clap::ArgMatches;
use plan::{Refusal, date};
use publish::{RedlineForm, word_files};
use redline::docx::Authorship;
use redline::files::{Choices, EarlierChanges, Grain, NotTracked, compare};
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (before, file) = (path(arguments, "before"), path(arguments, "out"));
    let authorship = authorship(arguments, words)?;
    let made = match arguments.get_one::<PathBuf>("after") {
        Some(after) => of_files(before, after, arguments, words, authorship)?,
        None => of_plan(before, arguments, words, &authorship)?,
    };
    let read: Vec<&Path> = [Some(before), arguments.get_one::<PathBuf>("after").map(PathBuf::as_path)]
        .into_iter()
        .flatten()
        .collect();
    let main = if arguments.get_flag("static") { RedlineForm::Static } else { RedlineForm::Tracked };
    let pages = [("html", RedlineForm::SideBySide), ("html-inline", RedlineForm::Inline)];
    let pages = pages
        .into_iter()
        .filter_map(|(name, form)| Some((arguments.get_one::<PathBuf>(name)?.as_path(), form)));
    for (target, form) in std::iter::once((file, main)).chain(pages) {
        let bytes = form
            .of(made.bytes.clone(), &made.before, &made.after, words)
            .map_err(|error| Trouble::Failed(error.to_string()))?;
        out::write(target, &bytes, &read)?;
    }
    let (shown, count) = (file.to_string_lossy(), made.changes.to_string());
    let mut text = words.say("cli-redline-made", [("file", &*shown), ("count", count.as_str())]);
    for line in &made.notes {
        text.push('\n');
        text.push_str(line);
    }
    let mut answer = json!({"file": shown, "changes": made.changes, "proof": made.proof});
    if let (Some(report), Some(all)) = (made.report, answer.as_object_mut()) {
        all.insert("report".to_owned(), report);
    }
    Answer::good(text, &answer)
}

struct Made {
    bytes: Vec<u8>,
    /// What people call the earlier document, and the later one.
    before: String,
    after: String,
    changes: u32,
    proof: Json,
    /// What was compared and found, for programs; nothing for versions of a plan, whose proof says it all.
    report: Option<Json>,
    /// What differs without a mark, for people.
    notes: Vec<String>,
}

fn of_plan(
    plan: &Path,
    arguments: &ArgMatches,
    words: &Words,
    authorship: &Authorship,
) -> Result<Made, Trouble> {
    let (Some(from), Some(to)) = (word(arguments, "from"), word(arguments, "to")) else {
        return Err(Refusal::new("versions-needed").into());
    };
    let document = word(arguments, "document");
    read(plan, |reader| {
        let (_, from) = find::version(reader, &Called { document, version: from })?;
        let (_, to) = find::version(reader, &Called { document, version: to })?;
        let (from, to) = (find::version_id(&from), find::version_id(&to));
        let called = |version| publish::version_name(reader, words, version);
        let (before, after) = (called(from)?, called(to)?);
        let made = publish::redline_docx(reader, words, from, to, authorship)?;
        let (changes, proof) = (made.comparison.counts.total, to_json(&made.proof)?);
        Ok::<_, Trouble>(Made {
            bytes: made.bytes,
            before,
            after,
            changes,
            proof,
            report: None,
            notes: Vec::new(),
        })
    })
}

fn of_files(
    before: &Path,
    after: &Path,
    arguments: &ArgMatches,
    words: &Words,
    authorship: Authorship,
) -> Result<Made, Trouble> {
    let (first, second) = (word_file(before)?, word_file(after)?);
    let made = compare(&first, &second, &choices(arguments, authorship))
        .map_err(|error| word_files::not_compared(&out::name(before), &out::name(after), &error))?;
    let (before, after) = (out::name(before), out::name(after));
    let changes = changes_of(&after, &made.bytes)?.counts.total;
    let notes = made.report.not_tracked.iter().map(|one| note(one, words)).collect::<Result<_, _>>()?;
    let (proof, report) = (to_json(&made.proof)?, to_json(&made.report)?);
    Ok(Made { bytes: made.bytes, before, after, changes, proof, report: Some(report), notes })
}

fn choices(arguments: &ArgMatches, authorship: Authorship) -> Choices {
    let is = |name: &str| arguments.get_flag(name);
    Choices {
        ignore_case: is("ignore-case"),
        ignore_space: is("ignore-space"),
        formatting: !is("no-formatting"),
        tables: !is("no-tables"),
        notes: !is("no-notes"),
        headers: !is("no-headers"),
        moves: !is("no-moves"),
        grain: if is("characters") { Grain::Characters } else { Grain::Words },
        earlier_changes: if is("refuse-changes") { EarlierChanges::Refuse } else { EarlierChanges::Accept },
        authorship,
    }
}

/// A difference without a mark as a sentence.
fn note(one: &NotTracked, words: &Words) -> Result<String, Trouble> {
    let kind = to_json(&one.kind)?;
    let (kind, paragraph) = (kind.as_str().unwrap_or_default(), one.place.paragraph.to_string());
    let filled = [("kind", kind), ("name", one.name.as_str()), ("paragraph", paragraph.as_str())];
    Ok(words.say("redline-not-tracked", filled))
}

/// Who stands as the author of the changes: a name that was given, or nobody in particular.
fn authorship(arguments: &ArgMatches, words: &Words) -> Result<Authorship, Trouble> {
    let day = word(arguments, "date").unwrap_or_default();
    let is_day = day.len() == 10 && date::is_known_date(day);
    if !day.is_empty() && !is_day {
        return Err(Refusal::new("date-of-author").with("value", day).into());
    }
    Ok(match word(arguments, "author") {
        Some(author) => Authorship::Named { author: author.to_owned(), date: day.to_owned() },
        None => Authorship::Anonymous { name: words.plain("document-anonymous") },
    })
}

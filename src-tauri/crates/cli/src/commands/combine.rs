//! Putting several people's versions of one Word document together.

use super::path;
use super::redline::{day, list_form};
use super::tracked::{changes_of, word_file};
use crate::answer::{Answer, Trouble, to_json};
use crate::far::Far;
use crate::out;
use clap::ArgMatches;
use plan::Refusal;
use publish::changes::story_name;
use publish::combining::{VersionFile, not_combined, revised};
use publish::{ProvenRedline, proof_page};
use redline::combine::{Clash, combine};
use redline::docx::Authorship;
use redline::files::{Choices, EarlierChanges};
use serde_json::json;
use std::path::{Path, PathBuf};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (base, target) = (path(arguments, "base"), path(arguments, "out"));
    let versions: Vec<&Path> =
        arguments.get_many::<PathBuf>("versions").into_iter().flatten().map(PathBuf::as_path).collect();
    let authors: Vec<&String> = arguments.get_many::<String>("author").into_iter().flatten().collect();
    if !authors.is_empty() && authors.len() != versions.len() {
        let (names, files) = (authors.len().to_string(), versions.len().to_string());
        return Err(Refusal::new("combine-names").with("names", names).with("files", files).into());
    }
    let file = |(at, version): (usize, &&Path)| {
        let author = authors.get(at).map(|author| (*author).clone()).unwrap_or_default();
        Ok::<_, Trouble>(VersionFile { file: out::name(version), bytes: word_file(version)?, author })
    };
    let files: Vec<VersionFile> = versions.iter().enumerate().map(file).collect::<Result<_, _>>()?;
    let people = revised(&files, day(arguments)?)?;
    let refuses = arguments.get_flag("refuse-changes");
    let choices = Choices {
        formatting: !arguments.get_flag("no-formatting"),
        earlier_changes: if refuses { EarlierChanges::Refuse } else { EarlierChanges::Accept },
        ..Choices::default()
    };
    let name = out::name(base);
    let mut far = Far::at_terminal(words);
    let made = combine(&word_file(base)?, &people, &choices, &mut |progress| far.told(progress))
        .map_err(|error| not_combined(&name, &files, &error))?;
    drop(far);
    let counts = changes_of(&name, &made.bytes)?.counts;
    let read: Vec<&Path> = std::iter::once(base).chain(versions).collect();
    out::write(target, &made.bytes, &read)?;
    if let Some(table) = arguments.get_one::<PathBuf>("list") {
        let proven = ProvenRedline {
            bytes: made.bytes.clone(),
            before: name.clone(),
            after: out::name(target),
            authorship: Authorship::Anonymous { name: words.plain("document-anonymous") },
            page: None,
        };
        let bytes =
            list_form(table)?.of(&proven, words).map_err(|error| Trouble::Failed(error.to_string()))?;
        out::write(table, &bytes, &read)?;
    }
    let (shown, count) = (target.to_string_lossy(), counts.total.to_string());
    let (names, clashes) = (people.len().to_string(), made.clashes.len().to_string());
    let mut text = words.say(
        "cli-combined",
        [("file", &*shown), ("count", count.as_str()), ("people_count", &names), ("clash_count", &clashes)],
    );
    for line in made.clashes.iter().map(|clash| clash_line(clash, words)) {
        text.push('\n');
        text.push_str(&line);
    }
    for one in &made.left {
        let what = proof_page::not_tracked(&one.what, words);
        text.push('\n');
        text.push_str(&words.say("combine-left", [("author", one.author.as_str()), ("what", what.as_str())]));
    }
    let authors: Vec<&str> = people.iter().map(|one| one.author.as_str()).collect();
    Answer::good(
        text,
        &json!({
            "file": shown,
            "changes": counts.total,
            "counts": to_json(&counts)?,
            "authors": authors,
            "clashes": to_json(&made.clashes)?,
            "left": to_json(&made.left)?,
            "proofs": to_json(&made.proofs)?,
        }),
    )
}

/// A place where people want different things, as a sentence.
fn clash_line(clash: &Clash, words: &Words) -> String {
    let wants = clash.readings.iter().map(|one| {
        let kind = if one.text.is_empty() { "gone" } else { "words" };
        words.say("combine-reading", [("author", one.author.as_str()), ("kind", kind), ("text", &one.text)])
    });
    let wants = wants.collect::<Vec<_>>().join("; ");
    let paragraph = clash.place.paragraph.to_string();
    let kind = if clash.before.is_empty() { "none" } else { "words" };
    words.say(
        "cli-clash",
        [
            ("story", story_name(clash.place.story)),
            ("paragraph", paragraph.as_str()),
            ("kind", kind),
            ("before", &clash.before),
            ("wants", &wants),
        ],
    )
}

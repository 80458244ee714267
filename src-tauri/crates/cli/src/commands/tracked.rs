//! Tracked changes of any Word document: listed, accepted, rejected.

use super::path;
use crate::answer::{Answer, Trouble, to_json};
use crate::out;
use clap::ArgMatches;
use publish::word_files;
use redline::docx::{accept_all, reject_all};
use redline::{Change, Comparison, tracked};
use serde_json::json;
use std::path::Path;
use store::StoreError;
use words::Words;

/// The bytes of a Word document.
pub(super) fn word_file(path: &Path) -> Result<Vec<u8>, Trouble> {
    std::fs::read(path).map_err(|error| StoreError::io(path, error).into())
}

/// The tracked changes in the bytes of the document called `name`.
pub(super) fn changes_of(name: &str, bytes: &[u8]) -> Result<Comparison, Trouble> {
    tracked::comparison(bytes).map_err(|error| word_files::unreadable(name, &error).into())
}

/// Lists the changes.
pub(super) fn list(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let file = path(arguments, "word");
    let name = out::name(file);
    let found = changes_of(&name, &word_file(file)?)?;
    let lines: Vec<String> =
        found.changes.iter().map(|change| line(change, words)).collect::<Result<_, _>>()?;
    let text = if lines.is_empty() {
        words.say("cli-changes-none", [("file", name.as_str())])
    } else {
        lines.join("\n")
    };
    Answer::good(
        text,
        &json!({"file": name, "changes": to_json(&found.changes)?, "counts": to_json(&found.counts)?}),
    )
}

fn line(change: &Change, words: &Words) -> Result<String, Trouble> {
    let (kind, number) = (to_json(&change.kind)?, change.number.to_string());
    let heading = if change.heading.is_empty() { "none" } else { "some" };
    Ok(words.say(
        "cli-changes-line",
        [
            ("number", number.as_str()),
            ("kind", kind.as_str().unwrap_or_default()),
            ("before", change.before.as_str()),
            ("after", change.after.as_str()),
            ("heading", heading),
            ("under", change.heading.as_str()),
        ],
    ))
}

/// Accepts or rejects all changes.
pub(super) fn resolve(accept: bool, arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (file, target) = (path(arguments, "word"), path(arguments, "out"));
    let (name, bytes) = (out::name(file), word_file(file)?);
    let count = changes_of(&name, &bytes)?.counts.total;
    let resolved = if accept { accept_all(&bytes) } else { reject_all(&bytes) };
    let resolved = resolved.map_err(|error| word_files::unreadable(&name, &error))?;
    out::write(target, &resolved, &[file])?;
    let (shown, number) = (target.to_string_lossy(), count.to_string());
    let text = words.say("cli-resolved", [("file", &*shown), ("count", number.as_str())]);
    Answer::good(text, &json!({"file": shown, "changes": count}))
}

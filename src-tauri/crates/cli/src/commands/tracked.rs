//! Tracked changes of any Word document: listed, accepted, rejected.

use super::path;
use crate::answer::{Answer, Trouble, to_json};
use crate::out;
use clap::ArgMatches;
use publish::changes::{self, KINDS, kind_name};
use publish::{RedlineForm, SheetFormat, sheet_file, word_files};
use redline::tracked::{Decision, Selection};
use redline::{Change, Comparison, tracked};
use serde_json::json;
use std::path::{Path, PathBuf};
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
    let lines: Vec<String> = found
        .changes
        .iter()
        .zip(changes::places(&found.changes, words))
        .map(|(change, place)| line(change, &place, words))
        .collect();
    let text = if lines.is_empty() {
        words.say("cli-changes-none", [("file", name.as_str())])
    } else {
        let (count, kinds) = (found.counts.total.to_string(), changes::counted(&found.counts, words));
        let all = words.say("redline-page-summary", [("count", count.as_str()), ("kinds", kinds.as_str())]);
        format!("{}\n{all}", lines.join("\n"))
    };
    if let Some(target) = arguments.get_one::<PathBuf>("list") {
        let sheet = changes::summary(&words.plain("change-summary"), &found, words);
        let format = match super::redline::list_form(target)? {
            RedlineForm::ListXlsx => SheetFormat::Xlsx,
            _ => SheetFormat::Csv,
        };
        let bytes = sheet_file(&sheet, format).map_err(|error| Trouble::Failed(error.to_string()))?;
        out::write(target, &bytes, &[file])?;
    }
    Answer::good(
        text,
        &json!({"file": name, "changes": to_json(&found.changes)?, "counts": to_json(&found.counts)?}),
    )
}

fn line(change: &Change, place: &str, words: &Words) -> String {
    let number = change.number.to_string();
    words.say(
        "cli-changes-line",
        [
            ("number", number.as_str()),
            ("kind", kind_name(change.kind)),
            ("before", change.before.as_str()),
            ("after", change.after.as_str()),
            ("place", place),
        ],
    )
}

/// Accepts or rejects changes: all, or those of some authors, of some kinds, with some numbers in the list or some ids.
pub(super) fn resolve(decision: Decision, arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (file, target) = (path(arguments, "word"), path(arguments, "out"));
    let (name, bytes) = (out::name(file), word_file(file)?);
    let many = |name: &str| arguments.get_many::<String>(name).into_iter().flatten().cloned().collect();
    let kinds = arguments.get_many::<String>("kind").into_iter().flatten();
    let kinds = kinds.filter_map(|name| KINDS.into_iter().find(|kind| kind_name(*kind) == name)).collect();
    let numbers = arguments.get_many::<u32>("change").into_iter().flatten().copied().collect();
    let selection = Selection { authors: many("author"), ids: many("id"), kinds, numbers };
    let count = |bytes: &[u8]| Ok::<_, Trouble>(changes_of(&name, bytes)?.counts.total);
    let before = count(&bytes)?;
    let resolved = tracked::decide(&bytes, &selection, decision)
        .map_err(|error| word_files::unreadable(&name, &error))?;
    let left = count(&resolved)?;
    out::write(target, &resolved, &[file])?;
    let decided = before.saturating_sub(left);
    let (shown, number) = (target.to_string_lossy(), decided.to_string());
    let text = words.say("cli-resolved", [("file", &*shown), ("count", number.as_str())]);
    Answer::good(text, &json!({"file": shown, "changes": decided, "left": left}))
}

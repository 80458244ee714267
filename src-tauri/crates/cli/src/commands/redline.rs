//! Writing what changed between two versions, proven before it is written.

use super::{path, read, word};
use crate::answer::{Answer, Trouble, to_json};
use crate::find::{self, Called};
use crate::out;
use clap::ArgMatches;
use plan::{Refusal, date};
use redline::docx::{Authorship, Meta, to_document, write_redline};
use redline::{Document, Options, Proof};
use serde_json::json;
use std::path::{Path, PathBuf};
use store::StoreError;
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (before, file) = (path(arguments, "before"), path(arguments, "out"));
    let authorship = authorship(arguments, words)?;
    let made = match arguments.get_one::<PathBuf>("after") {
        Some(after) => {
            let made = of_files(before, after, &authorship)?;
            out::write(file, &made.bytes, &[before, after])?;
            made
        }
        None => {
            let made = of_plan(before, arguments, words, &authorship)?;
            out::write(file, &made.bytes, &[before])?;
            made
        }
    };
    let (shown, count) = (file.to_string_lossy(), made.changes.to_string());
    let text = words.say("cli-redline-made", [("file", &*shown), ("count", count.as_str())]);
    Answer::good(text, &json!({"file": shown, "changes": made.changes, "proof": to_json(&made.proof)?}))
}

struct Made {
    bytes: Vec<u8>,
    changes: u32,
    proof: Proof,
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
        let made = publish::redline_docx(reader, words, from, to, authorship)?;
        Ok::<_, Trouble>(Made { bytes: made.bytes, changes: made.comparison.counts.total, proof: made.proof })
    })
}

fn of_files(before: &Path, after: &Path, authorship: &Authorship) -> Result<Made, Trouble> {
    let (first, second) = (document(before)?, document(after)?);
    let comparison = redline::compare(&first, &second, &Options::default());
    let failed = |error: redline::docx::WriteError| Trouble::Failed(error.to_string());
    let bytes = write_redline(&comparison, &Meta::default(), authorship).map_err(failed)?;
    let proof = redline::prove(&bytes, &first, &second)?;
    Ok(Made { bytes, changes: comparison.counts.total, proof })
}

fn document(path: &Path) -> Result<Document, Trouble> {
    let bytes = std::fs::read(path).map_err(|error| StoreError::io(path, error))?;
    to_document(&bytes).map_err(|error| {
        let refusal = Refusal::new("word-file-unreadable").with("file", out::name(path));
        refusal.with("detail", error.to_string()).into()
    })
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

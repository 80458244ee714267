//! Writing what changed between two versions, proven before it is written.

use super::tracked::{changes_of, word_file};
use super::{path, read, word};
use crate::answer::{Answer, Trouble, to_json};
use crate::far::Far;
use crate::find::{self, Called};
use crate::out;
use clap::ArgMatches;
use plan::{Refusal, date};
use publish::{ProvenRedline, RedlineForm, proof_page, word_files};
use redline::Counts;
use redline::docx::Authorship;
use redline::files::{Choices, EarlierChanges, Grain, compare_with_progress};
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (before, file) = (path(arguments, "before"), path(arguments, "out"));
    let authorship = authorship(arguments, words)?;
    let made = match arguments.get_one::<PathBuf>("after") {
        Some(after) => of_files(before, after, arguments, words, authorship)?,
        None => of_plan(before, arguments, words, authorship)?,
    };
    let read: Vec<&Path> = [Some(before), arguments.get_one::<PathBuf>("after").map(PathBuf::as_path)]
        .into_iter()
        .flatten()
        .collect();
    let main = if arguments.get_flag("static") { RedlineForm::Static } else { RedlineForm::Tracked };
    let also = |name: &str| arguments.get_one::<PathBuf>(name).map(PathBuf::as_path);
    let mut targets = vec![(file, main)];
    targets.extend(also("html").map(|target| (target, RedlineForm::SideBySide)));
    targets.extend(also("html-inline").map(|target| (target, RedlineForm::Inline)));
    if let Some(target) = also("list") {
        targets.push((target, list_form(target)?));
    }
    for (target, form) in targets {
        let bytes = form.of(&made.proven, words).map_err(|error| Trouble::Failed(error.to_string()))?;
        out::write(target, &bytes, &read)?;
    }
    let (shown, count) = (file.to_string_lossy(), made.counts.total.to_string());
    let proven = if made.gives_both { "both" } else { "later" };
    let told = [("file", &*shown), ("count", count.as_str()), ("proven", proven)];
    let mut text = words.say("cli-redline-made", told);
    for line in &made.notes {
        text.push('\n');
        text.push_str(line);
    }
    let counts = to_json(&made.counts)?;
    let mut answer =
        json!({"file": shown, "changes": made.counts.total, "counts": counts, "proof": made.proof});
    if let (Some((report, choices)), Some(all)) = (made.report, answer.as_object_mut()) {
        all.insert("report".to_owned(), report);
        all.insert("choices".to_owned(), choices);
    }
    Answer::good(text, &answer)
}

/// What a list of changes is written as: what its name says.
pub(super) fn list_form(target: &Path) -> Result<RedlineForm, Trouble> {
    let end = target.extension().map(|end| end.to_string_lossy().to_lowercase());
    match end.as_deref() {
        Some("xlsx") => Ok(RedlineForm::ListXlsx),
        Some("csv") => Ok(RedlineForm::ListCsv),
        _ => Err(Refusal::new("list-file-unknown").with("file", out::name(target)).into()),
    }
}

struct Made {
    proven: ProvenRedline,
    counts: Counts,
    proof: Json,
    /// Whether rejecting all gives back what the earlier one says: not where something was left out of the comparison.
    gives_both: bool,
    /// What was found and what was chosen, for programs; nothing for versions of a plan, whose proof says it all.
    report: Option<(Json, Json)>,
    /// What differs without a mark, for people.
    notes: Vec<String>,
}

fn of_plan(
    plan: &Path,
    arguments: &ArgMatches,
    words: &Words,
    authorship: Authorship,
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
        let made = publish::redline_docx(reader, words, from, to, &authorship)?;
        let counts = made.comparison.counts;
        let page = || proof_page::of_versions((&before, &after), &counts, &made.proof, words);
        let page = arguments.get_flag("proof-page").then(page);
        let proof = to_json(&made.proof)?;
        let proven = ProvenRedline { bytes: made.bytes, before, after, authorship, page };
        Ok::<_, Trouble>(Made { proven, counts, proof, gives_both: true, report: None, notes: Vec::new() })
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
    let choices = choices(arguments, authorship);
    let (before, after) = (out::name(before), out::name(after));
    let mut far = Far::at_terminal(words);
    let made = compare_with_progress(&first, &second, &choices, &mut |progress| far.told(progress))
        .map_err(|error| word_files::not_compared(&before, &after, &error))?;
    drop(far);
    let counts = changes_of(&after, &made.bytes)?.counts;
    let notes = made.report.not_tracked.iter().map(|one| proof_page::not_tracked(one, words)).collect();
    let names = (before.as_str(), after.as_str());
    let page = || proof_page::of_files(names, &counts, &made.report, &made.proof, &choices, words);
    let page = arguments.get_flag("proof-page").then(page);
    let gives_both = made.proof.has_content() && choices.headers && choices.formatting;
    let (proof, report) = (to_json(&made.proof)?, (to_json(&made.report)?, to_json(&choices)?));
    let proven = ProvenRedline { bytes: made.bytes, before, after, authorship: choices.authorship, page };
    Ok(Made { proven, counts, proof, gives_both, report: Some(report), notes })
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
        grain: match (is("words"), is("characters")) {
            (_, true) => Grain::Characters,
            (true, false) => Grain::Words,
            (false, false) => Grain::Phrases,
        },
        earlier_changes: earlier_changes(arguments),
        authorship,
    }
}

/// What becomes of tracked changes that the documents already hold.
fn earlier_changes(arguments: &ArgMatches) -> EarlierChanges {
    if arguments.get_flag("refuse-changes") {
        EarlierChanges::Refuse
    } else if arguments.get_flag("keep-changes") {
        EarlierChanges::Keep
    } else {
        EarlierChanges::Accept
    }
}

/// Who stands as the author of the changes: a name that was given, or nobody in particular.
fn authorship(arguments: &ArgMatches, words: &Words) -> Result<Authorship, Trouble> {
    let day = day(arguments)?;
    Ok(match word(arguments, "author") {
        Some(author) => Authorship::Named { author: author.to_owned(), date: day.to_owned() },
        None => Authorship::Anonymous { name: words.plain("document-anonymous") },
    })
}

/// The day that stands on the changes; empty without one.
pub(super) fn day(arguments: &ArgMatches) -> Result<&str, Trouble> {
    let day = word(arguments, "date").unwrap_or_default();
    let is_day = day.len() == 10 && date::is_known_date(day);
    if !day.is_empty() && !is_day {
        return Err(Refusal::new("date-of-author").with("value", day).into());
    }
    Ok(day)
}

//! What the last page of a redline says: what was compared, what came of it, and what no mark can say.

use crate::changes::{counted, story_name};
use redline::files::prove::Verdict;
use redline::files::{Choices, EarlierChanges, Grain, NotTracked, Report, TextPlace};
use redline::tracked::{ProofLine, ProofPage};
use redline::{Counts, Proof};
use words::Words;

/// The page for two Word files.
#[must_use]
pub fn of_files(
    names: (&str, &str),
    counts: &Counts,
    report: &Report,
    verdict: &Verdict,
    choices: &Choices,
    words: &Words,
) -> ProofPage {
    let (mut exact, mut not) = (Vec::new(), Vec::new());
    for (name, level) in verdict.levels.all() {
        let word = words.plain(&format!("proof-level-{name}"));
        if level.is_exact() { exact.push(word) } else { not.push(word) }
    }
    let mut levels = vec![words.say("proof-exact", [("levels", exact.join(", ").as_str())])];
    if !not.is_empty() {
        levels.push(words.say("proof-not-exact", [("levels", not.join(", ").as_str())]));
    }
    let told: Vec<String> = report.not_tracked.iter().map(|one| not_tracked(one, words)).collect();
    let facts = vec![
        ("proof-before", vec![names.0.to_owned(), hash("proof-hash-file", &report.before_hash, words)]),
        ("proof-after", vec![names.1.to_owned(), hash("proof-hash-file", &report.after_hash, words)]),
        ("proof-changes", changes(counts, words)),
        ("proof-levels", levels),
        ("proof-choices", chosen(choices, words)),
        ("proof-not-said", or_nothing(told, words)),
    ];
    page(facts, words)
}

/// The page for two versions of a document of a plan.
#[must_use]
pub fn of_versions(names: (&str, &str), counts: &Counts, proof: &Proof, words: &Words) -> ProofPage {
    let left_out = proof.not_compared.iter().map(|one| {
        let name = serde_json::to_value(one).ok().and_then(|name| name.as_str().map(str::to_owned));
        words.plain(&format!("proof-left-out-{}", name.unwrap_or_default()))
    });
    let facts = vec![
        ("proof-before", vec![names.0.to_owned(), hash("proof-hash-text", &proof.before_hash, words)]),
        ("proof-after", vec![names.1.to_owned(), hash("proof-hash-text", &proof.after_hash, words)]),
        ("proof-changes", changes(counts, words)),
        ("proof-levels", vec![words.plain("proof-exact-versions")]),
        ("proof-not-compared", or_nothing(left_out.collect(), words)),
    ];
    page(facts, words)
}

/// A difference without a mark as a sentence, with its place.
#[must_use]
pub fn not_tracked(one: &NotTracked, words: &Words) -> String {
    let kind = serde_json::to_value(one.kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    let TextPlace { story, paragraph, heading } = &one.place;
    let number = paragraph.to_string();
    let mut out = words.say(
        "redline-not-tracked",
        [("kind", kind), ("name", one.name.as_str()), ("paragraph", number.as_str())],
    );
    if *paragraph > 0 {
        out.push(' ');
        out.push_str(&words.say(
            "redline-not-tracked-place",
            [
                ("kind", kind),
                ("story", story_name(*story)),
                ("paragraph", number.as_str()),
                ("heading", if heading.is_empty() { "none" } else { "some" }),
                ("under", heading.as_str()),
            ],
        ));
    }
    out
}

fn page(facts: Vec<(&str, Vec<String>)>, words: &Words) -> ProofPage {
    ProofPage {
        title: words.plain("proof-title"),
        intro: words.plain("proof-intro"),
        lines: facts
            .into_iter()
            .map(|(label, values)| ProofLine { label: words.plain(label), values })
            .collect(),
    }
}

fn hash(key: &str, hash: &str, words: &Words) -> String {
    words.say(key, [("hash", hash)])
}

fn changes(counts: &Counts, words: &Words) -> Vec<String> {
    let count = counts.total.to_string();
    let all = words.say("proof-changes-count", [("count", count.as_str())]);
    let kinds = counted(counts, words);
    if kinds.is_empty() { vec![all] } else { vec![all, kinds] }
}

fn or_nothing(lines: Vec<String>, words: &Words) -> Vec<String> {
    if lines.is_empty() { vec![words.plain("proof-nothing")] } else { lines }
}

/// What differs from comparing everything, phrase by phrase.
fn chosen(choices: &Choices, words: &Words) -> Vec<String> {
    let told = [
        ("ignore-case", choices.ignore_case),
        ("ignore-space", choices.ignore_space),
        ("no-formatting", !choices.formatting),
        ("no-tables", !choices.tables),
        ("no-notes", !choices.notes),
        ("no-headers", !choices.headers),
        ("no-moves", !choices.moves),
        ("words", choices.grain == Grain::Words),
        ("characters", choices.grain == Grain::Characters),
        ("keep-changes", choices.earlier_changes == EarlierChanges::Keep),
        ("refuse-changes", choices.earlier_changes == EarlierChanges::Refuse),
    ];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(_, is)| *is)
        .map(|(name, _)| words.plain(&format!("proof-choice-{name}")))
        .collect();
    if told.is_empty() { vec![words.plain("proof-choice-all")] } else { told }
}

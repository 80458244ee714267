//! Sizes of files and words that must not be left behind in them.

use crate::breaches::Breaches;
use crate::sources::{Source, under};

const MOST_LINES: usize = 500;

fn code() -> Vec<Source> {
    let all = under("").into_iter();
    all.filter(|source| {
        source
            .ends_with(&[".rs", ".ts", ".tsx", ".mjs", ".js", ".css", ".sql", ".toml", ".sh", ".ftl", ".md"])
    })
    .collect()
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut breaches = Breaches::default();
    for source in
        code().iter().filter(|source| source.ends_with(&[".rs", ".ts", ".tsx", ".mjs", ".js", ".css"]))
    {
        let lines = source.text.lines().count();
        if lines > MOST_LINES && !source.is_generated() {
            breaches.note(format!("{}: {lines} lines", source.path));
        }
    }
    breaches.none("a file has at most 500 lines");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not name them.
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
    let mut breaches = Breaches::default();
    for source in code() {
        for (number, line) in source.lines() {
            if words.iter().any(|word| has_word(line, word)) {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches.none("work left for later is written in an issue, not in the code");
}

#[test]
fn no_test_is_switched_off() {
    let mut marks = vec![concat!("#[ig", "nore").to_owned(), concat!("#[should_", "panic").to_owned()];
    for test in ["it", "test", "describe"] {
        for off in ["skip", "only", "todo", "fixme"] {
            marks.push(format!("{test}.{off}("));
        }
    }
    let mut breaches = Breaches::default();
    for source in code().iter().filter(|source| source.ends_with(&[".rs", ".ts", ".tsx", ".mjs", ".js"])) {
        for (number, line) in source.lines() {
            if marks.iter().any(|mark| has_start(line, mark)) {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches.none("a test that cannot run is mended or removed");
}

#[test]
fn no_path_of_one_machine_is_written_down() {
    let folders = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/tm", "p/")];
    let mut breaches = Breaches::default();
    for source in code() {
        for (number, line) in source.lines() {
            if folders.iter().any(|folder| has_start(line, folder)) {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches.none("a path that exists on one machine only");
}

/// Whether `word` stands in the line by itself.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let after = line[at + word.len()..].chars().next();
        begins(line, at) && !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Whether `mark` stands in the line where a word or a path can begin.
fn has_start(line: &str, mark: &str) -> bool {
    line.match_indices(mark).any(|(at, _)| begins(line, at))
}

fn begins(line: &str, at: usize) -> bool {
    !line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "_.-/}".contains(c))
}

#[test]
fn a_word_inside_another_is_not_it() {
    assert!(has_word("// DONE: later", "DONE"));
    assert!(!has_word("ABANDONED", "DONE"));
    assert!(has_start("open(\"/here/a\")", "/here/"));
    assert!(!has_start("https://example.org/here/a", "/here/"));
}

#[test]
fn every_decision_is_in_the_index() {
    let index =
        std::fs::read_to_string(crate::sources::root().join("docs/decisions/README.md")).unwrap_or_default();
    let mut breaches = Breaches::default();
    for source in under("docs/decisions").iter().filter(|source| !source.path.ends_with("README.md")) {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        if !index.contains(&format!("({name})")) {
            breaches.note(name);
        }
    }
    breaches.none("docs/decisions/README.md does not name these pages");
}

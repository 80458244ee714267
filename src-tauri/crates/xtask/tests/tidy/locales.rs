//! The sentences people read: every Fluent file can be read, and no two messages share a name.

use std::collections::HashMap;

use crate::breaches::Breaches;
use crate::sources::{Source, under};

/// The complete language that the others are translated from.
const ENGLISH: &str = "ui/src/locales/en/";

fn files() -> Vec<Source> {
    under("ui/src/locales").into_iter().filter(|source| source.ends_with(&[".ftl"])).collect()
}

/// The name that a message or a term starts with, when a line starts one.
fn name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let letters = name.strip_prefix('-').unwrap_or(name);
    let first = letters.chars().next()?;
    let ours = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (first.is_ascii_alphabetic() && letters.chars().all(ours)).then_some(name)
}

/// What is wrong with a file, with line numbers.
fn faults(text: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    let mut depth = 0_i32;
    for (index, line) in text.lines().enumerate() {
        let mut fault = |what: &str| faults.push((index + 1, format!("{what}: {line}")));
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let starts = name(line).is_some();
        if starts && depth != 0 {
            fault("a brace before this line is not closed");
            depth = 0;
        }
        if !starts && !line.starts_with(' ') && !line.starts_with('}') {
            fault("neither a message, an indented continuation nor a comment");
        }
        if line.starts_with('\t') {
            fault("indented with a tab");
        }
        for character in outside_quotes(line) {
            depth += match character {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }
        if depth < 0 {
            fault("a brace is closed that was not opened");
            depth = 0;
        }
    }
    if depth != 0 {
        faults.push((text.lines().count(), "a brace is not closed at the end".to_owned()));
    }
    faults
}

/// The characters of a line that are not inside a quoted literal within braces, as in `{"{"}`.
fn outside_quotes(line: &str) -> impl Iterator<Item = char> {
    let mut quoted = false;
    let mut depth = 0_u32;
    line.chars().filter(move |character| {
        match character {
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            '"' if depth > 0 => quoted = !quoted,
            _ => {}
        }
        !quoted
    })
}

#[test]
fn every_sentence_file_can_be_read() {
    let mut breaches = Breaches::default();
    for source in files() {
        for (number, what) in faults(&source.text) {
            breaches.note(format!("{}:{number}: {what}", source.path));
        }
    }
    breaches.none("these lines are not Fluent");
}

#[test]
fn a_message_is_written_once() {
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut breaches = Breaches::default();
    for source in files().into_iter().filter(|source| source.path.starts_with(ENGLISH)) {
        for (number, line) in source.lines() {
            let Some(name) = name(line) else { continue };
            let place = format!("{}:{number}", source.path);
            if let Some(first) = seen.insert(name.to_owned(), place.clone()) {
                breaches.note(format!("{name}: {first} and {place}"));
            }
        }
    }
    assert!(!seen.is_empty(), "there is no English sentence");
    breaches.none("two messages have the same name");
}

#[test]
fn the_reader_tells_good_from_bad() {
    let good = "# A comment\nsaved = Saved\ncount = { $n ->\n    [one] one item\n   *[other] { $n } items\n}\n    .title = A { \"{\" } brace\n-brand = Throughline\n";
    assert_eq!(faults(good), []);
    assert_eq!(faults("saved = { $n\nopened = Opened\n").len(), 1);
    assert_eq!(faults("Saved without a name\n").len(), 1);
    assert_eq!(faults("saved = a } b\n").len(), 1);
}

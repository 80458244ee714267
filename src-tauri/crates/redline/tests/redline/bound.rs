//! How much is marked where only text changed, against the least that any redline by whole words can mark.
//!
//! The least is not what reads best. Phrases are marked with the spaces between their words, and numbers with their separators:
//! whoever leaves those out cuts every rewritten sentence into single words, as can be chosen. Beyond that, more is marked only
//! where unlike cells follow each other, which say the same in other places.

use redline::docx::{Package, accept_all};
use redline::files::prove::check;
use redline::files::{Choices, Grain, compare};

use crate::packages::{body, paragraph};
use crate::pairs::{pairs, read};

/// The words, spaces and signs of the body, and a sign for each end of a paragraph.
fn words(file: &[u8]) -> Vec<String> {
    let package = Package::read(&accept_all(file).unwrap()).unwrap();
    let xml = String::from_utf8_lossy(package.part(package.main()).unwrap()).into_owned();
    let text_of = |run: &str| {
        let text =
            run.strip_prefix('>').or_else(|| run.strip_prefix(' ')?.split_once('>').map(|(_, text)| text));
        text.and_then(|text| text.split('<').next()).unwrap_or_default().to_owned()
    };
    let mut out: Vec<String> = Vec::new();
    for inside in xml.split("</w:p>") {
        let text: String = inside.split("<w:t").skip(1).map(text_of).collect();
        let mut joins = false;
        for character in text.chars() {
            let is_word = character.is_alphanumeric() || character == '_';
            match out.last_mut().filter(|_| joins && is_word) {
                Some(word) => word.push(character),
                None => out.push(character.into()),
            }
            joins = is_word;
        }
        out.push("\u{b6}".to_owned());
    }
    out
}

/// The characters of all that stands outside the heaviest sequence which both have in common.
fn bound(mut before: &[String], mut after: &[String]) -> usize {
    let size = |word: &String| word.chars().count();
    // What both begin and end with belongs to such a sequence.
    while let ([one, rest @ ..], [other, others @ ..]) = (before, after)
        && one == other
    {
        (before, after) = (rest, others);
    }
    while let ([rest @ .., one], [others @ .., other]) = (before, after)
        && one == other
    {
        (before, after) = (rest, others);
    }
    let mut last = vec![0; after.len() + 1];
    for word in before {
        let mut now = vec![0];
        for (at, other) in after.iter().enumerate() {
            let best = if word == other { last[at] + size(word) } else { last[at + 1].max(now[at]) };
            now.push(best);
        }
        last = now;
    }
    let all: usize = before.iter().chain(after).map(size).sum();
    all - 2 * last[after.len()]
}

/// Whether both files have the same paragraphs in the same form, and only what they say differs.
fn differ_in_text_alone(before: &[u8], after: &[u8]) -> bool {
    let verdict = check(before, before, after).unwrap();
    let holds_text = ["text", "paragraphs", "structure", "run_format"];
    let is_same = |level| verdict.levels.all().iter().any(|(name, found)| *name == level && found.accept);
    let others = verdict.levels.all().into_iter().filter(|(name, _)| !holds_text.contains(name));
    !is_same("text")
        && others.into_iter().all(|(_, level)| level.accept)
        && verdict.before_paragraphs == verdict.after_paragraphs
}

/// Of all pairs in which only text changed: how many characters are marked, and how many differ.
fn marked(grain: Grain) -> (usize, usize) {
    let mut files = vec![(
        "two words".to_owned(),
        body(&paragraph("The board meets on Monday.")),
        body(&paragraph("The council meets on Friday.")),
    )];
    files.extend(pairs().into_iter().map(|(name, one, other)| (name, read(&one), read(&other))));
    let (mut all, mut marked, mut least) = (0, 0, 0);
    for (name, before, after) in files {
        if !differ_in_text_alone(&before, &after) {
            continue;
        }
        let counts =
            compare(&before, &after, &Choices { grain, ..Choices::default() }).unwrap().report.counts;
        // Whoever moves a paragraph or a row has changed more than text.
        if counts.moved + counts.rows > 0 {
            continue;
        }
        let ours = usize::try_from(counts.inserted_characters + counts.deleted_characters).unwrap();
        let bound = bound(&words(&before), &words(&after));
        if ours > bound {
            println!("{name}: {ours} characters marked, {bound} differ");
        }
        assert!(ours <= (bound + 200).max(bound * 5 / 4), "{name}: {ours} instead of {bound}");
        (all, marked, least) = (all + 1, marked + ours, least + bound);
    }
    println!("{all} pairs where only text changed, {grain:?}: {marked} characters marked, {least} differ");
    (marked, least)
}

#[test]
fn where_only_text_changed_phrases_mark_little_more_than_differs() {
    let (marked, least) = marked(Grain::Phrases);
    assert!(marked * 1000 <= least * 1031, "{marked} instead of {least}");
}

#[test]
fn where_only_text_changed_single_words_mark_hardly_more_than_differs() {
    let (marked, least) = marked(Grain::Words);
    assert!(marked * 1000 <= least * 1012, "{marked} instead of {least}");
}

//! The words of one block, cell or title compared with those of its earlier version.

use std::ops::Range;

use crate::comparison::{Fate, Form, Segment};
use crate::document::Run;
use crate::origin::Origin;
use crate::words::{Class, Words};

use super::script::{Unit, words as hunks};

/// The words of some runs, cut and numbered, with the form of every stretch.
pub(crate) struct Line {
    text: String,
    /// Byte ranges of the tokens.
    tokens: Vec<Range<usize>>,
    units: Vec<Unit>,
    /// Byte ranges of the runs with their form and address.
    forms: Vec<(Range<usize>, Form, String)>,
}

impl Line {
    /// Cuts the words of `runs`; a token ends where the address changes, because a changed address cannot be marked as a
    /// change of form and must be written as one word replaced by another.
    pub fn new(runs: &[Run], words: &mut Words) -> Self {
        let mut line = Self { text: String::new(), tokens: Vec::new(), units: Vec::new(), forms: Vec::new() };
        for run in runs.iter().filter(|run| !run.text.is_empty()) {
            let start = line.text.len();
            line.text.push_str(&run.text);
            let form = Form { bold: run.bold, italic: run.italic, mark: run.mark };
            line.forms.push((start..line.text.len(), form, run.link.clone()));
        }
        for token in words.cut(&line.text) {
            let mut start = token.range.start;
            while start < token.range.end {
                let place = line.forms.partition_point(|form| form.0.end <= start);
                let here = line.forms.get(place).map_or("", |form| form.2.as_str());
                let end = line.forms[place..]
                    .iter()
                    .take_while(|form| form.0.start < token.range.end)
                    .find(|form| form.2 != here)
                    .map_or(token.range.end, |form| form.0.start);
                let text = &line.text[start..end];
                line.units.push(Unit {
                    number: words.number(text, here),
                    class: token.class,
                    length: text.chars().count(),
                    ends: text.ends_with(['.', '!', '?', ':', '\n', '。', '！', '？', '؟', '।']),
                });
                line.tokens.push(start..end);
                start = end;
            }
        }
        line
    }

    /// The numbers of the words, without spaces and signs.
    pub fn word_numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.units.iter().filter(|unit| unit.class == Class::Word).map(|unit| unit.number)
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of a range of tokens.
    fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(self.text.len(), |token| token.start);
        let end = if tokens.is_empty() { start } else { self.tokens[tokens.end - 1].end };
        start..end
    }

    /// The forms within a range of bytes.
    fn pieces(&self, bytes: &Range<usize>) -> impl Iterator<Item = (Range<usize>, Form, &str)> {
        let (start, end) = (bytes.start, bytes.end);
        let first = self.forms.partition_point(|form| form.0.end <= start);
        self.forms[first..]
            .iter()
            .take_while(move |form| form.0.start < end)
            .map(move |form| (form.0.start.max(start)..form.0.end.min(end), form.1, form.2.as_str()))
            .filter(|piece| !piece.0.is_empty())
    }
}

/// The words of a line that only one side has, or that both have unchanged.
pub(crate) fn whole(runs: &[Run], fate: Fate) -> Vec<Segment> {
    runs.iter()
        .filter(|run| !run.text.is_empty())
        .map(|run| {
            let form = Form { bold: run.bold, italic: run.italic, mark: run.mark };
            segment(&run.text, form, form, &run.link, fate)
        })
        .collect()
}

/// The words of both sides with what became of each.
pub(crate) fn compare(before: &Line, after: &Line, tidy: bool) -> Vec<Segment> {
    let mut out = Vec::new();
    let (mut old, mut new) = (0, 0);
    for hunk in hunks(&before.units, &after.units, tidy) {
        kept(before, after, &(old..hunk.before.start), &(new..hunk.after.start), &mut out);
        for (bytes, form, link) in before.pieces(&before.bytes(&hunk.before)) {
            push(&mut out, segment(&before.text[bytes], form, form, link, Fate::Deleted));
        }
        for (bytes, form, link) in after.pieces(&after.bytes(&hunk.after)) {
            push(&mut out, segment(&after.text[bytes], form, form, link, Fate::Inserted));
        }
        (old, new) = (hunk.before.end, hunk.after.end);
    }
    kept(before, after, &(old..before.units.len()), &(new..after.units.len()), &mut out);
    out
}

/// Words that both sides have, cut wherever the form changes on either side.
fn kept(before: &Line, after: &Line, old: &Range<usize>, new: &Range<usize>, out: &mut Vec<Segment>) {
    let (one, other) = (before.bytes(old), after.bytes(new));
    let mut earlier = before.pieces(&one).peekable();
    for (bytes, form, link) in after.pieces(&other) {
        let mut start = bytes.start;
        while start < bytes.end {
            let at = one.start + (start - other.start);
            while earlier.next_if(|piece| piece.0.end <= at).is_some() {}
            let (end, was) = earlier
                .peek()
                .map_or((bytes.end, form), |piece| (bytes.end.min(start + (piece.0.end - at)), piece.1));
            let fate = if was == form { Fate::Kept } else { Fate::Formatted };
            push(out, segment(&after.text[start..end], form, was, link, fate));
            start = end;
        }
    }
}

fn segment(text: &str, form: Form, before: Form, link: &str, fate: Fate) -> Segment {
    Segment {
        text: text.to_owned(),
        bold: form.bold,
        italic: form.italic,
        link: link.to_owned(),
        mark: form.mark,
        number: false,
        change: fate,
        change_id: String::new(),
        before,
        origin: Origin::default(),
    }
}

/// Adds a segment, joined to the last one where both look and fare the same.
fn push(out: &mut Vec<Segment>, next: Segment) {
    match out.last_mut() {
        Some(last)
            if last.change == next.change
                && last.before == next.before
                && last.link == next.link
                && (last.bold, last.italic, last.mark) == (next.bold, next.italic, next.mark) =>
        {
            last.text.push_str(&next.text);
        }
        _ => out.push(next),
    }
}

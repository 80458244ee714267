//! Words as people see them, in every script.

use std::collections::HashMap;
use std::ops::Range;

use icu_segmenter::WordSegmenter;
use icu_segmenter::WordSegmenterBorrowed;
use icu_segmenter::options::WordBreakInvariantOptions;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    /// Letters or digits.
    Word,
    /// White space.
    Space,
    /// Punctuation and symbols.
    Sign,
}

/// A word, a stretch of white space or a sign, by its place in the text (byte offsets).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub range: Range<usize>,
    pub class: Class,
}

/// Cuts text into words and remembers what each looked like, so that two texts can be compared by number.
pub(crate) struct Words {
    segmenter: WordSegmenterBorrowed<'static>,
    known: HashMap<(String, String), u32>,
}

impl Words {
    pub fn new() -> Self {
        Self {
            segmenter: WordSegmenter::new_auto(WordBreakInvariantOptions::default()),
            known: HashMap::new(),
        }
    }

    /// The number of the word `text` leading to `link`; equal words have equal numbers.
    pub fn number(&mut self, text: &str, link: &str) -> u32 {
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        *self.known.entry((text.to_owned(), link.to_owned())).or_insert(next)
    }

    /// Cuts `text` so that every byte belongs to exactly one token.
    ///
    /// Dates, times and labels ("2026-01-31", "10:30", "I-07") stay in one piece: half a date marked as changed is harder to
    /// read than the whole date.
    pub fn cut(&self, text: &str) -> Vec<Token> {
        let mut raw = Vec::new();
        let mut start = 0;
        for end in self.segmenter.segment_str(text) {
            if end > start {
                raw.push(Token { range: start..end, class: class(&text[start..end]) });
                start = end;
            }
        }
        join_numbers(text, raw)
    }
}

fn class(text: &str) -> Class {
    if text.chars().all(char::is_whitespace) {
        Class::Space
    } else if text.chars().any(char::is_alphanumeric) {
        Class::Word
    } else {
        Class::Sign
    }
}

fn join_numbers(text: &str, raw: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(raw.len());
    let mut rest = raw.into_iter().peekable();
    while let Some(token) = rest.next() {
        let joins = token.class == Class::Sign
            && match (out.last(), rest.peek()) {
                (Some(left), Some(right)) => {
                    let (left, right) = (&text[left.range.clone()], &text[right.range.clone()]);
                    joins_numbers(left, &text[token.range.clone()], right)
                }
                _ => false,
            };
        match (joins, out.last_mut(), rest.peek()) {
            (true, Some(last), Some(right)) => {
                last.range.end = right.range.end;
                rest.next();
            }
            _ => out.push(token),
        }
    }
    out
}

fn joins_numbers(left: &str, sign: &str, right: &str) -> bool {
    let ends_in_digit = left.chars().next_back().is_some_and(char::is_numeric);
    let ends_in_word = left.chars().next_back().is_some_and(char::is_alphanumeric);
    let starts_with_digit = right.chars().next().is_some_and(char::is_numeric);
    match sign {
        "-" | "\u{2011}" => ends_in_word && starts_with_digit,
        "." | "," | ":" | "/" | "\u{2013}" => ends_in_digit && starts_with_digit,
        _ => false,
    }
}

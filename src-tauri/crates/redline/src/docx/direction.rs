//! Which way text runs.

use std::ops::Range;

/// Whether documents in `language` are read from right to left.
pub(crate) fn is_rtl_language(language: &str) -> bool {
    let base = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    matches!(base.as_str(), "ar" | "he" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    Left,
    Right,
    None,
}

fn strength(character: char) -> Strength {
    match character {
        '\u{0590}'..='\u{08ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}'
        | '\u{200f}' => {
            if character.is_numeric() {
                Strength::None
            } else {
                Strength::Right
            }
        }
        '\u{200e}' => Strength::Left,
        _ if character.is_alphabetic() => Strength::Left,
        _ => Strength::None,
    }
}

/// Cuts `text` into stretches read in one direction (`true` for right to left); `rtl` is that of the document.
pub(crate) fn stretches(text: &str, rtl: bool) -> Vec<(Range<usize>, bool)> {
    let base = if rtl { Strength::Right } else { Strength::Left };
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut way: Vec<Strength> = characters.iter().map(|(_, character)| strength(*character)).collect();
    let mut place = 0;
    let mut last = base;
    while place < way.len() {
        if way[place] != Strength::None {
            last = way[place];
            place += 1;
            continue;
        }
        let end =
            way[place..].iter().position(|way| *way != Strength::None).map_or(way.len(), |end| place + end);
        let next = way.get(end).copied().unwrap_or(base);
        let between = if last == next { last } else { base };
        let mut attached = true;
        for index in place..end {
            // Combining marks and joiners belong to the character before them.
            let mark = '\u{0300}'..='\u{036f}';
            attached &= mark.contains(&characters[index].1)
                || matches!(characters[index].1, '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}');
            way[index] = if attached { last } else { between };
        }
        place = end;
    }
    let mut out: Vec<(Range<usize>, bool)> = Vec::new();
    for ((start, character), way) in characters.iter().zip(&way) {
        let end = start + character.len_utf8();
        let right = *way == Strength::Right;
        match out.last_mut() {
            Some(last) if last.1 == right => last.0.end = end,
            _ => out.push((*start..end, right)),
        }
    }
    out
}

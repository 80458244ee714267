//! Lists: neighbouring items form one list, and every counted list starts at 1.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::comparison::{ComparedBlock, Kind, Side};

use super::xml::{DECLARATION, MAIN};

/// The number of the bulleted list that all bullets share.
const BULLETS: u32 = 1;

/// Which list each block belongs to, by its place among the blocks; 0 for none.
pub(crate) struct Lists {
    after: Vec<u32>,
    before: Vec<u32>,
    last: u32,
}

impl Lists {
    pub fn new(blocks: &[ComparedBlock]) -> Self {
        let (after, count) = number(blocks, Side::After);
        let (own, _) = number(blocks, Side::Before);
        // A list of the earlier version that lives on keeps the number it has in the later one.
        let mut known: HashMap<u32, u32> = HashMap::new();
        for (was, now) in own.iter().zip(&after).filter(|(was, now)| **was > 0 && **now > 0) {
            known.entry(*was).or_insert(*now);
        }
        let mut last = count;
        let before = own
            .iter()
            .map(|was| {
                if *was == 0 {
                    return 0;
                }
                *known.entry(*was).or_insert_with(|| {
                    last += 1;
                    last
                })
            })
            .collect();
        Self { after, before, last }
    }

    /// The list that the block at `place` belongs to on `side`, as numbered in the file.
    pub fn of(&self, place: usize, side: Side, ordered: bool) -> u32 {
        if !ordered {
            return BULLETS;
        }
        let lists = if side == Side::After { &self.after } else { &self.before };
        BULLETS + lists.get(place).copied().unwrap_or_default().max(1)
    }

    /// The numbering part.
    pub fn part(&self) -> String {
        let mut out = format!("{DECLARATION}<w:numbering xmlns:w=\"{MAIN}\">");
        for (id, ordered) in [(0, false), (1, true)] {
            let _ = write!(
                out,
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
            );
            for level in 0..9u32 {
                level_definition(&mut out, level, ordered);
            }
            out.push_str("</w:abstractNum>");
        }
        let _ = write!(out, "<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for list in 1..=self.last.max(1) {
            let _ = write!(out, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>", BULLETS + list);
            for level in 0..9 {
                let _ = write!(
                    out,
                    "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
                );
            }
            out.push_str("</w:num>");
        }
        out.push_str("</w:numbering>");
        out
    }
}

fn number(blocks: &[ComparedBlock], side: Side) -> (Vec<u32>, u32) {
    let (mut count, mut inside) = (0, false);
    let numbers = blocks
        .iter()
        .map(|block| {
            if !block.state.stands_in(side) {
                return 0;
            }
            if block.shape_on(side).kind != Kind::Item {
                inside = false;
                return 0;
            }
            if !inside {
                count += 1;
                inside = true;
            }
            count
        })
        .collect();
    (numbers, count)
}

fn level_definition(out: &mut String, level: u32, ordered: bool) {
    let (format, text) = if ordered {
        let format = ["decimal", "lowerLetter", "lowerRoman"][(level % 3) as usize];
        (format, format!("%{}.", level + 1))
    } else {
        ("bullet", ["\u{2022}", "\u{2013}", "\u{25aa}"][(level % 3) as usize].to_owned())
    };
    let _ = write!(
        out,
        "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>\
         <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
        360 * (level + 1)
    );
}

//! How alike two tables or rows are, by their words.

use std::collections::HashMap;

use super::looks::hash_of;
use super::story::{Block, Cell, Story};

/// Lists whose product is larger than this are paired by their order alone.
const PAIRS: usize = 250_000;

/// The words of a table or row, and how many characters they have.
#[derive(Debug, Default)]
pub(crate) struct Likeness {
    words: HashMap<u64, u32>,
    all: u32,
}

impl Likeness {
    pub fn table(story: &Story<'_>, number: u32) -> Self {
        let mut out = Self::default();
        for row in &story.table(number).rows {
            out.add_cells(story, &row.cells);
        }
        out
    }

    pub fn row(story: &Story<'_>, cells: &[Cell]) -> Self {
        let mut out = Self::default();
        out.add_cells(story, cells);
        out
    }

    /// The words of a text.
    pub fn text(text: &str) -> Self {
        let mut out = Self::default();
        out.read(text);
        out
    }

    pub fn blocks(story: &Story<'_>, blocks: &[Block]) -> Self {
        let mut out = Self::default();
        out.add(story, blocks);
        out
    }

    fn add_cells(&mut self, story: &Story<'_>, cells: &[Cell]) {
        cells.iter().for_each(|cell| self.add(story, &cell.blocks));
    }

    fn add(&mut self, story: &Story<'_>, blocks: &[Block]) {
        for block in blocks {
            match *block {
                Block::Para(para) => {
                    let para = story.para(para);
                    self.read(story.characters(para.text.clone()));
                    for atom in story.atoms(para) {
                        self.put(atom.pairs, 1);
                    }
                }
                Block::Table(table) => {
                    story.table(table).rows.iter().for_each(|row| self.add_cells(story, &row.cells));
                }
            }
        }
    }

    fn read(&mut self, text: &str) {
        for word in text.split_whitespace() {
            self.put(hash_of(word), word.chars().count() as u32);
        }
    }

    fn put(&mut self, word: u64, weight: u32) {
        *self.words.entry(word).or_default() += weight;
        self.all += weight;
    }

    pub fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// The share of characters that both have, from 0 to 1; 1 for two that have none.
    pub fn to(&self, other: &Self) -> f32 {
        if self.all + other.all == 0 {
            return 1.0;
        }
        let common: u32 = self
            .words
            .iter()
            .map(|(word, weight)| other.words.get(word).map_or(0, |theirs| *weight.min(theirs)))
            .sum();
        2.0 * common as f32 / (self.all + other.all) as f32
    }
}

/// The pairs, ascending on both sides, whose likeness is largest in sum; a likeness of 0 pairs nothing.
pub(crate) fn in_order(old: usize, new: usize, like: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize)> {
    if old.saturating_mul(new) > PAIRS {
        return (0..old.min(new)).filter(|at| like(*at, *at) > 0.0).map(|at| (at, at)).collect();
    }
    weighed(old, new, like)
}

/// The same, however long it takes.
pub(crate) fn weighed(old: usize, new: usize, like: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize)> {
    let width = new + 1;
    let mut best = vec![0f32; (old + 1) * width];
    let mut gains = vec![0f32; old * new];
    for row in (0..old).rev() {
        for column in (0..new).rev() {
            let gain = like(row, column);
            gains[row * new + column] = gain;
            let skip = best[(row + 1) * width + column].max(best[row * width + column + 1]);
            let pair = gain + best[(row + 1) * width + column + 1];
            best[row * width + column] = if gain > 0.0 { skip.max(pair) } else { skip };
        }
    }
    let mut out = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < old && column < new {
        let gain = gains[row * new + column];
        let here = best[row * width + column];
        if gain > 0.0 && here <= gain + best[(row + 1) * width + column + 1] {
            out.push((row, column));
            row += 1;
            column += 1;
        } else if here <= best[(row + 1) * width + column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    out
}

//! Comparing two versions of a document.

mod align;
mod inline;
mod likeness;
pub(crate) mod listing;
mod script;
mod side;
mod table;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::comparison::{ComparedBlock, Comparison, Fate, Kind, Segment, Shape, State};
use crate::document::{Block, Content, Document, Run};
use crate::normal::normal;
use crate::origin::{Origin, Spot};
use crate::words::Words;

use align::{Piece, Place};
use inline::Line;

/// How two versions are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// Whether a block that stands elsewhere is shown as moved; otherwise as deleted and inserted.
    pub moves: bool,
    /// Whether a few short unchanged words between two replaced phrases are absorbed into one replacement.
    pub tidy: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { moves: true, tidy: true }
    }
}

/// Compares two versions: blocks by id, then by content; inside them rows and cells; inside those words.
///
/// Both are brought into normal form first (see [`crate::normal`]). Comparing a document with itself gives no change, and
/// [`Comparison::document`] gives each side back.
#[must_use]
pub fn compare(before: &Document, after: &Document, options: &Options) -> Comparison {
    let (before, after) = (normal(before).document, normal(after).document);
    let mut words = Words::new();
    let title = {
        let mut line = |text: &str| Line::new(&[Run::plain(text)], &mut words);
        inline::compare(&line(&before.title), &line(&after.title), options.tidy)
    };
    let old: Vec<Piece> = before.blocks.iter().map(|block| piece(block, &mut words)).collect();
    let new: Vec<Piece> = after.blocks.iter().map(|block| piece(block, &mut words)).collect();
    let blocks = align::align(&old, &new, options.moves)
        .into_iter()
        .map(|place| match place {
            Place::Both { before: one, after: other } => {
                both(&before.blocks[one], &after.blocks[other], State::Unchanged, &mut words, options)
            }
            Place::MovedTo { before: one, after: other } => {
                both(&before.blocks[one], &after.blocks[other], State::MovedTo, &mut words, options)
            }
            Place::MovedFrom { before: one, after: other } => {
                let mut block = alone(&before.blocks[one], State::MovedFrom);
                block.id.clone_from(&after.blocks[other].id);
                block
            }
            Place::Gone { before: one } => alone(&before.blocks[one], State::Deleted),
            Place::Come { after: other } => alone(&after.blocks[other], State::Inserted),
        })
        .collect();
    listing::list(Comparison {
        before_title: before.title,
        after_title: after.title,
        before_language: before.language,
        language: after.language,
        title,
        blocks,
        changes: Vec::new(),
        counts: crate::comparison::Counts::default(),
    })
}

impl Comparison {
    /// A document compared with itself, without looking for differences.
    #[must_use]
    pub fn unchanged(document: &Document) -> Self {
        let document = normal(document).document;
        Self {
            before_title: document.title.clone(),
            before_language: document.language.clone(),
            language: document.language,
            title: inline::whole(&[Run::plain(document.title.as_str())], Fate::Kept),
            after_title: document.title,
            blocks: document.blocks.iter().map(|block| alone(block, State::Unchanged)).collect(),
            changes: Vec::new(),
            counts: crate::comparison::Counts::default(),
        }
    }
}

/// The words of a block as the alignment weighs them.
fn piece(block: &Block, words: &mut Words) -> Piece {
    let mut numbers: Vec<u32> = match &block.content {
        Content::Heading { runs, .. } | Content::Paragraph { runs } | Content::Item { runs, .. } => {
            Line::new(runs, words).word_numbers().collect()
        }
        Content::Table { caption, rows } => {
            let mut all: Vec<u32> =
                Line::new(&[Run::plain(caption.as_str())], words).word_numbers().collect();
            for cell in rows.iter().flat_map(|row| &row.cells) {
                all.extend(Line::new(&cell.runs, words).word_numbers());
            }
            all
        }
    };
    numbers.sort_unstable();
    Piece {
        id: block.id.clone(),
        sort: u8::from(matches!(block.content, Content::Table { .. })),
        number: words.number(&block.text(), "\u{0}block"),
        words: numbers,
    }
}

/// The shape of a block and the runs it is compared by.
fn shape_of(block: &Block) -> (Shape, &[Run]) {
    let shape =
        |kind, level, ordered, number: &str| Shape { kind, level, ordered, number: number.to_owned() };
    match &block.content {
        Content::Heading { level, number, runs } => (shape(Kind::Heading, *level, false, number), runs),
        Content::Paragraph { runs } => (shape(Kind::Paragraph, 0, false, ""), runs),
        Content::Item { ordered, level, runs } => (shape(Kind::Item, *level, *ordered, ""), runs),
        Content::Table { .. } => (shape(Kind::Table, 0, false, ""), &[]),
    }
}

/// A block that stands here on one side only, or on both without a change.
fn alone(block: &Block, state: State) -> ComparedBlock {
    let (shape, runs) = shape_of(block);
    let fate = fate(state);
    let mut segments = number_segments(&shape.number, &shape.number, fate);
    let rows = match &block.content {
        Content::Table { caption, rows } => {
            segments.extend(inline::whole(&[Run::plain(caption.as_str())], fate));
            rows.iter().map(|row| table::whole_row(row, state)).collect()
        }
        _ => {
            segments.extend(inline::whole(runs, fate));
            Vec::new()
        }
    };
    ComparedBlock {
        id: block.id.clone(),
        before_id: block.id.clone(),
        before_shape: shape.clone(),
        shape,
        state,
        change_id: String::new(),
        segments,
        rows,
        place: Spot::default(),
        origin: Origin::default(),
    }
}

/// A block that both sides have; `state` is `MovedTo` where it stood elsewhere, and found out here otherwise.
fn both(before: &Block, after: &Block, state: State, words: &mut Words, options: &Options) -> ComparedBlock {
    let ((before_shape, old), (shape, new)) = (shape_of(before), shape_of(after));
    let (mut segments, rows) = match (&before.content, &after.content) {
        (Content::Table { caption: old_caption, rows: old_rows }, Content::Table { caption, rows }) => (
            inline::compare(
                &Line::new(&[Run::plain(old_caption.as_str())], words),
                &Line::new(&[Run::plain(caption.as_str())], words),
                options.tidy,
            ),
            table::compare(old_rows, rows, words, options),
        ),
        _ => (inline::compare(&Line::new(old, words), &Line::new(new, words), options.tidy), Vec::new()),
    };
    let mut with_number = if before_shape.number == shape.number {
        number_segments(&shape.number, &shape.number, Fate::Kept)
    } else {
        number_segments(&before_shape.number, &shape.number, Fate::Deleted)
    };
    with_number.append(&mut segments);
    let mut block = ComparedBlock {
        id: after.id.clone(),
        before_id: before.id.clone(),
        before_shape,
        shape,
        state,
        change_id: String::new(),
        segments: with_number,
        rows,
        place: Spot::default(),
        origin: Origin::default(),
    };
    if state == State::Unchanged && differs(&block) {
        block.state = State::Changed;
    }
    block
}

fn differs(block: &ComparedBlock) -> bool {
    block.shape != block.before_shape
        || block.segments.iter().any(|segment| segment.change != Fate::Kept)
        || block.rows.iter().any(|row| row.state != State::Unchanged)
}

/// What became of the words of something in `state`.
pub(crate) fn fate(state: State) -> Fate {
    match state {
        State::Inserted => Fate::Inserted,
        State::Deleted | State::MovedFrom => Fate::Deleted,
        State::Unchanged | State::Changed | State::MovedTo => Fate::Kept,
    }
}

/// The printed number of a heading as segments; with `Deleted` the earlier one goes and the later one comes.
fn number_segments(before: &str, after: &str, fate: Fate) -> Vec<Segment> {
    let piece = |text: &str, fate| {
        inline::whole(&[Run::plain(text)], fate)
            .into_iter()
            .map(|segment| Segment { number: true, ..segment })
    };
    if fate == Fate::Deleted && before != after {
        piece(before, Fate::Deleted).chain(piece(after, Fate::Inserted)).collect()
    } else {
        piece(after, fate).collect()
    }
}

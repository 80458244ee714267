//! What came or went at the end of a text, as a reader counts it.
//!
//! The last mark of a text can neither come nor go, so there every paragraph that does takes the mark of the one before it: the
//! paragraph before seems split or joined, and the last one only its words. A reader sees whole paragraphs.

use crate::comparison::{ComparedBlock, Fate, State};
use crate::origin::Origin;

/// The sign for the mark of a paragraph that was split or joined.
pub(super) const SIGN: &str = "¶";

/// Gives paragraphs that came or went behind one another up to the end of a text the marks with which they did.
pub(super) fn whole(blocks: &mut [ComparedBlock]) {
    for first in 0..blocks.len() {
        if let Some(last) = end(&blocks[first..]).map(|length| first + length) {
            shift(&mut blocks[first..=last]);
        }
    }
}

/// What became of the mark at the end of a paragraph that is kept but for it.
fn of_mark(block: &ComparedBlock) -> Option<(Fate, &Origin)> {
    let last = block.segments.last().filter(|last| last.text == SIGN && block.state == State::Changed)?;
    matches!(last.change, Fate::Inserted | Fate::Deleted).then_some((last.change, &last.origin))
}

/// How far behind the first of these blocks the last one stands whose words alone came or went by the hands that took or gave
/// the marks before them; nothing where there is none.
fn end(blocks: &[ComparedBlock]) -> Option<usize> {
    let (fate, mut hand) = of_mark(blocks.first()?)?;
    let whole = if fate == Fate::Inserted { State::Inserted } else { State::Deleted };
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let is_next = block.place.story == blocks[0].place.story && block.rows.is_empty();
        let words = block.segments.iter();
        let is_own = words.clone().all(|one| one.change == fate && one.origin.is_same_hand(hand));
        if !is_next || !is_own {
            return None;
        }
        if block.state == whole {
            hand = &block.origin;
            continue;
        }
        let has_words = words.len() > 0 && of_mark(block).is_none();
        let stays = block.origin.marks.is_empty() && block.shape == block.before_shape;
        return (block.state == State::Changed && has_words && stays).then_some(at);
    }
    None
}

/// Hands the mark of each of these blocks to the next.
fn shift(blocks: &mut [ComparedBlock]) {
    let length = u32::try_from(blocks.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let [first, others @ ..] = blocks else { return };
    let Some(mark) = first.segments.pop() else { return };
    let plain = first.segments.iter().all(|one| one.change == Fate::Kept);
    if plain && first.origin.marks.is_empty() && first.shape == first.before_shape {
        first.state = State::Unchanged;
    }
    let gone = mark.change == Fate::Deleted;
    if let Some(last) = others.last_mut() {
        last.state = if gone { State::Deleted } else { State::Inserted };
        // Each was counted in the version in which its own mark stands.
        if gone {
            let number = first.place.paragraph;
            first.place.paragraph = last.place.paragraph;
            last.place.paragraph = number.saturating_add(length);
        }
    }
    let mut carried = mark.origin;
    for block in others {
        if let Some(words) = block.segments.first() {
            carried.page = words.origin.page;
        }
        carried = std::mem::replace(&mut block.origin, carried);
    }
}

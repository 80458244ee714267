//! How much two pieces have in common.

use super::align::Piece;

/// Words in common that make two pieces the same piece, edited.
const EDITED: f64 = 0.4;

/// How much pairing two pieces saves: the words in common where they are similar enough, else nothing.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a rough weight")]
pub(crate) fn gain(one: &Piece, other: &Piece) -> f32 {
    if one.sort != other.sort {
        return 0.0;
    }
    let likeness = likeness(one, other);
    if likeness < EDITED { 0.0 } else { (likeness * (one.words.len() + other.words.len() + 1) as f64) as f32 }
}

/// The share of words in common, 0 to 1; two pieces without words are alike.
#[expect(clippy::cast_precision_loss, reason = "counts of words")]
pub(crate) fn likeness(one: &Piece, other: &Piece) -> f64 {
    let (few, many) = (one.words.len().min(other.words.len()), one.words.len().max(other.words.len()));
    if many == 0 {
        return 1.0;
    }
    if (2 * few) as f64 / ((few + many) as f64) < EDITED {
        return 0.0;
    }
    let (mut left, mut right, mut common) = (0, 0, 0usize);
    while left < one.words.len() && right < other.words.len() {
        match one.words[left].cmp(&other.words[right]) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                left += 1;
                right += 1;
            }
        }
    }
    (2 * common) as f64 / (few + many) as f64
}

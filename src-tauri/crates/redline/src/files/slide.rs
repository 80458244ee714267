//! Moving the edges of what was inserted or deleted to where a reader expects them.

use super::story::Story;
use super::tokens::{Token, TokenKind};

/// Slides every stretch that is only inserted or only deleted along equal tokens, to begin where a paragraph, a sentence or at
/// least a word begins.
///
/// With `hold` the last mark of both sides stays with the other: no program can take the end of a container away.
pub(crate) fn slide(
    story_new: &Story<'_>,
    story_old: &Story<'_>,
    old: &[Token],
    new: &[Token],
    hold: bool,
    pairs: &mut [(u32, u32)],
) {
    let held = pairs.len() - usize::from(hold);
    // Between pair `at - 1` and pair `at` something is missing on one side only: try to shift the pairs before it behind it.
    for at in 1..pairs.len() {
        let (before, after) = (pairs[at - 1], pairs[at]);
        let gone = (before.0 + 1)..after.0;
        let come = (before.1 + 1)..after.1;
        let (tokens, story, range, of_old) = match (gone.is_empty(), come.is_empty()) {
            (false, true) => (old, story_old, gone, true),
            (true, false) => (new, story_new, come, false),
            _ => continue,
        };
        let length = range.end - range.start;
        // How far the stretch can be shifted towards the begin: as long as the token before equals its last.
        let most = (0..at)
            .take_while(|step| {
                let step = *step as u32;
                let contiguous = pairs[at - 1 - step as usize]
                    == (before.0.wrapping_sub(step), before.1.wrapping_sub(step));
                contiguous
                    && range.start > step
                    && tokens[(range.start - 1 - step) as usize].id
                        == tokens[(range.end - 1 - step) as usize].id
                    && step < 200
            })
            .count() as u32;
        // And towards the end: as long as its first token equals the one behind it.
        let ahead = (0..held.saturating_sub(at))
            .take_while(|step| {
                let forth = *step as u32;
                pairs[at + step] == (after.0 + forth, after.1 + forth)
                    && tokens[(range.start + forth) as usize].id == tokens[(range.end + forth) as usize].id
                    && forth < 200
            })
            .count() as u32;
        let place = |shift: i64| u32::try_from(i64::from(range.start) + shift).unwrap_or(range.start);
        let best = (-i64::from(most)..=i64::from(ahead)).max_by_key(|shift| {
            let late = (*shift > 0, shift.unsigned_abs());
            (score(story, tokens, place(*shift), length), std::cmp::Reverse(late))
        });
        let Some(shift) = best.filter(|shift| *shift != 0) else { continue };
        let moved = shift.unsigned_abs() as usize;
        let run = if shift < 0 { at - moved..at } else { at..at + moved };
        for pair in &mut pairs[run] {
            let side = if of_old { &mut pair.0 } else { &mut pair.1 };
            *side = if shift < 0 { *side + length } else { *side - length };
        }
    }
}

/// Lets an edited paragraph keep its own end where whole paragraphs come or go behind it: of two ways to mark as little, a
/// reader expects the edit in the one and the others as wholes.
///
/// With `hold` the last mark of both sides stays with the other.
pub(crate) fn keep_ends(old: &[Token], new: &[Token], hold: bool, stretch: i32, pairs: &mut Vec<(u32, u32)>) {
    let mut within = Vec::new();
    for at in 1..pairs.len() {
        let (before, first) = (pairs[at - 1], pairs[at]);
        let (nothing_goes, nothing_comes) = (first.0 == before.0 + 1, first.1 == before.1 + 1);
        let begins = old[before.0 as usize].kind == TokenKind::Mark;
        if nothing_goes && nothing_comes || (nothing_goes || nothing_comes) && begins {
            // Whole paragraphs that only come or only go are slid instead.
            continue;
        }
        let follows = |step: usize| {
            let step = u32::try_from(step).unwrap_or(u32::MAX);
            (first.0.checked_add(step), first.1.checked_add(step))
        };
        let run = pairs[at..]
            .iter()
            .enumerate()
            .take_while(|(step, pair)| follows(*step) == (Some(pair.0), Some(pair.1)));
        let Some(length) =
            run.map(|(_, pair)| old[pair.0 as usize].kind).position(|kind| kind == TokenKind::Mark)
        else {
            continue;
        };
        for (tokens, of_old) in [(old, true), (new, false)] {
            let (start, end) = if of_old { (before.0 + 1, first.0) } else { (before.1 + 1, first.1) };
            let (start, end) = (start as usize, end as usize);
            // The last mark of a container stays the last; the words before it may stand in front of another.
            let is_held = hold && end + length + 1 == tokens.len();
            let kept = length + usize::from(!is_held);
            let mark = tokens[start..end].iter().position(|token| token.kind == TokenKind::Mark);
            let Some(mark) = mark.map(|mark| start + mark).filter(|_| kept > 0) else { continue };
            let Some(from) = mark.checked_sub(length).filter(|from| *from >= start) else { continue };
            let same = |step: usize| tokens[from + step].id == tokens[end + step].id;
            if (0..kept).all(same) {
                for (step, pair) in pairs[at..at + kept].iter_mut().enumerate() {
                    let place = u32::try_from(from + step).unwrap_or(u32::MAX);
                    if of_old { pair.0 = place } else { pair.1 = place }
                }
                // What is left of the edit within the paragraph is looked at again by itself.
                let now = pairs[at];
                let (gone, come) = (before.0 + 1..now.0, before.1 + 1..now.1);
                let sides = (
                    &old[gone.start as usize..gone.end as usize],
                    &new[come.start as usize..come.end as usize],
                );
                let again = super::lcs::pairs(sides.0, sides.1, stretch).into_iter();
                within.extend(again.map(|(one, other)| (gone.start + one, come.start + other)));
                break;
            }
        }
    }
    pairs.extend(within);
    pairs.sort_unstable();
}

/// How good a stretch of `length` tokens from `start` is.
fn score(story: &Story<'_>, tokens: &[Token], start: u32, length: u32) -> u32 {
    let first = start as usize;
    let last = first + length as usize - 1;
    let kind = |at: usize| tokens.get(at).map(|token| token.kind);
    let before = first.checked_sub(1).and_then(kind);
    let starts_block = !matches!(before, Some(TokenKind::Text | TokenKind::Space));
    let ends_block = kind(last) == Some(TokenKind::Mark);
    if starts_block && ends_block {
        return 5;
    }
    let ends = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            matches!(
                story.characters(token.start..token.end).chars().next_back(),
                Some('.' | '!' | '?' | '。')
            )
        })
    };
    // " A sentence." or "A sentence. "
    let sentence = match kind(first) {
        Some(TokenKind::Space) => first > 0 && ends(first - 1) && ends(last),
        _ => {
            kind(last) == Some(TokenKind::Space)
                && last > 0
                && ends(last - 1)
                && (starts_block || first < 2 || ends(first - 2))
        }
    };
    let marks = tokens[first..=last].iter().any(|token| token.kind == TokenKind::Mark);
    if sentence {
        return 4;
    }
    match (kind(first), kind(last)) {
        _ if marks => 1,
        (Some(TokenKind::Text), Some(TokenKind::Space)) => 3,
        (Some(TokenKind::Space), Some(TokenKind::Text)) => 2,
        _ => 1,
    }
}

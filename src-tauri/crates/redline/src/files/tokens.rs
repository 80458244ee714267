//! Cutting paragraphs into what is compared: words, spaces, signs, objects and the marks at their ends.

use std::cell::Cell;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{
    GraphemeClusterSegmenter, GraphemeClusterSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed,
};

use super::looks::hash_of;
use super::story::{AtomKind, Block, Story};
use super::{Choices, Grain};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Characters or an object.
    Text,
    /// White space.
    Space,
    /// The mark at the end of the paragraph.
    Mark,
    /// A whole table.
    Table,
    /// A whole paragraph that stands elsewhere on the other side.
    Moved,
}

impl TokenKind {
    /// Whether no paragraph is open behind it.
    pub fn ends_line(self) -> bool {
        matches!(self, Self::Mark | Self::Table | Self::Moved)
    }
}

/// The smallest thing that is compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub kind: TokenKind,
    /// Its characters in the text of the story.
    pub start: u32,
    pub end: u32,
    /// The paragraph or table it belongs to.
    pub block: u32,
    /// Equal for what may be paired.
    pub id: u64,
    /// How many characters it counts for.
    pub weight: u32,
    /// The look of the paragraph that ends with it; 0 for all that is no mark.
    pub form: u32,
}

/// Cuts paragraphs as the choices say.
pub(crate) struct Cutter {
    words: WordSegmenterBorrowed<'static>,
    characters: GraphemeClusterSegmenterBorrowed<'static>,
    pub grain: Grain,
    ignore_case: bool,
    ignore_space: bool,
}

impl Cutter {
    pub fn new(choices: &Choices) -> Self {
        Self {
            words: WordSegmenter::new_auto(WordBreakInvariantOptions::default()),
            characters: GraphemeClusterSegmenter::new(),
            grain: choices.grain,
            ignore_case: choices.ignore_case,
            ignore_space: choices.ignore_space,
        }
    }

    /// The tokens of blocks, in order.
    pub fn cut(&self, story: &Story<'_>, blocks: &[Block]) -> Vec<Token> {
        self.cut_without(story, blocks, |_| false)
    }

    /// The same, those paragraphs that `moved` says being one token each that no other is like.
    pub fn cut_without(
        &self,
        story: &Story<'_>,
        blocks: &[Block],
        moved: impl Fn(u32) -> bool,
    ) -> Vec<Token> {
        let mut out = Vec::new();
        for block in blocks {
            match *block {
                Block::Para(para) if moved(para) => {
                    let text = story.para(para).text.clone();
                    let id = hash_of(("moved", story.xml.source.as_ptr() as usize, para));
                    let kind = TokenKind::Moved;
                    out.push(Token {
                        kind,
                        start: text.start,
                        end: text.end,
                        block: para,
                        id,
                        weight: 1,
                        form: 0,
                    });
                }
                Block::Para(para) => self.paragraph(story, para, &mut out),
                Block::Table(table) => {
                    let id = hash_of(("table", story.table(table).content));
                    let kind = TokenKind::Table;
                    out.push(Token { kind, start: 0, end: 0, block: table, id, weight: 1, form: 0 });
                }
            }
        }
        out
    }

    fn paragraph(&self, story: &Story<'_>, number: u32, out: &mut Vec<Token>) {
        let para = story.para(number);
        let spans = story.spans(para);
        let atoms = story.atoms(para);
        let first = out.len();
        // Where the space begins that belongs to what comes next, where space is ignored.
        let waiting = Cell::new(para.text.start);
        let mut start = para.text.start;
        let mut next_span = 0;
        let mut link = 0;
        let mut link_at = |place: u32| {
            while let Some(span) = spans.get(next_span).filter(|span| span.start <= place) {
                link = span.link;
                next_span += 1;
            }
            link
        };
        let push = |out: &mut Vec<Token>, kind, from: u32, to: u32, id: u64, weight: u32| {
            if self.ignore_space && kind == TokenKind::Space {
                if out.len() > first
                    && let Some(last) = out.last_mut()
                {
                    last.end = to;
                    waiting.set(to);
                }
                return;
            }
            let from = if self.ignore_space { waiting.get() } else { from };
            waiting.set(to);
            out.push(Token { kind, start: from, end: to, block: number, id, weight, form: 0 });
        };
        let mut words = |out: &mut Vec<Token>, from: u32, to: u32| {
            let text = story.characters(from..to);
            self.segments(text, |segment, kind| {
                let at = from + segment.start as u32;
                let piece = &text[segment.clone()];
                let link = link_at(at);
                let id = if self.ignore_case {
                    hash_of((piece.to_lowercase(), link))
                } else {
                    hash_of((piece, link))
                };
                let weight = piece.chars().count() as u32;
                push(out, kind, at, from + segment.end as u32, id, weight);
            });
        };
        let mut at = 0;
        while let Some(atom) = atoms.get(at) {
            words(out, start, atom.at);
            let width = story.characters(atom.at..para.text.end).chars().next().map_or(1, char::len_utf8);
            let mut end = atom.at + width as u32;
            at += 1;
            // An instruction in several runs is one.
            while atom.kind == AtomKind::Instruction
                && let Some(glued) =
                    atoms.get(at).filter(|next| next.kind == AtomKind::Glued && next.at == end)
            {
                end = glued.at + width as u32;
                at += 1;
            }
            let link =
                story.spans(para).iter().rev().find(|span| span.start <= atom.at).map_or(0, |span| span.link);
            let link = if matches!(atom.kind, AtomKind::Begin | AtomKind::Separate | AtomKind::End) {
                0
            } else {
                link
            };
            // An object stands alone: space in front of the first one is no part of it.
            let ahead = waiting.replace(end);
            if self.ignore_space && ahead < atom.at {
                let (kind, id) = (TokenKind::Space, hash_of("space"));
                let token = Token { kind, start: ahead, end: atom.at, block: number, id, weight: 1, form: 0 };
                out.push(token);
            }
            let kind = TokenKind::Text;
            let id = hash_of((atom.pairs, link));
            start = end;
            out.push(Token { kind, start: atom.at, end, block: number, id, weight: 1, form: 0 });
        }
        words(out, start, para.text.end);
        let rest = if self.ignore_space {
            out.last().filter(|_| out.len() > first).map_or(para.text.start, |last| last.end)
        } else {
            para.text.end
        };
        out.push(Token {
            kind: TokenKind::Mark,
            start: rest,
            end: para.text.end,
            block: number,
            id: hash_of(("mark", para.section)),
            weight: 1,
            form: para.form,
        });
    }

    /// Cuts text at the edges of words (or characters); every white space stands alone.
    fn segments(&self, text: &str, mut each: impl FnMut(std::ops::Range<usize>, TokenKind)) {
        if text.is_empty() {
            return;
        }
        let mut start = 0;
        let mut one = |end: usize| {
            let piece = &text[start..end];
            if piece.chars().all(char::is_whitespace) {
                for (at, space) in piece.char_indices() {
                    each(start + at..start + at + space.len_utf8(), TokenKind::Space);
                }
            } else {
                let mut from = start;
                for (at, _) in piece.match_indices(['.', ',']) {
                    let beside = (piece[..at].chars().next_back(), piece[at + 1..].chars().next());
                    if parts_two(piece.as_bytes()[at], beside, self.grain) {
                        each(from..start + at, TokenKind::Text);
                        each(start + at..start + at + 1, TokenKind::Text);
                        from = start + at + 1;
                    }
                }
                if from < end {
                    each(from..end, TokenKind::Text);
                }
            }
            start = end;
        };
        match self.grain {
            Grain::Phrases | Grain::Words => self.words.segment_str(text).for_each(&mut one),
            Grain::Characters => self.characters.segment_str(text).for_each(&mut one),
        }
    }
}

/// Whether a sign within what the segmenter takes for one word parts two: two sentences without a space between them are no
/// word, and whoever wants the fewest characters marked has the parts of a number by themselves.
fn parts_two(sign: u8, beside: (Option<char>, Option<char>), grain: Grain) -> bool {
    let (Some(before), Some(after)) = beside else { return false };
    match grain {
        _ if sign == b'.' && before.is_alphabetic() && after.is_alphabetic() => true,
        Grain::Words => before.is_numeric() && after.is_numeric(),
        Grain::Phrases | Grain::Characters => false,
    }
}

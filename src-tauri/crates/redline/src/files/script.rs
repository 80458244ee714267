//! What becomes of the blocks and tokens of two containers.

use super::story::Block;
use super::tokens::Token;

/// One step from the earlier to the later container.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// Both say the same; their looks may differ.
    Keep(Block, Block),
    /// Two tables that differ.
    Tables(u32, u32),
    /// Paragraphs that differ, and tables without a partner.
    Region(Vec<Op>),
}

/// What becomes of a token.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    /// It stays.
    Same(Token, Token),
    /// It goes.
    Old(Token),
    /// It comes.
    New(Token),
    /// A whole paragraph moves away from here …
    Away(Moved),
    /// … and to here.
    Here(Moved),
}

/// A paragraph that moves.
#[derive(Debug, Clone)]
pub(crate) struct Moved {
    /// The same for all paragraphs that move together, different for all others in the container.
    pub number: u32,
    /// The paragraph on the earlier side.
    pub from: u32,
    /// The paragraph on the later side.
    pub to: u32,
    /// Whether it is the first of those that move together.
    pub starts: bool,
    /// Whether it is the last of them.
    pub ends: bool,
    /// What it says where it comes to, and what was edited.
    pub inner: Vec<Inner>,
}

/// Characters of a paragraph that moves, by their places in the text of their side.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Inner {
    /// They stay; the places are those of the later side.
    Same(u32, u32),
    /// They go.
    Old(u32, u32),
    /// They come.
    New(u32, u32),
}

/// How many ranges move in these steps.
pub(crate) fn moves(steps: &[Step]) -> u32 {
    let ops = steps.iter().filter_map(|step| if let Step::Region(ops) = step { Some(ops) } else { None });
    ops.flatten().filter(|op| matches!(op, Op::Away(moved) if moved.starts)).count() as u32
}

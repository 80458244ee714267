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
#[derive(Debug, Clone, Copy)]
pub(crate) enum Op {
    /// It stays.
    Same(Token, Token),
    /// It goes.
    Old(Token),
    /// It comes.
    New(Token),
}

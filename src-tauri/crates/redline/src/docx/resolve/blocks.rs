//! Paragraphs, and what becomes of one whose mark goes: it runs into the next.

use super::super::tree::Child;
use super::Resolver;
use super::rules::{is_place, is_wrapper};

/// The blocks of one container while they are written.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    /// What paragraphs without a mark hold, waiting for the next paragraph.
    waiting: Option<Waiting>,
    /// Whether the last block written is a paragraph.
    last: bool,
    /// Whether any paragraph is written.
    any: bool,
}

#[derive(Debug)]
struct Waiting {
    inner: String,
    /// Whether `inner` holds more than bookmarks and the like.
    content: bool,
    /// The start tag and properties of the last of these paragraphs, and its end tag.
    open: String,
    close: String,
}

impl Blocks {
    /// Whether a paragraph without a mark waits for the next one.
    pub fn is_open(&self) -> bool {
        self.waiting.is_some()
    }

    pub fn ends_in_paragraph(&self) -> bool {
        self.last
    }

    pub fn note_table(&mut self) {
        self.last = false;
    }

    /// Writes what waits as a paragraph of its own, because what follows is none; if it is empty and `droppable`, or follows a
    /// paragraph, only the places in it are written.
    pub fn flush(&mut self, out: &mut String, droppable: bool) {
        let Some(waiting) = self.waiting.take() else { return };
        if !waiting.content && (droppable || self.last || self.any) {
            out.push_str(&waiting.inner);
            return;
        }
        out.push_str(&waiting.open);
        out.push_str(&waiting.inner);
        out.push_str(&waiting.close);
        self.last = true;
        self.any = true;
    }

    /// Ends a container; a `cell` needs a paragraph at its end.
    pub fn close(&mut self, out: &mut String, cell: bool) {
        if cell && !self.last && self.waiting.is_some() {
            self.any = false;
        }
        self.flush(out, false);
    }
}

impl Resolver<'_, '_> {
    /// Whether an element of a paragraph is more than a place: a link around nothing, for example, is none.
    fn has_content(&self, node: usize) -> bool {
        let name = self.tree.word(node);
        !is_place(name)
            && (!is_wrapper(name) || self.tree.elements(node).any(|child| self.has_content(child)))
    }

    /// Writes a paragraph, or keeps what it holds for the next one when its mark goes.
    pub(crate) fn paragraph(&self, node: usize, out: &mut String, blocks: &mut Blocks) {
        let tree = self.tree;
        if !self.touched[node] && !blocks.is_open() {
            out.push_str(&tree.source[tree.span(node)]);
            blocks.last = true;
            blocks.any = true;
            return;
        }
        let one = &tree.nodes[node];
        let tag = &tree.source[one.open.clone()];
        let mut open = tag.strip_suffix("/>").map_or_else(|| tag.to_owned(), |tag| format!("{tag}>"));
        let close = format!("</{}>", self.prefixed(node, "p"));
        let mut inner = String::new();
        let mut content = false;
        for child in &one.children {
            match child {
                Child::Element(child) if tree.is(*child, "pPr") => {
                    self.node(*child, &mut open, &mut Blocks::default());
                }
                Child::Element(child) => {
                    let start = inner.len();
                    self.node(*child, &mut inner, &mut Blocks::default());
                    content |= inner.len() > start && self.has_content(*child);
                }
                Child::Raw(span) => inner.push_str(&tree.source[span.clone()]),
            }
        }
        let before = blocks.waiting.take();
        if let Some(before) = &before {
            inner.insert_str(0, &before.inner);
            content |= before.content;
        }
        if self.loses_mark(node) {
            blocks.waiting = Some(Waiting { inner, content, open, close });
            return;
        }
        out.push_str(&open);
        out.push_str(&inner);
        out.push_str(&close);
        blocks.last = true;
        blocks.any = true;
    }
}

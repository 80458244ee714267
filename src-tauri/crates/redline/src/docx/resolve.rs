//! Accepting or rejecting every tracked change, as edits on the bytes of the parts.
//!
//! Only what a change touches is written anew; every other byte of a part, and every part without changes, is copied.

mod blocks;
mod properties;
mod rules;

use std::cell::Cell;

use super::fault::ReadError;
use super::package::{Package, Part, replace, without_mark};
use super::tree::{Child, Space, Tree};

use blocks::Blocks;
pub(crate) use rules::HIDDEN;
use rules::{is_range_mark, is_revision, is_wrapper};

/// The file with every tracked change accepted.
///
/// # Errors
/// When the file cannot be read; see [`ReadError`].
pub fn accept_all(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    all(bytes, true)
}

/// The file with every tracked change rejected.
///
/// # Errors
/// When the file cannot be read; see [`ReadError`].
pub fn reject_all(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    all(bytes, false)
}

fn all(bytes: &[u8], accept: bool) -> Result<Vec<u8>, ReadError> {
    let package = Package::read(bytes)?;
    let replaced = resolved(&package, accept)?;
    if replaced.is_empty() { Ok(bytes.to_vec()) } else { replace(bytes, &replaced) }
}

/// The parts that change when every tracked change is accepted or rejected, as they are then.
pub(crate) fn resolved(package: &Package, accept: bool) -> Result<Vec<Part>, ReadError> {
    resolved_each(package, [accept]).map(|[parts]| parts)
}

/// [`resolved`] in several ways, with each part read once.
pub(crate) fn resolved_each<const WAYS: usize>(
    package: &Package,
    ways: [bool; WAYS],
) -> Result<[Vec<Part>; WAYS], ReadError> {
    let names = package.marked()?;
    let mut resolved = [const { Vec::new() }; WAYS];
    for part in
        package.parts().iter().filter(|part| names.iter().any(|name| name.eq_ignore_ascii_case(&part.name)))
    {
        let tree = Tree::read(&part.name, without_mark(&part.bytes))?;
        for (accept, parts) in ways.into_iter().zip(&mut resolved) {
            let resolver = Resolver::new(&tree, accept);
            if resolver.touched[tree.root] {
                parts.push(Part { name: part.name.clone(), bytes: resolver.write().into_bytes() });
            }
        }
    }
    Ok(resolved)
}

/// How many tracked changes the main part has, as elements: an edited word may count as two.
///
/// # Errors
/// When the main part cannot be read.
pub fn tracked(package: &Package) -> Result<u32, ReadError> {
    let tree = Tree::read(package.main(), without_mark(package.main_bytes()?))?;
    let changes = (0..tree.nodes.len()).filter(|node| rules::is_change(tree.word(*node))).count();
    Ok(u32::try_from(changes).unwrap_or(u32::MAX))
}

/// A part while its changes are accepted or rejected.
pub(crate) struct Resolver<'t, 's> {
    pub tree: &'t Tree<'s>,
    pub accept: bool,
    /// Whether a change stands in or under each element.
    pub touched: Vec<bool>,
    /// How many rows are written so far: a table that loses its last row goes.
    rows: Cell<u32>,
}

impl<'t, 's> Resolver<'t, 's> {
    fn new(tree: &'t Tree<'s>, accept: bool) -> Self {
        let mut touched = vec![false; tree.nodes.len()];
        // Elements are numbered in the order of their start tags, so those within an element come after it.
        for node in (0..tree.nodes.len()).rev() {
            touched[node] = is_revision(tree.word(node)) || tree.elements(node).any(|child| touched[child]);
        }
        Self { tree, accept, touched, rows: Cell::new(0) }
    }

    fn write(&self) -> String {
        let span = self.tree.span(self.tree.root);
        let mut out = String::with_capacity(self.tree.source.len());
        out.push_str(&self.tree.source[..span.start]);
        self.node(self.tree.root, &mut out, &mut Blocks::default());
        out.push_str(&self.tree.source[span.end..]);
        out
    }

    /// Whether a mark called `name` takes away what it marks.
    pub fn takes(&self, name: &str) -> bool {
        if self.accept { matches!(name, "del" | "moveFrom") } else { matches!(name, "ins" | "moveTo") }
    }

    fn raw(&self, node: usize) -> &'s str {
        &self.tree.source[self.tree.span(node)]
    }

    /// Writes one element.
    pub fn node(&self, node: usize, out: &mut String, blocks: &mut Blocks) {
        let name = self.tree.word(node);
        if name == "p" {
            self.paragraph(node, out, blocks);
            return;
        }
        if name == "sectPr" {
            blocks.flush(out, false);
        }
        // A table without rows shows nothing: paragraphs run into each other over it.
        if name == "tbl" && self.has_rows(node) {
            blocks.flush(out, true);
            blocks.note_table();
        }
        if !self.touched[node] {
            if name == "sdt" && blocks.is_open() {
                // A paragraph that lost its mark goes on in the first paragraph of a content control.
                self.rebuilt(node, out, blocks);
            } else {
                if name == "tr" {
                    self.rows.set(self.rows.get() + 1);
                }
                out.push_str(self.raw(node));
            }
            return;
        }
        match name {
            "ins" | "del" | "moveFrom" | "moveTo" => {
                if !self.takes(name) {
                    self.children(node, out, blocks);
                }
            }
            "delText" if !self.accept => self.renamed(node, "t", out),
            "delInstrText" if !self.accept => self.renamed(node, "instrText", out),
            "pPr" | "rPr" | "sectPr" | "tblPr" | "tblPrEx" | "trPr" | "tcPr" | "tblGrid" | "numPr" => {
                self.properties(node, out);
            }
            "tbl" => self.table(node, out),
            "tr" => self.row(node, out),
            "tc" => self.cell(node, out),
            "body" | "hdr" | "ftr" | "footnote" | "endnote" | "comment" | "txbxContent" | "docPartBody" => {
                let mut inner = Blocks::default();
                self.wrapped(node, out, |out| {
                    self.children(node, out, &mut inner);
                    inner.close(out, false);
                });
            }
            _ if is_range_mark(name) => {}
            _ if self.tree.nodes[node].space == Space::Math && self.loses_frame(node) => {
                for argument in
                    self.tree.elements(node).filter(|child| !self.tree.name(*child).ends_with("Pr"))
                {
                    let parts =
                        self.tree.elements(argument).filter(|part| !self.tree.name(*part).ends_with("Pr"));
                    parts.for_each(|part| self.node(part, out, blocks));
                }
            }
            _ => self.rebuilt(node, out, blocks),
        }
    }

    /// Writes an element whose tags stay; one that only wraps others goes when nothing is left in it.
    fn rebuilt(&self, node: usize, out: &mut String, blocks: &mut Blocks) {
        let start = out.len();
        let mut empty = false;
        self.wrapped(node, out, |out| {
            let inner = out.len();
            self.children(node, out, blocks);
            empty = out.len() == inner;
        });
        let name = self.tree.word(node);
        let lost = empty && self.touched[node] && (is_wrapper(name) || self.is_equation(node));
        let lost_control = name == "sdt" && self.touched[node] && self.lost_content(node, &out[start..]);
        if lost || lost_control {
            out.truncate(start);
        }
    }

    fn is_equation(&self, node: usize) -> bool {
        self.tree.nodes[node].space == Space::Math
            && matches!(self.tree.name(node), "oMath" | "oMathPara" | "r")
    }

    /// Whether a content control lost all it held: its content element went with it.
    fn lost_content(&self, node: usize, written: &str) -> bool {
        self.tree.child(node, "sdtContent").is_some_and(|content| {
            let tag = &self.tree.source[self.tree.nodes[content].open.clone()];
            !self.tree.nodes[content].close.is_empty() && !written.contains(tag)
        })
    }

    fn wrapped(&self, node: usize, out: &mut String, inner: impl FnOnce(&mut String)) {
        out.push_str(&self.tree.source[self.tree.nodes[node].open.clone()]);
        inner(out);
        out.push_str(&self.tree.source[self.tree.nodes[node].close.clone()]);
    }

    pub fn children(&self, node: usize, out: &mut String, blocks: &mut Blocks) {
        for child in &self.tree.nodes[node].children {
            match child {
                Child::Element(child) => self.node(*child, out, blocks),
                Child::Raw(span) => out.push_str(&self.tree.source[span.clone()]),
            }
        }
    }

    /// Writes an element under another name: text that was deleted is text again.
    fn renamed(&self, node: usize, name: &str, out: &mut String) {
        let element = self.prefixed(node, name);
        let one = &self.tree.nodes[node];
        let tag = &self.tree.source[one.open.clone()];
        let old = self.prefixed(node, self.tree.name(node));
        let rest = tag.strip_prefix('<').and_then(|tag| tag.strip_prefix(old.as_str())).unwrap_or(">");
        out.push('<');
        out.push_str(&element);
        out.push_str(rest);
        if !one.close.is_empty() {
            self.children(node, out, &mut Blocks::default());
            out.push_str("</");
            out.push_str(&element);
            out.push('>');
        }
    }

    /// `name` with the prefix that the tag of `node` has.
    pub fn prefixed(&self, node: usize, name: &str) -> String {
        let tag = &self.tree.source[self.tree.nodes[node].open.clone()];
        let full = tag.trim_start_matches('<');
        let full =
            &full[..full.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(full.len())];
        full.split_once(':').map_or_else(|| name.to_owned(), |(prefix, _)| format!("{prefix}:{name}"))
    }

    fn table(&self, node: usize, out: &mut String) {
        let (start, rows) = (out.len(), self.rows.get());
        self.wrapped(node, out, |out| self.children(node, out, &mut Blocks::default()));
        if self.rows.get() == rows {
            out.truncate(start);
        }
    }

    fn row(&self, node: usize, out: &mut String) {
        if self.tree.child(node, "trPr").is_some_and(|marks| self.is_taken(marks)) {
            return;
        }
        let (start, rows) = (out.len(), self.rows.get());
        let cells = self.cell_nodes(node);
        if !cells.is_empty() && cells.iter().all(|cell| self.is_cell_taken(*cell)) {
            return;
        }
        self.wrapped(node, out, |out| self.children(node, out, &mut Blocks::default()));
        debug_assert!(out.len() >= start);
        self.rows.set(rows + 1);
    }

    /// Whether a table has rows, also in content controls.
    fn has_rows(&self, node: usize) -> bool {
        self.tree.elements(node).any(|child| match self.tree.word(child) {
            "tr" => true,
            "sdt" | "sdtContent" | "customXml" => self.has_rows(child),
            _ => false,
        })
    }

    /// The cells of a row, also those in content controls.
    fn cell_nodes(&self, node: usize) -> Vec<usize> {
        let mut cells = Vec::new();
        for child in self.tree.elements(node) {
            match self.tree.word(child) {
                "tc" => cells.push(child),
                "sdt" | "sdtContent" | "customXml" => cells.extend(self.cell_nodes(child)),
                _ => {}
            }
        }
        cells
    }

    fn cell(&self, node: usize, out: &mut String) {
        if self.is_cell_taken(node) {
            return;
        }
        let mut inner = Blocks::default();
        self.wrapped(node, out, |out| {
            self.children(node, out, &mut inner);
            inner.close(out, true);
            // A cell ends with a paragraph: Word refuses a file without it.
            if !inner.ends_in_paragraph() {
                out.push_str(&format!("<{}/>", self.prefixed(node, "p")));
            }
        });
    }
}

//! Properties of paragraphs, runs, sections, tables, rows and cells.

use super::super::tree::Child;
use super::Resolver;
use super::blocks::Blocks;
use super::rules::{HIDDEN, PROPERTY_CHANGES};

impl Resolver<'_, '_> {
    /// Writes properties without their marks; when changes are rejected, as they were.
    pub(crate) fn properties(&self, node: usize, out: &mut String) {
        let tree = self.tree;
        let name = tree.word(node);
        let is_change = |child: usize| PROPERTY_CHANGES.contains(&tree.word(child));
        let was = tree
            .elements(node)
            .find(|child| is_change(*child) && tree.word(*child) != "numberingChange")
            .filter(|_| !self.accept);
        let mut inner = String::new();
        if let Some(change) = was {
            let stays: &[&str] = match name {
                "pPr" => &["rPr", "sectPr"],
                "sectPr" => &["headerReference", "footerReference"],
                _ => &[],
            };
            // Marks beside the properties that are not decided on stay.
            let is_kept =
                |child: &usize| stays.contains(&tree.word(*child)) || tree.word(*child).ends_with(HIDDEN);
            let kept = |inner: &mut String| {
                for child in tree.elements(node).filter(is_kept) {
                    self.node(child, inner, &mut Blocks::default());
                }
            };
            // References to headers come first in a section, and marks in the look of a run; all else comes last.
            let is_first = matches!(name, "sectPr" | "rPr");
            if is_first {
                kept(&mut inner);
            }
            if let Some(old) = tree.elements(change).next() {
                self.children(old, &mut inner, &mut Blocks::default());
            }
            if !is_first {
                kept(&mut inner);
            }
        } else {
            let merge = self.merge(node);
            for child in &tree.nodes[node].children {
                match child {
                    Child::Element(child) => {
                        let word = tree.word(*child);
                        if let Some(Some(merge)) = merge.as_ref().filter(|_| comes_after_merge(word))
                            && !inner.contains(merge.as_str())
                        {
                            inner.push_str(merge);
                        }
                        let mark = matches!(
                            word,
                            "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge"
                        );
                        let lost_merge = word == "vMerge" && merge == Some(None);
                        if !mark && !is_change(*child) && !lost_merge {
                            self.node(*child, &mut inner, &mut Blocks::default());
                        }
                    }
                    Child::Raw(span) => inner.push_str(&tree.source[span.clone()]),
                }
            }
        }
        // Properties that held nothing but marks are left out.
        if inner.trim().is_empty() && matches!(name, "rPr" | "trPr" | "numPr") {
            return;
        }
        self.wrapped(node, out, |out| out.push_str(&inner));
    }

    /// How a tracked merging of cells comes out: nothing where there is none, else the element that says so, if any.
    fn merge(&self, node: usize) -> Option<Option<String>> {
        let mark = self.tree.child(node, "cellMerge")?;
        let value = self.tree.attribute(mark, if self.accept { "vMerge" } else { "vMergeOrig" });
        let has = self.tree.child(node, "vMerge").is_some();
        let element = self.prefixed(node, "vMerge");
        let attribute = self.prefixed(node, "val");
        match value.as_deref() {
            Some("rest") if !has => Some(Some(format!("<{element} {attribute}=\"restart\"/>"))),
            Some("cont") if !has => Some(Some(format!("<{element} {attribute}=\"continue\"/>"))),
            None => Some(None),
            Some(_) => None,
        }
    }
}

/// Whether the schema puts an element of a cell's properties behind the merging of cells.
fn comes_after_merge(name: &str) -> bool {
    !matches!(name, "cnfStyle" | "tcW" | "gridSpan" | "hMerge")
}

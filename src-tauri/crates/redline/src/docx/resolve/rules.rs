//! Which elements are tracked changes, and what they mean.

use super::super::tree::Space;
use super::Resolver;

/// What hides a mark from these rules: no mark is called so.
pub(crate) const HIDDEN: &str = "_";

/// Changes of properties; each holds the properties as they were.
pub(crate) const PROPERTY_CHANGES: [&str; 9] = [
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "tblGridChange",
    "tblPrExChange",
    "numberingChange",
];

/// Where moved or changed ranges begin and end.
const RANGE_MARKS: [&str; 12] = [
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd",
];

pub(crate) fn is_range_mark(name: &str) -> bool {
    RANGE_MARKS.contains(&name)
}

/// Whether an element of this name is a tracked change by itself.
pub(crate) fn is_change(name: &str) -> bool {
    matches!(name, "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge")
        || PROPERTY_CHANGES.contains(&name)
}

/// Whether an element of this name is, or belongs to, a tracked change.
pub(crate) fn is_revision(name: &str) -> bool {
    is_change(name) || matches!(name, "delText" | "delInstrText") || is_range_mark(name)
}

/// Whether an element of this name is nothing without what it holds.
pub(crate) fn is_wrapper(name: &str) -> bool {
    matches!(name, "hyperlink" | "fldSimple" | "smartTag" | "sdtContent" | "customXml")
}

/// Whether an element of this name in a paragraph is only a place, not content.
pub(crate) fn is_place(name: &str) -> bool {
    matches!(
        name,
        "bookmarkStart"
            | "bookmarkEnd"
            | "proofErr"
            | "permStart"
            | "permEnd"
            | "commentRangeStart"
            | "commentRangeEnd"
    ) || is_range_mark(name)
}

impl Resolver<'_, '_> {
    /// Whether the marks among these properties take away what they belong to.
    pub(crate) fn is_taken(&self, properties: usize) -> bool {
        self.tree.elements(properties).any(|mark| self.takes(self.tree.word(mark)))
    }

    /// Whether the cell goes.
    pub(crate) fn is_cell_taken(&self, cell: usize) -> bool {
        let wanted = if self.accept { "cellDel" } else { "cellIns" };
        self.tree.child(cell, "tcPr").is_some_and(|marks| self.tree.child(marks, wanted).is_some())
    }

    /// Whether the mark of the paragraph goes, so that it runs into the next.
    pub(crate) fn loses_mark(&self, paragraph: usize) -> bool {
        let marks =
            self.tree.child(paragraph, "pPr").and_then(|properties| self.tree.child(properties, "rPr"));
        marks.is_some_and(|marks| self.is_taken(marks))
    }

    /// Whether the frame of a part of an equation goes and only its arguments stay.
    pub(crate) fn loses_frame(&self, node: usize) -> bool {
        let control = self
            .tree
            .elements(node)
            .filter(|child| self.tree.name(*child).ends_with("Pr"))
            .flat_map(|properties| self.tree.elements(properties))
            .find(|child| self.tree.nodes[*child].space == Space::Math && self.tree.name(*child) == "ctrlPr");
        control.is_some_and(|control| {
            self.is_taken(control)
                || self.tree.child(control, "rPr").is_some_and(|marks| self.is_taken(marks))
        })
    }
}

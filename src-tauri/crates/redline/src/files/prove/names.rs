//! The vocabularies that the proof tells apart.

/// Which vocabulary a name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// Word processing.
    Word,
    /// Ids of relationships.
    Links,
    /// Equations.
    Math,
    /// Branches for programs of different age.
    Compat,
    /// None: an attribute without a prefix.
    Bare,
    /// Anything else.
    Other,
}

impl Space {
    /// The vocabulary of a namespace, transitional or strict.
    pub fn of(namespace: &str) -> Self {
        match namespace {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => Self::Links,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compat,
            _ => Self::Other,
        }
    }
}

/// Changes of properties; each holds the properties as they were.
pub(super) const PROPERTY_CHANGES: [&str; 9] = [
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

/// Whether a word processing element of this name is a tracked change.
pub(super) fn is_change(name: &str) -> bool {
    matches!(name, "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge")
        || PROPERTY_CHANGES.contains(&name)
}

//! What comes from the earlier file into the later one.

use crate::docx::{Package, Part, ReadError};

/// Fragments of the earlier file as they may stand in the later one.
pub(crate) struct Bring<'a> {
    _before: &'a Package,
    _after: &'a Package,
}

impl<'a> Bring<'a> {
    pub fn new(before: &'a Package, after: &'a Package) -> Result<Self, ReadError> {
        Ok(Self { _before: before, _after: after })
    }

    pub fn fragment(&mut self, _from: &str, _into: &str, xml: &str) -> String {
        xml.to_owned()
    }

    /// A start tag, whose end is elsewhere.
    pub fn start(&mut self, _from: &str, _into: &str, xml: &str) -> String {
        xml.to_owned()
    }

    /// Adds what the fragments need to the parts of the result.
    pub fn finish(self, _parts: &mut Vec<Part>) -> Result<(), ReadError> {
        Ok(())
    }
}

//! Ids that nothing in the file has yet.

use std::collections::HashSet;

use crate::docx::{Package, ReadError};

/// Ids above this are kept, but new ones are not counted on from them: they must stay below 2³¹.
const CEILING: u32 = 1 << 29;

/// The numbers that marks, changes, comments, drawings and content controls have.
#[derive(Debug, Default)]
pub(super) struct Ids {
    used: HashSet<u32>,
    last: u32,
}

impl Ids {
    pub fn read(package: &Package) -> Result<Self, ReadError> {
        let mut ids = Self::default();
        for name in package.marked()? {
            ids.note(package.part(&name).unwrap_or_default());
        }
        Ok(ids)
    }

    /// A number that no mark in the file has.
    pub fn fresh(&mut self) -> u32 {
        loop {
            self.last += 1;
            if self.used.insert(self.last) {
                return self.last;
            }
        }
    }

    /// Notes every attribute that ends in `id` and holds a number; a few too many do no harm.
    fn note(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let mut rest: &str = &text;
        while let Some(place) = rest.find("id=") {
            rest = &rest[place + 3..];
            let digits = rest.get(1..).unwrap_or_default();
            let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            if let Ok(id) = digits[..end].parse::<u32>() {
                self.used.insert(id);
                if id < CEILING {
                    self.last = self.last.max(id);
                }
            }
        }
    }
}

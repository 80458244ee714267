//! Reading a part: tags in order, ended as they were begun.

use std::collections::HashMap;

use super::markup::{Markup, short};
use super::names::Space;
use crate::docx::ReadError;

/// Where the reader is.
pub(super) struct Reader<'a, 'p> {
    pub part: &'p str,
    pub source: &'a str,
    pub at: usize,
    pub markup: Markup<'a>,
    /// The open elements, each with whether one of its branches is taken already.
    pub open: Vec<(usize, bool)>,
    /// Which names the prefixes in force stand for, innermost last, and how deep they were declared.
    pub prefixes: HashMap<&'a str, Vec<Space>>,
    pub declared: Vec<(usize, &'a str)>,
    pub known: Option<(&'a str, Space)>,
}

impl<'a> Markup<'a> {
    /// Reads `bytes`, the part called `part`.
    pub fn read(part: &str, bytes: &'a [u8]) -> Result<Self, ReadError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let source = std::str::from_utf8(bytes).map_err(|error| ReadError::BadXml {
            part: part.to_owned(),
            offset: short(error.valid_up_to()),
            detail: error.to_string(),
        })?;
        let markup = Self { source, elements: Vec::new(), attributes: Vec::new() };
        let mut reader = Reader {
            part,
            source,
            at: 0,
            markup,
            open: Vec::new(),
            prefixes: HashMap::new(),
            declared: Vec::new(),
            known: None,
        };
        reader.run()?;
        Ok(reader.markup)
    }
}

impl<'a> Reader<'a, '_> {
    pub(super) fn fail<T>(&self, detail: &str) -> Result<T, ReadError> {
        Err(ReadError::BadXml {
            part: self.part.to_owned(),
            offset: short(self.at),
            detail: detail.to_owned(),
        })
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn run(&mut self) -> Result<(), ReadError> {
        while let Some(step) = self.rest().find('<') {
            self.at += step;
            let rest = self.rest();
            match rest.as_bytes().get(1) {
                Some(b'/') => self.close()?,
                Some(b'?') => self.skip("?>")?,
                Some(b'!') if rest.starts_with("<!--") => self.skip("-->")?,
                Some(b'!') if rest.starts_with("<![CDATA[") => self.skip("]]>")?,
                Some(b'!') => return Err(ReadError::DocumentType { part: self.part.to_owned() }),
                _ => self.start()?,
            }
        }
        if !self.open.is_empty() {
            return self.fail("an element is not closed");
        }
        if self.markup.elements.is_empty() { self.fail("no element") } else { Ok(()) }
    }

    fn skip(&mut self, ending: &str) -> Result<(), ReadError> {
        match self.rest().find(ending) {
            Some(step) => self.at += step + ending.len(),
            None => return self.fail("cut short"),
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), ReadError> {
        let Some(length) = self.rest().find('>') else { return self.fail("cut short") };
        let name = self.source[self.at + 2..self.at + length].trim_end();
        let Some((element, _)) = self.open.pop() else { return self.fail("nothing to close") };
        let count = short(self.markup.elements.len());
        let (start, end) = (self.at, self.at + length + 1);
        let one = &mut self.markup.elements[element];
        let opened = self.source.get(one.start as usize + 1..one.name.1 as usize);
        if opened != Some(name) {
            return self.fail("another element is closed than was opened");
        }
        (one.close, one.end, one.last) = (short(start), short(end), count);
        self.at = end;
        self.leave();
        Ok(())
    }

    /// Forgets the prefixes of elements that are closed.
    pub(super) fn leave(&mut self) {
        while let Some((_, prefix)) = self.declared.pop_if(|(depth, _)| *depth > self.open.len()) {
            if let Some(stack) = self.prefixes.get_mut(prefix) {
                stack.pop();
            }
            self.known = None;
        }
    }
}

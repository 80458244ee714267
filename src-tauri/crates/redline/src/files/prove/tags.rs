//! Start tags: names, attributes, prefixes and branches.

use super::markup::{Attribute, Element, Role, short};
use super::names::Space;
use super::reader::Reader;
use crate::docx::ReadError;

/// No document has elements deeper than this.
const DEPTH: usize = 256;
/// No document has an element with more attributes than this.
const ATTRIBUTES: usize = 1_000;
/// No part of a document has more elements than this.
const ELEMENTS: usize = 6_000_000;

impl<'a> Reader<'a, '_> {
    /// Reads the start tag that begins here.
    pub(super) fn start(&mut self) -> Result<(), ReadError> {
        let part = || self.part.to_owned();
        if self.open.len() >= DEPTH {
            return Err(ReadError::TooDeep { part: part(), limit: DEPTH as u32 });
        }
        if self.markup.elements.len() >= ELEMENTS {
            return Err(ReadError::TooLarge { part: part(), limit: ELEMENTS as u32 });
        }
        if self.open.is_empty() && !self.markup.elements.is_empty() {
            return self.fail("more than one root element");
        }
        let bytes = self.source.as_bytes();
        let start = self.at;
        let mut at = start + 1;
        while bytes.get(at).is_some_and(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>')) {
            at += 1;
        }
        let name = (start + 1, at);
        if name.0 == name.1 {
            return self.fail("a tag without a name");
        }
        let first = self.markup.attributes.len();
        let is_empty = loop {
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            match bytes.get(at) {
                Some(b'>') => break false,
                Some(b'/') if bytes.get(at + 1) == Some(&b'>') => {
                    at += 1;
                    break true;
                }
                Some(_) => at = self.attribute(at)?,
                None => return self.fail("cut short"),
            }
            if self.markup.attributes.len() - first > ATTRIBUTES {
                return Err(ReadError::TooManyAttributes {
                    part: self.part.to_owned(),
                    limit: ATTRIBUTES as u32,
                });
            }
        };
        let end = at + 1;
        self.settle(first);
        let (space, local) = self.resolved(name, Space::Other);
        let role = self.role(space, local);
        let element = self.markup.elements.len();
        self.markup.elements.push(Element {
            space,
            role,
            name: (short(local), short(name.1)),
            start: short(start),
            inner: short(end),
            close: short(end),
            end: short(end),
            last: short(element + 1),
            attributes: short(first),
        });
        self.at = end;
        if is_empty {
            self.leave()
        } else {
            self.open.push((element, false))
        }
        Ok(())
    }

    /// Reads the attribute at `at` and says where it ends.
    fn attribute(&mut self, at: usize) -> Result<usize, ReadError> {
        let rest = self.source.get(at..).unwrap_or_default();
        let Some(equals) = rest.find(['=', '>', '<']).filter(|place| rest.as_bytes()[*place] == b'=') else {
            return self.fail("an attribute without a value");
        };
        let name = rest[..equals].trim_end();
        let value = rest[equals + 1..].trim_start();
        let quote = match value.as_bytes().first() {
            Some(b'"') => '"',
            Some(b'\'') => '\'',
            _ => return self.fail("an attribute without quotes"),
        };
        let from = at + rest.len() - value.len() + 1;
        let Some(length) = value[1..].find(quote) else { return self.fail("cut short") };
        let (space, name) = (Space::Bare, (short(at), short(at + name.len())));
        let value = (short(from), short(from + length));
        self.markup.attributes.push(Attribute { space, name, value });
        Ok(from + length + 1)
    }

    /// Learns the prefixes that the attributes from `first` on declare, then resolves the prefixes they use.
    fn settle(&mut self, first: usize) {
        let depth = self.open.len() + 1;
        for index in first..self.markup.attributes.len() {
            let one = &self.markup.attributes[index];
            let name = self.markup.piece(one.name);
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            let space = Space::of(self.markup.piece(one.value));
            self.prefixes.entry(prefix).or_default().push(space);
            self.declared.push((depth, prefix));
            self.known = None;
        }
        for index in first..self.markup.attributes.len() {
            let name = self.markup.attributes[index].name;
            let (space, local) = self.resolved((name.0 as usize, name.1 as usize), Space::Bare);
            let one = &mut self.markup.attributes[index];
            (one.space, one.name.0) = (space, short(local));
        }
    }

    /// The vocabulary of a name and where its local part begins; `bare` is for attributes without a prefix.
    fn resolved(&mut self, (from, to): (usize, usize), bare: Space) -> (Space, usize) {
        let name: &'a str = self.source.get(from..to).unwrap_or_default();
        let (prefix, local) = match name.find(':') {
            Some(colon) => (&name[..colon], from + colon + 1),
            None if bare == Space::Bare => return (Space::Bare, from),
            None => ("", from),
        };
        if let Some((known, space)) = self.known
            && known == prefix
        {
            return (space, local);
        }
        let space = self.prefixes.get(prefix).and_then(|stack| stack.last()).copied().unwrap_or(Space::Other);
        self.known = Some((prefix, space));
        (space, local)
    }

    /// How an element shows: the first choice of a branch counts, the fallback only where there is none.
    fn role(&mut self, space: Space, local: usize) -> Role {
        let is = |wanted: &str| space == Space::Compat && self.source[local..].starts_with(wanted);
        let Some((parent, taken)) = self.open.last().copied() else { return Role::Plain };
        let parent = &self.markup.elements[parent];
        let in_branches =
            parent.space == Space::Compat && self.markup.piece(parent.name) == "AlternateContent";
        if in_branches {
            if taken || !(is("Choice") || is("Fallback")) {
                return Role::Hidden;
            }
            if let Some(last) = self.open.last_mut() {
                last.1 = true;
            }
            return Role::Through;
        }
        if is("AlternateContent") { Role::Through } else { Role::Plain }
    }
}

//! A part as a flat list of elements, read for the proof alone: it shares no code with what wrote the file.
//!
//! Elements stand in the order of their start tags, so what is within an element follows it up to its `last`.

use std::borrow::Cow;
use std::ops::Range;

use super::names::Space;

/// How an element shows when compatibility branches are taken as Word takes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// As it stands.
    Plain,
    /// Only what is within it counts.
    Through,
    /// Neither it nor what is within it counts: the branch that is not taken.
    Hidden,
}

/// One element.
#[derive(Debug)]
pub(super) struct Element {
    pub space: Space,
    pub role: Role,
    pub name: (u32, u32),
    pub start: u32,
    pub inner: u32,
    pub close: u32,
    pub end: u32,
    /// The place after the last element within it.
    pub last: u32,
    /// The place of its first attribute among those of the part.
    pub attributes: u32,
}

#[derive(Debug)]
pub(super) struct Attribute {
    pub space: Space,
    pub name: (u32, u32),
    pub value: (u32, u32),
}

/// A part.
#[derive(Debug)]
pub(super) struct Markup<'a> {
    pub source: &'a str,
    pub elements: Vec<Element>,
    pub attributes: Vec<Attribute>,
}

pub(super) fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl<'a> Markup<'a> {
    /// The piece of the source between two places.
    pub fn piece(&self, (from, to): (u32, u32)) -> &'a str {
        self.source.get(from as usize..to as usize).unwrap_or_default()
    }

    /// The local name of an element.
    pub fn name(&self, element: usize) -> &'a str {
        self.piece(self.elements[element].name)
    }

    /// The local name of a word processing element; empty for one of another vocabulary.
    pub fn word(&self, element: usize) -> &'a str {
        if self.elements[element].space == Space::Word { self.name(element) } else { "" }
    }

    /// The place after the last element within this one.
    pub fn last(&self, element: usize) -> usize {
        self.elements[element].last as usize
    }

    /// The elements within this one, as branches are taken.
    pub fn children(&self, element: usize) -> impl Iterator<Item = usize> + '_ {
        self.visible(element + 1..self.last(element), true)
    }

    /// All elements under this one, as branches are taken.
    pub fn under(&self, element: usize) -> impl Iterator<Item = usize> + '_ {
        self.visible(element + 1..self.last(element), false)
    }

    fn visible(&self, range: Range<usize>, whole: bool) -> impl Iterator<Item = usize> + '_ {
        let mut at = range.start;
        std::iter::from_fn(move || {
            while at < range.end {
                let this = at;
                match self.elements[this].role {
                    Role::Through => at += 1,
                    Role::Hidden => at = self.last(this),
                    Role::Plain => {
                        at = if whole { self.last(this) } else { this + 1 };
                        return Some(this);
                    }
                }
            }
            None
        })
    }

    /// The first word processing element `name` within this one.
    pub fn child(&self, element: usize, name: &str) -> Option<usize> {
        self.children(element).find(|child| self.word(*child) == name)
    }

    /// The element reached through these names.
    pub fn find(&self, element: usize, path: [&str; 2]) -> Option<usize> {
        self.child(self.child(element, path[0])?, path[1])
    }

    /// The attributes of an element as vocabulary, local name and value.
    pub fn attributes(&self, element: usize) -> impl Iterator<Item = (Space, &'a str, Cow<'a, str>)> + '_ {
        let from = self.elements[element].attributes as usize;
        let to =
            self.elements.get(element + 1).map_or(self.attributes.len(), |next| next.attributes as usize);
        self.attributes
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .map(|one| (one.space, self.piece(one.name), plain(self.piece(one.value), true)))
    }

    /// The attribute `name` of the vocabulary `space`.
    pub fn attribute(&self, element: usize, space: Space, name: &str) -> Option<Cow<'a, str>> {
        self.attributes(element).find(|one| one.0 == space && one.1 == name).map(|one| one.2)
    }

    /// The word processing attribute `name`.
    pub fn of(&self, element: usize, name: &str) -> Option<Cow<'a, str>> {
        self.attribute(element, Space::Word, name)
    }

    /// The `w:val` of an element.
    pub fn val(&self, element: usize) -> Option<Cow<'a, str>> {
        self.of(element, "val")
    }

    /// The word processing attribute `name` as it is written; for ids, which are compared as they are.
    pub fn written(&self, element: usize, name: &str) -> Option<&'a str> {
        let from = self.elements[element].attributes as usize;
        let to =
            self.elements.get(element + 1).map_or(self.attributes.len(), |next| next.attributes as usize);
        let all = self.attributes.get(from..to).unwrap_or_default();
        let found = all.iter().find(|one| one.space == Space::Word && self.piece(one.name) == name);
        found.map(|one| self.piece(one.value))
    }

    /// The `w:val` of the element `name` within this one.
    pub fn value(&self, element: usize, name: &str) -> Option<Cow<'a, str>> {
        self.val(self.child(element, name)?)
    }

    /// The element as it is written.
    pub fn raw(&self, element: usize) -> &'a str {
        let one = &self.elements[element];
        self.piece((one.start, one.end))
    }

    /// The text of an element up to the first element within it.
    pub fn text(&self, element: usize) -> Cow<'a, str> {
        let one = &self.elements[element];
        let end = if self.last(element) > element + 1 { self.elements[element + 1].start } else { one.close };
        let raw = self.piece((one.inner, end));
        if !raw.contains('<') {
            return plain(raw, false);
        }
        let mut out = String::new();
        let mut rest = raw;
        while let Some(place) = rest.find('<') {
            out.push_str(&plain(&rest[..place], false));
            rest = &rest[place..];
            let (opening, ending) = if rest.starts_with("<![CDATA[") {
                ("<![CDATA[", "]]>")
            } else if rest.starts_with("<!--") {
                ("<!--", "-->")
            } else {
                ("<?", "?>")
            };
            let inner = rest.get(opening.len()..).unwrap_or_default();
            let length = inner.find(ending).unwrap_or(inner.len());
            if ending == "]]>" {
                out.push_str(&inner[..length]);
            }
            rest = inner.get(length + ending.len()..).unwrap_or_default();
        }
        out.push_str(&plain(rest, false));
        out.into()
    }
}

/// Text with its references resolved and its line ends as XML counts them.
fn plain(raw: &str, is_attribute: bool) -> Cow<'_, str> {
    let spaced = |byte: u8| byte == b'\r' || (is_attribute && matches!(byte, b'\n' | b'\t'));
    if !raw.bytes().any(|byte| byte == b'&' || spaced(byte)) {
        return Cow::Borrowed(raw);
    }
    let mut text = raw.replace("\r\n", "\n").replace('\r', "\n");
    if is_attribute {
        text = text.replace(['\n', '\t'], " ");
    }
    match quick_xml::escape::unescape(&text) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => Cow::Owned(text),
    }
}

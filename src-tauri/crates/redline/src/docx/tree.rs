//! A part as a tree of spans on its own bytes, so that what is not understood can be copied as it stands.

use std::ops::Range;

use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;

use super::fault::ReadError;
use super::xml::{MAIN, RELATIONSHIPS};

/// No document has elements deeper than this.
const DEPTH: usize = 256;
/// No document has an element with more attributes than this.
const ATTRIBUTES: usize = 1_000;
/// The main namespace of strict Office Open XML.
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const STRICT_RELATIONSHIPS: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE_RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const MATH: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
];

/// Which vocabulary an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// Word processing.
    Word,
    /// Equations.
    Math,
    /// The relationships of a part.
    Relationships,
    /// Anything else.
    Other,
}

/// An element: its name, the span of its tags and what stands within it.
#[derive(Debug)]
pub(crate) struct Node {
    pub space: Space,
    /// The span of the local name within the start tag.
    name: Range<usize>,
    /// The start tag, or the whole of an empty element.
    pub open: Range<usize>,
    /// The end tag; empty for an empty element.
    pub close: Range<usize>,
    /// The elements and texts within it, in order.
    pub children: Vec<Child>,
}

/// What stands within an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Child {
    /// An element, by its place in the tree.
    Element(usize),
    /// Text, comments and the like, by their span.
    Raw(Range<usize>),
}

/// A part as a tree.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    pub source: &'a str,
    pub nodes: Vec<Node>,
    pub root: usize,
}

impl<'a> Tree<'a> {
    /// Reads `bytes`, the part called `part`.
    pub fn read(part: &str, bytes: &'a [u8]) -> Result<Self, ReadError> {
        let fail = |offset: usize, detail: &dyn std::fmt::Display| ReadError::BadXml {
            part: part.to_owned(),
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
            detail: detail.to_string(),
        };
        let source = std::str::from_utf8(bytes)
            .map_err(|error| fail(error.valid_up_to(), &"a character that is not written in UTF-8"))?;
        let mut reader = NsReader::from_str(source);
        let mut nodes: Vec<Node> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut root = None;
        loop {
            let start = position(&reader);
            let (space, event) = reader.read_resolved_event().map_err(|error| fail(start, &error))?;
            if let ResolveResult::Unknown(prefix) = &space {
                return Err(fail(start, &format!("the prefix {prefix} is not declared")));
            }
            let space = space_of(&space);
            let (tag, is_empty) = match event {
                Event::Start(tag) => (tag, false),
                Event::Empty(tag) => (tag, true),
                Event::End(_) => {
                    let end = position(&reader);
                    if let Some(node) = open.pop() {
                        nodes[node].close = start..end;
                    }
                    continue;
                }
                Event::DocType(_) => return Err(ReadError::DocumentType { part: part.to_owned() }),
                Event::Eof => break,
                _ => {
                    let end = position(&reader);
                    if let Some(node) = open.last() {
                        nodes[*node].children.push(Child::Raw(start..end));
                    }
                    continue;
                }
            };
            if open.len() >= DEPTH {
                return Err(ReadError::TooDeep { part: part.to_owned(), limit: DEPTH as u32 });
            }
            let mut attributes = 0usize;
            for attribute in tag.attributes() {
                attribute.map_err(|error| fail(start, &error))?;
                attributes += 1;
                if attributes > ATTRIBUTES {
                    return Err(ReadError::TooManyAttributes {
                        part: part.to_owned(),
                        limit: ATTRIBUTES as u32,
                    });
                }
            }
            let local = tag.local_name().into_inner().len();
            let full = tag.name().into_inner().len();
            let end = position(&reader);
            // The tag begins with "<", whatever stood before it in the stream.
            let name = start + 1 + (full - local)..start + 1 + full;
            let node = nodes.len();
            nodes.push(Node { space, name, open: start..end, close: end..end, children: Vec::new() });
            match open.last() {
                Some(parent) => nodes[*parent].children.push(Child::Element(node)),
                None if root.is_none() => root = Some(node),
                None => return Err(fail(start, &"more than one root element")),
            }
            if !is_empty {
                open.push(node);
            }
        }
        // The reader ends without a word on elements that are still open.
        if !open.is_empty() {
            return Err(fail(source.len(), &"an element is not closed"));
        }
        let root = root.ok_or_else(|| fail(0, &"no element"))?;
        Ok(Self { source, nodes, root })
    }

    /// The local name of a node.
    pub fn name(&self, node: usize) -> &'a str {
        self.source.get(self.nodes[node].name.clone()).unwrap_or_default()
    }

    /// Whether `node` is the word processing element `name`.
    pub fn is(&self, node: usize, name: &str) -> bool {
        self.nodes[node].space == Space::Word && self.name(node) == name
    }

    /// The name of a word processing element; empty for an element of another vocabulary.
    pub fn word(&self, node: usize) -> &'a str {
        if self.nodes[node].space == Space::Word { self.name(node) } else { "" }
    }

    /// The elements within a node.
    pub fn elements(&self, node: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.nodes[node].children.iter().filter_map(|child| match child {
            Child::Element(node) => Some(*node),
            Child::Raw(_) => None,
        })
    }

    /// The first element `name` within a node.
    pub fn child(&self, node: usize, name: &str) -> Option<usize> {
        self.elements(node).find(|child| self.is(*child, name))
    }

    /// The span of a whole element.
    pub fn span(&self, node: usize) -> Range<usize> {
        self.nodes[node].open.start..self.nodes[node].close.end
    }

    /// The attribute with the local name `name`.
    pub fn attribute(&self, node: usize, name: &str) -> Option<String> {
        let start = start_of(self.source.get(self.nodes[node].open.clone())?)?;
        start.attributes().with_checks(false).flatten().find_map(|attribute| {
            let same = attribute.key.local_name().into_inner() == name
                && attribute.key.prefix().is_none_or(|prefix| !prefix.is_xmlns());
            same.then(|| {
                attribute
                    .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                    .map_or_else(|_| attribute.value.to_string(), |value| value.into_owned())
            })
        })
    }

    /// The value of the property `name` within a node: its `w:val`.
    pub fn value(&self, node: usize, name: &str) -> Option<String> {
        self.attribute(self.child(node, name)?, "val")
    }

    /// The text directly within a node, with references resolved.
    pub fn text(&self, node: usize) -> String {
        let mut out = String::new();
        for child in &self.nodes[node].children {
            let Child::Raw(span) = child else { continue };
            let raw = self.source.get(span.clone()).unwrap_or_default();
            if let Some(data) = raw.strip_prefix("<![CDATA[").and_then(|raw| raw.strip_suffix("]]>")) {
                out.push_str(data);
            } else if !raw.starts_with('<') {
                out.push_str(&quick_xml::escape::unescape(raw).unwrap_or_else(|_| raw.into()));
            }
        }
        out.replace("\r\n", "\n")
    }
}

/// The start tag of an element, from its brackets on, taken apart.
pub(crate) fn start_of(tag: &str) -> Option<quick_xml::events::BytesStart<'_>> {
    let content = tag.strip_prefix('<')?.strip_suffix('>')?;
    let content = content.strip_suffix('/').unwrap_or(content);
    let name_length =
        content.find(|character: char| character.is_ascii_whitespace()).unwrap_or(content.len());
    Some(quick_xml::events::BytesStart::from_content(content, name_length))
}

fn position(reader: &NsReader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn space_of(result: &ResolveResult<'_>) -> Space {
    let ResolveResult::Bound(namespace) = result else { return Space::Other };
    match namespace.into_inner() {
        MAIN | STRICT => Space::Word,
        PACKAGE_RELATIONSHIPS => Space::Relationships,
        other if MATH.contains(&other) => Space::Math,
        _ => Space::Other,
    }
}

/// Whether a relationship type names a part of kind `kind` (`styles`, `numbering`, `hyperlink` …).
pub(crate) fn is_relationship(kind: &str, wanted: &str) -> bool {
    [RELATIONSHIPS, STRICT_RELATIONSHIPS]
        .iter()
        .any(|base| kind.strip_prefix(base).and_then(|rest| rest.strip_prefix('/')) == Some(wanted))
}

//! Markup of the before as it must read in the after.

use std::collections::BTreeMap;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Import;
use super::marks::Marks;
use super::scope::{COMPATIBILITY, Scope, WORD, declared_prefix, plain};
use crate::docx::ReadError;
use crate::docx::xml::escape;

/// Elements that point at what the after does not have: comments stay those of the after.
const LEFT_OUT: [&str; 7] = [
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
    "permStart",
    "permEnd",
    "annotationRef",
    "altChunk",
];

/// One element that is open.
struct Open {
    declared: Vec<(String, String)>,
    /// Its local name where it belongs to word processing.
    name: String,
}

/// An attribute as it will be written.
pub(super) enum Value {
    Kept,
    Dropped,
    New(String),
}

/// The rewriting of one piece of markup.
pub(super) struct Pass {
    pub from: String,
    pub into: String,
    scope: Rc<Scope>,
    target: Rc<Scope>,
    open: Vec<Open>,
    pub marks: Marks,
    /// The prefixes that the element at the top must declare, and those that readers may ignore.
    needed: BTreeMap<String, String>,
    ignorable: BTreeMap<String, String>,
    out: String,
}

impl Pass {
    pub fn new(import: &mut Import<'_>, from: &str, into: &str) -> Result<Self, ReadError> {
        Ok(Self {
            scope: import.scope_before(from),
            target: import.scope_after(into),
            from: from.to_owned(),
            into: into.to_owned(),
            open: Vec::new(),
            marks: Marks::default(),
            needed: BTreeMap::new(),
            ignorable: BTreeMap::new(),
            out: String::new(),
        })
    }

    /// Whether `xml` can be taken over as it stands.
    pub fn is_plain(&self, xml: &str) -> bool {
        const TELLING: [&str; 14] = [
            "Style",
            "numId",
            "Reference",
            "bookmark",
            "comment",
            "perm",
            "docPr",
            "sdtPr",
            "paraId",
            "textId",
            "relid",
            "annotationRef",
            "altChunk",
            "xmlns",
        ];
        let links = self.scope.prefix(super::scope::LINKS).map(|prefix| format!(" {prefix}:"));
        self.target.covers(&self.scope)
            && !TELLING.iter().any(|word| xml.contains(word))
            && !links.is_some_and(|links| xml.contains(&links))
    }

    /// Writes `xml`, leaving out the elements named in `without` where they stand directly in the outermost ones.
    pub fn run(mut self, import: &mut Import<'_>, xml: &str, without: &[&str]) -> Result<String, ReadError> {
        self.marks = Marks::paired(xml, &import.bookmarks);
        self.out.reserve(xml.len() + 64);
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        // How deep within an element that is left out, and where the outermost element can take declarations.
        let (mut left_out, mut place) = (0usize, 0usize);
        loop {
            let start = position(&reader);
            let event = reader.read_event().map_err(|error| self.failed(start, &error))?;
            let raw = xml.get(start..position(&reader)).unwrap_or_default();
            let (tag, is_empty) = match event {
                Event::Start(tag) => (tag, false),
                Event::Empty(tag) => (tag, true),
                Event::End(_) if left_out > 0 => {
                    left_out -= 1;
                    continue;
                }
                Event::End(_) => {
                    self.out.push_str(raw);
                    self.open.pop();
                    if self.open.is_empty() {
                        self.declare(place);
                    }
                    continue;
                }
                Event::DocType(_) => return Err(ReadError::DocumentType { part: self.from }),
                Event::Eof => break,
                _ => {
                    if left_out == 0 {
                        self.out.push_str(raw);
                    }
                    continue;
                }
            };
            if left_out > 0 {
                left_out += usize::from(!is_empty);
                continue;
            }
            let declared = declarations(&tag);
            let (prefix, local) = split(tag.name().into_inner());
            let namespace = self.resolve(prefix, &declared);
            let name = if namespace.as_deref() == Some(WORD) { local } else { "" };
            if LEFT_OUT.contains(&name)
                || (self.open.len() == 1 && without.contains(&name))
                || self.marks.is_left_out(name, &tag)
                || self.is_foreign_link(import, name, &tag)
            {
                left_out = usize::from(!is_empty);
                continue;
            }
            let is_top = self.open.is_empty();
            if is_top {
                place = self.out.len() + 1 + tag.name().into_inner().len();
            }
            self.need(prefix, &declared);
            self.start(import, raw, &tag, (name, local), &declared, is_empty)?;
            if !is_empty {
                self.open.push(Open { declared, name: name.to_owned() });
            } else if is_top {
                self.declare(place);
            }
        }
        Ok(self.out)
    }

    /// Writes a start tag, by its bytes where nothing in it changes.
    fn start(
        &mut self,
        import: &mut Import<'_>,
        raw: &str,
        tag: &BytesStart<'_>,
        (name, local): (&str, &str),
        declared: &[(String, String)],
        is_empty: bool,
    ) -> Result<(), ReadError> {
        let mut changed = false;
        let mut written = String::new();
        for attribute in tag.attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            let (prefix, attribute_name) = split(key);
            let mut value = Value::Kept;
            if declared_prefix(key).is_none() {
                let namespace = if prefix.is_empty() { None } else { self.resolve(prefix, declared) };
                let parent = self.open.last().map_or("", |open| open.name.as_str()).to_owned();
                let text = plain(&attribute.value);
                let place = super::values::Place { name, local, parent: &parent, attribute: attribute_name };
                value = import.value(self, &place, namespace.as_deref(), &text)?;
                if matches!(value, Value::Kept) && !prefix.is_empty() {
                    self.need(prefix, declared);
                }
                // Choices between versions of a drawing name prefixes in their values.
                if matches!(attribute_name, "Requires" | "Ignorable" | "ProcessContent" | "MustUnderstand") {
                    text.split_ascii_whitespace().for_each(|prefix| self.need(prefix, declared));
                }
            }
            match value {
                Value::Kept => {
                    written.push_str(&format!(" {key}=\"{}\"", attribute.value.replace('"', "&quot;")));
                }
                Value::Dropped => changed = true,
                Value::New(text) => {
                    self.need(prefix, declared);
                    changed = true;
                    written.push_str(&format!(" {key}=\"{}\"", escape(&text)));
                }
            }
        }
        if changed {
            let end = if is_empty { "/>" } else { ">" };
            self.out.push_str(&format!("<{}{written}{end}", tag.name().into_inner()));
        } else {
            self.out.push_str(raw);
        }
        Ok(())
    }

    /// Whether a list level names a style that the after has: there it belongs to a list of the after.
    fn is_foreign_link(&self, import: &Import<'_>, name: &str, tag: &BytesStart<'_>) -> bool {
        name == "pStyle"
            && self.open.last().is_some_and(|open| open.name == "lvl")
            && super::marks::value(tag, "val").is_some_and(|style| import.counterpart(&style).is_some())
    }

    /// What a prefix means where the reader is.
    fn resolve(&self, prefix: &str, declared: &[(String, String)]) -> Option<String> {
        let within =
            |list: &[(String, String)]| list.iter().find(|one| one.0 == prefix).map(|one| one.1.clone());
        within(declared)
            .or_else(|| self.open.iter().rev().find_map(|open| within(&open.declared)))
            .or_else(|| self.scope.meaning(prefix).map(str::to_owned))
    }

    /// Notes that a prefix is used, so that it is declared if the after does not bind it alike.
    fn need(&mut self, prefix: &str, declared: &[(String, String)]) {
        let has = |list: &[(String, String)]| list.iter().any(|one| one.0 == prefix);
        if prefix == "xml" {
            return;
        }
        let meaning = self.resolve(prefix, declared);
        let is_own = has(declared) || self.open.iter().any(|open| has(&open.declared));
        if let Some(meaning) = &meaning
            && self.scope.ignores(meaning)
            && !self.target.ignores(meaning)
        {
            self.ignorable.insert(prefix.to_owned(), meaning.clone());
        }
        if is_own || self.target.bound(prefix) == meaning.as_deref() {
            return;
        }
        self.needed.insert(prefix.to_owned(), meaning.unwrap_or_default());
    }

    /// Writes the declarations that the outermost element needs into its start tag.
    fn declare(&mut self, place: usize) {
        let mut text = String::new();
        let ignorable = std::mem::take(&mut self.ignorable);
        let tag_end = self.out.get(place..).and_then(|rest| rest.find('>')).map_or(place, |end| place + end);
        let has = self.out.get(place..tag_end).is_some_and(|tag| tag.contains(":Ignorable="));
        if !ignorable.is_empty() && !has {
            let prefix = self.target.prefix(COMPATIBILITY).unwrap_or("mc").to_owned();
            if self.target.bound(&prefix) != Some(COMPATIBILITY) {
                self.needed.insert(prefix.clone(), COMPATIBILITY.to_owned());
            }
            for (one, meaning) in &ignorable {
                if self.target.bound(one) != Some(meaning) {
                    self.needed.insert(one.clone(), meaning.clone());
                }
            }
            let names = ignorable.keys().map(String::as_str).collect::<Vec<_>>().join(" ");
            text.push_str(&format!(" {prefix}:Ignorable=\"{names}\""));
        }
        for (prefix, uri) in std::mem::take(&mut self.needed) {
            let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
            // Only the default namespace can be undeclared.
            if uri.is_empty() && !prefix.is_empty() {
                continue;
            }
            if !self.out.get(place..tag_end).is_some_and(|tag| tag.contains(&format!(" {name}="))) {
                text.push_str(&format!(" {name}=\"{}\"", escape(&uri)));
            }
        }
        if !text.is_empty() && self.out.is_char_boundary(place) {
            self.out.insert_str(place, &text);
        }
    }

    fn failed(&self, offset: usize, detail: &dyn std::fmt::Display) -> ReadError {
        ReadError::BadXml {
            part: self.from.clone(),
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
            detail: detail.to_string(),
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

fn declarations(tag: &BytesStart<'_>) -> Vec<(String, String)> {
    let mut declared = Vec::new();
    for one in tag.attributes().with_checks(false).flatten() {
        if let Some(prefix) = declared_prefix(one.key.into_inner()) {
            declared.push((prefix.to_owned(), plain(&one.value)));
        }
    }
    declared
}

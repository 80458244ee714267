//! Parts with unusual prefixes, as every other program would write them: the comparison knows elements by their usual names.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::docx::{Part, ReadError, escape};

/// The namespaces a comparison looks into, with the prefixes that all programs give them.
const USUAL: [(&str, &str); 9] = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
];

/// The part with the usual prefixes; nothing where it has them already.
///
/// # Errors
/// When the part is not XML.
pub(crate) fn usual(part: &Part) -> Result<Option<Part>, ReadError> {
    let Ok(source) = std::str::from_utf8(crate::docx::package::without_mark(&part.bytes)) else {
        return Ok(None);
    };
    if !is_unusual(source) {
        return Ok(None);
    }
    let mut rewriting = Rewriting { out: String::with_capacity(source.len()), scopes: vec![BTreeMap::new()] };
    let mut reader = Reader::from_str(source);
    loop {
        let start = reader.buffer_position();
        let event = reader.read_event().map_err(|error| ReadError::BadXml {
            part: part.name.clone(),
            offset: u32::try_from(start).unwrap_or(u32::MAX),
            detail: error.to_string(),
        })?;
        let place = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
        match event {
            Event::Start(tag) => rewriting.start(&tag, false),
            Event::Empty(tag) => rewriting.start(&tag, true),
            Event::End(tag) => {
                let name = rewriting.named(tag.name().into_inner());
                rewriting.out.push_str(&format!("</{name}>"));
                rewriting.scopes.pop();
            }
            Event::DocType(_) => return Err(ReadError::DocumentType { part: part.name.clone() }),
            Event::Eof => break,
            _ => {
                let raw = source.get(place(start)..place(reader.buffer_position()));
                rewriting.out.push_str(raw.unwrap_or_default());
            }
        }
    }
    Ok(Some(Part { name: part.name.clone(), bytes: rewriting.out.into_bytes() }))
}

/// Whether a namespace that matters is declared under another prefix than the usual one.
fn is_unusual(source: &str) -> bool {
    let mut rest = source;
    while let Some(at) = rest.find("xmlns") {
        rest = &rest[at + 5..];
        let Some((prefix, value)) = rest.split_once('=') else { return false };
        let prefix = prefix.trim().trim_start_matches(':');
        let value = value.trim_start();
        let known = USUAL.iter().find(|(_, uri)| {
            value.get(1..).is_some_and(|value| {
                value.strip_prefix(uri).is_some_and(|rest| rest.starts_with(['"', '\'']))
            })
        });
        if known.is_some_and(|(usual, _)| *usual != prefix) {
            return true;
        }
    }
    false
}

struct Rewriting {
    out: String,
    /// What the prefixes of each open element became; only those that change.
    scopes: Vec<BTreeMap<String, String>>,
}

impl Rewriting {
    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) {
        let mut scope = self.scopes.last().cloned().unwrap_or_default();
        let mut declared = String::new();
        let mut attributes = Vec::new();
        for one in tag.attributes().with_checks(false).flatten() {
            let key = one.key.into_inner();
            let prefix = if key == "xmlns" { Some("") } else { key.strip_prefix("xmlns:") };
            let Some(prefix) = prefix else {
                attributes.push((key.to_owned(), one.value.into_owned()));
                continue;
            };
            let usual = USUAL.iter().find(|(_, uri)| *uri == one.value.as_ref()).map(|known| known.0);
            let is_taken = USUAL.iter().any(|(usual, _)| *usual == prefix);
            let name = match usual {
                Some(usual) => usual.to_owned(),
                // Another meaning of a prefix that is needed gets another name.
                None if is_taken => format!("{prefix}_"),
                None => prefix.to_owned(),
            };
            if name.is_empty() {
                declared.push_str(&format!(" xmlns=\"{}\"", one.value));
            } else if !declared.contains(&format!(" xmlns:{name}=")) {
                declared.push_str(&format!(" xmlns:{name}=\"{}\"", one.value));
            }
            scope.insert(prefix.to_owned(), name);
        }
        self.scopes.push(scope);
        let name = self.named(tag.name().into_inner());
        self.out.push_str(&format!("<{name}{declared}"));
        for (key, value) in attributes {
            let key = if key.contains(':') { self.named(&key) } else { key };
            let lists_prefixes = ["Ignorable", "Requires", "MustUnderstand", "ProcessContent"]
                .iter()
                .any(|end| key.ends_with(end));
            let value = if lists_prefixes {
                let names = value.split_ascii_whitespace().map(|prefix| self.prefix(prefix));
                escape(&names.collect::<Vec<_>>().join(" "))
            } else {
                value.replace('"', "&quot;")
            };
            self.out.push_str(&format!(" {key}=\"{value}\""));
        }
        self.out.push_str(if empty { "/>" } else { ">" });
        if empty {
            self.scopes.pop();
        }
    }

    fn prefix(&self, prefix: &str) -> String {
        let new = self.scopes.last().and_then(|scope| scope.get(prefix));
        new.cloned().unwrap_or_else(|| prefix.to_owned())
    }

    fn named(&self, name: &str) -> String {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let prefix = self.prefix(prefix);
        if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
    }
}

//! The namespaces that hold in a part.

use quick_xml::Reader;
use quick_xml::events::Event;

pub(super) const WORD: &str = crate::docx::xml::MAIN;
pub(super) const LINKS: &str = crate::docx::xml::RELATIONSHIPS;
pub(super) const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
pub(super) const WORD_2010: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
pub(super) const OFFICE: &str = "urn:schemas-microsoft-com:office:office";

/// The prefixes of a part; the empty prefix is the default namespace.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scope {
    /// What the root element declares.
    root: Vec<(String, String)>,
    /// What elements further in declare and the root does not; the first declaration of a prefix counts.
    inner: Vec<(String, String)>,
    /// The namespaces that a reader may ignore.
    ignorable: Vec<String>,
}

impl Scope {
    /// Reads the declarations of a part whose XML is `source`.
    pub fn read(source: &str) -> Self {
        let mut scope = Self::default();
        let mut reader = Reader::from_str(source);
        let mut ignorable = String::new();
        while let Ok(event) = reader.read_event() {
            let (Event::Start(tag) | Event::Empty(tag)) = event else {
                if matches!(event, Event::Eof) {
                    break;
                }
                continue;
            };
            for attribute in tag.attributes().with_checks(false).flatten() {
                let key = attribute.key.into_inner();
                if let Some(prefix) = declared_prefix(key) {
                    scope.root.push((prefix.to_owned(), plain(&attribute.value)));
                } else if key.ends_with(":Ignorable") {
                    ignorable = plain(&attribute.value);
                }
            }
            break;
        }
        let rest = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        scope.collect(source.get(rest..).unwrap_or_default());
        scope.ignorable = ignorable
            .split_ascii_whitespace()
            .filter_map(|prefix| scope.bound(prefix).map(str::to_owned))
            .collect();
        scope
    }

    /// What the root element binds `prefix` to.
    pub fn bound(&self, prefix: &str) -> Option<&str> {
        find(&self.root, prefix)
    }

    /// What `prefix` means somewhere in the part.
    pub fn meaning(&self, prefix: &str) -> Option<&str> {
        self.bound(prefix).or_else(|| find(&self.inner, prefix))
    }

    /// Whether a reader may ignore what stands in `namespace`.
    pub fn ignores(&self, namespace: &str) -> bool {
        self.ignorable.iter().any(|one| one == namespace)
    }

    /// Whether whatever stands in the part of `other` means the same here.
    pub fn covers(&self, other: &Self) -> bool {
        other.inner.is_empty()
            && other.root.iter().all(|(prefix, uri)| self.bound(prefix) == Some(uri))
            && (other.bound("").is_some() || self.bound("").is_none())
            && other.ignorable.iter().all(|one| self.ignores(one))
    }

    /// The prefix that attributes of `namespace` have; nothing where no prefix is bound to it.
    pub fn prefix(&self, namespace: &str) -> Option<&str> {
        let same = |one: &&(String, String)| one.1 == namespace && !one.0.is_empty();
        self.root.iter().chain(&self.inner).find(same).map(|one| one.0.as_str())
    }

    fn collect(&mut self, source: &str) {
        let mut rest = source;
        while let Some(place) = rest.find("xmlns") {
            rest = &rest[place + 5..];
            let Some((name, after)) = rest.split_once('=') else { break };
            let name = name.trim_end();
            let prefix = if name.is_empty() { Some("") } else { name.strip_prefix(':') };
            let Some(prefix) = prefix.filter(|prefix| prefix.len() < 100) else { continue };
            let after = after.trim_start();
            let Some(quote) = after.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
                continue;
            };
            let Some((uri, _)) = after[1..].split_once(quote) else { continue };
            if self.meaning(prefix).is_none() {
                self.inner.push((prefix.to_owned(), plain(uri)));
            }
        }
    }
}

/// The prefix that an attribute called `key` declares.
pub(super) fn declared_prefix(key: &str) -> Option<&str> {
    if key == "xmlns" { Some("") } else { key.strip_prefix("xmlns:") }
}

/// The value of an attribute with its references resolved.
pub(super) fn plain(value: &str) -> String {
    quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), |value| value.into_owned())
}

fn find<'s>(list: &'s [(String, String)], prefix: &str) -> Option<&'s str> {
    list.iter().find(|one| one.0 == prefix).map(|one| one.1.as_str())
}

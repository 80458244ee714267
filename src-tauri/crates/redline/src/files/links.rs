//! What the relationships of a part lead to, and what makes two embedded objects the same.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::looks::hash_of;
use super::xml::{Tag, Xml};
use crate::docx::{Package, ReadError, Relationship, resolve_target};

/// The relationships of a part by their ids, as what they lead to.
#[derive(Debug)]
pub(crate) struct Links<'p> {
    package: &'p Package,
    part: String,
    all: Vec<Relationship>,
    keys: RefCell<HashMap<String, u64>>,
}

impl<'p> Links<'p> {
    pub fn read(package: &'p Package, part: &str) -> Result<Self, ReadError> {
        let all = package.relationships(part)?;
        Ok(Self { package, part: part.to_owned(), all, keys: RefCell::default() })
    }

    /// The part that the relationship `id` leads to, if it is one of this file.
    pub fn target(&self, id: &str) -> Option<String> {
        let one = self.all.iter().find(|one| one.id == id)?;
        let name = resolve_target(&self.part, &one.target);
        self.package.part(&name).is_some().then_some(name)
    }

    /// The same for equal targets, whatever the ids are called.
    pub fn key(&self, id: &str) -> u64 {
        if let Some(key) = self.keys.borrow().get(id) {
            return *key;
        }
        let key = match self.all.iter().find(|one| one.id == id) {
            None => 0,
            Some(one) => match self.package.part(&resolve_target(&self.part, &one.target)) {
                Some(bytes) if one.target.ends_with(".xml") => content(&one.target, bytes),
                Some(bytes) => hash_of(bytes),
                None => hash_of(&one.target),
            },
        };
        self.keys.borrow_mut().insert(id.to_owned(), key);
        key
    }
}

/// What an XML part says, without ids that programs write anew: its elements and texts.
fn content(part: &str, bytes: &[u8]) -> u64 {
    let Ok(xml) = Xml::read(part, bytes) else { return hash_of(bytes) };
    let mut hasher = DefaultHasher::new();
    let mut text = String::new();
    for node in 0..xml.elements.len() as u32 {
        let element = xml.at(node);
        if element.next == node + 1 && element.close < element.end {
            text.clear();
            xml.text_into(node, &mut text);
            text.hash(&mut hasher);
        }
        if !xml.name(node).contains("ext") {
            xml.name(node).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// What makes an embedded object the same as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ObjectKeys {
    /// Equal where the objects may be paired: for pictures all that is seen, for frames of text what kind they are.
    pub pairs: u64,
    /// Equal where nothing seen differs, text in frames aside.
    pub seen: u64,
}

/// The keys of the object `node`; what stands in its text boxes does not count.
pub(crate) fn object(xml: &Xml<'_>, node: u32, links: &Links<'_>) -> ObjectKeys {
    let mut seen = DefaultHasher::new();
    let mut shell = DefaultHasher::new();
    let mut frames = 0u32;
    let end = xml.at(node).next;
    let mut at = node;
    let mut text = String::new();
    while at < end {
        let element = xml.at(at);
        match element.tag {
            Tag::Fallback => {
                at = element.next;
                continue;
            }
            Tag::TxbxContent => {
                frames += 1;
                at = element.next;
                continue;
            }
            _ => {}
        }
        let name = xml.name(at);
        let named = matches!(name, "wp:docPr" | "pic:cNvPr" | "wps:cNvPr" | "wpg:cNvPr" | "a:cNvPr");
        if !matches!(name, "wp:effectExtent" | "w:rPr" | "a:extLst" | "wp14:sizeRelH" | "wp14:sizeRelV") {
            name.hash(&mut seen);
        }
        for (key, value) in xml.attributes(at) {
            if let Some(kind) = key.strip_prefix("r:") {
                let key = if kind == "lo" { 0 } else { links.key(value) };
                key.hash(&mut seen);
                (name, key).hash(&mut shell);
            } else if !(is_foreign(name, key)
                || is_unseen(key)
                || named && matches!(key, "id" | "name" | "descr" | "title"))
            {
                (key, value).hash(&mut seen);
            }
        }
        if element.next == at + 1 && element.close < element.end {
            text.clear();
            xml.text_into(at, &mut text);
            text.trim().hash(&mut seen);
        }
        at += 1;
    }
    let seen = seen.finish();
    let pairs = if frames > 0 { hash_of((frames, shell.finish())) } else { seen };
    ObjectKeys { pairs, seen }
}

/// Whether an attribute belongs neither to word processing nor to what the element does: programs keep notes of their own so.
pub(crate) fn is_foreign(element: &str, attribute: &str) -> bool {
    let prefix = |name: &str| name.split_once(':').map(|(prefix, _)| prefix.to_owned());
    match prefix(attribute).as_deref() {
        None | Some("w" | "r") => false,
        own => own != prefix(element).as_deref(),
    }
}

/// Attributes that programs write anew each time.
fn is_unseen(key: &str) -> bool {
    let of_file = ["xmlns", "wp14:", "w14:anchorId", "w14:paraId", "w14:textId", "w:rsid", "o:"];
    of_file.iter().any(|start| key.starts_with(start))
        || matches!(
            key,
            "id" | "relativeHeight" | "type" | "distT" | "distB" | "distL" | "distR" | "mc:Ignorable"
        )
}

//! A package as the proof reads it: parts by kind, relationships by id, and parts that stand for others.

use std::collections::HashMap;

use super::markup::Markup;
use super::names::Space;
use crate::docx::{Package, Part, ReadError};

/// Where one relationship leads.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub kind: String,
    /// The name of a part, or the address where it leads outside.
    pub target: String,
    pub outside: bool,
}

/// The relationships of one part.
#[derive(Debug, Default)]
pub(super) struct Links {
    all: Vec<Link>,
    by_id: HashMap<String, usize>,
}

impl Links {
    /// The relationship with this id; the first where several share it.
    pub fn get(&self, id: &str) -> Option<&Link> {
        self.all.get(*self.by_id.get(id)?)
    }
}

/// A package, some of whose parts stand as accepting or rejecting leaves them.
pub(super) struct Source<'p> {
    package: &'p Package,
    replaced: &'p [Part],
    main: Links,
}

/// One part that holds text, with its relationships.
pub(super) struct Story<'p> {
    pub name: String,
    pub markup: Markup<'p>,
    pub links: Links,
}

impl<'p> Source<'p> {
    pub fn new(package: &'p Package, replaced: &'p [Part]) -> Result<Self, ReadError> {
        let main = links(package, package.main())?;
        Ok(Self { package, replaced, main })
    }

    pub fn package(&self) -> &'p Package {
        self.package
    }

    /// The bytes of a part, as they are after accepting or rejecting.
    pub fn bytes(&self, name: &str) -> Option<&'p [u8]> {
        let same = |part: &&Part| part.name.eq_ignore_ascii_case(name);
        self.replaced.iter().find(same).map(|part| part.bytes.as_slice()).or_else(|| self.package.part(name))
    }

    /// The parts of kind `kind` that the main part leads to, each once.
    pub fn parts(&self, kind: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for link in &self.main.all {
            let fits =
                link.kind.rsplit('/').next() == Some(kind) && self.package.part(&link.target).is_some();
            if fits && !found.contains(&link.target.as_str()) {
                found.push(&link.target);
            }
        }
        found
    }

    /// The first part of kind `kind`, read.
    pub fn first(&self, kind: &str) -> Result<Option<Markup<'p>>, ReadError> {
        let Some(name) = self.parts(kind).first().copied() else { return Ok(None) };
        self.bytes(name).map(|bytes| Markup::read(name, bytes)).transpose()
    }

    /// A part with its relationships.
    pub fn story(&self, name: &str) -> Result<Option<Story<'p>>, ReadError> {
        let Some(bytes) = self.bytes(name) else { return Ok(None) };
        let markup = Markup::read(name, bytes)?;
        Ok(Some(Story { name: name.to_owned(), markup, links: links(self.package, name)? }))
    }
}

/// The relationships of a part; none where it has no list of them.
fn links(package: &Package, part: &str) -> Result<Links, ReadError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let list =
        if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let mut links = Links::default();
    let Some(bytes) = package.part(&list) else { return Ok(links) };
    let markup = Markup::read(&list, bytes)?;
    for element in markup.children(0).filter(|element| markup.name(*element) == "Relationship") {
        let bare = |name| {
            markup.attribute(element, Space::Bare, name).map(std::borrow::Cow::into_owned).unwrap_or_default()
        };
        let (id, kind, target) = (bare("Id"), bare("Type"), bare("Target"));
        let outside = bare("TargetMode") == "External";
        let target = if outside { target } else { joined(folder, &target) };
        links.by_id.entry(id).or_insert(links.all.len());
        links.all.push(Link { kind, target, outside });
    }
    Ok(links)
}

/// The name of the part that `target` means when it stands beside the parts of `folder`.
fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|piece| !piece.is_empty()).collect();
    for piece in target.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(piece),
        }
    }
    path.join("/")
}

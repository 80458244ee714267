//! Relationships of the after, and the parts of the before that they must lead to.

use std::collections::{HashMap, HashSet};

use super::home::Home;
use super::{Import, Job};
use crate::docx::package::{Relationship, relationships_of, resolve};
use crate::docx::tree::is_relationship;
use crate::docx::{Package, ReadError};

/// How far apart two parts may be told by the parts they lead to.
const DEPTH: u32 = 6;

/// The relationships of one part of the after.
#[derive(Debug, Default)]
pub(super) struct Links {
    list: Vec<Relationship>,
    pub added: Vec<Relationship>,
}

/// What was brought so far.
#[derive(Debug, Default)]
pub(super) struct Related {
    /// The names of the parts of the after, in small letters: names that differ in capitals only are one name.
    names: HashSet<String>,
    pub links: HashMap<String, Links>,
    known: HashMap<(String, String, String), String>,
    /// The parts of the before in the after.
    parts: HashMap<String, String>,
    origins: HashMap<String, String>,
    sizes: HashMap<usize, Vec<usize>>,
}

impl Related {
    pub fn new(after: &Package, homes: &[Home]) -> Self {
        let mut related = Self::default();
        for (place, part) in after.parts().iter().enumerate() {
            related.names.insert(part.name.to_lowercase());
            related.sizes.entry(part.bytes.len()).or_default().push(place);
        }
        related.names.extend(homes.iter().map(|home| home.after.to_lowercase()));
        related
    }

    /// The part of the before that a new part is made from.
    pub fn origin(&self, part: &str) -> Option<String> {
        self.origins.get(part).cloned()
    }

    fn free(&mut self, name: &str) -> String {
        let dot = name.rfind('.').filter(|dot| *dot > name.rfind('/').unwrap_or(0)).unwrap_or(name.len());
        let (stem, end) = name.split_at(dot);
        let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
        let mut new = name.to_owned();
        let mut number = 1;
        while !self.names.insert(new.to_lowercase()) {
            new = format!("{stem}{number}{end}");
            number += 1;
        }
        new
    }
}

impl Links {
    /// Adds a relationship under its own id.
    pub fn keep(&mut self, one: Relationship) {
        if !self.list.iter().any(|known| known.id == one.id) {
            self.list.push(one.clone());
            self.added.push(one);
        }
    }

    /// The id of a relationship like `wanted`, which is added where there is none.
    fn like(&mut self, part: &str, wanted: &Relationship) -> String {
        let same = |one: &&Relationship| {
            one.kind == wanted.kind
                && one.external == wanted.external
                && (one.target == wanted.target
                    || (!one.external && resolve(part, &one.target) == resolve(part, &wanted.target)))
        };
        if let Some(found) = self.list.iter().find(same) {
            return found.id.clone();
        }
        let mut number = self.list.len() + 1;
        let mut id = format!("rId{number}");
        while self.list.iter().any(|one| one.id == id) {
            number += 1;
            id = format!("rId{number}");
        }
        let one = Relationship { id: id.clone(), ..wanted.clone() };
        self.list.push(one.clone());
        self.added.push(one);
        id
    }
}

impl Import<'_> {
    /// The id, among the relationships of the part `into` of the after, of what `id` leads to from the part `from` of the before.
    pub fn related(&mut self, from: &str, into: &str, id: &str) -> Result<String, ReadError> {
        let key = (from.to_owned(), into.to_owned(), id.to_owned());
        if let Some(known) = self.related.known.get(&key) {
            return Ok(known.clone());
        }
        let old = self.before.relationships(from)?.into_iter().find(|one| one.id == id);
        let new = match old {
            Some(old) => {
                let target = if old.external || old.target.starts_with('#') {
                    old.target.clone()
                } else {
                    let name = resolve(from, &old.target);
                    let name = self.brought_part(&name, &old, from, into)?.unwrap_or(name);
                    relative(into, &name)
                };
                self.links(into)?.like(into, &Relationship { target, ..old })
            }
            // An id that leads nowhere must not lead somewhere by chance.
            None => {
                let list = &self.links(into)?.list;
                let mut new = id.to_owned();
                let mut number = 0;
                while list.iter().any(|one| one.id == new) {
                    number += 1;
                    new = format!("{id}_{number}");
                }
                new
            }
        };
        self.related.known.insert(key, new.clone());
        Ok(new)
    }

    pub(super) fn links(&mut self, part: &str) -> Result<&mut Links, ReadError> {
        if !self.related.links.contains_key(part) {
            let list = self.after.relationships(part)?;
            self.related.links.insert(part.to_owned(), Links { list, added: Vec::new() });
        }
        Ok(self.related.links.entry(part.to_owned()).or_default())
    }

    /// Adds a relationship from the main part to a part that is made.
    pub(super) fn link_main(&mut self, kind: &str, name: &str) -> Result<(), ReadError> {
        let main = self.after.main().to_owned();
        let kind = format!("{}/{kind}", super::scope::LINKS);
        let target = relative(&main, name);
        let one = Relationship { id: String::new(), kind, target, external: false };
        self.links(&main)?.like(&main, &one);
        Ok(())
    }

    /// The name in the after of the part `name` of the before, which `link` of the part `from` leads to; nothing where the
    /// before has no such part.
    pub(super) fn brought_part(
        &mut self,
        name: &str,
        link: &Relationship,
        from: &str,
        into: &str,
    ) -> Result<Option<String>, ReadError> {
        if let Some(known) = self.related.parts.get(name) {
            return Ok(Some(known.clone()));
        }
        let Some(bytes) = self.before.part(name) else { return Ok(None) };
        // A header of the after may be marked, so the before's own goes beside it even where both read the same.
        let is_story = ["header", "footer"].iter().any(|kind| is_relationship(&link.kind, kind));
        if !is_story {
            let places = self.related.sizes.get(&bytes.len()).cloned().unwrap_or_default();
            for place in places {
                let other = &self.after.parts()[place].name;
                if same(self.before, self.after, name, other, 0)? {
                    self.related.parts.insert(name.to_owned(), other.clone());
                    return Ok(Some(other.clone()));
                }
            }
        }
        let new = self.related.free(name);
        self.related.parts.insert(name.to_owned(), new.clone());
        self.related.origins.insert(new.clone(), name.to_owned());
        // The drawing of a diagram hangs on the part that shows it, and only the diagram's data says which it is.
        if is_relationship(&link.kind, "diagramData")
            && let Some(drawing) = drawing_of(bytes)
        {
            let drawing = self.related(from, into, &drawing)?;
            self.related.known.insert((name.to_owned(), String::new(), String::new()), drawing);
        }
        self.jobs.push_back(Job::Part { from: name.to_owned(), into: new.clone() });
        Ok(Some(new))
    }

    /// The relationship to the drawing of a diagram whose data is the part `name`.
    pub(super) fn drawing(&self, name: &str) -> Option<&String> {
        self.related.known.get(&(name.to_owned(), String::new(), String::new()))
    }
}

/// The relationship that the data of a diagram names.
pub(super) fn drawing_of(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, rest) = text.split_once("dataModelExt")?;
    let (tag, _) = rest.split_once('>')?;
    let (_, value) = tag.split_once("relId=")?;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value.get(1..)?.split(quote).next().map(str::to_owned)
}

/// Whether two parts hold the same bytes and lead to parts that do.
fn same(before: &Package, after: &Package, name: &str, other: &str, depth: u32) -> Result<bool, ReadError> {
    if depth > DEPTH || before.part(name) != after.part(other) {
        return Ok(false);
    }
    if before.part(&relationships_of(name)).is_none() && after.part(&relationships_of(other)).is_none() {
        return Ok(true);
    }
    let (ours, theirs) = (before.relationships(name)?, after.relationships(other)?);
    if ours.len() != theirs.len() || ours.len() > 64 {
        return Ok(false);
    }
    for (one, two) in ours.iter().zip(&theirs) {
        let alike = one.id == two.id && one.kind == two.kind && one.external == two.external;
        let leads_alike = if one.external {
            one.target == two.target
        } else {
            same(before, after, &resolve(name, &one.target), &resolve(other, &two.target), depth + 1)?
        };
        if !alike || !leads_alike {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The target that leads from `part` to `name`.
pub(super) fn relative(part: &str, name: &str) -> String {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    match name
        .strip_prefix(folder)
        .and_then(|rest| if folder.is_empty() { Some(rest) } else { rest.strip_prefix('/') })
    {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => format!("/{name}"),
    }
}

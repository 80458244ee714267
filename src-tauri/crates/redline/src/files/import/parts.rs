//! The new and changed parts of the after.

use std::collections::HashMap;

use super::rewrite::Pass;
use super::{Import, Job};
use crate::docx::package::{Relationship, relationships_of, resolve, without_mark};
use crate::docx::tree::Tree;
use crate::docx::xml::{DECLARATION, escape};
use crate::docx::{Part, ReadError};

const TYPES: &str = "[Content_Types].xml";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD_TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

impl Import<'_> {
    /// Everything that must be written for what was brought: `written` (the parts that the caller changed itself) with what is
    /// added to them, and the further parts that are new or changed, to be given to `docx::package::replace`.
    ///
    /// # Errors
    /// When something that was brought names what cannot be read.
    pub fn finish(mut self, written: Vec<Part>) -> Result<Vec<Part>, ReadError> {
        let mut parts = written;
        let mut made = Vec::new();
        while let Some(job) = self.jobs.pop_front() {
            match job {
                Job::Style(id) => self.bring_style(&id)?,
                Job::Abstract(id) => self.bring_abstract(&id)?,
                Job::Number(id) => self.bring_number(&id)?,
                Job::Bullet(id) => self.bring_bullet(&id)?,
                Job::Note(kind, id) => self.bring_note(kind, &id)?,
                Job::Part { from, into } => {
                    let bytes = self.bring_part(&from, &into)?;
                    made.push((into.clone(), self.type_before(&from)?));
                    parts.push(Part { name: into, bytes });
                }
            }
        }
        for place in 0..self.homes.len() {
            let home = &self.homes[place];
            if !home.is_filled() {
                continue;
            }
            let known = parts.iter().position(|part| part.name == home.after);
            let bytes = known
                .and_then(|known| parts.get(known))
                .map(|part| part.bytes.as_slice())
                .or_else(|| self.after.part(&home.after).filter(|_| home.exists));
            let bytes = home.filled(bytes, self.before)?;
            let (name, kind, exists) = (home.after.clone(), home.kind, home.exists);
            match known {
                Some(known) => parts[known].bytes = bytes,
                None => parts.push(Part { name: name.clone(), bytes }),
            }
            if !exists {
                made.push((name.clone(), format!("{WORD_TYPES}{kind}+xml")));
                self.link_main(kind, &name)?;
            }
        }
        for (place, kind) in [(2, "footnote"), (3, "endnote")] {
            let home = &self.homes[place];
            if home.is_filled() {
                super::order::by_reference(&mut parts, self.after.main(), &home.after, kind)?;
            }
        }
        let mut links: Vec<(String, Vec<Relationship>)> = self
            .related
            .links
            .iter_mut()
            .map(|(part, links)| (part.clone(), std::mem::take(&mut links.added)))
            .filter(|one| !one.1.is_empty())
            .collect();
        links.sort_by(|one, other| one.0.cmp(&other.0));
        for (part, added) in links {
            let name = relationships_of(&part);
            let known = parts.iter().position(|one| one.name == name);
            let bytes = known
                .and_then(|known| parts.get(known))
                .map(|one| one.bytes.as_slice())
                .or_else(|| self.after.part(&name));
            let bytes = with_relationships(&name, bytes, &added)?;
            match known {
                Some(known) => parts[known].bytes = bytes,
                None => parts.push(Part { name, bytes }),
            }
        }
        if !made.is_empty() {
            let known = parts.iter().position(|part| part.name == TYPES);
            let bytes = known
                .and_then(|known| parts.get(known))
                .map(|part| part.bytes.as_slice())
                .or_else(|| self.after.part(TYPES))
                .unwrap_or_default();
            let bytes = with_types(bytes, &made)?;
            match known {
                Some(known) => parts[known].bytes = bytes,
                None => parts.push(Part { name: TYPES.to_owned(), bytes }),
            }
        }
        Ok(parts)
    }

    /// A part of the before as it is in the after, its own relationships noted.
    fn bring_part(&mut self, from: &str, into: &str) -> Result<Vec<u8>, ReadError> {
        let bytes = self.before.part(from).unwrap_or_default();
        let is_story = std::str::from_utf8(bytes).is_ok_and(|text| {
            let head = text.get(..text.len().min(1 << 13)).unwrap_or(text);
            head.contains(super::scope::WORD) && (head.contains("hdr") || head.contains("ftr"))
        });
        if is_story {
            let text = std::str::from_utf8(without_mark(bytes)).unwrap_or_default();
            return Ok(Pass::new(self, from, into)?.run(self, text, &[])?.into_bytes());
        }
        for one in self.before.relationships(from)? {
            let target = if one.external || one.target.starts_with('#') {
                one.target.clone()
            } else {
                let name = resolve(from, &one.target);
                let name = self.brought_part(&name, &one, from, into)?.unwrap_or(name);
                super::related::relative(into, &name)
            };
            // The part itself is copied, so its relationships keep their ids.
            self.links(into)?.keep(Relationship { target, ..one });
        }
        if let Some(new) = self.drawing(from)
            && let (Some(old), Ok(text)) = (super::related::drawing_of(bytes), std::str::from_utf8(bytes))
        {
            let changed = [('"', '"'), ('\'', '\'')].iter().fold(text.to_owned(), |text, (open, close)| {
                text.replace(&format!("relId={open}{old}{close}"), &format!("relId={open}{new}{close}"))
            });
            return Ok(changed.into_bytes());
        }
        Ok(bytes.to_vec())
    }

    /// The content type of a part of the before.
    fn type_before(&self, part: &str) -> Result<String, ReadError> {
        let Some(bytes) = self.before.part(TYPES) else { return Ok(String::new()) };
        let tree = Tree::read(TYPES, without_mark(bytes))?;
        let end = ending(part);
        let mut default = String::new();
        for node in tree.elements(tree.root) {
            let value = |name| tree.attribute(node, name).unwrap_or_default();
            if tree.name(node) == "Override"
                && value("PartName").trim_start_matches('/').eq_ignore_ascii_case(part)
            {
                return Ok(value("ContentType"));
            }
            if tree.name(node) == "Default" && value("Extension").eq_ignore_ascii_case(end) {
                default = value("ContentType");
            }
        }
        Ok(default)
    }
}

fn ending(part: &str) -> &str {
    part.rsplit('/').next().and_then(|file| file.rsplit_once('.')).map_or("", |(_, end)| end)
}

/// The list of content types with those of new parts.
fn with_types(bytes: &[u8], made: &[(String, String)]) -> Result<Vec<u8>, ReadError> {
    let tree = Tree::read(TYPES, without_mark(bytes))?;
    let mut defaults: HashMap<String, String> = HashMap::new();
    for node in tree.elements(tree.root).filter(|node| tree.name(*node) == "Default") {
        let value = |name| tree.attribute(node, name).unwrap_or_default();
        defaults.insert(value("Extension").to_lowercase(), value("ContentType"));
    }
    let prefix = prefix(&tree);
    let mut added = String::new();
    for (name, kind) in made.iter().filter(|one| !one.1.is_empty()) {
        let end = ending(name).to_lowercase();
        match defaults.get(&end) {
            Some(known) if known == kind => {}
            // Pictures of one kind share one entry.
            None if !end.is_empty() && end != "xml" => {
                let (end_text, kind_text) = (escape(&end), escape(kind));
                added.push_str(&format!(
                    "<{prefix}Default Extension=\"{end_text}\" ContentType=\"{kind_text}\"/>"
                ));
                defaults.insert(end, kind.clone());
            }
            _ => added.push_str(&format!(
                "<{prefix}Override PartName=\"/{}\" ContentType=\"{}\"/>",
                escape(name),
                escape(kind)
            )),
        }
    }
    Ok(appended(&tree, &added))
}

/// A list of relationships with more of them.
fn with_relationships(
    name: &str,
    bytes: Option<&[u8]>,
    added: &[Relationship],
) -> Result<Vec<u8>, ReadError> {
    let empty = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>");
    let tree = Tree::read(name, without_mark(bytes.unwrap_or(empty.as_bytes())))?;
    let prefix = prefix(&tree);
    let mut text = String::new();
    for one in added {
        let mode = if one.external { " TargetMode=\"External\"" } else { "" };
        text.push_str(&format!(
            "<{prefix}Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"{mode}/>",
            escape(&one.id),
            escape(&one.kind),
            escape(&one.target)
        ));
    }
    Ok(appended(&tree, &text))
}

/// The prefix of the root element with its colon; empty for none.
fn prefix(tree: &Tree<'_>) -> String {
    let tag = &tree.source[tree.nodes[tree.root].open.clone()];
    let name =
        tag.trim_start_matches('<').split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next();
    name.and_then(|name| name.split_once(':')).map_or_else(String::new, |(prefix, _)| format!("{prefix}:"))
}

/// The part with `added` at the end of its root element.
fn appended(tree: &Tree<'_>, added: &str) -> Vec<u8> {
    let root = &tree.nodes[tree.root];
    let (head, tail) = tree.source.split_at(root.close.start);
    if !root.close.is_empty() {
        return [head, added, tail].concat().into_bytes();
    }
    let open = head.strip_suffix("/>").unwrap_or(head);
    let tag = &tree.source[root.open.clone()];
    let name =
        tag.trim_start_matches('<').split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next();
    [open, ">", added, "</", name.unwrap_or_default(), ">", tail].concat().into_bytes()
}

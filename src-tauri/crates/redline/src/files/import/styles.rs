//! Styles: the same one is found, a missing one is brought, a redefined one is reported.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::home::Home;
use super::rewrite::Pass;
use super::sheet::{Sheet, Style};
use super::{Import, Job};
use crate::docx::{Package, ReadError};

/// A style that both documents have with different looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redefined {
    /// Its id in the before; empty for the look of everything without a style.
    pub id: String,
    /// Its name as people see it, in small letters; `docDefaults` for the look of everything without a style.
    pub name: String,
    /// The properties that differ, for example `rPr/sz`.
    pub differs: Vec<String>,
}

/// The properties of a style that can say what they were, and what the schema puts behind them.
const TRACKED: [(&str, &[&str]); 2] = [
    ("pPr", &["rPr", "tblPr", "trPr", "tcPr", "tblStylePr"]),
    ("rPr", &["tblPr", "trPr", "tcPr", "tblStylePr"]),
];

impl Redefined {
    /// Whether tracked changes can say all that differs: what a style is based on, and how it makes tables look, has no mark.
    pub fn is_trackable(&self) -> bool {
        let fits = |key: &String| {
            let (section, property) = key.split_once('/').unwrap_or_default();
            TRACKED.iter().any(|(name, _)| *name == section) && !property.ends_with("Change")
        };
        !self.id.is_empty() && self.differs.iter().all(fits)
    }
}

/// The styles of both packages.
pub(super) struct Styles<'a> {
    pub before: Sheet<'a>,
    pub after: Sheet<'a>,
    /// The ids of the before in the after.
    ids: HashMap<String, String>,
    taken: HashSet<String>,
}

impl<'a> Styles<'a> {
    pub fn read(before: &'a Package, after: &'a Package, home: &Home) -> Result<Self, ReadError> {
        let before = Sheet::read(before, home.before.as_deref())?;
        let after = Sheet::read(after, home.exists.then_some(home.after.as_str()))?;
        let taken = after.styles.iter().map(|style| style.id.to_lowercase()).collect();
        Ok(Self { before, after, ids: HashMap::new(), taken })
    }
}

impl Import<'_> {
    /// The id in the after of the style `id` of the before; the style is brought along where the after has none like it.
    pub fn style(&mut self, id: &str) -> String {
        if let Some(known) = self.styles.ids.get(id) {
            return known.clone();
        }
        if let Some(found) = self.counterpart(id) {
            let found = found.id.clone();
            self.styles.ids.insert(id.to_owned(), found.clone());
            return found;
        }
        let mut new = id.to_owned();
        if self.styles.before.by_id(id).is_some() {
            let mut number = 0;
            while !self.styles.taken.insert(new.to_lowercase()) {
                number += 1;
                new = format!("{id}{number}");
            }
            self.jobs.push_back(Job::Style(id.to_owned()));
        }
        self.styles.ids.insert(id.to_owned(), new.clone());
        new
    }

    /// The styles that both documents have with different looks.
    pub fn redefined_styles(&mut self) -> Vec<Redefined> {
        let (before, after) = (&self.styles.before, &self.styles.after);
        if before.tree.is_none() || after.tree.is_none() {
            return Vec::new();
        }
        let (lists_before, lists_after) = (&self.lists.before, &self.lists.after);
        let mut found = Vec::new();
        let differs = differing(&before.defaults(lists_before), &after.defaults(lists_after));
        if !differs.is_empty() {
            found.push(Redefined { id: String::new(), name: "docDefaults".to_owned(), differs });
        }
        for style in &before.styles {
            let Some(other) = self.counterpart(&style.id) else { continue };
            let differs = differing(&before.look(style, lists_before), &after.look(other, lists_after));
            if !differs.is_empty() {
                found.push(Redefined { id: style.id.clone(), name: style.name.clone(), differs });
            }
        }
        found
    }

    /// Writes into the style of the after what it was in the before; each change has what `change` gives as its attributes.
    ///
    /// # Errors
    /// When what it was cannot be read.
    pub fn track_style(
        &mut self,
        style: &Redefined,
        change: &mut dyn FnMut(&mut Self) -> String,
    ) -> Result<(), ReadError> {
        let Some(from) = self.homes[0].before.clone() else { return Ok(()) };
        let into = self.homes[0].after.clone();
        let nodes = (self.styles.before.by_id(&style.id), self.counterpart(&style.id));
        let (Some(was), Some(now)) = (nodes.0.map(|one| one.node), nodes.1.map(|one| one.node)) else {
            return Ok(());
        };
        for (name, behind) in TRACKED {
            let start = format!("{name}/");
            if !style.differs.iter().any(|key| key.starts_with(&start)) {
                continue;
            }
            let before = self.styles.before.inner(was, name);
            let brought = self.fragment(&from, &into, &before)?;
            let attributes = change(self);
            let after = self.styles.after.inner(now, name);
            let text = format!(
                "<w:{name}>{after}<w:{name}Change{attributes}><w:{name}>{brought}</w:{name}></w:{name}Change></w:{name}>"
            );
            if let Some(span) = self.styles.after.place(now, name, behind) {
                self.homes[0].edits.push((span, text));
            }
        }
        Ok(())
    }

    /// The style of the after that the style `id` of the before is: the one with its id and name, else the one with its name
    /// and kind, else the one with its id if it looks the same or the before does not have the style at all.
    pub(super) fn counterpart(&self, id: &str) -> Option<&Style> {
        let Styles { before, after, .. } = &self.styles;
        let same_id = after.by_id(id);
        let Some(style) = before.by_id(id) else { return same_id };
        let alike = |other: &&Style| other.kind == style.kind && other.name == style.name;
        same_id.filter(alike).or_else(|| after.by_name(&style.kind, &style.name)).or_else(|| {
            same_id.filter(|other| {
                other.kind == style.kind
                    && before.look(style, &self.lists.before) == after.look(other, &self.lists.after)
            })
        })
    }

    pub(super) fn bring_style(&mut self, id: &str) -> Result<(), ReadError> {
        let (Some(from), Some(tree)) = (self.homes[0].before.clone(), &self.styles.before.tree) else {
            return Ok(());
        };
        let Some(style) = self.styles.before.by_id(id) else { return Ok(()) };
        // A link to a style that is linked otherwise in the after would be half a link.
        let linked = tree.value(style.node, "link");
        let is_half = linked.is_some_and(|linked| self.counterpart(&linked).is_some());
        let xml = tree.source.get(tree.span(style.node)).unwrap_or_default().to_owned();
        let into = self.homes[0].after.clone();
        let without: &[&str] = if is_half { &["link"] } else { &[] };
        let brought = Pass::new(self, &from, &into)?.run(self, &xml, without)?;
        self.homes[0].last.push_str(&brought);
        Ok(())
    }
}

fn differing(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    let mut keys: Vec<&String> =
        before.keys().chain(after.keys().filter(|key| !before.contains_key(*key))).collect();
    keys.retain(|key| before.get(*key) != after.get(*key));
    keys.sort();
    keys.into_iter().cloned().collect()
}

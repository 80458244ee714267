//! Footnotes and endnotes of the before.

use std::collections::{HashMap, HashSet};

use super::home::Home;
use super::rewrite::Pass;
use super::{Import, Job};
use crate::docx::package::without_mark;
use crate::docx::tree::Tree;
use crate::docx::{Package, ReadError};

/// Which notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoteKind {
    /// At the foot of the page.
    Footnote,
    /// At the end of the document.
    Endnote,
}

/// The notes of one kind.
pub(super) struct Notes<'a> {
    tree: Option<Tree<'a>>,
    by_id: HashMap<String, usize>,
    /// The ids of the before in the after.
    ids: HashMap<String, String>,
    used: HashSet<i64>,
    has_separators: bool,
}

impl<'a> Notes<'a> {
    pub fn read(
        before: &'a Package,
        after: &'a Package,
        home: &Home,
        kind: NoteKind,
    ) -> Result<Self, ReadError> {
        let mut notes = Self {
            tree: None,
            by_id: HashMap::new(),
            ids: HashMap::new(),
            used: HashSet::from([-1, 0]),
            has_separators: home.exists,
        };
        let word = word(kind);
        if let Some((name, bytes)) = home.before.as_deref().and_then(|name| Some((name, before.part(name)?)))
        {
            let tree = Tree::read(name, without_mark(bytes))?;
            for node in tree.elements(tree.root).filter(|node| tree.is(*node, word)) {
                notes.by_id.extend(tree.attribute(node, "id").map(|id| (id, node)));
            }
            notes.tree = Some(tree);
        }
        if let Some(bytes) = after.part(&home.after).filter(|_| home.exists) {
            let tree = Tree::read(&home.after, without_mark(bytes))?;
            let ids = tree.elements(tree.root).filter_map(|node| tree.attribute(node, "id"));
            notes.used.extend(ids.filter_map(|id| id.parse::<i64>().ok()));
        }
        Ok(notes)
    }
}

fn word(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Footnote => "footnote",
        NoteKind::Endnote => "endnote",
    }
}

impl Import<'_> {
    /// The id in the after of the note `id` of the before, which is brought along once.
    ///
    /// # Errors
    /// When the note cannot be read.
    pub(super) fn note(&mut self, kind: NoteKind, id: &str) -> Result<String, ReadError> {
        let notes = &mut self.notes[place(kind)];
        if let Some(known) = notes.ids.get(id) {
            return Ok(known.clone());
        }
        let new = fresh(&mut notes.used);
        notes.ids.insert(id.to_owned(), new.clone());
        if notes.by_id.contains_key(id) {
            if !std::mem::replace(&mut notes.has_separators, true) {
                self.bring_separators(kind)?;
            }
            self.jobs.push_back(Job::Note(kind, id.to_owned()));
        }
        Ok(new)
    }

    pub(super) fn bring_note(&mut self, kind: NoteKind, id: &str) -> Result<(), ReadError> {
        let notes = &self.notes[place(kind)];
        let (Some(tree), Some(node)) = (&notes.tree, notes.by_id.get(id)) else { return Ok(()) };
        let xml = tree.source.get(tree.span(*node)).unwrap_or_default().to_owned();
        let home = self.home(kind);
        let (Some(from), into) = (home.before.clone(), home.after.clone()) else { return Ok(()) };
        let brought = Pass::new(self, &from, &into)?.run(self, &xml, &[])?;
        self.homes[2 + place(kind)].last.push_str(&brought);
        Ok(())
    }

    /// The lines above the notes, which every part of notes has.
    fn bring_separators(&mut self, kind: NoteKind) -> Result<(), ReadError> {
        let notes = &mut self.notes[place(kind)];
        let Some(tree) = &notes.tree else { return Ok(()) };
        let separators: Vec<(String, String)> = tree
            .elements(tree.root)
            .filter(|node| tree.attribute(*node, "type").is_some_and(|kind| kind != "normal"))
            .filter_map(|node| {
                Some((tree.attribute(node, "id")?, tree.source.get(tree.span(node))?.to_owned()))
            })
            .collect();
        let home = self.home(kind);
        let (Some(from), into) = (home.before.clone(), home.after.clone()) else { return Ok(()) };
        for (id, xml) in separators {
            let notes = &mut self.notes[place(kind)];
            notes.used.extend(id.parse::<i64>().ok());
            notes.ids.insert(id.clone(), id);
            let brought = Pass::new(self, &from, &into)?.run(self, &xml, &[])?;
            self.homes[2 + place(kind)].last.push_str(&brought);
        }
        Ok(())
    }
}

fn place(kind: NoteKind) -> usize {
    match kind {
        NoteKind::Footnote => 0,
        NoteKind::Endnote => 1,
    }
}

fn fresh(used: &mut HashSet<i64>) -> String {
    let highest = used.iter().filter(|id| **id < 1 << 29).max().copied().unwrap_or(0);
    let mut id = highest.max(0) + 1;
    while !used.insert(id) {
        id += 1;
    }
    id.to_string()
}

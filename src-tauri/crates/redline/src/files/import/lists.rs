//! Lists: one that says the same is found, any other is brought.

use std::collections::{HashMap, HashSet};

use super::home::Home;
use super::numbering::Numbering;
use super::rewrite::Pass;
use super::{Import, Job};
use crate::docx::{Package, ReadError};

/// The lists of both packages.
pub(super) struct Lists<'a> {
    pub before: Numbering<'a>,
    pub after: Numbering<'a>,
    /// Whether the ids that say the same are paired yet.
    is_paired: bool,
    numbers: HashMap<String, String>,
    definitions: HashMap<String, String>,
    bullets: HashMap<String, String>,
    used: [HashSet<u32>; 3],
    brought: u32,
}

impl<'a> Lists<'a> {
    pub fn read(before: &'a Package, after: &'a Package, home: &Home) -> Result<Self, ReadError> {
        let before = Numbering::read(before, home.before.as_deref())?;
        let after = Numbering::read(after, home.exists.then_some(home.after.as_str()))?;
        let mut bullets = HashSet::new();
        if let Some(tree) = &after.tree {
            let ids = tree.elements(tree.root).filter_map(|node| tree.attribute(node, "numPicBulletId"));
            bullets.extend(ids.filter_map(|id| id.parse::<u32>().ok()));
        }
        let used = [
            after.uses.iter().filter_map(|one| one.id.parse().ok()).collect(),
            after.definitions.iter().filter_map(|one| one.id.parse().ok()).collect(),
            bullets,
        ];
        Ok(Self {
            before,
            after,
            is_paired: false,
            numbers: HashMap::new(),
            definitions: HashMap::new(),
            bullets: HashMap::new(),
            used,
            brought: 0,
        })
    }

    /// How many definitions were brought so far.
    pub fn brought(&self) -> u32 {
        self.brought
    }

    /// Pairs what says the same: first under the same id, then in order, so that lists counted apart stay apart.
    fn pair(&mut self) {
        if std::mem::replace(&mut self.is_paired, true) {
            return;
        }
        let (before, after) = (&self.before, &self.after);
        let ours = before.definitions.iter().map(|one| (one.id.as_str(), one.content.as_str()));
        let theirs = after.definitions.iter().map(|one| (one.id.as_str(), one.content.as_str()));
        self.definitions.extend(paired(ours.collect(), theirs.collect()));
        let mapped = |id: &str| self.definitions.get(id).cloned().unwrap_or_else(|| format!("before {id}"));
        let ours: Vec<(&str, String)> = (before.uses.iter())
            .map(|one| (one.id.as_str(), format!("{}|{}", mapped(&one.definition), one.overrides)))
            .collect();
        let theirs: Vec<(&str, String)> = (after.uses.iter())
            .map(|one| (one.id.as_str(), format!("{}|{}", one.definition, one.overrides)))
            .collect();
        let found = paired(
            ours.iter().map(|one| (one.0, one.1.as_str())).collect(),
            theirs.iter().map(|one| (one.0, one.1.as_str())).collect(),
        );
        for (id, other) in found {
            self.numbers.entry(id).or_insert(other);
        }
    }

    fn fresh(&mut self, which: usize) -> String {
        let used = &mut self.used[which];
        // Definitions and pictures count from 0, uses from 1: 0 means no list.
        let highest = used.iter().filter(|id| **id < 1 << 29).max().copied();
        let mut id = highest.map_or(u32::from(which == 0), |id| id + 1);
        while !used.insert(id) {
            id += 1;
        }
        id.to_string()
    }
}

impl Import<'_> {
    /// The id in the after of the list `id` of the before; the list is brought along where the after has none that says the
    /// same.
    pub fn number(&mut self, id: &str) -> String {
        self.lists.pair();
        if let Some(known) = self.lists.numbers.get(id) {
            return known.clone();
        }
        let new = if self.lists.before.used(id).is_some() {
            self.jobs.push_back(Job::Number(id.to_owned()));
            self.lists.fresh(0)
        } else if id != "0" && self.lists.after.used(id).is_some() {
            // A list that the before does not have is none.
            "0".to_owned()
        } else {
            id.to_owned()
        };
        self.lists.numbers.insert(id.to_owned(), new.clone());
        new
    }

    pub(super) fn abstract_number(&mut self, id: &str) -> String {
        self.lists.pair();
        if let Some(known) = self.lists.definitions.get(id) {
            return known.clone();
        }
        let new = self.lists.fresh(1);
        if self.lists.before.definition(id).is_some() {
            self.jobs.push_back(Job::Abstract(id.to_owned()));
        }
        self.lists.definitions.insert(id.to_owned(), new.clone());
        new
    }

    pub(super) fn picture_bullet(&mut self, id: &str) -> String {
        if let Some(known) = self.lists.bullets.get(id) {
            return known.clone();
        }
        let new = self.lists.fresh(2);
        self.jobs.push_back(Job::Bullet(id.to_owned()));
        self.lists.bullets.insert(id.to_owned(), new.clone());
        new
    }

    pub(super) fn bring_number(&mut self, id: &str) -> Result<(), ReadError> {
        let node = self.lists.before.used(id).map(|one| one.node);
        let brought = self.brought_list(node)?;
        self.homes[1].last.push_str(&brought);
        Ok(())
    }

    pub(super) fn bring_abstract(&mut self, id: &str) -> Result<(), ReadError> {
        self.lists.brought += 1;
        let node = self.lists.before.definition(id).map(|one| one.node);
        let brought = self.brought_list(node)?;
        self.homes[1].middle.push_str(&brought);
        Ok(())
    }

    pub(super) fn bring_bullet(&mut self, id: &str) -> Result<(), ReadError> {
        let node = self.lists.before.tree.as_ref().and_then(|tree| {
            tree.elements(tree.root)
                .filter(|node| tree.is(*node, "numPicBullet"))
                .find(|node| tree.attribute(*node, "numPicBulletId").as_deref() == Some(id))
        });
        let brought = self.brought_list(node)?;
        self.homes[1].first.push_str(&brought);
        Ok(())
    }

    fn brought_list(&mut self, node: Option<usize>) -> Result<String, ReadError> {
        let (Some(from), Some(tree), Some(node)) =
            (self.homes[1].before.clone(), &self.lists.before.tree, node)
        else {
            return Ok(String::new());
        };
        let xml = tree.source.get(tree.span(node)).unwrap_or_default().to_owned();
        let into = self.homes[1].after.clone();
        Pass::new(self, &from, &into)?.run(self, &xml, &[])
    }
}

/// The ids on both sides that say the same, each at most once.
fn paired(ours: Vec<(&str, &str)>, theirs: Vec<(&str, &str)>) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let mut taken = HashSet::new();
    let by_id: HashMap<&str, &str> = theirs.iter().rev().copied().collect();
    for (id, says) in &ours {
        if by_id.get(id) == Some(says) && taken.insert(*id) {
            found.insert((*id).to_owned(), (*id).to_owned());
        }
    }
    let mut free: HashMap<&str, std::collections::VecDeque<&str>> = HashMap::new();
    for (id, says) in theirs.iter().filter(|one| !taken.contains(one.0)) {
        free.entry(says).or_default().push_back(id);
    }
    for (id, says) in &ours {
        if !found.contains_key(*id)
            && let Some(other) = free.get_mut(says).and_then(std::collections::VecDeque::pop_front)
        {
            found.insert((*id).to_owned(), other.to_owned());
        }
    }
    found
}

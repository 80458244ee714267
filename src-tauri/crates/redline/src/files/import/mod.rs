//! What fragments of the before need, brought into the after.
//!
//! A comparison is the package of the after with pieces of the before in it: deleted words, properties as they were, notes,
//! whole sections. Their styles, lists, notes, pictures and other parts come along here, under ids that nothing in the after has.

mod comments;
mod content;
mod flavour;
mod home;
mod ids;
mod lists;
mod marks;
mod notes;
mod numbering;
mod order;
mod parts;
mod related;
mod rewrite;
mod scope;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod values;

use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

use crate::docx::{Package, ReadError};

use home::Home;
use ids::Ids;
use lists::Lists;
use related::Related;
use rewrite::Pass;
use scope::Scope;
pub(crate) use styles::Redefined;
use styles::Styles;

pub(crate) use flavour::converted as transitional;
use notes::NoteKind;

/// Something of the before that is named by what was brought and must still be written.
enum Job {
    Style(String),
    Abstract(String),
    Number(String),
    Bullet(String),
    Note(NoteKind, String),
    Part { from: String, into: String },
}

/// The after while pieces of the before are brought into it.
pub(crate) struct Import<'a> {
    before: &'a Package,
    after: &'a Package,
    ids: Ids,
    bookmarks: HashSet<String>,
    scopes: HashMap<(bool, String), Rc<Scope>>,
    styles: Styles<'a>,
    lists: Lists<'a>,
    notes: [notes::Notes<'a>; 2],
    homes: [Home; 5],
    related: Related,
    jobs: VecDeque<Job>,
}

impl<'a> Import<'a> {
    /// Prepares for bringing pieces of `before` into `after`. Both are transitional; see [`transitional`].
    ///
    /// # Errors
    /// When styles, lists, notes or the lists of relationships of either cannot be read.
    pub fn new(before: &'a Package, after: &'a Package) -> Result<Self, ReadError> {
        let homes = [
            Home::find("styles", before, after)?,
            Home::find("numbering", before, after)?,
            Home::find("footnotes", before, after)?,
            Home::find("endnotes", before, after)?,
            Home::find("comments", before, after)?,
        ];
        Ok(Self {
            before,
            after,
            ids: Ids::read(after)?,
            bookmarks: marks::names(after)?,
            scopes: HashMap::new(),
            styles: Styles::read(before, after, &homes[0])?,
            lists: Lists::read(before, after, &homes[1])?,
            notes: [
                notes::Notes::read(before, after, &homes[2], NoteKind::Footnote)?,
                notes::Notes::read(before, after, &homes[3], NoteKind::Endnote)?,
            ],
            related: Related::new(after, &homes),
            homes,
            jobs: VecDeque::new(),
        })
    }

    /// `xml` of the part `from` of the before, as it must read in the part `into` of the after. It may be any number of whole
    /// elements; comments and bookmarks that stand in it only by half are left out.
    ///
    /// # Errors
    /// When `xml` is not made of whole elements, or what it names cannot be read.
    pub fn fragment(&mut self, from: &str, into: &str, xml: &str) -> Result<String, ReadError> {
        let pass = Pass::new(self, from, into)?;
        if pass.is_plain(xml) { Ok(xml.to_owned()) } else { pass.run(self, xml, &[]) }
    }

    /// An id that no tracked change, bookmark, comment, drawing or content control of the after has.
    pub fn fresh_id(&mut self) -> u32 {
        self.ids.fresh()
    }

    fn home(&self, kind: NoteKind) -> &Home {
        match kind {
            NoteKind::Footnote => &self.homes[2],
            NoteKind::Endnote => &self.homes[3],
        }
    }

    fn scope_before(&mut self, part: &str) -> Rc<Scope> {
        let package = self.before;
        Rc::clone(
            self.scopes.entry((false, part.to_owned())).or_insert_with(|| Rc::new(scope_of(package, part))),
        )
    }

    fn scope_after(&mut self, part: &str) -> Rc<Scope> {
        // A part that is made here begins like the one it is made from.
        if self.after.part(part).is_none()
            && let Some(origin) = self.origin(part)
        {
            return self.scope_before(&origin);
        }
        let package = self.after;
        Rc::clone(
            self.scopes.entry((true, part.to_owned())).or_insert_with(|| Rc::new(scope_of(package, part))),
        )
    }

    fn origin(&self, part: &str) -> Option<String> {
        let home = self.homes.iter().find(|home| home.after == part).and_then(|home| home.before.clone());
        home.or_else(|| self.related.origin(part))
    }
}

fn scope_of(package: &Package, part: &str) -> Scope {
    let bytes = crate::docx::package::without_mark(package.part(part).unwrap_or_default());
    std::str::from_utf8(bytes).map(Scope::read).unwrap_or_default()
}

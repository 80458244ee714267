//! What styles and lists mean.

use std::collections::HashMap;

use super::super::fault::ReadError;
use super::super::package::{Package, without_mark};
use super::super::tree::{Tree, is_relationship};

/// The styles, lists and addresses of a file.
#[derive(Debug, Default)]
pub(crate) struct Looks {
    /// The language of the file; empty where it says none.
    pub language: String,
    styles: HashMap<String, Style>,
    /// By list and level, whether items are counted.
    lists: HashMap<(String, String), bool>,
    links: HashMap<String, String>,
}

/// A style, as far as a document needs it.
#[derive(Debug, Default, Clone)]
pub(crate) struct Style {
    /// Its name in lower case; built-in names are the same in every language.
    pub name: String,
    based_on: String,
    /// The list and level that its paragraphs belong to.
    list: Option<(String, String)>,
    /// Whether its words are bold or italic.
    pub bold: bool,
    pub italic: bool,
}

impl Looks {
    pub fn read(package: &Package) -> Result<Self, ReadError> {
        let mut looks = Self::default();
        for one in package.relationships(package.main())? {
            if is_relationship(&one.kind, "hyperlink") {
                looks.links.insert(one.id, one.target);
            }
        }
        if let Some(name) = package.related("styles")? {
            looks.read_styles(&Tree::read(&name, without_mark(package.part(&name).unwrap_or_default()))?);
        }
        if let Some(name) = package.related("numbering")? {
            looks.read_lists(&Tree::read(&name, without_mark(package.part(&name).unwrap_or_default()))?);
        }
        Ok(looks)
    }

    /// The style with the id `id`.
    pub fn style(&self, id: &str) -> Style {
        self.styles.get(id).cloned().unwrap_or_default()
    }

    /// Where a relationship leads.
    pub fn link(&self, id: &str) -> String {
        self.links.get(id).cloned().unwrap_or_default()
    }

    /// Whether the items of a list are counted; nothing for a list that is not there.
    pub fn is_ordered(&self, list: &str, level: &str) -> Option<bool> {
        self.lists.get(&(list.to_owned(), level.to_owned())).copied()
    }

    /// The level of the heading style `id`, through the styles it is based on.
    pub fn heading(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|style| {
            let level = style.name.strip_prefix("heading ")?.parse::<u8>().ok()?;
            (1..=9).contains(&level).then_some(level)
        })
    }

    /// The list and level of the style `id`, through the styles it is based on.
    pub fn list(&self, id: &str) -> Option<(String, String)> {
        self.chain(id).find_map(|style| style.list.clone())
    }

    fn chain<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Style> {
        // Styles based on each other in a circle end after as many steps as there could be styles.
        std::iter::successors(self.styles.get(id), |style| self.styles.get(&style.based_on)).take(32)
    }

    fn read_styles(&mut self, tree: &Tree<'_>) {
        let path = ["docDefaults", "rPrDefault", "rPr", "lang"];
        let language = path.iter().try_fold(tree.root, |node, name| tree.child(node, name));
        self.language = language.and_then(|node| tree.attribute(node, "val")).unwrap_or_default();
        for node in tree.elements(tree.root).filter(|node| tree.is(*node, "style")) {
            let list = tree
                .child(node, "pPr")
                .and_then(|properties| tree.child(properties, "numPr"))
                .and_then(|list| {
                    Some((
                        tree.value(list, "numId")?,
                        tree.value(list, "ilvl").unwrap_or_else(|| "0".to_owned()),
                    ))
                });
            let run = tree.child(node, "rPr");
            let style = Style {
                name: tree.value(node, "name").unwrap_or_default().to_lowercase(),
                based_on: tree.value(node, "basedOn").unwrap_or_default(),
                list,
                bold: run.is_some_and(|run| is_on(tree, run, "b").unwrap_or(false)),
                italic: run.is_some_and(|run| is_on(tree, run, "i").unwrap_or(false)),
            };
            self.styles.insert(tree.attribute(node, "styleId").unwrap_or_default(), style);
        }
    }

    fn read_lists(&mut self, tree: &Tree<'_>) {
        let mut kinds: HashMap<String, Vec<(String, bool)>> = HashMap::new();
        for node in tree.elements(tree.root).filter(|node| tree.is(*node, "abstractNum")) {
            let levels = tree.elements(node).filter(|level| tree.is(*level, "lvl")).map(|level| {
                let format = tree.value(level, "numFmt").unwrap_or_default();
                (
                    tree.attribute(level, "ilvl").unwrap_or_default(),
                    !matches!(format.as_str(), "bullet" | "none"),
                )
            });
            kinds.insert(tree.attribute(node, "abstractNumId").unwrap_or_default(), levels.collect());
        }
        for node in tree.elements(tree.root).filter(|node| tree.is(*node, "num")) {
            let list = tree.attribute(node, "numId").unwrap_or_default();
            let kind = tree.value(node, "abstractNumId").unwrap_or_default();
            for (level, ordered) in kinds.get(&kind).into_iter().flatten() {
                self.lists.insert((list.clone(), level.clone()), *ordered);
            }
        }
    }
}

/// Whether a property is switched on; nothing where it is not there.
pub(crate) fn is_on(tree: &Tree<'_>, properties: usize, name: &str) -> Option<bool> {
    let node = tree.child(properties, name)?;
    Some(!matches!(tree.attribute(node, "val").as_deref(), Some("0" | "false" | "off")))
}

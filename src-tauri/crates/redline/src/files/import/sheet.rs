//! The styles of one package.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::content::content;
use super::numbering::Numbering;
use crate::docx::package::without_mark;
use crate::docx::tree::Tree;
use crate::docx::{Package, ReadError};

/// The parts of a style that give it its look; the rest is for the dialogues of the editor.
const LOOK: [&str; 7] = ["basedOn", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"];

/// One style.
#[derive(Debug)]
pub(super) struct Style {
    pub node: usize,
    pub id: String,
    /// Paragraph, character, table or numbering.
    pub kind: String,
    /// The name as people see it, in small letters: programs disagree on capitals.
    pub name: String,
}

/// The styles of a package.
#[derive(Debug, Default)]
pub(super) struct Sheet<'a> {
    pub tree: Option<Tree<'a>>,
    pub styles: Vec<Style>,
    ids: HashMap<String, usize>,
    names: HashMap<(String, String), usize>,
}

impl<'a> Sheet<'a> {
    pub fn read(package: &'a Package, part: Option<&str>) -> Result<Self, ReadError> {
        let Some((part, bytes)) = part.and_then(|part| Some((part, package.part(part)?))) else {
            return Ok(Self::default());
        };
        let tree = Tree::read(part, without_mark(bytes))?;
        let mut sheet = Self::default();
        for node in tree.elements(tree.root).filter(|node| tree.is(*node, "style")) {
            let Some(id) = tree.attribute(node, "styleId") else { continue };
            let kind = tree.attribute(node, "type").unwrap_or_else(|| "paragraph".to_owned());
            let name = tree.value(node, "name").unwrap_or_else(|| id.clone()).to_lowercase();
            let place = sheet.styles.len();
            sheet.ids.entry(id.clone()).or_insert(place);
            sheet.names.entry((kind.clone(), name.clone())).or_insert(place);
            sheet.styles.push(Style { node, id, kind, name });
        }
        sheet.tree = Some(tree);
        Ok(sheet)
    }

    pub fn by_id(&self, id: &str) -> Option<&Style> {
        self.ids.get(id).and_then(|place| self.styles.get(*place))
    }

    pub fn by_name(&self, kind: &str, name: &str) -> Option<&Style> {
        self.names.get(&(kind.to_owned(), name.to_owned())).and_then(|place| self.styles.get(*place))
    }

    /// What gives a style its look, property by property (`rPr/sz`).
    pub fn look(&self, style: &Style, lists: &Numbering<'_>) -> BTreeMap<String, String> {
        let mut look = BTreeMap::new();
        let Some(tree) = &self.tree else { return look };
        for section in tree.elements(style.node).filter(|node| LOOK.contains(&tree.word(*node))) {
            self.collect(section, lists, &mut look);
        }
        look
    }

    /// The look of everything that has no style.
    pub fn defaults(&self, lists: &Numbering<'_>) -> BTreeMap<String, String> {
        let mut look = BTreeMap::new();
        let Some(tree) = &self.tree else { return look };
        let Some(defaults) = tree.child(tree.root, "docDefaults") else { return look };
        for half in tree.elements(defaults) {
            tree.elements(half).for_each(|section| self.collect(section, lists, &mut look));
        }
        look
    }

    /// What the properties called `name` of a style hold, without a change of them.
    pub fn inner(&self, style: usize, name: &str) -> String {
        let Some(tree) = &self.tree else { return String::new() };
        let properties = tree.child(style, name).into_iter().flat_map(|section| tree.elements(section));
        let properties = properties.filter(|property| !tree.word(*property).ends_with("Change"));
        properties.filter_map(|property| tree.source.get(tree.span(property))).collect()
    }

    /// Where the properties called `name` of a style stand, or are to stand: before any of those `behind` them.
    pub fn place(&self, style: usize, name: &str, behind: &[&str]) -> Option<Range<usize>> {
        let tree = self.tree.as_ref()?;
        if let Some(own) = tree.child(style, name) {
            return Some(tree.span(own));
        }
        let next = tree.elements(style).find(|node| behind.contains(&tree.word(*node)));
        let place = next.map_or(tree.nodes[style].close.start, |next| tree.span(next).start);
        (!tree.nodes[style].close.is_empty()).then_some(place..place)
    }

    fn collect(&self, section: usize, lists: &Numbering<'_>, look: &mut BTreeMap<String, String>) {
        let Some(tree) = &self.tree else { return };
        let name = tree.word(section);
        let mut value = |name: &str, value: &str| {
            Some(match name {
                "basedOn" => self.by_id(value).map_or_else(|| value.to_owned(), |base| base.name.clone()),
                "numId" => lists.said(value),
                _ => value.to_owned(),
            })
        };
        if matches!(name, "basedOn" | "tblStylePr") {
            let key =
                tree.attribute(section, "type").map_or(name.to_owned(), |kind| format!("{name}/{kind}"));
            look.insert(key, content(tree, section, &mut value));
            return;
        }
        for property in tree.elements(section) {
            let key = format!("{name}/{}", tree.name(property));
            let text = content(tree, property, &mut value);
            look.entry(key).and_modify(|all| all.push_str(&text)).or_insert(text);
        }
    }
}

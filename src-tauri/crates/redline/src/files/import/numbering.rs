//! The lists of one package.

use std::collections::HashMap;

use super::content::content;
use crate::docx::package::without_mark;
use crate::docx::tree::Tree;
use crate::docx::{Package, ReadError};

/// One definition of a list (`w:abstractNum`).
#[derive(Debug)]
pub(super) struct Definition {
    pub id: String,
    pub node: usize,
    /// What it says, without its ids.
    pub content: String,
}

/// One use of a definition (`w:num`).
#[derive(Debug)]
pub(super) struct Use {
    pub id: String,
    pub node: usize,
    pub definition: String,
    /// What it says otherwise than the definition.
    pub overrides: String,
}

/// The lists of a package.
#[derive(Debug, Default)]
pub(super) struct Numbering<'a> {
    pub tree: Option<Tree<'a>>,
    pub definitions: Vec<Definition>,
    pub uses: Vec<Use>,
    by_use: HashMap<String, usize>,
    by_definition: HashMap<String, usize>,
}

impl<'a> Numbering<'a> {
    pub fn read(package: &'a Package, part: Option<&str>) -> Result<Self, ReadError> {
        let Some((part, bytes)) = part.and_then(|part| Some((part, package.part(part)?))) else {
            return Ok(Self::default());
        };
        let tree = Tree::read(part, without_mark(bytes))?;
        let mut lists = Self::default();
        for node in tree.elements(tree.root) {
            match tree.word(node) {
                "abstractNum" => {
                    let Some(id) = tree.attribute(node, "abstractNumId") else { continue };
                    lists.by_definition.entry(id.clone()).or_insert(lists.definitions.len());
                    lists.definitions.push(Definition { id, node, content: said(&tree, node) });
                }
                "num" => {
                    let Some(id) = tree.attribute(node, "numId") else { continue };
                    let definition = tree.value(node, "abstractNumId").unwrap_or_default();
                    lists.by_use.entry(id.clone()).or_insert(lists.uses.len());
                    lists.uses.push(Use { id, node, definition, overrides: said(&tree, node) });
                }
                _ => {}
            }
        }
        lists.tree = Some(tree);
        Ok(lists)
    }

    pub fn used(&self, id: &str) -> Option<&Use> {
        self.by_use.get(id).and_then(|place| self.uses.get(*place))
    }

    pub fn definition(&self, id: &str) -> Option<&Definition> {
        self.by_definition.get(id).and_then(|place| self.definitions.get(*place))
    }

    /// All that the list `id` says, whatever its ids are.
    pub fn said(&self, id: &str) -> String {
        let Some(one) = self.used(id) else { return String::new() };
        let definition = self.definition(&one.definition).map_or("", |one| one.content.as_str());
        format!("{definition}|{}", one.overrides)
    }
}

/// What the elements within `node` say, without the ids by which editors recognise lists.
fn said(tree: &Tree<'_>, node: usize) -> String {
    let mut value = |name: &str, value: &str| {
        let is_id = matches!(name, "nsid" | "tmpl" | "abstractNumId" | "name");
        (!is_id).then(|| if name == "lvlPicBulletId" { String::new() } else { value.to_owned() })
    };
    tree.elements(node).map(|child| content(tree, child, &mut value)).collect()
}

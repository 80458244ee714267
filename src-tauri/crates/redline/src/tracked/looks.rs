//! What styles say of a paragraph: whether it is a heading or an item.

use std::collections::HashMap;

use crate::comparison::{Kind, Shape};
use crate::docx::{Package, ReadError};
use crate::files::xml::{Tag, Xml};

/// Styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// The level of the headings, from 1.
    headings: HashMap<String, u8>,
    /// The lists that count.
    counted: HashMap<String, bool>,
}

impl Styles {
    pub fn read(package: &Package) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        if let Some(part) = package.related("styles")? {
            let xml = Xml::read(&part, package.part(&part).unwrap_or_default())?;
            for style in xml.children(0).filter(|node| xml.name(*node) == "w:style") {
                let name = xml.value(style, "w:name").unwrap_or_default().to_lowercase();
                let named = name.strip_prefix("heading ").and_then(|level| level.parse::<u8>().ok());
                let outlined = xml.child(style, Tag::PPr).and_then(|node| level(&xml, node));
                let title = (name == "title").then_some(1);
                if let (Some(id), Some(level)) =
                    (xml.attribute(style, "w:styleId"), named.or(outlined).or(title))
                {
                    styles.headings.insert(id.to_owned(), level.clamp(1, 6));
                }
            }
        }
        if let Some(part) = package.related("numbering")? {
            let xml = Xml::read(&part, package.part(&part).unwrap_or_default())?;
            styles.read_lists(&xml);
        }
        Ok(styles)
    }

    fn read_lists(&mut self, xml: &Xml<'_>) {
        let mut kinds: HashMap<&str, bool> = HashMap::new();
        for list in xml.children(0).filter(|node| xml.name(*node) == "w:abstractNum") {
            let first = xml.child_named(list, "w:lvl").and_then(|level| xml.value(level, "w:numFmt"));
            let id = xml.attribute(list, "w:abstractNumId").unwrap_or_default();
            kinds.insert(id, first.is_some_and(|format| format != "bullet" && format != "none"));
        }
        for list in xml.children(0).filter(|node| xml.name(*node) == "w:num") {
            let kind = xml.value(list, "w:abstractNumId").and_then(|id| kinds.get(id));
            let id = xml.attribute(list, "w:numId").unwrap_or_default();
            self.counted.insert(id.to_owned(), kind.copied().unwrap_or_default());
        }
    }

    /// What the paragraph with the properties `node` is.
    pub fn shape(&self, xml: &Xml<'_>, node: Option<u32>) -> Shape {
        let plain = Shape { kind: Kind::Paragraph, level: 0, ordered: false, number: String::new() };
        let Some(node) = node else { return plain };
        let style = xml.value(node, "w:pStyle").and_then(|style| self.headings.get(style).copied());
        if let Some(level) = level(xml, node).or(style) {
            return Shape { kind: Kind::Heading, level, ..plain };
        }
        let Some(list) = xml.child_named(node, "w:numPr") else { return plain };
        let id = xml.value(list, "w:numId").unwrap_or("0");
        if id == "0" {
            return plain;
        }
        let level = xml.value(list, "w:ilvl").and_then(|level| level.parse::<u8>().ok()).unwrap_or(0).min(8);
        let ordered = self.counted.get(id).copied().unwrap_or_default();
        Shape { kind: Kind::Item, level, ordered, ..plain }
    }
}

/// The level that properties give a heading, from 1; none for body text.
fn level(xml: &Xml<'_>, properties: u32) -> Option<u8> {
    let level = xml.value(properties, "w:outlineLvl")?.parse::<u8>().ok()?;
    (level < 9).then_some((level + 1).clamp(1, 6))
}

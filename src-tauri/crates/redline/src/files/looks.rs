//! The look of runs, paragraphs, tables and sections, reduced to what is seen, so that equal looks have equal numbers.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::links::is_foreign;
use super::xml::{Tag, Xml};
use crate::docx::{Package, ReadError};

/// The same value for the same content, in every run of the program.
pub(crate) fn hash_of(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// What a file calls its styles and lists.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Style ids and the names people see, which stay the same when ids are written anew.
    styles: HashMap<String, String>,
    /// The style of paragraphs that name none.
    default: Option<String>,
    /// List numbers and what the lists look like.
    lists: HashMap<String, u64>,
}

impl Names {
    pub fn read(package: &Package) -> Result<Self, ReadError> {
        let mut names = Self::default();
        if let Some(part) = package.related("styles")?
            && let Some(bytes) = package.part(&part)
        {
            let xml = Xml::read(&part, bytes)?;
            for style in xml.children(0).filter(|node| xml.name(*node) == "w:style") {
                let Some(id) = xml.attribute(style, "w:styleId") else { continue };
                let name = xml.value(style, "w:name").unwrap_or(id).to_lowercase();
                let is_default = matches!(xml.attribute(style, "w:default"), Some("1" | "true" | "on"));
                if is_default && xml.attribute(style, "w:type") == Some("paragraph") {
                    names.default = Some(name.clone());
                }
                names.styles.insert(id.to_owned(), name);
            }
        }
        if let Some(part) = package.related("numbering")?
            && let Some(bytes) = package.part(&part)
        {
            names.read_lists(&Xml::read(&part, bytes)?);
        }
        Ok(names)
    }

    fn read_lists(&mut self, xml: &Xml<'_>) {
        let mut kinds: HashMap<&str, u64> = HashMap::new();
        for list in xml.children(0).filter(|node| xml.name(*node) == "w:abstractNum") {
            let Some(id) = xml.attribute(list, "w:abstractNumId") else { continue };
            let mut text = String::new();
            for level in xml.children(list).filter(|node| xml.name(*node) == "w:lvl") {
                canonical(xml, level, self, &mut text);
            }
            kinds.insert(id, hash_of(text));
        }
        for list in xml.children(0).filter(|node| xml.name(*node) == "w:num") {
            let Some(id) = xml.attribute(list, "w:numId") else { continue };
            let mut text = String::new();
            for change in xml.children(list).filter(|node| xml.name(*node) == "w:lvlOverride") {
                canonical(xml, change, self, &mut text);
            }
            let kind = xml.value(list, "w:abstractNumId").and_then(|kind| kinds.get(kind));
            self.lists.insert(id.to_owned(), hash_of((kind, text)));
        }
    }

    fn style<'a>(&'a self, id: &'a str) -> &'a str {
        self.styles.get(id).map_or(id, String::as_str)
    }
}

/// Equal looks and their numbers; 0 is the look of nothing at all.
#[derive(Debug)]
pub(crate) struct Looks {
    known: HashMap<String, u32>,
    seen: HashMap<u64, u32>,
    pub names: [Names; 2],
}

impl Looks {
    pub fn new(before: Names, after: Names) -> Self {
        Self { known: HashMap::from([(String::new(), 0)]), seen: HashMap::new(), names: [before, after] }
    }

    /// The number of the look that the properties `node` describe, in the file of side 0 or 1.
    pub fn number(&mut self, side: usize, xml: &Xml<'_>, node: Option<u32>) -> u32 {
        let Some(node) = node else { return 0 };
        let key = hash_of((side, xml.raw(node)));
        if let Some(known) = self.seen.get(&key) {
            return *known;
        }
        let mut text = String::new();
        // A change of the look that is kept says what it was.
        let was = match super::kept::change_of(xml, node) {
            Some(change) => xml.children(change).next(),
            None => Some(node),
        };
        if let (Some(names), Some(was)) = (self.names.get(side), was) {
            children(xml, was, names, &mut text);
        }
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let number = *self.known.entry(text).or_insert(next);
        self.seen.insert(key, number);
        number
    }
}

/// What says nothing about the look, or is compared by itself.
const SKIPPED: [&str; 22] = [
    "w:lang",
    "w:noProof",
    "w:cnfStyle",
    "w:headerReference",
    "w:footerReference",
    "w:rPrChange",
    "w:pPrChange",
    "w:sectPrChange",
    "w:tblPrChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:tblGridChange",
    "w:tblPrExChange",
    "w:numberingChange",
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:cellIns",
    "w:cellDel",
    "w:divId",
    "w:proofErr",
];

fn children(xml: &Xml<'_>, node: u32, names: &Names, out: &mut String) {
    let of_paragraph = xml.tag(node) == Tag::PPr;
    let mut all: Vec<String> = Vec::new();
    for child in xml.children(node) {
        let skipped = of_paragraph && matches!(xml.tag(child), Tag::RPr | Tag::SectPr);
        if skipped || SKIPPED.contains(&xml.name(child)) {
            continue;
        }
        let mut text = String::new();
        canonical(xml, child, names, &mut text);
        if !text.is_empty() {
            all.push(text);
        }
    }
    all.sort_unstable();
    all.iter().for_each(|text| out.push_str(text));
}

/// Writes an element so that two that look the same read the same.
fn canonical(xml: &Xml<'_>, node: u32, names: &Names, out: &mut String) {
    let name = xml.name(node);
    let mut attributes: Vec<(&str, String)> = xml
        .attributes(node)
        .filter(|(key, _)| {
            !(is_foreign(name, key)
                || key.starts_with("xmlns")
                || key.starts_with("w:rsid")
                || key.starts_with("w14:paraId")
                || *key == "w:hint"
                || *key == "w:tplc"
                || key.starts_with("w15:restart"))
        })
        .map(|(key, value)| (key, value_of(name, key, value, names)))
        .filter(|(key, value)| !(*key == "w:val" && value == "1"))
        .collect();
    attributes.sort_unstable();
    let mut inner = String::new();
    children(xml, node, names, &mut inner);
    let empty = attributes.is_empty() && inner.is_empty();
    let says_nothing =
        empty && matches!(name, "w:rFonts" | "w:rPr" | "w:pPr" | "w:numPr" | "w:tabs" | "w:ind");
    let default = name == "w:pStyle"
        && attributes.first().is_some_and(|(_, style)| Some(style.as_str()) == names.default.as_deref());
    if says_nothing || default {
        return;
    }
    out.push('<');
    out.push_str(name);
    for (key, value) in attributes {
        out.push(' ');
        out.push_str(key);
        out.push('=');
        out.push_str(&value);
    }
    out.push('>');
    out.push_str(&inner);
    out.push('/');
}

fn value_of(name: &str, key: &str, value: &str, names: &Names) -> String {
    if key == "w:val" {
        match name {
            "w:pStyle" | "w:rStyle" | "w:tblStyle" => return names.style(value).to_owned(),
            "w:numId" if value != "0" => {
                return names.lists.get(value).map_or_else(|| value.to_owned(), |list| format!("#{list:x}"));
            }
            _ => {}
        }
    }
    match value {
        "true" | "on" => "1",
        "false" | "off" => "0",
        "start" => "left",
        "end" => "right",
        other => other,
    }
    .to_owned()
}

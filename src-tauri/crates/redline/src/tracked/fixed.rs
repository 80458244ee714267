//! The static redline: colour, underline and strike instead of tracked changes, for publication.

use crate::docx::ReadError;
use crate::docx::package::{Part, replace};
use crate::files::load::usual;
use crate::files::xml::{Tag, Xml};

/// Inserted words: underlined and blue. Dark enough on white to be read without the underline, too.
const INSERTED: &str = "<w:color w:val=\"0B5394\"/><w:u w:val=\"single\"/>";
/// Deleted words: struck and red.
const DELETED: &str = "<w:strike/><w:color w:val=\"B00020\"/>";
/// Words that came from elsewhere: doubly underlined and green.
const CAME: &str = "<w:color w:val=\"38761D\"/><w:u w:val=\"double\"/>";
/// Words that went elsewhere: doubly struck and green.
const WENT: &str = "<w:dstrike/><w:color w:val=\"38761D\"/>";
/// What the marks of a look replace in the look of a run.
const REPLACED: [&str; 4] = ["w:color", "w:u", "w:strike", "w:dstrike"];

/// The file with no tracked change left and every change to be seen: what came is underlined, what went is struck, moves doubly
/// so; looks are those of the later version.
///
/// # Errors
/// When the file cannot be read; see [`ReadError`].
pub fn fixed(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let package = usual(bytes)?;
    let mut parts = Vec::new();
    for name in package.marked()? {
        let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
        let mut spans = Vec::new();
        within(&xml, 0, None, &mut spans);
        if !spans.is_empty() {
            parts.push(Part { name, bytes: super::edited(xml.source, spans).into_bytes() });
        }
    }
    let others = package.changed().filter(|one| parts.iter().all(|part| part.name != one.name));
    let others: Vec<Part> = others.cloned().collect();
    parts.extend(others);
    if parts.is_empty() { Ok(bytes.to_vec()) } else { replace(bytes, &parts) }
}

type Spans = Vec<(u32, u32, String)>;

fn within(xml: &Xml<'_>, node: u32, look: Option<&'static str>, spans: &mut Spans) {
    let is_properties = xml.name(node).ends_with("Pr");
    for child in xml.children(node) {
        let (name, element) = (xml.name(child), xml.at(child));
        let own = match name {
            "w:ins" => Some(INSERTED),
            "w:del" => Some(DELETED),
            "w:moveTo" => Some(CAME),
            "w:moveFrom" => Some(WENT),
            _ => None,
        };
        if is_gone(name) || (own.is_some() && is_properties) {
            spans.push((element.start, element.end, String::new()));
            continue;
        }
        if own.is_some() {
            spans.push((element.start, element.inner, String::new()));
            if element.close < element.end {
                spans.push((element.close, element.end, String::new()));
            }
            // What is deleted within what came is struck: the inner mark is the last word.
            within(xml, child, own, spans);
            continue;
        }
        match name {
            "w:delText" => rename(xml, child, "w:t", spans),
            "w:delInstrText" => rename(xml, child, "w:instrText", spans),
            "w:r" => {
                if let Some(look) = look {
                    marked(xml, child, look, spans);
                }
                within(xml, child, look, spans);
            }
            _ => within(xml, child, look, spans),
        }
    }
}

/// Marks that say nothing once the words are marked by their look.
fn is_gone(name: &str) -> bool {
    name.ends_with("Change")
        || matches!(name, "w:cellIns" | "w:cellDel" | "w:cellMerge")
        || ["moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange"]
            .iter()
            .any(|start| name.strip_prefix("w:").is_some_and(|name| name.starts_with(start)))
}

fn rename(xml: &Xml<'_>, node: u32, name: &str, spans: &mut Spans) {
    let (element, length) = (xml.at(node), u32::try_from(xml.name(node).len()).unwrap_or(u32::MAX));
    spans.push((element.start + 1, element.start + 1 + length, name.to_owned()));
    if element.close < element.end {
        spans.push((element.close + 2, element.close + 2 + length, name.to_owned()));
    }
}

/// Gives a run the look of a mark.
fn marked(xml: &Xml<'_>, run: u32, look: &str, spans: &mut Spans) {
    let Some(properties) = xml.child(run, Tag::RPr) else {
        let place = xml.at(run).inner;
        if xml.at(run).close < xml.at(run).end {
            spans.push((place, place, format!("<w:rPr>{look}</w:rPr>")));
        }
        return;
    };
    let element = xml.at(properties);
    if element.close == element.end {
        spans.push((element.start, element.end, format!("<w:rPr>{look}</w:rPr>")));
        return;
    }
    for child in xml.children(properties).filter(|child| REPLACED.contains(&xml.name(*child))) {
        let child = xml.at(child);
        spans.push((child.start, child.end, String::new()));
    }
    // The style of a run comes first, whatever else there is.
    let style = xml.child_named(properties, "w:rStyle").map_or(element.inner, |style| xml.at(style).end);
    spans.push((style, style, look.to_owned()));
}

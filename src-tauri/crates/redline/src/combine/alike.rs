//! What several people put in one place alike stands there once, under all their names.

use crate::docx::package::Part;
use crate::docx::{Package, ReadError, replace};
use crate::files::TOGETHER;
use crate::files::xml::{Tag, Xml};
use crate::tracked::{authors, edited};

/// An element that came whole by one hand.
struct Came<'a> {
    node: u32,
    /// The names as the mark has them.
    author: &'a str,
    /// What it says and looks like; ids, dates and names left out.
    says: String,
}

/// The file with insertions that say the same in one place made one; nothing where there are none.
pub(super) fn together(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let package = Package::read(bytes)?;
    let mut parts = Vec::new();
    for name in package.stories()? {
        let mut text: Option<String> = None;
        // Three alike are two alike, twice.
        loop {
            let source =
                text.as_ref().map_or(package.part(&name).unwrap_or_default(), |text| text.as_bytes());
            let xml = Xml::read(&name, source)?;
            let Some(next) = once(&xml).or_else(|| super::ends::once(&xml)) else { break };
            text = Some(next);
        }
        parts.extend(text.map(|text| Part { name, bytes: text.into_bytes() }));
    }
    if parts.is_empty() { Ok(None) } else { replace(bytes, &parts).map(Some) }
}

/// The part with pairs of insertions made one; nothing where there are none.
fn once(xml: &Xml<'_>) -> Option<String> {
    let mut spans = Vec::new();
    let mut open = vec![0];
    while let Some(node) = open.pop() {
        let mut place: Vec<Came<'_>> = Vec::new();
        for child in xml.children(node) {
            let Some(came) = came(xml, child) else {
                pair(xml, std::mem::take(&mut place), &mut spans);
                open.push(child);
                continue;
            };
            place.push(came);
        }
        pair(xml, place, &mut spans);
    }
    (!spans.is_empty()).then(|| edited(xml.source, spans))
}

/// Makes one of each two of these neighbours that say the same.
fn pair(xml: &Xml<'_>, mut place: Vec<Came<'_>>, spans: &mut Vec<(u32, u32, String)>) {
    while !place.is_empty() {
        let first = place.remove(0);
        let shares = |one: &str| authors(one).iter().any(|name| authors(first.author).contains(name));
        let Some(at) = place.iter().position(|one| one.says == first.says && !shares(one.author)) else {
            continue;
        };
        // What else the other put here before it would come to stand behind it.
        let is_theirs =
            |one: &Came<'_>| authors(one.author).iter().any(|name| authors(place[at].author).contains(name));
        if place[..at].iter().any(is_theirs) {
            continue;
        }
        let other = place.remove(at);
        let element = xml.at(first.node);
        let names = |author: &str| format!(" w:author=\"{author}\"");
        let both = names(&format!("{}{TOGETHER}{}", first.author, other.author));
        spans.push((element.start, element.end, xml.raw(first.node).replace(&names(first.author), &both)));
        let element = xml.at(other.node);
        spans.push((element.start, element.end, String::new()));
    }
}

/// What came whole here by one hand: words, a paragraph or a row.
fn came<'a>(xml: &Xml<'a>, node: u32) -> Option<Came<'a>> {
    let mark = match xml.tag(node) {
        Tag::Ins => Some(node),
        Tag::P => {
            let properties = xml.child(node, Tag::PPr)?;
            xml.child(xml.child(properties, Tag::RPr)?, Tag::Ins)
        }
        Tag::Tr => xml.child(xml.child(node, Tag::TrPr)?, Tag::Ins),
        _ => None,
    }?;
    let author = xml.attribute(mark, "w:author")?;
    let mut says = String::new();
    is_by(xml, node, author, false, &mut says).then_some(Came { node, author, says })
}

/// Whether everything in an element came by `author` and by nobody else; and what it says.
pub(super) fn is_by(xml: &Xml<'_>, node: u32, author: &str, within: bool, says: &mut String) -> bool {
    let tag = xml.tag(node);
    let name = xml.name(node);
    let own = xml.attribute(node, "w:author");
    if own.is_some_and(|own| own != author || tag != Tag::Ins) {
        return false;
    }
    let within = within || tag == Tag::Ins;
    match tag {
        Tag::Ins => {}
        Tag::R if !within => return false,
        Tag::R => {
            let look = xml.child(node, Tag::RPr).map_or("", |look| xml.raw(look));
            let look = format!("<r {look}>");
            // Runs that look the same are one, however a program cut them.
            match says
                .rfind("<r ")
                .filter(|at| says[*at..].starts_with(&look) && !says[*at + look.len()..].contains('<'))
            {
                Some(_) => {}
                None => says.push_str(&look),
            }
            for child in xml.children(node) {
                match xml.tag(child) {
                    Tag::RPr | Tag::LastPageBreak => {}
                    Tag::T => {
                        let mut text = String::new();
                        xml.text_into(child, &mut text);
                        says.push_str(&crate::docx::escape(&text));
                    }
                    _ => says.push_str(xml.raw(child)),
                }
            }
            return true;
        }
        Tag::RPr | Tag::TblPr | Tag::TcPr
            if xml.children(node).all(|child| xml.attribute(child, "w:author").is_none()) =>
        {
            says.push_str(xml.raw(node));
            return true;
        }
        _ => {
            says.push('<');
            says.push_str(name);
            for (key, value) in xml.attributes(node) {
                let is_id = key.starts_with("w:rsid") || key.starts_with("w14:");
                if !is_id {
                    says.push_str(&format!(" {key}={value}"));
                }
            }
            says.push('>');
        }
    }
    let all = xml.children(node).all(|child| is_by(xml, child, author, within, says));
    if tag != Tag::Ins {
        says.push_str("</>");
    }
    all
}

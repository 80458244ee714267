//! What several people put in alike at the end of a text.
//!
//! The last mark of a text is everybody's, so what came there begins with the mark of the paragraph before: words and marks that
//! say the same do not stand in the same elements, as they do elsewhere.

use super::alike::is_by;
use crate::files::TOGETHER;
use crate::files::xml::{Tag, Xml};
use crate::tracked::{authors, edited};

/// The part with what two put in alike at the end of one of its texts made one; nothing where there is none.
pub(super) fn once(xml: &Xml<'_>) -> Option<String> {
    let mut open = vec![0];
    while let Some(node) = open.pop() {
        let mut last: Vec<u32> = Vec::new();
        for child in xml.children(node) {
            match xml.tag(child) {
                Tag::P => last.push(child),
                Tag::SectPr | Tag::BookmarkStart | Tag::BookmarkEnd => {}
                _ => last.clear(),
            }
            open.push(child);
        }
        if let Some(spans) = twice(xml, &last) {
            return Some(edited(xml.source, spans));
        }
    }
    None
}

/// What to write where, if the last of these paragraphs were put in twice, one time behind the other.
fn twice(xml: &Xml<'_>, paras: &[u32]) -> Option<Vec<(u32, u32, String)>> {
    let (last, others) = paras.split_last()?;
    if came(xml, *last).is_some() {
        return None;
    }
    let other = author(xml, came(xml, *others.last()?)?);
    let by = |node: &u32, name: &str| came(xml, *node).is_some_and(|mark| author(xml, mark) == name);
    let count = others.iter().rev().take_while(|node| by(node, other)).count();
    // As many marks of the first stand before them.
    let start = others.len().checked_sub(2 * count)?;
    let first = author(xml, came(xml, *others.get(start)?)?);
    let are_first = others.get(start..start + count)?.iter().all(|node| by(node, first));
    if !are_first || authors(first).iter().any(|name| authors(other).contains(name)) {
        return None;
    }
    for at in start + 1..=start + count {
        let (one, another) = (paras[at], paras[at + count]);
        let says = (says(xml, one, first)?, says(xml, another, other)?);
        if says.0 != says.1 || says.0.is_empty() {
            return None;
        }
    }
    let names = |author: &str| format!(" w:author=\"{author}\"");
    let both = names(&format!("{first}{TOGETHER}{other}"));
    let shared = |node: u32, author: &str| {
        let element = xml.at(node);
        (element.start, element.end, xml.raw(node).replace(&names(author), &both))
    };
    let mut spans = vec![shared(came(xml, others[start])?, first)];
    spans.extend(others[start + 1..start + count].iter().map(|node| shared(*node, first)));
    let twice =
        others[start + count..].iter().map(|node| (xml.at(*node).start, xml.at(*node).end, String::new()));
    spans.extend(twice);
    spans.push(shared(*last, other));
    Some(spans)
}

/// What says that the mark of a paragraph came.
fn came(xml: &Xml<'_>, node: u32) -> Option<u32> {
    let look = xml.child(xml.child(node, Tag::PPr)?, Tag::RPr)?;
    xml.child(look, Tag::Ins)
}

fn author<'a>(xml: &Xml<'a>, mark: u32) -> &'a str {
    xml.attribute(mark, "w:author").unwrap_or_default()
}

/// What a paragraph holds, if all of it came by `author`; how the paragraph looks is not asked.
fn says(xml: &Xml<'_>, node: u32, author: &str) -> Option<String> {
    let mut says = String::new();
    let mut content = xml.children(node).filter(|child| xml.tag(*child) != Tag::PPr);
    content.all(|child| is_by(xml, child, author, false, &mut says)).then_some(says)
}

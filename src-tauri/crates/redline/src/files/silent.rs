//! What differs between two files and has no mark in Word's vocabulary: it is named in the report, so that nothing is silent.

use std::collections::BTreeMap;

use super::import::Redefined;
use super::report::{NotTracked, NotTrackedKind, StoryKind, TextPlace};
use super::xml::{Tag, Xml};
use crate::docx::{Package, ReadError};

/// Settings that change what a reader sees.
const SETTINGS: [&str; 6] = [
    "w:evenAndOddHeaders",
    "w:mirrorMargins",
    "w:documentProtection",
    "w:autoHyphenation",
    "w:defaultTabStop",
    "w:bookFoldPrinting",
];

/// Names whatever of the files as wholes differs: these `styles`, comments, bookmarks, settings, the theme. The bodies are
/// those of the files, in the same order.
pub(crate) fn differences<'s>(
    before: &Package,
    after: &Package,
    bodies: [&Xml<'_>; 2],
    styles: impl Iterator<Item = &'s Redefined>,
) -> Result<Vec<NotTracked>, ReadError> {
    let mut out = Vec::new();
    for style in styles {
        let kind = if style.id.is_empty() { NotTrackedKind::DefaultLook } else { NotTrackedKind::Style };
        let name = if style.id.is_empty() { String::new() } else { style.name.clone() };
        out.push(not_tracked(kind, name));
    }
    let both = |read: fn(&Package) -> Result<Vec<String>, ReadError>| Ok((read(before)?, read(after)?));
    for (kind, lists) in [
        (NotTrackedKind::Comment, both(comments)?),
        (NotTrackedKind::Bookmark, (bookmarks(bodies[0]), bookmarks(bodies[1]))),
        (NotTrackedKind::Settings, both(settings)?),
    ] {
        let names = only_in_one(&lists.0, &lists.1).into_iter();
        out.extend(names.map(|name| not_tracked(kind, name)));
    }
    let theme = |package: &Package| -> Result<Option<String>, ReadError> {
        let Some(name) = package.related("theme")? else { return Ok(None) };
        let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
        Ok(Some(plain(&xml, 0)))
    };
    if let (Some(one), Some(other)) = (theme(before)?, theme(after)?)
        && one != other
    {
        out.push(not_tracked(NotTrackedKind::Part, "theme".to_owned()));
    }
    Ok(out)
}

fn not_tracked(kind: NotTrackedKind, name: String) -> NotTracked {
    let place = TextPlace { story: StoryKind::Document, paragraph: 0, heading: String::new() };
    NotTracked { kind, name, place }
}

/// What occurs more often in one list than in the other, each once, in the order of the alphabet.
fn only_in_one(before: &[String], after: &[String]) -> Vec<String> {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    before.iter().for_each(|one| *counts.entry(one).or_default() -= 1);
    after.iter().for_each(|one| *counts.entry(one).or_default() += 1);
    counts.into_iter().filter(|(_, count)| *count != 0).map(|(name, _)| name.to_owned()).collect()
}

/// The words of each comment.
fn comments(package: &Package) -> Result<Vec<String>, ReadError> {
    let Some(name) = package.related("comments")? else { return Ok(Vec::new()) };
    let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
    let texts = xml.children(0).map(|comment| {
        let mut text = String::new();
        let end = xml.at(comment).next;
        (comment..end)
            .filter(|node| xml.name(*node) == "w:t")
            .for_each(|node| xml.text_into(node, &mut text));
        text
    });
    Ok(texts.collect())
}

/// The names of bookmarks, but for those that programs set by themselves.
fn bookmarks(body: &Xml<'_>) -> Vec<String> {
    let marks = (0..body.elements.len() as u32).filter(|node| body.tag(*node) == Tag::BookmarkStart);
    let names = marks.filter_map(|node| body.attribute(node, "w:name"));
    names.filter(|name| !name.starts_with('_')).map(str::to_owned).collect()
}

fn settings(package: &Package) -> Result<Vec<String>, ReadError> {
    let Some(name) = package.related("settings")? else { return Ok(Vec::new()) };
    let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
    let seen = xml.children(0).filter(|node| SETTINGS.contains(&xml.name(*node)));
    let texts = seen.map(|node| plain(&xml, node).trim_start_matches("w:").trim_end().to_owned());
    // A default tab stop that is not named is half an inch.
    Ok(texts.filter(|text| text != "defaultTabStop w:val=720").collect())
}

/// Names and values of an element and all within it, without what programs write anew each time.
fn plain(xml: &Xml<'_>, node: u32) -> String {
    let mut out = String::new();
    for at in node..xml.at(node).next {
        let name = xml.name(at);
        if name.starts_with("thm15:") || name == "a:ext" || name == "a:extLst" {
            continue;
        }
        out.push_str(name);
        out.push(' ');
        for (key, value) in xml.attributes(at) {
            let is_passing = key.starts_with("xmlns") || super::links::is_foreign(name, key) || key == "name";
            if !is_passing {
                out.push_str(&format!("{key}={value} "));
            }
        }
    }
    out
}

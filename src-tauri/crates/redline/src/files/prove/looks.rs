//! Properties of runs and paragraphs as they are compared: name and value, what means nothing left out.

use std::collections::BTreeMap;

use super::markup::Markup;
use super::names::Space;

/// The properties of runs that are compared.
const RUN: [&str; 16] = [
    "b",
    "i",
    "strike",
    "dstrike",
    "caps",
    "smallCaps",
    "vanish",
    "u",
    "sz",
    "color",
    "highlight",
    "vertAlign",
    "rFonts",
    "shd",
    "position",
    "spacing",
];
/// The properties of paragraphs that are compared, beside style, numbering and the end of a section.
const PARAGRAPH: [&str; 11] = [
    "jc",
    "outlineLvl",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "ind",
    "spacing",
    "shd",
    "pBdr",
    "bidi",
    "contextualSpacing",
];
/// Values of run properties that mean the same as no property.
const NOTHING: [&str; 5] = ["none", "auto", "nil", "baseline", "0"];

/// Properties by name; a run property without a value is there to take one away that a style gives.
pub(super) type Looks = BTreeMap<&'static str, Option<String>>;

fn is_toggle(name: &str) -> bool {
    matches!(name, "b" | "i" | "strike" | "dstrike" | "caps" | "smallCaps" | "vanish")
}

/// The properties in a `w:rPr`.
pub(super) fn of_run(markup: &Markup<'_>, properties: Option<usize>) -> Looks {
    let mut looks = Looks::new();
    let Some(properties) = properties else { return looks };
    for child in markup.children(properties) {
        let name = markup.word(child);
        let Some(name) = RUN.iter().find(|known| **known == name).copied() else { continue };
        let given = |name| markup.of(child, name).map(std::borrow::Cow::into_owned);
        let value = given("val");
        let value = match name {
            _ if is_toggle(name) => {
                let off = value.is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"));
                (!off).then(|| "on".to_owned())
            }
            "rFonts" => {
                let fonts = ["ascii", "asciiTheme", "hAnsi", "hAnsiTheme"];
                let font = fonts.into_iter().filter_map(given).find(|font| !font.is_empty());
                if font.is_none() {
                    continue;
                }
                font
            }
            "shd" => given("fill"),
            _ => value,
        };
        looks.insert(name, value);
    }
    looks
}

/// The properties in a `w:pPr`.
pub(super) fn of_paragraph(markup: &Markup<'_>, properties: Option<usize>) -> Looks {
    let mut looks = Looks::new();
    let Some(properties) = properties else { return looks };
    for child in markup.children(properties) {
        let name = markup.name(child);
        let Some(name) = PARAGRAPH.iter().find(|known| **known == name).copied() else { continue };
        let mut value = String::new();
        if name == "pBdr" {
            for border in markup.children(child) {
                value.push_str(markup.name(border));
                attributes(markup, border, &mut value);
            }
        } else {
            attributes(markup, child, &mut value);
        }
        looks.insert(name, Some(value));
    }
    looks
}

/// Writes the word processing attributes of an element, in the order of their names.
pub(super) fn attributes(markup: &Markup<'_>, element: usize, out: &mut String) {
    let mut found: Vec<_> = markup
        .attributes(element)
        .filter(|(space, name, _)| *space == Space::Word && !name.contains("rsid"))
        .map(|(_, name, value)| (name, value))
        .collect();
    found.sort();
    for (name, value) in found {
        out.push_str(name);
        out.push('=');
        out.push_str(&value);
        out.push('\u{1f}');
    }
    out.push('\u{1e}');
}

/// Writes the properties in which something shows.
pub(super) fn shown(looks: &Looks, out: &mut Vec<u8>) {
    for (name, value) in looks {
        let Some(value) = value.as_deref().filter(|value| !NOTHING.contains(value)) else { continue };
        out.extend_from_slice(name.as_bytes());
        out.push(0x1f);
        out.extend_from_slice(value.as_bytes());
        out.push(0x1e);
    }
}

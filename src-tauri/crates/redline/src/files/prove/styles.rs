//! The styles and the numbering of a file, as far as they make a difference to what is compared.

use std::collections::HashMap;

use super::looks::{self, Looks};
use super::markup::Markup;
use super::source::Source;
use crate::docx::ReadError;

/// No style is based on so many others in turn.
const CHAIN: usize = 64;

/// One style.
struct Style {
    based_on: Option<String>,
    name: String,
    run: Looks,
    paragraph: Looks,
    /// Its numbering, resolved.
    numbered: Option<String>,
}

/// The styles and the numbering of a file.
#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The run properties of everything.
    basis: Looks,
    /// The style of a paragraph that names none.
    default: Option<String>,
    numbers: Numbers,
}

/// The levels of a list by their number.
type Levels = HashMap<String, String>;

/// Lists by the id that paragraphs use.
#[derive(Default)]
struct Numbers(HashMap<String, Levels>);

impl Styles {
    pub fn read(source: &Source<'_>) -> Result<Self, ReadError> {
        let mut styles = Self { numbers: Numbers::read(source)?, ..Self::default() };
        let Some(markup) = source.first("styles")? else { return Ok(styles) };
        if let Some(defaults) = markup.child(0, "docDefaults") {
            styles.basis = looks::of_run(&markup, markup.find(defaults, ["rPrDefault", "rPr"]));
        }
        for style in markup.children(0).filter(|element| markup.word(*element) == "style") {
            let text = |name| markup.of(style, name).map(std::borrow::Cow::into_owned);
            let id = markup.written(style, "styleId").unwrap_or_default().to_owned();
            let is_default = matches!(text("default").as_deref(), Some("1" | "true" | "on"));
            if is_default && text("type").as_deref() == Some("paragraph") {
                styles.default = Some(id.clone());
            }
            let one = Style {
                based_on: markup
                    .child(style, "basedOn")
                    .and_then(|base| markup.written(base, "val"))
                    .map(str::to_owned),
                name: markup.value(style, "name").map_or_else(|| id.clone(), std::borrow::Cow::into_owned),
                run: looks::of_run(&markup, markup.child(style, "rPr")),
                paragraph: looks::of_paragraph(&markup, markup.child(style, "pPr")),
                numbered: markup
                    .find(style, ["pPr", "numPr"])
                    .and_then(|number| styles.numbers.resolved(&markup, number)),
            };
            styles.by_id.insert(id, one);
        }
        Ok(styles)
    }

    /// Whether there is a style with this id.
    pub fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// The style that a paragraph with the style `id` has in the end.
    fn of_paragraph<'a>(&'a self, id: &'a str) -> &'a str {
        if id.is_empty() { self.default.as_deref().unwrap_or_default() } else { id }
    }

    /// The styles that this one is made of, itself first.
    fn chain<'a>(&'a self, id: &str) -> Vec<&'a Style> {
        let (mut chain, mut seen): (Vec<&Style>, Vec<&str>) = (Vec::new(), Vec::new());
        let mut next = self.by_id.get_key_value(id);
        while let Some((id, style)) = next.take_if(|_| chain.len() < CHAIN) {
            if seen.contains(&id.as_str()) {
                break;
            }
            seen.push(id);
            chain.push(style);
            next = style.based_on.as_deref().and_then(|base| self.by_id.get_key_value(base));
        }
        chain
    }

    /// The name of the style of a paragraph, in small letters.
    pub fn name(&self, id: &str) -> String {
        let id = self.of_paragraph(id);
        let unknown = || if id.is_empty() { String::new() } else { format!("?{id}") };
        self.by_id.get(id).map_or_else(unknown, |style| style.name.clone()).to_lowercase()
    }

    /// How a run looks in the end, given the styles of its paragraph and its own and what it says itself.
    pub fn run(&self, paragraph: &str, own: &str, direct: Looks) -> Looks {
        let mut looks = self.basis.clone();
        for id in [self.of_paragraph(paragraph), own] {
            for style in self.chain(id).into_iter().rev() {
                looks.extend(style.run.clone());
            }
        }
        looks.extend(direct);
        looks
    }

    /// How a paragraph looks in the end.
    pub fn paragraph(&self, id: &str, direct: Looks) -> Looks {
        let mut looks = Looks::new();
        for style in self.chain(self.of_paragraph(id)).into_iter().rev() {
            looks.extend(style.paragraph.clone());
        }
        looks.extend(direct);
        looks
    }

    /// The numbering of a paragraph of style `id` whose own is `number`; none where it has none or says so.
    pub fn number(&self, id: &str, markup: &Markup<'_>, number: Option<usize>) -> Option<String> {
        let direct = number.and_then(|number| self.numbers.resolved(markup, number));
        let of_style =
            || self.chain(self.of_paragraph(id)).into_iter().find_map(|style| style.numbered.clone());
        direct.or_else(of_style).filter(|number| !number.is_empty())
    }
}

impl Numbers {
    fn read(source: &Source<'_>) -> Result<Self, ReadError> {
        let mut numbers = Self::default();
        let Some(markup) = source.first("numbering")? else { return Ok(numbers) };
        let named = |element, name| markup.of(element, name).unwrap_or_default().into_owned();
        let mut lists: HashMap<String, Levels> = HashMap::new();
        for list in markup.children(0).filter(|element| markup.word(*element) == "abstractNum") {
            let levels = markup.children(list).filter(|element| markup.word(*element) == "lvl");
            let levels = levels.map(|level| {
                let part = |name| markup.value(level, name).unwrap_or_default();
                (named(level, "ilvl"), format!("{}\u{1f}{}", part("numFmt"), part("lvlText")))
            });
            lists.insert(named(list, "abstractNumId"), levels.collect());
        }
        for one in markup.children(0).filter(|element| markup.word(*element) == "num") {
            let list = markup.value(one, "abstractNumId").unwrap_or_default();
            let levels = lists.get(list.as_ref()).cloned().unwrap_or_default();
            numbers.0.insert(named(one, "numId"), levels);
        }
        Ok(numbers)
    }

    /// What a `w:numPr` comes to: the level with its form; empty where it takes the numbering away.
    fn resolved(&self, markup: &Markup<'_>, number: usize) -> Option<String> {
        let level =
            markup.child(number, "ilvl").map_or("0".into(), |level| markup.val(level).unwrap_or_default());
        let Some(id) = markup.value(number, "numId") else { return Some(format!("level {level}")) };
        if id == "0" {
            return Some(String::new());
        }
        let form = self.0.get(id.as_ref()).and_then(|levels| levels.get(level.as_ref()));
        Some(format!("{level}\u{1f}{}", form.map_or("?", String::as_str)))
    }
}

//! A redline as one HTML file that needs nothing else: no script or style from elsewhere, to be read on a screen and on paper.
//! Both sides of a side-by-side page are columns of one table, so they scroll together without any script.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::page::ProofPage;
use crate::comparison::{Change, ComparedBlock, ComparedRow, Comparison, Fate, Kind, Segment, Side, State};
use crate::files::StoryKind;

/// How the two versions stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One text with what went struck and what came underlined.
    Inline,
    /// Each paragraph beside the one it was: both sides scroll together.
    SideBySide,
}

/// The words a reader needs, in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct HtmlWords {
    /// The language of these words as a BCP 47 tag.
    pub language: String,
    /// The name of the page.
    pub title: String,
    /// What the earlier version is called.
    pub before: String,
    /// What the later version is called.
    pub after: String,
    /// How many changes there are, as a sentence.
    pub summary: String,
    /// In front of a block that stood here, for example "moved away:".
    pub moved_from: String,
    /// In front of a block that stands here now.
    pub moved_to: String,
    /// What marks mean: inserted, deleted, moved, in another form, and the bar beside a paragraph.
    pub key: [String; 5],
    /// Above the texts beside the body, for example "Footnotes".
    pub stories: Vec<(StoryKind, String)>,
    /// Above the list of changes.
    pub list: String,
    /// Each change of the list: its kind and where it stands, in the order of the comparison.
    pub places: Vec<String>,
    /// The proof at the end; nothing for none.
    pub proof: Option<ProofPage>,
}

const STYLE: &str = include_str!("html.css");

/// The comparison as HTML.
#[must_use]
pub fn html(comparison: &Comparison, layout: Layout, words: &HtmlWords) -> String {
    let mut page = Page { words, anchored: HashSet::new(), out: String::new() };
    page.head(comparison, layout);
    match layout {
        Layout::Inline => page.inline(&comparison.blocks),
        Layout::SideBySide => page.side_by_side(&comparison.blocks),
    }
    page.out.push_str("</main>");
    page.list(&comparison.changes);
    page.proof();
    page.out.push_str("</div></body></html>\n");
    page.out
}

struct Page<'a> {
    words: &'a HtmlWords,
    /// The changes that the list can lead to already: the first place of each counts.
    anchored: HashSet<String>,
    out: String,
}

impl Page<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn head(&mut self, comparison: &Comparison, layout: Layout) {
        let words = self.words;
        let (title, summary) = (escaped(&words.title), escaped(&words.summary));
        let class = if layout == Layout::SideBySide { "two" } else { "one" };
        let language = if words.language.is_empty() { &comparison.language } else { &words.language };
        let _ = write!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{title}</title><style>{STYLE}</style></head><body class=\"{class}\"><div class=\"page\"><header class=\"top\"><h1>{title}</h1><p>{summary}</p>",
            escaped(language),
        );
        let [inserted, deleted, moved, formatted, bar] = words.key.each_ref().map(|word| escaped(word));
        let _ = write!(
            self.out,
            "<div class=\"key\"><ins>{inserted}</ins><del>{deleted}</del><span class=\"moved\">{moved}</span><span class=\"formatted\">{formatted}</span><span>{bar}</span></div></header><main lang=\"{}\" dir=\"auto\">",
            escaped(&comparison.language)
        );
    }

    fn inline(&mut self, blocks: &[ComparedBlock]) {
        let mut story = StoryKind::Body;
        for one in blocks {
            if let Some(name) = self.story(one, &mut story) {
                let _ = writeln!(self.out, "<p class=\"story\">{name}</p>");
            }
            self.block(one, None);
        }
    }

    fn side_by_side(&mut self, blocks: &[ComparedBlock]) {
        let (before, after) = (escaped(&self.words.before), escaped(&self.words.after));
        let _ = write!(
            self.out,
            "<table class=\"both\"><thead><tr><th scope=\"col\">{before}</th><th scope=\"col\">{after}</th></tr></thead><tbody>"
        );
        let mut story = StoryKind::Body;
        for one in blocks {
            if let Some(name) = self.story(one, &mut story) {
                let _ = writeln!(self.out, "<tr><td colspan=\"2\"><p class=\"story\">{name}</p></td></tr>");
            }
            self.put("<tr>");
            for side in [Side::Before, Side::After] {
                if one.state.stands_in(side) {
                    self.put("<td>");
                    self.block(one, Some(side));
                } else {
                    self.put("<td class=\"none\">");
                }
                self.put("</td>");
            }
            self.put("</tr>\n");
        }
        self.put("</tbody></table>");
    }

    /// What the text is called that begins with this block.
    fn story(&self, one: &ComparedBlock, last: &mut StoryKind) -> Option<String> {
        let now = one.place.story;
        // A text box stands among the text that holds it.
        if now == *last || now == StoryKind::TextBox {
            return None;
        }
        *last = now;
        let named = self.words.stories.iter().find(|(kind, _)| *kind == now);
        named.map(|(_, name)| escaped(name))
    }

    /// A block; with a `side` only what that side has, otherwise both.
    fn block(&mut self, one: &ComparedBlock, side: Option<Side>) {
        let note = match one.state {
            State::MovedFrom => format!("<span class=\"moved\">{} </span>", escaped(&self.words.moved_from)),
            State::MovedTo => format!("<span class=\"moved\">{} </span>", escaped(&self.words.moved_to)),
            _ => String::new(),
        };
        let mut class: Vec<String> = Vec::new();
        match one.state {
            State::MovedFrom => class.push("moved_from".to_owned()),
            State::MovedTo => class.push("moved_to".to_owned()),
            _ => {}
        }
        if one.shape.kind == Kind::Item {
            class.push(format!("item l{}", one.shape.level.min(8)));
            if one.shape.ordered {
                class.push("ordered".to_owned());
            }
        }
        if one.place.story == StoryKind::TextBox {
            class.push("box".to_owned());
        }
        let number = self.number(one, side, &mut class);
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{}\"", class.join(" ")) };
        let text = format!("{note}{}", segments(&one.segments, side, one.state == State::MovedFrom));
        match one.shape.kind {
            Kind::Heading => {
                let level = (one.shape.level + 1).clamp(2, 6);
                let _ = writeln!(self.out, "<h{level}{class} dir=\"auto\">{number}{text}</h{level}>");
            }
            Kind::Table => {
                let rows: String = one.rows.iter().map(|row| table_row(row, side)).collect();
                let caption = if text.is_empty() { text } else { format!("<caption>{text}</caption>") };
                let _ = writeln!(
                    self.out,
                    "<div{class}>{number}<div class=\"grid\" tabindex=\"0\"><table>{caption}<tbody>{rows}</tbody></table></div></div>"
                );
            }
            Kind::Paragraph | Kind::Item => {
                let _ = writeln!(self.out, "<p{class} dir=\"auto\">{number}{text}</p>");
            }
        }
    }

    /// The numbers of the changes in a block, which lead to the list; the list leads back to the first place of each.
    fn number(&mut self, one: &ComparedBlock, side: Option<Side>, class: &mut Vec<String>) -> String {
        let ids = one.change_ids();
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return String::new() };
        class.push("change".to_owned());
        let mut out = String::new();
        for id in &ids {
            if self.anchored.insert((*id).to_owned()) {
                let _ = write!(out, "<a id=\"c{id}\"></a>");
            }
        }
        // Beside each other, the later side bears the numbers wherever it has the block.
        if side != Some(Side::Before) || !one.state.stands_in(Side::After) {
            let range = if first == last { (*first).to_owned() } else { format!("{first}–{last}") };
            let _ = write!(out, "<a class=\"no\" href=\"#l{first}\">{range}</a>");
        }
        out
    }

    fn list(&mut self, changes: &[Change]) {
        if changes.is_empty() {
            return;
        }
        let _ = write!(
            self.out,
            "<nav aria-labelledby=\"list\"><h2 id=\"list\">{}</h2><ol>",
            escaped(&self.words.list)
        );
        for (change, place) in changes.iter().zip(&self.words.places) {
            let id = &change.id;
            let _ = write!(
                self.out,
                "<li id=\"l{id}\"><a href=\"#c{id}\">{id}</a><div><span class=\"where\">{}</span><p dir=\"auto\">",
                escaped(place)
            );
            let same = change.before == change.after;
            if !change.before.is_empty() && !same {
                let _ = write!(self.out, "<del>{}</del> ", escaped(&change.before));
            }
            match (change.after.is_empty(), same) {
                (true, _) => {}
                (false, true) => self.out.push_str(&escaped(&change.after)),
                (false, false) => {
                    let _ = write!(self.out, "<ins>{}</ins>", escaped(&change.after));
                }
            }
            self.put("</p></div></li>\n");
        }
        self.put("</ol></nav>");
    }

    fn proof(&mut self) {
        let Some(proof) = &self.words.proof else { return };
        let (title, intro) = (escaped(&proof.title), escaped(&proof.intro));
        let _ = write!(
            self.out,
            "<section class=\"proof\" aria-labelledby=\"proof\"><h2 id=\"proof\">{title}</h2><p class=\"intro\">{intro}</p><dl>"
        );
        for line in &proof.lines {
            let _ = write!(self.out, "<dt>{}</dt>", escaped(&line.label));
            for value in &line.values {
                let _ = write!(self.out, "<dd>{}</dd>", escaped(value));
            }
        }
        self.put("</dl></section>");
    }
}

fn table_row(row: &ComparedRow, side: Option<Side>) -> String {
    if side.is_some_and(|side| !row.state.stands_in(side)) {
        return String::new();
    }
    let name = if row.header { "th" } else { "td" };
    let cells = row.cells.iter().filter(|cell| side.is_none_or(|side| cell.state.stands_in(side)));
    let cells: String = cells
        .map(|cell| {
            let (class, text) = (fate(cell.state), segments(&cell.segments, side, false));
            format!("<{name}{class} dir=\"auto\">{text}</{name}>")
        })
        .collect();
    format!("<tr{}>{cells}</tr>\n", fate(row.state))
}

fn fate(state: State) -> &'static str {
    match state {
        State::Inserted | State::MovedTo => " class=\"inserted\"",
        State::Deleted | State::MovedFrom => " class=\"deleted\"",
        State::Unchanged | State::Changed => "",
    }
}

fn segments(all: &[Segment], side: Option<Side>, plain: bool) -> String {
    let shown = all.iter().filter(|segment| side.is_none_or(|side| segment.change.stands_in(side)));
    shown
        .map(|segment| {
            let mut text = escaped(&segment.text);
            if segment.italic {
                text = format!("<em>{text}</em>");
            }
            if segment.bold {
                text = format!("<strong>{text}</strong>");
            }
            match segment.change {
                _ if plain => text,
                Fate::Kept => text,
                Fate::Inserted => format!("<ins>{text}</ins>"),
                Fate::Deleted => format!("<del>{text}</del>"),
                Fate::Formatted => format!("<span class=\"formatted\">{text}</span>"),
            }
        })
        .collect()
}

/// Text as it stands between tags: a tab and the end of a line stay what they are.
fn escaped(text: &str) -> String {
    crate::docx::escape(text).replace("&#9;", "\t").replace("&#10;", "\n")
}

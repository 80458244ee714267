//! A redline as one HTML file that needs nothing else: no script or style from elsewhere, to be read on a screen and on paper.

use crate::comparison::{ComparedBlock, ComparedRow, Comparison, Fate, Kind, Segment, Side, State};

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
}

const STYLE: &str = "\
:root{color-scheme:light dark;--ins:#0b5394;--del:#b00020;--move:#38761d;--line:#8884}\
@media(prefers-color-scheme:dark){:root{--ins:#9ac7f5;--del:#ff9aa5;--move:#9fd08a}}\
body{font:16px/1.5 Georgia,serif;max-inline-size:46rem;margin:2rem auto;padding-inline:1rem}\
body.two{max-inline-size:90rem}\
ins{color:var(--ins);text-decoration:underline}del{color:var(--del);text-decoration:line-through}\
.formatted{text-decoration:underline dotted}.moved{color:var(--move);font-style:italic}\
.moved_to{border-inline-start:3px double var(--move);padding-inline-start:.6rem}\
.moved_from{color:var(--del);text-decoration:line-through double;border-inline-start:3px double var(--move);padding-inline-start:.6rem}\
table{border-collapse:collapse;inline-size:100%}td,th{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}\
.both>tbody>tr>td{inline-size:50%;border-block:0}.item{margin-inline-start:1.5rem}\
header p{font-family:sans-serif;font-size:.85rem}\
@media print{body{margin:0;max-inline-size:none}ins,del,.moved_from{color:#000}}";

/// The comparison as HTML.
#[must_use]
pub fn html(comparison: &Comparison, layout: Layout, words: &HtmlWords) -> String {
    let language = escaped(&comparison.language);
    let two = layout == Layout::SideBySide;
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"auto\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{}</title><style>{STYLE}</style></head><body class=\"{}\"><header><h1>{}</h1><p>{}</p></header><main>",
        escaped(&words.title),
        if two { "two" } else { "one" },
        escaped(&words.title),
        escaped(&words.summary),
    );
    if two {
        out.push_str(&format!(
            "<table class=\"both\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>",
            escaped(&words.before),
            escaped(&words.after)
        ));
        for one in &comparison.blocks {
            let cell = |side: Side| {
                if one.state.stands_in(side) { block(one, Some(side), words) } else { String::new() }
            };
            out.push_str(&format!(
                "<tr><td dir=\"auto\">{}</td><td dir=\"auto\">{}</td></tr>\n",
                cell(Side::Before),
                cell(Side::After)
            ));
        }
        out.push_str("</tbody></table>");
    } else {
        comparison.blocks.iter().for_each(|one| out.push_str(&block(one, None, words)));
    }
    out.push_str("</main></body></html>\n");
    out
}

/// A block; with a `side` only what that side has, otherwise both.
fn block(one: &ComparedBlock, side: Option<Side>, words: &HtmlWords) -> String {
    let note = match one.state {
        State::MovedFrom => format!("<span class=\"moved\">{} </span>", escaped(&words.moved_from)),
        State::MovedTo => format!("<span class=\"moved\">{} </span>", escaped(&words.moved_to)),
        _ => String::new(),
    };
    let class = match one.state {
        State::MovedFrom => " class=\"moved_from\"",
        State::MovedTo => " class=\"moved_to\"",
        _ if one.shape.kind == Kind::Item => " class=\"item\"",
        _ => "",
    };
    let text = format!("{note}{}", segments(&one.segments, side, one.state == State::MovedFrom));
    match one.shape.kind {
        Kind::Heading => {
            let level = (one.shape.level + 1).clamp(2, 6);
            format!("<h{level}{class} dir=\"auto\">{text}</h{level}>\n")
        }
        Kind::Table => {
            let rows: String = one.rows.iter().map(|row| table_row(row, side)).collect();
            format!("<table{class}><caption>{text}</caption><tbody>{rows}</tbody></table>\n")
        }
        Kind::Paragraph | Kind::Item => format!("<p{class} dir=\"auto\">{text}</p>\n"),
    }
}

fn table_row(row: &ComparedRow, side: Option<Side>) -> String {
    if side.is_some_and(|side| !row.state.stands_in(side)) {
        return String::new();
    }
    let name = if row.header { "th" } else { "td" };
    let cells = row.cells.iter().filter(|cell| side.is_none_or(|side| cell.state.stands_in(side)));
    let cells: String = cells
        .map(|cell| format!("<{name} dir=\"auto\">{}</{name}>", segments(&cell.segments, side, false)))
        .collect();
    format!("<tr>{cells}</tr>\n")
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

fn escaped(text: &str) -> String {
    crate::docx::escape(text)
}

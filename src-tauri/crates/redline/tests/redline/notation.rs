//! Documents and comparisons in a compact text notation, one block a line.
//!
//! A document: an optional `{id}`, then `# (3.1) words` for a heading, `- words` or `1. words` for an item (two spaces in
//! front for each level), `| a | b |` for a row (`|! a | b |` heads the table, `|= words` is the caption; neighbouring rows
//! form a table), `@ words` for the title, anything else for a paragraph. Words: `**bold**`, `*italic*`, `[words](address)`.

use redline::{
    Block, Cell, ComparedBlock, Comparison, Content, Document, Fate, Kind, Options, Row, Run, Segment, State,
    compare,
};

pub fn document(text: &str) -> Document {
    let mut document = Document { language: "en".to_owned(), ..Document::default() };
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let indent = line.len() - line.trim_start().len();
        let line = line.trim();
        let (id, line) = match line.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((id, rest)) => (id, rest.trim_start()),
            None => ("", line),
        };
        if let Some(title) = line.strip_prefix("@ ") {
            document.title = title.to_owned();
        } else if line.starts_with('|') {
            add_row(&mut document, id, line);
        } else {
            document.blocks.push(block(id, u8::try_from(indent / 2).unwrap(), line));
        }
    }
    document
}

fn block(id: &str, level: u8, line: &str) -> Block {
    if line.starts_with('#') {
        let depth = u8::try_from(line.chars().take_while(|c| *c == '#').count()).unwrap();
        let words = line.trim_start_matches('#').trim();
        let (number, words) = match words.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
            Some((number, rest)) => (number, rest),
            None => ("", words),
        };
        Block::heading(id, depth, number, runs(words))
    } else if let Some(words) = line.strip_prefix("- ") {
        Block::item(id, false, level, runs(words))
    } else if let Some(words) = line.strip_prefix("1. ") {
        Block::item(id, true, level, runs(words))
    } else {
        Block::paragraph(id, runs(line))
    }
}

fn add_row(document: &mut Document, id: &str, line: &str) {
    let starts = line.starts_with("|=");
    let extends = matches!(document.blocks.last(), Some(Block { content: Content::Table { .. }, .. }));
    if starts || !extends {
        let caption = line.strip_prefix("|=").unwrap_or_default().trim();
        document.blocks.push(Block::table(if starts { id } else { "" }, caption, Vec::new()));
        if starts {
            return;
        }
    }
    let header = line.starts_with("|!");
    let inner = line.trim_start_matches('|').trim_start_matches('!').trim_end_matches('|');
    let cells = inner.split('|').map(|cell| Cell::new(runs(cell.trim()))).collect();
    if let Some(Block { content: Content::Table { rows, .. }, .. }) = document.blocks.last_mut() {
        rows.push(Row::new(id, header, cells));
    }
}

pub fn runs(words: &str) -> Vec<Run> {
    let mut out = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let start = rest.find(['*', '[']).unwrap_or(rest.len());
        if start > 0 {
            out.push(Run::plain(&rest[..start]));
        }
        rest = &rest[start..];
        if let Some((bold, after)) = rest.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
            out.push(Run::plain(bold).bold());
            rest = after;
        } else if let Some((italic, after)) = rest.strip_prefix('*').and_then(|rest| rest.split_once('*')) {
            out.push(Run::plain(italic).italic());
            rest = after;
        } else if let Some((link, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(')')) {
            let (text, address) = link.split_once("](").unwrap_or((link, ""));
            out.push(Run::plain(text).link(address));
            rest = after;
        }
    }
    out
}

/// The comparison in notation: `+` inserted, `-` deleted, `<` moved away, `>` moved here, `~` changed in front of a block or
/// row; `{+ +}`, `{- -}` and `{* *}` (form) around words.
pub fn show(comparison: &Comparison) -> String {
    let mut lines = Vec::new();
    if comparison.title.iter().any(|segment| segment.change != Fate::Kept) {
        lines.push(format!("~ @ {}", words(&comparison.title, true)));
    }
    for block in &comparison.blocks {
        show_block(block, &mut lines);
    }
    lines.join("\n")
}

fn sign(state: State) -> &'static str {
    match state {
        State::Unchanged => "=",
        State::Changed => "~",
        State::Inserted => "+",
        State::Deleted => "-",
        State::MovedFrom => "<",
        State::MovedTo => ">",
    }
}

fn show_block(block: &ComparedBlock, lines: &mut Vec<String>) {
    let inside = matches!(block.state, State::Changed | State::MovedTo);
    let shape = |shape: &redline::Shape| match shape.kind {
        Kind::Heading => format!("{} ", "#".repeat(shape.level.into())),
        Kind::Paragraph => String::new(),
        Kind::Item => {
            format!("{}{} ", "  ".repeat(shape.level.into()), if shape.ordered { "1." } else { "-" })
        }
        Kind::Table => "|= ".to_owned(),
    };
    let mut front = shape(&block.shape);
    let was = shape(&block.before_shape);
    if front != was {
        front = format!("({}→{}) ", was.trim(), front.trim());
    }
    lines.push(
        format!("{} {front}{}", sign(block.state), words(&block.segments, inside)).trim_end().to_owned(),
    );
    for row in &block.rows {
        let inside = inside && matches!(row.state, State::Changed);
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let text = words(&cell.segments, inside && cell.state == State::Changed);
                if inside && matches!(cell.state, State::Inserted | State::Deleted) {
                    format!("{}{text}", sign(cell.state))
                } else {
                    text
                }
            })
            .collect();
        lines.push(format!("{} | {} |", sign(row.state), cells.join(" | ")));
    }
}

fn words(segments: &[Segment], inside: bool) -> String {
    let mut out = String::new();
    for segment in segments {
        let text = if segment.number { format!("({}) ", segment.text) } else { segment.text.clone() };
        out.push_str(&match segment.change {
            _ if !inside => text,
            Fate::Kept => text,
            Fate::Inserted => format!("{{+{text}+}}"),
            Fate::Deleted => format!("{{-{text}-}}"),
            Fate::Formatted => format!("{{*{text}*}}"),
        });
    }
    out
}

/// Compares two documents in notation and checks the comparison, and that it can be applied both ways and proven as a file.
#[track_caller]
pub fn check(before: &str, after: &str, expected: &str) {
    let (before, after) = (document(before), document(after));
    let comparison = compare(&before, &after, &Options::default());
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(show(&comparison).lines().collect::<Vec<_>>(), expected);
    crate::proof::round(&before, &after);
}

//! What differs between two states of the plan, as a document: both states as tables that are compared like any two
//! versions, so that old values stand struck through beside new ones.

use crate::{ExportError, ProvenRedline};
use redline::docx::{Authorship, Meta};
use redline::{Block, Cell, Document, Options, Row, Run};
use store::query::baselines::{CellDifference, PlanDifference, RowDifference};
use words::Words;

/// What differs between two states as a redline that proved itself; every form can be made of it. `before` and `after`
/// are what people call the two states, `date` the day it is written.
///
/// # Errors
/// When the redline does not prove itself, or the file cannot be composed.
pub fn differences(
    found: &PlanDifference,
    (before, after): (&str, &str),
    date: &str,
    words: &Words,
) -> Result<ProvenRedline, ExportError> {
    let title = words.say("differences-title", [("before", before), ("after", after)]);
    let (was, is) = (state(found, &title, Side::Was, words), state(found, &title, Side::Is, words));
    let comparison = redline::compare(&was, &is, &Options::default());
    let meta = Meta {
        creator: String::new(),
        date: date.to_owned(),
        contents_title: words.plain("document-contents"),
        header: title,
    };
    let authorship = Authorship::Anonymous { name: words.plain("redline-anonymous-name") };
    let bytes = redline::docx::write_redline(&comparison, &meta, &authorship)?;
    redline::prove(&bytes, &was, &is)?;
    let (before, after) = (before.to_owned(), after.to_owned());
    Ok(ProvenRedline { bytes, before, after, authorship, page: None })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Was,
    Is,
}

fn state(found: &PlanDifference, title: &str, side: Side, words: &Words) -> Document {
    let count = |number: u32| number.to_string();
    let counts: Vec<String> = found
        .counts
        .iter()
        .map(|(kind, number)| {
            let kind = words.plain(&format!("difference-{}", kind.word()));
            words.say("home-baseline-count", [("count", count(*number).as_str()), ("kind", &kind)])
        })
        .collect();
    let silent = words.say("baseline-silent", [("count", count(found.without_reason).as_str())]);
    let summary = if counts.is_empty() { words.plain("baseline-same") } else { counts.join(" \u{b7} ") };
    let heads = ["plan-column-name", "baseline-column-what", "baseline-column-values", "baseline-column-why"];
    let heads = heads.map(|key| Cell::new(vec![Run::plain(words.plain(key)).bold()]));
    let mut rows = vec![Row::new("heads", true, heads.to_vec())];
    rows.extend(found.rows.iter().filter_map(|row| line(row, side, words)));
    let mut blocks = vec![
        Block::paragraph("counts", vec![Run::plain(summary)]),
        Block::paragraph("silent", vec![Run::plain(silent)]),
    ];
    if rows.len() > 1 || !found.rows.is_empty() {
        blocks.push(Block::table("differences", "", rows));
    }
    Document { title: title.to_owned(), language: "en".to_owned(), blocks }
}

/// One row as it stood or stands; nothing where it was not there.
fn line(row: &RowDifference, side: Side, words: &Words) -> Option<Row> {
    use store::query::baselines::DifferenceKind::{Added, Removed};
    let absent = if side == Side::Was { Added } else { Removed };
    if row.kinds.contains(&absent) {
        return None;
    }
    let kinds: Vec<String> =
        row.kinds.iter().map(|kind| words.plain(&format!("difference-{}", kind.word()))).collect();
    let values: Vec<String> = row.cells.iter().filter_map(|cell| value(cell, side, words)).collect();
    let why = if row.reasons.is_empty() { words.plain("baseline-no-reason") } else { row.reasons.join("; ") };
    let cells =
        [format!("{} {}", row.record.label, row.record.name), kinds.join(", "), values.join("; "), why];
    Some(Row::new(row.record.id.to_string(), false, cells.map(Cell::plain).to_vec()))
}

fn value(cell: &CellDifference, side: Side, words: &Words) -> Option<String> {
    let said = if side == Side::Was { &cell.old } else { &cell.new };
    let mut term = words.plain(&format!("fact-{}", cell.term));
    if let Some(part) = &cell.part {
        term = format!("{term} ({part})");
    }
    said.as_ref().map(|said| format!("{term}: {}", cell_value(&cell.term, said, words)))
}

/// A value that differs as people read it: how something is known, and whether somebody checked it, are words of the plan.
pub fn cell_value(term: &str, value: &str, words: &Words) -> String {
    match term {
        "basis" => words.plain(&format!("table-basis-{value}")),
        "verified" => words.plain(&format!("known-{value}")),
        _ => value.to_owned(),
    }
}

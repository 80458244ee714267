//! The summary of changes: each change of a redline as a row of a table.

use crate::{Sheet, SheetColumn};
use redline::files::StoryKind;
use redline::{Change, ChangeKind, Comparison, Counts};
use words::Words;

/// The kinds of changes, in the order in which they are counted.
pub const KINDS: [ChangeKind; 7] = [
    ChangeKind::Inserted,
    ChangeKind::Deleted,
    ChangeKind::Reworded,
    ChangeKind::Moved,
    ChangeKind::Formatted,
    ChangeKind::RowInserted,
    ChangeKind::RowDeleted,
];

/// What a kind is called where programs read it: on the command line and in the keys of sentences.
#[must_use]
pub const fn kind_name(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Inserted => "inserted",
        ChangeKind::Deleted => "deleted",
        ChangeKind::Reworded => "reworded",
        ChangeKind::Moved => "moved",
        ChangeKind::Formatted => "formatted",
        ChangeKind::RowInserted => "row_inserted",
        ChangeKind::RowDeleted => "row_deleted",
    }
}

/// What a text of a document is called, as the keys of sentences have it.
#[must_use]
pub const fn story_name(story: StoryKind) -> &'static str {
    match story {
        StoryKind::Body => "body",
        StoryKind::Footnote => "footnote",
        StoryKind::Endnote => "endnote",
        StoryKind::Header => "header",
        StoryKind::Footer => "footer",
        StoryKind::TextBox => "text_box",
        StoryKind::Comment => "comment",
        StoryKind::Document => "document",
    }
}

/// How many changes there are of a kind.
const fn count_of(counts: &Counts, kind: ChangeKind) -> u32 {
    match kind {
        ChangeKind::Inserted => counts.inserted,
        ChangeKind::Deleted => counts.deleted,
        ChangeKind::Reworded => counts.reworded,
        ChangeKind::Moved => counts.moved,
        ChangeKind::Formatted => counts.formatted,
        ChangeKind::RowInserted => counts.row_inserted,
        ChangeKind::RowDeleted => counts.row_deleted,
    }
}

/// Each kind that occurs with how often it does, for example “3 inserted · 1 moved”.
#[must_use]
pub fn counted(counts: &Counts, words: &Words) -> String {
    let kinds = KINDS.into_iter().filter(|kind| count_of(counts, *kind) > 0);
    let pieces: Vec<String> = kinds
        .map(|kind| {
            let name = words.plain(&format!("change-kind-{}", kind_name(kind)));
            format!("{} {name}", count_of(counts, kind))
        })
        .collect();
    pieces.join(" · ")
}

/// What kind each change is of and where it stands, in words; and whose it is, where they are not all one person's.
#[must_use]
pub fn places(changes: &[Change], words: &Words) -> Vec<String> {
    let first = changes.first().map(|change| change.author.as_str());
    let several = changes.iter().any(|change| Some(change.author.as_str()) != first);
    changes.iter().map(|change| place(change, several, words)).collect()
}

fn place(change: &Change, with_author: bool, words: &Words) -> String {
    let kind = words.plain(&format!("change-kind-{}", kind_name(change.kind)));
    let paragraph = change.paragraph.to_string();
    let page = if change.page == 0 { "none".to_owned() } else { change.page.to_string() };
    let mut out = words.say(
        "change-place",
        [
            ("kind", kind.as_str()),
            ("heading", if change.heading.is_empty() { "none" } else { "some" }),
            ("under", change.heading.as_str()),
            ("story", story_name(change.story)),
            ("paragraph", paragraph.as_str()),
            ("page", page.as_str()),
        ],
    );
    if with_author && !change.author.is_empty() {
        let day = change.date.get(..10).unwrap_or("none");
        out.push_str(&words.say("change-by", [("author", change.author.as_str()), ("day", day)]));
    }
    out
}

/// Text as a cell holds it: cells of a row that came or went, and the number of a heading, are set apart by a space.
fn flat(text: &str) -> String {
    text.replace('\t', " ")
}

/// The summary of changes as a table.
#[must_use]
pub fn summary(title: &str, comparison: &Comparison, words: &Words) -> Sheet {
    const COLUMNS: [(&str, bool); 10] = [
        ("number", true),
        ("kind", false),
        ("heading", false),
        ("text", false),
        ("paragraph", true),
        ("page", true),
        ("before", false),
        ("after", false),
        ("author", false),
        ("date", false),
    ];
    let known = |number: u32| if number == 0 { String::new() } else { number.to_string() };
    let row = |change: &Change| {
        vec![
            change.number.to_string(),
            words.plain(&format!("change-kind-{}", kind_name(change.kind))),
            flat(&change.heading),
            words.plain(&format!("change-story-{}", story_name(change.story))),
            known(change.paragraph),
            known(change.page),
            flat(&change.before),
            flat(&change.after),
            change.author.clone(),
            change.date.clone(),
        ]
    };
    Sheet {
        ids: Vec::new(),
        title: title.to_owned(),
        columns: COLUMNS
            .iter()
            .map(|(name, is_number)| SheetColumn {
                head: words.plain(&format!("change-column-{name}")),
                is_number: *is_number,
            })
            .collect(),
        rows: comparison.changes.iter().map(row).collect(),
    }
}

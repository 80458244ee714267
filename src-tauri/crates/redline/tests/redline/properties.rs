//! What must hold for any two documents.

use proptest::prelude::*;
use redline::docx::{Authorship, accept_all, reject_all, to_document, write, write_redline};
use redline::{Block, Cell, Content, Document, Mark, Options, Row, Run, compare, hash, prove};

use crate::proof::{meta, round};

const WORDS: [&str; 24] = [
    "the",
    "the",
    "Board",
    "of",
    "decides",
    "2026-01-31",
    "I-07",
    "(a)",
    "résumé",
    "cafe\u{301}",
    "مجلس",
    "خطة",
    "部门计划",
    "แผนประจำปี",
    "\u{200b}",
    "\u{1}",
    "\n",
    "\t",
    "<&>\"",
    "a\u{200f}b",
    "👩‍👩‍👧",
    "x",
    ".",
    "–",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![8 => prop::sample::select(&WORDS[..]).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
}

fn run() -> impl Strategy<Value = Run> {
    let text = prop::collection::vec((word(), prop::sample::select(vec![" ", " ", ""])), 0..6)
        .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect::<String>());
    let link = prop::sample::select(vec!["", "", "", "https://example.org/a", "mailto:a b@c"]);
    let mark =
        prop::sample::select(vec![Mark::None, Mark::None, Mark::None, Mark::Illustrative, Mark::Unverified]);
    (text, prop::bool::weighted(0.2), prop::bool::weighted(0.2), link, mark)
        .prop_map(|(text, bold, italic, link, mark)| Run { text, bold, italic, link: link.to_owned(), mark })
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    prop::collection::vec(run(), 0..4)
}

fn row(cells: std::ops::Range<usize>) -> impl Strategy<Value = Row> {
    let id = prop::sample::select(vec!["", "", "r1", "r2", "r3"]);
    (id, any::<bool>(), prop::collection::vec(runs().prop_map(|runs| Cell { runs }), cells))
        .prop_map(|(id, header, cells)| Row { id: id.to_owned(), header, cells })
}

fn content() -> impl Strategy<Value = Content> {
    let number = prop::sample::select(vec!["", "", "1", "2.3"]);
    prop_oneof![
        2 => (1..8u8, number, runs()).prop_map(|(level, number, runs)| Content::Heading { level, number: number.to_owned(), runs }),
        5 => runs().prop_map(|runs| Content::Paragraph { runs }),
        3 => (any::<bool>(), 0..4u8, runs()).prop_map(|(ordered, level, runs)| Content::Item { ordered, level, runs }),
        2 => (prop::sample::select(vec!["", "Dates"]), prop_oneof![prop::collection::vec(row(2..4), 0..4), prop::collection::vec(row(2..3), 1..4)])
            .prop_map(|(caption, rows)| Content::Table { caption: caption.to_owned(), rows }),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let id = prop::sample::select(vec!["", "", "", "a", "b", "c", "d", "e"]);
    (id, content()).prop_map(|(id, content)| Block { id: id.to_owned(), content })
}

pub fn a_document() -> impl Strategy<Value = Document> {
    let title = prop::sample::select(vec!["", "Next Steps", "Next Steps final"]);
    let language = prop::sample::select(vec!["en", "ar", "th", ""]);
    (title, language, prop::collection::vec(block(), 0..8)).prop_map(|(title, language, blocks)| Document {
        title: title.to_owned(),
        language: language.to_owned(),
        blocks,
    })
}

/// A document and an edited copy: blocks dropped, doubled, swapped, and their words replaced.
pub fn edited() -> impl Strategy<Value = (Document, Document)> {
    (
        a_document(),
        prop::collection::vec(
            (0..6u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), block()),
            0..5,
        ),
    )
        .prop_map(|(before, edits)| {
            let mut after = before.clone();
            for (kind, one, other, block) in edits {
                if after.blocks.is_empty() {
                    after.blocks.push(block);
                    continue;
                }
                let (one, other) = (one.index(after.blocks.len()), other.index(after.blocks.len()));
                match kind {
                    0 => drop(after.blocks.remove(one)),
                    1 => after.blocks.insert(one, block),
                    2 => after.blocks.swap(one, other),
                    3 => {
                        let moved = after.blocks.remove(one);
                        after.blocks.insert(other.min(after.blocks.len()), moved);
                    }
                    4 => after.blocks[one].content = block.content,
                    _ => edit(&mut after.blocks[one].content, other),
                }
            }
            (before, after)
        })
}

fn edit(content: &mut Content, place: usize) {
    match content {
        Content::Heading { runs, .. } | Content::Paragraph { runs } | Content::Item { runs, .. } => {
            runs.insert(place.min(runs.len()), Run::plain("inserted words "));
            if let Some(last) = runs.last_mut() {
                last.bold = !last.bold;
            }
        }
        Content::Table { rows, .. } => {
            for row in rows.iter_mut() {
                row.cells.insert(place.min(row.cells.len()), Cell::plain("new column"));
            }
            if place.is_multiple_of(2) {
                rows.pop();
            }
        }
    }
}

proptest! {
    #[test]
    fn any_two_documents_give_a_redline_that_is_proven_both_ways(before in a_document(), after in a_document()) {
        round(&before, &after);
    }

    #[test]
    fn an_edited_document_gives_a_redline_that_is_proven_both_ways((before, after) in edited()) {
        round(&before, &after);
    }

    #[test]
    fn a_document_has_no_change_against_itself(document in a_document()) {
        let comparison = compare(&document, &document, &Options::default());
        prop_assert_eq!(&comparison.changes, &[]);
        let bytes = write_redline(&comparison, &meta(), &Authorship::Anonymous { name: "Nobody".into() }).unwrap();
        prop_assert_eq!(&bytes, &write(&document, &meta()).unwrap());
        prop_assert_eq!(prove(&bytes, &document, &document).unwrap().tracked, 0);
        prop_assert_eq!(hash(&to_document(&bytes).unwrap()), hash(&document));
    }

    #[test]
    fn without_moves_and_without_tidying_the_redline_is_proven_as_well((before, after) in edited()) {
        let comparison = compare(&before, &after, &Options { moves: false, tidy: false });
        let bytes = write_redline(&comparison, &meta(), &Authorship::Anonymous { name: "Nobody".into() }).unwrap();
        prop_assert!(prove(&bytes, &before, &after).is_ok());
        prop_assert_eq!(comparison.counts.moved, 0);
    }

    #[test]
    fn comparing_what_accepting_gives_with_the_second_version_finds_nothing((before, after) in edited()) {
        let bytes = write_redline(&compare(&before, &after, &Options::default()), &meta(), &Authorship::Anonymous { name: "Nobody".into() }).unwrap();
        let (accepted, rejected) = (to_document(&accept_all(&bytes).unwrap()).unwrap(), to_document(&reject_all(&bytes).unwrap()).unwrap());
        prop_assert_eq!(compare(&accepted, &after, &Options::default()).changes.len(), 0);
        prop_assert_eq!(compare(&rejected, &before, &Options::default()).changes.len(), 0);
    }

    #[test]
    fn every_change_is_named_where_it_stands((before, after) in edited()) {
        let comparison = compare(&before, &after, &Options::default());
        let text = serde_json::to_string(&comparison).unwrap();
        for change in &comparison.changes {
            let name = format!("\"changeId\":\"{}\"", change.id);
            prop_assert!(text.contains(&name), "change {} is nowhere", change.id);
        }
        prop_assert_eq!(comparison.counts.total as usize, comparison.changes.len());
    }
}

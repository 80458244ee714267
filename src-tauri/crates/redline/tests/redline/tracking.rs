//! What is read from a Word file with tracked changes.

use proptest::prelude::*;
use redline::docx::{accept_all, write, write_redline};
use redline::files::prove::check;
use redline::files::{Choices, compare};
use redline::tracked::{Decision, Selection, decide};
use redline::{ChangeKind, Comparison, Options, Side, State, tracked};

use crate::notation::document;
use crate::packages::{NAMES, body, file, paragraph};
use crate::proof::{meta, named};
use crate::properties::edited;

fn between(before: &[u8], after: &[u8]) -> Comparison {
    tracked::comparison(&compare(before, after, &Choices::default()).unwrap().bytes).unwrap()
}

fn listed(comparison: &Comparison) -> Vec<(ChangeKind, &str, &str)> {
    comparison.changes.iter().map(|one| (one.kind, one.before.as_str(), one.after.as_str())).collect()
}

/// The characters of one side: where a paragraph was split or joined, both pieces are blocks of their own, so spaces say nothing.
fn words(comparison: &Comparison, side: Side) -> String {
    let blocks = comparison.blocks.iter().filter(|block| block.state.stands_in(side));
    let text: Vec<String> = blocks.map(|block| block.text(side)).collect();
    text.concat().replace('¶', "").split_whitespace().collect()
}

#[test]
fn a_word_a_block_a_row_and_a_look_are_listed_as_people_see_them() {
    let before =
        write(&document("# Issues\nOne word here.\n\nIt goes.\n\n| a | b |\n| c | d |"), &meta()).unwrap();
    let after =
        write(&document("# Issues\nOne *word* there.\n\n| a | b |\n| new | row |\n| c | d |"), &meta())
            .unwrap();
    let comparison = between(&before, &after);
    let kinds: Vec<ChangeKind> = comparison.changes.iter().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [ChangeKind::Formatted, ChangeKind::Reworded, ChangeKind::Deleted, ChangeKind::RowInserted],
        "{:?}",
        listed(&comparison)
    );
    assert!(comparison.changes.iter().all(|one| one.heading == "Issues"), "{:?}", comparison.changes);
    assert_eq!(comparison.counts.total, 4);
}

#[test]
fn what_comes_or_goes_at_the_end_of_a_text_is_listed_as_whole_paragraphs() {
    let all = |all: &[&str]| body(&all.iter().map(|one| paragraph(one)).collect::<String>());
    let (few, more) = (all(&["One."]), all(&["One.", "Two.", "Three."]));
    let came = between(&few, &more);
    assert_eq!(listed(&came), [(ChangeKind::Inserted, "", "Two."), (ChangeKind::Inserted, "", "Three.")]);
    let gone = between(&more, &few);
    assert_eq!(listed(&gone), [(ChangeKind::Deleted, "Two.", ""), (ChangeKind::Deleted, "Three.", "")]);
    for list in [&came, &gone] {
        assert_eq!(list.changes.iter().map(|one| one.paragraph).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(list.blocks[0].state, State::Unchanged);
    }
    // Each is decided on as what it is called.
    let number = |number| Selection { numbers: vec![number], ..Selection::default() };
    for (number_of, left) in [(1, ["One.", "Three."]), (2, ["One.", "Two."])] {
        let made = compare(&few, &more, &Choices::default()).unwrap().bytes;
        let made = decide(&made, &number(number_of), Decision::Reject).unwrap();
        let verdict = check(&accept_all(&made).unwrap(), &all(&left), &all(&left)).unwrap();
        assert!(verdict.has_content(), "{verdict:#?}");
    }
    // A paragraph that was only split is not new.
    let split = between(&few, &all(&["One", "."]));
    assert_eq!(listed(&split), [(ChangeKind::Inserted, "", "¶")]);
}

#[test]
fn a_move_is_one_change_with_both_its_places() {
    let rest: Vec<String> =
        (0..6).map(|at| paragraph(&format!("Paragraph number {at} stays where it stood."))).collect();
    let long = paragraph("The Board directs the organization to prepare a plan for every issue.");
    let before = body(&format!("{long}{}", rest.concat()));
    let after = body(&format!("{}{long}{}", rest[..4].concat(), rest[4..].concat()));
    let comparison = between(&before, &after);
    assert_eq!(comparison.counts.moved, 1);
    assert_eq!(comparison.counts.total, 1, "{:?}", listed(&comparison));
}

#[test]
fn notes_headers_and_text_boxes_are_in_the_list() {
    let make = |word: &str| {
        let note = format!(
            "<w:footnotes {NAMES}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
            paragraph(&format!("{word} note"))
        );
        let header = format!("<w:hdr {NAMES}>{}</w:hdr>", paragraph(&format!("{word} header")));
        let inner = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&format!("{word} box")));
        let text = format!(
            "<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-h.xml\"/></w:sectPr>"
        );
        file(&text, &[("footnotes", "f.xml", &note), ("header", "h.xml", &header)])
    };
    let comparison = between(&make("short"), &make("long"));
    assert_eq!(listed(&comparison), vec![(ChangeKind::Reworded, "short", "long"); 3]);
}

proptest! {
    #[test]
    fn both_versions_can_be_read_out_of_what_is_tracked((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let (plain, marked) = (|bytes: &[u8]| tracked::comparison(bytes).unwrap(), between(&before, &after));
        prop_assert_eq!(words(&marked, Side::Before), words(&plain(&before), Side::After));
        prop_assert_eq!(words(&marked, Side::After), words(&plain(&after), Side::After));
    }

    #[test]
    fn our_own_redlines_are_read_as_well((before, after) in edited()) {
        let bytes = write_redline(&redline::compare(&before, &after, &Options::default()), &meta(), &named()).unwrap();
        let comparison = tracked::comparison(&bytes).unwrap();
        prop_assert_eq!(comparison.counts.total as usize, comparison.changes.len());
    }
}

//! The list of changes: who made each, where it stands, and that deciding on what it lists is deciding on the file.

use proptest::prelude::*;
use redline::docx::{Authorship, Package, accept_all, tracked as count, write};
use redline::files::{Choices, StoryKind, compare};
use redline::tracked::{Decision, Selection, comparison, decide};
use redline::{Block, Cell, Change, ChangeKind, Content, Document, Row};

use crate::corpus::corpus;
use crate::packages::{body, paragraph};
use crate::proof::meta;
use crate::properties::edited;

const KINDS: [ChangeKind; 7] = [
    ChangeKind::Inserted,
    ChangeKind::Deleted,
    ChangeKind::Reworded,
    ChangeKind::Moved,
    ChangeKind::Formatted,
    ChangeKind::RowInserted,
    ChangeKind::RowDeleted,
];

fn redline(before: &[u8], after: &[u8]) -> Vec<u8> {
    let authorship = Authorship::Named { author: "Ann".to_owned(), date: "2020-10-14".to_owned() };
    compare(before, after, &Choices { authorship, ..Choices::default() }).unwrap().bytes
}

fn listed(bytes: &[u8]) -> Vec<Change> {
    comparison(bytes).unwrap().changes
}

fn left(bytes: &[u8]) -> u32 {
    count(&Package::read(bytes).unwrap()).unwrap()
}

#[test]
fn a_change_says_who_made_it_when_and_where() {
    let rest = paragraph("It stays as it is.");
    let made = redline(
        &body(&format!("{rest}{}", paragraph("One word here."))),
        &body(&format!("{rest}{}", paragraph("One word there."))),
    );
    let changes = listed(&made);
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!((change.kind, change.author.as_str()), (ChangeKind::Reworded, "Ann"));
    assert!(change.date.starts_with("2020-10-14"), "{}", change.date);
    assert_eq!((change.story, change.paragraph, change.page), (StoryKind::Body, 2, 0));
    assert_eq!(change.marks.len(), 2, "a word that went and a word that came");
}

#[test]
fn words_of_two_people_side_by_side_are_two_changes() {
    let file = body(
        "<w:p><w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>one</w:t></w:r></w:ins><w:del w:id=\"2\" w:author=\"Bob\"><w:r><w:delText>two</w:delText></w:r></w:del></w:p>",
    );
    let changes = listed(&file);
    let told: Vec<_> =
        changes.iter().map(|one| (one.kind, one.author.as_str(), one.marks.as_slice())).collect();
    let marks = (["1".to_owned()], ["2".to_owned()]);
    assert_eq!(
        told,
        [(ChangeKind::Inserted, "Ann", marks.0.as_slice()), (ChangeKind::Deleted, "Bob", marks.1.as_slice())]
    );
}

#[test]
fn a_change_stands_on_the_page_on_which_it_was_laid_out() {
    let page = "<w:p><w:r><w:t>words</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>more</w:t></w:r></w:p>";
    let ins = "<w:p><w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>";
    let changes = listed(&body(&format!("{ins}{page}{ins}")));
    assert_eq!(changes.iter().map(|one| (one.paragraph, one.page)).collect::<Vec<_>>(), [(1, 1), (4, 2)]);
}

#[test]
fn words_that_moved_within_paragraphs_are_listed_where_they_went_and_where_they_came() {
    let file = body(
        "<w:p><w:moveFrom w:id=\"1\" w:author=\"Ann\"><w:r><w:t>words</w:t></w:r></w:moveFrom><w:r><w:t>stay</w:t></w:r></w:p><w:p><w:r><w:t>here</w:t></w:r><w:moveTo w:id=\"2\" w:author=\"Ann\"><w:r><w:t>words</w:t></w:r></w:moveTo></w:p>",
    );
    let kinds: Vec<ChangeKind> = listed(&file).iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [ChangeKind::Deleted, ChangeKind::Inserted]);
}

#[test]
fn a_change_of_a_text_box_that_is_written_twice_is_one_and_is_decided_on_in_both() {
    let inner = |id: u32| {
        format!(
            "<w:txbxContent><w:p><w:ins w:id=\"{id}\" w:author=\"Ann\"><w:r><w:t>new</w:t></w:r></w:ins></w:p></w:txbxContent>"
        )
    };
    let file = body(&format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{}</w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        inner(1),
        inner(2)
    ));
    let changes = listed(&file);
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(changes[0].story, StoryKind::TextBox);
    let selection = Selection { numbers: vec![1], ..Selection::default() };
    assert_eq!(left(&decide(&file, &selection, Decision::Reject).unwrap()), 0);
}

/// Every mark is one listed change's, no more and no less.
#[track_caller]
fn every_mark_is_listed(name: &str, bytes: &[u8]) {
    let mut ids: Vec<String> = listed(bytes).into_iter().flat_map(|one| one.marks).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    let selection =
        Selection { numbers: (1..=u32::try_from(all).unwrap().max(1)).collect(), ..Selection::default() };
    let decided = decide(bytes, &selection, Decision::Accept).unwrap();
    let whole = accept_all(bytes).unwrap();
    assert_eq!(left(&decided), left(&whole), "{name}: a mark belongs to no listed change");
}

#[test]
fn every_mark_of_the_corpus_belongs_to_a_listed_change() {
    for path in corpus() {
        every_mark_is_listed(&path.display().to_string(), &std::fs::read(&path).unwrap());
    }
}

fn a_table(rows: &[&[&str]]) -> Vec<u8> {
    let rows = rows.iter().map(|cells| Row {
        id: String::new(),
        header: false,
        cells: cells.iter().map(|text| Cell::plain(*text)).collect(),
    });
    let content = Content::Table { caption: String::new(), rows: rows.collect() };
    let blocks = vec![Block { id: String::new(), content }];
    write(&Document { title: String::new(), language: "en".to_owned(), blocks }, &meta()).unwrap()
}

/// Decides kind by kind, and checks that what comes out is what deciding on all gives.
#[track_caller]
fn kind_by_kind(before: &[u8], after: &[u8], kinds: &[ChangeKind]) {
    let made = redline(before, after);
    for (decision, wanted) in [(Decision::Accept, after), (Decision::Reject, before)] {
        let mut file = made.clone();
        for kind in kinds {
            let selection = Selection { kinds: vec![*kind], ..Selection::default() };
            file = decide(&file, &selection, decision).unwrap();
            assert!(listed(&file).iter().all(|one| one.kind != *kind), "{kind:?} stayed");
        }
        assert_eq!(left(&file), 0);
        assert_eq!(compare(&file, wanted, &Choices::default()).unwrap().report.revisions, 0);
    }
}

#[test]
fn rows_of_a_table_whose_other_rows_were_decided_on_are_decided_on_as_rows() {
    let before = a_table(&[&["the ", ""], &["the ", ""], &["", "I-07"]]);
    let after = a_table(&[&["new column", "new column", "the ", ""]]);
    let mut turned = KINDS;
    turned.reverse();
    kind_by_kind(&before, &after, &KINDS);
    kind_by_kind(&after, &before, &KINDS);
    kind_by_kind(&before, &after, &turned);
}

#[test]
fn the_columns_of_a_table_are_decided_on_with_the_last_of_its_cells() {
    let made = redline(&a_table(&[&["one", "two"], &["three", "four"]]), &a_table(&[&["one"], &["changed"]]));
    let grid = |bytes: &[u8]| {
        let package = Package::read(bytes).unwrap();
        let text = String::from_utf8(package.part(package.main()).unwrap().to_vec()).unwrap();
        (text.matches("<w:tblGridChange").count(), text.matches("<w:gridCol").count())
    };
    assert_eq!(grid(&made), (1, 3));
    let words = Selection { kinds: vec![ChangeKind::Reworded], ..Selection::default() };
    let half = decide(&made, &words, Decision::Reject).unwrap();
    assert!(left(&half) < left(&made), "the words were decided on");
    assert_eq!(grid(&half), (1, 3), "the cells are still tracked");
    assert_eq!(grid(&decide(&half, &Selection::default(), Decision::Reject).unwrap()), (0, 2));
}

proptest! {
    #[test]
    fn deciding_kind_by_kind_is_deciding_on_all((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        kind_by_kind(&before, &after, &KINDS);
    }

    #[test]
    fn deciding_number_by_number_is_deciding_on_all((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let made = redline(&before, &after);
        let numbers: Vec<u32> = listed(&made).iter().map(|one| one.number).filter(|number| number % 2 == 1).collect();
        let odd = Selection { numbers, ..Selection::default() };
        for (decision, wanted) in [(Decision::Accept, &after), (Decision::Reject, &before)] {
            let half = if odd.numbers.is_empty() { made.clone() } else { decide(&made, &odd, decision).unwrap() };
            let file = decide(&half, &Selection::default(), decision).unwrap();
            prop_assert_eq!(left(&file), 0);
            prop_assert_eq!(compare(&file, wanted, &Choices::default()).unwrap().report.revisions, 0);
        }
    }
}

//! Files that no comparison can be made of: a plain reason that says which of the two files it is and where, or a right redline.

use redline::combine::{Revised, combine};
use redline::docx::ReadError;
use redline::files::{Choices, CompareError, Progress, Which, compare, compare_with_progress};

use crate::packages::{NAMES, body, file, pack, paragraph};

/// The reason, asked for with the file on either side.
#[track_caller]
fn refused(bad: &[u8]) -> ReadError {
    let good = body(&paragraph("words"));
    let first = compare(bad, &good, &Choices::default()).unwrap_err();
    let second = compare(&good, bad, &Choices::default()).unwrap_err();
    match (first, second) {
        (
            CompareError::Unreadable { which: Which::Before, error },
            CompareError::Unreadable { which: Which::After, error: other },
        ) => {
            assert_eq!(error, other);
            error
        }
        other => panic!("{other:?}"),
    }
}

/// A redline of `before` and `after` that gives both back.
#[track_caller]
fn proven(before: &[u8], after: &[u8]) -> u32 {
    for (one, other) in [(before, after), (after, before)] {
        let made = compare(one, other, &Choices::default()).unwrap();
        assert!(made.proof.has_content() && made.proof.is_sound());
    }
    compare(before, after, &Choices::default()).unwrap().report.revisions
}

fn document(text: &str) -> Vec<u8> {
    pack(&[("word/document.xml", text.as_bytes())])
}

#[test]
fn what_is_no_word_file_is_refused_on_either_side() {
    assert_eq!(refused(b"").code(), "not_zip");
    assert_eq!(refused(b"just text").code(), "not_zip");
    // Old Word files and files behind a password begin alike.
    assert_eq!(
        refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]).code(),
        "legacy_or_encrypted"
    );
    assert_eq!(refused(&pack(&[("xl/workbook.xml", b"<workbook/>")])).code(), "missing_part");
    assert_eq!(refused(&document("<html/>")).code(), "not_word");
}

#[test]
fn broken_and_hostile_xml_is_refused_with_its_part() {
    let unclosed = refused(&document(&format!("<w:document {NAMES}><w:body><w:p>")));
    assert_eq!((unclosed.code(), unclosed.part()), ("bad_xml", "word/document.xml"));
    let entity = format!(
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document {NAMES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    );
    assert_eq!(refused(&document(&entity)).code(), "document_type");
    let deep =
        format!("{}{}", "<w:sdt><w:sdtContent>".repeat(50_000), "</w:sdtContent></w:sdt>".repeat(50_000));
    assert_eq!(refused(&body(&deep)).code(), "too_deep");
    assert_eq!(refused(&document(&" ".repeat(30 << 20))).code(), "bomb");
    let styles = format!("<w:styles {NAMES}><w:style>");
    let broken = refused(&file(&paragraph("words"), &[("styles", "styles.xml", &styles)]));
    assert_eq!((broken.code(), broken.part()), ("bad_xml", "word/styles.xml"));
}

#[test]
fn characters_references_and_prefixes_that_no_xml_may_hold_are_refused_with_their_part() {
    let with = |inner: &str| format!("<w:document {NAMES}><w:body>{inner}</w:body></w:document>");
    for words in ["a&#1;b", "a\u{1}b", "a&nothing;b", "a & b", "a&#xFFFF;b"] {
        let error = refused(&document(&with(&paragraph(words))));
        assert_eq!((error.code(), error.part()), ("bad_xml", "word/document.xml"), "{words:?}");
    }
    assert_eq!(refused(&document(&with("<q:p/><w:p/>"))).code(), "bad_xml");
    let good = body(&paragraph("a &amp; &lt;b&gt; &quot;c&apos; &#233; &#x1F600;"));
    assert_eq!(proven(&good, &good), 0);
}

#[test]
fn words_that_repeat_without_end_are_no_bomb_and_tags_that_do_are() {
    let long = body(&paragraph(&"word ".repeat(400_000)));
    assert!(long.len() < 20_000);
    assert_eq!(proven(&long, &long), 0);
    assert_eq!(refused(&body(&"<w:p/>".repeat(1_600_000))).code(), "bomb");
}

#[test]
fn dangling_relationships_missing_parts_and_double_ids_are_no_hindrance() {
    let dangling = "<w:p><w:hyperlink r:id=\"nowhere\"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>";
    let double = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>marks</w:t></w:r></w:p>";
    for odd in [dangling, double] {
        let (before, after) =
            (body(&format!("{odd}{}", paragraph("one"))), body(&format!("{odd}{}", paragraph("two"))));
        assert_eq!(proven(&before, &after), 2, "{odd}");
    }
}

#[test]
fn a_document_without_paragraphs_is_compared() {
    assert_eq!(proven(&body(""), &body("")), 0);
    assert!(proven(&body(""), &body(&paragraph("words"))) > 0);
    assert!(proven(&body("<w:sectPr/>"), &body(&format!("{}<w:sectPr/>", paragraph("words")))) > 0);
}

#[test]
fn a_table_of_two_thousand_columns_is_compared() {
    let table = |first: &str| {
        let cells: String = (0..2_000)
            .map(|at| format!("<w:tc>{}</w:tc>", paragraph(if at == 0 { first } else { "cell" })))
            .collect();
        body(&format!("<w:tbl><w:tblPr/><w:tr>{cells}</w:tr></w:tbl><w:p/>"))
    };
    assert!(proven(&table("one"), &table("two")) > 0);
}

#[test]
fn a_paragraph_of_a_million_characters_is_compared() {
    let words = "some words again ".repeat(60_000);
    let before = body(&paragraph(&format!("{words}one {words}")));
    let after = body(&paragraph(&format!("{words}two {words}")));
    let made = compare(&before, &after, &Choices::default()).unwrap();
    assert!(made.proof.is_exact());
    assert_eq!((made.report.counts.inserted_characters, made.report.counts.deleted_characters), (3, 3));
}

/// A document of many paragraphs, some of which say `word`.
fn long(word: &str) -> Vec<u8> {
    let says = |at: usize| if at.is_multiple_of(7) { word } else { "nothing" };
    body(&(0..1_000).map(|at| paragraph(&format!("Paragraph {at} says {}.", says(at)))).collect::<String>())
}

#[test]
fn a_comparison_tells_how_much_of_its_work_is_done() {
    let mut told: Vec<u32> = Vec::new();
    let mut note = |progress: Progress| {
        told.push(progress.thousandths);
        true
    };
    compare_with_progress(&long("one"), &long("two"), &Choices::default(), &mut note).unwrap();
    assert!(told.is_sorted() && told.last() == Some(&1000), "{told:?}");
    assert!(told.len() > 100 && told.windows(2).all(|pair| pair[1] - pair[0] <= 120), "{told:?}");
}

#[test]
fn several_versions_tell_how_much_of_their_work_is_done() {
    let mut told: Vec<u32> = Vec::new();
    let by = |author: &str, word: &str| Revised {
        bytes: long(word),
        author: author.to_owned(),
        date: String::new(),
    };
    let versions = [by("Anna", "two"), by("Bob", "three")];
    let mut note = |progress: Progress| {
        told.push(progress.thousandths);
        true
    };
    combine(&long("one"), &versions, &Choices::default(), &mut note).unwrap();
    assert!(told.is_sorted() && told.len() > 100 && told.last() >= Some(&900), "{told:?}");
}

#[test]
fn a_comparison_ends_wherever_it_is_told_to_and_says_nothing_more() {
    for end in [1, 2, 3, 5, 50, 100, 150, 200] {
        let mut count = 0;
        let mut go_on = |_: Progress| {
            count += 1;
            count < end
        };
        let stopped = compare_with_progress(&long("one"), &long("two"), &Choices::default(), &mut go_on);
        assert_eq!((stopped.unwrap_err(), count), (CompareError::Cancelled, end));
    }
}

#[test]
fn a_comparison_tells_how_far_it_is_and_ends_when_it_is_told_to() {
    let (before, after) = (body(&paragraph("one two")), body(&paragraph("one three")));
    let mut told: Vec<Progress> = Vec::new();
    let mut note = |progress: Progress| {
        told.push(progress);
        true
    };
    compare_with_progress(&before, &after, &Choices::default(), &mut note).unwrap();
    assert!(told.windows(2).all(|pair| pair[0].thousandths <= pair[1].thousandths), "{told:?}");
    for end in 0..told.len() {
        let mut left = end;
        let mut go_on = |_: Progress| {
            let goes = left > 0;
            left = left.saturating_sub(1);
            goes
        };
        let stopped = compare_with_progress(&before, &after, &Choices::default(), &mut go_on);
        assert_eq!(stopped.unwrap_err(), CompareError::Cancelled);
    }
}

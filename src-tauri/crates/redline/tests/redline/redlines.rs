//! What must hold for the redline of any two Word files.

use proptest::prelude::*;
use redline::docx::{Package, accept_all, reject_all, write};
use redline::files::{Choices, CompareError, FileRedline, compare};

use crate::packages::{NAMES, body, file, paragraph};
use crate::proof::meta;
use crate::properties::{a_document, edited};

/// The redline of two files, proven at every level.
fn proven(before: &[u8], after: &[u8]) -> FileRedline {
    let redline = compare(before, after, &Choices::default()).unwrap();
    assert!(redline.proof.is_exact() && redline.proof.is_sound(), "{:#?}", redline.proof);
    redline
}

/// Pieces of paragraphs: what programs write into them, one of each sort.
fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "one",
        "two ",
        " three",
        "four five ",
        "six, seven.",
        "The Board. ",
        "النص ",
        "部门计划",
        "e\u{301}",
        " ",
        "&amp;",
    ]);
    let look = prop::sample::select(vec![
        "",
        "<w:b/>",
        "<w:i/><w:color w:val=\"FF0000\"/>",
        "<w:rStyle w:val=\"Strong\"/>",
    ]);
    let run = (words, look).prop_map(|(words, look)| {
        format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
    });
    let other = prop::sample::select(vec![
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        "<w:r><w:noBreakHyphen/><w:t>x</w:t></w:r>",
        "<w:hyperlink w:anchor=\"here\"><w:r><w:t>a link</w:t></w:r></w:hyperlink>",
        "<w:hyperlink w:anchor=\"there\"><w:r><w:t>a link</w:t></w:r></w:hyperlink>",
        "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>today</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:sdt><w:sdtPr><w:alias w:val=\"Name\"/></w:sdtPr><w:sdtContent><w:r><w:t>held text</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:r><w:footnoteReference w:id=\"first\"/></w:r>",
        "<w:r><w:footnoteReference w:id=\"second\"/></w:r>",
        "<w:smartTag w:element=\"place\"><w:r><w:t>Geneva</w:t></w:r></w:smartTag>",
    ]);
    prop_oneof![5 => run, 2 => other.prop_map(str::to_owned)]
}

fn line() -> impl Strategy<Value = String> {
    let look = prop::sample::select(vec![
        "",
        "",
        "<w:pPr><w:jc w:val=\"center\"/></w:pPr>",
        "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>",
        "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>",
    ]);
    (look, prop::collection::vec(piece(), 0..5))
        .prop_map(|(look, pieces)| format!("<w:p>{look}{}</w:p>", pieces.concat()))
}

fn block() -> impl Strategy<Value = String> {
    let row = prop::collection::vec(line(), 1..4).prop_map(|cells| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    });
    let table = prop::collection::vec(row, 1..4)
        .prop_map(|rows| format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat()));
    prop_oneof![
        6 => line(),
        2 => table,
        1 => line().prop_map(|line| format!("<w:sdt><w:sdtPr/><w:sdtContent>{line}</w:sdtContent></w:sdt>")),
    ]
}

/// A file around blocks, whose footnotes of the first sort say `note`; each note has its own number.
fn around(blocks: &str, note: &str) -> Vec<u8> {
    let styles = format!(
        "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"
    );
    let (mut text, mut notes) = (String::new(), String::new());
    let mut pieces = blocks.split("w:id=\"");
    text.push_str(pieces.next().unwrap_or_default());
    for (at, piece) in pieces.enumerate() {
        let (sort, rest) = piece.split_once('"').unwrap();
        let says = paragraph(if sort == "first" { note } else { "another note" });
        let id = at + 2;
        notes.push_str(&format!("<w:footnote w:id=\"{id}\">{says}</w:footnote>"));
        text.push_str(&format!("w:id=\"{id}\"{rest}"));
    }
    let notes = format!("<w:footnotes {NAMES}>{notes}</w:footnotes>");
    let text = format!("{text}<w:p/><w:sectPr/>");
    file(&text, &[("styles", "styles.xml", &styles), ("footnotes", "footnotes.xml", &notes)])
}

/// Two bodies and what the footnote of the second says.
#[derive(Debug)]
struct Both {
    before: String,
    after: String,
    note: &'static str,
}

impl Both {
    fn files(&self) -> (Vec<u8>, Vec<u8>) {
        (around(&self.before, "a note"), around(&self.after, self.note))
    }
}

/// Blocks and an edited copy of them.
fn two_files() -> impl Strategy<Value = Both> {
    let edit = (0..5u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), block());
    let note = prop::sample::select(vec!["a note", "a longer note", "a note"]);
    (prop::collection::vec(block(), 0..7), prop::collection::vec(edit, 0..5), note).prop_map(
        |(before, edits, note)| {
            let mut after = before.clone();
            for (kind, one, other, block) in edits {
                if after.is_empty() {
                    after.push(block);
                    continue;
                }
                let (one, other) = (one.index(after.len()), other.index(after.len()));
                match kind {
                    0 => drop(after.remove(one)),
                    1 => after.insert(one, block),
                    2 => after.swap(one, other),
                    3 => after[one] = block,
                    _ => after[one] = after[one].replacen("one", "seven ", 1).replacen("<w:b/>", "", 1),
                }
            }
            Both { before: before.concat(), after: after.concat(), note }
        },
    )
}

proptest! {
    #[test]
    fn any_edit_of_a_written_document_is_proven_and_comparing_again_finds_nothing((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let redline = proven(&before, &after);
        let unmoved = compare(&before, &after, &Choices { moves: false, ..Choices::default() });
        prop_assert!(unmoved.is_ok_and(|unmoved| unmoved.proof.is_exact()));
        let (accepted, rejected) = (accept_all(&redline.bytes).unwrap(), reject_all(&redline.bytes).unwrap());
        prop_assert_eq!(compare(&accepted, &after, &Choices::default()).unwrap().report.revisions, 0);
        prop_assert_eq!(compare(&before, &rejected, &Choices::default()).unwrap().report.revisions, 0);
    }

    #[test]
    fn any_edit_of_what_programs_write_is_proven_in_both_directions(both in two_files()) {
        let (before, after) = both.files();
        for (one, other) in [(&before, &after), (&after, &before)] {
            let redline = proven(one, other);
            let unmoved = compare(one, other, &Choices { moves: false, ..Choices::default() }).unwrap();
            prop_assert!(unmoved.proof.is_exact() && unmoved.report.counts.moved == 0);
            let again = accept_all(&redline.bytes).unwrap();
            // A simple field that comes is written as one that can be marked, which is another way to say the same.
            if !both.before.contains("fldSimple") && !both.after.contains("fldSimple") {
                prop_assert_eq!(compare(&again, other, &Choices::default()).unwrap().report.revisions, 0);
            }
        }
    }

    #[test]
    fn a_file_has_no_change_against_itself(both in two_files(), document in a_document()) {
        for bytes in [both.files().0, write(&document, &meta()).unwrap()] {
            let redline = proven(&bytes, &bytes);
            prop_assert_eq!((redline.report.revisions, redline.proof.changes), (0, 0));
            prop_assert_eq!(Package::read(&redline.bytes).unwrap(), Package::read(&bytes).unwrap());
        }
    }

    #[test]
    fn damaged_files_are_refused_or_proven(
        both in two_files(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..12usize, "[<>/a-z\"= ]{0,4}"), 1..4),
    ) {
        let (before, after) = both.files();
        let part = "word/document.xml";
        let package = Package::read(&after).unwrap();
        let mut text = String::from_utf8(package.part(part).unwrap().to_vec()).unwrap();
        for (place, length, put) in cuts {
            let start = (0..=place.index(text.len().max(1))).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let end = (start + length..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            text.replace_range(start..end.max(start), &put);
        }
        let damaged = crate::packages::with(&after, part, &text);
        for (one, other) in [(&before, &damaged), (&damaged, &before)] {
            if let Ok(redline) = compare(one, other, &Choices::default()) {
                prop_assert!(redline.proof.has_content() && redline.proof.is_sound());
            }
        }
    }
}

#[test]
fn what_is_no_word_file_is_refused_by_its_side() {
    let fine = body(&paragraph("a"));
    let refused = |before: &[u8], after: &[u8]| match compare(before, after, &Choices::default()) {
        Err(CompareError::Unreadable { which, error }) => (which, error.code()),
        other => panic!("{other:?}"),
    };
    use redline::files::Which::{After, Before};
    assert_eq!(refused(b"hello", &fine), (Before, "not_zip"));
    assert_eq!(refused(&fine, b"hello"), (After, "not_zip"));
    let nested = "<w:sdt><w:sdtContent>".repeat(1000) + &"</w:sdtContent></w:sdt>".repeat(1000);
    assert_eq!(refused(&fine, &body(&nested)), (After, "too_deep"));
}

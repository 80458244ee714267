//! What a file leaves unsaid and what stands beside its text: styles, notes without paragraphs, sections without properties,
//! tables without rows.

use redline::docx::{Package, accept_all, reject_all};
use redline::files::{Choices, FileRedline, NotTrackedKind, StoryKind, compare};
use redline::tracked::{Decision, Selection, comparison, decide};
use redline::{ChangeKind, files};

use crate::packages::{NAMES, body, file, paragraph};

fn exact(before: &[u8], after: &[u8]) -> FileRedline {
    let made = compare(before, after, &Choices::default()).unwrap();
    assert!(made.proof.is_exact() && made.proof.is_sound(), "{:#?}", made.proof);
    made
}

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::read(bytes).unwrap();
    String::from_utf8(package.part(name).unwrap_or_default().to_vec()).unwrap()
}

/// A paragraph in the style `Quote & more`, which is defined by these elements.
fn styled(definition: &str) -> Vec<u8> {
    let styles = format!(
        "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"Base\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote &amp; more\"/>{definition}</w:style></w:styles>"
    );
    let text = "<w:p><w:pPr><w:pStyle w:val=\"Q\"/></w:pPr><w:r><w:t>words</w:t></w:r></w:p>";
    file(text, &[("styles", "styles.xml", &styles)])
}

const SMALL: &str = "<w:rPr><w:sz w:val=\"20\"/></w:rPr>";
const LARGE: &str = "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"48\"/></w:rPr>";

#[test]
fn a_style_that_is_defined_otherwise_is_a_tracked_change_in_the_list_of_styles() {
    let (before, after) = (styled(SMALL), styled(LARGE));
    for (one, other) in [(&before, &after), (&after, &before)] {
        let made = exact(one, other);
        assert_eq!((made.report.counts.styles, made.report.revisions), (1, 0));
        assert!(made.report.not_tracked.is_empty(), "{:?}", made.report.not_tracked);
        let marked = part(&made.bytes, "word/styles.xml");
        assert!(marked.contains("<w:pPrChange ") && marked.contains("<w:rPrChange "), "{marked}");
        for (side, wanted) in [(accept_all(&made.bytes), other), (reject_all(&made.bytes), one)] {
            let side = side.unwrap();
            let found = files::prove::check(&side, wanted, wanted).unwrap();
            assert!(found.is_exact() && found.changes == 0, "{found:#?}");
            let styles = part(&side, "word/styles.xml");
            assert!(!styles.contains("Change") && styles.contains("</w:rPr></w:style>"), "{styles}");
        }
    }
}

#[test]
fn a_style_that_is_defined_otherwise_is_listed_by_its_name_and_can_be_decided_on() {
    let made = exact(&styled(SMALL), &styled(LARGE)).bytes;
    let list = comparison(&made).unwrap();
    let [change] = list.changes.as_slice() else { panic!("{:?}", list.changes) };
    assert_eq!((change.kind, change.story), (ChangeKind::Formatted, StoryKind::Document));
    assert_eq!((change.after.as_str(), change.author.as_str()), ("Quote & more", "Anonymous"));
    let number = |number| Selection { numbers: vec![number], ..Selection::default() };
    let none = decide(&made, &number(2), Decision::Reject).unwrap();
    assert_eq!(comparison(&none).unwrap().changes.len(), 1);
    let small = decide(&made, &number(1), Decision::Reject).unwrap();
    let styles = part(&small, "word/styles.xml");
    assert!(styles.contains(SMALL) && !styles.contains("center"), "{styles}");
    assert!(!part(&redline::tracked::fixed(&made).unwrap(), "word/styles.xml").contains("Change"));
}

#[test]
fn a_style_that_is_based_on_another_has_no_mark_and_is_named() {
    let (before, after) = (styled(SMALL), styled(&format!("<w:basedOn w:val=\"B\"/>{LARGE}")));
    let made = compare(&before, &after, &Choices::default()).unwrap();
    let named: Vec<_> = made.report.not_tracked.iter().map(|one| (one.kind, one.name.as_str())).collect();
    assert!(named.contains(&(NotTrackedKind::Style, "quote & more")), "{named:?}");
    assert_eq!(made.report.counts.styles, 0);
    let choices = Choices { formatting: false, ..Choices::default() };
    let made = compare(&styled(SMALL), &styled(LARGE), &choices).unwrap();
    assert!(!part(&made.bytes, "word/styles.xml").contains("Change"));
}

#[test]
fn a_note_without_a_paragraph_is_one_with_an_empty_one() {
    let noted = |inner: &str| {
        let notes = format!("<w:footnotes {NAMES}>{inner}</w:footnotes>");
        let text = "<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
        file(text, &[("footnotes", "footnotes.xml", &notes)])
    };
    let says = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>a note</w:t></w:r></w:p>";
    let full = noted(&format!("<w:footnote w:id=\"1\">{says}{says}</w:footnote>"));
    for empty in ["<w:footnote w:id=\"1\"/>", "<w:footnote w:id=\"1\"></w:footnote>"] {
        let empty = noted(empty);
        assert_eq!(exact(&full, &empty).report.counts.deleted_characters, 13);
        assert_eq!(exact(&empty, &full).report.counts.inserted_characters, 13);
        assert_eq!(exact(&empty, &empty).report.revisions, 0);
        exact(&empty, &noted("<w:footnote w:id=\"1\"><w:p/></w:footnote>"));
        exact(&noted("<w:footnote w:id=\"1\"><w:p><w:pPr><w:keepNext/></w:pPr></w:p></w:footnote>"), &empty);
    }
}

#[test]
fn a_body_that_says_nothing_of_its_last_section_has_one_all_the_same() {
    let plain = body(&paragraph("words"));
    let sized =
        body(&format!("{}<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr>", paragraph("words")));
    for (before, after) in [(&plain, &sized), (&sized, &plain)] {
        let made = exact(before, after);
        assert_eq!(made.report.counts.properties, 1);
        assert!(part(&made.bytes, "word/document.xml").contains("<w:sectPrChange"));
    }
    let silent = body(&format!("{}<w:sectPr/>", paragraph("words")));
    assert_eq!(exact(&plain, &silent).report.revisions, 0);
}

#[test]
fn paragraphs_run_into_each_other_over_a_table_without_rows() {
    let joined = body(&paragraph("One is here. Two is there."));
    let table = "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>";
    let split = body(&format!("{}{table}{}", paragraph("One is here."), paragraph(" Two is there.")));
    let counts = exact(&joined, &split).report.counts;
    assert_eq!((counts.paragraph_marks, counts.inserted_characters, counts.deleted_characters), (1, 1, 0));
    let counts = exact(&split, &joined).report.counts;
    assert_eq!((counts.paragraph_marks, counts.inserted_characters, counts.deleted_characters), (1, 0, 1));
}

#[test]
fn a_table_stands_where_most_words_stay_unmarked() {
    let table = format!(
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>",
        paragraph("cell")
    );
    let long = "The Board directs the organization to prepare a plan for every issue of the year.";
    let (head, tail) = long.split_at(10);
    let before = body(&format!("{}{}", paragraph(long), paragraph("End.")));
    let after =
        body(&[&paragraph(head), &table, &paragraph(tail), &paragraph("End.")].map(String::as_str).concat());
    for (one, other) in [(&before, &after), (&after, &before)] {
        let counts = exact(one, other).report.counts;
        let marked = counts.inserted_characters + counts.deleted_characters;
        // The few words on one side of the table, once gone and once come, with a mark, and the cell.
        assert_eq!(marked, 2 * 10 + 1 + 5, "{counts:?}");
    }
}

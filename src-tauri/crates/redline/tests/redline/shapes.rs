//! Shapes that few files have and that are compared like all others.

use redline::docx::{Package, accept_all, reject_all};
use redline::files::prove::check;
use redline::files::{Choices, FileRedline, NotTrackedKind, compare};

use crate::packages::{NAMES, body, file, paragraph};

/// Compares in both directions and gives the redline of the first; each gives both files back.
#[track_caller]
fn proven(before: &[u8], after: &[u8]) -> FileRedline {
    for (one, other) in [(after, before), (before, after)] {
        let made = compare(one, other, &Choices::default()).unwrap();
        assert!(made.proof.has_content() && made.proof.is_sound(), "{:#?}", made.proof);
    }
    compare(before, after, &Choices::default()).unwrap()
}

fn text(bytes: &[u8], part: &str) -> String {
    String::from_utf8(Package::read(bytes).unwrap().part(part).unwrap().to_vec()).unwrap()
}

#[test]
fn a_phonetic_guide_that_goes_is_marked_with_its_words() {
    let guided = |sound: &str| {
        body(&format!(
            "<w:p><w:r><w:ruby><w:rubyPr><w:lid w:val=\"ja-JP\"/></w:rubyPr><w:rt><w:r><w:t>{sound}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>字です</w:t></w:r></w:p>"
        ))
    };
    let made = proven(&guided("かん"), &guided("おとこ"));
    let text = text(&made.bytes, "word/document.xml");
    assert!(text.contains("<w:delText>かん</w:delText>"), "{text}");
}

#[test]
fn paragraphs_that_older_programs_see_otherwise_are_compared() {
    let both = |words: &str| {
        body(&format!(
            "{}<mc:AlternateContent><mc:Choice Requires=\"w14\">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>{}",
            paragraph("Before."),
            paragraph(words),
            paragraph("Old program."),
            paragraph("After.")
        ))
    };
    let made = proven(&both("Costs are shared."), &both("Costs are never shared."));
    assert_eq!(made.report.counts.inserted_characters, 6);
}

#[test]
fn a_body_that_ends_with_a_table_is_compared_with_one_that_ends_with_a_paragraph() {
    let table = |cell: &str| {
        format!(
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
            paragraph(cell)
        )
    };
    let section = "<w:sectPr><w:pgSz w:w=\"9\" w:h=\"9\"/></w:sectPr>";
    let bare = body(&format!("{}{section}", table("old")));
    let whole = body(&format!("{}{}{section}", table("new"), paragraph("End.")));
    let made = proven(&bare, &whole);
    // Rejecting leaves the empty paragraph that Word itself puts behind such a table.
    assert!(text(&reject_all(&made.bytes).unwrap(), "word/document.xml").contains("</w:tbl><w:p"));
    // Where both end so, nothing is added.
    let other = body(&format!("{}{section}", table("new")));
    let made = proven(&bare, &other);
    assert!(text(&made.bytes, "word/document.xml").contains("</w:tbl><w:sectPr>"));
}

#[test]
fn what_a_header_says_that_nobody_had_is_marked_as_new() {
    let header = format!("<w:hdr {NAMES}>{}</w:hdr>", paragraph("Draft for comment"));
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-header1.xml\"/></w:sectPr>";
    let after = file(&format!("{}{section}", paragraph("Words.")), &[("header", "header1.xml", &header)]);
    let before = body(&format!("{}<w:sectPr/>", paragraph("Words.")));
    let made = compare(&before, &after, &Choices::default()).unwrap();
    assert!(made.proof.has_content() && made.proof.is_sound());
    let marked = text(&made.bytes, "word/header1.xml");
    assert!(marked.contains("<w:ins ") && marked.contains("Draft for comment"), "{marked}");
    let verdict = check(&accept_all(&made.bytes).unwrap(), &after, &after).unwrap();
    assert!(verdict.is_exact(), "{verdict:#?}");
    let gone = text(&reject_all(&made.bytes).unwrap(), "word/header1.xml");
    assert!(!gone.contains("Draft"), "{gone}");
    // That the empty header itself stays is said.
    assert!(made.report.not_tracked.iter().any(|one| one.kind == NotTrackedKind::HeaderFooter));
}

#[test]
fn what_is_left_out_of_the_comparison_is_said_and_nothing_else_is_told_of_its_looks() {
    let (before, after) = (body(&paragraph("The Board")), body(&paragraph("the BOARD")));
    let choices = Choices { ignore_case: true, ..Choices::default() };
    let made = compare(&before, &after, &choices).unwrap();
    let kinds: Vec<NotTrackedKind> = made.report.not_tracked.iter().map(|one| one.kind).collect();
    assert_eq!((made.report.revisions, kinds), (0, vec![NotTrackedKind::NotChosen]));
}

#[test]
fn space_is_ignored_around_tabs_breaks_and_fields_as_between_words() {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let words = |text: &str| run(&format!("<w:t xml:space=\"preserve\">{text}</w:t>"));
    let line = |space: &str, last: &str| {
        let tab = run("<w:tab/>");
        let line = [
            &words(space),
            &tab,
            &words(&format!("a{space}")),
            &field.to_owned(),
            &words(&format!("{space}b {last}")),
        ];
        body(&format!("<w:p>{}</w:p>", line.map(String::as_str).concat()))
    };
    let choices = Choices { ignore_space: true, ..Choices::default() };
    for (one, other) in [(" ", "   "), ("  ", " "), ("", " ")] {
        let made = compare(&line(one, "c"), &line(other, "c"), &choices).unwrap();
        assert_eq!(made.report.counts.deleted_characters, 0, "{one:?} {other:?}");
        let made = compare(&line(one, "c"), &line(other, "d"), &choices).unwrap();
        assert_eq!(made.report.counts.deleted_characters, 1, "{one:?} {other:?}");
    }
}

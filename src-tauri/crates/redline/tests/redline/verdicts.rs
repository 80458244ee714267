//! The proof of any two Word files: it sees what is right and names what is not.

use redline::files::prove::{ProblemKind, Text, Verdict, check};

use crate::packages::{NAMES, body, file, paragraph};

const STAMP: &str = "w:id=\"1\" w:author=\"Ann\"";

fn verdict(result: &[u8], before: &[u8], after: &[u8]) -> Verdict {
    check(result, before, after).unwrap()
}

/// The levels that are wrong, as `level: accept, reject`.
fn wrong(verdict: &Verdict) -> Vec<String> {
    let all = verdict.levels.all();
    let wrong = all.iter().filter(|(_, level)| !level.is_exact());
    wrong.map(|(name, level)| format!("{name}: {}, {}", level.accept, level.reject)).collect()
}

#[test]
fn a_file_proves_itself_against_itself() {
    let one =
        body(&format!("{}<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>", paragraph("a"), paragraph("b")));
    let verdict = verdict(&one, &one, &one);
    assert!(verdict.is_exact() && verdict.is_sound(), "{verdict:?}");
    assert_eq!((verdict.before_paragraphs, verdict.changes), (3, 0));
}

#[test]
fn a_tracked_word_is_proven() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let before = body(&paragraph("one two"));
    let after = body(&paragraph("one three"));
    let kept = "<w:r><w:t xml:space=\"preserve\">one </w:t></w:r>";
    let both = format!(
        "<w:p>{kept}<w:del {STAMP}><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Ann\">{}</w:ins></w:p>",
        run("three")
    );
    let verdict = verdict(&body(&both), &before, &after);
    assert!(verdict.is_exact() && verdict.is_sound(), "{verdict:?}");
    assert_eq!(verdict.changes, 2);
}

#[test]
fn a_change_that_is_not_marked_is_named_with_its_place() {
    let heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Roads</w:t></w:r></w:p>";
    let before = body(&format!("{heading}{}", paragraph("one two")));
    let after = body(&format!("{heading}{}", paragraph("one three")));
    let verdict = verdict(&after, &before, &after);
    assert_eq!(
        wrong(&verdict),
        ["text: true, false", "paragraphs: true, false", "structure: true, false", "run_format: true, false"]
    );
    let place = verdict.levels.paragraphs.first_difference.unwrap();
    assert_eq!((place.story, place.number, place.heading.as_str()), (Text::Body, 2, "Roads"));
    assert_eq!((place.found.as_str(), place.wanted.as_str()), ("one three", "one two"));
}

#[test]
fn formatting_counts_as_it_shows_in_the_end() {
    let styles = format!(
        "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"s\"><w:name w:val=\"S\"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"S\"/></w:style></w:styles>"
    );
    let styled = |style: &str, own: &str| {
        let text = format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:rPr>{own}</w:rPr><w:t>x</w:t></w:r></w:p>"
        );
        file(&text, &[("styles", "styles.xml", &styles)])
    };
    let (by_style, by_itself) = (styled("s", ""), styled("t", "<w:b/>"));
    assert!(verdict(&by_style, &by_itself, &by_itself).is_exact());
    let other = verdict(&styled("s", "<w:b w:val=\"0\"/>"), &by_style, &by_style);
    assert_eq!(wrong(&other), ["run_format: false, false"]);
}

#[test]
fn alignment_sections_table_looks_images_and_links_are_seen() {
    let case = |one: &str, other: &str, images: [&str; 2]| {
        let make = |text: &str, image| file(text, &[("image", "i.png", image)]);
        let (one, other) = (make(one, images[0]), make(other, images[1]));
        wrong(&verdict(&other, &one, &other))
    };
    let centred = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>";
    assert_eq!(case("<w:p/>", centred, ["", ""]), ["paragraph_format: true, false"]);
    let wide = "<w:sectPr><w:pgSz w:w=\"9\" w:h=\"5\"/></w:sectPr>";
    assert_eq!(case("<w:sectPr/>", wide, ["", ""]), ["sections: true, false"]);
    let table = |shade| {
        format!("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill=\"{shade}\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>")
    };
    assert_eq!(case(&table("aaaaaa"), &table("bbbbbb"), ["", ""]), ["table_looks: true, false"]);
    let image = "<w:p><w:r><w:drawing><a:blip r:embed=\"r-i.png\"/></w:drawing></w:r></w:p>";
    assert_eq!(case(image, image, ["1", "2"]), ["objects: true, false"]);
    let link =
        |to| format!("<w:p><w:hyperlink w:anchor=\"{to}\"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>");
    assert_eq!(case(&link("a"), &link("b"), ["", ""]), ["objects: true, false"]);
}

#[test]
fn notes_are_read_where_they_are_referred_to_and_headers_by_section() {
    let text = "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-h.xml\"/></w:sectPr>";
    let make = |note: &str, header: &str| {
        let note = format!(
            "<w:footnotes {NAMES}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
            paragraph(note)
        );
        let header = format!("<w:hdr {NAMES}>{}</w:hdr>", paragraph(header));
        file(text, &[("footnotes", "f.xml", &note), ("header", "h.xml", &header)])
    };
    let one = make("a", "h");
    let note = verdict(&make("b", "h"), &one, &one);
    assert_eq!(note.levels.text.first_difference.clone().unwrap().story, Text::Footnote);
    assert!(!note.levels.objects.accept && note.levels.headers_footers.accept);
    let header = verdict(&make("a", "i"), &one, &one);
    assert_eq!(wrong(&header), ["headers_footers: false, false"]);
}

#[test]
fn only_one_branch_of_a_text_box_counts() {
    let box_of = |text: &str| {
        let inner = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(text));
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
    };
    let verdict = verdict(&body(&box_of("b")), &body(&box_of("a")), &body(&box_of("b")));
    assert_eq!((verdict.after_paragraphs, verdict.levels.text.reject), (2, false));
    assert_eq!(verdict.levels.text.first_difference.unwrap().story, Text::TextBox);
}

#[test]
fn lost_comments_and_bookmarks_are_counted() {
    let comments =
        format!("<w:comments {NAMES}><w:comment w:id=\"0\">{}</w:comment></w:comments>", paragraph("why?"));
    let marked = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"here\"/><w:bookmarkEnd w:id=\"1\"/></w:p>";
    let after = file(marked, &[("comments", "c.xml", &comments)]);
    let verdict = verdict(&body("<w:p/>"), &body("<w:p/>"), &after);
    assert_eq!((verdict.comments_lost, verdict.bookmarks_lost), (1, 1));
    assert!(!verdict.is_exact());
}

#[test]
fn what_is_wrong_with_a_file_is_named() {
    use ProblemKind as Kind;
    let fine = body("<w:p/>");
    let kinds = |text: &str| {
        let mut kinds: Vec<Kind> =
            verdict(&body(text), &fine, &fine).structural.iter().map(|problem| problem.kind).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    };
    let change =
        |kind: &str, inner: &str| format!("<w:p><w:{kind} {STAMP}><w:r>{inner}</w:r></w:{kind}></w:p>");
    assert_eq!(kinds(&change("del", "<w:t>x</w:t>")), [Kind::TextInDeletion]);
    assert_eq!(kinds(&change("moveFrom", "<w:delText>x</w:delText>")), [Kind::DeletedTextInMove]);
    assert_eq!(kinds(&change("ins", "<w:delText>x</w:delText>")), [Kind::DeletedTextOutside]);
    assert_eq!(kinds(&change("ins", "").repeat(2)), [Kind::DuplicateRevisionId]);
    assert_eq!(kinds("<w:p><w:ins/></w:p>"), [Kind::RevisionWithoutId, Kind::RevisionWithoutAuthor]);
    assert_eq!(kinds("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"), [Kind::CellWithoutEnd]);
    assert_eq!(kinds("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/></w:p>"), [Kind::UnbalancedBookmark]);
    let start = "<w:p><w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/></w:p>";
    assert_eq!(kinds(start), [Kind::UnbalancedMove, Kind::UnpairedMove]);
    assert_eq!(kinds("<w:p><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>"), [Kind::DanglingNote]);
    assert_eq!(kinds("<w:p><w:pPr><w:pStyle w:val=\"s\"/></w:pPr></w:p>"), [Kind::MissingStyle]);
    let dangling = "<w:p><w:hyperlink r:id=\"none\"/></w:p>";
    assert_eq!(kinds(dangling), [Kind::DanglingRelationship]);
    // What a document has already is not held against the result.
    assert!(verdict(&body(dangling), &body(dangling), &fine).is_sound());
}

#[test]
fn notes_that_lead_to_each_other_come_to_an_end() {
    let reference = |id: u32| format!("<w:p><w:r><w:footnoteReference w:id=\"{id}\"/></w:r></w:p>");
    let notes: String = (0..5_000)
        .map(|id| format!("<w:footnote w:id=\"{id}\">{}</w:footnote>", reference((id + 1) % 5_000)))
        .collect();
    let notes = format!("<w:footnotes {NAMES}>{notes}</w:footnotes>");
    let one = file(&reference(0), &[("footnotes", "f.xml", &notes)]);
    assert!(verdict(&one, &one, &one).is_exact());
}

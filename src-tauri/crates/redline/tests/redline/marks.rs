//! What a redline says for one change at a time.

use redline::docx::{Authorship, Package, write};
use redline::files::{Choices, CompareError, EarlierChanges, FileRedline, Grain, NotTrackedKind, compare};

use crate::notation::document;
use crate::packages::{NAMES, body, file, paragraph, with};
use crate::proof::meta;

fn redline(before: &[u8], after: &[u8]) -> FileRedline {
    let redline = compare(before, after, &Choices::default()).unwrap();
    assert!(redline.proof.is_exact() && redline.proof.is_sound(), "{:#?}", redline.proof);
    redline
}

fn text(bytes: &[u8]) -> String {
    let package = Package::read(bytes).unwrap();
    String::from_utf8(package.part(package.main()).unwrap().to_vec()).unwrap()
}

/// The body of a redline without the attributes of its changes.
fn marked(before: &[u8], after: &[u8]) -> String {
    let text = text(&redline(before, after).bytes);
    let body = text.split_once("<w:body>").unwrap().1.split_once("</w:body>").unwrap().0.to_owned();
    let mut out = String::new();
    for piece in body.split_inclusive('>') {
        match piece.split_once(" w:id=\"") {
            Some((start, _)) if piece.contains("w:author") || piece.contains("RangeEnd") => {
                out.push_str(start);
                out.push_str(if piece.ends_with("/>") { "/>" } else { ">" });
            }
            _ => out.push_str(piece),
        }
    }
    out.replace("<w:r>", "").replace("</w:r>", "").replace(" xml:space=\"preserve\"", "")
}

const LONG: &str = "The Board directs the organization to prepare a plan for every issue.";

#[test]
fn one_word_is_one_deletion_and_one_insertion() {
    let marked = marked(&body(&paragraph("one two three")), &body(&paragraph("one four three")));
    assert_eq!(
        marked,
        "<w:p><w:t>one </w:t><w:del><w:delText>two</w:delText></w:del><w:ins><w:t>four</w:t></w:ins><w:t> three</w:t></w:p>"
    );
}

#[test]
fn a_split_and_a_join_cost_the_mark_alone() {
    let (joined, split) =
        (body(&paragraph("One. Two.")), body(&format!("{}{}", paragraph("One. "), paragraph("Two."))));
    assert!(marked(&joined, &split).contains("<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:t>One. </w:t></w:p>"));
    assert!(marked(&split, &joined).contains("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:t>One. </w:t></w:p>"));
    let counts = redline(&joined, &split).report.counts;
    assert_eq!((counts.paragraph_marks, counts.inserted_characters, counts.deleted_characters), (1, 1, 0));
}

#[test]
fn the_last_mark_of_a_text_stays_whatever_comes_or_goes_at_its_end() {
    let few = body(&paragraph("One."));
    let more = body(&["One.", "Two.", "Three."].map(paragraph).concat());
    let mark = "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>";
    let (two, three) = ("<w:ins><w:t>Two.</w:t></w:ins></w:p>", "<w:ins><w:t>Three.</w:t></w:ins></w:p>");
    assert_eq!(marked(&few, &more), format!("{mark}<w:t>One.</w:t></w:p>{mark}{two}<w:p>{three}"));
    let gone = marked(&more, &few);
    assert!(gone.ends_with("<w:p><w:del><w:delText>Three.</w:delText></w:del></w:p>"), "{gone}");
}

#[test]
fn an_edited_paragraph_keeps_its_end_when_one_comes_behind_it() {
    let before = body(&paragraph("This is a note."));
    let after = body(&format!("{}{}", paragraph("This is a note with a change."), paragraph("And another.")));
    let marked = marked(&before, &after);
    assert!(marked.contains("<w:ins><w:t> with a change</w:t></w:ins><w:t>.</w:t></w:p>"), "{marked}");
    assert!(marked.ends_with("<w:p><w:ins><w:t>And another.</w:t></w:ins></w:p>"), "{marked}");
}

#[test]
fn paragraphs_that_are_rewritten_keep_their_ends() {
    let both = |one: &str, other: &str| body(&format!("{}{}", paragraph(one), paragraph(other)));
    let before =
        both("The price is due after delivery.", "Interest of 5 per cent accrues on any late payment.");
    let after = both("The price is due after receipt of an invoice.", "Late payment bears interest.");
    let marked = marked(&before, &after);
    assert_eq!(marked.matches("<w:t>.</w:t></w:p>").count(), 2, "{marked}");
    assert!(!marked.contains("<w:rPr>"), "{marked}");
}

#[test]
fn a_paragraph_of_another_form_does_not_take_the_place_of_one_that_went() {
    let heading =
        |text: &str| paragraph(text).replace("<w:p>", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>");
    let before = body(&[paragraph("North wing"), paragraph("South wing"), paragraph("End.")].concat());
    let after = body(&[heading("Time"), paragraph("It begins in June."), paragraph("End.")].concat());
    assert_eq!(redline(&before, &after).report.counts.paragraphs_formatted, 0);
}

#[test]
fn a_replaced_phrase_keeps_no_space_that_stands_in_it_by_chance() {
    let before = body(&paragraph("This is a powerful way."));
    let after = body(&paragraph("This is an interesting way."));
    let marked = marked(&before, &after);
    assert!(marked.contains("<w:del><w:delText>a powerful</w:delText></w:del>"), "{marked}");
    assert!(marked.contains("<w:ins><w:t>an interesting</w:t></w:ins>"), "{marked}");
}

#[test]
fn notes_that_went_and_stayed_are_numbered_as_the_text_refers_to_them() {
    let refers = |id: u32| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let with_notes = |text: &str, says: &[&str]| {
        let notes: String = (1..)
            .zip(says)
            .map(|(id, says)| format!("<w:footnote w:id=\"{id}\">{}</w:footnote>", paragraph(says)))
            .collect();
        let notes = format!("<w:footnotes {NAMES}>{notes}</w:footnotes>");
        file(&format!("<w:p>{text}</w:p>"), &[("footnotes", "footnotes.xml", &notes)])
    };
    let word = |word: &str| format!("<w:r><w:t xml:space=\"preserve\">{word} </w:t></w:r>");
    let both = [word("one"), refers(1), word("two"), refers(2)].concat();
    let before = with_notes(&both, &["Of the first.", "Of the second."]);
    let after = with_notes(&[word("one"), word("two"), refers(1)].concat(), &["Of the second."]);
    let bytes = redline(&before, &after).bytes;
    let package = Package::read(&bytes).unwrap();
    let notes = String::from_utf8_lossy(package.part("word/footnotes.xml").unwrap()).into_owned();
    let places = ["w:id=\"1\"", "Of the first.", "w:id=\"2\"", "Of the second."];
    let found: Vec<usize> = places.iter().filter_map(|words| notes.find(words)).collect();
    assert!(found.len() == 4 && found.is_sorted(), "{notes}");
    let text = text(&bytes);
    let places = ["footnoteReference w:id=\"1\"", "footnoteReference w:id=\"2\""];
    assert!(text.find(places[0]) < text.find(places[1]) && text.contains(places[0]), "{text}");
}

#[test]
fn a_paragraph_that_stands_elsewhere_is_moved_and_an_edit_in_it_is_shown() {
    let rest: Vec<String> =
        (0..6).map(|at| paragraph(&format!("Paragraph number {at} stays where it stood."))).collect();
    let before = body(&format!("{}{}", paragraph(LONG), rest.concat()));
    let after = body(&format!(
        "{}{}{}",
        rest[..4].concat(),
        paragraph(&LONG.replace("plan", "report")),
        rest[4..].concat()
    ));
    let marked = marked(&before, &after);
    assert!(
        marked.starts_with(
            "<w:moveFromRangeStart/><w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:t>"
        ),
        "{marked}"
    );
    assert!(marked.contains("<w:moveTo><w:del><w:delText>plan</w:delText></w:del></w:moveTo><w:moveTo><w:ins><w:t>report</w:t></w:ins></w:moveTo>"), "{marked}");
    assert_eq!(redline(&before, &after).report.counts.moved, 1);
    let plain = compare(&before, &after, &Choices { moves: false, ..Choices::default() }).unwrap();
    assert!(plain.proof.is_exact() && plain.report.counts.moved == 0 && !text(&plain.bytes).contains("move"));
}

#[test]
fn paragraphs_that_move_together_are_one_move_and_short_ones_come_along() {
    let rest: Vec<String> =
        (0..6).map(|at| paragraph(&format!("Paragraph number {at} stays where it stood."))).collect();
    let block = format!("{}{}", paragraph("Scope"), paragraph(LONG));
    let before = body(&format!("{}{block}{}", rest[..1].concat(), rest[1..].concat()));
    let after = body(&format!("{}{block}{}", rest[..5].concat(), rest[5..].concat()));
    let redline = redline(&before, &after);
    assert_eq!(redline.report.counts.moved, 1);
    assert_eq!(text(&redline.bytes).matches("<w:moveFromRangeStart").count(), 1);
}

#[test]
fn looks_of_words_paragraphs_and_sections_are_marked_as_changes_of_looks() {
    let bold = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>words</w:t></w:r></w:p><w:sectPr><w:pgSz w:w=\"9\" w:h=\"5\"/></w:sectPr>";
    let plain = "<w:p><w:r><w:t>words</w:t></w:r></w:p><w:sectPr/>";
    let redline = redline(&body(plain), &body(bold));
    let counts = redline.report.counts;
    assert_eq!(
        (counts.formatted, counts.paragraphs_formatted, counts.properties, counts.inserted),
        (1, 1, 1, 0)
    );
    for mark in ["<w:rPrChange", "<w:pPrChange", "<w:sectPrChange"] {
        assert!(text(&redline.bytes).contains(mark), "{mark}");
    }
    let choices = Choices { formatting: false, ..Choices::default() };
    let silent = compare(&body(plain), &body(bold), &choices).unwrap();
    assert_eq!(silent.report.revisions, 0);
    assert!(silent.report.not_tracked.iter().any(|one| one.kind == NotTrackedKind::NotChosen));
}

#[test]
fn rows_and_columns_come_and_go_with_their_words() {
    let table = |rows: &[&[&str]]| {
        let cell = |text: &&str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(text));
        let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
        let rows: String = rows.iter().map(row).collect();
        body(&format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl><w:p/>"))
    };
    let before = table(&[&["Issue", "Owner"], &["Holes", "Board"]]);
    let row = redline(&before, &table(&[&["Issue", "Owner"], &["Roads", "Staff"], &["Holes", "Board"]]));
    assert_eq!((row.report.counts.rows, row.report.counts.cells), (1, 0));
    let column = redline(&before, &table(&[&["Issue", "Year", "Owner"], &["Holes", "FY21", "Board"]]));
    assert_eq!((column.report.counts.rows, column.report.counts.cells), (0, 2));
    assert!(text(&column.bytes).contains("<w:cellIns"));
}

#[test]
fn notes_headers_and_text_boxes_are_compared_inside() {
    let make = |word: &str| {
        let note = format!(
            "<w:footnotes {NAMES}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
            paragraph(&format!("a {word} note"))
        );
        let header = format!("<w:hdr {NAMES}>{}</w:hdr>", paragraph(&format!("a {word} header")));
        let inner = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&format!("a {word} box")));
        let text = format!(
            "<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-h.xml\"/></w:sectPr>"
        );
        file(&text, &[("footnotes", "f.xml", &note), ("header", "h.xml", &header)])
    };
    let (before, after) = (make("short"), make("long"));
    let redline = redline(&before, &after);
    // The box is written in two ways, and a reader sees one of them.
    assert_eq!((redline.report.counts.inserted, redline.report.counts.deleted), (3, 3));
    let package = Package::read(&redline.bytes).unwrap();
    for part in ["word/f.xml", "word/h.xml"] {
        assert!(String::from_utf8_lossy(package.part(part).unwrap()).contains("<w:delText"), "{part}");
    }
    let choices = Choices { notes: false, headers: false, ..Choices::default() };
    let body_alone = compare(&before, &after, &choices).unwrap();
    assert_eq!(body_alone.report.counts.inserted, 1);
}

#[test]
fn a_style_based_on_another_and_a_new_comment_are_named() {
    let make = |base: &str, comment: &str| {
        let styles = format!(
            "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"{base}\"/></w:style></w:styles>"
        );
        let comments = format!(
            "<w:comments {NAMES}><w:comment w:id=\"0\">{}</w:comment></w:comments>",
            paragraph(comment)
        );
        let text = "<w:p><w:pPr><w:pStyle w:val=\"Q\"/></w:pPr><w:commentRangeStart w:id=\"0\"/><w:r><w:t>words</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
        file(text, &[("styles", "s.xml", &styles), ("comments", "c.xml", &comments)])
    };
    let redline = compare(&make("20", "why?"), &make("24", "how?"), &Choices::default()).unwrap();
    let named: Vec<_> = redline.report.not_tracked.iter().map(|one| (one.kind, one.name.as_str())).collect();
    assert!(named.contains(&(NotTrackedKind::Style, "quote")), "{named:?}");
    assert!(
        named.contains(&(NotTrackedKind::Comment, "how?"))
            && named.contains(&(NotTrackedKind::Comment, "why?")),
        "{named:?}"
    );
    assert_eq!((redline.proof.comments_lost, redline.report.revisions), (0, 0));
}

#[test]
fn case_and_white_space_can_be_left_out_of_it() {
    let (one, other) = (body(&paragraph("The  Board decides")), body(&paragraph("the board decides")));
    let choices = Choices { ignore_case: true, ignore_space: true, ..Choices::default() };
    let redline = compare(&one, &other, &choices).unwrap();
    assert_eq!(redline.report.revisions, 0);
    assert!(redline.proof.levels.text.accept);
}

#[test]
fn a_phrase_that_gives_way_is_one_change_and_each_of_its_words_can_be_one() {
    let (one, other) = (body(&paragraph("Accepted in writing.")), body(&paragraph("Refused by vote.")));
    assert_eq!(redline(&one, &other).report.revisions, 2);
    let choices = Choices { grain: Grain::Words, ..Choices::default() };
    let words = compare(&one, &other, &choices).unwrap();
    assert_eq!(words.report.revisions, 6);
    let marked = |redline: &FileRedline| {
        redline.report.counts.inserted_characters + redline.report.counts.deleted_characters
    };
    assert_eq!(marked(&words) + 4, marked(&redline(&one, &other)), "the spaces stay");
}

#[test]
fn a_number_is_marked_as_a_whole_unless_the_fewest_characters_are_wanted() {
    let (one, other) = (body(&paragraph("12,340 people")), body(&paragraph("12,350 people")));
    let marked = |grain| {
        let made = compare(&one, &other, &Choices { grain, ..Choices::default() }).unwrap();
        assert!(made.proof.is_exact());
        made.report.counts.deleted_characters
    };
    assert_eq!((marked(Grain::Phrases), marked(Grain::Words)), (6, 3));
}

#[test]
fn single_characters_can_be_marked() {
    let choices = Choices { grain: Grain::Characters, ..Choices::default() };
    let redline = compare(&body(&paragraph("color")), &body(&paragraph("colour")), &choices).unwrap();
    assert_eq!((redline.report.counts.inserted_characters, redline.report.counts.deleted_characters), (1, 0));
}

#[test]
fn the_name_and_the_day_are_those_that_were_chosen() {
    let choices = Choices {
        authorship: Authorship::Named { author: "Ann".to_owned(), date: "2020-10-14".to_owned() },
        ..Choices::default()
    };
    let redline = compare(&body(&paragraph("a")), &body(&paragraph("b")), &choices).unwrap();
    assert!(text(&redline.bytes).contains("w:author=\"Ann\" w:date=\"2020-10-14T00:00:00Z\""));
    assert_eq!(compare(&body(&paragraph("a")), &body(&paragraph("b")), &choices).unwrap(), redline);
}

#[test]
fn changes_that_a_file_has_already_count_as_accepted_or_are_refused() {
    let tracked = body(
        "<w:p><w:r><w:t xml:space=\"preserve\">one </w:t></w:r><w:ins w:id=\"1\" w:author=\"Bob\"><w:r><w:t>two</w:t></w:r></w:ins></w:p>",
    );
    let plain = body(&paragraph("one two"));
    assert_eq!(redline(&plain, &tracked).report.revisions, 0);
    let refused =
        compare(&plain, &tracked, &Choices { earlier_changes: EarlierChanges::Refuse, ..Choices::default() });
    assert!(matches!(refused, Err(CompareError::EarlierChanges { .. })));
}

#[test]
fn strict_files_and_files_with_other_prefixes_are_compared_as_any() {
    let plain = body(&paragraph("one two"));
    let main = text(&plain);
    let strict = main
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    let renamed = main
        .replace("<w:", "<x:")
        .replace("</w:", "</x:")
        .replace("xmlns:w=", "xmlns:x=")
        .replace("w:space", "x:space");
    for other in [strict, renamed] {
        let other = with(&plain, "word/document.xml", &other);
        assert_eq!(redline(&plain, &other).report.revisions, 0);
        let three = redline(&other, &body(&paragraph("one three")));
        assert_eq!((three.report.counts.inserted, three.report.counts.deleted), (1, 1));
    }
}

#[test]
fn a_comparison_can_be_ended_while_it_runs() {
    let files = (body(&paragraph("a")), body(&paragraph("b")));
    let mut stages = Vec::new();
    let done =
        redline::files::compare_with_progress(&files.0, &files.1, &Choices::default(), &mut |progress| {
            stages.push(progress.thousandths);
            true
        });
    assert!(done.is_ok() && stages.is_sorted() && stages.len() >= 4);
    let ended =
        redline::files::compare_with_progress(&files.0, &files.1, &Choices::default(), &mut |_| false);
    assert_eq!(ended, Err(CompareError::Cancelled));
}

#[test]
fn an_old_picture_and_an_old_style_come_along_and_go_again() {
    let styles = |name: &str| {
        format!(
            "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"{name}\"><w:name w:val=\"{name}\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"
        )
    };
    let picture = "<w:p><w:pPr><w:pStyle w:val=\"Own\"/></w:pPr><w:r><w:drawing><a:blip r:embed=\"r-i.png\"/></w:drawing></w:r></w:p>";
    let before = file(
        &format!("{}{picture}{}", paragraph("first"), paragraph("last")),
        &[("styles", "styles.xml", &styles("Own")), ("image", "i.png", "picture")],
    );
    let after = file(
        &format!("{}{}", paragraph("first"), paragraph("last")),
        &[("styles", "styles.xml", &styles("Other"))],
    );
    let redline = redline(&before, &after);
    let package = Package::read(&redline.bytes).unwrap();
    assert!(package.parts().iter().any(|part| part.bytes == b"picture"));
    assert!(String::from_utf8_lossy(package.part("word/styles.xml").unwrap()).contains("\"Own\""));
}

#[test]
fn our_own_documents_are_compared_like_any_other() {
    let before = write(&document("# Next Steps\nOne paragraph.\n| a | b |"), &meta()).unwrap();
    let after = write(&document("# Next Steps\nOne more paragraph.\n| a | c |"), &meta()).unwrap();
    let counts = redline(&before, &after).report.counts;
    assert_eq!((counts.inserted, counts.deleted), (2, 1));
}

#[test]
fn a_link_around_nothing_keeps_no_paragraph_that_a_table_follows() {
    let table =
        format!("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>", paragraph("x"));
    let before = body(&format!("{}<w:p/>", paragraph("the words that were there")));
    let after = body(&format!("<w:p><w:hyperlink w:anchor=\"x\"/></w:p>{table}<w:p/><w:p/>"));
    redline(&before, &after);
    redline(&after, &before);
}

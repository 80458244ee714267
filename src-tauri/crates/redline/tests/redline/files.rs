//! What the files hold.

use redline::docx::{Authorship, Meta, Package, read, to_document, write, write_redline};
use redline::{
    Block, Cell, Content, Document, Mark, Options, Row, Run, compare, hash, normal::normal, prove,
};

use crate::notation::document;
use crate::proof::{body, meta, named};

fn sample() -> Document {
    document(
        "@ Next Steps\n{h} # (1) Goals\nSome **bold** and *italic* words with [a link](https://example.org/?a=1&b=2).\n- bullet\n  - deeper\n1. first\n1. second\nBetween.\n1. again\n{t} |= Dates\n|! What | When |\n| Draft | June |",
    )
}

fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(read(bytes).unwrap().part(name).unwrap().to_vec()).unwrap()
}

#[test]
fn a_file_reads_back_as_the_document_it_was_written_from() {
    let document = sample();
    let read = to_document(&write(&document, &meta()).unwrap()).unwrap();
    assert_eq!(hash(&read), hash(&document));
    assert_eq!(read.language, "en");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(write(&sample(), &meta()).unwrap(), write(&sample(), &meta()).unwrap());
}

#[test]
fn a_file_has_real_styles_headers_and_properties() {
    let bytes = write(&sample(), &meta()).unwrap();
    let text = body(&bytes);
    for wanted in [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"ListBullet\"/>",
        "<w:tblHeader/>",
        "<w:hyperlink r:id=\"link1\"",
        " TOC \\o ",
        "<w:pStyle w:val=\"TOC1\"/>",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing in {text}");
    }
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Next Steps</dc:title>") && core.contains("2020-10-14T00:00:00Z"),
        "{core}"
    );
    assert!(part(&bytes, "word/footer1.xml").contains(" PAGE "));
    assert!(part(&bytes, "word/header1.xml").contains("October 2020 against June 2020"));
    assert!(
        !part(&bytes, "word/settings.xml").contains("updateFields"),
        "Word would put a question to the reader"
    );
    assert!(
        part(&bytes, "word/_rels/document.xml.rels").contains("Target=\"https://example.org/?a=1&amp;b=2\"")
    );
}

#[test]
fn every_counted_list_starts_again() {
    let text = body(&write(&sample(), &meta()).unwrap());
    let lists: Vec<&str> =
        text.split("<w:numId w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(lists, ["1", "1", "2", "2", "3"]);
}

#[test]
fn arabic_is_written_from_right_to_left() {
    let mut arabic = document("@ خطة\n{p} خطة مجلس ICANN لعام 2020\n{t} |= x\n| أ | ب |");
    arabic.language = "ar".to_owned();
    let bytes = write(&arabic, &meta()).unwrap();
    let text = body(&bytes);
    assert!(text.contains("<w:bidi/>") && text.contains("<w:bidiVisual/>") && text.contains("<w:rtl/>"));
    // Latin words within Arabic text stay from left to right.
    assert!(text.contains("<w:r><w:t xml:space=\"preserve\">ICANN</w:t></w:r>"), "{text}");
    assert!(part(&bytes, "word/styles.xml").contains("w:bidi=\"ar\""));
    assert_eq!(hash(&to_document(&bytes).unwrap()), hash(&arabic));
}

#[test]
fn marks_of_trust_survive_in_a_file() {
    let runs = vec![
        Run::plain("12 %").mark(Mark::Illustrative),
        Run::plain(" and ").mark(Mark::Inferred),
        Run::plain("here").mark(Mark::Unverified).link("https://example.org"),
    ];
    let document = Document { blocks: vec![Block::paragraph("p", runs)], ..Document::default() };
    let read = to_document(&write(&document, &Meta::default()).unwrap()).unwrap();
    assert_eq!(read.blocks[0].content, document.blocks[0].content);
}

#[test]
fn characters_that_no_file_can_hold_are_left_out_and_counted() {
    let wild = |text: &str| Document {
        title: "T\u{0}itle\n2".into(),
        language: "en".into(),
        blocks: vec![Block::paragraph("p", vec![Run::plain(text)])],
    };
    let (before, after) = (wild("a\u{1}b\r\nc\u{fffe} \u{200f}d"), wild("a\u{b}b\nc \u{200f}e\u{ffff}"));
    let bytes = write_redline(&compare(&before, &after, &Options::default()), &meta(), &named()).unwrap();
    let proof = prove(&bytes, &before, &after).unwrap();
    assert_eq!(proof.removed_characters, 6);
    assert_eq!(normal(&before).document.title, "Title 2");
    assert_eq!(normal(&normal(&before).document).removed, 0);
}

#[test]
fn an_address_that_word_would_refuse_is_encoded() {
    let document = Document {
        blocks: vec![Block::paragraph("", vec![Run::plain("x").link(" http://a b/\"<é>\n")])],
        ..Document::default()
    };
    let bytes = write(&document, &Meta::default()).unwrap();
    assert!(part(&bytes, "word/_rels/document.xml.rels").contains("Target=\"http://a%20b/%22%3Cé%3E\""));
    assert_eq!(hash(&to_document(&bytes).unwrap()), hash(&document));
}

#[test]
fn empty_tables_rows_and_documents_can_be_written() {
    let documents = [
        Document::default(),
        Document { blocks: vec![Block::table("", "", Vec::new())], ..Document::default() },
        Document {
            blocks: vec![
                Block::table("", "", vec![Row::default()]),
                Block::table("", "", vec![Row::new("", true, vec![Cell::plain("x")])]),
            ],
            ..Document::default()
        },
        Document {
            blocks: vec![
                Block::paragraph("", Vec::new()),
                Block::heading("", 9, "1", Vec::new()),
                Block::item("", true, 20, Vec::new()),
            ],
            ..Document::default()
        },
    ];
    for one in &documents {
        for other in &documents {
            crate::proof::round(one, other);
        }
    }
}

#[test]
fn a_line_that_breaks_within_a_block_stays_one_block() {
    let document = Document {
        blocks: vec![Block::paragraph("p", vec![Run::plain("one\ntwo\tthree")])],
        ..Document::default()
    };
    let bytes = write(&document, &Meta::default()).unwrap();
    assert!(body(&bytes).contains("<w:br/>") && body(&bytes).contains("<w:tab/>"));
    let read = to_document(&bytes).unwrap();
    assert!(
        matches!(&read.blocks[0].content, Content::Paragraph { runs } if runs[0].text == "one\ntwo\tthree")
    );
}

#[test]
fn authors_and_dates_are_as_asked() {
    let comparison = compare(&document("{p} one"), &document("{p} two"), &Options::default());
    let text = |authorship: &Authorship| body(&write_redline(&comparison, &meta(), authorship).unwrap());
    let named = text(&named());
    assert!(named.contains("w:author=\"Ada &amp; Bob\" w:date=\"2020-10-14T09:30:00Z\""), "{named}");
    let house = text(&Authorship::House { name: "ICANN".into(), date: "2020-10-14".into() });
    assert!(house.contains("w:author=\"ICANN\" w:date=\"2020-10-14T00:00:00Z\""));
    let anonymous = text(&Authorship::Anonymous { name: "Anonymous".into() });
    assert!(anonymous.contains("w:author=\"Anonymous\"") && !anonymous.contains("w:date"));
    let vague = text(&Authorship::House { name: "ICANN".into(), date: "2020-10".into() });
    assert!(!vague.contains("w:date"), "a month is no instant");
}

#[test]
fn moves_are_words_own() {
    let before = document(
        "{a} Alpha beta gamma delta epsilon.\n{b} The longer paragraph stays where it always stood before.",
    );
    let after = document(
        "{b} The longer paragraph stays where it always stood before.\n{a} Alpha beta gamma delta zeta.",
    );
    let text =
        body(&write_redline(&compare(&before, &after, &Options::default()), &meta(), &named()).unwrap());
    for wanted in [
        "<w:moveFromRangeStart",
        "<w:moveFromRangeEnd",
        "<w:moveToRangeStart",
        "<w:moveToRangeEnd",
        "w:name=\"move1\"",
    ] {
        assert_eq!(
            text.matches(wanted).count(),
            if wanted.contains("name") { 2 } else { 1 },
            "{wanted} in {text}"
        );
    }
    let from = &text[text.find("<w:moveFrom w:").unwrap()..text.find("<w:moveFromRangeEnd").unwrap()];
    assert!(
        from.contains("<w:t ") && !from.contains("delText"),
        "Word refuses deleted text in a move: {from}"
    );
}

#[test]
fn an_anonymous_move_tells_no_date() {
    let before = document("{a} First paragraph of all.\n{b} Two.");
    let after = document("{b} Two.\n{a} First paragraph of all.");
    let comparison = compare(&before, &after, &Options::default());
    let text = body(
        &write_redline(&comparison, &meta(), &Authorship::Anonymous { name: "Anonymous".into() }).unwrap(),
    );
    assert_eq!(text.matches("w:date=").count(), text.matches("w:date=\"1970-01-01T00:00:00Z\"").count());
    assert_eq!(text.matches("w:date=").count(), 2, "only the starts of the moved range need one");
}

#[test]
fn new_words_come_first_where_an_inserted_paragraph_follows() {
    let before = document("{a} Words old\n{b} End.");
    let after = document("{a} Words new\n{c} Inserted here.\n{b} End.");
    let text =
        body(&write_redline(&compare(&before, &after, &Options::default()), &meta(), &named()).unwrap());
    assert!(text.find(">new<") < text.find(">old<"), "{text}");
    crate::proof::round(&before, &after);
}

#[test]
fn no_two_marks_share_an_id() {
    let (before, after) = (
        sample(),
        document(
            "@ Next\n{h} ## (2) Goals\n- bullet\n1. second\n{x} # New\n{t} |= Days\n|! What | Who |\n| Draft | July |\n| a | b |",
        ),
    );
    let text =
        body(&write_redline(&compare(&before, &after, &Options::default()), &meta(), &named()).unwrap());
    // The end of a range names its start again.
    let mut ids: Vec<&str> = text
        .split('<')
        .filter(|tag| !tag.contains("End "))
        .filter_map(|tag| tag.split(" w:id=\"").nth(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(count > 5);
    assert_eq!(ids.len(), count);
}

#[test]
fn a_package_lists_its_parts() {
    let package: Package = read(&write(&sample(), &meta()).unwrap()).unwrap();
    assert_eq!(package.main(), "word/document.xml");
    assert_eq!(package.parts()[0].name, "[Content_Types].xml");
}

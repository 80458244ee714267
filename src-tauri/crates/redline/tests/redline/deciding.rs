//! Some changes decided on while others stay, changes made fixed, and changes as a page.

use proptest::prelude::*;
use redline::docx::{Authorship, Package, accept_all, reject_all, tracked as count, write};
use redline::files::{Choices, compare};
use redline::tracked::{Decision, HtmlWords, Layout, Selection, comparison, decide, fixed, html};

use crate::packages::{body, paragraph, with};
use crate::proof::meta;
use crate::properties::edited;

fn marked(before: &[u8], after: &[u8]) -> Vec<u8> {
    let authorship = Authorship::Named { author: "Ann".to_owned(), date: String::new() };
    compare(before, after, &Choices { authorship, moves: false, ..Choices::default() }).unwrap().bytes
}

fn text(bytes: &[u8]) -> String {
    let package = Package::read(bytes).unwrap();
    String::from_utf8(package.part(package.main()).unwrap().to_vec()).unwrap()
}

/// The redline with every second paragraph or table marked by another author.
fn by_two(bytes: &[u8]) -> Vec<u8> {
    let (mut out, mut tables, mut second) = (String::new(), 0u32, false);
    for piece in text(bytes).split_inclusive('>') {
        let starts = piece == "<w:tbl>" || piece == "<w:p>" || piece.starts_with("<w:p ");
        second ^= starts && tables == 0;
        tables += u32::from(piece == "<w:tbl>");
        tables -= u32::from(piece == "</w:tbl>");
        out.push_str(&if second { piece.replace("\"Ann\"", "\"Bob\"") } else { piece.to_owned() });
    }
    with(bytes, "word/document.xml", &out)
}

fn of(author: &str) -> Selection {
    Selection { authors: vec![author.to_owned()], ..Selection::default() }
}

fn changes(one: &[u8], other: &[u8]) -> u32 {
    compare(one, other, &Choices::default()).unwrap().report.revisions
}

#[test]
fn a_mark_of_one_stays_when_the_look_that_another_gave_its_paragraph_row_or_cell_goes() {
    let by_bob = |name: &str| format!("<w:{name} w:id=\"1\" w:author=\"Bob\"/>");
    let change = |name: &str, was: &str| {
        format!("<w:{name}Change w:id=\"2\" w:author=\"Ann\"><w:{name}>{was}</w:{name}></w:{name}Change>")
    };
    let (gone, cell) = (by_bob("del"), by_bob("cellDel"));
    let mark = format!("<w:pPr><w:rPr>{gone}<w:b/>{}</w:rPr></w:pPr>", change("rPr", "<w:i/>"));
    let row = format!("<w:trPr><w:cantSplit/>{gone}{}</w:trPr>", change("trPr", "<w:tblHeader/>"));
    let own = format!("<w:tcPr><w:noWrap/>{cell}{}</w:tcPr>", change("tcPr", "<w:hideMark/>"));
    let file = body(&format!(
        "<w:p>{mark}<w:r><w:t>words</w:t></w:r></w:p><w:tbl><w:tr>{row}<w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>{own}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    ));
    let rejected = text(&decide(&file, &of("Ann"), Decision::Reject).unwrap());
    for kept in [
        format!("<w:rPr>{gone}<w:i/></w:rPr>"),
        format!("<w:trPr><w:tblHeader/>{gone}</w:trPr>"),
        format!("<w:tcPr><w:hideMark/>{cell}</w:tcPr>"),
    ] {
        assert!(rejected.contains(&kept), "{kept}: {rejected}");
    }
}

#[test]
fn the_changes_of_one_author_are_decided_on_and_those_of_others_stay() {
    let file = body(
        "<w:p><w:r><w:t xml:space=\"preserve\">one </w:t></w:r><w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>two</w:t></w:r></w:ins><w:del w:id=\"2\" w:author=\"Bob\"><w:r><w:delText>three</w:delText></w:r></w:del></w:p>",
    );
    let accepted = decide(&file, &of("Ann"), Decision::Accept).unwrap();
    assert!(
        text(&accepted).contains("</w:r><w:r><w:t>two</w:t></w:r><w:del w:id=\"2\""),
        "{}",
        text(&accepted)
    );
    let rejected = decide(&file, &of("Bob"), Decision::Reject).unwrap();
    assert!(text(&rejected).contains("<w:t>three</w:t>") && text(&rejected).contains("<w:ins w:id=\"1\""));
    let by_id = Selection { ids: vec!["2".to_owned()], ..Selection::default() };
    assert!(!text(&decide(&file, &by_id, Decision::Accept).unwrap()).contains("three"));
    assert_eq!(decide(&file, &of("Nobody"), Decision::Accept).unwrap(), file);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn deciding_author_by_author_is_deciding_on_all((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let both = by_two(&marked(&before, &after));
        for (decision, wanted) in [(Decision::Accept, &after), (Decision::Reject, &before)] {
            let one = decide(&decide(&both, &of("Ann"), decision).unwrap(), &of("Bob"), decision).unwrap();
            let other = decide(&decide(&both, &of("Bob"), decision).unwrap(), &of("Ann"), decision).unwrap();
            prop_assert_eq!(count(&Package::read(&one).unwrap()).unwrap(), 0);
            prop_assert_eq!((changes(&one, wanted), changes(&other, wanted)), (0, 0));
        }
        let mixed = decide(&both, &of("Ann"), Decision::Accept).unwrap();
        let whole = [accept_all(&mixed).unwrap(), accept_all(&both).unwrap()];
        prop_assert_eq!(changes(&whole[0], &whole[1]), 0);
        prop_assert!(reject_all(&mixed).is_ok() && comparison(&mixed).is_ok());
    }

    #[test]
    fn a_fixed_redline_has_no_tracked_change_and_shows_both_versions((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let both = marked(&before, &after);
        let still = fixed(&both).unwrap();
        prop_assert_eq!(count(&Package::read(&still).unwrap()).unwrap(), 0);
        let words = |bytes: &[u8]| text(bytes).matches("</w:t>").count() + text(bytes).matches("</w:delText>").count();
        prop_assert_eq!(words(&still), words(&both));
        prop_assert!(comparison(&still).unwrap().changes.is_empty());
    }

    #[test]
    fn a_page_has_the_words_of_both_versions_and_no_script((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let compared = comparison(&marked(&before, &after)).unwrap();
        for layout in [Layout::Inline, Layout::SideBySide] {
            let page = html(&compared, layout, &HtmlWords { title: "<A> & B".to_owned(), ..HtmlWords::default() });
            prop_assert!(page.contains("&lt;A&gt; &amp; B") && !page.contains("<script") && !page.contains("http:"));
            let tags = |name: &str| (page.matches(&format!("<{name}")).count(), page.matches(&format!("</{name}>")).count());
            prop_assert_eq!(tags("table").0, tags("table").1);
        }
    }
}

#[test]
fn marks_of_a_fixed_redline_can_be_told_apart_without_colour() {
    let still = text(&fixed(&marked(&body(&paragraph("one two")), &body(&paragraph("one three")))).unwrap());
    assert!(
        still
            .contains("<w:rPr><w:strike/><w:color w:val=\"B00020\"/></w:rPr><w:t xml:space=\"preserve\">two"),
        "{still}"
    );
    assert!(still.contains("<w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">three"), "{still}");
}

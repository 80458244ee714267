//! The proof as a last page: in nobody's way.

use proptest::prelude::*;
use redline::docx::{Authorship, accept_all, reject_all, write};
use redline::files::{Choices, compare};
use redline::tracked::{Decision, ProofLine, ProofPage, Selection, comparison, decide, fixed, with_page};

use crate::packages::{body, paragraph};
use crate::proof::meta;
use crate::properties::edited;

fn page() -> ProofPage {
    let line = |label: &str, values: &[&str]| ProofLine {
        label: label.to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    ProofPage {
        title: "Proof".to_owned(),
        intro: "It was proven.".to_owned(),
        lines: vec![line("Changes", &["3 <changes>", "1 & 2"]), line("Nothing", &[])],
    }
}

fn ann() -> Authorship {
    Authorship::Named { author: "Ann".to_owned(), date: String::new() }
}

fn differences(one: &[u8], other: &[u8]) -> u32 {
    compare(one, other, &Choices::default()).unwrap().report.revisions
}

#[test]
fn the_page_follows_the_text_and_begins_a_page() {
    let file = body(&format!("{}<w:sectPr/>", paragraph("words")));
    let with = with_page(&file, &page(), None).unwrap();
    let package = redline::docx::Package::read(&with).unwrap();
    let text = String::from_utf8(package.part("word/document.xml").unwrap().to_vec()).unwrap();
    assert!(text.contains("<w:pageBreakBefore/>") && text.contains("3 &lt;changes&gt;"), "{text}");
    assert!(
        text.contains("1 &amp; 2</w:t></w:r></w:p>") && text.ends_with("<w:sectPr/></w:body></w:document>"),
        "{text}"
    );
    assert_eq!(differences(&with, &file), 0, "the page is no part of the document");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_redline_with_its_proof_on_a_page_still_gives_both_versions((before, after) in edited()) {
        let (before, after) = (write(&before, &meta()).unwrap(), write(&after, &meta()).unwrap());
        let made = compare(&before, &after, &Choices { authorship: ann(), ..Choices::default() }).unwrap().bytes;
        let with = with_page(&made, &page(), Some(&ann())).unwrap();
        // Other programs know nothing of the page: to them it is one more insertion.
        prop_assert_eq!(differences(&reject_all(&with).unwrap(), &before), 0);
        prop_assert_eq!(differences(&accept_all(&with).unwrap(), &after), 0);
        prop_assert_eq!(comparison(&with).unwrap(), comparison(&made).unwrap());
        for (decision, wanted) in [(Decision::Accept, &after), (Decision::Reject, &before)] {
            let side = decide(&with, &Selection::default(), decision).unwrap();
            prop_assert_eq!(differences(&side, wanted), 0);
        }
        let still = with_page(&fixed(&made).unwrap(), &page(), None).unwrap();
        prop_assert!(comparison(&still).unwrap().changes.is_empty());
    }
}

#[test]
fn the_page_is_left_out_to_the_letter_and_what_another_program_left_of_it_is_no_page() {
    let changed = "<w:p><w:pPr><w:jc w:val=\"end\"/><w:rPr><w:b/></w:rPr><w:pPrChange w:id=\"7\" w:author=\"Ann\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>words</w:t></w:r></w:p>";
    for last in [&paragraph("words"), changed, "<w:p/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"] {
        let file = body(&format!("{}{last}<w:sectPr/>", paragraph("first")));
        let with = with_page(&file, &page(), Some(&ann())).unwrap();
        assert_eq!(comparison(&with).unwrap(), comparison(&file).unwrap(), "{last}");
        assert_eq!(differences(&with, &file), 0);
    }
    let left = body(
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_ThroughlineProof\"/><w:bookmarkEnd w:id=\"1\"/></w:p><w:p><w:r><w:t>words</w:t></w:r><w:bookmarkStart w:id=\"2\" w:name=\"_ThroughlineProof\"/></w:p>",
    );
    assert_eq!(comparison(&left).unwrap().blocks.len(), 2);
}

//! The round that every pair of documents must survive, and redlines that must not.

use redline::docx::{Authorship, Meta, Package, accept_all, reject_all, to_document, write, write_redline};
use redline::{Document, Options, Proof, Side, Unproven, compare, normal::normal, prove};

use crate::notation::document;

pub fn meta() -> Meta {
    Meta {
        creator: "Planning".to_owned(),
        date: "2020-10-14".to_owned(),
        contents_title: "Contents".to_owned(),
        header: "October 2020 against June 2020".to_owned(),
    }
}

pub fn named() -> Authorship {
    Authorship::Named { author: "Ada & Bob".to_owned(), date: "2020-10-14T09:30:00Z".to_owned() }
}

/// Compares both ways, applies the script, writes the redline and proves it.
#[track_caller]
pub fn round(before: &Document, after: &Document) {
    for (one, other) in [(before, after), (after, before)] {
        let comparison = compare(one, other, &Options::default());
        assert_eq!(
            comparison.document(Side::Before),
            normal(one).document,
            "the script does not give the first version"
        );
        assert_eq!(
            comparison.document(Side::After),
            normal(other).document,
            "the script does not give the second version"
        );
        let bytes = write_redline(&comparison, &meta(), &named()).unwrap();
        if let Err(error) = prove(&bytes, one, other) {
            panic!("{error}\n{}", body(&bytes));
        }
    }
}

/// The text of the main part.
pub fn body(bytes: &[u8]) -> String {
    let package = Package::read(bytes).unwrap();
    String::from_utf8(package.part(package.main()).unwrap().to_vec()).unwrap()
}

/// The file with `from` replaced by `to` in its main part.
fn mutated(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    use std::io::{Read as _, Write as _};
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        if name == "word/document.xml" {
            assert!(text.contains(from), "{from} is not in {text}");
            text = text.replacen(from, to, 1);
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

fn pair() -> (Document, Document) {
    let before = document(
        "@ Plan\n{h} # (1) Goals\n{p} The Board **decides** in June.\n{q} Old words go.\n{t} |= Dates\n{r1} |! What | When |\n{r2} | Draft | 2020-06-01 |",
    );
    let after = document(
        "@ Plan\n{h} # (1) Goals\n{p} The Board decides in October.\n{n} New words come.\n{t} |= Dates\n{r1} |! What | When |\n{r2} | Draft | 2020-06-02 |\n{r3} | Final | 2020-10-14 |",
    );
    (before, after)
}

fn redline() -> (Vec<u8>, Document, Document) {
    let (before, after) = pair();
    let comparison = compare(&before, &after, &Options::default());
    (write_redline(&comparison, &meta(), &named()).unwrap(), before, after)
}

#[track_caller]
fn refused(from: &str, to: &str) -> String {
    let (bytes, before, after) = redline();
    match prove(&mutated(&bytes, from, to), &before, &after) {
        Err(Unproven::Differs { place, .. }) => place,
        other => panic!("expected a difference, got {other:?}"),
    }
}

#[test]
fn a_proof_names_both_versions_and_what_it_does_not_speak_of() {
    let (bytes, before, after) = redline();
    let proof: Proof = prove(&bytes, &before, &after).unwrap();
    assert_eq!(proof.before_hash, redline::hash(&before));
    assert_eq!(proof.after_hash, redline::hash(&after));
    assert_ne!(proof.before_hash, proof.after_hash);
    assert_eq!((proof.before_blocks, proof.after_blocks), (4, 4));
    assert!(proof.tracked > 5, "{proof:?}");
    assert!(proof.not_compared.contains(&redline::NotCompared::Ids));
}

#[test]
fn a_word_changed_in_the_file_fails_the_proof() {
    assert_eq!(refused("The Board ", "The Bored "), "reject: block 2");
}

#[test]
fn a_deletion_that_lost_its_mark_fails_the_proof() {
    assert_eq!(refused("<w:delText xml:space=\"preserve\">June</w:delText>", ""), "reject: block 2");
}

#[test]
fn an_insertion_that_is_not_marked_fails_the_proof() {
    let (bytes, ..) = redline();
    let text = body(&bytes);
    let words = text.find("New words come.").unwrap();
    let start = text[..words].rfind("<w:ins ").unwrap();
    let end = words + text[words..].find("</w:ins>").unwrap() + "</w:ins>".len();
    let marked = &text[start..end];
    let inner = &marked[marked.find('>').unwrap() + 1..marked.len() - "</w:ins>".len()];
    // The mark of its paragraph still goes, so the words run into the caption below.
    assert_eq!(refused(marked, inner), "reject: block 4, caption");
}

#[test]
fn words_added_to_an_insertion_fail_the_proof() {
    assert_eq!(refused("New words come.", "New words come. And more."), "accept: block 3");
}

#[test]
fn a_form_change_without_its_record_fails_the_proof() {
    let (bytes, ..) = redline();
    let text = body(&bytes);
    let start = text.find("<w:rPrChange").unwrap();
    let end = text.find("</w:rPrChange>").unwrap() + "</w:rPrChange>".len();
    assert_eq!(refused(&text[start..end], ""), "reject: block 2");
}

#[test]
fn a_row_that_lost_its_mark_fails_the_proof() {
    let (bytes, ..) = redline();
    let text = body(&bytes);
    let row = text.find("<w:trPr><w:cantSplit/><w:ins").unwrap();
    let start = row + "<w:trPr><w:cantSplit/>".len();
    let end = start + text[start..].find("/>").unwrap() + 2;
    assert_eq!(refused(&text[start..end], ""), "reject: block 4, rows");
}

#[test]
fn a_redline_of_other_documents_is_not_proven() {
    let (bytes, before, after) = redline();
    assert!(prove(&bytes, &after, &before).is_err());
    assert!(prove(&bytes, &before, &before).is_err());
    assert!(prove(b"not a file", &before, &after).is_err());
}

#[test]
fn accepting_and_rejecting_leave_no_tracked_change() {
    let (bytes, before, after) = redline();
    for (side, document) in [(reject_all(&bytes).unwrap(), before), (accept_all(&bytes).unwrap(), after)] {
        assert_eq!(redline::docx::tracked(&Package::read(&side).unwrap()).unwrap(), 0);
        assert_eq!(redline::hash(&to_document(&side).unwrap()), redline::hash(&document));
        // What is accepted or rejected once stays as it is.
        assert_eq!(accept_all(&side).unwrap(), side);
        assert_eq!(reject_all(&side).unwrap(), side);
    }
}

#[test]
fn accepting_copies_every_other_part_as_it_is_packed() {
    let (bytes, ..) = redline();
    let (old, new) = (Package::read(&bytes).unwrap(), Package::read(&accept_all(&bytes).unwrap()).unwrap());
    for (one, other) in old.parts().iter().zip(new.parts()) {
        assert_eq!(one.name, other.name);
        assert_eq!(one.bytes == other.bytes, one.name != "word/document.xml", "{}", one.name);
    }
}

#[test]
fn the_contents_follow_the_headings_of_each_version() {
    let before = document("{a} # (1) One\n{b} # (2) Two");
    let after = document("{n} # (1) New\n{a} # (2) One");
    let bytes = write_redline(&compare(&before, &after, &Options::default()), &meta(), &named()).unwrap();
    let contents = |bytes: &[u8]| -> String {
        let text = body(bytes);
        let start = text.find(" TOC ").unwrap();
        let end = start + text[start..].find("fldCharType=\"end\"").unwrap();
        text[start..end]
            .split("<w:t xml:space=\"preserve\">")
            .skip(1)
            .filter_map(|part| part.split("</w:t>").next())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(contents(&write(&before, &meta()).unwrap()), "1 One 2 Two");
    assert_eq!(contents(&reject_all(&bytes).unwrap()), "1 One 2 Two");
    assert_eq!(contents(&accept_all(&bytes).unwrap()), "1 New 2 One");
}

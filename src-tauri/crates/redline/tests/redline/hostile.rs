//! Files that are broken or meant to do harm: a plain reason, never a panic.

use std::io::{Cursor, Write as _};

use redline::docx::{ReadError, accept_all, read, reject_all, to_document, write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::notation::document;
use crate::proof::meta;

fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn with_body(body: &str) -> Vec<u8> {
    pack(&[("word/document.xml", format!("<w:document {W}><w:body>{body}</w:body></w:document>").as_bytes())])
}

#[track_caller]
fn code(bytes: &[u8]) -> &'static str {
    let error = read(bytes).map(|_| ()).and_then(|()| to_document(bytes).map(|_| ())).unwrap_err();
    assert!(accept_all(bytes).is_err() && reject_all(bytes).is_err());
    error.code()
}

#[test]
fn what_is_not_a_word_file_is_named() {
    assert_eq!(code(b""), "not_zip");
    assert_eq!(code(b"just text"), "not_zip");
    assert_eq!(code(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "legacy_or_encrypted");
    assert_eq!(code(&pack(&[("hello.txt", b"hello")])), "missing_part");
    assert_eq!(code(&pack(&[("word/document.xml", b"<html/>")])), "not_word");
}

#[test]
fn xml_that_is_not_well_formed_is_named_with_its_place() {
    let error =
        read(&pack(&[("word/document.xml", format!("<w:document {W}><w:body><w:p></w:body>").as_bytes())]))
            .unwrap_err();
    assert!(matches!(error, ReadError::BadXml { ref part, .. } if part == "word/document.xml"), "{error}");
    // Elements that are never closed.
    assert_eq!(
        code(&pack(&[("word/document.xml", format!("<w:document {W}><w:body>").as_bytes())])),
        "bad_xml"
    );
    assert_eq!(code(&pack(&[("word/document.xml", b"\xff\xfe<\0")])), "bad_xml");
    assert_eq!(code(&pack(&[("word/document.xml", b"")])), "bad_xml");
}

#[test]
fn a_document_type_is_refused() {
    let text =
        format!("<!DOCTYPE x [<!ENTITY a \"b\">]><w:document {W}><w:body><w:p/></w:body></w:document>");
    assert_eq!(code(&pack(&[("word/document.xml", text.as_bytes())])), "document_type");
}

#[test]
fn elements_too_deep_are_refused() {
    assert_eq!(code(&with_body(&"<w:sdt>".repeat(100_000))), "too_deep");
}

#[test]
fn too_many_attributes_are_refused() {
    let many: String = (0..2_000).map(|number| format!(" a{number}=\"x\"")).collect();
    assert_eq!(code(&with_body(&format!("<w:p{many}/>"))), "too_many_attributes");
}

#[test]
fn a_bomb_is_refused() {
    assert_eq!(code(&pack(&[("word/document.xml", &vec![b' '; 30 << 20])])), "bomb");
}

#[test]
fn too_many_parts_are_refused() {
    let names: Vec<String> = (0..2_100).map(|number| format!("p{number}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"x".as_slice())).collect();
    assert_eq!(code(&pack(&parts)), "too_many_parts");
}

#[test]
fn a_truncated_file_gives_a_reason_at_every_length() {
    let bytes = write(&document("@ T\n# H\nwords\n| a | b |"), &meta()).unwrap();
    for length in (0..bytes.len()).step_by(37) {
        assert!(read(&bytes[..length]).is_err());
    }
}

#[test]
fn a_file_with_flipped_bits_never_panics() {
    let bytes = write(&document("@ T\n# H\nwords\n| a | b |"), &meta()).unwrap();
    for place in (0..bytes.len()).step_by(11) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x41;
        let _ = (to_document(&damaged), accept_all(&damaged), reject_all(&damaged));
    }
}

#[test]
fn odd_but_well_formed_bodies_never_panic() {
    let ins = "<w:ins w:id=\"1\" w:author=\"x\">";
    for body in [
        String::new(),
        "<w:p/>".to_owned(),
        format!("{ins}</w:ins>"),
        format!("<w:p><w:pPr><w:rPr>{ins}</w:ins></w:rPr></w:pPr></w:p>"),
        "<w:tbl/>".to_owned(),
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"x\"/></w:trPr></w:tr></w:tbl>".to_owned(),
        "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\" w:author=\"x\"/></w:tcPr></w:tc></w:tr></w:tbl>".to_owned(),
        "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:pPrChange w:id=\"1\" w:author=\"x\"/></w:pPr></w:p>".to_owned(),
        "<w:p><w:r><w:rPr><w:rPrChange/></w:rPr><w:delText>&#xFFFF;&amp;&#65;</w:delText></w:r></w:p>".to_owned(),
        "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t><![CDATA[a<b]]></w:t></w:r></w:hyperlink></w:p>".to_owned(),
    ] {
        let bytes = with_body(&body);
        let read = (to_document(&bytes).is_ok(), accept_all(&bytes).is_ok(), reject_all(&bytes).is_ok());
        assert_eq!(read, (true, true, true), "{body}");
    }
}

#[test]
fn strict_files_and_other_prefixes_are_read() {
    let text = "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:ins x:id=\"1\" x:author=\"a\"><x:r><x:t>new</x:t></x:r></x:ins><x:del x:id=\"2\" x:author=\"a\"><x:r><x:delText>old</x:delText></x:r></x:del></x:p></x:body></x:document>";
    let bytes = pack(&[("word/document.xml", text.as_bytes())]);
    let words = |bytes: &[u8]| to_document(bytes).unwrap().blocks[0].text();
    assert_eq!(words(&bytes), "new");
    assert_eq!(words(&reject_all(&bytes).unwrap()), "old");
}

#[test]
fn a_lost_paragraph_mark_joins_two_paragraphs() {
    let marked = |kind: &str| {
        with_body(&format!(
            "<w:p><w:pPr><w:rPr><w:{kind} w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>"
        ))
    };
    let count = |bytes: &[u8]| {
        to_document(bytes).unwrap().blocks.iter().map(redline::Block::text).collect::<Vec<_>>()
    };
    assert_eq!(count(&accept_all(&marked("ins")).unwrap()), ["one ", "two"]);
    assert_eq!(count(&reject_all(&marked("ins")).unwrap()), ["one two"]);
    assert_eq!(count(&accept_all(&marked("del")).unwrap()), ["one two"]);
}

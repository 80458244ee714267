//! Parts in UTF-16, which the rules for Word files allow beside UTF-8.

use redline::docx::{Package, accept_all, reject_all, to_document};
use redline::files::{Choices, CompareError, compare};

use crate::packages::{NAMES, body, pack, paragraph};

fn document(words: &str, declaration: &str) -> String {
    format!("{declaration}<w:document {NAMES}><w:body>{}</w:body></w:document>", paragraph(words))
}

/// A Word file whose document is in UTF-16, in either order of bytes.
fn utf16(words: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let text = document(words, "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?>");
    let bytes: Vec<u8> = text.encode_utf16().flat_map(order).collect();
    pack(&[("word/document.xml", &bytes)])
}

#[test]
fn a_document_in_utf_16_is_compared_from_either_side() {
    let plain = body(&paragraph("Café and 😀 stand here."));
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let other = utf16("Café and 😀 stood here.", order);
        for (before, after) in [(&plain, &other), (&other, &plain), (&other, &other)] {
            let made = compare(before, after, &Choices::default()).unwrap();
            assert!(made.proof.has_content() && made.proof.is_sound());
            let words = |bytes: &[u8]| to_document(bytes).unwrap().blocks[0].text();
            assert_eq!(words(&accept_all(&made.bytes).unwrap()), words(after));
            assert_eq!(words(&reject_all(&made.bytes).unwrap()), words(before));
            let package = Package::read(&made.bytes).unwrap();
            let text = std::str::from_utf8(package.part(package.main()).unwrap()).unwrap();
            assert!(!text.to_lowercase().contains("utf-16"), "{text}");
        }
    }
}

#[test]
fn half_a_character_in_utf_16_is_refused_with_its_part() {
    let good = body(&paragraph("words"));
    let mut bytes: Vec<u8> =
        document("words", "\u{feff}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.pop();
    let error = compare(&pack(&[("word/document.xml", &bytes)]), &good, &Choices::default()).unwrap_err();
    let CompareError::Unreadable { error, .. } = error else { panic!("{error:?}") };
    assert_eq!((error.code(), error.part()), ("bad_xml", "word/document.xml"));
}

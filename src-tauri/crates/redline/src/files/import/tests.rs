//! Pieces of one small package brought into another.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking"
)]

mod small;

use std::io::{Cursor, Write as _};

use super::*;
use crate::docx::Part;
use crate::docx::package::replace;
use zip::ZipWriter;

const TYPES: &str = "[Content_Types].xml";
const MAIN: &str = "word/document.xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A file of the given parts with the relationships of the main part (id, kind, target).
fn file(body: &str, links: &[(&str, &str, &str)], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    add(
        TYPES,
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/></Types>",
    );
    let relationships = |list: &[(&str, &str, &str)]| {
        let list: String = list
            .iter()
            .map(|(id, kind, target)| {
                let mode = if target.contains("://") { " TargetMode=\"External\"" } else { "" };
                format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"{mode}/>")
            })
            .collect();
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
        )
    };
    add("_rels/.rels", &relationships(&[("rId1", "officeDocument", MAIN)]));
    add(MAIN, &word("document", &format!("<w:body>{body}</w:body>")));
    add("word/_rels/document.xml.rels", &relationships(links));
    for (name, text) in parts {
        add(name, text);
    }
    zip.finish().unwrap().into_inner()
}

/// A part of word processing.
fn word(root: &str, inner: &str) -> String {
    format!("<w:{root} xmlns:w=\"{}\" xmlns:r=\"{OFFICE}\">{inner}</w:{root}>", super::scope::WORD)
}

/// The parts that bringing `xml` makes, and `xml` as it reads then.
fn brought(before: &[u8], after: &[u8], xml: &str) -> (String, Package) {
    let (one, two) = (Package::read(before).unwrap(), Package::read(after).unwrap());
    let mut import = Import::new(&one, &two).unwrap();
    let read = import.fragment(MAIN, MAIN, xml).unwrap();
    let parts = import.finish(Vec::new()).unwrap();
    (read, Package::read(&replace(after, &parts).unwrap()).unwrap())
}

fn text(package: &Package, name: &str) -> String {
    String::from_utf8(package.part(name).unwrap_or_default().to_vec()).unwrap()
}

//! Small Word files built from the XML of their parts.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The namespaces of a part.
pub const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/></Types>";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Packs parts as they are.
pub fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file with this body and these further parts: kind, name within `word/`, content.
pub fn file(body: &str, others: &[(&str, &str, &str)]) -> Vec<u8> {
    let document = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
    let links: String = others
        .iter()
        .map(|(kind, name, _)| {
            format!("<Relationship Id=\"r-{name}\" Type=\"{KIND}/{kind}\" Target=\"{name}\"/>")
        })
        .collect();
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    let links = format!("<Relationships xmlns=\"{rels}\">{links}</Relationships>");
    let root = format!(
        "<Relationships xmlns=\"{rels}\"><Relationship Id=\"m\" Type=\"{KIND}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let mut parts: Vec<(String, &[u8])> = vec![
        ("[Content_Types].xml".to_owned(), TYPES.as_bytes()),
        ("_rels/.rels".to_owned(), root.as_bytes()),
        ("word/document.xml".to_owned(), document.as_bytes()),
        ("word/_rels/document.xml.rels".to_owned(), links.as_bytes()),
    ];
    parts.extend(others.iter().map(|(_, name, content)| (format!("word/{name}"), content.as_bytes())));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    pack(&parts)
}

/// A Word file with this body alone.
pub fn body(body: &str) -> Vec<u8> {
    file(body, &[])
}

/// A paragraph with one run.
pub fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// The file `bytes` with one part replaced.
pub fn with(bytes: &[u8], name: &str, content: &str) -> Vec<u8> {
    let package = redline::docx::Package::read(bytes).unwrap();
    let parts: Vec<(&str, &[u8])> = package
        .parts()
        .iter()
        .map(|part| (part.name.as_str(), if part.name == name { content.as_bytes() } else { &part.bytes }))
        .collect();
    pack(&parts)
}

//! The parts of a file and how they hang together.

use std::fmt::Write as _;

use crate::comparison::Comparison;

use super::body::Body;
use super::direction::is_rtl_language;
use super::lists::Lists;
use super::pack::pack;
use super::xml::{DECLARATION, MAIN, RELATIONSHIPS, Stamp, escape, instant};
use super::{Meta, WriteError, styles};

const PACKAGE_RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CORE_PROPERTIES: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// Writes a file of `comparison`, its changes marked with `stamp`.
pub(crate) fn write(comparison: &Comparison, meta: &Meta, stamp: &Stamp) -> Result<Vec<u8>, WriteError> {
    let rtl = is_rtl_language(&comparison.language);
    let lists = Lists::new(&comparison.blocks);
    let mut body = Body::new(rtl, stamp);
    body.document(comparison, meta, &lists);
    let header = !meta.header.is_empty();
    let document = document(&body, header, rtl);
    let mut parts = vec![
        ("[Content_Types].xml", content_types(header)),
        ("_rels/.rels", package_relationships()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relationships(body.links(), header)),
        ("word/styles.xml", styles::part(&comparison.language)),
        ("word/numbering.xml", lists.part()),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer(rtl)),
    ];
    if header {
        parts.push(("word/header1.xml", page_header(&meta.header, rtl)));
    }
    parts.push(("docProps/core.xml", core(comparison, meta)));
    parts.push(("docProps/app.xml", app()));
    pack(&parts)
}

fn document(body: &Body<'_>, header: bool, rtl: bool) -> String {
    let reference = if header { "<w:headerReference w:type=\"default\" r:id=\"header\"/>" } else { "" };
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    format!(
        "{DECLARATION}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\"><w:body>{}<w:sectPr>{reference}\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" \
         w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>{bidi}\
         </w:sectPr></w:body></w:document>",
        body.out
    )
}

fn content_types(header: bool) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"{CONTENT_TYPES}\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
         ContentType=\"application/xml\"/>"
    );
    let mut parts = vec![
        ("word/document.xml", format!("{WORD_TYPE}document.main+xml")),
        ("word/styles.xml", format!("{WORD_TYPE}styles+xml")),
        ("word/numbering.xml", format!("{WORD_TYPE}numbering+xml")),
        ("word/settings.xml", format!("{WORD_TYPE}settings+xml")),
        ("word/footer1.xml", format!("{WORD_TYPE}footer+xml")),
    ];
    if header {
        parts.push(("word/header1.xml", format!("{WORD_TYPE}header+xml")));
    }
    parts
        .push(("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()));
    parts.push((
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
    ));
    for (name, kind) in parts {
        let _ = write!(out, "<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>");
    }
    out.push_str("</Types>");
    out
}

fn package_relationships() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE_RELATIONSHIPS}\">\
         <Relationship Id=\"document\" Type=\"{RELATIONSHIPS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"{PACKAGE_RELATIONSHIPS}/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"app\" Type=\"{RELATIONSHIPS}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
    )
}

fn relationships(links: &[String], header: bool) -> String {
    let mut out = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE_RELATIONSHIPS}\">");
    let mut parts = vec!["styles", "numbering", "settings", "footer"];
    if header {
        parts.push("header");
    }
    for part in parts {
        let number = if matches!(part, "footer" | "header") { "1" } else { "" };
        let _ = write!(
            out,
            "<Relationship Id=\"{part}\" Type=\"{RELATIONSHIPS}/{part}\" Target=\"{part}{number}.xml\"/>"
        );
    }
    for (place, link) in (1..).zip(links) {
        let _ = write!(
            out,
            "<Relationship Id=\"link{place}\" Type=\"{RELATIONSHIPS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(link)
        );
    }
    out.push_str("</Relationships>");
    out
}

fn settings() -> String {
    // Without the compatibility mode Word opens the file as one of 2007 and says so in its title bar. Nothing asks for fields
    // to be updated on opening, because Word would put a question to the reader.
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{MAIN}\"><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting \
         w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

fn footer(rtl: bool) -> String {
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    let field =
        |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "{DECLARATION}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{bidi}</w:pPr>{}<w:r><w:t \
         xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        field("PAGE"),
        field("NUMPAGES")
    )
}

fn page_header(text: &str, rtl: bool) -> String {
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    let right = if rtl { "<w:rPr><w:rtl/></w:rPr>" } else { "" };
    format!(
        "{DECLARATION}<w:hdr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/>{bidi}</w:pPr><w:r>{right}<w:t \
         xml:space=\"preserve\">{}</w:t></w:r></w:p></w:hdr>",
        escape(text)
    )
}

fn core(comparison: &Comparison, meta: &Meta) -> String {
    let mut out = format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{CORE_PROPERTIES}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    for (element, text) in
        [("title", &comparison.after_title), ("creator", &meta.creator), ("language", &comparison.language)]
    {
        if !text.is_empty() {
            let _ = write!(out, "<dc:{element}>{}</dc:{element}>", escape(text));
        }
    }
    if let Some(instant) = instant(&meta.date) {
        for element in ["created", "modified"] {
            let _ =
                write!(out, "<dcterms:{element} xsi:type=\"dcterms:W3CDTF\">{instant}</dcterms:{element}>");
        }
    }
    out.push_str("</cp:coreProperties>");
    out
}

fn app() -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Throughline</Application></Properties>"
    )
}

//! The proof of a redline as its last page.
//!
//! The page is no part of either document. In a file with tracked changes it is one more insertion, so rejecting everything still
//! gives the earlier document exactly; and it bears a bookmark by which everything here that reads a file knows the page and
//! leaves it out, so accepting everything with us gives the later document exactly. Other programs keep the page when they
//! accept; the page says so.
//!
//! The last mark of a document cannot go. So where changes are tracked the mark that the page brings is that of the paragraph
//! before it, and an empty paragraph with the mark and the properties of that one ends the document.

use std::fmt::Write as _;

use crate::docx::package::{Package, Part, replace};
use crate::docx::{Authorship, ReadError, Stamp, escape};
use crate::files::load::usual;
use crate::files::xml::{Tag, Xml};

/// The bookmark at the start of the page. Names that begin so are hidden from people.
const NAME: &str = "_ThroughlineProof";

/// What the page says, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProofPage {
    /// Its heading.
    pub title: String,
    /// What was proven, in some sentences.
    pub intro: String,
    /// The facts.
    pub lines: Vec<ProofLine>,
}

/// One fact, or several of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofLine {
    /// What it is about.
    pub label: String,
    /// What is so.
    pub values: Vec<String>,
}

/// The file with the page behind its text: inserted by an author where changes are tracked, plain otherwise.
///
/// # Errors
/// When the file cannot be read or packed.
pub fn with_page(bytes: &[u8], page: &ProofPage, tracked: Option<&Authorship>) -> Result<Vec<u8>, ReadError> {
    let package = usual(bytes)?;
    let name = package.main().to_owned();
    let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
    let Some(body) = xml.child(0, Tag::Body) else { return Err(ReadError::NotWord { part: name }) };
    let end = end_of(&xml, body);
    let mut writer = Writer { stamp: tracked.map(Stamp::new), id: highest(&package)?, out: String::new() };
    let last = blocks(&xml, body).last().copied().filter(|last| tracked.is_some() && is_plain(&xml, *last));
    match last {
        Some(last) => {
            let (element, marked) = (xml.at(last), writer.marked(&xml, last));
            writer.out.push_str(xml.slice(0, element.start));
            writer.out.push_str(&marked);
            writer.out.push_str(xml.slice(element.end, end));
        }
        None => writer.out.push_str(xml.slice(0, end)),
    }
    writer.page(page);
    if let Some(last) = last {
        writer.out.push_str(&format!("<w:p>{}</w:p>", properties(&xml, last)));
    }
    writer.out.push_str(xml.slice(end, xml.source.len() as u32));
    let text = writer.out;
    let mut parts: Vec<Part> = package.changed().filter(|part| part.name != name).cloned().collect();
    parts.push(Part { name, bytes: text.into_bytes() });
    replace(bytes, &parts)
}

/// The main part without the page; nothing where it has none.
pub(crate) fn without_page(part: &Part) -> Result<Option<Part>, ReadError> {
    if !part.bytes.windows(NAME.len()).any(|bytes| bytes == NAME.as_bytes()) {
        return Ok(None);
    }
    let xml = Xml::read(&part.name, &part.bytes)?;
    let Some(body) = xml.child(0, Tag::Body) else { return Ok(None) };
    let blocks = blocks(&xml, body);
    let Some(at) = blocks.iter().position(|block| begins_page(&xml, *block)) else { return Ok(None) };
    let start = xml.at(blocks[at]).start;
    let mut text = xml.slice(0, start).to_owned();
    // The paragraph before gets its mark back from the one that ends the document.
    if let (Some(last), Some(end)) = (at.checked_sub(1).map(|at| blocks[at]), blocks.last())
        && mark(&xml, last, "w:ins")
        && xml.tag(*end) == Tag::P
        && is_plain(&xml, *end)
    {
        let element = xml.at(last);
        text =
            format!("{}{}", xml.slice(0, element.start), with_properties(&xml, last, properties(&xml, *end)));
        text.push_str(xml.slice(element.end, start));
    }
    text.push_str(xml.slice(end_of(&xml, body).max(start), xml.source.len() as u32));
    Ok(Some(Part { name: part.name.clone(), bytes: text.into_bytes() }))
}

/// Whether the page begins with this block: the bookmark stands in front of words. Where only the bookmark is left, because
/// another program rejected the page, there is nothing to leave out.
fn begins_page(xml: &Xml<'_>, block: u32) -> bool {
    let first = xml.children(block).find(|child| xml.tag(*child) != Tag::PPr);
    let is_page = first.is_some_and(|first| {
        xml.tag(first) == Tag::BookmarkStart && xml.attribute(first, "w:name") == Some(NAME)
    });
    is_page && (block..xml.at(block).next).any(|node| xml.tag(node) == Tag::T)
}

/// The blocks of the body, without its last section and what has no width.
fn blocks(xml: &Xml<'_>, body: u32) -> Vec<u32> {
    let is_block = |node: &u32| matches!(xml.tag(*node), Tag::P | Tag::Tbl | Tag::Sdt | Tag::CustomXml);
    xml.children(body).filter(is_block).collect()
}

/// Whether a block is a paragraph whose mark is in both versions.
fn is_plain(xml: &Xml<'_>, block: u32) -> bool {
    let tracked = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"];
    xml.tag(block) == Tag::P && !tracked.iter().any(|name| mark(xml, block, name))
}

fn mark(xml: &Xml<'_>, block: u32, name: &str) -> bool {
    let mark = xml.child(block, Tag::PPr).and_then(|properties| xml.child(properties, Tag::RPr));
    mark.is_some_and(|mark| xml.child_named(mark, name).is_some())
}

/// The properties of a paragraph as they stand; empty for none.
fn properties<'a>(xml: &Xml<'a>, paragraph: u32) -> &'a str {
    xml.child(paragraph, Tag::PPr).map_or("", |properties| xml.raw(properties))
}

/// A paragraph with other properties.
fn with_properties(xml: &Xml<'_>, paragraph: u32, properties: &str) -> String {
    let element = xml.at(paragraph);
    let from = xml.child(paragraph, Tag::PPr).map_or(element.inner, |own| xml.at(own).end);
    let rest = xml.slice(from, element.close.max(from));
    format!("{}{properties}{rest}</w:p>", xml.open(paragraph))
}

/// Where the blocks of the body end: before its last section.
fn end_of(xml: &Xml<'_>, body: u32) -> u32 {
    let section = xml.children(body).filter(|child| xml.tag(*child) == Tag::SectPr).last();
    section.map_or(xml.at(body).close, |section| xml.at(section).start)
}

/// The highest `w:id` of all texts.
fn highest(package: &Package) -> Result<u32, ReadError> {
    let mut highest = 0;
    for name in package.marked()? {
        let text = String::from_utf8_lossy(package.part(&name).unwrap_or_default()).into_owned();
        let ids = text.split("w:id=\"").skip(1);
        let ids = ids.filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
        highest = ids.filter(|id| *id < u32::MAX / 2).fold(highest, u32::max);
    }
    Ok(highest)
}

/// How text on the page looks.
#[derive(Clone, Copy)]
enum Look {
    Title,
    Label,
    Text,
}

struct Writer {
    stamp: Option<Stamp>,
    id: u32,
    out: String,
}

impl Writer {
    /// The last paragraph with a mark that came with the page. What changed in its properties is told by the paragraph that
    /// ends the document.
    fn marked(&mut self, xml: &Xml<'_>, paragraph: u32) -> String {
        let ins = format!("<w:ins{}/>", self.next().unwrap_or_default());
        let Some(own) = xml.child(paragraph, Tag::PPr) else {
            return with_properties(xml, paragraph, &format!("<w:pPr><w:rPr>{ins}</w:rPr></w:pPr>"));
        };
        let (mut inside, mut look) = (String::new(), format!("<w:rPr>{ins}"));
        for child in xml.children(own) {
            match xml.name(child) {
                "w:rPr" => {
                    let kept = xml.children(child).filter(|one| xml.name(*one) != "w:rPrChange");
                    kept.for_each(|one| look.push_str(xml.raw(one)));
                }
                "w:pPrChange" => {}
                _ => inside.push_str(xml.raw(child)),
            }
        }
        with_properties(xml, paragraph, &format!("<w:pPr>{inside}{look}</w:rPr></w:pPr>"))
    }

    fn page(&mut self, page: &ProofPage) {
        self.id += 1;
        let bookmark = self.id;
        self.paragraph(Look::Title, &page.title, Some(bookmark));
        self.paragraph(Look::Text, &page.intro, None);
        for line in &page.lines {
            self.paragraph(Look::Label, &line.label, None);
            for value in &line.values {
                self.paragraph(Look::Text, value, None);
            }
        }
    }

    fn next(&mut self) -> Option<String> {
        self.id += 1;
        self.stamp.as_ref().map(|stamp| stamp.attributes(self.id))
    }

    fn paragraph(&mut self, look: Look, text: &str, bookmark: Option<u32>) {
        let (before, run) = match look {
            Look::Title => (
                "<w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"120\"/>",
                "<w:b/><w:sz w:val=\"32\"/>",
            ),
            Look::Label => {
                ("<w:keepNext/><w:spacing w:before=\"160\" w:after=\"20\"/>", "<w:b/><w:sz w:val=\"20\"/>")
            }
            Look::Text => ("<w:spacing w:before=\"0\" w:after=\"40\"/>", "<w:sz w:val=\"20\"/>"),
        };
        let mark = self.next().map(|mark| format!("<w:rPr><w:ins{mark}/></w:rPr>")).unwrap_or_default();
        let _ = write!(self.out, "<w:p><w:pPr>{before}{mark}</w:pPr>");
        if let Some(id) = bookmark {
            let _ = write!(
                self.out,
                "<w:bookmarkStart w:id=\"{id}\" w:name=\"{NAME}\"/><w:bookmarkEnd w:id=\"{id}\"/>"
            );
        }
        let text = escape(text);
        let run = format!("<w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        match self.next() {
            Some(mark) => {
                let _ = write!(self.out, "<w:ins{mark}>{run}</w:ins></w:p>");
            }
            None => {
                let _ = write!(self.out, "{run}</w:p>");
            }
        }
    }
}

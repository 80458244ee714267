//! The proof of a redline as its last page.
//!
//! The page is no part of either document. In a file with tracked changes it is one more insertion, so rejecting everything still
//! gives the earlier document exactly; and it bears a bookmark by which everything here that reads a file knows the page and
//! leaves it out, so accepting everything with us gives the later document exactly. Other programs keep the page when they
//! accept; the page says so.

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
    writer.page(page);
    let head = xml.slice(0, end);
    let text = format!("{head}{}{}", writer.out, xml.slice(end, xml.source.len() as u32));
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
    let is_start = |node: u32| {
        xml.tag(node) == Tag::BookmarkStart && xml.attribute(node, "w:name").is_some_and(|name| name == NAME)
    };
    let page = xml.children(body).find(|block| (*block..xml.at(*block).next).any(is_start));
    let Some(page) = page else { return Ok(None) };
    let (start, end) = (xml.at(page).start as usize, end_of(&xml, body) as usize);
    let mut text = xml.source.to_owned();
    text.replace_range(start..end.max(start), "");
    Ok(Some(Part { name: part.name.clone(), bytes: text.into_bytes() }))
}

/// Where the blocks of the body end: before its last section.
fn end_of(xml: &Xml<'_>, body: u32) -> u32 {
    let section = xml.children(body).filter(|child| xml.tag(*child) == Tag::SectPr).last();
    section.map_or(xml.at(body).close, |section| xml.at(section).start)
}

/// The highest `w:id` of all texts.
fn highest(package: &Package) -> Result<u32, ReadError> {
    let mut highest = 0;
    for name in package.stories()? {
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

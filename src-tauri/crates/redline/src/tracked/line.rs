//! The words of a paragraph with what became of them.

use crate::comparison::{Fate, Form, Segment};
use crate::document::Mark;
use crate::docx::{Package, ReadError, Relationship};
use crate::files::xml::{Tag, Xml};
use crate::origin::Origin;

use super::marks::Marks;

/// What stands around a piece of text.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    inserted: bool,
    deleted: bool,
    link: String,
    /// The marks around it.
    marks: Vec<u32>,
}

/// A paragraph while its words are read.
struct Line<'m> {
    moves: bool,
    marks: &'m mut Marks,
    out: Vec<Segment>,
}

/// Reads the words of paragraphs of one part.
pub(super) struct Words<'a> {
    links: Vec<Relationship>,
    xml: &'a Xml<'a>,
}

impl<'a> Words<'a> {
    pub fn new(package: &Package, part: &str, xml: &'a Xml<'a>) -> Result<Self, ReadError> {
        Ok(Self { links: package.relationships(part)?, xml })
    }

    /// The words of the paragraph `node`. Where the paragraph moved as a whole (`moves`), words that moved are words that stay;
    /// elsewhere they went from here or came here.
    pub fn of(&self, node: u32, moves: bool, marks: &mut Marks) -> Vec<Segment> {
        let mut line = Line { moves, marks, out: Vec::new() };
        self.within(node, &Around::default(), &mut line);
        line.out
    }

    fn within(&self, node: u32, around: &Around, line: &mut Line<'_>) {
        let xml = self.xml;
        for child in xml.children(node) {
            let mut inner = around.clone();
            match xml.name(child) {
                "w:r" => self.run(child, around, line),
                name @ ("w:ins" | "w:del" | "w:moveFrom" | "w:moveTo")
                    if !(line.moves && name.starts_with("w:move")) =>
                {
                    match name {
                        "w:ins" | "w:moveTo" => inner.inserted = true,
                        _ => inner.deleted = true,
                    }
                    inner.marks.push(child);
                    self.within(child, &inner, line);
                }
                "w:hyperlink" => {
                    inner.link = self.target(child);
                    self.within(child, &inner, line);
                }
                "w:sdt" => {
                    if let Some(content) = xml.child(child, Tag::SdtContent) {
                        self.within(content, around, line);
                    }
                }
                "w:moveFrom" | "w:moveTo" | "w:smartTag" | "w:customXml" | "w:fldSimple" | "w:dir"
                | "w:bdo" => {
                    self.within(child, around, line);
                }
                "m:oMath" | "m:oMathPara" => {
                    let mut origin = line.marks.origin(xml, &around.marks);
                    let inside = line.marks.rest(xml, child..xml.at(child).next);
                    let was = (!inside.marks.is_empty()).then(Form::default);
                    origin.add(&inside);
                    push(&mut line.out, "∑", around, Form::default(), was, origin);
                }
                _ => {}
            }
        }
    }

    fn target(&self, node: u32) -> String {
        let id = self.xml.attribute(node, "r:id");
        let link = id.and_then(|id| self.links.iter().find(|one| one.id == id)).map(|one| one.target.clone());
        let anchor = self.xml.attribute(node, "w:anchor").map(|anchor| format!("#{anchor}"));
        link.or(anchor).unwrap_or_default()
    }

    fn run(&self, node: u32, around: &Around, line: &mut Line<'_>) {
        let xml = self.xml;
        let properties = xml.child(node, Tag::RPr);
        let form = properties.map_or_else(Form::default, |properties| form(xml, properties));
        let change = properties.and_then(|properties| xml.child_named(properties, "w:rPrChange"));
        let was = change
            .map(|change| xml.child(change, Tag::RPr).map_or_else(Form::default, |was| self::form(xml, was)));
        let mut text = String::new();
        for child in xml.children(node) {
            match xml.tag(child) {
                Tag::T | Tag::DelText => xml.text_into(child, &mut text),
                Tag::Tab | Tag::Ptab => text.push('\t'),
                Tag::Br | Tag::Cr => text.push(' '),
                Tag::NoBreakHyphen => text.push('\u{2011}'),
                Tag::Drawing | Tag::Pict | Tag::Object | Tag::AlternateContent => text.push('▣'),
                Tag::FootnoteReference | Tag::EndnoteReference => text.push('*'),
                _ => {}
            }
        }
        if text.is_empty() || (around.inserted && around.deleted) {
            return;
        }
        let nodes: Vec<u32> = around.marks.iter().copied().chain(change).collect();
        let origin = line.marks.origin(xml, &nodes);
        push(&mut line.out, &text, around, form, was, origin);
    }
}

fn form(xml: &Xml<'_>, properties: u32) -> Form {
    let is_on = |name: &str| {
        xml.child_named(properties, name)
            .is_some_and(|node| !matches!(xml.attribute(node, "w:val"), Some("0" | "false" | "off")))
    };
    Form { bold: is_on("w:b"), italic: is_on("w:i"), mark: Mark::None }
}

/// Adds words, to the last segment where it is alike. What was inserted and deleted again by another person is no part of
/// either version.
fn push(out: &mut Vec<Segment>, text: &str, around: &Around, form: Form, was: Option<Form>, origin: Origin) {
    if around.inserted && around.deleted {
        return;
    }
    let change = match (around.inserted, around.deleted, &was) {
        (true, ..) => Fate::Inserted,
        (_, true, _) => Fate::Deleted,
        (_, _, Some(_)) => Fate::Formatted,
        _ => Fate::Kept,
    };
    let before = was.filter(|_| change == Fate::Formatted).unwrap_or(form);
    let new = Segment {
        text: text.to_owned(),
        bold: form.bold,
        italic: form.italic,
        link: around.link.clone(),
        mark: Mark::None,
        number: false,
        change,
        change_id: String::new(),
        before,
        origin,
    };
    if let Some(last) = out.last_mut()
        && (last.bold, last.italic, last.change, last.before, &last.link)
            == (new.bold, new.italic, new.change, new.before, &new.link)
        && last.origin.is_same_hand(&new.origin)
    {
        last.text.push_str(text);
        last.origin.add(&new.origin);
        return;
    }
    out.push(new);
}

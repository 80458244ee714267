//! The words of a paragraph with what became of them.

use crate::comparison::{Fate, Form, Segment};
use crate::document::Mark;
use crate::docx::{Package, ReadError, Relationship};
use crate::files::xml::{Tag, Xml};

/// What stands around a piece of text.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    inserted: bool,
    deleted: bool,
    link: String,
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

    /// The words of the paragraph `node`.
    pub fn of(&self, node: u32) -> Vec<Segment> {
        let mut out = Vec::new();
        self.within(node, &Around::default(), &mut out);
        out
    }

    fn within(&self, node: u32, around: &Around, out: &mut Vec<Segment>) {
        let xml = self.xml;
        for child in xml.children(node) {
            let mut inner = around.clone();
            match xml.name(child) {
                "w:r" => self.run(child, around, out),
                "w:ins" => {
                    inner.inserted = true;
                    self.within(child, &inner, out);
                }
                "w:del" => {
                    inner.deleted = true;
                    self.within(child, &inner, out);
                }
                "w:hyperlink" => {
                    inner.link = self.target(child);
                    self.within(child, &inner, out);
                }
                "w:sdt" => {
                    if let Some(content) = xml.child(child, Tag::SdtContent) {
                        self.within(content, around, out);
                    }
                }
                "w:moveFrom" | "w:moveTo" | "w:smartTag" | "w:customXml" | "w:fldSimple" | "w:dir"
                | "w:bdo" => {
                    self.within(child, around, out);
                }
                "m:oMath" | "m:oMathPara" => push(out, "∑", around, Form::default(), None),
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

    fn run(&self, node: u32, around: &Around, out: &mut Vec<Segment>) {
        let xml = self.xml;
        let properties = xml.child(node, Tag::RPr);
        let form = properties.map_or_else(Form::default, |properties| form(xml, properties));
        let was = properties
            .and_then(|properties| xml.child_named(properties, "w:rPrChange"))
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
        push(out, &text, around, form, was);
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
fn push(out: &mut Vec<Segment>, text: &str, around: &Around, form: Form, was: Option<Form>) {
    if text.is_empty() || (around.inserted && around.deleted) {
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
    };
    if let Some(last) = out.last_mut()
        && (last.bold, last.italic, last.change, last.before, &last.link)
            == (new.bold, new.italic, new.change, new.before, &new.link)
    {
        last.text.push_str(text);
        return;
    }
    out.push(new);
}

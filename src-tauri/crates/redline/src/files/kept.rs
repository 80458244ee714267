//! Tracked changes that stay as they are in the later file: it is read as it was before them.
//!
//! What they inserted has no width and is carried along; what they deleted is text with their mark around it.

use super::write::Writer;
use super::xml::{Tag, Xml};

/// Whether the end of a paragraph was inserted, so that what it holds belongs to the next one.
pub(crate) fn ends_inserted(xml: &Xml<'_>, node: u32) -> bool {
    let mark = xml.child(node, Tag::PPr).and_then(|properties| xml.child(properties, Tag::RPr));
    mark.is_some_and(|mark| is_inserted(xml, mark))
}

/// Whether a row was inserted.
pub(crate) fn is_inserted_row(xml: &Xml<'_>, node: u32) -> bool {
    xml.child(node, Tag::TrPr).is_some_and(|properties| is_inserted(xml, properties))
}

/// Whether a cell was inserted.
pub(crate) fn is_inserted_cell(xml: &Xml<'_>, node: u32) -> bool {
    let properties = xml.child(node, Tag::TcPr);
    properties.is_some_and(|properties| xml.child(properties, Tag::CellIns).is_some())
}

fn is_inserted(xml: &Xml<'_>, properties: u32) -> bool {
    xml.children(properties).any(|child| matches!(xml.tag(child), Tag::Ins | Tag::MoveTo))
}

/// Whether a paragraph holds anything that was not inserted.
pub(crate) fn has_text(xml: &Xml<'_>, node: u32) -> bool {
    xml.children(node).any(|child| match xml.tag(child) {
        Tag::PPr | Tag::Ins | Tag::MoveTo => false,
        Tag::R => xml
            .children(child)
            .any(|part| !matches!(xml.tag(part), Tag::RPr | Tag::LastPageBreak | Tag::CommentReference)),
        Tag::OMath | Tag::OMathPara | Tag::AlternateContent => true,
        _ => has_text(xml, child),
    })
}

/// The change of these properties, which holds them as they were.
pub(crate) fn change_of(xml: &Xml<'_>, properties: u32) -> Option<u32> {
    xml.children(properties).find(|child| {
        let name = xml.name(*child);
        name.ends_with("Change") && name != "w:numberingChange"
    })
}

/// The marks among these properties that say that what they belong to came or went, as they stand.
pub(crate) fn signs(xml: &Xml<'_>, properties: u32) -> Vec<u32> {
    let is_sign = |tag| matches!(tag, Tag::Ins | Tag::Del | Tag::MoveFrom | Tag::MoveTo | Tag::CellIns);
    let all = xml.children(properties);
    all.filter(|child| is_sign(xml.tag(*child)) || xml.name(*child) == "w:cellDel").collect()
}

impl Writer<'_, '_> {
    /// Copies the paragraphs, tables and rows that stand here and came by changes that are kept: of what several people put in
    /// one place, that of the first stands first.
    pub fn pass_what_came(&mut self) {
        if !self.shared.turned {
            return;
        }
        let xml = &self.new.xml;
        let mut end = self.cursor;
        loop {
            let at = xml.elements.partition_point(|element| element.start < end) as u32;
            let Some(element) = xml.elements.get(at as usize).filter(|element| element.start == end) else {
                break;
            };
            let came = match element.tag {
                Tag::P => ends_inserted(xml, at) && !has_text(xml, at),
                Tag::Tr => is_inserted_row(xml, at),
                Tag::Tbl => {
                    let rows = || xml.children(at).filter(|child| xml.tag(*child) == Tag::Tr);
                    rows().next().is_some() && rows().all(|row| is_inserted_row(xml, row))
                }
                _ => false,
            };
            if !came {
                break;
            }
            end = element.end;
        }
        self.copy_to(end);
    }
}

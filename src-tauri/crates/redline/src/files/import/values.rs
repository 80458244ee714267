//! Which attributes name something else in the file, and what they must name in the after.

use super::Import;
use super::notes::NoteKind;
use super::rewrite::{Pass, Value};
use super::scope::{LINKS, OFFICE, WORD_2010};
use crate::docx::ReadError;

/// Where an attribute stands.
pub(super) struct Place<'p> {
    /// The element, where it belongs to word processing.
    pub name: &'p str,
    /// The element, whatever it belongs to.
    pub local: &'p str,
    pub parent: &'p str,
    pub attribute: &'p str,
}

impl Import<'_> {
    /// What an attribute must say in the after.
    pub(super) fn value(
        &mut self,
        pass: &mut Pass,
        place: &Place<'_>,
        namespace: Option<&str>,
        text: &str,
    ) -> Result<Value, ReadError> {
        match namespace {
            Some(LINKS) => return self.link(pass, text),
            Some(OFFICE) if place.attribute == "relid" => return self.link(pass, text),
            // They are optional, and no two paragraphs may share one.
            Some(WORD_2010) if matches!(place.attribute, "paraId" | "textId") => return Ok(Value::Dropped),
            _ => {}
        }
        if place.name.is_empty() {
            if place.local == "docPr" && place.attribute == "id" && namespace.is_none() {
                return Ok(Value::New(self.fresh_id().to_string()));
            }
            return Ok(Value::Kept);
        }
        Ok(match (place.name, place.attribute) {
            (
                "pStyle" | "rStyle" | "tblStyle" | "basedOn" | "next" | "link" | "numStyleLink" | "styleLink",
                "val",
            ) => changed(text, self.style(text)),
            ("clickAndTypeStyle" | "defaultTableStyle", "val") => changed(text, self.style(text)),
            ("style", "styleId") => changed(text, self.style(text)),
            // Whatever has no style of its own keeps the look it has in the after.
            ("style", "default") => Value::Dropped,
            ("numId", "val") | ("num", "numId") => changed(text, self.number(text)),
            ("abstractNumId", "val") | ("abstractNum", "abstractNumId") => {
                changed(text, self.abstract_number(text))
            }
            ("lvlPicBulletId", "val") | ("numPicBullet", "numPicBulletId") => {
                changed(text, self.picture_bullet(text))
            }
            ("nsid", "val") if place.parent == "abstractNum" => {
                let hash = blake3::hash(format!("{}{text}", self.lists.brought()).as_bytes()).to_hex();
                Value::New(hash.get(..8).unwrap_or(text).to_ascii_uppercase())
            }
            ("footnote", "id") => changed(text, self.note(NoteKind::Footnote, text)?),
            ("endnote", "id") => changed(text, self.note(NoteKind::Endnote, text)?),
            ("footnoteReference", "id") => changed(text, self.note(NoteKind::Footnote, text)?),
            ("endnoteReference", "id") => changed(text, self.note(NoteKind::Endnote, text)?),
            ("id", "val") if place.parent == "sdtPr" => Value::New(self.fresh_id().to_string()),
            ("bookmarkStart" | "bookmarkEnd", "id") => {
                let fresh = match pass.marks.fresh.get(text) {
                    Some(fresh) => *fresh,
                    None => self.fresh_id(),
                };
                pass.marks.fresh.insert(text.to_owned(), fresh);
                Value::New(fresh.to_string())
            }
            _ => Value::Kept,
        })
    }

    fn link(&mut self, pass: &Pass, id: &str) -> Result<Value, ReadError> {
        if id.is_empty() {
            return Ok(Value::Kept);
        }
        Ok(changed(id, self.related(&pass.from, &pass.into, id)?))
    }
}

fn changed(old: &str, new: String) -> Value {
    if old == new { Value::Kept } else { Value::New(new) }
}

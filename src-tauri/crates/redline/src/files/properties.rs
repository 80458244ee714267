//! Writing properties with what they were.

use super::line::Piece;
use super::line::{Line, Mark};
use super::story::NONE;
use super::write::Writer;
use super::xml::{Tag, Xml};

/// The properties within `node` as text, without those called in `skipped`.
fn inner_without(xml: &Xml<'_>, node: u32, skipped: &[&str]) -> String {
    xml.children(node)
        .filter(|child| !skipped.contains(&xml.name(*child)))
        .map(|child| xml.raw(child))
        .collect()
}

impl Writer<'_, '_> {
    /// Writes the look of a run, with the one it had.
    pub fn look(&mut self, run: u32, piece: &Piece) {
        let xml = &self.new.xml;
        let now = xml.child(run, Tag::RPr);
        if !piece.changed {
            if let Some(now) = now {
                self.out.push_str(xml.raw(now));
            }
            return;
        }
        let now = now.map(|now| inner_without(xml, now, &["w:rPrChange"])).unwrap_or_default();
        let was = self.old.xml.child(piece.was, Tag::RPr);
        let was = was.map(|was| inner_without(&self.old.xml, was, &["w:rPrChange"])).unwrap_or_default();
        let was = self.bring(&was);
        let attributes = self.shared.change();
        self.out.push_str(&format!(
            "<w:rPr>{now}<w:rPrChange{attributes}><w:rPr>{was}</w:rPr></w:rPrChange></w:rPr>"
        ));
    }

    /// The properties of the paragraph that `mark` ends, if they are not those of the later side.
    pub fn mark_of(&mut self, mark: Mark, line: &Line) -> Option<String> {
        let _ = line;
        match mark {
            Mark::Old(old) | Mark::From(old) => {
                let properties = self.old.para(old).properties;
                let attributes = self.shared.change();
                let name = if matches!(mark, Mark::Old(_)) { "del" } else { "moveFrom" };
                let sign = format!("<w:{name}{attributes}/>");
                let text = paragraph(&self.old.xml, properties, &sign, "", "", None);
                Some(self.bring(&text))
            }
            Mark::New(new) | Mark::To(new) => {
                let properties = self.new.para(new).properties;
                let attributes = self.shared.change();
                let name = if matches!(mark, Mark::New(_)) { "ins" } else { "moveTo" };
                let sign = format!("<w:{name}{attributes}/>");
                Some(paragraph(&self.new.xml, properties, &sign, "", "", None))
            }
            Mark::Same(old, new) => {
                let (from, to) = (self.old.para(old).clone(), self.new.para(new).clone());
                let mut mark_change = String::new();
                let mut change = String::new();
                if self.shared.choices.formatting && from.mark != to.mark {
                    let was = (from.properties != NONE)
                        .then(|| self.old.xml.child(from.properties, Tag::RPr))
                        .flatten()
                        .map(|was| inner_without(&self.old.xml, was, &["w:rPrChange", "w:ins", "w:del"]))
                        .unwrap_or_default();
                    let was = self.bring(&was);
                    let attributes = self.shared.change();
                    mark_change = format!("<w:rPrChange{attributes}><w:rPr>{was}</w:rPr></w:rPrChange>");
                }
                if self.shared.choices.formatting && from.form != to.form {
                    let was = if from.properties == NONE {
                        String::new()
                    } else {
                        inner_without(&self.old.xml, from.properties, &["w:rPr", "w:sectPr", "w:pPrChange"])
                    };
                    let was = self.bring(&was);
                    let attributes = self.shared.change();
                    self.shared.count_paragraph_look();
                    change = format!("<w:pPrChange{attributes}><w:pPr>{was}</w:pPr></w:pPrChange>");
                }
                let mut section = None;
                if to.section {
                    let was = self.old.xml.child(from.properties, Tag::SectPr);
                    let now = self.new.xml.child(to.properties, Tag::SectPr);
                    if let (Some(was), Some(now)) = (was, now) {
                        section = self.section(was, now);
                    }
                }
                if mark_change.is_empty() && change.is_empty() && section.is_none() {
                    return None;
                }
                Some(paragraph(&self.new.xml, to.properties, "", &mark_change, &change, section))
            }
        }
    }

    /// The properties of a section with those it had, if they differ.
    pub fn section(&mut self, was: u32, now: u32) -> Option<String> {
        self.shared.sections.push((was, now));
        let looks = &mut self.shared.looks;
        let same = looks.number(0, &self.old.xml, Some(was)) == looks.number(1, &self.new.xml, Some(now));
        if same || !self.shared.choices.formatting {
            return None;
        }
        let skipped = ["w:headerReference", "w:footerReference", "w:sectPrChange"];
        let before = inner_without(&self.old.xml, was, &skipped);
        let before = self.bring(&before);
        let now_inner = inner_without(&self.new.xml, now, &["w:sectPrChange"]);
        let attributes = self.shared.change();
        self.shared.count_properties();
        let open = self.new.xml.open(now);
        Some(format!(
            "{open}{now_inner}<w:sectPrChange{attributes}><w:sectPr>{before}</w:sectPr></w:sectPrChange></w:sectPr>"
        ))
    }

    /// Writes the properties `tag` of an element of the later side with what they were and a mark, where either is wanted.
    ///
    /// `place` is where they go when the element has none.
    pub fn owned(&mut self, new: u32, old: Option<u32>, tag: Tag, names: [&str; 2], sign: &str, place: u32) {
        let [name, change_name] = names;
        let now = self.new.xml.child(new, tag);
        let was = old.and_then(|old| self.old.xml.child(old, tag));
        let looks = &mut self.shared.looks;
        let differs = old.is_some()
            && self.shared.choices.formatting
            && looks.number(0, &self.old.xml, was) != looks.number(1, &self.new.xml, now);
        if !differs && sign.is_empty() {
            return;
        }
        let mut change = String::new();
        if differs {
            let skipped = [change_name, "w:ins", "w:del", "w:cellIns", "w:cellDel", "w:cellMerge"];
            let before = was.map(|was| inner_without(&self.old.xml, was, &skipped)).unwrap_or_default();
            let before = self.bring(&before);
            let attributes = if name == "w:tblGrid" {
                format!(" w:id=\"{}\"", self.shared.fresh())
            } else {
                self.shared.change()
            };
            self.shared.count_properties();
            change = format!("<{change_name}{attributes}><{name}>{before}</{name}></{change_name}>");
        }
        let inner = now.map(|now| inner_without(&self.new.xml, now, &[change_name])).unwrap_or_default();
        match now {
            Some(now) => {
                self.copy_to(self.new.xml.at(now).start);
                self.cursor = self.new.xml.at(now).end;
            }
            None => self.copy_to(place),
        }
        self.out.push_str(&format!("<{name}>{inner}{sign}{change}</{name}>"));
    }
}

/// The properties of a paragraph with a sign on its mark, the look its mark had, and what they were.
fn paragraph(
    xml: &Xml<'_>,
    node: u32,
    sign: &str,
    mark_change: &str,
    change: &str,
    section: Option<String>,
) -> String {
    if node == NONE {
        let mark = if sign.is_empty() && mark_change.is_empty() {
            String::new()
        } else {
            format!("<w:rPr>{sign}{mark_change}</w:rPr>")
        };
        return format!("<w:pPr>{mark}{change}</w:pPr>");
    }
    let base = inner_without(xml, node, &["w:rPr", "w:sectPr", "w:pPrChange"]);
    let look = xml.child(node, Tag::RPr);
    let look =
        look.map(|look| inner_without(xml, look, &["w:rPrChange", "w:ins", "w:del"])).unwrap_or_default();
    let mark = if sign.is_empty() && mark_change.is_empty() && look.is_empty() {
        String::new()
    } else {
        format!("<w:rPr>{sign}{look}{mark_change}</w:rPr>")
    };
    let section = section
        .unwrap_or_else(|| xml.child(node, Tag::SectPr).map_or("", |section| xml.raw(section)).to_owned());
    format!("<w:pPr>{base}{mark}{section}{change}</w:pPr>")
}

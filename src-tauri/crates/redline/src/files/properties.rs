//! Writing properties with what they were.

use super::kept;
use super::line::Piece;
use super::line::{Line, Mark};
use super::report::NotTrackedKind;
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
        let was = self.old.xml.child(piece.was, Tag::RPr);
        let was = was.map(|was| inner_without(&self.old.xml, was, &["w:rPrChange"])).unwrap_or_default();
        if self.clashes(now, NotTrackedKind::RunFormat) {
            let raw = now.map_or("", |now| self.new.xml.raw(now));
            self.out.push_str(raw);
            return;
        }
        let now = now.map(|now| inner_without(xml, now, &["w:rPrChange"])).unwrap_or_default();
        let attributes = self.shared.change();
        let (inner, change) = self.both(["w:rPr", "w:rPrChange"], now, &was, &attributes);
        self.out.push_str(&format!("<w:rPr>{inner}{change}</w:rPr>"));
    }

    /// What stands in properties, and the change beside it that says what they were.
    fn both(&mut self, names: [&str; 2], now: String, was: &str, attributes: &str) -> (String, String) {
        let was = self.bring(was);
        let [name, change] = names;
        let (inner, before) = if self.shared.turned { (was, now) } else { (now, was) };
        (inner, format!("<{change}{attributes}><{name}>{before}</{name}></{change}>"))
    }

    /// Whether another author's change of these properties stands in the way of this one; then it is noted.
    fn clashes(&mut self, properties: Option<u32>, kind: NotTrackedKind) -> bool {
        let taken = self.shared.turned
            && properties.is_some_and(|properties| kept::change_of(&self.new.xml, properties).is_some());
        if taken {
            self.shared.looks_clash(kind, self.line_passenger.0.wrapping_add(1));
        }
        taken
    }

    /// The signs on something of the later side: those that are kept, and `sign`.
    fn signs(&mut self, properties: Option<u32>, sign: &str) -> String {
        let xml = &self.new.xml;
        let kept = properties.map(|properties| kept::signs(xml, properties)).unwrap_or_default();
        let mut all: Vec<String> = kept.iter().map(|node| xml.raw(*node).to_owned()).collect();
        let name = sign.split(' ').next().unwrap_or_default();
        let same = kept.iter().position(|node| !name.is_empty() && name[1..] == *xml.name(*node));
        match same {
            Some(at) => {
                let author = xml.attribute(kept[at], "w:author").unwrap_or_default();
                all[at] = self.shared.with_both(&all[at], author);
            }
            None if name.to_lowercase().ends_with("ins") => all.insert(0, sign.to_owned()),
            None => all.push(sign.to_owned()),
        }
        all.concat()
    }

    /// The properties of the paragraph that `mark` ends, if they are not those of the later side.
    pub fn mark_of(&mut self, mark: Mark, line: &Line) -> Option<String> {
        let _ = line;
        match mark {
            Mark::Old(old) | Mark::From(old) => {
                let properties = self.old.para(old).properties;
                let attributes = self.shared.change();
                let name = if matches!(mark, Mark::Old(_)) { self.shared.sign(0) } else { "moveFrom" };
                let sign = format!("<w:{name}{attributes}/>");
                let inner = Inner { sign: &sign, ..Inner::default() };
                let text = paragraph(&self.old.xml, properties, &inner, None);
                Some(self.bring(&text))
            }
            Mark::New(new) | Mark::To(new) => {
                let properties = self.new.para(new).properties;
                let attributes = self.shared.change();
                let name = if matches!(mark, Mark::New(_)) { self.shared.sign(1) } else { "moveTo" };
                let sign = format!("<w:{name}{attributes}/>");
                let look = self.mark_look(properties);
                let sign = self.signs(look, &sign);
                let inner = Inner { sign: &sign, ..Inner::default() };
                Some(paragraph(&self.new.xml, properties, &inner, None))
            }
            Mark::Same(old, new) => {
                let (from, to) = (self.old.para(old).clone(), self.new.para(new).clone());
                let mut mark_change = String::new();
                let mut change = String::new();
                let (mut look, mut base) = (None, None);
                let now = self.mark_look(to.properties);
                if self.shared.choices.formatting
                    && from.mark != to.mark
                    && !self.clashes(now, NotTrackedKind::RunFormat)
                {
                    let was = (from.properties != NONE)
                        .then(|| self.old.xml.child(from.properties, Tag::RPr))
                        .flatten()
                        .map(|was| inner_without(&self.old.xml, was, &["w:rPrChange", "w:ins", "w:del"]))
                        .unwrap_or_default();
                    let attributes = self.shared.change();
                    let inner = now.map(|now| mark_inner(&self.new.xml, now)).unwrap_or_default();
                    let (inner, change) = self.both(["w:rPr", "w:rPrChange"], inner, &was, &attributes);
                    (mark_change, look) = (change, Some(inner));
                }
                let properties = (to.properties != NONE).then_some(to.properties);
                if self.shared.choices.formatting
                    && from.form != to.form
                    && !self.clashes(properties, NotTrackedKind::ParagraphFormat)
                {
                    let was = if from.properties == NONE {
                        String::new()
                    } else {
                        inner_without(&self.old.xml, from.properties, &["w:rPr", "w:sectPr", "w:pPrChange"])
                    };
                    let attributes = self.shared.change();
                    // Nobody gave a look to a paragraph that a note does not have.
                    if from.node != NONE && to.node != NONE {
                        self.shared.count_paragraph_look();
                    }
                    let inner = properties.map(|now| paragraph_inner(&self.new.xml, now)).unwrap_or_default();
                    let (inner, made) = self.both(["w:pPr", "w:pPrChange"], inner, &was, &attributes);
                    (change, base) = (made, Some(inner));
                }
                let mut section = None;
                if to.section {
                    let was = self.old.xml.child(from.properties, Tag::SectPr);
                    let now = self.new.xml.child(to.properties, Tag::SectPr);
                    section = self.section(was, now);
                }
                if mark_change.is_empty() && change.is_empty() && section.is_none() {
                    return None;
                }
                let sign = self.signs(now, "");
                let inner = Inner { base, look, sign: &sign, mark_change: &mark_change, change: &change };
                Some(paragraph(&self.new.xml, to.properties, &inner, section))
            }
        }
    }

    /// The look of the mark of a paragraph of the later side.
    fn mark_look(&self, properties: u32) -> Option<u32> {
        (properties != NONE).then(|| self.new.xml.child(properties, Tag::RPr)).flatten()
    }

    /// The properties of a section with those it had, if they differ; a section that has none says nothing.
    pub fn section(&mut self, was: Option<u32>, now: Option<u32>) -> Option<String> {
        if let (Some(was), Some(now)) = (was, now) {
            self.shared.sections.push((was, now));
        }
        let looks = &mut self.shared.looks;
        let same = looks.number(0, &self.old.xml, was) == looks.number(1, &self.new.xml, now);
        if same || !self.shared.choices.formatting || self.clashes(now, NotTrackedKind::Section) {
            return None;
        }
        let skipped = ["w:headerReference", "w:footerReference", "w:sectPrChange"];
        let inner = |xml: &Xml<'_>, node: Option<u32>| {
            node.map(|node| inner_without(xml, node, &skipped)).unwrap_or_default()
        };
        let (before, now_inner) = (inner(&self.old.xml, was), inner(&self.new.xml, now));
        let xml = &self.new.xml;
        let headers: String = now
            .into_iter()
            .flat_map(|now| xml.children(now))
            .filter(|child| skipped[..2].contains(&xml.name(*child)))
            .map(|child| xml.raw(child))
            .collect();
        let open = now.map_or_else(|| "<w:sectPr>".to_owned(), |now| xml.open(now));
        let attributes = self.shared.change();
        self.shared.count_properties();
        let (inner, change) = self.both(["w:sectPr", "w:sectPrChange"], now_inner, &before, &attributes);
        Some(format!("{open}{headers}{inner}{change}</w:sectPr>"))
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
            && looks.number(0, &self.old.xml, was) != looks.number(1, &self.new.xml, now)
            && !self.clashes(now, NotTrackedKind::TableLook);
        if !differs && sign.is_empty() {
            return;
        }
        let skipped = [change_name, "w:ins", "w:del", "w:cellIns", "w:cellDel", "w:cellMerge"];
        let mut inner = now.map(|now| inner_without(&self.new.xml, now, &skipped)).unwrap_or_default();
        let mut change = now
            .and_then(|now| kept::change_of(&self.new.xml, now))
            .map_or("", |change| self.new.xml.raw(change))
            .to_owned();
        if differs {
            let before = was.map(|was| inner_without(&self.old.xml, was, &skipped)).unwrap_or_default();
            let attributes = if name == "w:tblGrid" {
                format!(" w:id=\"{}\"", self.shared.fresh())
            } else {
                self.shared.change()
            };
            self.shared.count_properties();
            (inner, change) = self.both(names, inner, &before, &attributes);
        }
        let sign = self.signs(now, sign);
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

/// What stands in the properties of a paragraph beside what they have; nothing where they stay.
#[derive(Default)]
struct Inner<'i> {
    base: Option<String>,
    look: Option<String>,
    sign: &'i str,
    mark_change: &'i str,
    change: &'i str,
}

fn paragraph_inner(xml: &Xml<'_>, node: u32) -> String {
    inner_without(xml, node, &["w:rPr", "w:sectPr", "w:pPrChange"])
}

fn mark_inner(xml: &Xml<'_>, node: u32) -> String {
    inner_without(xml, node, &["w:rPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo"])
}

/// The properties of a paragraph with signs on its mark, the look its mark had, and what they were.
fn paragraph(xml: &Xml<'_>, node: u32, inner: &Inner<'_>, section: Option<String>) -> String {
    let node = (node != NONE).then_some(node);
    let look = node.and_then(|node| xml.child(node, Tag::RPr));
    let kept = |properties: Option<u32>| {
        let change = properties.and_then(|properties| kept::change_of(xml, properties));
        change.map_or("", |change| xml.raw(change))
    };
    let mark_change = if inner.mark_change.is_empty() { kept(look) } else { inner.mark_change };
    let change = if inner.change.is_empty() { kept(node) } else { inner.change };
    let base = inner.base.clone().or_else(|| node.map(|node| paragraph_inner(xml, node))).unwrap_or_default();
    let look = inner.look.clone().or_else(|| look.map(|look| mark_inner(xml, look))).unwrap_or_default();
    let mark = if inner.sign.is_empty() && mark_change.is_empty() && look.is_empty() {
        String::new()
    } else {
        format!("<w:rPr>{}{look}{mark_change}</w:rPr>", inner.sign)
    };
    let section = section.unwrap_or_else(|| {
        let section = node.and_then(|node| xml.child(node, Tag::SectPr));
        section.map_or("", |section| xml.raw(section)).to_owned()
    });
    format!("<w:pPr>{base}{mark}{section}{change}</w:pPr>")
}

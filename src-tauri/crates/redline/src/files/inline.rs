//! Reading what stands within a paragraph.

use super::gather::Gather;
use super::links::object;
use super::looks::hash_of;
use super::story::{Atom, AtomKind, Field, NONE, Passenger, Span, Wrap, WrapKind};
use super::xml::Tag;

/// A field whose end is not read yet.
#[derive(Debug)]
pub(crate) struct OpenField {
    number: u32,
    begin: usize,
    instructions: Vec<usize>,
    text: String,
    /// The same for all fields of this sort (`PAGE`, `TOC` …); 0 while the instruction is read.
    sort: u64,
}

impl Gather<'_, '_> {
    /// Reads what stands in a paragraph or in a wrapper within it.
    pub fn inline(&mut self, node: u32, wrap: u32) {
        let children: Vec<u32> = self.story.xml.children(node).collect();
        for child in children {
            match self.story.xml.tag(child) {
                Tag::R => self.run(child, wrap),
                Tag::PPr | Tag::SdtPr | Tag::SdtEndPr | Tag::SmartTagPr | Tag::CustomXmlPr => {}
                Tag::Hyperlink => {
                    let id = self.story.xml.attribute(child, "r:id").map(|id| self.links.key(id));
                    let key = hash_of(("link", id, self.story.xml.attribute(child, "w:anchor")));
                    self.wrapped(child, child, wrap, WrapKind::Link, key);
                }
                Tag::FldSimple => {
                    let instruction = self.story.xml.attribute(child, "w:instr").unwrap_or_default();
                    let key = hash_of(("field", words(instruction)));
                    self.wrapped(child, child, wrap, WrapKind::Field, key);
                }
                Tag::Sdt => {
                    if let Some(content) = self.story.xml.child(child, Tag::SdtContent) {
                        self.wrapped(child, content, wrap, WrapKind::Control, 0);
                    }
                }
                Tag::Del | Tag::MoveFrom => self.wrapped(child, child, wrap, WrapKind::Tracked, 0),
                Tag::SmartTag | Tag::CustomXml | Tag::Dir | Tag::Bdo => {
                    self.wrapped(child, child, wrap, WrapKind::Other, 0);
                }
                Tag::OMath | Tag::OMathPara | Tag::AlternateContent => self.object(child, NONE, wrap, 0),
                _ => {
                    let at = self.story.text.len() as u32;
                    self.story.passengers.push(Passenger { at, node: child, run: NONE, wrap });
                }
            }
        }
    }

    fn wrapped(&mut self, node: u32, inside: u32, parent: u32, kind: WrapKind, key: u64) {
        let number = self.story.wraps.len() as u32;
        let outer = self.story.wraps.get(parent as usize).map_or(0, |wrap| wrap.link);
        let link = if key == 0 { outer } else { hash_of((outer, key)) };
        self.story.wraps.push(Wrap { parent, node, kind, link });
        let (length, passengers) = (self.story.text.len(), self.story.passengers.len());
        self.inline(inside, number);
        if self.story.text.len() == length {
            // Nothing in it has width, so it travels as a whole.
            self.story.passengers.truncate(passengers);
            self.story.passengers.push(Passenger { at: length as u32, node, run: NONE, wrap: parent });
        }
    }

    fn run(&mut self, run: u32, wrap: u32) {
        let mut look = None;
        let children: Vec<u32> = self.story.xml.children(run).collect();
        let properties = self.story.xml.child(run, Tag::RPr);
        for child in children {
            let tag = self.story.xml.tag(child);
            if matches!(tag, Tag::RPr | Tag::LastPageBreak) {
                continue;
            }
            if tag == Tag::CommentReference {
                let at = self.story.text.len() as u32;
                self.story.passengers.push(Passenger { at, node: child, run, wrap });
                continue;
            }
            let look = *look.get_or_insert_with(|| self.looks.number(self.side, &self.story.xml, properties));
            if matches!(tag, Tag::T | Tag::DelText) {
                let start = self.story.text.len() as u32;
                let (xml, text) = (&self.story.xml, &mut self.story.text);
                xml.text_into(child, text);
                if self.story.text.len() as u32 > start {
                    self.span(start, run, look, wrap);
                }
            } else {
                self.object(child, run, wrap, look);
            }
        }
    }

    fn span(&mut self, start: u32, run: u32, look: u32, wrap: u32) {
        let outer = self.story.wraps.get(wrap as usize).map_or(0, |wrap| wrap.link);
        let sort = self.fields.iter().rev().map(|field| field.sort).find(|sort| *sort != 0);
        let link = sort.map_or(outer, |sort| hash_of((outer, sort)));
        let same = self
            .story
            .spans
            .last()
            .is_some_and(|last| last.run == run && run != NONE && last.wrap == wrap && last.link == link);
        if !same {
            self.story.spans.push(Span { start, run, look, wrap, link });
        }
    }

    /// Takes in an element that is one piece: a tab, a picture, the begin of a field.
    fn object(&mut self, node: u32, run: u32, wrap: u32, look: u32) {
        let tag = self.story.xml.tag(node);
        let at = self.story.text.len() as u32;
        let number = self.story.atoms.len();
        let mut atom = Atom {
            at,
            node,
            kind: AtomKind::Plain,
            pairs: 0,
            content: 0,
            seen: 0,
            boxes: 0..0,
            field: self.fields.last().map_or(NONE, |field| field.number),
        };
        let mut closes = false;
        let mut placeholder = '\u{fffc}';
        match tag {
            Tag::Tab | Tag::Ptab => {
                placeholder = '\t';
                atom.pairs = hash_of(self.story.xml.name(node));
            }
            Tag::Br | Tag::Cr => {
                placeholder = '\n';
                let kind = self.story.xml.attribute(node, "w:type").unwrap_or("textWrapping");
                atom.pairs = hash_of(("break", kind, self.story.xml.attribute(node, "w:clear")));
            }
            Tag::FootnoteReference | Tag::EndnoteReference => {
                let foot = tag == Tag::FootnoteReference;
                atom.kind = AtomKind::Note;
                let custom = self.story.xml.attribute(node, "w:customMarkFollows");
                atom.pairs = hash_of(("note", foot, custom.is_some_and(|value| value != "0")));
                let id = self.story.xml.attribute(node, "w:id").unwrap_or_default();
                atom.content = hash_of((atom.pairs, self.notes.get(&(foot, id.to_owned()))));
            }
            Tag::FldChar => match self.story.xml.attribute(node, "w:fldCharType") {
                Some("begin") => {
                    atom.kind = AtomKind::Begin;
                    let field = self.story.fields.len() as u32;
                    atom.field = field;
                    self.story.fields.push(Field { separate: NONE, end: NONE });
                    self.fields.push(OpenField {
                        number: field,
                        begin: number,
                        instructions: Vec::new(),
                        text: String::new(),
                        sort: 0,
                    });
                }
                Some("separate") => {
                    self.close_instruction();
                    atom.kind = AtomKind::Separate;
                    self.bind(number, false);
                    atom.pairs = hash_of(("separate", self.fields.last().map(|field| field.sort)));
                }
                _ => {
                    self.close_instruction();
                    atom.kind = AtomKind::End;
                    self.bind(number, true);
                    atom.pairs = hash_of(("end", self.fields.last().map(|field| field.sort)));
                    closes = true;
                }
            },
            Tag::InstrText | Tag::DelInstrText => {
                atom.kind = AtomKind::Instruction;
                if let Some(field) = self.fields.last_mut() {
                    if !field.instructions.is_empty() {
                        atom.kind = AtomKind::Glued;
                    }
                    field.instructions.push(number);
                    self.story.xml.text_into(node, &mut field.text);
                }
            }
            _ => {
                let keys = object(&self.story.xml, node, self.links);
                (atom.pairs, atom.seen) = (keys.pairs, keys.seen);
                let start = self.story.boxes.len();
                let mut content = Vec::new();
                let end = self.story.xml.at(node).next;
                while self.boxes.front().is_some_and(|one| one.node < node) {
                    self.boxes.pop_front();
                }
                while self.boxes.front().is_some_and(|one| one.node < end) {
                    let Some(container) = self.boxes.pop_front() else { break };
                    content.push(self.story.sum(&container.blocks));
                    self.story.boxes.push(container);
                }
                atom.boxes = start as u32..self.story.boxes.len() as u32;
                atom.content = hash_of((keys.pairs, content));
            }
        }
        if atom.content == 0 {
            atom.content = atom.pairs;
        }
        self.story.atoms.push(atom);
        let start = self.story.text.len() as u32;
        self.story.text.push(placeholder);
        self.span(start, run, look, wrap);
        if closes {
            self.fields.pop();
        }
    }

    /// Notes the middle or end of the innermost field.
    fn bind(&mut self, atom: usize, end: bool) {
        let field = self.fields.last().and_then(|open| self.story.fields.get_mut(open.number as usize));
        if let Some(field) = field {
            *(if end { &mut field.end } else { &mut field.separate }) = atom as u32;
        }
    }

    /// The instruction is read: what the field is can be said.
    fn close_instruction(&mut self) {
        let Some(open) = self.fields.last_mut() else { return };
        if open.sort != 0 {
            return;
        }
        let text = words(&open.text);
        open.sort = hash_of(("sort", text.split(' ').next().unwrap_or_default().to_uppercase()));
        let (begin, sort) = (open.begin, open.sort);
        let first = open.instructions.first().copied();
        if let Some(atom) = self.story.atoms.get_mut(begin) {
            atom.pairs = hash_of(("begin", sort));
            atom.content = atom.pairs;
        }
        if let Some(atom) = first.and_then(|first| self.story.atoms.get_mut(first)) {
            atom.pairs = hash_of(("instruction", text));
            atom.content = atom.pairs;
        }
    }
}

/// Text with single spaces.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! What stands in a paragraph: pieces of text with their formatting and link, and objects.

use std::collections::HashMap;

use super::looks;
use super::names::Space;
use super::projection::{Digest, Projector, digest};

/// One piece of text: what has the same formatting and leads to the same place.
struct Piece {
    length: usize,
    form: u32,
    link: u32,
}

/// A paragraph while it is read.
pub(super) struct Line<'s> {
    /// The style of the paragraph.
    style: &'s str,
    text: String,
    pieces: Vec<Piece>,
    /// The objects, written one after the other.
    pub objects: Vec<u8>,
    links: Vec<String>,
    known: HashMap<String, u32>,
}

impl Line<'_> {
    fn add(&mut self, text: &str, form: u32, link: u32) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        match self.pieces.last_mut() {
            Some(last) if last.form == form && last.link == link => last.length += text.len(),
            _ => self.pieces.push(Piece { length: text.len(), form, link }),
        }
    }

    pub(super) fn object(&mut self, kind: &str, content: &[u8]) {
        self.objects.extend_from_slice(kind.as_bytes());
        self.objects.push(0x1f);
        self.objects.extend_from_slice(content);
        self.objects.push(0);
    }

    fn field(&mut self, code: &str) {
        let code: Vec<&str> = code.split_whitespace().collect();
        self.object("field", code.join(" ").as_bytes());
    }

    /// The number of a target; 0 is none.
    fn link(&mut self, target: String) -> u32 {
        if target.is_empty() {
            return 0;
        }
        let next = u32::try_from(self.links.len() + 1).unwrap_or(u32::MAX);
        let links = &mut self.links;
        *self.known.entry(target).or_insert_with_key(|target| {
            links.push(target.clone());
            next
        })
    }
}

impl<'s> Projector<'_, 's> {
    /// Projects the content of a paragraph into the place `index`.
    pub(super) fn content(&mut self, story: usize, paragraph: usize, index: usize, style: &'s str) {
        let mut line = Line {
            style,
            text: String::new(),
            pieces: Vec::new(),
            objects: Vec::new(),
            links: Vec::new(),
            known: HashMap::new(),
        };
        self.walk(story, paragraph, 0, &mut line);
        let start = self.out.text.len();
        self.out.text.push_str(&line.text);
        let runs = self.runs(&line);
        let one = &mut self.out.paragraphs[index];
        one.text = start..start + line.text.len();
        one.objects = if line.objects.is_empty() { Digest::default() } else { digest(&line.objects) };
        one.links = line.pieces.iter().any(|piece| piece.link != 0).then(|| {
            let targets = line.pieces.iter().map(|piece| match (piece.link as usize).checked_sub(1) {
                Some(link) => line.links.get(link).map_or("", String::as_str),
                None => "",
            });
            digest(targets.collect::<Vec<_>>().join("\u{1f}").as_bytes())
        });
        one.runs = runs;
    }

    /// The formatting of the line, whatever its links.
    fn runs(&self, line: &Line<'_>) -> Digest {
        let mut key = Vec::with_capacity(line.pieces.len() * 24);
        let mut pieces = line.pieces.iter().peekable();
        while let Some(piece) = pieces.next() {
            let mut length = piece.length;
            while let Some(next) = pieces.next_if(|next| next.form == piece.form) {
                length += next.length;
            }
            key.extend_from_slice(&length.to_le_bytes());
            key.extend_from_slice(
                self.forms.digests.get(piece.form as usize).map_or(&[], |form| form.as_slice()),
            );
        }
        key.extend_from_slice(line.text.as_bytes());
        digest(&key)
    }

    fn walk(&mut self, story: usize, element: usize, link: u32, line: &mut Line<'s>) {
        let stories = self.stories;
        let one = &stories[story];
        let markup = &one.markup;
        for child in markup.children(element) {
            if markup.elements[child].space == Space::Math {
                if matches!(markup.name(child), "oMath" | "oMathPara") {
                    self.equation(story, child, link, line);
                }
                continue;
            }
            match markup.word(child) {
                "r" => self.run(story, child, link, line),
                "hyperlink" => {
                    let id = markup.attribute(child, Space::Links, "id");
                    let link = id.and_then(|id| one.links.get(&id)).map(|link| link.target.as_str());
                    let mut target = link.unwrap_or_default().to_owned();
                    if let Some(anchor) = markup.of(child, "anchor").filter(|anchor| !anchor.is_empty()) {
                        target.push('#');
                        target.push_str(&anchor);
                    }
                    let link = line.link(target);
                    self.walk(story, child, link, line);
                }
                "fldSimple" => {
                    line.object("field begins", &[]);
                    line.field(&markup.of(child, "instr").unwrap_or_default());
                    self.walk(story, child, link, line);
                }
                "sdt" => {
                    if let Some(content) = markup.child(child, "sdtContent") {
                        self.walk(story, content, link, line);
                    }
                }
                "smartTag" | "customXml" | "dir" | "bdo" | "ins" | "del" | "moveTo" | "moveFrom" => {
                    self.walk(story, child, link, line);
                }
                _ => {}
            }
        }
    }

    /// The number of the formatting of a run.
    fn form(&mut self, story: usize, run: usize, style: &'s str) -> u32 {
        let stories = self.stories;
        let markup = &stories[story].markup;
        let properties = markup.child(run, "rPr");
        let raw = properties.map_or("", |properties| markup.raw(properties));
        let own = properties.and_then(|properties| markup.child(properties, "rStyle"));
        let own = own.and_then(|own| markup.written(own, "val")).unwrap_or_default();
        if let Some(form) = self.forms.by_markup.get(&(style, own, raw)) {
            return *form;
        }
        let all = self.styles.run(style, own, looks::of_run(markup, properties));
        let mut content = Vec::new();
        looks::shown(&all, &mut content);
        let form = self.forms.number(content);
        self.forms.by_markup.insert((style, own, raw), form);
        form
    }

    fn run(&mut self, story: usize, run: usize, link: u32, line: &mut Line<'s>) {
        let form = self.form(story, run, line.style);
        let stories = self.stories;
        let markup = &stories[story].markup;
        for child in markup.children(run) {
            let name = markup.name(child);
            if markup.elements[child].space == Space::Math {
                if name == "t" {
                    line.add(&markup.text(child), form, link);
                }
                continue;
            }
            match markup.word(child) {
                "t" | "delText" => line.add(&markup.text(child), form, link),
                "instrText" | "delInstrText" => line.field(&markup.text(child)),
                "tab" | "ptab" => line.add("\t", form, link),
                "br" => {
                    let ends_page = markup.of(child, "type").is_some_and(|kind| kind != "textWrapping");
                    line.add(if ends_page { "\u{c}" } else { "\n" }, form, link);
                }
                "cr" => line.add("\n", form, link),
                "noBreakHyphen" => line.add("\u{2011}", form, link),
                "softHyphen" => line.add("\u{ad}", form, link),
                "sym" => {
                    line.add("\u{fffd}", form, link);
                    line.object("symbol", markup.of(child, "char").unwrap_or_default().as_bytes());
                }
                "footnoteReference" | "endnoteReference" => {
                    line.add("\u{2020}", form, link);
                    let kind = if name.starts_with('f') { "footnote" } else { "endnote" };
                    let note = self.note(kind, &markup.of(child, "id").unwrap_or_default());
                    line.object(kind, &note);
                }
                "drawing" | "pict" | "object" => {
                    line.add("\u{fffc}", form, link);
                    self.drawing(story, child, line);
                }
                "fldChar" if markup.of(child, "fldCharType").as_deref() == Some("begin") => {
                    line.object("field begins", &[]);
                }
                _ => {}
            }
        }
    }

    /// Projects an equation: its tree without what only says how it looks, and its text.
    fn equation(&mut self, story: usize, equation: usize, link: u32, line: &mut Line<'s>) {
        let markup = &self.stories[story].markup;
        let (mut tree, mut text) = (String::new(), String::new());
        let first = std::iter::once(equation);
        for element in first.chain(markup.under(equation)) {
            let name = markup.name(element);
            if markup.elements[element].space != Space::Math
                || matches!(
                    name,
                    "ctrlPr" | "rPr" | "sty" | "oMathPara" | "oMathParaPr" | "r" | "oMath" | "jc"
                )
            {
                continue;
            }
            if name == "t" {
                text.push_str(&markup.text(element));
                tree.push_str(&markup.text(element));
            } else {
                tree.push('<');
                tree.push_str(name);
                tree.push('>');
            }
        }
        line.object("equation", tree.as_bytes());
        line.add(&text, 0, link);
    }
}

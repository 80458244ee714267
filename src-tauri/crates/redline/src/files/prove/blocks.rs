//! Paragraphs and tables.

use super::looks;
use super::projection::{Block, Digest, Paragraph, Projector, Within, digest};

/// What separates the pieces of a block in the form that is compared.
const END: u8 = 0;

impl<'s> Projector<'_, 's> {
    /// Projects the body.
    pub(super) fn body(&mut self, body: usize) {
        let mut key = Vec::new();
        let mut found = Vec::new();
        self.gather(0, body, &mut found);
        if found.is_empty() {
            // A body without a paragraph is read as having an empty one.
            self.out.blocks.push(Block::Paragraph(self.out.paragraphs.len()));
            self.empty_paragraph(&mut key);
        }
        for (block, is_table) in found {
            key.clear();
            let next = self.out.paragraphs.len();
            if is_table {
                self.table(0, block, &mut key);
                self.out.blocks.push(Block::Table(digest(&key), next.saturating_sub(1)));
            } else {
                self.paragraph(0, block);
                self.out.blocks.push(Block::Paragraph(next));
            }
        }
    }

    /// The paragraphs and tables directly within an element, also those in content controls and tracked changes.
    fn gather(&self, story: usize, element: usize, found: &mut Vec<(usize, bool)>) {
        let markup = &self.stories[story].markup;
        for child in markup.children(element) {
            match markup.word(child) {
                "p" => found.push((child, false)),
                // A table without rows shows nothing, and no program marks it.
                "tbl" if self.has_rows(story, child) => found.push((child, true)),
                "sdt" => {
                    let content = markup.child(child, "sdtContent").unwrap_or(child);
                    self.gather(story, content, found);
                }
                "customXml" | "smartTag" | "ins" | "del" | "moveTo" | "moveFrom" => {
                    self.gather(story, child, found);
                }
                _ => {}
            }
        }
    }

    pub(super) fn has_rows(&self, story: usize, table: usize) -> bool {
        let mut rows = Vec::new();
        self.pieces(story, table, "tr", &mut rows);
        !rows.is_empty()
    }

    /// Projects the blocks within an element and writes what they come to.
    pub(super) fn blocks(&mut self, story: usize, element: usize, key: &mut Vec<u8>) {
        let mut found = Vec::new();
        self.gather(story, element, &mut found);
        for (block, is_table) in found {
            if is_table {
                self.table(story, block, key);
            } else {
                let index = self.paragraph(story, block);
                self.write_text(index, key);
            }
        }
    }

    pub(super) fn write_text(&self, paragraph: usize, key: &mut Vec<u8>) {
        let text = &self.out.text[self.out.paragraphs[paragraph].text.clone()];
        key.push(b'p');
        key.extend_from_slice(text.as_bytes());
        key.push(END);
    }

    /// The elements `name` of a table or row, also those in content controls.
    pub(super) fn pieces(&self, story: usize, element: usize, name: &str, found: &mut Vec<usize>) {
        let markup = &self.stories[story].markup;
        for child in markup.children(element) {
            let word = markup.word(child);
            if word == name {
                found.push(child);
            } else if word == "sdt"
                && let Some(content) = markup.child(child, "sdtContent")
            {
                self.pieces(story, content, name, found);
            }
        }
    }

    fn table(&mut self, story: usize, table: usize, key: &mut Vec<u8>) {
        let markup = &self.stories[story].markup;
        key.extend_from_slice(b"t(");
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        self.pieces(story, table, "tr", &mut rows);
        for row in rows {
            key.push(b'r');
            cells.clear();
            self.pieces(story, row, "tc", &mut cells);
            for cell in cells.iter().copied() {
                let span = markup.find(cell, ["tcPr", "gridSpan"]);
                let span = span.map_or("1".into(), |span| markup.val(span).unwrap_or_default());
                let merge = markup.find(cell, ["tcPr", "vMerge"]);
                let merge = merge.map(|merge| {
                    markup.val(merge).filter(|merge| !merge.is_empty()).unwrap_or("continue".into())
                });
                key.push(b'c');
                key.extend_from_slice(span.as_bytes());
                key.push(END);
                key.extend_from_slice(merge.unwrap_or_default().as_bytes());
                key.push(END);
                self.blocks(story, cell, key);
            }
        }
        key.push(b')');
    }

    /// Projects a paragraph; its text boxes and notes follow it. Gives its place.
    pub(super) fn paragraph(&mut self, story: usize, paragraph: usize) -> usize {
        let stories = self.stories;
        let markup = &stories[story].markup;
        let properties = markup.child(paragraph, "pPr");
        let style = properties.and_then(|properties| markup.child(properties, "pStyle"));
        let style = style.and_then(|style| markup.written(style, "val")).unwrap_or_default();
        let index = self.out.paragraphs.len();
        let (look, is_heading) = self.look(story, style, properties);
        if is_heading && self.within == Within::Body {
            self.heading = Some(index);
        }
        self.begin(look, Digest::default());
        self.content(story, paragraph, index, style);
        index
    }

    /// Begins a paragraph that says nothing yet.
    fn begin(&mut self, look: Digest, runs: Digest) {
        self.out.paragraphs.push(Paragraph {
            text: 0..0,
            within: self.within,
            heading: self.heading,
            objects: Digest::default(),
            links: None,
            look,
            runs,
        });
    }

    /// How a paragraph looks, and whether it is a heading.
    fn look(&mut self, story: usize, style: &'s str, properties: Option<usize>) -> (Digest, bool) {
        let markup = &self.stories[story].markup;
        let raw = properties.map_or("", |properties| markup.raw(properties));
        if let Some(known) = self.looks.get(&(style, raw)) {
            return *known;
        }
        let name = self.styles.name(style);
        let number = properties.and_then(|properties| markup.child(properties, "numPr"));
        let number = self.styles.number(style, markup, number);
        let own = looks::of_paragraph(markup, properties);
        let level = own.get("outlineLvl").cloned();
        let all = self.styles.paragraph(style, own);
        let ends_section = properties.is_some_and(|properties| markup.child(properties, "sectPr").is_some());
        let key = format!("{name}\u{1d}{number:?}\u{1d}{ends_section}\u{1d}{all:?}");
        let is_heading = level.is_some() || name.starts_with("heading") || name == "title";
        let look = (digest(key.as_bytes()), is_heading);
        self.looks.insert((style, raw), look);
        look
    }

    /// An empty paragraph where a note has none: Word reads it as having one.
    pub(super) fn empty_paragraph(&mut self, key: &mut Vec<u8>) {
        let (look, _) = self.look(0, "", None);
        self.begin(look, digest(&[]));
        key.extend_from_slice(&[b'p', END]);
    }
}

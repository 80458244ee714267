//! The body of a file, block by block.

use crate::document::{Block, Cell, Content, Mark, Row, Run, text_of};

use super::super::styles::{NUMBER, SPACER};
use super::super::tree::Tree;
use super::look::{Looks, is_on};

/// A body while it is read.
pub(crate) struct Story<'t, 's> {
    tree: &'t Tree<'s>,
    looks: &'t Looks,
    blocks: Vec<Block>,
    title: Option<String>,
    /// A caption waiting for its table.
    caption: Option<Vec<Run>>,
    /// The fields that are open, and whether each is a table of contents; only its result is of interest.
    fields: Vec<Field>,
}

struct Field {
    instruction: String,
    in_result: bool,
}

/// A paragraph as read: its style, its words and the printed number in front of them.
struct Paragraph {
    style: String,
    number: String,
    runs: Vec<Run>,
    list: Option<(String, String)>,
}

impl<'t, 's> Story<'t, 's> {
    pub fn new(tree: &'t Tree<'s>, looks: &'t Looks) -> Self {
        Self { tree, looks, blocks: Vec::new(), title: None, caption: None, fields: Vec::new() }
    }

    /// The title, from the first paragraph of that style.
    pub fn title(&mut self) -> String {
        self.title.take().unwrap_or_default()
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.drop_caption();
        self.blocks
    }

    /// Reads the blocks of a container.
    pub fn blocks(&mut self, container: usize) {
        let tree = self.tree;
        for node in tree.elements(container) {
            match tree.word(node) {
                "p" => self.paragraph(node),
                "tbl" => self.table(node),
                "sdt" | "sdtContent" | "customXml" | "smartTag" => self.blocks(node),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: usize) {
        let was_contents = self.in_contents();
        let paragraph = self.read_paragraph(node);
        let style = self.looks.style(&paragraph.style).name;
        if was_contents || self.in_contents() || style.starts_with("toc ") || paragraph.style == "TOCHeading"
        {
            return;
        }
        let empty = paragraph.runs.iter().all(|run| run.text.is_empty());
        if paragraph.style == SPACER && empty {
            return;
        }
        if style == "title" && self.title.is_none() && self.blocks.is_empty() {
            self.title = Some(text_of(&paragraph.runs));
            return;
        }
        self.drop_caption();
        if style == "caption" {
            self.caption = Some(paragraph.runs);
            return;
        }
        let content = self.content(paragraph);
        self.blocks.push(Block { id: String::new(), content });
    }

    fn content(&self, paragraph: Paragraph) -> Content {
        let Paragraph { style, number, runs, list } = paragraph;
        if let Some(level) = self.looks.heading(&style) {
            return Content::Heading { level, number, runs };
        }
        let list = list.or_else(|| self.looks.list(&style));
        let item = list.and_then(|(list, level)| {
            let ordered = self.looks.is_ordered(&list, &level)?;
            Some((ordered, level.parse::<u8>().unwrap_or_default()))
        });
        match item {
            Some((ordered, level)) => Content::Item { ordered, level, runs },
            None => Content::Paragraph { runs },
        }
    }

    /// A caption without a table is a paragraph.
    fn drop_caption(&mut self) {
        if let Some(runs) = self.caption.take() {
            self.blocks.push(Block { id: String::new(), content: Content::Paragraph { runs } });
        }
    }

    fn table(&mut self, node: usize) {
        let caption = self.caption.take().map(|runs| text_of(&runs)).unwrap_or_default();
        let rows = self.rows(node);
        self.blocks.push(Block { id: String::new(), content: Content::Table { caption, rows } });
    }

    fn rows(&mut self, container: usize) -> Vec<Row> {
        let tree = self.tree;
        let mut rows = Vec::new();
        for node in tree.elements(container) {
            match tree.word(node) {
                "tr" => {
                    let header = tree.child(node, "trPr").and_then(|marks| is_on(tree, marks, "tblHeader"));
                    let cells = self.cells(node);
                    rows.push(Row { id: String::new(), header: header.unwrap_or(false), cells });
                }
                "sdt" | "sdtContent" | "customXml" => rows.extend(self.rows(node)),
                _ => {}
            }
        }
        rows
    }

    fn cells(&mut self, container: usize) -> Vec<Cell> {
        let tree = self.tree;
        let mut cells = Vec::new();
        for node in tree.elements(container) {
            match tree.word(node) {
                "tc" => {
                    let mut runs = Vec::new();
                    self.cell_runs(node, &mut runs, &mut true);
                    cells.push(Cell { runs });
                }
                "sdt" | "sdtContent" | "customXml" => cells.extend(self.cells(node)),
                _ => {}
            }
        }
        cells
    }

    /// The words of a cell; its paragraphs, and those of tables within it, stand on lines of their own.
    fn cell_runs(&mut self, container: usize, runs: &mut Vec<Run>, first: &mut bool) {
        let tree = self.tree;
        for node in tree.elements(container) {
            match tree.word(node) {
                "p" => {
                    if !std::mem::take(first) {
                        runs.push(Run::plain("\n"));
                    }
                    runs.extend(self.read_paragraph(node).runs);
                }
                "tbl" | "tr" | "tc" | "sdt" | "sdtContent" | "customXml" => self.cell_runs(node, runs, first),
                _ => {}
            }
        }
    }

    fn read_paragraph(&mut self, node: usize) -> Paragraph {
        let tree = self.tree;
        let properties = tree.child(node, "pPr");
        let style = properties.and_then(|properties| tree.value(properties, "pStyle")).unwrap_or_default();
        let list = properties.and_then(|properties| tree.child(properties, "numPr")).and_then(|list| {
            Some((tree.value(list, "numId")?, tree.value(list, "ilvl").unwrap_or_else(|| "0".to_owned())))
        });
        let mut paragraph = Paragraph { style, number: String::new(), runs: Vec::new(), list };
        self.inline(node, "", &mut paragraph);
        paragraph
    }

    fn inline(&mut self, container: usize, link: &str, paragraph: &mut Paragraph) {
        let tree = self.tree;
        for node in tree.elements(container) {
            match tree.word(node) {
                "r" => self.run(node, link, paragraph),
                "hyperlink" => {
                    let target =
                        tree.attribute(node, "id").map(|id| self.looks.link(&id)).unwrap_or_default();
                    let target = match tree.attribute(node, "anchor") {
                        Some(anchor) if target.is_empty() => format!("#{anchor}"),
                        _ => target,
                    };
                    self.inline(node, &target, paragraph);
                }
                "sdt" | "sdtContent" | "customXml" | "smartTag" | "fldSimple" | "dir" | "bdo" => {
                    self.inline(node, link, paragraph);
                }
                _ => {}
            }
        }
    }

    fn run(&mut self, node: usize, link: &str, paragraph: &mut Paragraph) {
        let tree = self.tree;
        let mut text = String::new();
        for part in tree.elements(node) {
            match tree.word(part) {
                "t" => text.push_str(&tree.text(part)),
                "tab" | "ptab" => text.push('\t'),
                "br" | "cr" => text.push('\n'),
                "noBreakHyphen" => text.push('\u{2011}'),
                "softHyphen" => text.push('\u{ad}'),
                "sym" => text.push('\u{fffd}'),
                "fldChar" => self.field(&tree.attribute(part, "fldCharType").unwrap_or_default()),
                "instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.in_result) {
                        field.instruction.push_str(&tree.text(part));
                    }
                }
                _ => {}
            }
        }
        if self.fields.iter().any(|field| !field.in_result) || text.is_empty() {
            return;
        }
        let properties = tree.child(node, "rPr");
        let style_id = properties.and_then(|properties| tree.value(properties, "rStyle")).unwrap_or_default();
        if style_id == NUMBER && paragraph.runs.is_empty() {
            paragraph.number.push_str(text.trim_end_matches('\t'));
            return;
        }
        let style = self.looks.style(&style_id);
        let on = |name: &str| properties.and_then(|properties| is_on(tree, properties, name));
        paragraph.runs.push(Run {
            text,
            bold: on("b").unwrap_or(style.bold),
            italic: on("i").unwrap_or(style.italic),
            link: link.to_owned(),
            mark: match style_id.as_str() {
                "Illustrative" => Mark::Illustrative,
                "Inferred" => Mark::Inferred,
                "Unverified" => Mark::Unverified,
                _ => Mark::None,
            },
        });
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field { instruction: String::new(), in_result: false }),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.in_result = true;
                }
            }
            "end" => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn in_contents(&self) -> bool {
        self.fields.iter().any(|field| field.instruction.trim_start().to_ascii_uppercase().starts_with("TOC"))
    }
}

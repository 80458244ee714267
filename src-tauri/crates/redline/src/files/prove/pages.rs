//! Sections with their headers and footers, the looks of tables, comments and bookmarks.

use std::collections::HashMap;

use super::looks;
use super::markup::Markup;
use super::names::Space;
use super::projection::{Projector, Within, digest};
use crate::docx::ReadError;

/// What is compared of a section: element, attribute and what it is where nothing is said.
const SECTION: [(&str, &str, &str); 14] = [
    ("type", "val", "nextPage"),
    ("pgSz", "w", ""),
    ("pgSz", "h", ""),
    ("pgSz", "orient", "portrait"),
    ("pgMar", "top", ""),
    ("pgMar", "right", ""),
    ("pgMar", "bottom", ""),
    ("pgMar", "left", ""),
    ("pgMar", "header", ""),
    ("pgMar", "footer", ""),
    ("pgMar", "gutter", "0"),
    ("cols", "num", "1"),
    ("pgNumType", "start", ""),
    ("pgNumType", "fmt", ""),
];

impl<'s> Projector<'_, 's> {
    /// Projects sections, headers, footers and the looks of tables.
    pub(super) fn pages(&mut self, body: usize) -> Result<(), ReadError> {
        let stories = self.stories;
        let Some(main) = stories.first() else { return Ok(()) };
        let mut read: HashMap<String, Vec<u8>> = HashMap::new();
        for element in main.markup.under(body) {
            match main.markup.word(element) {
                "sectPr" => self.section(Some(element), &mut read)?,
                // A table without rows shows nothing, and no program marks it.
                "tbl" if self.has_rows(0, element) => {
                    let table = self.table_looks(element);
                    self.out.tables.push(digest(table.as_bytes()));
                }
                _ => {}
            }
        }
        // A body that says nothing of its last section has one all the same.
        if main.markup.child(body, "sectPr").is_none() {
            self.section(None, &mut read)?;
        }
        Ok(())
    }

    /// Projects a section by its properties.
    fn section(
        &mut self,
        section: Option<usize>,
        read: &mut HashMap<String, Vec<u8>>,
    ) -> Result<(), ReadError> {
        let Some(main) = self.stories.first() else { return Ok(()) };
        self.out.sections.push(digest(properties(&main.markup, section).as_bytes()));
        self.furniture(section, read)
    }

    /// Projects the headers and footers of a section.
    fn furniture(
        &mut self,
        section: Option<usize>,
        read: &mut HashMap<String, Vec<u8>>,
    ) -> Result<(), ReadError> {
        let stories = self.stories;
        let Some(main) = stories.first() else { return Ok(()) };
        let mut rows: Vec<Vec<u8>> = Vec::new();
        for child in section.into_iter().flat_map(|section| main.markup.children(section)) {
            let name = main.markup.word(child);
            if !matches!(name, "headerReference" | "footerReference") {
                continue;
            }
            let id = main.markup.attribute(child, Space::Links, "id").unwrap_or_default();
            let Some(target) = main.links.get(&id).map(|link| link.target.clone()) else { continue };
            if self.source.bytes(&target).is_none() {
                continue;
            }
            if !read.contains_key(&target) {
                let text = self.furniture_text(&target)?;
                read.insert(target.clone(), text);
            }
            let mut row = name.as_bytes().to_vec();
            row.extend_from_slice(main.markup.of(child, "type").unwrap_or_default().as_bytes());
            row.push(0x1f);
            row.extend_from_slice(read.get(&target).map_or(&[], Vec::as_slice));
            rows.push(row);
        }
        rows.sort();
        self.out.furniture.push(digest(&rows.join(&0x1e)));
        Ok(())
    }

    /// The paragraphs of a header or footer.
    fn furniture_text(&mut self, target: &str) -> Result<Vec<u8>, ReadError> {
        let Some(story) = self.source.story(target)? else { return Ok(Vec::new()) };
        let one = [story];
        let mut inner = Projector {
            source: self.source,
            styles: self.styles,
            stories: &one,
            out: super::projection::Projection::default(),
            within: Within::HeaderOrFooter,
            in_note: false,
            notes: HashMap::new(),
            read: HashMap::new(),
            forms: super::projection::Forms::default(),
            looks: HashMap::new(),
            files: HashMap::new(),
            heading: None,
        };
        inner.forms.number(Vec::new());
        inner.blocks(0, 0, &mut Vec::new());
        let mut text = Vec::new();
        (0..inner.out.paragraphs.len()).for_each(|paragraph| inner.write_text(paragraph, &mut text));
        Ok(text)
    }

    fn table_looks(&self, table: usize) -> String {
        let Some(main) = self.stories.first() else { return String::new() };
        let markup = &main.markup;
        let mut out = String::new();
        let properties = markup.child(table, "tblPr");
        each(markup, properties, &["tblStyle", "jc", "shd"], &mut out);
        borders(markup, properties, "tblBorders", &mut out);
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        self.pieces(0, table, "tr", &mut rows);
        for row in rows {
            out.push_str("row");
            each(markup, markup.child(row, "trPr"), &["trHeight", "tblHeader", "cantSplit"], &mut out);
            cells.clear();
            self.pieces(0, row, "tc", &mut cells);
            for cell in cells.iter().copied() {
                out.push_str("cell");
                let properties = markup.child(cell, "tcPr");
                each(markup, properties, &["shd", "vAlign"], &mut out);
                borders(markup, properties, "tcBorders", &mut out);
            }
        }
        out
    }

    /// Notes the comments of the file and the bookmarks of its body.
    pub(super) fn marks(&mut self, body: usize) -> Result<(), ReadError> {
        if let Some(comments) = self.source.first("comments")? {
            for comment in comments.children(0).filter(|element| comments.word(*element) == "comment") {
                let words = comments.under(comment).filter(|element| comments.word(*element) == "t");
                self.out.comments.push(words.map(|word| comments.text(word)).collect());
            }
        }
        let Some(main) = self.stories.first() else { return Ok(()) };
        let starts = main.markup.under(body).filter(|element| main.markup.word(*element) == "bookmarkStart");
        self.out.bookmarks =
            starts.map(|start| main.markup.of(start, "name").unwrap_or_default().into_owned()).collect();
        self.out.bookmarks.sort();
        self.out.bookmarks.dedup();
        Ok(())
    }
}

/// What the properties of a section come to; without any, what they are where nothing is said.
fn properties(markup: &Markup<'_>, section: Option<usize>) -> String {
    let mut out = String::new();
    let child = |name| section.and_then(|section| markup.child(section, name));
    for (element, attribute, otherwise) in SECTION {
        let value = child(element).and_then(|element| markup.of(element, attribute));
        out.push_str(&value.unwrap_or(otherwise.into()));
        out.push('\u{1f}');
    }
    let title = child("titlePg");
    let has_title = title.is_some_and(|title| {
        !markup.val(title).is_some_and(|value| matches!(value.as_ref(), "0" | "false" | "off"))
    });
    out.push_str(if has_title { "title page" } else { "" });
    out
}

/// Writes the attributes of each of these properties.
fn each(markup: &Markup<'_>, properties: Option<usize>, names: &[&str], out: &mut String) {
    for name in names {
        if let Some(one) = properties.and_then(|properties| markup.child(properties, name)) {
            out.push_str(name);
            looks::attributes(markup, one, out);
        }
        out.push('\u{1d}');
    }
}

fn borders(markup: &Markup<'_>, properties: Option<usize>, name: &str, out: &mut String) {
    let Some(borders) = properties.and_then(|properties| markup.child(properties, name)) else { return };
    out.push_str(name);
    for border in markup.children(borders) {
        out.push_str(markup.name(border));
        for name in ["val", "sz", "color"] {
            out.push_str(&markup.of(border, name).unwrap_or_default());
            out.push('\u{1f}');
        }
    }
}

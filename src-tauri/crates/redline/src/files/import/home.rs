//! The part of the after into which styles, lists or notes of the before go.

use crate::docx::package::without_mark;
use crate::docx::tree::Tree;
use crate::docx::xml::DECLARATION;
use crate::docx::{Package, ReadError};

/// One such part.
#[derive(Debug)]
pub(super) struct Home {
    /// The kind of its relationship, for example `styles`.
    pub kind: &'static str,
    /// The part of the before that it is filled from.
    pub before: Option<String>,
    pub after: String,
    /// Whether the after has it.
    pub exists: bool,
    /// What is added: before everything in `middle`, before what ends the part.
    pub first: String,
    pub middle: String,
    pub last: String,
    /// What stands otherwise in what the after has, by places in its text.
    pub edits: Vec<(std::ops::Range<usize>, String)>,
}

impl Home {
    pub fn find(kind: &'static str, before: &Package, after: &Package) -> Result<Self, ReadError> {
        let found = after.related(kind)?;
        let exists = found.is_some();
        let folder = after.main().rsplit_once('/').map_or("", |(folder, _)| folder);
        let name = found.unwrap_or_else(|| {
            let stem = if folder.is_empty() { kind.to_owned() } else { format!("{folder}/{kind}") };
            let names = (1..).map(|number| match number {
                1 => format!("{stem}.xml"),
                _ => format!("{stem}{number}.xml"),
            });
            names.into_iter().find(|name| after.part(name).is_none()).unwrap_or_default()
        });
        Ok(Self {
            kind,
            before: before.related(kind)?,
            after: name,
            exists,
            first: String::new(),
            middle: String::new(),
            last: String::new(),
            edits: Vec::new(),
        })
    }

    pub fn is_filled(&self) -> bool {
        let added = [&self.first, &self.middle, &self.last];
        !self.edits.is_empty() || added.iter().any(|text| !text.is_empty())
    }

    /// The part with everything that was added, `bytes` being what it holds so far, if anything.
    pub fn filled(&self, bytes: Option<&[u8]>, before: &Package) -> Result<Vec<u8>, ReadError> {
        let Some(bytes) = bytes else { return self.made(before) };
        let source = without_mark(bytes);
        let tree = Tree::read(&self.after, source)?;
        let root = &tree.nodes[tree.root];
        if root.close.is_empty() {
            let tag = &tree.source[root.open.clone()];
            let open = tag.trim_end_matches("/>");
            let name = open.trim_start_matches('<').split_ascii_whitespace().next().unwrap_or_default();
            let added = format!("{open}>{}{}{}</{name}>", self.first, self.middle, self.last);
            return Ok(spliced(tree.source, &[(root.open.clone(), &added)]));
        }
        let place = |names: &[&str]| {
            tree.elements(tree.root)
                .find(|node| names.contains(&tree.word(*node)))
                .map_or(root.close.start, |node| tree.span(node).start)
        };
        let (first, middle, last) = if self.kind == "numbering" {
            // Pictures come first, then lists, then their uses.
            (
                place(&["abstractNum", "num", "numIdMacAtCleanup"]),
                place(&["num", "numIdMacAtCleanup"]),
                place(&["numIdMacAtCleanup"]),
            )
        } else {
            (root.close.start, root.close.start, root.close.start)
        };
        let mut edits: Vec<_> = self.edits.iter().map(|(span, text)| (span.clone(), text)).collect();
        edits.sort_by_key(|(span, _)| span.start);
        edits.extend([(first..first, &self.first), (middle..middle, &self.middle), (last..last, &self.last)]);
        Ok(spliced(tree.source, &edits))
    }

    fn made(&self, before: &Package) -> Result<Vec<u8>, ReadError> {
        let bytes = self.before.as_deref().and_then(|name| before.part(name)).unwrap_or_default();
        let tree = Tree::read(self.before.as_deref().unwrap_or_default(), without_mark(bytes))?;
        let tag = &tree.source[tree.nodes[tree.root].open.clone()];
        let open = tag.strip_suffix("/>").or_else(|| tag.strip_suffix('>')).unwrap_or(tag);
        let name = open.trim_start_matches('<').split_ascii_whitespace().next().unwrap_or_default();
        let text = format!("{DECLARATION}{open}>{}{}{}</{name}>", self.first, self.middle, self.last);
        Ok(text.into_bytes())
    }
}

/// `source` with edits that are in order and do not overlap.
fn spliced(source: &str, edits: &[(std::ops::Range<usize>, &String)]) -> Vec<u8> {
    let mut out = Vec::with_capacity(source.len() + edits.iter().map(|edit| edit.1.len()).sum::<usize>());
    let mut at = 0;
    for (span, text) in edits {
        out.extend_from_slice(source.get(at..span.start).unwrap_or_default().as_bytes());
        out.extend_from_slice(text.as_bytes());
        at = span.end;
    }
    out.extend_from_slice(source.get(at..).unwrap_or_default().as_bytes());
    out
}

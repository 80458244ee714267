//! What a document comes to at each level, in a form that two documents can be compared by.

use std::collections::HashMap;
use std::ops::Range;

use super::source::{Source, Story};
use super::styles::Styles;
use crate::docx::ReadError;

/// A digest of something that is only compared whole.
pub(super) type Digest = [u8; 16];

pub(super) fn digest(bytes: &[u8]) -> Digest {
    let mut digest = Digest::default();
    digest.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
    digest
}

/// Which text a paragraph stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Body,
    Footnote,
    Endnote,
    TextBox,
    HeaderOrFooter,
}

/// One paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// The place of its text in that of the document.
    pub text: Range<usize>,
    pub within: Within,
    /// The paragraph of the last heading at or before it.
    pub heading: Option<usize>,
    /// Images, fields, notes, equations, text boxes.
    pub objects: Digest,
    /// Where its links lead, piece by piece; none where there is no link.
    pub links: Option<Digest>,
    /// Style, numbering, alignment and the like.
    pub look: Digest,
    /// The pieces of text with the formatting of each.
    pub runs: Digest,
}

/// A block of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph, by its place.
    Paragraph(usize),
    /// A table: its rows and cells with their paragraphs; and the paragraph before it.
    Table(Digest, usize),
}

/// A document at every level.
#[derive(Default)]
pub(super) struct Projection {
    pub text: String,
    pub paragraphs: Vec<Paragraph>,
    pub blocks: Vec<Block>,
    /// The properties of each section.
    pub sections: Vec<Digest>,
    /// The headers and footers of each section.
    pub furniture: Vec<Digest>,
    /// The looks of each table.
    pub tables: Vec<Digest>,
    pub comments: Vec<String>,
    pub bookmarks: Vec<String>,
}

/// One document while it is projected.
pub(super) struct Projector<'p, 's> {
    pub source: &'s Source<'p>,
    pub styles: &'s Styles,
    pub stories: &'s [Story<'p>],
    pub out: Projection,
    pub within: Within,
    /// Whether a note is being read.
    pub in_note: bool,
    /// The notes by kind (`footnote`, `endnote`) and id: the story they are in and their element.
    pub notes: HashMap<(&'static str, String), (usize, usize)>,
    /// What the notes seen so far come to; none while one is being read.
    pub read: HashMap<(usize, usize), Option<Digest>>,
    /// The formattings seen so far; see [`Projector::formatting`].
    pub forms: Forms<'s>,
    pub looks: HashMap<(&'s str, &'s str), (Digest, bool)>,
    pub files: HashMap<String, Digest>,
    pub heading: Option<usize>,
}

/// Formattings, each known by a number: 0 is no formatting.
#[derive(Default)]
pub(super) struct Forms<'s> {
    pub by_markup: HashMap<(&'s str, &'s str, &'s str), u32>,
    pub by_content: HashMap<Vec<u8>, u32>,
    pub digests: Vec<Digest>,
}

impl Forms<'_> {
    /// The number of a formatting.
    pub fn number(&mut self, content: Vec<u8>) -> u32 {
        let next = u32::try_from(self.digests.len()).unwrap_or(u32::MAX);
        let content_digest = digest(&content);
        *self.by_content.entry(content).or_insert_with(|| {
            self.digests.push(content_digest);
            next
        })
    }
}

/// The parts of a document that are projected: the main part, then footnotes and endnotes.
pub(super) fn stories<'p>(source: &Source<'p>) -> Result<Vec<Story<'p>>, ReadError> {
    let main = source.package().main();
    let mut stories = Vec::new();
    let names =
        [Some(main), source.parts("footnotes").first().copied(), source.parts("endnotes").first().copied()];
    for name in names.into_iter().flatten() {
        stories.extend(source.story(name)?);
    }
    Ok(stories)
}

/// Projects a document.
pub(super) fn project(
    source: &Source<'_>,
    stories: &[Story<'_>],
    styles: &Styles,
) -> Result<Projection, ReadError> {
    let mut projector = Projector {
        source,
        styles,
        stories,
        out: Projection::default(),
        within: Within::Body,
        in_note: false,
        notes: HashMap::new(),
        read: HashMap::new(),
        forms: Forms::default(),
        looks: HashMap::new(),
        files: HashMap::new(),
        heading: None,
    };
    projector.forms.number(Vec::new());
    for (index, story) in stories.iter().enumerate() {
        let Some(kind) = ["footnote", "endnote"]
            .into_iter()
            .find(|kind| story.markup.word(0).strip_prefix(kind) == Some("s"))
        else {
            continue;
        };
        for note in story.markup.children(0).filter(|note| story.markup.word(*note) == kind) {
            let id = story.markup.of(note, "id").unwrap_or_default().into_owned();
            projector.notes.insert((kind, id), (index, note));
        }
    }
    let Some(main) = stories.first() else { return Ok(projector.out) };
    let Some(body) = main.markup.child(0, "body") else { return Ok(projector.out) };
    projector.body(body);
    projector.pages(body)?;
    projector.marks(body)?;
    Ok(projector.out)
}

//! Images, text boxes and notes: what stands behind one place in the text.

use super::content::Line;
use super::names::Space;
use super::projection::{Digest, Projector, Within, digest};

/// The ids by which drawings lead to other parts.
const IDS: [&str; 5] = ["embed", "id", "link", "dm", "lo"];
/// What a note is that is not there, or that is read already where notes lead to each other.
const DANGLING: Digest = [0xff; 16];
/// What the content of any part in XML comes to: programs write it anew each time.
const XML: Digest = [1; 16];

impl<'s> Projector<'_, 's> {
    /// Projects a drawing: the files it shows by their bytes, and its text boxes.
    pub(super) fn drawing(&mut self, story: usize, drawing: usize, line: &mut Line<'s>) {
        let stories = self.stories;
        let one = &stories[story];
        let markup = &one.markup;
        let mut content = Vec::new();
        let all = || std::iter::once(drawing).chain(markup.under(drawing));
        let has_image = all().any(|element| markup.name(element) == "blip");
        for element in all() {
            let name = markup.name(element);
            if !matches!(name, "blip" | "imagedata" | "relIds" | "chart" | "OLEObject" | "svgBlip") {
                continue;
            }
            for id in IDS {
                let Some(target) =
                    markup.attribute(element, Space::Links, id).filter(|target| !target.is_empty())
                else {
                    continue;
                };
                if name == "imagedata" && has_image {
                    continue;
                }
                match one.links.get(&target) {
                    None => content.extend_from_slice(&DANGLING),
                    Some(link) if link.outside || self.source.bytes(&link.target).is_none() => {
                        content.extend_from_slice(link.target.as_bytes());
                        content.push(0x1f);
                    }
                    Some(_) if id == "lo" => {}
                    Some(link) => content.extend_from_slice(&self.file(&link.target)),
                }
            }
        }
        content.push(0x1e);
        let within = std::mem::replace(&mut self.within, Within::TextBox);
        let mut at = drawing + 1;
        let last = markup.last(drawing);
        while at < last {
            let is_box = markup.word(at) == "txbxContent";
            if is_box {
                self.blocks(story, at, &mut content);
                content.push(0x1e);
            }
            let is_hidden = markup.elements[at].role == super::markup::Role::Hidden;
            at = if is_box || is_hidden { markup.last(at) } else { at + 1 };
        }
        self.within = within;
        line.object("drawing", &content);
    }

    fn file(&mut self, name: &str) -> Digest {
        if name.ends_with(".xml") {
            return XML;
        }
        if let Some(known) = self.files.get(name) {
            return *known;
        }
        let file = self.source.bytes(name).map_or(DANGLING, digest);
        self.files.insert(name.to_owned(), file);
        file
    }

    /// What a note comes to, whose paragraphs follow the one that leads to it.
    pub(super) fn note(&mut self, kind: &'static str, id: &str) -> Digest {
        let Some(place) = self.notes.get(&(kind, id.to_owned())).copied() else { return DANGLING };
        // A note that leads to notes is not followed further: Word knows none, and a chain of them would not end.
        if self.in_note {
            return DANGLING;
        }
        if let Some(known) = self.read.get(&place) {
            return known.unwrap_or(DANGLING);
        }
        self.read.insert(place, None);
        let (story, note) = place;
        let within = if kind == "footnote" { Within::Footnote } else { Within::Endnote };
        let within = std::mem::replace(&mut self.within, within);
        self.in_note = true;
        let mut key = Vec::new();
        let markup = &self.stories[story].markup;
        if markup.under(note).any(|element| markup.word(element) == "p") {
            self.blocks(story, note, &mut key);
        } else {
            self.empty_paragraph(&mut key);
        }
        (self.within, self.in_note) = (within, false);
        let content = digest(&key);
        self.read.insert(place, Some(content));
        content
    }
}

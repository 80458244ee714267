//! Where changes of several people touch each other.

use serde::Serialize;
use specta::Type;

use super::place_of;
use crate::comparison::{ComparedBlock, Comparison, Fate, Kind, Segment, State};
use crate::files::TextPlace;
use crate::tracked::authors;

/// A stretch of text that several people changed, not all alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Clash {
    /// Where it is.
    pub place: TextPlace,
    /// The block it stands in, as the comparison on screen calls it.
    pub block_id: String,
    /// The change it begins with, as the change list calls it.
    pub change_id: String,
    /// The numbers of all changes that touch there, as the change list has them.
    pub changes: Vec<u32>,
    /// What stood there.
    pub before: String,
    /// What each of them wants there, in the order in which their changes stand.
    pub readings: Vec<Reading>,
}

/// What one person wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// Who.
    pub author: String,
    /// The words; empty where they are to go.
    pub text: String,
}

/// Changes that follow each other without a word between them that stays.
#[derive(Debug, Default)]
struct Stretch {
    pieces: Vec<Piece>,
    place: Option<TextPlace>,
    block_id: String,
    change_id: String,
    changes: Vec<u32>,
}

#[derive(Debug)]
struct Piece {
    authors: Vec<String>,
    came: bool,
    text: String,
}

/// The clashes in a document, in reading order.
pub(super) fn find(document: &Comparison) -> Vec<Clash> {
    let mut out = Vec::new();
    let mut heading = String::new();
    let mut open = Stretch::default();
    for block in &document.blocks {
        for row in &block.rows {
            for cell in &row.cells {
                let mut own = Stretch::default();
                let place = place_of(block, row.paragraph, &heading);
                own.read(&cell.segments, block, &place, &mut out);
                own.close(&mut out);
            }
        }
        if block.shape.kind == Kind::Heading {
            heading = block
                .segments
                .iter()
                .filter(|one| one.change != Fate::Deleted)
                .map(|one| &*one.text)
                .collect();
        }
        open.read(&block.segments, block, &place_of(block, 0, &heading), &mut out);
        if open.goes_on(block) {
            open.touch(&block.change_id);
            open.pieces.push(Piece {
                authors: authors(&block.origin.author),
                came: block.state == State::Inserted,
                text: "¶".to_owned(),
            });
        } else if !block.segments.last().is_some_and(|last| last.text == "¶" && last.change != Fate::Kept) {
            open.close(&mut out);
        }
    }
    open.close(&mut out);
    out
}

impl Stretch {
    fn read(&mut self, segments: &[Segment], block: &ComparedBlock, place: &TextPlace, out: &mut Vec<Clash>) {
        for segment in segments {
            let came = match segment.change {
                Fate::Inserted => true,
                Fate::Deleted => false,
                Fate::Kept | Fate::Formatted => {
                    self.close(out);
                    continue;
                }
            };
            if self.pieces.is_empty() {
                self.place = Some(place.clone());
                self.block_id.clone_from(&block.id);
                self.change_id.clone_from(&segment.change_id);
            }
            self.touch(&segment.change_id);
            let (authors, text) = (authors(&segment.origin.author), segment.text.clone());
            self.pieces.push(Piece { authors, came, text });
        }
    }

    fn touch(&mut self, change_id: &str) {
        self.changes.extend(change_id.parse::<u32>().ok().filter(|number| !self.changes.contains(number)));
    }

    /// Whether the end of the paragraph changed as well, so that what follows touches what went before.
    fn goes_on(&self, block: &ComparedBlock) -> bool {
        !self.pieces.is_empty() && matches!(block.state, State::Inserted | State::Deleted)
    }

    fn close(&mut self, out: &mut Vec<Clash>) {
        let stretch = std::mem::take(self);
        let Some(place) = stretch.place else { return };
        let mut all: Vec<&String> = Vec::new();
        for author in stretch.pieces.iter().flat_map(|piece| &piece.authors) {
            if !all.contains(&author) {
                all.push(author);
            }
        }
        let alike =
            stretch.pieces.iter().all(|piece| all.iter().all(|author| piece.authors.contains(author)));
        if alike {
            return;
        }
        let reading = |author: &String| {
            let stands = |piece: &&Piece| piece.came == piece.authors.contains(author);
            stretch.pieces.iter().filter(stands).map(|piece| &*piece.text).collect::<String>()
        };
        let before = stretch.pieces.iter().filter(|piece| !piece.came).map(|piece| &*piece.text).collect();
        let readings =
            all.into_iter().map(|author| Reading { author: author.clone(), text: reading(author) });
        let (block_id, change_id, changes) = (stretch.block_id, stretch.change_id, stretch.changes);
        let readings = readings.collect();
        out.push(Clash { place, block_id, change_id, changes, before, readings });
    }
}

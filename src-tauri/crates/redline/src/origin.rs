//! Whose a change is and which marks of a Word file make it, so that a list of changes can say who and where, and any one of
//! them can be decided on.

use crate::comparison::{Change, ComparedBlock, Comparison};
use crate::files::StoryKind;

/// Where something that was read from a Word file comes from; empty where versions of a plan are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The author of the marks, as the file has it.
    pub author: String,
    /// When they were made, as the file has it; empty where it does not say.
    pub date: String,
    /// The page on which they stood when Word laid the document out last; 0 where the file does not say.
    pub page: u32,
    /// The marks themselves.
    pub(crate) marks: Vec<Mark>,
}

/// A mark of a Word file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The part it stands in, by its place among those that are read.
    pub part: u32,
    /// Its element.
    pub node: u32,
    /// Its `w:id`; programs may give the same to several.
    pub id: String,
}

impl Origin {
    /// Whether the marks of both are one person's, made at one time.
    pub(crate) fn is_same_hand(&self, other: &Self) -> bool {
        (&self.author, &self.date) == (&other.author, &other.date)
    }

    /// Adds what is known of another piece of the same change.
    pub(crate) fn add(&mut self, other: &Self) {
        if self.marks.is_empty() {
            self.clone_from(other);
            return;
        }
        self.marks.extend(other.marks.iter().cloned());
    }
}

/// Where a block stands in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Which text of the document it stands in.
    pub story: StoryKind,
    /// The number of its first paragraph in that text, from 1, those in tables counted too; 0 where it is not known.
    pub paragraph: u32,
}

impl Default for Spot {
    fn default() -> Self {
        Self { story: StoryKind::Body, paragraph: 0 }
    }
}

/// Tells each change of `comparison` whose it is and which marks make it.
pub(crate) fn attribute(comparison: &mut Comparison) {
    let mut found: Vec<Origin> = vec![Origin::default(); comparison.changes.len()];
    let mut note = |id: &str, origin: &Origin| {
        let at = id.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(known) = at.and_then(|at| found.get_mut(at)).filter(|_| !origin.marks.is_empty()) {
            known.add(origin);
        }
    };
    for segment in &comparison.title {
        note(&segment.change_id, &segment.origin);
    }
    for block in &comparison.blocks {
        pieces(block, &mut note);
    }
    for (change, origin) in comparison.changes.iter_mut().zip(found) {
        tell(change, origin);
    }
}

fn pieces(block: &ComparedBlock, note: &mut impl FnMut(&str, &Origin)) {
    note(&block.change_id, &block.origin);
    block.segments.iter().for_each(|segment| note(&segment.change_id, &segment.origin));
    for row in &block.rows {
        note(&row.change_id, &row.origin);
        for cell in &row.cells {
            note(&cell.change_id, &cell.origin);
            cell.segments.iter().for_each(|segment| note(&segment.change_id, &segment.origin));
        }
    }
}

fn tell(change: &mut Change, origin: Origin) {
    change.marks = origin.marks.iter().map(|mark| mark.id.clone()).filter(|id| !id.is_empty()).collect();
    change.origin = origin.clone();
    (change.author, change.date, change.page) = (origin.author, origin.date, origin.page);
}

//! Applying the edit script: each of the two versions out of their comparison.

use crate::comparison::{ComparedBlock, ComparedCell, ComparedRow, Comparison, Kind, Segment, Side};
use crate::document::{Block, Cell, Content, Document, Row, Run};
use crate::normal::normal_runs;

impl Comparison {
    /// One of the two versions, in normal form.
    #[must_use]
    pub fn document(&self, side: Side) -> Document {
        let (title, language) = match side {
            Side::Before => (&self.before_title, &self.before_language),
            Side::After => (&self.after_title, &self.language),
        };
        Document {
            title: title.clone(),
            language: language.clone(),
            blocks: self
                .blocks
                .iter()
                .filter(|block| block.state.stands_in(side))
                .map(|block| block.block(side))
                .collect(),
        }
    }
}

impl ComparedBlock {
    /// The shape of the block on `side`.
    #[must_use]
    pub fn shape_on(&self, side: Side) -> &crate::comparison::Shape {
        match side {
            Side::Before => &self.before_shape,
            Side::After => &self.shape,
        }
    }

    fn block(&self, side: Side) -> Block {
        let shape = self.shape_on(side);
        let runs = runs(&self.segments, side);
        let content = match shape.kind {
            Kind::Heading => Content::Heading { level: shape.level, number: shape.number.clone(), runs },
            Kind::Paragraph => Content::Paragraph { runs },
            Kind::Item => Content::Item { ordered: shape.ordered, level: shape.level, runs },
            Kind::Table => Content::Table {
                caption: crate::document::text_of(&runs),
                rows: self
                    .rows
                    .iter()
                    .filter(|row| row.state.stands_in(side))
                    .map(|row| row.row(side))
                    .collect(),
            },
        };
        let id = if side == Side::Before { &self.before_id } else { &self.id };
        Block { id: id.clone(), content }
    }
}

impl ComparedRow {
    fn row(&self, side: Side) -> Row {
        let (id, header) = match side {
            Side::Before => (&self.before_id, self.before_header),
            Side::After => (&self.id, self.header),
        };
        let cells = self.cells.iter().filter(|cell| cell.state.stands_in(side)).map(|cell| cell.cell(side));
        Row { id: id.clone(), header, cells: cells.collect() }
    }
}

impl ComparedCell {
    fn cell(&self, side: Side) -> Cell {
        Cell { runs: runs(&self.segments, side) }
    }
}

/// The words of `segments` on `side`, without printed numbers.
fn runs(segments: &[Segment], side: Side) -> Vec<Run> {
    let runs: Vec<Run> = segments
        .iter()
        .filter(|segment| !segment.number && segment.change.stands_in(side))
        .map(|segment| segment.run(side))
        .collect();
    normal_runs(&runs, &mut 0)
}

impl Segment {
    /// The words in their form on `side`.
    #[must_use]
    pub fn run(&self, side: Side) -> Run {
        let (bold, italic, mark) = match side {
            Side::Before => (self.before.bold, self.before.italic, self.before.mark),
            Side::After => (self.bold, self.italic, self.mark),
        };
        Run { text: self.text.clone(), bold, italic, link: self.link.clone(), mark }
    }
}

//! Tables: caption, rows and cells.

use std::fmt::Write as _;

use crate::comparison::{ComparedBlock, ComparedCell, ComparedRow, Fate, Side, State};

use super::body::{Body, Look, presence};
use super::inline::Wrap;
use super::styles::SPACER;

/// The width of the text on a page, in twentieths of a point.
const TEXT_WIDTH: usize = 9026;

/// Writes the table `block`, marked `mark` as a whole.
pub(crate) fn write(body: &mut Body<'_>, block: &ComparedBlock, mark: Wrap) {
    caption(body, block, mark);
    body.out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/>");
    if body.rtl {
        body.out.push_str("<w:bidiVisual/>");
    }
    body.out.push_str(
        "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
    );
    let columns = block.rows.iter().map(|row| row.cells.len()).max().unwrap_or(1).max(1);
    for _ in 0..columns {
        let _ = write!(body.out, "<w:gridCol w:w=\"{}\"/>", TEXT_WIDTH / columns);
    }
    body.out.push_str("</w:tblGrid>");
    for table_row in &block.rows {
        row(body, table_row, mark, TEXT_WIDTH / columns);
    }
    body.out.push_str("</w:tbl>");
    // Two tables need a paragraph between them, otherwise they are one table.
    body.paragraph(&Look::style(SPACER), mark, &[]);
}

fn caption(body: &mut Body<'_>, block: &ComparedBlock, mark: Wrap) {
    let has = |side: Side| block.segments.iter().any(|segment| segment.change.stands_in(side));
    let (before, after) = (has(Side::Before), has(Side::After));
    if before || after {
        let mark = match mark {
            // A moved table is deleted where it stood and inserted where it stands: only one side's words are written.
            Wrap::Ins if !after => return,
            Wrap::Del if !before => return,
            Wrap::None => presence(before, after),
            other => other,
        };
        body.paragraph(&Look::style("Caption"), mark, &block.segments);
    }
}

fn row(body: &mut Body<'_>, row: &ComparedRow, table: Wrap, width: usize) {
    let mark = match (table, row.state) {
        (Wrap::None, State::Inserted) => Wrap::Ins,
        (Wrap::None, State::Deleted) => Wrap::Del,
        // Rows that left a table on its way to another place are seen where the table stood.
        (Wrap::Ins, State::Deleted) => return,
        (mark, _) => mark,
    };
    body.out.push_str("<w:tr>");
    let header = |header: bool| if header { "<w:cantSplit/><w:tblHeader/>" } else { "<w:cantSplit/>" };
    let _ = write!(body.out, "<w:trPr>{}", header(row.header));
    if mark != Wrap::None {
        let stamp = body.stamp();
        let _ = write!(body.out, "<{}{stamp}/>", mark.element());
    } else if row.header != row.before_header {
        let stamp = body.stamp();
        let before = header(row.before_header);
        let _ = write!(body.out, "<w:trPrChange{stamp}><w:trPr>{before}</w:trPr></w:trPrChange>");
    }
    body.out.push_str("</w:trPr>");
    for table_cell in &row.cells {
        cell(body, table_cell, row, mark, width);
    }
    body.out.push_str("</w:tr>");
}

fn cell(body: &mut Body<'_>, cell: &ComparedCell, row: &ComparedRow, row_mark: Wrap, width: usize) {
    let mark = match (row_mark, cell.state) {
        (Wrap::None, State::Inserted) => Wrap::Ins,
        (Wrap::None, State::Deleted) => Wrap::Del,
        (Wrap::Ins, State::Deleted) => return,
        _ => Wrap::None,
    };
    let _ = write!(body.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if mark != Wrap::None {
        let element = if mark == Wrap::Ins { "w:cellIns" } else { "w:cellDel" };
        let stamp = body.stamp();
        let _ = write!(body.out, "<{element}{stamp}/>");
    }
    body.out.push_str("</w:tcPr>");
    let look = |header: bool| Look::style(if header { "TableHeading" } else { "TableText" });
    let (now, was) = (look(row.header), look(row.before_header));
    // The words of a row or cell that comes or goes are marked with it, but not its paragraph mark: a cell keeps its last.
    let words = if row_mark == Wrap::None { mark } else { row_mark };
    let was = if words == Wrap::None { &was } else { &now };
    body.open(&now, was, Wrap::None);
    let segments: Vec<_> = cell
        .segments
        .iter()
        .filter(|segment| {
            !matches!((words, segment.change), (Wrap::Ins, Fate::Deleted) | (Wrap::Del, Fate::Inserted))
        })
        .cloned()
        .collect();
    super::inline::write(body, &segments, words);
    body.out.push_str("</w:p></w:tc>");
}

//! Writing tables: rows, cells and what stands in them.

use super::line::Mark;
use super::rows::{Pair, pair_rows};
use super::story::{Block, Cell, Row};
use super::write::Writer;
use super::xml::Tag;

impl Writer<'_, '_> {
    /// Writes the redline from one table to another.
    pub fn table(&mut self, old: u32, new: u32) {
        let (from, to) = (self.old.table(old).clone(), self.new.table(new).clone());
        if !self.shared.choices.tables {
            return;
        }
        let element = self.new.xml.at(to.node);
        self.owned(to.node, Some(from.node), Tag::TblPr, ["w:tblPr", "w:tblPrChange"], "", element.inner);
        self.owned(
            to.node,
            Some(from.node),
            Tag::TblGrid,
            ["w:tblGrid", "w:tblGridChange"],
            "",
            element.inner,
        );
        let pairs = pair_rows(self.old, self.new, &from.rows, &to.rows);
        let columns = super::columns::columns(self.old, self.new, &from.rows, &to.rows);
        let mut written = false;
        for (at, pair) in pairs.iter().enumerate() {
            match *pair {
                Pair::Both(one, other) => {
                    self.row(&from.rows[one], &to.rows[other], columns.as_deref());
                    self.copy_to(self.new.xml.at(to.rows[other].node).end);
                    written = true;
                }
                Pair::New(row) => {
                    self.new_row(&to.rows[row]);
                    self.copy_to(self.new.xml.at(to.rows[row].node).end);
                    written = true;
                }
                Pair::Old(row) => {
                    if !written {
                        let next = pairs[at..].iter().find_map(|pair| match pair {
                            Pair::Both(_, row) | Pair::New(row) => Some(*row),
                            Pair::Old(_) => None,
                        });
                        let place =
                            next.map_or(element.close, |row| self.new.xml.at(to.rows[row].node).start);
                        self.copy_to(place);
                        written = true;
                    }
                    self.pass_what_came();
                    self.old_row(&from.rows[row]);
                }
            }
        }
        self.copy_to(element.end);
        self.shared.count_nothing();
    }

    fn row(&mut self, old: &Row, new: &Row, columns: Option<&[(usize, usize)]>) {
        if old.content == new.content && old.look == new.look && old.cells.len() == new.cells.len() {
            self.shared.count_nothing();
            self.pair_all_notes(old, new);
            return;
        }
        let element = self.new.xml.at(new.node);
        self.owned(
            new.node,
            Some(old.node),
            Tag::TblPrEx,
            ["w:tblPrEx", "w:tblPrExChange"],
            "",
            element.inner,
        );
        let place = self
            .new
            .xml
            .child(new.node, Tag::TblPrEx)
            .map_or(element.inner, |node| self.new.xml.at(node).end);
        self.owned(new.node, Some(old.node), Tag::TrPr, ["w:trPr", "w:trPrChange"], "", place);
        let pairs = super::columns::cells(self.old, self.new, &old.cells, &new.cells, columns);
        let mut at_new = 0;
        let mut at_old = 0;
        let end = (old.cells.len(), new.cells.len());
        for (one, other) in pairs.into_iter().chain([end]) {
            while at_old < one {
                if at_new == 0 {
                    let place =
                        new.cells.first().map_or(element.close, |cell| self.new.xml.at(cell.node).start);
                    self.copy_to(place);
                }
                self.old_cell(&old.cells[at_old], true);
                at_old += 1;
            }
            while at_new < other {
                self.new_cell(&new.cells[at_new], true);
                at_new += 1;
            }
            if let (Some(from), Some(to)) = (old.cells.get(one), new.cells.get(other)) {
                self.cell(from, to);
                at_old = one + 1;
                at_new = other + 1;
            }
        }
    }

    fn cell(&mut self, old: &Cell, new: &Cell) {
        let element = self.new.xml.at(new.node);
        self.owned(new.node, Some(old.node), Tag::TcPr, ["w:tcPr", "w:tcPrChange"], "", element.inner);
        self.within(new.node, new.blocks.is_empty(), |writer| writer.blocks(&old.blocks, &new.blocks));
        self.copy_to(element.end);
        self.shared.count_nothing();
    }

    fn pair_all_notes(&mut self, old: &Row, new: &Row) {
        for (from, to) in old.cells.iter().zip(&new.cells) {
            for (one, other) in from.blocks.iter().zip(&to.blocks) {
                if let (Block::Para(one), Block::Para(other)) = (one, other) {
                    let (old, new) = (self.old, self.new);
                    for (from, to) in old.atoms(old.para(*one)).iter().zip(new.atoms(new.para(*other))) {
                        if from.kind == super::story::AtomKind::Note {
                            self.shared.pair_notes(old, from, new, to);
                        }
                    }
                }
            }
        }
    }

    /// Marks a table of the later side as inserted.
    pub fn new_table(&mut self, number: u32) {
        let table = self.new.table(number).clone();
        let element = self.new.xml.at(table.node);
        self.copy_to(element.start);
        if self.shared.choices.tables {
            for row in &table.rows {
                self.new_row(row);
            }
        }
        self.copy_to(element.end);
    }

    fn new_row(&mut self, row: &Row) {
        let element = self.new.xml.at(row.node);
        let attributes = self.shared.change();
        let place = self
            .new
            .xml
            .child(row.node, Tag::TblPrEx)
            .map_or(element.inner, |node| self.new.xml.at(node).end);
        let sign = format!("<w:{}{attributes}/>", self.shared.sign(1));
        self.owned(row.node, None, Tag::TrPr, ["w:trPr", "w:trPrChange"], &sign, place);
        self.shared.count_row();
        for cell in &row.cells {
            self.new_cell(cell, false);
        }
    }

    /// Marks a cell of the later side as inserted; `alone` where its row is not.
    fn new_cell(&mut self, cell: &Cell, alone: bool) {
        let element = self.new.xml.at(cell.node);
        if alone {
            let attributes = self.shared.change();
            let name = if self.shared.turned { "cellDel" } else { "cellIns" };
            let sign = format!("<w:{name}{attributes}/>");
            self.owned(cell.node, None, Tag::TcPr, ["w:tcPr", "w:tcPrChange"], &sign, element.inner);
            self.shared.count_cell();
        }
        self.copy_to(element.inner);
        self.new_blocks(&cell.blocks);
        self.copy_to(element.end);
    }

    fn new_blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match *block {
                Block::Para(para) => {
                    let text = self.new.para(para).text.clone();
                    self.line.touch(para, true);
                    self.line.new_text(text.start, text.end);
                    self.flush(Mark::New(para));
                }
                Block::Table(table) => self.new_table(table),
            }
        }
    }

    /// Writes a table of the earlier side as deleted.
    pub fn old_table(&mut self, number: u32) {
        if !self.shared.choices.tables {
            return;
        }
        let table = self.old.table(number).clone();
        // What others put in here stands before the table, not in the first of its cells.
        self.pass_what_came();
        self.out.push_str("<w:tbl>");
        for tag in [Tag::TblPr, Tag::TblGrid] {
            if let Some(node) = self.old.xml.child(table.node, tag) {
                let text = self.bring(self.old.xml.raw(node));
                self.out.push_str(&text);
            }
        }
        for row in &table.rows {
            self.old_row(row);
        }
        self.out.push_str("</w:tbl>");
    }

    fn old_row(&mut self, row: &Row) {
        self.out.push_str("<w:tr>");
        if let Some(node) = self.old.xml.child(row.node, Tag::TblPrEx) {
            let text = self.bring(self.old.xml.raw(node));
            self.out.push_str(&text);
        }
        let inner = self.old.xml.child(row.node, Tag::TrPr).map_or("", |node| self.old.xml.inner(node));
        let inner = self.bring(inner);
        let attributes = self.shared.change();
        let sign = self.shared.sign(0);
        self.out.push_str(&format!("<w:trPr>{inner}<w:{sign}{attributes}/></w:trPr>"));
        self.shared.count_row();
        for cell in &row.cells {
            self.old_cell(cell, false);
        }
        self.out.push_str("</w:tr>");
    }

    fn old_cell(&mut self, cell: &Cell, alone: bool) {
        self.out.push_str("<w:tc>");
        let inner = self.old.xml.child(cell.node, Tag::TcPr).map_or("", |node| self.old.xml.inner(node));
        let inner = self.bring(inner);
        let sign = if alone {
            self.shared.count_cell();
            let name = if self.shared.turned { "cellIns" } else { "cellDel" };
            format!("<w:{name}{}/>", self.shared.change())
        } else {
            String::new()
        };
        self.out.push_str(&format!("<w:tcPr>{inner}{sign}</w:tcPr>"));
        for block in &cell.blocks {
            match *block {
                Block::Para(para) => {
                    let text = self.old.para(para).text.clone();
                    self.line.old(text.start, text.end);
                    self.flush(Mark::Old(para));
                }
                Block::Table(table) => self.old_table(table),
            }
        }
        self.out.push_str("</w:tc>");
    }
}

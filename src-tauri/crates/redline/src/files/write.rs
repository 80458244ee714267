//! Writing a story: the later source with what changed marked in it.
//!
//! The writer goes through the later source once, from front to back: what it does not touch is copied as it stands.

use std::collections::{HashMap, HashSet};

use super::align::Aligner;
use super::line::{Line, Mark};
use super::script::{Op, Step};
use super::shared::Shared;
use super::story::{AtomKind, Block, NONE, Story};
use super::tokens::TokenKind;

/// Two texts while the redline of them is written.
pub(crate) struct Writer<'w, 'a> {
    pub old: &'w Story<'a>,
    pub new: &'w Story<'a>,
    pub shared: &'w mut Shared<'a>,
    pub out: String,
    /// How far the later source is written.
    pub cursor: u32,
    pub line: Line,
    /// The wrappers of both sides in which something stayed.
    pub kept: [HashSet<u32>; 2],
    /// The paragraph and the number of the next thing without width in it.
    pub line_passenger: (u32, u32),
    /// Where the properties of the paragraph that is being written go.
    pub head: usize,
    /// The id of the moved range that is open.
    pub range: u32,
    /// What fragments of the earlier file became when they were brought over.
    pub brought: HashMap<String, String>,
}

impl<'w, 'a> Writer<'w, 'a> {
    pub fn new(old: &'w Story<'a>, new: &'w Story<'a>, shared: &'w mut Shared<'a>) -> Self {
        Self {
            old,
            new,
            shared,
            out: String::with_capacity(new.xml.source.len() + new.xml.source.len() / 8),
            cursor: 0,
            line: Line::default(),
            kept: Default::default(),
            line_passenger: (NONE, 0),
            head: 0,
            range: 0,
            brought: HashMap::new(),
        }
    }

    /// Copies the later source up to `end`.
    pub fn copy_to(&mut self, end: u32) {
        if self.cursor < end {
            self.out.push_str(self.new.xml.slice(self.cursor, end));
            self.cursor = end;
        }
    }

    /// Writes what is `inner` into an element of the later side: in front of what it holds, or at its end where it holds nothing
    /// that is compared.
    pub fn within(&mut self, node: u32, at_end: bool, inner: impl FnOnce(&mut Self)) {
        let element = self.new.xml.at(node);
        if element.close < element.end {
            self.copy_to(if at_end { element.close } else { element.inner });
            inner(self);
            return;
        }
        // An element without content has one tag, which must become two.
        self.copy_to(element.start);
        self.cursor = element.end;
        let (tag, length) = (self.new.xml.open(node), self.out.len());
        self.out.push_str(&tag);
        let start = self.out.len();
        inner(self);
        if self.out.len() == start {
            self.out.truncate(length);
            self.out.push_str(self.new.xml.raw(node));
        } else {
            self.out.push_str(&format!("</{}>", self.new.xml.name(node)));
        }
    }

    /// A fragment of the earlier text as it may stand in the later file.
    pub fn bring(&mut self, xml: &str) -> String {
        if xml.is_empty() {
            return String::new();
        }
        if let Some(known) = self.brought.get(xml) {
            return known.clone();
        }
        let out = self.shared.bring(&self.old.part, &self.new.part, xml);
        // Objects bear ids of their own each time they are brought over.
        if xml.len() < 2_000
            && !xml.contains("r:id=")
            && !xml.contains(":docPr")
            && !xml.contains("Reference")
        {
            self.brought.insert(xml.to_owned(), out.clone());
        }
        out
    }

    /// Writes the redline from the blocks `a` of the earlier to the blocks `b` of the later text.
    pub fn blocks(&mut self, a: &[Block], b: &[Block]) {
        let aligner = Aligner {
            old: self.old,
            new: self.new,
            cutter: &self.shared.cutter,
            fineness: self.shared.fineness,
            moves: self.shared.choices.moves,
        };
        let steps = aligner.align(a, b);
        let moves = self.shared.moves;
        self.shared.moves += super::script::moves(&steps);
        if let Some(first) = b.first() {
            self.copy_to(self.new.start(*first));
        }
        for step in &steps {
            // What is not wanted any more need not be whole: nobody gets it.
            if !(self.shared.reach)(self.cursor as usize, self.new.xml.source.len()) {
                return;
            }
            match step {
                Step::Keep(old, new) => {
                    self.keep(*old, *new);
                    self.copy_to(self.new.xml.at(self.new.node(*new)).end);
                }
                Step::Tables(old, new) => self.table(*old, *new),
                Step::Region(ops) => self.region(ops, moves),
            }
        }
    }

    fn keep(&mut self, old: Block, new: Block) {
        let same_look = self.old.keys(old).1 == self.new.keys(new).1;
        match (old, new) {
            (Block::Para(old), Block::Para(new)) => {
                let (from, to) = (self.old.para(old).clone(), self.new.para(new).clone());
                for (one, other) in self.old.atoms(&from).iter().zip(self.new.atoms(&to)) {
                    if one.kind == AtomKind::Note {
                        self.shared.pair_notes(self.old, one, self.new, other);
                    }
                }
                if from.section {
                    self.shared.pair_sections(self.old, from.properties, self.new, to.properties);
                }
                self.shared.count_nothing();
                if same_look || !self.shared.choices.formatting {
                    return;
                }
                for wrap in self.new.spans(&to) {
                    self.keep_wraps(1, wrap.wrap);
                }
                self.same_text(from.text.start, to.text.start, to.text.end);
                self.flush(Mark::Same(old, new));
            }
            (Block::Table(old), Block::Table(new)) if !same_look => self.table(old, new),
            _ => {}
        }
    }

    /// Notes that something stayed within a wrapper and all around it.
    pub fn keep_wraps(&mut self, side: usize, mut wrap: u32) {
        let wraps = if side == 0 { &self.old.wraps } else { &self.new.wraps };
        while let Some(one) = wraps.get(wrap as usize).filter(|_| wrap != NONE) {
            self.kept[side].insert(wrap);
            wrap = one.parent;
        }
    }

    fn region(&mut self, ops: &[Op], moves: u32) {
        for op in ops {
            if let Op::Same(old, new) = op {
                for span in self.old.spans_in(old.start, old.end) {
                    let wrap = self.old.spans[span as usize].wrap;
                    self.keep_wraps(0, wrap);
                }
                for span in self.new.spans_in(new.start, new.end) {
                    let wrap = self.new.spans[span as usize].wrap;
                    self.keep_wraps(1, wrap);
                }
            }
        }
        let turned = if self.shared.turned { super::order::turned(ops) } else { Vec::new() };
        let ops = if self.shared.turned { &turned } else { ops };
        for op in ops {
            match op.clone() {
                Op::Away(moved) => self.away(&moved, moves),
                Op::Here(moved) => self.here(&moved, moves),
                Op::Same(old, new) => {
                    self.line.touch(new.block, new.kind != TokenKind::Mark);
                    self.same(old, new);
                    if new.kind == TokenKind::Mark {
                        self.flush(Mark::Same(old.block, new.block));
                    }
                }
                Op::Old(token) => match token.kind {
                    TokenKind::Table => self.old_table(token.block),
                    TokenKind::Mark => {
                        self.line.old(token.start, token.end);
                        self.flush(Mark::Old(token.block));
                    }
                    _ => self.line.old(token.start, token.end),
                },
                Op::New(token) => match token.kind {
                    TokenKind::Table => self.new_table(token.block),
                    TokenKind::Mark => {
                        self.line.touch(token.block, false);
                        self.line.new_text(token.start, token.end);
                        self.flush(Mark::New(token.block));
                    }
                    _ => {
                        self.line.touch(token.block, true);
                        self.line.new_text(token.start, token.end);
                    }
                },
            }
        }
    }

    fn same(&mut self, old: super::tokens::Token, new: super::tokens::Token) {
        let lengths = (old.end - old.start, new.end - new.start);
        if lengths.1 == 0 {
            return;
        }
        if let (Some(from), Some(to)) = (self.old.atom_at(old.start), self.new.atom_at(new.start)) {
            if from.kind == AtomKind::Note {
                self.shared.pair_notes(self.old, from, self.new, to);
            }
            let boxes = !to.boxes.is_empty() && from.content != to.content;
            if boxes {
                self.line.boxed.push((from.at, to.at));
            }
            if from.seen != to.seen {
                self.shared.frame_differs(self.new, new.block);
            }
        }
        if lengths.0 == lengths.1 {
            self.same_text(old.start, new.start, new.end);
        } else {
            self.line.same(old.start, new.start, new.end, NONE, false);
        }
    }

    /// Text that stays: cut where the look of either side changes.
    fn same_text(&mut self, old: u32, new: u32, end: u32) {
        let (mut old, mut new) = (old, new);
        if new == end {
            return;
        }
        let (mut one, mut other) = (self.old.span_at(old), self.new.span_at(new));
        while new < end {
            let next =
                |story: &Story<'_>, span: u32| story.spans.get(span as usize + 1).map(|span| span.start);
            let left = next(self.old, one).filter(|at| *at > old).map_or(u32::MAX, |at| at - old);
            let right = next(self.new, other).filter(|at| *at > new).map_or(u32::MAX, |at| at - new);
            let step = (end - new).min(left).min(right).max(1);
            let (from, to) = (self.old.spans[one as usize], self.new.spans[other as usize]);
            let changed =
                from.look != to.look && self.shared.choices.formatting && to.run != NONE && from.run != NONE;
            self.line.same(old, new, new + step, if changed { from.run } else { NONE }, changed);
            old += step;
            new += step;
            one += u32::from(left == step);
            other += u32::from(right == step);
        }
    }
}

impl Story<'_> {
    /// The number of the span that holds the character at `place`.
    pub fn span_at(&self, place: u32) -> u32 {
        (self.spans.partition_point(|span| span.start <= place) as u32).saturating_sub(1)
    }

    /// The numbers of the spans that hold characters between two places.
    pub fn spans_in(&self, start: u32, end: u32) -> std::ops::Range<u32> {
        if start >= end {
            return 0..0;
        }
        let last = self.spans.partition_point(|span| span.start < end) as u32;
        self.span_at(start)..last
    }
}

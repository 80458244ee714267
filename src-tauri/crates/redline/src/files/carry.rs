//! Writing paragraphs that move.

use super::line::{Mark, State};
use super::script::{Inner, Moved};
use super::write::Writer;

impl Writer<'_, '_> {
    /// Writes a paragraph where it moves away; `moves` ranges moved before in other texts.
    pub fn away(&mut self, moved: &Moved, moves: u32) {
        if moved.starts {
            self.shared.count_move();
            self.range_start("moveFrom", moved.number + moves);
        }
        let text = self.old.para(moved.from).text.clone();
        self.line.moved(State::From, text.start, text.end);
        self.flush(Mark::From(moved.from));
        if moved.ends {
            self.range_end("moveFrom");
        }
    }

    /// Writes a paragraph where it moves to.
    pub fn here(&mut self, moved: &Moved, moves: u32) {
        self.copy_to(self.new.start(super::story::Block::Para(moved.to)));
        if moved.starts {
            self.range_start("moveTo", moved.number + moves);
        }
        self.line.touch(moved.to, true);
        for piece in &moved.inner {
            match *piece {
                Inner::Same(start, end) => self.line.moved(State::To, start, end),
                Inner::Old(start, end) => self.line.moved(State::ToOld, start, end),
                Inner::New(start, end) => self.line.moved(State::ToNew, start, end),
            }
        }
        self.flush(Mark::To(moved.to));
        if moved.ends {
            self.range_end("moveTo");
        }
    }

    fn range_start(&mut self, kind: &str, number: u32) {
        let (id, attributes) = self.shared.range();
        self.range = id;
        self.out.push_str(&format!("<w:{kind}RangeStart{attributes} w:name=\"move{number}\"/>"));
    }

    fn range_end(&mut self, kind: &str) {
        self.out.push_str(&format!("<w:{kind}RangeEnd w:id=\"{}\"/>", self.range));
    }
}

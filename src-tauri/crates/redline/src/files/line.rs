//! One paragraph of the redline while it is put together.

use super::story::NONE;
use super::write::Writer;

/// What becomes of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Same,
    Old,
    New,
    /// It moves away.
    From,
    /// It comes here from elsewhere.
    To,
    /// It stood in what comes here and goes.
    ToOld,
    /// It comes within what comes here.
    ToNew,
}

impl State {
    /// The elements that mark it, outermost first; none for what stays. `turned` where what is the earlier side came.
    pub fn elements(self, turned: bool) -> &'static [&'static str] {
        match self {
            Self::Same => &[],
            Self::Old if turned => &["w:ins"],
            Self::New if turned => &["w:del"],
            Self::Old => &["w:del"],
            Self::New => &["w:ins"],
            Self::From => &["w:moveFrom"],
            Self::To => &["w:moveTo"],
            Self::ToOld => &["w:moveTo", "w:del"],
            Self::ToNew => &["w:moveTo", "w:ins"],
        }
    }

    /// Whether the text is that of the earlier side.
    pub fn is_old(self) -> bool {
        matches!(self, Self::Old | Self::From | Self::ToOld)
    }

    /// Whether the text is written as deleted.
    pub fn is_deleted(self, turned: bool) -> bool {
        if turned { self == Self::New } else { matches!(self, Self::Old | Self::ToOld) }
    }
}

/// A stretch of text: of the earlier story where it goes, of the later one otherwise.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    pub state: State,
    pub start: u32,
    pub end: u32,
    /// Whether the look was another.
    pub changed: bool,
    /// The run whose look it had.
    pub was: u32,
}

/// The paragraph that ends a line of the redline.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark {
    /// A paragraph of both sides.
    Same(u32, u32),
    /// Only of the earlier side.
    Old(u32),
    /// Only of the later side.
    New(u32),
    /// Of the earlier side, where it moves away.
    From(u32),
    /// Of the later side, where it comes to.
    To(u32),
}

/// What the paragraph holds so far.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub pieces: Vec<Piece>,
    /// The paragraph of the later side of which it holds something.
    pub para: Option<u32>,
    /// Whether the line holds text of it, not just its mark.
    pub partly: bool,
    /// Places of objects on both sides whose text boxes differ.
    pub boxed: Vec<(u32, u32)>,
}

impl Line {
    pub fn touch(&mut self, para: u32, text: bool) {
        self.para = Some(para);
        self.partly |= text;
    }

    pub fn same(&mut self, _old: u32, start: u32, end: u32, was: u32, changed: bool) {
        self.push(Piece { state: State::Same, start, end, changed, was });
    }

    pub fn old(&mut self, start: u32, end: u32) {
        self.push(Piece { state: State::Old, start, end, changed: false, was: NONE });
    }

    pub fn new_text(&mut self, start: u32, end: u32) {
        self.push(Piece { state: State::New, start, end, changed: false, was: NONE });
    }

    /// Text that moves.
    pub fn moved(&mut self, state: State, start: u32, end: u32) {
        self.push(Piece { state, start, end, changed: false, was: NONE });
    }

    fn push(&mut self, piece: Piece) {
        if piece.start >= piece.end {
            return;
        }
        if let Some(last) = self.pieces.last_mut()
            && last.state == piece.state
            && last.end == piece.start
            && last.changed == piece.changed
            && last.was == piece.was
        {
            last.end = piece.end;
            return;
        }
        self.pieces.push(piece);
    }
}

impl Writer<'_, '_> {
    /// Writes the line as the paragraph that `mark` ends.
    pub fn flush(&mut self, mark: Mark) {
        let line = std::mem::take(&mut self.line);
        let new = match mark {
            Mark::Same(_, new) | Mark::New(new) | Mark::To(new) => Some(new),
            Mark::Old(_) | Mark::From(_) => line.para,
        };
        let whole = self.mark_of(mark, &line);
        if let Some(new) = new {
            let para = self.new.para(new);
            let (start, end) = (self.new.xml.at(para.first).start, self.new.xml.at(para.node).end);
            let unchanged = whole.is_none()
                && line.boxed.is_empty()
                && line.pieces.iter().all(|piece| piece.state == State::Same && !piece.changed)
                && self.cursor <= start;
            self.copy_to(start);
            if unchanged && matches!(mark, Mark::Same(..)) {
                self.shared.count_nothing();
                self.copy_to(end);
                return;
            }
            self.cursor = self.cursor.max(end);
        } else {
            self.pass_what_came();
        }
        let last = !matches!(mark, Mark::Old(_) | Mark::From(_));
        let (open, properties) = match mark {
            Mark::Same(_, new) | Mark::New(new) | Mark::To(new) => {
                let para = self.new.para(new);
                let properties = if para.properties == NONE {
                    String::new()
                } else {
                    self.new.xml.raw(para.properties).to_owned()
                };
                let open = if para.node == NONE { "<w:p>".to_owned() } else { self.new.xml.open(para.node) };
                (open, whole.unwrap_or(properties))
            }
            Mark::Old(_) | Mark::From(_) => ("<w:p>".to_owned(), whole.unwrap_or_default()),
        };
        self.out.push_str(&open);
        // A paragraph that is cut in two gets its properties last.
        let outer = std::mem::replace(&mut self.head, self.out.len());
        self.pieces(&line, new.map(|new| (new, last)));
        self.out.insert_str(self.head, &properties);
        self.head = outer;
        self.out.push_str("</w:p>");
        self.shared.count_mark(mark);
    }
}

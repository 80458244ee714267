//! Writing the runs of a line, what stands around them, and the marks on them.

use super::deleted::as_deleted;
use super::line::{Line, Piece, State};
use super::story::{AtomKind, BREAK, NONE, Story, WrapKind};
use super::write::Writer;
use super::xml::{Tag, Xml};
use crate::docx::escape;

/// A wrapper of the earlier (0) or later (1) side.
pub(crate) type Wrapped = (usize, u32);

/// What is open while a line is written.
#[derive(Debug, Default)]
struct Open {
    wraps: Vec<Wrapped>,
    mark: Option<State>,
    /// The mark that is kept around what is written; [`NONE`] without.
    kept: u32,
    /// The end tags of the marks, innermost last.
    ends: Vec<&'static str>,
    /// The next passenger of the paragraph.
    passenger: u32,
    passengers_end: u32,
}

impl Writer<'_, '_> {
    /// Writes the pieces of a line; `para` is the paragraph of the later side it belongs to, and whether it ends here.
    pub fn pieces(&mut self, line: &Line, para: Option<(u32, bool)>) {
        let mut open = Open { kept: NONE, ..Open::default() };
        if let Some((number, _)) = para {
            let range = self.new.para(number).passengers.clone();
            open.passenger = range.start.max(self.shared_passenger(number, range.start));
            open.passengers_end = range.end;
        }
        let first = line.pieces.iter().find(|piece| !piece.state.is_old());
        let mut reached = first.map(|piece| piece.start);
        for (at, piece) in line.pieces.iter().enumerate() {
            let characters =
                self.story(piece.state).characters(piece.start..piece.end).chars().count() as u32;
            self.shared.count(piece.state, characters);
            if piece.changed {
                self.shared.count_look();
            }
            if piece.state.is_old() {
                // Of what several people put in one place, that of the first stands first.
                if let Some(place) = reached.filter(|_| self.shared.turned) {
                    self.passengers(place, &mut open);
                }
                let next = line.pieces[at + 1..].iter().find(|piece| !piece.state.is_old());
                let next = next.map(|piece| self.new.spans[self.new.span_at(piece.start) as usize].wrap);
                self.old_piece(piece, next, &mut open);
            } else {
                self.new_piece(piece, line, &mut open);
                reached = Some(piece.end);
            }
        }
        if let Some((number, last)) = para {
            if last {
                self.passengers(u32::MAX, &mut open);
            } else if let Some(place) = reached.filter(|_| self.shared.turned) {
                self.passengers(place, &mut open);
            }
            self.line_passenger = (number, open.passenger);
        }
        self.set(&[], None, NONE, &mut open);
    }

    fn shared_passenger(&self, para: u32, start: u32) -> u32 {
        if self.line_passenger.0 == para { self.line_passenger.1 } else { start }
    }

    pub fn story(&self, state: State) -> &Story<'_> {
        if state.is_old() { self.old } else { self.new }
    }

    /// The mark that is kept around something of the later side; [`NONE`] without.
    fn kept_mark(&self, mut wrap: u32) -> u32 {
        while let Some(one) = self.new.wraps.get(wrap as usize).filter(|_| wrap != NONE) {
            if one.kind == WrapKind::Tracked {
                return one.node;
            }
            wrap = one.parent;
        }
        NONE
    }

    /// The wrappers around something, outermost first, without marks that are kept.
    fn chain(&self, side: usize, wrap: u32) -> Vec<Wrapped> {
        let wraps = if side == 0 { &self.old.wraps } else { &self.new.wraps };
        let mut out = Vec::new();
        let mut at = wrap;
        while let Some(one) = wraps.get(at as usize).filter(|_| at != NONE) {
            if one.kind != WrapKind::Tracked {
                out.push((side, at));
            }
            at = one.parent;
        }
        out.reverse();
        out
    }

    /// Writes what has no width up to `place`.
    fn passengers(&mut self, place: u32, open: &mut Open) {
        while open.passenger < open.passengers_end {
            let passenger = self.new.passengers[open.passenger as usize];
            if passenger.at > place {
                return;
            }
            open.passenger += 1;
            let chain = self.chain(1, passenger.wrap);
            self.set(&chain, None, NONE, open);
            if passenger.run == BREAK {
                let properties = self.new.xml.child(passenger.node, Tag::PPr);
                let properties = properties.map_or("", |properties| self.new.xml.raw(properties));
                self.out.insert_str(self.head, properties);
                self.out.push_str("</w:p><w:p>");
                self.head = self.out.len();
                continue;
            }
            let raw = self.new.xml.raw(passenger.node);
            if passenger.run == NONE {
                self.out.push_str(raw);
            } else {
                let run = self.new.xml.open(passenger.run);
                let look = self.new.xml.child(passenger.run, Tag::RPr).map(|look| self.new.xml.raw(look));
                for text in [run.as_str(), look.unwrap_or_default(), raw, "</w:r>"] {
                    self.out.push_str(text);
                }
            }
        }
    }

    fn new_piece(&mut self, piece: &Piece, line: &Line, open: &mut Open) {
        let mut at = piece.start;
        self.passengers(at, open);
        let mut number = self.new.span_at(at);
        while at < piece.end {
            let span = self.new.spans[number as usize];
            let next = self.new.spans.get(number as usize + 1).map_or(u32::MAX, |span| span.start);
            let waiting = self
                .new
                .passengers
                .get(open.passenger as usize)
                .filter(|_| open.passenger < open.passengers_end)
                .map_or(u32::MAX, |passenger| passenger.at);
            let end = piece.end.min(next).min(waiting.max(at + 1));
            let chain = self.chain(1, span.wrap);
            let kept = self.kept_mark(span.wrap);
            self.set(&chain, Some(piece.state), kept, open);
            self.run(1, span.run, at, end, piece, line, kept);
            at = end;
            if at < piece.end {
                self.passengers(at, open);
            }
            number += u32::from(at >= next);
        }
    }

    fn old_piece(&mut self, piece: &Piece, next: Option<u32>, open: &mut Open) {
        let ahead = next.map(|wrap| self.chain(1, wrap)).unwrap_or_default();
        let mut at = piece.start;
        let mut number = self.old.span_at(at);
        while at < piece.end {
            let span = self.old.spans[number as usize];
            let following = self.old.spans.get(number as usize + 1).map_or(u32::MAX, |span| span.start);
            let end = piece.end.min(following);
            let own = self.chain(0, span.wrap);
            // What is open here and goes on behind stays open, unless it is the link of something else.
            let mut chain: Vec<Wrapped> = Vec::new();
            for (one, other) in open.wraps.iter().zip(&ahead) {
                if one != other || one.0 != 1 {
                    break;
                }
                let wrap = self.new.wraps[one.1 as usize];
                let is_mine = own.iter().any(|mine| self.old.wraps[mine.1 as usize].link == wrap.link);
                if wrap.kind == WrapKind::Link && !is_mine {
                    break;
                }
                chain.push(*one);
            }
            for mine in own {
                let wrap = self.old.wraps[mine.1 as usize];
                let known = chain.iter().any(|(side, open)| {
                    *side == 1
                        && self.new.wraps[*open as usize].link == wrap.link
                        && self.new.wraps[*open as usize].kind == wrap.kind
                });
                let needed = match wrap.kind {
                    WrapKind::Link => !known,
                    WrapKind::Field | WrapKind::Control => !self.kept[0].contains(&mine.1),
                    WrapKind::Tracked | WrapKind::Other => false,
                };
                if needed {
                    chain.push(mine);
                }
            }
            self.set(&chain, Some(piece.state), NONE, open);
            self.run(0, span.run, at, end, piece, &Line::default(), NONE);
            at = end;
            number += 1;
        }
    }

    /// Closes and opens wrappers and marks so that exactly these are open.
    fn set(&mut self, wraps: &[Wrapped], mark: Option<State>, kept: u32, open: &mut Open) {
        let common = open.wraps.iter().zip(wraps).take_while(|(one, other)| one == other).count();
        let mark = mark.filter(|mark| *mark != State::Same);
        let stays =
            common == open.wraps.len() && common == wraps.len() && mark == open.mark && kept == open.kept;
        if stays {
            return;
        }
        while let Some(element) = open.ends.pop() {
            self.out.push_str(&format!("</{element}>"));
        }
        while open.wraps.len() > common {
            if let Some(wrap) = open.wraps.pop() {
                let text = self.wrap_close(wrap);
                self.out.push_str(&text);
            }
        }
        for wrap in wraps.iter().skip(common) {
            let text = self.wrap_open(*wrap);
            self.out.push_str(&text);
            open.wraps.push(*wrap);
        }
        (open.mark, open.kept) = (mark, kept);
        let elements = mark.map_or(&[][..], |state| state.elements(self.shared.turned));
        let both = kept != NONE && elements.first().is_some_and(|first| *first == self.new.xml.name(kept));
        if both {
            let (tag, _) = self.together(kept);
            self.out.push_str(&tag);
            open.ends.extend(elements);
            return;
        }
        for element in elements {
            let attributes = self.shared.change();
            self.out.push_str(&format!("<{element}{attributes}>"));
            open.ends.push(element);
        }
        if kept != NONE {
            let (tag, name) = self.again(kept);
            self.out.push_str(&tag);
            open.ends.push(name);
        }
    }

    /// The start tag of a mark that is kept, under an id of its own, and its name.
    fn again(&mut self, kept: u32) -> (String, &'static str) {
        let xml = &self.new.xml;
        let name = if xml.tag(kept) == Tag::Del { "w:del" } else { "w:moveFrom" };
        let others: String = xml
            .attributes(kept)
            .filter(|(key, _)| *key != "w:id")
            .map(|(key, value)| format!(" {key}=\"{value}\""))
            .collect();
        (format!("<{name} w:id=\"{}\"{others}>", self.shared.fresh()), name)
    }

    /// The start tag of a mark that is kept and that the author of this comparison would make, too: it bears both names.
    pub fn together(&mut self, kept: u32) -> (String, &'static str) {
        let (tag, name) = self.again(kept);
        let author = self.new.xml.attribute(kept, "w:author").unwrap_or_default().to_owned();
        (self.shared.with_both(&tag, &author), name)
    }

    /// Writes the characters from `start` to `end` of one run.
    #[expect(clippy::too_many_arguments, reason = "what is written, where it stands, and what is around it")]
    fn run(&mut self, side: usize, run: u32, start: u32, end: u32, piece: &Piece, line: &Line, kept: u32) {
        let story = if side == 0 { self.old } else { self.new };
        let deleted = piece.state.is_deleted(self.shared.turned)
            || (kept != NONE && self.new.xml.tag(kept) == Tag::Del);
        if run != NONE {
            if side == 0 {
                self.out.push_str("<w:r>");
                let look = story.xml.child(run, Tag::RPr).map_or("", |look| story.xml.raw(look));
                let look = self.bring(look);
                self.out.push_str(&look);
            } else {
                let text = story.xml.open(run);
                self.out.push_str(&text);
                self.look(run, piece);
            }
        }
        let mut at = start;
        let mut next = story.atoms.partition_point(|atom| atom.at < start);
        while at < end {
            let atom = story.atoms.get(next).filter(|atom| atom.at < end);
            let stop = atom.map_or(end, |atom| atom.at);
            if at < stop {
                let name = if deleted { "w:delText" } else { "w:t" };
                let text = story.characters(at..stop);
                self.out.push_str(&format!("<{name} xml:space=\"preserve\">"));
                self.out.push_str(&escape(text));
                self.out.push_str(&format!("</{name}>"));
            }
            at = stop;
            if let Some(atom) = atom {
                let raw = story.xml.raw(atom.node);
                let width = story.characters(at..end).chars().next().map_or(1, char::len_utf8) as u32;
                at += width;
                next += 1;
                if side == 1 {
                    let boxed = line.boxed.iter().find(|(_, new)| *new == atom.at).copied();
                    match boxed.filter(|_| piece.state == State::Same) {
                        Some((old, new)) => self.boxes(old, new),
                        None if deleted && raw.starts_with("<w:instrText") => {
                            self.out.push_str(&raw.replace("w:instrText", "w:delInstrText"));
                        }
                        None if deleted => self.out.push_str(&as_deleted(raw)),
                        None => self.out.push_str(raw),
                    }
                } else {
                    let brought = self.bring(raw);
                    if deleted && matches!(atom.kind, AtomKind::Instruction | AtomKind::Glued) {
                        self.out.push_str(&brought.replace("w:instrText", "w:delInstrText"));
                    } else if deleted {
                        self.out.push_str(&as_deleted(&brought));
                    } else {
                        self.out.push_str(&brought);
                    }
                }
            }
        }
        if run != NONE {
            self.out.push_str("</w:r>");
        }
    }

    /// Writes an object of both sides whose text boxes differ.
    fn boxes(&mut self, old: u32, new: u32) {
        let (Some(from), Some(to)) = (self.old.atom_at(old), self.new.atom_at(new)) else { return };
        let (from, to) = (from.clone(), to.clone());
        let old_boxes: Vec<_> = from.boxes.clone().map(|at| self.old.boxes[at as usize].clone()).collect();
        let new_boxes: Vec<_> = to.boxes.clone().map(|at| self.new.boxes[at as usize].clone()).collect();
        let cursor = std::mem::replace(&mut self.cursor, self.new.xml.at(to.node).start);
        let line = std::mem::take(&mut self.line);
        let passenger = self.line_passenger;
        for (at, holder) in new_boxes.iter().enumerate() {
            self.copy_to(self.new.xml.at(holder.node).inner);
            if let Some(other) = old_boxes.get(at % old_boxes.len().max(1)) {
                let (revisions, counts) = (self.shared.report.revisions, self.shared.report.counts);
                self.blocks(&other.blocks, &holder.blocks);
                if is_written_again(&self.new.xml, to.node, holder.node) {
                    (self.shared.report.revisions, self.shared.report.counts) = (revisions, counts);
                }
            }
            self.copy_to(self.new.xml.at(holder.node).close);
        }
        self.copy_to(self.new.xml.at(to.node).end);
        self.line = line;
        self.cursor = cursor;
        self.line_passenger = passenger;
    }
}

/// Whether a text box in `object` only says again, for older programs, what one before it says.
fn is_written_again(xml: &Xml<'_>, object: u32, text_box: u32) -> bool {
    (object..text_box).filter(|at| xml.tag(*at) == Tag::AlternateContent).any(|both| {
        let again = xml.child(both, Tag::Choice).and_then(|_| xml.child(both, Tag::Fallback));
        again.is_some_and(|again| (again..xml.at(again).next).contains(&text_box))
    })
}

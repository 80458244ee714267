//! The words of a paragraph as runs, with what became of them.

use std::fmt::Write as _;

use crate::comparison::{Fate, Form, Segment, Side};
use crate::document::Mark;

use super::body::Body;
use super::direction::stretches;
use super::styles::NUMBER;
use super::xml::escape;

/// How a paragraph, a row or a stretch of words is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// Not at all: both versions have it.
    None,
    /// As inserted.
    Ins,
    /// As deleted.
    Del,
    /// As moved away.
    MoveFrom,
    /// As moved here.
    MoveTo,
}

impl Wrap {
    /// The name of the element that marks words and paragraph marks.
    pub fn element(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Ins => "w:ins",
            Self::Del => "w:del",
            Self::MoveFrom => "w:moveFrom",
            Self::MoveTo => "w:moveTo",
        }
    }

    /// The same as it may stand where Word knows no moves: in rows and in the table of contents.
    pub fn without_move(self) -> Self {
        match self {
            Self::MoveFrom => Self::Del,
            Self::MoveTo => Self::Ins,
            other => other,
        }
    }
}

/// Words with one form and one mark.
struct Piece<'a> {
    text: &'a str,
    form: Form,
    before: Form,
    link: &'a str,
    number: bool,
    wrap: Wrap,
}

/// Writes the words of a paragraph whose mark is `mark`.
///
/// A block moved and edited is written as its old words moved away and its new words moved here: words deleted on the way are
/// seen where they stood, so that rejecting cannot bring them back at the wrong place.
pub(crate) fn write(body: &mut Body<'_>, segments: &[Segment], mark: Wrap) {
    write_pieces(body, &pieces(segments, mark));
}

/// Writes the words of a paragraph that an inserted paragraph follows: where it ends in replaced words, the new ones come first.
///
/// LibreOffice 7.4 takes inserted words at the end of a paragraph and an inserted paragraph after it for one insertion, and
/// loses the end of the first paragraph when that is rejected.
pub(crate) fn write_before_inserted(body: &mut Body<'_>, segments: &[Segment], mark: Wrap) {
    let mut pieces = pieces(segments, mark);
    let inserted = pieces.iter().rev().take_while(|piece| piece.wrap == Wrap::Ins).count();
    let start = pieces.len() - inserted;
    let deleted = pieces[..start].iter().rev().take_while(|piece| piece.wrap == Wrap::Del).count();
    pieces[start - deleted..].rotate_left(deleted);
    write_pieces(body, &pieces);
}

fn write_pieces(body: &mut Body<'_>, pieces: &[Piece<'_>]) {
    let mut rest = pieces;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|piece| piece.link == first.link).count();
        let (group, others) = rest.split_at(length);
        rest = others;
        if first.link.is_empty() {
            wrapped(body, group);
        } else {
            let id = body.link(first.link);
            let _ = write!(body.out, "<w:hyperlink r:id=\"{id}\" w:history=\"1\">");
            wrapped(body, group);
            body.out.push_str("</w:hyperlink>");
        }
    }
}

fn pieces<'a>(segments: &'a [Segment], mark: Wrap) -> Vec<Piece<'a>> {
    let numbers = segments.iter().filter(|segment| segment.number);
    let has = |side: Side| numbers.clone().any(|segment| segment.change.stands_in(side));
    let tab = match (has(Side::Before), has(Side::After)) {
        (false, false) => None,
        (true, false) => Some(Fate::Deleted),
        (false, true) => Some(Fate::Inserted),
        (true, true) => Some(Fate::Kept),
    };
    let last_number = segments.iter().rposition(|segment| segment.number);
    let mut out = Vec::with_capacity(segments.len() + 1);
    for (place, segment) in segments.iter().enumerate() {
        let form = Form { bold: segment.bold, italic: segment.italic, mark: segment.mark };
        if let Some(wrap) = wrap(mark, segment.change) {
            // Only words that both versions have in this place can be marked as formatted.
            let before = if wrap == Wrap::None { segment.before } else { form };
            let (text, link) = (segment.text.as_str(), segment.link.as_str());
            out.push(Piece { text, form, before, link, number: segment.number, wrap });
        }
        if Some(place) == last_number
            && let Some(wrap) = tab.and_then(|fate| wrap(mark, fate))
        {
            let plain = Form::default();
            out.push(Piece { text: "\t", form: plain, before: plain, link: "", number: true, wrap });
        }
    }
    out
}

/// How words of `fate` are marked in a paragraph marked `mark`; nothing where they are not written at all.
fn wrap(mark: Wrap, fate: Fate) -> Option<Wrap> {
    match (mark, fate) {
        (Wrap::None, Fate::Kept | Fate::Formatted) => Some(Wrap::None),
        (Wrap::None | Wrap::Ins | Wrap::MoveTo, Fate::Inserted) => Some(Wrap::Ins),
        (Wrap::None | Wrap::Del, Fate::Deleted) => Some(Wrap::Del),
        (Wrap::MoveTo, Fate::Kept | Fate::Formatted) => Some(Wrap::MoveTo),
        (Wrap::MoveFrom, Fate::Deleted | Fate::Kept | Fate::Formatted) => Some(Wrap::MoveFrom),
        (Wrap::Ins, Fate::Kept | Fate::Formatted) => Some(Wrap::Ins),
        (Wrap::Del, Fate::Kept | Fate::Formatted) => Some(Wrap::Del),
        (Wrap::MoveTo | Wrap::Ins, Fate::Deleted) | (Wrap::MoveFrom | Wrap::Del, Fate::Inserted) => None,
    }
}

fn wrapped(body: &mut Body<'_>, pieces: &[Piece<'_>]) {
    let mut rest = pieces;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|piece| piece.wrap == first.wrap).count();
        let (group, others) = rest.split_at(length);
        rest = others;
        let element = first.wrap.element();
        if !element.is_empty() {
            let stamp = body.stamp();
            let _ = write!(body.out, "<{element}{stamp}>");
        }
        for piece in group {
            run(body, piece);
        }
        if !element.is_empty() {
            let _ = write!(body.out, "</{element}>");
        }
    }
}

fn run(body: &mut Body<'_>, piece: &Piece<'_>) {
    for (range, rtl) in stretches(piece.text, body.rtl) {
        body.out.push_str("<w:r>");
        let now = properties(&piece.form, piece.link, piece.number, rtl);
        if piece.form == piece.before {
            if !now.is_empty() {
                let _ = write!(body.out, "<w:rPr>{now}</w:rPr>");
            }
        } else {
            let was = properties(&piece.before, piece.link, piece.number, rtl);
            let stamp = body.stamp();
            let _ = write!(
                body.out,
                "<w:rPr>{now}<w:rPrChange{stamp}><w:rPr>{was}</w:rPr></w:rPrChange></w:rPr>"
            );
        }
        text(&mut body.out, &piece.text[range], piece.wrap == Wrap::Del);
        body.out.push_str("</w:r>");
    }
}

/// The properties of a run in the order that the schema asks for.
fn properties(form: &Form, link: &str, number: bool, rtl: bool) -> String {
    let mut out = String::new();
    let style = match form.mark {
        _ if number => NUMBER,
        Mark::Illustrative => "Illustrative",
        Mark::Inferred => "Inferred",
        Mark::Unverified => "Unverified",
        Mark::None if !link.is_empty() => "Hyperlink",
        Mark::None => "",
    };
    if !style.is_empty() {
        let _ = write!(out, "<w:rStyle w:val=\"{style}\"/>");
    }
    if form.bold {
        out.push_str("<w:b/><w:bCs/>");
    }
    if form.italic {
        out.push_str("<w:i/><w:iCs/>");
    }
    // A run has one style only: a link that is marked as well keeps the mark and looks like a link by itself.
    if !link.is_empty() && style != "Hyperlink" {
        out.push_str("<w:color w:val=\"0B5CAD\"/><w:u w:val=\"single\"/>");
    }
    if rtl {
        out.push_str("<w:rtl/>");
    }
    out
}

/// Text with its tabs and line breaks.
fn text(out: &mut String, text: &str, deleted: bool) {
    let element = if deleted { "w:delText" } else { "w:t" };
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\t', '\n']).unwrap_or(rest.len());
        if end > 0 {
            let _ = write!(out, "<{element} xml:space=\"preserve\">{}</{element}>", escape(&rest[..end]));
        }
        rest = &rest[end..];
        if let Some(after) = rest.strip_prefix('\t') {
            out.push_str("<w:tab/>");
            rest = after;
        } else if let Some(after) = rest.strip_prefix('\n') {
            out.push_str("<w:br/>");
            rest = after;
        }
    }
}

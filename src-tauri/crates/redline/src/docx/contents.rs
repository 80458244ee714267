//! The table of contents, and the bookmarks it leads to.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use crate::comparison::{ComparedBlock, Comparison, Fate, Form, Kind, Segment, Side, State};
use crate::document::Mark;
use crate::origin::Origin;

use super::body::{Body, Look, presence};
use super::inline::{self, Wrap};
use super::styles::SPACER;

/// Headings down to this level stand in the table of contents.
const CONTENTS_LEVELS: u8 = 3;

/// A table of contents field with its entries already in it, so that it reads without being updated.
///
/// The entries have no page numbers, because only the program that lays the pages out knows them; updating the field in
/// Word adds them.
pub(crate) fn write(body: &mut Body<'_>, comparison: &Comparison, title: &str, anchors: &[Anchor]) {
    let heading = Segment { text: title.to_owned(), ..plain() };
    body.paragraph(&Look::style("TOCHeading"), Wrap::None, &[heading]);
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let mut opening = format!(
        "{}<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-{CONTENTS_LEVELS}\" \\h \\z \\u </w:instrText></w:r>{}",
        field("begin"),
        field("separate")
    );
    for (place, block) in comparison.blocks.iter().enumerate() {
        let (before, after) = (is_entry(block, Side::Before), is_entry(block, Side::After));
        if !before && !after {
            continue;
        }
        let mark = presence(before, after);
        let entry = |side: Side| Look::style(format!("TOC{}", block.shape_on(side).level));
        let now = entry(if after { Side::After } else { Side::Before });
        let was = entry(if before { Side::Before } else { Side::After });
        body.open(&now, &was, mark);
        body.out.push_str(&std::mem::take(&mut opening));
        let segments = entry_segments(&block.segments, mark);
        let anchor = anchors.get(place).map(|anchor| anchor.name.as_str()).filter(|name| !name.is_empty());
        if let Some(anchor) = anchor {
            let _ = write!(body.out, "<w:hyperlink w:anchor=\"{anchor}\" w:history=\"1\">");
        }
        inline::write(body, &segments, mark);
        if anchor.is_some() {
            body.out.push_str("</w:hyperlink>");
        }
        body.out.push_str("</w:p>");
    }
    body.open(&Look::style(SPACER), &Look::style(SPACER), Wrap::None);
    body.out.push_str(&opening);
    body.out.push_str(&field("end"));
    body.out.push_str("</w:p>");
}

fn is_entry(block: &ComparedBlock, side: Side) -> bool {
    let shape = block.shape_on(side);
    block.state.stands_in(side) && shape.kind == Kind::Heading && shape.level <= CONTENTS_LEVELS
}

fn plain() -> Segment {
    Segment {
        text: String::new(),
        bold: false,
        italic: false,
        link: String::new(),
        mark: Mark::None,
        number: false,
        change: Fate::Kept,
        change_id: String::new(),
        before: Form::default(),
        origin: Origin::default(),
    }
}

/// The words of a heading as they stand in the table of contents: without form and address, on one line.
fn entry_segments(segments: &[Segment], mark: Wrap) -> Vec<Segment> {
    let side = match mark {
        Wrap::Ins => Some(Side::After),
        Wrap::Del => Some(Side::Before),
        _ => None,
    };
    segments
        .iter()
        .filter(|segment| side.is_none_or(|side| segment.change.stands_in(side)))
        .map(|segment| Segment {
            text: segment.text.replace('\n', " "),
            number: segment.number,
            change: if side.is_some() || segment.change == Fate::Formatted {
                Fate::Kept
            } else {
                segment.change
            },
            ..plain()
        })
        .collect()
}

/// The name of a heading as the table of contents refers to it, and whether the heading bears it as a bookmark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Anchor {
    name: String,
    borne: bool,
}

impl Anchor {
    /// The bookmark that the heading bears; empty for none.
    pub fn bookmark(&self) -> &str {
        if self.borne { &self.name } else { "" }
    }
}

/// The anchor of each heading: made from its id, so that it is the same in every version; empty for the others.
pub(crate) fn anchors(blocks: &[ComparedBlock]) -> Vec<Anchor> {
    let mut used = HashSet::new();
    let mut anchors = vec![Anchor::default(); blocks.len()];
    let mut moved: HashMap<&str, String> = HashMap::new();
    // Where a heading moved away comes last: it goes by the name it has where it stands now, so that the bookmark is there once.
    let later = |block: &ComparedBlock| block.state == State::MovedFrom;
    let order = |wanted: bool| blocks.iter().enumerate().filter(move |(_, block)| later(block) == wanted);
    for (place, block) in order(false).chain(order(true)) {
        if !is_entry(block, Side::After) && !is_entry(block, Side::Before) {
            continue;
        }
        let known = if later(block) { moved.get(block.change_id.as_str()).cloned() } else { None };
        let borne = known.is_none();
        let name = known.unwrap_or_else(|| anchor_name(block, &mut used));
        if block.state == State::MovedTo && is_entry(block, Side::After) {
            moved.insert(&block.change_id, name.clone());
        }
        anchors[place] = Anchor { name, borne };
    }
    anchors
}

/// A name that no other heading has yet.
fn anchor_name(block: &ComparedBlock, used: &mut HashSet<String>) -> String {
    let side = if block.state.stands_in(Side::After) { Side::After } else { Side::Before };
    let key = if block.id.is_empty() { block.text(side) } else { block.id.clone() };
    let mut attempt = 0u32;
    loop {
        let hash = blake3::hash(format!("{key}\u{0}{attempt}").as_bytes());
        let bytes = hash.as_bytes();
        let number = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        let name = format!("_Toc{number:010}");
        if used.insert(name.clone()) {
            return name;
        }
        attempt += 1;
    }
}

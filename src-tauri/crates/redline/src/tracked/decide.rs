//! Deciding on some of the tracked changes of a file: the others stay as they are, tracked.

use std::collections::{HashMap, HashSet};

use super::marks::is_mark;
use crate::comparison::{Change, ChangeKind, Kind};
use crate::docx::package::{Package, Part, replace};
use crate::docx::{HIDDEN, ReadError, resolved};
use crate::files::TOGETHER;
use crate::files::load::usual;
use crate::files::xml::{Tag, Xml};

/// What becomes of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// They are accepted.
    Accept,
    /// They are rejected.
    Reject,
}

/// Which changes are decided on: those that fit everything that is named; with nothing named, all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The names of their authors, as the file has them; empty for any.
    pub authors: Vec<String>,
    /// The ids (`w:id`) of the marks, as the file has them; empty for any.
    pub ids: Vec<String>,
    /// The kinds of the changes, as [`comparison`](super::comparison) lists them; empty for any. A table that came or went as
    /// a whole is rows that did, too: which of the two it is called hangs on what was decided on before.
    pub kinds: Vec<ChangeKind>,
    /// The numbers of the changes in that list; empty for any.
    pub numbers: Vec<u32>,
}

impl Selection {
    /// The changes of the list that are selected; nothing where the list says nothing about it.
    fn listed(&self, package: &Package) -> Result<Option<Listed>, ReadError> {
        if self.kinds.is_empty() && self.numbers.is_empty() {
            return Ok(None);
        }
        let names = super::texts(package)?;
        let list = super::read(package, names.clone())?;
        let tables: HashSet<&str> = list
            .blocks
            .iter()
            .filter(|block| block.shape.kind == Kind::Table && !block.change_id.is_empty())
            .map(|block| &*block.change_id)
            .collect();
        let fits = |change: &Change| {
            let rows = rows_of(change.kind).filter(|_| tables.contains(&*change.id));
            let is_kind = |kind: &ChangeKind| *kind == change.kind || Some(*kind) == rows;
            (self.kinds.is_empty() || self.kinds.iter().any(is_kind))
                && (self.numbers.is_empty() || self.numbers.contains(&change.number))
        };
        let (mut marks, mut ranges): (HashMap<String, HashSet<u32>>, _) = (HashMap::new(), HashMap::new());
        for change in &list.changes {
            let chosen = fits(change);
            if change.kind == ChangeKind::Moved {
                *ranges.entry(change.block_id.clone()).or_insert(true) &= chosen;
            }
            for mark in change.origin.marks.iter().filter(|_| chosen) {
                let name = names.get(mark.part as usize).cloned().unwrap_or_default();
                marks.entry(name).or_default().insert(mark.node);
            }
        }
        Ok(Some(Listed { marks, ranges }))
    }
}

/// What the rows of a table are that came or went as a whole.
fn rows_of(table: ChangeKind) -> Option<ChangeKind> {
    match table {
        ChangeKind::Inserted => Some(ChangeKind::RowInserted),
        ChangeKind::Deleted => Some(ChangeKind::RowDeleted),
        _ => None,
    }
}

/// Changes that were selected out of the list.
struct Listed {
    /// Their marks in each part.
    marks: HashMap<String, HashSet<u32>>,
    /// The names of moved ranges, and whether all that moved in them is selected.
    ranges: HashMap<String, bool>,
}

impl Listed {
    fn has(&self, part: &str, xml: &Xml<'_>, node: u32) -> bool {
        if xml.name(node).ends_with("RangeStart") {
            let name = xml.attribute(node, "w:name").unwrap_or_default();
            return self.ranges.get(name).copied().unwrap_or_default();
        }
        self.marks.get(part).is_some_and(|nodes| nodes.contains(&node))
    }
}

/// The file with the selected changes accepted or rejected, and all others still tracked.
///
/// A move is decided on by its two ranges together where their author is selected; by ids, each of its marks must be named.
///
/// # Errors
/// When the file cannot be read; see [`ReadError`].
pub fn decide(bytes: &[u8], selection: &Selection, decision: Decision) -> Result<Vec<u8>, ReadError> {
    let package = usual(bytes)?;
    let listed = selection.listed(&package)?;
    let fits = |list: &[String], value: &str| list.is_empty() || list.iter().any(|one| one == value);
    decided(bytes, package, decision, &|part, xml, node, author| {
        let id = xml.attribute(node, "w:id").unwrap_or_default();
        (selection.authors.is_empty() || selection.authors.iter().any(|name| made_by(author, name)))
            && fits(&selection.ids, id)
            && listed.as_ref().is_none_or(|listed| listed.has(part, xml, node))
    })
}

/// The file with the changes of those authors decided on whom `whose` says, and all others still tracked.
pub(crate) fn decide_by(
    bytes: &[u8],
    whose: &dyn Fn(&str) -> bool,
    decision: Decision,
) -> Result<Vec<u8>, ReadError> {
    decided(bytes, usual(bytes)?, decision, &|_, _, _, author| whose(author))
}

/// Those whose change it is: several may have made the same.
pub(crate) fn authors(author: &str) -> Vec<String> {
    author.split(TOGETHER).map(str::to_owned).collect()
}

/// Whether `name` is, or is among, those whose change it is.
pub(crate) fn made_by(author: &str, name: &str) -> bool {
    author == name || author.split(TOGETHER).any(|one| one == name)
}

/// Whether the mark `node` in a part, by an author, is decided on.
type Chosen<'c> = &'c dyn Fn(&str, &Xml<'_>, u32, &str) -> bool;

fn decided(
    bytes: &[u8],
    mut package: Package,
    decision: Decision,
    chosen: Chosen<'_>,
) -> Result<Vec<u8>, ReadError> {
    let mut hidden = Vec::new();
    for name in package.marked()? {
        let xml = Xml::read(&name, package.part(&name).unwrap_or_default())?;
        if let Some(text) = hide(&name, &xml, chosen) {
            hidden.push(Part { name, bytes: text.into_bytes() });
        }
    }
    let names: Vec<String> = hidden.iter().map(|part| part.name.clone()).collect();
    package.put(hidden);
    let mut parts = resolved(&package, decision == Decision::Accept)?;
    for part in &mut parts {
        if names.contains(&part.name) {
            part.bytes = shown(&part.name, &part.bytes)?.into_bytes();
        }
    }
    // Where nothing was decided, a part is as it was but for hidden names.
    let others = package.changed().filter(|one| !names.contains(&one.name));
    let others: Vec<Part> =
        others.filter(|one| parts.iter().all(|part| part.name != one.name)).cloned().collect();
    parts.extend(others);
    if parts.is_empty() { Ok(bytes.to_vec()) } else { replace(bytes, &parts) }
}

/// The part with every mark that is not selected under another name; nothing where all are selected.
fn hide(part: &str, xml: &Xml<'_>, chosen: Chosen<'_>) -> Option<String> {
    let all = 0..u32::try_from(xml.elements.len()).unwrap_or(u32::MAX);
    let mut edits: Vec<u32> = Vec::new();
    let mut ranges: HashSet<&str> = HashSet::new();
    for node in all {
        let name = xml.name(node);
        let id = xml.attribute(node, "w:id").unwrap_or_default();
        if name.ends_with("RangeEnd") && ranges.contains(id) {
            edits.push(node);
            continue;
        }
        let Some(author) =
            xml.attribute(node, "w:author").filter(|_| is_mark(name) || name.ends_with("RangeStart"))
        else {
            continue;
        };
        let author = quick_xml::escape::unescape(author).unwrap_or_else(|_| author.into());
        if chosen(part, xml, node, &author) {
            continue;
        }
        edits.push(node);
        if name.ends_with("RangeStart") {
            ranges.insert(id);
        }
        if name == "w:del" {
            let inside = node + 1..xml.at(node).next;
            let texts = inside.filter(|node| matches!(xml.name(*node), "w:delText" | "w:delInstrText"));
            edits.extend(texts);
        }
    }
    edits.sort_unstable();
    edits.dedup();
    edits.extend(waiting_grids(xml, &edits));
    edits.sort_unstable();
    (!edits.is_empty()).then(|| renamed(xml, &edits, |name| format!("{name}{HIDDEN}")))
}

/// The changes of the columns of tables that wait for others: a grid says nothing of its author, and goes with the last mark of
/// its table's rows and cells, or, where those have none, of the part. `hidden` are the marks that stay, in their order.
fn waiting_grids(xml: &Xml<'_>, hidden: &[u32]) -> Vec<u32> {
    let all = 0..u32::try_from(xml.elements.len()).unwrap_or(u32::MAX);
    let mut waiting = Vec::new();
    let mut tables: Vec<u32> = Vec::new();
    for node in all {
        tables.retain(|table| node < xml.at(*table).next);
        match xml.name(node) {
            "w:tbl" => tables.push(node),
            "w:tblGridChange" => {
                let range = tables.last().map_or(0..0, |table| *table..xml.at(*table).next);
                let is_own = |node: &u32| {
                    matches!(xml.name(*node), "w:cellIns" | "w:cellDel" | "w:cellMerge" | "w:tcPrChange")
                };
                let rows = range.clone().filter(|node| xml.tag(*node) == Tag::TrPr);
                let marks = rows.flat_map(|row| xml.children(row)).chain(range.filter(is_own));
                let mut marks = marks.filter(|node| xml.attribute(*node, "w:author").is_some()).peekable();
                let stays = match marks.peek() {
                    None => !hidden.is_empty(),
                    Some(_) => marks.any(|mark| hidden.binary_search(&mark).is_ok()),
                };
                waiting.extend(stays.then_some(node));
            }
            _ => {}
        }
    }
    waiting
}

/// The part with the hidden marks under their own names again.
fn shown(name: &str, bytes: &[u8]) -> Result<String, ReadError> {
    let xml = Xml::read(name, bytes)?;
    let all = 0..u32::try_from(xml.elements.len()).unwrap_or(u32::MAX);
    let hidden: Vec<u32> = all.filter(|node| xml.name(*node).ends_with(HIDDEN)).collect();
    Ok(renamed(&xml, &hidden, |name| name.trim_end_matches(HIDDEN).to_owned()))
}

/// The part with the elements `nodes` called otherwise.
fn renamed(xml: &Xml<'_>, nodes: &[u32], name: impl Fn(&str) -> String) -> String {
    let mut spans: Vec<(u32, u32, String)> = Vec::new();
    for node in nodes {
        let (element, old) = (xml.at(*node), xml.name(*node));
        let (length, new) = (u32::try_from(old.len()).unwrap_or(u32::MAX), name(old));
        if element.close < element.end {
            spans.push((element.close + 2, element.close + 2 + length, new.clone()));
        }
        spans.push((element.start + 1, element.start + 1 + length, new));
    }
    super::edited(xml.source, spans)
}

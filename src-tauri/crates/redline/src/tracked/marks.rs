//! The marks of one part, and which of them belong to something that was read.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::files::xml::{Tag, Xml};
use crate::origin::{Mark, Origin};

/// Whether an element called so is a tracked change that can be decided on by itself.
pub(super) fn is_mark(name: &str) -> bool {
    name.ends_with("Change")
        || matches!(
            name,
            "w:ins" | "w:del" | "w:moveFrom" | "w:moveTo" | "w:cellIns" | "w:cellDel" | "w:cellMerge"
        )
}

/// The marks of one part, in its order.
pub(super) struct Marks {
    part: u32,
    nodes: Vec<u32>,
    /// Those that belong to something already: no mark is two changes.
    claimed: HashSet<u32>,
    /// Where pages began when the file was laid out last.
    breaks: Vec<u32>,
    /// A text box is often written twice, for new and for old programs: its marks too.
    twins: HashMap<u32, u32>,
}

impl Marks {
    /// The marks of the part with the number `part`.
    pub fn read(xml: &Xml<'_>, part: u32) -> Self {
        let all = 0..u32::try_from(xml.elements.len()).unwrap_or(u32::MAX);
        let (mut nodes, mut breaks, mut gone_until) = (Vec::new(), Vec::new(), 0);
        for node in all {
            if xml.tag(node) == Tag::LastPageBreak && node >= gone_until {
                breaks.push(node);
                continue;
            }
            let name = xml.name(node);
            if is_mark(name) && xml.attribute(node, "w:author").is_some() {
                nodes.push(node);
                // What was deleted is laid out too, but stands on no page of the later version.
                if matches!(name, "w:del" | "w:moveFrom") {
                    gone_until = gone_until.max(xml.at(node).next);
                }
            }
        }
        Self { part, nodes, claimed: HashSet::new(), breaks, twins: HashMap::new() }
    }

    /// Where these marks come from; those that belong to something else already are left out.
    pub fn origin(&mut self, xml: &Xml<'_>, nodes: &[u32]) -> Origin {
        let Some(first) = nodes.first() else { return Origin::default() };
        let read = |name: &str| {
            let value = xml.attribute(*first, name).unwrap_or_default();
            quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), |value| value.into_owned())
        };
        let mut origin = Origin {
            author: read("w:author"),
            date: read("w:date"),
            page: self.page(*first),
            marks: Vec::new(),
        };
        for node in nodes {
            for node in [Some(node), self.twins.get(node)].into_iter().flatten() {
                if self.claimed.insert(*node) {
                    let id = xml.attribute(*node, "w:id").unwrap_or_default().to_owned();
                    origin.marks.push(Mark { part: self.part, node: *node, id });
                }
            }
        }
        origin
    }

    /// Where the marks between two elements come from that belong to nothing yet.
    pub fn rest(&mut self, xml: &Xml<'_>, range: Range<u32>) -> Origin {
        let nodes: Vec<u32> =
            self.within(&range).iter().filter(|node| !self.claimed.contains(*node)).copied().collect();
        self.origin(xml, &nodes)
    }

    /// Notes that the marks of `copy` say the same as those of `first`, where there are as many.
    pub fn pair(&mut self, first: &Range<u32>, copy: &Range<u32>) {
        let (one, other) = (self.within(first), self.within(copy));
        if one.len() == other.len() {
            let pairs: Vec<(u32, u32)> = one.iter().copied().zip(other.iter().copied()).collect();
            self.twins.extend(pairs);
        }
    }

    fn within(&self, range: &Range<u32>) -> &[u32] {
        let place = |end: u32| self.nodes.partition_point(|node| *node < end);
        self.nodes.get(place(range.start)..place(range.end)).unwrap_or_default()
    }

    /// The page on which an element stood; 0 where the file does not say.
    fn page(&self, node: u32) -> u32 {
        if self.breaks.is_empty() {
            return 0;
        }
        u32::try_from(self.breaks.partition_point(|at| *at < node)).map_or(0, |before| before + 1)
    }
}

//! What is wrong with a file as a file: things that Word refuses or repairs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::markup::Markup;
use super::names::{Space, is_change};
use super::source::{Source, Story};
use super::styles::Styles;
use super::verdict::{Problem, ProblemKind};
use crate::docx::ReadError;

/// The ids by which elements lead to other parts.
const IDS: [&str; 8] = ["embed", "id", "link", "dm", "lo", "qs", "cs", "pict"];

/// What was found in a file.
#[derive(Default)]
pub(super) struct Findings {
    pub problems: Vec<Problem>,
    /// How many tracked changes it has, as elements.
    pub changes: u32,
    /// How often each id of a change occurs.
    ids: HashMap<String, u32>,
}

/// Looks for problems in a file whose text parts are `stories`.
pub(super) fn findings(
    source: &Source<'_>,
    stories: &[Story<'_>],
    styles: &Styles,
) -> Result<Findings, ReadError> {
    let mut findings = Findings::default();
    stories.iter().for_each(|story| findings.story(source, story));
    for kind in ["header", "footer", "comments", "styles"] {
        for name in source.parts(kind) {
            if let Some(story) = source.story(name)? {
                findings.story(source, &story);
            }
        }
    }
    let main = source.package().main();
    let twice = findings.ids.values().filter(|count| **count > 1).count();
    if twice > 0 {
        findings.add(ProblemKind::DuplicateRevisionId, main, twice.to_string());
    }
    if let Some(story) = stories.first() {
        findings.notes(stories, story);
        findings.styles(story, styles);
    }
    findings.package(source)?;
    findings.problems.sort();
    Ok(findings)
}

impl Findings {
    fn add(&mut self, kind: ProblemKind, part: &str, detail: impl Into<String>) {
        self.problems.push(Problem { kind, part: part.to_owned(), detail: detail.into() });
    }

    fn story(&mut self, source: &Source<'_>, story: &Story<'_>) {
        let markup = &story.markup;
        let mut ranges: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut within = Within::default();
        for element in 0..markup.elements.len() {
            within.enter(markup, element);
            self.links(source, story, element);
            let name = markup.word(element);
            if is_change(name) {
                self.change(story, element, name);
            }
            match name {
                "t" if within.deletion() => self.add(ProblemKind::TextInDeletion, &story.name, ""),
                "delText" => match within.deleted() {
                    (_, true) => self.add(ProblemKind::DeletedTextInMove, &story.name, ""),
                    (false, false) => self.add(ProblemKind::DeletedTextOutside, &story.name, ""),
                    (true, false) => {}
                },
                "tc" => {
                    let mut ends = markup
                        .children(element)
                        .filter(|child| !matches!(markup.word(*child), "bookmarkStart" | "bookmarkEnd"));
                    let last = ends.by_ref().last().map_or("", |last| markup.word(last));
                    if !matches!(last, "p" | "sdt") {
                        self.add(ProblemKind::CellWithoutEnd, &story.name, "");
                    }
                }
                "moveFromRangeStart" | "moveFromRangeEnd" | "moveToRangeStart" | "moveToRangeEnd"
                | "bookmarkStart" | "bookmarkEnd" => {
                    let text = |name| markup.of(element, name).unwrap_or_default().into_owned();
                    ranges.entry(name).or_default().insert(text("id"));
                    match name {
                        "moveFromRangeStart" => ranges.entry("from").or_default().insert(text("name")),
                        "moveToRangeStart" => ranges.entry("to").or_default().insert(text("name")),
                        _ => false,
                    };
                }
                _ => {}
            }
        }
        for (kind, one, other, detail) in [
            (ProblemKind::UnbalancedMove, "moveFromRangeStart", "moveFromRangeEnd", "moveFrom"),
            (ProblemKind::UnbalancedMove, "moveToRangeStart", "moveToRangeEnd", "moveTo"),
            (ProblemKind::UnpairedMove, "from", "to", ""),
            (ProblemKind::UnbalancedBookmark, "bookmarkStart", "bookmarkEnd", ""),
        ] {
            if ranges.get(one) != ranges.get(other) {
                self.add(kind, &story.name, detail);
            }
        }
    }

    fn links(&mut self, source: &Source<'_>, story: &Story<'_>, element: usize) {
        let markup = &story.markup;
        for (space, name, id) in markup.attributes(element) {
            if space != Space::Links || id.is_empty() || !IDS.contains(&name) {
                continue;
            }
            match story.links.get(&id) {
                None => self.add(ProblemKind::DanglingRelationship, &story.name, markup.name(element)),
                Some(link) if link.outside || source.bytes(&link.target).is_some() => {}
                Some(link) if link.target.starts_with('#') || link.target.contains("NULL") => {}
                Some(link) => self.add(ProblemKind::MissingPart, &story.name, &link.target),
            }
        }
    }

    fn change(&mut self, story: &Story<'_>, element: usize, name: &str) {
        self.changes = self.changes.saturating_add(1);
        match story.markup.of(element, "id") {
            Some(id) => *self.ids.entry(id.into_owned()).or_default() += 1,
            None => self.add(ProblemKind::RevisionWithoutId, &story.name, name),
        }
        let needs_author = !matches!(name, "numberingChange" | "tblGridChange");
        if needs_author && story.markup.of(element, "author").is_none() {
            self.add(ProblemKind::RevisionWithoutAuthor, &story.name, name);
        }
    }

    fn notes(&mut self, stories: &[Story<'_>], main: &Story<'_>) {
        let mut known: BTreeSet<(&str, String)> = BTreeSet::new();
        for story in stories {
            for note in story.markup.children(0) {
                let kind = story.markup.word(note);
                if matches!(kind, "footnote" | "endnote") {
                    known.insert((kind, story.markup.of(note, "id").unwrap_or_default().into_owned()));
                }
            }
        }
        for element in 0..main.markup.elements.len() {
            let Some(kind) = main.markup.word(element).strip_suffix("Reference") else { continue };
            let id = || main.markup.of(element, "id").unwrap_or_default().into_owned();
            if matches!(kind, "footnote" | "endnote") && !known.contains(&(kind, id())) {
                self.add(ProblemKind::DanglingNote, &main.name, kind);
            }
        }
    }

    fn styles(&mut self, main: &Story<'_>, styles: &Styles) {
        let all = 0..main.markup.elements.len();
        let used =
            all.filter(|element| matches!(main.markup.word(*element), "pStyle" | "rStyle" | "tblStyle"));
        let missing: BTreeSet<&str> = used
            .map(|element| main.markup.written(element, "val").unwrap_or_default())
            .filter(|id| !styles.has(id))
            .collect();
        missing.into_iter().for_each(|id| self.add(ProblemKind::MissingStyle, &main.name, id));
    }

    /// Content types, and names that occur twice.
    fn package(&mut self, source: &Source<'_>) -> Result<(), ReadError> {
        const TYPES: &str = "[Content_Types].xml";
        let (mut defaults, mut overrides) = (BTreeSet::new(), BTreeSet::new());
        if let Some(bytes) = source.bytes(TYPES) {
            let types = Markup::read(TYPES, bytes)?;
            for one in types.children(0) {
                let bare = |name| types.attribute(one, Space::Bare, name).unwrap_or_default().to_lowercase();
                defaults.insert(bare("Extension"));
                overrides.insert(bare("PartName").trim_start_matches('/').to_owned());
            }
        }
        let mut seen = BTreeSet::new();
        for part in source.package().parts() {
            let name = part.name.to_lowercase();
            let extension = name.rsplit('.').next().unwrap_or_default();
            if part.name != TYPES && !overrides.contains(&name) && !defaults.contains(extension) {
                self.add(ProblemKind::MissingContentType, &part.name, "");
            }
            if !seen.insert(name) {
                self.add(ProblemKind::DuplicatePart, &part.name, "");
            }
        }
        Ok(())
    }
}

/// The deletions, moves and text boxes around an element, outermost first, with where each ends.
#[derive(Default)]
struct Within(Vec<(&'static str, usize)>);

impl Within {
    fn enter(&mut self, markup: &Markup<'_>, element: usize) {
        while self.0.pop_if(|(_, last)| *last <= element).is_some() {}
        let name = markup.word(element);
        if let Some(name) = ["del", "moveFrom", "txbxContent"].into_iter().find(|known| *known == name) {
            self.0.push((name, markup.last(element)));
        }
    }

    /// Whether the text here is within a deletion, as far as the text box it is in.
    fn deletion(&self) -> bool {
        self.0.iter().rev().find(|one| one.0 != "moveFrom").is_some_and(|one| one.0 == "del")
    }

    /// Whether a deletion and whether a move is around.
    fn deleted(&self) -> (bool, bool) {
        let any = |name| self.0.iter().any(|one| one.0 == name);
        (any("del"), any("moveFrom"))
    }
}

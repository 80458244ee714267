//! What all texts of a redline share: the choices, the ids, what comes from the earlier file, and what is counted.

use std::collections::BTreeMap;

use super::align::Fineness;
use super::import::{Import, Redefined};
use super::line::{Mark, State};
use super::looks::Looks;
use super::report::{NotTracked, NotTrackedKind, Report, StoryKind, TextPlace};
use super::story::{Atom, Story};
use super::tokens::Cutter;
use super::{Choices, xml::Tag};
use crate::docx::{ReadError, Stamp};

/// Stands between the names of those who made the same change.
pub const TOGETHER: &str = "; ";

/// What all texts of a redline share.
pub(crate) struct Shared<'a> {
    pub choices: &'a Choices,
    /// Whether the marks say the way from the later side to the earlier one.
    pub turned: bool,
    pub fineness: Fineness,
    pub cutter: Cutter,
    stamp: Stamp,
    pub report: Report,
    last: State,
    /// How many ranges have moved so far, in all texts.
    pub moves: u32,
    /// Notes of both files that belong together: kind and later id, to the earlier id.
    pub notes: BTreeMap<(bool, String), String>,
    /// Headers and footers that belong together: later part to earlier part.
    pub headers: BTreeMap<String, (String, StoryKind)>,
    /// Section properties of both files that belong together.
    pub sections: Vec<(u32, u32)>,
    pub looks: Looks,
    pub import: Import<'a>,
    /// Told how much of how much is written; answers whether to go on.
    pub reach: &'a dyn Fn(usize, usize) -> bool,
    /// Why something of the earlier file could not be brought over; the first reason counts.
    pub failed: Option<ReadError>,
}

impl<'a> Shared<'a> {
    pub fn new(
        choices: &'a Choices,
        turned: bool,
        fineness: Fineness,
        looks: Looks,
        import: Import<'a>,
        reach: &'a dyn Fn(usize, usize) -> bool,
    ) -> Self {
        Self {
            choices,
            turned,
            fineness,
            cutter: Cutter::new(choices),
            stamp: Stamp::new(&choices.authorship),
            report: Report::default(),
            last: State::Same,
            moves: 0,
            notes: BTreeMap::new(),
            headers: BTreeMap::new(),
            sections: Vec::new(),
            looks,
            import,
            reach,
            failed: None,
        }
    }

    /// Whole elements of the earlier part `from` as they may stand in the later part `into`.
    pub fn bring(&mut self, from: &str, into: &str, xml: &str) -> String {
        self.import.fragment(from, into, xml).unwrap_or_else(|error| {
            self.failed.get_or_insert(error);
            String::new()
        })
    }

    /// Start tags of the earlier part whose end tags, `close`, are written elsewhere.
    pub fn bring_start(&mut self, from: &str, into: &str, open: &str, close: &str) -> String {
        let mut whole = self.bring(from, into, &format!("{open}{close}"));
        if whole.ends_with(close) {
            whole.truncate(whole.len() - close.len());
        }
        whole
    }

    pub fn fresh(&mut self) -> u32 {
        self.import.fresh_id()
    }

    /// The attributes of a new change.
    pub fn change(&mut self) -> String {
        let id = self.fresh();
        self.stamp.attributes(id)
    }

    /// The sign that something only the earlier (0) or only the later (1) side has went or came.
    pub fn sign(&self, side: usize) -> &'static str {
        if (side == 0) == self.turned { "ins" } else { "del" }
    }

    /// The start tag `tag` of a change by `author` as one that the author of this comparison makes, too.
    pub fn with_both(&self, tag: &str, author: &str) -> String {
        let mine = crate::docx::escape(self.choices.authorship.name());
        let from = format!(" w:author=\"{author}\"");
        tag.replacen(&from, &format!(" w:author=\"{author}{TOGETHER}{mine}\""), 1)
    }

    /// Writes into a style of both files what it was.
    pub fn style(&mut self, style: &Redefined) {
        let stamp = &self.stamp;
        let mut change = |import: &mut Import<'_>| stamp.attributes(import.fresh_id());
        if let Err(error) = self.import.track_style(style, &mut change) {
            self.failed.get_or_insert(error);
        }
        self.report.counts.styles += 1;
    }

    /// Notes that two authors want the same thing to look otherwise; the first one's wish is what is marked.
    pub fn looks_clash(&mut self, kind: NotTrackedKind, paragraph: u32) {
        let place = TextPlace { story: StoryKind::Body, paragraph, heading: String::new() };
        self.report.not_tracked.push(NotTracked { kind, name: String::new(), place });
    }

    /// Notes of both files that belong together.
    pub fn pair_notes(&mut self, old: &Story<'_>, from: &Atom, new: &Story<'_>, to: &Atom) {
        let id = |story: &Story<'_>, atom: &Atom| {
            story.xml.attribute(atom.node, "w:id").unwrap_or_default().to_owned()
        };
        let foot = new.xml.tag(to.node) == Tag::FootnoteReference;
        self.notes.entry((foot, id(new, to))).or_insert_with(|| id(old, from));
    }

    pub fn pair_sections(&mut self, old: &Story<'_>, from: u32, new: &Story<'_>, to: u32) {
        if let (Some(from), Some(to)) = (old.xml.child(from, Tag::SectPr), new.xml.child(to, Tag::SectPr)) {
            self.sections.push((from, to));
        }
    }

    pub fn frame_differs(&mut self, story: &Story<'_>, para: u32) {
        let place = TextPlace { story: StoryKind::Body, paragraph: para + 1, heading: String::new() };
        let _ = story;
        self.report.not_tracked.push(NotTracked { kind: NotTrackedKind::Frame, name: String::new(), place });
    }

    pub fn count_nothing(&mut self) {
        self.last = State::Same;
    }

    /// Counts a stretch of text in one state.
    pub fn count(&mut self, state: State, characters: u32) {
        let counts = &mut self.report.counts;
        match state {
            State::Same | State::To => {}
            State::Old | State::ToOld => counts.deleted_characters += characters,
            State::New | State::ToNew => counts.inserted_characters += characters,
            State::From => counts.moved_characters += characters,
        }
        if state != self.last {
            let count = match state {
                State::Same | State::From | State::To => None,
                State::Old | State::ToOld => Some(&mut counts.deleted),
                State::New | State::ToNew => Some(&mut counts.inserted),
            };
            if let Some(count) = count {
                *count += 1;
                self.report.revisions += 1;
            }
        }
        self.last = state;
    }

    pub fn count_mark(&mut self, mark: Mark) {
        let state = match mark {
            Mark::Same(..) => State::Same,
            Mark::Old(_) => State::Old,
            Mark::New(_) => State::New,
            Mark::From(_) => State::From,
            Mark::To(_) => State::To,
        };
        if matches!(state, State::Old | State::New) {
            self.report.counts.paragraph_marks += 1;
        }
        self.count(state, u32::from(state != State::Same));
    }

    pub fn count_move(&mut self) {
        self.report.counts.moved += 1;
        self.report.revisions += 1;
    }

    /// The attributes of the start of a moved range.
    pub fn range(&mut self) -> (u32, String) {
        let id = self.fresh();
        (id, self.stamp.range_attributes(id))
    }

    pub fn count_look(&mut self) {
        self.report.counts.formatted += 1;
        self.report.revisions += 1;
    }

    pub fn count_paragraph_look(&mut self) {
        self.report.counts.paragraphs_formatted += 1;
        self.report.revisions += 1;
    }

    pub fn count_properties(&mut self) {
        self.report.counts.properties += 1;
        self.report.revisions += 1;
    }

    pub fn count_row(&mut self) {
        self.report.counts.rows += 1;
    }

    pub fn count_cell(&mut self) {
        self.report.counts.cells += 1;
    }
}

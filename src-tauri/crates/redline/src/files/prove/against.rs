//! Two projections against each other.

use super::projection::{Block, Paragraph, Projection, Within};
use super::verdict::{Difference, Level, Levels, Text};

/// How much of a paragraph is shown where it differs.
const SHOWN: usize = 90;

/// Compares the result of accepting with the later document and that of rejecting with the earlier one.
pub(super) fn levels(accepted: &Sides<'_>, rejected: &Sides<'_>) -> Levels {
    let level = |first: fn(&Sides<'_>) -> Option<Difference>| {
        let (accept, reject) = (first(accepted), first(rejected));
        Level { accept: accept.is_none(), reject: reject.is_none(), first_difference: accept.or(reject) }
    };
    Levels {
        text: level(|sides| sides.text()),
        paragraphs: level(|sides| sides.paragraphs()),
        structure: level(|sides| sides.structure()),
        objects: level(|sides| sides.objects()),
        paragraph_format: level(|sides| sides.each(|one, other| one.look == other.look)),
        run_format: level(|sides| sides.each(|one, other| one.runs == other.runs)),
        headers_footers: level(|sides| sides.numbered(|side| &side.furniture, Text::HeaderFooter)),
        sections: level(|sides| sides.numbered(|side| &side.sections, Text::Body)),
        table_looks: level(|sides| sides.numbered(|side| &side.tables, Text::Body)),
    }
}

/// What the result gives and what it should give.
pub(super) struct Sides<'a> {
    pub found: &'a Projection,
    pub wanted: &'a Projection,
}

/// The text of all paragraphs, each on its line, empty lines left out.
fn lines(side: &Projection) -> impl Iterator<Item = &str> {
    side.paragraphs
        .iter()
        .flat_map(|one| side.text[one.text.clone()].split('\n'))
        .filter(|line| !line.is_empty())
}

impl Sides<'_> {
    fn text(&self) -> Option<Difference> {
        if lines(self.found).eq(lines(self.wanted)) {
            None
        } else {
            self.paragraphs().or(Some(self.place(0)))
        }
    }

    fn paragraphs(&self) -> Option<Difference> {
        let same = |index: usize| match (self.found.paragraphs.get(index), self.wanted.paragraphs.get(index))
        {
            (Some(one), Some(other)) => {
                self.found.text[one.text.clone()] == self.wanted.text[other.text.clone()]
            }
            _ => false,
        };
        let count = self.found.paragraphs.len().max(self.wanted.paragraphs.len());
        (0..count).find(|index| !same(*index)).map(|index| self.place(index))
    }

    fn structure(&self) -> Option<Difference> {
        let count = self.found.blocks.len().max(self.wanted.blocks.len());
        let same = |index: usize| match (self.found.blocks.get(index), self.wanted.blocks.get(index)) {
            (Some(Block::Paragraph(one)), Some(Block::Paragraph(other))) => {
                let text = |side: &Projection, at: usize| {
                    side.paragraphs.get(at).map(|one| side.text[one.text.clone()].to_owned())
                };
                text(self.found, *one) == text(self.wanted, *other)
            }
            (Some(Block::Table(one, _)), Some(Block::Table(other, _))) => one == other,
            _ => false,
        };
        let index = (0..count).find(|index| !same(*index))?;
        let at = |side: &Projection| match side.blocks.get(index) {
            Some(Block::Paragraph(at)) => Some(*at),
            Some(Block::Table(_, before)) => Some(*before),
            None => None,
        };
        Some(self.place(at(self.wanted).or(at(self.found)).unwrap_or_default()))
    }

    fn objects(&self) -> Option<Difference> {
        let objects = self.each(|one, other| one.objects == other.objects);
        let linked = |side: &Projection| {
            let all = side.paragraphs.iter().enumerate();
            all.filter_map(|(index, one)| one.links.map(|links| (index, links))).collect::<Vec<_>>()
        };
        objects.or_else(|| {
            let (found, wanted) = (linked(self.found), linked(self.wanted));
            let same = |index: usize| found.get(index).map(|one| one.1) == wanted.get(index).map(|one| one.1);
            let index = (0..found.len().max(wanted.len())).find(|index| !same(*index))?;
            Some(self.place(wanted.get(index).or(found.get(index)).map_or(0, |one| one.0)))
        })
    }

    /// The first paragraph for which `same` does not hold.
    fn each(&self, same: impl Fn(&Paragraph, &Paragraph) -> bool) -> Option<Difference> {
        let count = self.found.paragraphs.len().max(self.wanted.paragraphs.len());
        let differs =
            |index: usize| match (self.found.paragraphs.get(index), self.wanted.paragraphs.get(index)) {
                (Some(one), Some(other)) => !same(one, other),
                _ => true,
            };
        (0..count).find(|index| differs(*index)).map(|index| self.place(index))
    }

    /// The first section or table that differs.
    fn numbered<T: PartialEq>(&self, of: impl Fn(&Projection) -> &Vec<T>, story: Text) -> Option<Difference> {
        let (found, wanted) = (of(self.found), of(self.wanted));
        let index =
            (0..found.len().max(wanted.len())).find(|index| found.get(*index) != wanted.get(*index))?;
        let (heading, text) = (String::new(), String::new());
        Some(Difference { story, number: number(index), heading, found: text.clone(), wanted: text })
    }

    /// The place of a paragraph, named from the document it should be in.
    fn place(&self, index: usize) -> Difference {
        let text = |side: &Projection| {
            let text = side.paragraphs.get(index).map_or("", |one| &side.text[one.text.clone()]);
            text.chars().take(SHOWN).collect::<String>()
        };
        let known = self.wanted.paragraphs.get(index).map(|one| (self.wanted, one));
        let last = || self.found.paragraphs.get(index).map(|one| (self.found, one));
        let known = known.or_else(last);
        let heading = known.and_then(|(side, one)| {
            let heading = side.paragraphs.get(one.heading?)?;
            Some(side.text[heading.text.clone()].chars().take(SHOWN).collect())
        });
        let story = match known.map_or(Within::Body, |(_, one)| one.within) {
            Within::Body => Text::Body,
            Within::Footnote => Text::Footnote,
            Within::Endnote => Text::Endnote,
            Within::TextBox => Text::TextBox,
            Within::HeaderOrFooter => Text::HeaderFooter,
        };
        Difference {
            story,
            number: number(index),
            heading: heading.unwrap_or_default(),
            found: text(self.found),
            wanted: text(self.wanted),
        }
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

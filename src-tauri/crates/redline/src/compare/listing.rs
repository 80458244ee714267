//! The change list: every change numbered in reading order, with the heading it stands under.

use std::collections::HashMap;

use crate::comparison::{
    Change, ChangeKind, ComparedBlock, ComparedRow, Comparison, Counts, Fate, Kind, Segment, Side, State,
};
use crate::files::StoryKind;
use crate::origin::{self, Origin, Spot};

/// Numbers the changes of `comparison`, names them in its segments, blocks, rows and cells, and lists and counts them.
pub(crate) fn list(mut comparison: Comparison) -> Comparison {
    let mut list = List::default();
    list.segments(&mut comparison.title);
    // A moved block stands at two places and is one change: the places are paired by their ids or, without ids, in turn.
    let mut moved = Moved::pair(&comparison.blocks);
    for place in 0..comparison.blocks.len() {
        let block = &mut comparison.blocks[place];
        list.enter(block);
        match block.state {
            State::Unchanged => {}
            State::Changed => list.changed(block),
            State::Inserted => {
                let id = list.add(ChangeKind::Inserted, String::new(), block.words(Side::After));
                block.name_all(&id);
            }
            State::Deleted => {
                let id = list.add(ChangeKind::Deleted, block.words(Side::Before), String::new());
                block.name_all(&id);
            }
            State::MovedFrom => {
                let id =
                    moved.id(place, || list.add(ChangeKind::Moved, block.text(Side::Before), String::new()));
                block.name_all(&id);
            }
            State::MovedTo => {
                let id = moved.id(place, || list.add(ChangeKind::Moved, String::new(), String::new()));
                block.change_id.clone_from(&id);
                list.fill(&id, block);
                list.changed_inside(block);
            }
        }
    }
    comparison.counts = Counts::of(&list.changes);
    comparison.changes = list.changes;
    origin::attribute(&mut comparison);
    comparison
}

#[derive(Default)]
struct List {
    changes: Vec<Change>,
    block_id: String,
    heading: String,
    place: Spot,
    /// How many paragraphs each side has so far, where the blocks do not say.
    paragraphs: [u32; 2],
    /// The last heading of each side.
    before_heading: String,
    after_heading: String,
}

impl List {
    /// Notes which block and which heading the next changes stand under.
    fn enter(&mut self, block: &ComparedBlock) {
        let title = |side: Side| block.text(side).trim().to_owned();
        let (before, after) = (block.state.stands_in(Side::Before), block.state.stands_in(Side::After));
        if before && block.before_shape.kind == Kind::Heading {
            self.before_heading = title(Side::Before);
        }
        if after && block.shape.kind == Kind::Heading {
            self.after_heading = title(Side::After);
        }
        self.heading = if after { self.after_heading.clone() } else { self.before_heading.clone() };
        self.block_id.clone_from(&block.id);
        // Headers and notes stand under no heading of the body.
        if !matches!(block.place.story, StoryKind::Body | StoryKind::TextBox) {
            self.heading.clear();
        }
        self.paragraphs[0] += u32::from(before);
        self.paragraphs[1] += u32::from(after);
        self.place = block.place;
        if self.place.paragraph == 0 {
            self.place.paragraph = self.paragraphs[usize::from(after)];
        }
    }

    fn add(&mut self, kind: ChangeKind, before: String, after: String) -> String {
        let number = u32::try_from(self.changes.len() + 1).unwrap_or(u32::MAX);
        let id = number.to_string();
        self.changes.push(Change {
            id: id.clone(),
            number,
            kind,
            before,
            after,
            heading: self.heading.clone(),
            block_id: self.block_id.clone(),
            story: self.place.story,
            paragraph: self.place.paragraph,
            page: 0,
            author: String::new(),
            date: String::new(),
            marks: Vec::new(),
            origin: Origin::default(),
        });
        id
    }

    /// Completes the change of a moved block, which may have been listed where it stood before.
    fn fill(&mut self, id: &str, block: &ComparedBlock) {
        if let Some(change) = self.changes.iter_mut().find(|change| change.id == id) {
            change.before = block.text(Side::Before);
            change.after = block.text(Side::After);
        }
    }

    fn changed(&mut self, block: &mut ComparedBlock) {
        let same = (block.shape.kind, block.shape.level, block.shape.ordered)
            == (block.before_shape.kind, block.before_shape.level, block.before_shape.ordered);
        if !same || !block.origin.marks.is_empty() {
            block.change_id =
                self.add(ChangeKind::Formatted, block.text(Side::Before), block.text(Side::After));
        }
        self.changed_inside(block);
    }

    fn changed_inside(&mut self, block: &mut ComparedBlock) {
        self.segments(&mut block.segments);
        let mut columns: HashMap<(usize, bool), String> = HashMap::new();
        let whole = column_texts(&block.rows);
        for row in &mut block.rows {
            self.row(row, &mut columns, &whole);
        }
    }

    fn row(
        &mut self,
        row: &mut ComparedRow,
        columns: &mut HashMap<(usize, bool), String>,
        whole: &HashMap<(usize, bool), String>,
    ) {
        if row.paragraph > 0 {
            self.place.paragraph = row.paragraph;
        }
        match row.state {
            State::Inserted | State::MovedTo => {
                let id = self.add(ChangeKind::RowInserted, String::new(), row.text(Side::After));
                row.name_all(&id);
                return;
            }
            State::Deleted | State::MovedFrom => {
                let id = self.add(ChangeKind::RowDeleted, row.text(Side::Before), String::new());
                row.name_all(&id);
                return;
            }
            State::Unchanged => return,
            State::Changed => {}
        }
        if row.header != row.before_header || !row.origin.marks.is_empty() {
            row.change_id = self.add(ChangeKind::Formatted, row.text(Side::Before), row.text(Side::After));
        }
        for (place, cell) in row.cells.iter_mut().enumerate() {
            let came = match cell.state {
                State::Inserted => true,
                State::Deleted => false,
                _ => {
                    if !cell.origin.marks.is_empty() {
                        let (before, after) =
                            (text(&cell.segments, Side::Before), text(&cell.segments, Side::After));
                        cell.change_id = self.add(ChangeKind::Formatted, before, after);
                    }
                    self.segments(&mut cell.segments);
                    continue;
                }
            };
            let id = columns.entry((place, came)).or_insert_with(|| {
                let text = whole.get(&(place, came)).cloned().unwrap_or_default();
                if came {
                    self.add(ChangeKind::Inserted, String::new(), text)
                } else {
                    self.add(ChangeKind::Deleted, text, String::new())
                }
            });
            cell.change_id.clone_from(id);
            name(&mut cell.segments, id);
        }
    }

    /// Lists the changes of a line: words that went and came side by side are one replacement.
    fn segments(&mut self, segments: &mut [Segment]) {
        let mut start = 0;
        while start < segments.len() {
            let sort = |segment: &Segment| match segment.change {
                Fate::Kept => 0,
                Fate::Inserted | Fate::Deleted => 1,
                Fate::Formatted => 2,
            };
            let first = &segments[start];
            let kind = (sort(first), first.number);
            let is_kept = kind.0 == 0;
            let length = segments[start..]
                .iter()
                .take_while(|segment| (sort(segment), segment.number) == kind)
                .take_while(|segment| is_kept || segment.origin.is_same_hand(&first.origin))
                .count();
            let group = &mut segments[start..start + length];
            start += length;
            if is_kept {
                continue;
            }
            let (before, after) = (text(group, Side::Before), text(group, Side::After));
            let kind = match (kind.0, before.is_empty(), after.is_empty()) {
                (2, ..) => ChangeKind::Formatted,
                (_, true, _) => ChangeKind::Inserted,
                (_, _, true) => ChangeKind::Deleted,
                _ => ChangeKind::Reworded,
            };
            let id = self.add(kind, before, after);
            name(group, &id);
        }
    }
}

/// Which change each place of a moved block belongs to.
struct Moved {
    group: HashMap<usize, usize>,
    ids: HashMap<usize, String>,
}

impl Moved {
    fn pair(blocks: &[ComparedBlock]) -> Self {
        let mut group = HashMap::new();
        let mut open: HashMap<(String, String), Vec<usize>> = HashMap::new();
        let places = |state: State| blocks.iter().enumerate().filter(move |(_, block)| block.state == state);
        let key = |block: &ComparedBlock| {
            (
                if block.id.is_empty() { block.text(Side::Before) } else { block.id.clone() },
                block.before_id.clone(),
            )
        };
        for (place, block) in places(State::MovedFrom) {
            open.entry(key(block)).or_default().push(place);
        }
        for (place, block) in places(State::MovedTo) {
            let from =
                open.get_mut(&key(block)).filter(|places| !places.is_empty()).map(|places| places.remove(0));
            group.insert(place, from.unwrap_or(place));
        }
        Self { group, ids: HashMap::new() }
    }

    fn id(&mut self, place: usize, new: impl FnOnce() -> String) -> String {
        let group = self.group.get(&place).copied().unwrap_or(place);
        self.ids.entry(group).or_insert_with(new).clone()
    }
}

impl ComparedBlock {
    /// The words of the block on `side`, with the printed number; rows on lines of their own.
    #[must_use]
    pub fn text(&self, side: Side) -> String {
        let mut lines: Vec<String> = Vec::new();
        let own = text(&self.segments, side);
        if !own.is_empty() || self.rows.is_empty() {
            lines.push(own);
        }
        lines.extend(self.rows.iter().filter(|row| row.state.stands_in(side)).map(|row| row.text(side)));
        lines.join("\n")
    }

    /// What a list says of the whole block: an empty paragraph is its mark.
    fn words(&self, side: Side) -> String {
        let text = self.text(side);
        if text.is_empty() { "¶".to_owned() } else { text }
    }

    /// Every change that the block shows, in order and each once.
    #[must_use]
    pub fn change_ids(&self) -> Vec<&str> {
        let cells = self.rows.iter().flat_map(|row| {
            let inside = row.cells.iter().flat_map(|cell| {
                std::iter::once(&cell.change_id).chain(cell.segments.iter().map(|one| &one.change_id))
            });
            std::iter::once(&row.change_id).chain(inside)
        });
        let own = std::iter::once(&self.change_id).chain(self.segments.iter().map(|one| &one.change_id));
        let mut ids: Vec<&str> = Vec::new();
        for id in own.chain(cells).filter(|id| !id.is_empty()) {
            if ids.last() != Some(&id.as_str()) && !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        ids
    }

    fn name_all(&mut self, id: &str) {
        id.clone_into(&mut self.change_id);
        name(&mut self.segments, id);
        for row in &mut self.rows {
            row.name_all(id);
        }
    }
}

impl ComparedRow {
    /// The words of the row on `side`, tab between cells.
    #[must_use]
    pub fn text(&self, side: Side) -> String {
        let cells = self.cells.iter().filter(|cell| cell.state.stands_in(side));
        cells.map(|cell| text(&cell.segments, side)).collect::<Vec<_>>().join("\t")
    }

    fn name_all(&mut self, id: &str) {
        id.clone_into(&mut self.change_id);
        for cell in &mut self.cells {
            id.clone_into(&mut cell.change_id);
            name(&mut cell.segments, id);
        }
    }
}

fn name(segments: &mut [Segment], id: &str) {
    for segment in segments {
        id.clone_into(&mut segment.change_id);
    }
}

fn text(segments: &[Segment], side: Side) -> String {
    let mut out = String::new();
    let mut after_number = false;
    for segment in segments.iter().filter(|segment| segment.change.stands_in(side)) {
        if after_number && !segment.number {
            out.push(' ');
        }
        after_number = segment.number;
        out.push_str(&segment.text);
    }
    out
}

/// The words of each column that came or went as a whole.
fn column_texts(rows: &[ComparedRow]) -> HashMap<(usize, bool), String> {
    let mut texts: HashMap<(usize, bool), String> = HashMap::new();
    for row in rows.iter().filter(|row| row.state == State::Changed) {
        for (place, cell) in row.cells.iter().enumerate() {
            let (came, side) = match cell.state {
                State::Inserted => (true, Side::After),
                State::Deleted => (false, Side::Before),
                _ => continue,
            };
            let all = texts.entry((place, came)).or_default();
            if !all.is_empty() {
                all.push('\n');
            }
            all.push_str(&text(&cell.segments, side));
        }
    }
    texts
}

//! The June and October versions of the Next Steps document, made of the file's own sections. The text is made up to
//! try the redline with; it is not the text of anybody's paper, and every word of it is marked so.

use super::fill::{Fill, list, number};
use super::kept::Kept;
use redline::{Block, Content, Mark, Run};
use serde_json::{Map, Value as Json, json};
use store::{StoreError, Value};

/// The June draft.
pub const JUNE: &str = "dv-next20-draft";
/// The October final.
pub const OCTOBER: &str = "dv-next20-final";
const REMARK: &str = "illustrative_sections";
const VERSIONS: [(&str, &str); 2] = [(JUNE, "june"), (OCTOBER, "october")];

fn heading_key(section: &str) -> String {
    format!("section-{section}")
}

fn text_key(section: &str) -> String {
    format!("section-{section}-text")
}

/// The blocks of one version, in reading order. The key of a block is the same in both versions.
///
/// A section without text in a version is not part of it.
pub fn compose(sections: &Json, month: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for section in list(sections) {
        let text = |key: &str| section[key].as_str().unwrap_or_default();
        if text(month).is_empty() {
            continue;
        }
        let number = text("key");
        let run = |words: &str| vec![Run::plain(words).mark(Mark::Illustrative)];
        let level = u8::try_from(number.split('.').count()).unwrap_or(6).min(6);
        blocks.push(Block::heading(heading_key(number), level, number, run(text("title"))));
        blocks.push(Block::paragraph(text_key(number), run(text(month))));
    }
    blocks
}

/// Writes the blocks of both versions and freezes them.
pub(super) fn fill(fill: &mut Fill<'_, '_, '_>, file: &Json) -> Result<(), StoreError> {
    for (origin, month) in VERSIONS {
        let version = fill.id(origin)?;
        for (place, block) in compose(&file["sections"], month).iter().enumerate() {
            let content = serde_json::to_string(block)?;
            let columns: [(&str, Value); 4] = [
                ("version", version.into()),
                ("key", block.id.as_str().into()),
                ("position", number(place + 1)),
                ("content", content.into()),
            ];
            fill.link("block", &columns)?;
        }
        let now = fill.work.clock.now();
        fill.work.recorder.set("version", version, "frozen_at", now)?;
    }
    Ok(())
}

/// The sections with their text in both versions, in the order of their numbers, and how they are known.
pub(super) fn give_back(kept: &Kept) -> Json {
    let mut sections: Vec<Json> = Vec::new();
    for (origin, month) in VERSIONS {
        let blocks = kept.blocks(origin);
        for block in &blocks {
            let Content::Heading { number, runs, .. } = &block.content else { continue };
            if block.id != heading_key(number) {
                continue;
            }
            let words = blocks.iter().find(|text| text.id == text_key(number)).map(Block::text);
            let title = redline::document::text_of(runs);
            let found = sections.iter().position(|section| section["key"] == number.as_str());
            let place = found.unwrap_or_else(|| {
                sections.push(json!({"key": number, "title": title, "june": "", "october": ""}));
                sections.len() - 1
            });
            sections[place][month] = words.unwrap_or_default().into();
        }
    }
    let mut object = Map::from_iter([("sections".to_owned(), sections.into())]);
    kept.add_known(&mut object, kept.rows_of("remark", "about", REMARK).next());
    object.into()
}

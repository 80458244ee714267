//! The June and October versions of the Next Steps document, made of the file's own sections. The text is made up to
//! try the redline with; it is not the text of anybody's paper, and every word of it
//! is marked so. The tables are drawn from the plan.

use super::fill::list;
use super::kept::Kept;
use operations::documents::freeze;
use operations::{OperationError, Work};
use plan::{IssueListId, RecordId};
use publish::{Narrative, Tables, heading_id, text_id};
use redline::{Block, Content, Mark, Run};
use serde_json::{Map, Value as Json, json};
use store::StoreError;
use words::Words;

/// The June draft.
pub const JUNE: &str = "dv-next20-draft";
/// The October final.
pub const OCTOBER: &str = "dv-next20-final";
/// The list whose issues the paper is about.
const TOPICS: &str = "il-2020";
/// The lists that were published as versions of their own.
const LISTS: [&str; 3] = ["il-draft", "il-final", "il-workareas"];
const REMARK: &str = "illustrative_sections";
const VERSIONS: [(&str, &str); 2] = [(JUNE, "june"), (OCTOBER, "october")];

/// What stands before the first section: that the text is made up. It cannot be hidden, and it is printed.
const NOTE: &str = "about-this-text";

/// The narrative of one version. A section without text in a version is not part of it.
fn narrative(sections: &Json, month: &str) -> Vec<Narrative> {
    let marked = |section: &Json, key: &str| match section[key].as_str().unwrap_or_default() {
        "" => Vec::new(),
        words => vec![Run::plain(words).mark(Mark::Illustrative)],
    };
    list(sections)
        .map(|section| Narrative {
            number: section["key"].as_str().unwrap_or_default().to_owned(),
            title: marked(section, "title"),
            text: marked(section, month),
        })
        .collect()
}

/// Freezes both versions of the paper with their tables, and the versions that are issues lists.
pub(super) fn freeze_versions(work: &mut Work<'_, '_>, file: &Json) -> Result<(), OperationError> {
    let words = Words::english();
    let named = |work: &Work<'_, '_>, origin: &str| -> Result<RecordId, OperationError> {
        let found = work.read().rows_where("record", "origin", &origin.into())?;
        Ok(found
            .first()
            .map(|row| row.id)
            .ok_or_else(|| StoreError::NoSuchRow { table: "record".to_owned(), id: origin.to_owned() })?)
    };
    let topics: IssueListId = named(work, TOPICS)?.into();
    for (origin, month) in VERSIONS {
        let tables = if origin == JUNE { Tables::ForComment } else { Tables::WithActions };
        let sections = narrative(&file["illustrative_sections"]["sections"], month);
        let note = Run::plain(words.plain("document-made-up")).italic().mark(Mark::Illustrative);
        let mut blocks = vec![Block::paragraph(NOTE, vec![note])];
        blocks.extend(publish::next_steps(work.read(), words, topics, &sections, tables)?);
        let version = named(work, origin)?;
        freeze(work, version.into(), &blocks)?;
    }
    for list in LISTS {
        let list = named(work, list)?;
        let row = work.read().row("issue_list", list)?;
        if let Some(version) = row.id("version") {
            let blocks = publish::issues_list(work.read(), words, list.into())?;
            freeze(work, version.into(), &blocks)?;
        }
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
            if block.id != heading_id(number) {
                continue;
            }
            let words = blocks.iter().find(|text| text.id == text_id(number)).map(Block::text);
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

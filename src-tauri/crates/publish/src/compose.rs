//! What a version is composed of: the narrative that people wrote, and the tables drawn from the plan.

use crate::drawn;
use operations::Operation;
use operations::documents::{Composed, PublishVersion, version_publish};
use plan::{DocumentId, IssueListId, VersionId};
use redline::{Block, Run};
use store::query::documents;
use store::{Reader, StoreError};
use words::Words;

/// One section of the narrative.
#[derive(Debug, Clone)]
pub struct Narrative {
    /// Its number, for example `3.1`; it is also the stable id of its blocks.
    pub number: String,
    /// Its title.
    pub title: Vec<Run>,
    /// Its text; a section without text is left out.
    pub text: Vec<Run>,
}

/// The id of the heading of a section, the same in every version.
pub fn heading_id(number: &str) -> String {
    format!("section-{number}")
}

/// The id of the text of a section, the same in every version.
pub fn text_id(number: &str) -> String {
    format!("section-{number}-text")
}

/// Which tables a Next Steps paper draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tables {
    /// Issues, existing work and gaps: what a draft for comment shows.
    ForComment,
    /// The same, and the actions with lead and years.
    WithActions,
}

/// Composes a Next Steps paper: each section with its text; the issues in order after the section that introduces the
/// work plan; the existing work of a topic after the section of its name; the gaps after the remaining work areas; the
/// actions at the end.
///
/// # Errors
/// When the file cannot be read.
pub fn next_steps(
    reader: Reader<'_>,
    words: &Words,
    list: IssueListId,
    sections: &[Narrative],
    tables: Tables,
) -> Result<Vec<Block>, StoreError> {
    let issues = reader.rows_where("issue", "issue_list", &list.into())?;
    let mut blocks = Vec::new();
    for section in sections.iter().filter(|section| !section.text.is_empty()) {
        let level = u8::try_from(section.number.split('.').count()).unwrap_or(1).min(6);
        let key = &section.number;
        blocks.push(Block::heading(heading_id(key), level, key, section.title.clone()));
        blocks.push(Block::paragraph(text_id(key), section.text.clone()));
        let title = redline::document::text_of(&section.title);
        if let Some(issue) = issues.iter().find(|issue| issue.text("name") == title) {
            blocks.extend(drawn::existing_work(reader, words, issue.id.into())?);
        }
        match key.as_str() {
            "3" => blocks.push(drawn::issues_in_order(reader, words, list)?),
            "4" => blocks.push(drawn::gaps(reader, words, list)?),
            _ => {}
        }
    }
    if tables == Tables::WithActions {
        blocks.push(drawn::actions(reader, words)?);
    }
    Ok(blocks)
}

/// The newest version of a document with every drawn table drawn again from the plan as it is now. The narrative stays.
///
/// # Errors
/// When the file cannot be read.
pub fn redrawn(reader: Reader<'_>, words: &Words, document: DocumentId) -> Result<Vec<Block>, StoreError> {
    let Some(version) = documents::newest_readable(reader, document.into())? else { return Ok(Vec::new()) };
    let mut blocks = Vec::new();
    for block in documents::version_document(reader, version)?.blocks {
        if block.id.starts_with(drawn::DRAWN) {
            blocks.extend(drawn::again(reader, words, &block.id)?);
        } else {
            blocks.push(block);
        }
    }
    Ok(blocks)
}

/// Publishes a version of a document, composed from the plan as it is now.
pub fn publish_version(request: PublishVersion, words: &'static Words) -> Operation<VersionId> {
    version_publish(request, move |reader, document| {
        let blocks = redrawn(reader, words, document)?;
        let lists = blocks.iter().filter_map(|block| drawn::list_of(&block.id)).collect();
        Ok(Composed { blocks, lists })
    })
}

/// Composes an issues list: each issue with its number, name and description.
///
/// # Errors
/// When the file cannot be read.
pub fn issues_list(reader: Reader<'_>, words: &Words, list: IssueListId) -> Result<Vec<Block>, StoreError> {
    let name = reader.row("issue_list", list.into())?.text("name");
    let mut issues = reader.rows_where("issue", "issue_list", &list.into())?;
    issues.sort_by_key(|issue| issue.int("number"));
    let count = issues.len().to_string();
    let intro = words.say("document-list-intro", [("count", count.as_str())]);
    let mut blocks = vec![
        Block::heading("list:heading", 1, "", vec![Run::plain(name)]),
        Block::paragraph("list:intro", vec![Run::plain(intro)]),
    ];
    for issue in issues {
        let mut runs = vec![Run::plain(issue.text("name")).bold()];
        let told = issue.get("description").text().map(|words| ("description", words.to_owned()));
        let asked = issue.get("guiding_question").text().map(|words| ("guiding_question", words.to_owned()));
        for (field, said) in told.into_iter().chain(asked) {
            runs.push(Run::plain(". "));
            runs.extend(drawn::marked(words, &said, drawn::basis_of(reader, issue.id, field)?));
        }
        blocks.push(Block::item(format!("issue:{}", issue.id), true, 0, runs));
    }
    Ok(blocks)
}

//! One record with everything that is known of it.

use super::conflicts::{Conflict, conflicts_of};
use super::facts::{Fact, Facts};
use super::fields;
use super::links::{LinkGroup, links};
use super::place::{self, PathStep};
use crate::query::common::{RecordRef, Sentence, SourceRef, record_ref, sources_of};
use crate::query::history::{RecordChange, changes_of};
use crate::query::issues::{self, IssueStory};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::Basis;
use serde::Serialize;

/// A sentence of a record's story, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StorySentence {
    /// The sentence.
    pub sentence: Sentence,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
}

/// One record in the right pane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordDetail {
    /// The record.
    pub record: RecordRef,
    /// What it stands under, outermost first.
    pub crumb: Vec<RecordRef>,
    /// Its place in its list.
    pub position: Option<Sentence>,
    /// The stations of an issue.
    pub path: Vec<PathStep>,
    /// The one value that matters.
    pub value: Option<Sentence>,
    /// Words of the plan about it.
    pub description: Option<String>,
    /// The story of an issue.
    pub story: Vec<StorySentence>,
    /// What existing work leaves open.
    pub missing: Option<String>,
    /// Terms and values.
    pub facts: Vec<Fact>,
    /// What it is tied to.
    pub links: Vec<LinkGroup>,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// Where sources disagree about it.
    pub conflicts: Vec<Conflict>,
    /// Who changed what, newest first.
    pub history: Vec<RecordChange>,
}

/// Reads one record.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such record.
pub fn record_detail(reader: Reader<'_>, id: RecordId) -> Result<RecordDetail, StoreError> {
    let record = record_ref(reader, id)?;
    let row = reader.row(&record.kind, id)?;
    let sources = sources_of(reader, id)?;
    let conflicts = conflicts_of(reader, id, &record.kind)?;
    let story = (record.kind == "issue").then(|| issues::story(reader, id)).transpose()?;
    let said = |column: Option<&str>| column.map(|column| row.text(column)).filter(|text| !text.is_empty());
    let detail = RecordDetail {
        crumb: place::crumb(reader, &record, &row)?,
        position: story.as_ref().map(place::position),
        path: story.as_ref().map(place::path).unwrap_or_default(),
        value: value(&record.kind, &row),
        description: said(fields::description(&record.kind)),
        story: story.map(sentences).unwrap_or_default(),
        missing: said((record.kind == "coverage").then_some("missing")),
        facts: Facts::read(reader, record.clone(), row.clone(), sources.clone(), conflicts.clone())?.all()?,
        links: links(reader, id, &record.kind)?,
        basis: record.basis,
        sources,
        conflicts,
        history: changes_of(reader, &record)?,
        record,
    };
    Ok(detail)
}

fn value(kind: &str, row: &Row) -> Option<Sentence> {
    let word = row.text(fields::value(kind)?);
    (!word.is_empty()).then(|| Sentence::new(fields::word_key(kind, &word)))
}

fn sentences(story: IssueStory) -> Vec<StorySentence> {
    let sentence = |told: issues::IssueSentence| StorySentence {
        sentence: Sentence { key: told.key, args: told.args },
        basis: told.basis,
        sources: told.sources,
    };
    story.sentences.into_iter().map(sentence).collect()
}

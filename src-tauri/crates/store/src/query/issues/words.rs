//! A sentence of a story: the key of its text in `issues.ftl` and what fills it.

use super::paths::{Issue, Paths};
use crate::query::common::{RecordRef, SourceRef};
use plan::RecordId;
use plan::states::Basis;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a sentence tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StoryPart {
    /// Where the issue began.
    Raised,
    /// What it is about.
    Description,
    /// A step from one list to the next, or out of them.
    Step,
    /// What was said of its state.
    State,
    /// Who was to lead it.
    Lead,
    /// What it is a symptom or a cause of.
    Symptom,
    /// A comment that names it.
    Comment,
}

/// One sentence.
///
/// Arguments ending in `_count` are whole numbers, those ending in `_on` are dates; all others are text. Several names
/// come as `names` (all but the last, with commas) and `last_name`, so that each language joins them in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IssueSentence {
    /// What it tells of.
    pub part: StoryPart,
    /// The key of the sentence.
    pub key: String,
    /// What fills it.
    pub args: BTreeMap<String, String>,
    /// The reason given, or the note on how it is known, in the words of the plan.
    pub reason: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// Who decided, when somebody says so.
    pub actor: Option<RecordRef>,
    /// When it happened, in the precision known.
    pub happened_on: Option<String>,
    /// The list it happened in, or that the issue left.
    pub list: RecordId,
    /// The records it names, to go to.
    pub names: Vec<RecordRef>,
}

impl IssueSentence {
    pub(super) fn new(part: StoryPart, key: &str, list: RecordId) -> Self {
        Self {
            part,
            key: key.to_owned(),
            args: BTreeMap::new(),
            reason: None,
            basis: Basis::Own,
            sources: Vec::new(),
            actor: None,
            happened_on: None,
            list,
            names: Vec::new(),
        }
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// A date that may not be known: `prefix_on`, and `prefix` itself says `yes` or `no`.
    pub(super) fn dated(self, prefix: &str, on: Option<&str>) -> Self {
        let known = if on.is_some() { "yes" } else { "no" };
        let with_day = match on {
            Some(on) => self.with(&format!("{prefix}_on"), on),
            None => self,
        };
        with_day.with(prefix, known)
    }

    /// Several issues under one name: how many, all but the last, and the last.
    pub(super) fn several(mut self, prefix: &str, issues: &[&Issue]) -> Self {
        self.names.extend(issues.iter().map(|issue| issue.record.clone()));
        let named: Vec<_> = issues.iter().map(|issue| numbered(issue)).collect();
        let (last, others) =
            named.split_last().map_or(("", &[][..]), |(last, others)| (last.as_str(), others));
        self.with(&format!("{prefix}_count"), issues.len().to_string())
            .with(&format!("{prefix}s"), others.join(", "))
            .with(&format!("last_{prefix}"), last)
    }

    pub(super) fn known(mut self, basis: Basis, sources: Vec<SourceRef>) -> Self {
        self.basis = basis;
        self.sources = sources;
        self
    }

    /// The list and its date.
    pub(super) fn in_list(self, paths: &Paths, list: RecordId) -> Self {
        let Some(list) = paths.list(list) else { return self };
        self.with("list", &list.record.name).dated("dated", list.dated_on.as_deref())
    }
}

/// An issue with its number, as people cite it.
fn numbered(issue: &Issue) -> String {
    format!("{} ({})", issue.record.name, issue.rank.unwrap_or(issue.number))
}

//! Refused is not broken: the plan's "no" is a value with a code and the words that fill its sentence. The sentences
//! themselves stand in the `refusals.ftl` of each language, one per code.

use serde::Serialize;
use std::collections::BTreeMap;

/// A rule of the plan says no. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{code} {args:?}")]
pub struct Refusal {
    /// The key of the sentence, for example `coverage-rationale-needed`.
    pub code: String,
    /// What fills the sentence: names of records, numbers, file names.
    pub args: BTreeMap<String, String>,
}

impl Refusal {
    /// A refusal whose sentence needs nothing filled in.
    pub fn new(code: &str) -> Self {
        Self { code: code.into(), args: BTreeMap::new() }
    }

    /// Fills one place of the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.into(), value.into());
        self
    }

    /// Says which other no it follows from: its sentence stands as `$why` in this one, filled from the same words.
    #[must_use]
    pub fn because(mut self, other: Self) -> Self {
        for (name, value) in other.args {
            self.args.entry(name).or_insert(value);
        }
        self.with("code", other.code)
    }
}

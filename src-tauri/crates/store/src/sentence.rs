//! A sentence of the language files with what fills its places: it is said where it is shown, in the reader's language.

use serde::Serialize;
use std::collections::BTreeMap;

/// A Fluent key and its arguments. Arguments named `count` or ending in `_count` are whole numbers, ending in `_on`
/// ISO days of the precision known, ending in `_at` instants in UTC milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// The Fluent key, for example `change-gap-owner-set`.
    pub key: String,
    /// What fills its places.
    pub args: BTreeMap<String, String>,
}

impl Sentence {
    /// A sentence whose places are still empty.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: BTreeMap::new() }
    }

    /// Fills one place.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// The sentence that names a change: `change-` and its kind, filled with what it was done to.
    pub fn of_change(kind: &str, label: &str) -> Self {
        Self::new(format!("change-{}", kind.replace('_', "-"))).with("name", label)
    }
}

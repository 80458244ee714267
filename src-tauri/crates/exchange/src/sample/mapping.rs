//! How a collection of the file lies in the tables of a plan: one description, read in both directions.

use plan::states::{AssignmentState, Basis, Role};
use serde_json::Value as Json;
use store::Value;

/// A list of records in the file and the table that holds them.
pub(super) struct Collection {
    /// Its key in the file.
    pub name: &'static str,
    /// Its table, which is the kind of its records.
    pub table: &'static str,
    /// Which rows of the table are of this collection.
    pub rows: Rows,
    /// How its records are called.
    pub label: Label,
    /// How its records are known.
    pub known: Known,
    /// Where everything else goes.
    pub fields: &'static [Field],
}

/// Which rows of a table belong to a collection.
pub(super) enum Rows {
    /// All of them.
    All,
    /// Those with a word in a column.
    Where(&'static str, &'static str),
    /// Those with another word in a column.
    Except(&'static str, &'static str),
    /// Those without an id in the file: their origin is the collection's name and their place in it.
    Placed,
}

/// How the records of a collection are called.
pub(super) enum Label {
    /// By the prefix of their kind and their place.
    Counted,
    /// By what a field of theirs says, after a prefix.
    Named(&'static str, &'static str),
}

/// How the records of a collection are known.
pub(super) enum Known {
    /// Each says it: `basis`, `verified`, `sources`.
    Said,
    /// The file does not say it; the records cite sources where they have any.
    Taken(Basis, bool),
}

/// Where a field of the file goes. The first word is always its key; a dot leads into an object.
pub(super) enum Field {
    /// Text in a column.
    Text(&'static str, &'static str),
    /// A whole number in a column.
    Number(&'static str, &'static str),
    /// Yes or no in a column.
    Flag(&'static str, &'static str),
    /// A list of short texts, as JSON in a column.
    Texts(&'static str, &'static str),
    /// Another record, by its id in the file, as a reference in a column.
    One(&'static str, &'static str),
    /// Other records, as rows of a table that links in order: table, own column, other column.
    Many(&'static str, &'static str, &'static str, &'static str),
    /// A word of the file and the word of ours that says the same, in a column.
    Word(&'static str, &'static str, &'static [(&'static str, &'static str)]),
    /// Whether single columns are verified apart from their record.
    Verified(&'static str, &'static [&'static str]),
    /// How single columns are known apart from their record.
    Basis(&'static str, &'static [&'static str]),
    /// A party, as an assignment.
    Party(&'static str, Role, Option<AssignmentState>),
    /// Several parties, as assignments.
    Parties(&'static str, Role, Option<AssignmentState>),
    /// Named dates, as rows of `key_date`.
    Dates(&'static str),
    /// Where a record is found, as rows of `link`.
    Links(&'static str),
    /// A grouping of issues and whose it is.
    Tag(&'static str, &'static str),
    /// Sums in millions for the low, base and high case, as amounts.
    Sums(&'static str),
    /// A text for each fiscal year, as phases of an initiative.
    Phases(&'static str),
    /// The points of a submission, as records of their own.
    Points(&'static str),
    /// The values that stand in a disagreement, with who says each and which is used.
    Disagreement(&'static str),
    /// A column for which the file gives too little, and what stands in it; where that is nothing, what was read stays.
    Ours(&'static str, fn(&Item<'_>) -> Value),
}

/// One record of the file while it is read.
pub(super) struct Item<'a> {
    /// The record.
    pub json: &'a Json,
    /// The whole file.
    pub file: &'a Json,
    /// Its place in its collection, from 0.
    pub index: usize,
    /// A position after all those before it.
    pub position: &'a str,
}

impl Item<'_> {
    /// A text of the record, empty when it has none.
    pub fn text(&self, key: &str) -> &str {
        self.json[key].as_str().unwrap_or_default()
    }

    /// The record of a collection with an id.
    pub fn other(&self, collection: &str, id: &str) -> &Json {
        let found = self.file[collection].as_array().into_iter().flatten().find(|record| record["id"] == id);
        found.unwrap_or(&Json::Null)
    }
}

/// What stands at a key, where a dot leads into an object.
pub(super) fn at<'a>(json: &'a Json, path: &str) -> &'a Json {
    path.split('.').fold(json, |inner, key| &inner[key])
}

/// Sets what stands at a key, where a dot leads into an object. What is empty is left out.
pub(super) fn put(json: &mut Json, path: &str, value: Json) {
    if value.is_null() || value.as_array().is_some_and(Vec::is_empty) {
        return;
    }
    let mut inner = json;
    for key in path.split('.') {
        inner = &mut inner[key];
    }
    *inner = value;
}

//! Word files: written clean, written with tracked changes, read back, their changes accepted or rejected.

mod body;
pub(crate) mod characters;
mod contents;
mod direction;
mod encoding;
mod fault;
mod inline;
mod lists;
mod pack;
pub(crate) mod package;
mod parts;
mod read;
pub(crate) mod resolve;
mod styles;
mod table;
pub(crate) mod tree;
pub(crate) mod xml;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::comparison::Comparison;
use crate::document::Document;

pub use fault::ReadError;
pub use package::{Package, Part};
pub(crate) use package::{Relationship, replace, resolve as resolve_target};
pub use read::{read, to_document};
pub(crate) use resolve::{HIDDEN, resolved, resolved_each};
pub use resolve::{accept_all, reject_all, tracked};
pub(crate) use xml::{Stamp, escape};

/// What a file says about itself, beside the document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    /// Who made the file; empty for nobody.
    pub creator: String,
    /// When it was made: an ISO day (`2020-10-14`) or instant (`2020-10-14T09:30:00Z`); anything else leaves it out.
    pub date: String,
    /// The words above the table of contents; empty for no table of contents.
    pub contents_title: String,
    /// A line at the top of every page, for example the two versions a redline is made of; empty for none.
    pub header: String,
}

/// Whose name and which time the tracked changes bear.
///
/// Word requires an author on every change but no date, so an anonymous redline bears a neutral name of the caller's
/// choice (in the reader's language) and no date; only the start of a moved range, where the schema demands one, says 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Authorship {
    /// The person who made the changes.
    Named {
        /// The name of the person.
        author: String,
        /// An ISO day or instant; anything else leaves the date out.
        date: String,
    },
    /// One name for all, for example that of the organisation.
    House {
        /// The name.
        name: String,
        /// An ISO day or instant; anything else leaves the date out.
        date: String,
    },
    /// Nobody in particular.
    Anonymous {
        /// A neutral word that stands for the author, for example "Anonymous".
        name: String,
    },
}

impl Authorship {
    /// The name that stands on the changes.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Named { author: name, .. } | Self::House { name, .. } | Self::Anonymous { name } => name,
        }
    }
}

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be packed: {0}")]
pub struct WriteError(#[from] zip::result::ZipError);

/// Writes `document` as a Word file without tracked changes.
///
/// The same document and `meta` always give the same bytes.
///
/// # Errors
/// When the parts cannot be packed, for example because one is larger than a ZIP file can hold.
pub fn write(document: &Document, meta: &Meta) -> Result<Vec<u8>, WriteError> {
    parts::write(&Comparison::unchanged(document), meta, &xml::Stamp::none())
}

/// Writes `comparison` as a Word file with every change tracked: words, paragraph marks, rows, cells, moves and form.
///
/// Accepting all changes gives the later version, rejecting all the earlier one; [`crate::prove`] checks it. The same
/// comparison, `meta` and `authorship` always give the same bytes.
///
/// # Errors
/// When the parts cannot be packed.
pub fn write_redline(
    comparison: &Comparison,
    meta: &Meta,
    authorship: &Authorship,
) -> Result<Vec<u8>, WriteError> {
    parts::write(comparison, meta, &xml::Stamp::new(authorship))
}

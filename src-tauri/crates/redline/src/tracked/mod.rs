//! What can be read from any Word file with tracked changes, whoever made them.

mod decide;
mod fixed;
mod html;
mod line;
mod looks;
mod marks;
pub(crate) mod page;
mod reader;
mod tail;

pub use decide::{Decision, Selection, decide};
pub(crate) use decide::{authors, decide_by, made_by};
pub use fixed::fixed;
pub use html::{HtmlWords, Layout, html};
pub use page::{ProofLine, ProofPage, with_page};

use crate::compare::listing;
use crate::comparison::{Comparison, Counts};
use crate::docx::{Package, ReadError};
use crate::files::load::usual;
use reader::Reader;

/// The tracked changes of a Word file as a comparison: every text of the file with what was changed where, and the change list.
///
/// The body comes first, then footnotes and endnotes, then headers and footers. What has no words stands as a sign: `▣` for a
/// picture, `∑` for an equation. The titles are empty: a Word file does not say which versions it stands between.
///
/// # Errors
/// When the file cannot be read; see [`ReadError`].
pub fn comparison(bytes: &[u8]) -> Result<Comparison, ReadError> {
    let package = usual(bytes)?;
    let names = texts(&package)?;
    read(&package, names)
}

/// The names of the parts whose changes are listed, in the order of the list.
fn texts(package: &Package) -> Result<Vec<String>, ReadError> {
    let mut names = package.marked()?;
    names.retain(|name| !is_comments(package, name));
    Ok(names)
}

fn read(package: &Package, names: Vec<String>) -> Result<Comparison, ReadError> {
    let looks = looks::Styles::read(package)?;
    let mut blocks = Vec::new();
    let mut language = String::new();
    for (number, name) in (0..).zip(names) {
        let mut reader = Reader::open(package, &name, &looks, (number, blocks.len()))?;
        if language.is_empty() {
            language = reader.language();
        }
        blocks.append(&mut reader.blocks());
    }
    let comparison = Comparison {
        before_title: String::new(),
        after_title: String::new(),
        before_language: language.clone(),
        language,
        title: Vec::new(),
        blocks,
        changes: Vec::new(),
        counts: Counts::default(),
    };
    Ok(listing::list(comparison))
}

fn is_comments(package: &Package, part: &str) -> bool {
    package.related("comments").is_ok_and(|name| name.as_deref() == Some(part))
}

/// `source` with these stretches replaced; they may be given in any order and must not overlap.
pub(crate) fn edited(source: &str, mut spans: Vec<(u32, u32, String)>) -> String {
    spans.sort_by_key(|span| (span.0, span.1));
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for (start, end, text) in spans {
        let (start, end) = (start as usize, end as usize);
        out.push_str(source.get(at..start).unwrap_or_default());
        out.push_str(&text);
        at = end.max(at);
    }
    out.push_str(source.get(at..).unwrap_or_default());
    out
}

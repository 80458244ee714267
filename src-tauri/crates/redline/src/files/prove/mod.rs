//! An independent proof that a tracked file says what changed between two documents.
//!
//! It shares with the comparer only the unpacking of files and the rules for accepting and rejecting; what a document
//! comes to is read here anew, from the bytes of the parts, and compared at nine levels.

mod against;
mod blocks;
mod content;
mod looks;
mod markup;
mod names;
mod objects;
mod pages;
mod projection;
mod reader;
mod source;
mod structure;
mod styles;
mod tags;
mod verdict;

use std::collections::HashMap;
use std::thread;

use crate::docx::{Package, Part, ReadError, resolved};
use against::{Sides, levels};
use projection::{Projection, project, stories};
use source::Source;
use styles::Styles;

pub use verdict::{Difference, Level, Levels, Problem, ProblemKind, Text, Verdict};

/// Enough for the deepest document that is read.
const STACK: usize = 16 << 20;

/// Proves `result`: rejecting every change gives `before`, accepting every change gives `after`.
///
/// Tracked changes that the documents themselves have are taken as accepted.
///
/// # Errors
/// When one of the files cannot be read; see [`ReadError`].
pub fn check(result: &[u8], before: &[u8], after: &[u8]) -> Result<Verdict, ReadError> {
    check_packages(&Package::read(result)?, &Package::read(before)?, &Package::read(after)?)
}

/// [`check`] for files that are unpacked already.
///
/// # Errors
/// When a part cannot be read; see [`ReadError`].
pub fn check_packages(result: &Package, before: &Package, after: &Package) -> Result<Verdict, ReadError> {
    let documents = || Ok((document(before)?, document(after)?));
    let (documents, result) = thread::scope(|scope| {
        let documents = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, documents);
        let result = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || redline(result));
        (joined(documents), joined(result))
    });
    let ((earlier, later), mut result) = (documents?, result?);
    result.problems.retain(|problem| {
        let same = |known: &Problem| (known.kind, &known.detail) == (problem.kind, &problem.detail);
        !earlier.problems.iter().any(same) && !later.problems.iter().any(same)
    });
    let (before, after) = (&earlier.projection, &later.projection);
    Ok(Verdict {
        levels: levels(
            &Sides { found: &result.accepted, wanted: after },
            &Sides { found: &result.rejected, wanted: before },
        ),
        comments_lost: lost(&after.comments, &result.accepted.comments),
        bookmarks_lost: lost(&after.bookmarks, &result.accepted.bookmarks),
        structural: result.problems,
        changes: result.changes,
        before_paragraphs: count(before.paragraphs.len()),
        after_paragraphs: count(after.paragraphs.len()),
        before_characters: count(before.text.chars().count()),
        after_characters: count(after.text.chars().count()),
        was_tracked: earlier.is_tracked || later.is_tracked,
        before_hash: blake3::hash(before.text.as_bytes()).to_hex().to_string(),
        after_hash: blake3::hash(after.text.as_bytes()).to_hex().to_string(),
    })
}

/// A document as it is read.
struct Document {
    projection: Projection,
    is_tracked: bool,
    problems: Vec<Problem>,
}

/// A result as it is read.
struct Redline {
    accepted: Projection,
    rejected: Projection,
    changes: u32,
    problems: Vec<Problem>,
}

/// What a thread gives; a document that brings one to an end cannot be read.
fn joined<T>(
    handle: std::io::Result<thread::ScopedJoinHandle<'_, Result<T, ReadError>>>,
) -> Result<T, ReadError> {
    let stopped = |detail: String| ReadError::Damaged { part: String::new(), detail };
    let handle = handle.map_err(|error| stopped(error.to_string()))?;
    handle.join().unwrap_or_else(|_| Err(stopped("reading stopped".to_owned())))
}

fn document(package: &Package) -> Result<Document, ReadError> {
    let source = Source::new(package, &[])?;
    let styles = Styles::read(&source)?;
    let stories = stories(&source)?;
    let found = structure::findings(&source, &stories, &styles)?;
    let is_tracked = found.changes > 0;
    let projection = if is_tracked {
        drop(stories);
        side(package, &resolved(package, true)?, &styles)?
    } else {
        project(&source, &stories, &styles)?
    };
    Ok(Document { projection, is_tracked, problems: found.problems })
}

fn redline(package: &Package) -> Result<Redline, ReadError> {
    let source = Source::new(package, &[])?;
    let styles = Styles::read(&source)?;
    let found = structure::findings(&source, &stories(&source)?, &styles)?;
    let accepted = side(package, &resolved(package, true)?, &styles)?;
    let rejected = side(package, &resolved(package, false)?, &styles)?;
    Ok(Redline { accepted, rejected, changes: found.changes, problems: found.problems })
}

/// A package with some parts replaced.
fn side(package: &Package, replaced: &[Part], styles: &Styles) -> Result<Projection, ReadError> {
    let source = Source::new(package, replaced)?;
    project(&source, &stories(&source)?, styles)
}

/// How many of the things `wanted` are not among those `found`, each counted as often as it occurs.
fn lost(wanted: &[String], found: &[String]) -> u32 {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for one in found {
        *left.entry(one).or_default() += 1;
    }
    let missing = wanted.iter().filter(|one| match left.get_mut(one.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
    count(missing.count())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

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
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::docx::{Package, Part, ReadError, resolved, resolved_each};
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
    check_told(result, before, after, &mut |_, _| true)?.ok_or_else(stopped)
}

/// Something that should never stop before its end did.
pub(crate) fn stopped() -> ReadError {
    ReadError::Damaged { part: String::new(), detail: "reading stopped".to_owned() }
}

/// How many readings a proof is made of: of both documents, and of the result as it is, accepted and rejected.
const READINGS: usize = 5;

/// [`check_packages`] that tells how many of how many readings are done, and ends with nothing when it is told to.
pub(crate) fn check_told(
    result: &Package,
    before: &Package,
    after: &Package,
    told: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Option<Verdict>, ReadError> {
    let ended = AtomicBool::new(false);
    let (done, readings) = channel();
    let (documents, result) = thread::scope(|scope| {
        let first = Reading { done: done.clone(), ended: &ended };
        let second = Reading { done, ended: &ended };
        let documents = move || {
            let earlier = document(before)?;
            if !first.goes_on() {
                return Ok(None);
            }
            let later = document(after)?;
            Ok(first.goes_on().then_some((earlier, later)))
        };
        let result = move || redline(result, &second);
        let documents = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, documents);
        let result = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, result);
        for (at, ()) in readings.iter().enumerate() {
            if !told(at + 1, READINGS) {
                ended.store(true, Ordering::Relaxed);
            }
        }
        (joined(documents), joined(result))
    });
    let (Some((earlier, later)), Some(mut result)) = (documents?, result?) else { return Ok(None) };
    result.problems.retain(|problem| {
        let same = |known: &Problem| (known.kind, &known.detail) == (problem.kind, &problem.detail);
        !earlier.problems.iter().any(same) && !later.problems.iter().any(same)
    });
    let (before, after) = (&earlier.projection, &later.projection);
    Ok(Some(Verdict {
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
    }))
}

/// What a thread says whenever it has read something.
struct Reading<'e> {
    done: Sender<()>,
    ended: &'e AtomicBool,
}

impl Reading<'_> {
    /// Something was read; whether to go on.
    fn goes_on(&self) -> bool {
        // Nobody listens any more only when the proof is over.
        let _ = self.done.send(());
        !self.ended.load(Ordering::Relaxed)
    }
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
    let handle =
        handle.map_err(|error| ReadError::Damaged { part: String::new(), detail: error.to_string() })?;
    handle.join().unwrap_or_else(|_| Err(stopped()))
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

fn redline(package: &Package, reading: &Reading<'_>) -> Result<Option<Redline>, ReadError> {
    let source = Source::new(package, &[])?;
    let styles = Styles::read(&source)?;
    let found = structure::findings(&source, &stories(&source)?, &styles)?;
    if !reading.goes_on() {
        return Ok(None);
    }
    let [accepted, rejected] = resolved_each(package, [true, false])?;
    let accepted = side(package, &accepted, &styles)?;
    if !reading.goes_on() {
        return Ok(None);
    }
    let rejected = side(package, &rejected, &styles)?;
    let all = Redline { accepted, rejected, changes: found.changes, problems: found.problems };
    Ok(reading.goes_on().then_some(all))
}

/// A package with some parts replaced; `styles` are those of the package as it is.
fn side(package: &Package, replaced: &[Part], styles: &Styles) -> Result<Projection, ReadError> {
    let source = Source::new(package, replaced)?;
    let home = source.parts("styles").first().map(|name| (*name).to_owned());
    let is_home = |part: &Part| home.as_ref().is_some_and(|home| part.name.eq_ignore_ascii_case(home));
    if replaced.iter().any(is_home) {
        return project(&source, &stories(&source)?, &Styles::read(&source)?);
    }
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

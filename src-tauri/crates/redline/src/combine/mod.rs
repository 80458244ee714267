//! Several people's versions of one document in one: all their changes, tracked under their names, on the document they began with.
//!
//! One version after the other is compared with what was combined so far, read as it was before the changes in it. What only the
//! version has came by its author's hand, what it lacks went by it. What several took out or put in alike bears all their names.
//! Nothing is chosen: where changes touch each other, all of them stand in the text, and the place is listed.

mod alike;
mod clashes;
mod comments;
mod edited;
mod ends;
mod moved;
mod seen;
mod settle;

use serde::Serialize;
use specta::Type;

pub use crate::files::TOGETHER;
pub use clashes::{Clash, Reading};
pub use settle::{Settled, Settlement, settle};

use crate::docx::{Authorship, Package, Part, replace};
use crate::files::ends::ended;
use crate::files::load::{load, usual};
use crate::files::prove::{Verdict, check_packages};
use crate::files::{
    Choices, CompareError, Course, Fineness, NotTracked, NotTrackedKind, Progress, Stage, TextPlace, Which,
    redline_onto,
};
use crate::tracked::{self, Decision};

/// A version of the document, and whose it is.
#[derive(Debug, Clone)]
pub struct Revised {
    /// The file.
    pub bytes: Vec<u8>,
    /// Who made it: no two may have one name.
    pub author: String,
    /// When: an ISO day or instant; anything else leaves the date out.
    pub date: String,
}

/// Several versions in one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combined {
    /// The document they began with, with everybody's changes tracked.
    pub bytes: Vec<u8>,
    /// Where changes of several people touch each other.
    pub clashes: Vec<Clash>,
    /// What of whose version could not be taken over as a tracked change.
    pub left: Vec<Left>,
    /// For each version: what rejecting all changes, and accepting only its author's, gives.
    pub proofs: Vec<Verdict>,
}

/// Something of one version that no tracked change says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Left {
    /// Whose version it is.
    pub author: String,
    /// What it is.
    pub what: NotTracked,
}

/// Why there is no combined document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("version {version}: {error}")]
pub struct CombineError {
    /// Which file it is about: 0 for the one they began with, then the versions from 1.
    pub version: usize,
    /// Why.
    pub error: CompareError,
}

/// Combines `versions` of `base` in the order in which they are given.
///
/// # Errors
/// When a file cannot be read, or the result could not be proven; or when `progress` says that it is wanted no more.
pub fn combine(
    base: &[u8],
    versions: &[Revised],
    choices: &Choices,
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Result<Combined, CombineError> {
    let about = |version: usize| move |error: CompareError| CombineError { version, error };
    let course = Course::new(progress);
    let mut start = load(base, Which::Before, choices).map_err(about(0))?;
    start.put(ended(&start).into_iter().collect());
    let changed: Vec<Part> = start.changed().cloned().collect();
    let mut bytes = packed(base, &changed).map_err(about(0))?;
    let (mut left, mut carried) = (Vec::new(), Vec::new());
    let mut read = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        let about = about(at + 1);
        course.within(at * 800 / versions.len()..(at + 1) * 800 / versions.len());
        course.enter(Stage::Reading, 0..110).map_err(about)?;
        let mut package = load(&version.bytes, Which::After, choices).map_err(about)?;
        package.put(ended(&package).into_iter().collect());
        let (next, found) = add(&bytes, &package, &start, (version, choices), &course).map_err(about)?;
        bytes = next;
        let combined = Package::read(&bytes).map_err(CompareError::Unwritable).map_err(about)?;
        let brought = comments::carried(&combined, &package, &start, &version.author);
        if let Some(brought) = brought.map_err(CompareError::Unwritable).map_err(about)? {
            bytes = packed(&bytes, &brought.parts).map_err(about)?;
            carried.extend(brought.words);
        }
        // Comments that were brought over from anybody are nothing that this version lacks.
        let is_left =
            |what: &NotTracked| what.kind != NotTrackedKind::Comment || !carried.contains(&what.name);
        let found = found.into_iter().filter(is_left);
        left.extend(found.map(|what| Left { author: version.author.clone(), what }));
        read.push(package);
    }
    // What is shown more simply counts only where it can be proven as well.
    let fail = |error| about(0)(CompareError::Unwritable(error));
    let once = alike::together(&bytes).map_err(fail)?;
    let moved = moved::shown(once.as_ref().unwrap_or(&bytes)).map_err(fail)?.filter(|_| choices.moves);
    course.within(800..1000);
    let prove = |bytes: &[u8]| proofs(bytes, &start, (versions, &read), choices, &course);
    let mut proofs = None;
    for simple in [moved, once].into_iter().flatten() {
        match prove(&simple) {
            Ok(proven) => {
                (bytes, proofs) = (simple, Some(proven));
                break;
            }
            Err(CombineError { error: CompareError::Unproven { .. }, .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let proofs = match proofs {
        Some(proofs) => proofs,
        None => prove(&bytes)?,
    };
    let marked = tracked::comparison(&bytes).map_err(CompareError::Unwritable).map_err(about(0))?;
    Ok(Combined { bytes, clashes: clashes::find(&marked), left, proofs })
}

/// What rejecting all changes, and accepting only those of one version's author, gives, for each version.
fn proofs(
    bytes: &[u8],
    start: &Package,
    (versions, read): (&[Revised], &[Package]),
    choices: &Choices,
    course: &Course<'_>,
) -> Result<Vec<Verdict>, CombineError> {
    let mut proofs = Vec::new();
    for (at, (version, package)) in versions.iter().zip(read).enumerate() {
        let about = |error: CompareError| CombineError { version: at + 1, error };
        let share = |at: usize| u32::try_from(at * 1000 / versions.len()).unwrap_or(1000);
        course.enter(Stage::Proving, share(at)..share(at + 1)).map_err(about)?;
        let proof = proven(bytes, start, package, &version.author).map_err(about)?;
        if !holds(&proof, choices) {
            return Err(about(CompareError::Unproven { proof: Box::new(proof) }));
        }
        proofs.push(proof);
    }
    Ok(proofs)
}

/// Adds one version to what was combined so far, word by word or, where that cannot be proven, paragraph by paragraph.
fn add(
    bytes: &[u8],
    version: &Package,
    start: &Package,
    (whose, choices): (&Revised, &Choices),
    course: &Course<'_>,
) -> Result<(Vec<u8>, Vec<NotTracked>), CompareError> {
    let carrier = usual(bytes).map_err(CompareError::Unwritable)?;
    let authorship = Authorship::Named { author: whose.author.clone(), date: whose.date.clone() };
    // What moves would have to stand at two places at once, for each of several people.
    let choices = Choices { authorship, moves: false, ..choices.clone() };
    let attempt = |fineness| {
        let (mut parts, report) = redline_onto(version, &carrier, &choices, fineness, course)?;
        let others: Vec<Part> =
            carrier.changed().filter(|one| parts.iter().all(|part| part.name != one.name)).cloned().collect();
        parts.extend(others);
        let next = packed(bytes, &parts)?;
        let proof = proven(&next, start, version, &whose.author)?;
        Ok::<_, CompareError>((next, report.not_tracked, proof))
    };
    let mut made = attempt(Fineness::Words)?;
    if !holds(&made.2, &choices) {
        made = attempt(Fineness::Blocks)?;
    }
    if holds(&made.2, &choices) {
        Ok((made.0, made.1))
    } else {
        Err(CompareError::Unproven { proof: Box::new(made.2) })
    }
}

fn packed(bytes: &[u8], parts: &[Part]) -> Result<Vec<u8>, CompareError> {
    if parts.is_empty() {
        Ok(bytes.to_vec())
    } else {
        replace(bytes, parts).map_err(CompareError::Unwritable)
    }
}

/// What rejecting all changes in `bytes`, and accepting only those of `author`, gives.
fn proven(bytes: &[u8], start: &Package, version: &Package, author: &str) -> Result<Verdict, CompareError> {
    let fail = CompareError::Unwritable;
    let is_others = |name: &str| !tracked::made_by(name, author);
    let own = tracked::decide_by(bytes, &is_others, Decision::Reject).map_err(fail)?;
    check_packages(&Package::read(&own).map_err(fail)?, start, version).map_err(fail)
}

fn holds(proof: &Verdict, choices: &Choices) -> bool {
    let whole = choices.whole_text();
    let levels = proof.levels.all();
    let content = levels.into_iter().take(4).all(|(_, level)| level.reject && (level.accept || !whole));
    content && proof.is_sound()
}

/// A place in words, for the heading and number of a paragraph.
fn place_of(block: &crate::comparison::ComparedBlock, paragraph: u32, heading: &str) -> TextPlace {
    let paragraph = if paragraph == 0 { block.place.paragraph } else { paragraph };
    TextPlace { story: block.place.story, paragraph, heading: heading.to_owned() }
}

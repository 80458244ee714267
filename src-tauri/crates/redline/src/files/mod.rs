//! Any two Word files compared: a file in which every difference is a tracked change.
//!
//! The result is the later file with the differences marked: accepting all of them gives the later file, rejecting all of them
//! the earlier one. What Word's vocabulary of changes cannot express is listed in the [`Report`], never left out silently.

mod align;
mod apart;
mod carry;
mod choices;
mod columns;
mod course;
mod deleted;
pub(crate) mod ends;
mod exact;
mod gather;
mod grid;
pub(crate) mod import;
mod inline;
mod kept;
pub(crate) mod lcs;
pub(crate) mod likeness;
mod line;
mod links;
pub(crate) mod load;
pub(crate) mod looks;
mod moves;
mod order;
mod prefixes;
mod properties;
pub mod prove;
mod proven;
mod report;
mod rows;
mod runs;
mod script;
mod shared;
mod silent;
mod slide;
mod story;
pub(crate) mod tokens;
mod whole;
mod wraps;
mod write;
pub(crate) mod xml;

pub use choices::{Choices, EarlierChanges, Grain};
pub use load::readable;
pub use report::{NotTracked, NotTrackedKind, Report, RevisionCounts, StoryKind, TextPlace};

use std::thread;

use crate::docx::package::holds;
use crate::docx::{Package, Part, ReadError, replace};
pub(crate) use align::Fineness;
pub(crate) use course::Course;
use prove::Verdict;
pub use shared::TOGETHER;
pub(crate) use whole::redline_onto;

/// A redline of two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRedline {
    /// The redline as a Word file.
    pub bytes: Vec<u8>,
    /// What changed, and what could not be expressed.
    pub report: Report,
    /// What accepting and rejecting all changes gives.
    pub proof: Verdict,
}

/// Which of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The earlier one.
    Before,
    /// The later one.
    After,
}

/// What a comparison is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Unpacking and reading both files.
    Reading,
    /// Looking for what belongs together.
    Aligning,
    /// Writing the marks.
    Writing,
    /// Accepting and rejecting everything to see that both files come back.
    Proving,
}

/// How far a comparison is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How much of the whole is done, in thousandths.
    pub thousandths: u32,
}

/// Why there is no redline.
///
/// Every reason has a [code](Self::code) under which the sentence for people is kept; `Display` is for logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// One of the files cannot be read.
    #[error("{which:?}: {error}")]
    Unreadable {
        /// Which one.
        which: Which,
        /// Why.
        error: ReadError,
    },
    /// One of the files holds tracked changes, and they were to be refused.
    #[error("{which:?} holds tracked changes")]
    EarlierChanges {
        /// Which one.
        which: Which,
    },
    /// The marked file could not be written.
    #[error("the redline could not be written: {0}")]
    Unwritable(ReadError),
    /// Accepting or rejecting all changes would not give the files back.
    #[error("the redline could not be proven: {proof:?}")]
    Unproven {
        /// What was found.
        proof: Box<Verdict>,
    },
    /// The caller wanted no more of it.
    #[error("cancelled")]
    Cancelled,
}

impl CompareError {
    /// The name of the reason, as the sentences for people use it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { error, .. } | Self::Unwritable(error) => error.code(),
            Self::EarlierChanges { .. } => "earlier_changes",
            Self::Unproven { .. } => "unproven",
            Self::Cancelled => "cancelled",
        }
    }
}

/// The redline from the Word file `before` to the Word file `after`.
///
/// The same files and choices always give the same bytes.
///
/// # Errors
/// When a file cannot be read, holds tracked changes that are refused, or the result cannot be proven.
pub fn compare(before: &[u8], after: &[u8], choices: &Choices) -> Result<FileRedline, CompareError> {
    compare_with_progress(before, after, choices, &mut |_| true)
}

/// As [`compare`]; `progress` is told how far it is and ends the work by answering `false`.
///
/// # Errors
/// As [`compare`], and [`CompareError::Cancelled`].
pub fn compare_with_progress(
    before: &[u8],
    after: &[u8],
    choices: &Choices,
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Result<FileRedline, CompareError> {
    let course = Course::new(progress);
    course.enter(Stage::Reading, 0..110)?;
    let (old, new) = thread::scope(|scope| {
        let old = scope.spawn(|| load::load(before, Which::Before, choices));
        let new = load::load(after, Which::After, choices);
        (old.join(), new)
    });
    let stopped = |_| CompareError::Unreadable { which: Which::Before, error: prove::stopped() };
    let (mut old, mut new) = (old.map_err(stopped)??, new?);
    course.goes_on()?;
    // What cannot be proven when it is marked word by word is marked paragraph by paragraph.
    let mut attempt = attempt(&old, &new, after, choices, Fineness::Words, &course)?;
    if !proven::holds(&attempt.proof, choices) {
        attempt = self::attempt(&old, &new, after, choices, Fineness::Blocks, &course)?;
        if !proven::holds(&attempt.proof, choices) && ends::alike(&mut old, &mut new) {
            attempt = self::attempt(&old, &new, after, choices, Fineness::Words, &course)?;
        }
        if !proven::holds(&attempt.proof, choices) {
            return Err(CompareError::Unproven { proof: Box::new(attempt.proof) });
        }
    }
    attempt.report.before_hash = blake3::hash(before).to_hex().to_string();
    attempt.report.after_hash = blake3::hash(after).to_hex().to_string();
    proven::name_the_rest(&attempt.proof, choices, &mut attempt.report);
    Ok(attempt)
}

/// Compares, marks, packs and proves once.
fn attempt(
    old: &Package,
    new: &Package,
    after: &[u8],
    choices: &Choices,
    fineness: Fineness,
    course: &Course<'_>,
) -> Result<FileRedline, CompareError> {
    let (mut parts, report) = whole::redline(old, new, choices, (false, fineness), course)?;
    course.enter(Stage::Proving, 520..1000)?;
    let rewritten: Vec<Part> =
        new.changed().filter(|one| parts.iter().all(|part| part.name != one.name)).cloned().collect();
    parts.extend(rewritten);
    let mut result = new.clone();
    result.put(parts.clone());
    // The parts are proven while they are packed; what was packed must be those parts.
    let (packed, mut proof) = thread::scope(|scope| {
        let packed = scope.spawn(|| {
            let bytes = replace(after, &parts)?;
            Ok::<_, ReadError>((holds(&bytes, &result)?, bytes))
        });
        let proof = prove::check_told(&result, old, new, &mut |done, all| course.reach(done, all));
        (packed.join().unwrap_or_else(|_| Err(prove::stopped())), proof)
    });
    course.goes_on()?;
    let (is_result, bytes) = packed.map_err(CompareError::Unwritable)?;
    if !is_result {
        let result = Package::read(&bytes).map_err(CompareError::Unwritable)?;
        proof = prove::check_packages(&result, old, new).map(Some);
    }
    let proof = proof.map_err(CompareError::Unwritable)?.ok_or(CompareError::Cancelled)?;
    Ok(FileRedline { bytes, report, proof })
}

//! Settling where changes of several people touch each other: a person says whose words stand.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Clash;
use crate::comparison::Comparison;
use crate::docx::ReadError;
use crate::tracked::{self, Decision, Selection, made_by};

/// What a person decided on one clash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settlement {
    /// Which clash: its place in the list.
    pub clash: u32,
    /// Whose words stand; empty where what stood there before stays.
    pub author: String,
}

/// A combined document in which some clashes are settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The document.
    pub bytes: Vec<u8>,
    /// Its text with all changes that are left.
    pub comparison: Comparison,
    /// For each clash, settled or not: a change that is left there, as the change list calls it; empty for none.
    pub change_ids: Vec<String>,
}

/// Takes back, in the combined document `bytes`, what others than the chosen one want at each settled clash.
///
/// What the chosen one wants stays tracked under their name, as everybody's changes do that nobody contests: rejecting all
/// changes still gives the document that all began with.
///
/// # Errors
/// When the document cannot be read or written; see [`ReadError`].
pub fn settle(bytes: &[u8], clashes: &[Clash], settlements: &[Settlement]) -> Result<Settled, ReadError> {
    let all = tracked::comparison(bytes)?;
    let of = |number: &u32| all.changes.iter().find(|change| change.number == *number);
    let mut numbers: Vec<u32> = Vec::new();
    for one in settlements {
        let Some(clash) = clashes.get(one.clash as usize) else { continue };
        let is_others = |number: &&u32| {
            of(number).is_some_and(|change| one.author.is_empty() || !made_by(&change.author, &one.author))
        };
        numbers.extend(clash.changes.iter().filter(is_others));
    }
    let bytes = if numbers.is_empty() {
        bytes.to_vec()
    } else {
        tracked::decide(bytes, &Selection { numbers, ..Selection::default() }, Decision::Reject)?
    };
    let comparison = tracked::comparison(&bytes)?;
    // Numbers have moved up; the marks keep their ids.
    let left: HashMap<&str, &str> = comparison
        .changes
        .iter()
        .flat_map(|change| change.marks.iter().map(|mark| (mark.as_str(), change.id.as_str())))
        .collect();
    let change_id = |clash: &Clash| {
        let marks = clash.changes.iter().filter_map(of).flat_map(|change| &change.marks);
        marks.filter_map(|mark| left.get(mark.as_str())).next().map(|id| (*id).to_owned())
    };
    let change_ids = clashes.iter().map(|clash| change_id(clash).unwrap_or_default()).collect();
    Ok(Settled { bytes, comparison, change_ids })
}

//! Where a record is: what it stands under, its place in a list, and the stations of an issue.

use super::fields;
use crate::query::common::{RecordRef, Sentence, record_ref};
use crate::query::issues::IssueStory;
use crate::{Reader, Row, StoreError};
use serde::Serialize;

/// A station on the way of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PathStep {
    /// The issue that stands there, or the list where several do.
    pub record: RecordRef,
    /// Whether it is the record itself.
    pub current: bool,
}

/// The most steps a crumb has; a tree that is deeper is cut at the outside.
const DEEPEST: usize = 12;

/// What the record stands under, outermost first.
pub(super) fn crumb(reader: Reader<'_>, record: &RecordRef, row: &Row) -> Result<Vec<RecordRef>, StoreError> {
    let mut steps: Vec<RecordRef> = Vec::new();
    let (mut kind, mut row) = (record.kind.clone(), row.clone());
    while let Some(above) = fields::parent(&kind).iter().find_map(|column| row.id(column)) {
        if steps.len() == DEEPEST || steps.iter().any(|step| step.id == above) {
            break;
        }
        let step = record_ref(reader, above)?;
        row = reader.row(&step.kind, above)?;
        kind.clone_from(&step.kind);
        steps.push(step);
    }
    steps.reverse();
    Ok(steps)
}

/// The place of an issue in its list: `6 of 21`.
pub(super) fn position(story: &IssueStory) -> Sentence {
    Sentence::new("record-position")
        .with("place_count", story.issue.rank.unwrap_or(story.issue.number).to_string())
        .with("count", story.list_size.to_string())
}

/// The stations of an issue from list to list.
pub(super) fn path(story: &IssueStory) -> Vec<PathStep> {
    let steps = story.stations.iter().filter_map(|station| match station.issues.as_slice() {
        [] => None,
        [only] => Some(PathStep { record: only.record.clone(), current: station.is_current }),
        several => {
            let own = several.iter().find(|mention| mention.record.id == story.issue.record.id);
            let record = own.map_or_else(|| station.list.clone(), |mention| mention.record.clone());
            Some(PathStep { record, current: station.is_current })
        }
    });
    steps.collect()
}

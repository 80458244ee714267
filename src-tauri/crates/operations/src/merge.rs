//! Merging a copy of the plan that somebody changed elsewhere: what it comes to, and doing it in one step.

use crate::check::broken_rules;
use crate::outline::spread;
use crate::{Operation, OperationError};
use plan::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::merge::{self, MergeTold, Side, Weighed};
use store::{PlanFile, Reader};

/// From which side one conflict is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeDecision {
    /// The conflict, by its id.
    pub conflict: String,
    /// The side.
    pub side: Side,
}

/// What merging a copy would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergePreview {
    /// What the file is called.
    pub file: String,
    /// Whether the plan has everything in it already.
    pub nothing_new: bool,
    /// What comes in, what has to be decided, and what stays as it is.
    pub told: MergeTold,
}

/// What merging `theirs`, a file called `file`, would come to. Nothing is written.
///
/// # Errors
/// Refuses what is no copy of this plan.
pub fn merge_preview(
    ours: Reader<'_>,
    theirs: Reader<'_>,
    file: &str,
    decisions: &[MergeDecision],
) -> Result<MergePreview, OperationError> {
    let weighed = weigh(ours, theirs, file, decisions)?;
    let told = merge::told(ours, theirs, &weighed)?;
    Ok(MergePreview { file: file.to_owned(), nothing_new: weighed.is_nothing_new(), told })
}

/// Merges a copy. What only they changed comes in; of what both changed, each conflict is taken from the side that was
/// decided, and an open one is refused.
pub fn plan_merge(theirs: PlanFile, file: String, decisions: Vec<MergeDecision>) -> Operation<MergeTold> {
    Operation::new("plan_merge", move |work| {
        theirs.read(|theirs| {
            let ours = work.read();
            let weighed = weigh(ours, theirs, &file, &decisions)?;
            if weighed.is_nothing_new() {
                return Err(Refusal::new("merge-nothing-new").with("file", &file).into());
            }
            if weighed.open() > 0 {
                return Err(Refusal::new("merge-undecided").with("count", weighed.open().to_string()).into());
            }
            let told = merge::told(ours, theirs, &weighed)?;
            let was_sound = broken_rules(ours)?.is_empty();
            merge::write(work.recorder, &weighed)?;
            spread(work, theirs, &weighed.taken())?;
            // The second pair of eyes: two sound plans never make one that is not.
            if was_sound
                && let Some(broken) = broken_rules(work.read())?.first()
                && broken_rules(theirs)?.is_empty()
            {
                let refusal = Refusal::new("merge-breaks-a-rule").with("place", &broken.place);
                return Err(refusal.with("detail", &broken.detail).into());
            }
            work.recorder.describe(&file);
            Ok(told)
        })
    })
}

fn weigh(
    ours: Reader<'_>,
    theirs: Reader<'_>,
    file: &str,
    decisions: &[MergeDecision],
) -> Result<Weighed, OperationError> {
    let decisions: BTreeMap<String, Side> =
        decisions.iter().map(|decision| (decision.conflict.clone(), decision.side)).collect();
    let weighed = merge::weigh(ours, theirs, &decisions)?;
    Ok(weighed.ok_or_else(|| Refusal::new("merge-stranger").with("file", file))?)
}

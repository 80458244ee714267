//! What may be said about an issue's way from one list to the next.

use crate::Refusal;
use crate::states::{DropReason, Relation};

/// A step as somebody wants to record it.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// How the issue went on.
    pub relation: Relation,
    /// Whether the step names where it went to.
    pub has_target: bool,
    /// Why it was dropped, when it was.
    pub drop_reason: Option<DropReason>,
}

/// Checks one step by itself.
///
/// # Errors
/// Refuses a step that leads nowhere without being a drop, a drop that leads somewhere, and a drop without a reason.
pub fn check_step(step: Step) -> Result<(), Refusal> {
    let leaves = matches!(step.relation, Relation::Dropped | Relation::Unknown);
    if leaves && step.has_target {
        return Err(Refusal::new("lineage-drop-has-target"));
    }
    if !leaves && !step.has_target {
        return Err(Refusal::new("lineage-target-needed"));
    }
    if step.relation == Relation::Dropped && step.drop_reason.is_none() {
        return Err(Refusal::new("lineage-reason-needed"));
    }
    if step.relation != Relation::Dropped && step.drop_reason.is_some() {
        return Err(Refusal::new("lineage-reason-without-drop"));
    }
    Ok(())
}

/// Checks that a list is later than the one an issue comes from: lineage never runs backwards or within a list.
///
/// # Errors
/// Refuses when `to` does not stand after `from` in the order of the lists.
pub fn check_order(from_list: i64, to_list: i64) -> Result<(), Refusal> {
    if to_list > from_list { Ok(()) } else { Err(Refusal::new("lineage-list-not-later")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_issue_says_why_and_goes_nowhere() {
        let step = |relation, has_target, drop_reason| Step { relation, has_target, drop_reason };
        assert!(check_step(step(Relation::Dropped, false, Some(DropReason::Symptom))).is_ok());
        assert!(check_step(step(Relation::Dropped, false, None)).is_err());
        assert!(check_step(step(Relation::Dropped, true, Some(DropReason::Symptom))).is_err());
        assert!(check_step(step(Relation::Merged, false, None)).is_err());
        assert!(check_step(step(Relation::Merged, true, Some(DropReason::Symptom))).is_err());
        assert!(check_step(step(Relation::Unknown, false, None)).is_ok());
    }

    #[test]
    fn lineage_runs_forward_only() {
        assert!(check_order(1, 2).is_ok());
        assert!(check_order(2, 2).is_err());
        assert!(check_order(3, 2).is_err());
    }
}

//! When an issue counts as covered. Letters are never added up: an issue is covered when one counted judgement says
//! so, or when a person judged, with a rationale, that several partial ones together suffice.

use crate::states::{Counting, CoverageValue};
use serde::Serialize;

/// One judgement as the rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// How far the work covers the issue.
    pub value: CoverageValue,
    /// Whether the work was itself only a draft or a plan.
    pub work_is_draft: bool,
}

/// What the judgements of one issue come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// One counted judgement says so, or a person judged that the partial ones suffice.
    Covered,
    /// At least one counted judgement is partial, none is full.
    Partial,
    /// Everything that counts was judged, and nothing helps.
    Uncovered,
    /// Somebody looked and found nothing to judge.
    NothingExists,
    /// Nobody judged anything yet.
    NotAssessed,
}

impl Standing {
    /// Whether the issue still needs something: everything but covered is a hole.
    pub const fn is_hole(self) -> bool {
        !matches!(self, Self::Covered)
    }
}

/// The standing of one issue under one way of counting.
///
/// `suffices` says that a person judged, with a rationale, that the partial judgements together suffice; it counts
/// only while at least one partial judgement does.
pub fn standing(judgements: &[Judgement], suffices: bool, counting: Counting) -> Standing {
    use CoverageValue::{Covers, DoesNotCover, NotAssessed, NothingExists, PartlyCovers};
    let counted = |j: &&Judgement| counting == Counting::Relaxed || !j.work_is_draft;
    let has = |value| judgements.iter().filter(counted).any(|j| j.value == value);
    if has(Covers) || (suffices && has(PartlyCovers)) {
        Standing::Covered
    } else if has(PartlyCovers) {
        Standing::Partial
    } else if judgements.iter().any(|j| matches!(j.value, DoesNotCover | Covers | PartlyCovers)) {
        Standing::Uncovered
    } else if judgements.iter().any(|j| j.value == NothingExists) {
        Standing::NothingExists
    } else {
        debug_assert!(judgements.iter().all(|j| j.value == NotAssessed));
        Standing::NotAssessed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(value: CoverageValue, work_is_draft: bool) -> Judgement {
        Judgement { value, work_is_draft }
    }

    #[test]
    fn one_full_judgement_on_work_in_force_covers_an_issue_however_it_is_counted() {
        let one = [of(CoverageValue::Covers, false), of(CoverageValue::DoesNotCover, false)];
        assert_eq!(standing(&one, false, Counting::Strict), Standing::Covered);
        assert_eq!(standing(&one, false, Counting::Relaxed), Standing::Covered);
    }

    #[test]
    fn draft_work_covers_only_when_counted_relaxed() {
        let draft = [of(CoverageValue::Covers, true)];
        assert_eq!(standing(&draft, false, Counting::Strict), Standing::Uncovered);
        assert_eq!(standing(&draft, false, Counting::Relaxed), Standing::Covered);
    }

    #[test]
    fn three_partial_judgements_are_still_partial_until_a_person_says_they_suffice() {
        let three = [of(CoverageValue::PartlyCovers, false); 3];
        assert_eq!(standing(&three, false, Counting::Relaxed), Standing::Partial);
        assert_eq!(standing(&three, true, Counting::Strict), Standing::Covered);
    }

    #[test]
    fn sufficiency_without_a_counted_partial_judgement_covers_nothing() {
        assert_eq!(standing(&[], true, Counting::Strict), Standing::NotAssessed);
        let draft = [of(CoverageValue::PartlyCovers, true)];
        assert_eq!(standing(&draft, true, Counting::Strict), Standing::Uncovered);
    }

    #[test]
    fn nothing_exists_is_not_the_same_as_not_assessed() {
        let nothing = [of(CoverageValue::NothingExists, false)];
        assert_eq!(standing(&nothing, false, Counting::Strict), Standing::NothingExists);
        assert_eq!(standing(&[], false, Counting::Strict), Standing::NotAssessed);
    }

    proptest! {
        #[test]
        fn relaxed_counting_never_makes_an_issue_worse(
            picks in proptest::collection::vec((0usize..5, any::<bool>()), 0..8), suffices: bool
        ) {
            let all: Vec<_> = picks.into_iter().map(|(v, d)| of(CoverageValue::ALL[v], d)).collect();
            prop_assert!(
                standing(&all, suffices, Counting::Relaxed) <= standing(&all, suffices, Counting::Strict)
            );
        }

        #[test]
        fn nothing_that_somebody_says_hides_that_nobody_judged(
            picks in proptest::collection::vec((0usize..5, any::<bool>()), 0..8), unjudged in 0usize..4, suffices: bool
        ) {
            let mut all: Vec<_> = picks.into_iter().map(|(v, d)| of(CoverageValue::ALL[v], d)).collect();
            let judged = all.iter().any(|j| j.value != CoverageValue::NotAssessed);
            for counting in [Counting::Strict, Counting::Relaxed] {
                let before = standing(&all, suffices, counting);
                prop_assert_eq!(before == Standing::NotAssessed, !judged);
                all.extend(std::iter::repeat_n(of(CoverageValue::NotAssessed, false), unjudged));
                prop_assert_eq!(standing(&all, suffices, counting), before, "an empty cell counts for nothing");
            }
        }
    }
}

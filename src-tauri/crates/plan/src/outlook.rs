//! When a gap is closed as the plan stands: when all the work that is to close it has delivered.

use crate::schedule::Day;

/// Work that is to close a gap, as the rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosingWork {
    /// The last day of the work; none when it is not known.
    pub delivers: Option<Day>,
    /// Whether it has money in the case looked at, as far as the plan gives it money at all.
    pub is_funded: bool,
    /// Whether it was declined or deferred.
    pub is_given_up: bool,
}

/// The day on which a gap is closed as planned; none when no work is to close it, when some of that work is not
/// funded or given up, or when nobody knows when it delivers.
pub fn closes_on(works: &[ClosingWork]) -> Option<Day> {
    if works.iter().any(|work| !work.is_funded || work.is_given_up) {
        return None;
    }
    let ends = works.iter().map(|work| work.delivers).collect::<Option<Vec<_>>>()?;
    ends.into_iter().max()
}

#[cfg(test)]
mod tests {
    use super::{ClosingWork, closes_on};
    use crate::schedule::Day;

    const DONE: ClosingWork = ClosingWork { delivers: Some(Day(10)), is_funded: true, is_given_up: false };

    #[test]
    fn a_gap_is_closed_when_the_last_of_its_work_delivers() {
        let later = ClosingWork { delivers: Some(Day(30)), ..DONE };
        assert_eq!(closes_on(&[DONE, later]), Some(Day(30)));
    }

    #[test]
    fn work_that_is_missing_unfunded_given_up_or_without_an_end_closes_nothing() {
        assert_eq!(closes_on(&[]), None);
        assert_eq!(closes_on(&[DONE, ClosingWork { is_funded: false, ..DONE }]), None);
        assert_eq!(closes_on(&[ClosingWork { is_given_up: true, ..DONE }]), None);
        assert_eq!(closes_on(&[DONE, ClosingWork { delivers: None, ..DONE }]), None);
    }
}

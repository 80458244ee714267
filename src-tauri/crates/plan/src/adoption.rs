//! How a plan or a document is adopted: which step may follow which, and when.

use crate::Refusal;
use crate::schedule::Day;
use crate::states::AdoptionState;

/// For how many days after adoption a petition to reject may be raised.
pub const REJECTION_DAYS: i32 = 21;

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it led.
    pub state: AdoptionState,
    /// Its day, or the first of its period, in the precision known.
    pub on: String,
    /// The last day of its period.
    pub to: Option<String>,
}

/// Whether a step may be taken after others, which are in their order. Steps may be left out, because sources leave
/// them out; none is gone back to, but a draft may be commented on and revised again.
///
/// # Errors
/// Refuses a step that the way does not lead to, that lies before an earlier one, that would be in force while a
/// petition is still possible, and a period that ends before it begins.
pub fn follow(taken: &[Step], next: &Step) -> Result<(), Refusal> {
    use AdoptionState::{Adopted, ForComment, InForce, Rejected, RejectionPeriod, Revised, Superseded};
    let begins = Day::first_of(&next.on);
    if next.to.as_deref().is_some_and(|to| Day::last_of(to) < begins) {
        return Err(Refusal::new("adoption-period-backwards"));
    }
    let out_of_order = || Refusal::new("adoption-step-out-of-order");
    let was_adopted = taken.iter().any(|step| step.state == Adopted);
    if matches!(next.state, RejectionPeriod | Rejected | InForce) && !was_adopted {
        return Err(out_of_order());
    }
    let Some(last) = taken.last() else { return Ok(()) };
    let again = matches!((last.state, next.state), (Revised, ForComment));
    let open = !matches!(last.state, Rejected | Superseded);
    let skips = matches!((last.state, next.state), (InForce, Rejected | RejectionPeriod));
    if !open || !(again || last.state < next.state) || skips {
        return Err(out_of_order());
    }
    if Day::last_of(&next.on) < Day::first_of(&last.on) {
        return Err(Refusal::new("adoption-step-too-early").with("day", &last.on));
    }
    let petition = taken.iter().rev().find(|step| step.state == RejectionPeriod);
    if let Some(to) = petition.and_then(|step| step.to.as_deref())
        && next.state == InForce
        && Day::last_of(&next.on) <= Day::last_of(to)
    {
        return Err(Refusal::new("adoption-petition-runs").with("day", to));
    }
    Ok(())
}

/// The last day of a rejection period that nobody gave an end for.
pub fn rejection_ends(on: &str) -> Option<String> {
    Day::last_of(on).filter(|_| on.len() == 10).map(|day| Day(day.0 + REJECTION_DAYS).iso())
}

#[cfg(test)]
mod tests {
    use super::*;
    use AdoptionState::{
        Adopted, Drafted, ForComment, InForce, Recommended, Rejected, RejectionPeriod, Revised, Superseded,
    };

    fn step(state: AdoptionState, on: &str, to: Option<&str>) -> Step {
        Step { state, on: on.to_owned(), to: to.map(str::to_owned) }
    }

    fn refused(taken: &[Step], next: &Step) -> Option<String> {
        follow(taken, next).err().map(|refusal| refusal.code)
    }

    #[test]
    fn the_whole_way_and_a_second_comment_can_be_gone() {
        let way = [
            step(Drafted, "2019-11", None),
            step(ForComment, "2019-12-20", Some("2020-02-25")),
            step(Revised, "2020-03", None),
            step(ForComment, "2020-03", Some("2020-04")),
            step(Revised, "2020-04-20", None),
            step(Recommended, "2020-04-27", None),
            step(Adopted, "2020-05-07", None),
            step(RejectionPeriod, "2020-05-15", Some("2020-06-05")),
            step(InForce, "2020-07-01", None),
            step(Superseded, "2021-07-01", None),
        ];
        for at in 0..way.len() {
            assert_eq!(follow(&way[..at], &way[at]), Ok(()), "{at}");
        }
    }

    #[test]
    fn nothing_holds_that_was_not_adopted_and_nothing_goes_back() {
        let adopted = [step(Adopted, "2020-05-07", None)];
        let out_of_order = Some("adoption-step-out-of-order".to_owned());
        assert_eq!(refused(&[step(Revised, "2020", None)], &step(InForce, "2020", None)), out_of_order);
        assert_eq!(refused(&adopted, &step(ForComment, "2020-06", None)), out_of_order);
        for state in [RejectionPeriod, Rejected, InForce] {
            assert_eq!(refused(&[], &step(state, "2020", None)), out_of_order, "{state:?} comes first");
        }
        let rejected = [adopted[0].clone(), step(Rejected, "2020-06-01", None)];
        assert_eq!(refused(&rejected, &step(InForce, "2020-07-01", None)), out_of_order);
        let early = refused(&adopted, &step(RejectionPeriod, "2020-04", None));
        assert_eq!(early.as_deref(), Some("adoption-step-too-early"));
    }

    #[test]
    fn nothing_is_in_force_while_a_petition_is_possible() {
        let taken =
            [step(Adopted, "2020-05-07", None), step(RejectionPeriod, "2020-05-15", Some("2020-06-05"))];
        let runs = refused(&taken, &step(InForce, "2020-06-05", None));
        assert_eq!(runs.as_deref(), Some("adoption-petition-runs"));
        assert_eq!(refused(&taken, &step(InForce, "2020-06-06", None)), None);
        let backwards = refused(&taken[..1], &step(RejectionPeriod, "2020-06", Some("2020-05")));
        assert_eq!(backwards.as_deref(), Some("adoption-period-backwards"));
        assert_eq!(rejection_ends("2020-05-15").as_deref(), Some("2020-06-05"));
        assert_eq!(rejection_ends("2020-05"), None);
    }
}

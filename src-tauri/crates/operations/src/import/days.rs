//! The days and years of a work item, as they would stand after a row.

use crate::outline::{Horizon, check_days};
use plan::{Refusal, date};
use store::{Row, Value};

/// What says when a work item happens.
const WHEN: [&str; 5] = ["first_year", "last_year", "starts_on", "proposal_on", "delivery_on"];

/// Days that a row brings lie in the years of the plan, and stand in their order with those that are there. A row that
/// brings none is not asked for what was let stand before.
///
/// # Errors
/// Refuses days outside the years of the plan, and days and years that come before those they follow.
pub(super) fn hold(
    horizon: &Horizon,
    there: Option<&Row>,
    values: &[(&'static str, Value)],
) -> Result<(), Refusal> {
    let was = |column: &str| there.map_or(&Value::Null, |row| row.get(column));
    let brought = |column: &str| {
        let given = values.iter().find(|(field, _)| *field == column).map(|(_, value)| value);
        given.filter(|value| *value != was(column))
    };
    if WHEN.iter().all(|column| brought(column).is_none()) {
        return Ok(());
    }
    for day in ["starts_on", "proposal_on", "delivery_on"].iter().filter_map(|column| brought(column)?.text())
    {
        horizon.holds(day)?;
    }
    let after = |column: &str| brought(column).unwrap_or_else(|| was(column));
    let year = |column: &str| after(column).id().and_then(|id| horizon.begins(id));
    if year("first_year").zip(year("last_year")).is_some_and(|(first, last)| last < first) {
        return Err(Refusal::new("years-out-of-order"));
    }
    check_days(after("starts_on").text(), after("delivery_on").text())?;
    horizon.runs_forward(|column| after(column).clone())?;
    match (after("proposal_on").text(), after("delivery_on").text()) {
        (Some(proposal), Some(delivery)) if date::is_surely_before(delivery, proposal) => {
            Err(Refusal::new("work-item-delivery-before-proposal"))
        }
        _ => Ok(()),
    }
}

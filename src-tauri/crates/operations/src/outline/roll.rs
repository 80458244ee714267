//! The horizon that rolls: each year a five-year plan is followed by the next, a year later.

use crate::{Operation, Work};
use plan::fiscal::{StartMonth, name};
use plan::states::EventKind;
use plan::{FiscalYearId, RecordId, Refusal};
use serde::Deserialize;
use store::{Reader, StoreError};

/// The plan that rolls.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RollPlan {
    /// The plan whose years move on by one.
    pub plan: RecordId,
}

/// Rolls a plan: a new plan follows it with the same number of years, one later. Its objectives and initiatives belong
/// to the new plan from then on and stay the records they are. The roll itself is an event.
pub fn plan_roll(request: RollPlan) -> Operation<RecordId> {
    Operation::new("plan_roll", move |work| {
        let old = work.read().row("plan", request.plan)?;
        let title = old.text("title");
        if !work.read().rows_where("plan", "supersedes", &request.plan.into())?.is_empty() {
            return Err(Refusal::new("plan-rolled-already").with("name", title).into());
        }
        let no_years = || Refusal::new("plan-without-years").with("name", &title);
        let (Some(first), Some(last)) = (old.id("first_year"), old.id("last_year")) else {
            return Err(no_years().into());
        };
        let next_first = year_after(work, first)?.ok_or_else(no_years)?;
        let next_last = match year_after(work, last)? {
            Some(year) => year,
            None => add_year_after(work, last)?,
        };
        let called = |reader: Reader<'_>, first: RecordId, last: RecordId| {
            let year = |id| Ok::<_, StoreError>(reader.row("fiscal_year", id)?.text("name"));
            Ok::<_, StoreError>(format!("{}\u{2013}{}", year(first)?, year(last)?))
        };
        let from = called(work.read(), first, last)?;
        let to = called(work.read(), next_first, next_last)?;
        work.recorder.describe(format!("{from} \u{2192} {to}"));
        let (id, _) = work.create::<RecordId>(
            "plan",
            &[
                ("kind", old.text("kind").into()),
                ("title", retitled(&title, &from, &to).into()),
                ("first_year", next_first.into()),
                ("last_year", next_last.into()),
                ("status", "drafted".into()),
                ("implements", old.id("implements").into()),
                ("supersedes", request.plan.into()),
            ],
        )?;
        for table in ["objective", "initiative"] {
            for row in work.read().rows_where(table, "plan", &request.plan.into())? {
                work.recorder.set(table, row.id, "plan", id)?;
            }
        }
        let today = work.clock.today();
        work.create::<RecordId>(
            "event",
            &[
                ("title", format!("{from} \u{2192} {to}").into()),
                ("kind", EventKind::Rolled.word().into()),
                ("happened_on", today.into()),
                ("about", id.into()),
            ],
        )?;
        Ok(id)
    })
}

/// The title with its years exchanged, however they are written in it; without any they are added.
fn retitled(title: &str, from: &str, to: &str) -> String {
    let forms = |years: &str| {
        let plain = years.replace('\u{2013}', "-");
        let short = plain.replace("-FY", "-");
        [years.to_owned(), plain, short.clone(), short.replace('-', "\u{2013}")]
    };
    for (before, after) in forms(from).iter().zip(&forms(to)) {
        if title.contains(before) {
            return title.replace(before, after);
        }
    }
    format!("{title} ({to})")
}

/// The year that begins the day after another ends.
fn year_after(work: &Work<'_, '_>, year: RecordId) -> Result<Option<RecordId>, StoreError> {
    let ends = work.read().row("fiscal_year", year)?.text("ends_on");
    let mut later: Vec<_> = work.read().rows("fiscal_year")?;
    later.retain(|row| row.text("starts_on") > ends);
    later.sort_by_key(|row| row.text("starts_on"));
    Ok(later.first().map(|row| row.id))
}

fn add_year_after(work: &mut Work<'_, '_>, year: RecordId) -> Result<RecordId, crate::OperationError> {
    let row = work.read().row("fiscal_year", year)?;
    let unknown = || Refusal::new("fiscal-year-unknown").with("value", row.text("name"));
    let (starts, ends) = (row.text("starts_on"), row.text("ends_on"));
    let month = starts.get(5..7).and_then(|month| month.parse().ok()).and_then(StartMonth::new);
    let month = month.ok_or_else(unknown)?;
    let next = ends.get(..4).and_then(|year| year.parse::<i16>().ok()).ok_or_else(unknown)? + 1;
    let (starts_on, ends_on) = month.days(next).ok_or_else(unknown)?;
    let columns = [("name", name(next).into()), ("starts_on", starts_on.into()), ("ends_on", ends_on.into())];
    let (id, _) = work.create::<FiscalYearId>("fiscal_year", &columns)?;
    Ok(id.into())
}

#[cfg(test)]
mod tests {
    use super::retitled;

    #[test]
    fn the_years_in_a_title_are_exchanged_as_they_are_written() {
        let (from, to) = ("FY21\u{2013}FY25", "FY22\u{2013}FY26");
        assert_eq!(retitled("ICANN FY21-25 Plan", from, to), "ICANN FY22-26 Plan");
        assert_eq!(retitled("Plan FY21\u{2013}FY25", from, to), "Plan FY22\u{2013}FY26");
        assert_eq!(retitled("Plan FY21\u{2013}25", from, to), "Plan FY22\u{2013}26");
        assert_eq!(retitled("The plan", from, to), "The plan (FY22\u{2013}FY26)");
    }
}

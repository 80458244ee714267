//! Which gaps are still open at the end of each fiscal year, as the plan stands in a case.

use crate::query::common::{RecordRef, record_ref};
use crate::query::outline::{FiscalYear, fiscal_years};
use crate::query::timeline::{network, unfunded};
use crate::{Reader, StoreError};
use plan::outlook::{ClosingWork, closes_on};
use plan::schedule::Day;
use plan::states::{GapState, MoneyCase, WorkStatus};
use serde::Serialize;

/// The gaps at the end of a year.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapYear {
    /// The year.
    pub year: FiscalYear,
    /// The gaps that are still open then, by label.
    pub open: Vec<RecordRef>,
}

/// How the gaps are closed over the years.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapOutlook {
    /// The years from the first in which work runs to the last.
    pub years: Vec<GapYear>,
    /// The gaps that nothing in the plan closes in this case.
    pub never: Vec<RecordRef>,
}

/// Reads how the gaps are closed over the years in a case.
///
/// # Errors
/// When the file cannot be read.
pub fn gap_outlook(reader: Reader<'_>, case: MoneyCase) -> Result<GapOutlook, StoreError> {
    let network = network(reader)?;
    let unfunded = unfunded(reader, case)?;
    let mut gaps = Vec::new();
    for row in reader.rows("gap")? {
        if matches!(row.word("state"), Some(GapState::Closed | GapState::Accepted)) {
            continue;
        }
        let mut works = Vec::new();
        for link in reader.rows_where("work_item_gap", "gap", &row.id.into())? {
            let Some(item) = link.id("work_item") else { continue };
            let status: Option<WorkStatus> = reader.row("work_item", item)?.word("status");
            works.push(ClosingWork {
                delivers: network.spans.get(&item).map(|span| span.end),
                is_funded: !unfunded.contains(&item),
                is_given_up: status.is_some_and(WorkStatus::is_given_up),
            });
        }
        gaps.push((record_ref(reader, row.id)?, closes_on(&works)));
    }
    gaps.sort_by(|a, b| a.0.label.cmp(&b.0.label));
    let ends = |year: &FiscalYear| Day::last_of(&year.ends_on);
    let years = fiscal_years(reader)?;
    let spans = network.spans.values();
    let (first, last) = (spans.clone().map(|span| span.start).min(), spans.map(|span| span.end).max());
    let shown = years.into_iter().filter(|year| {
        ends(year) >= first && Day::first_of(&year.starts_on) <= last && first.is_some() && last.is_some()
    });
    let open_at = |year: FiscalYear| {
        let end = ends(&year);
        let open = gaps.iter().filter(|(_, closes)| closes.is_none() || *closes > end);
        GapYear { open: open.map(|(record, _)| record.clone()).collect(), year }
    };
    Ok(GapOutlook {
        years: shown.map(open_at).collect(),
        never: gaps.iter().filter(|(_, closes)| closes.is_none()).map(|(record, _)| record.clone()).collect(),
    })
}

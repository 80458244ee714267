//! One row of the plan as a task, or one of its milestones.

use super::columns::Columns;
use super::fields::{ID, KIND, LABEL, MILESTONE_OF, field};
use super::xml::Xml;
use super::{begins, duration, ends, tie_number};
use plan::RecordId;
use plan::schedule::Day;
use plan::states::DependencyKind;
use std::collections::HashMap;
use store::query::timeline::{DaySpan, Milestone, TimelineRow};

/// A task that waits for another, which has a number in the file.
pub(super) struct Tied {
    pub needs: usize,
    pub kind: DependencyKind,
    pub lag_days: i32,
}

/// Where a task stands in the file.
pub(super) struct Place {
    pub number: usize,
    pub outline: String,
    pub depth: usize,
    pub is_summary: bool,
}

/// How rows stood in a baseline: their days, and what they cost.
pub(super) struct Then {
    pub spans: HashMap<RecordId, DaySpan>,
    pub costs: HashMap<RecordId, i64>,
}

/// A working day in the tenths of minutes that lags are counted in.
const LAG_OF_DAY: i32 = 4800;

/// Writes a task. Elements stand in the order of the schema, which some programs insist on.
pub(super) fn task(
    xml: &mut Xml,
    row: &TimelineRow,
    place: &Place,
    ties: &[Tied],
    past: &[Then],
    columns: &Columns,
) {
    let record = &row.row.record;
    begin(xml, &record.name, place);
    if let Some(span) = &row.span {
        days(xml, span, !place.is_summary);
    }
    xml.leaf("DurationFormat", "7");
    xml.leaf("Estimated", "0");
    xml.leaf("Milestone", "0");
    xml.leaf("Summary", if place.is_summary { "1" } else { "0" });
    let amount = row.row.amount.as_deref();
    if let Some(minor) = amount {
        xml.leaf("FixedCost", minor);
        xml.leaf("FixedCostAccrual", "3");
    }
    if let Some(percent) = row.row.percent {
        xml.leaf("PercentComplete", &percent.to_string());
    }
    if let Some(minor) = amount.filter(|_| !place.is_summary) {
        xml.leaf("Cost", minor);
    }
    xml.leaf("CalendarUID", "-1");
    for tied in ties {
        xml.open("PredecessorLink");
        xml.leaf("PredecessorUID", &tied.needs.to_string());
        xml.leaf("Type", tie_number(tied.kind));
        xml.leaf("CrossProject", "0");
        xml.leaf("LinkLag", &tied.lag_days.saturating_mul(LAG_OF_DAY).to_string());
        xml.leaf("LagFormat", "7");
        xml.close("PredecessorLink");
    }
    field(xml, ID.number, &record.id.to_string());
    field(xml, LABEL.number, &record.label);
    field(xml, KIND.number, &record.kind);
    columns.write(xml, record.id);
    for (at, then) in past.iter().enumerate() {
        let (span, cost) = (then.spans.get(&record.id), then.costs.get(&record.id));
        if span.is_none() && cost.is_none() {
            continue;
        }
        xml.open("Baseline");
        xml.leaf("Number", &at.to_string());
        if let Some(span) = span {
            xml.leaf("Start", &begins(&span.start));
            xml.leaf("Finish", &ends(&span.end));
            xml.leaf("Duration", &duration(span));
            xml.leaf("DurationFormat", "7");
        }
        if let Some(minor) = cost {
            xml.leaf("Cost", &minor.to_string());
        }
        xml.close("Baseline");
    }
    xml.close("Task");
}

/// Writes a day that matters within a row, as a milestone. The day on which a proposal is due has no name of its own.
pub(super) fn milestone(xml: &mut Xml, row: &TimelineRow, milestone: &Milestone, place: &Place) {
    let record = &row.row.record;
    let is_proposal = milestone.id.is_none();
    let proposal = format!("{} (proposal)", record.name);
    begin(xml, milestone.name.as_deref().unwrap_or(&proposal), place);
    if let Some(day) = Day::first_of(&milestone.on).map(Day::iso) {
        days(xml, &DaySpan { start: day.clone(), end: day }, true);
    }
    xml.leaf("DurationFormat", "7");
    xml.leaf("Estimated", "0");
    xml.leaf("Milestone", "1");
    xml.leaf("Summary", "0");
    xml.leaf("CalendarUID", "-1");
    let id = milestone.id.unwrap_or(record.id);
    field(xml, ID.number, &id.to_string());
    field(xml, KIND.number, if is_proposal { "proposal" } else { "milestone" });
    field(xml, MILESTONE_OF.number, &record.label);
    xml.close("Task");
}

fn begin(xml: &mut Xml, name: &str, place: &Place) {
    let number = place.number.to_string();
    xml.open("Task");
    xml.leaf("UID", &number);
    xml.leaf("ID", &number);
    xml.leaf("Name", &name.replace('\n', " "));
    xml.leaf("Active", "1");
    xml.leaf("Manual", if place.is_summary { "0" } else { "1" });
    xml.leaf("Type", "1");
    xml.leaf("IsNull", "0");
    xml.leaf("WBS", &place.outline);
    xml.leaf("OutlineNumber", &place.outline);
    xml.leaf("OutlineLevel", &place.depth.to_string());
}

fn days(xml: &mut Xml, span: &DaySpan, by_hand: bool) {
    xml.leaf("Start", &begins(&span.start));
    xml.leaf("Finish", &ends(&span.end));
    xml.leaf("Duration", &duration(span));
    if by_hand {
        xml.leaf("ManualStart", &begins(&span.start));
        xml.leaf("ManualFinish", &ends(&span.end));
        xml.leaf("ManualDuration", &duration(span));
    }
}

//! One row of the plan as a task.

use super::xml::Xml;
use super::{TEXT1, TEXT2, begins, duration, ends, tie_number};
use plan::RecordId;
use plan::states::DependencyKind;
use std::collections::HashMap;
use store::query::timeline::{DaySpan, TimelineRow};

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

/// A working day in the tenths of minutes that lags are counted in.
const LAG_OF_DAY: i32 = 4800;

/// Writes a task. Elements stand in the order of the schema, which some programs insist on.
pub(super) fn task(
    xml: &mut Xml,
    row: &TimelineRow,
    place: &Place,
    ties: &[Tied],
    past: &[HashMap<RecordId, DaySpan>],
) {
    let number = place.number.to_string();
    let record = &row.row.record;
    xml.open("Task");
    xml.leaf("UID", &number);
    xml.leaf("ID", &number);
    xml.leaf("Name", &record.name.replace('\n', " "));
    xml.leaf("Active", "1");
    xml.leaf("Manual", if place.is_summary { "0" } else { "1" });
    xml.leaf("Type", "1");
    xml.leaf("IsNull", "0");
    xml.leaf("WBS", &place.outline);
    xml.leaf("OutlineNumber", &place.outline);
    xml.leaf("OutlineLevel", &place.depth.to_string());
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
    for (field, value) in [(TEXT1, record.id.to_string()), (TEXT2, record.label.clone())] {
        xml.open("ExtendedAttribute");
        xml.leaf("FieldID", field);
        xml.leaf("Value", &value);
        xml.close("ExtendedAttribute");
    }
    for (at, spans) in past.iter().enumerate() {
        if let Some(span) = spans.get(&record.id) {
            xml.open("Baseline");
            xml.leaf("Number", &at.to_string());
            xml.leaf("Start", &begins(&span.start));
            xml.leaf("Finish", &ends(&span.end));
            xml.leaf("Duration", &duration(span));
            xml.leaf("DurationFormat", "7");
            xml.close("Baseline");
        }
    }
    xml.close("Task");
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

//! Parts of records that have rows of their own: dates and links of works, phases of initiatives, points of submissions,
//! values that sources disagree about.

use super::fill::{Fill, Head, list, number};
use super::kept::Kept;
use plan::RecordId;
use serde_json::{Map, Value as Json, json};
use store::{StoreError, Value};

/// Writes the named dates of a record.
pub(super) fn fill_dates(
    fill: &mut Fill<'_, '_, '_>,
    record: RecordId,
    dates: &Json,
) -> Result<(), StoreError> {
    for (place, (name, day)) in dates.as_object().into_iter().flatten().enumerate() {
        fill.link(
            "key_date",
            &[
                ("record", record.into()),
                ("position", number(place + 1)),
                ("name", name.as_str().into()),
                ("happens_on", day.as_str().into()),
            ],
        )?;
    }
    Ok(())
}

/// The named dates of a record; nothing when it has none.
pub(super) fn dates(kept: &Kept, record: RecordId) -> Json {
    let dates: Map<String, Json> = kept
        .rows_of("key_date", "record", record)
        .map(|row| (row.text("name"), row.text("happens_on").into()))
        .collect();
    if dates.is_empty() { Json::Null } else { Json::Object(dates) }
}

/// Writes where a record is found.
pub(super) fn fill_links(
    fill: &mut Fill<'_, '_, '_>,
    record: RecordId,
    links: &Json,
) -> Result<(), StoreError> {
    for (place, link) in list(links).enumerate() {
        let text = |key: &str| Value::from(link[key].as_str());
        fill.link(
            "link",
            &[
                ("record", record.into()),
                ("position", number(place + 1)),
                ("title", text("title")),
                ("url", text("url")),
            ],
        )?;
    }
    Ok(())
}

/// Where a record is found, in order.
pub(super) fn links(kept: &Kept, record: RecordId) -> Vec<Json> {
    let rows = kept.rows_of("link", "record", record);
    rows.map(|row| json!({"title": row.text("title"), "url": row.get("url").text()})).collect()
}

/// Writes what an initiative does in each year.
pub(super) fn fill_phases(
    fill: &mut Fill<'_, '_, '_>,
    initiative: RecordId,
    phases: &Json,
) -> Result<(), StoreError> {
    for phase in list(phases) {
        let year = fill.id(phase["fy"].as_str().unwrap_or_default())?;
        fill.link(
            "initiative_phase",
            &[
                ("initiative", initiative.into()),
                ("fiscal_year", year.into()),
                ("text", phase["text"].as_str().into()),
            ],
        )?;
    }
    Ok(())
}

/// What an initiative does in each year, in order.
pub(super) fn phases(kept: &Kept, initiative: RecordId) -> Vec<Json> {
    let rows = kept.rows_of("initiative_phase", "initiative", initiative);
    rows.map(|row| json!({"fy": kept.origin_at(row, "fiscal_year"), "text": row.text("text")})).collect()
}

/// Writes the points of a submission as records, with the issues each is about.
pub(super) fn fill_points(
    fill: &mut Fill<'_, '_, '_>,
    submission: RecordId,
    head: &Head<'_>,
    points: &Json,
) -> Result<(), StoreError> {
    for (place, point) in list(points).enumerate() {
        let origin = format!("{}.points.{}", head.origin, place + 1);
        let own = Head { kind: "point", origin: &origin, note: None, ..*head };
        let columns: [(&str, Value); 3] = [
            ("submission", submission.into()),
            ("position", number(place + 1)),
            ("text", point["text"].as_str().into()),
        ];
        let id = fill.create(&own, &columns)?;
        for (place, issue) in list(&point["issue_ids"]).filter_map(Json::as_str).enumerate() {
            let issue = fill.id(issue)?;
            let position = number(place + 1);
            fill.link(
                "point_issue",
                &[("point", id.into()), ("issue", issue.into()), ("position", position)],
            )?;
        }
        if point["issue_ids"].as_array().is_some_and(|issues| !issues.is_empty()) {
            // "Stance values and issue links are our reading of the sources."
            fill.marks(id, &["issues"], super::ours::weaker(own.basis), false)?;
        }
    }
    Ok(())
}

/// The points of a submission, in order.
pub(super) fn points(kept: &Kept, submission: RecordId) -> Vec<Json> {
    let rows = kept.rows_of("point", "submission", submission);
    rows.map(|row| {
        let issues: Vec<Json> =
            kept.rows_of("point_issue", "point", row.id).map(|link| kept.origin_at(link, "issue")).collect();
        json!({"text": row.text("text"), "issue_ids": issues})
    })
    .collect()
}

/// Writes the values that stand in a disagreement.
pub(super) fn fill_values(
    fill: &mut Fill<'_, '_, '_>,
    discrepancy: RecordId,
    values: &Json,
) -> Result<(), StoreError> {
    for (place, value) in list(values).enumerate() {
        let id = fill.work.clock.new_id();
        let columns: [(&str, Value); 4] = [
            ("discrepancy", discrepancy.into()),
            ("position", number(place + 1)),
            ("text", value["text"].as_str().into()),
            ("chosen", value["chosen"].as_bool().unwrap_or(false).into()),
        ];
        fill.work.recorder.insert("discrepancy_value", id, &columns)?;
        for (place, source) in list(&value["sources"]).filter_map(Json::as_str).enumerate() {
            let source = fill.id(source)?;
            fill.link(
                "discrepancy_value_source",
                &[("value", id.into()), ("source", source.into()), ("position", number(place + 1))],
            )?;
        }
    }
    Ok(())
}

/// The values that stand in a disagreement, in order.
pub(super) fn values(kept: &Kept, discrepancy: RecordId) -> Vec<Json> {
    let rows = kept.rows_of("discrepancy_value", "discrepancy", discrepancy);
    rows.map(|row| {
        let links = kept.rows_of("discrepancy_value_source", "value", row.id);
        let sources: Vec<Json> = links.map(|link| kept.origin_at(link, "source")).collect();
        json!({"text": row.text("text"), "sources": sources, "chosen": row.int("chosen") == Some(1)})
    })
    .collect()
}

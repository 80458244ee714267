//! Values of the past in words.

use crate::past::Past;
use crate::query::calendar::start_month;
use crate::query::records::fields::{self, Reads};
use crate::query::records::grouped;
use crate::{Row, StoreError, Value};

/// A value as people read it: ids by the names their records had then, days with their
/// fiscal quarters, money in units.
pub(super) fn value(
    past: Past<'_>,
    table: &str,
    column: &str,
    value: &Value,
) -> Result<Option<String>, StoreError> {
    if value.is_null() {
        return Ok(None);
    }
    if let Some(id) = value.id() {
        return Ok(past.record(id)?.map(|record| match record.kind.as_str() {
            "party" | "fiscal_year" => record.name,
            _ => format!("{} {}", record.label, record.name).trim().to_owned(),
        }));
    }
    let reads = fields::of(table).iter().find(|field| field.column == column).map(|field| field.reads);
    Ok(Some(match (reads, value) {
        (Some(Reads::Money), Value::Int(minor)) => grouped(*minor),
        (Some(Reads::Code | Reads::Word), Value::Text(word)) => word.replace('_', " "),
        (Some(Reads::Day), Value::Text(day)) => dated(past, day)?,
        _ => value.shown(),
    }))
}

/// A day with the fiscal year and quarter it lies in, as the plan counts them now.
fn dated(past: Past<'_>, day: &str) -> Result<String, StoreError> {
    Ok(start_month(past.now())?.dated(day))
}

/// The columns that tell a part from others of its kind.
pub(super) fn names(table: &str) -> &'static [&'static str] {
    match table {
        "amount" => &["flow", "fiscal_year", "case_name", "category"],
        "assignment" => &["role"],
        "initiative_phase" => &["fiscal_year"],
        "recommendation" => &["number"],
        "fact_mark" => &["field"],
        _ => &[],
    }
}

/// The columns of what a part says.
pub(super) fn says(table: &str) -> &'static [&'static str] {
    match table {
        "amount" => &["minor", "currency"],
        "assignment" => &["party", "state"],
        "key_date" => &["name", "happens_on"],
        "initiative_phase" => &["text"],
        "initiative_goal" | "work_item_goal" => &["goal"],
        "work_item_gap" => &["gap"],
        "dependency" => &["needs", "kind", "lag_days"],
        "recommendation" => &["text", "state", "decided_on"],
        "link" => &["title", "url", "document"],
        "lineage" => &["relation", "to_issue", "drop_reason"],
        _ => &[],
    }
}

/// What a part is called beside its record: the year, case and category of an amount, the role of a party, the year of
/// a phase, the field that is known otherwise than its record.
pub(crate) fn part_name(past: Past<'_>, table: &str, row: &Row) -> Result<Option<String>, StoreError> {
    let columns = names(table);
    if columns.is_empty() {
        return Ok(None);
    }
    let mut words = Vec::new();
    for column in columns {
        // Money goes out where nothing else is said.
        if *column == "flow" && row.text("flow") == "expense" {
            continue;
        }
        words.extend(value(past, table, column, row.get(column))?.map(|word| word.replace('_', " ")));
    }
    Ok(Some(words.join(", ")))
}

/// What a part says, in one line.
pub(crate) fn part(past: Past<'_>, table: &str, row: &Row) -> Result<Option<String>, StoreError> {
    let named = |column: &str| value(past, table, column, row.get(column));
    Ok(match table {
        "amount" => row.int("minor").map(|minor| format!("{} {}", grouped(minor), row.text("currency"))),
        "assignment" => {
            let state = row.text("state").replace('_', " ");
            let words: Vec<String> =
                named("party")?.into_iter().chain(Some(state)).filter(|word| !word.is_empty()).collect();
            Some(words.join(", "))
        }
        "key_date" => Some(format!("{}, {}", row.text("name"), dated(past, &row.text("happens_on"))?)),
        "initiative_phase" => Some(row.text("text")),
        "recommendation" => {
            let state = row.text("state").replace('_', " ");
            let since = named("decided_on")?.map(|day| format!(" {day}")).unwrap_or_default();
            Some(format!("{} ({state}{since})", row.text("text")))
        }
        "link" => Some(match named("document")?.or_else(|| row.get("url").text().map(str::to_owned)) {
            Some(place) => format!("{}: {place}", row.text("title")),
            None => row.text("title"),
        }),
        "initiative_goal" | "work_item_goal" => named("goal")?,
        "work_item_gap" => named("gap")?,
        "lineage" => {
            let words = [named("relation")?, named("to_issue")?, named("drop_reason")?];
            Some(words.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        "dependency" => {
            // Which ends are tied, and the days between, as project files write them: FS+5d.
            let tie = row.text("kind").to_uppercase();
            let lag = row.int("lag_days").filter(|days| *days != 0).map(|days| format!("{days:+}d"));
            let needs = named("needs")?.unwrap_or_default();
            Some(format!("{needs} {tie}{}", lag.unwrap_or_default()))
        }
        _ => None,
    })
}

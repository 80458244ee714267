//! Values of the past in words.

use crate::past::Past;
use crate::query::records::fields::{self, Reads};
use crate::query::records::units;
use crate::{Row, StoreError, Value};

/// A value as people read it: ids by the names their records had then, money in units.
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
        (Some(Reads::Money), Value::Int(minor)) => units(*minor),
        (Some(Reads::Code | Reads::Word), Value::Text(word)) => word.replace('_', " "),
        _ => value.shown(),
    }))
}

/// What a part is called beside its record: the year, case and category of an amount, the role of a party.
pub(super) fn part_name(past: Past<'_>, table: &str, row: &Row) -> Result<Option<String>, StoreError> {
    let columns: &[&str] = match table {
        "amount" => &["fiscal_year", "case_name", "category"],
        "assignment" => &["role"],
        _ => return Ok(None),
    };
    let mut words = Vec::new();
    for column in columns {
        words.extend(value(past, table, column, row.get(column))?.map(|word| word.replace('_', " ")));
    }
    Ok(Some(words.join(", ")))
}

/// What a part says, in one line.
pub(super) fn part(past: Past<'_>, table: &str, row: &Row) -> Result<Option<String>, StoreError> {
    Ok(match table {
        "amount" => row.int("minor").map(|minor| format!("{} {}", units(minor), row.text("currency"))),
        "assignment" => {
            let party = value(past, table, "party", row.get("party"))?;
            let state = row.text("state").replace('_', " ");
            let words: Vec<String> =
                party.into_iter().chain(Some(state)).filter(|word| !word.is_empty()).collect();
            Some(words.join(", "))
        }
        "work_item_gap" => value(past, table, "gap", row.get("gap"))?,
        "dependency" => value(past, table, "needs", row.get("needs"))?,
        _ => None,
    })
}

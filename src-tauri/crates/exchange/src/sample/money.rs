//! The money of the file: actuals of a year, five made-up years, what one initiative needs, and what somebody said.
//! The file counts in millions; the plan counts in cents.

use super::fill::{Fill, Head, known, list};
use super::kept::Kept;
use super::mapping::at;
use super::ours::CURRENCY;
use plan::RecordId;
use plan::states::Basis;
use serde_json::{Map, Value as Json, json};
use store::{Row, StoreError, Value};

const MINOR_PER_MILLION: i64 = 1_000_000 * plan::money::MINOR_PER_UNIT;
const ACTUALS: &str = "financials.actuals_fy20_usd_million";
const FIVE_YEARS: &str = "financials.illustrative_five_year_usd_million.rows";
const CLAIM: &str = "financials.msm_project_cost_claim";
const ACTUAL_YEAR: &str = "FY20";

/// The sums of a year that is over: key, flow, measure.
const ACTUAL_SUMS: [(&str, &str, &str); 7] = [
    ("funding", "funding", "value"),
    ("funding_vs_budget", "funding", "against_budget"),
    ("expenses", "expense", "value"),
    ("expenses_vs_budget", "expense", "against_budget"),
    ("net_excess", "net", "value"),
    ("net_excess_vs_budget", "net", "against_budget"),
    ("funds_under_management_change", "reserve", "value"),
];
const CASES: [&str; 3] = ["low", "base", "high"];

/// Cents of a sum in millions, from its digits, so that nothing is rounded on the way.
fn minor(json: &Json) -> Option<i64> {
    plan::money::parse_minor(&json.as_number()?.to_string())
        .ok()
        .map(|hundredths| hundredths * (MINOR_PER_MILLION / 100))
}

/// Millions of a sum in cents: a whole number where it is one.
fn millions(minor: i64) -> Json {
    if minor % MINOR_PER_MILLION == 0 {
        return (minor / MINOR_PER_MILLION).into();
    }
    // Ten-thousandths of a million are whole numbers far below 2^53, so the division gives the nearest decimal.
    let exact = i32::try_from(minor / (MINOR_PER_MILLION / 10_000)).unwrap_or(i32::MAX);
    (f64::from(exact) / 10_000.0).into()
}

struct Sum<'a> {
    origin: String,
    year: Option<RecordId>,
    subject: Option<RecordId>,
    flow: &'a str,
    measure: &'a str,
    case: &'a str,
    category: Option<&'a str>,
}

fn amount(
    fill: &mut Fill<'_, '_, '_>,
    head: &Head<'_>,
    sum: &Sum<'_>,
    millions: &Json,
) -> Result<(), StoreError> {
    let Some(minor) = minor(millions) else { return Ok(()) };
    let columns: [(&str, Value); 8] = [
        ("subject", sum.subject.into()),
        ("fiscal_year", sum.year.into()),
        ("flow", sum.flow.into()),
        ("measure", sum.measure.into()),
        ("case_name", sum.case.into()),
        ("category", sum.category.into()),
        ("minor", minor.into()),
        ("currency", CURRENCY.into()),
    ];
    fill.create(&Head { kind: "amount", origin: &sum.origin, ..*head }, &columns)?;
    Ok(())
}

fn head_of(json: &Json) -> Head<'_> {
    let (basis, verified) = known(json);
    Head { kind: "amount", origin: "", basis, verified, note: None, sources: &json["sources"] }
}

/// Writes the amounts and the claim of the file.
pub(super) fn fill(fill: &mut Fill<'_, '_, '_>, money: &Json) -> Result<(), StoreError> {
    let actuals = &money["actuals_fy20_usd_million"];
    let year = Some(fill.id(ACTUAL_YEAR)?);
    for (key, flow, measure) in ACTUAL_SUMS {
        let origin = format!("{ACTUALS}.{key}");
        let sum = Sum { origin, year, subject: None, flow, measure, case: "actual", category: None };
        amount(fill, &head_of(actuals), &sum, &actuals[key])?;
    }
    let planned = &money["illustrative_five_year_usd_million"];
    let head = head_of(planned);
    for row in list(&planned["rows"]) {
        let name = row["fy"].as_str().unwrap_or_default();
        let year = Some(fill.id(name)?);
        for case in CASES {
            let origin = format!("{FIVE_YEARS}.{name}.funding.{case}");
            let sum =
                Sum { origin, year, subject: None, flow: "funding", measure: "value", case, category: None };
            amount(fill, &head, &sum, &row["funding"][case])?;
        }
        for (category, millions) in row["expenses"].as_object().into_iter().flatten() {
            let origin = format!("{FIVE_YEARS}.{name}.expenses.{category}");
            let category = Some(category.as_str());
            let sum = Sum {
                origin,
                year,
                subject: None,
                flow: "expense",
                measure: "value",
                case: "base",
                category,
            };
            amount(fill, &head, &sum, millions)?;
        }
    }
    claim(fill, &money["msm_project_cost_claim"])
}

fn claim(fill: &mut Fill<'_, '_, '_>, json: &Json) -> Result<(), StoreError> {
    let columns: [(&str, Value); 5] = [
        ("text", json["text"].as_str().into()),
        ("said_by", json["claimed_by"].as_str().into()),
        ("said_on", json["date"].as_str().into()),
        ("minor", minor(&json["amount_usd_million"]).into()),
        ("currency", CURRENCY.into()),
    ];
    fill.create(&Head { kind: "claim", origin: CLAIM, ..head_of(json) }, &columns)?;
    Ok(())
}

/// Writes what an initiative needs, as expenses without a year.
pub(super) fn fill_sums(
    fill: &mut Fill<'_, '_, '_>,
    subject: RecordId,
    head: &Head<'_>,
    key: &str,
    json: &Json,
) -> Result<(), StoreError> {
    let sums = at(json, key);
    // These sums belong to an example that is made up, whatever the rest of the record is.
    let head = Head {
        kind: "amount",
        basis: Basis::Illustrative,
        verified: false,
        note: None,
        sources: &Json::Null,
        ..*head
    };
    for case in CASES {
        let origin = format!("{}.{key}.{case}", head.origin);
        let (subject, category) = (Some(subject), None);
        let sum = Sum { origin, year: None, subject, flow: "expense", measure: "value", case, category };
        amount(fill, &head, &sum, &sums[case])?;
    }
    Ok(())
}

/// What an initiative needs, by case; nothing when no amount is given.
pub(super) fn sums(kept: &Kept, subject: RecordId) -> Json {
    let sums: Map<String, Json> = kept
        .rows_of("amount", "subject", subject)
        .map(|row| (row.text("case_name"), millions(row.int("minor").unwrap_or(0))))
        .collect();
    if sums.is_empty() { Json::Null } else { Json::Object(sums) }
}

/// The amounts and the claim of the file.
pub(super) fn give_back(kept: &Kept) -> Json {
    let mut actuals = Map::new();
    let mut last = None;
    for row in kept.rows_of("amount", "case_name", "actual") {
        let of = |(_, flow, measure): &&(&str, &str, &str)| {
            row.text("flow") == *flow && row.text("measure") == *measure
        };
        if let Some((key, ..)) = ACTUAL_SUMS.iter().find(of) {
            actuals.insert((*key).to_owned(), millions(row.int("minor").unwrap_or(0)));
            last = Some(row);
        }
    }
    kept.add_known(&mut actuals, last);
    let (mut rows, mut last) = (Vec::new(), None);
    for year in kept.rows("fiscal_year") {
        let of_plan = |row: &&Row| row.id("subject").is_none() && row.text("case_name") != "actual";
        let (mut funding, mut expenses) = (Map::new(), Map::new());
        for row in kept.rows_of("amount", "fiscal_year", year.id).filter(of_plan) {
            let millions = millions(row.int("minor").unwrap_or(0));
            if row.text("flow") == "funding" {
                funding.insert(row.text("case_name"), millions);
            } else {
                expenses.insert(row.text("category"), millions);
            }
            last = Some(row);
        }
        if !funding.is_empty() {
            rows.push(json!({"fy": kept.origin(year.id), "funding": funding, "expenses": expenses}));
        }
    }
    let mut planned = Map::from_iter([("rows".to_owned(), rows.into())]);
    kept.add_known(&mut planned, last);
    let mut claim = Map::new();
    if let Some(row) = kept.rows("claim").first() {
        claim.insert("text".to_owned(), row.text("text").into());
        claim.insert("claimed_by".to_owned(), row.text("said_by").into());
        claim.insert("date".to_owned(), row.text("said_on").into());
        claim.insert("amount_usd_million".to_owned(), millions(row.int("minor").unwrap_or(0)));
        kept.add_known(&mut claim, Some(row));
    }
    json!({
        "actuals_fy20_usd_million": actuals,
        "illustrative_five_year_usd_million": planned,
        "msm_project_cost_claim": claim,
    })
}

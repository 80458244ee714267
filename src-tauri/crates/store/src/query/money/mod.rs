//! The money of the plan: funding and expense by fiscal year, case and category, for the whole plan and for its rows.

mod below;

use super::calendar::currency;
use super::common::RecordRef;
use super::outline::{FiscalYear, fiscal_years, gaps_of, outline};
use super::timeline::unfunded;
use crate::{Reader, Row, StoreError};
use below::Below;
use plan::RecordId;
use plan::states::{Basis, MoneyCase, MoneyFlow};
use serde::Serialize;
use std::collections::HashMap;

/// An amount of one year in one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneyCell {
    /// In minor units; none when nothing is given.
    pub minor: Option<String>,
    /// How it is known.
    pub basis: Option<Basis>,
    /// Whether a lower case has more than a higher one.
    pub out_of_order: bool,
    /// What it rests on, in words.
    pub note: Option<String>,
    /// What the rows below it come to together, in minor units; none when none of them has an amount.
    pub below: Option<String>,
}

/// A row of amounts: one cell a year.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneyRow {
    /// What it is about; none for the whole plan.
    pub subject: Option<RecordRef>,
    /// Which way the money flows.
    pub flow: MoneyFlow,
    /// The category; none for all together.
    pub category: Option<String>,
    /// The amounts, in the order of the years.
    pub cells: Vec<MoneyCell>,
    /// What is given for all years together.
    pub whole: Option<String>,
}

/// Low, base and high of one year, and what it really was.
#[derive(Debug, Clone, Default, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneyBand {
    /// Cautious, in minor units.
    pub low: Option<String>,
    /// Expected.
    pub base: Option<String>,
    /// Hopeful.
    pub high: Option<String>,
    /// What it really was.
    pub actual: Option<String>,
}

/// The whole plan's money of one year.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneyYear {
    /// The year.
    pub year: FiscalYear,
    /// What comes in.
    pub funding: MoneyBand,
    /// What goes out.
    pub expense: MoneyBand,
    /// Funding less expense in the case shown; none when one of them is not known.
    pub net: Option<String>,
}

/// A row whose own amount is another than what stands below it together, or a sum of the whole plan that is another than
/// its categories together.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Mismatch {
    /// The row; none for the whole plan.
    pub record: Option<RecordRef>,
    /// Which way the money flows.
    pub flow: MoneyFlow,
    /// The year by name; none for all together.
    pub year: Option<String>,
    /// What the row says, in minor units.
    pub own: String,
    /// What the rows below it, or the categories, come to.
    pub below: String,
}

/// The money of the whole plan, year by year.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneyYears {
    /// The currency of every amount.
    pub currency: String,
    /// The years with what the whole plan has in them.
    pub years: Vec<MoneyYear>,
    /// How the amounts of the plan are known, the weakest of them.
    pub basis: Option<Basis>,
}

/// The money of the plan in one case.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneySheet {
    /// What the whole plan has.
    #[serde(flatten)]
    pub plan: MoneyYears,
    /// The rows: the whole plan's by flow and category, then the plan's own rows in reading order.
    pub rows: Vec<MoneyRow>,
    /// Where the parts do not add up.
    pub mismatches: Vec<Mismatch>,
    /// The rows that have money in another case and none in this one.
    pub unfunded: Vec<RecordRef>,
    /// The gaps that stay open when those are not done.
    pub open_without: Vec<RecordRef>,
}

/// Which row an amount stands in.
type Place = (Option<RecordId>, MoneyFlow, Option<String>);
type Amounts = HashMap<(Place, Option<RecordId>, MoneyCase), (i64, Basis)>;
type Notes = HashMap<(Place, Option<RecordId>, MoneyCase), String>;

/// Reads what the whole plan has in each year; what is left of it is counted in a case.
///
/// # Errors
/// When the file cannot be read.
pub fn money_years(reader: Reader<'_>, case: MoneyCase) -> Result<MoneyYears, StoreError> {
    let (all, _) = amounts(reader)?;
    of_plan(reader, &all, years_with_money(reader, &all)?, case)
}

fn of_plan(
    reader: Reader<'_>,
    all: &Amounts,
    years: Vec<FiscalYear>,
    case: MoneyCase,
) -> Result<MoneyYears, StoreError> {
    Ok(MoneyYears {
        currency: currency(reader)?,
        years: years.into_iter().map(|year| of_year(all, year, case)).collect(),
        basis: all.values().map(|(_, basis)| *basis).max(),
    })
}

/// Reads the money of the plan in a case. The plan's own rows are those that have an amount, or stand over some; the others,
/// of which a large plan has very many, are among them where they are asked for.
///
/// # Errors
/// When the file cannot be read.
pub fn sheet(reader: Reader<'_>, case: MoneyCase, with_empty: bool) -> Result<MoneySheet, StoreError> {
    let (all, notes) = amounts(reader)?;
    let years = years_with_money(reader, &all)?;
    let view = outline(reader, case)?;
    // What really was has rows of its own only where it is what is looked at.
    let looks_back = case == MoneyCase::Actual;
    let planned =
        all.keys().filter(|(place, _, of)| place.0.is_none() && (looks_back || *of != MoneyCase::Actual));
    let mut plan_rows: Vec<Place> = planned.map(|(place, ..)| place.clone()).collect();
    plan_rows.sort();
    plan_rows.dedup();
    let items: Vec<_> = view
        .rows
        .iter()
        .filter(|row| matches!(row.record.kind.as_str(), "initiative" | "work_item"))
        .collect();
    let without = unfunded(reader, case)?;
    let below = Below::of(&all, &years, &items, case);
    let own_rows = items.iter().map(|row| {
        let place = (Some(row.record.id), MoneyFlow::Expense, None);
        (place, Some(row.record.clone()))
    });
    let mut rows = Vec::new();
    for (place, subject) in plan_rows.into_iter().map(|place| (place, None)).chain(own_rows) {
        let cells = years.iter().map(|year| MoneyCell {
            below: place.0.and_then(|id| below.sum(id, Some(year.id))).map(|sum| sum.to_string()),
            ..cell((&all, &notes), &place, Some(year.id), case)
        });
        let cells: Vec<_> = cells.collect();
        let whole = all.get(&(place.clone(), None, case)).map(|(minor, _)| minor.to_string());
        let is_empty =
            whole.is_none() && cells.iter().all(|cell| cell.minor.is_none() && cell.below.is_none());
        if with_empty || subject.is_none() || !is_empty {
            rows.push(MoneyRow { subject, flow: place.1, category: place.2, cells, whole });
        }
    }
    let mut mismatches = categories_apart(&all, &years, case);
    mismatches.extend(below.mismatches(&all, &years, &items, case));
    Ok(MoneySheet {
        mismatches,
        plan: of_plan(reader, &all, years, case)?,
        rows,
        unfunded: items
            .iter()
            .filter(|row| without.contains(&row.record.id))
            .map(|row| row.record.clone())
            .collect(),
        open_without: gaps_of(reader, without.iter().copied())?,
    })
}

fn amounts(reader: Reader<'_>) -> Result<(Amounts, Notes), StoreError> {
    let heads: HashMap<RecordId, Row> =
        reader.rows_where("record", "kind", &"amount".into())?.into_iter().map(|row| (row.id, row)).collect();
    let (mut all, mut notes) = (Amounts::new(), Notes::new());
    for row in reader.rows("amount")? {
        let (Some(flow), Some(case), Some(minor)) =
            (row.word::<MoneyFlow>("flow"), row.word::<MoneyCase>("case_name"), row.int("minor"))
        else {
            continue;
        };
        if row.text("measure") != "value" {
            continue;
        }
        let place = (row.id("subject"), flow, row.get("category").text().map(str::to_owned));
        let known = heads.get(&row.id).map_or(Basis::Own, basis);
        let at = (place, row.id("fiscal_year"), case);
        if let Some(note) = heads.get(&row.id).and_then(|head| head.get("note").text()) {
            notes.insert(at.clone(), note.to_owned());
        }
        let sum = all.entry(at).or_insert((0, known));
        *sum = (sum.0.saturating_add(minor), sum.1.max(known));
    }
    Ok((all, notes))
}

fn basis(row: &Row) -> Basis {
    row.word("basis").unwrap_or(Basis::Own)
}

/// The years of the plan that have money, and those its rows lie in; all of them when there is none yet.
fn years_with_money(reader: Reader<'_>, all: &Amounts) -> Result<Vec<FiscalYear>, StoreError> {
    let years = fiscal_years(reader)?;
    let planned: Vec<RecordId> = reader
        .rows("plan")?
        .iter()
        .flat_map(|plan| [plan.id("first_year"), plan.id("last_year")])
        .flatten()
        .chain(all.keys().filter_map(|(_, year, _)| *year))
        .collect();
    let at = |id: &RecordId| years.iter().position(|year| year.id == *id);
    let used: Vec<usize> = planned.iter().filter_map(at).collect();
    let with_money: Vec<usize> = all.keys().filter_map(|(_, year, _)| at(&(*year)?)).collect();
    let span = if with_money.is_empty() { used } else { with_money };
    match (span.iter().min(), span.iter().max()) {
        (Some(first), Some(last)) => Ok(years[*first..=*last].to_vec()),
        _ => Ok(years),
    }
}

fn cell(
    (all, notes): (&Amounts, &Notes),
    place: &Place,
    year: Option<RecordId>,
    case: MoneyCase,
) -> MoneyCell {
    let of = |case| all.get(&(place.clone(), year, case));
    let planned =
        [MoneyCase::Low, MoneyCase::Base, MoneyCase::High].map(|case| of(case).map(|(minor, _)| *minor));
    let known: Vec<i64> = planned.into_iter().flatten().collect();
    MoneyCell {
        minor: of(case).map(|(minor, _)| minor.to_string()),
        basis: of(case).map(|(_, basis)| *basis),
        out_of_order: !known.is_sorted(),
        note: notes.get(&(place.clone(), year, case)).cloned(),
        below: None,
    }
}

/// What is said of a flow for all its categories together.
fn together(all: &Amounts, flow: MoneyFlow, year: RecordId, case: MoneyCase) -> Option<i64> {
    all.get(&((None, flow, None), Some(year), case)).map(|(minor, _)| *minor)
}

/// What the categories of a flow come to.
fn of_categories(all: &Amounts, flow: MoneyFlow, year: RecordId, case: MoneyCase) -> Option<i64> {
    let parts = all.iter().filter(|((place, at, of), _)| {
        place.0.is_none() && place.1 == flow && place.2.is_some() && *at == Some(year) && *of == case
    });
    parts.map(|(_, (minor, _))| *minor).reduce(i64::saturating_add)
}

/// What the whole plan has of a flow in a year and case: what is said for all categories together, which are parts of it,
/// and where nothing is said their sum.
fn sum(all: &Amounts, flow: MoneyFlow, year: RecordId, case: MoneyCase) -> Option<i64> {
    together(all, flow, year, case).or_else(|| of_categories(all, flow, year, case))
}

/// The flows that are said to be another amount than their categories come to.
fn categories_apart(all: &Amounts, years: &[FiscalYear], case: MoneyCase) -> Vec<Mismatch> {
    let flows = [MoneyFlow::Funding, MoneyFlow::Expense];
    let places = flows.into_iter().flat_map(|flow| years.iter().map(move |year| (flow, year)));
    let apart = places.filter_map(|(flow, year)| {
        let own = together(all, flow, year.id, case)?;
        let below = of_categories(all, flow, year.id, case).filter(|below| *below != own)?;
        let (own, below) = (own.to_string(), below.to_string());
        Some(Mismatch { record: None, flow, year: Some(year.name.clone()), own, below })
    });
    apart.collect()
}

fn of_year(all: &Amounts, year: FiscalYear, case: MoneyCase) -> MoneyYear {
    let id = year.id;
    let band = |flow| {
        let said = |case| sum(all, flow, id, case).map(|minor| minor.to_string());
        MoneyBand {
            low: said(MoneyCase::Low),
            base: said(MoneyCase::Base),
            high: said(MoneyCase::High),
            actual: said(MoneyCase::Actual),
        }
    };
    let net = sum(all, MoneyFlow::Funding, id, case)
        .zip(sum(all, MoneyFlow::Expense, id, case))
        .map(|(funding, expense)| funding.saturating_sub(expense).to_string());
    MoneyYear { year, funding: band(MoneyFlow::Funding), expense: band(MoneyFlow::Expense), net }
}

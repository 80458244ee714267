//! The calendar of a plan: the month its fiscal years begin in, its years, and how often updates are due; and its currency.

use super::outline::{FiscalYear, fiscal_years};
use crate::{Reader, StoreError};
use plan::fiscal::StartMonth;
use serde::Serialize;

/// The setting that holds the first month of the fiscal year.
pub const FISCAL_START: &str = "fiscal_start_month";
/// The setting that holds after how many days an update is stale.
pub const UPDATE_PERIOD: &str = "update_period_days";

/// What every date and every amount of a plan is read with.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Calendar {
    /// The month the fiscal years begin in, 1 to 12.
    pub start_month: u8,
    /// The fiscal years of the plan, in order.
    pub years: Vec<FiscalYear>,
    /// After so many days without a word an update of work under way is stale.
    pub update_period_days: u16,
    /// The currency of the amounts.
    pub currency: String,
}

/// The month the fiscal years of a plan begin in: what was set, or else as its first year begins.
///
/// # Errors
/// When the file cannot be read.
pub fn start_month(reader: Reader<'_>) -> Result<StartMonth, StoreError> {
    start(reader, &fiscal_years(reader)?)
}

fn start(reader: Reader<'_>, years: &[FiscalYear]) -> Result<StartMonth, StoreError> {
    let said = reader.setting(FISCAL_START)?.and_then(|month| month.parse().ok());
    let first = || years.first().and_then(|year| year.starts_on[5..7].parse().ok());
    Ok(said.or_else(first).and_then(StartMonth::new).unwrap_or_default())
}

/// Reads the calendar. A plan that says nothing has years that begin in July, and an update is stale after a quarter.
///
/// # Errors
/// When the file cannot be read.
pub fn calendar(reader: Reader<'_>) -> Result<Calendar, StoreError> {
    let years = fiscal_years(reader)?;
    let start_month = start(reader, &years)?.number();
    let period = reader.setting(UPDATE_PERIOD)?.and_then(|days| days.parse().ok());
    Ok(Calendar { start_month, years, update_period_days: period.unwrap_or(90), currency: currency(reader)? })
}

/// The currency of a plan's amounts; dollars where it says nothing.
///
/// # Errors
/// When the file cannot be read.
pub fn currency(reader: Reader<'_>) -> Result<String, StoreError> {
    Ok(reader.setting("currency")?.unwrap_or_else(|| "USD".to_owned()))
}

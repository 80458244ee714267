//! What the dialogs of coverage let a person choose from.

use crate::query::common::{RecordRef, record_ref};
use crate::query::outline::{FiscalYear, fiscal_years};
use crate::{Reader, StoreError};
use serde::Serialize;

/// The parties, years, initiatives and vocabularies of the plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageChoices {
    /// Every body and person, by name.
    pub parties: Vec<RecordRef>,
    /// The fiscal years, in order.
    pub years: Vec<FiscalYear>,
    /// The operating initiatives, in order of their numbers.
    pub initiatives: Vec<RecordRef>,
    /// The kinds of existing work that the plan uses.
    pub work_kinds: Vec<String>,
    /// The states of existing work that the plan uses.
    pub work_statuses: Vec<String>,
}

/// Reads the choices.
///
/// # Errors
/// When the file cannot be read.
pub fn coverage_choices(reader: Reader<'_>) -> Result<CoverageChoices, StoreError> {
    let refs = |table: &str| -> Result<Vec<RecordRef>, StoreError> {
        reader.rows(table)?.iter().map(|row| record_ref(reader, row.id)).collect()
    };
    let mut parties = refs("party")?;
    parties.sort_by_cached_key(|party| party.name.to_lowercase());
    let mut rows = reader.rows("initiative")?;
    rows.sort_by_key(|row| row.int("number"));
    let initiatives = rows.iter().map(|row| record_ref(reader, row.id)).collect::<Result<_, _>>()?;
    let works = reader.rows("existing_work")?;
    let words = |column: &str| {
        let mut words: Vec<_> = works.iter().map(|row| row.text(column)).collect();
        words.sort();
        words.dedup();
        words
    };
    Ok(CoverageChoices {
        parties,
        years: fiscal_years(reader)?,
        initiatives,
        work_kinds: words("kind"),
        work_statuses: words("status"),
    })
}

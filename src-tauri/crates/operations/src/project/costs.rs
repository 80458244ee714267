//! What tasks cost, over their whole span and in single years.

use super::{ProjectFile, ProjectTask};
use crate::OperationError;
use crate::import::ImportCell;
use plan::states::MoneyCase;
use plan::{FiscalYearId, RecordId, Refusal};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Reader;

/// What one row costs in the base case, in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Cost {
    whole: i64,
    by_year: BTreeMap<RecordId, i64>,
    /// Whether some of it stands under a category, which a project file cannot say.
    has_categories: bool,
}

impl Cost {
    fn sum(&self) -> i64 {
        self.by_year.values().fold(self.whole, |sum, minor| sum.saturating_add(*minor))
    }
}

/// What the rows of the plan cost, and the years that costs of a file may be in.
pub(super) struct Costs {
    now: HashMap<RecordId, Cost>,
    /// The years of the plan that the file names, in its order.
    years: Vec<(String, RecordId)>,
    ours: String,
    theirs: String,
}

/// The amounts that a task gives a row: for a year, or without one over its whole span.
pub(super) type Amounts = Vec<(Option<FiscalYearId>, i64)>;

impl Costs {
    pub fn read(reader: Reader<'_>, file: &ProjectFile) -> Result<Self, OperationError> {
        let mut now: HashMap<RecordId, Cost> = HashMap::new();
        for row in reader.rows_where("amount", "case_name", &MoneyCase::Base.word().into())? {
            let (Some(id), Some(minor)) = (row.id("subject"), row.int("minor")) else { continue };
            if row.text("flow") == "expense" && row.text("measure") == "value" {
                let cost = now.entry(id).or_default();
                let sum = match row.id("fiscal_year") {
                    Some(year) => cost.by_year.entry(year).or_default(),
                    None => &mut cost.whole,
                };
                *sum = sum.saturating_add(minor);
                cost.has_categories |= !row.get("category").is_null();
            }
        }
        let years: HashMap<String, RecordId> =
            reader.rows("fiscal_year")?.into_iter().map(|row| (row.text("name"), row.id)).collect();
        let named = file.years.iter().filter_map(|name| Some((name.clone(), *years.get(name)?)));
        let ours = reader.setting("currency")?.unwrap_or_else(|| "USD".to_owned());
        let theirs = file.currency.clone().unwrap_or_else(|| ours.clone());
        Ok(Self { now, years: named.collect(), ours, theirs })
    }

    /// The amounts that a task gives a row otherwise, and how that is told.
    ///
    /// # Errors
    /// Refuses what is no amount of a plan, another currency, and a sum that cannot be told apart by year or category.
    pub fn planned(
        &self,
        task: &ProjectTask,
        record: Option<RecordId>,
    ) -> Result<(Amounts, Option<ImportCell>), Refusal> {
        let was = record.and_then(|id| self.now.get(&id)).cloned().unwrap_or_default();
        let mut is = was.clone();
        for (name, year) in &self.years {
            let given = task.by_year.iter().find(|(named, _)| named == name).map(|(_, minor)| *minor);
            match given.filter(|minor| *minor != 0) {
                Some(minor) => is.by_year.insert(*year, minor),
                None => is.by_year.remove(year),
            };
        }
        // A sum that is still what it was, or none, says nothing: other programs do not add up the years.
        let says = |sum: &i64| *sum != was.sum() && *sum != is.sum() && (*sum != 0 || record.is_some());
        if let Some(sum) = task.cost.filter(says) {
            if !is.by_year.is_empty() && record.is_some() {
                return Err(Refusal::new("project-cost-by-year"));
            }
            is.whole = sum.saturating_sub(is.sum().saturating_sub(is.whole));
        }
        if is == was {
            return Ok((Amounts::new(), None));
        }
        let years: BTreeSet<RecordId> = was.by_year.keys().chain(is.by_year.keys()).copied().collect();
        let mut amounts = Amounts::new();
        if is.whole != was.whole {
            amounts.push((None, plan::money::planned(is.whole)?));
        }
        for year in years {
            let new = is.by_year.get(&year).copied().unwrap_or(0);
            if was.by_year.get(&year).copied().unwrap_or(0) != new {
                amounts.push((Some(year.into()), plan::money::planned(new)?));
            }
        }
        if self.theirs != self.ours {
            return Err(Refusal::new("amount-other-currency")
                .with("value", &self.theirs)
                .with("currency", &self.ours));
        }
        if was.has_categories {
            return Err(Refusal::new("project-cost-by-category"));
        }
        let cell = ImportCell { field: "amount".to_owned(), old: self.said(&was), new: self.said(&is) };
        Ok((amounts, Some(cell)))
    }

    fn said(&self, cost: &Cost) -> Option<String> {
        let units = store::query::records::units;
        let named = |year: &RecordId| self.years.iter().find(|(_, id)| id == year).map(|(name, _)| name);
        let whole = (cost.whole != 0).then(|| units(cost.whole));
        let by_year = cost
            .by_year
            .iter()
            .filter_map(|(year, minor)| named(year).map(|name| format!("{name} {}", units(*minor))));
        let said: Vec<String> = whole.into_iter().chain(by_year).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
}

//! What tasks cost in each case, over their whole span and in single years.

use super::{ProjectFile, ProjectTask};
use crate::OperationError;
use crate::import::ImportCell;
use plan::states::MoneyCase;
use plan::{FiscalYearId, RecordId, Refusal};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Reader;

/// The cases that a project file can say, and what is told of each.
const CASES: [(MoneyCase, &str); 3] =
    [(MoneyCase::Base, "amount"), (MoneyCase::Low, "amount_low"), (MoneyCase::High, "amount_high")];

/// What one row costs in one case, in minor units.
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

    fn of(&self, year: RecordId) -> i64 {
        self.by_year.get(&year).copied().unwrap_or(0)
    }
}

/// What the rows of the plan cost, and the years that costs of a file may be in.
pub(super) struct Costs {
    now: HashMap<(RecordId, MoneyCase), Cost>,
    /// The years of the plan in their order.
    years: Vec<(String, RecordId)>,
    ours: String,
    theirs: String,
}

/// An amount that a task gives a row: for a year, or without one over its whole span.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub case: MoneyCase,
    pub year: Option<FiscalYearId>,
    pub minor: i64,
}

impl Costs {
    pub fn read(reader: Reader<'_>, file: &ProjectFile) -> Result<Self, OperationError> {
        let mut now: HashMap<(RecordId, MoneyCase), Cost> = HashMap::new();
        for (case, _) in CASES {
            for row in reader.rows_where("amount", "case_name", &case.word().into())? {
                let (Some(id), Some(minor)) = (row.id("subject"), row.int("minor")) else { continue };
                if row.text("flow") == "expense" && row.text("measure") == "value" {
                    let cost = now.entry((id, case)).or_default();
                    let sum = match row.id("fiscal_year") {
                        Some(year) => cost.by_year.entry(year).or_default(),
                        None => &mut cost.whole,
                    };
                    *sum = sum.saturating_add(minor);
                    cost.has_categories |= !row.get("category").is_null();
                }
            }
        }
        let years = store::query::outline::fiscal_years(reader)?;
        let years = years.into_iter().map(|year| (year.name, year.id)).collect();
        let ours = store::query::calendar::currency(reader)?;
        let theirs = file.currency.clone().unwrap_or_else(|| ours.clone());
        Ok(Self { now, years, ours, theirs })
    }

    /// The amounts that a task gives a row otherwise, and how that is told.
    ///
    /// # Errors
    /// Refuses what is no amount of a plan, another currency, and a sum that cannot be told apart by year or category.
    pub fn planned(
        &self,
        file: &ProjectFile,
        task: &ProjectTask,
        record: Option<RecordId>,
    ) -> Result<(Vec<Amount>, Vec<ImportCell>), Refusal> {
        let (mut amounts, mut cells) = (Vec::new(), Vec::new());
        for (case, field) in CASES {
            let was = record.and_then(|id| self.now.get(&(id, case))).cloned().unwrap_or_default();
            let mut is = self.said_apart(file, task, case, &was);
            if case == MoneyCase::Base {
                take_sum(task, record.is_some(), &was, &mut is)?;
            }
            if is == was {
                continue;
            }
            amounts.extend(changed(case, &was, &is)?);
            if self.theirs != self.ours {
                return Err(Refusal::new("amount-other-currency")
                    .with("value", &self.theirs)
                    .with("currency", &self.ours));
            }
            if was.has_categories {
                return Err(Refusal::new("project-cost-by-category"));
            }
            cells.push(ImportCell {
                field: field.to_owned(),
                old: self.in_words(&was),
                new: self.in_words(&is),
            });
        }
        Ok((amounts, cells))
    }

    /// What a row costs in a case after what the fields of the file say. What no field says stays.
    fn said_apart(&self, file: &ProjectFile, task: &ProjectTask, case: MoneyCase, was: &Cost) -> Cost {
        let mut is = was.clone();
        for field in file.cost_fields.iter().filter(|field| field.case == case) {
            let given = task.costs.iter().find(|(of, _)| of == field).map_or(0, |(_, minor)| *minor);
            let Some(name) = &field.year else {
                is.whole = given;
                continue;
            };
            match self.years.iter().find(|(named, _)| named == name) {
                Some((_, year)) if given == 0 => is.by_year.remove(year),
                Some((_, year)) => is.by_year.insert(*year, given),
                None => None,
            };
        }
        is
    }

    fn in_words(&self, cost: &Cost) -> Option<String> {
        let units = store::query::records::units;
        let whole = (cost.whole != 0).then(|| units(cost.whole));
        let by_year = self.years.iter().filter_map(|(name, year)| {
            cost.by_year.get(year).map(|minor| format!("{name} {}", units(*minor)))
        });
        let said: Vec<String> = whole.into_iter().chain(by_year).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
}

/// Takes in the one sum that a task has for the base case. A sum that is still what it was, or none, says nothing: other
/// programs do not add up the years.
fn take_sum(task: &ProjectTask, is_known: bool, was: &Cost, is: &mut Cost) -> Result<(), Refusal> {
    let says = |sum: &i64| *sum != was.sum() && *sum != is.sum() && (*sum != 0 || is_known);
    if let Some(sum) = task.cost.filter(says) {
        if !is.by_year.is_empty() && is_known {
            return Err(Refusal::new("project-cost-by-year"));
        }
        is.whole = sum.saturating_sub(is.sum().saturating_sub(is.whole));
    }
    Ok(())
}

fn changed(case: MoneyCase, was: &Cost, is: &Cost) -> Result<Vec<Amount>, Refusal> {
    let years: BTreeSet<RecordId> = was.by_year.keys().chain(is.by_year.keys()).copied().collect();
    let whole = (None, was.whole, is.whole);
    let by_year = years.into_iter().map(|year| (Some(year.into()), was.of(year), is.of(year)));
    [whole]
        .into_iter()
        .chain(by_year)
        .filter(|(_, was, is)| was != is)
        .map(|(year, _, is)| Ok(Amount { case, year, minor: plan::money::planned(is)? }))
        .collect()
}

//! What the rows say in fields that are named after it: what they cost by case and year, and the goals they serve.

use super::fields::{CASES, COSTS, GOALS, ID, KIND, LABEL, MILESTONE_OF, NUMBERS, cost_alias, define, field};
use super::xml::Xml;
use plan::RecordId;
use plan::states::MoneyCase;
use std::collections::HashMap;
use store::query::outline::fiscal_years;
use store::query::records::units;
use store::{Reader, StoreError};

/// A case, and a year or all of them together.
type Place = (MoneyCase, Option<RecordId>);

/// A field for costs.
struct Column {
    number: i64,
    name: String,
    alias: String,
    place: Place,
}

/// The fields that are named, and what the rows say in them.
pub(super) struct Columns {
    columns: Vec<Column>,
    costs: HashMap<RecordId, HashMap<Place, i64>>,
    goals: HashMap<RecordId, Vec<String>>,
}

impl Columns {
    /// Reads the costs of the rows and the goals they serve. Only what some row has becomes a field, as many as a project
    /// file has room for.
    pub fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let mut costs: HashMap<RecordId, HashMap<Place, i64>> = HashMap::new();
        for case in [MoneyCase::Base].into_iter().chain(CASES.map(|(case, _)| case)) {
            for row in reader.rows_where("amount", "case_name", &case.word().into())? {
                let (Some(id), Some(minor)) = (row.id("subject"), row.int("minor")) else { continue };
                if row.text("flow") == "expense" && row.text("measure") == "value" {
                    let of = costs.entry(id).or_default();
                    let sum = of.entry((case, row.id("fiscal_year"))).or_default();
                    *sum = sum.saturating_add(minor);
                }
            }
        }
        let years = fiscal_years(reader)?;
        let is_used = |place: &Place| costs.values().any(|of| of.contains_key(place));
        let named = |place: Place| {
            let year = years.iter().find(|year| Some(year.id) == place.1).map(|year| year.name.as_str());
            cost_alias(place.0, year)
        };
        let of_years = |case| years.iter().map(move |year| (case, Some(year.id)));
        // What the base case comes to over all years together is the cost that every program has a place for.
        let base = of_years(MoneyCase::Base).filter(is_used).zip(COSTS).zip(1..);
        let mut columns: Vec<Column> = base
            .map(|((place, number), at)| Column {
                number,
                name: format!("Cost{at}"),
                alias: named(place),
                place,
            })
            .collect();
        let others = CASES.into_iter().flat_map(|(case, _)| [(case, None)].into_iter().chain(of_years(case)));
        let others = others.filter(is_used).zip(NUMBERS).zip(1..);
        columns.extend(others.map(|((place, number), at)| Column {
            number,
            name: format!("Number{at}"),
            alias: named(place),
            place,
        }));
        Ok(Self { columns, costs, goals: goals(reader)? })
    }

    /// Says once what each field holds.
    pub fn define(&self, xml: &mut Xml) {
        xml.open("ExtendedAttributes");
        for text in [ID, LABEL, KIND, MILESTONE_OF, GOALS] {
            define(xml, text.number, text.name, text.alias);
        }
        for column in &self.columns {
            define(xml, column.number, &column.name, &column.alias);
        }
        xml.close("ExtendedAttributes");
    }

    /// What a row says in each of them.
    pub fn write(&self, xml: &mut Xml, record: RecordId) {
        if let Some(goals) = self.goals.get(&record) {
            field(xml, GOALS.number, &goals.join(", "));
        }
        let Some(costs) = self.costs.get(&record) else { return };
        for column in &self.columns {
            if let Some(minor) = costs.get(&column.place) {
                let is_cost = column.place.0 == MoneyCase::Base;
                field(xml, column.number, &if is_cost { minor.to_string() } else { units(*minor) });
            }
        }
    }
}

/// The labels of the goals that work items and initiatives serve by themselves, in their order.
fn goals(reader: Reader<'_>) -> Result<HashMap<RecordId, Vec<String>>, StoreError> {
    let labels: HashMap<RecordId, String> = reader
        .rows_where("record", "kind", &"goal".into())?
        .into_iter()
        .map(|head| (head.id, head.text("label")))
        .collect();
    let mut goals: HashMap<RecordId, Vec<String>> = HashMap::new();
    for of in ["work_item", "initiative"] {
        let mut rows = reader.rows(&format!("{of}_goal"))?;
        rows.sort_by_key(|row| row.int("position"));
        for row in rows {
            let label = row.id("goal").and_then(|goal| labels.get(&goal));
            if let (Some(id), Some(label)) = (row.id(of), label) {
                goals.entry(id).or_default().push(label.clone());
            }
        }
    }
    Ok(goals)
}

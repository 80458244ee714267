//! What the rows say in fields that are named after it: what they cost by case and year, and the goals they serve.

use super::fields::{CASES, COSTS, GOALS, ID, KIND, LABEL, MILESTONE_OF, NUMBERS, cost_alias, define, field};
use super::xml::Xml;
use plan::RecordId;
use plan::states::MoneyCase;
use std::collections::{BTreeSet, HashMap};
use store::query::outline::{FiscalYear, fiscal_years};
use store::query::records::units;
use store::{Reader, Row, Sentence, StoreError};

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
    /// What there is no room for.
    left_out: Vec<Sentence>,
}

impl Columns {
    /// Reads the costs of the rows that become tasks and the goals they serve. Only what some row has becomes a field, as
    /// many as a project file has room for.
    pub fn read(reader: Reader<'_>, tasks: &HashMap<RecordId, usize>) -> Result<Self, StoreError> {
        let mut costs: HashMap<RecordId, HashMap<Place, i64>> = HashMap::new();
        let (mut other_money, mut of_categories) = (BTreeSet::new(), BTreeSet::new());
        for row in reader.rows("amount")? {
            let (Some(id), Some(minor)) = (row.id("subject"), row.int("minor")) else { continue };
            if !tasks.contains_key(&id) {
                continue;
            }
            let Some(case) = planned_in(&row) else {
                other_money.insert(id);
                continue;
            };
            if !row.get("category").is_null() {
                of_categories.insert(id);
            }
            let of = costs.entry(id).or_default();
            let sum = of.entry((case, row.id("fiscal_year"))).or_default();
            *sum = sum.saturating_add(minor);
        }
        let years = fiscal_years(reader)?;
        let is_used = |place: &Place| costs.values().any(|of| of.contains_key(place));
        let named = |place: Place| {
            let year = years.iter().find(|year| Some(year.id) == place.1).map(|year| year.name.as_str());
            cost_alias(place.0, year)
        };
        let of_years = |case| years.iter().map(move |year| (case, Some(year.id)));
        // What the base case comes to over all years together is the cost that every program has a place for.
        let base: Vec<Place> = of_years(MoneyCase::Base).filter(is_used).collect();
        // All years together say the most, and what is left over then has a year to be named by.
        let others = CASES.into_iter().map(|(case, _)| (case, None));
        let others = others.chain(CASES.into_iter().flat_map(|(case, _)| of_years(case)));
        let others: Vec<Place> = others.filter(is_used).collect();
        let column = |name: &str, (at, (number, place)): (usize, (i64, &Place))| Column {
            number,
            name: format!("{name}{}", at + 1),
            alias: named(*place),
            place: *place,
        };
        let of_base = COSTS.into_iter().zip(&base).enumerate().map(|each| column("Cost", each));
        let of_others = NUMBERS.into_iter().zip(&others).enumerate().map(|each| column("Number", each));
        let columns: Vec<Column> = of_base.chain(of_others).collect();
        let over = base.iter().skip(COSTS.len()).chain(others.iter().skip(NUMBERS.len()));
        let mut left_out = years_left_out(&over.copied().collect::<Vec<_>>(), &years);
        left_out.extend(rows_left_out("categories", of_categories.len()));
        left_out.extend(rows_left_out("other-money", other_money.len()));
        Ok(Self { columns, costs, goals: goals(reader)?, left_out })
    }

    /// What there is no room for, a sentence each.
    pub fn left_out(&self) -> &[Sentence] {
        &self.left_out
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

/// The case that a row is planned to cost an amount in; none for what was really spent or is no cost.
fn planned_in(amount: &Row) -> Option<MoneyCase> {
    let is_cost = amount.text("flow") == "expense" && amount.text("measure") == "value";
    amount.word("case_name").filter(|case| is_cost && *case != MoneyCase::Actual)
}

/// The years that there is no field for, case by case.
fn years_left_out(over: &[Place], years: &[FiscalYear]) -> Vec<Sentence> {
    let of = |case| {
        let of_case = over.iter().filter(move |place| place.0 == case);
        let names = of_case.filter_map(|place| years.iter().find(|year| Some(year.id) == place.1));
        let names: Vec<&str> = names.map(|year| year.name.as_str()).collect();
        let sentence = Sentence::new(format!("project-left-out-{}", case.word()));
        (!names.is_empty()).then(|| sentence.with("years", names.join(", ")))
    };
    [MoneyCase::Base].into_iter().chain(CASES.map(|(case, _)| case)).filter_map(of).collect()
}

/// How many rows have money that cannot be said as it is.
fn rows_left_out(what: &str, rows: usize) -> Option<Sentence> {
    let sentence = Sentence::new(format!("project-left-out-{what}")).with("count", rows.to_string());
    (rows > 0).then_some(sentence)
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

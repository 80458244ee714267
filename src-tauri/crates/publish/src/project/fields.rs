//! The fields that a task has for what is ours: numbers that Microsoft Project gave them, and what they hold here.

use super::xml::Xml;
use plan::RecordId;
use plan::states::MoneyCase;
use std::collections::{BTreeMap, HashMap};
use store::query::outline::{FiscalYear, fiscal_years};
use store::{Reader, StoreError};

/// The id of the record.
pub(super) const TEXT1: &str = "188743731";
/// Its label.
pub(super) const TEXT2: &str = "188743734";
/// What kind of row it is.
pub(super) const TEXT3: &str = "188743737";
/// Of a milestone, the label of the row that it belongs to.
pub(super) const TEXT4: &str = "188743740";
/// What it costs in a year, Cost1 to Cost10.
const COSTS: [&str; 10] = [
    "188743786",
    "188743787",
    "188743788",
    "188743938",
    "188743939",
    "188743940",
    "188743941",
    "188743942",
    "188743943",
    "188743944",
];

/// What the rows cost by year in the base case.
pub(super) struct Years {
    years: Vec<FiscalYear>,
    costs: HashMap<RecordId, BTreeMap<RecordId, i64>>,
}

impl Years {
    /// Reads the years that have costs, as many as a project file has room for.
    pub fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let mut costs: HashMap<RecordId, BTreeMap<RecordId, i64>> = HashMap::new();
        for row in reader.rows_where("amount", "case_name", &MoneyCase::Base.word().into())? {
            let (Some(id), Some(year), Some(minor)) =
                (row.id("subject"), row.id("fiscal_year"), row.int("minor"))
            else {
                continue;
            };
            if row.text("flow") == "expense" && row.text("measure") == "value" {
                let sum = costs.entry(id).or_default().entry(year).or_default();
                *sum = sum.saturating_add(minor);
            }
        }
        let mut years = fiscal_years(reader)?;
        years.retain(|year| costs.values().any(|of| of.contains_key(&year.id)));
        years.truncate(COSTS.len());
        Ok(Self { years, costs })
    }

    /// Says once what each field holds.
    pub fn define(&self, xml: &mut Xml) {
        let texts = [
            (TEXT1, "Text1", "Throughline id"),
            (TEXT2, "Text2", "Label"),
            (TEXT3, "Text3", "Kind"),
            (TEXT4, "Text4", "Milestone of"),
        ];
        xml.open("ExtendedAttributes");
        for (number, name, alias) in texts {
            define(xml, number, name, alias);
        }
        for (at, (year, number)) in self.years.iter().zip(COSTS).enumerate() {
            define(xml, number, &format!("Cost{}", at + 1), &year.name);
        }
        xml.close("ExtendedAttributes");
    }

    /// What a row costs in each of its years.
    pub fn write(&self, xml: &mut Xml, record: RecordId) {
        let Some(costs) = self.costs.get(&record) else { return };
        for (year, number) in self.years.iter().zip(COSTS) {
            if let Some(minor) = costs.get(&year.id) {
                field(xml, number, &minor.to_string());
            }
        }
    }
}

fn define(xml: &mut Xml, number: &str, name: &str, alias: &str) {
    xml.open("ExtendedAttribute");
    xml.leaf("FieldID", number);
    xml.leaf("FieldName", name);
    xml.leaf("Alias", alias);
    xml.close("ExtendedAttribute");
}

/// One field of a task.
pub(super) fn field(xml: &mut Xml, number: &str, value: &str) {
    xml.open("ExtendedAttribute");
    xml.leaf("FieldID", number);
    xml.leaf("Value", value);
    xml.close("ExtendedAttribute");
}

//! The fields that a task has for what is ours: numbers that Microsoft Project gave them, and what they hold here.

use super::xml::Xml;
use plan::states::MoneyCase;

/// A text of a task, for whoever writes and reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextField {
    /// Its number.
    pub number: i64,
    /// Its name in Microsoft Project.
    pub name: &'static str,
    /// What people call it.
    pub alias: &'static str,
}

const fn text(number: i64, name: &'static str, alias: &'static str) -> TextField {
    TextField { number, name, alias }
}

/// The id of the record.
pub const ID: TextField = text(188_743_731, "Text1", "Throughline id");
/// Its label.
pub const LABEL: TextField = text(188_743_734, "Text2", "Label");
/// What kind of row it is.
pub const KIND: TextField = text(188_743_737, "Text3", "Kind");
/// Of a milestone, the label of the row that it belongs to.
pub const MILESTONE_OF: TextField = text(188_743_740, "Text4", "Milestone of");
/// The labels of the goals it serves, with commas between.
pub const GOALS: TextField = text(188_743_743, "Text5", "Goals served");

/// What it costs by year in the base case, Cost1 to Cost10, in hundredths of the currency.
pub const COSTS: [i64; 10] = [
    188_743_786,
    188_743_787,
    188_743_788,
    188_743_938,
    188_743_939,
    188_743_940,
    188_743_941,
    188_743_942,
    188_743_943,
    188_743_944,
];

/// What it costs in the other cases, Number1 to Number20, in units of the currency: there are no more fields for costs.
pub const NUMBERS: [i64; 20] = [
    188_743_767,
    188_743_768,
    188_743_769,
    188_743_770,
    188_743_771,
    188_743_982,
    188_743_983,
    188_743_984,
    188_743_985,
    188_743_986,
    188_743_987,
    188_743_988,
    188_743_989,
    188_743_990,
    188_743_991,
    188_743_992,
    188_743_993,
    188_743_994,
    188_743_995,
    188_743_996,
];

/// The cases that are written beside the base case, and how their fields end.
pub const CASES: [(MoneyCase, &str); 2] = [(MoneyCase::Low, " low case"), (MoneyCase::High, " high case")];
/// How the fields of all years together begin.
const ALL_YEARS: &str = "All years";

/// What people call the field for what a row costs in a case, in a year or in all of them together.
pub(super) fn cost_alias(case: MoneyCase, year: Option<&str>) -> String {
    let end = CASES.into_iter().find(|(each, _)| *each == case).map_or("", |(_, end)| end);
    format!("{}{end}", year.unwrap_or(ALL_YEARS))
}

/// The case and the year of a field of [`NUMBERS`] that is called so; none when it is a number of somebody else.
pub fn cost_of_alias(alias: &str) -> Option<(MoneyCase, Option<&str>)> {
    let (case, year) = CASES.into_iter().find_map(|(case, end)| Some((case, alias.strip_suffix(end)?)))?;
    Some((case, Some(year).filter(|year| *year != ALL_YEARS)))
}

pub(super) fn define(xml: &mut Xml, number: i64, name: &str, alias: &str) {
    xml.open("ExtendedAttribute");
    xml.leaf("FieldID", &number.to_string());
    xml.leaf("FieldName", name);
    xml.leaf("Alias", alias);
    xml.close("ExtendedAttribute");
}

/// One field of a task.
pub(super) fn field(xml: &mut Xml, number: i64, value: &str) {
    xml.open("ExtendedAttribute");
    xml.leaf("FieldID", &number.to_string());
    xml.leaf("Value", value);
    xml.close("ExtendedAttribute");
}

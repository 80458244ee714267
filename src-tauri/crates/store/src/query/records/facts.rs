//! The facts of one record: term and value, each with how it is known, what it rests on, and whether sources disagree.

use super::conflicts::{Conflict, ConflictMark};
use super::fields::{self, Field, Reads};
use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::{Reader, Row, StoreError};
use plan::RecordId;
use plan::states::{Basis, Role};
use serde::Serialize;
use std::collections::HashMap;

/// How a piece of a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// As it stands.
    Text,
    /// A key of the language files.
    Code,
    /// A day in the precision known.
    Day,
    /// An instant in UTC milliseconds.
    Instant,
    /// A whole number.
    Number,
    /// An amount in whole units with a point before the cents; the currency is the part after it.
    Money,
    /// A record to go to.
    Record,
    /// An address.
    Address,
}

/// A piece of a fact's value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FactPart {
    /// How it is written.
    pub kind: PartKind,
    /// What is written.
    pub text: String,
    /// The record, for a part of that kind.
    pub record: Option<RecordRef>,
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// The code of its term: `fact-<term>`.
    pub term: String,
    /// Its value; empty when nobody knows it.
    pub parts: Vec<FactPart>,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub sources: Vec<SourceRef>,
    /// The disagreement about it.
    pub conflict: Option<ConflictMark>,
}

fn part(kind: PartKind, text: impl Into<String>) -> FactPart {
    FactPart { kind, text: text.into(), record: None }
}

fn record_part(reader: Reader<'_>, id: RecordId) -> Result<FactPart, StoreError> {
    let record = record_ref(reader, id)?;
    Ok(FactPart { kind: PartKind::Record, text: record.name.clone(), record: Some(record) })
}

/// An amount in minor units as people write it in units.
pub fn units(minor: i64) -> String {
    let (sign, minor) = (if minor < 0 { "-" } else { "" }, minor.unsigned_abs());
    let per_unit = plan::money::MINOR_PER_UNIT.unsigned_abs();
    match minor % per_unit {
        0 => format!("{sign}{}", minor / per_unit),
        cents => format!("{sign}{}.{cents:02}", minor / per_unit),
    }
}

/// An amount in minor units as people read it in a sentence: in units, with a comma before every three digits.
pub fn grouped(minor: i64) -> String {
    let said = units(minor);
    let whole = said.find('.').unwrap_or(said.len());
    let mut text = String::new();
    for (at, letter) in said.char_indices() {
        let is_inside = at < whole && text.ends_with(|before: char| before.is_ascii_digit());
        if is_inside && (whole - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(letter);
    }
    text
}

/// What the facts of one record are read with.
pub(super) struct Facts<'r> {
    pub reader: Reader<'r>,
    pub record: RecordRef,
    pub row: Row,
    pub sources: Vec<SourceRef>,
    pub conflicts: Vec<Conflict>,
    marks: HashMap<String, Basis>,
}

impl<'r> Facts<'r> {
    pub fn read(
        reader: Reader<'r>,
        record: RecordRef,
        row: Row,
        sources: Vec<SourceRef>,
        conflicts: Vec<Conflict>,
    ) -> Result<Self, StoreError> {
        let marks = reader.rows_where("fact_mark", "record", &record.id.into())?;
        let marks = marks.iter().filter_map(|mark| Some((mark.text("field"), mark.word("basis")?))).collect();
        Ok(Self { reader, record, row, sources, conflicts, marks })
    }

    /// All facts, in the order in which people read them.
    pub fn all(&self) -> Result<Vec<Fact>, StoreError> {
        let mut facts = self.parties()?;
        for field in fields::of(&self.record.kind) {
            let parts = self.parts(field)?;
            if !parts.is_empty() {
                facts.push(self.fact(field.term, field.column, parts));
            }
        }
        facts.extend(self.dates()?);
        facts.extend(self.amounts()?);
        facts.extend(self.tags()?);
        let note = self.reader.row("record", self.record.id)?.text("note");
        if !note.is_empty() {
            facts.push(Fact {
                sources: Vec::new(),
                ..self.fact("note", "note", vec![part(PartKind::Text, note)])
            });
        }
        Ok(facts)
    }

    fn fact(&self, term: &str, column: &str, parts: Vec<FactPart>) -> Fact {
        let basis = self.marks.get(column).copied().unwrap_or(self.record.basis);
        // A field that is known in another way than its record does not rest on the record's sources.
        let rests = basis == self.record.basis;
        let conflict = self.conflicts.iter().find(|conflict| match &conflict.field {
            Some(field) => field == column,
            None => fields::disputed(&self.record.kind, &conflict.of) == Some(column),
        });
        Fact {
            term: term.to_owned(),
            parts,
            basis,
            sources: if rests { self.sources.clone() } else { Vec::new() },
            conflict: conflict.map(Conflict::mark),
        }
    }

    fn parts(&self, field: &Field) -> Result<Vec<FactPart>, StoreError> {
        let column = field.column;
        let text = || Some(self.row.text(column)).filter(|text| !text.is_empty());
        let one = |part: Option<FactPart>| Ok(part.into_iter().collect());
        match field.reads {
            Reads::Text => one(text().map(|text| part(PartKind::Text, text))),
            Reads::Address => one(text().map(|text| part(PartKind::Address, text))),
            Reads::Day => one(text().map(|text| part(PartKind::Day, text))),
            Reads::Word => one(text().map(|text| part(PartKind::Text, text.replace('_', " ")))),
            Reads::Code => {
                one(text().map(|text| part(PartKind::Code, fields::word_key(&self.record.kind, &text))))
            }
            Reads::YesNo => one(self
                .row
                .int(column)
                .map(|flag| part(PartKind::Code, if flag == 1 { "value-yes" } else { "value-no" }))),
            Reads::Number => {
                one(self.row.int(column).map(|number| part(PartKind::Number, number.to_string())))
            }
            Reads::Money => Ok(self.money(&self.row, column)),
            Reads::Record => {
                self.row.id(column).map(|id| record_part(self.reader, id)).transpose().and_then(one)
            }
            Reads::List => {
                let texts: Vec<String> = text().map_or(Ok(Vec::new()), |json| serde_json::from_str(&json))?;
                Ok(texts.into_iter().map(|text| part(PartKind::Text, text)).collect())
            }
        }
    }

    fn money(&self, row: &Row, column: &str) -> Vec<FactPart> {
        row.int(column).map_or_else(Vec::new, |minor| {
            vec![part(PartKind::Money, units(minor)), part(PartKind::Text, row.text("currency"))]
        })
    }

    /// Who has which part in the record. That nobody owns what should have an owner is a fact too.
    fn parties(&self) -> Result<Vec<Fact>, StoreError> {
        let mut rows = self.reader.rows_where("assignment", "subject", &self.record.id.into())?;
        rows.sort_by_key(|row| (row.word::<Role>("role"), row.text("stated_on"), row.int("position")));
        let mut facts = Vec::new();
        for row in &rows {
            let Some(role) = row.word::<Role>("role") else { continue };
            let mut parts: Vec<FactPart> = Vec::new();
            if let Some(party) = row.id("party") {
                parts.push(record_part(self.reader, party)?);
            }
            if let Some(state) = row.get("state").text() {
                parts.push(part(PartKind::Code, format!("value-{state}")));
            }
            if let Some(day) = row.get("stated_on").text() {
                parts.push(part(PartKind::Day, day));
            }
            let own = record_ref(self.reader, row.id)?;
            facts.push(Fact {
                term: term_of(role).to_owned(),
                parts,
                basis: own.basis,
                sources: sources_of(self.reader, row.id)?,
                conflict: None,
            });
        }
        let wanted = match self.record.kind.as_str() {
            "issue" | "work_item" => Some("lead"),
            "gap" | "existing_work" => Some("owner"),
            _ => None,
        };
        if let Some(term) = wanted
            && !facts.iter().any(|fact| fact.term == term)
        {
            facts.insert(0, self.fact(term, "owner", Vec::new()));
        }
        if let Some(conflict) = self.conflicts.iter().find(|conflict| conflict.of == "owner")
            && let Some(fact) = facts.iter_mut().find(|fact| matches!(fact.term.as_str(), "lead" | "owner"))
        {
            fact.conflict = Some(conflict.mark());
        }
        Ok(facts)
    }

    fn dates(&self) -> Result<Vec<Fact>, StoreError> {
        let mut rows = self.reader.rows_where("key_date", "record", &self.record.id.into())?;
        rows.sort_by_key(|row| row.int("position"));
        let facts = rows.iter().map(|row| {
            let name = row.text("name");
            let day = part(PartKind::Day, row.text("happens_on"));
            // The first and last day of a stage have terms of their own; other dates bring their names.
            match name.as_str() {
                "starts" | "ends" => self.fact(&format!("{name}_on"), "key_date", vec![day]),
                _ => self.fact("key_date", "key_date", vec![part(PartKind::Text, name), day]),
            }
        });
        Ok(facts.collect())
    }

    fn amounts(&self) -> Result<Vec<Fact>, StoreError> {
        let mut facts = Vec::new();
        for row in self.reader.rows_where("amount", "subject", &self.record.id.into())? {
            let mut parts = vec![part(PartKind::Code, format!("value-{}", row.text("case_name")))];
            parts.extend(self.money(&row, "minor"));
            if let Some(year) = row.id("fiscal_year") {
                parts.push(record_part(self.reader, year)?);
            }
            let own = record_ref(self.reader, row.id)?;
            let sources = sources_of(self.reader, row.id)?;
            facts.push(Fact { term: "amount".to_owned(), parts, basis: own.basis, sources, conflict: None });
        }
        Ok(facts)
    }

    fn tags(&self) -> Result<Vec<Fact>, StoreError> {
        if self.record.kind != "issue" {
            return Ok(Vec::new());
        }
        let rows = self.reader.rows_where("issue_tag", "issue", &self.record.id.into())?;
        let parts = |row: &Row| {
            vec![part(PartKind::Text, row.text("taxonomy")), part(PartKind::Text, row.text("tag"))]
        };
        Ok(rows.iter().map(|row| self.fact("tag", "tag", parts(row))).collect())
    }
}

const fn term_of(role: Role) -> &'static str {
    match role {
        Role::Leads => "lead",
        Role::Supports => "support",
        Role::Owns => "owner",
        Role::Updates => "updates",
        Role::Answers => "answers",
        Role::Oversees => "oversees",
        Role::Consulted => "consulted",
    }
}

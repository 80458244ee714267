//! Filling a plan from the file.

use super::collections::COLLECTIONS;
use super::mapping::{Collection, Field, Item, Known, Label, Rows, at};
use super::{assignments, money, ours, remarks, stages, work_records};
use fractional_index::FractionalIndex;
use operations::Work;
use plan::RecordId;
use plan::states::Basis;
use serde_json::Value as Json;
use std::collections::{BTreeMap, HashMap};
use store::{StoreError, Value};

/// What a new record says of itself.
pub(super) struct Head<'a> {
    pub kind: &'a str,
    pub origin: &'a str,
    pub basis: Basis,
    pub verified: bool,
    pub note: Option<&'a str>,
    pub sources: &'a Json,
}

/// A plan while it is filled.
pub(super) struct Fill<'f, 'w, 'c> {
    pub work: &'f mut Work<'w, 'c>,
    ids: HashMap<String, RecordId>,
    last: BTreeMap<&'static str, u32>,
}

/// Fills an empty plan with everything the file has.
pub(super) fn everything(work: &mut Work<'_, '_>, file: &Json) -> Result<(), StoreError> {
    let mut fill = Fill { work, ids: HashMap::new(), last: BTreeMap::new() };
    fill.name_everything(file);
    for collection in COLLECTIONS {
        fill.collection(collection, file)?;
    }
    money::fill(&mut fill, &file["financials"])?;
    remarks::fill(&mut fill, file)?;
    stages::fill(&mut fill, file)?;
    fill.discrepancies()?;
    fill.settings()?;
    fill.counters()
}

/// The records of a list of the file.
pub(super) fn list(json: &Json) -> impl Iterator<Item = &Json> {
    json.as_array().into_iter().flatten()
}

/// The id a record has in the file, or its place in its collection.
pub(super) fn origin_of(collection: &Collection, json: &Json, index: usize) -> String {
    match (&collection.rows, json["id"].as_str()) {
        (Rows::Placed, _) | (_, None) => format!("{}.{}", collection.name, index + 1),
        (_, Some(id)) => id.to_owned(),
    }
}

impl Fill<'_, '_, '_> {
    /// Gives every record of the collections its id first, because records refer to one another in both directions.
    fn name_everything(&mut self, file: &Json) {
        for collection in COLLECTIONS {
            for (index, json) in list(&file[collection.name]).enumerate() {
                let id = self.work.clock.new_id();
                self.ids.insert(origin_of(collection, json, index), id);
            }
        }
    }

    /// The id of the record with an id of the file.
    pub fn id(&self, origin: &str) -> Result<RecordId, StoreError> {
        let lost = || StoreError::NoSuchRow { table: "record".to_owned(), id: origin.to_owned() };
        self.ids.get(origin).copied().ok_or_else(lost)
    }

    fn collection(&mut self, collection: &Collection, file: &Json) -> Result<(), StoreError> {
        let mut position = FractionalIndex::default();
        for (index, json) in list(&file[collection.name]).enumerate() {
            let text = position.to_string();
            let origin = origin_of(collection, json, index);
            self.record(collection, &Item { json, file, index, position: &text }, &origin)?;
            position = FractionalIndex::new_after(&position);
        }
        Ok(())
    }

    fn record(&mut self, collection: &Collection, item: &Item<'_>, origin: &str) -> Result<(), StoreError> {
        let json = item.json;
        let (basis, verified) = match collection.known {
            Known::Said => known(json),
            Known::Taken(basis, verified) => (basis, verified),
        };
        let head = Head {
            kind: collection.table,
            origin,
            basis,
            verified,
            note: json["note"].as_str(),
            sources: &json["sources"],
        };
        let label = match collection.label {
            Label::Counted => self.next_label(collection.table),
            Label::Named(prefix, key) => {
                self.named_label(collection.table, format!("{prefix}{}", item.text(key)))
            }
        };
        let id = self.id(origin)?;
        self.insert_record(id, &label, &head)?;
        let columns = self.columns(collection, item)?;
        self.work.recorder.insert(collection.table, id, &columns)?;
        for field in collection.fields {
            self.part(id, field, &head, json)?;
        }
        self.our_marks(id, &head)
    }

    /// Creates a record that the file does not have as one, with a label of its own.
    pub fn create(&mut self, head: &Head<'_>, columns: &[(&str, Value)]) -> Result<RecordId, StoreError> {
        let id = self.work.clock.new_id();
        let label = self.next_label(head.kind);
        self.insert_record(id, &label, head)?;
        self.work.recorder.insert(head.kind, id, columns)?;
        Ok(id)
    }

    fn insert_record(&mut self, id: RecordId, label: &str, head: &Head<'_>) -> Result<(), StoreError> {
        self.work.recorder.insert(
            "record",
            id,
            &[
                ("kind", head.kind.into()),
                ("label", label.into()),
                ("basis", head.basis.word().into()),
                ("verified", head.verified.into()),
                ("note", head.note.into()),
                ("origin", head.origin.into()),
            ],
        )?;
        let sources: Vec<&str> = list(head.sources).filter_map(Json::as_str).collect();
        self.cite(id, &sources)
    }

    /// Says which sources a record rests on, each once.
    pub fn cite(&mut self, record: RecordId, sources: &[&str]) -> Result<(), StoreError> {
        for (place, source) in sources.iter().enumerate() {
            if sources[..place].contains(source) {
                continue;
            }
            let source = self.id(source)?;
            let position = number(place + 1);
            self.link(
                "citation",
                &[("record", record.into()), ("source", source.into()), ("position", position)],
            )?;
        }
        Ok(())
    }

    /// Creates a row that is no record.
    pub fn link(&mut self, table: &str, columns: &[(&str, Value)]) -> Result<(), StoreError> {
        let id = self.work.clock.new_id();
        self.work.recorder.insert(table, id, columns)
    }

    fn next_label(&mut self, kind: &str) -> String {
        let prefix = plan::label::prefix(kind);
        let last = self.last.entry(prefix).or_default();
        *last += 1;
        plan::label::label(prefix, *last)
    }

    /// A label that the file gives; the numbers after it go on from the largest one it uses.
    fn named_label(&mut self, kind: &str, label: String) -> String {
        let digits: String = label.chars().filter(char::is_ascii_digit).collect();
        let last = self.last.entry(plan::label::prefix(kind)).or_default();
        *last = (*last + 1).max(digits.parse().unwrap_or(0));
        label
    }

    fn columns(
        &self,
        collection: &Collection,
        item: &Item<'_>,
    ) -> Result<Vec<(&'static str, Value)>, StoreError> {
        let mut columns: Vec<(&'static str, Value)> = Vec::with_capacity(collection.fields.len());
        for field in collection.fields {
            let (column, value) = match *field {
                Field::Text(key, column) => (column, at(item.json, key).as_str().into()),
                Field::Number(key, column) => (column, at(item.json, key).as_i64().into()),
                Field::Flag(key, column) => (column, at(item.json, key).as_bool().into()),
                Field::Texts(key, column) => (column, texts(at(item.json, key))),
                Field::One(key, column) => {
                    let origin = at(item.json, key).as_str();
                    (column, origin.map(|origin| self.id(origin)).transpose()?.into())
                }
                Field::Word(key, column, words) => {
                    let said = at(item.json, key).as_str();
                    let word = words.iter().find(|(theirs, _)| Some(*theirs) == said);
                    (column, word.map(|(_, ours)| *ours).into())
                }
                Field::Ours(column, decide) => (column, decide(item)),
                _ => continue,
            };
            match columns.iter_mut().find(|(name, _)| *name == column) {
                Some(read) if !value.is_null() => read.1 = value,
                Some(_) => {}
                None => columns.push((column, value)),
            }
        }
        Ok(columns)
    }

    /// What a field writes outside the row of its record.
    fn part(&mut self, id: RecordId, field: &Field, head: &Head<'_>, json: &Json) -> Result<(), StoreError> {
        match *field {
            Field::Many(key, table, own, other) => {
                for (place, origin) in list(at(json, key)).filter_map(Json::as_str).enumerate() {
                    let target = self.id(origin)?;
                    let position = number(place + 1);
                    self.link(table, &[(own, id.into()), (other, target.into()), ("position", position)])?;
                }
                Ok(())
            }
            Field::Verified(key, fields) => match at(json, key).as_bool() {
                Some(true) => self.marks(id, fields, head.basis, true),
                Some(false) => self.marks(id, fields, ours::weaker(head.basis), false),
                None => Ok(()),
            },
            Field::Basis(key, fields) => match basis(at(json, key)) {
                Some(basis) => self.marks(id, fields, basis, false),
                None => Ok(()),
            },
            Field::Tag(key, taxonomy) => match at(json, key).as_str() {
                Some(tag) => self.link(
                    "issue_tag",
                    &[("issue", id.into()), ("taxonomy", taxonomy.into()), ("tag", tag.into())],
                ),
                None => Ok(()),
            },
            Field::Party(key, role, state) | Field::Parties(key, role, state) => {
                assignments::fill(self, id, head, key, at(json, key), role, state)
            }
            Field::Dates(key) => work_records::fill_dates(self, id, at(json, key)),
            Field::Links(key) => work_records::fill_links(self, id, at(json, key)),
            Field::Phases(key) => work_records::fill_phases(self, id, at(json, key)),
            Field::Points(key) => work_records::fill_points(self, id, head, at(json, key)),
            Field::Disagreement(key) => work_records::fill_values(self, id, at(json, key)),
            Field::Sums(key) => money::fill_sums(self, id, head, key, json),
            _ => Ok(()),
        }
    }

    fn our_marks(&mut self, id: RecordId, head: &Head<'_>) -> Result<(), StoreError> {
        for (_, fields) in ours::OUR_FIELDS.iter().filter(|(kind, _)| *kind == head.kind) {
            self.marks(id, fields, ours::weaker(head.basis), false)?;
        }
        for (_, field) in ours::FROM_MEMORY.iter().filter(|(origin, _)| *origin == head.origin) {
            self.marks(id, &[field], Basis::Memory, false)?;
        }
        Ok(())
    }

    /// Says how single fields of a record are known.
    pub fn marks(
        &mut self,
        id: RecordId,
        fields: &[&str],
        basis: Basis,
        verified: bool,
    ) -> Result<(), StoreError> {
        for field in fields {
            self.link(
                "fact_mark",
                &[
                    ("record", id.into()),
                    ("field", (*field).into()),
                    ("basis", basis.word().into()),
                    ("verified", verified.into()),
                ],
            )?;
        }
        Ok(())
    }

    fn discrepancies(&mut self) -> Result<(), StoreError> {
        for (discrepancy, subjects) in ours::DISCREPANCY_SUBJECTS {
            for subject in *subjects {
                let (discrepancy, record) = (self.id(discrepancy)?, self.id(subject)?);
                let columns = [("discrepancy", discrepancy.into()), ("record", record.into())];
                self.link("discrepancy_subject", &columns)?;
            }
        }
        Ok(())
    }

    fn settings(&mut self) -> Result<(), StoreError> {
        self.work.recorder.describe(ours::TITLE);
        for (key, value) in [("title", ours::TITLE)].iter().chain(ours::SETTINGS) {
            self.link("setting", &[("key", (*key).into()), ("value", (*value).into())])?;
        }
        Ok(())
    }

    /// Labels given out later go on where those of the sample end.
    fn counters(&mut self) -> Result<(), StoreError> {
        for (prefix, last) in std::mem::take(&mut self.last) {
            self.link("label_counter", &[("prefix", prefix.into()), ("last", last.into())])?;
        }
        Ok(())
    }
}

/// How a record of the file is known, as it says itself.
pub(super) fn known(json: &Json) -> (Basis, bool) {
    (basis(&json["basis"]).unwrap_or(Basis::Own), json["verified"].as_bool().unwrap_or(false))
}

fn basis(json: &Json) -> Option<Basis> {
    json.as_str().and_then(|word| word.parse().ok())
}

fn texts(json: &Json) -> Value {
    json.as_array().map(|_| json.to_string()).into()
}

/// A count as a value.
pub(super) fn number(n: usize) -> Value {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

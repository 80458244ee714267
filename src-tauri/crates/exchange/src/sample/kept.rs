//! Making the file again from a plan.

use super::collections::COLLECTIONS;
use super::mapping::{Collection, Field, Known, Rows, put};
use super::{assignments, money, next_steps, remarks, work_records};
use plan::RecordId;
use redline::Block;
use serde_json::{Map, Value as Json};
use std::collections::HashMap;
use store::{Reader, Row, StoreError, Value};

/// Every row of a plan, by table.
pub(super) struct Kept {
    tables: HashMap<String, Vec<Row>>,
    records: HashMap<RecordId, Row>,
}

/// The whole file.
pub(super) fn everything(reader: Reader<'_>) -> Result<Json, StoreError> {
    let kept = Kept::read(reader)?;
    let mut file = Json::Object(Map::new());
    for collection in COLLECTIONS {
        let records =
            kept.of(collection).map(|row| kept.record(collection, row)).collect::<Result<Vec<_>, _>>()?;
        file[collection.name] = records.into();
    }
    file["financials"] = money::give_back(&kept);
    file["illustrative_sections"] = next_steps::give_back(&kept);
    remarks::give_back(&kept, &mut file);
    Ok(file)
}

impl Kept {
    fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let mut tables = HashMap::new();
        for table in reader.tables()? {
            let mut rows = reader.rows(&table)?;
            // Where rows have a place among others it is their order; all the others were written in order of their ids.
            rows.sort_by_key(|row| row.int("position"));
            tables.insert(table, rows);
        }
        let records = tables.get("record").into_iter().flatten().map(|row| (row.id, row.clone())).collect();
        Ok(Self { tables, records })
    }

    /// The rows of a table in order.
    pub fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// The rows of a table in which a column has a value, in order.
    pub fn rows_of<'k>(
        &'k self,
        table: &str,
        column: &'k str,
        value: impl Into<Value>,
    ) -> impl Iterator<Item = &'k Row> {
        let value = value.into();
        self.rows(table).iter().filter(move |row| *row.get(column) == value)
    }

    /// The id a record has in the file.
    pub fn origin(&self, id: RecordId) -> String {
        self.records.get(&id).map(|record| record.text("origin")).unwrap_or_default()
    }

    /// The id in the file of the record that a row refers to.
    pub fn origin_at(&self, row: &Row, column: &str) -> Json {
        row.id(column).map_or(Json::Null, |id| self.origin(id).into())
    }

    /// The blocks of a version, in order.
    pub fn blocks(&self, version: &str) -> Vec<Block> {
        let version = self.rows("version").iter().find(|row| self.origin(row.id) == version);
        let rows = version.into_iter().flat_map(|version| self.rows_of("block", "version", version.id));
        let mut rows: Vec<_> = rows.collect();
        rows.sort_by_key(|row| row.int("position"));
        rows.into_iter()
            .filter_map(|row| {
                let content = serde_json::from_str(&row.text("content")).ok()?;
                Some(Block { id: row.text("key"), content })
            })
            .collect()
    }

    /// Adds how a record is known: basis, verified, sources.
    pub fn add_known(&self, object: &mut Map<String, Json>, row: Option<&Row>) {
        let Some(record) = row.and_then(|row| self.records.get(&row.id)) else { return };
        object.insert("basis".to_owned(), record.text("basis").into());
        object.insert("verified".to_owned(), (record.int("verified") == Some(1)).into());
        object.insert("sources".to_owned(), self.sources(record.id).into());
    }

    fn sources(&self, id: RecordId) -> Vec<Json> {
        self.rows_of("citation", "record", id).map(|citation| self.origin_at(citation, "source")).collect()
    }

    fn of<'k>(&'k self, collection: &'k Collection) -> impl Iterator<Item = &'k Row> {
        self.rows(collection.table).iter().filter(move |row| match collection.rows {
            Rows::All => true,
            Rows::Where(column, word) => row.text(column) == word,
            Rows::Except(column, word) => row.text(column) != word,
            Rows::Placed => self.origin(row.id).starts_with(collection.name),
        })
    }

    fn record(&self, collection: &Collection, row: &Row) -> Result<Json, StoreError> {
        let mut object = Map::new();
        if !matches!(collection.rows, Rows::Placed) {
            object.insert("id".to_owned(), self.origin(row.id).into());
        }
        match collection.known {
            Known::Said => self.add_known(&mut object, Some(row)),
            // What the plan cites beyond the file is not given back.
            Known::Taken(..) if collection.table == "stage" => {}
            Known::Taken(..) => {
                object.insert("sources".to_owned(), self.sources(row.id).into());
            }
        }
        let mut json = Json::Object(object);
        if let Some(record) = self.records.get(&row.id) {
            put(&mut json, "note", column(record, "note"));
        }
        for field in collection.fields {
            self.field(&mut json, field, row)?;
        }
        Ok(json)
    }

    fn field(&self, json: &mut Json, field: &Field, row: &Row) -> Result<(), StoreError> {
        let (key, value) = match *field {
            Field::Text(key, name) | Field::Number(key, name) => (key, column(row, name)),
            Field::Flag(key, name) => (key, row.int(name).map_or(Json::Null, |flag| (flag == 1).into())),
            Field::Texts(key, name) => {
                (key, row.get(name).text().map_or(Ok(Json::Null), serde_json::from_str)?)
            }
            Field::One(key, name) => (key, self.origin_at(row, name)),
            Field::Many(key, table, own, other) => {
                let links = self.rows_of(table, own, row.id);
                (key, links.map(|link| self.origin_at(link, other)).collect())
            }
            Field::Word(key, name, words) => {
                let kept = row.text(name);
                let word = words.iter().find(|(_, ours)| *ours == kept);
                (key, word.map_or(Json::Null, |(theirs, _)| (*theirs).into()))
            }
            Field::Verified(key, fields) => {
                let mark = self.mark(row.id, fields);
                (
                    key,
                    mark.and_then(|mark| mark.int("verified")).map_or(Json::Null, |flag| (flag == 1).into()),
                )
            }
            Field::Basis(key, fields) => {
                (key, self.mark(row.id, fields).map_or(Json::Null, |mark| column(mark, "basis")))
            }
            Field::Tag(key, taxonomy) => {
                let mut tags = self.rows_of("issue_tag", "issue", row.id);
                let tag = tags.find(|tag| tag.text("taxonomy") == taxonomy);
                (key, tag.map_or(Json::Null, |tag| column(tag, "tag")))
            }
            Field::Party(key, ..) => {
                (key, assignments::give_back(self, row.id, key).pop().unwrap_or_default())
            }
            Field::Parties(key, ..) => (key, assignments::give_back(self, row.id, key).into()),
            Field::Dates(key) => (key, work_records::dates(self, row.id)),
            Field::Links(key) => (key, work_records::links(self, row.id).into()),
            Field::Sums(key) => (key, money::sums(self, row.id)),
            Field::Phases(key) => (key, work_records::phases(self, row.id).into()),
            Field::Disagreement(key) => (key, work_records::values(self, row.id).into()),
            Field::Points(key) => (key, work_records::points(self, row.id).into()),
            Field::Ours(..) => return Ok(()),
        };
        put(json, key, value);
        Ok(())
    }

    fn mark(&self, record: RecordId, fields: &[&str]) -> Option<&Row> {
        let field = fields.first()?;
        self.rows_of("fact_mark", "record", record).find(|mark| mark.text("field") == *field)
    }
}

/// A text or number of a row as it stands.
fn column(row: &Row, name: &str) -> Json {
    match row.get(name) {
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Null | Value::Blob(_) => Json::Null,
    }
}

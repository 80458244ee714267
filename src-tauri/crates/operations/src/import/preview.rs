//! What each row of a table would do, before anything is done.

use super::{ImportKind, ImportTable, LABEL, read};
use crate::OperationError;
use plan::{RecordId, Refusal};
use serde::Serialize;
use std::collections::HashMap;
use store::{Reader, Row, Value};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportAction {
    /// A record is made.
    Add,
    /// A record gets other values.
    Change,
    /// The record says all of it already.
    Same,
    /// The row cannot be read.
    Refused,
}

/// A value that a row brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportCell {
    /// The field, whose name is the text `fact-<field>`.
    pub field: String,
    /// What stands there now.
    pub old: Option<String>,
    /// What would stand there.
    pub new: Option<String>,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Its place in the table, from 1, without the heads.
    pub line: u32,
    /// What becomes of it.
    pub action: ImportAction,
    /// The label of the record it is about; none for a new one.
    pub label: Option<String>,
    /// What the row is called.
    pub name: String,
    /// The values that it changes.
    pub cells: Vec<ImportCell>,
    /// Why it cannot be read.
    pub refusal: Option<Refusal>,
}

/// What a table would do.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Row by row.
    pub rows: Vec<ImportRow>,
    /// How many records would be made.
    pub added: u32,
    /// How many would get other values.
    pub changed: u32,
    /// How many say all of it already.
    pub same: u32,
    /// How many rows cannot be read.
    pub refused: u32,
}

/// A row as it would be written.
pub(super) struct Planned {
    pub record: Option<RecordId>,
    pub name: String,
    pub values: Vec<(&'static str, Value)>,
}

/// Reads what a table would do to the plan. Nothing is written.
///
/// # Errors
/// Refuses a table without a column that names its rows, or when the file cannot be read.
pub fn import_preview(reader: Reader<'_>, table: &ImportTable) -> Result<ImportPreview, OperationError> {
    let known = Known::read(reader, table)?;
    let mut preview = ImportPreview { rows: Vec::new(), added: 0, changed: 0, same: 0, refused: 0 };
    for (line, row) in (1_u32..).zip(&table.rows) {
        let said = match planned(reader, table, &known, row) {
            Ok(planned) => shown(reader, &known, line, &planned)?,
            Err(OperationError::Refused(refusal)) => ImportRow {
                line,
                action: ImportAction::Refused,
                label: None,
                name: table.cell(row, table.kind.fields()[0].0).unwrap_or_default().to_owned(),
                cells: Vec::new(),
                refusal: Some(refusal),
            },
            Err(error) => return Err(error),
        };
        let count = match said.action {
            ImportAction::Add => &mut preview.added,
            ImportAction::Change => &mut preview.changed,
            ImportAction::Same => &mut preview.same,
            ImportAction::Refused => &mut preview.refused,
        };
        *count += 1;
        preview.rows.push(said);
    }
    Ok(preview)
}

impl ImportTable {
    /// The cell of a row that holds a field.
    fn cell<'r>(&self, row: &'r [String], field: &str) -> Option<&'r str> {
        let at = self.columns.iter().position(|column| column.as_deref() == Some(field))?;
        row.get(at).map(String::as_str)
    }
}

/// The records of the kind that are there already, found by label and by name.
pub(super) struct Known {
    rows: HashMap<RecordId, Row>,
    by_label: HashMap<String, RecordId>,
    by_name: HashMap<String, RecordId>,
    labels: HashMap<RecordId, String>,
}

impl Known {
    pub fn read(reader: Reader<'_>, table: &ImportTable) -> Result<Self, OperationError> {
        let named = table.kind.fields()[0].0;
        if !table.columns.iter().flatten().any(|field| field == named) {
            return Err(Refusal::new("import-no-name-column").into());
        }
        if table.kind == ImportKind::Issue && table.list.is_none() {
            return Err(Refusal::new("import-no-list").into());
        }
        let mut known = Self {
            rows: HashMap::new(),
            by_label: HashMap::new(),
            by_name: HashMap::new(),
            labels: HashMap::new(),
        };
        for head in reader.rows_where("record", "kind", &table.kind.table().into())? {
            known.labels.insert(head.id, head.text("label"));
        }
        for row in reader.rows(table.kind.table())? {
            if table.kind == ImportKind::Issue && row.id("issue_list").map(Into::into) != table.list {
                continue;
            }
            let label = known.labels.get(&row.id).cloned().unwrap_or_default();
            known.by_label.insert(label.to_lowercase(), row.id);
            known.by_name.insert(row.text(named).to_lowercase(), row.id);
            known.rows.insert(row.id, row);
        }
        Ok(known)
    }
}

impl Known {
    /// A record that was made or changed since.
    pub fn learn(&mut self, name: &str, row: Row) {
        self.by_name.insert(name.to_lowercase(), row.id);
        self.rows.insert(row.id, row);
    }
}

/// What a row says, and of which record. A name that begins with the label of a record, as in our own exports, means
/// that record.
pub(super) fn planned(
    reader: Reader<'_>,
    table: &ImportTable,
    known: &Known,
    row: &[String],
) -> Result<Planned, OperationError> {
    let named = table.kind.fields()[0].0;
    let mut name = table.cell(row, named).unwrap_or_default().trim().to_owned();
    let label = table.cell(row, LABEL).map(str::trim).filter(|label| !label.is_empty());
    let mut record = None;
    if let Some(label) = label {
        let found = known.by_label.get(&label.to_lowercase());
        record = Some(*found.ok_or_else(|| Refusal::new("label-unknown").with("label", label))?);
    } else if let Some((first, rest)) = name.clone().split_once(' ')
        && let Some(id) = known.by_label.get(&first.to_lowercase())
    {
        record = Some(*id);
        name = rest.trim().to_owned();
    }
    let record = record.or_else(|| known.by_name.get(&name.to_lowercase()).copied());
    let mut values = Vec::new();
    for (field, takes) in table.kind.fields() {
        let cell = if *field == named { Some(name.as_str()) } else { table.cell(row, field) };
        if let Some(cell) = cell {
            values.push((*field, read::value(reader, *takes, cell)?));
        }
    }
    // What must not be empty stays as it is where the table says nothing.
    let must = table.kind.needed();
    values.retain(|(field, value)| !value.is_null() || !must.iter().any(|(needed, _)| needed == field));
    if record.is_none() {
        for (field, word) in must {
            if !values.iter().any(|(given, _)| given == field) {
                let takes = table.kind.fields().iter().find(|(known, _)| known == field);
                values.push((
                    *field,
                    read::value(reader, takes.map_or(super::Takes::Word, |(_, takes)| *takes), word)?,
                ));
            }
        }
    }
    years_together(record.and_then(|id| known.rows.get(&id)), &values)?;
    Ok(Planned { record, name, values })
}

/// A work item has both years or none.
fn years_together(row: Option<&Row>, values: &[(&'static str, Value)]) -> Result<(), OperationError> {
    let after = |column: &str| {
        let given = values.iter().find(|(field, _)| *field == column).map(|(_, value)| !value.is_null());
        given.unwrap_or_else(|| row.is_some_and(|row| !row.get(column).is_null()))
    };
    if after("first_year") == after("last_year") {
        Ok(())
    } else {
        Err(Refusal::new("years-need-both").into())
    }
}

fn shown(
    reader: Reader<'_>,
    known: &Known,
    line: u32,
    planned: &Planned,
) -> Result<ImportRow, OperationError> {
    let row = planned.record.and_then(|id| known.rows.get(&id));
    let mut cells = Vec::new();
    for (field, value) in &planned.values {
        let old = row.map_or(&Value::Null, |row| row.get(field));
        if old != value {
            cells.push(ImportCell {
                field: (*field).to_owned(),
                old: said(reader, old)?,
                new: said(reader, value)?,
            });
        }
    }
    let action = match (row, cells.is_empty()) {
        (None, _) => ImportAction::Add,
        (Some(_), true) => ImportAction::Same,
        (Some(_), false) => ImportAction::Change,
    };
    Ok(ImportRow {
        line,
        action,
        label: planned.record.and_then(|id| known.labels.get(&id).cloned()),
        name: planned.name.clone(),
        cells,
        refusal: None,
    })
}

fn said(reader: Reader<'_>, value: &Value) -> Result<Option<String>, OperationError> {
    if let Some(year) = value.id() {
        return Ok(Some(reader.row("fiscal_year", year)?.text("name")));
    }
    Ok((!value.is_null()).then(|| value.shown().replace('_', " ")))
}

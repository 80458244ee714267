//! What each row of a table would do, before anything is done.

use super::known::{Known, OTHER};
use super::parties::Named;
use super::{ImportKind, ImportTable, beside, judgement, read, said};
use crate::OperationError;
use crate::coverage::in_order;
use crate::parties::exists;
use plan::{RecordId, Refusal};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
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
    /// The row is about a record of another kind, as in a table that shows several kinds, and is left alone.
    Other,
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
    /// Its number where it comes from.
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
    /// How many rows are about records of other kinds.
    pub other: u32,
}

/// A row as it would be written.
pub(super) struct Planned {
    pub record: Option<RecordId>,
    pub name: String,
    pub values: Vec<(&'static str, Value)>,
    /// Who has which part in it, for each part the table has a column of.
    pub roles: Vec<Named>,
    /// What stands beside the record's own row and gets another value.
    pub beside: Vec<beside::Change>,
    /// The reason or the evidence that the row gives.
    pub words: String,
    /// Of a record that is not there it says what is so without one: not assessed.
    pub says_nothing: bool,
}

/// Reads what a table would do to the plan. Nothing is written.
///
/// # Errors
/// Refuses a table without a column that names its rows, or when the file cannot be read.
pub fn import_preview(reader: Reader<'_>, table: &ImportTable) -> Result<ImportPreview, OperationError> {
    let known = Known::read(reader, table)?;
    let mut met = Met::default();
    let mut preview = ImportPreview { rows: Vec::new(), added: 0, changed: 0, same: 0, refused: 0, other: 0 };
    for (line, row) in table.numbered() {
        let said = match planned(reader, table, &known, row)
            .and_then(|planned| met.once(table, (line, row), planned))
        {
            Ok(planned) => shown(reader, table.kind, &known, line, &planned)?,
            Err(OperationError::Refused(refusal)) => ImportRow {
                line,
                action: if is_other(&refusal) { ImportAction::Other } else { ImportAction::Refused },
                label: None,
                name: table.cell(row, table.kind.named()).unwrap_or_default().to_owned(),
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
            ImportAction::Other => &mut preview.other,
        };
        *count += 1;
        preview.rows.push(said);
    }
    Ok(preview)
}

impl ImportTable {
    /// The cell of a row that holds a field.
    pub(super) fn cell<'r>(&self, row: &'r [String], field: &str) -> Option<&'r str> {
        let at = self.columns.iter().position(|column| column.as_deref() == Some(field))?;
        row.get(at).map(String::as_str)
    }
}

impl ImportKind {
    /// The field that names a row.
    pub(super) const fn named(self) -> &'static str {
        self.fields()[0].0
    }
}

/// Whether a row was refused only because it is about a record of another kind.
pub(super) fn is_other(refusal: &Refusal) -> bool {
    refusal.code == OTHER
}

/// The rows by the records they are about. Where one of two rows says by id or label which record it means, each would
/// undo what the other says; rows with one name mean one record.
#[derive(Default)]
pub(super) struct Met(HashMap<RecordId, Said>);

/// A row that is about a record.
struct Said {
    line: u32,
    by_id: bool,
    /// Whether it says by id or by label which record it means.
    is_sure: bool,
}

impl Met {
    /// Hands a row on when no earlier one is about its record.
    pub fn once(
        &mut self,
        table: &ImportTable,
        (line, row): (u32, &[String]),
        planned: Planned,
    ) -> Result<Planned, OperationError> {
        let says = |field| table.cell(row, field).is_some_and(|cell| !cell.trim().is_empty());
        let (by_id, is_sure) = (says(super::ID), says(super::ID) || says(super::LABEL));
        let Some(id) = planned.record else { return Ok(planned) };
        match self.0.insert(id, Said { line, by_id, is_sure }) {
            Some(earlier) if by_id && earlier.by_id => Err(Refusal::new("import-id-twice").into()),
            Some(earlier) if is_sure || earlier.is_sure => {
                Err(Refusal::new("import-row-twice").with("earlier", earlier.line.to_string()).into())
            }
            _ => Ok(planned),
        }
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
    let mut planned = own_row(reader, table, known, row)?;
    planned.beside = beside::changes(reader, known, table, row, planned.record)?;
    beside::words(table, row).clone_into(&mut planned.words);
    Ok(planned)
}

/// What a row says of the record's own row.
fn own_row(
    reader: Reader<'_>,
    table: &ImportTable,
    known: &Known,
    row: &[String],
) -> Result<Planned, OperationError> {
    let named = table.kind.named();
    let name = table.cell(row, named).unwrap_or_default().trim();
    let (record, name) = known.named(reader, table, row, name)?;
    let there = record.and_then(|id| known.rows.get(&id));
    let (mut values, mut roles) = (Vec::new(), Vec::new());
    for (field, takes) in table.kind.fields() {
        let cell = if *field == named { Some(name.as_str()) } else { table.cell(row, field) };
        match (cell, takes) {
            (None, _) => {}
            (Some(cell), super::Takes::Parties(role)) => {
                roles.push(Named { field, role: *role, parties: known.roles.meant(record, *role, cell)? });
            }
            (Some(cell), _) => {
                let there = there.map_or(&Value::Null, |row| row.get(field));
                values.push((*field, read::value(reader, known, *takes, cell, there)?));
            }
        }
    }
    // What must not be empty stays as it is where the table says nothing.
    let must = table.kind.needed();
    values.retain(|(field, value)| !value.is_null() || !must.iter().any(|(needed, _)| needed == field));
    if table.kind == ImportKind::Assessment {
        return judgement::planned(known, record, name, values);
    }
    if record.is_none() {
        for (field, word) in must {
            if !values.iter().any(|(given, _)| given == field) {
                let takes = table.kind.fields().iter().find(|(known, _)| known == field);
                let takes = takes.map_or(super::Takes::Word, |(_, takes)| *takes);
                values.push((*field, read::value(reader, known, takes, word, &Value::Null)?));
            }
        }
        if table.kind == ImportKind::Gap && !values.iter().any(|(field, _)| *field == "issue") {
            return Err(Refusal::new("import-issue-missing").into());
        }
        if table.kind == ImportKind::Source && !values.iter().any(|(field, _)| *field == "url") {
            values.push(("url", "".into()));
        }
    }
    years_together(there, &values)?;
    if let (Some(there), Some((_, day))) = (there, values.iter().find(|(field, _)| *field == "percent_as_of"))
    {
        in_order(there.get("percent_as_of").text(), day.text())?;
    }
    if table.kind == ImportKind::WorkItem {
        super::days::hold(&known.horizon, there, &values)?;
    }
    if table.kind == ImportKind::Party {
        party_holds(known, record, &name, &values)?;
    }
    Ok(Planned { record, name, values, roles, beside: Vec::new(), words: String::new(), says_nothing: false })
}

/// A party exists until no day before it begins, and no tree leads back to itself.
fn party_holds(
    known: &Known,
    record: Option<RecordId>,
    name: &str,
    values: &[(&'static str, Value)],
) -> Result<(), OperationError> {
    let there = record.and_then(|id| known.rows.get(&id));
    let after = |column: &str| {
        let given = values.iter().find(|(field, _)| *field == column).map(|(_, value)| value.clone());
        given.or_else(|| there.map(|row| row.get(column).clone())).unwrap_or_default()
    };
    exists(after("starts_on").text(), after("ends_on").text())?;
    let (mut above, mut seen) = (after("parent").id(), HashSet::new());
    while let Some(step) = above.filter(|step| seen.insert(*step)) {
        if Some(step) == record {
            let below = after("parent").id().and_then(|id| known.rows.get(&id));
            let below = below.map(|row| row.text("name")).unwrap_or_default();
            return Err(Refusal::new("party-loop").with("name", name).with("below", below).into());
        }
        above = known.rows.get(&step).and_then(|row| row.id("parent"));
    }
    Ok(())
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
    kind: ImportKind,
    known: &Known,
    line: u32,
    planned: &Planned,
) -> Result<ImportRow, OperationError> {
    let row = planned.record.and_then(|id| known.rows.get(&id));
    let mut cells = Vec::new();
    for (field, value) in &planned.values {
        let old = row.map_or(&Value::Null, |row| row.get(field));
        if old != value {
            let takes = kind.fields().iter().find(|(known, _)| known == field);
            let takes = takes.map_or(super::Takes::Word, |(_, takes)| *takes);
            let said = |value: &Value| -> Result<Option<String>, OperationError> {
                let text = said::cell(reader, takes, value)?;
                Ok((!value.is_null()).then(|| text.replace('_', " ")))
            };
            cells.push(ImportCell { field: (*field).to_owned(), old: said(old)?, new: said(value)? });
        }
    }
    for named in &planned.roles {
        let old = known.roles.of(planned.record, named.role);
        if old != named.parties {
            cells.push(ImportCell {
                field: named.field.to_owned(),
                old: known.roles.said(old),
                new: known.roles.said(&named.parties),
            });
        }
    }
    cells.extend(planned.beside.iter().map(|change| ImportCell {
        field: change.field.field().to_owned(),
        old: change.old.clone(),
        new: change.new.clone(),
    }));
    let action = match (row, cells.is_empty()) {
        (None, _) if planned.says_nothing => ImportAction::Same,
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

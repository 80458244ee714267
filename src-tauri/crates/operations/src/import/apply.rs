//! Writing the rows of a table: all of them in one change.

use super::known::Known;
use super::preview::{Met, Planned, is_other, planned};
use super::{ImportKind, ImportTable, beside, judgement};
use crate::coverage::{follow, own_fields};
use crate::issues::add_issue;
use crate::outline::last_place;
use crate::{Operation, OperationError, Work};
use plan::states::GapState;
use plan::{RecordId, Refusal};
use serde::Serialize;
use store::Value;

/// What came of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// How many records were made.
    pub added: u32,
    /// How many got other values.
    pub changed: u32,
    /// How many rows could not be read and were left out.
    pub left_out: u32,
}

/// Writes the rows of a table in one step. A table that was read before changes nothing. Rows that cannot be read are
/// left out when the person said so; otherwise nothing is written and the first of them is named.
pub fn import_rows(table: ImportTable, leave_out: bool) -> Operation<ImportDone> {
    Operation::new("import_rows", move |work| {
        let mut done = ImportDone::default();
        let mut known = Known::read(work.read(), &table)?;
        let mut met = Met::default();
        for (line, row) in table.numbered() {
            let row_planned = planned(work.read(), &table, &known, row);
            match row_planned.and_then(|planned| met.once(&table, (line, row), planned)) {
                Ok(planned) => write(work, &table, &mut known, planned, &mut done)?,
                Err(OperationError::Refused(refusal)) if is_other(&refusal) => {}
                Err(OperationError::Refused(_)) if leave_out => done.left_out += 1,
                Err(OperationError::Refused(refusal)) => return Err(at_line(refusal, line).into()),
                Err(error) => return Err(error),
            }
        }
        work.recorder.describe((done.added + done.changed).to_string());
        Ok(done)
    })
}

fn at_line(refusal: Refusal, line: u32) -> Refusal {
    Refusal::new("import-row-refused").with("line", line.to_string()).because(refusal)
}

fn write(
    work: &mut Work<'_, '_>,
    table: &ImportTable,
    known: &mut Known,
    planned: Planned,
    done: &mut ImportDone,
) -> Result<(), OperationError> {
    let kind = table.kind.table();
    if planned.says_nothing {
        return Ok(());
    }
    let Planned { record, name, values, roles, beside, words, .. } = planned;
    let record = match record {
        None => {
            let id = add(work, table, name, values)?;
            if table.kind == ImportKind::ExistingWork {
                follow(work, id, None)?;
            }
            known.roles.assign(work, id, roles)?;
            beside::write(work, kind, id, true, &beside, &words)?;
            done.added += 1;
            id
        }
        Some(record) => {
            let before = work.read().row(kind, record)?;
            let mut written = Vec::new();
            for (field, value) in values.clone() {
                if work.recorder.set(kind, record, field, value)? {
                    written.push(field);
                }
            }
            if table.kind == ImportKind::Assessment && written.contains(&"value") {
                for (field, value) in judgement::rest(work, &values)? {
                    work.recorder.set(kind, record, field, value)?;
                }
            }
            own_fields(work, record, &written)?;
            if table.kind == ImportKind::ExistingWork {
                follow(work, record, Some(&before))?;
            }
            beside::write(work, kind, record, false, &beside, &words)?;
            let assigned = known.roles.assign(work, record, roles)?;
            done.changed += u32::from(assigned || !written.is_empty() || !beside.is_empty());
            record
        }
    };
    let label = work.read().row("record", record)?.text("label");
    known.learn_anew(table.kind, work.read().row(kind, record)?, label);
    Ok(())
}

fn add(
    work: &mut Work<'_, '_>,
    table: &ImportTable,
    name: String,
    mut columns: Vec<(&'static str, Value)>,
) -> Result<RecordId, OperationError> {
    match table.kind {
        ImportKind::Issue => {
            let list = table.list.ok_or_else(|| Refusal::new("import-no-list"))?;
            columns.retain(|(field, _)| *field != "name");
            Ok(add_issue(work, list, name, &columns)?.0.into())
        }
        ImportKind::WorkItem => {
            columns.push(("position", last_place(work, "work_item", None)?.into()));
            Ok(work.create::<RecordId>("work_item", &columns)?.0)
        }
        ImportKind::Assessment => {
            columns.extend(judgement::rest(work, &columns)?);
            columns.retain(|(_, value)| !value.is_null());
            Ok(work.create::<RecordId>("coverage", &columns)?.0)
        }
        ImportKind::Gap => {
            columns.push(("state", GapState::Open.word().into()));
            Ok(work.create::<RecordId>("gap", &columns)?.0)
        }
        ImportKind::ExistingWork | ImportKind::Party | ImportKind::Source => {
            Ok(work.create::<RecordId>(table.kind.table(), &columns)?.0)
        }
    }
}
